import type { Position } from './position.ts';

/** Mean radius of the Earth in metres (IUGG). */
const earthRadius = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two points along a great circle. */
export function metersBetween(a: Position, b: Position): number {
  const dLat = radians(b.lat - a.lat);
  const dLng = radians(b.lng - a.lng);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Degrees clockwise from north, from one point towards another. */
export function bearing(from: Position, to: Position): number {
  const dLng = radians(to.lng - from.lng);
  const y = Math.sin(dLng) * Math.cos(radians(to.lat));
  const x =
    Math.cos(radians(from.lat)) * Math.sin(radians(to.lat)) -
    Math.sin(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.cos(dLng);
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
}

export const compassPoints = {
  n: { zh: '北', en: 'north' },
  ne: { zh: '东北', en: 'north-east' },
  e: { zh: '东', en: 'east' },
  se: { zh: '东南', en: 'south-east' },
  s: { zh: '南', en: 'south' },
  sw: { zh: '西南', en: 'south-west' },
  w: { zh: '西', en: 'west' },
  nw: { zh: '西北', en: 'north-west' },
} as const;
export type CompassPoint = keyof typeof compassPoints;

/** The nearest of the eight compass points. */
export function compassPoint(degrees: number): CompassPoint {
  const points = Object.keys(compassPoints) as CompassPoint[];
  return points[Math.round(degrees / 45) % 8] ?? 'n';
}
