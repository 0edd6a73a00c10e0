import { z } from 'zod';
import { storyKinds } from '../model/pair.ts';
import { chooseOf } from './entry.ts';
import { sources } from './fact.ts';
import { faulty, isMap, mended } from './mend.ts';
import { localText, slugOf } from './text.ts';

/** One entry of content/pairs.yaml, under the slug of its drama. */
export const tellingSchema = z
  .strictObject({
    story: z
      .strictObject({
        kind: z
          .enum(storyKinds, mended(chooseOf(storyKinds)))
          .describe('city, region, road or invented: only a city is a point on the map.'),
        city: slugOf('cities')
          .optional()
          .describe('Slug of the city, where it is one of the site’s.'),
      })
      .refine(({ kind, city }) => kind === 'city' || city === undefined, {
        path: ['city'],
        when: isMap,
        error: faulty(
          {
            zh: '不是城，地图上就没有城的位置。',
            en: 'What is no city has no city’s place on the map.',
          },
          {
            zh: '删掉 city，或者写 kind: city。',
            en: 'Delete city, or write kind: city.',
          },
        ),
      })
      .describe('Where the story is set.'),
    shot: slugOf('cities').optional().describe('Slug of the city where the camera stood.'),
    told: localText.describe('The pair in two sentences of its own.'),
    sources: sources.min(
      1,
      faulty(
        { zh: '这一段没有出处。', en: 'The telling has no source.' },
        {
          zh: '写上 content/sources.yaml 里的代号。',
          en: 'Name an id from content/sources.yaml.',
        },
      ),
    ),
  })
  .describe('Set here, shot there: how the page tells a drama’s two places.');
