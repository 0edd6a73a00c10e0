import chineseDays from 'chinese-days';
import type { LocalText } from '../text.ts';
import { dateOf, type CivilDay } from './calendar.ts';

/** What the State Council's calendar makes of a day. */
export type DayKind =
  | { readonly kind: 'holiday'; readonly name: LocalText }
  /** A day of a weekend that is worked, for the holiday it is named after. */
  | { readonly kind: 'make-up'; readonly name: LocalText }
  | { readonly kind: 'plain' };

/**
 * What a day is, or nothing where the calendar does not reach: it is published year by year, and the last week of a year
 * may belong to the next year's first holiday.
 *
 * Only the names of the package are used, and only asked for by date: west of Greenwich it takes a date for the evening
 * before, in its tables as in the question, so that its names are right there and its weekdays wrong.
 */
export function dayKind(day: CivilDay): DayKind | undefined {
  if (!isKnown(day.year) || (day.month === 12 && day.day >= 24 && !isKnown(day.year + 1)))
    return undefined;
  const { name, work } = chineseDays.getDayDetail(dateOf(day));
  const [en, zh] = name.split(',');
  if (zh === undefined || en === undefined) return { kind: 'plain' };
  return { kind: work ? 'make-up' : 'holiday', name: { zh, en } };
}

/** Whether a day is a public holiday, for hours that hang on it. */
export function isPublicHoliday(day: CivilDay): boolean | undefined {
  const known = dayKind(day);
  return known === undefined ? undefined : known.kind === 'holiday';
}

const known = new Map<number, boolean>();

/** A year is in the tables if its National Day is. */
function isKnown(year: number): boolean {
  const found = known.get(year) ?? chineseDays.getDayDetail(`${year}-10-01`).name.includes(',');
  known.set(year, found);
  return found;
}

/** The last year whose holidays are known, counted from one that is. */
export function lastKnownYear(from: number): number {
  let year = from;
  while (isKnown(year + 1)) year += 1;
  while (year > 2004 && !isKnown(year)) year -= 1;
  return year;
}
