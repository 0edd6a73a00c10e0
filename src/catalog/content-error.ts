import { join } from 'node:path';
import { doctorWords } from '../i18n/doctor-words.ts';
import { faultWords } from '../i18n/fault-words.ts';
import { saidIn } from '../model/problem.ts';
import type { Lang } from '../model/text.ts';
import type { CheckResult } from './check.ts';
import { linesIn } from './code-frame.ts';
import { langOfMachine } from './doctor-request.ts';
import { reportText } from './report.ts';

export function hasErrors({ problems }: CheckResult): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Where an editor's program opens a fault. */
export interface ErrorPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** All faults of the content in one message. Carries no stack, since no line of code is at fault. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly result: CheckResult;
  /** Astro's overlay shows these beside the message: what the first fault is, its mend, and its line. */
  readonly title: string | undefined;
  readonly hint: string | undefined;
  readonly loc: ErrorPlace | undefined;

  constructor(result: CheckResult, contentDir: string, lang: Lang = langOfMachine(process.env)) {
    const words = doctorWords[lang];
    super(
      `${words.nothingBuilt}\n\n${reportText(result, { lang, show: ['error'], linesOf: linesIn(contentDir) })}\n`,
    );
    this.result = result;
    this.stack = this.message;
    const [first] = result.problems;
    this.title = first && faultWords[first.kind].title[lang];
    this.hint = first && saidIn(first.mend, lang);
    this.loc = first && placeOf(first, contentDir);
  }
}

/** The place of a fault on the disk. */
export function placeOf({ file, line, column }: ErrorPlace, contentDir: string): ErrorPlace {
  return { file: join(contentDir, file.replace(/^content\//, '')), line, column };
}
