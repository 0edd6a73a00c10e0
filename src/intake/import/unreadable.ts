import type { Both } from '../new/question.ts';

/** A file that cannot be taken as a whole, and what to do about it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly says: Both;

  constructor(says: Both) {
    super(says.en);
    this.says = says;
  }
}
