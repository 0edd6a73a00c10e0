import type { Problem } from '../model/problem.ts';
import type { CheckResult } from './check.ts';

/** All problems as an editor reads them in a terminal: place, field, what is wrong, and the mend below. */
export function reportText(
  { problems, entries }: CheckResult,
  show: readonly Problem['severity'][] = ['error', 'warning'],
): string {
  const shown = problems.filter(({ severity }) => show.includes(severity));
  const lines = shown.map(
    ({ severity, file, line, column, field, says, mend }) =>
      `${file}:${line}:${column}  ${severity === 'warning' ? 'warning  ' : ''}${field}  ${says}\n    ${mend}`,
  );
  return [...lines, summary(problems, entries)].join('\n');
}

function summary(problems: readonly Problem[], entries: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const files = new Set(errors.map(({ file }) => file.replace(/\.en\.mdx$/, '.mdx'))).size;
  const warnings = problems.length - errors.length;
  const also = warnings ? `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : '';
  if (!errors.length) return `No problems in ${entries} entries${also}.`;
  return `${errors.length} ${errors.length === 1 ? 'problem' : 'problems'} in ${files} of ${entries} entries${also}.`;
}
