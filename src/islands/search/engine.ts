import type { MoreReadings, NamesFile } from '../../model/search/found.ts';
import {
  isChinese,
  nameKey,
  readingsFrom,
  unread,
  type Readings,
  type ReadingTable,
} from '../../model/search/name-key.ts';
import { nearestNames, slack } from '../../model/search/nearest.ts';
import { cleanQuery, inFigures, relaxed, withoutAsking } from '../../model/search/query.ts';
import type { Lang } from '../../model/text.ts';
import { keyBeginning, keyToken } from '../../model/search/record.ts';
import { once } from '../once.ts';
import type {
  FilterCounts,
  Pagefind,
  PagefindAnswer,
  PagefindData,
  PagefindResult,
  SearchOptions,
} from './pagefind.ts';

/** How an answer came about, where it is not simply what was asked for. */
export type Turn =
  /** Nothing is written so; this is read alike. */
  | { readonly how: 'heard'; readonly names: readonly string[] }
  /** Nothing is called that; these are, and sound or look nearly the same. */
  | { readonly how: 'nearest'; readonly names: readonly string[] }
  /** No entry has all of the words; these have some. */
  | { readonly how: 'some-words' };

export interface Answer extends PagefindAnswer {
  readonly asked: string;
  /** What was looked up in its place: without the words that only ask, or the name that was meant. */
  readonly lookedUp: string;
  /** What was looked up as a name, as plain letters: it tells where a shown name was met. */
  readonly key?: string | undefined;
  readonly turn?: Turn | undefined;
  /** Results found by their name, which come first. */
  readonly byName: ReadonlySet<string>;
}

/** Files that a query may need beside the index, each fetched once and only when it is needed. */
export interface SearchFiles {
  readonly nameReadings: () => Promise<ReadingTable>;
  readonly moreReadings: () => Promise<MoreReadings>;
  readonly names: () => Promise<NamesFile>;
}

/** What was found by its name. */
interface Named {
  /** What it was looked up by. */
  readonly text: string;
  readonly key: string;
  readonly results: readonly PagefindResult[];
  /** The answer whose counts of filters hold for it. */
  readonly counted: PagefindAnswer;
}

/** How many names a slip of the finger may have meant. */
const mostMeant = 3;
/** A query of more words is no name. */
const mostWords = 8;

/**
 * Pagefind with an ear for names. A query is looked up as a name first, whole and then as a beginning, whatever it is
 * written in, then by its words; what is found by name stands first, and the engine's own order holds within each. If
 * nothing is called so, the nearest names are tried; if no entry has all words, entries that have most of them.
 */
export class SearchEngine {
  /** How the characters of names are read, for a query and for showing where it met them. */
  readonly readings: () => Promise<Readings>;
  readonly #moreReadings: () => Promise<{
    readonly readings: Readings;
    readonly simplified: ReadonlyMap<string, string>;
  }>;
  /** Every name by its keys. */
  readonly #allKeys: () => Promise<readonly (readonly [key: string, name: string])[]>;
  readonly #pagefind: Pagefind;

  constructor(pagefind: Pagefind, files: SearchFiles, lang: Lang) {
    this.#pagefind = pagefind;
    this.readings = once(async () => readingsFrom(await files.nameReadings()));
    this.#moreReadings = once(async () => inBothScripts(await files.moreReadings()));
    this.#allKeys = once(async () => {
      const [{ names }, readings] = await Promise.all([files.names(), this.readings()]);
      return names.flatMap(([zh, en, said]) =>
        [zh, en, said ?? ''].flatMap((name) => {
          const key = name && nameKey(name, readings);
          return key ? [[key, lang === 'en' && en !== '' ? en : zh] as const] : [];
        }),
      );
    });
  }

  filters(): Promise<FilterCounts> {
    return this.#pagefind.filters();
  }

  /** Which value of a filter each record has, by the record's id. */
  async idsOf<T extends string>(
    filter: string,
    values: readonly T[],
  ): Promise<ReadonlyMap<string, T>> {
    const answers = await Promise.all(
      values.map((value) => this.#pagefind.search(null, { filters: { [filter]: [value] } })),
    );
    return new Map(
      answers.flatMap(({ results }, index) =>
        results.flatMap(({ id }) => {
          const value = values[index];
          return value === undefined ? [] : [[id, value] as const];
        }),
      ),
    );
  }

  async search(
    typed: string | null,
    { filters = {}, sort, literal = false }: SearchOptions & { readonly literal?: boolean } = {},
  ): Promise<Answer> {
    const options: SearchOptions = { filters, ...(sort ? { sort } : {}) };
    const asked = cleanQuery(typed ?? '');
    if (asked === '') {
      const all =
        Object.keys(filters).length > 0 ? await this.#pagefind.search(null, options) : none;
      return { ...all, asked, lookedUp: '', byName: new Set() };
    }
    const bare = withoutAsking(asked);
    const [named, words] = await Promise.all([
      this.#byName([...new Set([asked, bare])], options),
      this.#pagefind.search(wordsFor(bare), options),
    ]);
    if (named) {
      const heard = literal ? undefined : await heardAs(named);
      if (heard === undefined) return joined(asked, bare, named, [words]);
      // Said in a text as it was typed, it was meant so, and what only sounds like it comes after.
      if (await saidBy(words, bare)) return joined(asked, bare, undefined, [words, named.counted]);
      const all = await this.#pagefind.search(wordsFor(heard), options);
      return joined(asked, heard, named, [all], { how: 'heard', names: [heard] });
    }

    // Nothing is called that. Perhaps a slip, perhaps no name at all.
    if (!literal && !(await saidBy(words, bare))) {
      const meant = await this.#nearest([...new Set([asked, bare])]);
      const found = await Promise.all(meant.map((name) => this.#byName([name], options)));
      const near = found.filter((one) => one !== undefined);
      const [first] = meant;
      if (near.length > 0 && first !== undefined) {
        const all = await this.#pagefind.search(wordsFor(first), options);
        const together = { ...near[0], results: near.flatMap(({ results }) => results) } as Named;
        return joined(asked, first, together, [all], { how: 'nearest', names: meant });
      }
    }
    if (await speaksOf(words, bare)) return joined(asked, bare, undefined, [words]);

    const plain = await this.#simplified(bare);
    if (plain !== bare) {
      const again = await this.search(plain, { filters, ...(sort ? { sort } : {}), literal });
      if (again.results.length > 0) return { ...again, asked };
    }
    const nowhere: Answer = { ...none, asked, lookedUp: bare, byName: new Set() };
    // What was found has a stray word of many that no entry has: to ask for less would find more of the same.
    if (words.results.length > 0) return nowhere;
    const some: PagefindAnswer[] = [];
    for (const fewer of relaxed(wordsIn(bare))) {
      const answer = await this.#pagefind.search(wordsFor(fewer), options);
      if (answer.results.length > 0) some.push(answer);
      if (some.length >= 3) break;
    }
    return some.length > 0 ? joined(asked, bare, undefined, some, { how: 'some-words' }) : nowhere;
  }

  /** What is called one of these, and then what is called something that begins so; nothing where nothing is. */
  async #byName(texts: readonly string[], options: SearchOptions): Promise<Named | undefined> {
    const readings = await this.#readingsFor(texts.join(''));
    for (const text of texts) {
      const key = nameKey(text, readings);
      // One character alone is the beginning of too much.
      if (key === undefined || (isChinese(text) && text.length < 2)) continue;
      const [whole, begun] = await Promise.all([
        this.#pagefind.search(`"${keyToken(key)}"`, options),
        this.#begunWith(keyBeginning(key), options),
      ]);
      const results = distinct([...whole.results, ...begun.results]);
      if (results.length > 0) return { text, key, results, counted: begun };
    }
    return undefined;
  }

  /** What has a name that begins so. Where nothing has, the engine answers with what the term begins with: not asked for. */
  async #begunWith(beginning: string, options: SearchOptions): Promise<PagefindAnswer> {
    const answer = await this.#pagefind.search(beginning, options);
    const data = await answer.results[0]?.data();
    return data?.content.includes(beginning) ? answer : none;
  }

  /** Readings of the characters of names; of common ones too where the text has others. */
  async #readingsFor(text: string): Promise<Readings> {
    // Letters are read as they stand.
    if (!isChinese(text)) return new Map();
    const readings = await this.readings();
    if (unread(text, readings).length === 0) return readings;
    const { readings: more } = await this.#moreReadings();
    return new Map([...more, ...readings]);
  }

  /** Names that sound or are spelt nearly as one of these. */
  async #nearest(texts: readonly string[]): Promise<readonly string[]> {
    const readings = await this.#readingsFor(texts.join(''));
    for (const text of texts) {
      const key = nameKey(text, readings);
      if (key === undefined || wordsIn(text).length > mostWords) continue;
      const most = slack(key, isChinese(text) ? [...text].length : 0);
      const near = nearestNames(key, await this.#allKeys(), mostMeant, most);
      const best = near[0]?.off ?? 0;
      // Those that are clearly further off than the nearest were not meant.
      const meant = near.filter(({ off }) => off <= best + 0.5).map(({ name }) => name);
      if (meant.length > 0) return meant;
    }
    return [];
  }

  async #simplified(text: string): Promise<string> {
    if (!isChinese(text)) return text;
    const { simplified } = await this.#moreReadings();
    return [...text].map((sign) => simplified.get(sign) ?? sign).join('');
  }
}

const none: PagefindAnswer = {
  results: [],
  unfilteredResultCount: 0,
  filters: {},
  totalFilters: {},
};

/** Readings and simplified forms of common characters; a traditional one is read as its simplified form. */
function inBothScripts({ readings: table, simplified }: MoreReadings): {
  readonly readings: Readings;
  readonly simplified: ReadonlyMap<string, string>;
} {
  const readings = new Map(readingsFrom(table));
  const plain = new Map<string, string>();
  const to = [...simplified.to];
  for (const [index, sign] of [...simplified.from].entries()) {
    const same = to[index] ?? sign;
    plain.set(sign, same);
    const read = readings.get(same);
    if (read !== undefined) readings.set(sign, read);
  }
  return { readings, simplified: plain };
}

/** A query as the engine takes it: quotation marks would ask it for an exact phrase. */
function wordsFor(text: string): string {
  return inFigures(text).replace(/["“”]/g, ' ').trim();
}

/** The words of a query, by the browser's own dictionary where it is Chinese. */
function wordsIn(text: string): readonly string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment);
}

/** The name that was heard where none is written so: 狂彪 is heard as 狂飙. */
async function heardAs({ text, results }: Named): Promise<string | undefined> {
  if (!isChinese(text)) return undefined;
  const data = await results[0]?.data();
  // Traditional characters are the same name in another script.
  return data === undefined ||
    data.content.replaceAll('\u200b', '').includes(text) ||
    !sameLength(data, text)
    ? undefined
    : data.meta['title'];
}

function sameLength({ meta }: PagefindData, text: string): boolean {
  return [...(meta['title'] ?? '')].length >= [...text].length;
}

/** Whether the first of what was found by words has the text as it was typed, as words of its own where they are letters. */
async function saidBy({ results }: PagefindAnswer, text: string): Promise<boolean> {
  const content = (await results[0]?.data())?.content.replaceAll('\u200b', '');
  if (content === undefined) return false;
  if (isChinese(text)) return content.includes(text);
  const said = wordsIn(text.toLowerCase()).join(' ');
  return said !== '' && ` ${wordsIn(content.toLowerCase()).join(' ')} `.includes(` ${said} `);
}

/**
 * Whether what was found by words is about what was asked. The engine leaves out words that no entry has; where those were
 * most of a query, what is left is a stray one: 传 of 甄嬛传, “Fire” of “Nirvana in Fire”.
 */
async function speaksOf({ results }: PagefindAnswer, text: string): Promise<boolean> {
  const [first] = results;
  if (first === undefined) return false;
  const said = isChinese(text)
    ? [...new Set([...text].filter(isChinese))]
    : wordsIn(text).map((word) => word.slice(0, Math.max(3, word.length - 3)));
  const content = (await first.data()).content.toLowerCase();
  const there = said.filter((part) => content.includes(part.toLowerCase())).length;
  return said.length < 2 ? there === said.length : there * 2 > said.length;
}

function joined(
  asked: string,
  lookedUp: string,
  named: Named | undefined,
  words: readonly PagefindAnswer[],
  turn?: Turn,
): Answer {
  const byName = named?.results ?? [];
  const results = distinct([...byName, ...words.flatMap((answer) => answer.results)]);
  // Counts are those of one question, the one that found most.
  const [widest = none] = [...words, ...(named ? [named.counted] : [])].sort(
    (a, b) => b.results.length - a.results.length,
  );
  return {
    results,
    unfilteredResultCount: Math.max(results.length, widest.unfilteredResultCount),
    filters: widest.filters,
    totalFilters: widest.totalFilters,
    asked,
    lookedUp,
    key: named?.key,
    byName: new Set(byName.map(({ id }) => id)),
    turn,
  };
}

function distinct(results: readonly PagefindResult[]): readonly PagefindResult[] {
  return [...new Map(results.map((one) => [one.id, one])).values()];
}
