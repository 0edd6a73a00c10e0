import { z } from 'zod';
import { accesses, etiquettes, spotKinds, visitKeys, type VisitFacts } from '../model/spot.ts';
import { chooseOf, entry, since, wordOf } from './entry.ts';
import { fact, sources } from './fact.ts';
import { faulty, isMap, mended } from './mend.ts';
import { pictureSchema } from './picture.ts';
import { spotPosition } from './position.ts';
import { localText, slugOf } from './text.ts';

const hours = z
  .union(
    [
      localText.transform((words) => ({ words })),
      z.strictObject({
        words: localText.describe('Hours as a person says them.'),
        osm: z
          .string()
          .min(1)
          .optional()
          .describe('The same in OpenStreetMap’s opening_hours syntax, where it can be said so.'),
      }),
    ],
    mended({
      zh: '写一句话，加引号，或者写成 { words: …, osm: … }。',
      en: 'Write a text in quotes, or { words: …, osm: … }.',
    }),
  )
  .describe('Opening hours: words, and OpenStreetMap’s syntax where it can be said so.');

const yuan = z.number().nonnegative().max(10_000);
const fee = z
  .union(
    [
      localText.transform((words) => ({ words })),
      z.strictObject({
        words: localText.describe('Price as a person says it.'),
        yuan: z
          .union(
            [yuan.transform((one): [number, number] => [one, one]), z.tuple([yuan, yuan])],
            mended({
              zh: '元数写一个数，或者 [最低, 最高]。',
              en: 'Write the yuan as a number, or as [least, most].',
            }),
          )
          .refine(
            ([least, most]) => least <= most,
            mended({
              zh: '低的写在前面，像 [30, 40]。',
              en: 'Write the lower price first, as [30, 40].',
            }),
          )
          .optional()
          .describe(
            'What an adult pays, in yuan: one number, or [least, most]; 0 where entry is free.',
          ),
      }),
    ],
    mended({
      zh: '写一句话，加引号，或者写成 { words: …, yuan: … }。',
      en: 'Write a text in quotes, or { words: …, yuan: … }.',
    }),
  )
  .describe('Price: words, and a number where there is one.');

const minutes = z.int().positive().max(2880);
const stay = z
  .union(
    [minutes.transform((one): [number, number] => [one, one]), z.tuple([minutes, minutes])],
    mended({
      zh: '分钟写一个整数，或者 [最少, 最多]。',
      en: 'Write the minutes as a whole number, or as [least, most].',
    }),
  )
  .refine(
    ([least, most]) => least <= most,
    mended({
      zh: '短的写在前面，像 [60, 120]。',
      en: 'Write the shorter time first, as [60, 120].',
    }),
  )
  .describe('Minutes to allow: one number, or [least, most].');

const worded = (Object.keys(visitKeys) as (keyof typeof visitKeys)[]).filter(
  (key) => key !== 'fee' && key !== 'hours' && key !== 'stay',
);

const visit = z
  .strictObject({
    ...Object.fromEntries(
      worded.map((key) => [key, fact(localText).optional().describe(visitKeys[key].en)]),
    ),
    fee: fact(fee).optional().describe(visitKeys.fee.en),
    hours: fact(hours).optional().describe(visitKeys.hours.en),
    stay: fact(stay).optional().describe(visitKeys.stay.en),
  })
  .transform((given) => given as VisitFacts)
  .describe(
    'What a visitor asks before going. Each is { value, sources, asOf } or a bare value, marked as unsourced.',
  );

/** Frontmatter of content/spots/<spot>.mdx. */
export const spotSchema = z
  .strictObject({
    ...entry,
    name: localText.describe('Name as it stands on the ground.'),
    pinyin: z
      .string()
      .min(1)
      .optional()
      .describe('Pinyin with tone marks, only where the machine reads the name wrong.'),
    aliases: z.array(localText).default([]).describe('Other names people use, also in the drama.'),
    city: slugOf('cities').describe('Slug of its city.'),
    kind: wordOf(spotKinds, 'kind of spot').describe('What sort of place it is.'),
    address: fact(localText).describe('Postal address, as one would show it to a driver.'),
    position: spotPosition,
    access: wordOf(accesses, 'kind of access').describe('Whether one may go in.'),
    accessNote: localText
      .optional()
      .describe('One line on going in, where the bare word would mislead.'),
    since: since.optional().describe('From when it is closed or gone.'),
    checked: z
      .strictObject({
        date: entry.added.describe('Day of the check.'),
        how: z
          .enum(['desk', 'site'], mended(chooseOf(['desk', 'site'])))
          .describe('desk: from sources; site: somebody stood there.'),
      })
      .optional()
      .describe('Last check of this entry.'),
    lead: localText.describe('One or two sentences at the head of the page.'),
    visit: visit.default({}),
    etiquette: z
      .array(wordOf(etiquettes, 'rule of etiquette'))
      .default([])
      .describe('Rules from the closed list; each has its own sentence.'),
    best: z
      .strictObject({
        months: z.array(z.int().min(1).max(12)).optional().describe('Months, 1 to 12.'),
        light: localText.optional().describe('The light to wait for.'),
      })
      .optional()
      .describe('When it looks its best.'),
    filming: z
      .strictObject({
        terms: localText.describe('On what terms a crew may shoot.'),
        contact: localText.optional().describe('Whom to ask.'),
        space: localText.optional().describe('Room for people and gear.'),
        power: localText.optional().describe('Electricity.'),
        sources,
      })
      .optional()
      .describe('For crews.'),
    photos: z
      .array(pictureSchema)
      .default([])
      .describe('Photographs, each with description, credit and licence.'),
    motif: slugOf('motifs').describe('Name of the motif drawn for it.'),
    sources: sources
      .describe('Sources of the prose, beside those of the single facts.')
      .default([]),
  })
  .refine(
    (spot) => !['private', 'outside-only'].includes(spot.access) || spot.etiquette.length > 0,
    {
      path: ['etiquette'],
      when: isMap,
      error: faulty(
        {
          zh: '不让进的地方，没写规矩。',
          en: 'A place one may not enter has no rule of etiquette.',
        },
        {
          zh: '补一条，像 etiquette: [residents, quiet]。',
          en: 'Add one, as etiquette: [residents, quiet].',
        },
      ),
    },
  )
  .describe('A place where a scene was shot or is set.');
