import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHash, isMapHash, toHash, wrapped } from '../../src/islands/map/url-state.ts';
import { claimOrder } from '../../src/model/claim.ts';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(one, { nil: undefined });
const view = fc.record({
  zoom: fc.integer({ min: 4, max: 36 }).map((halves) => halves / 2),
  lat: fc.integer({ min: -850_000, max: 850_000 }).map((n) => n / 10_000),
  lng: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((n) => n / 10_000),
});
const state = fc
  .record({
    view: maybe(view),
    selected: maybe(slug),
    city: maybe(slug),
    drama: maybe(slug),
    kind: maybe(slug),
    access: maybe(slug),
    openNow: maybe(fc.constant(true)),
    claims: maybe(fc.subarray([...claimOrder])),
  })
  .map(({ view: at, ...rest }) => ({ ...(at ?? {}), ...rest }));

test('an address restores exactly the state it was made from', () => {
  fc.assert(
    fc.property(state, (one) => {
      expect(fromHash(`#${toHash(one)}`)).toEqual(one);
    }),
  );
});

test('a map pushed round the Earth has the address of the same place', () => {
  expect(toHash({ zoom: 9, lat: 31.3, lng: 480.6 })).toBe('map=9/31.3000/120.6000');
  expect(wrapped(-190)).toBe(170);
  expect(wrapped(180)).toBe(180);
});

test('whatever is typed into an address is read without harm, or not at all', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { zoom = 0, lat = 0, lng = 0 } = fromHash(text);
      expect(zoom).toBeLessThanOrEqual(22);
      expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      expect(Math.abs(lng)).toBeLessThanOrEqual(180);
    }),
  );
  expect(fromHash('#map=99/31/120&city=<script>&claim=nonsense')).toEqual({
    city: undefined,
    drama: undefined,
    kind: undefined,
    access: undefined,
    openNow: undefined,
    selected: undefined,
    claims: [],
  });
});

test('the name of a stop is not taken for a view', () => {
  expect(isMapHash('#stop-3')).toBe(false);
  expect(isMapHash('#map=9/31/120')).toBe(true);
  expect(isMapHash('')).toBe(false);
});
