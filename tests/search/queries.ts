import { readLibrary } from '../../src/catalog/library.ts';
import { toPinyin } from '../../src/catalog/pinyin.ts';
import type { LocalText } from '../../src/model/text.ts';
import { toTraditional } from '../../src/traditional/convert.ts';
import { questions, sceneDescriptions, slips, type Asked } from './asked.ts';

/** How a query is written. */
export type Writing =
  | 'characters'
  | 'traditional'
  | 'pinyin'
  | 'initials'
  | 'English'
  | 'part of a name'
  | 'toned pinyin'
  | 'spaced pinyin'
  | 'slip'
  | 'scene description'
  | 'question';

export interface Query extends Asked {
  readonly writing: Writing;
}

/** Exact names in the five writings that readers use. */
export const exactWritings: readonly Writing[] = [
  'characters',
  'traditional',
  'pinyin',
  'initials',
  'English',
];

interface Named {
  readonly id: string;
  readonly name: LocalText;
  readonly aliases: readonly LocalText[];
}

/** Queries by rule over the content as it is, and those that were written by hand. */
export function queriesOver(contentDir: string): readonly Query[] {
  const { entries } = readLibrary(contentDir);
  const named: Named[] = [
    ...entries.dramas.map(({ id, data }) => ({ id, name: data.title, aliases: data.aliases })),
    ...entries.spots.map(({ id, data }) => ({ id, name: data.name, aliases: data.aliases })),
    ...entries.cities.map(({ id, data }) => ({ id, name: data.name, aliases: [] })),
    ...entries.itineraries.map(({ id, data }) => ({ id, name: data.title, aliases: [] })),
  ];
  const byRule = named.flatMap(({ id, name }, nth): Query[] => {
    const said = toPinyin(name.zh);
    const flat = plain(said);
    const make = (writing: Writing, query: string, lang: Query['lang'] = 'zh'): Query[] => {
      // Some names are shared, and some are written alike without tones: each is a right answer.
      const wants = named
        .filter((other) =>
          [other.name, ...other.aliases].some((one) => written(writing, one) === query),
        )
        .map((one) => one.id);
      return query ? [{ writing, query, lang, wants: [...new Set([id, ...wants])] }] : [];
    };
    const syllables = syllablesOf(said);
    const han = [...name.zh].filter((sign) => /\p{Script=Han}/u.test(sign)).length;
    return [
      ...make('characters', name.zh),
      ...make('traditional', toTraditional(name.zh)),
      ...make('pinyin', flat),
      ...(syllables.length === han && han > 1 && han < 9 && isChineseOnly(name.zh)
        ? make('initials', syllables.map((one) => one.charAt(0)).join(''))
        : []),
      ...(name.en === undefined ? [] : make('English', name.en, 'en')),
      ...(nth % 3 === 0 ? make('toned pinyin', said.toLowerCase()) : []),
      ...(nth % 3 === 1 && syllables.length === han && isChineseOnly(name.zh)
        ? make('spaced pinyin', syllables.join(' '))
        : []),
      ...(nth % 2 === 0 && flat.length > 7 ? make('slip', withSlip(flat, nth)) : []),
      ...(nth % 4 === 1 && (name.en?.length ?? 0) > 7
        ? make('slip', withSlip(name.en ?? '', nth), 'en')
        : []),
    ];
  });
  const parts = entries.spots
    .filter(({ data }) => data.name.zh.length >= 5)
    .map(({ id, data }): Query => {
      const query = data.name.zh.replace(/[（·].*$/, '').slice(0, 4);
      const wants = entries.spots
        .filter((other) => other.data.name.zh.includes(query))
        .map((other) => other.id);
      return { writing: 'part of a name', query, lang: 'zh', wants: [...new Set([id, ...wants])] };
    });
  const byHand: Query[] = [
    ...sceneDescriptions.map((one) => ({ ...one, writing: 'scene description' as const })),
    ...questions.map((one) => ({ ...one, writing: 'question' as const })),
    ...slips.map((one) => ({ ...one, writing: 'slip' as const })),
  ];
  return [...byRule, ...parts, ...byHand];
}

function written(writing: Writing, { zh, en }: LocalText): string {
  const said = toPinyin(zh);
  switch (writing) {
    case 'traditional':
      return toTraditional(zh);
    case 'pinyin':
      return plain(said);
    case 'initials':
      return syllablesOf(said)
        .map((one) => one.charAt(0))
        .join('');
    case 'English':
      return en ?? '';
    default:
      return zh;
  }
}

function plain(said: string): string {
  return said
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();
}

function isChineseOnly(name: string): boolean {
  return /^\p{Script=Han}+$/u.test(name);
}

/** Syllables of pinyin with tone marks: each has one run of vowels, and may end in n, ng or r. */
function syllablesOf(said: string): readonly string[] {
  return (
    said
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiou]+(?:ng?(?![aeiou])|r(?![aeiou]))?/g) ?? []
  );
}

/** A letter left out, doubled, swapped with the next or struck beside: which, and where, goes by the number. */
function withSlip(text: string, nth: number): string {
  const at = 2 + (nth % Math.max(1, text.length - 4));
  const letter = text.charAt(at);
  const slipped = [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + letter + text.slice(at),
    text.slice(0, at) + text.charAt(at + 1) + letter + text.slice(at + 2),
    text.slice(0, at) + (letter === 'k' ? 'l' : 'k') + text.slice(at + 1),
  ];
  return slipped[nth % slipped.length] ?? text;
}
