import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metersBetween } from '../../../src/model/geo/distance.ts';
import { position } from '../../../src/model/geo/position.ts';
import {
  estimateLeg,
  legReach,
  legModes,
  legPaces,
  type LegMode,
} from '../../../src/model/trip/leg-estimate.ts';
import { firstStep, redone, stepped, undone } from '../../../src/model/trip/steps.ts';
import { transfer } from '../../../src/model/trip/transfer.ts';
import {
  emptyTrip,
  inOrder,
  isRefused,
  moveStop,
  nudgeStop,
  ownPoint,
  reorderDay,
  setDay,
  setLocked,
  setStay,
  shortened,
  stopsOf,
  tripOf,
  withDay,
  withoutDay,
  withoutStop,
  withPresentIds,
  withStop,
  type Trip,
} from '../../../src/model/trip/trip.ts';

const sure = (change: ReturnType<typeof withStop>): Trip => {
  if (isRefused(change)) throw new Error(`Refused: ${change.refused}`);
  return change;
};
/** Two days: a, b, c on the first, d on the second. */
const four = ['a', 'b', 'c'].reduce<Trip>(
  (trip, spot) => sure(withStop(trip, 0, { place: { spot } })),
  sure(withStop(sure(withDay(emptyTrip('苏州'))), 1, { place: { spot: 'd' } })),
);
const names = (trip: Trip): readonly (readonly string[])[] =>
  trip.days.map(({ stops }) => stops.map(({ place }) => place.spot ?? place.point.name));
const idOf = (trip: Trip, spot: string): number =>
  stopsOf(trip).find(({ place }) => place.spot === spot)!.id;

test('stops are added, moved within a day and to another, and taken out', () => {
  expect(names(four)).toEqual([['a', 'b', 'c'], ['d']]);
  expect(names(moveStop(four, idOf(four, 'c'), 0, 0))).toEqual([['c', 'a', 'b'], ['d']]);
  expect(names(moveStop(four, idOf(four, 'a'), 1, 0))).toEqual([
    ['b', 'c'],
    ['a', 'd'],
  ]);
  expect(names(withoutStop(four, idOf(four, 'b')))).toEqual([['a', 'c'], ['d']]);
  expect(names(reorderDay(four, 0, [2, 0, 1]))).toEqual([['c', 'a', 'b'], ['d']]);
});

test('a stop nudged past the end of its day begins the next, and comes back the same way', () => {
  const over = nudgeStop(four, idOf(four, 'c'), 1);
  expect(names(over)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(names(nudgeStop(over, idOf(over, 'c'), -1))).toEqual([['a', 'b', 'c'], ['d']]);
  expect(nudgeStop(four, idOf(four, 'a'), -1)).toBe(four);
});

test('a change leaves the trip it was made from as it was', () => {
  const frozen = structuredClone(four);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.nat(1), fc.nat(4), (id, day, at) => {
      const ids = stopsOf(moveStop(four, id, day, at)).map((stop) => stop.id);
      expect(new Set(ids)).toEqual(new Set([1, 2, 3, 4]));
      setStay(four, id, 20);
      setLocked(four, id, true);
      withoutStop(four, id);
      withoutDay(four, day);
      setDay(four, day, { start: 600 });
      expect(four).toEqual(frozen);
    }),
  );
});

test('minutes given for a leg go when another stop comes before it', () => {
  const given = stopsOf(four).map((stop) => ({
    ...stop,
    leg: { mode: 'taxi' as const, minutes: 40 },
  }));
  const [a, b, c] = inOrder(given.slice(0, 3), [1, 0, 2]);
  expect([a, b, c].map((stop) => stop!.leg.minutes)).toEqual([undefined, undefined, undefined]);
  expect(inOrder(given.slice(0, 3), [0, 1, 2]).map(({ leg }) => leg.minutes)).toEqual([40, 40, 40]);
});

test('a full trip refuses one more stop or day, and says how many it holds', () => {
  let full = emptyTrip('x');
  for (let n = 0; n < 200; n += 1) full = sure(withStop(full, 0, { place: { spot: `s${n}` } }));
  expect(withStop(full, 0, { place: { spot: 'more' } })).toEqual({ refused: 'stops', most: 200 });
  let long = emptyTrip('x');
  for (let n = 1; n < 14; n += 1) long = sure(withDay(long));
  expect(withDay(long)).toEqual({ refused: 'days', most: 14 });
});

test('names lose control characters and half characters, and are cut between characters', () => {
  expect(shortened('  a\u0000b\nc\ud800 ', 60)).toBe('a b c\ufffd');
  expect(shortened('😀😀😀', 2)).toBe('😀😀');
});

test('a point of one’s own is kept to the metre', () => {
  expect(ownPoint('x', 31.3178449, -0).at).toEqual({ datum: 'wgs84', lat: 31.31784, lng: 0 });
});

test('a ready-made itinerary becomes a trip with its ways of travelling and its own minutes', () => {
  const trip = tripOf(
    {
      days: [
        {
          title: { zh: '一天' },
          start: '08:30',
          stops: [
            { spot: 'a', stay: 90, scenes: ['x--a'] },
            { spot: 'b', stay: 30, scenes: [], by: 'boat', legMinutes: 75 },
          ],
        },
      ],
    },
    '南京',
  );
  expect(trip.days[0]?.start).toBe(510);
  expect(trip.days[0]?.stops.map(({ leg }) => leg)).toEqual([
    { mode: 'walk' },
    { mode: 'boat', minutes: 75 },
  ]);
});

test('a trip saved before a spot was renamed finds it by its present id', () => {
  const trip = withPresentIds(four, new Map([['b', 'new-b']]));
  expect(names(trip)).toEqual([['a', 'new-b', 'c'], ['d']]);
});

test('undoing goes back step by step, and doing something else forgets what was undone', () => {
  const two = stepped(stepped(firstStep(1), 2), 3);
  expect(undone(two).now).toBe(2);
  expect(undone(undone(undone(two))).now).toBe(1);
  expect(redone(undone(two)).now).toBe(3);
  expect(redone(stepped(undone(two), 9)).now).toBe(9);
  expect(stepped(two, 3)).toBe(two);
});

const pin = (lat: number, lng: number, accuracy = 100) => ({
  at: position('wgs84', lat, lng),
  accuracy,
  verified: true,
});
const gate = pin(31.3, 120.6);
const pagoda = pin(31.309, 120.6);

test('a leg on foot takes as long in a trip as in the ready-made days', () => {
  for (const mode of ['walk', 'bike', 'metro', 'bus', 'taxi', 'drive'] as const)
    expect(estimateLeg(gate, pagoda, { mode })?.minutes).toBe(
      transfer(gate.at, pagoda.at, mode).minutes,
    );
});

test('an estimate says how far off it may be, and the range holds it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(legModes) as LegMode[]).filter((mode) => mode !== 'boat')),
      fc.double({ min: 31, max: 31.5, noNaN: true }),
      fc.integer({ min: 0, max: 500 }),
      (mode, lat, accuracy) => {
        const to = pin(lat, 120.7, accuracy);
        const leg = estimateLeg(gate, to, { mode });
        if (metersBetween(gate.at, to.at) > legReach[mode] * 1000) {
          expect(leg).toBeUndefined();
          return;
        }
        expect(leg!.range[0]).toBeLessThanOrEqual(leg!.minutes);
        expect(leg!.range[1]).toBeGreaterThanOrEqual(leg!.minutes);
        expect(leg!.range[1]).toBeGreaterThan(leg!.range[0]);
      },
    ),
  );
  for (const { usual, best, worst } of Object.values(legPaces)) {
    expect(best.kilometersPerHour).toBeGreaterThan(usual.kilometersPerHour);
    expect(worst.kilometersPerHour).toBeLessThan(usual.kilometersPerHour);
    expect(best.detour).toBeLessThanOrEqual(usual.detour);
  }
});

test('no leg is made up to or from an area, or by boat; minutes somebody gave stand', () => {
  const marsh = pin(31.32, 120.6, 2000);
  expect(estimateLeg(gate, marsh, { mode: 'walk' })).toBeUndefined();
  expect(estimateLeg(undefined, gate, { mode: 'walk' })).toBeUndefined();
  expect(estimateLeg({ ...gate, verified: false }, pagoda, { mode: 'taxi' })).toBeUndefined();
  expect(estimateLeg(gate, pagoda, { mode: 'boat' })).toBeUndefined();
  expect(estimateLeg(gate, marsh, { mode: 'boat', minutes: 75 })).toMatchObject({
    minutes: 75,
    range: [75, 75],
    given: true,
  });
});

test('a distance shorter than the error of its ends is not told', () => {
  const beside = pin(31.3009, 120.6, 100);
  const leg = estimateLeg(gate, beside, { mode: 'walk' });
  expect(leg?.meters).toBeUndefined();
  expect(leg?.minutes).toBe(2);
});
