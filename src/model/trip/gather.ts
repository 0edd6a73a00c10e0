import {
  stopsOf,
  tripLimits,
  withoutStop,
  withStop,
  type StopDraft,
  type Trip,
  type TripRefusal,
  type TripStop,
} from './trip.ts';

/** What somebody puts into a trip from a page: a place, and perhaps a scene to look for there. */
export interface Pick {
  readonly spot: string;
  readonly scene?: string | undefined;
  /** Minutes that a visit takes, where the site knows. */
  readonly stay?: number | undefined;
}

/** The stop that already holds what is picked, if there is one. */
export function stopWith(trip: Trip, { spot, scene }: Pick): TripStop | undefined {
  return stopsOf(trip).find(
    (stop) => stop.place.spot === spot && (scene === undefined || stop.scenes.includes(scene)),
  );
}

/**
 * With what is picked. A scene at a place that is a stop already goes to that stop: one goes to a place once, however many
 * scenes were shot there.
 */
export function withPick(trip: Trip, day: number, pick: Pick): Trip | TripRefusal {
  const { spot, scene, stay } = pick;
  if (stopWith(trip, pick)) return trip;
  const there = scene === undefined ? undefined : stopWith(trip, { spot });
  if (there && scene !== undefined && there.scenes.length < tripLimits.scenes)
    return withScenes(trip, there.id, [...there.scenes, scene]);
  const draft: StopDraft = { place: { spot }, stay, scenes: scene === undefined ? [] : [scene] };
  return withStop(trip, Math.min(day, trip.days.length - 1), draft);
}

/** Without what is picked: the scene, and the stop with it once nothing is left to look for there. */
export function withoutPick(trip: Trip, pick: Pick): Trip {
  const stop = stopWith(trip, pick);
  if (!stop) return trip;
  const left = stop.scenes.filter((scene) => scene !== pick.scene);
  if (pick.scene !== undefined && left.length > 0) return withScenes(trip, stop.id, left);
  return withoutStop(trip, stop.id);
}

function withScenes(trip: Trip, id: number, scenes: readonly string[]): Trip {
  return {
    ...trip,
    days: trip.days.map((day) => ({
      ...day,
      stops: day.stops.map((stop) => (stop.id === id ? { ...stop, scenes } : stop)),
    })),
  };
}
