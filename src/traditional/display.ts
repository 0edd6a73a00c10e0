import { toTraditional } from './convert.ts';

/** Texts that the display face is cut for. */
interface Texts<List extends string> {
  readonly kinds: readonly string[];
  readonly entries: readonly string[];
  readonly lists: Readonly<Record<List, string>>;
}

/** The same texts as the edition shows them, with what it leaves in simplified characters on purpose. */
export function traditionalTexts<List extends string>(
  { kinds, entries, lists }: Texts<List>,
  asWritten: readonly string[],
): Texts<List> {
  return {
    kinds: kinds.map(toTraditional),
    entries: [...entries.map(toTraditional), ...asWritten],
    lists: Object.fromEntries(
      (Object.entries(lists) as [List, string][]).map(([list, text]) => [
        list,
        toTraditional(text),
      ]),
    ) as Record<List, string>,
  };
}
