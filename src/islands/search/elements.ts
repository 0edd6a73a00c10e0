import { asset } from '../../i18n/address.ts';
import {
  SearchAdapter,
  type AdapterOptions,
  type FoundData,
  type GroupedAnswer,
} from './adapter.ts';
import { openLanguage, wordsOfSearch } from './language.ts';
import { once } from '../once.ts';

/** Values chosen of each filter, all in a reader's words. */
export type ChosenFilters = Readonly<Record<string, readonly string[]>>;

/** The part of a Pagefind UI instance that the site uses: it joins input, results and filters of one search. */
export interface SearchInstance {
  readonly triggerSearch: (term: string) => void;
  readonly triggerFilters: (filters: ChosenFilters) => void;
  readonly triggerSearchWithFilters: (term: string, filters: ChosenFilters) => void;
  readonly setTranslations: (words: Readonly<Record<string, string>>) => void;
  on(event: 'results', listener: (answer: GroupedAnswer) => void): void;
  on(event: 'search', listener: (term: string, filters: ChosenFilters) => void): void;
  readonly searchTerm: string;
  readonly searchFilters: ChosenFilters;
}

/** Pagefind's list of results, which asks us how a row looks. */
export interface ResultsElement extends HTMLElement {
  resultTemplate: ((found: FoundData) => Element[]) | null;
}

interface Components {
  readonly configureInstance: (
    name: string,
    options: Readonly<Record<string, unknown>>,
  ) => SearchInstance;
}

declare global {
  var PagefindComponents: Components | undefined;
  /** What Pagefind's elements load in place of Pagefind: see `public/search/pagefind.js`. */
  var ruxiSearch: ((options: { readonly ruxi?: string }) => SearchAdapter) | undefined;
}

const adapters = new Map<string, SearchAdapter>();

/** Pagefind's elements, loaded once. */
const components = once(load);

async function load(): Promise<Components> {
  const address: string = asset('pagefind/pagefind-component-ui.js');
  await import(/* @vite-ignore */ address);
  const made = globalThis.PagefindComponents;
  if (!made) throw new Error(`${address} brought no elements.`);
  return made;
}

/** One search by name: what Pagefind's elements with that instance ask, and the adapter behind it. */
export async function searchNamed(
  name: string,
  options: AdapterOptions,
): Promise<{ readonly instance: SearchInstance; readonly adapter: SearchAdapter }> {
  const adapter = adapters.get(name) ?? new SearchAdapter(options);
  adapters.set(name, adapter);
  globalThis.ruxiSearch ??= ({ ruxi = '' }) => {
    const asked = adapters.get(ruxi);
    if (!asked) throw new Error(`No search is called “${ruxi}”.`);
    return asked;
  };
  const { configureInstance } = await components();
  const instance = configureInstance(name, { bundlePath: asset('search/'), ruxi: name });
  adapter.follow(instance);
  const t = wordsOfSearch(openLanguage());
  const many = t.count(2).replace('2', '[COUNT]');
  instance.setTranslations({
    placeholder: t.placeholder,
    clear_search: t.clear,
    search_label: t.label,
    results_label: t.results,
    searching: t.busy,
    zero_results: t.none('[SEARCH_TERM]'),
    one_result: t.count(1),
    many_results: many,
    error_search: t.failed,
    keyboard_navigate: t.hints.move,
    keyboard_select: t.hints.open,
    keyboard_clear: t.clear,
    keyboard_close: t.close,
    keyboard_search: t.hints.search,
    input_hint: t.lead,
  });
  return { instance, adapter };
}
