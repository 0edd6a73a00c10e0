import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTime, minuteOf } from '../../../src/model/time/clock.ts';

test('a time of day is its minutes since midnight', () => {
  expect(['00:00', '09:05', '9:05', '23:59', '26:00'].map(minuteOf)).toEqual([
    0, 545, 545, 1439, 1560,
  ]);
});

test.each(['', '9', '09:60', '48:00', 'noon', '09:xx'])('“%s” is no time of day', (text) => {
  expect(() => minuteOf(text)).toThrow(`“${text}”`);
});

test('a clock past midnight begins again, and one before it ends the day before', () => {
  expect([1440, 1560, -1, 2880].map(clockTime)).toEqual(['00:00', '02:00', '23:59', '00:00']);
});

test('a part of a minute is rounded, also into the next hour', () => {
  expect([59.4, 59.5, 1439.6].map(clockTime)).toEqual(['00:59', '01:00', '00:00']);
});

test('every minute of a day is written so that it can be read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
      expect(minuteOf(clockTime(minute))).toBe(minute);
    }),
  );
});
