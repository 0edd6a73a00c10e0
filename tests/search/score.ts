import type { SearchEngine } from '../../src/islands/search/engine.ts';
import type { Query, Writing } from './queries.ts';

export interface Score {
  readonly queries: number;
  /** Part of the queries whose first result is right, and that have a right one among five. */
  readonly first: number;
  readonly five: number;
  /** Mean of one over the place of the first right result; 0 where there is none among ten. */
  readonly reciprocal: number;
}

/** The place of the first right result, from 1; 0 if there is none. */
export function placeOf(urls: readonly string[], { wants }: Pick<Query, 'wants'>): number {
  return 1 + urls.findIndex((url) => wants.some((id) => leadsTo(url, id)));
}

/** A page of the entry, or a scene at the place or of the drama. */
function leadsTo(url: string, id: string): boolean {
  const [page = '', anchor = ''] = url.split('#');
  return page.endsWith(`/${id}/`) || anchor.startsWith(`${id}--`) || anchor.endsWith(`--${id}`);
}

export async function urlsFor(
  engine: SearchEngine,
  query: string,
  most = 10,
): Promise<readonly string[]> {
  const { results } = await engine.search(query);
  return Promise.all(results.slice(0, most).map(async (one) => (await one.data()).url));
}

export function scoreOf(places: readonly number[]): Score {
  const part = (fits: (place: number) => boolean): number =>
    places.filter(fits).length / Math.max(1, places.length);
  return {
    queries: places.length,
    first: part((place) => place === 1),
    five: part((place) => place >= 1 && place <= 5),
    reciprocal:
      places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) /
      Math.max(1, places.length),
  };
}

export function byWriting<T extends { readonly query: Query }>(
  all: readonly T[],
): ReadonlyMap<Writing, readonly T[]> {
  const groups = new Map<Writing, T[]>();
  for (const one of all) {
    const group = groups.get(one.query.writing);
    if (group) group.push(one);
    else groups.set(one.query.writing, [one]);
  }
  return groups;
}
