import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentFrom, accentGrounds, contrast, hexColour, hueOf } from '../../src/model/accent.ts';

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('contrast is WCAG’s: 21 for black on white, 1 for a colour on itself, the same both ways', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
  fc.assert(
    fc.property(hex, hex, (one, other) => {
      expect(contrast(one, one)).toBe(1);
      expect(contrast(one, other)).toBe(contrast(other, one));
    }),
  );
});

test('whatever colour a city has, words can be read on it, and in it by day and by night', () => {
  fc.assert(
    fc.property(hex, (asked) => {
      const accent = accentFrom(asked)!;
      for (const ground of [accentGrounds.onAccent, ...accentGrounds.day])
        expect(contrast(accent.fill, ground)).toBeGreaterThanOrEqual(4.5);
      for (const ground of accentGrounds.night)
        expect(contrast(accent.nightInk, ground)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 500 },
  );
});

test('a colour that can be read is used as it is, and a corrected one needs no second correction', () => {
  fc.assert(
    fc.property(hex, (asked) => {
      const { fill, corrected, contrastAsked } = accentFrom(asked)!;
      expect(accentFrom(fill)).toMatchObject({ fill, corrected: false });
      if (!corrected) expect(contrastAsked).toBeGreaterThanOrEqual(4.5);
    }),
  );
  expect(accentFrom('#2a6f9e')).toMatchObject({ fill: '#2a6f9e', corrected: false });
});

test('a correction keeps the hue', () => {
  fc.assert(
    fc.property(hex, (asked) => {
      const { fill, nightInk } = accentFrom(asked)!;
      const before = hueOf(asked);
      for (const after of [hueOf(fill), hueOf(nightInk)]) {
        // In a colour that is nearly grey the hue is a matter of rounding.
        if (Math.min(before.chroma, after.chroma) < 0.03) continue;
        const apart = Math.abs(before.hue - after.hue);
        expect(Math.min(apart, 360 - apart)).toBeLessThan(6);
      }
    }),
    { numRuns: 500 },
  );
});

test('the drawn example: a pale blue is too light for white words and comes back darker', () => {
  const accent = accentFrom('7fb2d6');
  expect(accent).toMatchObject({ asked: '#7fb2d6', corrected: true });
  expect(accent?.contrastAsked).toBeCloseTo(2.2, 1);
  expect(accent?.contrast).toBeGreaterThan(4.5);
});

test('only three or six hexadecimal digits are a colour', () => {
  expect(hexColour('#ABC')).toBe('#aabbcc');
  expect(hexColour('2a6f9e')).toBe('#2a6f9e');
  for (const text of [
    '',
    '#',
    'red',
    '#12345',
    '#1234567',
    'url(x)',
    '#fff;}',
    '<script>',
    ' #fff',
  ])
    expect(hexColour(text)).toBeUndefined();
});
