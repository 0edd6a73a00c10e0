import type { City } from '../../model/city.ts';
import type { Drama, SceneInPlace } from '../../model/drama.ts';
import type { Itinerary } from '../../model/itinerary.ts';
import type { LocalText } from '../../model/text.ts';
import type { Source } from '../../model/source.ts';
import type { Spot } from '../../model/spot.ts';

/** What the open data are made of: everything on the site, joined. */
export interface World {
  readonly cities: readonly City[];
  readonly dramas: readonly Drama[];
  readonly spots: readonly Spot[];
  readonly itineraries: readonly Itinerary[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly city: (id: string) => City;
  readonly spot: (id: string) => Spot;
  readonly scenesOf: (drama: string) => readonly SceneInPlace[];
  readonly scenesAt: (spot: string) => readonly SceneInPlace[];
  readonly spotsIn: (city: string) => readonly Spot[];
  readonly dramasIn: (city: string) => readonly Drama[];
  readonly itinerariesIn: (city: string) => readonly Itinerary[];
}

/** Where the data are served, and on what day they were built. */
export interface Place {
  /** Full address of a path below the site's root. */
  readonly absolute: (path: string) => string;
  /** The day a build calls today: never the clock's. */
  readonly generated: string;
  readonly name: LocalText;
}

/** Folder of this version below the site's root. A breaking change gets another folder beside it. */
export const apiFolder = 'api/v1/';
