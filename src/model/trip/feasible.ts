import type { Day } from '../itinerary.ts';
import { shutForGood, type Access } from '../spot.ts';
import type { LocalText } from '../text.ts';
import {
  civilDay,
  dateOf,
  dayAfter,
  dayBefore,
  dayNamed,
  daysSinceEpoch,
  type CivilDay,
} from '../time/calendar.ts';
import { minuteOf, type Minute } from '../time/clock.ts';
import { dayKind, isPublicHoliday, lastKnownYear, type DayKind } from '../time/holidays.ts';
import { spansOn, type Span, type WeeklyHours } from '../time/hours.ts';
import { sunOn, type SunDay } from '../time/sun.ts';
import type { LastEntry } from './last-entry.ts';
import { estimateLeg, type LegEstimate } from './leg-estimate.ts';
import { ownPlace, type TripPlace } from './place.ts';
import {
  inOrder,
  reorderDay,
  setDay,
  setStay,
  type Trip,
  type TripLeg,
  type TripPlaceRef,
} from './trip.ts';

/** A stop of the day that is asked about. */
export interface Call {
  readonly place: TripPlace;
  readonly stay: Minute;
  readonly leg: TripLeg;
  readonly locked: boolean;
}

/** A day as it is asked about, from a trip or a ready-made itinerary. */
export interface DayAsked {
  readonly start: Minute;
  /** Where it sets out, if not at its first stop. */
  readonly from?: TripPlace | undefined;
  readonly stops: readonly Call[];
  readonly night?: { readonly place: TripPlace; readonly leg: TripLeg } | undefined;
}

/** Why a place is shut on a day. */
export type ShutWhy = 'weekday' | 'season' | 'holiday' | 'always';

/** What can be said of a stop on the day, with every number it rests on. Times are minutes since the day's midnight. */
export type Verdict =
  | { readonly kind: 'ok'; readonly opens: Minute; readonly closes: Minute; readonly spare: Minute }
  | { readonly kind: 'always-open' }
  /** One looks from outside, at any hour. */
  | { readonly kind: 'outside' }
  /** A point of one's own, of which nothing is known. */
  | { readonly kind: 'own-point' }
  | {
      readonly kind: 'arrives-before-open';
      readonly arrive: Minute;
      readonly opens: Minute;
      readonly closes: Minute;
      readonly wait: Minute;
    }
  | { readonly kind: 'closed-that-day'; readonly why: ShutWhy; readonly weekday: number }
  | {
      readonly kind: 'arrives-after-close';
      readonly arrive: Minute;
      readonly closes: Minute;
      readonly late: Minute;
    }
  | {
      readonly kind: 'leaves-after-close';
      readonly arrive: Minute;
      readonly leave: Minute;
      readonly closes: Minute;
      /** Minutes left inside, and minutes missing. */
      readonly left: Minute;
      readonly short: Minute;
    }
  | {
      readonly kind: 'after-last-admission';
      readonly arrive: Minute;
      readonly last: Minute;
      readonly late: Minute;
      readonly closes: Minute;
    }
  | { readonly kind: 'shut-for-good'; readonly access: Access }
  | { readonly kind: 'unknown-hours'; readonly why: 'not-found' | 'words-only' }
  /** Its hours hang on whether the day is a holiday, which nobody knows yet. */
  | { readonly kind: 'unknown-holiday' }
  /** Its hours are known, but not when one comes there. */
  | { readonly kind: 'unknown-arrival'; readonly spans: readonly Span[] };
export type VerdictKind = Verdict['kind'];

/** What a verdict means for the day: nothing to do, a wait, a question to ask before going, or a day that does not work. */
export type Standing = 'fine' | 'wait' | 'ask' | 'clash';

export const standings = {
  ok: 'fine',
  'always-open': 'fine',
  outside: 'fine',
  'own-point': 'fine',
  'arrives-before-open': 'wait',
  'closed-that-day': 'clash',
  'arrives-after-close': 'clash',
  'leaves-after-close': 'clash',
  'after-last-admission': 'clash',
  'shut-for-good': 'clash',
  'unknown-hours': 'ask',
  'unknown-holiday': 'ask',
  'unknown-arrival': 'ask',
} as const satisfies Record<VerdictKind, Standing>;

/** What else a visitor should know about a stop on the day. */
export type StopNote =
  /** A holiday, and its hours say nothing of holidays. */
  | { readonly kind: 'holiday-unsaid'; readonly name: LocalText }
  | { readonly kind: 'book-first' }
  | { readonly kind: 'access-unknown' }
  /** Last entry that only words can say. */
  | { readonly kind: 'last-entry-words'; readonly words: LocalText }
  /** If the ways take as long as they may, it no longer works: minutes missing then. */
  | { readonly kind: 'tight'; readonly short: Minute }
  | { readonly kind: 'after-dark'; readonly sunset: Minute }
  | { readonly kind: 'golden-light'; readonly from: Minute; readonly until: Minute }
  | { readonly kind: 'hours-unsourced' };

/** A stop on the day. */
export interface StopCheck {
  readonly place: TripPlace;
  /** The way here; `unknown` where it can't be told, nothing where the day begins here. */
  readonly leg?: LegEstimate | 'unknown' | undefined;
  readonly arrive?: Minute | undefined;
  /** Earliest and latest, with the error of every way before it. */
  readonly arriveRange?: readonly [earliest: Minute, latest: Minute] | undefined;
  /** When the visit begins: later than one arrives where one waits for the door. */
  readonly enter?: Minute | undefined;
  readonly leave?: Minute | undefined;
  readonly verdict: Verdict;
  readonly standing: Standing;
  readonly notes: readonly StopNote[];
  readonly sun?: SunDay | undefined;
}

/** The answer for a day. */
export interface DayCheck {
  readonly date: string;
  readonly day: CivilDay;
  /** What the holiday calendar says; `beyond` past its last year. */
  readonly calendar: DayKind | { readonly kind: 'beyond'; readonly lastYear: number };
  readonly stops: readonly StopCheck[];
  /** The way to where one sleeps. */
  readonly home?: LegEstimate | 'unknown' | undefined;
  readonly end?: Minute | undefined;
  readonly clashes: number;
  readonly standing: Standing;
}

/** Can this day be done on this date? Throws on a date that no calendar has. */
export function checkDay(asked: DayAsked, date: string): DayCheck {
  const day = dayNamed(date);
  if (!day) throw new RangeError(`Not a date: “${date}”`);
  const calendar = dayKind(day) ?? { kind: 'beyond' as const, lastYear: lastKnownYear(day.year) };
  const { calls, home, end } = walk(asked, day);
  const stops = calls.map((call): StopCheck => {
    const { position } = call.place;
    const sun = position && sunOn(position.at, day);
    return {
      ...call,
      standing: standingOf(call),
      notes: notesOn(call, calendar, sun),
      sun,
    };
  });
  return {
    date,
    day,
    calendar,
    stops,
    home,
    end,
    clashes: stops.filter(({ standing }) => standing === 'clash').length,
    standing: worstOf(stops.map(({ standing }) => standing)),
  };
}

/** An open door that one may not be let through is a question to ask, not a fine stop. */
function standingOf({ verdict, place }: Called): Standing {
  const standing = standings[verdict.kind];
  return standing === 'fine' && place.access === 'unknown' ? 'ask' : standing;
}

const order: readonly Standing[] = ['fine', 'wait', 'ask', 'clash'];

function worstOf(all: readonly Standing[]): Standing {
  return all.reduce(
    (worst, one) => (order.indexOf(one) > order.indexOf(worst) ? one : worst),
    'fine',
  );
}

type Called = Omit<StopCheck, 'standing' | 'notes' | 'sun'> & {
  /** The verdict if every way took its longest. */
  readonly latest?: Verdict | undefined;
};

/** The day's clock and its verdicts, without what only a reader needs. */
function walk(
  asked: DayAsked,
  day: CivilDay,
): {
  readonly calls: readonly Called[];
  readonly home?: StopCheck['leg'];
  readonly end?: Minute | undefined;
} {
  let clock: Minute | undefined = asked.start;
  let range: readonly [Minute, Minute] | undefined = [asked.start, asked.start];
  let before = asked.from;
  const calls: Called[] = [];
  for (const { place, stay, leg: by } of asked.stops) {
    const leg: StopCheck['leg'] =
      before && (estimateLeg(before.position, place.position, by) ?? 'unknown');
    if (leg === 'unknown') [clock, range] = [undefined, undefined];
    else if (leg && clock !== undefined && range) {
      clock += leg.minutes;
      range = [range[0] + leg.range[0], range[1] + leg.range[1]];
    }
    const arrive: Minute | undefined = clock;
    const arriveRange: readonly [Minute, Minute] | undefined = range;
    const verdict: Verdict = verdictOn(place, day, arrive, stay);
    const latest: Verdict | undefined = arriveRange && verdictOn(place, day, arriveRange[1], stay);
    const wait = waitOf(verdict);
    if (clock !== undefined) clock += wait + stay;
    if (range)
      range = [
        range[0] + waitOf(verdictOn(place, day, range[0], stay)) + stay,
        range[1] + (latest ? waitOf(latest) : 0) + stay,
      ];
    calls.push({
      place,
      leg,
      arrive,
      arriveRange,
      enter: arrive === undefined ? undefined : arrive + wait,
      leave: clock,
      verdict,
      latest,
    });
    before = place;
  }
  const { night } = asked;
  const home =
    night && before && (estimateLeg(before.position, night.place.position, night.leg) ?? 'unknown');
  return {
    calls,
    home,
    end: clock === undefined || home === 'unknown' ? undefined : clock + (home?.minutes ?? 0),
  };
}

function waitOf(verdict: Verdict): Minute {
  return verdict.kind === 'arrives-before-open' ? verdict.wait : 0;
}

function verdictOn(
  { id, access, hours, lastEntry }: TripPlace,
  day: CivilDay,
  arrive: Minute | undefined,
  stay: Minute,
): Verdict {
  if (access && shutForGood.has(access)) return { kind: 'shut-for-good', access };
  if (id === undefined) return { kind: 'own-point' };
  if (access === 'outside-only') return { kind: 'outside' };
  if (!hours) return { kind: 'unknown-hours', why: 'not-found' };
  const { weekly } = hours;
  if (!weekly) return { kind: 'unknown-hours', why: 'words-only' };
  const spans = spansOn(weekly, day, isPublicHoliday);
  if (!spans) return { kind: 'unknown-holiday' };
  const around = joined([
    ...shifted(spansOn(weekly, dayBefore(day), isPublicHoliday), -1440),
    ...spans,
    ...shifted(spansOn(weekly, dayAfter(day), isPublicHoliday), 1440),
  ]);
  if (around.some(([opens, closes]) => opens <= 0 && closes >= 2880))
    return { kind: 'always-open' };
  if (spans.length === 0 && (arrive === undefined || !around.some(holds(arrive))))
    return { kind: 'closed-that-day', why: whyShut(weekly, day), weekday: day.weekday };
  if (arrive === undefined) return { kind: 'unknown-arrival', spans };
  return atTheDoor(arrive, stay, {
    spans,
    around,
    lastEntry: lastEntry?.sourced ? lastEntry.rule : undefined,
  });
}

const holds =
  (minute: Minute) =>
  ([opens, closes]: Span): boolean =>
    opens <= minute && minute < closes;

function shifted(spans: readonly Span[] | undefined, by: Minute): readonly Span[] {
  return (spans ?? []).map(([opens, closes]) => [opens + by, closes + by]);
}

/** Spans that touch or overlap as one: what is open round the clock is so at midnight too. */
function joined(spans: readonly Span[]): readonly Span[] {
  const row: Span[] = [];
  for (const [opens, closes] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = row.at(-1);
    if (last && opens <= last[1]) row[row.length - 1] = [last[0], Math.max(last[1], closes)];
    else row.push([opens, closes]);
  }
  return row;
}

function atTheDoor(
  arrive: Minute,
  stay: Minute,
  door: {
    readonly spans: readonly Span[];
    readonly around: readonly Span[];
    readonly lastEntry: LastEntry | undefined;
  },
): Verdict {
  const now = door.around.find(holds(arrive));
  // A door that opens again tomorrow is no help today.
  const next = joined(door.spans).find(([opens]) => opens > arrive);
  const span = now ?? next;
  if (!span) {
    const closes = Math.max(...door.around.flatMap(([, end]) => (end <= arrive ? [end] : [])));
    return { kind: 'arrives-after-close', arrive, closes, late: arrive - closes };
  }
  const [opens, closes] = span;
  const enter = Math.max(arrive, opens);
  const last = door.lastEntry && lastIn(door.lastEntry, closes);
  if (last !== undefined && enter > last)
    return { kind: 'after-last-admission', arrive, last, late: enter - last, closes };
  const leave = enter + stay;
  if (leave > closes)
    return {
      kind: 'leaves-after-close',
      arrive,
      leave,
      closes,
      left: closes - enter,
      short: leave - closes,
    };
  return now
    ? { kind: 'ok', opens, closes, spare: closes - leave }
    : { kind: 'arrives-before-open', arrive, opens, closes, wait: opens - arrive };
}

function lastIn(rule: LastEntry, closes: Minute): Minute {
  return 'at' in rule ? rule.at : closes - rule.before;
}

/** Asks the hours about other days, to say why this one is shut. */
function whyShut(weekly: WeeklyHours, day: CivilDay): ShutWhy {
  const opens = (on: CivilDay, holiday: boolean): boolean =>
    (spansOn(weekly, on, () => holiday)?.length ?? 0) > 0;
  const holiday = isPublicHoliday(day) ?? false;
  if (holiday && opens(day, false)) return 'holiday';
  const week = Array.from({ length: 7 }, (_, weekday) => ({ ...day, weekday }));
  if (week.some((on) => opens(on, false))) return 'weekday';
  const first = daysSinceEpoch({ ...day, month: 1, day: 1 });
  for (let nth = 0; nth < 366; nth += 1) if (opens(civilDay(first + nth), false)) return 'season';
  return 'always';
}

function notesOn(
  { place, arrive, enter, leave, verdict, latest }: Called,
  calendar: DayCheck['calendar'],
  sun: SunDay | undefined,
): readonly StopNote[] {
  const notes: StopNote[] = [];
  const { access, hours, lastEntry } = place;
  const standing = standings[verdict.kind];
  const hasDoor =
    standing !== 'clash' && (verdict.kind === 'ok' || verdict.kind === 'arrives-before-open');
  if (access === 'by-appointment') notes.push({ kind: 'book-first' });
  if (access === 'unknown') notes.push({ kind: 'access-unknown' });
  if (
    calendar.kind === 'holiday' &&
    verdict.kind !== 'always-open' &&
    hours?.weekly &&
    !hours.weekly.some((rule) => rule.holidays) &&
    verdict.kind !== 'shut-for-good' &&
    verdict.kind !== 'outside'
  )
    notes.push({ kind: 'holiday-unsaid', name: calendar.name });
  if (hasDoor && hours && !hours.sourced) notes.push({ kind: 'hours-unsourced' });
  if (hasDoor && lastEntry && !(lastEntry.rule && lastEntry.sourced))
    notes.push({ kind: 'last-entry-words', words: lastEntry.words });
  if (standing !== 'clash' && latest && standings[latest.kind] === 'clash')
    notes.push({ kind: 'tight', short: missingIn(latest) });
  if (sun && arrive !== undefined && enter !== undefined && leave !== undefined) {
    const lights = [
      [sun.sunrise, sun.goldenUntil],
      [sun.goldenFrom, sun.sunset],
    ] as const;
    for (const [from, until] of lights)
      if (enter < until && leave > from) notes.push({ kind: 'golden-light', from, until });
    if (enter >= sun.sunset && enter < sun.sunrise + 1440)
      notes.push({ kind: 'after-dark', sunset: sun.sunset });
  }
  return notes;
}

function missingIn(verdict: Verdict): Minute {
  if ('short' in verdict) return verdict.short;
  return 'late' in verdict ? verdict.late : 0;
}

/** When one is where, as far as it can be told. */
export type TimedCall = Pick<StopCheck, 'place' | 'leg' | 'arrive' | 'enter' | 'leave'> & {
  readonly call: Call;
};

/** The times of a day: with waits at doors where the date is known, else as if every door stood open. */
export function timesOf(asked: DayAsked, date?: string): readonly TimedCall[] {
  const day = date === undefined ? undefined : dayNamed(date);
  const stops = day
    ? asked.stops
    : asked.stops.map((call) => ({ ...call, place: { ...call.place, hours: undefined } }));
  return walk({ ...asked, stops }, day ?? civilDay(0)).calls.flatMap((timed, index) => {
    const call = asked.stops[index];
    return call ? [{ ...timed, place: call.place, call }] : [];
  });
}

/** A change to the day after which the stop works. */
export type Mend =
  | { readonly kind: 'swap'; readonly stops: readonly [number, number] }
  /** Sets out earlier where `by` is less than nothing, else later. */
  | { readonly kind: 'set-out'; readonly start: Minute; readonly by: Minute }
  | {
      readonly kind: 'stay-less';
      readonly stop: number;
      readonly stay: Minute;
      readonly by: Minute;
    }
  | { readonly kind: 'other-date'; readonly date: string; readonly inDays: number };

/** A mend with the day as it is after it. */
export interface Mended {
  readonly mend: Mend;
  readonly after: DayCheck;
}

/** How far mends may go. */
export const mendLimits = {
  /** Nobody is sent out before five in the morning, or more than four hours earlier than planned. */
  earliestStart: 300,
  mostShift: 240,
  shiftStep: 5,
  /** A visit shorter than a quarter of an hour is none. */
  leastStay: 15,
  /** Days before and after. */
  dates: 14,
  swaps: 2,
  otherDates: 2,
} satisfies Record<string, number>;

/**
 * What would mend the clash or the wait at a stop. Each one is tried: it is offered only if the stop then works, no other
 * stop that worked fails, and the day has fewer clashes than before. No date before `notBefore` is offered.
 */
export function mendsOf(
  asked: DayAsked,
  date: string,
  at: number,
  { notBefore }: { readonly notBefore?: string | undefined } = {},
): readonly Mended[] {
  const before = checkDay(asked, date);
  const target = before.stops[at];
  if (!target || target.standing === 'fine' || target.standing === 'ask') return [];
  const day = before.day;
  const waits = target.standing === 'wait';
  const was = new Map(
    asked.stops.map((call, index) => [call.place, before.stops[index]?.standing]),
  );
  /** The standing of every stop on a day changed in some way, by its new place. */
  const tried = (
    changed: DayAsked,
    on: CivilDay = day,
  ): readonly { place: TripPlace; standing: Standing }[] =>
    walk(changed, on).calls.map(({ place, verdict }) => ({
      place,
      standing: standings[verdict.kind],
    }));
  const works = (
    stops: readonly { place: TripPlace; standing: Standing }[],
    now: number,
  ): boolean => {
    const own = stops[now]?.standing;
    if (own !== 'fine' && (waits || own !== 'wait')) return false;
    if (stops.some(({ place, standing }) => standing === 'clash' && was.get(place) !== 'clash'))
      return false;
    if (stops.some(({ place, standing }) => standing === 'ask' && was.get(place) !== 'ask'))
      return false;
    const clashes = stops.filter(({ standing }) => standing === 'clash').length;
    return waits ? clashes <= before.clashes : clashes < before.clashes;
  };
  const found: Mended[] = [];
  const offer = (mend: Mend, changed: DayAsked, on = date): void => {
    found.push({ mend, after: checkDay(changed, on) });
  };

  const { earliestStart, mostShift, shiftStep, leastStay } = mendLimits;
  for (let by = shiftStep; by <= mostShift; by += shiftStep) {
    const start = asked.start + (waits ? by : -by);
    if (start < earliestStart) break;
    const changed = { ...asked, start };
    if (!works(tried(changed), at)) continue;
    offer({ kind: 'set-out', start, by: start - asked.start }, changed);
    break;
  }

  const swaps = asked.stops.flatMap((other, index) => {
    if (index === at || other.locked || asked.stops[at]?.locked) return [];
    const places = asked.stops.map((_, k) => (k === at ? index : k === index ? at : k));
    const changed = { ...asked, stops: inOrder(asked.stops, places) };
    if (!works(tried(changed), index)) return [];
    const mend: Mend = { kind: 'swap', stops: [Math.min(at, index), Math.max(at, index)] };
    return [{ mend, changed, end: walk(changed, day).end ?? Number.POSITIVE_INFINITY }];
  });
  for (const { mend, changed } of swaps.sort((a, b) => a.end - b.end).slice(0, mendLimits.swaps))
    offer(mend, changed);

  if (!waits)
    for (const stop of [at, longestBefore(asked.stops, at)]) {
      const call = stop === undefined ? undefined : asked.stops[stop];
      if (stop === undefined || !call) continue;
      const least = Math.max(leastStay, call.place.stay?.[0] ?? 0);
      for (let by = shiftStep; call.stay - by >= least; by += shiftStep) {
        const stay = call.stay - by;
        const changed = {
          ...asked,
          stops: asked.stops.map((one, k) => (k === stop ? { ...one, stay } : one)),
        };
        if (!works(tried(changed), at)) continue;
        offer({ kind: 'stay-less', stop, stay, by }, changed);
        break;
      }
    }

  if (!waits) {
    let offered = 0;
    for (let far = 1; far <= mendLimits.dates && offered < mendLimits.otherDates; far += 1)
      for (const inDays of [far, -far]) {
        const on = dayAfter(day, inDays);
        const other = dateOf(on);
        if (offered >= mendLimits.otherDates || (notBefore !== undefined && other < notBefore))
          continue;
        const stops = tried(asked, on);
        if (!works(stops, at) || stops.some(({ standing }) => standing === 'clash')) continue;
        offer({ kind: 'other-date', date: other, inDays }, asked, other);
        offered += 1;
      }
  }
  return found;
}

function longestBefore(stops: readonly Call[], at: number): number | undefined {
  let longest: number | undefined;
  for (let k = 0; k < at; k += 1)
    if (longest === undefined || (stops[k]?.stay ?? 0) > (stops[longest]?.stay ?? 0)) longest = k;
  return longest;
}

/** A day of a ready-made itinerary, as it is asked about. */
export function askItinerary(day: Day, placeOf: (spot: string) => TripPlace): DayAsked {
  return {
    start: minuteOf(day.start),
    stops: day.stops.map(({ spot, stay, by, legMinutes }) => ({
      place: placeOf(spot),
      stay,
      leg: { mode: by ?? 'walk', ...(legMinutes !== undefined && { minutes: legMinutes }) },
      locked: false,
    })),
  };
}

/** A place of a trip that the site no longer has, or never had. */
export const lostPlace = (id: string): TripPlace => ({ id, name: { zh: id }, mode: 'named-only' });

/** A day of a trip, as it is asked about: it sets out from where the night before was spent. */
export function askTrip(
  trip: Trip,
  day: number,
  spotOf: (id: string) => TripPlace | undefined,
): DayAsked {
  const placeOf = (ref: TripPlaceRef): TripPlace =>
    ref.spot === undefined ? ownPlace(ref.point) : (spotOf(ref.spot) ?? lostPlace(ref.spot));
  const own = trip.days[day];
  if (!own) throw new RangeError(`The trip has no day ${day}.`);
  const from = day === 0 ? trip.from : trip.days[day - 1]?.night?.place;
  return {
    start: own.start,
    ...(from && { from: placeOf(from) }),
    stops: own.stops.map(({ place, stay, leg, locked }) => ({
      place: placeOf(place),
      stay,
      leg,
      locked,
    })),
    ...(own.night && { night: { place: placeOf(own.night.place), leg: own.night.leg } }),
  };
}

/** The trip with a mend made: what a button does that offers it. */
export function mended(trip: Trip, day: number, mend: Mend): Trip {
  const stops = trip.days[day]?.stops ?? [];
  if (mend.kind === 'swap') {
    const [a, b] = mend.stops;
    return reorderDay(
      trip,
      day,
      stops.map((_, k) => (k === a ? b : k === b ? a : k)),
    );
  }
  if (mend.kind === 'set-out') return setDay(trip, day, { start: mend.start });
  if (mend.kind === 'other-date') return setDay(trip, day, { date: mend.date });
  const stop = stops[mend.stop];
  return stop ? setStay(trip, stop.id, mend.stay) : trip;
}
