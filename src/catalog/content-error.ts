import type { CheckResult } from './check.ts';
import { reportText } from './report.ts';

export function hasErrors({ problems }: CheckResult): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** All faults of the content in one message. Carries no stack, since no line of code is at fault. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly result: CheckResult;

  constructor(result: CheckResult) {
    super(`The content has faults; nothing was built.\n\n${reportText(result, ['error'])}\n`);
    this.result = result;
    this.stack = this.message;
  }
}
