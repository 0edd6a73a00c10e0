import { getTimes } from 'suncalc';
import type { Position } from '../geo/position.ts';
import { daysSinceEpoch, type CivilDay } from './calendar.ts';
import type { Minute } from './clock.ts';

/** The sun over a place on a day, in minutes of China's time. */
export interface SunDay {
  readonly sunrise: Minute;
  readonly sunset: Minute;
  /** Low light after sunrise lasts until here. */
  readonly goldenUntil: Minute;
  /** Low light before sunset begins here: the sun stands six degrees high. */
  readonly goldenFrom: Minute;
}

/** When the sun rises and sets; nothing where it does neither that day. Good to a minute or two over a flat horizon. */
export function sunOn({ lat, lng }: Position, day: CivilDay): SunDay | undefined {
  const days = daysSinceEpoch(day);
  // Noon in China, from the day that was asked for and not from any clock.
  // eslint-disable-next-line no-restricted-globals
  const noon = new Date((days * 1440 + 720 - 480) * 60_000);
  const { sunrise, sunset, goldenHour, goldenHourEnd } = getTimes(noon, lat, lng);
  if (!sunrise || !sunset || !goldenHour || !goldenHourEnd) return undefined;
  const minute = (time: { valueOf: () => number }): Minute =>
    Math.round(time.valueOf() / 60_000) + 480 - days * 1440;
  return {
    sunrise: minute(sunrise),
    sunset: minute(sunset),
    goldenUntil: minute(goldenHourEnd),
    goldenFrom: minute(goldenHour),
  };
}
