import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of a file by its path from the project's root; nothing where there is no such file. */
export type LinesOf = (file: string) => readonly string[] | undefined;

/** Reads files under content/, each once. */
export function linesIn(contentDir: string): LinesOf {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, read(join(contentDir, file.replace(/^content\//, ''))));
    return known.get(file);
  };
}

function read(path: string): readonly string[] | undefined {
  try {
    // A link is no entry, and following it could print any file of the machine.
    if (!lstatSync(path).isFile()) return undefined;
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
  } catch {
    return undefined;
  }
}

/** A text with everything in it that a terminal would obey or hide put into signs that can be seen. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? '␡' : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

export interface FrameLine {
  /** Number of the line; none on the line that carries the caret. */
  readonly number?: number;
  readonly text: string;
}

const around = 2;
const widest = 96;

/** The line of a fault with two lines on either side and a caret under the column. Long lines are cut round it. */
export function codeFrame(lines: readonly string[], line: number, column: number): FrameLine[] {
  const first = Math.max(1, line - around);
  return lines.slice(first - 1, line + around).flatMap((raw, index): FrameLine[] => {
    const number = first + index;
    if (number !== line) return [{ number, text: cut(raw, 0).text }];
    const { text, before } = cut(raw, column - 1);
    return [{ number, text }, { text: `${' '.repeat(columnsOf(before))}^` }];
  });
}

/** As much of a line as fits, with what stands before a place in it. */
function cut(raw: string, at: number): { readonly text: string; readonly before: string } {
  const from = at < widest - 16 ? 0 : whole(raw, at - widest / 2);
  const to = whole(raw, from + widest);
  const lead = from > 0 ? '…' : '';
  return {
    text: `${lead}${visible(raw.slice(from, to))}${to < raw.length ? '…' : ''}`,
    before: `${lead}${visible(raw.slice(from, Math.max(from, at)))}`,
  };
}

/** The place itself, or one further where it would cut a character in two. */
function whole(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]$/.test(text[at] ?? '') ? at + 1 : at;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

/** How many columns of a terminal a text takes. A 汉字 takes two. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += /\p{Mn}/u.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return columns;
}
