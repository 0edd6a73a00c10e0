import { z } from 'zod';
import { localText } from './text.ts';

/** content/site.yaml: what a city edition changes. */
export const siteSchema = z
  .strictObject({
    name: localText.describe('Name of the site.'),
    tagline: localText.describe('The line on the door.'),
    description: localText.describe(
      'What the site is, in a sentence, for search engines and feeds.',
    ),
    url: z
      .url({ protocol: /^https?$/ })
      .describe('Address the site is served from; SITE_URL overrides it.'),
    languages: z
      .array(z.enum(['zh', 'en']))
      .min(1)
      .describe('Languages the site is built in, base language first.'),
    contact: z
      .strictObject({
        mail: z.email().optional().describe('Where visitors report mistakes.'),
        form: z
          .url({ protocol: /^https?$/ })
          .optional()
          .describe('A form, used instead of mail where given.'),
      })
      .describe('Where visitors report mistakes.'),
    licence: localText.describe('Licence of our prose and data.'),
    icp: z
      .string()
      .optional()
      .describe('ICP record, shown in the foot where a site in China needs one.'),
    featured: z.array(z.string()).default([]).describe('Dramas on the home page, in order.'),
    checked: z.iso.date().describe('Day on which the facts were last gone through as a whole.'),
  })
  .describe('Settings of the site.');
