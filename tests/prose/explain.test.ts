import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain, nearest } from '../../src/prose/explain.ts';
import { fieldName } from '../../src/prose/frontmatter.ts';
import { spotSchema } from '../../src/schema/spot.ts';
import { readShape } from '../../src/schema/mend.ts';

const lane = {
  added: '2026-11-22',
  name: '巷',
  city: 'town',
  kind: 'lane',
  address: '某路1号',
  position: { wgs84: [31.3, 120.6], accuracy: 100, verified: true },
  access: 'public',
  lead: '一条巷。',
  motif: 'stone-gate-lane',
};
/** What an editor reads about a spot that differs from a sound one in these fields. */
const told = (over: object): string[] => {
  const result = readShape(spotSchema, { ...lane, ...over });
  return result.success
    ? []
    : explain(result.error.issues, spotSchema).map(
        ({ path, says, mend }) => `${fieldName(path)}: ${says.en} ${mend.en}`,
      );
};

test('a sound entry has nothing to explain', () => {
  expect(told({})).toEqual([]);
});

test.each([
  [{ name: undefined }, 'name: “name” is missing. Add name: Name as it stands on the ground.'],
  [{ kind: null }, /^kind: kind is empty\. Choose one of: canal-street, /],
  [{ kind: 'Lane' }, 'kind: “Lane” is not a kind of spot. Did you mean “lane”?'],
  [{ kind: 'volcano' }, /^kind: “volcano” is not a kind of spot\. Choose one of: canal-street, /],
  [{ kind: 'a. b' }, /^kind: “a\. b” is not a kind of spot\. Choose one of: /],
  [{ name: 5 }, 'name: name is the number 5. Write a text in quotes, or { zh: …, en: … }.'],
  [{ name: { zh: '巷', en: 5 } }, 'name.en: name.en is the number 5. Put it in quotes: "5".'],
  [
    { name: { en: 'Lane' } },
    'name.zh: “zh” is missing. Add name.zh: Chinese, the site’s base language.',
  ],
  [
    { name: { zh: '巷', fr: 'Rue' } },
    'name.fr: There is no field “fr” here. Delete the line, or correct its indentation.',
  ],
  [{ lead: '' }, 'lead: lead is an empty text. Write a text, or delete the line.'],
  [{ lead: [] }, 'lead: lead is an empty list. Write a text in quotes, or { zh: …, en: … }.'],
  [{ lead: {} }, 'lead.zh: “zh” is missing. Add lead.zh: Chinese, the site’s base language.'],
  [
    { etiquette: ['quite'] },
    'etiquette[0]: “quite” is not a rule of etiquette. Did you mean “quiet”?',
  ],
  [
    { city: 'a\nb' },
    'city: city is the text “a b”. Write lowercase latin letters and digits, joined by single hyphens.',
  ],
  [
    { city: 'x'.repeat(500) + '!' },
    `city: city is the text “${'x'.repeat(40)}…”. Write lowercase latin letters and digits, joined by single hyphens.`,
  ],
  [
    { visit: { fee: 30 } },
    'visit.fee: visit.fee is the number 30. Write a text in quotes, or { words: …, yuan: … }.',
  ],
  [
    { visit: { fee: { zh: 5 } } },
    'visit.fee.zh: visit.fee.zh is the number 5. Put it in quotes: "5".',
  ],
  [
    { visit: { fee: { words: '票', yuna: 5 } } },
    'visit.fee.yuna: There is no field “yuna” here. Did you mean “yuan”? Otherwise delete the line.',
  ],
  [
    { visit: { stay: '90 min' } },
    'visit.stay: visit.stay is the text “90 min”. Write the minutes as a whole number, or as [least, most].',
  ],
  [
    { visit: { stay: 5000 } },
    'visit.stay: visit.stay is the number 5000. Write a number of at most 2880.',
  ],
  [
    { visit: { fee: { value: '免费', sources: [] } } },
    'visit.fee.sources: A fact in this form needs a source. Name one, or write the bare value: the page marks it as unsourced.',
  ],
  [
    { checked: { date: '2026-11-01', how: 'phone' } },
    'checked.how: checked.how is the text “phone”. Choose one of: desk, site.',
  ],
  [
    { checked: { date: '2026-11-01', how: 'desks' } },
    'checked.how: checked.how is the text “desks”. Did you mean “desk”?',
  ],
])('%j', (over, expected) => {
  expect(told(over)).toEqual([
    typeof expected === 'string' ? expected : (expect.stringMatching(expected) as string),
  ]);
});

test('a misspelt field is one fault, not also a missing one', () => {
  const result = readShape(spotSchema, { ...lane, access: undefined, acess: 'public' });
  const faults = result.success ? [] : explain(result.error.issues, spotSchema);
  expect(faults.map(({ kind, path }) => [kind, fieldName(path)])).toEqual([
    ['unknown-key', 'acess'],
  ]);
});

test('a field that is missing beside an unknown one of quite another name is told as well', () => {
  const result = readShape(spotSchema, { ...lane, access: undefined, opening: 'public' });
  const faults = result.success ? [] : explain(result.error.issues, spotSchema);
  expect(faults.map(({ path }) => fieldName(path)).sort()).toEqual(['access', 'opening']);
});

test('whatever stands in a field, the explanation speaks plainly and names the field', () => {
  const value = fc.anything({ withNullPrototype: false });
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(lane)), value, (field, wrong) => {
      for (const text of told({ [field]: wrong })) {
        expect(text.startsWith(field)).toBe(true);
        expect(text).not.toMatch(/Invalid|expected|\[object|: {2}/);
      }
    }),
    { numRuns: 500 },
  );
});

test('the word that was meant is the nearest, if one is near enough', () => {
  const words = ['public', 'ticket', 'private', 'closed', 'gone'];
  expect(nearest('pubic', words)).toBe('public');
  expect(nearest('PUBLIC', words)).toBe('public');
  expect(nearest('privat', words)).toBe('private');
  expect(nearest('open', words)).toBeUndefined();
  expect(nearest('', words)).toBeUndefined();
  expect(nearest('gone', [])).toBeUndefined();
});

test('a word is nearest to itself, and stays so with one letter wrong', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefgh-'), minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), fc.nat(), (words, seed) => {
      const meant = words[seed % words.length]!;
      expect(nearest(meant, words)).toBe(meant);
      const at = seed % meant.length;
      expect(nearest(`${meant.slice(0, at)}z${meant.slice(at + 1)}`, words)).toBeDefined();
    }),
  );
});
