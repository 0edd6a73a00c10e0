import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { digestOf, drawnOnce } from '../cache.ts';
import { sliceGlyphs, unicodeRange } from './slices.ts';

const resolve = createRequire(import.meta.url).resolve;

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const typographic = '’‘“”–—…·•×→°±éèüöäñçÉ';
const tones = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙ';

/** A typeface as it comes in its package, and under which name the site serves it. */
interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly file: string;
  readonly glyphs: string;
  readonly display: 'swap' | 'optional';
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
    glyphs: ascii + typographic,
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
    glyphs: ascii + typographic,
    display: 'optional',
  },
  {
    family: 'Ruxi Code',
    weight: 400,
    style: 'normal',
    file: '@fontsource/dm-mono/files/dm-mono-latin-400-normal.woff2',
    glyphs: ascii,
    display: 'optional',
  },
];

export interface FontFile {
  /** Carries a hash of its bytes, so that it may be kept for ever. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DisplayFonts {
  readonly files: readonly FontFile[];
  /** The style sheet of all faces; `addressOf` turns a file's name into its address. */
  readonly css: (addressOf: (name: string) => string) => string;
}

const drawn = new Map<string, Promise<DisplayFonts>>();

/** All font files of the site, cut for its display texts, page by page as `sliceGlyphs` takes them. */
export function displayFonts(pages: readonly string[]): Promise<DisplayFonts> {
  const key = digestOf(...pages);
  const fonts = drawn.get(key) ?? cut(pages);
  drawn.set(key, fonts);
  return fonts;
}

async function cut(pages: readonly string[]): Promise<DisplayFonts> {
  const faces: Face[] = [
    ...sliceGlyphs(pages).map((glyphs) => ({ ...song, glyphs })),
    ...latinFaces,
  ];
  const cuts: { face: Face; file: FontFile }[] = [];
  for (const face of faces) {
    const bytes = await subset(face.file, face.glyphs, 'woff2');
    const name = `${face.family.toLowerCase().replace(' ', '-')}-${digestOf(bytes)}.woff2`;
    cuts.push({ face, file: { name, bytes } });
  }
  return {
    files: cuts.map(({ file }) => file),
    css: (addressOf) =>
      cuts.map(({ face, file }) => rule(face, addressOf(file.name))).join('\n') + '\n',
  };
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
