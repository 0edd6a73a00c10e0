import type { PlanWords } from '../../i18n/plan-words.ts';
import type { PlanPlace } from '../../exports/plan-places.ts';
import { textIn, type Lang } from '../../model/text.ts';
import { dayNamed } from '../../model/time/calendar.ts';
import {
  askTrip,
  checkDay,
  timesOf,
  type DayAsked,
  type DayCheck,
  type TimedCall,
} from '../../model/trip/feasible.ts';
import type { TripPlace } from '../../model/trip/place.ts';
import type { Trip, TripDay, TripStop } from '../../model/trip/trip.ts';
import type { Ordering } from './ordering.ts';
import type { World } from './world.ts';

/** Addresses that the page hands over, with a `*` where an id goes. */
export interface Addresses {
  readonly art: string;
  readonly spot: string;
  readonly drama: string;
  readonly scene: string;
  readonly dramas: string;
  readonly itineraries: string;
  readonly map: string;
  readonly method: string;
  readonly places: string;
  readonly basemap: string;
  readonly cities: string;
  readonly worker: string;
}

/** A stop of a day with what can be said of it. */
export interface PlannedStop {
  readonly stop: TripStop;
  readonly place: TripPlace;
  readonly ours: PlanPlace | undefined;
  readonly name: string;
  readonly times: TimedCall;
}

export interface PlannedDay {
  readonly day: TripDay;
  readonly index: number;
  readonly asked: DayAsked;
  readonly stops: readonly PlannedStop[];
  /** The answer for its date, where it has one. */
  readonly check: DayCheck | undefined;
  readonly past: boolean;
}

/** Everything that the page shows, worked out once for each change. */
export interface Plan {
  readonly lang: Lang;
  readonly t: PlanWords;
  readonly to: Addresses;
  readonly world: World;
  readonly trip: Trip;
  readonly days: readonly PlannedDay[];
  /** The day in China, by the visitor's clock. */
  readonly today: string;
  /** Somebody else's trip: looked at, not kept. */
  readonly guest: Guest | undefined;
  readonly ordering: Ordering | undefined;
}

/** A trip that came in an address or a file. */
export interface Guest {
  readonly trip: Trip;
  /** How many stops were found among our places; nothing for an address, which names them. */
  readonly matched?: number | undefined;
}

export function planDays(
  trip: Trip,
  { world, lang, today }: Pick<Plan, 'world' | 'lang' | 'today'>,
): readonly PlannedDay[] {
  return trip.days.map((day, index) => {
    const asked = askTrip(trip, index, world.placeOf);
    const date = day.date !== undefined && dayNamed(day.date) ? day.date : undefined;
    const times = timesOf(asked, date);
    return {
      day,
      index,
      asked,
      check: date === undefined ? undefined : checkDay(asked, date),
      past: date !== undefined && date < today,
      stops: day.stops.flatMap((stop, at): PlannedStop[] => {
        const time = times[at];
        if (!time) return [];
        const { place } = time;
        return [
          {
            stop,
            place,
            ours: stop.place.spot === undefined ? undefined : world.placeOf(stop.place.spot),
            name: nameOf(place, lang),
            times: time,
          },
        ];
      }),
    };
  });
}

/** What a place is called here; an own point may have no name. */
export function nameOf(place: TripPlace, lang: Lang): string {
  const name = textIn(place.name, lang).trim();
  return name === '' ? '·' : name;
}
