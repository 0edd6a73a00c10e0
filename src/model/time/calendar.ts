import type { Minute } from './clock.ts';

/** A day as calendars on walls have it. */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Monday is 0, Sunday 6. */
  readonly weekday: number;
}

/** A day and a time of that day, both local. */
export interface Moment {
  readonly day: CivilDay;
  readonly minute: Minute;
}

/** All of China keeps one time, eight hours ahead of UTC, without summer time since 1991. */
const chinaOffset: Minute = 480;

/** What the clocks in China show at an instant, given in milliseconds since 1970 UTC, wherever the visitor's own clock may be set. */
export function momentInChina(epoch: number): Moment {
  const minutes = Math.floor(epoch / 60_000) + chinaOffset;
  const days = Math.floor(minutes / 1440);
  return { day: civilDay(days), minute: minutes - days * 1440 };
}

/** The day so many days after 1 January 1970, in the Gregorian calendar (Hinnant, “chrono-compatible low-level date algorithms”). */
export function civilDay(days: number): CivilDay {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
    // 1 January 1970 was a Thursday.
    weekday: (((days + 3) % 7) + 7) % 7,
  };
}

/** Days from 1 January 1970 to a date of the Gregorian calendar; the other way round from `civilDay`. */
export function daysSinceEpoch({
  year,
  month,
  day,
}: Pick<CivilDay, 'year' | 'month' | 'day'>): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear;
  return era * 146_097 + ofEra - 719_468;
}

export function dayBefore(day: CivilDay): CivilDay {
  return civilDay(daysSinceEpoch(day) - 1);
}

export function dayAfter(day: CivilDay, days = 1): CivilDay {
  return civilDay(daysSinceEpoch(day) + days);
}

/** The day that a date such as `2026-10-01` names, or nothing where there is no such day. */
export function dayNamed(date: string): CivilDay | undefined {
  const [whole, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (whole === undefined) return undefined;
  const named = civilDay(
    daysSinceEpoch({ year: Number(year), month: Number(month), day: Number(day) }),
  );
  // The 31st of April would be the 1st of May.
  return dateOf(named) === date ? named : undefined;
}

/** `2026-10-01`. */
export function dateOf({ year, month, day }: Pick<CivilDay, 'year' | 'month' | 'day'>): string {
  return [
    String(year).padStart(4, '0'),
    ...[month, day].map((n) => String(n).padStart(2, '0')),
  ].join('-');
}
