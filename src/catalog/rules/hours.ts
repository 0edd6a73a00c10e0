import type { Said } from '../../model/problem.ts';
import type { LocalText } from '../../model/text.ts';
import { clockTime } from '../../model/time/clock.ts';
import type { WeeklyHours } from '../../model/time/hours.ts';
import { spansOn } from '../../model/time/hours.ts';
import type { CivilDay } from '../../model/time/calendar.ts';
import { compileHours, hoursFault, tidyHours } from '../hours.ts';
import { doubt, fault, quoted, type Rule, type Spotted } from './rule.ts';

/** Longer texts are no opening hours; the package takes seconds over some of them. */
const longest = 500;

const tooLong: Said = { zh: '太长了。', en: 'it is too long.' };

/** Hours that OpenStreetMap's syntax does not know, with the nearest text that it does. */
export const hoursParse: Rule = (library, report) => {
  for (const { id, data } of library.entries.spots) {
    const osm = data.visit.hours?.value.osm;
    if (osm === undefined) continue;
    const at: Spotted = {
      collection: 'spots',
      id,
      path: ['visit', 'hours', 'value', 'osm'],
    };
    const unread = osm.length > longest ? tooLong : hoursFault(osm);
    if (unread === undefined) continue;
    const near = osm.length > longest ? undefined : nearestHours(osm);
    report(
      fault(
        'hours',
        at,
        {
          zh: `开放时间“${quoted(osm, 60)}”机器读不懂：${unread.zh}`,
          en: `The hours “${quoted(osm, 60)}” cannot be read: ${unread.en}`,
        },
        near === undefined
          ? {
              zh: '写成 Mo-Su 08:30-17:00 这样；说不清的就删掉 osm，只留文字。',
              en: 'Write them as Mo-Su 08:30-17:00, or leave osm out and keep the words.',
            }
          : {
              zh: `意思如果是这样，就写成 ${near}。`,
              en: `If this is what is meant, write ${near}.`,
            },
      ),
    );
  }
};

const dayNames = {
  一: 'Mo',
  二: 'Tu',
  三: 'We',
  四: 'Th',
  五: 'Fr',
  六: 'Sa',
  日: 'Su',
  天: 'Su',
} as const satisfies Record<string, string>;
const dayName = (sign: string): string => dayNames[sign as keyof typeof dayNames];
const chineseDay = '(?:周|星期|礼拜)([一二三四五六日天])';
const shut = '(?:闭馆|闭园|休馆|休息|不开放|不开|关闭|关门|公休|closed?|off)';

/** How people write hours, and how the syntax has it; taken in this order, one upon the other. */
const repairs: readonly (readonly [written: RegExp, meant: (...parts: string[]) => string])[] = [
  [/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)],
  [/\u3000/g, () => ' '],
  [/[、]/g, () => ','],
  [/[。]/g, () => ';'],
  [/[–—―−~〜～至到]+/g, () => '-'],
  [/全天(?:开放)?|全年(?:无休|开放)|24 ?小时(?:开放)?|全日/g, () => '24/7'],
  [/每天|每日|天天/g, () => 'Mo-Su '],
  [/工作日|平日/g, () => 'Mo-Fr '],
  [/周末|双休日/g, () => 'Sa-Su '],
  [/(?:法定)?节假日/g, () => 'PH '],
  [
    new RegExp(`${chineseDay} ?- ?(?:周|星期|礼拜)?([一二三四五六日天])`, 'g'),
    (_, from = '', to = '') => `${dayName(from)}-${dayName(to)} `,
  ],
  [new RegExp(chineseDay, 'g'), (_, day = '') => `${dayName(day)} `],
  [/(上午|早上|早|下午|晚上|晚)? ?(\d{1,2}) ?[点时] ?(半|\d{1,2})? ?分?/g, chineseClock],
  [new RegExp(`${shut}(?![a-z])`, 'gi'), () => 'off'],
  [/(\d) ?- ?(?=\d)/g, (_, digit = '') => `${digit}-`],
  [/\b(Mo|Tu|We|Th|Fr|Sa|Su|PH),\s*(?=\d)/g, (_, day = '') => `${day} `],
  // Without a stop between them, what is shut would belong to the hours before it.
  [/(\d\d?:\d\d)[ ,]+(?=(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b)/g, (_, time = '') => `${time}; `],
  [/ {2,}/g, () => ' '],
];

function chineseClock(_: string, half = '', hour = '', rest = ''): string {
  const late = /下午|晚/.test(half) && Number(hour) < 12;
  const minutes = rest === '半' ? 30 : Number(rest || 0);
  return `${String(Number(hour) + (late ? 12 : 0)).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** The text that was probably meant, in the package's own spelling; nothing where no repair helps. */
export function nearestHours(text: string): string | undefined {
  let mended = text;
  for (const [written, meant] of repairs)
    mended = mended.replace(written, (...parts: unknown[]) =>
      meant(...parts.map((part) => (typeof part === 'string' ? part : ''))),
    );
  return tidyHours(
    daytime(mended)
      .trim()
      .replace(/[;,]+$/, ''),
  );
}

/** Nobody opens at eight in the morning and shuts at five the next: 8点-5点 is the afternoon's five. */
function daytime(text: string): string {
  if (!/[点时]/.test(text) && !/\d{2}:\d{2}-0\d:\d{2}/.test(text)) return text;
  return text.replace(/(\d{2}):(\d{2})-(0\d):(\d{2})/g, (whole, from: string, m, to: string, n) =>
    Number(from) < 12 && Number(to) <= Number(from)
      ? `${from}:${String(m)}-${Number(to) + 12}:${String(n)}`
      : whole,
  );
}

/** Hours in words that say another time, or another day of rest, than the hours for machines beside them. */
export const hoursAgreeWithWords: Rule = (library, report) => {
  for (const { id, data } of library.entries.spots) {
    const hours = data.visit.hours?.value;
    if (hours?.osm === undefined || hours.osm.length > longest) continue;
    if (hoursFault(hours.osm) !== undefined) continue;
    const weekly = compileHours(hours.osm);
    if (!weekly) continue;
    const found = firstDifference(weekly, hours.osm, hours.words);
    if (!found) continue;
    report(
      doubt(
        'hours-differ',
        { collection: 'spots', id, path: ['visit', 'hours', 'value', 'osm'] },
        found,
        {
          zh: '照来源把两处改成一致；几个来源说法不一，就在文字里把 osm 用的那个时间也写出来。',
          en: 'Make the two agree with the source. Where sources differ, let the words name the time that osm uses as well.',
        },
      ),
    );
  }
};

function firstDifference(weekly: WeeklyHours, osm: string, words: LocalText): Said | undefined {
  const edges = edgesOf(weekly);
  for (const text of [words.zh, words.en ?? '']) {
    const times = timesIn(text);
    if (times.size > 0 && !allDay.test(text)) {
      if (edges.length === 0 && spansAlways(weekly))
        return {
          zh: `osm 写的是全天开放（${osm}），文字里却有钟点：“${quoted(text)}”。`,
          en: `osm says that it never shuts (${osm}), but the words name times: “${quoted(text)}”.`,
        };
      const unsaid = edges.find((minute) => !times.has(minute));
      if (unsaid !== undefined)
        return {
          zh: `osm（${osm}）里的 ${clockTime(unsaid)}，文字里没有：“${quoted(text)}”。`,
          en: `osm (${quoted(osm)}) has ${clockTime(unsaid)}, which the words do not name: “${quoted(text)}”.`,
        };
    }
    if (times.size === 0 && allDay.test(text) && edges.length > 0 && !daysNamed.test(text))
      return {
        zh: `文字说全天开放（“${quoted(text)}”），osm 却是 ${osm}。`,
        en: `The words say that it never shuts (“${quoted(text)}”), but osm is ${quoted(osm)}.`,
      };
    for (const day of restDaysIn(text))
      if (opensOn(weekly, day))
        return {
          zh: `文字说${weekdayNames[day]?.zh ?? ''}不开（“${quoted(text)}”），osm（${osm}）那天却开着。`,
          en: `The words say that it is shut on ${weekdayNames[day]?.en ?? ''} (“${quoted(text)}”), but osm (${quoted(osm)}) opens it.`,
        };
  }
  const rest = [0, 1, 2, 3, 4, 5, 6].find((day) => !opensOn(weekly, day));
  if (rest !== undefined && timesIn(words.zh).size > 0 && !daysNamed.test(words.zh))
    return {
      zh: `osm（${osm}）${weekdayNames[rest]?.zh ?? ''}不开，文字里没有提：“${quoted(words.zh)}”。`,
      en: `osm (${quoted(osm)}) shuts it on ${weekdayNames[rest]?.en ?? ''}, and the words do not say so: “${quoted(words.zh)}”.`,
    };
  return undefined;
}

const weekdayNames: readonly Said[] = [
  { zh: '周一', en: 'Monday' },
  { zh: '周二', en: 'Tuesday' },
  { zh: '周三', en: 'Wednesday' },
  { zh: '周四', en: 'Thursday' },
  { zh: '周五', en: 'Friday' },
  { zh: '周六', en: 'Saturday' },
  { zh: '周日', en: 'Sunday' },
];

const allDay =
  /全天|24 ?小时|随时|昼夜|不关门|always|(?:any|all) times?|day and night|24 hours|around the clock|24\/7/i;
/** Where the words speak of days at all, they may say it in a way that is not understood here. */
const daysNamed =
  /周|星期|礼拜|工作日|节假日|平日|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekday|weekend|holiday/i;

/** Minutes at which it opens or shuts on some day. Midnight at both ends of a whole day is no edge. */
function edgesOf(weekly: WeeklyHours): readonly number[] {
  const edges = weekly.flatMap(({ spans }) =>
    spans
      .filter(([opens, closes]) => closes - opens < 1440)
      .flatMap(([opens, closes]) => [opens % 1440, closes % 1440]),
  );
  return [...new Set(edges)].sort((a, b) => a - b);
}

function spansAlways(weekly: WeeklyHours): boolean {
  return weekly.every(({ spans }) => spans.length > 0);
}

/** A day in each month of a common year, for each weekday; no public holiday is looked at. */
function opensOn(weekly: WeeklyHours, weekday: number): boolean {
  return Array.from({ length: 12 }, (_, month): CivilDay => ({
    year: 2025,
    month: month + 1,
    day: 15,
    weekday,
  })).some((day) => (spansOn(weekly, day, () => false) ?? []).length > 0);
}

const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
};

const clock =
  /(上午|早上|清早|早|中午|下午|傍晚|晚上|晚|夜里)?\s?(\d{1,2}|十[一二]?|[一二两三四五六七八九])(?:\s?[:：]\s?(\d{2})|\s?[点时](?!间|段|候|刻|价|代|期|常|令|而|有|长)(?:\s?(半|一刻|三刻|[0-5]?\d)分?)?|[.](\d{2})(?=\s?(?:[ap]\.?m|[-–]))|(?=\s?[ap]\.?m\b))\s?([ap])?(?:\.?m)?/gi;

/** Every time of day a text names, in minutes. A bare “5点” may be either of two. */
export function timesIn(text: string): ReadonlySet<number> {
  const times = new Set<number>();
  for (const [, part = '', hours = '', colon, spoken, point, half] of text.matchAll(clock)) {
    const hour = digitOf[hours] ?? Number(hours);
    const minute =
      spoken === '半'
        ? 30
        : spoken === '一刻'
          ? 15
          : spoken === '三刻'
            ? 45
            : Number(colon ?? point ?? spoken ?? 0);
    if (hour > 24 || minute > 59) continue;
    const late = /[pP]/.test(half ?? '') || /下午|傍晚|晚|夜/.test(part);
    const sure = late || half !== undefined || part !== '' || colon !== undefined;
    if (late && hour < 12) times.add((hour + 12) * 60 + minute);
    else times.add((hour % 24) * 60 + minute);
    if (!sure && hour <= 12) times.add(((hour + 12) % 24) * 60 + minute);
  }
  return times;
}

const restWords = '(?:闭馆|闭园|闭门|休馆|休息|公休|不开放?|关门|关闭|不营业|不对外)';
const restInChinese = new RegExp(
  `(除)?(?:每|逢)?(?:周|星期|礼拜)([一二三四五六日天])(?:[^，。；;,.周星]{0,4})${restWords}`,
  'g',
);
const restInEnglish =
  /(?:closed|shut)\s+(?:on\s+|every\s+)?(mon|tues|wednes|thurs|fri|satur|sun)days?/gi;

function restDaysIn(text: string): readonly number[] {
  const chinese = [...text.matchAll(restInChinese)].map(([, , day = '']) =>
    '一二三四五六日'.indexOf(day === '天' ? '日' : day),
  );
  const english = [...text.matchAll(restInEnglish)].map(([, day = '']) =>
    ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'].indexOf(day.toLowerCase()),
  );
  return [...chinese, ...english].filter((day) => day >= 0);
}
