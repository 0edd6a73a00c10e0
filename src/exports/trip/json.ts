import type { Trip } from '../../model/trip/trip.ts';
import { tripVersion } from '../../model/trip/trip.ts';
import type { TripSheet } from './sheet.ts';

/** What our own files call themselves. */
export const tripFormat = 'ruxi-trip';

/** A trip whole, to be read back by the site, with the places it names for whoever else reads it. Positions are WGS-84. */
export function toTripJson(trip: Trip, sheet: TripSheet): string {
  return `${JSON.stringify(
    {
      format: tripFormat,
      version: tripVersion,
      changed: sheet.changed,
      datum: 'WGS-84',
      credit: sheet.credit,
      trip,
      places: sheet.days.flatMap(({ stops }) =>
        stops.map(
          ({ key, day, number, name, spot, mode, at, accuracy, address, arrive, leave }) => ({
            key,
            day,
            number,
            name,
            spot,
            mode,
            ...at,
            accuracy,
            address,
            arrive,
            leave,
          }),
        ),
      ),
    },
    null,
    1,
  )}\n`;
}
