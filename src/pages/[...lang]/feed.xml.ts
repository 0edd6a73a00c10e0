import type { APIRoute } from 'astro';
import { catalog, site } from '../../catalog/index.ts';
import { toAtom } from '../../exports/feed.ts';
import { asset, href, pagePath, perLanguage } from '../../i18n/address.ts';
import { wordsIn } from '../../i18n/index.ts';
import { languageTags, textIn, type Lang } from '../../model/text.ts';

export const getStaticPaths = perLanguage;

export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang }, site: base }) => {
  const all = await catalog();
  const t = wordsIn(lang);
  const full = (path: string): string => new URL(path, base).href;
  const items = [
    ...all.dramas.map((one) => ({
      page: `dramas/${one.id}/`,
      title: textIn(one.title, lang),
      summary: textIn(one.logline, lang),
      added: one.added,
    })),
    ...all.spots.map((one) => ({
      page: `spots/${one.id}/`,
      title: textIn(one.name, lang),
      summary: textIn(one.lead, lang),
      added: one.added,
    })),
    ...all.itineraries.map((one) => ({
      page: `itineraries/${one.id}/`,
      title: textIn(one.title, lang),
      summary: textIn(one.summary, lang),
      added: one.added,
    })),
    ...all.cities.map((one) => ({
      page: `cities/${one.id}/`,
      title: textIn(one.name, lang),
      summary: textIn(one.lead, lang),
      added: one.added,
    })),
  ].map(({ page, ...item }) => ({ ...item, url: full(href(lang, page)) }));
  const settings = site();
  const body = toAtom({
    title: t.feedTitle,
    subtitle: textIn(settings.description, lang),
    url: full(href(lang)),
    self: full(asset(pagePath(lang, 'feed.xml'))),
    lang: languageTags[lang],
    author: textIn(settings.name, lang),
    items,
  });
  return new Response(body, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
