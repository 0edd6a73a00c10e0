import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latestDate, numberSources } from '../../../src/model/source.ts';

test('a source that is cited again keeps its number', () => {
  expect([...numberSources(['b', 'a', 'b', 'c'])]).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 3],
  ]);
});

test('numbers run from one without a gap, in the order in which a page meets the sources', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), (ids) => {
      const numbers = numberSources(ids);
      expect([...numbers.values()]).toEqual([...numbers.keys()].map((_, index) => index + 1));
      expect([...numbers.keys()]).toEqual([...new Set(ids)]);
    }),
  );
});

test('the latest of some dates leaves out what is not known', () => {
  const dated = (...dates: string[]) => latestDate(dates.map((asOf) => ({ asOf })));
  expect(dated('2025-03', 'unknown', '2024-12-31')).toBe('2025-03');
  expect(dated('2025', '2025-01')).toBe('2025-01');
  expect(dated('unknown')).toBeUndefined();
  expect(dated()).toBeUndefined();
});
