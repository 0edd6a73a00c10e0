import { paper } from '../cards/print.ts';
import { setItems, setParagraph, setTitle, type Measure, type SetText } from '../cards/setting.ts';
import { stacks, type FaceName } from '../cards/type.ts';
import type { Lang } from '../../model/text.ts';
import { posterSize, type KeyLine, type Poster, type PosterFrame } from './poster.ts';

/** A part of the sheet that belongs to one thing alone. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of one size, already broken. */
export interface Words extends Area {
  readonly name: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
  readonly face: keyof typeof stacks;
  readonly ink: string;
  readonly align: 'left' | 'center' | 'right';
}

export interface FramePlace extends Area {
  /** Without one it is the blank of a drama that nobody has placed. */
  readonly frame?: PosterFrame | undefined;
}

/** The label of a frame's claim, or a cell of the key. */
export interface ClaimPlace extends Area {
  readonly level: KeyLine['level'];
}

/** Where everything on a poster stands. No two of its areas share ground. */
export interface Layout {
  readonly words: readonly Words[];
  readonly frames: readonly FramePlace[];
  readonly labels: readonly ClaimPlace[];
  readonly cells: readonly ClaimPlace[];
  /** Of the map, or of the words that say why there is none. */
  readonly map: Area;
  readonly qr: Area;
}

const margin = 64;
const right = posterSize.width - margin;
/** Brackets stand this far outside a frame. */
export const bracketGap = 9;
export const logo = { x: margin, y: 40, width: 42 } as const;
/** Height of the rule below the masthead. */
export const rule = { left: margin, right, y: 134 } as const;
/** Below it the sheet is the stub. */
export const tear = 1052;

const top = 158;
const foot = tear - 32;
const plates = { top: tear + 34, height: 226 } as const;
const mapWidth = 560;
/** Words on the stub. */
export const cream = '#fdf6e6';

const room = {
  wide: {
    zh: { sizes: [184, 112, 84], leading: 1.16 },
    en: { sizes: [136, 100, 76], leading: 1.06 },
  },
  /** Above three frames, which need the height more. */
  low: {
    zh: { sizes: [152, 96, 72], leading: 1.16 },
    en: { sizes: [118, 86, 66], leading: 1.06 },
  },
  /** Beside a single frame the column is half as wide. */
  narrow: {
    zh: { sizes: [200, 164, 118], leading: 1.16 },
    en: { sizes: [150, 108, 88], leading: 1.06 },
  },
  other: {
    zh: { sizes: [38, 32], leading: 1.2 },
    en: { sizes: [38, 32], leading: 1.24 },
  },
  place: {
    zh: { sizes: [29, 27], leading: 1.26 },
    en: { sizes: [27, 25], leading: 1.2 },
  },
} as const;
type Column = 'wide' | 'low' | 'narrow';
const mostForTitle = { wide: 290, low: 240, narrow: 440 } as const;

/** Heights about a frame: the rail above it, claim and town below it, the name of the place. */
const rail = 34;
const under = 48;
const mostForPlace = 74;
const nine = 9 / 16;
const gap = 44;
const keyAbove = 28;

/** Everything that is put on the sheet, and how wide its words come out. */
interface Sheet {
  readonly lang: Lang;
  readonly words: Words[];
  readonly labels: ClaimPlace[];
  readonly cells: ClaimPlace[];
  readonly widthOf: (face: Words['face'], text: string) => number;
  readonly measure: (face: Words['face']) => Measure;
}
type Type = Pick<Words, 'size' | 'leading' | 'face'> & Partial<Pick<Words, 'ink' | 'align'>>;
type Corner = Pick<Area, 'left' | 'top' | 'width'>;

/** Puts lines on the sheet and gives the height at which they end. */
function put(sheet: Sheet, name: string, lines: readonly string[], at: Corner, type: Type): number {
  const height = lines.length * type.size * type.leading;
  sheet.words.push({ name, lines, ink: paper.ink, align: 'left', ...at, height, ...type });
  return at.top + height;
}

/** The size at which one line is no wider than its room. */
function sizeFor(
  sheet: Sheet,
  face: Words['face'],
  text: string,
  most: number,
  width: number,
): number {
  return Math.min(most, Math.floor((10 * width) / sheet.widthOf(face, text)) / 10);
}

const headFace = (lang: Lang): 'song' | 'roman' => (lang === 'en' ? 'roman' : 'song');
const smallFace = (lang: Lang): 'smallSong' | 'smallRoman' =>
  lang === 'en' ? 'smallRoman' : 'smallSong';

/** Sets a poster. Titles come first: what they leave decides how large the frames are. */
export function layPoster(
  poster: Poster,
  measureOf: (names: readonly FaceName[]) => Measure,
): Layout {
  const measures = new Map<Words['face'], Measure>();
  const measure = (face: Words['face']): Measure => {
    const known = measures.get(face) ?? measureOf(stacks[face]);
    measures.set(face, known);
    return known;
  };
  const sheet: Sheet = {
    lang: poster.lang,
    words: [],
    labels: [],
    cells: [],
    measure,
    widthOf: (face, text) => measure(face)(text),
  };
  masthead(sheet, poster);
  const frames = poster.frames.length < 2 ? besideOne(sheet, poster) : aboveRow(sheet, poster);
  const { qr, map } = onStub(sheet, poster);
  return { words: sheet.words, labels: sheet.labels, cells: sheet.cells, frames, qr, map };
}

function masthead(sheet: Sheet, { gloss, kicker, lang }: Poster): void {
  put(
    sheet,
    'name of the site',
    ['Ruxi'],
    { left: 122, top: 46, width: 120 },
    { size: 34, leading: 1.1, face: 'roman' },
  );
  put(
    sheet,
    'gloss',
    [gloss],
    { left: 122, top: 84, width: 240 },
    { size: 22, leading: 1.2, face: 'italic', ink: paper.quiet },
  );
  const width = right - 420;
  put(
    sheet,
    'kind',
    [kicker],
    { left: 420, top: 80, width },
    {
      size: sizeFor(sheet, headFace(lang), kicker, 28, width),
      leading: 1.2,
      face: headFace(lang),
      align: 'right',
    },
  );
}

/** Title, the same in the other script, and what the page is about; gives the height below them. */
function heading(sheet: Sheet, poster: Poster, at: Corner, column: Column): number {
  const { lang, title, other, items, joint } = poster;
  const { width } = at;
  const face = headFace(lang);
  const head = { ...room[column][lang], width, height: mostForTitle[column] };
  const own = setTitle(title, lang, head, sheet.measure(face));
  // Latin capitals stand higher in their line than Chinese characters do.
  const from = at.top + (lang === 'en' && column !== 'narrow' ? 12 : 0);
  let below = put(
    sheet,
    'title',
    own.lines,
    { ...at, top: from },
    {
      size: own.size,
      leading: head.leading,
      face,
    },
  );
  if (other !== undefined) {
    const otherFace = lang === 'en' ? 'song' : 'italic';
    const body = { ...room.other[lang], width, height: 96 };
    const set = setTitle(other, lang === 'en' ? 'zh' : 'en', body, sheet.measure(otherFace));
    below = put(
      sheet,
      'title in the other script',
      set.lines,
      { left: at.left, top: below + 10, width },
      { size: set.size, leading: body.leading, face: otherFace, ink: paper.quiet },
    );
  }
  if (items.length === 0) return below;
  const size = 27;
  const most = column === 'narrow' ? 4 : own.lines.length > 1 ? 1 : 2;
  const lines = setItems(items, joint, { width: width / size, lines: most }, sheet.measure(face));
  // One name and a mark that there are more says less than the frames do.
  if (lines.join('') === `${items[0] ?? ''}${joint}…`) return below;
  const widest = Math.max(...lines.map((line) => sheet.widthOf(face, line)));
  const type = { size: Math.min(size, width / widest), leading: 1.4, face };
  const name = 'what it is about';
  const before = sheet.words.at(-1);
  if (column !== 'narrow' && before && lines.length === 1 && before.lines.length === 1) {
    // Two short lines share one height, which leaves the frames the other.
    const taken = sheet.widthOf(before.face, before.lines.join('')) * before.size + 24;
    const room = width - taken - 24;
    if (before.name !== 'title' && widest * size <= room) {
      sheet.words[sheet.words.length - 1] = { ...before, width: taken };
      const beside = { left: at.left + width - room, top: below - size * 1.4 - 2, width: room };
      put(sheet, name, lines, beside, { ...type, align: 'right' });
      return below;
    }
  }
  return put(sheet, name, lines, { left: at.left, top: below + 16, width }, type);
}

/** One frame as high as the sheet allows, the words beside it. */
function besideOne(sheet: Sheet, poster: Poster): readonly FramePlace[] {
  const [frame] = poster.frames;
  const height = foot - top - rail - under - mostForPlace;
  const place = {
    left: margin + bracketGap,
    top: top + rail,
    width: Math.round(height * nine),
    height,
  };
  const left = place.left + place.width + bracketGap + gap;
  const column = { left, top: place.top - bracketGap - 8, width: right - left };
  const bottom = place.top + height + bracketGap;
  heading(sheet, poster, column, 'narrow');
  if (frame) {
    captions(sheet, place, frame, place.width);
    keyColumn(sheet, poster.key, column, bottom);
    return [{ ...place, frame }];
  }
  const { title, text } = poster.blank;
  const head = headFace(poster.lang);
  put(
    sheet,
    'no place found',
    [title],
    { left: place.left, top: bottom + 14, width: place.width },
    { size: sizeFor(sheet, head, title, 36, place.width), leading: 1.3, face: head },
  );
  const size = 25;
  const face = smallFace(poster.lang);
  const lines = setParagraph(text, poster.lang, column.width / size, sheet.measure(face));
  put(
    sheet,
    'why there is none',
    lines,
    { ...column, top: bottom - lines.length * size * 1.6 },
    { size, leading: 1.6, face },
  );
  return [place];
}

/** Two frames or three in a row below the title; the key beside them or below. */
function aboveRow(sheet: Sheet, poster: Poster): readonly FramePlace[] {
  const { frames, key } = poster;
  const three = frames.length > 2;
  const at = { left: margin, top, width: right - margin };
  const from = Math.round(heading(sheet, poster, at, three ? 'low' : 'wide') + 18);
  // Three columns, each with a frame and a level of the key; or two frames, and the key in the third.
  const pitch = (at.width + gap) / 3;
  const keyRoom = three
    ? keyAbove + Math.max(...key.map((line) => keyHeight(sheet, [line], pitch - keyGap)))
    : 0;
  const most = three ? pitch - gap - 2 * bracketGap : 300;
  const heightWith = (place: number): number =>
    Math.floor(Math.min(most / nine, foot - keyRoom - from - rail - under - place));
  const widthWith = (place: number): number => Math.round(heightWith(place) * nine);
  const namesIn = (width: number): number =>
    Math.max(...frames.map(({ place }) => heightOf(placeName(sheet, place, width))));
  const captionsOver = (width: number): number =>
    three ? Math.max(width, pitch - gap - bracketGap) : width;
  const names = namesIn(captionsOver(widthWith(mostForPlace)));
  const [width, height] = [widthWith(names), heightWith(names)];
  const step = three ? pitch : width + 2 * bracketGap + gap;
  const places = frames.map((frame, index) => ({
    left: Math.round(margin + bracketGap + index * step),
    top: from + rail,
    width,
    height,
    frame,
  }));
  // Below a slim frame its words run on into the blank of its column.
  for (const place of places) captions(sheet, place, place.frame, captionsOver(width));
  if (three) {
    const bottom = foot - keyRoom + keyAbove;
    for (const [index, line] of key.entries())
      keyLine(sheet, line, { top: bottom, left: at.left + index * pitch, width: pitch - keyGap });
  } else {
    const left = Math.round(margin + 2 * step);
    keyColumn(sheet, key, { left, top: 0, width: right - left }, from + rail + height + bracketGap);
  }
  return places;
}

/** The name of a place in no more than two lines. */
function placeName(
  sheet: Sheet,
  name: string,
  width: number,
): SetText & { readonly leading: number } {
  const { leading, sizes } = room.place[sheet.lang];
  const measure = sheet.measure(headFace(sheet.lang));
  return {
    ...setTitle(name, sheet.lang, { sizes, leading, width, height: mostForPlace }, measure),
    leading,
  };
}

function heightOf({ lines, size, leading }: ReturnType<typeof placeName>): number {
  return lines.length * size * leading;
}

/** The rails of a frame and the name of its place. */
function captions(sheet: Sheet, place: Area, frame: PosterFrame, wide: number): void {
  const { lang } = sheet;
  const rails = `${frame.left}  ${frame.right}`;
  const code = {
    size: sizeFor(sheet, 'code', rails, 19, place.width),
    leading: 1.1,
    face: 'code',
    ink: paper.quiet,
  } as const;
  const onRail = (
    name: string,
    text: string,
    leftOf: (width: number) => number,
    align: Words['align'],
  ): void => {
    const width = Math.ceil(sheet.widthOf('code', text) * code.size);
    const corner = { left: leftOf(width), top: place.top - rail - 2, width };
    put(sheet, name, [text], corner, { ...code, align });
  };
  onRail('number', frame.left, () => place.left, 'left');
  onRail('timecode', frame.right, (width) => place.left + place.width - width, 'right');
  const below = place.top + place.height;
  const label = { size: 20, leading: 1.2, face: headFace(lang) } as const;
  let taken = 0;
  if (frame.claim) {
    const { level, word } = frame.claim;
    const width = Math.ceil(sheet.widthOf(label.face, word) * label.size);
    taken = width + 16;
    sheet.labels.push({ level, left: place.left, top: below + 17, width: taken, height: 31 });
    put(
      sheet,
      `label: ${level}`,
      [word],
      { left: place.left + 8, top: below + 20, width },
      { ...label, ink: level === 'confirmed' ? paper.card : claimText[level] },
    );
  }
  const face = smallFace(lang);
  const rest = wide - taken - 10;
  const town = sizeFor(sheet, face, frame.town, 20, rest);
  // One too long to be read at that size is left to the page.
  if (town >= 13)
    put(
      sheet,
      'town',
      [frame.town],
      { left: place.left + taken + 10, top: below + 20, width: rest },
      {
        size: town,
        leading: 1.2,
        face,
        ink: paper.quiet,
        align: wide > place.width ? 'left' : 'right',
      },
    );
  const { lines, size, leading } = placeName(sheet, frame.place, wide);
  put(
    sheet,
    'name of a place',
    lines,
    { left: place.left, top: below + under + 4, width: wide },
    { size, leading, face: headFace(lang) },
  );
}

const claimText = { reported: paper.ochre, setting: paper.slate } as const;

const cell = { width: 17, height: 30 } as const;
const keyType = { word: { size: 25, leading: 1.25 }, meaning: { size: 19, leading: 1.4 } } as const;
const keyGap = 20;

function meaningLines(sheet: Sheet, meaning: string, width: number): readonly string[] {
  const measure = sheet.measure(smallFace(sheet.lang));
  const setIn = (room: number): readonly string[] =>
    setParagraph(meaning, sheet.lang, room / keyType.meaning.size, measure);
  const { length } = setIn(width);
  // As narrow as so many lines allow, so that none holds a single word.
  let narrow = width;
  while (narrow > width / 2 && setIn(narrow - 4).length === length) narrow -= 4;
  return setIn(narrow);
}

/** One level: its cell, its word, what it means. Gives the height at which it ends. */
function keyLine(sheet: Sheet, { level, word, meaning }: KeyLine, at: Corner): number {
  const [left, width] = [at.left + cell.width + 14, at.width - cell.width - 14];
  sheet.cells.push({ level, left: at.left, top: at.top, ...cell });
  const below = put(
    sheet,
    `key: ${level}`,
    [word],
    { left, top: at.top, width },
    { ...keyType.word, face: headFace(sheet.lang) },
  );
  return put(
    sheet,
    `meaning: ${level}`,
    meaningLines(sheet, meaning, width),
    { left, top: below + 2, width },
    { ...keyType.meaning, face: smallFace(sheet.lang), ink: paper.quiet },
  );
}

function keyHeight(sheet: Sheet, key: readonly KeyLine[], width: number): number {
  const { word, meaning } = keyType;
  return key.reduce(
    (sum, line) =>
      sum +
      word.size * word.leading +
      2 +
      meaningLines(sheet, line.meaning, width - cell.width - 14).length *
        meaning.size *
        meaning.leading,
    keyGap * (key.length - 1),
  );
}

/** The whole key, standing on a given height. */
function keyColumn(sheet: Sheet, key: readonly KeyLine[], at: Corner, bottom: number): void {
  let from = bottom - keyHeight(sheet, key, at.width);
  for (const line of key) from = keyLine(sheet, line, { ...at, top: from }) + keyGap;
}

/** The stub: map, what it admits to, the QR code; at the foot address, date and licences. */
function onStub(sheet: Sheet, poster: Poster): Pick<Layout, 'qr' | 'map'> {
  const { lang, stub, places, address, checked, licence, mapCredit, notDrawn, noMap } = poster;
  const qr = {
    left: right - plates.height,
    top: plates.top,
    width: plates.height,
    height: plates.height,
  };
  const plate = { left: margin, top: plates.top, width: mapWidth, height: plates.height };
  const middle = { left: plate.left + mapWidth + 8, width: qr.left - plate.left - mapWidth - 16 };
  const head = headFace(lang);
  const admit = lang === 'en' ? stub.admit.split(' ') : [...stub.admit];
  put(
    sheet,
    'what it admits to',
    admit,
    { ...middle, top: plates.top - 4 },
    { size: lang === 'en' ? 26 : 28, leading: 1.16, face: head, ink: cream, align: 'center' },
  );
  const end = plates.top + plates.height;
  put(
    sheet,
    'count',
    [stub.number],
    { ...middle, top: end - 82 },
    { size: 52, leading: 1, face: head, ink: cream, align: 'center' },
  );
  put(
    sheet,
    'unit',
    [stub.word],
    { ...middle, top: end - 26 },
    { size: 23, leading: 1.2, face: head, ink: cream, align: 'center' },
  );
  if (places.length === 0) {
    const size = 32;
    const inset = 32;
    const room = mapWidth - 2 * inset;
    const lines = setParagraph(noMap, lang, room / size, sheet.measure(head));
    const height = lines.length * size * 1.4;
    put(
      sheet,
      'why there is no map',
      lines,
      { left: margin + inset, top: plates.top + (plates.height - height) / 2, width: room },
      { size, leading: 1.4, face: head, ink: cream },
    );
  }

  const width = right - margin;
  const small = smallFace(lang);
  let from = end + 20;
  const written = address.replace(/^https?:\/\//, '');
  from = put(
    sheet,
    'address',
    [written],
    { left: margin, top: from, width },
    { size: sizeFor(sheet, 'code', written, 22, width), leading: 1.3, face: 'code', ink: cream },
  );
  const lines = [[checked, ...notDrawn, licence].join(' · ')];
  if (places.length > 0) lines.push(mapCredit);
  for (const line of lines)
    from =
      put(
        sheet,
        'small print',
        [line],
        { left: margin, top: from + 2, width },
        {
          size: sizeFor(sheet, small, line, 17, width),
          leading: 1.35,
          face: small,
          ink: cream,
        },
      ) + 1;
  return { qr, map: plate };
}
