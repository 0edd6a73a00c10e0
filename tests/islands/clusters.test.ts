import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tallyWords } from '../../src/islands/map/cells.ts';
import {
  claimCode,
  ClusterIndex,
  TieredIndex,
  orderOf,
  ticketCells,
  type Mark,
} from '../../src/islands/map/cluster-index.ts';
import { mapWordsIn } from '../../src/i18n/map-words.ts';

const world: [number, number, number, number] = [-180, -85, 180, 85];

function indexOf(
  points: readonly (readonly [lat: number, lng: number, claim?: number])[],
): ClusterIndex {
  return new ClusterIndex({
    lats: Float64Array.from(points, ([lat]) => lat),
    lngs: Float64Array.from(points, ([, lng]) => lng),
    claims: Uint8Array.from(points, ([, , claim = 3]) => claim),
  });
}

const countOf = (mark: Mark): number => (mark.kind === 'place' ? 1 : mark.count);
const total = (marks: readonly Mark[]): number =>
  marks.reduce((sum, mark) => sum + countOf(mark), 0);

test('at every zoom each place is counted once, and a ticket’s cells add up to its count', () => {
  const point = fc.tuple(
    fc.double({ min: -80, max: 80, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.integer({ min: 0, max: 3 }),
  );
  fc.assert(
    fc.property(
      fc.array(point, { maxLength: 60 }),
      fc.integer({ min: 0, max: 18 }),
      (points, zoom) => {
        const marks = indexOf(points).marksIn(world, zoom);
        expect(total(marks)).toBe(points.length);
        for (const mark of marks)
          if (mark.kind === 'cluster')
            expect(mark.tally.reduce((sum, n) => sum + n, 0)).toBe(mark.count);
      },
    ),
    { numRuns: 60 },
  );
});

test('marks come in list order, a ticket where its first place stands', () => {
  const marks = indexOf([
    [31.3, 120.6],
    [39.9, 116.4],
    [31.3001, 120.6001],
    [23.1, 113.3],
  ]).marksIn(world, 9);
  expect(marks.map(orderOf)).toEqual([0, 1, 3]);
  expect(marks.map(countOf)).toEqual([2, 1, 1]);
});

test('a ticket opens to all its places in list order', () => {
  const index = indexOf([
    [31.3, 120.6],
    [31.3, 120.6],
    [31.3, 120.6],
  ]);
  const [ticket] = index.marksIn(world, 10);
  expect(ticket?.kind).toBe('cluster');
  expect(index.open((ticket as Mark & { kind: 'cluster' }).id).members).toEqual([0, 1, 2]);
});

test('places at one point stay one ticket at the nearest zoom', () => {
  const marks = indexOf([
    [31.3, 120.6],
    [31.3, 120.6],
  ]).marksIn(world, 18);
  expect(marks).toHaveLength(1);
});

test('reckoned in two parts, every zoom has the same marks, and every ticket opens', () => {
  const lats = Float64Array.from({ length: 40 }, (_, nth) => 31 + (nth % 7) * 0.001);
  const lngs = Float64Array.from({ length: 40 }, (_, nth) => 120 + (nth % 5) * 0.003);
  const points = { lats, lngs, claims: new Uint8Array(40) };
  const [whole, tiered] = [
    new ClusterIndex(points),
    new TieredIndex(points, Uint32Array.from(lats.keys())),
  ];
  for (let zoom = 0; zoom <= 18; zoom += 1) {
    const marks = tiered.marksIn(world, zoom);
    expect(marks.map(countOf), `zoom ${zoom}`).toEqual(whole.marksIn(world, zoom).map(countOf));
    for (const mark of marks)
      if (mark.kind === 'cluster') {
        const { members, zoom: apart } = tiered.open(mark.id);
        expect(members).toHaveLength(mark.count);
        expect(apart).toBeGreaterThan(zoom);
      }
  }
});

test('a view across the antimeridian has the places of both sides', () => {
  const index = indexOf([
    [-17, 179.5],
    [-17, -179.5],
    [31, 120],
  ]);
  expect(total(index.marksIn([170, -30, 190, 0], 8))).toBe(2);
});

test('a ticket shows at most six cells, hardest evidence first', () => {
  expect(ticketCells([1, 1, 1, 0])).toEqual(['confirmed', 'reported', 'setting']);
  expect(ticketCells([3, 0, 9, 2])).toEqual([
    'confirmed',
    'confirmed',
    'confirmed',
    'setting',
    'setting',
    'setting',
  ]);
  expect(ticketCells([0, 0, 0, 1])).toEqual(['none']);
  expect([claimCode('confirmed'), claimCode('setting'), claimCode(undefined)]).toEqual([0, 2, 3]);
});

test('a ticket is spoken as its count and what is known of its places', () => {
  const [zh, en] = [mapWordsIn('zh'), mapWordsIn('en')];
  expect(zh.group(4, tallyWords([3, 1, 0, 0], 'zh', zh))).toBe(
    '4 处叠在一起：实拍 3、据称 1。按一下放大',
  );
  expect(en.group(4, tallyWords([3, 0, 0, 1], 'en', en))).toBe(
    '4 places close together: 3 shot here, 1 no scene on record. Press to zoom in',
  );
});
