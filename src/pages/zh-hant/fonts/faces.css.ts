import type { APIRoute } from 'astro';
import { displayPages } from '../../../catalog/index.ts';
import { asset } from '../../../i18n/address.ts';
import { siteTexts } from '../../../i18n/headings.ts';
import { displayFonts } from '../../../pictures/fonts/faces.ts';
import { traditionalTexts } from '../../../traditional/display.ts';

/** The faces of the traditional edition, cut for its own characters. */
export const GET: APIRoute = async () => {
  const pages = await displayPages();
  const { css } = await displayFonts(traditionalTexts(siteTexts(pages), pages.asWritten));
  return new Response(
    css((name) => asset(`fonts/${name}`)),
    { headers: { 'Content-Type': 'text/css; charset=utf-8' } },
  );
};
