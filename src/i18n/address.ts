import { languages, type Edition, type Lang } from '../model/text.ts';

const roots: Readonly<Record<Edition, string>> = { zh: '', 'zh-hant': 'zh-hant/', en: 'en/' };

/** Value of the `lang` route parameter for a language: the base language has none. */
export const langParam: Readonly<Record<Lang, string | undefined>> = { zh: undefined, en: 'en' };

/** A page's path from the site's root, with its edition and a closing slash: `en/spots/sz-pingjiang/`. */
export function pagePath(edition: Edition, page: string): string {
  return roots[edition] + page;
}

/** A page's address as links carry it, under whatever base path the site is built for. */
export function href(edition: Edition, page = ''): string {
  return asset(pagePath(edition, page));
}

/** The page of a guide. The one for editors has an address of its own, since the check's report leads there. */
export function guidePage(id: string): string {
  return id === 'for-editors' ? 'for-editors/' : `guides/${id}/`;
}

/** A file's address under the base path. */
export function asset(path: string): string {
  const base = import.meta.env.BASE_URL;
  return (base.endsWith('/') ? base : `${base}/`) + path;
}

/** One static path for each language of a page without an id. */
export function perLanguage(): { params: { lang: string | undefined }; props: { lang: Lang } }[] {
  return languages.map((lang) => ({ params: { lang: langParam[lang] }, props: { lang } }));
}

/** A page of an entry, or of a slug it had before, which leads on to it. */
export interface EntryPage {
  readonly lang: Lang;
  readonly id: string;
  readonly moved: boolean;
}

/**
 * Static paths of each entry in each language, and of every slug an entry had before. `beside` changes whenever that does
 * which a page shows beside its entry: the weight of a picture drawn of it.
 */
export function perEntry(
  entries: readonly {
    readonly id: string;
    readonly formerly?: readonly string[];
    readonly revision?: string;
  }[],
  beside = '',
): {
  params: { lang: string | undefined; id: string };
  props: EntryPage;
  /** While it stays the same, a build takes the page from the one before. */
  cacheKey?: string;
}[] {
  return languages.flatMap((lang) =>
    entries.flatMap(({ id, formerly = [], revision }) =>
      [id, ...formerly].map((slug) => ({
        params: { lang: langParam[lang], id: slug },
        props: { lang, id, moved: slug !== id },
        ...(revision === undefined ? {} : { cacheKey: revision + beside }),
      })),
    ),
  );
}
