import OpeningHours from 'opening_hours';
import type { Said } from '../model/problem.ts';
import { minuteOf } from '../model/time/clock.ts';
import { everyDay, type HoursRule, type Span, type WeeklyHours } from '../model/time/hours.ts';

type Verdict =
  | { readonly fault: Said }
  | { readonly fault?: undefined; readonly hours: WeeklyHours | undefined };

const verdicts = new Map<string, Verdict>();

/** Why an opening_hours text cannot be read, or nothing where it can. */
export function hoursFault(text: string): Said | undefined {
  return verdictOn(text).fault;
}

/**
 * The text as rules that a page can go by, or nothing where it says what a weekly table cannot hold: sunset, weeks of
 * the year, “by arrangement”. Throws on a text that cannot be read, which no checked entry has.
 */
export function compileHours(text: string): WeeklyHours | undefined {
  const verdict = verdictOn(text);
  if (verdict.fault !== undefined) throw new Error(`The hours “${text}” cannot be read.`);
  return verdict.hours;
}

/** The text as the package itself would write it, or nothing where it cannot be read. */
export function tidyHours(text: string): string | undefined {
  try {
    return new OpeningHours(text, null).prettifyValue();
  } catch {
    return undefined;
  }
}

/** Many spots share a text, so verdicts are kept. */
function verdictOn(text: string): Verdict {
  const known = verdicts.get(text);
  if (known) return known;
  const verdict = read(text);
  verdicts.set(text, verdict);
  return verdict;
}

function read(text: string): Verdict {
  try {
    const parsed = new OpeningHours(text, null);
    return { hours: rulesIn(parsed.prettifyValue()) };
  } catch (error) {
    const said =
      typeof error === 'string' ? error : error instanceof Error ? error.message : String(error);
    return { fault: inPlainWords(said.replace(/\s+/g, ' ').trim()) };
  }
}

// The package answers with the text it could read, an arrow, and a reason that mostly speaks of its own tokens.
function inPlainWords(said: string): Said {
  const [, read, reason] = /^(.*?)\s*<---\s*\((.*?)\)*$/.exec(said) ?? [];
  if (read === undefined || reason === undefined) return { zh: '写法不对。', en: said };
  const zh = `毛病在“${read.slice(-40)}”的末尾。`;
  const at = `at the end of “${read.slice(-40)}”.`;
  if (reason.includes('token')) return { zh, en: `something is wrong ${at}` };
  const [first = reason] = reason.split(/[.!?] /);
  return { zh, en: `${first}, ${at}` };
}

const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const months = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

const month = `(?:${months.join('|')})`;
const date = `${month}(?: \\d\\d)?`;
const weekday = `(?:${weekdays.join('|')}|PH)`;
const days = `${weekday}(?:-${weekday})?(?:,${weekday}(?:-${weekday})?)*`;
const time = '\\d\\d:\\d\\d';
const spans = `${time}-${time}(?:,${time}-${time})*`;
/** A rule as the package writes it: a season, days, and times or a word. */
const rule = new RegExp(
  `^(?:(${date})(?:-(${date}))?:? ?)?(${days})?:? ?(${spans}|24/7|off|closed)?$`,
);

/** The package's own tidy spelling of a text, read into rules; nothing where one of them is beyond the table. */
function rulesIn(text: string): WeeklyHours | undefined {
  const rules: HoursRule[] = [];
  for (const [index, part] of text.split(/\s*(?:;|\|\|)\s*/).entries()) {
    // What stands behind a double bar holds where the rest does not speak: another order than the table's.
    if (index > 0 && text.includes('||')) return undefined;
    for (const [nth, one] of part.split(/, (?=[A-Z])/).entries()) {
      const read = ruleIn(one, nth > 0);
      if (!read) return undefined;
      rules.push(read);
    }
  }
  return rules;
}

function ruleIn(text: string, further: boolean): HoursRule | undefined {
  const [whole, first, last, on, open] = rule.exec(text) ?? [];
  if (whole === undefined || whole === '') return undefined;
  const named = on === undefined ? { weekdays: everyDay } : daysIn(on);
  const season = first === undefined ? undefined : seasonOf(first, last ?? first);
  const shut = open === 'off' || open === 'closed';
  if (shut && further) return undefined;
  return {
    ...named,
    ...(season && { season }),
    ...(further && { further: true as const }),
    spans: shut ? [] : open === undefined || open === '24/7' ? [[0, 1440]] : spansIn(open),
  };
}

function daysIn(text: string): Pick<HoursRule, 'weekdays' | 'holidays'> {
  let bits = 0;
  let holidays = false;
  for (const part of text.split(',')) {
    const [from = '', to = from] = part.split('-');
    if (from === 'PH') {
      holidays = true;
      continue;
    }
    const [start, end] = [from, to].map((name) => weekdays.findIndex((one) => one === name));
    if (start === undefined || end === undefined) continue;
    for (let day = start; ; day = (day + 1) % 7) {
      bits |= 1 << day;
      if (day === end) break;
    }
  }
  return { weekdays: bits, ...(holidays && { holidays: true as const }) };
}

/** A month alone is all of it: a season's last day may be the 31st of any month, since no date lies between. */
function seasonOf(from: string, to: string): readonly [number, number] {
  const at = (text: string, missing: number): number => {
    const [name, day] = text.split(' ');
    return (months.findIndex((one) => one === name) + 1) * 100 + Number(day ?? missing);
  };
  return [at(from, 1), at(to, 31)];
}

function spansIn(text: string): readonly Span[] {
  return text.split(',').map((span): Span => {
    const [opens = 0, closes = 0] = span.split('-').map(minuteOf);
    return [opens, closes > opens ? closes : closes + 1440];
  });
}
