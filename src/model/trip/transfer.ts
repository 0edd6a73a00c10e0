import { metersBetween } from '../geo/distance.ts';
import type { Position } from '../geo/position.ts';
import type { TravelMode } from '../itinerary.ts';

/** How a way of travelling turns a straight line into time. */
interface Pace {
  /** Ground covered for each metre in a straight line. */
  readonly detour: number;
  readonly kilometersPerHour: number;
  /** Minutes spent on waiting, walking to the platform, parking. */
  readonly overhead: number;
}

/** Estimates for Chinese cities. Stated, with their error, on the method page. */
export const paces = {
  walk: { detour: 1.3, kilometersPerHour: 4.5, overhead: 0 },
  bike: { detour: 1.3, kilometersPerHour: 12, overhead: 3 },
  metro: { detour: 1.4, kilometersPerHour: 32, overhead: 14 },
  bus: { detour: 1.4, kilometersPerHour: 15, overhead: 12 },
  taxi: { detour: 1.4, kilometersPerHour: 22, overhead: 6 },
  drive: { detour: 1.4, kilometersPerHour: 26, overhead: 10 },
  // No formula knows a ferry's timetable; the author gives its minutes.
  boat: { detour: 1, kilometersPerHour: 8, overhead: 15 },
} as const satisfies Record<TravelMode, Pace>;

export interface Transfer {
  readonly by: TravelMode;
  readonly minutes: number;
  /** Metres on the ground, estimated. */
  readonly meters: number;
  /** Whether the minutes are the author's own, not the formula's. */
  readonly given: boolean;
}

/** The way between two pins. */
export function transfer(
  from: Position,
  to: Position,
  by: TravelMode,
  givenMinutes?: number,
): Transfer {
  const { detour, kilometersPerHour, overhead } = paces[by];
  const meters = metersBetween(from, to) * detour;
  const minutes =
    givenMinutes ?? Math.max(1, Math.round((meters / 1000 / kilometersPerHour) * 60 + overhead));
  return { by, minutes, meters, given: givenMinutes !== undefined };
}
