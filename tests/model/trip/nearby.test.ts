import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metersBetween } from '../../../src/model/geo/distance.ts';
import { position } from '../../../src/model/geo/position.ts';
import type { Spot } from '../../../src/model/spot.ts';
import { neighboursOf } from '../../../src/model/trip/nearby.ts';

const spot = (id: string, lat: number, lng: number, accuracy = 50, verified = true): Spot =>
  ({
    id,
    position: { at: position('wgs84', lat, lng), accuracy, verified, sources: [] },
  }) as unknown as Spot;
const ids = (near: ReturnType<typeof neighboursOf>): string[] => near.map(({ spot: { id } }) => id);

test('a place is not its own neighbour, and the nearest stands first', () => {
  const here = spot('here', 31.3, 120.6);
  const near = neighboursOf(here, [
    spot('second', 31.31, 120.6),
    here,
    spot('first', 31.301, 120.6),
    spot('other-town', 32.3, 120.6),
  ]);
  expect(ids(near)).toEqual(['first', 'second']);
});

test('a place known by its name only has no neighbours and is nobody’s', () => {
  const named = spot('named', 31.3, 120.6, 50_000);
  const pin = spot('pin', 31.3001, 120.6);
  expect(neighboursOf(named, [pin])).toEqual([]);
  expect(neighboursOf(pin, [named])).toEqual([]);
});

test('a distance that the error of a point swallows is not told, nor is its direction', () => {
  const [rough] = neighboursOf(spot('here', 31.3, 120.6), [spot('rough', 31.304, 120.6, 900)]);
  expect(rough).toMatchObject({ meters: undefined, towards: undefined });
  const [clear] = neighboursOf(spot('here', 31.3, 120.6), [spot('clear', 31.3, 120.61, 900)]);
  expect(clear).toMatchObject({ towards: 'e' });
});

test('no more places are told than asked for', () => {
  const crowd = Array.from({ length: 9 }, (_, index) =>
    spot(`s${index}`, 31.3 + index / 1000, 120.6),
  );
  expect(ids(neighboursOf(spot('here', 31.3, 120.6), crowd, 3))).toEqual(['s0', 's1', 's2']);
});

test('two places at the same distance stand in the order of their names, however they were listed', () => {
  const twins = [spot('b', 31.301, 120.6), spot('a', 31.301, 120.6)];
  expect(ids(neighboursOf(spot('here', 31.3, 120.6), twins))).toEqual(['a', 'b']);
  expect(ids(neighboursOf(spot('here', 31.3, 120.6), twins.toReversed()))).toEqual(['a', 'b']);
});

test('a place straight to the north is near up to three kilometres', () => {
  const here = spot('here', 31.3, 120.6);
  expect(ids(neighboursOf(here, [spot('last', 31.32697, 120.6)]))).toEqual(['last']);
  expect(neighboursOf(here, [spot('beyond', 31.32699, 120.6)])).toEqual([]);
});

test('the quick look at the latitude loses no place within three kilometres', () => {
  const near = fc.double({ min: -0.04, max: 0.04, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 18, max: 53, noNaN: true }), near, near, (lat, north, east) => {
      const here = spot('here', lat, 110);
      const there = spot('there', lat + north, 110 + east);
      const within = metersBetween(here.position.at, there.position.at) <= 3000;
      expect(neighboursOf(here, [there]).length).toBe(within ? 1 : 0);
    }),
    { numRuns: 500 },
  );
});
