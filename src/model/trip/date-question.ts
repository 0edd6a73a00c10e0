import type { Itinerary } from '../itinerary.ts';
import type { Lang } from '../text.ts';
import type { TripPlace } from './place.ts';

/** A ready-made plan, as far as a date matters to it. */
export type DatedPlan = Pick<Itinerary, 'id' | 'title' | 'days'>;

/** What an itinerary's page hands to its script, which asks the plan about a date. */
export interface DateQuestion {
  readonly lang: Lang;
  readonly plan: DatedPlan;
  /** Every place at which the plan stops. */
  readonly places: readonly TripPlace[];
  /** Day on which the entry last changed. */
  readonly changed: string;
  /** Full address of the page, whose host the calendar's events are named after. */
  readonly url: string;
  /** Full address of a spot's page, with a star for its id. */
  readonly spotPage: string;
  /** Address at which a trip opens, ready for the trip behind a `#`. */
  readonly tripPage: string;
}
