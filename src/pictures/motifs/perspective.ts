import type { Point } from './path-data.ts';

/** Where the eye sees a place that lies so far to the right, so far below eye level, at that depth. */
export type View = (across: number, below: number, depth: number) => Point;

/** Sees everything run together at one point. */
export const viewTowards =
  (x: number, y: number): View =>
  (across, below, depth) => [x + across / depth, y + below / depth];

/** A place on an upright front along a street: `u` from its near edge (0) to its far edge (1), `out` into the street. */
export type Front = (u: number, below: number, out?: number) => Point;

export function front(view: View, across: number, near: number, far: number): Front {
  return (u, below, out = 0) => {
    // Even steps along the ground are even steps in 1/depth as the eye sees them; so windows keep their rhythm.
    const depth = 1 / (1 / near + (1 / far - 1 / near) * u);
    return view(across - Math.sign(across) * out, below, depth);
  };
}
