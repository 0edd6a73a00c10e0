import type { City } from '../model/city.ts';
import type { Account } from '../model/figure.ts';
import type { Pair } from '../model/pair.ts';
import type { Drama, SceneInPlace } from '../model/drama.ts';
import type { WithProse } from '../model/prose.ts';
import { numberSources } from '../model/source.ts';
import { visitKeys, type Spot, type VisitKey } from '../model/spot.ts';
import type { Itinerary } from '../model/itinerary.ts';
import type { Lang } from '../model/text.ts';
import { readProse } from '../prose/read.ts';
import type { Catalog } from './catalog.ts';

/** Numbers of the sources a page cites, in the order in which a reader meets them. */
export type Citations = ReadonlyMap<string, number>;

export function citationsOfDrama(
  drama: WithProse<Drama>,
  scenes: readonly SceneInPlace[],
  lang: Lang,
  catalog: Catalog,
): Citations {
  return numberSources([
    ...[drama.premiere, drama.year, drama.platforms].flatMap((fact) => fact?.sources ?? []),
    ...drama.credits.flatMap(({ sources }) => sources),
    ...[drama.episodes, drama.episodeLength, drama.programme].flatMap(
      (fact) => fact?.sources ?? [],
    ),
    ...(drama.elsewhere?.sources ?? []),
    ...scenes.flatMap(({ sources }) => sources),
    ...sourcesInProse(drama, lang, catalog),
    ...drama.sources,
  ]);
}

export function citationsOfSpot(
  spot: WithProse<Spot>,
  scenes: readonly SceneInPlace[],
  lang: Lang,
  catalog: Catalog,
): Citations {
  return numberSources([
    ...(spot.visit.status?.sources ?? []),
    ...(spot.visit.etiquette?.sources ?? []),
    ...scenes.flatMap(({ sources }) => sources),
    ...(Object.keys(visitKeys) as VisitKey[]).flatMap((key) => spot.visit[key]?.sources ?? []),
    ...spot.address.sources,
    ...sourcesInProse(spot, lang, catalog),
    ...(spot.filming?.sources ?? []),
    ...spot.position.sources,
    ...spot.sources,
  ]);
}

export function citationsOfCity(city: WithProse<City>, lang: Lang, catalog: Catalog): Citations {
  return numberSources([
    ...[...city.facts, ...city.support].flatMap(({ sources }) => sources),
    ...sourcesInProse(city, lang, catalog),
    ...city.sources,
  ]);
}

export function citationsOfItinerary(
  itinerary: WithProse<Itinerary>,
  lang: Lang,
  catalog: Catalog,
): Citations {
  const stops = itinerary.days.flatMap(({ stops: ofDay }) => ofDay);
  return numberSources([
    ...stops.flatMap(({ spot }) => {
      const { hours, fee } = catalog.spot(spot).visit;
      return [...(hours?.sources ?? []), ...(fee?.sources ?? [])];
    }),
    ...sourcesInProse(itinerary, lang, catalog),
    ...itinerary.sources,
  ]);
}

export function citationsOfPairs(pairs: readonly Pair[]): Citations {
  return numberSources(pairs.flatMap(({ sources }) => sources));
}

export function citationsOfAccount({ chapters }: Account): Citations {
  return numberSources(
    chapters.flatMap(({ text, figures }) =>
      [...text, ...figures].flatMap(({ sources }) => sources),
    ),
  );
}

/** What prose cites by itself or through a scene it shows. */
function sourcesInProse({ prose }: WithProse<object>, lang: Lang, catalog: Catalog): string[] {
  const body = prose[lang] ?? prose.zh;
  if (body === undefined) return [];
  return readProse(body).references.flatMap(({ to, id }) =>
    to === 'source' ? [id] : to === 'scene' ? catalog.scene(id).sources : [],
  );
}
