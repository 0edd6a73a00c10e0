import { metersBetween } from '../../model/geo/distance.ts';
import { position } from '../../model/geo/position.ts';
import type { MapFile } from '../../model/map-place.ts';
import type { MoreReadings, NamesFile } from '../../model/search/found.ts';
import type { Readings, ReadingTable } from '../../model/search/name-key.ts';
import type { FoundKind } from '../../model/search/record.ts';
import { asset, pagePath } from '../../i18n/address.ts';
import type { Located } from '../where-am-i.ts';
import { SearchEngine, type Answer } from './engine.ts';
import { openEdition, openLanguage } from './language.ts';
import { once } from '../once.ts';
import type {
  FilterCounts,
  PagefindData,
  PagefindModule,
  PagefindResult,
  SearchOptions,
} from './pagefind.ts';
import { filtersInIds, filtersInWords, kindOrder } from './shown.ts';

/** What a row needs to know beside what the index holds. */
export interface FoundData extends PagefindData {
  readonly kind: FoundKind;
  /** What was typed. */
  readonly asked: string;
  /** What was looked up in its place. */
  readonly lookedUp: string;
  /** What was looked up as a name, in plain letters. */
  readonly key?: string | undefined;
  /** Set on the first of a kind: how many there are, and how many of them are in the list. */
  readonly head?: { readonly count: number; readonly listed: number } | undefined;
  /** Its scenes are results of their own. */
  readonly scenesListed: boolean;
  /** Metres from the visitor, with the place's own error; only where the point is known well enough to say so. */
  readonly distance?: number | undefined;
}

export interface FoundResult extends PagefindResult {
  readonly data: () => Promise<FoundData>;
}

/** An answer as Pagefind's elements take it, grouped by kind. */
export interface GroupedAnswer extends Omit<Answer, 'results'> {
  readonly results: readonly FoundResult[];
  readonly total: number;
  /** Of how many kinds they are; 0 where they are not in groups. */
  readonly kinds: number;
  /** Nothing could be asked: the network is gone, or a file is not there. */
  readonly failed?: boolean | undefined;
}

export interface AdapterOptions {
  /** The most results of a kind in a list; all where it is missing. */
  readonly perKind?: number | undefined;
}

/** What the page may ask of the next searches, beside the query. */
export interface Wish {
  /** The query as typed, with no guess at what was meant. */
  literal: boolean;
  /** Nearest first, from here. */
  from: Located | undefined;
}

/** The search that Pagefind's elements ask, with its wishes. Loading starts with the first question. */
export class SearchAdapter {
  readonly wish: Wish = { literal: false, from: undefined };
  readonly #options: AdapterOptions;
  #last:
    { readonly searchTerm: string; readonly searchFilters: SearchOptions['filters'] } | undefined;
  readonly #open = once(() => this.#load());
  readonly #kinds = once(async () => (await this.#open()).idsOf('kind', kindOrder));
  /** What is known of the whole site. */
  readonly names = once(() =>
    json<NamesFile>(asset(pagePath(namesEdition(), 'search/names.json'))),
  );

  constructor(options: AdapterOptions) {
    this.#options = options;
  }

  /**
   * Has the search answer what was asked last. While Pagefind loads, its elements let questions overtake one another, and
   * would show the answer to the first as that to the last.
   */
  follow(last: {
    readonly searchTerm: string;
    readonly searchFilters: SearchOptions['filters'];
  }): void {
    this.#last = last;
  }

  async search(term: string | null, options: SearchOptions = {}): Promise<GroupedAnswer> {
    const asked = this.#last ? this.#last.searchTerm : term;
    const filters = this.#last?.searchFilters ?? options.filters;
    try {
      return await this.#search(asked, { ...options, filters });
    } catch {
      return { ...nothing, asked: asked ?? '', failed: true };
    }
  }

  async #search(
    term: string | null,
    { filters = {}, sort }: SearchOptions,
  ): Promise<GroupedAnswer> {
    const lang = openLanguage();
    const engine = await this.#open();
    const answer = await engine.search(term, {
      filters: filtersInIds(filters, lang),
      ...(sort ? { sort } : {}),
      literal: this.wish.literal,
    });
    const kinds = await this.#kinds();
    const results = this.wish.from
      ? await byDistance(answer, kinds, this.wish.from)
      : grouped(answer, kinds, this.#options.perKind ?? Infinity);
    return {
      ...answer,
      results,
      total: answer.results.length,
      kinds: this.wish.from
        ? 0
        : new Set(answer.results.map(({ id }) => kinds.get(id) ?? 'guide')).size,
      filters: filtersInWords(answer.filters, lang),
      totalFilters: filtersInWords(answer.totalFilters, lang),
    };
  }

  /** How the characters of names are read, for marking them. */
  async readings(): Promise<Readings> {
    return (await this.#open()).readings();
  }

  async filters(): Promise<FilterCounts> {
    // A list without a pane to narrow it needs none, and a first query is fetched with less.
    if (this.#options.perKind !== undefined) return {};
    try {
      return filtersInWords(await (await this.#open()).filters(), openLanguage());
    } catch {
      // The next answer says so, and how to go on.
      return {};
    }
  }

  mergeIndex(): Promise<void> {
    return Promise.resolve();
  }

  async #load(): Promise<SearchEngine> {
    const bundle = asset('pagefind/');
    const address = `${bundle}pagefind.js`;
    const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
    const pagefind = module.createInstance({
      basePath: new URL(bundle, location.href).href,
      baseUrl: asset(''),
      excerptLength: 24,
      // The address stays the same from visit to visit, so that what was fetched once is there without a network.
      metaCacheTag: 'v1',
    });
    for (const other of otherBundles())
      await pagefind.mergeIndex(other, { baseUrl: other.replace(/pagefind\/$/, '') });
    return new SearchEngine(
      pagefind,
      {
        nameReadings: () => json<ReadingTable>(asset('search/name-readings.json')),
        moreReadings: () => json<MoreReadings>(asset('search/readings.json')),
        names: () => this.names(),
      },
      openLanguage(),
    );
  }
}

const nothing: GroupedAnswer = {
  results: [],
  total: 0,
  kinds: 0,
  unfilteredResultCount: 0,
  filters: {},
  totalFilters: {},
  asked: '',
  lookedUp: '',
  byName: new Set(),
};

function namesEdition(): 'zh' | 'zh-hant' {
  return openEdition() === 'zh-hant' ? 'zh-hant' : 'zh';
}

/** Search bundles of the editions that this one was joined with, as every page of a joined site names them. */
function otherBundles(): readonly string[] {
  return document.documentElement.dataset['searchIndexes']?.split(' ').filter(Boolean) ?? [];
}

async function json<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return (await answer.json()) as T;
}

/** Results by kind, kinds in the order of their best result, and of each kind no more than `most`. */
function grouped(
  answer: Answer,
  kinds: ReadonlyMap<string, FoundKind>,
  most: number,
): readonly FoundResult[] {
  const groups = new Map<FoundKind, PagefindResult[]>();
  for (const result of answer.results) {
    const kind = kinds.get(result.id) ?? 'guide';
    const group = groups.get(kind);
    if (group) group.push(result);
    else groups.set(kind, [result]);
  }
  return [...groups].flatMap(([kind, results]) =>
    results.slice(0, most).map((result, index): FoundResult => {
      const head =
        index === 0 ? { count: results.length, listed: Math.min(most, results.length) } : undefined;
      return withMore(result, answer, { kind, head, scenesListed: groups.has('scene') });
    }),
  );
}

/** The most results that are put in order by distance: each has to be fetched to know where it is. */
const mostByDistance = 60;

/** Places nearest first, then what has no place or none that is known well enough. */
async function byDistance(
  answer: Answer,
  kinds: ReadonlyMap<string, FoundKind>,
  from: Located,
): Promise<readonly FoundResult[]> {
  const { places } = await json<MapFile>(asset('map/places.json'));
  const here = position('wgs84', from.lat, from.lng);
  const distances = new Map(
    places.flatMap(({ id, lat, lng, accuracy }) => {
      if (lat === undefined || lng === undefined) return [];
      const meters = metersBetween(here, position('wgs84', lat, lng));
      // No distance is said that is smaller than the error of the place.
      return meters < accuracy ? [] : [[id, meters] as const];
    }),
  );
  const near = answer.results.slice(0, mostByDistance);
  const found = await Promise.all(
    near.map(async (result) => {
      const kind = kinds.get(result.id) ?? 'guide';
      const { url } = await result.data();
      const id = /\/spots\/([^/]+)\//.exec(url)?.[1];
      return { result, kind, distance: id === undefined ? undefined : distances.get(id) };
    }),
  );
  return found
    .sort((a, b) => (a.distance ?? Infinity) - (b.distance ?? Infinity))
    .map(({ result, kind, distance }) =>
      withMore(result, answer, { kind, distance, scenesListed: true }),
    );
}

function withMore(
  result: PagefindResult,
  { asked, lookedUp, key }: Answer,
  more: Pick<FoundData, 'kind' | 'head' | 'scenesListed' | 'distance'>,
): FoundResult {
  return {
    ...result,
    data: async () => ({ ...(await result.data()), ...more, asked, lookedUp, key }),
  };
}
