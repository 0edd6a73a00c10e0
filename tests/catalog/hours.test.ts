import fc from 'fast-check';
import OpeningHours from 'opening_hours';
import { expect, test } from 'vitest';
import { compileHours, hoursFault } from '../../src/catalog/hours.ts';
import { civilDay, type Moment } from '../../src/model/time/calendar.ts';
import { isOpenAt, spansOn, type WeeklyHours } from '../../src/model/time/hours.ts';

const at = (year: number, month: number, day: number, time = '12:00'): Moment => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return {
    day: civilDay(Date.UTC(year, month - 1, day) / 86_400_000),
    minute: hour * 60 + minute,
  };
};

const compiled = (text: string): WeeklyHours => {
  const hours = compileHours(text);
  if (!hours) throw new Error(`“${text}” went beyond the table.`);
  return hours;
};

const clock = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) =>
    [Math.floor(quarter / 4), (quarter % 4) * 15].map((n) => String(n).padStart(2, '0')).join(':'),
  );
const span = fc
  .tuple(clock, clock)
  .filter(([from, to]) => from !== to && to !== '00:00')
  .map((pair) => pair.join('-'));
const day = fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su');
const days = fc.oneof(
  day,
  fc.tuple(day, day).map((pair) => pair.join('-')),
  fc.constant('Mo-Su'),
);
const date = fc
  .tuple(
    fc.constantFrom('Jan', 'Mar', 'Apr', 'Jun', 'Jul', 'Oct', 'Dec'),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([month, n]) => `${month} ${String(n).padStart(2, '0')}`);
const season = fc.oneof(
  fc.constant(''),
  fc
    .tuple(date, date)
    // Within one month the library takes a season that ends before it begins for a slip.
    .filter(([a, b]) => a.slice(0, 3) !== b.slice(0, 3))
    .map((pair) => `${pair.join('-')}: `),
);
const rule = (times: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(season, days, times).map((parts) => `${parts[0]}${parts[1]} ${parts[2]}`);
const byDay = span.filter((text) => text.slice(0, 5) < text.slice(6));
/** What is left of a night whose evening a later rule takes away is nowhere laid down: nights stand alone here. */
const texts = fc.oneof(
  rule(span),
  fc
    .array(rule(fc.oneof(byDay, fc.constant('off'))), { minLength: 2, maxLength: 3 })
    .map((rules) => rules.join('; ')),
);

test('whatever a weekly table can hold, it says as the library does', () => {
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: 19_000, max: 23_000 }),
      fc.integer({ min: 0, max: 1439 }),
      (text, days, minute) => {
        const library = new OpeningHours(text, null);
        // The library reads the machine's own clock: any instant whose local time is the one meant.
        const { year, month, day: date } = civilDay(days);
        const when = new Date(year, month - 1, date, Math.floor(minute / 60), minute % 60);
        expect(isOpenAt(compiled(text), { day: civilDay(days), minute }), text).toBe(
          library.getState(when),
        );
      },
    ),
    { numRuns: 600 },
  );
});

test('a place that shuts at 17:00 is open at 16:59 and shut at 17:00', () => {
  const hours = compiled('Mo-Su 08:30-17:00');
  expect(isOpenAt(hours, at(2026, 11, 25, '16:59'))).toBe(true);
  expect(isOpenAt(hours, at(2026, 11, 25, '17:00'))).toBe(false);
});

test('a bar that shuts at two is open after midnight of its last night', () => {
  const hours = compiled('Fr 20:00-02:00');
  expect(isOpenAt(hours, at(2026, 11, 28, '01:30'))).toBe(true);
  expect(isOpenAt(hours, at(2026, 11, 28, '20:30'))).toBe(false);
});

test('a season takes the place of the rest of the year, also over the new year', () => {
  const hours = compiled('Mo-Su 08:00-18:00; Nov 15-Mar 01: Mo-Su 09:00-16:30');
  expect(isOpenAt(hours, at(2026, 12, 31, '17:00'))).toBe(false);
  expect(isOpenAt(hours, at(2027, 1, 1, '16:00'))).toBe(true);
  expect(isOpenAt(hours, at(2027, 3, 2, '17:00'))).toBe(true);
});

test('a museum shut on Mondays opens on a Monday that is a holiday, if it says so', () => {
  const hours = compiled('Tu-Su,PH 09:00-17:00');
  const monday = at(2026, 10, 5);
  expect(isOpenAt(hours, monday, () => true)).toBe(true);
  expect(isOpenAt(hours, monday, () => false)).toBe(false);
  expect(isOpenAt(hours, monday)).toBeUndefined();
  expect(isOpenAt(hours, at(2026, 10, 6))).toBe(true);
});

test('a further rule adds hours and takes none away', () => {
  expect(spansOn(compiled('Mo-Fr 08:00-12:00, We 14:00-18:00'), at(2026, 11, 25).day)).toEqual([
    [480, 720],
    [840, 1080],
  ]);
});

test.each(['24/7', 'Mar-Oct: 24/7', 'Mo-Su 00:00-24:00'])(
  '“%s” is open at noon and at midnight',
  (text) => {
    expect(isOpenAt(compiled(text), at(2026, 5, 4, '00:00'))).toBe(true);
    expect(isOpenAt(compiled(text), at(2026, 5, 4))).toBe(true);
  },
);

test.each([
  'sunrise-sunset',
  'Mo[1] 10:00-12:00',
  'week 1-10 Mo 10:00-12:00',
  'Mo-Su 09:00+',
  'Mo-Su 09:00-17:00 "by call"',
  '2026 Mar 01-2026 Apr 01: Mo-Su 09:00-17:00',
  'Mo 09:00-12:00 || "ask"',
])('“%s” is beyond a weekly table, and is left to words', (text) => {
  expect(hoursFault(text)).toBeUndefined();
  expect(compileHours(text)).toBeUndefined();
});

test('hours that nobody can read are no table but a fault', () => {
  expect(hoursFault('Mo-Su 8h30')?.en).toBeTypeOf('string');
  expect(() => compileHours('Mo-Su 8h30')).toThrow('cannot be read');
});
