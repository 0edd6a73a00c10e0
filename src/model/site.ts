import type { StreetLayer } from './map-place.ts';
import type { Lang, LocalText } from './text.ts';

/** What a city edition changes: name, address, languages, contact, licence, records. */
export interface Site {
  readonly name: LocalText;
  readonly tagline: LocalText;
  readonly description: LocalText;
  readonly url: string;
  readonly languages: readonly Lang[];
  readonly contact: { readonly mail?: string | undefined; readonly form?: string | undefined };
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
  /** Day on which the facts were last gone through as a whole. */
  readonly checked: string;
}
