import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { compileHours } from '../../src/catalog/hours.ts';
import { readLibrary } from '../../src/catalog/library.ts';
import { answerOn } from '../../src/islands/date-check/answer.ts';
import { calendarFrom } from '../../src/islands/date-check/show-answer.ts';
import { sumText } from '../../src/i18n/trip-words.ts';
import type { DateQuestion } from '../../src/model/trip/date-question.ts';
import { tripPlace, type TripPlace } from '../../src/model/trip/place.ts';
import { joinedWorld } from '../catalog/joined-world.ts';

const catalog = joinedWorld(readLibrary('content'));
const today = '2026-11-25';

/** A real itinerary as its page asks, with the hours of some stops put in the place of theirs. */
function questionOf(id: string, hours: Readonly<Record<string, string>> = {}): DateQuestion {
  const plan = catalog.itineraries.find((one) => one.id === id)!;
  const stops = new Set(plan.days.flatMap((day) => day.stops.map(({ spot }) => spot)));
  const places = [...stops].map((spot): TripPlace => {
    const entry = catalog.spots.find((one) => one.id === spot)!;
    const place = tripPlace(entry);
    const osm = hours[spot] ?? entry.visit.hours?.value.osm;
    const weekly = osm === undefined ? undefined : compileHours(osm);
    return weekly
      ? { ...place, hours: { words: { zh: osm! }, sourced: true, asOf: 'unknown', weekly } }
      : place;
  });
  return {
    lang: 'zh',
    plan,
    places,
    changed: '2026-11-22',
    url: `https://ruxi.example/itineraries/${id}/`,
    spotPage: 'https://ruxi.example/spots/*/',
    tripPage: '/plan/',
  };
}
const twoTemples = 'suzhou-two-temples';
const twoDays = 'dali-wind-two-days';

describe('a ready-made day on a date', () => {
  test('on a weekend in winter the two temples are open', () => {
    const { stops } = answerOn(questionOf(twoTemples), '2026-11-28', today);
    expect(stops.map(({ verdict }) => verdict.kind)).toEqual(['ok', 'ok']);
  });

  test('on a Monday on which one is shut, another day is offered, and the trip has its date', () => {
    const asked = questionOf(twoTemples, { 'sz-hanshan': 'Tu-Su 09:00-17:00' });
    const answer = answerOn(asked, '2026-11-30', today);
    expect(sumText(answer, 'zh')).toBe('差 1 处');
    const [, second] = answer.days[0]!.stops;
    expect(second!.mends.map(({ mend }) => mend.kind)).toEqual(['other-date']);
    expect(second!.mends[0]!.trip.days[0]!.date).toBe('2026-12-01');
    expect(sumText(second!.mends[0]!.after, 'zh')).toBe('能走');
  });

  test('no day that has passed is offered', () => {
    const asked = questionOf(twoTemples, { 'sz-hanshan': 'Su 09:00-17:00' });
    const [, second] = answerOn(asked, '2026-11-30', '2026-11-30').days[0]!.stops;
    expect(second!.mends.map(({ mend }) => mend)).toEqual([
      { kind: 'other-date', date: '2026-12-06', inDays: 6 },
    ]);
  });

  test('of two days the second has the date after, and stops are numbered on', () => {
    const { days, trip } = answerOn(questionOf(twoDays), '2026-12-31', today);
    expect(days.map(({ check }) => check.date)).toEqual(['2026-12-31', '2027-01-01']);
    expect(trip.days.map(({ date }) => date)).toEqual(['2026-12-31', '2027-01-01']);
    expect(days[1]!.stops[0]!.number).toBe(days[0]!.stops.length + 1);
    expect(days.map(({ check }) => check.calendar.kind)).toEqual(['beyond', 'beyond']);
  });

  test('another date moves both days, and is none that shuts a door which stood open', () => {
    // Thursday and Friday. A day later would suit the second day’s town, but not the first day’s village.
    const asked = questionOf(twoDays, {
      'dl-shaxi': 'Mo-Th,Sa-Su 09:00-20:00',
      'dl-fengyangyi': 'Mo-Th,Sa-Su 08:00-20:00',
    });
    const [, second] = answerOn(asked, '2026-12-03', today).days;
    const { mend, trip } = second!.stops[0]!.mends.at(-1)!;
    expect(mend).toEqual({ kind: 'other-date', date: '2026-12-03', inDays: -1 });
    expect(trip.days.map(({ date }) => date)).toEqual(['2026-12-02', '2026-12-03']);
  });

  test('a change to a stop of the second day is numbered as on the page, and made in the trip', () => {
    const asked = questionOf(twoDays, { 'dl-shaxi': 'Mo-Su 09:00-15:00' });
    const { days } = answerOn(asked, '2026-12-03', today);
    const [stop] = days[1]!.stops;
    const less = stop!.mends.find(({ mend }) => mend.kind === 'stay-less')!;
    expect(less.mend).toMatchObject({ stop: stop!.number - 1, stay: 210 });
    expect(less.trip.days[1]!.stops[0]!.stay).toBe(210);
  });
});

describe('its calendar', () => {
  const events = (text: string): ICAL.Event[] =>
    new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));

  test('begins on the date chosen, and its events keep their names on every date', () => {
    const [a, b] = ['2026-12-05', '2026-12-06'].map((date) =>
      events(calendarFrom(questionOf(twoTemples), date)),
    );
    expect(a!.map(({ startDate }) => startDate.toString())).toEqual([
      '2026-12-05T08:30:00',
      expect.stringMatching(/^2026-12-05T/),
    ]);
    expect(a!.map(({ uid }) => uid)).toEqual(b!.map(({ uid }) => uid));
    expect(a![0]!.uid).toBe('suzhou-two-temples-d1-sz-xiyuan@ruxi.example');
  });

  test('a wait before a door is in its times', () => {
    const asked = questionOf(twoTemples, { 'sz-xiyuan': 'Mo-Su 09:00-17:00' });
    expect(events(calendarFrom(asked, '2026-12-05'))[0]!.startDate.toString()).toBe(
      '2026-12-05T09:00:00',
    );
  });
});
