import { expect, test } from 'vitest';
import { byEntry, statusOf } from '../../src/catalog/status.ts';
import type { Finding, FindingKind } from '../../src/model/finding.ts';
import { joinedWorld } from './joined-world.ts';
import { scene, worldOf, type Written } from './small-world.ts';

const today = '2026-11-25';
const said = (value: unknown, asOf?: string): object => ({
  value,
  sources: ['paper'],
  ...(asOf === undefined ? {} : { asOf }),
});
/** A place about which nothing is open. */
const sound = {
  address: said('某路1号'),
  position: { wgs84: [31.3, 120.6], accuracy: 100, verified: true, sources: ['paper'] },
};
const quietPlay = { platforms: said(['某台']), scenes: [scene('play--lane', 'lane')] };
const statusIn = (written: Written, day = today) =>
  statusOf(
    joinedWorld(
      worldOf({
        ...written,
        spots: { lane: sound, ...written.spots },
        dramas: { play: quietPlay, ...written.dramas },
      }),
    ),
    { today: day },
  );
const openIn = (written: Written, day = today): readonly Finding[] =>
  statusIn(written, day).findings;
const short = ({ kind, collection, id, field }: Finding): string =>
  [kind, `${collection}/${id}`, field].filter(Boolean).join(' ');
const ofKind = (kind: FindingKind, written: Written, day = today): string[] =>
  openIn(written, day)
    .filter((finding) => finding.kind === kind)
    .map(short);
const at = (accuracy: number, verified: boolean): object => ({
  ...sound,
  position: { wgs84: [31.3, 120.6], accuracy, verified, sources: ['paper'] },
});

test('content in which all is said leaves only what is missing in English', () => {
  expect(new Set(openIn({}).map(({ kind }) => kind))).toEqual(new Set(['untranslated']));
});

test('a place one cannot be led to is open: unverified, or verified and too wide', () => {
  const spots = {
    lane: at(500, true),
    pier: at(501, true),
    quay: at(100, false),
    sea: at(3001, false),
  };
  const status = statusIn({ spots });
  expect(status.places).toEqual({ pin: 1, area: 2, 'named-only': 1 });
  expect(status.findings.filter(({ field }) => field === 'position')).toMatchObject([
    { kind: 'wide', id: 'pier', mode: 'area', accuracy: 501, checker: 'visitor', city: 'town' },
    { kind: 'unverified', id: 'quay', mode: 'area', accuracy: 100 },
    { kind: 'unverified', id: 'sea', mode: 'named-only', accuracy: 3001 },
  ]);
});

test('a bare value has no source, wherever it stands', () => {
  expect(
    ofKind('unsourced', {
      spots: {
        lane: { ...sound, address: '某路1号', visit: { fee: '20元', hours: said('全天', today) } },
      },
      dramas: {
        play: {
          ...quietPlay,
          episodes: 40,
          credits: [{ role: 'director', names: ['某人'], sources: [] }],
        },
      },
    }),
  ).toEqual([
    'unsourced spots/lane address',
    'unsourced spots/lane visit.fee',
    'unsourced dramas/play episodes',
    'unsourced dramas/play credits.director',
  ]);
});

test('a year needs no source of its own where the sourced day of the premiere says it', () => {
  const play = { ...quietPlay, year: 2025, premiere: said('2025-03-03') };
  expect(ofKind('unsourced', { dramas: { play } })).toEqual([]);
  expect(ofKind('unsourced', { dramas: { play: { ...play, year: 2024 } } })).toEqual([
    'unsourced dramas/play year',
  ]);
});

test('a ticket price is old after 90 days, other facts after 180, and what a place is never', () => {
  const visit = {
    fee: said('20元', '2026-01-01'),
    booking: said('要约', '2026-01-01'),
    what: said('巷', '2001'),
  };
  const spots = { lane: { ...sound, visit } };
  expect(ofKind('stale', { spots }, '2026-04-01')).toEqual([]);
  expect(ofKind('stale', { spots }, '2026-04-02')).toEqual(['stale spots/lane visit.fee']);
  expect(ofKind('stale', { spots }, '2026-06-30')).toEqual(['stale spots/lane visit.fee']);
  expect(ofKind('stale', { spots }, '2026-07-01')).toEqual([
    'stale spots/lane visit.fee',
    'stale spots/lane visit.booking',
  ]);
});

test('a check of a whole place grows old like a fact', () => {
  const spots = { lane: { ...sound, checked: { date: '2026-01-01', how: 'site' } } };
  expect(ofKind('stale', { spots }, '2026-06-30')).toEqual([]);
  expect(ofKind('stale', { spots }, '2026-07-01')).toEqual(['stale spots/lane checked']);
});

test('a sourced fact about a visit without a date is to be dated; who played in a drama is not', () => {
  expect(
    ofKind('undated', { spots: { lane: { ...sound, visit: { hours: said('全天') } } } }),
  ).toEqual(['undated spots/lane visit.hours']);
});

test('what the door decides is asked at the door, and what one sees of whoever stands there', () => {
  const spots = { lane: { ...sound, visit: { fee: '20元', toilets: '巷口', transit: '地铁' } } };
  expect(
    openIn({ spots })
      .filter(({ kind }) => kind === 'unsourced')
      .map(({ field, checker }) => [field, checker]),
  ).toEqual([
    ['visit.fee', 'office'],
    ['visit.transit', 'editor'],
    ['visit.toilets', 'visitor'],
  ]);
});

test('prose or a short text in Chinese only is to be translated; a telephone number is not', () => {
  const lane = {
    ...sound,
    name: { zh: '巷', en: 'Lane' },
    address: said({ zh: '某路1号', en: '1 Some Road' }),
    visit: { phone: said('0512-1234', today), hours: said({ zh: '全天', en: 'All day' }, today) },
  };
  const of = (written: Written): string[] =>
    ofKind('untranslated', written).filter((line) => line.includes('spots/lane'));
  expect(of({ spots: { lane } })).toEqual(['untranslated spots/lane lead']);
  expect(
    of({
      spots: { lane: { ...lane, lead: { zh: '巷。', en: 'A lane.' } } },
      untranslated: ['lane'],
    }),
  ).toEqual(['untranslated spots/lane prose']);
});

test('a source is uncited while neither a field nor prose names it', () => {
  expect(ofKind('uncited', { sources: ['paper', 'leaflet'] })).toEqual(['uncited sources/leaflet']);
});

test('a drama without a place, a place without a scene and a thin drama are said to be so', () => {
  const written = {
    spots: { pier: sound },
    dramas: { lost: { ...quietPlay, scenes: [], evidence: 'weak', evidenceNote: '说法不一。' } },
  };
  expect(
    openIn(written)
      .filter(({ kind }) => ['placeless', 'sceneless', 'thin'].includes(kind))
      .map(short),
  ).toEqual(['sceneless spots/pier', 'placeless dramas/lost', 'thin dramas/lost']);
});

test('a drama of several cities is listed under none of them', () => {
  const film = {
    ...quietPlay,
    cities: ['town', 'harbour'],
    scenes: [scene('film--lane', 'lane')],
    episodes: 3,
  };
  const found = openIn({ cities: { harbour: {} }, dramas: { film } }).filter(
    ({ kind }) => kind === 'unsourced',
  );
  expect(found).toMatchObject([{ id: 'film', city: undefined }]);
});

test('the cities’ places and the counts of kinds and of checkers add up to the whole', () => {
  const { cities, counts, findings, kinds, checkers } = statusIn({
    cities: { harbour: {} },
    spots: { lane: at(4000, false), quay: { ...sound, city: 'harbour', visit: { fee: '20元' } } },
    sources: ['paper', 'leaflet'],
  });
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  expect(sum(cities.flatMap(({ places }) => Object.values(places)))).toBe(counts.spots);
  expect(sum(Object.values(kinds))).toBe(findings.length);
  expect(sum(Object.values(checkers))).toBe(findings.length);
  expect(sum(byEntry(findings).map((entry) => entry.findings.length))).toBe(findings.length);
});
