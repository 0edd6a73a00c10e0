import type { SceneLook } from '../../model/scene.ts';
import type { Claim } from '../../model/claim.ts';
import type { Position } from '../../model/geo/position.ts';
import type { Lang } from '../../model/text.ts';
import type { Card } from '../cards/card.ts';
import type { MotifName } from '../motifs/index.ts';

/** One 9:16 frame: a scene of a drama or a stop of a route. */
export interface PosterFrame {
  readonly motif: MotifName;
  readonly inks: Card['inks'];
  /** Without one nobody says that a camera stood there or a story plays there: a key line, and no word. */
  readonly claim?: { readonly level: Claim; readonly word: string } | undefined;
  /** Which cut of its motif, where a motif stands more than once. */
  readonly framing: number;
  /** Hour and weather of its scene, where they are known. */
  readonly look?: SceneLook | undefined;
  /** The upper rail: number and timecode, or time of day and number. */
  readonly left: string;
  readonly right: string;
  readonly place: string;
  readonly town: string;
}

/** A place on the poster's map: the cell of its claim or the number of its stop. */
export interface PosterPlace {
  readonly at: Position;
  readonly accuracy: number;
  readonly mode: 'pin' | 'area';
  readonly name: string;
  readonly claim?: Claim | undefined;
  readonly number?: number | undefined;
}

/** One level of evidence as the key explains it. */
export interface KeyLine {
  readonly level: Claim;
  readonly word: string;
  readonly meaning: string;
}

/** What a poster says, all of it in the words of its page: a portrait sheet to keep, hang up or send. */
export interface Poster {
  readonly lang: Lang;
  readonly title: string;
  readonly other?: string | undefined;
  readonly gloss: string;
  readonly kicker: string;
  readonly items: readonly string[];
  readonly joint: string;
  readonly stub: Card['stub'];
  /** Inks of the stub. */
  readonly inks: Card['inks'];
  /** None to three. */
  readonly frames: readonly PosterFrame[];
  /** What stands in the frame where there is none, and why. */
  readonly blank: {
    readonly motif: MotifName;
    readonly title: string;
    readonly text: string;
  };
  readonly key: readonly KeyLine[];
  readonly places: readonly PosterPlace[];
  /** Indexes of places joined in order. */
  readonly route: readonly (readonly number[])[];
  /** Said where no place is known well enough to be drawn. */
  readonly noMap: string;
  /** How many places the map leaves out, where it does. */
  readonly notDrawn: readonly string[];
  /** The page's whole address: it is what the QR code holds. */
  readonly address: string;
  readonly checked: string;
  readonly licence: string;
  /** Whose ground the map is drawn on. */
  readonly mapCredit: string;
}

export const posterSize = { width: 1080, height: 1440 } as const;
