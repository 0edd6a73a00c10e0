import { Converter } from 'opencc-js/cn2t';
import { handCharacters, handWords } from './words.ts';

const chinese = /[\p{Script=Han}“”]/u;
const runs = /\p{Script=Han}+/gu;
const words = new RegExp(
  Object.keys(handWords)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);
const characters = new RegExp(Object.keys(handCharacters).join('|'), 'gu');
/** Runs of characters already converted: pages repeat each other's names, sources and interface words. */
const known = new Map<string, string>();
/** Loading the dictionaries takes the best part of a second, so it waits for the first text. */
let dictionaries: ((text: string) => string) | undefined;

/** Whether there is anything in a text to convert. */
export function isChinese(text: string): boolean {
  return chinese.test(text);
}

/**
 * Chinese in traditional characters and quotation marks, as Taiwan mostly writes them; the choice of words stays. Anything
 * else is left alone.
 */
export function toTraditional(text: string): string {
  return text
    .replace(runs, (run) => {
      let written = known.get(run);
      if (written === undefined) known.set(run, (written = converted(run)));
      return written;
    })
    .replace(/[“”]/g, (mark) => (mark === '“' ? '「' : '」'));
}

function converted(run: string): string {
  const through = (dictionaries ??= Converter({ from: 'cn', to: 'tw' }));
  let out = '';
  let from = 0;
  for (const { 0: word, index } of run.matchAll(words)) {
    out += through(run.slice(from, index)) + (handWords[word] ?? word);
    from = index + word.length;
  }
  return (out + through(run.slice(from))).replace(
    characters,
    (sign) => handCharacters[sign] ?? sign,
  );
}
