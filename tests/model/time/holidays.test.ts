import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { civilDay, dateOf, dayNamed } from '../../../src/model/time/calendar.ts';
import { dayKind, lastKnownYear } from '../../../src/model/time/holidays.ts';

test('a date that no calendar has is none', () => {
  expect(dayNamed('2026-02-29')).toBeUndefined();
  expect(dayNamed('2026-13-01')).toBeUndefined();
  expect(dayNamed('26-1-1')).toBeUndefined();
  expect(dateOf(dayNamed('2028-02-29')!)).toBe('2028-02-29');
});

test('the holidays of a year are the same wherever the visitor’s clock is set', () => {
  const script = `
    import { civilDay } from ${JSON.stringify(new URL('../../../src/model/time/calendar.ts', import.meta.url).href)};
    import { dayKind } from ${JSON.stringify(new URL('../../../src/model/time/holidays.ts', import.meta.url).href)};
    for (let day = 20454; day < 20454 + 365; day += 1) console.log(JSON.stringify(dayKind(civilDay(day)) ?? null));`;
  const said = ['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'].map(
    (zone) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      }).stdout,
  );
  expect(said[0]?.split('\n').filter((line) => line.includes('holiday')).length).toBe(33);
  expect(new Set(said).size).toBe(1);
});

test('beyond the last announced year nothing is made up', () => {
  expect(lastKnownYear(2026)).toBe(2026);
  expect(lastKnownYear(2040)).toBe(2026);
  expect(dayKind(dayNamed('2027-10-01')!)).toBeUndefined();
  expect(dayKind(civilDay(0))).toBeUndefined();
});
