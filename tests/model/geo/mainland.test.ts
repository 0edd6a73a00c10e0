import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inMainland } from '../../../src/model/geo/mainland.ts';
import { datumVectors } from '../../fixtures/datum-vectors.ts';

/** Even over the range, which `fc.double` is not: it favours numbers near nought. */
const degrees = (min: number, max: number) =>
  fc.integer({ min: Math.round(min * 1e7), max: Math.round(max * 1e7) }).map((n) => n / 1e7);
const places = datumVectors.map(([place, inside, [lat, lng]]) => ({ place, inside, lat, lng }));

describe('a place on the mainland is known as such', () => {
  test.each(places.filter(({ inside }) => inside))('$place', ({ lat, lng }) => {
    expect(inMainland(lat, lng)).toBe(true);
  });
});

describe('a place that is not on the mainland is left alone', () => {
  test.each(places.filter(({ inside }) => !inside))('$place', ({ lat, lng }) => {
    expect(inMainland(lat, lng)).toBe(false);
  });
});

test('the mainland ends somewhere between neighbours that face each other across a border', () => {
  const pairs = [
    ['Shenzhen, Luohu port', 'Hong Kong, Lo Wu station'],
    ['Shenzhen, Futian port', 'Hong Kong, Lok Ma Chau station'],
    ['Zhuhai, Gongbei port', 'Macau, Border Gate'],
    ['Zhuhai, Wanzai', 'Macau, Ruins of St Paul’s'],
    ['Xiamen, Huandao Road', 'Lieyu, Little Kinmen'],
    ['Dandong, Broken Bridge park', 'Sinuiju'],
    ['Ruili, Jiegao', 'Muse'],
    ['Hekou', 'Lao Cai'],
    ['Dongxing', 'Mong Cai'],
    ['Heihe', 'Blagoveshchensk'],
  ];
  const at = (name: string | undefined) => places.find(({ place }) => place === name)!;
  for (const [here, there] of pairs) {
    const [a, b] = [at(here), at(there)];
    const walk = Array.from({ length: 101 }, (_, i) =>
      inMainland(a.lat + ((b.lat - a.lat) * i) / 100, a.lng + ((b.lng - a.lng) * i) / 100),
    );
    expect
      .soft(
        walk.filter((inside, i) => i > 0 && inside !== walk[i - 1]),
        `${here} to ${there}`,
      )
      .toEqual([false]);
  }
});

test('nothing beyond the country’s farthest points is mainland', () => {
  // Zengmu Ansha, the Amur bend, the Pamirs, the mouth of the Ussuri; with the sea counted in.
  const farOff = fc.oneof(
    fc.record({ lat: degrees(-90, 3.5), lng: degrees(-180, 180) }),
    fc.record({ lat: degrees(53.6, 90), lng: degrees(-180, 180) }),
    fc.record({ lat: degrees(-90, 90), lng: degrees(-180, 73.4) }),
    fc.record({ lat: degrees(-90, 90), lng: degrees(135.1, 180) }),
  );
  fc.assert(fc.property(farOff, ({ lat, lng }) => !inMainland(lat, lng)));
});

test('the middle of the country has no holes', () => {
  const inland = fc.record({ lat: degrees(28, 38), lng: degrees(100, 118) });
  fc.assert(
    fc.property(inland, ({ lat, lng }) => inMainland(lat, lng)),
    { numRuns: 1000 },
  );
});

test('the outline travels light: 12 kB packed at most', () => {
  const outline = readFileSync(
    new URL('../../../src/model/geo/mainland-outline.ts', import.meta.url),
  );
  expect(gzipSync(outline).length).toBeLessThanOrEqual(12_000);
});
