import type { Claim } from './claim.ts';
import type { City } from './city.ts';
import type { Drama, Elsewhere } from './drama.ts';
import type { Position } from './geo/position.ts';
import type { LocalText } from './text.ts';

/** What sort of place a story is set in: only a city is a point that a map can show. */
export const storyKinds = ['city', 'region', 'road', 'invented'] as const;
export type StoryKind = (typeof storyKinds)[number];

/** A pair as its editor tells it, kept beside the drama. Cities are slugs. */
export interface Telling {
  readonly story: { readonly kind: StoryKind; readonly city?: string | undefined };
  readonly shot?: string | undefined;
  readonly told: LocalText;
  readonly sources: readonly string[];
}

/** Why a pair is told and not drawn. */
export type Undrawn = 'region' | 'road' | 'invented' | 'unplaced' | 'same-city';

/** A drama whose story is in one place and whose camera stood in another. */
export interface Pair {
  /** From 1, in the order of the page. */
  readonly number: number;
  readonly drama: Drama & { readonly elsewhere: Elsewhere };
  /** The firmest among the scenes that are said to be shot somewhere. */
  readonly claim: Claim;
  /** Two sentences of its own; without them the drama's own note stands in. */
  readonly told: LocalText;
  readonly sources: readonly string[];
  readonly invented: boolean;
  readonly drawn: DrawnPair | Undrawn;
}

/** Both ends as points. */
export interface DrawnPair {
  readonly story: City;
  readonly shot: City;
}

export function isDrawn(drawn: Pair['drawn']): drawn is DrawnPair {
  return typeof drawn === 'object';
}

/** The middle of a city's box: near enough for a sheet that shows half a country. */
export function middleOf({ bounds }: City): Position {
  return {
    datum: 'wgs84',
    lat: (bounds.south + bounds.north) / 2,
    lng: (bounds.west + bounds.east) / 2,
  };
}
