import type { Claim } from './claim.ts';
import type { Position } from './geo/position.ts';
import type { Lang, LocalText, WordTable } from './text.ts';

export const spoilerLevels = {
  none: { zh: '不剧透', en: 'No spoiler' },
  mild: { zh: '轻微剧透', en: 'Mild spoiler' },
  major: { zh: '关键剧透', en: 'Major spoiler' },
} as const satisfies WordTable;
export type Spoiler = keyof typeof spoilerLevels;

/** Time of day in a scene. The picture of the scene is lit by it. */
export const sceneLights = {
  dawn: { zh: '清晨', en: 'Early morning' },
  noon: { zh: '白天', en: 'By day' },
  dusk: { zh: '黄昏', en: 'At dusk' },
  night: { zh: '夜里', en: 'At night' },
} as const satisfies WordTable;
export type SceneLight = keyof typeof sceneLights;

/** Weather in a scene, where it is part of what one sees. */
export const sceneWeathers = {
  rain: { zh: '雨', en: 'Rain' },
  snow: { zh: '雪', en: 'Snow' },
  fog: { zh: '雾', en: 'Fog' },
} as const satisfies WordTable;
export type SceneWeather = keyof typeof sceneWeathers;

/** What a scene looks like, where it is known: it decides in which inks its picture is printed. */
export interface SceneLook {
  readonly light?: SceneLight | undefined;
  readonly weather?: SceneWeather | undefined;
}

/** The hour and the weather in words, as many as are known. */
export function lookWords({ light, weather }: SceneLook, lang: Lang): readonly string[] {
  return [
    ...(light === undefined ? [] : [sceneLights[light][lang]]),
    ...(weather === undefined ? [] : [sceneWeathers[weather][lang]]),
  ];
}

/** Where a camera stood. Bearing in degrees clockwise from north; lens as the 35 mm equivalent. */
export interface Camera {
  readonly position: Position;
  readonly bearing: number;
  readonly lens?: number | undefined;
}

/** One drama at one place. The id is global and is also the anchor on both pages. */
export interface Scene extends SceneLook {
  readonly id: string;
  readonly spot: string;
  readonly claim: Claim;
  readonly episode: readonly number[];
  /** Minutes and seconds into the episode, `mm:ss`. */
  readonly at?: string | undefined;
  readonly shows: LocalText;
  readonly spoiler: Spoiler;
  readonly framing?: LocalText | undefined;
  readonly camera?: Camera | undefined;
  readonly still?: Picture | undefined;
  /** When it was shot, where known. */
  readonly shot?: string | undefined;
  readonly sources: readonly string[];
}

/** A photograph or still. Never shown without all of these. */
export interface Picture {
  readonly file: string;
  readonly alt: LocalText;
  readonly credit: string;
  readonly licence: string;
}
