import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { faulty, halvesOf, mended, readShape } from '../../src/schema/mend.ts';

test('a message of two halves and two languages comes apart again, whatever an author’s word holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('巷', ' ', '\n', '.', '”') }), (word) => {
      const says = { zh: `“${word}”不对。`, en: `“${word}” is wrong.` };
      const mend = { zh: '换一个。', en: 'Write another.' };
      expect(halvesOf(faulty(says, mend))).toEqual({ says, mend });
      expect(halvesOf(mended(mend))).toEqual({ says: undefined, mend });
    }),
  );
});

test('a message in English alone leads Chinese readers to the guide', () => {
  const { mend } = halvesOf('Write the day as 2026-11-22.');
  expect(mend.en).toBe('Write the day as 2026-11-22.');
  expect(mend.zh).toMatch(/看这里/);
});

const mendOf = (schema: z.ZodType, value: unknown): string[] =>
  (readShape(schema, value).error?.issues ?? []).map(({ message }) => halvesOf(message).mend.en);

test.each([
  [z.string(), 5, 'Put it in quotes: "5".'],
  [z.string(), true, 'Put it in quotes: "true".'],
  [z.string(), ['a'], 'Write a text.'],
  [z.string().min(1), '', 'Write a text, or delete the line.'],
  [z.number(), '5 m', 'Write a number, without unit or quotes.'],
  [z.number().min(3), 2, 'Write a number of at least 3.'],
  [z.number().positive(), 0, 'Write a number above 0.'],
  [z.number().max(3), 4, 'Write a number of at most 3.'],
  [z.number().lt(360), 360, 'Write a number below 360.'],
  [z.int(), 1.5, 'Write a whole number, without unit or quotes.'],
  [z.boolean(), 'yes', 'Write true or false.'],
  [z.array(z.string()), 'a', 'Write a list, as [one, two].'],
  [z.array(z.string()).min(1), [], 'List 1 item or more.'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], 'List 2 items at most.'],
  [z.iso.date(), 'soon', 'Write the day as 2026-11-22.'],
  [z.url(), 'here', 'Write a full address, as https://example.org/page.'],
  [z.email(), 'me', 'Write a mail address, as someone@example.org.'],
  [z.map(z.string(), z.string()), 5, 'Look at the example in the guide for editors.'],
] as const)('a value of the wrong shape has its mend: %#', (schema, value, mend) => {
  expect(mendOf(schema, value)).toEqual([mend]);
});

test('a schema’s own words come before the plain ones', () => {
  expect(mendOf(z.string().regex(/a/, 'Write an a.'), 'b')).toEqual(['Write an a.']);
});
