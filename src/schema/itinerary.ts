import { z } from 'zod';
import { itineraryLengths, travelModes } from '../model/itinerary.ts';
import { entry, wordOf } from './entry.ts';
import { sources } from './fact.ts';
import { mended } from './mend.ts';
import { localText, sceneId, slugOf } from './text.ts';

/** Frontmatter of content/itineraries/<slug>.mdx. */
export const itinerarySchema = z
  .strictObject({
    ...entry,
    title: localText,
    summary: localText.describe('Two sentences: what the day is, and for whom.'),
    cities: z.array(slugOf('cities')).min(1).describe('Slugs of the cities it goes through.'),
    length: wordOf(itineraryLengths, 'length').describe('half-day, one-day or two-day.'),
    days: z
      .array(
        z.strictObject({
          title: localText,
          start: z
            .string()
            .regex(
              /^(?:[01]\d|2[0-3]):[0-5]\d$/,
              mended({ zh: '时刻写成 09:30，加引号。', en: 'Write the time as 09:30, in quotes.' }),
            )
            .describe('Local time the day starts, in quotes.'),
          stops: z
            .array(
              z.strictObject({
                spot: slugOf('spots'),
                stay: z.int().positive().max(720).describe('Minutes.'),
                scenes: z
                  .array(sceneId.meta({ refersTo: 'scenes' }))
                  .default([])
                  .describe('Ids of the scenes to look for here.'),
                by: wordOf(travelModes, 'way to travel')
                  .optional()
                  .describe(
                    'How one comes here from the stop before. Leave it out for a day’s first stop.',
                  ),
                legMinutes: z
                  .int()
                  .positive()
                  .max(720)
                  .optional()
                  .describe(
                    'Minutes for the leg, where a ferry or a metro ride makes the formula wrong.',
                  ),
                note: localText
                  .optional()
                  .describe('What to do here, where to eat, what to watch for.'),
              }),
            )
            .min(1)
            .describe('Places in the order of the day.'),
        }),
      )
      .min(1)
      .describe('Its days, each with a title, a start and its stops.'),
    sources: sources.default([]),
  })
  .describe('A route of one or more days.');
