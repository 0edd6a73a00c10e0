import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpenTo, matches } from '../../src/islands/map/place-filter.ts';
import {
  boxRound,
  firstPlaces,
  liesIn,
  metersTo,
  nearestTurn,
  stepFrom,
} from '../../src/islands/map/place-order.ts';
import { samePoints, spread } from '../../src/islands/map/spiderfy.ts';
import { graticuleOf, latText, lngText } from '../../src/islands/map/graticule.ts';
import type { MapPlace } from '../../src/model/map-place.ts';

const point = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});
const placeAt = (at: { lat: number; lng: number }, more: Partial<MapPlace> = {}): MapPlace => ({
  id: 'x',
  name: { zh: '某处' },
  mode: 'pin',
  accuracy: 100,
  ...at,
  ...more,
});

test('spread marks never cover one another', () => {
  for (let count = 2; count <= 40; count += 1) {
    const offsets = spread(count);
    expect(offsets).toHaveLength(count);
    for (const [nth, a] of offsets.entries())
      for (const b of offsets.slice(nth + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y), `${count} marks`).toBeGreaterThan(36);
  }
});

test('the first of spread marks stands above, and the second clockwise of it', () => {
  const [first, second] = spread(4);
  expect(first!.x).toBeCloseTo(0);
  expect(first!.y).toBeLessThan(0);
  expect(second!.x).toBeGreaterThan(0);
});

test('a mark alone stays where it is', () => {
  expect(spread(1)).toEqual([{ x: 0, y: 0 }]);
  expect(spread(0)).toEqual([]);
});

test('only places at one and the same point are grouped', () => {
  expect(
    samePoints([
      { lat: 31.3, lng: 120.6 },
      { lat: 31.4, lng: 120.6 },
      { lat: 31.3, lng: 120.6 },
    ]),
  ).toEqual([[0, 2]]);
});

test('the arrow keys go through a list and come round at its ends', () => {
  const order = [4, 7, 2];
  expect(stepFrom(order, undefined, 1)).toBe(4);
  expect(stepFrom(order, undefined, -1)).toBe(2);
  expect(stepFrom(order, 4, 1)).toBe(7);
  expect(stepFrom(order, 2, 1)).toBe(4);
  expect(stepFrom(order, 4, -1)).toBe(2);
  expect(stepFrom([], 4, 1)).toBeUndefined();
});

test('a list by distance is what sorting everything would give', () => {
  fc.assert(
    fc.property(
      fc.array(point, { maxLength: 80 }),
      point,
      fc.integer({ min: 1, max: 20 }),
      (points, from, most) => {
        const places = points.map((at) => placeAt(at));
        const sorted = points
          .map((at, index) => ({ index, meters: metersTo(from, at) }))
          .sort((a, b) => a.meters - b.meters || a.index - b.index)
          .slice(0, most);
        expect(firstPlaces(places, places.keys(), from, most)).toEqual(sorted);
      },
    ),
  );
});

test('a list without a point to reckon from keeps its order, and leaves out what has no position', () => {
  const places = [
    placeAt({ lat: 1, lng: 1 }),
    placeAt({ lat: 0, lng: 0 }, { mode: 'named-only', lat: undefined, lng: undefined }),
    placeAt({ lat: 2, lng: 2 }),
    placeAt({ lat: 3, lng: 3 }),
  ];
  expect(firstPlaces(places, places.keys(), undefined, 2)).toEqual([{ index: 0 }, { index: 2 }]);
});

test('a box round points holds them all, and is the narrower one at the antimeridian', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const box = boxRound(points)!;
      expect(box.east - box.west).toBeLessThanOrEqual(360);
      for (const at of points) expect(liesIn(box, at)).toBe(true);
    }),
  );
  const fiji = boxRound([
    { lat: -17, lng: 178 },
    { lat: -16, lng: -179 },
  ])!;
  expect(fiji.east - fiji.west).toBeCloseTo(3);
  expect(boxRound([])).toBeUndefined();
});

test('a place is drawn in the copy of the world that is in view', () => {
  expect(nearestTurn(-179, 179)).toBe(181);
  expect(nearestTurn(120, 480)).toBe(480);
});

test('a filter asks for everything at once, and a place without a scene falls out only when evidence is asked for', () => {
  const place = placeAt(
    { lat: 0, lng: 0 },
    { city: 'suzhou', dramas: ['a', 'b'], claim: 'reported' },
  );
  expect(matches(place, {})).toBe(true);
  expect(matches(place, { city: 'suzhou', drama: 'b', claims: ['reported'] })).toBe(true);
  expect(matches(place, { city: 'suzhou', drama: 'c' })).toBe(false);
  expect(matches(place, { claims: ['confirmed'] })).toBe(false);
  expect(matches(placeAt({ lat: 0, lng: 0 }), { claims: ['setting'] })).toBe(false);
  expect(matches(placeAt({ lat: 0, lng: 0 }), {})).toBe(true);
});

test('a view has a handful of round lines, written with the digits they need', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.005, max: 300, noNaN: true }), (span) => {
      const { lngs } = graticuleOf({
        south: 30,
        north: 30 + span / 4,
        west: 100,
        east: 100 + span,
      });
      expect(lngs.length).toBeLessThanOrEqual(11);
    }),
  );
  expect(latText(31.3, 0.01)).toBe('31.30°N');
  expect(lngText(190, 1)).toBe('170°W');
});

const noon = { day: { year: 2026, month: 11, day: 25, weekday: 2 }, minute: 720 };
const allDay = [{ weekdays: 0b111_1111, spans: [[0, 1440]] }] as const;

test('a place whose hours nobody knows is neither open nor shut', () => {
  expect(isOpenTo(placeAt({ lat: 31, lng: 120 }), noon)).toBeUndefined();
  expect(isOpenTo(placeAt({ lat: 31, lng: 120 }, { hours: allDay }), noon)).toBe(true);
});

test.each(['private', 'closed', 'gone'] as const)('a %s place is shut at every hour', (access) => {
  expect(isOpenTo(placeAt({ lat: 31, lng: 120 }, { access, hours: allDay }), noon)).toBe(false);
});
