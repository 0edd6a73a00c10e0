import { expect, test } from 'vitest';
import type { DayPlan, Visit } from '../../../src/model/trip/day-plan.ts';
import { routeLines } from '../../../src/model/trip/route-lines.ts';

const leg = { by: 'walk', meters: 500, minutes: 8 } as Visit['leg'];
const day = (...legs: readonly Visit['leg'][]): DayPlan => ({
  visits: legs.map((one) => ({ stop: { spot: 'a', stay: 30, scenes: [] }, leg: one })),
  start: 540,
  meters: 0,
  walkMinutes: 0,
  loose: false,
});
const everywhere = (): boolean => true;

test('a walk joins the stops whose legs are known', () => {
  expect(routeLines([day(undefined, leg, leg)], everywhere)).toEqual([[0, 1, 2]]);
});

test('a leg that nobody knows parts the line', () => {
  expect(routeLines([day(undefined, leg, 'unknown', leg)], everywhere)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test('no line runs through the night from one day to the next', () => {
  expect(routeLines([day(undefined, leg), day(undefined, leg)], everywhere)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test('a stop alone, or one that is not drawn, has no line', () => {
  expect(routeLines([day(undefined)], everywhere)).toEqual([]);
  expect(routeLines([day(undefined, leg, leg)], (stop) => stop !== 0)).toEqual([[1, 2]]);
});
