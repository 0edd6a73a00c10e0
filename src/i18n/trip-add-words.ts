import type { Lang } from '../model/text.ts';

/** Words of the buttons that put something into a trip, apart from the dictionaries so that a page fetches these alone. */
interface TripAddWords {
  /** On the buttons, before and after. */
  readonly add: string;
  readonly added: string;
  /** The same for whoever hears the page. */
  readonly addThis: (name: string) => string;
  readonly addedThis: (name: string) => string;
  /** What a new trip is called. */
  readonly newTrip: string;
  readonly told: (name: string, trip: string, day: number) => string;
  readonly tookOut: (name: string, trip: string) => string;
  readonly see: string;
  readonly undo: string;
  readonly full: (most: number) => string;
  /** Where nothing can be kept. */
  readonly trouble: string;
}

const tripAddZh: TripAddWords = {
  add: '加进行程',
  added: '在行程里',
  addThis: (name) => `加进行程：${name}`,
  addedThis: (name) => `在行程里：${name}，按一下拿出来`,
  newTrip: '我的行程',
  told: (name, trip, day) => `${name}加进了“${trip}”第 ${day} 天`,
  tookOut: (name, trip) => `${name}从“${trip}”里拿出来了`,
  see: '看行程',
  undo: '撤销',
  full: (most) => `一个行程最多 ${most} 站，已经满了`,
  trouble: '这个浏览器现在存不了东西，行程没有记下',
};

const tripAddEn: TripAddWords = {
  add: 'Add to my trip',
  added: 'In my trip',
  addThis: (name) => `Add to my trip: ${name}`,
  addedThis: (name) => `In my trip: ${name}; press to take it out`,
  newTrip: 'My trip',
  told: (name, trip, day) => `${name} is now in “${trip}”, day ${day}`,
  tookOut: (name, trip) => `${name} was taken out of “${trip}”`,
  see: 'See the trip',
  undo: 'Undo',
  full: (most) => `A trip holds ${most} stops, and this one is full`,
  trouble: 'This browser cannot keep anything just now, so the trip was not changed',
};

const words: Readonly<Record<Lang, TripAddWords>> = { zh: tripAddZh, en: tripAddEn };

export function tripAddWords(lang: Lang): TripAddWords {
  return words[lang];
}
