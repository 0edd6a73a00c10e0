/**
 * Keeps the page of one's own trip for when there is no network. It stands under a stable address and is registered for
 * that page alone: every other page of the site goes its usual way.
 *
 * With a network everything comes from it, and what came is kept; without one it comes from what was kept. Files whose
 * names change with their content are taken from there at once.
 */
export {};

const kept = 'ruxi-plan-1';
/** Files with their content in their names; of these so many are kept, the oldest go first. */
const mostHashed = 200;
const isHashed = (address: string): boolean => address.includes('/_astro/');

/** The part of a service worker's world that is used here: the compiler knows pages only. */
interface Worker {
  readonly location: Location;
  readonly clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: (type: string, listener: (event: WorkerEvent) => void) => void;
}
interface WorkerEvent {
  readonly request: Request;
  readonly data: unknown;
  waitUntil: (work: Promise<unknown>) => void;
  respondWith: (response: Promise<Response>) => void;
}
const worker = globalThis as unknown as Worker;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  const { data } = event;
  if (typeof data !== 'object' || data === null || !('keep' in data) || !Array.isArray(data.keep))
    return;
  const own = data.keep.filter(
    (address): address is string =>
      typeof address === 'string' && address.startsWith(`${worker.location.origin}/`),
  );
  event.waitUntil(keep(own));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const own = request.url.startsWith(`${worker.location.origin}/`);
  if (request.method !== 'GET' || !own || request.headers.has('range')) return;
  event.respondWith(answer(request));
});

async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(kept);
  await Promise.allSettled(
    addresses.map(async (address) => {
      if (isHashed(address) && (await cache.match(address))) return;
      await cache.add(address);
    }),
  );
  const hashed = (await cache.keys()).filter(({ url }) => isHashed(url));
  for (const old of hashed.slice(0, -mostHashed)) await cache.delete(old);
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(kept);
  const had = isHashed(request.url) ? await cache.match(request) : undefined;
  if (had) return had;
  try {
    const response = await fetch(request);
    if (response.ok && response.type === 'basic') await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const last = await cache.match(request, { ignoreSearch: request.mode === 'navigate' });
    if (last) return last;
    throw error;
  }
}
