import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  civilDay,
  dayBefore,
  daysSinceEpoch,
  momentInChina,
} from '../../../src/model/time/calendar.ts';

test('a day of the Gregorian calendar is the one a calendar of the machine names', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
      const other = new Date(days * 86_400_000);
      expect(civilDay(days)).toEqual({
        year: other.getUTCFullYear(),
        month: other.getUTCMonth() + 1,
        day: other.getUTCDate(),
        weekday: (other.getUTCDay() + 6) % 7,
      });
      expect(daysSinceEpoch(civilDay(days))).toBe(days);
    }),
  );
});

test('the clocks in China are eight hours ahead of UTC, wherever the visitor’s own are', () => {
  expect(momentInChina(Date.UTC(2026, 10, 25, 17, 30))).toEqual({
    day: { year: 2026, month: 11, day: 26, weekday: 3 },
    minute: 90,
  });
});

test('the day before the first of March is leap day once in four years', () => {
  expect(dayBefore({ year: 2028, month: 3, day: 1, weekday: 2 })).toEqual({
    year: 2028,
    month: 2,
    day: 29,
    weekday: 1,
  });
});
