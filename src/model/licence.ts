import type { WordTable } from './text.ts';

/** Licences that our data stand under, by their SPDX names. */
export const licences = {
  'CC-BY-4.0': {
    zh: '知识共享 署名 4.0 国际',
    en: 'Creative Commons Attribution 4.0 International',
  },
  'ODbL-1.0': { zh: '开放数据库许可 1.0', en: 'Open Data Commons Open Database License 1.0' },
} as const satisfies WordTable;
export type Licence = keyof typeof licences;

/** Where each licence is to be read. */
export const licenceTexts = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
} as const satisfies Record<Licence, string>;

/** A licence with whom it wants named. */
export interface Terms {
  readonly licence: Licence;
  readonly credit: string;
}

/** What content stands under where nothing else is said, as LICENSE-CONTENT.md has it. */
export const contentTerms: Terms = { licence: 'CC-BY-4.0', credit: '入戏 Ruxi contributors' };

/**
 * Whether a picture's terms, as its author wrote them, let anybody use it again: public domain or Creative Commons without
 * “non-commercial” or “no derivatives”. Leave that one office gave us is not leave for everybody.
 */
export function isReusable(terms: string): boolean {
  return /^(?:CC0|PDM|public domain|CC[ -]BY(?:[ -]SA)?(?:[ -]\d\.\d)?)(?![\w-]| ?NC| ?ND)/i.test(
    terms.trim(),
  );
}
