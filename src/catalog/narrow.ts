import { readProse } from '../prose/read.ts';
import type { Catalog } from './catalog.ts';
import { sourcesIn } from './revisions.ts';

/** The cities an edition names, and what lies within them. */
export function citiesOf(cities: Catalog['cities'], named: readonly string[]): ReadonlySet<string> {
  return new Set([
    ...named,
    ...cities
      .filter(({ within }) => within !== undefined && named.includes(within))
      .map(({ id }) => id),
  ]);
}

/**
 * The catalog of an edition: its lists hold what concerns its cities. Whatever one of these names can still be looked up,
 * since a drama is told whole, with its scenes elsewhere; `cited` are sources that pages beside the entries rest on.
 */
export function narrowed(
  all: Catalog,
  named: readonly string[],
  cited: ReadonlySet<string>,
): Catalog {
  const within = citiesOf(all.cities, named);
  const here = (ids: readonly string[]): boolean => ids.some((id) => within.has(id));
  const cities = all.cities.filter(({ id }) => within.has(id));
  const spots = all.spots.filter(({ city }) => within.has(city));
  const dramas = all.dramas.filter(
    (drama) => here(drama.cities) || here(drama.scenes.map(({ spot }) => all.spot(spot).city)),
  );
  const itineraries = all.itineraries.filter((one) => here(one.cities));
  // A page of the edition also says a line about the places next to its own.
  const nextDoor = [
    ...dramas.flatMap(({ scenes }) => scenes.map(({ spot }) => all.spot(spot))),
    ...itineraries.flatMap(({ days }) =>
      days.flatMap(({ stops }) => stops.map(({ spot }) => all.spot(spot))),
    ),
  ];
  const used = new Set([
    ...cited,
    ...[...cities, ...spots, ...dramas, ...itineraries, ...nextDoor].flatMap(
      ({ prose, ...data }) => [
        ...sourcesIn(data),
        ...Object.values(prose)
          .flatMap((body) => readProse(body).references)
          .filter(({ to }) => to === 'source')
          .map(({ id }) => id),
      ],
    ),
  ]);
  const sources = new Map([...all.sources].filter(([id]) => used.has(id)));
  return { ...all, cities, spots, dramas, itineraries, sources };
}
