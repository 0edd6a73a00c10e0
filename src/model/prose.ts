import type { Lang } from './text.ts';

/** An entry with its prose, as MDX text in the languages it was written in. */
export type WithProse<T> = T & { readonly prose: Readonly<Partial<Record<Lang, string>>> };
