import type { ProblemKind, Said } from '../../model/problem.ts';
import type { Lang } from '../../model/text.ts';
import type { FieldPath, Place } from '../../prose/frontmatter.ts';
import type { Collection } from '../../schema/index.ts';
import type { Library } from '../library.ts';
import type { LinkOptions, LinkProblem, Report } from '../link.ts';

/** One rule of the doctor: looks at all entries and reports what it finds. */
export type Rule = (library: Library, report: Report, options: LinkOptions) => void;

/** Which field of which entry, or which place in its prose. */
export interface Spotted {
  readonly collection: Collection;
  readonly id: string;
  readonly path: FieldPath;
  readonly prose?: Place & { readonly lang: Lang };
}

/** What would make a page wrong. */
export function fault(kind: ProblemKind, at: Spotted, says: Said, mend: Said): LinkProblem {
  return { severity: 'error', kind, says, mend, at };
}

/** What an editor should look at, and no build stops for. */
export function doubt(kind: ProblemKind, at: Spotted, says: Said, mend: Said): LinkProblem {
  return { ...fault(kind, at, says, mend), severity: 'warning' };
}

/** What an author wrote, short enough to be quoted. */
export function quoted(text: string, most = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${[...line].slice(0, most).join('')}…` : line;
}
