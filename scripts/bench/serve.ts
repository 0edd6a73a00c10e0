import { existsSync, readdirSync } from 'node:fs';
import { findServer, kinds, startServer, type ServerKind } from '../../tests/deploy/web-servers.ts';

/** The part of the load tool's answer that is read here. */
interface Load {
  readonly errors: number;
  readonly timeouts: number;
  readonly non2xx: number;
  readonly '2xx': number;
  readonly duration: number;
  readonly latency: Readonly<Record<'p50' | 'p99' | 'max', number>>;
  readonly throughput: { readonly total: number };
}
type LoadTool = (options: Readonly<Record<string, unknown>>) => Promise<Load>;

const load = { requests: 10_000, connections: 64 };

/** Puts both web servers, by the configs of deploy/, under load on loopback. Fails on a single answer that is not right. */
export async function benchServe(args: readonly string[]): Promise<void> {
  const site = args.find((arg) => !arg.startsWith('--')) ?? 'dist';
  if (!existsSync(`${site}/index.html`))
    throw new Error(`There is no site in “${site}”. Write npm run build first.`);
  const tool = await loadTool();
  const paths = addressesIn(site);
  console.log(
    `${load.requests} requests at ${load.connections} connections over ${paths.length} addresses`,
  );
  for (const kind of Object.keys(kinds) as ServerKind[]) {
    const found = findServer(kind);
    if ('missing' in found) {
      console.log(`${kind}: left out, since ${found.missing}`);
      continue;
    }
    const server = await startServer(kind, found.program, site);
    try {
      const result = await tool({
        url: server.origin,
        amount: load.requests,
        connections: load.connections,
        requests: paths.map((path) => ({ path, headers: { 'accept-encoding': 'gzip, br' } })),
      });
      const faults = result.errors + result.timeouts + result.non2xx;
      console.log(
        `${kind}: ${result['2xx']} right, ${faults} faults, ` +
          `${Math.round(result['2xx'] / result.duration)} a second, ` +
          `${(result.throughput.total / 1e6).toFixed(0)} MB; ` +
          `latency ${result.latency.p50} ms median, ${result.latency.p99} ms p99, ${result.latency.max} ms at most`,
      );
      if (faults > 0 || result['2xx'] !== load.requests) process.exitCode = 1;
    } finally {
      await server.close();
    }
  }
}

/** Pages of every kind, their sheets and scripts, data and pictures: what visitors ask for, in turn. */
function addressesIn(site: string): string[] {
  const few = (folder: string, ending: string, count: number): string[] =>
    existsSync(`${site}/${folder}`)
      ? readdirSync(`${site}/${folder}`)
          .filter((name) => name.endsWith(ending) || ending === '/')
          .filter((name) => ending !== '/' || !name.includes('.'))
          .slice(0, count)
          .map((name) => `/${folder}/${name}${ending === '/' ? '/' : ''}`)
      : [];
  return [
    '/',
    '/en/',
    '/zh-hant/',
    '/map/',
    '/map/places.json',
    ...few('dramas', '/', 8),
    ...few('en/spots', '/', 8),
    ...few('itineraries', '/', 8),
    ...few('_astro', '.css', 6),
    ...few('_astro', '.js', 6),
    ...few('fonts', '.woff2', 12),
    ...few('art', '.svg', 12),
  ];
}

async function loadTool(): Promise<LoadTool> {
  // Given by its folder, it need not be among the project's own packages.
  const name = process.env['RUXI_AUTOCANNON'] ?? 'autocannon';
  try {
    return ((await import(name)) as { default: LoadTool }).default;
  } catch (error) {
    throw new Error(
      'The load tool is missing. Write npm install --no-save autocannon, or name its folder in RUXI_AUTOCANNON.',
      { cause: error },
    );
  }
}
