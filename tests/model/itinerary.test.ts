import { expect, test } from 'vitest';
import { fromManyCities, type Itinerary, type ItineraryLength } from '../../src/model/itinerary.ts';

const day = (id: string, city: string, length: ItineraryLength): Itinerary => ({
  id,
  formerly: [],
  added: '2026-11-25',
  title: { zh: id },
  summary: { zh: id },
  cities: [city],
  length,
  days: [],
  sources: [],
});

test('a short list of days goes to as many cities as it can, and takes each length in turn', () => {
  const all = [
    day('a', 'suzhou', 'half-day'),
    day('b', 'suzhou', 'one-day'),
    day('c', 'suzhou', 'half-day'),
    day('d', 'dali', 'two-day'),
    day('e', 'nanjing', 'one-day'),
  ];
  expect(fromManyCities(all, 3).map(({ id }) => id)).toEqual(['a', 'e', 'd']);
});

test('a list with room for all of them leaves none out, and one without days is empty', () => {
  const all = [day('a', 'suzhou', 'half-day'), day('b', 'suzhou', 'half-day')];
  expect(fromManyCities(all, 9)).toEqual(all);
  expect(fromManyCities([], 9)).toEqual([]);
});
