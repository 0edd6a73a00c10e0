import type { APIRoute } from 'astro';
import { site } from '../../catalog/index.ts';
import { toOpenSearch } from '../../exports/search/opensearch.ts';
import { asset, href, perLanguage } from '../../i18n/address.ts';
import { languageTags, textIn, type Lang } from '../../model/text.ts';

export const getStaticPaths = perLanguage;

export const GET: APIRoute<{ lang: Lang }> = ({ props: { lang }, site: base }) => {
  const settings = site();
  return new Response(
    toOpenSearch({
      name: textIn(settings.name, lang),
      description: textIn(settings.description, lang),
      language: languageTags[lang],
      search: new URL(href(lang, 'search/'), base).href,
      icon: new URL(asset('favicon.svg'), base).href,
    }),
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
};
