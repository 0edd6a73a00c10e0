import type { Lang } from './text.ts';

/** An entry with its prose, as MDX text in the languages it was written in. */
export type WithProse<T> = T & {
  readonly prose: Readonly<Partial<Record<Lang, string>>>;
  /** A word that changes whenever its page would, by which a build keeps the page as it was. Dev has none. */
  readonly revision?: string;
};
