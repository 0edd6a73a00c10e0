import gcoord from 'gcoord';
import { inMainland } from './mainland.ts';
import { position, type Datum, type Position } from './position.ts';

const crs = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/**
 * The same place in another datum. Outside the mainland the map apps use WGS-84 as it is,
 * so nothing is shifted there: gcoord's own test is a box that also holds Seoul, Hong Kong and Taipei.
 */
export function convert<D extends Datum>(from: Position<Datum>, to: D): Position<D> {
  if (from.datum === to || !isShifted(from)) return position(to, from.lat, from.lng);
  return shifted(from, to);
}

/** An author's point, in whatever datum, as the model keeps it. Rounded to 7 digits (1 cm), so that rebuilding gives the same bytes. */
export function toWgs84(from: Position<Datum>): Position {
  const { lat, lng } = convert(from, 'wgs84');
  return position('wgs84', round(lat), round(lng));
}

/**
 * Whether the place has another position in each datum. A shifted point may fall across the border, so it is judged
 * by the ground it would stand for: then every mainland point comes back, and only a point abroad, some 500 m
 * from the border and given in a Chinese datum, can be taken for a neighbour.
 */
function isShifted(from: Position<Datum>): boolean {
  if (from.datum === 'wgs84') return inMainland(from.lat, from.lng);
  // gcoord looks for the ground in steps and never ends at the edge of its own box (72° E, 137.8° E).
  if (from.lat < 3 || from.lat > 54 || from.lng < 73 || from.lng > 136) return false;
  const ground = shifted(from, 'wgs84');
  return inMainland(ground.lat, ground.lng);
}

function shifted<D extends Datum>(from: Position<Datum>, to: D): Position<D> {
  const [lng, lat] = gcoord.transform<[number, number]>(
    [from.lng, from.lat],
    crs[from.datum],
    crs[to],
  );
  return position(to, lat, lng);
}

function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
