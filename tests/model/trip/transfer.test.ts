import fc from 'fast-check';
import { expect, test } from 'vitest';
import { position } from '../../../src/model/geo/position.ts';
import { travelModes, type TravelMode } from '../../../src/model/itinerary.ts';
import { paces, transfer } from '../../../src/model/trip/transfer.ts';

const modes = Object.keys(travelModes) as TravelMode[];
const gate = position('wgs84', 31.3, 120.6);
const pagoda = position('wgs84', 31.309, 120.6);
const anywhere = fc
  .tuple(
    fc.double({ min: 30, max: 32, noNaN: true }),
    fc.double({ min: 118, max: 121, noNaN: true }),
  )
  .map(([lat, lng]) => position('wgs84', lat, lng));

test('every way to travel has a pace', () => {
  expect(Object.keys(paces).sort()).toEqual([...modes].sort());
});

test('one kilometre as the crow flies is told in whole minutes by every way to travel', () => {
  expect(Object.fromEntries(modes.map((by) => [by, transfer(gate, pagoda, by).minutes]))).toEqual({
    walk: 17,
    metro: 17,
    bus: 18,
    taxi: 10,
    drive: 13,
    bike: 10,
    boat: 23,
  });
});

test('even next door takes a minute on foot', () => {
  expect(transfer(gate, gate, 'walk')).toEqual({ by: 'walk', minutes: 1, meters: 0, given: false });
});

test('the way there is as long as the way back, and no shorter than the straight line', () => {
  fc.assert(
    fc.property(anywhere, anywhere, fc.constantFrom(...modes), (from, to, by) => {
      const there = transfer(from, to, by);
      const back = transfer(to, from, by);
      expect(back.minutes).toBe(there.minutes);
      expect(there.minutes).toBeGreaterThanOrEqual(1);
      expect(Number.isInteger(there.minutes)).toBe(true);
      expect(there.meters).toBeGreaterThanOrEqual(transfer(from, to, 'boat').meters - 1e-6);
    }),
  );
});

test('an author’s minutes stand, even where there is nothing to travel', () => {
  expect(transfer(gate, gate, 'boat', 45)).toMatchObject({ minutes: 45, given: true });
});
