import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { position } from '../../../src/model/geo/position.ts';
import { importJson, importLimits, importPlaces, tripIn } from '../../../src/model/trip/import.ts';
import { legModes, type LegMode } from '../../../src/model/trip/leg-estimate.ts';
import type { TripPlace } from '../../../src/model/trip/place.ts';
import { fromShared, toShared } from '../../../src/model/trip/share.ts';
import {
  ownPoint,
  shortened,
  tripLimits,
  type Trip,
  type TripLeg,
  type TripPlaceRef,
} from '../../../src/model/trip/trip.ts';
import { toTripJson } from '../../../src/exports/trip/json.ts';
import { aSheet, aTrip } from '../../exports/trip/a-trip.ts';

const name = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => shortened(text, tripLimits.name));
const slug = fc.stringMatching(/^[a-z0-9]{1,12}(?:-[a-z0-9]{1,12}){0,3}$/);
const place: fc.Arbitrary<TripPlaceRef> = fc.oneof(
  slug.map((spot) => ({ spot })),
  fc
    .tuple(
      name,
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    )
    .map(([text, lat, lng]) => ({ point: ownPoint(text, lat, lng) })),
);
const leg: fc.Arbitrary<TripLeg> = fc
  .tuple(
    fc.constantFrom(...(Object.keys(legModes) as LegMode[])),
    fc.option(fc.integer({ min: 1, max: 720 }), { nil: undefined }),
  )
  .map(([mode, minutes]) => ({ mode, ...(minutes !== undefined && { minutes }) }));
const stop = fc
  .record({
    place,
    stay: fc.integer({ min: 5, max: 720 }),
    leg,
    locked: fc.boolean(),
    scenes: fc.array(
      fc.tuple(slug, slug).map((pair) => pair.join('--')),
      { maxLength: 4 },
    ),
    note: name,
  })
  .chain((one) =>
    fc.boolean().map((own) => ({
      ...one,
      scenes:
        own && one.place.spot !== undefined ? [`x--${one.place.spot}`, ...one.scenes] : one.scenes,
    })),
  );
const trips: fc.Arbitrary<Trip> = fc
  .record({
    name,
    from: fc.option(place, { nil: undefined }),
    days: fc.array(
      fc.record({
        title: name,
        date: fc.constantFrom(undefined, '2026-11-28', '2028-02-29'),
        start: fc.integer({ min: 0, max: 2879 }),
        stops: fc.array(stop, { maxLength: 6 }),
        night: fc.option(fc.record({ place, leg }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ name: title, from, days }) => {
    let id = 0;
    return {
      version: 1,
      name: title,
      ...(from && { from }),
      days: days.map(({ title: heading, date, start, stops, night }) => ({
        ...(heading !== '' && { title: heading }),
        ...(date !== undefined && { date }),
        start,
        stops: stops.map(({ note, ...rest }) => ({
          id: (id += 1),
          ...rest,
          ...(note !== '' && { note }),
        })),
        ...(night && { night }),
      })),
    };
  });

/** A text with some of its letters lost, doubled, changed or put elsewhere. */
const mutated = (of: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      of,
      fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.string({ minLength: 1, maxLength: 3 })), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([text, changes]) =>
      changes.reduce((all, [at, kind, sign]) => {
        const k = at % (all.length + 1);
        if (kind === 0) return all.slice(0, k) + all.slice(k + 1);
        if (kind === 1) return all.slice(0, k) + sign + all.slice(k);
        if (kind === 2) return all.slice(0, k) + sign + all.slice(k + sign.length);
        return all.slice(0, k);
      }, text),
    );

const isSound = (trip: Trip): void => {
  const stops = trip.days.flatMap((day) => day.stops);
  expect(stops.length).toBeLessThanOrEqual(200);
  expect(trip.days.length).toBeLessThanOrEqual(14);
  expect(new Set(stops.map(({ id }) => id)).size).toBe(stops.length);
  for (const { id } of stops) expect(id).toBeGreaterThan(0);
  for (const { stay, note, place: where } of stops) {
    expect(stay).toBeGreaterThanOrEqual(5);
    expect([...(note ?? '')].length).toBeLessThanOrEqual(200);
    expect(`${note ?? ''}${where.point?.name ?? ''}`).not.toMatch(/\p{Cc}/u);
  }
};

describe('a trip in an address', () => {
  test('it comes back as it was', () => {
    fc.assert(
      fc.property(trips, (trip) => {
        const text = toShared(trip);
        expect(text).toMatch(/^[A-Za-z0-9._~-]+$/);
        expect(fromShared(text)).toEqual({ trip });
      }),
      { numRuns: 500 },
    );
  });

  test('twenty stops with names of one’s own fit into 1,500 characters, and so do twenty spots with scenes', () => {
    const own: Trip = {
      version: 1,
      name: '苏州一天，南京一天',
      days: [0, 1].map((day) => ({
        date: '2026-11-28',
        start: 570,
        stops: Array.from({ length: 10 }, (_, nth) => ({
          id: day * 10 + nth + 1,
          place: {
            point: ownPoint('外婆家楼下那间老面馆（东门）', 31.31784 + nth / 100, 120.63041),
          },
          stay: 45,
          leg: { mode: 'transit' as const },
          locked: false,
          scenes: [],
        })),
      })),
    };
    expect(toShared(own).length).toBeLessThanOrEqual(1500);
    const spots: Trip = {
      ...own,
      days: own.days.map((day) => ({
        ...day,
        stops: day.stops.map((one) => ({
          ...one,
          place: { spot: 'sz-pingjiang-road' },
          scenes: ['yimeng-zhen-xinghe--sz-pingjiang-road', 'dou-ting-hao--sz-pingjiang-road'],
        })),
      })),
    };
    expect(toShared(spots).length).toBeLessThanOrEqual(1500);
  });

  test('an address cut short, or with one letter changed, says so', () => {
    const text = toShared(aTrip);
    for (let at = 6; at < text.length; at += 1) {
      expect(fromShared(text.slice(0, at))).toEqual({ fault: 'damaged' });
      const other = text[at] === 'a' ? 'b' : 'a';
      expect(fromShared(text.slice(0, at) + other + text.slice(at + 1))).toEqual({
        fault: 'damaged',
      });
    }
    expect(fromShared('')).toEqual({ fault: 'empty' });
    expect(fromShared(`2${text.slice(1)}`)).toEqual({ fault: 'newer-version' });
    expect(fromShared('1'.repeat(200_000))).toEqual({ fault: 'too-long' });
    expect(fromShared('javascript:alert(1)')).toEqual({ fault: 'damaged' });
  });

  test('whoever makes an address by hand, check and all, gets a sound trip or a reason', () => {
    // The check is no secret: these are valid letters in any order.
    const item = fc.stringMatching(/^[dspfn][a-zA-Z0-9._-]{0,30}$/);
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        const body = ['', ...items].join('~');
        const whole = toShared({ version: 1, name: '', days: [] });
        expect(whole.length).toBe(5);
        const read = fromShared(withCheck(body));
        if (read.trip) isSound(read.trip);
        else expect(read.fault).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 3000 },
    );
  });

  test('10,000 changed addresses: a trip or a reason, and never an exception', () => {
    fc.assert(
      fc.property(mutated(fc.constantFrom(...fc.sample(trips, 200).map(toShared))), (text) => {
        const read = fromShared(text);
        if (read.trip) isSound(read.trip);
        else expect(read.fault).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  test('more stops or days than a trip holds are refused by name', () => {
    const many = (stops: number, days: number): string =>
      toShared({
        version: 1,
        name: '',
        days: Array.from({ length: days }, () => ({
          start: 540,
          stops: Array.from({ length: stops }, (_, id) => ({
            id,
            place: { spot: 'a' },
            stay: 60,
            leg: { mode: 'walk' as const },
            locked: false,
            scenes: [],
          })),
        })),
      });
    expect(fromShared(many(201, 1))).toEqual({ fault: 'too-many-stops' });
    expect(fromShared(many(1, 15))).toEqual({ fault: 'too-many-days' });
    expect(fromShared(many(200, 1)).trip).toBeDefined();
  });
});

/** A body with the check that belongs to it: the check of a name that stands alone is found by asking for it. */
function withCheck(body: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < body.length; at += 1)
    hash = Math.imul(hash ^ body.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 24;
  const bytes = Buffer.from([(hash >>> 16) & 255, (hash >>> 8) & 255, hash & 255]);
  return `1${bytes.toString('base64url')}${body}`;
}

const anything = fc.anything({ maxDepth: 1, maxKeys: 3 });

describe('a trip in a file', () => {
  const spot = (id: string, zh: string, lat: number, lng: number, accuracy = 100): TripPlace => ({
    id,
    name: { zh, en: `${id} in English` },
    mode: 'pin',
    position: { at: position('wgs84', lat, lng), accuracy, verified: true },
    formerly: [`old-${id}`],
  });
  const spots = [
    spot('pingjiang', '平江路历史街区', 31.3161, 120.6304),
    spot('panmen', '盘门', 31.2907, 120.6175),
  ];
  const bare = { lat: 31.3161, lng: 120.6304 };

  test('our own file comes back as the trip it was', () => {
    fc.assert(
      fc.property(trips, (trip) => {
        const read = importJson(toTripJson(trip, aSheet('zh', trip)), [], 'x');
        expect(read).toEqual({ trip, matched: [] });
      }),
      { numRuns: 200 },
    );
  });

  test('a place with our name near our spot is our spot, also half a kilometre off', () => {
    const read = importPlaces(
      [{ name: '1. 平江路历史街区（东门）', lat: 31.3141, lng: 120.6345 }],
      spots,
      'x',
    );
    expect(read).toMatchObject({ matched: [{ stop: 1, spot: 'pingjiang', by: 'name' }] });
  });

  test('another name at our spot is another place, and the same name in another town too', () => {
    const read = importPlaces(
      [
        { ...bare, name: '一家面馆' },
        { name: '盘门', lat: 39.9, lng: 116.4 },
      ],
      spots,
      'x',
    );
    expect(read).toMatchObject({ matched: [] });
    expect(
      read.fault === undefined &&
        read.trip.days[0]?.stops.map(({ place: where }) => where.point?.name),
    ).toEqual(['一家面馆', '盘门']);
  });

  test('a nameless point on our spot is our spot; an id, also an old one, needs no position', () => {
    expect(importPlaces([bare], spots, 'x')).toMatchObject({
      matched: [{ spot: 'pingjiang', by: 'position' }],
    });
    expect(importPlaces([{ lat: 0, lng: 0, spot: 'old-panmen' }], spots, 'x')).toMatchObject({
      matched: [{ spot: 'panmen', by: 'id' }],
    });
  });

  test('GeoJSON from elsewhere keeps its order and its days', () => {
    const feature = (title: string, day: number, at: readonly number[]): object => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: at },
      properties: { name: title, day },
    });
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        feature('盘门', 2, [120.6175, 31.2907]),
        feature('面馆', 1, [120.63, 31.31]),
        feature('平江路历史街区', 2, [120.6304, 31.3161]),
        { type: 'Feature', geometry: { type: 'LineString', coordinates: [] }, properties: null },
        feature('面馆', 1, [120.63, 31.31]),
      ],
    });
    const read = importJson(text, spots, 'x');
    expect(
      read.fault === undefined &&
        read.trip.days.map((day) =>
          day.stops.map(({ place: where }) => where.spot ?? where.point.name),
        ),
    ).toEqual([['面馆'], ['panmen', 'pingjiang']]);
  });

  test('a file of 5 MB is refused before it is read, and so is what is no file of places', () => {
    expect(importJson('['.repeat(5_000_000), spots, 'x')).toEqual({ fault: 'too-large' });
    expect(importLimits.characters).toBeLessThan(5_000_000);
    expect(importJson('{', spots, 'x')).toEqual({ fault: 'not-json' });
    expect(importJson('[]', spots, 'x')).toEqual({ fault: 'not-a-trip' });
    expect(importJson('{"type":"FeatureCollection","features":[]}', spots, 'x')).toEqual({
      fault: 'no-places',
    });
    expect(importJson('{"format":"ruxi-trip","version":2}', spots, 'x')).toEqual({
      fault: 'newer-version',
    });
    const many = Array.from({ length: 201 }, (_, n) => ({ name: `n${n}`, lat: 30, lng: 120 }));
    expect(importPlaces(many, spots, 'x')).toEqual({ fault: 'too-many-stops' });
  });

  test('a file that speaks of prototypes and scripts is only text', () => {
    const read = importJson(
      '{"format":"ruxi-trip","version":1,"trip":{"__proto__":{"x":1},"name":"<script>alert(1)</script>","days":[{"stops":[{"place":{"spot":"../../x"}},{"place":{"point":{"name":"\\u0000<img>","at":{"lat":1,"lng":2}}},"leg":{"mode":"constructor"}}]}]}}',
      spots,
      'x',
    );
    expect(read.fault === undefined && read.trip).toEqual({
      version: 1,
      name: '<script>alert(1)</script>',
      days: [
        {
          start: 540,
          stops: [
            {
              id: 1,
              place: { point: { name: '<img>', at: { datum: 'wgs84', lat: 1, lng: 2 } } },
              stay: 60,
              leg: { mode: 'walk' },
              locked: false,
              scenes: [],
            },
          ],
        },
      ],
    });
  });

  test('10,000 changed files and values: a trip or a reason, and never an exception', () => {
    const file = fc.constantFrom(
      ...fc
        .sample(trips, 200)
        .map((trip) => JSON.stringify({ format: 'ruxi-trip', version: 1, trip })),
    );
    fc.assert(
      fc.property(fc.oneof(mutated(file), fc.json({ maxDepth: 3 })), (text) => {
        const read = importJson(text, spots, 'x');
        if (read.fault === undefined) isSound(read.trip);
      }),
      { numRuns: 8000 },
    );
    fc.assert(
      fc.property(
        fc.record({
          version: anything,
          name: anything,
          from: anything,
          days: fc.array(
            fc.record({
              stops: fc.array(
                fc.record({
                  place: anything,
                  leg: anything,
                  stay: anything,
                  scenes: anything,
                }),
              ),
              date: anything,
              night: anything,
            }),
          ),
        }),
        (value) => {
          const read = tripIn(value);
          if (typeof read !== 'string') isSound(read);
        },
      ),
      { numRuns: 2000 },
    );
  }, 120_000);
});
