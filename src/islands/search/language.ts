import { editionTags, editions, type Edition, type Lang } from '../../model/text.ts';
import { searchEn, searchZh, type SearchWords } from '../../i18n/search-words.ts';

/** The edition of the page that is open, by its tag. */
export function openEdition(): Edition {
  return editions.find((one) => editionTags[one] === document.documentElement.lang) ?? 'zh';
}

export function openLanguage(): Lang {
  return openEdition() === 'en' ? 'en' : 'zh';
}

const words: Readonly<Record<Lang, SearchWords>> = { zh: searchZh, en: searchEn };

export function wordsOfSearch(lang: Lang): SearchWords {
  return words[lang];
}
