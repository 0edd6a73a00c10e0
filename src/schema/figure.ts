import { z } from 'zod';
import { evidenceGrades } from '../model/drama.ts';
import { figureBounds, figureUnits } from '../model/figure.ts';
import { wordOf } from './entry.ts';
import { asOf, evidence, sources } from './fact.ts';
import { faulty, isMap, mended } from './mend.ts';
import { localText, slug } from './text.ts';

const spanEnd = asOf.refine(
  (date) => date.length >= 7,
  mended({
    zh: '起止要写到月或日，像 2025-09。',
    en: 'Write the end of a span to the month or the day, as 2025-09.',
  }),
);

const figure = z
  .strictObject({
    id: slug.describe('Its name on the page, and its anchor.'),
    what: localText.describe('What was counted, in a few words: the label of its row.'),
    value: z
      .number()
      .positive()
      .optional()
      .describe('The number as the source has it. Leave it out where it was not found.'),
    unit: wordOf(figureUnits, 'unit')
      .optional()
      .describe('What the number counts; also where the number itself was not found.'),
    bound: wordOf(figureBounds, 'bound')
      .optional()
      .describe('over, nearly or about, where the source says so.'),
    says: localText
      .optional()
      .describe('A sentence, where there is no number or where it needs one.'),
    change: z
      .strictObject({
        percent: z.number().describe('Growth in per cent.'),
        against: localText
          .optional()
          .describe('What it was measured against. Leave it out where the source does not say.'),
      })
      .optional()
      .describe('Growth, with its measure.'),
    during: z
      .strictObject({
        from: spanEnd.describe('First month or day that was counted.'),
        to: spanEnd.describe('Last month or day that was counted.'),
      })
      .refine(
        ({ from, to }) => from.slice(0, to.length) <= to.slice(0, from.length),
        mended({ zh: '结束要在开始之后。', en: 'A span must end after it begins.' }),
      )
      .optional()
      .describe('The time in which it was counted.'),
    evidence: wordOf(evidenceGrades, 'grade of evidence').describe(
      'strong, medium or weak: how firm the mark at the end of its bar is.',
    ),
    caveat: localText
      .optional()
      .describe('What must be said beside it, so that nobody draws the wrong conclusion.'),
    drawn: z.boolean().default(true).describe('Whether the chart has a row for it.'),
    ...evidence,
    sources: sources.min(
      1,
      faulty(
        { zh: '没有出处的数，只是传闻。', en: 'A figure without a source is a rumour.' },
        {
          zh: '写上 content/sources.yaml 里的代号，或者删掉这个数。',
          en: 'Name an id from content/sources.yaml, or delete the figure.',
        },
      ),
    ),
  })
  .refine((one) => one.asOf !== 'unknown' || one.dateNote, {
    path: ['dateNote'],
    when: isMap,
    error: faulty(
      {
        zh: '这个数没有日期，也没说为什么没有。',
        en: 'The figure has neither a date nor a word on why.',
      },
      {
        zh: '补上 asOf: 2025-09，或者用 dateNote: { zh: …, en: … } 说清楚。',
        en: 'Add asOf: 2025-09, or dateNote: { zh: …, en: … } on what is known of it.',
      },
    ),
  })
  .refine((one) => one.value === undefined || one.unit !== undefined, {
    path: ['unit'],
    when: isMap,
    error: faulty(
      { zh: '没说这个数数的是什么。', en: 'The number counts nothing.' },
      {
        zh: '补上 unit：people（人）、visits（人次）、yuan（元）等。',
        en: 'Add unit: people, visits, yuan or another.',
      },
    ),
  })
  .refine(
    ({ value, says, unit, change }) => [value, says, unit, change].some((one) => one !== undefined),
    {
      path: ['says'],
      when: isMap,
      error: faulty(
        { zh: '这个数什么也没说。', en: 'The figure says nothing.' },
        {
          zh: '补上 value 和 unit，或者 says；没查到数的，只写 unit。',
          en: 'Add value and unit, or says, or the unit of what was not found.',
        },
      ),
    },
  )
  .describe('A figure: what, how much, who says so, when, and what to beware of.');

const chapter = z
  .strictObject({
    id: slug.describe('Anchor of the chapter.'),
    title: localText.describe('Its heading.'),
    gloss: z.string().min(1).describe('A few English words at the right end of the heading.'),
    text: z
      .array(
        z.strictObject({
          says: localText.describe('A paragraph.'),
          sources: sources.default([]),
        }),
      )
      .min(1)
      .describe('Paragraphs above the figures.'),
    chart: z
      .strictObject({
        draws: z
          .enum(['values', 'changes', 'spans'])
          .describe('values of one unit, changes in per cent, or spans of time.'),
        unit: wordOf(figureUnits, 'unit')
          .optional()
          .describe('For values: only figures of one unit share an axis.'),
        label: localText.describe('What the chart shows, for those who cannot see it.'),
        note: localText.optional().describe('How not to read it.'),
      })
      .refine(({ draws, unit }) => draws !== 'values' || unit !== undefined, {
        path: ['unit'],
        when: isMap,
        error: faulty(
          { zh: '单位不同的数不能画在一根轴上。', en: 'Values of different units share no axis.' },
          { zh: '写上图里画的单位。', en: 'Add the unit it draws.' },
        ),
      })
      .optional()
      .describe('How its figures are drawn, where drawing helps.'),
    figures: z.array(figure).default([]).describe('The figures, in the order of the rows.'),
    see: z
      .array(
        z.strictObject({
          to: z
            .string()
            .regex(
              /^(?:cities|dramas|spots|itineraries)(?:\/[a-z0-9-]+)?$/,
              mended({
                zh: '写文件夹和短名，像 cities/nanjing。',
                en: 'Write a folder and a slug, as cities/nanjing.',
              }),
            )
            .describe('A page of the site: cities/nanjing.'),
          text: localText.describe('Words of the link.'),
        }),
      )
      .default([])
      .describe('Where to read on.'),
  })
  .describe('A chapter: prose and the figures it rests on.');

/** content/figures.yaml. */
export const accountSchema = z
  .strictObject({
    title: localText.describe('Title of the page.'),
    lead: localText.describe('Two or three sentences at the head of the page.'),
    chapters: z.array(chapter).min(1).describe('Chapters in the order of the page.'),
  })
  .describe('The account: chapters of prose with figures, each sourced and dated.');
