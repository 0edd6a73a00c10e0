import type { Lang } from '../model/text.ts';

/** Words in the files that a trip is taken away in, apart from the dictionaries so that a page fetches these alone. */
interface TripFileWords {
  readonly day: (n: number) => string;
  readonly stay: (minutes: number) => string;
  readonly leg: (by: string, minutes: number, given: boolean) => string;
  readonly own: string;
  readonly area: (meters: number) => string;
  readonly namedOnly: string;
  /** Stops that a file of points cannot hold. */
  readonly leftOut: (names: string) => string;
  readonly straight: string;
  readonly noTime: string;
  readonly datum: string;
  readonly comma: string;
}

export const tripFileZh: TripFileWords = {
  day: (n) => `第 ${n} 天`,
  stay: (minutes) => `停 ${minutes} 分钟`,
  leg: (by, minutes, given) => `${by}约 ${minutes} 分钟${given ? '' : '（推算）'}`,
  own: '自己加的点',
  area: (meters) => `位置只知大概，误差约 ${meters} 米，按名字找`,
  namedOnly: '只知其名，没有位置，按名字和地址找',
  leftOut: (names) => `没有准确位置、没有写进坐标的站：${names}`,
  straight: '站与站之间是直线，不是实际的路',
  noTime: '几点到算不出',
  datum: '坐标系：WGS-84',
  comma: '、',
};

export const tripFileEn: TripFileWords = {
  day: (n) => `Day ${n}`,
  stay: (minutes) => `Stay ${minutes} minutes`,
  leg: (by, minutes, given) => `${by}, about ${minutes} minutes${given ? '' : ' (estimated)'}`,
  own: 'A point of your own',
  area: (meters) => `Known only roughly, to about ${meters} m: look for it by name`,
  namedOnly: 'Known by name only: look for it by name and address',
  leftOut: (names) => `Stops without a sure position, left out of the coordinates: ${names}`,
  straight: 'The lines between stops are straight and not the way on the ground',
  noTime: 'When you would arrive cannot be worked out',
  datum: 'Datum: WGS-84',
  comma: ', ',
};

const words: Readonly<Record<Lang, TripFileWords>> = { zh: tripFileZh, en: tripFileEn };

export function tripFileWords(lang: Lang): TripFileWords {
  return words[lang];
}
