import type { Lang } from '../../model/text.ts';
import { filtersInIds, filtersInWords } from './shown.ts';

/** A search as an address carries it: the query as `q`, each filter by its id, the same in every language where it can be. */
export function filtersInAddress(
  term: string,
  filters: Readonly<Record<string, readonly string[]>>,
  lang: Lang,
): string {
  const address = new URLSearchParams();
  if (term) address.set('q', term);
  for (const [id, { any }] of Object.entries(filtersInIds(filters, lang)))
    for (const value of any) address.append(id, value);
  const text = address.toString();
  return text === '' ? '' : `?${text}`;
}

/** The query and filters of an address, as Pagefind's elements name them. What is no filter is left out. */
export function filterFromAddress(
  search: string,
  lang: Lang,
): { readonly query: string; readonly filters: Readonly<Record<string, readonly string[]>> } {
  const address = new URLSearchParams(search);
  const counts: Record<string, Record<string, number>> = {};
  for (const [id, value] of address)
    if (id !== 'q' && /^[a-z]+$/.test(id)) (counts[id] ??= {})[value] = 1;
  const words = filtersInWords(counts, lang);
  return {
    query: address.get('q') ?? '',
    filters: Object.fromEntries(
      Object.entries(words).map(([name, values]) => [name, Object.keys(values)]),
    ),
  };
}
