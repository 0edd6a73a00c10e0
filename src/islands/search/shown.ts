import { claims } from '../../model/claim.ts';
import { foundKinds, type FoundKind } from '../../model/search/record.ts';
import type { Lang } from '../../model/text.ts';
import { wordsOfSearch } from './language.ts';
import type { FilterCounts } from './pagefind.ts';

/** What results can be narrowed by, in the order in which it is offered. */
const offered = ['kind', 'city', 'claim', 'access', 'length', 'drama'] as const;
type Offered = (typeof offered)[number];

/** Values that the index holds as ids, with their words; the others are in words already. */
const tables: Partial<Record<Offered, Readonly<Record<string, Readonly<Record<Lang, string>>>>>> = {
  kind: foundKinds,
  claim: claims,
};

/** Filters as a reader sees them: their names and values in words, without those that only say how a row looks. */
export function filtersInWords(counts: FilterCounts, lang: Lang): FilterCounts {
  const { kinds } = wordsOfSearch(lang);
  return Object.fromEntries(
    offered.flatMap((id) => {
      const values = counts[id];
      if (!values) return [];
      const named = Object.entries(values).map(
        ([value, n]) => [tables[id]?.[value]?.[lang] ?? value, n] as const,
      );
      // Kinds and levels stand in their own order, towns and dramas by how much there is.
      const order = tables[id] ? Object.values(tables[id]).map((word) => word[lang]) : undefined;
      const sorted = order
        ? named.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
        : named.sort(([, a], [, b]) => b - a);
      return [[kinds[id], Object.fromEntries(sorted)] as const];
    }),
  );
}

/** Filters as a reader chose them, back as the index has them. Several values of one filter widen it. */
export function filtersInIds(
  chosen: Readonly<Record<string, unknown>>,
  lang: Lang,
): Readonly<Record<string, { readonly any: readonly string[] }>> {
  const { kinds } = wordsOfSearch(lang);
  return Object.fromEntries(
    Object.entries(chosen).flatMap(([name, values]) => {
      const id = offered.find((one) => kinds[one] === name);
      if (!id || !Array.isArray(values) || values.length === 0) return [];
      const table = Object.entries(tables[id] ?? {});
      const any = values.map(
        (value) => table.find(([, word]) => word[lang] === value)?.[0] ?? String(value),
      );
      return [[id, { any }] as const];
    }),
  );
}

export const kindOrder = Object.keys(foundKinds) as readonly FoundKind[];
