import type { Lang } from '../model/text.ts';
import type { Both, Choice } from './new/question.ts';

/** What a command of ours says and hears. Tests put their own in its place. */
export interface Terminal {
  readonly lang: Lang;
  /** Whether somebody sits there who can be asked. */
  readonly interactive: boolean;
  readonly print: (text: string) => void;
  /** For what went wrong, and for what passes while one waits. */
  readonly complain: (text: string) => void;
}

/** The language of whoever sits at the terminal: what was asked for, else what the system speaks. */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  locale: string,
): Lang {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked =
    at < 0 ? undefined : args[at]?.includes('=') ? args[at].split('=')[1] : args[at + 1];
  // C and POSIX name no language; Windows sets none of these.
  const spoken = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (one) => one !== undefined && one !== '' && !/^(?:C|POSIX)(?:\.|$)/i.test(one),
  );
  return /^zh/i.test(asked ?? spoken ?? locale) ? 'zh' : 'en';
}

export function said(terminal: Pick<Terminal, 'lang'>, text: Both): string {
  return text[terminal.lang];
}

/** What was read from a file or a command line, for printing: a terminal would obey its control characters. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}

/** The columns a text takes: a Chinese character takes two. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Script=Han}/u;

/** Cut to so many columns, with a mark where it was cut. */
export function fitted(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text + ' '.repeat(columns - widthOf(text));
  let cut = '';
  for (const sign of text) {
    if (widthOf(cut) + widthOf(sign) > columns - 1) break;
    cut += sign;
  }
  return `${cut}…${' '.repeat(columns - 1 - widthOf(cut))}`;
}

/** Asks a person. An answer of `undefined` means that they want to leave. */
export interface Asker {
  readonly line: (asks: string, options: LineOptions) => Promise<string | undefined>;
  readonly one: (
    asks: string,
    choices: readonly Choice[],
    initial?: string,
  ) => Promise<string | undefined>;
  readonly many: (
    asks: string,
    choices: readonly Choice[],
    initial: readonly string[],
    required: boolean,
  ) => Promise<readonly string[] | undefined>;
  readonly yes: (asks: string, initial: boolean) => Promise<boolean | undefined>;
}

export interface LineOptions {
  readonly hint?: string | undefined;
  readonly initial?: string | undefined;
  readonly faultOf: (value: string) => string | undefined;
}
