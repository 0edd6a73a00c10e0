import { createHash } from 'node:crypto';
import type { WithProse } from '../model/prose.ts';
import { neighboursOf } from '../model/trip/nearby.ts';
import { readProse } from '../prose/read.ts';
import type { CatalogParts } from './catalog.ts';
import { lastChange } from './history.ts';

/** A page shows its entry, what that is linked to, and what those are linked to: the name of the drama of a place near by. */
const linksShown = 2;

/** Gives each entry the revision of its page. `settings` is what every page shows of the site itself. */
export function withRevisions(parts: CatalogParts, settings: unknown): CatalogParts {
  const links = linksOf(parts);
  let digests = new Map<string, string>();
  for (const [id, source] of parts.sources) digests.set(`sources/${id}`, digestOf(source));
  for (const collection of collections)
    for (const entry of parts[collection])
      digests.set(`${collection}/${entry.id}`, digestOf({ ...entry, prose: undefined }));
  for (let round = 0; round < linksShown; round += 1) {
    const before = digests;
    // Each round lets an entry feel what lies one link further.
    digests = new Map(
      [...before].map(([key, own]) => [
        key,
        digestOf([own, ...[...(links.get(key) ?? [])].sort().map((link) => before.get(link))]),
      ]),
    );
  }
  const revised =
    (collection: Collection) =>
    <T extends WithProse<{ readonly id: string }>>(entry: T): T => {
      const file = `content/${collection}/${entry.id}`;
      const changed = lastChange([`${file}.mdx`, `${file}.en.mdx`]);
      const shown = digests.get(`${collection}/${entry.id}`);
      return { ...entry, revision: digestOf([shown, entry.prose, changed, settings]) };
    };
  return {
    cities: parts.cities.map(revised('cities')),
    dramas: parts.dramas.map(revised('dramas')),
    spots: parts.spots.map(revised('spots')),
    itineraries: parts.itineraries.map(revised('itineraries')),
    sources: parts.sources,
  };
}

const collections = ['cities', 'dramas', 'spots', 'itineraries'] as const;
type Collection = (typeof collections)[number];

/** Which entries a page takes something from. What one entry says of another is seen on both their pages. */
function linksOf({
  cities,
  dramas,
  spots,
  itineraries,
}: CatalogParts): ReadonlyMap<string, ReadonlySet<string>> {
  const links = new Map<string, Set<string>>();
  const from = (key: string, to: readonly string[]): void => {
    const known = links.get(key) ?? new Set();
    for (const link of to) known.add(link);
    links.set(key, known);
  };
  const both = (key: string, to: readonly string[]): void => {
    from(key, to);
    for (const link of to) from(link, [key]);
  };
  const dramaOf = new Map(
    dramas.flatMap(({ id, scenes }) => scenes.map((scene) => [scene.id, id])),
  );
  for (const { id, within } of cities)
    if (within !== undefined) both(`cities/${id}`, [`cities/${within}`]);
  for (const spot of spots) {
    both(`spots/${spot.id}`, [`cities/${spot.city}`]);
    from(
      `spots/${spot.id}`,
      neighboursOf(spot, spots).map((near) => `spots/${near.spot.id}`),
    );
  }
  for (const { id, cities: named, scenes } of dramas)
    both(`dramas/${id}`, [
      ...named.map((city) => `cities/${city}`),
      ...scenes.map(({ spot }) => `spots/${spot}`),
    ]);
  for (const { id, cities: named, days } of itineraries) {
    const stops = days.flatMap((day) => day.stops);
    both(`itineraries/${id}`, [
      ...named.map((city) => `cities/${city}`),
      ...stops.map(({ spot }) => `spots/${spot}`),
      ...stops.flatMap((stop) => stop.scenes.map((scene) => `dramas/${dramaOf.get(scene)}`)),
    ]);
  }
  const shelves = { spot: 'spots', drama: 'dramas', source: 'sources' } as const;
  for (const [collection, entries] of Object.entries({ cities, dramas, spots, itineraries })) {
    for (const { prose, ...data } of entries) {
      const key = `${collection}/${data.id}`;
      from(
        key,
        [...sourcesIn(data)].map((id) => `sources/${id}`),
      );
      for (const { to, id } of Object.values(prose).flatMap((body) => readProse(body).references)) {
        if (to === 'scene') from(key, [`dramas/${dramaOf.get(id)}`]);
        else if (to !== 'picture' && to !== 'page') from(key, [`${shelves[to]}/${id}`]);
      }
    }
  }
  return links;
}

/** The ids in every `sources: [...]` at any depth. */
export function* sourcesIn(data: object): Generator<string> {
  for (const [key, value] of Object.entries(data) as [string, unknown][]) {
    if (key === 'sources' && Array.isArray(value)) yield* value as string[];
    else if (typeof value === 'object' && value !== null) yield* sourcesIn(value);
  }
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
