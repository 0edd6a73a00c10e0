import { readTrueType, withAssembled, type Part, type TrueType } from './truetype.ts';

/** Font units left between the dots of ü and the tone above them. */
const gap = 70;

/**
 * Newsreader has no vowels of the third tone and no ü with a tone, so that a third of all names in pinyin would be set
 * in two faces. Its other accented vowels are assembled from a letter and a mark, and these are put together likewise.
 */
export function withTones(bytes: Uint8Array): Uint8Array {
  const font = readTrueType(bytes);
  const caron = markOf(font, 'ě');
  return withAssembled(
    font,
    new Map(
      Object.entries({
        ǎ: marked(font, 'ā', caron),
        ǐ: marked(font, 'ī', caron),
        ǒ: marked(font, 'ō', caron),
        ǔ: marked(font, 'ū', caron),
        Ǎ: marked(font, 'Ā', markOf(font, 'Ě')),
        Ǒ: marked(font, 'Ō', markOf(font, 'Ě')),
        ǖ: dotted(font, markOf(font, 'ū')),
        ǘ: dotted(font, glyphOf(font, '\u0301')),
        ǚ: dotted(font, caron),
        ǜ: dotted(font, glyphOf(font, '\u0300')),
      }).map(([letter, parts]) => [letter.codePointAt(0) ?? 0, parts] as const),
    ),
  );
}

function glyphOf({ glyphs }: TrueType, letter: string): number {
  const glyph = glyphs.get(letter.codePointAt(0) ?? 0);
  if (glyph === undefined) throw new Error(`The font has no “${letter}”.`);
  return glyph;
}

/** The letter below an accented letter's mark, and where its mark hangs. */
function partsOf(font: TrueType, letter: string): readonly [Part, Part] {
  const [base, mark, ...more] = font.partsOf(glyphOf(font, letter));
  if (!base || !mark || more.length > 0) throw new Error(`“${letter}” is not a letter and a mark.`);
  return [base, mark];
}

function markOf(font: TrueType, letter: string): number {
  return partsOf(font, letter)[1].glyph;
}

/** An accented letter with another mark in the place of its own. */
function marked(font: TrueType, letter: string, mark: number): readonly Part[] {
  const [base, hung] = partsOf(font, letter);
  return [base, { ...hung, glyph: mark }];
}

/** ü with a tone: the mark stands above the dots and follows the slant. */
function dotted(font: TrueType, mark: number): readonly Part[] {
  const [base, hung] = partsOf(font, 'ū');
  const dots = { ...hung, glyph: glyphOf(font, '\u0308') };
  const lift = font.outlineOf(dots.glyph).yMax + gap - font.outlineOf(mark).yMin;
  const lean = Math.tan((-font.italicAngle * Math.PI) / 180);
  return [base, dots, { glyph: mark, dx: hung.dx + Math.round(lift * lean), dy: hung.dy + lift }];
}
