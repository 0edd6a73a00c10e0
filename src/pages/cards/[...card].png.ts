import type { APIRoute } from 'astro';
import { catalog } from '../../catalog/index.ts';
import { languages } from '../../model/text.ts';
import { cardPng, cardsAreDrawn, type Card } from '../../pictures/cards/card.ts';
import {
  cityCard,
  dramaCard,
  itineraryCard,
  siteCard,
  spotCard,
} from '../../pictures/cards/site-cards.ts';

export async function getStaticPaths() {
  if (!cardsAreDrawn) return [];
  const all = await catalog();
  const page = (path: string, card: Card) => ({
    params: { card: `${card.lang}/${path}` },
    props: card,
  });
  return languages.flatMap((lang) => [
    page('site', siteCard(all.dramas.length, lang)),
    ...all.dramas.map((one) =>
      page(
        `dramas/${one.id}`,
        dramaCard(one, all.scenesOf(one.id), one.cities.map(all.city), lang),
      ),
    ),
    ...all.spots.map((one) =>
      page(`spots/${one.id}`, spotCard(one, all.scenesAt(one.id), all.city(one.city), lang)),
    ),
    ...all.cities.map((one) =>
      page(
        `cities/${one.id}`,
        cityCard(
          one,
          all.spotsIn(one.id).flatMap(({ id }) => all.scenesAt(id)),
          all.spotsIn(one.id),
          lang,
        ),
      ),
    ),
    ...all.itineraries.map((one) => {
      const stops = one.days.flatMap((day) => day.stops);
      return page(
        `itineraries/${one.id}`,
        itineraryCard(
          one,
          stops.map(({ spot }) => all.spot(spot)),
          stops.flatMap(({ scenes }) => scenes.map(all.scene)),
          one.cities.map(all.city),
          lang,
        ),
      );
    }),
  ]);
}

export const GET: APIRoute<Card> = async ({ props }) =>
  new Response(new Uint8Array(await cardPng(props)), { headers: { 'Content-Type': 'image/png' } });
