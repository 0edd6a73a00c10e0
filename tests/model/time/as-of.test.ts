import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAsOf } from '../../../src/model/time/as-of.ts';

test.each(['2025', '2025-03', '2025-03-30', '2024-02-29', '2000-02-29', '0001', 'unknown'])(
  '%s is a date',
  (text) => expect(isAsOf(text)).toBe(true),
);

test.each([
  '',
  '25',
  '2025-3',
  '2025-00',
  '2025-13',
  '2025-03-00',
  '2025-02-29',
  '1900-02-29',
  '2025-04-31',
  '2025-06-31',
  '2025-09-31',
  '2025-11-31',
  '2025-03-30T00:00',
  ' 2025',
  '2025\n',
  '二〇二五',
  'Unknown',
  'May 2024',
  '2025-03-30-01',
])('“%s” is no date', (text) => expect(isAsOf(text)).toBe(false));

test('every day of the calendar is a date, and so are its month and its year', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('0001-01-01'),
        max: new Date('9999-12-31'),
        noInvalidDate: true,
      }),
      (day) => {
        const text = day.toISOString().slice(0, 10);
        expect([text, text.slice(0, 7), text.slice(0, 4)].every(isAsOf)).toBe(true);
      },
    ),
  );
});

test('a day that the calendar moves to another one is no date', () => {
  const part = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), part, part, (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      const real = new Date(`${text}T00:00:00Z`);
      // The language's own calendar is asked, which the model may not do.
      const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(text);
      expect(isAsOf(text), text).toBe(exists);
    }),
  );
});
