import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openData } from '../../../src/exports/api/files.ts';
import { claimOrder } from '../../../src/model/claim.ts';
import { isReusable } from '../../../src/model/licence.ts';
import { placeMode } from '../../../src/model/spot.ts';
import { joinedWorld } from '../../catalog/joined-world.ts';
import { day, scene, worldOf } from '../../catalog/small-world.ts';
import { data, json, place, served, world } from './served.ts';

interface SpotRecord {
  readonly id: string;
  readonly position: {
    readonly mode: string;
    readonly lat?: number;
    readonly lng?: number;
    readonly accuracy: number;
    readonly licence: string;
    readonly credit: string;
  };
  readonly licence: string;
  readonly photos: readonly unknown[];
}

const spots = (json('json', 'spots') as { spots?: SpotRecord[] }).spots ?? [];
const smallData = (written: Parameters<typeof worldOf>[0]) =>
  openData(joinedWorld(worldOf(written)), place);

test('each entry has its file, and stands in the list word for word', () => {
  for (const name of ['dramas', 'spots', 'cities', 'itineraries'] as const) {
    const whole = data.text('json', name);
    expect(world[name].length).toBeGreaterThan(20);
    for (const { id } of world[name]) expect(whole).toContain(data.text('json', `${name}/${id}`));
  }
  expect((json('json', 'sources') as { sources: unknown[] }).sources).toHaveLength(
    world.sources.size,
  );
});

test('the same content gives the same bytes, and no clock is asked', () => {
  const again = openData(world, place);
  for (const format of ['json', 'geojson', 'csv'] as const)
    for (const { path, text } of served(format)) expect(again.text(format, path)).toBe(text);
  expect(json('json', 'index')['generated']).toBe('2026-11-25');
});

test('a file once served under an id is served under it after the entry was renamed', () => {
  const renamed = smallData({ spots: { lane: { formerly: ['alley'] } } });
  expect(renamed.text('json', 'spots/alley')).toBe(renamed.text('json', 'spots/lane'));
  expect(() => renamed.text('json', 'spots/street')).toThrow('There is no spots/street.json');
});

test('a pin and an area have coordinates, a mere name has none', () => {
  expect(new Set(spots.map(({ position }) => position.mode))).toEqual(
    new Set(['pin', 'area', 'named-only']),
  );
  for (const { id, position } of spots) {
    expect(position.mode).toBe(placeMode(world.spot(id).position));
    expect([position.lat !== undefined, position.lng !== undefined], id).toEqual(
      position.mode === 'named-only' ? [false, false] : [true, true],
    );
    expect(position.accuracy, id).toBeGreaterThan(0);
  }
});

test('the six positions that NOTICE counts to the ODbL say so in every format, and no others', () => {
  const notice = readFileSync('NOTICE', 'utf8');
  const [, named = ''] = /Shanghai \(([\w\s,-]+)\)/.exec(notice) ?? [];
  const odbl = named.split(/,\s*/).sort();
  expect(odbl).toHaveLength(6);
  const marked = spots.filter(({ position }) => position.licence === 'ODbL-1.0');
  expect(marked.map(({ id }) => id).sort()).toEqual(odbl);
  expect(new Set(marked.map(({ position }) => position.credit))).toEqual(
    new Set(['© OpenStreetMap contributors']),
  );
  const { features } = json('geojson', 'spots') as {
    features: { id: string; properties: Record<string, unknown> }[];
  };
  const inGeoJson = features.filter(
    ({ properties }) => properties['position_licence'] === 'ODbL-1.0',
  );
  expect(inGeoJson.map(({ id }) => id).sort()).toEqual(odbl);
  const lines = data.text('csv', 'spots').split('\r\n');
  const inCsv = lines.filter((line) => line.includes(',ODbL-1.0,'));
  expect(inCsv.map((line) => line.split(',')[0]).sort()).toEqual(odbl);
  expect(new Set(spots.map(({ licence }) => licence))).toEqual(new Set(['CC-BY-4.0']));
});

test('a collection names everybody whose positions are in it', () => {
  const creditOf = (path: string): unknown => json('geojson', path)['credit'];
  expect(creditOf('cities/shanghai/spots')).toBe(
    '© OpenStreetMap contributors; 入戏 Ruxi contributors',
  );
  expect(creditOf('cities/suzhou/spots')).toBe('入戏 Ruxi contributors');
});

test('every source that a record names is in the register', () => {
  const named = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value))
      if (key === 'sources' && Array.isArray(inside))
        for (const id of inside) named.add(typeof id === 'string' ? id : (id as { id: string }).id);
      else walk(inside);
  };
  for (const { text } of served('json')) walk(JSON.parse(text));
  expect([...named].filter((id) => !world.sources.has(id))).toEqual([]);
});

test('every scene carries one of the three claims, and the claim of its drama’s record', () => {
  for (const { id } of world.dramas) {
    const { scenes } = json('json', `dramas/${id}`) as {
      scenes: { id: string; claim: 'confirmed' }[];
    };
    expect(scenes.map((one) => one.id)).toEqual(world.scenesOf(id).map((one) => one.id));
    for (const { claim } of scenes) expect(claimOrder).toContain(claim);
  }
});

test('a picture is given away only under a licence that lets anybody use it', () => {
  const free = ['CC0 1.0', 'CC BY 4.0', 'CC-BY-4.0', 'CC BY-SA 3.0', 'Public domain', 'PDM'];
  const held = [
    'CC BY-NC 4.0',
    'CC BY NC 4.0',
    'CC BY-ND 4.0',
    'CC BY-NC-SA 4.0',
    'All rights reserved',
    'Used by leave of the studio, 2025',
  ];
  expect(free.filter((terms) => !isReusable(terms))).toEqual([]);
  expect(held.filter(isReusable)).toEqual([]);
  const photo = (licence: string): object => ({
    file: 'lane.jpg',
    alt: '巷。',
    credit: '某人',
    licence,
  });
  const pictures = ['lane.jpg'];
  const photosUnder = (licence: string): readonly unknown[] =>
    (
      JSON.parse(
        smallData({ pictures, spots: { lane: { photos: [photo(licence)] } } }).text(
          'json',
          'spots/lane',
        ),
      ) as SpotRecord
    ).photos;
  expect(photosUnder('CC BY 4.0')).toHaveLength(1);
  expect(photosUnder('Used by leave of the studio')).toEqual([]);
  const still = smallData({
    pictures,
    dramas: {
      play: {
        scenes: [scene('play--lane', 'lane', { still: photo('Studio, all rights reserved') })],
      },
    },
  });
  expect(still.text('json', 'dramas/play')).not.toContain('Studio');
});

test('times stand on a stop only as far as the way to it is known', () => {
  const vague = { position: { wgs84: [31.31, 120.61], accuracy: 2000, verified: false } };
  const loose = smallData({
    spots: { lane: {}, marsh: vague },
    itineraries: { walk: { days: [day({ spot: 'lane' }, { spot: 'marsh' })] } },
  });
  const { days } = JSON.parse(loose.text('json', 'itineraries/walk')) as {
    days: { stops: object[] }[];
  };
  expect(days[0]?.stops).toEqual([
    expect.objectContaining({ spot: 'lane', arrive: '09:00', leave: '09:30' }),
    { spot: 'marsh', stay: 30, scenes: [] },
  ]);
});

test('the words of the index explain every word of the records', () => {
  const { words } = json('json', 'index') as { words: Record<string, Record<string, unknown>> };
  const used = spots as unknown as Record<string, string | string[]>[];
  for (const spot of used) {
    expect(words['spotKind']).toHaveProperty(String(spot['kind']));
    expect(words['access']).toHaveProperty(String(spot['access']));
    for (const rule of spot['etiquette'] ?? []) expect(words['etiquette']).toHaveProperty(rule);
  }
  expect(words['claim']?.['confirmed']).toMatchObject({ zh: '实拍', en: 'Shot here' });
});

test('a record is made once, however many files hold it', () => {
  const count = 500;
  const some = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`lane-${index}`, {}] as const),
  );
  const large = joinedWorld(worldOf({ spots: some }));
  let asked = 0;
  const counted = openData(
    { ...large, scenesAt: (id) => ((asked += 1), large.scenesAt(id)) },
    place,
  );
  for (const format of ['json', 'geojson', 'csv'] as const)
    for (const path of counted.pathsOf(format)) counted.text(format, path);
  // Once for the record and once for the row: not once a file.
  expect(asked).toBe(2 * (count + 1));
});
