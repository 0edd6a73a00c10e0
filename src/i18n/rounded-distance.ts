/** How a language writes metres and kilometres. */
export interface DistanceUnits {
  readonly meters: (n: string) => string;
  readonly kilometers: (n: string) => string;
}

/** Metres to the nearest ten below a kilometre, then kilometres with one decimal, where a decimal says anything. */
export function roundedDistance(meters: number, unit: DistanceUnits): string {
  return meters < 995
    ? unit.meters(String(Math.round(meters / 10) * 10))
    : unit.kilometers((meters / 1000).toFixed(meters >= 20_000 || meters % 1000 === 0 ? 0 : 1));
}
