import { z } from 'zod';
import { localText } from './text.ts';

/** A company's street map, offered to visitors and never loaded unasked. */
const streetProvider = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .describe('Short name; its key is read from <ID>_KEY.'),
    name: localText.describe('What the visitor chooses by.'),
    tiles: z
      .array(z.url({ protocol: /^https$/ }))
      .min(1)
      .describe(
        'Addresses of the tiles with {z}, {x}, {y}, {s} for the server and {key} for the key. Several are laid over one another.',
      ),
    servers: z.array(z.string()).optional().describe('What {s} stands for.'),
    datum: z.enum(['wgs84', 'gcj02']).describe('Datum of the tiles. CGCS2000 counts as wgs84.'),
    attribution: z.string().describe('Who must be named on the map.'),
    home: z.url({ protocol: /^https$/ }).describe('Where the attribution leads.'),
    maxZoom: z.int().min(1).max(22).describe('The nearest zoom that the provider has tiles for.'),
    licence: localText.describe('On what terms the tiles may be used.'),
    review: z.string().optional().describe('Review number (审图号), as the provider states it.'),
    needsKey: z.boolean().default(false).describe('Offered only where there is a key.'),
    key: z.string().optional().describe('The key; an environment variable overrides it.'),
    enabled: z.boolean().default(true).describe('false keeps the entry here without offering it.'),
  })
  .describe('A street map that visitors may choose.');

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
    repository: z
      .strictObject({
        url: z
          .url({ protocol: /^https$/ })
          .describe('Address of the repository, as https://github.com/owner/name.'),
        branch: z.string().min(1).default('main').describe('Branch that the site is built from.'),
        host: z
          .enum(['github', 'gitlab', 'gitea'])
          .optional()
          .describe('Kind of host, where its address does not say it. Forgejo counts as gitea.'),
        login: z
          .url({ protocol: /^https$/ })
          .optional()
          .describe('Address of the login service, for editors who have no access token.'),
      })
      .optional()
      .describe(
        'Where the content is kept, if that is open: mistakes are reported there, and the form at /admin/ saves there.',
      ),
    licence: localText.describe('Licence of our prose and data.'),
    icp: z
      .string()
      .optional()
      .describe('ICP record, shown in the foot where a site in China needs one.'),
    featured: z
      .array(z.string().meta({ refersTo: 'dramas' }))
      .default([])
      .describe('Dramas on the home page, in order.'),
    map: z
      .strictObject({
        providers: z.array(streetProvider).describe('Street maps, in the order they are offered.'),
      })
      .default({ providers: [] })
      .describe('What visitors may put under the places instead of our overview.'),
    checked: z.iso.date().describe('Day on which the facts were last gone through as a whole.'),
  })
  .describe('Settings of the site.');

/** Settings as they stand in their file, with defaults filled in. */
export type SiteInput = z.output<typeof siteSchema>;
