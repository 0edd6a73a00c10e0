import type { Spot } from '../spot.ts';

/** What the tickets of a day come to, as far as it is known. */
export interface DayCost {
  /** Yuan, least and most, over the places whose price has a source. */
  readonly yuan: readonly [number, number];
  /** How many places that covers. */
  readonly priced: number;
  /** Places whose price was not found, has no source, or is no number. */
  readonly unknown: readonly Spot[];
}

/** Adds up tickets. A price without a source is not money to plan with, so its place counts as unknown. */
export function dayCost(spots: readonly Spot[]): DayCost {
  const known = spots.flatMap(({ visit: { fee } }) =>
    fee?.value.yuan && fee.sources.length > 0 ? [fee.value.yuan] : [],
  );
  return {
    yuan: [sum(known.map(([least]) => least)), sum(known.map(([, most]) => most))],
    priced: known.length,
    unknown: spots.filter(({ visit: { fee } }) => !fee?.value.yuan || fee.sources.length === 0),
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
