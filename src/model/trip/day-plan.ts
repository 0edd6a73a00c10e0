import type { Position } from '../geo/position.ts';
import type { Day, Stop } from '../itinerary.ts';
import { placeMode, type SpotPosition } from '../spot.ts';
import { minuteOf, type Minute } from '../time/clock.ts';
import { transfer, type Transfer } from './transfer.ts';

/** A stop in its place in the day. Without times where the way there is not known. */
export interface Visit {
  readonly stop: Stop;
  readonly arrive?: Minute | undefined;
  readonly leave?: Minute | undefined;
  /** The way from the stop before; the day's first stop has none. */
  readonly leg?: Transfer | 'unknown' | undefined;
}

export interface DayPlan {
  readonly visits: readonly Visit[];
  readonly start: Minute;
  /** When the last visit ends, if every leg is known. */
  readonly end?: Minute | undefined;
  /** Metres over all known legs. */
  readonly meters: number;
  /** Minutes on foot over all known legs. */
  readonly walkMinutes: number;
  /** Whether some leg or time could not be worked out. */
  readonly loose: boolean;
}

/** A day with its times, as far as they can be known. A leg is worked out between two pins only. */
export function planDay(day: Day, positionOf: (spot: string) => SpotPosition): DayPlan {
  const start = minuteOf(day.start);
  let clock: Minute | undefined = start;
  let before: Position | undefined;
  const visits = day.stops.map((stop, index): Visit => {
    const place = positionOf(stop.spot);
    const at = placeMode(place) === 'pin' ? place.at : undefined;
    const leg =
      index === 0
        ? undefined
        : before && at && stop.by
          ? transfer(before, at, stop.by, stop.legMinutes)
          : 'unknown';
    if (leg === 'unknown') clock = undefined;
    else if (clock !== undefined && leg) clock += leg.minutes;
    const arrive = clock;
    if (clock !== undefined) clock += stop.stay;
    before = at;
    return { stop, arrive, leave: clock, leg };
  });
  const legs = visits.flatMap(({ leg }) => (leg && leg !== 'unknown' ? [leg] : []));
  return {
    visits,
    start,
    end: clock,
    meters: legs.reduce((sum, { meters }) => sum + meters, 0),
    walkMinutes: legs.reduce((sum, { by, minutes }) => sum + (by === 'walk' ? minutes : 0), 0),
    loose: visits.some(({ leg }) => leg === 'unknown'),
  };
}

/** The first visit that starts before the one ahead of it ends, if the day cannot be walked as planned. */
export function firstClash(visits: readonly Visit[]): Visit | undefined {
  return visits.find(
    ({ arrive }, index) => arrive !== undefined && arrive < (visits[index - 1]?.leave ?? 0),
  );
}
