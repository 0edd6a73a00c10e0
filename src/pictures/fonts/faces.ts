import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { digestOf, drawnOnce } from '../cache.ts';
import { glyphsOf, sliceGlyphs, unicodeRange, type DisplayTexts } from './slices.ts';

const resolve = createRequire(import.meta.url).resolve;

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const typographic = '’‘“”–—…·•×→°±éèüöäñçÉ';
/** Letters and the signs that stand between them; figures in italics are set by the code face or not at all. */
const letters = `${Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index) + String.fromCharCode(97 + index)).join('')} .,:;!?()'"-&/${typographic.slice(0, 7)}`;
/** What a timecode, a date, a coordinate or a count is made of. */
const figures = '0123456789:-–—./,±°+×NESWkmx ';
const tones = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙ';

/** A typeface as it comes in its package, and under which name the site serves it. */
interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly file: string;
  readonly glyphs: string;
  readonly display: 'swap' | 'optional';
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

/** Faces for Latin letters, whose widths differ from any fallback's: shown if they come at once, else from the next page on, so that no line moves. */
const latinFaces: readonly Face[] = [
  {
    family: 'Ruxi Latin',
    weight: 400,
    style: 'italic',
    file: '@fontsource/newsreader/files/newsreader-latin-400-italic.woff2',
    name: 'ruxi-latin',
    glyphs: letters + '0123456789',
    display: 'optional',
  },
  {
    family: 'Ruxi Latin',
    weight: 400,
    style: 'italic',
    file: '@fontsource/newsreader/files/newsreader-latin-ext-400-italic.woff2',
    glyphs: tones,
    display: 'optional',
  },
  {
    family: 'Ruxi Roman',
    weight: 600,
    style: 'normal',
    file: '@fontsource/newsreader/files/newsreader-latin-600-normal.woff2',
    name: 'ruxi-roman',
    glyphs: ascii + typographic,
    display: 'optional',
  },
  {
    family: 'Ruxi Code',
    weight: 400,
    style: 'normal',
    file: '@fontsource/dm-mono/files/dm-mono-latin-400-normal.woff2',
    glyphs: figures,
    display: 'optional',
  },
];

export interface FontFile {
  /** Carries a hash of its bytes, so that it may be kept for ever. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A page that shows titles from all over the site, and so gets one subset of its own instead of a piece of every slice. */
export type ListPage = 'home' | 'dramas' | 'itineraries';

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
  const faces: Face[] = [
    ...sliceGlyphs(texts).map((glyphs) => ({ ...song, glyphs })),
    ...latinFaces,
  ];
  const cuts = await Promise.all(faces.map(fileOf));
  const lists = new Map(
    await Promise.all(
      (Object.keys(texts.lists) as ListPage[]).map(async (page) => {
        const glyphs = [...glyphsOf(texts.lists[page])].sort().join('');
        return [page, await fileOf({ ...song, glyphs })] as const;
      }),
    ),
  );
  return {
    files: [...cuts, ...lists.values()].map(({ file }) => file),
    css: (addressOf) =>
      cuts.map(({ face, file }) => rule(face, addressOf(file.name))).join('\n') + '\n',
    listCss: (page, addressOf) => {
      const list = lists.get(page);
      if (!list) throw new Error(`There is no font for the list page “${page}”.`);
      return rule(list.face, addressOf(list.file.name)) + '\n';
    },
  };
}

async function fileOf(face: Face): Promise<{ readonly face: Face; readonly file: FontFile }> {
  const bytes = await subset(face.file, face.glyphs, 'woff2');
  const name = face.name ?? `${face.family.toLowerCase().replace(' ', '-')}-${digestOf(bytes)}`;
  return { face, file: { name: `${name}.woff2`, bytes } };
}

function rule({ family, weight, style, glyphs, display }: Face, address: string): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:${display};src:url(${address}) format("woff2");unicode-range:${unicodeRange(glyphs)}}`;
}

/** Some glyphs of a packaged face. Cut once for a set of glyphs, then kept. */
export async function subset(
  file: string,
  glyphs: string,
  format: 'woff2' | 'sfnt',
): Promise<Uint8Array> {
  const path = resolve(file);
  return drawnOnce('fonts', digestOf(file, packageVersion(file), format, glyphs), () =>
    subsetFont(readFileSync(path), glyphs, { targetFormat: format }),
  );
}

function packageVersion(file: string): string {
  const [scope, name] = file.split('/');
  const { version } = JSON.parse(
    readFileSync(resolve(`${scope}/${name}/package.json`), 'utf8'),
  ) as { version: string };
  return version;
}
