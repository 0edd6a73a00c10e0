import { figureBounds, figureUnits, type Figure } from '../model/figure.ts';
import type { Lang } from '../model/text.ts';

/** Steps in which a language counts, largest first. Below the last one a number keeps all its digits. */
const steps: Readonly<Record<Lang, readonly (readonly [size: number, word: string])[]>> = {
  zh: [
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e9, ' billion'],
    [1e6, ' million'],
  ],
};

/** A number as one says it: 6.62亿, 662 million. No digit is dropped. */
export function numberText(value: number, lang: Lang): string {
  const step = steps[lang].find(([size]) => value >= size);
  if (!step) return lang === 'en' ? value.toLocaleString('en-GB') : String(value);
  const [size, word] = step;
  return `${Number((value / size).toPrecision(12))}${word}`;
}

/** A number with what it counts and how its source rounds: 超过500亿元, over 50 billion yuan. */
export function amountText(
  { value, unit, bound }: Pick<Figure, 'value' | 'unit' | 'bound'>,
  lang: Lang,
): string | undefined {
  if (value === undefined || unit === undefined) return undefined;
  const rounded = bound ? figureBounds[bound][lang] : '';
  const gap = lang === 'en' ? ' ' : '';
  return `${rounded}${numberText(value, lang)}${gap}${figureUnits[unit][lang]}`;
}

/** Growth with its sign: +8.9%. */
export function percentText(percent: number): string {
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent)}%`;
}
