import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { digestOf, drawnOnce } from '../cache.ts';
import { glyphsOf, sliceGlyphs, unicodeRange, type DisplayTexts } from './slices.ts';
import { withTones } from './tones.ts';
import { readTrueType } from './truetype.ts';

const resolve = createRequire(import.meta.url).resolve;

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const typographic = '’‘“”–—…·•×°±éèüöäñçÉ';
const latin = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Pinyin's vowels as the typeface divides them: what Western languages share, and the rest. No syllable begins with i, u or ü. */
export const tones = {
  western: 'áàéèíìóòúùüÁÀÉÈÓÒ',
  further: 'āǎēěīǐōǒūǔǖǘǚǜĀǍĒĚŌǑ',
} as const;
/** Letters and the signs that stand between them. */
const letters = `${latin}0123456789 .,:;!?()'"-&/’‘“”–—…·êöäñç${tones.western}`;
/** Timecodes, dates, coordinates and counts; a frame's rail may also name a drama or a place. */
const figures = `${ascii}’“”–—…·°±×`;
/** What the Latin faces keep of their typographic features; the rest weighs and is asked for by no style sheet. */
const features = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk'];

/** Raise when faces are cut in another way, so that no piece cut before is taken for a new one. */
const cutting = 2;

/** A typeface as it comes in its package, and under which name the site serves it. */
interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly file: string;
  readonly glyphs: string;
  readonly display: 'swap' | 'optional';
  /** Typographic features kept; all of them where none are named. */
  readonly features?: readonly string[];
  /** File name without ending, where a page must know it beforehand to fetch it early. */
  readonly name?: string;
}

/** The heavy song: names and headings. It swaps in, since a Chinese character is as wide in any face. */
const song = {
  family: 'Ruxi Song',
  weight: 800,
  style: 'normal',
  file: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-800-normal.woff2',
  display: 'swap',
} as const;

/** The heavy song once more, in small parts, of which each has some characters that the common part lacks. */
const rareSong = '@fontsource/noto-serif-sc/unicode.json';

const pinyinFile = '@fontsource/newsreader/files/newsreader-latin-ext-400-italic.woff2';

/** Faces for Latin letters, whose widths differ from any fallback's: shown if they come at once, else from the next page on, so that no line moves. */
const latinFaces: readonly Face[] = [
  {
    family: 'Ruxi Latin',
    weight: 400,
    style: 'italic',
    file: '@fontsource/newsreader/files/newsreader-latin-400-italic.woff2',
    name: 'ruxi-latin',
    glyphs: letters,
    features,
    display: 'optional',
  },
  {
    family: 'Ruxi Latin',
    weight: 400,
    style: 'italic',
    file: pinyinFile,
    name: 'ruxi-pinyin',
    glyphs: tones.further,
    features,
    display: 'optional',
  },
  {
    family: 'Ruxi Roman',
    weight: 600,
    style: 'normal',
    file: '@fontsource/newsreader/files/newsreader-latin-600-normal.woff2',
    name: 'ruxi-roman',
    glyphs: ascii + typographic,
    features,
    display: 'optional',
  },
  {
    family: 'Ruxi Code',
    weight: 400,
    style: 'normal',
    file: '@fontsource/dm-mono/files/dm-mono-latin-400-normal.woff2',
    glyphs: figures,
    features,
    display: 'optional',
  },
];

export interface FontFile {
  /** Carries a hash of its bytes, so that it may be kept for ever; but not where a page asks for it by name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A page that shows titles from all over the site, and so gets one subset of its own instead of a piece of every slice. */
export const listPages = ['home', 'dramas', 'itineraries', 'cities', 'account'] as const;
export type ListPage = (typeof listPages)[number];

export interface DisplayFonts {
  readonly files: readonly FontFile[];
  /** The style sheet of all faces; `addressOf` turns a file's name into its address. */
  readonly css: (addressOf: (name: string) => string) => string;
  /** For each list page, the rule that stands after that sheet and wins over it. */
  readonly listCss: (page: ListPage, addressOf: (name: string) => string) => string;
}

export interface SiteTexts extends DisplayTexts {
  readonly lists: Readonly<Record<ListPage, string>>;
}

const drawn = new Map<string, Promise<DisplayFonts>>();

/** All font files of the site, cut for its display texts. */
export function displayFonts(texts: SiteTexts): Promise<DisplayFonts> {
  const key = digestOf(...texts.kinds, ...texts.entries, ...Object.values(texts.lists));
  const fonts = drawn.get(key) ?? cut(texts);
  drawn.set(key, fonts);
  return fonts;
}

async function cut(texts: SiteTexts): Promise<DisplayFonts> {
  const slices = sliceGlyphs(texts);
  const faces: Face[] = [
    ...slices.map((glyphs) => ({ ...song, glyphs })),
    ...(await rareFaces(slices.join(''))),
    ...latinFaces,
  ];
  const cuts = await Promise.all(faces.map(fileOf));
  const lists = new Map(
    await Promise.all(
      (Object.keys(texts.lists) as ListPage[]).map(async (page) => {
        const glyphs = [...glyphsOf(texts.lists[page])].sort().join('');
        return [
          page,
          await Promise.all([{ ...song, glyphs }, ...(await rareFaces(glyphs))].map(fileOf)),
        ] as const;
      }),
    ),
  );
  return {
    files: [...cuts, ...[...lists.values()].flat()].map(({ file }) => file),
    css: (addressOf) =>
      cuts.map(({ face, file }) => rule(face, addressOf(file.name))).join('\n') + '\n',
    listCss: (page, addressOf) => {
      const list = lists.get(page);
      if (!list) throw new Error(`There is no font for the list page “${page}”.`);
      return list.map(({ face, file }) => rule(face, addressOf(file.name))).join('\n') + '\n';
    },
  };
}

/** Faces for the characters that the common part of the heavy song lacks, one for each of its small parts that is asked. */
async function rareFaces(glyphs: string): Promise<readonly Face[]> {
  const parts = await rareParts(song.file, glyphs);
  return [...parts].map(([file, own]) => ({ ...song, file, glyphs: own }));
}

/** The small parts of a song in which those characters stand that its common part lacks, each with its own. */
export async function rareParts(
  common: string,
  glyphs: string,
): Promise<ReadonlyMap<string, string>> {
  const has = new Set(await held(common, glyphs));
  const parts = new Map<string, string>();
  for (const glyph of glyphs) {
    if (has.has(glyph)) continue;
    const file = rareFile(common, glyph.codePointAt(0) ?? 0);
    if (file !== undefined) parts.set(file, (parts.get(file) ?? '') + glyph);
  }
  return parts;
}

/** The small part of a song that has a character. */
function rareFile(common: string, point: number): string | undefined {
  rareRanges ??= Object.entries(
    JSON.parse(readFileSync(resolve(rareSong), 'utf8')) as Readonly<Record<string, string>>,
  ).flatMap(([part, ranges]) =>
    ranges.split(',').map((range) => {
      const [from = 0, to = from] = range
        .slice(2)
        .split('-')
        .map((digits) => parseInt(digits, 16));
      return { part: part.replace(/\D/g, ''), from, to };
    }),
  );
  const found = rareRanges.find(({ from, to }) => point >= from && point <= to);
  return found && common.replace('chinese-simplified', found.part);
}
let rareRanges: readonly { part: string; from: number; to: number }[] | undefined;

async function fileOf(face: Face): Promise<{ readonly face: Face; readonly file: FontFile }> {
  const glyphs = await held(face.file, face.glyphs);
  const bytes = await cutFace(face.file, glyphs, face.features);
  const name = face.name ?? `${face.family.toLowerCase().replace(' ', '-')}-${digestOf(bytes)}`;
  return { face: { ...face, glyphs }, file: { name: `${name}.woff2`, bytes } };
}

function rule({ family, weight, style, glyphs, display }: Face, address: string): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:${display};src:url(${address}) format("woff2");unicode-range:${unicodeRange(glyphs)}}`;
}

/** Some glyphs of a packaged face. Cut once for a set of glyphs, then kept. */
async function cutFace(
  file: string,
  glyphs: string,
  features: readonly string[] | undefined,
): Promise<Uint8Array> {
  const digest = digestOf(`${cutting}`, faceVersion(file), features?.join(' ') ?? '', glyphs);
  return drawnOnce('fonts', digest, async () =>
    subsetFont(Buffer.from(await wholeFace(file)), glyphs, {
      targetFormat: 'woff2',
      // Screens that would use hints have had the pixels to do without them for years; they double the code face.
      noHinting: true,
      // Says where a face stands in its family, which a page says itself.
      dropTables: ['STAT'],
      ...(features && { keepFeatures: features }),
    }),
  );
}

/** Those of the glyphs that the face has. A page told of others would fetch a file in vain. */
async function held(file: string, glyphs: string): Promise<string> {
  const { glyphs: has } = await openFace(file);
  return [...glyphs].filter((sign) => has.has(sign.codePointAt(0) ?? 0)).join('');
}

/** A packaged face laid open: which characters it has, and how wide they are. */
export const openFace = once(async (file: string) => readTrueType(await wholeFace(file)));

/**
 * A packaged face, unpacked. To unpack the heavy song takes ten times as long as to cut a slice from it, so it is done
 * once, and kept.
 */
export const wholeFace = once((file: string): Promise<Uint8Array> =>
  drawnOnce('fonts', digestOf('whole', `${cutting}`, faceVersion(file)), async () => {
    const whole = await subsetFont(readFileSync(resolve(file)), undefined, {
      targetFormat: 'sfnt',
      keepAllGlyphs: true,
    });
    return file === pinyinFile ? withTones(whole) : whole;
  }),
);

/** Names a packaged face with its version. */
export const faceVersion = once((file: string): string => {
  const [scope, name] = file.split('/');
  const { version } = JSON.parse(
    readFileSync(resolve(`${scope}/${name}/package.json`), 'utf8'),
  ) as { version: string };
  return `${file} ${version}`;
});

/** The same work for the same file only once a run. */
function once<T>(work: (file: string) => T): (file: string) => T {
  const done = new Map<string, T>();
  return (file) => {
    const known = done.get(file);
    if (known !== undefined) return known;
    const fresh = work(file);
    done.set(file, fresh);
    return fresh;
  };
}
