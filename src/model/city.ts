import type { Bounds } from './geo/bounds.ts';
import type { Fact } from './source.ts';
import type { LocalText } from './text.ts';

/** A figure or measure about a city, with what must be said beside it. */
export interface CityFact extends Fact<LocalText> {
  readonly what: LocalText;
  readonly caveat?: LocalText | undefined;
}

export interface City {
  readonly id: string;
  readonly formerly: readonly string[];
  readonly added: string;
  readonly name: LocalText;
  readonly pinyin?: string | undefined;
  /** The part of it that the entries cover, where that is not the whole. */
  readonly scope?: LocalText | undefined;
  readonly province: LocalText;
  /** The six-digit code of the administrative unit. */
  readonly adcode: string;
  /** The city that map apps and addresses put it under, where it is a county or district. */
  readonly prefecture?: LocalText | undefined;
  /** The city whose edition takes this one in. */
  readonly within?: string | undefined;
  readonly bounds: Bounds;
  readonly motif: string;
  readonly lead: LocalText;
  readonly facts: readonly CityFact[];
  /** What a film crew is offered. */
  readonly support: readonly CityFact[];
  readonly sources: readonly string[];
}

/** The name under which map apps register what lies in a city: that of the prefecture, where ours is a county or a town. */
export function cityOnMaps(
  { name, prefecture, within }: City,
  cityOf: (id: string) => City,
): LocalText {
  return prefecture ?? (within === undefined ? name : cityOf(within).name);
}
