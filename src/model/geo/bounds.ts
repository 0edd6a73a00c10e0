import type { Position } from './position.ts';

/** A box in WGS-84 degrees. No city here crosses the antimeridian, so west is always the smaller number. */
export interface Bounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

export function contains(bounds: Bounds, { lat, lng }: Position): boolean {
  return lat >= bounds.south && lat <= bounds.north && lng >= bounds.west && lng <= bounds.east;
}

/** The smallest box round the positions, or nothing where there are none. */
export function boundsOf(positions: readonly Position[]): Bounds | undefined {
  const [first] = positions;
  if (!first) return undefined;
  let { lat: south, lng: west } = first;
  let [north, east] = [south, west];
  for (const { lat, lng } of positions) {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
    west = Math.min(west, lng);
    east = Math.max(east, lng);
  }
  return { south, west, north, east };
}
