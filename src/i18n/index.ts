import type { Edition, Lang } from '../model/text.ts';
import { en } from './en.ts';
import { zh, type Words } from './zh.ts';

export type { Words } from './zh.ts';

const dictionaries: Readonly<Record<Lang, Words>> = { zh, en };

/** The interface words of a language. */
export function wordsIn(lang: Lang): Words {
  return dictionaries[lang];
}

/** How a page offers each edition of itself, in that edition's own words. */
export const editionWords = {
  zh: { mark: '简', name: '简体', says: '简体中文' },
  'zh-hant': { mark: '繁', name: '繁體', says: '繁體中文' },
  en: { mark: 'EN', name: 'English', says: 'Read this page in English' },
} as const satisfies Record<
  Edition,
  { readonly mark: string; readonly name: string; readonly says: string }
>;

/** Small numbers as words, as headings have them: 六 场, “six scenes”. Larger ones stay digits. */
export function numeral(n: number, lang: Lang): string {
  if (n >= 0 && n <= 10) return dictionaries[lang].numerals[n] ?? String(n);
  if (lang === 'zh' && n < 100) {
    const digits = zh.numerals.with(2, '二');
    const [tens, ones] = [Math.floor(n / 10), n % 10];
    return `${tens > 1 ? digits[tens] : ''}十${ones ? digits[ones] : ''}`;
  }
  return String(n);
}

/** Ordinals of days: 第一天, “Day 1”. */
export function dayNumeral(n: number, lang: Lang): string {
  return lang === 'zh' ? (zh.numerals.with(2, '二')[n] ?? String(n)) : String(n);
}
