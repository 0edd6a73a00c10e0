import { z } from 'zod';
import type { Said } from '../model/problem.ts';
import { asOf } from './fact.ts';
import { excerptOf, faulty, mended } from './mend.ts';
import { slug } from './text.ts';

/** Fields that every entry has. */
export const entry = {
  added: z
    .preprocess(
      (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
      z.iso.date(mended({ zh: '日期写成 2026-11-22。', en: 'Write the day as 2026-11-22.' })),
    )
    .describe('Day the entry was added, for the feed: 2026-11-22.'),
  formerly: z
    .array(slug)
    .default([])
    .describe('Slugs this entry had before; each becomes a redirect.'),
};

/** A day that may be known only to the month or the year. */
export const since = asOf;

/** Draws one of a closed list, naming the list in the message. */
export function wordOf<T extends Record<string, unknown>>(table: T, list: WordList) {
  const words = Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
  const mend = chooseOf(words);
  return z.enum(words, {
    error: ({ input }) =>
      typeof input === 'string'
        ? faulty(
            {
              zh: `没有“${excerptOf(input)}”这种${wordLists[list]}。`,
              en: `“${excerptOf(input)}” is not a ${list}.`,
            },
            mend,
          )
        : mended(mend),
  });
}

/** A mend that names a closed list. */
export function chooseOf(words: readonly string[]): Said {
  return {
    zh: `在这些词里选：${words.join('、')}。`,
    en: `Choose one of: ${words.join(', ')}.`,
  };
}

/** What a word of each closed list would be, as a Chinese sentence calls it. */
const wordLists = {
  'kind of title': '标题',
  'kind of drama': '剧',
  role: '职务',
  'grade of evidence': '可靠程度',
  unit: '单位',
  bound: '约数',
  length: '路线长短',
  'way to travel': '走法',
  'claim level': '说法',
  'spoiler level': '剧透程度',
  'time of day': '时段',
  weather: '天气',
  licence: '授权',
  'kind of spot': '地方',
  'kind of access': '进出情况',
  'rule of etiquette': '规矩',
} as const;
type WordList = keyof typeof wordLists;
