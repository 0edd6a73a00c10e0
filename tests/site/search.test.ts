import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchEngine } from '../../src/islands/search/engine.ts';
import { openIndex } from '../search/index-in-node.ts';
import { exactWritings, queriesOver, type Query, type Writing } from '../search/queries.ts';
import { byWriting, placeOf, scoreOf, urlsFor, type Score } from '../search/score.ts';
import { builds, filesOf, textOf } from './built.ts';

const dist = builds.root.folder;
const queries = queriesOver('content');
const engines = new Map<Query['lang'] | 'zh-hant', SearchEngine>();
const scores = new Map<Writing, Score>();
const missed: string[] = [];

beforeAll(async () => {
  engines.set('zh', await openIndex(dist, 'zh-cn'));
  engines.set('en', await openIndex(dist, 'en'));
  engines.set('zh-hant', await openIndex(dist, 'zh-hant'));
  const answered: { readonly query: Query; readonly place: number }[] = [];
  for (const query of queries) {
    const place = placeOf(await urlsFor(engineIn(query.lang), query.query), query);
    answered.push({ query, place });
    if (place !== 1) missed.push(`${query.writing}: ${query.query} (${place})`);
  }
  for (const [writing, of] of byWriting(answered))
    scores.set(writing, scoreOf(of.map(({ place }) => place)));
}, 120_000);

function engineIn(lang: Query['lang'] | 'zh-hant'): SearchEngine {
  const engine = engines.get(lang);
  if (!engine) throw new Error(`No index was opened in “${lang}”.`);
  return engine;
}

function scoreFor(writing: Writing): Score {
  const score = scores.get(writing);
  if (!score) throw new Error(`No query is written as ${writing}.`);
  return score;
}

test('at least three hundred queries are asked', () => {
  expect(queries.length).toBeGreaterThanOrEqual(300);
});

describe('the named thing is found first, whatever its name is written in', () => {
  test.each(exactWritings)('%s', (writing) => {
    expect(scoreFor(writing).first, missed.join('\n')).toBeGreaterThanOrEqual(0.98);
  });
});

test.each(['slip', 'scene description', 'question', 'part of a name'] as const)(
  'among five results of a %s stands the right one, nine times of ten and more',
  (writing) => {
    expect(scoreFor(writing).five, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
  },
);

test('a lane is found first by initials, pinyin, characters, English and its beginning', async () => {
  for (const [lang, query] of [
    ['zh', 'pjl'],
    ['zh', 'pingjianglu'],
    ['zh', '平江路'],
    ['zh', '平江'],
    ['zh', 'Pingjiang Road'],
    ['en', 'pjl'],
    ['en', '平江路'],
    ['en', 'Pingjiang Road'],
  ] as const) {
    const [first] = await urlsFor(engineIn(lang), query, 1);
    expect(first, `${query} in ${lang}`).toMatch(/\/spots\/sz-pingjiang\/$/);
  }
});

test('in the traditional edition both scripts find the same page, and it is a page of that edition', async () => {
  for (const query of ['狂飆', '狂飙', 'kuangbiao']) {
    const [first] = await urlsFor(engineIn('zh-hant'), query, 1);
    expect(first, query).toBe('/zh-hant/dramas/kuangbiao/');
  }
});

test('a homophone is heard, and its answer says so; asked for to the letter it is not', async () => {
  const heard = await engineIn('zh').search('狂彪');
  expect(heard.turn).toEqual({ how: 'heard', names: ['狂飙'] });
  const literal = await engineIn('zh').search('狂彪', { literal: true });
  expect(literal.turn).toBeUndefined();
});

test('what is not on record is found nowhere, rather than something else', async () => {
  for (const lang of ['zh', 'en'] as const)
    for (const query of ['庆余年', '甄嬛传', 'Nirvana in Fire'])
      expect((await engineIn(lang).search(query)).results, `${query} in ${lang}`).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['blanks', ' \n\t '],
  ['five thousand characters', '平江路'.repeat(1700)],
  ['emoji', '🙂👩‍👩‍👧'],
  ['markup', '<script>alert(1)</script>'],
  ['signs of patterns', '(.*)+[^a]{2}\\d|?^$'],
  ['right-to-left text', 'مرحبا \u202Eabc'],
  ['quotation marks', '"平江路 "" “'],
  ['control signs', '\u0000\u0007\uFFFF'],
])('a query of %s is no error', async (_, query) => {
  for (const lang of ['zh', 'en'] as const) {
    const { results } = await engineIn(lang).search(query);
    expect(Array.isArray(results)).toBe(true);
  }
});

test('everything a visitor may look for has a record: every page of an entry, every scene', async () => {
  const found = new Set(
    (
      await Promise.all(
        ['drama', 'spot', 'scene', 'day', 'city', 'guide'].map(async (kind) => {
          const { results } = await engineIn('en').search(null, { filters: { kind: [kind] } });
          return Promise.all(results.map(async (one) => (await one.data()).url));
        }),
      )
    ).flat(),
  );
  const pages = filesOf('root')
    .filter((file) =>
      /^en\/(?:dramas|spots|cities|itineraries|guides)\/[^/]+\/index\.html$/.test(file),
    )
    .filter((file) => !textOf('root', file).includes('http-equiv="refresh"'))
    .map((file) => `/${file.replace('index.html', '')}`);
  expect(pages.filter((page) => !found.has(page))).toEqual([]);
  for (const url of found) {
    const [page = '', anchor] = url.split('#');
    const html = textOf('root', `${page.slice(1)}index.html`);
    if (anchor) expect(html, url).toContain(`id="${anchor}"`);
  }
});

test('what the index is made from is not left lying on the site', () => {
  expect(filesOf('root').filter((file) => file.includes('records.json'))).toEqual([]);
});

test('a browser can search from its address bar', () => {
  for (const [file, page] of [
    ['opensearch.xml', '/search/'],
    ['en/opensearch.xml', '/en/search/'],
  ] as const) {
    const xml = textOf('root', file);
    expect(xml).toContain(`${page}?q={searchTerms}`);
    expect(/<ShortName>(.*)<\/ShortName>/.exec(xml)?.[1]?.length).toBeLessThanOrEqual(16);
  }
});
