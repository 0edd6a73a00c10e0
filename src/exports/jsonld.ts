import type {
  BreadcrumbList,
  ItemList,
  Movie,
  Place,
  TouristAttraction,
  TouristTrip,
  TVSeries,
  WithContext,
} from 'schema-dts';
import type { City } from '../model/city.ts';
import type { Drama, SceneInPlace } from '../model/drama.ts';
import type { Itinerary } from '../model/itinerary.ts';
import { placeMode, type Spot } from '../model/spot.ts';
import { textIn, type Lang } from '../model/text.ts';
import { wordsIn } from '../i18n/index.ts';

/** What the graphs need to know of the site: the language, and how a page's path becomes an address. */
interface Context {
  readonly lang: Lang;
  /** Full address of a page's path without its language, as `spots/sz-pingjiang/`. */
  readonly absolute: (page: string) => string;
}

/** A drama's places, told apart: `locationCreated` where a camera stood, `contentLocation` where the story is. */
export function dramaJsonLd(
  drama: Drama,
  scenes: readonly SceneInPlace[],
  context: Context & { readonly cityOf: (id: string) => City },
): object[] {
  const { lang, absolute, cityOf } = context;
  const shot = scenes.filter(({ claim }) => claim !== 'setting');
  const set = scenes.filter(({ claim }) => claim === 'setting');
  const url = absolute(`dramas/${drama.id}/`);
  const common = {
    '@id': url,
    url,
    name: textIn(drama.title, lang),
    alternateName: otherNames(drama.title.zh, drama.title.en, lang),
    description: textIn(drama.logline, lang),
    inLanguage: 'zh-CN',
    ...((drama.premiere ?? drama.year)
      ? { datePublished: drama.premiere?.value ?? String(drama.year?.value) }
      : {}),
    ...(shot.length
      ? {
          locationCreated: unique(shot).map((scene) =>
            placeOf(scene.spot, cityOf(scene.spot.city), context),
          ),
        }
      : {}),
    ...(set.length
      ? {
          contentLocation: unique(set).map((scene) =>
            placeOf(scene.spot, cityOf(scene.spot.city), context),
          ),
        }
      : {}),
    ...people(drama, lang),
  };
  const work: WithContext<TVSeries> | WithContext<Movie> =
    drama.kind === 'film'
      ? { '@context': 'https://schema.org', '@type': 'Movie', ...common }
      : {
          '@context': 'https://schema.org',
          '@type': 'TVSeries',
          ...common,
          ...(drama.episodes ? { numberOfEpisodes: drama.episodes.value } : {}),
        };
  return [work, breadcrumb(context, 'dramas/', wordsIn(lang).nav.dramas, common.name, url)];
}

/** A spot as an attraction; its coordinate only where a visitor may be led to it. */
export function spotJsonLd(
  spot: Spot,
  scenes: readonly SceneInPlace[],
  context: Context & { readonly cityOf: (id: string) => City },
): object[] {
  const { lang, absolute } = context;
  const url = absolute(`spots/${spot.id}/`);
  const attraction: WithContext<TouristAttraction> = {
    '@context': 'https://schema.org',
    ...placeOf(spot, context.cityOf(spot.city), context),
    '@type': 'TouristAttraction',
    description: textIn(spot.lead, lang),
    ...(scenes.length
      ? {
          subjectOf: scenes.map(({ drama }) => ({
            '@type': drama.kind === 'film' ? ('Movie' as const) : ('TVSeries' as const),
            '@id': absolute(`dramas/${drama.id}/`),
            name: textIn(drama.title, lang),
          })),
        }
      : {}),
    ...(spot.access === 'public' ? { publicAccess: true } : {}),
  };
  return [
    attraction,
    breadcrumb(context, 'spots/', wordsIn(lang).nav.spots, textIn(spot.name, lang), url),
  ];
}

/** A route as a trip whose stops are a list in walking order. */
export function itineraryJsonLd(
  itinerary: Itinerary,
  context: Context & {
    readonly spotOf: (id: string) => Spot;
    readonly cityOf: (id: string) => City;
  },
): object[] {
  const { lang, absolute, spotOf, cityOf } = context;
  const url = absolute(`itineraries/${itinerary.id}/`);
  const stops = itinerary.days.flatMap((day) => day.stops);
  const list: ItemList = {
    '@type': 'ItemList',
    numberOfItems: stops.length,
    itemListOrder: 'https://schema.org/ItemListOrderAscending',
    itemListElement: stops.map((stop, index) => {
      const spot = spotOf(stop.spot);
      return {
        '@type': 'ListItem',
        position: index + 1,
        item: { ...placeOf(spot, cityOf(spot.city), context), '@type': 'TouristAttraction' },
      };
    }),
  };
  const trip: WithContext<TouristTrip> = {
    '@context': 'https://schema.org',
    '@type': 'TouristTrip',
    '@id': url,
    url,
    name: textIn(itinerary.title, lang),
    description: textIn(itinerary.summary, lang),
    itinerary: list,
  };
  return [
    trip,
    breadcrumb(
      context,
      'itineraries/',
      wordsIn(lang).nav.itineraries,
      textIn(itinerary.title, lang),
      url,
    ),
  ];
}

export function cityJsonLd(city: City, spots: readonly Spot[], context: Context): object[] {
  const { lang, absolute } = context;
  const url = absolute(`cities/${city.id}/`);
  const place: WithContext<Place> = {
    '@context': 'https://schema.org',
    '@type': 'City',
    '@id': url,
    url,
    name: textIn(city.name, lang),
    alternateName: otherNames(city.name.zh, city.name.en, lang),
    description: textIn(city.lead, lang),
    ...(spots.length
      ? {
          containsPlace: spots.map((spot) => ({
            '@type': 'TouristAttraction' as const,
            '@id': absolute(`spots/${spot.id}/`),
            name: textIn(spot.name, lang),
          })),
        }
      : {}),
  };
  return [
    place,
    breadcrumb(context, 'cities/', wordsIn(lang).nav.cities, textIn(city.name, lang), url),
  ];
}

function placeOf(
  spot: Spot,
  city: City,
  { lang, absolute }: Context,
): Exclude<TouristAttraction, string> {
  const url = absolute(`spots/${spot.id}/`);
  return {
    '@type': 'TouristAttraction',
    '@id': url,
    url,
    name: textIn(spot.name, lang),
    alternateName: otherNames(spot.name.zh, spot.name.en, lang),
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressRegion: textIn(city.province, lang),
      addressLocality: textIn(city.name, lang),
      streetAddress: textIn(spot.address.value, lang),
    },
    ...(placeMode(spot.position) === 'pin'
      ? {
          geo: {
            '@type': 'GeoCoordinates',
            latitude: spot.position.at.lat,
            longitude: spot.position.at.lng,
          },
        }
      : {}),
  };
}

function breadcrumb(
  { lang, absolute }: Context,
  list: string,
  listName: string,
  name: string,
  url: string,
): WithContext<BreadcrumbList> {
  const steps = [
    { name: wordsIn(lang).nav.home, url: absolute('') },
    { name: listName, url: absolute(list) },
    { name, url },
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: step.url,
    })),
  };
}

// Only credited names with a source: a machine cannot see the dots under an unsourced one.
function people(drama: Drama, lang: Lang): object {
  const named = (role: 'director' | 'cast'): object[] =>
    drama.credits
      .filter((credit) => credit.role === role && credit.sources.length > 0)
      .flatMap(({ names }) =>
        names.map((name) => ({ '@type': 'Person', name: textIn(name, lang) })),
      );
  const [director, actor] = [named('director'), named('cast')];
  return { ...(director.length ? { director } : {}), ...(actor.length ? { actor } : {}) };
}

function otherNames(zh: string, en: string | undefined, lang: Lang): string[] {
  return [zh, en].filter(
    (name): name is string => name !== undefined && name !== (lang === 'zh' ? zh : en),
  );
}

function unique(scenes: readonly SceneInPlace[]): SceneInPlace[] {
  return [...new Map(scenes.map((scene) => [scene.spot.id, scene])).values()];
}
