import type { APIRoute } from 'astro';
import { displayPages } from '../../catalog/index.ts';
import { siteTexts } from '../../i18n/headings.ts';
import { displayFonts, type FontFile } from '../../pictures/fonts/faces.ts';

export async function getStaticPaths() {
  const { files } = await displayFonts(siteTexts(await displayPages()));
  return files.map((file) => ({
    params: { file: file.name.replace(/\.woff2$/, '') },
    props: file,
  }));
}

export const GET: APIRoute<FontFile> = ({ props: { bytes } }) =>
  new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'font/woff2' } });
