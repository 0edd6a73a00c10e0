import type { Fact } from '../source.ts';
import {
  placeMode,
  type Access,
  type PlaceMode,
  type Spot,
  type SpotKind,
  type SpotPosition,
  type Stay,
} from '../spot.ts';
import type { LocalText } from '../text.ts';
import type { AsOf } from '../time/as-of.ts';
import type { WeeklyHours } from '../time/hours.ts';
import { lastEntryIn, type LastEntry } from './last-entry.ts';
import type { OwnPoint } from './trip.ts';

/** Something said about a place, and what it rests on. */
interface Said {
  readonly words: LocalText;
  /** Whether a source says so. */
  readonly sourced: boolean;
  readonly asOf: AsOf;
}

/** A place as a trip needs it: small enough to send a page for every spot there is. */
export interface TripPlace {
  /** Missing for a point of one's own. */
  readonly id?: string | undefined;
  readonly name: LocalText;
  readonly mode: PlaceMode;
  /** Missing where it is known by name only. */
  readonly position?: Pick<SpotPosition, 'at' | 'accuracy' | 'verified'> | undefined;
  readonly city?: string | undefined;
  readonly address?: LocalText | undefined;
  readonly kind?: SpotKind | undefined;
  readonly access?: Access | undefined;
  readonly hours?: (Said & { readonly weekly?: WeeklyHours | undefined }) | undefined;
  readonly lastEntry?: (Said & { readonly rule?: LastEntry | undefined }) | undefined;
  /** Minutes a visit takes, where a source says so. */
  readonly stay?: Stay | undefined;
  /** Day it was last checked by itself. */
  readonly checked?: string | undefined;
  readonly formerly?: readonly string[] | undefined;
}

export function tripPlace(spot: Spot): TripPlace {
  const { id, name, city, kind, access, position, visit, checked, formerly } = spot;
  const mode = placeMode(position);
  const { at, accuracy, verified } = position;
  return {
    id,
    name,
    mode,
    ...(mode !== 'named-only' && { position: { at, accuracy, verified } }),
    city,
    address: spot.address.value,
    kind,
    access,
    ...(visit.hours && {
      hours: {
        ...said(visit.hours, visit.hours.value.words),
        ...(visit.hours.value.weekly && { weekly: visit.hours.value.weekly }),
      },
    }),
    ...(visit.lastEntry && {
      lastEntry: {
        ...said(visit.lastEntry, visit.lastEntry.value),
        rule: lastEntryIn(visit.lastEntry.value.zh),
      },
    }),
    ...(visit.stay?.sources.length && { stay: visit.stay.value }),
    ...(checked && { checked: checked.date }),
    ...(formerly.length > 0 && { formerly }),
  };
}

/** Minutes that a visit takes about, where a source says so: the middle of what it says, in fives. */
export function usualStayAt({ stay }: Spot['visit']): number | undefined {
  if (!stay?.sources.length) return undefined;
  const [least, most] = stay.value;
  return Math.round((least + most) / 10) * 5;
}

/** A point of one's own: where the visitor put it, and nothing known about it. */
export function ownPlace({ name, at }: OwnPoint): TripPlace {
  return {
    name: { zh: name, en: name },
    mode: 'pin',
    position: { at, accuracy: 0, verified: true },
  };
}

function said(fact: Fact<unknown>, words: LocalText): Said {
  return { words, sourced: fact.sources.length > 0, asOf: fact.asOf };
}
