import type { Lang } from '../model/text.ts';
import { wordsIn } from './index.ts';

/** Metres to the nearest ten below a kilometre, then kilometres with one decimal, where a decimal says anything. */
export function distanceText(meters: number, lang: Lang): string {
  const { unit } = wordsIn(lang);
  return meters < 995
    ? unit.meters(String(Math.round(meters / 10) * 10))
    : unit.kilometers((meters / 1000).toFixed(meters >= 20_000 || meters % 1000 === 0 ? 0 : 1));
}
