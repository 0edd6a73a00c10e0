import { z } from 'zod';
import { licences } from '../model/licence.ts';
import { wordOf } from './entry.ts';
import { asOf } from './fact.ts';
import { mended } from './mend.ts';
import { localText } from './text.ts';

/** One entry of content/sources.yaml. */
export const sourceSchema = z
  .strictObject({
    publisher: localText.describe('Who published it: paper, office, site, or the person.'),
    title: localText.describe('Its title, or what it is where it has none.'),
    date: asOf.default('unknown'),
    dateNote: localText
      .optional()
      .describe('What the date rests on, where it is not printed on the piece.'),
    url: z
      .url({
        protocol: /^https?$/,
        error: mended({
          zh: '写完整的 http 或 https 网址，没有就不写这一行。',
          en: 'Write a full http or https address, or leave the field out.',
        }),
      })
      .optional()
      .describe(
        'Only the publisher’s own address or an open republication. A copy on a stranger’s site is credited, not linked.',
      ),
    note: localText.optional().describe('What a reader should know about it.'),
    terms: z
      .strictObject({
        licence: wordOf(licences, 'licence').describe('Its licence, by its SPDX name.'),
        credit: z.string().min(1).describe('Whom the licence wants named, in its own letters.'),
      })
      .optional()
      .describe('Only for open data with conditions: what a position read from it stays under.'),
  })
  .describe('A source: publisher, title, date, and an address where it is safe to link.');
