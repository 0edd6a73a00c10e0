import type { Lang } from '../../model/text.ts';
import { orderWorker } from './ordering.ts';
import type { Addresses } from './plan.ts';

/** What is loaded only when it is asked for, and must be there without a network all the same. */
const later: readonly (() => Promise<unknown>)[] = [
  () => import('./read-file.ts'),
  () => import('./poster.ts'),
  () => import('sortablejs'),
];

/**
 * Lets the browser keep this page with all it needs, so that it opens without a network. Says whether it does; some
 * browsers, and private windows, keep nothing.
 */
export async function keepOffline({ worker, places }: Addresses, lang: Lang): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    const scope = new URL(lang === 'en' ? 'en/plan/' : 'plan/', new URL(worker, location.href));
    // A page of the traditional edition has an address of its own below which it is kept.
    const own = location.pathname.endsWith('/plan/') ? location.pathname : scope.pathname;
    await navigator.serviceWorker.register(worker, { scope: own });
    const { active } = await navigator.serviceWorker.ready;
    await Promise.allSettled(later.map((load) => load()));
    const fetched = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.startsWith(location.origin));
    const page = location.origin + location.pathname;
    active?.postMessage({
      keep: [
        ...new Set([page, new URL(places, page).href, new URL(orderWorker, page).href, ...fetched]),
      ],
    });
    return active !== null;
  } catch {
    return false;
  }
}
