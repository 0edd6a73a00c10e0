import type { APIRoute } from 'astro';
import { motifNames, type MotifName } from '../../pictures/motifs/index.ts';
import { motifSprite } from '../../pictures/motifs/sprite.ts';

export const getStaticPaths = () => motifNames.map((motif) => ({ params: { motif } }));

export const GET: APIRoute = ({ params }) =>
  new Response(motifSprite([params['motif'] as MotifName]), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
