import { z } from 'zod';
import { entry } from './entry.ts';
import { evidence, sources } from './fact.ts';
import { faulty, mended } from './mend.ts';
import { localText, slugOf } from './text.ts';

const cityFact = z.strictObject({
  what: localText.describe('What it is about, in a few words.'),
  value: localText.describe('What was found, in a sentence.'),
  caveat: localText
    .optional()
    .describe('What must be said beside it, so that nobody draws the wrong conclusion.'),
  ...evidence,
});

/** Frontmatter of content/cities/<city>.mdx. */
export const citySchema = z
  .strictObject({
    ...entry,
    name: localText,
    pinyin: z
      .string()
      .min(1)
      .optional()
      .describe('Pinyin with tone marks, only where the machine reads the name wrong.'),
    scope: localText
      .optional()
      .describe('The part of it that the entries cover, where that is not the whole.'),
    province: localText,
    adcode: z
      .string()
      .regex(
        /^\d{6}$/,
        mended({
          zh: '写六位行政区划代码，加引号。',
          en: 'Write the six digits of the administrative code, in quotes.',
        }),
      )
      .describe('Six-digit administrative code, in quotes.'),
    prefecture: localText
      .optional()
      .describe(
        'The city that map apps put it under, where it is a county or district: 扬州 for 宝应.',
      ),
    within: slugOf('cities').optional().describe('The city whose edition takes this one in.'),
    bounds: z
      .strictObject({
        south: z.number().min(-90).max(90).describe('Latitude of its southern edge.'),
        west: z.number().min(-180).max(180).describe('Longitude of its western edge.'),
        north: z.number().min(-90).max(90).describe('Latitude of its northern edge.'),
        east: z.number().min(-180).max(180).describe('Longitude of its eastern edge.'),
      })
      .refine(({ south, north, west, east }) => south < north && west < east, {
        error: ({ input }) => {
          const { south, west, north, east } = input as Record<string, number>;
          return faulty(
            {
              zh: `从 ${south}, ${west} 到 ${north}, ${east}，四条边围不出地方来。`,
              en: `The box from ${south}, ${west} to ${north}, ${east} has no inside.`,
            },
            {
              zh: '南边的纬度要小于北边，西边的经度要小于东边。',
              en: 'South must be below north, and west left of east.',
            },
          );
        },
      })
      .describe('Box in WGS-84 degrees that holds every spot of the city.'),
    motif: slugOf('motifs'),
    lead: localText.describe('Two or three sentences at the head of the page.'),
    facts: z.array(cityFact).default([]).describe('Sourced figures and events.'),
    support: z.array(cityFact).default([]).describe('What film crews are offered.'),
    sources: sources.default([]),
  })
  .describe('A city, county or district with places in it.');
