import type { Bounds } from './bounds.ts';
import type { Position } from './position.ts';

/** Metres to a degree of latitude. */
const metersPerDegree = 111_195;

/** A small piece of the Earth laid flat on a sheet of given size, north up, true to scale. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly unitsPerMeter: number;
  readonly place: (at: Position) => { readonly x: number; readonly y: number };
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Blank margin round the outermost points, in sheet units. */
  readonly margin: number;
  /** Metres that the sheet's shorter side shows at least, so that one point is not blown up to a doorstep. */
  readonly leastMeters: number;
}

/** Fits a box on a sheet. Good to about 1 % over a province. */
export function fitPlane(bounds: Bounds, { width, height, margin, leastMeters }: Sheet): Plane {
  const middle = { lat: (bounds.south + bounds.north) / 2, lng: (bounds.west + bounds.east) / 2 };
  const metersPerLng = metersPerDegree * Math.cos((middle.lat * Math.PI) / 180);
  const inner = { width: width - 2 * margin, height: height - 2 * margin };
  const unitsPerMeter = Math.min(
    inner.width / Math.max(1, (bounds.east - bounds.west) * metersPerLng),
    inner.height / Math.max(1, (bounds.north - bounds.south) * metersPerDegree),
    Math.min(inner.width, inner.height) / leastMeters,
  );
  return {
    width,
    height,
    unitsPerMeter,
    place: ({ lat, lng }) => ({
      x: round(width / 2 + (lng - middle.lng) * metersPerLng * unitsPerMeter),
      y: round(height / 2 - (lat - middle.lat) * metersPerDegree * unitsPerMeter),
    }),
  };
}

/** What the whole sheet shows, margins and all, of a box that was fitted on it. */
export function boundsOfSheet({ width, height, unitsPerMeter }: Plane, fitted: Bounds): Bounds {
  const middle = { lat: (fitted.south + fitted.north) / 2, lng: (fitted.west + fitted.east) / 2 };
  const up = height / 2 / (unitsPerMeter * metersPerDegree);
  const across =
    width / 2 / (unitsPerMeter * metersPerDegree * Math.cos((middle.lat * Math.PI) / 180));
  return {
    south: middle.lat - up,
    west: middle.lng - across,
    north: middle.lat + up,
    east: middle.lng + across,
  };
}

/** A round length for a scale bar that fills about a fifth of the sheet: 100, 200, 500, 1000 … metres. */
export function scaleBar({ width, unitsPerMeter }: Plane): {
  readonly meters: number;
  readonly units: number;
} {
  const wanted = width / 5 / unitsPerMeter;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const meters = [5, 2, 1].map((step) => step * power).find((length) => length <= wanted) ?? power;
  return { meters, units: round(meters * unitsPerMeter) };
}

/** Where lines of latitude and longitude cross the sheet, at a round step. */
export function graticule(
  bounds: Bounds,
  stepDegrees: number,
): { readonly lats: readonly number[]; readonly lngs: readonly number[] } {
  const ticks = (from: number, to: number): number[] => {
    const first = Math.ceil(from / stepDegrees);
    return Array.from(
      { length: Math.max(0, Math.floor(to / stepDegrees) - first + 1) },
      (_, index) => (first + index) * stepDegrees,
    );
  };
  return { lats: ticks(bounds.south, bounds.north), lngs: ticks(bounds.west, bounds.east) };
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
