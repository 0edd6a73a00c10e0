/**
 * The coordinate systems that maps of China come in. The model keeps `wgs84`;
 * `gcj02` (AMap, Tencent) and `bd09` (Baidu) are shifted by some hundred metres inside the mainland.
 */
export const datums = ['wgs84', 'gcj02', 'bd09'] as const;
export type Datum = (typeof datums)[number];

/** A point on the ground, in degrees. The datum is in the type, so a GCJ-02 point cannot reach a GPX file unconverted. */
export interface Position<D extends Datum = 'wgs84'> {
  readonly datum: D;
  readonly lat: number;
  readonly lng: number;
}

export function position<D extends Datum>(datum: D, lat: number, lng: number): Position<D> {
  if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180))
    throw new RangeError(`Not a position on Earth: ${lat}, ${lng}`);
  return { datum, lat, lng };
}
