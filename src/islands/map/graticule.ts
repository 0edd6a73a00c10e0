import type { Bounds } from '../../model/geo/bounds.ts';
import { graticule } from '../../model/geo/plane.ts';
import { wrapped } from './url-state.ts';

const steps = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30];

/** Lines of latitude and longitude for a view: a round step that gives about five of them. */
export function graticuleOf(view: Bounds): {
  readonly lats: readonly number[];
  readonly lngs: readonly number[];
  readonly step: number;
} {
  const span = Math.max((view.north - view.south) * 1.2, view.east - view.west);
  const step = steps.find((one) => span / one <= 7) ?? 30;
  return { ...graticule(view, step), step };
}

/** “31.30°N”: as many digits as the step needs. */
export function latText(lat: number, step: number): string {
  return `${Math.abs(lat).toFixed(digits(step))}°${lat < 0 ? 'S' : 'N'}`;
}

export function lngText(lng: number, step: number): string {
  const turned = wrapped(lng);
  return `${Math.abs(turned).toFixed(digits(step))}°${turned < 0 ? 'W' : 'E'}`;
}

function digits(step: number): number {
  return step < 0.01 ? 3 : step < 0.1 ? 2 : step < 1 ? 1 : 0;
}
