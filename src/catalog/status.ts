import { tallyClaims, type ClaimTally } from '../model/claim.ts';
import type { City, CityFact } from '../model/city.ts';
import type { Drama } from '../model/drama.ts';
import {
  checkers,
  findingKinds,
  staleAfter,
  visitCheckers,
  visitStaleAfter,
  type Checker,
  type Finding,
  type FindingCollection,
  type FindingKind,
} from '../model/finding.ts';
import type { WithProse } from '../model/prose.ts';
import type { Fact } from '../model/source.ts';
import { placeMode, visitKeys, type PlaceMode, type Spot, type VisitKey } from '../model/spot.ts';
import type { LocalText } from '../model/text.ts';
import { daysSince } from '../model/time/age.ts';
import { readProse } from '../prose/read.ts';
import type { Catalog } from './catalog.ts';

/** How the content stands on a given day: what there is, and what is open, with who could settle it. */
export interface ContentStatus {
  /** The day that ages are counted to, `YYYY-MM-DD`. */
  readonly today: string;
  readonly counts: {
    readonly dramas: number;
    readonly spots: number;
    readonly scenes: ClaimTally;
    readonly cities: number;
    readonly itineraries: number;
    readonly sources: number;
    /** Statements that should carry a source. */
    readonly facts: number;
  };
  readonly places: Readonly<Record<PlaceMode, number>>;
  readonly kinds: Readonly<Record<FindingKind, number>>;
  readonly checkers: Readonly<Record<Checker, number>>;
  /** Cities with most places first. */
  readonly cities: readonly CityStatus[];
  /** In the order of cities, then of entries; what belongs to no one city comes last. */
  readonly findings: readonly Finding[];
}

/** One city's share. Its facts are those about its places and those of its own page. */
export interface CityStatus {
  readonly id: string;
  readonly name: LocalText;
  readonly places: Readonly<Record<PlaceMode, number>>;
  readonly facts: number;
  readonly sourced: number;
  readonly findings: number;
}

export interface StatusOptions {
  readonly today: string;
  /** Sources cited outside the entries, in the registers of figures and pairs. */
  readonly citedElsewhere?: ReadonlySet<string>;
  /** Maintainers' pages that stand in Chinese only. */
  readonly untranslatedGuides?: readonly { readonly id: string; readonly name: LocalText }[];
}

/** Counts and lists what the pages show of the content's health. The same content and day give the same list. */
export function statusOf(
  catalog: Catalog,
  { today, untranslatedGuides = [], citedElsewhere = new Set() }: StatusOptions,
): ContentStatus {
  const claims = [
    ...catalog.cities.flatMap(cityClaims),
    ...catalog.spots.flatMap(spotClaims),
    ...catalog.dramas.flatMap(dramaClaims),
  ];
  const findings: Finding[] = [
    ...catalog.spots.flatMap((spot) => [...positionFindings(spot), ...oldChecks(spot, today)]),
    ...claims.flatMap((claim) => evidenceFindings(claim, today)),
    ...catalog.dramas.flatMap((drama) => dramaFindings(drama)),
    ...catalog.spots
      .filter(({ id }) => catalog.scenesAt(id).length === 0)
      .map((spot): Finding => ({ ...about('spots', spot), kind: 'sceneless', checker: 'editor' })),
    ...untranslatedIn(catalog),
    ...untranslatedGuides.map(({ id, name }): Finding => ({
      kind: 'untranslated',
      checker: 'translator',
      collection: 'guides',
      id,
      name,
      field: 'prose',
    })),
    ...uncitedIn(catalog, citedElsewhere),
  ];
  const cities = catalog.cities
    .map((city): CityStatus => {
      const own = claims.filter((claim) => claim.city === city.id && claim.collection !== 'dramas');
      return {
        id: city.id,
        name: city.name,
        places: countPlaces(catalog.spotsIn(city.id)),
        facts: own.length,
        sourced: own.filter(({ sources }) => sources.length > 0).length,
        findings: findings.filter((finding) => finding.city === city.id).length,
      };
    })
    .sort((a, b) => total(b.places) - total(a.places) || (a.id < b.id ? -1 : 1));
  const { dramas, spots, itineraries, sources } = catalog;
  return {
    today,
    counts: {
      dramas: dramas.length,
      spots: spots.length,
      scenes: tallyClaims(dramas.flatMap(({ scenes }) => scenes)),
      cities: cities.length,
      itineraries: itineraries.length,
      sources: sources.size,
      facts: claims.length,
    },
    places: countPlaces(spots),
    kinds: countBy(findingKinds, findings, ({ kind }) => kind),
    checkers: countBy(checkers, findings, ({ checker }) => checker),
    cities,
    findings: inListOrder(findings, cities),
  };
}

/** Findings of one entry, which a page shows together. */
export interface OpenEntry {
  readonly collection: FindingCollection;
  readonly id: string;
  readonly name: LocalText;
  readonly findings: readonly Finding[];
}

/** Findings gathered by entry, in the order in which they come. */
export function byEntry(findings: readonly Finding[]): readonly OpenEntry[] {
  const entries = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.collection}/${finding.id}`;
    const known = entries.get(key);
    if (known) known.push(finding);
    else entries.set(key, [finding]);
  }
  return [...entries.values()].flatMap((list) => {
    const [first] = list;
    return first
      ? [{ collection: first.collection, id: first.id, name: first.name, findings: list }]
      : [];
  });
}

type About = Pick<Finding, 'collection' | 'id' | 'name' | 'city'>;

/** A statement that wants a source, wherever it stands. */
interface Claim extends About {
  readonly field: string;
  readonly what?: LocalText | undefined;
  readonly sources: readonly string[];
  /** Left out where no date is wanted: who directed a film does not change. */
  readonly asOf?: string | undefined;
  readonly staleAfter?: number | undefined;
  readonly checker: Checker;
}

function about(
  collection: 'cities' | 'dramas' | 'spots' | 'itineraries',
  entry: City | Drama | Spot | { id: string; title: LocalText; cities: readonly string[] },
): About {
  const name = 'title' in entry ? entry.title : entry.name;
  const cities = 'cities' in entry ? entry.cities : 'city' in entry ? [entry.city] : [entry.id];
  return { collection, id: entry.id, name, city: cities.length === 1 ? cities[0] : undefined };
}

function spotClaims(spot: Spot): Claim[] {
  const entry = about('spots', spot);
  const visit = (Object.keys(visitKeys) as VisitKey[]).flatMap((key): Claim[] => {
    const fact: Fact<unknown> | undefined = spot.visit[key];
    if (!fact) return [];
    const { sources, asOf } = fact;
    return [
      {
        ...entry,
        field: `visit.${key}`,
        sources,
        asOf,
        staleAfter: staleAfter(key),
        checker: visitCheckers[key],
      },
    ];
  });
  const { address, filming, position } = spot;
  return [
    { ...entry, field: 'address', sources: address.sources, checker: 'editor' },
    // An unverified point is open already; that it has no source is the same point.
    ...(position.verified
      ? [
          {
            ...entry,
            field: 'position',
            sources: position.sources,
            checker: 'editor',
          } satisfies Claim,
        ]
      : []),
    ...visit,
    ...(filming
      ? [
          {
            ...entry,
            field: 'filming',
            sources: filming.sources,
            checker: 'office',
          } satisfies Claim,
        ]
      : []),
  ];
}

function cityClaims(city: City): Claim[] {
  const entry = about('cities', city);
  const claims = (
    facts: readonly CityFact[],
    field: 'facts' | 'support',
    checker: Checker,
  ): Claim[] =>
    facts.map(({ what, sources, asOf }, index) => ({
      ...entry,
      field: `${field}.${index}`,
      what,
      sources,
      asOf,
      checker,
    }));
  return [...claims(city.facts, 'facts', 'editor'), ...claims(city.support, 'support', 'office')];
}

function dramaClaims(drama: Drama): Claim[] {
  const entry = about('dramas', drama);
  const { platforms, year, premiere, episodes, episodeLength, programme, elsewhere } = drama;
  // The day of the premiere, once sourced, says the year as well.
  const yearSaid =
    year && premiere?.sources.length && premiere.value.startsWith(String(year.value));
  const facts = {
    platforms: platforms.value.length ? platforms : undefined,
    year: yearSaid ? undefined : year,
    premiere,
    episodes,
    episodeLength,
    programme,
    elsewhere,
  };
  return [
    ...Object.entries(facts).flatMap(([field, fact]): Claim[] =>
      fact ? [{ ...entry, field, sources: fact.sources, checker: 'editor' }] : [],
    ),
    ...drama.credits.map(({ role, sources }): Claim => ({
      ...entry,
      field: `credits.${role}`,
      sources,
      checker: 'editor',
    })),
  ];
}

function positionFindings(spot: Spot): Finding[] {
  const { position } = spot;
  const mode = placeMode(position);
  if (mode === 'pin') return [];
  return [
    {
      ...about('spots', spot),
      kind: position.verified ? 'wide' : 'unverified',
      checker: 'visitor',
      field: 'position',
      mode,
      accuracy: position.accuracy,
    },
  ];
}

/** Somebody went through the place's facts, and that is long ago. */
function oldChecks(spot: Spot, today: string): Finding[] {
  const date = spot.checked?.date;
  const days = date === undefined ? undefined : daysSince(date, today);
  return days !== undefined && days > visitStaleAfter
    ? [
        {
          ...about('spots', spot),
          kind: 'stale',
          checker: 'visitor',
          field: 'checked',
          asOf: date,
          days,
        },
      ]
    : [];
}

function evidenceFindings(claim: Claim, today: string): Finding[] {
  const { sources, asOf, staleAfter: limit, checker, ...where } = claim;
  if (sources.length === 0) return [{ ...where, kind: 'unsourced', checker }];
  if (asOf === undefined) return [];
  const days = daysSince(asOf, today);
  if (days === undefined) return [{ ...where, kind: 'undated', checker }];
  return limit !== undefined && days > limit
    ? [{ ...where, kind: 'stale', checker, asOf, days }]
    : [];
}

function dramaFindings(drama: Drama): Finding[] {
  const entry = { ...about('dramas', drama), checker: 'editor' as const };
  return [
    ...(drama.scenes.length === 0 ? [{ ...entry, kind: 'placeless' } satisfies Finding] : []),
    ...(drama.evidence === 'weak' ? [{ ...entry, kind: 'thin' } satisfies Finding] : []),
  ];
}

function untranslatedIn(catalog: Catalog): Finding[] {
  const open = (entry: About, data: object, prose: WithProse<object>['prose']): Finding[] =>
    [
      ...(prose.zh !== undefined && prose.en === undefined ? ['prose'] : []),
      ...chineseOnly(data),
    ].map((field) => ({ ...entry, kind: 'untranslated', checker: 'translator', field }));
  return [
    ...(['cities', 'dramas', 'spots', 'itineraries'] as const).flatMap((collection) =>
      catalog[collection].flatMap(({ prose, ...data }) =>
        open(about(collection, data), data, prose),
      ),
    ),
    ...[...catalog.sources].flatMap(([id, source]) =>
      open({ collection: 'sources', id, name: source.title }, source, {}),
    ),
  ];
}

/** Paths of short texts that are in Chinese and in nothing else. A telephone number wants no translation. */
function chineseOnly(data: object, path: readonly string[] = []): string[] {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return [];
    const here = [...path, key];
    if ('zh' in value && typeof value.zh === 'string')
      return ('en' in value && value.en !== undefined) || !/\p{Script=Han}/u.test(value.zh)
        ? []
        : [here.join('.')];
    return chineseOnly(value, here);
  });
}

function uncitedIn(catalog: Catalog, citedElsewhere: ReadonlySet<string>): Finding[] {
  const cited = new Set(citedElsewhere);
  for (const collection of ['cities', 'dramas', 'spots', 'itineraries'] as const) {
    for (const { prose, ...data } of catalog[collection]) {
      for (const id of sourcesIn(data)) cited.add(id);
      for (const body of Object.values(prose))
        for (const { to, id } of readProse(body).references) if (to === 'source') cited.add(id);
    }
  }
  return [...catalog.sources]
    .filter(([id]) => !cited.has(id))
    .map(([id, { title }]) => ({
      kind: 'uncited',
      checker: 'editor',
      collection: 'sources',
      id,
      name: title,
    }));
}

/** Every id in a `sources: [...]` at any depth. */
function sourcesIn(data: object): string[] {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    key === 'sources' && Array.isArray(value)
      ? value.map(String)
      : typeof value === 'object' && value !== null
        ? sourcesIn(value)
        : [],
  );
}

function countPlaces(spots: readonly Spot[]): Record<PlaceMode, number> {
  const counts = { pin: 0, area: 0, 'named-only': 0 };
  for (const { position } of spots) counts[placeMode(position)] += 1;
  return counts;
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function countBy<K extends string, T>(
  keys: Readonly<Record<K, unknown>>,
  items: readonly T[],
  keyOf: (item: T) => K,
): Record<K, number> {
  const counts = Object.fromEntries(Object.keys(keys).map((key) => [key, 0])) as Record<K, number>;
  for (const item of items) counts[keyOf(item)] += 1;
  return counts;
}

const collectionOrder = ['cities', 'spots', 'dramas', 'itineraries', 'guides', 'sources'] as const;

function inListOrder(findings: readonly Finding[], cities: readonly CityStatus[]): Finding[] {
  const cityRank = new Map(cities.map(({ id }, index) => [id, index]));
  const kindRank = new Map(Object.keys(findingKinds).map((kind, index) => [kind, index]));
  const rank = ({ city, collection, kind }: Finding): readonly number[] => [
    cityRank.get(city ?? '') ?? cities.length,
    collectionOrder.indexOf(collection),
    kindRank.get(kind) ?? 0,
  ];
  return [...findings].sort((a, b) => {
    const [cityA = 0, collectionA = 0, kindA = 0] = rank(a);
    const [cityB = 0, collectionB = 0, kindB = 0] = rank(b);
    return (
      cityA - cityB ||
      collectionA - collectionB ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) ||
      kindA - kindB
    );
  });
}
