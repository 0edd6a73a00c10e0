import { metersBetween } from '../geo/distance.ts';
import type { Position } from '../geo/position.ts';
import { tripLimits, type Trip, type TripStop } from './trip.ts';

/** Metres in a straight line between stops beyond which they are no longer one day out. */
export const dayReach = 60_000;

/**
 * The stops of a day in groups that lie together: within a group every stop has another one within a day's reach. In the
 * order in which they come first. A stop without a position goes with the one before it, or is the first of all.
 */
export function farGroups(
  stops: readonly TripStop[],
  positionOf: (stop: TripStop) => Position | undefined,
): readonly (readonly TripStop[])[] {
  const groups: { stops: TripStop[]; points: Position[] }[] = [];
  let last: (typeof groups)[number] | undefined;
  for (const stop of stops) {
    const at = positionOf(stop);
    const near = at
      ? groups.filter(({ points }) => points.some((point) => metersBetween(point, at) <= dayReach))
      : [];
    const [first, ...others] = near;
    // Where nothing is known yet, what comes next decides.
    const begun = at && last?.points.length === 0 ? last : undefined;
    const group = (at ? (first ?? begun) : last) ?? { stops: [], points: [] };
    if (!groups.includes(group)) groups.push(group);
    // This stop may be what joins two groups.
    for (const other of others) {
      group.stops.push(...other.stops);
      group.points.push(...other.points);
      groups.splice(groups.indexOf(other), 1);
    }
    group.stops.push(stop);
    if (at) group.points.push(at);
    last = group;
  }
  const order = new Map(stops.map((stop, index) => [stop, index]));
  const placeOf = (stop: TripStop): number => order.get(stop) ?? 0;
  return groups.map((group) => group.stops.toSorted((a, b) => placeOf(a) - placeOf(b)));
}

/** The trip with a day cut into days that lie together, one after the other. The same trip where there is nothing to cut. */
export function splitDay(
  trip: Trip,
  day: number,
  positionOf: (stop: TripStop) => Position | undefined,
): Trip {
  const one = trip.days[day];
  if (!one) return trip;
  const room = tripLimits.days - trip.days.length + 1;
  const groups = farGroups(one.stops, positionOf);
  const kept = groups.slice(0, room);
  // What a trip has no days for stays with the last one.
  const rest = groups.slice(room).flat();
  if (kept.length < 2) return trip;
  const { night, ...begun } = one;
  return {
    ...trip,
    days: trip.days.flatMap((other, index) =>
      index === day
        ? kept.map((stops, nth) => ({
            ...(nth === 0 ? begun : { start: one.start }),
            stops: loose(nth === kept.length - 1 ? [...stops, ...rest] : stops, one.stops),
            ...(nth === kept.length - 1 && night && { night }),
          }))
        : [other],
    ),
  };
}

/** Minutes that somebody gave for a leg hold only where the same stop still comes before. */
function loose(stops: readonly TripStop[], before: readonly TripStop[]): readonly TripStop[] {
  return stops.map((stop, at) => {
    const was = before[before.indexOf(stop) - 1];
    return stop.leg.minutes === undefined || stops[at - 1] === was
      ? stop
      : { ...stop, leg: { mode: stop.leg.mode } };
  });
}
