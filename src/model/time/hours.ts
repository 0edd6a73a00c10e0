import { dayBefore, type CivilDay, type Moment } from './calendar.ts';
import type { Minute } from './clock.ts';

/** From opening to closing, in minutes since the day's midnight. Closing past 1440 runs into the next day. */
export type Span = readonly [opens: Minute, closes: Minute];

/** What holds on some days of the week in some part of the year. No spans: shut. */
export interface HoursRule {
  /** Weekdays as bits: 1 is Monday, 64 is Sunday. */
  readonly weekdays: number;
  /** Also on public holidays, whatever weekday they fall on. */
  readonly holidays?: true;
  /** First and last day of a season, as month × 100 + day. One that ends before it begins crosses the new year. */
  readonly season?: readonly [first: number, last: number];
  /** Added to what the rules before it say, instead of taking their place. */
  readonly further?: true;
  readonly spans: readonly Span[];
}

/** Opening hours as rules, of which the last that speaks of a day decides it, as in OpenStreetMap's `opening_hours`. */
export type WeeklyHours = readonly HoursRule[];

export const everyDay = 0b111_1111;

/** Whether a day is a public holiday, or nothing where the calendar does not reach so far. */
export type IsHoliday = (day: CivilDay) => boolean | undefined;

const notKnown: IsHoliday = () => undefined;

/** When it is open on a day; nothing where that hangs on a holiday nobody knows of. */
export function spansOn(
  hours: WeeklyHours,
  day: CivilDay,
  isHoliday: IsHoliday = notKnown,
): readonly Span[] | undefined {
  if (!hours.some(({ holidays }) => holidays)) return spansIf(hours, day, false);
  const holiday = isHoliday(day);
  if (holiday !== undefined) return spansIf(hours, day, holiday);
  const [plain, feast] = [spansIf(hours, day, false), spansIf(hours, day, true)];
  return String(plain) === String(feast) ? plain : undefined;
}

/** Whether it is open at a moment, also on what is left of the night before; nothing where that is not known. */
export function isOpenAt(
  hours: WeeklyHours,
  { day, minute }: Moment,
  isHoliday: IsHoliday = notKnown,
): boolean | undefined {
  const today = spansOn(hours, day, isHoliday);
  const before = spansOn(hours, dayBefore(day), isHoliday);
  const holds = (spans: readonly Span[] | undefined, at: Minute): boolean | undefined =>
    spans?.some(([opens, closes]) => at >= opens && at < closes);
  const [now, still] = [holds(today, minute), holds(before, minute + 1440)];
  if (now === true || still === true) return true;
  return now === undefined || still === undefined ? undefined : false;
}

function spansIf(hours: WeeklyHours, day: CivilDay, holiday: boolean): readonly Span[] {
  let spans: readonly Span[] = [];
  for (const rule of hours) {
    if (!speaksOf(rule, day, holiday)) continue;
    spans = rule.further ? [...spans, ...rule.spans] : rule.spans;
  }
  return spans;
}

function speaksOf({ weekdays, holidays, season }: HoursRule, day: CivilDay, holiday: boolean) {
  const date = day.month * 100 + day.day;
  const inSeason =
    season === undefined ||
    (season[0] <= season[1]
      ? date >= season[0] && date <= season[1]
      : date >= season[0] || date <= season[1]);
  const onDay = (weekdays & (1 << day.weekday)) !== 0 || (holiday && holidays === true);
  return inSeason && onDay;
}
