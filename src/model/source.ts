import type { Terms } from './licence.ts';
import type { LocalText } from './text.ts';
import type { AsOf } from './time/as-of.ts';

/** Where a statement comes from. A source without an address is credited, not linked. */
export interface Source {
  readonly id: string;
  readonly publisher: LocalText;
  readonly title: LocalText;
  readonly date: AsOf;
  /** What the date rests on, where it is not the date printed on the piece. */
  readonly dateNote?: LocalText | undefined;
  /** Present only where the address is the publisher's own or an open republication. */
  readonly url?: string | undefined;
  readonly note?: LocalText | undefined;
  /** Terms that a position read from it stays under. Without them it stands under those of the content. */
  readonly terms?: Terms | undefined;
}

/** A statement with its evidence. No sources means nobody is known to have said it: pages mark it so. */
export interface Fact<T> {
  readonly value: T;
  readonly sources: readonly string[];
  readonly asOf: AsOf;
  readonly dateNote?: LocalText | undefined;
}

/** Numbers sources in the order in which a page cites them, as its footnotes have them. */
export function numberSources(ids: Iterable<string>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  return numbers;
}

/** The latest date among facts, or nothing where all are undated. Dates of this form sort as text. */
export function latestDate(facts: readonly { readonly asOf: AsOf }[]): AsOf | undefined {
  return facts
    .map(({ asOf }) => asOf)
    .filter((date) => date !== 'unknown')
    .sort()
    .at(-1);
}
