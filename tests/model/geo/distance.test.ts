import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bearing,
  compassPoint,
  compassPoints,
  metersBetween,
} from '../../../src/model/geo/distance.ts';
import { position } from '../../../src/model/geo/position.ts';

const at = (lat: number, lng: number) => position('wgs84', lat, lng);
const beijing = at(39.9087, 116.3975);
const shanghai = at(31.2397, 121.4906);
const pingjiangRoad = at(31.3178, 120.6315);
const humbleGarden = at(31.3243, 120.6293);

const degrees = (most: number) =>
  fc.integer({ min: -most * 1e7, max: most * 1e7 }).map((n) => n / 1e7);
const anywhere = fc
  .record({ lat: degrees(90), lng: degrees(180) })
  .map(({ lat, lng }) => at(lat, lng));
const halfWayRound = Math.PI * 6_371_008.8;

test('a degree of latitude is 111.2 km everywhere, a degree of longitude half of that at 60° north', () => {
  expect(metersBetween(at(0, 100), at(1, 100))).toBeCloseTo(111_195.1, 0);
  expect(metersBetween(at(60, 100), at(61, 100))).toBeCloseTo(111_195.1, 0);
  expect(metersBetween(at(60, 100), at(60, 101)) / 111_195.1).toBeCloseTo(0.5, 4);
});

test('from Tiananmen to the Bund it is 1,068 km, from the garden to Pingjiang Road a short walk', () => {
  expect(metersBetween(beijing, shanghai) / 1000).toBeCloseTo(1068, -1);
  expect(metersBetween(pingjiangRoad, humbleGarden)).toBeGreaterThan(700);
  expect(metersBetween(pingjiangRoad, humbleGarden)).toBeLessThan(800);
});

test('it is as far back as it is there, and no way at all to where one is', () => {
  fc.assert(
    fc.property(anywhere, anywhere, (a, b) => {
      expect(metersBetween(a, b)).toBeCloseTo(metersBetween(b, a), 3);
      expect(metersBetween(a, a)).toBe(0);
    }),
  );
});

test('a detour is never shorter, and nothing is farther than half-way round the Earth', () => {
  fc.assert(
    fc.property(anywhere, anywhere, anywhere, (a, b, c) => {
      // A metre's grace: towards the far side of the Earth the formula loses its last digits.
      expect(metersBetween(a, c)).toBeLessThanOrEqual(
        metersBetween(a, b) + metersBetween(b, c) + 1,
      );
      expect(metersBetween(a, b)).toBeLessThanOrEqual(halfWayRound);
    }),
  );
});

test('the opposite side of the Earth is half-way round, wherever one stands', () => {
  fc.assert(
    fc.property(anywhere, (a) => {
      const opposite = at(-a.lat, a.lng > 0 ? a.lng - 180 : a.lng + 180);
      expect(Math.abs(metersBetween(a, opposite) - halfWayRound)).toBeLessThan(1);
    }),
    { numRuns: 1000 },
  );
});

test('the date line is no gap', () => {
  expect(metersBetween(at(0, 179.9), at(0, -179.9))).toBeCloseTo(0.2 * 111_195.1, 0);
});

describe('one sets out towards', () => {
  test.each([
    ['north', at(32, 120), 0],
    ['east', at(31, 120.001), 90],
    ['south', at(30, 120), 180],
    ['west', at(31, 119.999), 270],
  ] as const)('%s', (_, goal, degrees) => {
    expect(bearing(at(31, 120), goal)).toBeCloseTo(degrees, 2);
  });

  test('south-east from Beijing to Shanghai', () => {
    expect(compassPoints[compassPoint(bearing(beijing, shanghai))].en).toBe('south-east');
  });
});

test('a bearing is always at least 0 and under 360 degrees', () => {
  fc.assert(
    fc.property(anywhere, anywhere, (a, b) => {
      const degrees = bearing(a, b);
      return degrees >= 0 && degrees < 360;
    }),
  );
});

test('each compass point takes the 45 degrees round it, and north closes the circle', () => {
  expect(
    [0, 22, 23, 45, 67, 68, 90, 135, 180, 225, 270, 315, 337, 338, 359.9].map(compassPoint),
  ).toEqual(['n', 'n', 'ne', 'ne', 'ne', 'e', 'e', 'se', 's', 'sw', 'w', 'nw', 'nw', 'n', 'n']);
});
