/** The part of Pagefind's module that the site uses; it is fetched from the index's own folder and has no types of its own. */
export interface PagefindModule {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Pagefind;
}

export interface Pagefind {
  readonly search: (term: string | null, options?: SearchOptions) => Promise<PagefindAnswer>;
  readonly filters: () => Promise<FilterCounts>;
  readonly mergeIndex: (path: string, options?: Readonly<Record<string, unknown>>) => Promise<void>;
}

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, unknown>> | undefined;
  readonly sort?: Readonly<Record<string, string>> | undefined;
}

export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  readonly unfilteredResultCount: number;
  readonly filters: FilterCounts;
  readonly totalFilters: FilterCounts;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PagefindData>;
}

export interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly { readonly url: string; readonly title: string }[];
}
