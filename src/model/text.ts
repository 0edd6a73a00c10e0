/** The languages that authors write. The first is the site's base language. */
export const languages = ['zh', 'en'] as const;
export type Lang = (typeof languages)[number];

/** The BCP 47 tag that a page or a passage in each language carries. */
export const languageTags = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Lang, string>;

/** What a page can be read in: each language, and Chinese once more in traditional characters, made by machine. */
export const editions = ['zh', 'zh-hant', 'en'] as const;
export type Edition = (typeof editions)[number];

/** The tag that a page of each edition carries. */
export const editionTags = { ...languageTags, 'zh-hant': 'zh-Hant' } as const satisfies Record<
  Edition,
  string
>;

/** Chinese that stays in simplified characters in every edition, since it is for readers on the spot: a driver, a sign. */
export const simplifiedTag = 'zh-Hans';

/** A short text. Chinese is always there; another language may be missing and is then shown in Chinese, marked as such. */
export interface LocalText {
  readonly zh: string;
  readonly en?: string | undefined;
}

/** A closed list: each word of it with what a reader of either language sees. */
export type WordTable = Readonly<Record<string, Readonly<Record<Lang, string>>>>;

/** The text in the language asked for, or in Chinese where there is none. */
export function textIn(text: LocalText, lang: Lang): string {
  return text[lang] ?? text.zh;
}

/** The language a text will really appear in, for its `lang` attribute. */
export function langOf(text: LocalText, lang: Lang): Lang {
  return text[lang] === undefined ? 'zh' : lang;
}
