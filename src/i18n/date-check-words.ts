import type { Lang } from '../model/text.ts';
import { clockTime } from '../model/time/clock.ts';
import type { SunDay } from '../model/time/sun.ts';

/** Words of “can I do it on this date?” on the page of a ready-made day, apart so that its script fetches these alone. */
export const dateCheckZh = {
  title: '这天能走吗？',
  field: '哪天去',
  firstDay: '第一天是哪天',
  unscripted: '各站的开放时间写在下面。拿日子算开不开门、赶不赶得上，要开 JavaScript。',
  badDate: '网址里的日子不存在，没有用它。请另选一天。',
  failed: '没算成：要用的文件没取到。连上网，把这一页刷新一下，选的日子还在。',
  calendar: '日历',
  copy: '放进我的行程',
  day: (n: number) => `第 ${n} 天`,
  past: '这天已经过去了。',
  sun: ({ sunrise, sunset, goldenFrom }: SunDay) =>
    `${clockTime(sunrise)} 日出，${clockTime(sunset)} 日落；${clockTime(goldenFrom)} 起是傍晚的低光。`,
  rest: (n: number) => `其余 ${n} 站`,
  all: (n: number) => `${n} 站都没有妨碍`,
  restSays: '开着，或者几点都能看。',
  mends: '可以这样改，点开就是改好的行程：',
  noMend: (days: number) =>
    `早出发、对调、少停，或者换到前后 ${days} 天里的一天，都试过，没有一样管用。`,
  later: (days: number) => `整趟推后 ${days} 天`,
  earlier: (days: number) => `整趟提前 ${days} 天`,
  then: (sum: string) => `改完：${sum}`,
  /** The year only where it is not this one. */
  dated: (date: string, year: number | undefined, sum: string) =>
    `${year === undefined ? '' : `${year} 年 `}${date}：${sum}`,
  stop: '。',
};

export type DateCheckWords = typeof dateCheckZh;

/** As it stands after a colon. */
const inSentence = (sum: string): string => sum.charAt(0).toLowerCase() + sum.slice(1);
const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`);

export const dateCheckEn: DateCheckWords = {
  title: 'Can I do it on this date?',
  field: 'The day you go',
  firstDay: 'The first day',
  unscripted:
    'Opening hours stand with each stop below. Holding them against your date takes JavaScript.',
  badDate: 'The address names a date that does not exist, so it was left aside. Choose another.',
  failed:
    'Not worked out: a file it needs did not come. Go online and reload the page, which keeps the date.',
  calendar: 'Calendar',
  copy: 'Copy into my trip',
  day: (n) => `Day ${n}`,
  past: 'This day is past.',
  sun: ({ sunrise, sunset, goldenFrom }) =>
    `Sunrise at ${clockTime(sunrise)}, sunset at ${clockTime(sunset)}; the low evening light begins at ${clockTime(goldenFrom)}.`,
  rest: (n) => (n === 1 ? 'The other stop' : `The other ${n} stops`),
  all: (n) => (n === 1 ? 'Nothing stands in the way' : `Nothing stands in the way at ${n} stops`),
  restSays: 'Open, or to be seen at any hour.',
  mends: 'What would mend it; each opens the trip with the change made:',
  noMend: (n) =>
    `Setting out earlier, swapping stops, staying less and going within ${days(n)} of it were all tried. None of them helps.`,
  later: (n) => `Go ${days(n)} later, all of it`,
  earlier: (n) => `Go ${days(n)} earlier, all of it`,
  then: (sum) => `After that: ${inSentence(sum)}`,
  dated: (date, year, sum) => `${date}${year === undefined ? '' : ` ${year}`}: ${inSentence(sum)}`,
  stop: '.',
};

const words: Readonly<Record<Lang, DateCheckWords>> = { zh: dateCheckZh, en: dateCheckEn };

export function dateCheckWordsIn(lang: Lang): DateCheckWords {
  return words[lang];
}
