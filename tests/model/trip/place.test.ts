import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/catalog/library.ts';
import { verdictText } from '../../../src/i18n/trip-words.ts';
import { askItinerary, checkDay, mendsOf } from '../../../src/model/trip/feasible.ts';
import { joinedWorld } from '../../catalog/joined-world.ts';
import { lastEntryIn } from '../../../src/model/trip/last-entry.ts';
import { tripPlace } from '../../../src/model/trip/place.ts';

describe('last entry', () => {
  test.each([
    ['16:30', { at: 990 }],
    ['16:30止入', { at: 990 }],
    ['闭馆前一小时', { before: 60 }],
    ['关门前一小时停止售票', { before: 60 }],
    ['闭园前30分钟停止入园', { before: 30 }],
    ['关门前半小时', { before: 30 }],
  ])('“%s” is a rule', (words, rule) => {
    expect(lastEntryIn(words)).toEqual(rule);
  });

  test.each([
    '冬季16:30；夏季一份指南写17:00',
    '16:30；12月31日13:00',
    '有夜游时20:30',
    '售票到17:00（3月至10月），冬季到16:30',
    '25:00',
    '',
  ])('“%s” stays words, since half of it would be wrong', (words) => {
    expect(lastEntryIn(words)).toBeUndefined();
  });
});

describe('the ready-made days', () => {
  const catalog = joinedWorld(readLibrary('content'));
  const places = new Map(catalog.spots.map((spot) => [spot.id, tripPlace(spot)]));
  const placeOf = (id: string) => places.get(id)!;

  test('each can be asked about on any sort of day, and what mends it says is true', () => {
    for (const { days } of catalog.itineraries)
      for (const day of days)
        for (const date of ['2026-11-28', '2026-11-30', '2026-10-05', '2026-02-17', '2027-02-06']) {
          const asked = askItinerary(day, placeOf);
          const check = checkDay(asked, date);
          expect(check.stops.length).toBe(day.stops.length);
          for (const [at, { verdict, standing }] of check.stops.entries()) {
            expect(verdictText(verdict, 'zh')).not.toBe('');
            if (standing !== 'clash') continue;
            for (const { after } of mendsOf(asked, date, at))
              expect(after.clashes).toBeLessThan(check.clashes);
          }
        }
  });

  test('a place known by name only takes no position along', () => {
    for (const place of places.values())
      if (place.mode === 'named-only') expect(place.position).toBeUndefined();
  });
});
