import type { Accent } from './accent.ts';
import type { StreetLayer } from './map-place.ts';
import type { Repository } from './repository.ts';
import type { Lang, LocalText } from './text.ts';

/** What a city edition changes: name, address, languages, contact, licence, records. */
export interface Site {
  readonly name: LocalText;
  readonly tagline: LocalText;
  readonly description: LocalText;
  readonly url: string;
  readonly languages: readonly Lang[];
  readonly contact: { readonly mail?: string | undefined; readonly form?: string | undefined };
  /** Where the content is kept, if that is open. */
  readonly repository?: Repository | undefined;
  readonly licence: LocalText;
  readonly icp?: string | undefined;
  /** Dramas on the home page, in order. */
  readonly featured: readonly string[];
  /** Street maps that a visitor may choose; none loads before. */
  readonly streets: readonly StreetLayer[];
  /** Origins that tiles of these may come from, and of those that only lack a key: what a host's policy must allow. */
  readonly tileHosts: readonly string[];
  /** Whether the site has a page of figures. */
  readonly account?: boolean | undefined;
  /** Public security record, where a site in China needs one. */
  readonly police?: string | undefined;
  /** Where this is not the national site but one for some cities. */
  readonly edition?: CityEdition | undefined;
  /** Day on which the facts were last gone through as a whole. */
  readonly checked: string;
}

/** The same site narrowed to some cities, under a name and an address of its own. */
export interface CityEdition {
  readonly id: string;
  readonly cities: readonly string[];
  /** Address of the national site, where links to other cities lead. */
  readonly national: string;
  /** Whose address search engines are told to keep. */
  readonly canonical: 'own' | 'national';
  readonly accent?: Accent | undefined;
  /** File of the logo, beside the edition's own. */
  readonly logo?: string | undefined;
  /** Review number (审图号) of its maps. */
  readonly review?: string | undefined;
  /** Whether the page of figures is part of it. */
  readonly figures: boolean;
}
