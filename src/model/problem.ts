import type { Lang } from './text.ts';

/** A sentence to an editor, in both languages. */
export type Said = Readonly<Record<Lang, string>>;

/** The sentence in the language asked for. */
export function saidIn(said: Said, lang: Lang): string {
  return said[lang];
}

/** A fault in the content. Errors stop a build; warnings are shown to editors. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Stable name of the kind of fault; the editors' guide has a section for each. */
  readonly kind: ProblemKind;
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** Both start at 1. */
  readonly line: number;
  readonly column: number;
  /** Where in the entry: `scenes[2].spot`, or `prose`. */
  readonly field: string;
  /** What is wrong, with the value that is wrong. */
  readonly says: Said;
  /** What to write instead. */
  readonly mend: Said;
}

export type ProblemKind =
  | 'yaml'
  | 'shape'
  | 'unknown-key'
  | 'unknown-word'
  | 'prose'
  | 'unsafe-prose'
  | 'unknown-component'
  | 'component-attribute'
  | 'dangling'
  | 'duplicate'
  | 'slug'
  | 'disagree'
  | 'not-a-pin'
  | 'out-of-bounds'
  | 'datum'
  | 'claim-unsourced'
  | 'hours'
  | 'uncited'
  | 'untranslated'
  | 'orphan'
  | 'motif'
  | 'swapped'
  | 'twins'
  | 'leg'
  | 'hours-differ'
  | 'stale'
  | 'picture'
  | 'palette'
  | 'dead-link'
  | 'repeated'
  | 'punctuation';

/** Errors first, then by file and place, so that two runs print the same list. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      a.severity.localeCompare(b.severity) ||
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.field, b.field),
  );
}

// localeCompare depends on the machine's locale; file order must not.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
