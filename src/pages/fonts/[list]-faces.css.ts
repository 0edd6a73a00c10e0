import type { APIRoute } from 'astro';
import { displayPages } from '../../catalog/index.ts';
import { asset } from '../../i18n/address.ts';
import { siteTexts } from '../../i18n/headings.ts';
import { displayFonts, listPages, type ListPage } from '../../pictures/fonts/faces.ts';

export function getStaticPaths() {
  return listPages.map((list) => ({
    params: { list },
    props: { list },
  }));
}

export const GET: APIRoute<{ list: ListPage }> = async ({ props: { list } }) => {
  const { listCss } = await displayFonts(siteTexts(await displayPages()));
  return new Response(
    listCss(list, (name) => asset(`fonts/${name}`)),
    { headers: { 'Content-Type': 'text/css; charset=utf-8' } },
  );
};
