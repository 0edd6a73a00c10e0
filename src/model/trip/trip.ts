import { position, type Position } from '../geo/position.ts';
import type { Itinerary } from '../itinerary.ts';
import { minuteOf, type Minute } from '../time/clock.ts';
import type { LegMode } from './leg-estimate.ts';

/** The version of a trip's shape. What is stored, shared or imported says it. */
export const tripVersion = 1;

/** What one trip holds at most, so that a stranger's address or file stays small. Lengths in characters, stays in minutes. */
export const tripLimits = {
  stops: 200,
  days: 14,
  name: 60,
  note: 200,
  scenes: 12,
  stay: [5, 720],
  leg: [1, 720],
} as const;

/** A place of the visitor's own: a point put on a map, or one that came in a file. */
export interface OwnPoint {
  readonly name: string;
  readonly at: Position;
}

/** Where a stop is: a spot of the site by its id, or a point of one's own. */
export type TripPlaceRef =
  | { readonly spot: string; readonly point?: undefined }
  | { readonly point: OwnPoint; readonly spot?: undefined };

/** How one gets to a place from the one before it. */
export interface TripLeg {
  readonly mode: LegMode;
  /** Minutes that the traveller or an author put in the estimate's place. */
  readonly minutes?: number | undefined;
}

export interface TripStop {
  /** Number of the stop within its trip. It stays with the stop wherever that is moved. */
  readonly id: number;
  readonly place: TripPlaceRef;
  /** Minutes. */
  readonly stay: Minute;
  readonly leg: TripLeg;
  /** Keeps its place when the day is put in order. */
  readonly locked: boolean;
  readonly scenes: readonly string[];
  readonly note?: string | undefined;
}

/** Where one sleeps, and how one gets there from the day's last stop. */
export interface TripNight {
  readonly place: TripPlaceRef;
  readonly leg: TripLeg;
}

export interface TripDay {
  readonly title?: string | undefined;
  /** `2026-11-28`; missing while the visitor has not chosen. */
  readonly date?: string | undefined;
  readonly start: Minute;
  readonly stops: readonly TripStop[];
  /** The next day sets out from here. */
  readonly night?: TripNight | undefined;
}

/** A visitor's own plan. Never changed in place: every change is another trip, which is all that undoing needs. */
export interface Trip {
  readonly version: typeof tripVersion;
  readonly name: string;
  /** Where the first day sets out, if not at its first stop. */
  readonly from?: TripPlaceRef | undefined;
  readonly days: readonly TripDay[];
}

/** What a stop is made of. What is left out is usual. */
export interface StopDraft {
  readonly place: TripPlaceRef;
  readonly stay?: Minute | undefined;
  readonly leg?: TripLeg | undefined;
  readonly scenes?: readonly string[] | undefined;
  readonly note?: string | undefined;
}

/** A limit that a change would pass. */
export interface TripRefusal {
  readonly refused: 'stops' | 'days';
  readonly most: number;
}

/** An hour: what an itinerary's authors allow most often. */
export const usualStay: Minute = 60;
export const usualStart: Minute = 540;

const emptyDay: TripDay = { start: usualStart, stops: [] };

export function emptyTrip(name: string): Trip {
  return { version: tripVersion, name: shortened(name, tripLimits.name), days: [emptyDay] };
}

/** A point of one's own. Five digits are a metre, which is more than a finger on a map knows and the same in every address. */
export function ownPoint(name: string, lat: number, lng: number): OwnPoint {
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5 + 0;
  return {
    name: shortened(name, tripLimits.name),
    at: position('wgs84', round(lat), round(lng)),
  };
}

export function stopsOf(trip: Trip): readonly TripStop[] {
  return trip.days.flatMap(({ stops }) => stops);
}

/** Where a stop stands: the number of its day and its place in it, both from 0. */
export function placeOfStop(
  trip: Trip,
  id: number,
): { readonly day: number; readonly at: number } | undefined {
  for (const [day, { stops }] of trip.days.entries()) {
    const at = stops.findIndex((stop) => stop.id === id);
    if (at >= 0) return { day, at };
  }
  return undefined;
}

export function isRefused(change: Trip | TripRefusal): change is TripRefusal {
  return 'refused' in change;
}

/** With one more stop, at the end of a day or before the stop that stands at a place in it. */
export function withStop(
  trip: Trip,
  day: number,
  draft: StopDraft,
  at = Number.POSITIVE_INFINITY,
): Trip | TripRefusal {
  const all = stopsOf(trip);
  if (all.length >= tripLimits.stops) return { refused: 'stops', most: tripLimits.stops };
  const stop: TripStop = {
    id: all.reduce((most, { id }) => Math.max(most, id), 0) + 1,
    place: draft.place,
    stay: within(draft.stay ?? usualStay, tripLimits.stay),
    leg: draft.leg ?? { mode: 'walk' },
    locked: false,
    scenes: (draft.scenes ?? []).slice(0, tripLimits.scenes),
    ...noteOf(draft.note),
  };
  return inDay(trip, day, (one) => ({ ...one, stops: inserted(one.stops, stop, at) }));
}

export function withoutStop(trip: Trip, id: number): Trip {
  const place = placeOfStop(trip, id);
  if (!place) return trip;
  return inDay(trip, place.day, (day) => ({
    ...day,
    stops: loosened(
      day.stops,
      day.stops.filter((stop) => stop.id !== id),
    ),
  }));
}

/** Takes a stop to a place in a day, its own or another. The minutes given for legs that are no longer walked are dropped. */
export function moveStop(trip: Trip, id: number, day: number, at: number): Trip {
  const from = placeOfStop(trip, id);
  const stop = from && trip.days[from.day]?.stops[from.at];
  if (!stop || !trip.days[day] || (from.day === day && from.at === at)) return trip;
  return {
    ...trip,
    days: trip.days.map((one, index) => {
      if (index !== from.day && index !== day) return one;
      const left = one.stops.filter((other) => other.id !== id);
      const stops = index === day ? inserted(left, stop, at) : left;
      return { ...one, stops: loosened(one.stops, stops) };
    }),
  };
}

/** One place earlier or later; past the end of a day into the day beside it, if there is one. */
export function nudgeStop(trip: Trip, id: number, by: -1 | 1): Trip {
  const from = placeOfStop(trip, id);
  if (!from) return trip;
  const at = from.at + by;
  const count = trip.days[from.day]?.stops.length ?? 0;
  if (at >= 0 && at < count) return moveStop(trip, id, from.day, at);
  const day = from.day + by;
  return moveStop(trip, id, day, by > 0 ? 0 : (trip.days[day]?.stops.length ?? 0));
}

/** Puts a day's stops in another order, given as their present places. */
export function reorderDay(trip: Trip, day: number, order: readonly number[]): Trip {
  return inDay(trip, day, (one) => ({ ...one, stops: inOrder(one.stops, order) }));
}

export function setStay(trip: Trip, id: number, stay: Minute): Trip {
  return changed(trip, id, (stop) => ({ ...stop, stay: within(stay, tripLimits.stay) }));
}

export function setLeg(trip: Trip, id: number, leg: TripLeg): Trip {
  return changed(trip, id, (stop) => ({ ...stop, leg }));
}

export function setLocked(trip: Trip, id: number, locked: boolean): Trip {
  return changed(trip, id, (stop) => ({ ...stop, locked }));
}

export function setNote(trip: Trip, id: number, note: string): Trip {
  return changed(trip, id, (stop) => ({ ...stop, note: undefined, ...noteOf(note) }));
}

/** What a day has beside its stops. */
export function setDay(
  trip: Trip,
  day: number,
  change: Partial<Pick<TripDay, 'title' | 'date' | 'start' | 'night'>>,
): Trip {
  return inDay(trip, day, (one) => ({ ...one, ...change }));
}

/** Sets the date of the first day and, one after the other, those of the days behind it. */
export function setDates(trip: Trip, dates: readonly (string | undefined)[]): Trip {
  return { ...trip, days: trip.days.map((day, index) => ({ ...day, date: dates[index] })) };
}

export function setFrom(trip: Trip, from: TripPlaceRef | undefined): Trip {
  return { ...trip, from };
}

export function renamed(trip: Trip, name: string): Trip {
  return { ...trip, name: shortened(name, tripLimits.name) };
}

export function withDay(trip: Trip): Trip | TripRefusal {
  if (trip.days.length >= tripLimits.days) return { refused: 'days', most: tripLimits.days };
  return {
    ...trip,
    days: [...trip.days, { ...emptyDay, start: trip.days.at(-1)?.start ?? usualStart }],
  };
}

/** Without a day and its stops. A trip keeps one day. */
export function withoutDay(trip: Trip, day: number): Trip {
  const days = trip.days.filter((_, index) => index !== day);
  return { ...trip, days: days.length > 0 ? days : [emptyDay] };
}

/** A ready-made itinerary as a trip of one's own. */
export function tripOf(
  { days }: Pick<Itinerary, 'days'>,
  name: string,
  titleOf: (day: Itinerary['days'][number]) => string = ({ title }) => title.zh,
): Trip {
  let id = 0;
  return {
    version: tripVersion,
    name: shortened(name, tripLimits.name),
    days: days.slice(0, tripLimits.days).map((day) => ({
      title: shortened(titleOf(day), tripLimits.name),
      start: minuteOf(day.start),
      stops: day.stops.map((stop) => ({
        id: (id += 1),
        place: { spot: stop.spot },
        stay: within(stop.stay, tripLimits.stay),
        leg: { mode: stop.by ?? 'walk', ...(stop.legMinutes && { minutes: stop.legMinutes }) },
        locked: false,
        scenes: stop.scenes.slice(0, tripLimits.scenes),
      })),
    })),
  };
}

/** The same trip after spots were renamed: `formerly` leads from an old id to the present one. */
export function withPresentIds(trip: Trip, formerly: ReadonlyMap<string, string>): Trip {
  const present = (place: TripPlaceRef): TripPlaceRef => {
    const id = place.spot === undefined ? undefined : formerly.get(place.spot);
    return id === undefined ? place : { spot: id };
  };
  return {
    ...trip,
    ...(trip.from && { from: present(trip.from) }),
    days: trip.days.map((day) => ({
      ...day,
      ...(day.night && { night: { ...day.night, place: present(day.night.place) } }),
      stops: day.stops.map((stop) => ({ ...stop, place: present(stop.place) })),
    })),
  };
}

/** What moves about within a day: a stop of a trip, or what stands for one while a day is checked. */
export interface Walked {
  readonly leg: TripLeg;
}

/** Stops in another order. How one gets to a stop moves with it; minutes given for a leg that is no longer walked are dropped. */
export function inOrder<S extends Walked>(
  stops: readonly S[],
  order: readonly number[],
): readonly S[] {
  const places = new Set(order);
  if (order.length !== stops.length || places.size !== stops.length)
    throw new RangeError(`Not an order of ${stops.length} stops: ${order.join()}`);
  return loosened(
    stops,
    order.map((at) => {
      const stop = stops[at];
      if (!stop) throw new RangeError(`There is no stop ${at} of ${stops.length}.`);
      return stop;
    }),
  );
}

function loosened<S extends Walked>(before: readonly S[], after: readonly S[]): readonly S[] {
  const ahead = new Map(before.map((stop, index) => [stop, before[index - 1]]));
  return after.map((stop, index) =>
    stop.leg.minutes === undefined || (ahead.has(stop) && ahead.get(stop) === after[index - 1])
      ? stop
      : { ...stop, leg: { mode: stop.leg.mode } },
  );
}

/** Text of a traveller's own, on one line, without control characters and halves of characters, and not too long. */
export function shortened(text: string, most: number): string {
  const plain = text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return [...plain.trim()].slice(0, most).join('').trim();
}

function noteOf(note: string | undefined): { readonly note?: string } {
  const text = shortened(note ?? '', tripLimits.note);
  return text === '' ? {} : { note: text };
}

function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}

function inserted<T>(list: readonly T[], one: T, at: number): readonly T[] {
  const place = Math.min(list.length, Math.max(0, at));
  return [...list.slice(0, place), one, ...list.slice(place)];
}

function inDay(trip: Trip, day: number, change: (day: TripDay) => TripDay): Trip {
  return { ...trip, days: trip.days.map((one, index) => (index === day ? change(one) : one)) };
}

function changed(trip: Trip, id: number, change: (stop: TripStop) => TripStop): Trip {
  const place = placeOfStop(trip, id);
  if (!place) return trip;
  return inDay(trip, place.day, (day) => ({
    ...day,
    stops: day.stops.map((stop) => (stop.id === id ? change(stop) : stop)),
  }));
}
