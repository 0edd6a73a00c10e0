/** How a character is read, without its tone: 平 is `ping`. One reading each; names that go by another bring their own. */
export type Readings = ReadonlyMap<string, string>;

/** Characters by reading, as a file holds them. */
export type ReadingTable = Readonly<Record<string, string>>;

/** The most letters of a query that are looked up as a name. */
export const longestKey = 80;

const han = /\p{Script=Han}/u;
/** What people write short in English addresses. */
const inFull: Readonly<Record<string, string>> = {
  rd: 'road',
  st: 'street',
  ave: 'avenue',
  mt: 'mount',
  sq: 'square',
  uni: 'university',
};

export function readingsFrom(...tables: readonly ReadingTable[]): Readings {
  return new Map(
    tables.flatMap((table) =>
      Object.entries(table).flatMap(([syllable, signs]) =>
        [...signs].map((sign) => [sign, syllable] as const),
      ),
    ),
  );
}

/** The table of some characters, for a file. */
export function readingTable(
  signs: Iterable<string>,
  read: (sign: string) => string,
): ReadingTable {
  const table: Record<string, string> = {};
  for (const sign of [...new Set(signs)].sort()) {
    const syllable = letters(read(sign));
    if (syllable) table[syllable] = (table[syllable] ?? '') + sign;
  }
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * A name as one word of plain letters, however it was written: 平江路, “píngjiāng lù”, “Pingjiang Lu” and 平江路 in
 * traditional characters are all `pingjianglu`. Nothing where a character has no known reading, or the text is no name.
 */
export function nameKey(text: string, readings: Readings): string | undefined {
  const parts: string[] = [];
  let word = '';
  const close = (): void => {
    // No pinyin is read “the”; “a” and “an” are, so those two stay.
    if (word && word !== 'the') parts.push(inFull[word] ?? word);
    word = '';
  };
  for (const sign of plain(text)) {
    if (han.test(sign)) {
      close();
      const read = readings.get(sign);
      if (read === undefined) return undefined;
      parts.push(read);
    } else if (/[a-z0-9]/.test(sign)) word += sign;
    // An apostrophe parts syllables, not words: Xi'an.
    else if (!/['’]/.test(sign)) close();
  }
  close();
  const key = letters(parts.join(''));
  return key.length > 0 && key.length <= longestKey ? key : undefined;
}

/** First letters of a name's characters, as people type them: pjl for 平江路. Nothing for a name that is not all Chinese. */
export function initialsOf(name: string, readings: Readings): string | undefined {
  const signs = [...name].filter((sign) => /[\p{Letter}\p{Number}]/u.test(sign));
  if (signs.length < 2 || !signs.every((sign) => han.test(sign) || /\d/.test(sign)))
    return undefined;
  const first = signs.map((sign) => (han.test(sign) ? readings.get(sign)?.charAt(0) : sign));
  return first.every((letter) => letter !== undefined) ? first.join('') : undefined;
}

/** Characters of a text that have no reading in the table. */
export function unread(text: string, readings: Readings): readonly string[] {
  return [...text].filter((sign) => han.test(sign) && !readings.has(sign));
}

export function isChinese(text: string): boolean {
  return han.test(text);
}

/** Lower case, without marks over letters and without fullwidth forms. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Plain letters and figures. Keyboards write ü as v: 绿 is typed lv, and read lü. */
function letters(text: string): string {
  return plain(text)
    .replace(/[^a-z0-9]/g, '')
    .replace(/([ln])v/g, '$1u');
}
