import type { APIRoute } from 'astro';
import { catalog, site } from '../catalog/index.ts';
import { toLlmsText } from '../exports/llms.ts';
import { href } from '../i18n/address.ts';
import { textIn } from '../model/text.ts';

export const GET: APIRoute = async ({ site: base }) => {
  const all = await catalog();
  const settings = site();
  const link = (page: string): string => new URL(href('en', page), base).href;
  return new Response(
    toLlmsText({
      name: `${settings.name.en ?? ''} ${settings.name.zh}`.trim(),
      summary: textIn(settings.description, 'en'),
      sections: [
        {
          title: 'Dramas',
          items: all.dramas.map((one) => ({
            name: `${textIn(one.title, 'en')} ${one.title.zh}`,
            url: link(`dramas/${one.id}/`),
            says: textIn(one.logline, 'en'),
          })),
        },
        {
          title: 'Places',
          items: all.spots.map((one) => ({
            name: `${textIn(one.name, 'en')} ${one.name.zh}`,
            url: link(`spots/${one.id}/`),
            says: textIn(one.lead, 'en'),
          })),
        },
        {
          title: 'Day routes',
          items: all.itineraries.map((one) => ({
            name: textIn(one.title, 'en'),
            url: link(`itineraries/${one.id}/`),
            says: textIn(one.summary, 'en'),
          })),
        },
        {
          title: 'Cities',
          items: all.cities.map((one) => ({
            name: textIn(one.name, 'en'),
            url: link(`cities/${one.id}/`),
            says: textIn(one.lead, 'en'),
          })),
        },
        {
          title: 'Method',
          items: [
            {
              name: 'Method and evidence',
              url: link('guides/about/'),
              says: 'What confirmed, reported and setting mean; how positions, times and sources are handled; licences.',
            },
            {
              name: 'Open data',
              url: link('api/'),
              says: 'Everything as JSON, GeoJSON and CSV with schemas, licence and sources; begin with api/v1/index.json.',
            },
          ],
        },
      ],
    }),
  );
};
