import type { Position } from './geo/position.ts';
import type { Picture } from './scene.ts';
import type { Fact } from './source.ts';
import type { LocalText, WordTable } from './text.ts';
import type { WeeklyHours } from './time/hours.ts';

export const spotKinds = {
  'canal-street': { zh: '水街', en: 'Canal street' },
  garden: { zh: '园林', en: 'Garden' },
  museum: { zh: '博物馆', en: 'Museum' },
  temple: { zh: '寺观', en: 'Temple' },
  'city-wall': { zh: '城门城墙', en: 'City wall' },
  lane: { zh: '里弄街巷', en: 'Lane' },
  'arcade-street': { zh: '骑楼街', en: 'Arcade street' },
  village: { zh: '村落', en: 'Village' },
  wetland: { zh: '湿地', en: 'Wetland' },
  lake: { zh: '湖', en: 'Lake' },
  mountain: { zh: '山', en: 'Mountain' },
  grassland: { zh: '草原', en: 'Grassland' },
  park: { zh: '公园', en: 'Park' },
  campus: { zh: '校园', en: 'Campus' },
  station: { zh: '车站', en: 'Station' },
  bridge: { zh: '桥', en: 'Bridge' },
  works: { zh: '厂矿', en: 'Works' },
  'film-base': { zh: '影视城', en: 'Film base' },
  'theme-street': { zh: '主题街区', en: 'Theme street' },
  'modern-quarter': { zh: '新城', en: 'Modern quarter' },
  teahouse: { zh: '茶馆', en: 'Teahouse' },
  residence: { zh: '住宅', en: 'Residence' },
  'historic-building': { zh: '历史建筑', en: 'Historic building' },
} as const satisfies WordTable;
export type SpotKind = keyof typeof spotKinds;

/** May one go in, today, as far as is known. */
export const accesses = {
  public: { zh: '随便进', en: 'Open to all' },
  ticket: { zh: '凭票进', en: 'Ticket needed' },
  'by-appointment': { zh: '要预约', en: 'By appointment' },
  'outside-only': { zh: '只在外面看', en: 'From outside only' },
  private: { zh: '私宅，不进', en: 'Private, keep out' },
  closed: { zh: '关着', en: 'Closed' },
  gone: { zh: '已经没了', en: 'Gone' },
  unknown: { zh: '能不能进未查到', en: 'Access not found' },
} as const satisfies WordTable;
export type Access = keyof typeof accesses;

/** Nobody gets in at any hour. */
export const shutForGood: ReadonlySet<Access> = new Set(['private', 'closed', 'gone']);

/** How the door is drawn for each access: wide open, ajar, or shut. */
export const doors = {
  public: 'open',
  ticket: 'open',
  'by-appointment': 'ajar',
  'outside-only': 'ajar',
  private: 'shut',
  closed: 'shut',
  gone: 'shut',
  unknown: 'ajar',
} as const satisfies Record<Access, 'open' | 'ajar' | 'shut'>;

export const etiquettes = {
  residents: {
    zh: '这里住着人：不敲门，不拍窗里的人',
    en: 'People live here: do not knock, do not photograph through windows',
  },
  quiet: { zh: '放低声音', en: 'Keep your voice down' },
  'no-flash': { zh: '不开闪光灯', en: 'No flash' },
  'no-drone': { zh: '不飞无人机', en: 'No drones' },
  'no-tripod': { zh: '不支三脚架', en: 'No tripods' },
  dress: { zh: '衣着得体', en: 'Dress with respect' },
  'shoes-off': { zh: '进门脱鞋', en: 'Shoes off inside' },
  'ask-first': { zh: '拍人、进院先问一声', en: 'Ask before photographing people or stepping in' },
  'no-climbing': { zh: '不攀爬', en: 'No climbing' },
  'no-fire': { zh: '不带火种', en: 'No open fire' },
  'campus-rules': {
    zh: '按学校的规矩来，上课时间别进教学楼',
    en: 'Follow the campus rules and stay out of teaching buildings',
  },
  'border-permit': {
    zh: '要带身份证件和边防通行证',
    en: 'Carry identity papers and a border permit',
  },
} as const satisfies WordTable;
export type Etiquette = keyof typeof etiquettes;

/** The facts a visitor asks for, in the order a page shows them. */
export const visitKeys = {
  status: { zh: '近况', en: 'Status' },
  fee: { zh: '门票', en: 'Ticket' },
  hours: { zh: '开放时间', en: 'Hours' },
  lastEntry: { zh: '最晚入场', en: 'Last entry' },
  booking: { zh: '预约', en: 'Booking' },
  transit: { zh: '公共交通', en: 'Transit' },
  stay: { zh: '停留', en: 'Time to allow' },
  access: { zh: '进出', en: 'Getting in' },
  what: { zh: '是什么', en: 'What it is' },
  season: { zh: '季节', en: 'Season' },
  best: { zh: '最好的时候', en: 'Best time' },
  crowds: { zh: '人流', en: 'Crowds' },
  food: { zh: '吃喝', en: 'Food' },
  shows: { zh: '演出', en: 'Shows' },
  boats: { zh: '船', en: 'Boats' },
  transport: { zh: '园内交通', en: 'Getting around' },
  etiquette: { zh: '规矩', en: 'Manners' },
  safety: { zh: '安全', en: 'Safety' },
  permit: { zh: '证件', en: 'Permits' },
  area: { zh: '大小', en: 'Size' },
  rating: { zh: '等级', en: 'Rating' },
  capacity: { zh: '承载量', en: 'Capacity' },
  phone: { zh: '电话', en: 'Phone' },
  website: { zh: '网站', en: 'Website' },
  stepFree: { zh: '无障碍', en: 'Step-free' },
  toilets: { zh: '厕所', en: 'Toilets' },
} as const satisfies WordTable;
export type VisitKey = keyof typeof visitKeys;

/** Opening hours: what a person reads, and the same in OpenStreetMap's syntax where it can be said so. */
export interface Hours {
  readonly words: LocalText;
  readonly osm?: string | undefined;
  /** The syntax compiled, where a weekly table can hold it. */
  readonly weekly?: WeeklyHours | undefined;
}

/** What an adult pays to go in: as a person says it, and as a number where there is one. */
export interface Fee {
  readonly words: LocalText;
  /** Yuan, least to most over the sources and seasons; both 0 where entry is free. */
  readonly yuan?: readonly [number, number] | undefined;
}

/** Minutes a visit takes, shortest to longest. */
export type Stay = readonly [number, number];

export type VisitFacts = {
  readonly [K in Exclude<VisitKey, 'fee' | 'hours' | 'stay'>]?: Fact<LocalText> | undefined;
} & {
  readonly fee?: Fact<Fee> | undefined;
  readonly hours?: Fact<Hours> | undefined;
  readonly stay?: Fact<Stay> | undefined;
};

/** What a film crew needs to know. Everything but the terms may be missing. */
export interface FilmingTerms {
  readonly terms: LocalText;
  readonly contact?: LocalText | undefined;
  readonly space?: LocalText | undefined;
  readonly power?: LocalText | undefined;
  readonly sources: readonly string[];
}

/** When it looks its best: months 1–12, and the light to wait for. */
export interface Best {
  readonly months?: readonly number[] | undefined;
  readonly light?: LocalText | undefined;
}

export interface Spot {
  readonly id: string;
  readonly formerly: readonly string[];
  readonly added: string;
  readonly name: LocalText;
  /** Tone-marked pinyin, where reading it by rule goes wrong. */
  readonly pinyin?: string | undefined;
  readonly aliases: readonly LocalText[];
  readonly city: string;
  readonly kind: SpotKind;
  readonly address: Fact<LocalText>;
  readonly position: SpotPosition;
  readonly access: Access;
  /** One line on going in, where the bare word would mislead. */
  readonly accessNote?: LocalText | undefined;
  /** The month or day from which the place is gone or closed, where known. */
  readonly since?: string | undefined;
  readonly checked?: { readonly date: string; readonly how: 'desk' | 'site' } | undefined;
  readonly lead: LocalText;
  readonly visit: VisitFacts;
  readonly etiquette: readonly Etiquette[];
  readonly best?: Best | undefined;
  readonly filming?: FilmingTerms | undefined;
  readonly photos: readonly Picture[];
  readonly motif: string;
  readonly sources: readonly string[];
}

/** Where a spot is, how far off that may be in metres, and whether a looked-up reading backs it. */
export interface SpotPosition {
  readonly at: Position;
  readonly accuracy: number;
  readonly verified: boolean;
  readonly note?: LocalText | undefined;
  readonly sources: readonly string[];
}

/** How a place may be shown: a pin one can be led to, an area, or a name alone. */
export type PlaceMode = 'pin' | 'area' | 'named-only';

/** The widest error, in metres, at which a visitor may be led to the point itself. */
export const pinReach = 500;
/** The widest error, in metres, at which a place is drawn on a map at all. */
export const areaReach = 3000;

export function placeMode({
  verified,
  accuracy,
}: Pick<SpotPosition, 'verified' | 'accuracy'>): PlaceMode {
  if (verified && accuracy <= pinReach) return 'pin';
  return accuracy <= areaReach ? 'area' : 'named-only';
}
