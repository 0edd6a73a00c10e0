/** Geometry on the ground, for cutting the basemap. Lengths are in degrees of latitude, areas in square kilometres. */
import {
  boxOf,
  nearestOnSegment,
  pointOf,
  type Box,
  type Line,
  type Point,
} from '../../src/model/geo/paths.ts';

const kmPerDegree = 111.195;

export function fail(says: string): never {
  throw new Error(says);
}

/** How much shorter a degree of longitude is than one of latitude. */
export const squeeze = (lat: number): number => Math.cos((lat * Math.PI) / 180);

export function distance(a: Point, b: Point): number {
  return Math.hypot((a[0] - b[0]) * squeeze((a[1] + b[1]) / 2), a[1] - b[1]);
}

/** The point of a line that is nearest to `p`. */
export function nearestOn(line: Line, p: Point): Point {
  let [best, least]: [Point, number] = [pointOf(line, 0), Infinity];
  for (let i = 1; i < line.length; i++) {
    const foot = nearestOnSegment(p, pointOf(line, i - 1), pointOf(line, i), squeeze(p[1]));
    const off = distance(p, foot);
    if (off < least) [best, least] = [foot, off];
  }
  return best;
}

export function distanceToSegment(p: Point, a: Point, b: Point): number {
  return distance(p, nearestOnSegment(p, a, b, squeeze(p[1])));
}

export function holds(box: Box, [lng, lat]: Point): boolean {
  return lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north;
}

/** Signed: positive where the ring runs anticlockwise. */
export function areaOf(ring: Line): number {
  const [, lat] = pointOf(ring, 0);
  const sum = ring.reduce((total, [x, y], i) => {
    const [u, v] = pointOf(ring, i + 1);
    return total + (x * v - u * y) / 2;
  }, 0);
  return sum * kmPerDegree * kmPerDegree * squeeze(lat);
}

export function lengthOf(line: Line): number {
  return line.reduce((sum, p, i) => (i === 0 ? 0 : sum + distance(p, pointOf(line, i - 1))), 0);
}

/** Whether the rings together, holes among them, hold the point. */
export function encloses(rings: readonly Line[], [lng, lat]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    let b = pointOf(ring, -1);
    for (const a of ring) {
      if (a[1] > lat !== b[1] > lat && lng < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0])
        inside = !inside;
      b = a;
    }
  }
  return inside;
}

/**
 * The point in the rings, and not in the holes, that is farthest from every edge, good to `precision` degrees:
 * where a name sits best (after mapbox/polylabel).
 */
export function poleOf(
  rings: readonly Line[],
  holes: readonly Line[] = [],
  precision = 0.004,
): Point {
  const box = boxOf(rings.flat());
  const k = squeeze((box.south + box.north) / 2);
  const roomAt = (p: Point): number => {
    let least = Infinity;
    for (const ring of [...rings, ...holes]) {
      let b = pointOf(ring, -1);
      for (const a of ring) {
        least = Math.min(least, distanceToSegment(p, a, b));
        b = a;
      }
    }
    return encloses(rings, p) && !encloses(holes, p) ? least : -least;
  };
  interface Square {
    readonly at: Point;
    readonly half: number;
    readonly room: number;
    /** No point of the square has more room than this. */
    readonly most: number;
  }
  const square = (x: number, y: number, half: number): Square => {
    const at: Point = [x, y];
    const room = roomAt(at);
    return { at, half, room, most: room + half * Math.SQRT2 };
  };
  const side = Math.min((box.east - box.west) * k, box.north - box.south);
  const half = Math.max(side / 2, precision / 4);
  let queue: Square[] = [];
  for (let y = box.south + half; y < box.north + half; y += half * 2)
    for (let x = box.west + half / k; x < box.east + half / k; x += (half * 2) / k)
      queue.push(square(x, y, half));
  let best = queue.reduce((a, b) => (b.room > a.room ? b : a));
  while (queue.length > 0) {
    const next: Square[] = [];
    for (const one of queue) if (one.room > best.room) best = one;
    for (const { at, half: h, most } of queue) {
      if (most - best.room <= precision) continue;
      const q = h / 2;
      for (const [dx, dy] of [
        [-q, -q],
        [q, -q],
        [-q, q],
        [q, q],
      ] as const)
        next.push(square(at[0] + dx / k, at[1] + dy, q));
    }
    queue = next;
  }
  return best.at;
}
