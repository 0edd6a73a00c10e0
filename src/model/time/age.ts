import type { AsOf } from './as-of.ts';
import { daysSinceEpoch } from './calendar.ts';

/**
 * Whole days from a date to a day, `YYYY-MM-DD`; nothing where the date is not known. A year or a month counts from its
 * last day, so that what is called old surely is, and is never in the future.
 */
export function daysSince(date: AsOf, today: string): number | undefined {
  if (date === 'unknown') return undefined;
  return Math.max(0, daysSinceEpoch(lastDayOf(today)) - daysSinceEpoch(lastDayOf(date)));
}

function lastDayOf(date: AsOf): { year: number; month: number; day: number } {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  // The day before the first of the next month; a month 13 is the next year's January to the formula.
  return day === undefined ? { year, month: month + 1, day: 0 } : { year, month, day };
}
