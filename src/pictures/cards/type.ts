import { faceVersion, openFace, rareParts, wholeFace } from '../fonts/faces.ts';
import type { Measure } from './setting.ts';

const faces = {
  'Ruxi Song': {
    file: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-800-normal.woff2',
    weight: 800,
    style: 'normal',
  },
  'Ruxi Roman': {
    file: '@fontsource/newsreader/files/newsreader-latin-600-normal.woff2',
    weight: 600,
    style: 'normal',
  },
  'Ruxi Latin': {
    file: '@fontsource/newsreader/files/newsreader-latin-400-italic.woff2',
    weight: 400,
    style: 'italic',
  },
  'Ruxi Text Song': {
    file: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-500-normal.woff2',
    weight: 500,
    style: 'normal',
  },
  'Ruxi Text Roman': {
    file: '@fontsource/newsreader/files/newsreader-latin-400-normal.woff2',
    weight: 400,
    style: 'normal',
  },
  'Ruxi Code': {
    file: '@fontsource/dm-mono/files/dm-mono-latin-400-normal.woff2',
    weight: 400,
    style: 'normal',
  },
} as const;
export type FaceName = keyof typeof faces;

/** Faces in the order in which each is asked for a character. */
export const stacks = {
  song: ['Ruxi Song', 'Ruxi Roman'],
  roman: ['Ruxi Roman', 'Ruxi Song'],
  italic: ['Ruxi Latin', 'Ruxi Song'],
  /** Small print, for which the heavy song is too dark. */
  smallSong: ['Ruxi Text Song', 'Ruxi Text Roman'],
  smallRoman: ['Ruxi Text Roman', 'Ruxi Text Song'],
  code: ['Ruxi Code', 'Ruxi Text Song'],
} as const satisfies Readonly<Record<string, readonly FaceName[]>>;

/** The packages that set the type of a picture: with another version of one, it is another picture. */
export function typeVersion(): readonly string[] {
  return Object.values(faces).map(({ file }) => faceVersion(file));
}

/** A part of a sheet as the setter takes it. */
export interface Box {
  readonly type: 'div';
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Box[];
  };
}
export type Style = Box['props']['style'];

export function box(style: Style, children?: string | readonly Box[]): Box {
  return {
    type: 'div',
    props: {
      style: { display: 'flex', whiteSpace: 'nowrap', ...style },
      ...(children === undefined ? {} : { children }),
    },
  };
}

export function family(names: readonly FaceName[]): Style {
  return {
    fontFamily: names.map((name) => `"${name}"`).join(', '),
    ...(names[0] === 'Ruxi Latin' && { fontStyle: 'italic' }),
  };
}

/** Signs that leave the left half of their square empty: at the head of a line they hang out, so that ink stands below ink. */
const hanging = /^[“‘《（]/;

/** Lines one below the other, already broken. */
export function set(lines: readonly string[], size: number, leading: number, style: Style): Box {
  return box(
    { ...style, fontSize: size, lineHeight: leading, flexDirection: 'column' },
    lines.map((line) =>
      box({ whiteSpace: 'pre', ...(hanging.test(line) && { marginLeft: -0.46 * size }) }, line),
    ),
  );
}

export interface OpenType {
  /** For the same faces always the same list: satori keeps what it has read of the fonts with it. */
  readonly fonts: {
    readonly name: string;
    readonly weight: 400 | 500 | 600 | 800;
    readonly style: 'normal' | 'italic';
    readonly data: Buffer;
  }[];
  readonly measure: (names: readonly FaceName[]) => Measure;
}

/** The faces for a text, whole: those of all pictures, and the small parts that hold its rare characters. */
export async function openType(text: string): Promise<OpenType> {
  const common = await commonType();
  const signs = [...new Set(text)].filter((sign) => sign >= '\u2e80').join('');
  const songs = Object.values(faces).filter(({ file }) => file.includes('chinese-simplified'));
  const rare = await Promise.all(
    songs.map(async ({ file, weight, style }) =>
      [...(await rareParts(file, signs)).keys()].map((part) => ({ part, weight, style })),
    ),
  ).then((parts) => parts.flat());
  if (rare.length === 0) return common;
  const key = rare.map(({ part }) => part).join(' ');
  const fonts =
    widened.get(key) ??
    Promise.all(
      rare.map(async ({ part, weight, style }) => ({
        name: part,
        weight,
        style,
        data: Buffer.from(await wholeFace(part)),
      })),
    ).then((more) => [...common.fonts, ...more]);
  widened.set(key, fonts);
  return { ...common, fonts: await fonts };
}

const widened = new Map<string, Promise<OpenType['fonts']>>();
let opened: Promise<OpenType> | undefined;

/** The faces of all pictures, opened with the first of a run that has to be set. */
function commonType(): Promise<OpenType> {
  opened ??= (async () => {
    const all = await Promise.all(
      Object.entries(faces).map(async ([name, { file, weight, style }]) => ({
        name,
        font: { name, weight, style, data: Buffer.from(await wholeFace(file)) },
        open: await openFace(file),
      })),
    );
    const measure = (names: readonly FaceName[]): Measure => {
      const order = names.map((wanted) => all.find(({ name }) => name === wanted)?.open);
      const widthOf = (sign: string): number => {
        for (const face of order) {
          const glyph = face?.glyphs.get(sign.codePointAt(0) ?? 0);
          if (face && glyph !== undefined) return face.advanceOf(glyph) / face.unitsPerEm;
        }
        return 1;
      };
      return (text) => [...text].reduce((sum, sign) => sum + widthOf(sign), 0);
    };
    return { fonts: all.map(({ font }) => font), measure };
  })();
  return opened;
}
