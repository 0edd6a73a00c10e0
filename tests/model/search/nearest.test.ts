import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersOff, nearestNames, slack } from '../../../src/model/search/nearest.ts';

const names = [
  ['kuangbiao', '狂飙'],
  ['pingjianglu', '平江路'],
  ['panmen', '盘门'],
  ['zhanlang', '战狼'],
] as const;

test.each([
  ['kuanbiao', '狂飙'],
  ['kuangbioa', '狂飙'],
  ['kuangbiaoo', '狂飙'],
  ['pinjianglu', '平江路'],
  ['pnamen', '盘门'],
])('%s may have meant %s', (typed, name) => {
  expect(nearestNames(typed, names, 3)[0]?.name).toBe(name);
});

test('what is far from every name meant none of them', () => {
  expect(nearestNames('shanghai', names, 3)).toEqual([]);
  expect(nearestNames('pm', names, 3)).toEqual([]);
});

test('two characters of a likeness are no likeness: a whole sound is wrong, not two letters', () => {
  expect(nearestNames('shanfang', names, 3, slack('shanfang', 2))).toEqual([]);
  expect(nearestNames('kuanbiao', names, 3, slack('kuanbiao', 2))[0]?.name).toBe('狂飙');
});

test('a name typed to half may have a slip too', () => {
  expect(nearestNames('pinjian', names, 3)[0]?.name).toBe('平江路');
});

test('letters off are the same both ways, none for the same word, and never less than the lengths differ by', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'g'), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const off = lettersOff(a, b, 20);
      expect(off).toBe(lettersOff(b, a, 20));
      expect(off === 0).toBe(a === b);
      expect(off).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(off).toBeLessThanOrEqual(Math.max(a.length, b.length));
      // Cut short, it says no less than that it is too far.
      expect(lettersOff(a, b, 1)).toBe(Math.min(off, 2));
    }),
  );
});
