/** Thinning and cutting of lines in a plane: degrees when the basemap is cut, units of a sheet when it is drawn. */

/** On the ground x is longitude and y latitude. */
export type Point = readonly [x: number, y: number];
/** Points joined in order. A ring's last point joins its first, which is not repeated. */
export type Line = readonly Point[];

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The point number `i`, counted on past the end. */
export function pointOf(line: Line, i: number): Point {
  const point = line.at(i % line.length);
  if (!point) throw new RangeError('A line has no points.');
  return point;
}

export function boxOf(line: Line): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of line) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}

export function meet(a: Box, b: Box): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

/** The point of the straight line from `a` to `b` that is nearest to `p`, where a step along x is `squeeze` of one along y. */
export function nearestOnSegment(p: Point, a: Point, b: Point, squeeze = 1): Point {
  const [ax, ay] = [(a[0] - p[0]) * squeeze, a[1] - p[1]];
  const [dx, dy] = [(b[0] - a[0]) * squeeze, b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** Douglas and Peucker’s thinning: no point that falls away lay farther than `tolerance` from what is left. */
export function thinned(line: Line, tolerance: number, squeeze = 1): Line {
  if (line.length < 3) return line;
  const kept = new Uint8Array(line.length);
  kept[0] = kept[line.length - 1] = 1;
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    const [a, b] = [pointOf(line, first), pointOf(line, last)];
    let [worst, at] = [tolerance, -1];
    for (let i = first + 1; i < last; i++) {
      const p = pointOf(line, i);
      const foot = nearestOnSegment(p, a, b, squeeze);
      const off = Math.hypot((foot[0] - p[0]) * squeeze, foot[1] - p[1]);
      if (off > worst) [worst, at] = [off, i];
    }
    if (at < 0) continue;
    kept[at] = 1;
    spans.push([first, at], [at, last]);
  }
  return line.filter((_, i) => kept[i] === 1);
}

/** The same for a ring, which keeps its first point and the one farthest from it. */
export function thinnedRing(ring: Line, tolerance: number, squeeze = 1): Line {
  if (ring.length < 3) return ring;
  const start = pointOf(ring, 0);
  let [far, most] = [0, 0];
  for (const [i, p] of ring.entries()) {
    const off = Math.hypot((p[0] - start[0]) * squeeze, p[1] - start[1]);
    if (off > most) [far, most] = [i, off];
  }
  const there = thinned(ring.slice(0, far + 1), tolerance, squeeze);
  const back = thinned([...ring.slice(far), start], tolerance, squeeze);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

/** What of a line lies in the box: its pieces, cut where it crosses the edge. */
export function clippedLine(line: Line, box: Box): Line[] {
  if (!meet(boxOf(line), box)) return [];
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  for (let i = 1; i < line.length; i++) {
    const part = insidePart(pointOf(line, i - 1), pointOf(line, i), box);
    if (!part) continue;
    const [from, to] = part;
    const last = piece.at(-1);
    if (last?.[0] !== from[0] || last[1] !== from[1]) pieces.push((piece = [from]));
    if (from[0] !== to[0] || from[1] !== to[1]) piece.push(to);
  }
  return pieces.filter(({ length }) => length > 1);
}

/** Liang and Barsky’s clipping of one segment. */
function insidePart(a: Point, b: Point, box: Box): [Point, Point] | undefined {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, a[0] - box.west],
    [dx, box.east - a[0]],
    [-dy, a[1] - box.south],
    [dy, box.north - a[1]],
  ] as const) {
    if (step === 0 && room < 0) return undefined;
    if (step < 0) from = Math.max(from, room / step);
    else if (step > 0) to = Math.min(to, room / step);
  }
  if (from > to) return undefined;
  const at = (t: number): Point => (t === 0 ? a : t === 1 ? b : [a[0] + t * dx, a[1] + t * dy]);
  return [at(from), at(to)];
}

/**
 * A ring clipped to a box by Sutherland and Hodgman; fewer than three points where nothing is left. Where a ring leaves
 * and comes back, its parts hang together along the edge: harmless in a fill, but the edge must never be stroked.
 */
export function clippedRing(ring: Line, box: Box): Line {
  const own = boxOf(ring);
  if (!meet(own, box)) return [];
  if (
    own.west >= box.west &&
    own.east <= box.east &&
    own.south >= box.south &&
    own.north <= box.north
  )
    return ring;
  let rest: Line = ring;
  for (const [axis, limit, sign] of [
    [0, box.west, 1],
    [0, box.east, -1],
    [1, box.south, 1],
    [1, box.north, -1],
  ] as const) {
    if (rest.length < 3) return [];
    const out: Point[] = [];
    let before = pointOf(rest, -1);
    for (const p of rest) {
      const wasIn = (before[axis] - limit) * sign >= 0;
      const isIn = (p[axis] - limit) * sign >= 0;
      if (wasIn !== isIn) {
        const t = (limit - before[axis]) / (p[axis] - before[axis]);
        const other = axis === 0 ? 1 : 0;
        const across = before[other] + t * (p[other] - before[other]);
        out.push(axis === 0 ? [limit, across] : [across, limit]);
      }
      if (isIn) out.push(p);
      before = p;
    }
    rest = out;
  }
  // Points in the middle of a straight run along the edge say nothing.
  return rest.filter((p, i) => {
    const [a, b] = [pointOf(rest, i - 1), pointOf(rest, i + 1)];
    return ([0, 1] as const).every((axis) => a[axis] !== p[axis] || b[axis] !== p[axis]);
  });
}
