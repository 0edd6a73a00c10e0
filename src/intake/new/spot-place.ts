import { contains } from '../../model/geo/bounds.ts';
import { toWgs84 } from '../../model/geo/datum.ts';
import { metersBetween } from '../../model/geo/distance.ts';
import { readPastedPosition } from '../../model/geo/pasted-position.ts';
import { datums, position, type Datum, type Position } from '../../model/geo/position.ts';
import type { Library } from '../../catalog/library.ts';
import { line, type Answers, type Both, type Desk } from './question.ts';

/** What is answered where nobody knows the position. */
const noPosition = /^(?:none|no|无|没有|不知道)$/i;

export function isNoPosition(text: string): boolean {
  return noPosition.test(text.trim());
}

/** Where the answers put a place: in its own datum, as it will be written, and as the model keeps it. */
export interface GivenPlace {
  readonly datum: Datum;
  readonly lat: number;
  readonly lng: number;
  readonly at: Position;
  readonly of: 'point' | 'view';
}

export function isDatum(text: string): text is Datum {
  return (datums as readonly string[]).includes(text);
}

/** The place that `at` and `datum` name, or nothing where it is not known or not settled yet. */
export function givenPlace(answers: Answers): GivenPlace | undefined {
  const { found } = { found: undefined, ...readPastedPosition(line(answers, 'at')) };
  if (!found) return undefined;
  const named = line(answers, 'datum');
  const datum = found.datum ?? (isDatum(named) ? named : undefined);
  if (!datum) return undefined;
  const { lat, lng, of } = found;
  return { datum, lat, lng, at: toWgs84(position(datum, lat, lng)), of };
}

/** The city whose box holds the point; the smallest, since a county lies within its prefecture. */
export function cityAt({ entries }: Library, at: Position): string | undefined {
  const holding = entries.cities
    .filter(({ data }) => contains(data.bounds, at))
    .map(({ id, data: { bounds } }) => ({
      id,
      size: (bounds.north - bounds.south) * (bounds.east - bounds.west),
    }))
    .toSorted((a, b) => a.size - b.size);
  return holding[0]?.id;
}

/** Why a place cannot be in a city, if its point is known and lies outside. */
export function outsideOf(city: string, place: GivenPlace, { library }: Desk): Both | undefined {
  const bounds = library.entries.cities.find(({ id }) => id === city)?.data.bounds;
  if (!bounds || contains(bounds, place.at)) return undefined;
  const edge = {
    ...place.at,
    lat: Math.min(bounds.north, Math.max(bounds.south, place.at.lat)),
    lng: Math.min(bounds.east, Math.max(bounds.west, place.at.lng)),
  };
  const kilometers = (metersBetween(place.at, edge) / 1000).toFixed(1);
  const other = cityAt(library, place.at);
  return {
    zh: `这一点在${city}之外${kilometers}公里。${other === undefined ? '改坐标、坐标系或城市。' : `它在${other}里面。`}`,
    en: `The point lies ${kilometers} km outside ${city}. ${other === undefined ? 'Correct the point, its datum or the city.' : `It is inside ${other}.`}`,
  };
}

/** The middle of a city’s box, with an error that reaches its corners: all that is known of a place without a reading. */
export function middleOf(
  city: string,
  { library }: Pick<Desk, 'library'>,
): { readonly at: Position; readonly accuracy: number } | undefined {
  const bounds = library.entries.cities.find(({ id }) => id === city)?.data.bounds;
  if (!bounds) return undefined;
  const at = position(
    'wgs84',
    round((bounds.south + bounds.north) / 2),
    round((bounds.west + bounds.east) / 2),
  );
  const corner = position('wgs84', bounds.north, bounds.east);
  return { at, accuracy: Math.ceil(metersBetween(at, corner) / 100) * 100 };
}

function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
