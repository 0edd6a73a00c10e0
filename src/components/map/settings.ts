import type { MapPlace, MapSettings, StreetLayer } from '../../model/map-place.ts';
import type { Lang } from '../../model/text.ts';
import { asset, href } from '../../i18n/address.ts';

/** What a page knows of its map; the addresses that every map needs come with it. */
export interface PageMap {
  /** In list order, or the address of a file that has them. */
  readonly places: readonly MapPlace[] | string;
  readonly streets: readonly StreetLayer[];
  readonly lang: Lang;
  readonly route?: readonly (readonly number[])[] | undefined;
  readonly leastMeters?: number | undefined;
}

/** What stands inside a map's element, for its script to read. */
export function mapSettings({ places, streets, lang, route, leastMeters }: PageMap): MapSettings {
  return {
    lang,
    places,
    route,
    leastMeters,
    streets,
    spotPage: href(lang, 'spots/*/'),
    cities: asset('map/cities.json'),
    basemap: asset('basemap/'),
  };
}
