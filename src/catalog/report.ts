import { saidIn, type Problem } from '../model/problem.ts';
import type { CheckResult } from './check.ts';

/** All problems as an editor reads them in a terminal: place, field, what is wrong, and the mend below. */
export function reportText(
  { problems, entries }: CheckResult,
  show: readonly Problem['severity'][] = ['error', 'warning'],
): string {
  const shown = problems.filter(({ severity }) => show.includes(severity));
  const lines = shown.map(
    ({ severity, file, line, column, field, says, mend }) =>
      `${file}:${line}:${column}  ${severity === 'warning' ? 'warning  ' : ''}${plain(field)}  ${plain(saidIn(says, 'en'))}\n    ${plain(saidIn(mend, 'en'))}`,
  );
  return [...lines, summary(problems, entries)].join('\n');
}

// What an author wrote is quoted, and a terminal would obey its control characters.
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function summary(problems: readonly Problem[], entries: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.length - errors.length;
  const also = warnings ? `, ${counted(warnings, 'warning')}` : '';
  if (!errors.length) return `No problems in ${counted(entries, 'entry')}${also}.`;
  const files = [...new Set(errors.map(({ file }) => file))];
  // A file that is no entry cannot be one of so many entries.
  const others = files.filter((file) => !isOfEntry(file));
  const faulty = new Set(files.filter(isOfEntry).map((file) => file.replace(/\.en\.mdx$/, '.mdx')));
  const where = [
    ...(faulty.size ? [`${faulty.size} of ${counted(entries, 'entry')}`] : []),
    ...(others.length > 3 ? [`${others.length} other files`] : others),
  ];
  return `${counted(errors.length, 'problem')} in ${where.join(' and in ')}${also}.`;
}

function counted(count: number, noun: 'problem' | 'warning' | 'entry'): string {
  const plural = noun === 'entry' ? 'entries' : `${noun}s`;
  return `${count} ${count === 1 ? noun : plural}`;
}

function isOfEntry(file: string): boolean {
  return /^content\/(?:[^/]+)\/[^/]+\.mdx$/.test(file);
}
