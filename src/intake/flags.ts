import { nearest } from '../prose/explain.ts';
import type { Both } from './new/question.ts';

/** A word of the command line that begins with two hyphens. */
export interface Flag {
  readonly name: string;
  readonly takes: 'text' | 'texts' | 'nothing';
}

export type FlagValues = Readonly<Record<string, string | readonly string[] | true>>;

export interface ReadFlags {
  readonly values: FlagValues;
  /** Words that belong to no flag. */
  readonly words: readonly string[];
  readonly faults: readonly Both[];
}

/** Reads a command line. A value may begin with a hyphen, since half the world’s coordinates do. */
export function readFlags(args: readonly string[], flags: readonly Flag[]): ReadFlags {
  const values = new Map<string, string | readonly string[] | true>();
  const words: string[] = [];
  const faults: Both[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (!arg.startsWith('--') || arg === '--') {
      if (arg !== '--') words.push(arg);
      continue;
    }
    const equals = arg.indexOf('=');
    const name = arg.slice(2, equals < 0 ? undefined : equals);
    const flag = flags.find((one) => one.name === name);
    if (!flag) {
      const near = nearest(
        name,
        flags.map((one) => one.name),
      );
      faults.push({
        zh: `没有--${name}这个选项。${near === undefined ? '看全部选项：加--help。' : `是不是--${near}？`}`,
        en: `There is no option --${name}. ${near === undefined ? 'Add --help to see them all.' : `Did you mean --${near}?`}`,
      });
      // What stands behind it was meant for it.
      if (equals < 0 && args[index + 1]?.startsWith('--') === false) index += 1;
      continue;
    }
    if (flag.takes === 'nothing') {
      values.set(name, true);
      continue;
    }
    let value = equals < 0 ? undefined : arg.slice(equals + 1);
    if (equals < 0) {
      index += 1;
      value = args[index];
    }
    if (value === undefined || (equals < 0 && flags.some((one) => `--${one.name}` === value))) {
      faults.push({ zh: `--${name}后面要写内容。`, en: `--${name} needs something behind it.` });
      if (value !== undefined) index -= 1;
      continue;
    }
    const before = values.get(name);
    if (flag.takes === 'texts')
      values.set(name, [...(Array.isArray(before) ? (before as string[]) : []), value]);
    else if (before === undefined) values.set(name, value);
    else faults.push({ zh: `--${name}写了两次。`, en: `--${name} was given twice.` });
  }
  return { values: Object.fromEntries(values), words, faults };
}
