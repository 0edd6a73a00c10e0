import type { Claim } from '../claim.ts';
import type { Lang } from '../text.ts';

/** What can be found, in the order in which kinds stand when nothing else decides. */
export const foundKinds = {
  drama: { zh: '剧', en: 'Drama' },
  spot: { zh: '地方', en: 'Place' },
  scene: { zh: '场景', en: 'Scene' },
  day: { zh: '路线', en: 'Day' },
  city: { zh: '城市', en: 'City' },
  guide: { zh: '说明', en: 'Guide' },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, string>>>>;
export type FoundKind = keyof typeof foundKinds;

/** A part of a page with an address of its own. */
export interface RecordPart {
  readonly anchor: string;
  readonly title: string;
  readonly text: string;
}

/** One thing that can be found, in one language. */
export interface SearchRecord {
  readonly kind: FoundKind;
  /** Path below the site's root, with its language: `en/spots/sz-pingjiang/`. */
  readonly path: string;
  readonly name: string;
  /** Other names a reader may know it by, in both languages. */
  readonly names: readonly string[];
  /** Its names and initials as plain letters. */
  readonly keys: readonly string[];
  readonly lead: string;
  /** People, places and facts in words. */
  readonly also: readonly string[];
  readonly parts: readonly RecordPart[];
  readonly prose: string;
  /** What the results may be narrowed by, in words of the language. */
  readonly filters: {
    readonly city: readonly string[];
    readonly drama: readonly string[];
    readonly claim?: Claim | undefined;
    readonly access?: string | undefined;
    readonly length?: string | undefined;
  };
  readonly art?: { readonly motif: string; readonly inks?: string | undefined } | undefined;
}

/** All records of a language. */
export interface SearchRecords {
  /** BCP 47, lower case, as the engine names its indexes. */
  readonly language: string;
  readonly records: readonly SearchRecord[];
}

/** Where a record's scenes end and its prose begins, in the index alone. */
export const restAnchor = 'rest';

/** Before every key in the index, so that a key is never taken for a word of the text. */
const keyMark = 'zq';
/** The engine parts words where letters meet figures, so figures are written as letters. */
const figures = 'jvwxyzqkfh';

/** The beginning of a key as the index holds it: a word that no text has. */
export function keyBeginning(key: string): string {
  return keyMark + key.replace(/\d/g, (digit) => `x${figures.charAt(Number(digit))}`);
}

/** A whole key as the index holds it. Its last letter keeps the English stemmer from taking a Nanjing for a verb. */
export function keyToken(key: string): string {
  return `${keyBeginning(key)}q`;
}
