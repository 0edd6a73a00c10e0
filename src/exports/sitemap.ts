import { pagePath } from '../i18n/address.ts';
import { languages, languageTags } from '../model/text.ts';

/** A page in each of its languages, and for readers of none of them. All lie below `home`, the address of the first page. */
export function alternatesOf(url: string, home: string): { lang: string; url: string }[] {
  const path = url.slice(home.length);
  const prefix = languages
    .map((lang) => pagePath(lang, ''))
    .find((root) => root !== '' && path.startsWith(root));
  const page = path.slice(prefix?.length ?? 0);
  return [
    ...languages.map((lang) => ({ lang: languageTags[lang], url: home + pagePath(lang, page) })),
    { lang: 'x-default', url: home + page },
  ];
}
