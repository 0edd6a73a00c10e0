import type { APIRoute } from 'astro';
import { displayPages } from '../../catalog/index.ts';
import { asset } from '../../i18n/address.ts';
import { siteTexts } from '../../i18n/headings.ts';
import { displayFonts } from '../../pictures/fonts/faces.ts';

export const GET: APIRoute = async () => {
  const { css } = await displayFonts(siteTexts(await displayPages()));
  return new Response(
    css((name) => asset(`fonts/${name}`)),
    { headers: { 'Content-Type': 'text/css; charset=utf-8' } },
  );
};
