import type { Claim } from './claim.ts';
import type { Access, PlaceMode, SpotKind } from './spot.ts';
import type { Lang, LocalText } from './text.ts';
import type { WeeklyHours } from './time/hours.ts';

/** Where a camera stood and which way it looked, in WGS-84. */
export interface MapCamera {
  readonly lat: number;
  readonly lng: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
  /** 35 mm equivalent, which says how wide the picture is. */
  readonly lens?: number | undefined;
}

/**
 * A place as a live map needs it: what its mark, its name and its row say. Positions are WGS-84.
 * A place known by name only has no position here: it is listed, never drawn.
 */
export interface MapPlace {
  readonly id: string;
  readonly name: LocalText;
  readonly mode: PlaceMode;
  readonly lat?: number | undefined;
  readonly lng?: number | undefined;
  /** Metres. */
  readonly accuracy: number;
  readonly claim?: Claim | undefined;
  /** Its number on a day's route. */
  readonly number?: number | undefined;
  readonly kind?: SpotKind | undefined;
  readonly access?: Access | undefined;
  readonly city?: string | undefined;
  readonly dramas?: readonly string[] | undefined;
  /** Missing where they were not found, or say more than a weekly table can hold. */
  readonly hours?: WeeklyHours | undefined;
  readonly cameras?: readonly MapCamera[] | undefined;
  /** Address of its page where that is on another site: beside a city's own edition. */
  readonly page?: string | undefined;
}

/** A place that can be drawn. */
export interface DrawnPlace extends MapPlace {
  readonly lat: number;
  readonly lng: number;
}

export function isDrawn(place: MapPlace): place is DrawnPlace {
  return place.mode !== 'named-only' && place.lat !== undefined && place.lng !== undefined;
}

/** A city as the widest view has it: a dot and a name. */
export interface CityDot {
  readonly name: LocalText;
  readonly lat: number;
  readonly lng: number;
}

/** The file behind the map of every place, with the names of what its places refer to. */
export interface MapFile {
  readonly places: readonly MapPlace[];
  readonly dramas: Readonly<Record<string, LocalText>>;
}

/** A company's street map that a visitor may choose. */
export interface StreetLayer {
  readonly id: string;
  readonly name: LocalText;
  /** Addresses of tiles, `{z}/{x}/{y}`; several are laid over one another, names last. */
  readonly tiles: readonly string[];
  /** Servers that stand for `{s}` in an address. */
  readonly servers?: readonly string[] | undefined;
  readonly datum: 'wgs84' | 'gcj02';
  /** Who is to be named on the map, and where that leads. */
  readonly attribution: string;
  readonly home: string;
  readonly maxZoom: number;
  readonly licence: LocalText;
  /** Review number (审图号), where the provider states one. */
  readonly review?: string | undefined;
}

/** What a page tells its map, as JSON inside the element. */
export interface MapSettings {
  readonly lang: Lang;
  /** Places in list order, or the address of a file that has them. */
  readonly places: readonly MapPlace[] | string;
  /** Indexes of places joined in order; each line is one unbroken walk. */
  readonly route?: readonly (readonly number[])[] | undefined;
  /** Address of a spot's page, with `*` for its id. */
  readonly spotPage: string;
  /** Address of the dots that stand for cities. */
  readonly cities: string;
  /** Folder of the basemap packs. */
  readonly basemap: string;
  readonly streets: readonly StreetLayer[];
  /** Metres that a view shows at least, so that one place is not blown up to a doorstep. */
  readonly leastMeters?: number | undefined;
}
