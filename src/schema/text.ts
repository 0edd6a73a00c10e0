import { z } from 'zod';
import type { LocalText } from '../model/text.ts';
import { mended } from './mend.ts';

/** Letters of a name that becomes an address and a file: disks take no more than some two hundred. */
const longestName = 100;
const tooLong = mended({
  zh: `写短一点，不超过 ${longestName} 个字母。`,
  en: `Shorten it to ${longestName} letters at most.`,
});

/** Slug of an entry: its file name, its address, its name in every reference. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    mended({
      zh: '只用小写英文字母和数字，用单个连字符连起来。',
      en: 'Write lowercase latin letters and digits, joined by single hyphens.',
    }),
  )
  .max(longestName, tooLong)
  .describe('Slug of an entry, as in its file name.');

/** What a field names by its id. Forms offer these to choose from. */
export type Referable = 'cities' | 'dramas' | 'spots' | 'scenes' | 'sources' | 'motifs' | 'streets';

/** A slug that must be the id of something else. */
export function slugOf(refersTo: Referable) {
  return slug.meta({ refersTo });
}

/** Like `slug`, with the double hyphen that joins a scene's drama and spot. */
export const sceneId = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/,
    mended({
      zh: '写剧的短名、两个连字符，再加一个自己的词，都用小写英文字母。',
      en: 'Write the drama’s slug, two hyphens, and a word of its own, all in lowercase latin letters.',
    }),
  )
  .max(2 * longestName, tooLong)
  .describe('Global id of a scene: the drama’s slug, two hyphens, and usually the spot’s slug.');

/** A short text: plain Chinese, or a map of languages. */
export const localText = z
  .union(
    [
      z
        .string()
        .min(1)
        .transform((zh): LocalText => ({ zh })),
      z.strictObject({
        zh: z.string().min(1).describe('Chinese, the site’s base language.'),
        en: z.string().min(1).optional().describe('English.'),
      }),
    ],
    mended({
      zh: '写一句话，加引号，或者写成 { zh: …, en: … }。',
      en: 'Write a text in quotes, or { zh: …, en: … }.',
    }),
  )
  .describe('A short text: Chinese as a plain string, or { zh: …, en: … }.');
