import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clippedLine,
  clippedRing,
  nearestOnSegment,
  thinned,
  thinnedRing,
  type Box,
  type Line,
  type Point,
} from '../../../src/model/geo/paths.ts';

const box: Box = { west: 0, south: 0, east: 10, north: 10 };
const coordinate = fc.integer({ min: -1500, max: 2500 }).map((n) => n / 100);
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 30 });

function off(p: Point, line: Line): number {
  return Math.min(
    ...line.slice(1).map((b, i) => {
      const foot = nearestOnSegment(p, line[i]!, b);
      return Math.hypot(foot[0] - p[0], foot[1] - p[1]);
    }),
  );
}

function holds(ring: Line, [x, y]: Point): boolean {
  let inside = false;
  for (const [i, a] of ring.entries()) {
    const b = ring.at(i - 1)!;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
      inside = !inside;
  }
  return inside;
}

test('a thinned line keeps its ends, and leaves no point farther than it was told', () => {
  fc.assert(
    fc.property(points, fc.double({ min: 0.01, max: 5, noNaN: true }), (line, tolerance) => {
      const thin = thinned(line, tolerance);
      expect(thin[0]).toBe(line[0]);
      expect(thin.at(-1)).toBe(line.at(-1));
      for (const p of line) expect(off(p, thin)).toBeLessThanOrEqual(tolerance + 1e-9);
    }),
  );
});

test('a thinned ring stays as near', () => {
  fc.assert(
    fc.property(points, (ring) => {
      const thin = thinnedRing(ring, 1);
      for (const p of ring) expect(off(p, [...thin, thin[0]!])).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test('the pieces of a clipped line lie in the box, and add up to what the line had there', () => {
  const length = (line: Line): number =>
    line
      .slice(1)
      .reduce((sum, b, i) => sum + Math.hypot(b[0] - line[i]![0], b[1] - line[i]![1]), 0);
  fc.assert(
    fc.property(points, (line) => {
      const pieces = clippedLine(line, box);
      for (const [x, y] of pieces.flat()) {
        expect(x).toBeGreaterThanOrEqual(-1e-9);
        expect(x).toBeLessThanOrEqual(10 + 1e-9);
        expect(y).toBeGreaterThanOrEqual(-1e-9);
        expect(y).toBeLessThanOrEqual(10 + 1e-9);
      }
      // Against a count of small steps along the line.
      const steps = 2000;
      const whole = line.slice(1).reduce((sum, b, i) => {
        const a = line[i]!;
        let inside = 0;
        for (let s = 0; s < steps; s++) {
          const t = (s + 0.5) / steps;
          const [x, y] = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
          if (x > 0 && x < 10 && y > 0 && y < 10) inside += 1;
        }
        return sum + (length([a, b]) * inside) / steps;
      }, 0);
      expect(pieces.reduce((sum, piece) => sum + length(piece), 0)).toBeCloseTo(whole, 0);
    }),
    { numRuns: 60 },
  );
});

test('a clipped ring fills what the ring filled of the box, and nothing else', () => {
  const inBox = fc.tuple(
    fc.double({ min: 0.001, max: 9.999, noNaN: true }),
    fc.double({ min: 0.001, max: 9.999, noNaN: true }),
  );
  fc.assert(
    fc.property(points, inBox, (ring, p) => {
      const cut = clippedRing(ring, box);
      // On an edge, in or out is a matter of rounding.
      fc.pre(off(p, [...ring, ring[0]!]) > 1e-6);
      expect(cut.length > 2 && holds(cut, p)).toBe(holds(ring, p));
    }),
    { numRuns: 500 },
  );
});
