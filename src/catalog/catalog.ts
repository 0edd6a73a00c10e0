import type { City } from '../model/city.ts';
import type { Drama, SceneInPlace } from '../model/drama.ts';
import type { Itinerary } from '../model/itinerary.ts';
import type { WithProse } from '../model/prose.ts';
import type { Source } from '../model/source.ts';
import type { Spot } from '../model/spot.ts';

/** Everything the pages ask for, joined. All lists are in the order in which a page shows them. */
export interface Catalog {
  readonly cities: readonly WithProse<City>[];
  readonly dramas: readonly WithProse<Drama>[];
  readonly spots: readonly WithProse<Spot>[];
  readonly itineraries: readonly WithProse<Itinerary>[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly city: (id: string) => WithProse<City>;
  readonly drama: (id: string) => WithProse<Drama>;
  readonly spot: (id: string) => WithProse<Spot>;
  readonly itinerary: (id: string) => WithProse<Itinerary>;
  readonly scene: (id: string) => SceneInPlace;
  readonly scenesOf: (drama: string) => readonly SceneInPlace[];
  readonly scenesAt: (spot: string) => readonly SceneInPlace[];
  readonly spotsIn: (city: string) => readonly WithProse<Spot>[];
  readonly dramasIn: (city: string) => readonly WithProse<Drama>[];
  readonly itinerariesIn: (city: string) => readonly WithProse<Itinerary>[];
  readonly itinerariesThrough: (spot: string) => readonly WithProse<Itinerary>[];
  readonly itinerariesWith: (drama: string) => readonly WithProse<Itinerary>[];
}

export interface CatalogParts {
  readonly cities: readonly WithProse<City>[];
  readonly dramas: readonly WithProse<Drama>[];
  readonly spots: readonly WithProse<Spot>[];
  readonly itineraries: readonly WithProse<Itinerary>[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** Joins entries that have been checked. A reference that leads nowhere is a programmer's fault here, and throws. */
export function joinCatalog(parts: CatalogParts): Catalog {
  const { cities, dramas, spots, itineraries, sources } = parts;
  const city = lookUp('city', cities);
  const drama = lookUp('drama', dramas);
  const spot = lookUp('spot', spots);
  const itinerary = lookUp('itinerary', itineraries);

  const scenes = dramas.flatMap((from) =>
    from.scenes.map((scene, index): SceneInPlace => ({
      ...scene,
      number: index + 1,
      drama: from,
      spot: spot(scene.spot),
    })),
  );
  const scene = lookUp('scene', scenes);
  const scenesOf = groupBy(scenes, (one) => [one.drama.id]);
  const scenesAt = groupBy(scenes, (one) => [one.spot.id]);
  const spotsIn = groupBy(spots, (one) => [one.city]);
  const dramasIn = groupBy(dramas, (one) => one.cities);
  const itinerariesIn = groupBy(itineraries, (one) => one.cities);
  const stopsOf = (one: Itinerary) => one.days.flatMap(({ stops }) => stops);
  const itinerariesThrough = groupBy(itineraries, (one) => stopsOf(one).map((stop) => stop.spot));
  const itinerariesWith = groupBy(itineraries, (one) =>
    stopsOf(one).flatMap((stop) => stop.scenes.map((id) => scene(id).drama.id)),
  );

  return {
    cities,
    dramas,
    spots,
    itineraries,
    sources,
    city,
    drama,
    spot,
    itinerary,
    scene,
    scenesOf,
    scenesAt,
    spotsIn,
    dramasIn,
    itinerariesIn,
    itinerariesThrough,
    itinerariesWith,
  };
}

function lookUp<T extends { readonly id: string }>(
  noun: string,
  items: readonly T[],
): (id: string) => T {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const item = byId.get(id);
    if (!item) throw new Error(`There is no ${noun} “${id}”.`);
    return item;
  };
}

function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return (key) => groups.get(key) ?? [];
}
