import { joinCatalog, type Catalog } from '../../src/catalog/catalog.ts';
import type { City } from '../../src/model/city.ts';
import type { Drama } from '../../src/model/drama.ts';
import type { Itinerary } from '../../src/model/itinerary.ts';
import type { WithProse } from '../../src/model/prose.ts';
import type { Spot } from '../../src/model/spot.ts';
import type { Library } from '../../src/catalog/library.ts';

/** A library as the pages get it, without what only a build adds. */
export function joinedWorld({ entries, sources }: Pick<Library, 'entries' | 'sources'>): Catalog {
  const withProse = <T>(list: readonly { data: object; prose: object }[]): WithProse<T>[] =>
    list.map(({ data, prose }) => ({ ...data, prose }) as WithProse<T>);
  return joinCatalog({
    cities: withProse<City>(entries.cities),
    dramas: withProse<Drama>(entries.dramas),
    spots: withProse<Spot>(entries.spots),
    itineraries: withProse<Itinerary>(entries.itineraries),
    sources,
  });
}
