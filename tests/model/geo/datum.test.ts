import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert, toWgs84 } from '../../../src/model/geo/datum.ts';
import { metersBetween } from '../../../src/model/geo/distance.ts';
import { inMainland } from '../../../src/model/geo/mainland.ts';
import { datums, position, type Datum, type Position } from '../../../src/model/geo/position.ts';
import { datumVectors, providerAnswers } from '../../fixtures/datum-vectors.ts';

type LatLng = Pick<Position, 'lat' | 'lng'>;

/** Metres between two pairs of numbers, whatever they stand for. */
const metersApart = (a: LatLng, b: LatLng): number =>
  metersBetween(position('wgs84', a.lat, a.lng), position('wgs84', b.lat, b.lng));

/** Even over the range, which `fc.double` is not: it favours numbers near nought. */
const degrees = (min: number, max: number) =>
  fc.integer({ min: Math.round(min * 1e7), max: Math.round(max * 1e7) }).map((n) => n / 1e7);
const anywhere = fc.record({ lat: degrees(-90, 90), lng: degrees(-180, 180) });
const aroundChina = fc.record({ lat: degrees(3, 54), lng: degrees(73, 136) });
const shiftedDatum = fc.constantFrom<Datum>('gcj02', 'bd09');

const vectors = datumVectors.map(([place, inside, wgs84, gcj02, bd09]) => ({
  place,
  inside,
  wgs84: position('wgs84', ...wgs84),
  gcj02: position('gcj02', ...gcj02),
  bd09: position('bd09', ...bd09),
}));
const here = vectors.filter(({ inside }) => inside);
const there = vectors.filter(({ inside }) => !inside);

describe('a mainland place has the position in each datum that others compute for it', () => {
  test.each(here)('$place', ({ wgs84, gcj02, bd09 }) => {
    expect(metersApart(convert(wgs84, 'gcj02'), gcj02)).toBeLessThan(0.05);
    expect(metersApart(convert(wgs84, 'bd09'), bd09)).toBeLessThan(0.05);
    expect(metersApart(convert(gcj02, 'bd09'), bd09)).toBeLessThan(0.05);
    expect(metersApart(convert(gcj02, 'wgs84'), wgs84)).toBeLessThan(0.5);
    expect(metersApart(convert(bd09, 'wgs84'), wgs84)).toBeLessThan(0.5);
    expect(metersApart(convert(bd09, 'gcj02'), gcj02)).toBeLessThan(0.5);
  });
});

describe('a place off the mainland is the same in every datum, to the last digit', () => {
  test.each(there)('$place', ({ wgs84 }) => {
    const { lat, lng } = wgs84;
    for (const to of datums) expect(convert(wgs84, to)).toEqual({ datum: to, lat, lng });
  });
});

describe('our numbers are those of the provider’s own converter', () => {
  // Theirs agree with the public formula to centimetres at some points and to half a metre at others.
  test.each(providerAnswers)('$who at $asked', ({ asked, answered, datum }) => {
    const ours = convert(position('wgs84', asked[0], asked[1]), datum);
    expect(metersApart(ours, { lat: answered[0], lng: answered[1] })).toBeLessThan(1);
  });
});

test('every mainland point comes back from GCJ-02 and BD-09 to within half a metre, right up to the border', () => {
  fc.assert(
    fc.property(aroundChina, shiftedDatum, ({ lat, lng }, datum) => {
      fc.pre(inMainland(lat, lng));
      const wgs84 = position('wgs84', lat, lng);
      return metersApart(convert(convert(wgs84, datum), 'wgs84'), wgs84) <= 0.5;
    }),
    { numRuns: 2000 },
  );
});

test('a point keeps its place when it goes from GCJ-02 to BD-09 and back', () => {
  fc.assert(
    fc.property(aroundChina, ({ lat, lng }) => {
      fc.pre(inMainland(lat, lng));
      const gcj02 = convert(position('wgs84', lat, lng), 'gcj02');
      return metersApart(convert(convert(gcj02, 'bd09'), 'gcj02'), gcj02) <= 0.5;
    }),
  );
});

test('no point off the mainland is moved', () => {
  fc.assert(
    fc.property(fc.oneof(anywhere, aroundChina), fc.constantFrom(...datums), ({ lat, lng }, to) => {
      fc.pre(!inMainland(lat, lng));
      expect(convert(position('wgs84', lat, lng), to)).toEqual({ datum: to, lat, lng });
    }),
    { numRuns: 2000 },
  );
});

test('a point in its own datum is handed back as it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(anywhere, aroundChina),
      fc.constantFrom(...datums),
      ({ lat, lng }, datum) => {
        expect(convert(position(datum, lat, lng), datum)).toEqual({ datum, lat, lng });
      },
    ),
  );
});

test('a point in any datum, anywhere on Earth, has its ground within two kilometres', () => {
  // Along the edges of gcoord's own box its search never ends: were our guard gone, this test would hang.
  const edges = fc.record({
    lat: fc.oneof(degrees(0.8, 0.9), degrees(55.8, 55.9), degrees(0, 56)),
    lng: fc.oneof(degrees(72, 72.01), degrees(137.83, 137.84), degrees(72, 138)),
  });
  fc.assert(
    fc.property(fc.oneof(anywhere, aroundChina, edges), shiftedDatum, ({ lat, lng }, datum) => {
      const point = position(datum, lat, lng);
      return metersApart(convert(point, 'wgs84'), point) < 2000;
    }),
    { numRuns: 1000 },
  );
});

test('a mainland point whose GCJ-02 reading falls into Hong Kong is still brought home', () => {
  const luohu = position('wgs84', 22.5318, 114.1145);
  const asTheAppHasIt = convert(luohu, 'gcj02');
  expect(inMainland(asTheAppHasIt.lat, asTheAppHasIt.lng)).toBe(false);
  expect(metersApart(toWgs84(asTheAppHasIt), luohu)).toBeLessThan(0.5);
});

test('a mainland point that is taken for WGS-84 while it is GCJ-02 would lie a few streets off', () => {
  const pingjiangRoad = position('wgs84', 31.3178, 120.6315);
  expect(metersApart(convert(pingjiangRoad, 'gcj02'), pingjiangRoad)).toBeGreaterThan(400);
});

test('what is kept has seven decimals, and keeping it again changes nothing', () => {
  fc.assert(
    fc.property(aroundChina, shiftedDatum, ({ lat, lng }, datum) => {
      const kept = toWgs84(convert(position('wgs84', lat, lng), datum));
      expect(kept.lat).toBe(Number(kept.lat.toFixed(7)));
      expect(kept.lng).toBe(Number(kept.lng.toFixed(7)));
      expect(toWgs84(kept)).toEqual(kept);
    }),
  );
});

test('numbers that are no position on Earth are refused with the numbers in the text', () => {
  expect(() => position('gcj02', 120.63, 31.31)).toThrow('120.63, 31.31');
  expect(() => position('wgs84', Number.NaN, 0)).toThrow(RangeError);
});

test('a point in a shifted datum cannot be measured from: the compiler refuses it', () => {
  const at = position('gcj02', 31.3156, 120.6357);
  // @ts-expect-error A GCJ-02 position is not a WGS-84 one.
  expect(metersBetween(at, at)).toBe(0);
});
