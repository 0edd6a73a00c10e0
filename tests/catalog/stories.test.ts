import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pairsOf, readStories } from '../../src/catalog/stories.ts';
import type { City } from '../../src/model/city.ts';
import type { Drama, SceneInPlace } from '../../src/model/drama.ts';
import type { Telling } from '../../src/model/pair.ts';
import type { Source } from '../../src/model/source.ts';

const library = {
  slugs: {
    cities: new Set(['town', 'port']),
    dramas: new Set(['play']),
    spots: new Set<string>(),
    itineraries: new Set<string>(),
  },
  sources: new Map([['paper', { id: 'paper' } as Source]]),
};

/** Reads the files as they would stand in a folder of content. */
function read(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'stories-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return readStories(folder, library);
}
const faults = (files: Readonly<Record<string, string>>): string[] =>
  read(files).problems.map(
    ({ severity, file, line, field, says }) => `${severity} ${file}:${line} ${field} ${says.en}`,
  );

const figures = (rows: string, more = ''): string => `title: 账
lead: 一页数。
chapters:
  - id: one
    title: 一
    gloss: one
    text: [{ says: 一段话。 }]
${more}    figures:
${rows}`;
const figure = (fields: string): string =>
  `      - { id: f, what: 数, evidence: medium, ${fields} }\n`;

test('a site without either file has nothing to tell and no fault', () => {
  const { tellings, account, problems } = read({});
  expect([tellings.size, account, problems]).toEqual([0, undefined, []]);
});

test('a figure needs a source, and one that is on the register', () => {
  expect(
    faults({ 'figures.yaml': figures(figure("says: 有, sources: [], asOf: '2025'")) }),
  ).toEqual([
    'error content/figures.yaml:9 chapters[0].figures[0].sources A figure without a source is a rumour.',
  ]);
  expect(
    faults({ 'figures.yaml': figures(figure("says: 有, sources: [papre], asOf: '2025'")) }),
  ).toEqual([
    'error content/figures.yaml:9 chapters[0].figures[0].sources[0] There is no source “papre”.',
  ]);
});

test('a figure carries a date, or a word on why it has none', () => {
  expect(faults({ 'figures.yaml': figures(figure('says: 有, sources: [paper]')) })).toEqual([
    'error content/figures.yaml:9 chapters[0].figures[0].dateNote The figure has neither a date nor a word on why.',
  ]);
  expect(
    faults({ 'figures.yaml': figures(figure('says: 有, sources: [paper], dateNote: 没有日期')) }),
  ).toEqual([]);
});

test('a number without a unit counts nothing', () => {
  expect(
    faults({ 'figures.yaml': figures(figure("value: 7, sources: [paper], asOf: '2025'")) }),
  ).toEqual([
    'error content/figures.yaml:9 chapters[0].figures[0].unit The number counts nothing.',
  ]);
});

test('values of different units share no axis', () => {
  expect(
    faults({
      'figures.yaml': figures(
        figure("says: 有, sources: [paper], asOf: '2025'"),
        '    chart: { draws: values, label: 图 }\n',
      ),
    }),
  ).toEqual([
    'error content/figures.yaml:8 chapters[0].chart.unit Values of different units share no axis.',
  ]);
});

test('two figures may not have one address', () => {
  const row = figure("says: 有, sources: [paper], asOf: '2025'");
  expect(faults({ 'figures.yaml': figures(row + row) })).toEqual([
    'error content/figures.yaml:10 chapters[0].figures[1].id The id “f” is taken by chapters[0].figures[0].id.',
  ]);
});

test('a link of a chapter leads to an entry', () => {
  expect(
    faults({
      'figures.yaml': figures(
        figure("says: 有, sources: [paper], asOf: '2025'"),
        '    see: [{ to: cities/town, text: 看 }, { to: cities/twon, text: 看 }]\n',
      ),
    }),
  ).toEqual(['error content/figures.yaml:8 chapters[0].see[1].to There is no page “cities/twon”.']);
});

const telling = (id: string, fields: string): string =>
  `${id}: { told: 两句话。, sources: [paper], ${fields} }\n`;

test('a pair of a drama or a city that an edition lacks is a warning, since nothing on a page is wrong', () => {
  expect(
    faults({
      'pairs.yaml':
        telling('play', 'story: { kind: city, city: gone }, shot: town') +
        telling('other', 'story: { kind: invented }'),
    }),
  ).toEqual([
    'warning content/pairs.yaml:1 play.story.city There is no city “gone”, so the pair is not drawn.',
    'warning content/pairs.yaml:2 other There is no drama “other” to tell of.',
  ]);
});

test('an invented place has no place on the map', () => {
  expect(
    faults({ 'pairs.yaml': telling('play', 'story: { kind: invented, city: town }') }),
  ).toEqual([
    'error content/pairs.yaml:1 play.story.city What is no city has no city’s place on the map.',
  ]);
});

const city = (id: string): City =>
  ({ id, bounds: { south: 30, west: 120, north: 31, east: 121 } }) as City;
const drama = (id: string, over: object = {}): Drama =>
  ({
    id,
    elsewhere: { story: { zh: '甲' }, shot: { zh: '乙' }, note: { zh: '按语。' }, sources: ['x'] },
    ...over,
  }) as unknown as Drama;
const told = (over: Partial<Telling>): Telling => ({
  story: { kind: 'city', city: 'town' },
  shot: 'port',
  told: { zh: '两句。' },
  sources: ['paper'],
  ...over,
});
const joined = (dramas: readonly Drama[], tellings: Readonly<Record<string, Telling>>) =>
  pairsOf(
    {
      dramas: dramas as never,
      cities: [city('town'), city('port')] as never,
      scenesOf: (id) => [{ id, claim: 'setting' }] as unknown as readonly SceneInPlace[],
    },
    new Map(Object.entries(tellings)),
  );

test('pairs a map can show come first, and all are numbered in that order', () => {
  const pairs = joined([drama('a'), drama('b'), drama('c', { elsewhere: undefined })], {
    a: told({ story: { kind: 'invented' } }),
    b: told({}),
  });
  expect(pairs.map(({ number, drama: { id }, drawn }) => [number, id, typeof drawn])).toEqual([
    [1, 'b', 'object'],
    [2, 'a', 'string'],
  ]);
});

test('what cannot be drawn says why', () => {
  const why = (telling?: Telling) => joined([drama('a')], telling ? { a: telling } : {})[0]?.drawn;
  expect(why(told({ story: { kind: 'region' } }))).toBe('region');
  expect(why(told({ story: { kind: 'road' } }))).toBe('road');
  expect(why(told({ story: { kind: 'invented' } }))).toBe('invented');
  expect(why(told({ story: { kind: 'city' } }))).toBe('unplaced');
  expect(why(told({ shot: 'elsewhere' }))).toBe('unplaced');
  expect(why(told({ shot: 'town' }))).toBe('same-city');
  expect(why()).toBe('unplaced');
});

test('a drama that nobody has told yet stands with its own note', () => {
  const [pair] = joined([drama('a')], {});
  expect([pair?.told.zh, pair?.sources]).toEqual(['按语。', ['x']]);
});
