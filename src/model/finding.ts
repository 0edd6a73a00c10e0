import type { PlaceMode, VisitKey } from './spot.ts';
import type { LocalText, WordTable } from './text.ts';
import type { AsOf } from './time/as-of.ts';

/** Who can best settle an open point: the next to be asked. */
export const checkers = {
  visitor: { zh: '到了当地的人', en: 'Somebody on the spot' },
  office: { zh: '景点和文旅部门', en: 'The place or its tourism office' },
  editor: { zh: '编者', en: 'An editor at a desk' },
  translator: { zh: '译者', en: 'A translator' },
} as const satisfies WordTable;
export type Checker = keyof typeof checkers;

/** What may be open about an entry, in the order in which a page shows it. */
export const findingKinds = {
  unverified: { zh: '点位没核过', en: 'Position not verified' },
  wide: { zh: '点位核过，还不够准', en: 'Position verified, error too wide' },
  unsourced: { zh: '没有出处', en: 'No source' },
  stale: { zh: '旧了，要重核', en: 'Old, check again' },
  undated: { zh: '有出处，没有日期', en: 'A source, but no date' },
  placeless: { zh: '戏还没有一处地方', en: 'Drama without a place' },
  sceneless: { zh: '地方还没有一场戏', en: 'Place without a scene' },
  thin: { zh: '整部戏证据单薄', en: 'Drama thinly documented' },
  untranslated: { zh: '缺英文', en: 'No English yet' },
  uncited: { zh: '出处没有条目引用', en: 'Source that no entry cites' },
} as const satisfies WordTable;
export type FindingKind = keyof typeof findingKinds;

/** Entries that findings are about. A source has no page of its own; all others have. */
export type FindingCollection =
  'cities' | 'dramas' | 'spots' | 'itineraries' | 'guides' | 'sources';

/** One open point about one entry. */
export interface Finding {
  readonly kind: FindingKind;
  readonly checker: Checker;
  readonly collection: FindingCollection;
  readonly id: string;
  readonly name: LocalText;
  /** The city it is listed under; nothing for what belongs to several or to none. */
  readonly city?: string | undefined;
  /** Where in the entry, as a path: `visit.fee`, `credits.0`, `facts.2`. */
  readonly field?: string | undefined;
  /** The entry's own name for the field, where the path alone says nothing. */
  readonly what?: LocalText | undefined;
  readonly mode?: PlaceMode | undefined;
  /** Error of a position, in metres. */
  readonly accuracy?: number | undefined;
  readonly asOf?: AsOf | undefined;
  /** Whole days since, by the day of the build. */
  readonly days?: number | undefined;
}

/** Who can say it best, for each fact about a visit: what is seen there, what the door decides, what a page tells. */
export const visitCheckers = {
  status: 'visitor',
  fee: 'office',
  hours: 'office',
  lastEntry: 'office',
  booking: 'office',
  transit: 'editor',
  stay: 'visitor',
  access: 'visitor',
  what: 'editor',
  season: 'visitor',
  best: 'visitor',
  crowds: 'visitor',
  food: 'visitor',
  shows: 'office',
  boats: 'office',
  transport: 'office',
  etiquette: 'visitor',
  safety: 'office',
  permit: 'office',
  area: 'editor',
  rating: 'editor',
  capacity: 'office',
  phone: 'office',
  website: 'office',
  stepFree: 'visitor',
  toilets: 'visitor',
} as const satisfies Record<VisitKey, Checker>;

/** Days after which a ticket price is old: prices change with the season. */
export const feeStaleAfter = 90;
/** Days after which anything else about a visit is old. */
export const visitStaleAfter = 180;

/** What a place is and how large does not wear out. */
const lasting: ReadonlySet<VisitKey> = new Set(['what', 'area']);

/** Days after which a fact about a visit is to be checked again; nothing for what lasts. */
export function staleAfter(key: VisitKey): number | undefined {
  if (lasting.has(key)) return undefined;
  return key === 'fee' ? feeStaleAfter : visitStaleAfter;
}
