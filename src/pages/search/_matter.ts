import {
  account,
  catalog,
  guide,
  guideIds,
  guideText,
  pairs,
  readingOf,
  toPinyin,
} from '../../catalog/index.ts';
import { namesOf, type SearchedPage, type SearchMatter } from '../../exports/search/records.ts';
import { guidePage } from '../../i18n/address.ts';
import { wordsIn } from '../../i18n/index.ts';
import { readingTable, type ReadingTable } from '../../model/search/name-key.ts';
import { languages, textIn, type Lang, type LocalText } from '../../model/text.ts';
import { toTraditional } from '../../traditional/convert.ts';

/** All that is searched, as the exports take it. */
export async function searchMatter(): Promise<SearchMatter> {
  const all = await catalog();
  return { ...all, pages: await searchedPages(), pinyin: toPinyin };
}

/** How the characters of names are read, in either script: what a query needs to be looked up as a name. */
export async function nameReadings(): Promise<ReadingTable> {
  const names = namesOf(await catalog()).map(({ zh }) => zh);
  const signs = [...names, ...names.map(toTraditional)].join('');
  return readingTable(
    [...signs].filter((sign) => /\p{Script=Han}/u.test(sign)),
    readingOf,
  );
}

/** Guides, and the stories told over many entries. */
async function searchedPages(): Promise<readonly SearchedPage[]> {
  const inEach = <T>(make: (lang: Lang) => T): Record<Lang, T> =>
    Object.fromEntries(languages.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
  const guides = await Promise.all(
    (await guideIds()).map(async (id): Promise<SearchedPage> => {
      const [zh, en] = await Promise.all(languages.map((lang) => guide(id, lang)));
      const [zhText, enText] = await Promise.all(languages.map((lang) => guideText(id, lang)));
      return {
        path: guidePage(id),
        title: { zh: zh?.title ?? '', en: en?.title },
        lead: { zh: zh?.description ?? '', en: en?.description },
        text: { zh: zhText ?? '', en: enText },
      };
    }),
  );
  const told = await pairs();
  const figures = account();
  const joined = (texts: readonly LocalText[]): LocalText =>
    inEach((lang) => texts.map((text) => textIn(text, lang)).join(' '));
  return [
    ...guides,
    {
      path: 'set-here-shot-there/',
      title: inEach((lang) => wordsIn(lang).home.pairs),
      lead: inEach((lang) => wordsIn(lang).home.pairsNote),
      text: joined(told.flatMap(({ drama, told: says }) => [drama.title, says])),
    },
    ...(figures
      ? [
          {
            path: 'jiangsu/',
            title: figures.title,
            lead: figures.lead,
            text: joined(
              figures.chapters.flatMap(({ title, text }) => [
                title,
                ...text.map(({ says }) => says),
              ]),
            ),
          },
        ]
      : []),
  ];
}
