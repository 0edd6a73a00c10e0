import type { APIRoute } from 'astro';
import { asset } from '../i18n/address.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\nDisallow: ${asset('admin/')}\n\nSitemap: ${new URL(asset('sitemap-index.xml'), site).href}\n`,
  );
