import type { PlanFile, PlanPlace } from '../../exports/plan-places.ts';
import type { Trip } from '../../model/trip/trip.ts';
import { withPresentIds } from '../../model/trip/trip.ts';

/** Every place of the site, as a plan needs them. */
export interface World {
  readonly file: PlanFile;
  readonly placeOf: (id: string) => PlanPlace | undefined;
  /** A trip with the present names of spots that were renamed since it was made. */
  readonly present: (trip: Trip) => Trip;
}

/** Fetches the places. Throws where they do not come: a trip can be seen without, but not worked on. */
export async function loadWorld(address: string, signal: AbortSignal): Promise<World> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const file = (await response.json()) as PlanFile;
  const places = new Map(file.places.map((place) => [place.id, place]));
  const formerly = new Map(
    file.places.flatMap(({ id, formerly: old = [] }) => old.map((one) => [one, id] as const)),
  );
  return {
    file,
    placeOf: (id) => places.get(id),
    present: (trip) => withPresentIds(trip, formerly),
  };
}
