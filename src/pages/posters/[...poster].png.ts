import type { APIRoute } from 'astro';
import { catalog, site } from '../../catalog/index.ts';
import { href } from '../../i18n/address.ts';
import { languages, type Lang } from '../../model/text.ts';
import { cardsAreDrawn } from '../../pictures/cards/card.ts';
import { posterPng } from '../../pictures/posters/draw.ts';
import { dramaPoster, itineraryPoster } from '../../pictures/posters/site-posters.ts';

interface Props {
  readonly lang: Lang;
  readonly kind: 'dramas' | 'itineraries';
  readonly id: string;
}

export async function getStaticPaths() {
  if (!cardsAreDrawn) return [];
  const { dramas, itineraries } = await catalog();
  return languages.flatMap((lang) =>
    Object.entries({ dramas, itineraries }).flatMap(([kind, entries]) =>
      entries.map(({ id }) => ({
        params: { poster: `${lang}/${kind}/${id}` },
        props: { lang, kind, id },
      })),
    ),
  );
}

export const GET: APIRoute<Props> = async ({ props: { lang, kind, id }, site: origin }) => {
  const all = await catalog();
  const about = {
    lang,
    site: site(),
    address: new URL(href(lang, `${kind}/${id}/`), origin).href,
    cityOf: all.city,
    spotOf: all.spot,
    sceneOf: all.scene,
  };
  const poster =
    kind === 'dramas'
      ? dramaPoster(all.drama(id), all.scenesOf(id), about)
      : itineraryPoster(all.itinerary(id), about);
  return new Response(new Uint8Array(await posterPng(poster)), {
    headers: { 'Content-Type': 'image/png' },
  });
};
