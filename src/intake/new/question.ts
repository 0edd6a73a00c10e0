import type { Library } from '../../catalog/library.ts';
import type { Lang, LocalText } from '../../model/text.ts';
import type { PlaceSketch } from '../likeness.ts';
import type { Draft } from '../staging.ts';

/** A text in both languages: whoever sits at the terminal may read either. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** What a question may look at, beside the answers so far. */
export interface Desk {
  readonly contentDir: string;
  readonly library: Library;
  /** Names of the drawn motifs; the intake itself draws nothing. */
  readonly motifs: readonly string[];
  readonly today: string;
  readonly lang: Lang;
}

export type Answer = string | readonly string[] | boolean;
/** Answers by flag. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** One thing to know. Its flag answers it on the command line; without one it is asked. */
export interface Question {
  readonly flag: string;
  readonly form: 'line' | 'one' | 'many' | 'yes';
  readonly asks: Both;
  /** How an answer looks, or what leaving it empty means. */
  readonly hint?: Both;
  /** Whether there is anything to ask, given what is known. */
  readonly when?: (answers: Answers, desk: Desk) => boolean;
  /** Only by its flag: too rare to hold everybody up. */
  readonly flagOnly?: true;
  readonly choices?: (answers: Answers, desk: Desk) => readonly Choice[];
  /** What stands if nothing else is said. Without it, and unless `optional`, an answer is needed. */
  readonly proposes?: (answers: Answers, desk: Desk) => Answer | undefined;
  readonly optional?: true;
  /** What is wrong with an answer. For lists it is asked of each item. */
  readonly faultOf?: (value: string, answers: Answers, desk: Desk) => Both | undefined;
}

/** What comes of the answers. */
export interface Made {
  readonly drafts: readonly Draft[];
  /** Path of the page that will show it. */
  readonly page: string;
  /** What an editor should know about how it was made. */
  readonly remarks: readonly Both[];
  /** Where a like entry may stand already. */
  readonly sketch?: PlaceSketch;
}

/** A kind of entry that can be begun. */
export interface Kind {
  readonly noun: Both;
  readonly questions: readonly Question[];
  readonly make: (answers: Answers, desk: Desk) => Made;
}

/** The text of an answer, empty where there is none. */
export function line(answers: Answers, flag: string): string {
  const answer = answers[flag];
  return typeof answer === 'string' ? answer : '';
}

export function list(answers: Answers, flag: string): readonly string[] {
  const answer = answers[flag];
  return typeof answer === 'string' ? [answer] : Array.isArray(answer) ? (answer as string[]) : [];
}

/** A short text from its two answers, or nothing where there is no Chinese. */
export function local(answers: Answers, flag: string): LocalText | undefined {
  const [zh, en] = [line(answers, flag), line(answers, `${flag}-en`)];
  if (zh === '') return undefined;
  return en === '' ? { zh } : { zh, en };
}
