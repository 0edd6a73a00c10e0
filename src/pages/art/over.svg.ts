import type { APIRoute } from 'astro';
import { overlaySprite } from '../../pictures/motifs/sprite.ts';

/** Hours and weathers, to lie over a picture. */
export const GET: APIRoute = () =>
  new Response(overlaySprite(), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
