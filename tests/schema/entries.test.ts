import { expect, test } from 'vitest';
import { toWgs84 } from '../../src/model/geo/datum.ts';
import { position } from '../../src/model/geo/position.ts';
import { accesses, etiquettes, spotKinds, visitKeys } from '../../src/model/spot.ts';
import { citySchema } from '../../src/schema/city.ts';
import { dramaSchema } from '../../src/schema/drama.ts';
import { entrySchemas } from '../../src/schema/index.ts';
import { itinerarySchema } from '../../src/schema/itinerary.ts';
import { readShape } from '../../src/schema/mend.ts';
import { sceneSchema } from '../../src/schema/scene.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { sourceSchema } from '../../src/schema/source.ts';
import { spotSchema } from '../../src/schema/spot.ts';
import { localText, sceneId, slug } from '../../src/schema/text.ts';
import { z } from 'zod';

const lane = {
  added: '2026-11-22',
  name: { zh: '巷', en: 'Lane' },
  city: 'town',
  kind: 'lane',
  address: '某路1号',
  position: { wgs84: [31.3, 120.6], accuracy: 100, verified: true },
  access: 'public',
  lead: '一条巷。',
  motif: 'stone-gate-lane',
};
const read = (over: object) => readShape(spotSchema, { ...lane, ...over });
const faults = (over: object): string[] =>
  (read(over).error?.issues ?? []).map(({ path }) => path.join('.'));

test('the smallest spot stands with everything else empty', () => {
  expect(spotSchema.parse(lane)).toMatchObject({
    name: { zh: '巷', en: 'Lane' },
    lead: { zh: '一条巷。' },
    address: { value: { zh: '某路1号' }, sources: [], asOf: 'unknown' },
    formerly: [],
    aliases: [],
    etiquette: [],
    photos: [],
    sources: [],
    visit: {},
  });
});

test.each([
  ['wgs84', [31.3, 120.6]],
  ['gcj02', [31.298, 120.6042]],
  ['bd09', [31.3039, 120.6108]],
] as const)('a point in %s is kept in WGS-84', (datum, [lat, lng]) => {
  const { at } = spotSchema.parse({
    ...lane,
    position: { [datum]: [lat, lng], accuracy: 100, verified: true },
  }).position;
  expect(at).toEqual(toWgs84(position(datum, lat, lng)));
  expect(at.datum).toBe('wgs84');
});

test('a bare value and a fact are the same thing with and without evidence', () => {
  const feeOf = (fee: unknown) => spotSchema.parse({ ...lane, visit: { fee } }).visit.fee;
  expect(feeOf('免费')).toEqual({ value: { words: { zh: '免费' } }, sources: [], asOf: 'unknown' });
  expect(feeOf({ value: '免费', sources: ['paper'] })).toEqual({
    value: { words: { zh: '免费' } },
    sources: ['paper'],
    asOf: 'unknown',
  });
  expect(feeOf({ value: { words: '40元', yuan: 40 }, sources: ['paper'], asOf: 2026 })).toEqual({
    value: { words: { zh: '40元' }, yuan: [40, 40] },
    sources: ['paper'],
    asOf: '2026',
  });
});

test('a fault inside a fact is found at the inner field, with what stands there', () => {
  const { error } = read({ visit: { fee: { value: { words: 7 }, sources: ['paper'] } } });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['visit.fee.value']);
  expect(faults({ visit: { fee: { value: '免费', sources: ['a b'], asOf: 'May' } } })).toEqual([
    'visit.fee.sources.0',
    'visit.fee.asOf',
  ]);
  expect(error?.issues[0]?.input).toEqual({ words: 7 });
});

test('a fact without its value is a fact with a fault, not a text in an unknown language', () => {
  expect(faults({ visit: { fee: { sources: ['paper'], asOf: '2026' } } })).toEqual([
    'visit.fee.value',
  ]);
});

test('a place one may not enter needs a rule, and says so beside its other faults', () => {
  expect(faults({ access: 'private' })).toEqual(['etiquette']);
  expect(faults({ access: 'outside-only', etiquette: ['quiet'] })).toEqual([]);
  expect(faults({ access: 'private', kind: 'shed' })).toEqual(['kind', 'etiquette']);
});

test('the shorter time and the lower price come first', () => {
  expect(faults({ visit: { stay: [120, 60] } })).toEqual(['visit.stay']);
  expect(faults({ visit: { fee: { words: '票', yuan: [40, 30] } } })).toEqual(['visit.fee.yuan']);
  expect(faults({ visit: { stay: [60, 60], fee: { words: '票', yuan: [30, 40] } } })).toEqual([]);
});

test('a latitude of a hundred and twenty is a swapped pair', () => {
  const { error } = read({ position: { wgs84: [120.6, 31.3], accuracy: 9, verified: true } });
  expect(error?.issues[0]?.message).toContain('swapped');
});

test('every word of the closed lists is taken, and every key of a visit', () => {
  for (const kind of Object.keys(spotKinds)) expect(faults({ kind }), kind).toEqual([]);
  for (const access of Object.keys(accesses))
    expect(faults({ access, etiquette: ['quiet'] }), access).toEqual([]);
  expect(faults({ etiquette: Object.keys(etiquettes) })).toEqual([]);
  for (const key of Object.keys(visitKeys))
    expect(faults({ visit: { [key]: key === 'stay' ? 60 : '一句话' } }), key).toEqual([]);
  expect(faults({ kind: 'toString' })).toEqual(['kind']);
});

test('one episode is a list of one', () => {
  const scene = { id: 'play--lane', spot: 'lane', claim: 'confirmed', shows: '巷。', sources: [] };
  expect(sceneSchema.parse({ ...scene, episode: 3 }).episode).toEqual([3]);
  expect(sceneSchema.parse({ ...scene, episode: [3, 4] }).episode).toEqual([3, 4]);
  expect(sceneSchema.parse(scene).episode).toEqual([]);
});

test('a drama that is thinly documented must say what is unsure', () => {
  const play = {
    added: '2026-11-22',
    title: '戏',
    kind: 'film',
    cities: ['town'],
    evidence: 'weak',
    logline: '一出戏。',
    art: { inks: ['#1f3a44', '#5f9093', '#c4553b'], motif: 'canal-bridge' },
    sources: ['paper'],
  };
  expect(dramaSchema.safeParse(play).success).toBe(false);
  expect(dramaSchema.safeParse({ ...play, evidenceNote: '只有一处来源。' }).success).toBe(true);
  expect(dramaSchema.safeParse({ ...play, evidence: 'strong' }).success).toBe(true);
});

test('a city’s box has an inside, and its code six digits in quotes', () => {
  const town = {
    added: '2026-11-22',
    name: '镇',
    province: '江苏',
    adcode: '320500',
    bounds: { south: 31, west: 120, north: 32, east: 121 },
    motif: 'canal-bridge',
    lead: '一座镇。',
  };
  expect(citySchema.safeParse(town).success).toBe(true);
  expect(citySchema.safeParse({ ...town, adcode: 320500 }).success).toBe(false);
  for (const wrong of [{ north: 31 }, { east: 120 }, { south: 33 }])
    expect(citySchema.safeParse({ ...town, bounds: { ...town.bounds, ...wrong } }).success).toBe(
      false,
    );
});

test.each(['09:00', '00:00', '23:59'])('a day may start at %s', (start) => {
  expect(startsAt(start)).toBe(true);
});
test.each(['9:00', '24:00', '09:60', '0900', 'nine'])('a day cannot start at “%s”', (start) => {
  expect(startsAt(start)).toBe(false);
});
function startsAt(start: string): boolean {
  return itinerarySchema.safeParse({
    added: '2026-11-22',
    title: '一天',
    summary: '走一天。',
    cities: ['town'],
    length: 'one-day',
    days: [{ title: '一天', start, stops: [{ spot: 'lane', stay: 30 }] }],
  }).success;
}

test.each(['a', 'sz-pingjiang', '1987', 'a1-b2'])('“%s” is a slug', (text) => {
  expect(slug.safeParse(text).success).toBe(true);
});
test.each(['', 'A', 'a--b', '-a', 'a-', 'a_b', 'a b', '平江', 'a/b', '..', 'a\n'])(
  '“%s” is no slug',
  (text) => expect(slug.safeParse(text).success).toBe(false),
);

test('a scene id may hold two hyphens in a row, and no more', () => {
  expect(sceneId.safeParse('play--lane').success).toBe(true);
  expect(sceneId.safeParse('play---lane').success).toBe(false);
});

test('a text is Chinese as it stands, or says its languages; an empty one is none', () => {
  expect(localText.parse('巷')).toEqual({ zh: '巷' });
  expect(localText.parse({ zh: '巷', en: 'Lane' })).toEqual({ zh: '巷', en: 'Lane' });
  for (const wrong of ['', {}, { en: 'Lane' }, { zh: '' }, { zh: '巷', fr: 'Ruelle' }, null, 5])
    expect(localText.safeParse(wrong).success).toBe(false);
});

test('a source is linked by http or https only', () => {
  const source = { publisher: '某报', title: '一篇' };
  expect(sourceSchema.parse(source)).toMatchObject({ date: 'unknown' });
  expect(sourceSchema.safeParse({ ...source, url: 'https://example.org/a' }).success).toBe(true);
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'example.org', 'file:///etc', ''])
    expect(sourceSchema.safeParse({ ...source, url }).success, url).toBe(false);
});

// A schema's descriptions are the editors' help, so none may be missing.
test('every field of an entry says what it is for', () => {
  interface Node {
    description?: string;
    properties?: Record<string, Node>;
    items?: Node;
    anyOf?: Node[];
  }
  const bare: string[] = [];
  const visit = (node: Node, path: string): void => {
    for (const [name, field] of Object.entries(node.properties ?? {})) {
      if (!field.description && !field.anyOf?.some(({ description }) => description))
        bare.push(`${path}.${name}`);
      visit(field, `${path}.${name}`);
    }
    if (node.items) visit(node.items, `${path}[]`);
    for (const form of node.anyOf ?? []) visit(form, path);
  };
  for (const [name, schema] of [...Object.entries(entrySchemas), ['site', siteSchema] as const])
    visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node, name);
  expect([...new Set(bare)]).toEqual([]);
});
