import type { Bounds } from '../../model/geo/bounds.ts';
import { metersBetween } from '../../model/geo/distance.ts';
import { position } from '../../model/geo/position.ts';
import { isDrawn, type DrawnPlace, type MapPlace } from '../../model/map-place.ts';

interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** A longitude in the copy of the world that lies nearest to another. */
export function nearestTurn(lng: number, to: number): number {
  return lng + Math.round((to - lng) / 360) * 360;
}

/** A box round points, on whichever side of the antimeridian it is narrower; its east may then exceed 180. */
export function boxRound(points: readonly Point[]): Bounds | undefined {
  const [first] = points;
  if (!first) return undefined;
  const lats = extremes(points, ({ lat }) => lat);
  const plain = extremes(points, ({ lng }) => lng);
  const turned = extremes(points, ({ lng }) => (lng < 0 ? lng + 360 : lng));
  const [west, east] = turned[1] - turned[0] < plain[1] - plain[0] ? turned : plain;
  return { south: lats[0], north: lats[1], west, east };
}

/** Smallest and largest: by loop, since 100,000 arguments are more than a call may have. */
function extremes(points: readonly Point[], of: (point: Point) => number): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const point of points) {
    low = Math.min(low, of(point));
    high = Math.max(high, of(point));
  }
  return [low, high];
}

export function metersTo(from: Point, to: Point): number {
  return metersBetween(position('wgs84', from.lat, from.lng), position('wgs84', to.lat, to.lng));
}

/** The point `steps` on from a place in the order, round and round; the first or last where none is active. */
export function stepFrom(
  order: readonly number[],
  active: number | undefined,
  steps: 1 | -1,
): number | undefined {
  const at = active === undefined ? -1 : order.indexOf(active);
  if (at < 0) return steps > 0 ? order[0] : order.at(-1);
  return order[(at + steps + order.length) % order.length];
}

/** A place and how far off it is, where there is a point to reckon from. */
export interface Listed {
  readonly index: number;
  readonly meters?: number | undefined;
}

/** The first `most` of the places, by distance from a point or else in their own order, without sorting the rest. */
export function firstPlaces(
  places: readonly MapPlace[],
  indexes: Iterable<number>,
  from: Point | undefined,
  most: number,
): readonly Listed[] {
  const nearest: Listed[] = [];
  for (const index of indexes) {
    const place = places[index];
    if (!place || !isDrawn(place)) continue;
    if (!from) {
      nearest.push({ index });
      if (nearest.length === most) break;
      continue;
    }
    const meters = metersTo(from, place);
    const last = nearest.at(-1);
    if (nearest.length === most && last && meters >= (last.meters ?? 0)) continue;
    // Equal distances keep list order.
    let at = nearest.length;
    while (at > 0 && (nearest[at - 1]?.meters ?? 0) > meters) at -= 1;
    nearest.splice(at, 0, { index, meters });
    if (nearest.length > most) nearest.pop();
  }
  return nearest;
}

/** Whether a place lies in a box whose east may exceed 180. */
export function liesIn(box: Bounds, { lat, lng }: Point): boolean {
  const near = nearestTurn(lng, (box.west + box.east) / 2);
  return lat >= box.south && lat <= box.north && near >= box.west && near <= box.east;
}

/** Places that can be drawn, with their indexes in the whole list. */
export function drawnOf(places: readonly MapPlace[]): readonly (readonly [number, DrawnPlace])[] {
  return places.flatMap((place, index) => (isDrawn(place) ? [[index, place] as const] : []));
}
