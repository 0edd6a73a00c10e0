import { firmestClaim, type Claim } from '../model/claim.ts';
import type { SceneInPlace } from '../model/drama.ts';
import type { Spot } from '../model/spot.ts';
import type { LocalText } from '../model/text.ts';
import { tripPlace, type TripPlace } from '../model/trip/place.ts';

/** A place as the visitor's own plan needs it: for its clock, its ticket, and for finding it by name. */
export interface PlanPlace extends TripPlace {
  readonly id: string;
  readonly motif: string;
  readonly inks?: readonly [string, string, string] | undefined;
  readonly claim?: Claim | undefined;
  readonly aliases?: readonly string[] | undefined;
  /** What was shot here: scene by id, and the drama it is of. */
  readonly scenes: readonly { readonly id: string; readonly drama: string }[];
}

/** The file behind the plan: every place there is, once for all languages. */
export interface PlanFile {
  readonly places: readonly PlanPlace[];
  readonly dramas: Readonly<Record<string, LocalText>>;
  readonly cities: Readonly<Record<string, LocalText>>;
  /** Day on which the content was last gone through: files that are taken away carry it. */
  readonly checked: string;
  /** Whom to name for positions of other licences, by the spots that rest on them. */
  readonly credits: readonly { readonly credit: string; readonly spots: readonly string[] }[];
}

export function toPlanPlace(spot: Spot, scenes: readonly SceneInPlace[]): PlanPlace {
  return {
    ...tripPlace(spot),
    id: spot.id,
    motif: spot.motif,
    inks: scenes[0]?.drama.art.inks,
    claim: firmestClaim(scenes),
    ...(spot.aliases.length > 0 && { aliases: spot.aliases.map(({ zh }) => zh) }),
    scenes: scenes.map(({ id, drama }) => ({ id, drama: drama.id })),
  };
}
