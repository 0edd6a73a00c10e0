import { isChinese, nameKey, type Readings } from './name-key.ts';

/** A piece of a shown text: plain, or what the query met, with what was typed for it where that was another writing. */
export interface MarkedPiece {
  readonly text: string;
  readonly met: boolean;
  readonly said?: string | undefined;
}

/**
 * A name with the part marked that a query met. Where the query was typed in letters, or by other characters of the same
 * sound, each character carries the letters that it was met by: p j l over 平江路.
 */
export function markName(
  name: string,
  query: string,
  readings: Readings,
  key = nameKey(query, readings),
): readonly MarkedPiece[] {
  const literal = placeIn(name, query);
  if (literal) return pieces(name, ...literal);
  if (key === undefined || !isChinese(name)) return markWords(name, query);
  const signs = [...name];
  const read = signs.map((sign) => readings.get(sign) ?? '');
  for (const say of [(syllable: string) => syllable, (syllable: string) => syllable.charAt(0)])
    for (let from = 0; from < signs.length; from += 1) {
      let said = '';
      for (let to = from; to < signs.length && key.startsWith(said); to += 1) {
        const syllable = say(read[to] ?? '');
        const longer = said + syllable;
        const whole = longer === key;
        // The last syllable need not be typed to its end.
        const begun = longer.startsWith(key) && key.length > 1;
        if (read[from] !== '' && syllable !== '' && (whole || begun))
          return [
            { text: signs.slice(0, from).join(''), met: false },
            ...signs.slice(from, to + 1).map((text, index) => ({
              text,
              met: true,
              said: read[from + index] ? say(read[from + index] ?? '') : undefined,
            })),
            { text: signs.slice(to + 1).join(''), met: false },
          ].filter(({ text }) => text !== '');
        said = longer;
      }
    }
  return markWords(name, query);
}

/** A text with the words of a query marked, as far as they stand in it as they were typed. */
export function markWords(text: string, query: string): readonly MarkedPiece[] {
  const words = query
    .split(/[\s，。、,.?!？！]+/)
    .filter((word) => word.length > (isChinese(word) ? 0 : 2))
    .sort((a, b) => b.length - a.length)
    .slice(0, 8);
  for (const word of words) {
    const found = placeIn(text, word);
    if (found) {
      const [from, to] = found;
      return [
        ...markWords(text.slice(0, from), query),
        { text: text.slice(from, to), met: true },
        ...markWords(text.slice(to), query),
      ].filter((piece) => piece.text !== '');
    }
  }
  return text === '' ? [] : [{ text, met: false }];
}

function placeIn(text: string, part: string): readonly [number, number] | undefined {
  const sought = part.toLowerCase();
  const at = sought === '' ? -1 : text.toLowerCase().indexOf(sought);
  return at < 0 ? undefined : [at, at + part.length];
}

function pieces(text: string, from: number, to: number): readonly MarkedPiece[] {
  return [
    { text: text.slice(0, from), met: false },
    { text: text.slice(from, to), met: true },
    { text: text.slice(to), met: false },
  ].filter((piece) => piece.text !== '');
}
