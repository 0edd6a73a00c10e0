import { describe, expect, test } from 'vitest';
import { position } from '../../../src/model/geo/position.ts';
import { stopWith, withoutPick, withPick } from '../../../src/model/trip/gather.ts';
import { estimateLeg } from '../../../src/model/trip/leg-estimate.ts';
import { farGroups, splitDay } from '../../../src/model/trip/split.ts';
import { migrated, readStored } from '../../../src/model/trip/stored.ts';
import {
  emptyTrip,
  isRefused,
  stopsOf,
  withDay,
  withStop,
  type Trip,
  type TripRefusal,
  type TripStop,
} from '../../../src/model/trip/trip.ts';

const sure = (change: Trip | TripRefusal): Trip => {
  if (isRefused(change)) throw new Error(`Refused: ${change.refused}`);
  return change;
};
const spotsOf = (trip: Trip): unknown =>
  trip.days.map(({ stops }) => stops.map(({ place }) => place.spot));

describe('what one picks on a page', () => {
  const empty = emptyTrip('苏州');

  test('two scenes at one place are one stop, with both to look for', () => {
    const one = sure(withPick(empty, 0, { spot: 'sz-panmen', scene: 'a--1' }));
    const two = sure(withPick(one, 0, { spot: 'sz-panmen', scene: 'b--2' }));
    expect(stopsOf(two).map(({ scenes }) => scenes)).toEqual([['a--1', 'b--2']]);
  });

  test('picking it again changes nothing, and taking it out leaves the other scene', () => {
    const pick = { spot: 'sz-panmen', scene: 'a--1' };
    const both = sure(withPick(sure(withPick(empty, 0, pick)), 0, { ...pick, scene: 'b--2' }));
    expect(withPick(both, 0, pick)).toBe(both);
    expect(stopsOf(withoutPick(both, pick)).map(({ scenes }) => scenes)).toEqual([['b--2']]);
    expect(stopsOf(withoutPick(withoutPick(both, pick), { ...pick, scene: 'b--2' }))).toEqual([]);
  });

  test('a place picked by itself is there whatever scene it came with', () => {
    const trip = sure(withPick(empty, 0, { spot: 'sz-panmen', scene: 'a--1' }));
    expect(stopWith(trip, { spot: 'sz-panmen' })).toBeDefined();
    expect(stopsOf(withoutPick(trip, { spot: 'sz-panmen' }))).toEqual([]);
  });

  test('a day that is no longer there gives way to the last one', () => {
    expect(spotsOf(sure(withPick(sure(withDay(empty)), 7, { spot: 'a' })))).toEqual([[], ['a']]);
  });
});

describe('a day whose stops lie in two cities', () => {
  const where = {
    suzhou: position('wgs84', 31.3, 120.6),
    kunshan: position('wgs84', 31.38, 120.98),
    dali: position('wgs84', 25.69, 100.16),
  };
  const at = ({ place }: TripStop) => where[place.spot as keyof typeof where];
  const trip = ['dali', 'suzhou', 'nowhere', 'dali', 'kunshan'].reduce(
    (so, spot) => sure(withStop(so, 0, { place: { spot } })),
    emptyTrip('两城'),
  );

  test('falls into a day for each, and a place without a position stays with the one before it', () => {
    expect(spotsOf(splitDay(trip, 0, at))).toEqual([
      ['dali', 'dali'],
      ['suzhou', 'nowhere', 'kunshan'],
    ]);
  });

  test('a place without a position that comes first goes with the next', () => {
    const first = ['nowhere', 'suzhou', 'dali'].reduce(
      (so, spot) => sure(withStop(so, 0, { place: { spot } })),
      emptyTrip(''),
    );
    expect(spotsOf(splitDay(first, 0, at))).toEqual([['nowhere', 'suzhou'], ['dali']]);
  });

  test('a stop half-way joins what lies on either side of it', () => {
    const between = { ...where, dali: position('wgs84', 31.3, 121.4) };
    const stops = ['suzhou', 'dali', 'kunshan'].map((spot, id): TripStop => ({
      id,
      place: { spot },
      stay: 60,
      leg: { mode: 'walk' },
      locked: false,
      scenes: [],
    }));
    expect(
      farGroups(stops, ({ place }) => between[place.spot as keyof typeof between]),
    ).toHaveLength(1);
  });

  test('a day in one city is left as it is', () => {
    const near = sure(withStop(emptyTrip(''), 0, { place: { spot: 'suzhou' } }));
    expect(splitDay(near, 0, at)).toBe(near);
  });

  test('nobody is told how long it takes to walk from one to the other', () => {
    const end = (spot: keyof typeof where) => ({ at: where[spot], accuracy: 50, verified: true });
    expect(estimateLeg(end('suzhou'), end('dali'), { mode: 'walk' })).toBeUndefined();
    expect(estimateLeg(end('suzhou'), end('kunshan'), { mode: 'taxi' })?.minutes).toBeGreaterThan(
      60,
    );
  });
});

describe('what a browser keeps', () => {
  const trip = sure(withStop(emptyTrip('苏州'), 0, { place: { spot: 'sz-panmen' } }));
  const record = { id: 'a1', revision: 3, changed: '2026-11-25T08:00:00.000Z', day: 0, trip };

  test('comes back as it was, with the numbers of its stops', () => {
    const late = {
      ...record,
      trip: {
        ...trip,
        days: [{ ...trip.days[0], stops: stopsOf(trip).map((stop) => ({ ...stop, id: 41 })) }],
      },
    };
    expect(readStored(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(readStored(late)?.trip.days[0]?.stops[0]?.id).toBe(41);
  });

  test.each([
    null,
    7,
    'trip',
    {},
    { ...record, id: '../x' },
    { ...record, trip: { days: 'none' } },
    { ...record, changed: 'yesterday' },
  ])('what is no trip is not taken for one: %j', (value) => {
    expect(readStored(value)).toBeUndefined();
  });

  test('two stops with one number get two', () => {
    const twice = {
      ...record,
      trip: {
        ...trip,
        days: [
          {
            stops: [
              { id: 2, place: { spot: 'a' } },
              { id: 2, place: { spot: 'b' } },
            ],
          },
        ],
      },
    };
    expect(readStored(twice)?.trip.days[0]?.stops.map(({ id }) => id)).toEqual([2, 3]);
  });

  test('an old record goes from version to version, and a missing step is a fault of ours', () => {
    const steps = { 1: (old: unknown) => ({ old }), 2: (old: unknown) => [old] };
    expect(migrated('x', 1, { to: 3, steps })).toEqual([{ old: 'x' }]);
    expect(() => migrated('x', 1, { to: 4, steps })).toThrow('Nothing leads from version 3 to 4');
  });
});
