import { z } from 'zod';
import { creditRoles, dramaKinds, evidenceGrades, titleKinds } from '../model/drama.ts';
import { entry, wordOf } from './entry.ts';
import { asOf, fact, sources } from './fact.ts';
import { faulty, isMap, mended } from './mend.ts';
import { sceneSchema } from './scene.ts';
import { localText, slug } from './text.ts';

const ink = z.string().regex(
  /^#[0-9a-f]{6}$/,
  mended({
    zh: '墨色写成 # 加六位小写十六进制，像 #22343a。',
    en: 'Write an ink as six lowercase hex digits, as #22343a.',
  }),
);

/** Set large on the page, so a name and no sentence; the sentence goes into `note`. */
const placeName = localText.refine(
  ({ zh }) => zh.length <= 10,
  mended({
    zh: '只写地名，最多十个字，别的话写进 note。',
    en: 'Write a place name of at most ten characters, and put the rest into note.',
  }),
);

/** Frontmatter of content/dramas/<drama>.mdx. */
export const dramaSchema = z
  .strictObject({
    ...entry,
    title: localText.describe('Title as its makers write it, without 《》.'),
    titleKind: wordOf(titleKinds, 'kind of title')
      .default('literal')
      .describe('Whether the English title is official or our literal rendering.'),
    titleColumns: z
      .array(z.string().min(1))
      .max(4)
      .optional()
      .describe('Where the vertical title breaks, for titles longer than six characters.'),
    aliases: z.array(localText).default([]).describe('Other titles people know it by.'),
    kind: wordOf(dramaKinds, 'kind of drama').describe('micro-drama, series or film.'),
    platforms: fact(z.array(localText))
      .default({ value: [], sources: [], asOf: 'unknown' })
      .describe('Broadcasters and platforms that show it.'),
    year: fact(z.int().min(1905).max(2100)).optional().describe('Year of release.'),
    premiere: fact(asOf).optional().describe('Day of first showing.'),
    episodes: fact(z.int().positive()).optional().describe('Number of episodes.'),
    episodeLength: fact(localText).optional().describe('Length of an episode, in words.'),
    programme: fact(localText).optional().describe('Public programme that lists it.'),
    credits: z
      .array(
        z.strictObject({
          role: wordOf(creditRoles, 'role').describe('director, writer, cast or maker.'),
          names: z.array(localText).min(1).describe('Names of people or bodies.'),
          sources: sources.default([]),
        }),
      )
      .default([])
      .describe('Who made it and who plays in it.'),
    cities: z.array(slug).describe('Slugs of the cities where it was shot or is set.'),
    evidence: wordOf(evidenceGrades, 'grade of evidence').describe(
      'How well the drama as a whole is documented.',
    ),
    evidenceNote: localText
      .optional()
      .describe('What is unsure about the drama as a whole. A weak entry needs one.'),
    logline: localText.describe(
      'Two or three sentences for its ticket: what it is about, without spoiling it.',
    ),
    elsewhere: z
      .strictObject({
        story: placeName.describe('Where the story is set: a place name, as 淮安.'),
        shot: placeName.describe('Where the camera stood: a place name, as 昆山.'),
        note: localText.describe('What a visitor should do about it.'),
        sources: sources.default([]),
      })
      .optional()
      .describe('Set in one place and shot in another.'),
    art: z
      .strictObject({
        inks: z
          .tuple([ink, ink, ink], {
            error: mended({
              zh: '写三种墨色：深、中、点缀。',
              en: 'Write three inks: dark, middle, accent.',
            }),
          })
          .describe('Dark, middle and accent ink.'),
        motif: slug.describe('Name of the motif on its ticket.'),
      })
      .describe('How its ticket is printed.'),
    sources,
    scenes: z.array(sceneSchema).default([]).describe('Its scenes, in the order of the page.'),
  })
  .refine((drama) => drama.evidence !== 'weak' || drama.evidenceNote, {
    path: ['evidenceNote'],
    when: isMap,
    error: faulty(
      {
        zh: '材料弱的剧，要说清哪里拿不准。',
        en: 'A weakly documented drama must say what is unsure.',
      },
      {
        zh: '补一行 evidenceNote: { zh: …, en: … }。',
        en: 'Add evidenceNote: { zh: …, en: … }.',
      },
    ),
  })
  .describe('A drama and its scenes.');
