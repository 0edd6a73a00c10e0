import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cellsFor,
  clippedPack,
  decodeIndex,
  decodePack,
  encodePack,
  labelKinds,
  lineRanks,
  pointsOf,
  sheetsFor,
  type BasemapPack,
  type Coordinates,
} from '../../../src/model/geo/basemap.ts';
import { contains, type Bounds } from '../../../src/model/geo/bounds.ts';
import { position } from '../../../src/model/geo/position.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(`public/basemap/${path}`, 'utf8')) as unknown;
const index = decodeIndex(read('index.json'));
const bounds: Bounds = { west: 120, south: 30, east: 122, north: 32 };
const suzhou: Bounds = { west: 120.55, south: 31.27, east: 120.7, north: 31.36 };

describe('packing', () => {
  const degree = (from: number, to: number) =>
    fc.integer({ min: from * 1e7, max: to * 1e7 }).map((n) => n / 1e7);
  const line = (least: number) =>
    fc
      .array(fc.tuple(degree(120, 122), degree(30, 32)), { minLength: least, maxLength: 40 })
      .map((points) => points.flat());
  const packs: fc.Arbitrary<BasemapPack> = fc.record({
    bounds: fc.constant(bounds),
    water: fc.array(line(6), { maxLength: 5 }),
    rivers: fc.array(
      fc.record({ width: fc.constantFrom(1 as const, 2 as const, 3 as const), line: line(6) }),
      { maxLength: 5 },
    ),
    lines: fc.array(fc.record({ rank: fc.constantFrom(...lineRanks), line: line(6) }), {
      maxLength: 5,
    }),
    labels: fc.array(
      fc.record({
        kind: fc.constantFrom(...labelKinds),
        at: fc
          .tuple(degree(30, 32), degree(120, 122))
          .map(([lat, lng]) => position('wgs84', lat, lng)),
        text: fc.record({ zh: fc.string({ minLength: 1 }), en: fc.string({ minLength: 1 }) }),
        from: fc.integer({ min: 3, max: 12 }),
      }),
      { maxLength: 5 },
    ),
  });
  /** Every corner of one line lies on the other, to half a step: corners may only fall away where they repeat. */
  const same = (was: Coordinates, is: Coordinates, step: number): boolean =>
    pointsOf(is).every(([x, y]) =>
      pointsOf(was).some(
        ([u, v]) => Math.abs(x - u) <= step / 2 + 1e-9 && Math.abs(y - v) <= step / 2 + 1e-9,
      ),
    );

  test('a pack comes back from JSON as it was, to half a step of its grid', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        const json = JSON.stringify(encodePack(pack, 10_000));
        const back = decodePack(JSON.parse(json) as unknown);
        expect(back.bounds).toEqual(pack.bounds);
        expect(back.water).toHaveLength(pack.water.length);
        for (const [i, ring] of back.water.entries())
          expect(same(pack.water[i]!, ring, 1e-4)).toBe(true);
        expect(back.rivers.map(({ width }) => width)).toEqual(
          pack.rivers.map(({ width }) => width),
        );
        expect(back.lines.map(({ rank }) => rank)).toEqual(pack.lines.map(({ rank }) => rank));
        for (const [i, { line }] of back.lines.entries())
          expect(same(pack.lines[i]!.line, line, 1e-4)).toBe(true);
        expect(back.labels.map(({ kind, text, from }) => ({ kind, text, from }))).toEqual(
          pack.labels.map(({ kind, text, from }) => ({ kind, text, from })),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('packing what was unpacked gives the same bytes', () => {
    for (const path of ['country.json', 'region/120-28.json', 'local/120-30.json']) {
      const packed = read(path) as { perDegree: number };
      expect(encodePack(decodePack(packed), packed.perDegree)).toEqual(packed);
    }
  });
});

describe('a broken pack', () => {
  const good = {
    format: 'ruxi-basemap-1',
    bounds: [120, 30, 122, 32],
    perDegree: 1000,
    water: [[120_000, 30_000, 100, 0, 0, 100]],
    rivers: [[2, 120_500, 31_000, 10, 10]],
    lines: [[0, 121_000, 31_000, 5, 5]],
    labels: [[2, 9, 120_620, 31_310, '姑苏区', 'Gusu']],
  };

  test('is not what this one is', () => {
    expect(decodePack(good).labels[0]?.text.en).toBe('Gusu');
  });

  test.each<[field: string, broken: unknown]>([
    ['pack', null],
    ['pack', '{}'],
    ['pack', [good]],
    ['format', { ...good, format: 'ruxi-basemap-0' }],
    ['format', {}],
    ['perDegree', { ...good, perDegree: 0 }],
    ['perDegree', { ...good, perDegree: '1000' }],
    ['bounds', { ...good, bounds: undefined }],
    ['bounds', { ...good, bounds: [120, 30, 122] }],
    ['bounds', { ...good, bounds: [122, 30, 120, 32] }],
    ['bounds', { ...good, bounds: [120, 30, 200, 32] }],
    ['bounds', { ...good, bounds: [120, 30, NaN, 32] }],
    ['water', { ...good, water: {} }],
    ['water[0]', { ...good, water: ['120000,30000'] }],
    ['water[0]', { ...good, water: [[120_000, 30_000, 100, 0]] }],
    ['water[0]', { ...good, water: [[120_000, 30_000, 100, 0, 0, 100, 1]] }],
    ['water[0][3]', { ...good, water: [[120_000, 30_000, 100, null, 0, 100]] }],
    ['water[0][2]', { ...good, water: [[120_000, 30_000, 0.5, 0, 0, 100]] }],
    ['water[0][2]', { ...good, water: [[120_000, 30_000, 1e9, 0, 0, 100]] }],
    ['water[0][0]', { ...good, water: [[0, 0, 100, 0, 0, 100]] }],
    ['rivers[0][0]', { ...good, rivers: [[4, 120_500, 31_000, 10, 10]] }],
    ['rivers[0]', { ...good, rivers: [[1, 120_500, 31_000]] }],
    ['lines[0][0]', { ...good, lines: [[3, 121_000, 31_000, 5, 5]] }],
    ['lines[0][0]', { ...good, lines: [['city', 121_000, 31_000, 5, 5]] }],
    ['labels[0]', { ...good, labels: ['姑苏区'] }],
    ['labels[0][0]', { ...good, labels: [[9, 9, 120_620, 31_310, '姑苏区', 'Gusu']] }],
    ['labels[0][1]', { ...good, labels: [[2, '9', 120_620, 31_310, '姑苏区', 'Gusu']] }],
    ['labels[0][0]', { ...good, labels: [[2, 9, 99_000, 31_310, '姑苏区', 'Gusu']] }],
    ['labels[0][4]', { ...good, labels: [[2, 9, 120_620, 31_310, '', 'Gusu']] }],
    ['labels[0][5]', { ...good, labels: [[2, 9, 120_620, 31_310, '姑苏区']] }],
  ])('is refused, and %s is named', (field, broken) => {
    expect(() => decodePack(broken)).toThrow(
      new RegExp(`^Basemap: ${field.replaceAll(/[[\]]/g, '\\$&')} `),
    );
  });

  test('never gets through as anything else than a clear refusal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(good)), (value, field) => {
        try {
          decodePack({ ...good, [field]: value });
        } catch (error) {
          expect(String(error)).toMatch(/^TypeError: Basemap: \w+/);
        }
      }),
    );
  });

  test('an index is read under the same rule', () => {
    const raw = read('index.json') as Record<string, unknown>;
    expect(() => decodeIndex({ ...raw, version: '' })).toThrow('version');
    expect(() => decodeIndex({ ...raw, country: { path: 'country.json' } })).toThrow(
      'country.bounds',
    );
    expect(() => decodeIndex({ ...raw, tiers: [{ id: 'local', zoom: [12, 9] }] })).toThrow(
      'tiers[0].zoom',
    );
    expect(() => decodeIndex({ ...raw, note: { zh: '概览图' } })).toThrow('note.en');
  });
});

describe('the cells of a view', () => {
  const names = (view: Bounds, zoom: number): string[] =>
    cellsFor(view, index, zoom).map(({ path }) => path);

  test('are those it touches, of the grid for its zoom', () => {
    expect(names(suzhou, 12)).toEqual(['local/120-30.json']);
    expect(names(suzhou, 9)).toEqual(['local/120-30.json']);
    expect(names(suzhou, 8.5)).toEqual(['region/120-28.json']);
    expect(names(suzhou, 7)).toEqual(['region/120-28.json']);
    expect(names({ west: 119.9, south: 31.9, east: 120.1, north: 32.1 }, 10)).toEqual([
      'local/118-30.json',
      'local/120-30.json',
      'local/118-32.json',
      'local/120-32.json',
    ]);
  });

  test('are none in a wide view, which the country’s pack fills', () => {
    expect(names(suzhou, 6)).toEqual([]);
    expect(names(suzhou, 3)).toEqual([]);
  });

  test('nearer than the last zoom are still those of the last zoom', () => {
    expect(names(suzhou, 16)).toEqual(['local/120-30.json']);
  });

  test('do not include a neighbour that only touches the edge', () => {
    expect(names({ west: 120, south: 30, east: 122, north: 32 }, 10)).toEqual([
      'local/120-30.json',
    ]);
  });

  test('are none for a view that is empty, turned round or no number', () => {
    expect(names({ ...suzhou, east: suzhou.west }, 10)).toEqual([]);
    expect(names({ west: 121, south: 31, east: 120, north: 32 }, 10)).toEqual([]);
    expect(names({ west: NaN, south: NaN, east: NaN, north: NaN }, 10)).toEqual([]);
    expect(sheetsFor({ west: NaN, south: NaN, east: NaN, north: NaN }, index, 10)).toEqual([]);
  });

  test('are none beside the antimeridian, nor across it', () => {
    expect(names({ west: 178, south: 30, east: 180, north: 32 }, 10)).toEqual([]);
    expect(names({ west: -180, south: 30, east: -178, north: 32 }, 10)).toEqual([]);
    expect(names({ west: 170, south: 30, east: 190, north: 32 }, 10)).toEqual([]);
    expect(sheetsFor({ west: 170, south: 30, east: 190, north: 32 }, index, 10)).toEqual([]);
  });

  test('are all of them for the whole world', () => {
    const world = { west: -180, south: -85, east: 180, north: 85 };
    expect(cellsFor(world, index, 9)).toHaveLength(index.tiers.at(-1)!.cells.length);
  });

  test('and what stands in for missing ones cover every spot of the view once', () => {
    const spot = fc.record({
      lat: fc.double({ min: 18, max: 53, noNaN: true }),
      lng: fc.double({ min: 73, max: 135, noNaN: true }),
    });
    fc.assert(
      fc.property(
        spot,
        fc.integer({ min: 3, max: 12 }),
        fc.double({ min: 0.01, max: 4, noNaN: true }),
        ({ lat, lng }, zoom, half) => {
          const view = {
            west: lng - half,
            south: lat - half,
            east: lng + half,
            north: lat + half,
          };
          const holding = sheetsFor(view, index, zoom).filter(({ file, within }) => {
            const { west, south, east, north } = within ?? file.bounds;
            return lng >= west && lng < east && lat >= south && lat < north;
          });
          expect(holding).toHaveLength(1);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a missing one is stood in for by the next wider zoom, and past that by the country', () => {
    const wuhan = { west: 114, south: 30.2, east: 114.6, north: 30.8 };
    expect(sheetsFor(wuhan, index, 10)).toMatchObject([{ file: { path: 'region/112-28.json' } }]);
    const tibet = { west: 85, south: 31, east: 86, north: 32 };
    expect(sheetsFor(tibet, index, 10)).toMatchObject([{ file: { path: 'country.json' } }]);
  });
});

test('a pack cut to a box keeps nothing beyond it but a hair of water', () => {
  const box = { west: 120.5, south: 31, east: 121, north: 31.5 };
  const cut = clippedPack(decodePack(read('local/120-30.json')), box);
  const hair = { west: 120.49, south: 30.99, east: 121.01, north: 31.51 };
  const inside = (line: Coordinates, within: Bounds): boolean =>
    pointsOf(line).every(([lng, lat]) => contains(within, position('wgs84', lat, lng)));
  expect(cut.labels.map(({ text }) => text.en)).toContain('Suzhou');
  expect(cut.lines.length).toBeGreaterThan(3);
  expect(cut.water.every((ring) => inside(ring, hair))).toBe(true);
  expect([...cut.lines, ...cut.rivers].every(({ line }) => inside(line, box))).toBe(true);
});
