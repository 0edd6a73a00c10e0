import type { APIRoute } from 'astro';
import { displayPages } from '../../catalog/index.ts';
import { siteTexts } from '../../i18n/headings.ts';
import { displayFonts, type FontFile } from '../../pictures/fonts/faces.ts';
import { traditionalTexts } from '../../traditional/display.ts';

export async function getStaticPaths() {
  const pages = await displayPages();
  const texts = siteTexts(pages);
  const sets = await Promise.all([
    displayFonts(texts),
    displayFonts(traditionalTexts(texts, pages.asWritten)),
  ]);
  // Both have the Latin faces, and now and then a slice.
  const files = new Map(sets.flatMap((set) => set.files.map((file) => [file.name, file])));
  return [...files.values()].map((file) => ({
    params: { file: file.name.replace(/\.woff2$/, '') },
    props: file,
  }));
}

export const GET: APIRoute<FontFile> = ({ props: { bytes } }) =>
  new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'font/woff2' } });
