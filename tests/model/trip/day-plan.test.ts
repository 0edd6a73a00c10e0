import { expect, test } from 'vitest';
import { position } from '../../../src/model/geo/position.ts';
import type { Day } from '../../../src/model/itinerary.ts';
import type { Spot, SpotPosition } from '../../../src/model/spot.ts';
import { clockTime, minuteOf } from '../../../src/model/time/clock.ts';
import { isAsOf } from '../../../src/model/time/as-of.ts';
import { dayCost } from '../../../src/model/trip/cost.ts';
import { firstClash, planDay } from '../../../src/model/trip/day-plan.ts';
import { neighboursOf } from '../../../src/model/trip/nearby.ts';
import { transfer } from '../../../src/model/trip/transfer.ts';
import { titleColumns } from '../../../src/model/title-columns.ts';
import { latestDate, numberSources } from '../../../src/model/source.ts';

const pin = (lat: number, lng: number, accuracy = 100): SpotPosition => ({
  at: position('wgs84', lat, lng),
  accuracy,
  verified: true,
  sources: [],
});
const places: Record<string, SpotPosition> = {
  gate: pin(31.3, 120.6),
  pagoda: pin(31.309, 120.6),
  marsh: pin(31.32, 120.6, 2000),
};
const positionOf = (id: string): SpotPosition => places[id]!;
const day = (...stops: Day['stops']): Day => ({ title: { zh: '一天' }, start: '09:00', stops });

test('a walk of one kilometre in a straight line takes seventeen minutes and 1.3 kilometres', () => {
  const { minutes, meters } = transfer(positionOf('gate').at, positionOf('pagoda').at, 'walk');
  expect(minutes).toBe(17);
  expect(meters).toBeCloseTo(1301, -1);
});

test('a day between two pins has its times', () => {
  const plan = planDay(
    day(
      { spot: 'gate', stay: 60, scenes: [] },
      { spot: 'pagoda', stay: 30, scenes: [], by: 'walk' },
    ),
    positionOf,
  );
  expect(plan.visits.map(({ arrive, leave }) => [clockTime(arrive!), clockTime(leave!)])).toEqual([
    ['09:00', '10:00'],
    ['10:17', '10:47'],
  ]);
  expect(plan.end).toBe(minuteOf('10:47'));
  expect(plan.loose).toBe(false);
  expect(firstClash(plan.visits)).toBeUndefined();
});

test('after a place that is known only roughly the day has no more times, and says so', () => {
  const plan = planDay(
    day(
      { spot: 'gate', stay: 60, scenes: [] },
      { spot: 'marsh', stay: 30, scenes: [] },
      { spot: 'pagoda', stay: 30, scenes: [] },
    ),
    positionOf,
  );
  expect(plan.visits.map(({ leg, arrive }) => [leg, arrive])).toEqual([
    [undefined, 540],
    ['unknown', undefined],
    ['unknown', undefined],
  ]);
  expect(plan.end).toBeUndefined();
  expect(plan.loose).toBe(true);
});

test('a day that begins at a place known only roughly has its first times and no later ones', () => {
  const plan = planDay(
    day({ spot: 'marsh', stay: 45, scenes: [] }, { spot: 'gate', stay: 30, scenes: [] }),
    positionOf,
  );
  expect(plan.visits.map(({ arrive, leave, leg }) => [arrive, leave, leg])).toEqual([
    [540, 585, undefined],
    [undefined, undefined, 'unknown'],
  ]);
  expect(plan).toMatchObject({ meters: 0, walkMinutes: 0, loose: true });
});

test('the way from a place known only roughly is not taken from the stop before it', () => {
  const plan = planDay(
    day(
      { spot: 'gate', stay: 60, scenes: [] },
      { spot: 'marsh', stay: 30, scenes: [], by: 'walk' },
      { spot: 'pagoda', stay: 30, scenes: [], by: 'walk' },
    ),
    positionOf,
  );
  expect(plan.visits.map(({ leg }) => leg)).toEqual([undefined, 'unknown', 'unknown']);
  expect(plan.meters).toBe(0);
});

test('two pins without a way between them leave the day open, and the legs behind it still count', () => {
  const plan = planDay(
    day(
      { spot: 'gate', stay: 60, scenes: [] },
      { spot: 'pagoda', stay: 30, scenes: [] },
      { spot: 'gate', stay: 30, scenes: [], by: 'walk' },
    ),
    positionOf,
  );
  expect(plan.visits.map(({ leg }) => (typeof leg === 'object' ? leg.by : leg))).toEqual([
    undefined,
    'unknown',
    'walk',
  ]);
  expect(plan.end).toBeUndefined();
  expect(plan.walkMinutes).toBe(17);
});

test('only minutes on foot count as walking', () => {
  const plan = planDay(
    day(
      { spot: 'gate', stay: 5, scenes: [] },
      { spot: 'pagoda', stay: 5, scenes: [], by: 'taxi' },
      { spot: 'gate', stay: 5, scenes: [], by: 'walk' },
    ),
    positionOf,
  );
  expect(plan.walkMinutes).toBe(17);
  expect(plan.meters).toBeCloseTo(1001 * (1.4 + 1.3), -2);
});

test('a day without stops ends when it starts', () => {
  expect(planDay(day(), positionOf)).toEqual({
    visits: [],
    start: 540,
    end: 540,
    meters: 0,
    walkMinutes: 0,
    loose: false,
  });
});

test('an author’s own minutes for a leg stand, and are known as given', () => {
  expect(transfer(positionOf('gate').at, positionOf('pagoda').at, 'boat', 45)).toMatchObject({
    minutes: 45,
    given: true,
  });
});

test('a day clashes where a visit starts before the one ahead of it ends', () => {
  const stop = { spot: 'gate', stay: 60, scenes: [] };
  const late = { stop, arrive: 650, leave: 700 };
  expect(firstClash([{ stop, arrive: 600, leave: 660 }, late])).toBe(late);
});

test('a clock past midnight goes on with the next day’s hours', () => {
  expect(clockTime(1560)).toBe('02:00');
  expect(() => minuteOf('25 o’clock')).toThrow('25 o’clock');
});

const spot = (
  id: string,
  at: SpotPosition,
  fee?: { yuan?: [number, number]; sources: string[] },
): Spot =>
  ({
    id,
    position: at,
    visit: fee
      ? {
          fee: {
            value: { words: { zh: '票' }, yuan: fee.yuan },
            sources: fee.sources,
            asOf: 'unknown',
          },
        }
      : {},
  }) as unknown as Spot;

test('only prices with a source are added up; the rest are named', () => {
  const spots = [
    spot('a', pin(31, 120), { yuan: [30, 40], sources: ['paper'] }),
    spot('b', pin(31, 120), { yuan: [5, 5], sources: [] }),
    spot('c', pin(31, 120)),
  ];
  const cost = dayCost(spots);
  expect(cost).toMatchObject({ yuan: [30, 40], priced: 1 });
  expect(cost.unknown.map(({ id }) => id)).toEqual(['b', 'c']);
});

test('a neighbour’s distance is told only where it is larger than the error of either point', () => {
  const here = spot('here', pin(31.3, 120.6, 100));
  const near = neighboursOf(here, [
    here,
    spot('far', pin(31.4, 120.6)),
    spot('close', pin(31.301, 120.6, 800)),
    spot('north', pin(31.31, 120.6)),
  ]);
  expect(
    near.map(({ spot: one, meters, towards }) => [
      one.id,
      meters === undefined ? undefined : Math.round(meters),
      towards,
    ]),
  ).toEqual([
    ['close', undefined, undefined],
    ['north', 1112, 'n'],
  ]);
});

test('a date is a year, a month or a day that exists', () => {
  expect(['2025', '2025-03', '2024-02-29', 'unknown'].filter((date) => !isAsOf(date))).toEqual([]);
  expect(['2025-13', '2025-02-29', '2025-04-31', 'May 2024', ''].filter(isAsOf)).toEqual([]);
});

test('a long name breaks into columns by sense', () => {
  expect(titleColumns('同德里')).toEqual(['同德里']);
  expect(titleColumns('临淮镇邱台村胡台组')).toEqual(['临淮镇', '邱台村胡台组']);
  expect(titleColumns('南京航空航天大学明故宫校区大门')).toEqual([
    '南京航空航天大学',
    '明故宫校区大门',
  ]);
});

test('sources are numbered in the order in which a page meets them', () => {
  expect([...numberSources(['b', 'a', 'b'])]).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
  expect(latestDate([{ asOf: '2025-03' }, { asOf: 'unknown' }, { asOf: '2024-12-31' }])).toBe(
    '2025-03',
  );
});
