import type { Lang } from '../../model/text.ts';

/** How wide a text is when set at size 1. */
export type Measure = (text: string) => number;

/** The room that a text may fill, in pixels, and the sizes it may have there by its number of lines. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Largest size on one line, on two, on three; a fourth line is never set. */
  readonly sizes: readonly number[];
  readonly leading: number;
}

export interface SetText {
  readonly lines: readonly string[];
  readonly size: number;
}

/** A run of signs that stays on one line, and how well a line ends behind it: 0 is best. */
interface Word {
  readonly text: string;
  readonly cost: number;
}

/**
 * A title in the lines that let it be set largest, broken by sense. Breaks given by an editor, as `\n`, come first: a
 * Chinese title breaks only there, an English one rather there.
 */
export function setTitle(title: string, lang: Lang, room: Room, measure: Measure): SetText {
  const words = lang === 'zh' ? chineseWords(title) : latinWords(title);
  const { width, height, sizes, leading } = room;
  const settings = sizes.flatMap((most, index) =>
    waysToBreak(words, index + 1).map(({ lines, cost }) => {
      const widest = Math.max(...lines.map(measure));
      const size = Math.min(most, width / widest, height / (lines.length * leading));
      const uneven = widest > 0 ? 1 - Math.min(...lines.map(measure)) / widest : 0;
      return { lines, size, worth: size * (1 - cost - 0.04 * index - 0.06 * uneven) };
    }),
  );
  const [best] = settings.toSorted((a, b) => b.worth - a.worth);
  if (!best) throw new Error(`There is nothing to set in “${title}”.`);
  return { lines: best.lines, size: Math.floor(best.size) };
}

/** As many of the items, whole, as so many lines hold. Where some are left out, a mark says so. */
export function setItems(
  items: readonly string[],
  joint: string,
  { width, lines: most }: { readonly width: number; readonly lines: number },
  measure: Measure,
): readonly string[] {
  const lines: string[] = [];
  for (const [index, item] of items.entries()) {
    const rest = index < items.length - 1 ? '…' : '';
    const line = lines.at(-1);
    const longer = line === undefined ? item : line + joint + item;
    if (line !== undefined && measure(longer + joint + rest) <= width)
      lines[lines.length - 1] = longer;
    else if (lines.length < most) lines.push(item);
    else return [...lines.slice(0, -1), `${line ?? ''}${joint}…`];
  }
  return lines;
}

/** Running text in lines no wider than so much, broken between words. */
export function setParagraph(
  text: string,
  lang: Lang,
  width: number,
  measure: Measure,
): readonly string[] {
  const words = lang === 'zh' ? chineseWords(text) : latinWords(text);
  const lines: Word[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && measure(joined([...line, word])) <= width) line.push(word);
    else lines.push([word]);
  }
  return lines.map(joined);
}

/** Every way to set the words on so many lines, with what its breaks cost. */
function waysToBreak(
  words: readonly Word[],
  count: number,
): readonly { readonly lines: readonly string[]; readonly cost: number }[] {
  if (count === 1) return [{ lines: [joined(words)], cost: 0 }];
  return words.slice(0, -1).flatMap((word, index) =>
    waysToBreak(words.slice(index + 1), count - 1).map(({ lines, cost }) => ({
      lines: [joined(words.slice(0, index + 1)), ...lines],
      cost: cost + word.cost,
    })),
  );
}

/** Blanks and middle dots part words of a line; at its ends they are nothing. */
function joined(words: readonly Word[]): string {
  return words
    .map(({ text }) => text)
    .join('')
    .replace(/^[\s·]+|[\s·]+$/g, '');
}

/** English breaks between words: well behind a comma or a colon, badly behind a word that belongs to the next. */
function latinWords(title: string): readonly Word[] {
  let inBrackets = false;
  return (title.match(/\S+\s*/g) ?? []).map((text) => {
    inBrackets = text.includes('(') || (inBrackets && !text.includes(')'));
    const open = inBrackets && !text.includes(')');
    if (text.includes('\n')) return { text: text.replace('\n', ' '), cost: 0 };
    if (open || belongsAhead.test(text)) return { text, cost: 0.16 };
    return { text, cost: /[,:;.!?]\s*$/.test(text) ? 0.02 : 0.06 };
  });
}

const belongsAhead = /^(?:a|an|the|of|in|to|and|with|my|from|west|south|old)\s*$/i;
const opening = /^[“‘（《〈「]$/;
const closing = /^[”’）》〉」，。：！？、；·…]+$/;
/** Signs with which the name of a place or of a part of one ends. */
const suffix = /^[镇乡村县区市州路街巷寺园湖山河桥门校学院城站馆塔]$/;
/** Signs that lean on what stands before them. */
const leaning = /^[的了们子者里上下前后地得号]$/;

/**
 * Chinese has no blanks to break at, and a dictionary knows few names of places. So its words are mended: one sign
 * alone joins the word before it if it is a suffix or leans on it, else the word behind it.
 */
function chineseWords(title: string): readonly Word[] {
  const given = title.split('\n');
  if (given.length > 1) return given.map((text) => ({ text, cost: 0 }));
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(title);
  const words: string[] = [];
  let ahead = '';
  let quoted = false;
  for (const { segment } of segments) {
    const before = words.at(-1);
    const single = [...segment].length === 1;
    // A time of day is one word, though it is taken apart at its colon.
    const goesOn = segment === ':' ? /\d$/ : /^\d/.test(segment) ? /\d:$/ : undefined;
    if (ahead === '' && before !== undefined && goesOn?.test(before)) {
      words[words.length - 1] = before + segment;
      continue;
    }
    if (opening.test(segment)) {
      ahead += segment;
      quoted = true;
    } else if (quoted) {
      ahead += segment;
      if (!closing.test(segment)) continue;
      quoted = false;
      words.push(ahead);
      ahead = '';
    } else if (closing.test(segment) || (/^\d/.test(segment) && ahead === '')) {
      // A number leans on the word before it, unless a comma stands between them.
      const parted = /^\d/.test(segment) && closing.test([...(before ?? '')].at(-1) ?? '');
      if (ahead !== '' || before === undefined || parted) words.push(ahead + segment);
      else words[words.length - 1] = before + segment;
      ahead = '';
    } else if (!single) {
      words.push(ahead + segment);
      ahead = '';
    } else if (ahead !== '') {
      ahead += segment;
      if (!suffix.test(segment)) continue;
      words.push(ahead);
      ahead = '';
    } else if (before !== undefined && (suffix.test(segment) || leaning.test(segment))) {
      words[words.length - 1] = before + segment;
    } else {
      ahead = segment;
    }
  }
  if (ahead !== '') words.push(ahead);
  return words.map((text) => {
    const last = [...text].at(-1) ?? '';
    return { text, cost: closing.test(last) ? 0 : suffix.test(last) ? 0.03 : 0.1 };
  });
}
