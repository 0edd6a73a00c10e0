import { describe, expect, test } from 'vitest';
import { compileHours } from '../../../src/catalog/hours.ts';
import { mendText, noteText, verdictText, calendarText } from '../../../src/i18n/trip-words.ts';
import { position } from '../../../src/model/geo/position.ts';
import type { Access } from '../../../src/model/spot.ts';
import { minuteOf } from '../../../src/model/time/clock.ts';
import {
  askTrip,
  checkDay,
  mended,
  mendsOf,
  type DayAsked,
  type Verdict,
} from '../../../src/model/trip/feasible.ts';
import type { LastEntry } from '../../../src/model/trip/last-entry.ts';
import type { TripPlace } from '../../../src/model/trip/place.ts';
import { bestOrder } from '../../../src/model/trip/order.ts';
import { orderTaskOf } from '../../../src/model/trip/order-day.ts';
import {
  emptyTrip,
  inOrder,
  isRefused,
  setDay,
  withStop,
  type Trip,
} from '../../../src/model/trip/trip.ts';

interface Kept {
  readonly osm?: string;
  readonly words?: string;
  readonly access?: Access;
  readonly last?: LastEntry;
  readonly north?: number;
  readonly accuracy?: number;
  readonly sourced?: boolean;
}
const all = new Map<string, TripPlace>();
/** A place `north` kilometres north of Pingjiang Road, so that a walk of 1 km takes 17 minutes. */
const place = (
  id: string,
  { osm, words = '见门口', access = 'ticket', last, north = 0, accuracy = 0, sourced = true }: Kept,
): TripPlace => {
  const weekly = osm === undefined ? undefined : compileHours(osm);
  const made: TripPlace = {
    id,
    name: { zh: id, en: id },
    mode: accuracy > 500 ? 'area' : 'pin',
    position: { at: position('wgs84', 31.3 + north * 0.009, 120.63), accuracy, verified: true },
    access,
    ...((osm !== undefined || words !== '见门口') && {
      hours: { words: { zh: words }, sourced, asOf: '2026', ...(weekly && { weekly }) },
    }),
    ...(last && {
      lastEntry: { words: { zh: '见规则' }, rule: last, sourced: true, asOf: '2026' },
    }),
  };
  all.set(id, made);
  return made;
};
const asked = (
  start: string,
  ...stops: readonly (readonly [TripPlace, stay: number])[]
): DayAsked => ({
  start: minuteOf(start),
  stops: stops.map(([where, stay]) => ({
    place: where,
    stay,
    leg: { mode: 'walk' },
    locked: false,
  })),
});
const verdicts = (day: DayAsked, date: string): readonly Verdict[] =>
  checkDay(day, date).stops.map(({ verdict }) => verdict);
const kindOn = (where: TripPlace, date: string, start = '10:00', stay = 60): string =>
  verdicts(asked(start, [where, stay]), date)[0]!.kind;

const museum = place('苏州博物馆', { osm: 'Tu-Su 09:00-17:00', last: { before: 60 } });
const garden = place('沧浪亭', { osm: 'Mo-Su 07:30-17:00; Apr 21-Oct 20: Mo-Su 07:30-17:30' });
const bar = place('酒吧', { osm: 'Mo-Su 18:00-02:00' });
const holidayMuseum = place('节日开的馆', { osm: 'Tu-Su,PH 09:00-17:00' });
const holidayShut = place('节日关的馆', { osm: 'Mo-Fr 09:00-17:00; PH off' });
const street = place('平江路', { osm: '24/7', access: 'public' });
const lane = place('大儒巷38号', { access: 'public' });

describe('dates looked up by hand', () => {
  test('a museum that shuts on Mondays is shut on Monday 23 November 2026 and open the day after', () => {
    expect(verdicts(asked('10:00', [museum, 60]), '2026-11-23')).toEqual([
      { kind: 'closed-that-day', why: 'weekday', weekday: 0 },
    ]);
    expect(kindOn(museum, '2026-11-24')).toBe('ok');
  });

  test('at National Day 2026 a museum that opens on holidays opens on its Monday too', () => {
    // 1 October 2026 is a Thursday; the holiday runs to Wednesday the 7th; Monday is the 5th.
    expect(kindOn(holidayMuseum, '2026-10-05')).toBe('ok');
    expect(kindOn(museum, '2026-10-05')).toBe('closed-that-day');
    expect(kindOn(holidayMuseum, '2026-10-12')).toBe('closed-that-day');
    const { calendar, stops } = checkDay(asked('10:00', [museum, 60]), '2026-10-05');
    expect(calendar).toEqual({ kind: 'holiday', name: { zh: '国庆节', en: 'National Day' } });
    expect(stops[0]?.notes).toContainEqual({
      kind: 'holiday-unsaid',
      name: { zh: '国庆节', en: 'National Day' },
    });
  });

  test('at Spring Festival 2026 an office is shut from 15 to 23 February, and says it is the holiday', () => {
    expect(verdicts(asked('10:00', [holidayShut, 60]), '2026-02-16')).toEqual([
      { kind: 'closed-that-day', why: 'holiday', weekday: 0 },
    ]);
    expect(verdicts(asked('10:00', [holidayShut, 60]), '2026-02-23')[0]).toMatchObject({
      why: 'holiday',
    });
    expect(kindOn(holidayShut, '2026-02-24')).toBe('ok');
  });

  test('of Spring Festival 2027 nothing is known, and hours that hang on it are unknown', () => {
    const { calendar } = checkDay(asked('10:00', [museum, 60]), '2027-02-08');
    expect(calendar).toEqual({ kind: 'beyond', lastYear: 2026 });
    expect(kindOn(holidayShut, '2027-02-08')).toBe('unknown-holiday');
    // A Saturday: shut whether it is a holiday or not.
    expect(kindOn(holidayShut, '2027-02-06')).toBe('closed-that-day');
    expect(kindOn(holidayMuseum, '2027-02-08')).toBe('unknown-holiday');
    expect(kindOn(holidayMuseum, '2027-02-09')).toBe('ok');
  });

  test('the last days of 2026 may belong to a holiday of 2027', () => {
    expect(checkDay(asked('10:00', [street, 60]), '2026-12-31').calendar.kind).toBe('beyond');
    expect(checkDay(asked('10:00', [street, 60]), '2026-12-23').calendar.kind).toBe('plain');
  });

  test('Saturday 10 October 2026 is worked, and says for what; hours stay those of a Saturday', () => {
    const { calendar, stops } = checkDay(asked('10:00', [holidayShut, 60]), '2026-10-10');
    expect(calendar).toEqual({ kind: 'make-up', name: { zh: '国庆节', en: 'National Day' } });
    expect(stops[0]?.verdict).toEqual({ kind: 'closed-that-day', why: 'weekday', weekday: 5 });
  });

  test('a garden shuts half an hour later from 21 April to 20 October', () => {
    const late = (date: string): string => kindOn(garden, date, '16:20', 60);
    expect(late('2026-10-20')).toBe('ok');
    expect(late('2026-10-21')).toBe('leaves-after-close');
    expect(late('2026-04-20')).toBe('leaves-after-close');
    expect(late('2026-04-21')).toBe('ok');
  });

  test('a place open in summer only is shut for the season', () => {
    const lake = place('湖', { osm: 'May 01-Oct 07: Mo-Su 08:30-17:20' });
    expect(verdicts(asked('10:00', [lake, 60]), '2026-11-28')[0]).toMatchObject({ why: 'season' });
  });

  test('a bar is still open after midnight, on the hours of the evening before', () => {
    expect(verdicts(asked('23:30', [bar, 90]), '2026-11-28')).toEqual([
      { kind: 'ok', opens: 1080, closes: 1560, spare: 60 },
    ]);
    // Half past midnight, told as the new day and as the old one.
    expect(kindOn(bar, '2026-11-28', '00:30', 60)).toBe('ok');
    expect(kindOn(bar, '2026-11-28', '24:30', 60)).toBe('ok');
    expect(verdicts(asked('24:30', [bar, 120]), '2026-11-28')[0]).toMatchObject({
      kind: 'leaves-after-close',
      short: 30,
      left: 90,
    });
  });

  test('what was not found is not known, and a sentence is no timetable', () => {
    expect(verdicts(asked('10:00', [lane, 40]), '2026-11-28')).toEqual([
      { kind: 'unknown-hours', why: 'not-found' },
    ]);
    const words = place('寺', { words: '日出到日落' });
    expect(verdicts(asked('10:00', [words, 40]), '2026-11-28')).toEqual([
      { kind: 'unknown-hours', why: 'words-only' },
    ]);
  });

  test('a street that never shuts is open at any hour', () => {
    for (const start of ['00:00', '03:00', '23:59', '25:00'])
      expect(kindOn(street, '2026-11-28', start)).toBe('always-open');
  });

  test('a private house is no stop, whatever its hours; one that is seen from outside has none', () => {
    expect(kindOn(place('宅', { osm: '24/7', access: 'private' }), '2026-11-28')).toBe(
      'shut-for-good',
    );
    expect(kindOn(place('楼', { access: 'outside-only' }), '2026-11-28', '23:00')).toBe('outside');
  });
});

describe('at the door', () => {
  test('coming at 17:20 to a door that shuts at 17:00 is 20 minutes late', () => {
    expect(verdicts(asked('17:20', [museum, 30]), '2026-11-28')).toEqual([
      { kind: 'arrives-after-close', arrive: 1040, closes: 1020, late: 20 },
    ]);
  });

  test('nobody is let in after last admission, though it is still open', () => {
    expect(verdicts(asked('16:10', [museum, 30]), '2026-11-28')).toEqual([
      { kind: 'after-last-admission', arrive: 970, last: 960, late: 10, closes: 1020 },
    ]);
  });

  test('an open door that one may not be let through is a question to ask', () => {
    const temple = place('许进不许进没查到', { osm: 'Mo-Su 07:30-17:00', access: 'unknown' });
    const check = checkDay(asked('09:00', [temple, 60]), '2026-11-28');
    expect(check.stops[0]?.verdict.kind).toBe('ok');
    expect(check.standing).toBe('ask');
  });

  test('an unsourced last admission does not decide, but is told', () => {
    const shaky: TripPlace = {
      ...museum,
      lastEntry: { words: { zh: '16:00' }, rule: { at: 960 }, sourced: false, asOf: 'unknown' },
    };
    const [stop] = checkDay(asked('16:10', [shaky, 30]), '2026-11-28').stops;
    expect(stop?.verdict.kind).toBe('ok');
    expect(stop?.notes).toContainEqual({ kind: 'last-entry-words', words: { zh: '16:00' } });
  });

  test('who comes before it opens waits, and the rest of the day moves on', () => {
    const next = place('近处', { osm: 'Mo-Su 08:00-20:00', north: 1 });
    const check = checkDay(asked('08:30', [museum, 60], [next, 30]), '2026-11-28');
    expect(check.stops[0]?.verdict).toMatchObject({
      kind: 'arrives-before-open',
      wait: 30,
      opens: 540,
    });
    expect(check.stops[1]?.arrive).toBe(540 + 60 + 17);
  });

  test('between two openings one waits for the second', () => {
    const noon = place('午休的馆', { osm: 'Mo-Su 09:00-12:00,14:00-17:00' });
    expect(verdicts(asked('12:30', [noon, 60]), '2026-11-28')[0]).toMatchObject({
      kind: 'arrives-before-open',
      opens: 840,
      wait: 90,
    });
  });

  test('after an area no arrival is known, but a closed day still is', () => {
    const marsh = place('湿地', { osm: '24/7', accuracy: 2000 });
    const day = asked('09:00', [marsh, 60], [museum, 60]);
    expect(verdicts(day, '2026-11-28')[1]).toEqual({
      kind: 'unknown-arrival',
      spans: [[540, 1020]],
    });
    expect(verdicts(day, '2026-11-23')[1]?.kind).toBe('closed-that-day');
  });

  test('a visit that fits only if the walk is quick says so', () => {
    const far = place('远馆', { osm: 'Mo-Su 09:00-17:00', north: 4 });
    const { stops } = checkDay(asked('14:45', [street, 10], [far, 50]), '2026-11-28');
    expect(stops[1]?.standing).toBe('fine');
    const tight = stops[1]?.notes.find(({ kind }) => kind === 'tight');
    expect(tight).toMatchObject({ short: expect.any(Number) as number });
  });
});

describe('the sun', () => {
  test('in Suzhou on 28 November it sets at about 16:55, and on 21 June at about 19:04', () => {
    const [winter] = checkDay(asked('16:20', [street, 60]), '2026-11-28').stops;
    const [summer] = checkDay(asked('12:00', [street, 60]), '2026-06-21').stops;
    expect(Math.abs(winter!.sun!.sunset - minuteOf('16:55'))).toBeLessThanOrEqual(3);
    expect(Math.abs(summer!.sun!.sunset - minuteOf('19:04'))).toBeLessThanOrEqual(3);
    expect(winter?.notes.map(({ kind }) => kind)).toContain('golden-light');
    expect(summer?.notes).toEqual([]);
  });

  test('a stop after sunset is in the dark', () => {
    const [stop] = checkDay(asked('19:00', [street, 60]), '2026-11-28').stops;
    expect(stop?.notes.map(({ kind }) => kind)).toEqual(['after-dark']);
  });
});

describe('mends', () => {
  const near = place('早馆', { osm: 'Mo-Su 08:00-12:00', north: 1 });
  /** The museum shuts first, but is planned last. */
  const day = asked('09:00', [street, 150], [near, 60]);

  test('a swap is offered where it works, and what it says comes true', () => {
    expect(verdicts(day, '2026-11-28')[1]).toMatchObject({ kind: 'leaves-after-close' });
    const found = mendsOf(day, '2026-11-28', 1);
    const swap = found.find(({ mend }) => mend.kind === 'swap');
    expect(swap?.mend).toEqual({ kind: 'swap', stops: [0, 1] });
    expect(swap?.after.clashes).toBe(0);
    for (const { after } of found) expect(after.clashes).toBe(0);
  });

  test('setting out earlier is by as little as helps, in steps of five minutes', () => {
    const setOut = mendsOf(day, '2026-11-28', 1).find(({ mend }) => mend.kind === 'set-out');
    // 09:00 + 150 + 17 min = 11:47; an hour more is 12:47, 47 minutes too late.
    expect(setOut?.mend).toEqual({ kind: 'set-out', start: minuteOf('08:10'), by: -50 });
  });

  test('a locked stop is not swapped', () => {
    const locked = { ...day, stops: day.stops.map((stop) => ({ ...stop, locked: true })) };
    expect(mendsOf(locked, '2026-11-28', 1).map(({ mend }) => mend.kind)).not.toContain('swap');
  });

  test('a swap that only moves the clash elsewhere is not offered', () => {
    const both = asked(
      '11:00',
      [place('甲', { osm: 'Mo-Su 08:00-12:00' }), 60],
      [place('乙', { osm: 'Mo-Su 08:00-12:00' }), 60],
    );
    expect(mendsOf(both, '2026-11-28', 1).map(({ mend }) => mend.kind)).toEqual(['set-out']);
  });

  test('for a Monday the nearest other days are offered, and none before today', () => {
    const monday = asked('10:00', [museum, 60]);
    const dates = (notBefore?: string): readonly unknown[] =>
      mendsOf(monday, '2026-11-23', 0, { notBefore }).map(({ mend }) => mend);
    expect(dates()).toEqual([
      { kind: 'other-date', date: '2026-11-24', inDays: 1 },
      { kind: 'other-date', date: '2026-11-22', inDays: -1 },
    ]);
    expect(dates('2026-11-23')).toEqual([
      { kind: 'other-date', date: '2026-11-24', inDays: 1 },
      { kind: 'other-date', date: '2026-11-25', inDays: 2 },
    ]);
  });

  test('for a house that is gone there is no mend', () => {
    expect(
      mendsOf(asked('10:00', [place('没了', { access: 'gone' }), 30]), '2026-11-28', 0),
    ).toEqual([]);
  });

  test('a wait before the door is mended by setting out later', () => {
    const found = mendsOf(asked('08:00', [museum, 60]), '2026-11-28', 0);
    expect(found.map(({ mend }) => mend)).toEqual([{ kind: 'set-out', start: 540, by: 60 }]);
  });

  test('the button does to the trip what was tried', () => {
    let trip: Trip = setDay(emptyTrip('x'), 0, { start: day.start });
    for (const { place: where, stay } of day.stops) {
      const next = withStop(trip, 0, { place: { spot: where.id! }, stay });
      if (!isRefused(next)) trip = next;
    }
    const spotOf = (id: string): TripPlace | undefined => all.get(id);
    const before = askTrip(trip, 0, spotOf);
    const found = mendsOf(before, '2026-11-28', 1);
    expect(found.length).toBeGreaterThan(2);
    for (const { mend, after } of found) {
      if (mend.kind === 'other-date') continue;
      const now = checkDay(askTrip(mended(trip, 0, mend), 0, spotOf), '2026-11-28');
      expect(now.stops.map(({ verdict }) => verdict)).toEqual(
        after.stops.map(({ verdict }) => verdict),
      );
    }
  });
});

describe('put in order', () => {
  const early = place('早关', { osm: 'Mo-Su 08:00-12:00', north: 3 });
  const late = place('夜开', { osm: 'Mo-Su 16:00-22:00', north: 1 });
  const day = asked('09:00', [late, 60], [street, 60], [museum, 60], [early, 60]);

  test('the order is the one a check of the day agrees with', () => {
    const before = checkDay(day, '2026-11-28');
    const { order, after } = bestOrder(orderTaskOf(day, '2026-11-28').task);
    const check = checkDay({ ...day, stops: inOrder(day.stops, order) }, '2026-11-28');
    expect(before.clashes).toBeGreaterThan(0);
    expect(check.clashes).toBe(0);
    expect(after.missed).toBe(0);
    expect(check.stops[0]?.place).toBe(early);
    const travelled = check.stops.reduce(
      (sum, { leg }) => sum + (leg && leg !== 'unknown' ? leg.minutes : 0),
      0,
    );
    expect(after.travel).toBe(travelled);
  });

  test('an order keeps to the last admission, not only to the closing', () => {
    const { task } = orderTaskOf(asked('09:00', [museum, 30]), '2026-11-28');
    // Let in until 16:00, and half an hour inside.
    expect(task.timed?.open).toEqual([[[540, 990]]]);
  });

  test('a place known by name only keeps its place, and an area makes the order a rough one', () => {
    const named: TripPlace = { id: 'x', name: { zh: 'x' }, mode: 'named-only' };
    const marsh = place('滩', { accuracy: 2000, north: 9 });
    const { task, rough } = orderTaskOf(
      asked('09:00', [museum, 60], [named, 60], [marsh, 60], [street, 60]),
    );
    expect(rough).toBe(true);
    expect(task.locked).toEqual([1]);
    expect(bestOrder(task).order[1]).toBe(1);
  });

  test('minutes given for a leg count only while the same stop comes before', () => {
    const stops = asked('09:00', [museum, 60], [late, 60], [street, 60]).stops.map((stop) => ({
      ...stop,
      leg: { mode: 'boat' as const, minutes: 75 },
    }));
    const { task } = orderTaskOf({ start: 540, stops });
    expect(task.cost[0 * 3 + 1]).toBe(75);
    expect(task.cost[1 * 3 + 0]).not.toBe(75);
  });
});

describe('in words', () => {
  const say = (day: DayAsked, date: string, at = 0): readonly [string, string] => {
    const stop = checkDay(day, date).stops[at]!;
    return [verdictText(stop.verdict, 'zh'), verdictText(stop.verdict, 'en')];
  };
  test('a verdict says the fact with its numbers', () => {
    expect(say(asked('10:00', [museum, 60]), '2026-11-23')).toEqual([
      '周一闭馆',
      'Shut on Mondays',
    ]);
    expect(say(asked('17:20', [museum, 30]), '2026-11-28')).toEqual([
      '17:20 才到，17:00 就关门了',
      'You would arrive at 17:20; it shuts at 17:00',
    ]);
    expect(say(asked('16:10', [garden, 60]), '2026-11-28')).toEqual([
      '17:00 关门：16:10 到，只剩 50 分钟，你排了 60 分钟，差 10 分钟',
      'It shuts at 17:00: from 16:10 that leaves 50 minutes of the 60 you planned, 10 short',
    ]);
    expect(say(asked('24:30', [bar, 120]), '2026-11-28')[1]).toContain('02:00 the next day');
  });

  test('every verdict, mend, note and calendar has words in both languages, and none shows a gap', () => {
    const days = [
      checkDay(asked('10:00', [museum, 60], [lane, 30], [street, 30], [bar, 30]), '2026-11-23'),
      checkDay(asked('10:00', [holidayShut, 60], [holidayMuseum, 60]), '2027-02-08'),
      checkDay(asked('16:10', [museum, 30], [garden, 30]), '2026-10-05'),
      checkDay(asked('08:00', [museum, 30]), '2026-10-10'),
    ];
    for (const lang of ['zh', 'en'] as const)
      for (const { stops, calendar } of days) {
        const texts = [
          calendarText(calendar, lang),
          ...stops.flatMap(({ verdict, notes }) => [
            verdictText(verdict, lang),
            ...notes.map((note) => noteText(note, lang)),
          ]),
        ];
        for (const text of texts) expect(text ?? '').not.toMatch(/undefined|NaN|null/);
      }
    expect(mendText({ kind: 'swap', stops: [1, 2] }, 'zh')).toBe('第 2、3 站对调');
    expect(mendText({ kind: 'swap', stops: [1, 2] }, 'en')).toBe('Swap stops 2 and 3');
    expect(mendText({ kind: 'set-out', start: 610, by: -20 }, 'zh')).toBe('改成 10:10 出发');
    expect(mendText({ kind: 'other-date', date: '2026-11-24', inDays: 1 }, 'en')).toBe(
      'Go on Tuesday 24 November instead',
    );
  });
});
