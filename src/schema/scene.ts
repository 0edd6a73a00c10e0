import { z } from 'zod';
import { claims } from '../model/claim.ts';
import { sceneLights, sceneWeathers, spoilerLevels } from '../model/scene.ts';
import { wordOf } from './entry.ts';
import { asOf, sources } from './fact.ts';
import { mended } from './mend.ts';
import { pictureSchema } from './picture.ts';
import { coordinate } from './position.ts';
import { localText, sceneId, slugOf } from './text.ts';

/** One item of a drama’s `scenes`. */
export const sceneSchema = z
  .strictObject({
    id: sceneId,
    spot: slugOf('spots').describe(
      'Slug of the spot where it was shot, or where the story is set if the claim is `setting`.',
    ),
    claim: wordOf(claims, 'claim level').describe(
      'confirmed, reported or setting. Never higher than the sources allow.',
    ),
    episode: z
      .union(
        [
          z
            .int()
            .positive()
            .transform((one) => [one]),
          z.array(z.int().positive()),
        ],
        mended({
          zh: '集数写一个数，或者几个数的列表。',
          en: 'Write the episode as a number, or as a list of numbers.',
        }),
      )
      .default([])
      .describe(
        'Episode or episodes as broadcast. Leave it out for films and where it was not found.',
      ),
    at: z
      .string()
      .regex(
        /^\d{1,3}:[0-5]\d$/,
        mended({ zh: '写成分和秒，像 03:24。', en: 'Write minutes and seconds, as 03:24.' }),
      )
      .optional()
      .describe('Minutes and seconds into the episode. Leave it out unless someone looked.'),
    shows: localText.describe('What one sees, in a sentence or two.'),
    spoiler: wordOf(spoilerLevels, 'spoiler level')
      .default('none')
      .describe('How much of the plot `shows` gives away.'),
    framing: localText.optional().describe('Where to stand and which way to look.'),
    camera: z
      .strictObject({
        position: coordinate,
        bearing: z.number().min(0).lt(360).describe('Degrees clockwise from north.'),
        lens: z.number().positive().optional().describe('35 mm equivalent.'),
      })
      .optional()
      .describe('Where the camera stood.'),
    still: pictureSchema.optional(),
    light: wordOf(sceneLights, 'time of day')
      .optional()
      .describe('dawn, noon, dusk or night. Leave it out unless a source or the picture says so.'),
    weather: wordOf(sceneWeathers, 'weather')
      .optional()
      .describe('rain, snow or fog. Leave it out unless a source or the picture says so.'),
    shot: asOf.optional().describe('When it was shot, where known.'),
    sources,
  })
  .describe('A scene: one drama at one place.');
