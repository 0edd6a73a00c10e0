import type { Problem, Said } from '../model/problem.ts';
import type { CheckResult } from './check.ts';
import { guideOf } from './report.ts';

/**
 * What `--json` prints. Programs rely on it: fields are added and never renamed or taken out while `version` is 1, and a
 * new `kind` may appear at any time.
 */
export interface ReportJson {
  readonly version: 1;
  /** Entries looked at, readable or not. */
  readonly entries: number;
  /** How many there are of each, also where `problems` lists errors only. */
  readonly errors: number;
  readonly warnings: number;
  /** Errors first, then by file and place. */
  readonly problems: readonly ProblemJson[];
}

interface ProblemJson {
  readonly severity: Problem['severity'];
  readonly kind: string;
  /** Path from where the command ran, with forward slashes. */
  readonly file: string;
  /** Both start at 1; columns count UTF-16 units, as editors' programs do. */
  readonly line: number;
  readonly column: number;
  /** `scenes[2].spot`, or `prose`, `frontmatter`, `file`, `file name`, `entry`. */
  readonly field: string;
  readonly says: Said;
  readonly mend: Said;
  /** Where on the site the guide speaks of this kind. */
  readonly guide: Said;
}

/** All problems, for programs. */
export function reportJson(
  { problems, entries }: CheckResult,
  show: readonly Problem['severity'][] = ['error', 'warning'],
): ReportJson {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    version: 1,
    entries,
    errors,
    warnings: problems.length - errors,
    problems: problems
      .filter(({ severity }) => show.includes(severity))
      .map(({ severity, kind, file, line, column, field, says, mend }) => ({
        severity,
        kind,
        file,
        line,
        column,
        field,
        says,
        mend,
        guide: { zh: guideOf(kind, 'zh'), en: guideOf(kind, 'en') },
      })),
  };
}
