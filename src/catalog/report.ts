import { doctorWords } from '../i18n/doctor-words.ts';
import { faultAnchor, faultGuide, faultWords } from '../i18n/fault-words.ts';
import { saidIn, type Problem, type ProblemKind } from '../model/problem.ts';
import type { Lang } from '../model/text.ts';
import type { CheckResult } from './check.ts';
import { codeFrame, visible, type LinesOf } from './code-frame.ts';

export interface ReportOptions {
  readonly lang?: Lang;
  /** Which problems are told; all are counted. */
  readonly show?: readonly Problem['severity'][];
  /** Where the lines of a code frame come from. Left out, there is none. */
  readonly linesOf?: LinesOf;
  readonly colours?: boolean;
}

/** All problems as an editor reads them in a terminal, file by file, and the sum of them last. */
export function reportText(
  result: CheckResult,
  { lang = 'en', show = ['error', 'warning'], linesOf, colours = false }: ReportOptions = {},
): string {
  const ink = colours ? inks : noInks;
  const told = byFile(result.problems.filter(({ severity }) => show.includes(severity))).map(
    (problem) => problemText(problem, lang, linesOf, ink),
  );
  return [...told, summary(result, lang)].join('\n\n');
}

/** The last line of a report. */
export function summary({ problems, entries }: CheckResult, lang: Lang): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const files = [...new Set(errors.map(({ file }) => file))];
  return doctorWords[lang].summary({
    errors: errors.length,
    warnings: problems.length - errors.length,
    entries,
    faulty: new Set(files.filter(isOfEntry).map((file) => file.replace(/\.en\.mdx$/, '.mdx'))).size,
    // A file that is no entry cannot be one of so many entries.
    others: files.filter((file) => !isOfEntry(file)).map(visible),
  });
}

/** Where on the site the guide speaks of a kind of fault. */
export function guideOf(kind: ProblemKind, lang: Lang): string {
  return `/${lang === 'zh' ? '' : `${lang}/`}${faultGuide}#${faultAnchor(kind)}`;
}

type Ink = (text: string) => string;
type Inks = Readonly<Record<'error' | 'warning' | 'place' | 'quiet' | 'caret' | 'mend', Ink>>;
const plain: Ink = (text) => text;
const noInks: Inks = {
  error: plain,
  warning: plain,
  place: plain,
  quiet: plain,
  caret: plain,
  mend: plain,
};
const sgr =
  (on: number, off: number): Ink =>
  (text) =>
    `\u001b[${on}m${text}\u001b[${off}m`;
const inks: Inks = {
  error: sgr(31, 39),
  warning: sgr(33, 39),
  place: sgr(1, 22),
  quiet: sgr(2, 22),
  caret: sgr(31, 39),
  mend: sgr(32, 39),
};

const indent = '   ';

function problemText(
  { severity, kind, file, line, column, field, says, mend }: Problem,
  lang: Lang,
  linesOf: LinesOf | undefined,
  ink: Inks,
): string {
  const words = doctorWords[lang];
  const { title, why } = faultWords[kind];
  const lines = linesOf?.(file);
  return [
    `${ink[severity](words.severity[severity])} ${ink.place(`${visible(file)}:${line}:${column}`)}  ${kind}  ${ink.quiet(visible(field))}`,
    ...(lines ? frameText(lines, line, column, ink) : []),
    `${indent}${visible(saidIn(says, lang))}`,
    `${indent}${ink.quiet(why[lang])}`,
    `${indent}${ink.mend(words.mend)}  ${visible(saidIn(mend, lang))}`,
    `${indent}${ink.quiet(`${words.guide}  ${title[lang]}  ${guideOf(kind, lang)}`)}`,
  ].join('\n');
}

function frameText(lines: readonly string[], line: number, column: number, ink: Inks): string[] {
  const frame = codeFrame(lines, line, column);
  const width = Math.max(...frame.map(({ number }) => String(number ?? '').length));
  return frame.map(({ number, text }) => {
    const gutter = ink.quiet(`${String(number ?? '').padStart(width)} │`);
    return `${indent}${gutter} ${number === undefined ? ink.caret(text) : text}`.trimEnd();
  });
}

/** Problems of a file together, the files in the order in which they first appear. */
function byFile(problems: readonly Problem[]): Problem[] {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const own = files.get(problem.file);
    if (own) own.push(problem);
    else files.set(problem.file, [problem]);
  }
  return [...files.values()].flat();
}

function isOfEntry(file: string): boolean {
  return /(?:^|\/)(?:cities|dramas|itineraries|spots)\/[^/]+\.mdx$/.test(file);
}
