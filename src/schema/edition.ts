import { z } from 'zod';
import { accentFrom } from '../model/accent.ts';
import { mended } from './mend.ts';
import { localText, slugOf } from './text.ts';

const http = /^https?$/;

/** content/editions/<id>.yaml: the same site narrowed to some cities, under their own name. What is left out is as in site.yaml. */
export const editionSchema = z
  .strictObject({
    name: localText.describe('Name of the edition, in the head and foot and in every title.'),
    tagline: localText.optional().describe('The line on the door.'),
    description: localText
      .optional()
      .describe('What the edition is, in a sentence, for search engines and feeds.'),
    cities: z
      .array(slugOf('cities'))
      .min(1)
      .describe('Slugs of the cities. A city brings along what is within it.'),
    url: z.url({ protocol: http }).describe('Address the edition is served from.'),
    national: z
      .url({ protocol: http })
      .optional()
      .describe(
        'Address of the national site, where links to other cities lead; else the url in site.yaml.',
      ),
    canonical: z
      .enum(['own', 'national'])
      .default('own')
      .describe('Which address search engines are told to keep: own, or national for a copy.'),
    languages: z
      .array(z.enum(['zh', 'en']))
      .min(1)
      .refine(
        (all) => all[0] === 'zh',
        mended({
          zh: 'zh 写在最前面，中文总要有。',
          en: 'Write zh first; Chinese is always there.',
        }),
      )
      .optional()
      .describe('Languages of the edition, base language first.'),
    accent: z
      .string()
      .superRefine((text, context) => {
        const accent = accentFrom(text);
        if (!accent)
          context.addIssue({
            code: 'custom',
            message: mended({
              zh: '颜色写成 "#1f5f5b"，加引号。',
              en: 'Write a colour as "#1f5f5b", in quotes.',
            }),
          });
        else if (accent.corrected)
          context.addIssue({
            code: 'custom',
            message: mended({
              zh: `改成 "${accent.fill}"：同一色相里离它最近、印在纸色上和衬白字都看得清的（对比度 4.5:1）。`,
              en: `Write "${accent.fill}", the nearest of this hue that can be read on paper and under white words (4.5:1).`,
            }),
          });
      })
      .optional()
      .describe(
        'Colour of actions and links, in place of cinnabar; its night cut is made from it.',
      ),
    logo: z
      .string()
      .regex(
        /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png)$/,
        mended({
          zh: '写 content/editions/ 里一个 .svg 或 .png 文件的名字。',
          en: 'Write the name of an .svg or .png file in content/editions/.',
        }),
      )
      .optional()
      .describe('File of the logo, beside this one.'),
    icp: z.string().min(1).optional().describe('ICP record (ICP备案号), as it was given.'),
    police: z
      .string()
      .min(1)
      .optional()
      .describe('Public security record (公安联网备案号), as it was given.'),
    map: z
      .strictObject({
        providers: z
          .array(z.string().meta({ refersTo: 'streets' }))
          .optional()
          .describe('Ids of the street maps of site.yaml that are offered, in order; else all.'),
        review: z
          .string()
          .min(1)
          .optional()
          .describe('Review number (审图号) of the maps, as it was given.'),
      })
      .optional()
      .describe('Maps of the edition.'),
    contact: z
      .strictObject({
        mail: z.email().optional().describe('Where visitors report mistakes.'),
        form: z
          .url({ protocol: http })
          .optional()
          .describe('A form, used instead of mail where given.'),
      })
      .optional()
      .describe('Where visitors report mistakes.'),
    featured: z.array(slugOf('dramas')).optional().describe('Dramas on the home page, in order.'),
    figures: z
      .boolean()
      .default(false)
      .describe('Whether the page of Jiangsu’s figures is part of the edition.'),
  })
  .describe('An edition of the site for some cities.');

/** An edition as it stands in its file, with defaults filled in. */
export type EditionInput = z.output<typeof editionSchema>;
