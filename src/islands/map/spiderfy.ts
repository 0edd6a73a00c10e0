/** Where a mark is moved to, in pixels from the point it belongs to. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

/** Pixels between neighbouring marks: a finger's width. */
const apart = 46;
/** A ring of more than this many marks is wider than a spiral of them. */
const ringHolds = 9;

/**
 * Positions round a point for marks that share it: a ring, or from ten on a spiral. The first stands above,
 * and the rest follow clockwise, so that list order can be seen.
 */
export function spread(count: number): readonly Offset[] {
  if (count <= 1) return Array.from({ length: count }, () => ({ x: 0, y: 0 }));
  if (count <= ringHolds) {
    const radius = Math.max(apart * 0.8, apart / 2 / Math.sin(Math.PI / count));
    return Array.from({ length: count }, (_, nth) => polar(radius, (nth / count) * 2 * Math.PI));
  }
  const offsets: Offset[] = [];
  let angle = 0;
  for (let nth = 0; nth < count; nth += 1) {
    // An Archimedean spiral whose turns lie as far apart as its marks.
    const radius = apart + (apart * angle) / (2 * Math.PI);
    offsets.push(polar(radius, angle));
    angle += 2 * Math.asin(Math.min(1, apart / 2 / radius));
  }
  return offsets;
}

function polar(radius: number, angle: number): Offset {
  return { x: Math.sin(angle) * radius, y: -Math.cos(angle) * radius };
}

/** Places at one and the same point, to a decimetre, by index; only groups of two and more. */
export function samePoints(
  points: readonly { readonly lat: number; readonly lng: number }[],
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [index, { lat, lng }] of points.entries()) {
    const key = `${lat.toFixed(6)},${lng.toFixed(6)}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
