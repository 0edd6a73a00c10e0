import { metersBetween } from '../geo/distance.ts';
import { isAsOf } from '../time/as-of.ts';
import { dayNamed } from '../time/calendar.ts';
import { legModes, type LegMode } from './leg-estimate.ts';
import type { TripPlace } from './place.ts';
import { idShape } from './share.ts';
import {
  emptyTrip,
  ownPoint,
  shortened,
  tripLimits,
  tripVersion,
  usualStart,
  usualStay,
  type OwnPoint,
  type Trip,
  type TripDay,
  type TripLeg,
  type TripPlaceRef,
  type TripStop,
} from './trip.ts';

/** Why a file is not taken. */
export type ImportFault =
  | 'too-large'
  | 'not-json'
  /** Neither our own file nor places of any kind we know. */
  | 'not-a-trip'
  | 'newer-version'
  | 'no-places'
  | 'too-many-stops'
  | 'too-many-days';

/** What a file may hold. */
export const importLimits = {
  /** Characters. A trip of 200 stops is some 100,000; a recorded track of a week is millions. */
  characters: 2_000_000,
  stops: tripLimits.stops,
  days: tripLimits.days,
} as const;

/** A place in somebody's file, whatever its format was. WGS-84. */
export interface FoundPlace {
  readonly name?: string | undefined;
  readonly lat: number;
  readonly lng: number;
  readonly note?: string | undefined;
  /** From 1. */
  readonly day?: number | undefined;
  /** Id of a spot, where the file is one of ours. */
  readonly spot?: string | undefined;
}

/** How a place of a file was found to be one of ours. */
export type MatchedBy = 'id' | 'name' | 'position';

export interface Imported {
  readonly trip: Trip;
  /** Stops that are spots of the site, by their ids in the trip, and why. Others are kept as points. */
  readonly matched: readonly {
    readonly stop: number;
    readonly spot: string;
    readonly by: MatchedBy;
  }[];
  readonly fault?: undefined;
}

export type ImportResult = Imported | { readonly fault: ImportFault };

/** A file of text that is JSON: our own, or GeoJSON from elsewhere. */
export function importJson(text: string, spots: readonly TripPlace[], name: string): ImportResult {
  if (text.length > importLimits.characters) return { fault: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { fault: 'not-json' };
  }
  if (!isRecord(value)) return { fault: 'not-a-trip' };
  if (value['format'] === 'ruxi-trip') return importOwn(value);
  const places = placesInGeoJson(value);
  return places ? importPlaces(places, spots, name) : { fault: 'not-a-trip' };
}

/** Places in the order of a file, as a trip. Those that are ours become stops at our spots. */
export function importPlaces(
  found: readonly FoundPlace[],
  spots: readonly TripPlace[],
  name: string,
): ImportResult {
  const places = withoutRepeats(found.filter(isOnEarth));
  if (places.length === 0) return { fault: 'no-places' };
  if (places.length > importLimits.stops) return { fault: 'too-many-stops' };
  const numbers = [...new Set(places.map(({ day }) => dayOf(day)))].sort((a, b) => a - b);
  if (numbers.length > importLimits.days) return { fault: 'too-many-days' };
  const matched: { stop: number; spot: string; by: MatchedBy }[] = [];
  const days = numbers.map((): TripStop[] => []);
  const match = matcher(spots);
  for (const [index, place] of places.entries()) {
    const ours = match(place);
    const id = index + 1;
    if (ours) matched.push({ stop: id, ...ours });
    const note = shortened(place.note ?? '', tripLimits.note);
    days[numbers.indexOf(dayOf(place.day))]?.push({
      id,
      place: ours
        ? { spot: ours.spot }
        : { point: ownPoint(place.name ?? '', place.lat, place.lng) },
      stay: usualStay,
      leg: { mode: 'walk' },
      locked: false,
      scenes: [],
      ...(note !== '' && { note }),
    });
  }
  return {
    trip: { ...emptyTrip(name), days: days.map((stops) => ({ start: usualStart, stops })) },
    matched,
  };
}

const dayOf = (day: number | undefined): number =>
  day !== undefined && Number.isInteger(day) && day > 0 && day < 1000 ? day : 1;

function isOnEarth({ lat, lng }: FoundPlace): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
}

/** A GPX file has a stop as waypoint and again in its route: the same name at the same place is one stop. */
function withoutRepeats(places: readonly FoundPlace[]): readonly FoundPlace[] {
  const seen = new Set<string>();
  return places.filter(({ name, lat, lng }) => {
    const key = `${nameKey(name ?? '')} ${lat.toFixed(4)} ${lng.toFixed(4)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Metres within which a place with our name is ours. Files from Chinese map apps are half a kilometre off, and say nothing. */
const nameReach = 3000;
/** Metres within which a nameless point is ours. */
const pointReach = 60;

/** A name without what writers differ in: case, width, blanks, signs, and what stands in brackets. */
function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*\d+(?:\.\d+)?[.、\s]+/, '')
    .replace(/[(（【[][^)）】\]]*[)）】\]]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function matcher(
  spots: readonly TripPlace[],
): (place: FoundPlace) => { readonly spot: string; readonly by: MatchedBy } | undefined {
  const ids = new Map<string, string>();
  for (const { id, formerly } of spots)
    if (id !== undefined) for (const name of [...(formerly ?? []), id]) ids.set(name, id);
  const known = spots.flatMap(({ id, name, position, mode }) =>
    id === undefined
      ? []
      : [
          {
            id,
            position,
            mode,
            keys: [name.zh, name.en ?? ''].map(nameKey).filter((key) => key.length > 1),
          },
        ],
  );
  return (place) => {
    const own = place.spot === undefined ? undefined : ids.get(place.spot);
    if (own !== undefined) return { spot: own, by: 'id' };
    const at = { datum: 'wgs84' as const, lat: place.lat, lng: place.lng };
    const key = nameKey(place.name ?? '');
    let best: { spot: string; by: MatchedBy; far: number } | undefined;
    for (const { id, position, mode, keys } of known) {
      if (!position) continue;
      // A degree of latitude is 111 km: nothing farther can match, and most spots are.
      if (Math.abs(position.at.lat - place.lat) > 0.06) continue;
      const far = metersBetween(at, position.at);
      const by: MatchedBy | undefined =
        key === ''
          ? mode === 'pin' && far <= pointReach
            ? 'position'
            : undefined
          : keys.includes(key) && far <= nameReach + position.accuracy
            ? 'name'
            : undefined;
      if (by && (!best || far < best.far)) best = { spot: id, by, far };
    }
    return best && { spot: best.spot, by: best.by };
  };
}

/** Points of a GeoJSON file; nothing where it is none. Lines and areas are no stops. */
export function placesInGeoJson(
  value: Readonly<Record<string, unknown>>,
): readonly FoundPlace[] | undefined {
  const features =
    value['type'] === 'FeatureCollection' && Array.isArray(value['features'])
      ? (value['features'] as readonly unknown[])
      : value['type'] === 'Feature'
        ? [value]
        : undefined;
  return features?.flatMap((feature): readonly FoundPlace[] => {
    if (!isRecord(feature)) return [];
    const { geometry, properties } = feature;
    if (
      !isRecord(geometry) ||
      geometry['type'] !== 'Point' ||
      !Array.isArray(geometry['coordinates'])
    )
      return [];
    const [lng, lat] = geometry['coordinates'] as readonly unknown[];
    if (typeof lat !== 'number' || typeof lng !== 'number') return [];
    const said = isRecord(properties) ? properties : {};
    const text = (...keys: readonly string[]): string | undefined => {
      for (const key of keys) if (typeof said[key] === 'string') return said[key];
      return undefined;
    };
    return [
      {
        name: text('name', 'title', 'name_zh'),
        lat,
        lng,
        note: text('note', 'desc', 'description'),
        ...(typeof said['day'] === 'number' && { day: said['day'] }),
        spot: text('spot'),
      },
    ];
  });
}

/** One of our own files, every part of it looked at. A part that is not as it should be is left at what is usual. */
function importOwn(file: Readonly<Record<string, unknown>>): ImportResult {
  if (typeof file['version'] === 'number' && file['version'] > tripVersion)
    return { fault: 'newer-version' };
  const trip = tripIn(file['trip']);
  return typeof trip === 'string' ? { fault: trip } : { trip, matched: [] };
}

/** Anything as a trip: what a store or a file holds, which may have been through other hands. */
export function tripIn(value: unknown): Trip | ImportFault {
  if (!isRecord(value) || !Array.isArray(value['days'])) return 'not-a-trip';
  if (typeof value['version'] === 'number' && value['version'] > tripVersion)
    return 'newer-version';
  const days = value['days'] as readonly unknown[];
  if (days.length > tripLimits.days) return 'too-many-days';
  let count = 0;
  const seen = new Set<number>();
  const read: TripDay[] = [];
  for (const day of days) {
    if (!isRecord(day)) return 'not-a-trip';
    const stops = Array.isArray(day['stops']) ? (day['stops'] as readonly unknown[]) : [];
    if (count + stops.length > tripLimits.stops) return 'too-many-stops';
    const kept: TripStop[] = [];
    for (const stop of stops) {
      const one = stopIn(stop, seen);
      if (!one) continue;
      count += 1;
      seen.add(one.id);
      kept.push(one);
    }
    const night = isRecord(day['night']) ? day['night'] : undefined;
    const slept = night && placeIn(night['place']);
    const title = textIn(day['title'], tripLimits.name);
    const date = day['date'];
    read.push({
      ...(title !== '' && { title }),
      ...(typeof date === 'string' && isAsOf(date) && dayNamed(date) && { date }),
      start: wholeIn(day['start'], [0, 2879]) ?? usualStart,
      stops: kept,
      ...(slept && { night: { place: slept, leg: legIn(night['leg']) } }),
    });
  }
  const from = placeIn(value['from']);
  return {
    version: tripVersion,
    name: textIn(value['name'], tripLimits.name),
    ...(from && { from }),
    days: read.length > 0 ? read : emptyTrip('').days,
  };
}

/** Most that the number of a stop can be: as many as anybody adds and takes away. */
const mostNumber = 1e6;

/** A stop with its own number, which calendars know it by; one more than the highest so far where that is taken or none. */
function stopIn(value: unknown, seen: ReadonlySet<number>): TripStop | undefined {
  if (!isRecord(value)) return undefined;
  const place = placeIn(value['place']);
  if (!place) return undefined;
  const note = textIn(value['note'], tripLimits.note);
  const scenes = Array.isArray(value['scenes']) ? (value['scenes'] as readonly unknown[]) : [];
  const own = wholeIn(value['id'], [1, mostNumber]);
  return {
    id: own === undefined || seen.has(own) ? Math.max(0, ...seen) + 1 : own,
    place,
    stay: wholeIn(value['stay'], tripLimits.stay) ?? usualStay,
    leg: legIn(value['leg']),
    locked: value['locked'] === true,
    scenes: scenes
      .filter((scene): scene is string => typeof scene === 'string' && idShape.test(scene))
      .slice(0, tripLimits.scenes),
    ...(note !== '' && { note }),
  };
}

function placeIn(value: unknown): TripPlaceRef | undefined {
  if (!isRecord(value)) return undefined;
  if (typeof value['spot'] === 'string')
    return idShape.test(value['spot']) ? { spot: value['spot'] } : undefined;
  const point = pointIn(value['point']);
  return point && { point };
}

function pointIn(value: unknown): OwnPoint | undefined {
  if (!isRecord(value) || !isRecord(value['at'])) return undefined;
  const { lat, lng, datum } = value['at'];
  if (
    typeof lat !== 'number' ||
    typeof lng !== 'number' ||
    (datum !== undefined && datum !== 'wgs84')
  )
    return undefined;
  if (!isOnEarth({ lat, lng })) return undefined;
  return ownPoint(typeof value['name'] === 'string' ? value['name'] : '', lat, lng);
}

function legIn(value: unknown): TripLeg {
  if (
    !isRecord(value) ||
    typeof value['mode'] !== 'string' ||
    !Object.hasOwn(legModes, value['mode'])
  )
    return { mode: 'walk' };
  const minutes = wholeIn(value['minutes'], tripLimits.leg);
  return { mode: value['mode'] as LegMode, ...(minutes !== undefined && { minutes }) };
}

function wholeIn(value: unknown, [least, most]: readonly [number, number]): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : undefined;
}

function textIn(value: unknown, most: number): string {
  return typeof value === 'string' ? shortened(value, most) : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
