import { accesses } from '../model/spot.ts';
import { textIn, type Lang } from '../model/text.ts';
import { dayNamed, type CivilDay } from '../model/time/calendar.ts';
import { clockTime, type Minute } from '../model/time/clock.ts';
import type { Span } from '../model/time/hours.ts';
import type {
  DayCheck,
  Mend,
  ShutWhy,
  Standing,
  StopNote,
  Verdict,
  VerdictKind,
} from '../model/trip/feasible.ts';

/** A verdict of one kind, or a mend or a note. */
type Of<T extends { readonly kind: string }, K extends T['kind']> = Extract<
  T,
  { readonly kind: K }
>;
/** How each of a list of kinds is said. */
type Sayings<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (said: Of<T, K>) => string;
};

interface TripWords {
  readonly verdict: Sayings<Verdict>;
  readonly mend: Sayings<Mend>;
  readonly note: Sayings<StopNote>;
  readonly calendar: Sayings<DayCheck['calendar']>;
  readonly standing: Readonly<Record<Standing, string>>;
  /** The day as a whole. */
  readonly sum: (day: {
    readonly clashes: number;
    readonly asks: number;
    readonly waits: number;
  }) => string;
}

const weekdays = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const weekday = (day: number, lang: Lang): string => weekdays[lang][day] ?? '';

/** A time of the day; past midnight it says so. */
function at(minute: Minute, lang: Lang): string {
  const time = clockTime(minute);
  if (minute >= 1440) return lang === 'zh' ? `次日 ${time}` : `${time} the next day`;
  if (minute < 0) return lang === 'zh' ? `前一天 ${time}` : `${time} the day before`;
  return time;
}

/** A closing time: midnight is 24:00 and belongs to the day. */
const closing = (minute: Minute, lang: Lang): string =>
  minute === 1440 ? '24:00' : at(minute, lang);

const spansText = (spans: readonly Span[], lang: Lang): string =>
  spans
    .map(
      ([opens, closes]) => `${clockTime(opens)}–${closes === 1440 ? '24:00' : clockTime(closes)}`,
    )
    .join(lang === 'zh' ? '、' : ', ');

const minutesEn = (n: number): string => (n === 1 ? '1 minute' : `${n} minutes`);

const shutZh: Readonly<Record<ShutWhy, (day: number) => string>> = {
  weekday: (day) => `${weekday(day, 'zh')}闭馆`,
  season: () => '这个季节不开',
  holiday: () => '节假日不开',
  always: () => '资料里它整年不开',
};
const shutEn: Readonly<Record<ShutWhy, (day: number) => string>> = {
  weekday: (day) => `Shut on ${weekday(day, 'en')}s`,
  season: () => 'Shut at this time of year',
  holiday: () => 'Shut on public holidays',
  always: () => 'Shut all year, by what we have',
};

/** Words of “can I do it on this date?”, apart from the dictionaries so that the page fetches these alone. */
export const tripZh: TripWords = {
  verdict: {
    ok: ({ opens, closes, spare }) =>
      `${clockTime(opens)}–${closing(closes, 'zh')} 开放，走时离关门还有 ${spare} 分钟`,
    'always-open': () => '整日开放',
    outside: () => '只在外面看，几点都行',
    'own-point': () => '你自己加的点，开放时间不归这里管',
    'arrives-before-open': ({ arrive, opens, wait }) =>
      `${at(arrive, 'zh')} 到，${at(opens, 'zh')} 才开门，要等 ${wait} 分钟`,
    'closed-that-day': ({ why, weekday: day }) => shutZh[why](day),
    'arrives-after-close': ({ arrive, closes }) =>
      `${at(arrive, 'zh')} 才到，${closing(closes, 'zh')} 就关门了`,
    'leaves-after-close': ({ arrive, leave, closes, left, short }) =>
      `${closing(closes, 'zh')} 关门：${at(arrive, 'zh')} 到，只剩 ${left} 分钟，你排了 ${left + short} 分钟，差 ${short} 分钟${leave - (left + short) > arrive ? `（等到开门才进）` : ''}`,
    'after-last-admission': ({ arrive, last, closes }) =>
      `${at(last, 'zh')} 止入，${at(arrive, 'zh')} 到就进不去了（${closing(closes, 'zh')} 关门）`,
    'shut-for-good': ({ access }) => accesses[access].zh,
    'unknown-hours': ({ why }) =>
      why === 'not-found' ? '开放时间未查到，出门前问一声' : '开放时间只有一句话，算不出钟点',
    'unknown-holiday': () => '节假日另有时间，那一年的放假安排还没有公布，这里算不出',
    'unknown-arrival': ({ spans }) =>
      `这天 ${spansText(spans, 'zh')} 开放；几点到算不出，自己留够时间`,
  },
  mend: {
    swap: ({ stops: [a, b] }) => `第 ${a + 1}、${b + 1} 站对调`,
    'set-out': ({ start }) => `改成 ${clockTime(start)} 出发`,
    'stay-less': ({ stop, stay }) => `第 ${stop + 1} 站只停 ${stay} 分钟`,
    'other-date': ({ date }) => `改到 ${dateText(date, 'zh')}`,
  },
  note: {
    'holiday-unsaid': ({ name }) => `这天是${name.zh}假期，资料没说节假日怎么开`,
    'book-first': () => '要先预约',
    'access-unknown': () => '能不能进未查到',
    'last-entry-words': ({ words }) => `最晚入场：${words.zh}`,
    tight: ({ short }) => (short > 0 ? `路上要是慢，会差 ${short} 分钟` : '路上要是慢，就来不及了'),
    'after-dark': ({ sunset }) => `${clockTime(sunset)} 日落，到时天已经黑了`,
    'golden-light': ({ from, until }) =>
      `${clockTime(from)}–${clockTime(until)} 光最低、最软，正好在这里`,
    'hours-unsourced': () => '开放时间无出处，出门前核一核',
  },
  calendar: {
    holiday: ({ name }) => `${name.zh}假期`,
    'make-up': ({ name }) => `${name.zh}调休，这天上班`,
    plain: () => '',
    beyond: ({ lastYear }) => `放假安排只公布到 ${lastYear} 年，这天放不放假、调不调休还不知道`,
  },
  standing: { fine: '能走', wait: '要等开门', ask: '有要问的', clash: '走不通' },
  sum: ({ clashes, asks, waits }) =>
    clashes > 0
      ? `差 ${clashes} 处`
      : asks > 0
        ? `能走，有 ${asks} 处要先问`
        : waits > 0
          ? `能走，有 ${waits} 处要等开门`
          : '能走',
};

export const tripEn: TripWords = {
  verdict: {
    ok: ({ opens, closes, spare }) =>
      `Open ${clockTime(opens)}–${closes === 1440 ? '24:00' : clockTime(closes)}; you leave ${minutesEn(spare)} before it shuts`,
    'always-open': () => 'Open day and night',
    outside: () => 'Seen from outside, at any hour',
    'own-point': () => 'A point of your own: its hours are for you to know',
    'arrives-before-open': ({ arrive, opens, wait }) =>
      `You would arrive at ${at(arrive, 'en')}; it opens at ${at(opens, 'en')}, a wait of ${minutesEn(wait)}`,
    'closed-that-day': ({ why, weekday: day }) => shutEn[why](day),
    'arrives-after-close': ({ arrive, closes }) =>
      `You would arrive at ${at(arrive, 'en')}; it shuts at ${closing(closes, 'en')}`,
    'leaves-after-close': ({ arrive, closes, left, short }) =>
      `It shuts at ${closing(closes, 'en')}: from ${at(arrive, 'en')} that leaves ${minutesEn(left)} of the ${left + short} you planned, ${short} short`,
    'after-last-admission': ({ arrive, last, closes }) =>
      `Last entry is at ${at(last, 'en')}; you would arrive at ${at(arrive, 'en')} (it shuts at ${closing(closes, 'en')})`,
    'shut-for-good': ({ access }) => accesses[access].en,
    'unknown-hours': ({ why }) =>
      why === 'not-found'
        ? 'Opening hours not found: ask before you go'
        : 'Its hours are a sentence, not a timetable, so nothing can be worked out',
    'unknown-holiday': () =>
      'It keeps other hours on public holidays, and that year’s holidays have not been announced',
    'unknown-arrival': ({ spans }) =>
      `Open ${spansText(spans, 'en')} that day; when you would arrive cannot be worked out, so leave time to spare`,
  },
  mend: {
    swap: ({ stops: [a, b] }) => `Swap stops ${a + 1} and ${b + 1}`,
    'set-out': ({ start }) => `Set out at ${clockTime(start)}`,
    'stay-less': ({ stop, stay }) => `Stay only ${minutesEn(stay)} at stop ${stop + 1}`,
    'other-date': ({ date }) => `Go on ${dateText(date, 'en')} instead`,
  },
  note: {
    'holiday-unsaid': ({ name }) =>
      `This is the ${textIn(name, 'en')} holiday, and its hours say nothing of holidays`,
    'book-first': () => 'Book first',
    'access-unknown': () => 'Whether one may go in was not found',
    'last-entry-words': ({ words }) => `Last entry: ${textIn(words, 'en')}`,
    tight: ({ short }) =>
      short > 0
        ? `If the way is slow you would be ${minutesEn(short)} short`
        : 'If the way is slow you would come too late',
    'after-dark': ({ sunset }) => `The sun sets at ${clockTime(sunset)}: it will be dark`,
    'golden-light': ({ from, until }) =>
      `Low, soft light here from ${clockTime(from)} to ${clockTime(until)}`,
    'hours-unsourced': () => 'These hours have no source: check before you go',
  },
  calendar: {
    holiday: ({ name }) => `${textIn(name, 'en')} holiday`,
    'make-up': ({ name }) => `A working day, to make up for ${textIn(name, 'en')}`,
    plain: () => '',
    beyond: ({ lastYear }) =>
      `Public holidays are announced only up to ${lastYear}: whether this day is one, or is worked to make up for one, is not known`,
  },
  standing: { fine: 'Works', wait: 'A wait', ask: 'Ask first', clash: 'Does not work' },
  sum: ({ clashes, asks, waits }) =>
    clashes > 0
      ? clashes === 1
        ? 'One stop does not work'
        : `${clashes} stops do not work`
      : asks > 0
        ? `Works; ask first at ${asks === 1 ? 'one stop' : `${asks} stops`}`
        : waits > 0
          ? `Works, with a wait at ${waits === 1 ? 'one stop' : `${waits} stops`}`
          : 'Works',
};

const words: Readonly<Record<Lang, TripWords>> = { zh: tripZh, en: tripEn };

/** The saying for a kind. The tables have one for each, which the compiler cannot follow through a union. */
function say<T extends { readonly kind: string }>(sayings: Sayings<T>, said: T): string {
  return (sayings[said.kind as T['kind']] as (one: T) => string)(said);
}

export function verdictText(verdict: Verdict, lang: Lang): string {
  return say(words[lang].verdict, verdict);
}

export function mendText(mend: Mend, lang: Lang): string {
  return say(words[lang].mend, mend);
}

export function noteText(note: StopNote, lang: Lang): string {
  return say(words[lang].note, note);
}

/** What sort of day it is, or nothing for a day like any other. */
export function calendarText(calendar: DayCheck['calendar'], lang: Lang): string | undefined {
  return say(words[lang].calendar, calendar) || undefined;
}

/** The answer for the whole day in one line. */
export function sumText({ stops }: Pick<DayCheck, 'stops'>, lang: Lang): string {
  const count = (standing: Standing): number =>
    stops.filter((stop) => stop.standing === standing).length;
  return words[lang].sum({ clashes: count('clash'), asks: count('ask'), waits: count('wait') });
}

/** A date as one says it: 11月24日 周二, Tuesday 24 November. */
export function dateText(date: string, lang: Lang): string {
  const day = dayNamed(date);
  return day ? dayText(day, lang) : date;
}

export function dayText(day: CivilDay, lang: Lang): string {
  return lang === 'zh'
    ? `${day.month} 月 ${day.day} 日${weekday(day.weekday, 'zh')}`
    : `${weekday(day.weekday, 'en')} ${day.day} ${months[day.month - 1] ?? ''}`;
}

/** Kinds of verdict in the order a legend lists them. */
export const verdictKinds = Object.keys(tripZh.verdict) as readonly VerdictKind[];
