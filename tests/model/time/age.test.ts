import { expect, test } from 'vitest';
import { daysSince } from '../../../src/model/time/age.ts';

test('a date known to the day is as old as the days between', () => {
  expect(daysSince('2026-11-22', '2026-11-25')).toBe(3);
  expect(daysSince('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysSince('2025-11-25', '2026-11-25')).toBe(365);
});

test('a month or a year counts from its last day, so that what is called old surely is', () => {
  expect(daysSince('2026-10', '2026-11-25')).toBe(25);
  expect(daysSince('2024-02', '2024-03-01')).toBe(1);
  expect(daysSince('2024-12', '2025-01-01')).toBe(1);
  expect(daysSince('2025', '2026-01-01')).toBe(1);
});

test('nothing is younger than today, and what is not known has no age', () => {
  expect(daysSince('2026-11', '2026-11-25')).toBe(0);
  expect(daysSince('2027', '2026-11-25')).toBe(0);
  expect(daysSince('unknown', '2026-11-25')).toBeUndefined();
});
