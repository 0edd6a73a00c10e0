import type { Fact } from './source.ts';
import type { Scene } from './scene.ts';
import type { Spot } from './spot.ts';
import type { LocalText, WordTable } from './text.ts';

export const dramaKinds = {
  'micro-drama': { zh: '微短剧', en: 'Micro-drama' },
  series: { zh: '电视剧', en: 'Series' },
  film: { zh: '电影', en: 'Film' },
} as const satisfies WordTable;
export type DramaKind = keyof typeof dramaKinds;

/** Characters above which a title is long among many: it is then set in the text face. */
export const longTitle = 8;

/** Whether an English title is one its makers use, or our word-for-word rendering. */
export const titleKinds = {
  official: { zh: '官方英文名', en: 'Official title' },
  literal: { zh: '直译', en: 'Our literal rendering' },
} as const satisfies WordTable;
export type TitleKind = keyof typeof titleKinds;

/** How well a drama as a whole is documented. A weak one says so on its page. */
export const evidenceGrades = {
  strong: { zh: '来源扎实', en: 'Well documented' },
  medium: { zh: '来源一般', en: 'Partly documented' },
  weak: { zh: '来源单薄', en: 'Thinly documented' },
} as const satisfies WordTable;
export type Evidence = keyof typeof evidenceGrades;

export const creditRoles = {
  director: { zh: '导演', en: 'Director' },
  writer: { zh: '编剧', en: 'Writer' },
  cast: { zh: '主演', en: 'Leads' },
  maker: { zh: '出品', en: 'Made by' },
} as const satisfies WordTable;
export type CreditRole = keyof typeof creditRoles;

export interface Credit {
  readonly role: CreditRole;
  readonly names: readonly LocalText[];
  readonly sources: readonly string[];
}

/** Three inks, dark to accent, as `#rrggbb`, and the motif they print. */
export interface Art {
  readonly inks: readonly [string, string, string];
  readonly motif: string;
}

/** The story is in one place and the camera stood in another. */
export interface Elsewhere {
  readonly story: LocalText;
  readonly shot: LocalText;
  readonly note: LocalText;
  /** How both are said; the catalog fills it in. */
  readonly pinyin?: { readonly story: string; readonly shot: string } | undefined;
  readonly sources: readonly string[];
}

export interface Drama {
  readonly id: string;
  readonly formerly: readonly string[];
  readonly added: string;
  readonly title: LocalText;
  readonly titleKind: TitleKind;
  /** Where the vertical title breaks, as the editor set it. */
  readonly titleColumns?: readonly string[] | undefined;
  readonly aliases: readonly LocalText[];
  readonly kind: DramaKind;
  readonly platforms: Fact<readonly LocalText[]>;
  readonly year?: Fact<number> | undefined;
  readonly premiere?: Fact<string> | undefined;
  readonly episodes?: Fact<number> | undefined;
  readonly episodeLength?: Fact<LocalText> | undefined;
  readonly programme?: Fact<LocalText> | undefined;
  readonly credits: readonly Credit[];
  readonly cities: readonly string[];
  readonly evidence: Evidence;
  readonly evidenceNote?: LocalText | undefined;
  readonly logline: LocalText;
  readonly elsewhere?: Elsewhere | undefined;
  readonly art: Art;
  readonly sources: readonly string[];
  readonly scenes: readonly Scene[];
}

/** A scene with both its ends. `number` is its place in the drama, from 1. */
export interface SceneInPlace extends Omit<Scene, 'spot'> {
  readonly number: number;
  readonly drama: Drama;
  readonly spot: Spot;
}
