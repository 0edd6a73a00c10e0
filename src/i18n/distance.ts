import type { Lang } from '../model/text.ts';
import { wordsIn } from './index.ts';
import { roundedDistance } from './rounded-distance.ts';

/** A distance as the pages write it. */
export function distanceText(meters: number, lang: Lang): string {
  return roundedDistance(meters, wordsIn(lang).unit);
}
