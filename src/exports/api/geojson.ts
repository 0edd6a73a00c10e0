import { boundsOf } from '../../model/geo/bounds.ts';
import type { Position } from '../../model/geo/position.ts';
import type { Itinerary } from '../../model/itinerary.ts';
import { contentTerms } from '../../model/licence.ts';
import { placeMode, type Spot } from '../../model/spot.ts';
import { clockTime } from '../../model/time/clock.ts';
import { planDay } from '../../model/trip/day-plan.ts';
import { degrees } from './records.ts';
import { positionTerms } from './terms.ts';
import { spotColumns, type SpotRow } from './spot-table.ts';
import type { Place, World } from './world.ts';

/** Longitude first, as RFC 7946 wants it. */
type Coordinates = readonly [lng: number, lat: number];

function coordinatesOf({ lat, lng }: Position): Coordinates {
  return [degrees(lng), degrees(lat)];
}

function isOnMap({ position }: Spot): boolean {
  return placeMode(position) !== 'named-only';
}

/** A place that is known by name only stays in the list, without a geometry. */
function pointOf(spot: Spot): object | null {
  return isOnMap(spot) ? { type: 'Point', coordinates: coordinatesOf(spot.position.at) } : null;
}

// The geometry has these.
const properties = spotColumns.filter(({ name }) => name !== 'lat' && name !== 'lng');

/** A place as a feature, with the columns of the table as its properties. */
export function spotFeature(row: SpotRow): string {
  return JSON.stringify({
    type: 'Feature',
    id: row.spot.id,
    geometry: pointOf(row.spot),
    properties: Object.fromEntries(properties.map(({ name, of }) => [name, of(row) ?? null])),
  });
}

/** A collection of features that are text already, with the box round their points and what the data stand under. */
export function featureCollection(
  features: readonly string[],
  spots: readonly Spot[],
  { generated }: Place,
  sources: World['sources'],
): string {
  const shown = spots.filter(isOnMap).map(({ position }) => position.at);
  const box = boundsOf(shown);
  const credits = new Set([
    contentTerms.credit,
    ...spots.map(({ position }) => positionTerms(position.sources, sources).credit),
  ]);
  const head = JSON.stringify({
    type: 'FeatureCollection',
    bbox: box && [box.west, box.south, box.east, box.north].map(degrees),
    generated,
    licence: contentTerms.licence,
    credit: [...credits].sort().join('; '),
  });
  return `${head.slice(0, -1)},"features":[${features.length ? `\n${features.join(',\n')}\n` : ''}]}\n`;
}

/**
 * A day's way: its stops as points, and each leg between two pins as a straight line, which is no way on the ground. What
 * is not known has no line.
 */
export function routeGeoJson(itinerary: Itinerary, place: Place, world: World): string {
  const spots = itinerary.days.flatMap(({ stops }) => stops.map((stop) => world.spot(stop.spot)));
  const features: object[] = [];
  for (const [index, day] of itinerary.days.entries()) {
    let before: Spot | undefined;
    const { visits } = planDay(day, (id) => world.spot(id).position);
    for (const [nth, { stop, arrive, leave, leg }] of visits.entries()) {
      const spot = world.spot(stop.spot);
      const at = { day: index + 1, number: nth + 1 };
      // Two stops at one point would make a line without length.
      if (before && leg && leg !== 'unknown' && !isSamePoint(before, spot))
        features.push({
          type: 'Feature',
          id: `leg-${at.day}-${at.number}`,
          geometry: {
            type: 'LineString',
            coordinates: [before, spot].map(({ position }) => coordinatesOf(position.at)),
          },
          properties: {
            feature: 'leg',
            ...at,
            from: before.id,
            to: spot.id,
            by: leg.by,
            minutes: leg.minutes,
            meters: Math.round(leg.meters),
            given: leg.given,
          },
        });
      const { position, name } = spot;
      const terms = positionTerms(position.sources, world.sources);
      features.push({
        type: 'Feature',
        id: `stop-${at.day}-${at.number}`,
        geometry: pointOf(spot),
        properties: {
          feature: 'stop',
          ...at,
          spot: spot.id,
          name_zh: name.zh,
          name_en: name.en ?? null,
          mode: placeMode(position),
          accuracy_m: position.accuracy,
          arrive: arrive === undefined ? null : clockTime(arrive),
          leave: leave === undefined ? null : clockTime(leave),
          stay_minutes: stop.stay,
          position_licence: terms.licence,
          position_credit: terms.credit,
        },
      });
      before = spot;
    }
  }
  return featureCollection(
    features.map((feature) => JSON.stringify(feature)),
    spots,
    place,
    world.sources,
  );
}

function isSamePoint(a: Spot, b: Spot): boolean {
  return String(coordinatesOf(a.position.at)) === String(coordinatesOf(b.position.at));
}
