import { metersBetween } from '../geo/distance.ts';
import { shutForGood } from '../spot.ts';
import { dayNamed, type CivilDay } from '../time/calendar.ts';
import { isPublicHoliday } from '../time/holidays.ts';
import { spansOn, type Span } from '../time/hours.ts';
import type { Call, DayAsked } from './feasible.ts';
import { estimateLeg, minutesFor } from './leg-estimate.ts';
import type { OrderTask } from './order.ts';
import type { TripPlace } from './place.ts';

/** A day as a task for putting in order. */
export interface DayTask {
  readonly task: OrderTask;
  /** Whether some stop is known only as an area: its middle will do for an order, not for a time. */
  readonly rough: boolean;
}

/**
 * The stops of a day with the minutes between them, each leg travelled as its stop is travelled to; with a date also
 * with the hours of that day. Minutes that somebody gave hold while the same stop comes before. A place known by name
 * only keeps its place: nobody knows what it is near.
 */
export function orderTaskOf(asked: DayAsked, date?: string): DayTask {
  const { stops, from, night, start } = asked;
  const count = stops.length;
  const day = date === undefined ? undefined : dayNamed(date);
  const cost = Float64Array.from(
    stops.flatMap((a, i) =>
      stops.map((b, j) => (i === j ? 0 : minutesTo(a.place, b, i === j - 1))),
    ),
  );
  return {
    task: {
      count,
      cost,
      ...(from && {
        from: Float64Array.from(stops, (stop, at) => minutesTo(from, stop, at === 0)),
      }),
      ...(night && {
        to: Float64Array.from(stops, ({ place }, at) =>
          minutesTo(place, { place: night.place, leg: night.leg }, at === count - 1),
        ),
      }),
      locked: stops.flatMap(({ locked, place }, at) => (locked || !place.position ? [at] : [])),
      ...(day && {
        timed: {
          start,
          stays: stops.map(({ stay }) => stay),
          open: stops.map((stop) => openOn(stop, day)),
        },
      }),
    },
    rough: stops.some(({ place }) => place.mode === 'area'),
  };
}

function minutesTo(from: TripPlace, to: Pick<Call, 'place' | 'leg'>, asNow: boolean): number {
  const leg = asNow ? to.leg : { mode: to.leg.mode };
  const known = estimateLeg(from.position, to.place.position, leg);
  if (known) return known.minutes;
  if (!from.position || !to.place.position) return 0;
  return minutesFor(leg.mode, metersBetween(from.position.at, to.place.position.at));
}

/** When a visit can be, so that nobody is sent after the last admission; nothing where no order would help. */
function openOn({ place, stay }: Call, day: CivilDay): readonly Span[] | undefined {
  const { access, hours, lastEntry } = place;
  if (access === 'outside-only' || (access && shutForGood.has(access)) || !hours?.weekly)
    return undefined;
  const rule = lastEntry?.sourced ? lastEntry.rule : undefined;
  return spansOn(hours.weekly, day, isPublicHoliday)?.map(([opens, closes]): Span => {
    if (!rule) return [opens, closes];
    const last = 'at' in rule ? rule.at : closes - rule.before;
    return [opens, Math.min(closes, last + stay)];
  });
}
