import type { APIRoute } from 'astro';
import { catalog, lastChange, site, type Catalog } from '../../catalog/index.ts';
import { positionCredit } from '../../exports/api/terms.ts';
import { tripFormats, type TripFormatName } from '../../exports/trip/formats.ts';
import { toTripJson } from '../../exports/trip/json.ts';
import { dayName, sheetOfItinerary, type TripSheet } from '../../exports/trip/sheet.ts';
import { href, langParam } from '../../i18n/address.ts';
import type { Itinerary } from '../../model/itinerary.ts';
import { languages, textIn, type Lang } from '../../model/text.ts';
import { tripPlace } from '../../model/trip/place.ts';
import { tripOf } from '../../model/trip/trip.ts';

/** A file beside an itinerary's page: of the whole, or of the day with this number. */
interface TripFile {
  readonly lang: Lang;
  readonly id: string;
  readonly day?: number;
}

/** Static paths of the files of a format: one of the whole, and one of each day where there are several. */
export function tripFilePaths({ eachDay }: { readonly eachDay: boolean }) {
  return async () =>
    (await catalog()).itineraries.flatMap(({ id, days }) =>
      languages.flatMap((lang) => {
        const path = (file: string, props: TripFile) => ({
          params: { lang: langParam[lang], id, file },
          props,
        });
        const each =
          eachDay && days.length > 1
            ? days.map((_, nth) => path(`${id}-day-${nth + 1}`, { lang, id, day: nth + 1 }))
            : [];
        return [path(id, { lang, id }), ...each];
      }),
    );
}

/** Answers with a file of a format. */
export function tripFileOf(format: TripFormatName): APIRoute<TripFile> {
  return async ({ props, site: base }) => {
    const { mime, write } = tripFormats[format];
    return new Response(write(sheetFor(await catalog(), props, base)), {
      headers: { 'Content-Type': mime },
    });
  };
}

/** Answers with an itinerary as a trip of the visitor's own, which the site reads back. */
export const tripJson: APIRoute<TripFile> = async ({ props, site: base }) => {
  const all = await catalog();
  const { lang, id } = props;
  const itinerary = all.itinerary(id);
  const trip = tripOf(itinerary, textIn(itinerary.title, lang), ({ title }) => textIn(title, lang));
  return new Response(toTripJson(trip, sheetFor(all, props, base)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};

function sheetFor(all: Catalog, { lang, id, day }: TripFile, base: URL | undefined): TripSheet {
  const itinerary = all.itinerary(id);
  const full = (path: string): string => new URL(href(lang, path), base).href;
  const whole = sheetOfItinerary(itinerary, (spot) => tripPlace(all.spot(spot)), {
    lang,
    changed: changeOf(itinerary),
    url: full(`itineraries/${id}/`),
    credit: positionCredit(
      itinerary.days
        .filter((_, nth) => day === undefined || day === nth + 1)
        .flatMap(({ stops }) => stops.map(({ spot }) => all.spot(spot))),
      all.sources,
    ),
    spotUrl: (spot) => full(`spots/${spot}/`),
  });
  const one = whole.days.find(({ number }) => number === day);
  // A day keeps its number, and its stops their keys, so that it is the same day in every file.
  return one ? { ...whole, title: `${whole.title} · ${dayName(one, lang)}`, days: [one] } : whole;
}

/** The day on which what the files say last changed: the itinerary, or a place on it. */
function changeOf({ id, days }: Itinerary): string {
  const entries = [
    `itineraries/${id}`,
    ...days.flatMap(({ stops }) => stops.map(({ spot }) => `spots/${spot}`)),
  ];
  return (
    lastChange(entries.flatMap((entry) => [`content/${entry}.mdx`, `content/${entry}.en.mdx`])) ??
    site().checked
  );
}
