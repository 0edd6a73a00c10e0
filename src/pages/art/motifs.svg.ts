import type { APIRoute } from 'astro';
import { motifSprite } from '../../pictures/motifs/sprite.ts';

export const GET: APIRoute = () =>
  new Response(motifSprite(), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
