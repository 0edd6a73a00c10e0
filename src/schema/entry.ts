import { z } from 'zod';
import { asOf } from './fact.ts';
import { excerptOf, faulty } from './mend.ts';
import { slug } from './text.ts';

/** Fields that every entry has. */
export const entry = {
  added: z
    .preprocess(
      (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
      z.iso.date('Write the day as 2026-11-22.'),
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
export function wordOf<T extends Record<string, unknown>>(table: T, list: string) {
  const words = Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
  const mend = `Choose one of: ${words.join(', ')}.`;
  return z.enum(words, {
    error: ({ input }) =>
      typeof input === 'string' ? faulty(`“${excerptOf(input)}” is not a ${list}.`, mend) : mend,
  });
}
