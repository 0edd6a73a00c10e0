import { dateOf, dayAfter, dayNamed, type CivilDay } from '../../model/time/calendar.ts';
import type { Minute } from '../../model/time/clock.ts';
import {
  dayName,
  isPoint,
  linesOf,
  type SheetDay,
  type SheetStop,
  type TripSheet,
} from './sheet.ts';

/** What a calendar needs beside the plan. */
export interface CalendarFrame {
  /** Host name after the @ of every UID: the site's. */
  readonly host: string;
  /** The first day, for a plan that has no dates; the days behind it follow. */
  readonly firstDay?: string | undefined;
}

/**
 * China's time with its definition, and not floating time: a stop is an instant. A phone still set to London rings when it
 * is half past nine in Suzhou, and a friend at home sees when that is. The last summer time ended in 1991.
 */
const zone = 'Asia/Shanghai';
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T020000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * A calendar as RFC 5545 has it, an event for each stop; nothing where no day has a date. UIDs hang on the stop and not on
 * its date or place in the day, so that a file made again replaces the events of the one before. A stop whose time can't
 * be told is an event of the whole day.
 */
export function toIcs(sheet: TripSheet, { host, firstDay }: CalendarFrame): string | undefined {
  const first = firstDay === undefined ? undefined : dayNamed(firstDay);
  const stamp = `DTSTAMP:${sheet.changed.replaceAll('-', '')}T000000Z`;
  const events = sheet.days.flatMap((day, index) => {
    const on =
      (day.date === undefined ? undefined : dayNamed(day.date)) ??
      (first && dayAfter(first, index));
    return on ? day.stops.flatMap((stop) => event(stop, day, on, sheet, host, stamp)) : [];
  });
  if (events.length === 0) return undefined;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ruxi//Trip 1//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(sheet.title)}`,
    `X-WR-CALNAME:${escaped(sheet.title)}`,
    ...zoneLines,
    ...events,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function event(
  stop: SheetStop,
  day: SheetDay,
  on: CivilDay,
  { id, lang }: TripSheet,
  host: string,
  stamp: string,
): readonly string[] {
  const { enter, leave } = stop;
  const when =
    enter === undefined || leave === undefined
      ? [
          `DTSTART;VALUE=DATE:${compact(dateOf(on))}`,
          `DTEND;VALUE=DATE:${compact(dateOf(dayAfter(on)))}`,
        ]
      : [`DTSTART;TZID=${zone}:${moment(on, enter)}`, `DTEND;TZID=${zone}:${moment(on, leave)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${id}-${stop.key}@${host}`,
    stamp,
    ...when,
    `SUMMARY:${escaped(stop.name)}`,
    `LOCATION:${escaped([stop.nameZh ?? stop.name, stop.address].filter(Boolean).join(' '))}`,
    ...(isPoint(stop) ? [`GEO:${stop.at.lat};${stop.at.lng}`] : []),
    `DESCRIPTION:${escaped([dayName(day, lang), ...linesOf(stop, lang)].join('\n'))}`,
    ...(stop.url ? [`URL:${stop.url}`] : []),
    'END:VEVENT',
  ];
}

/** A date and a time. Minutes past midnight belong to the day after. */
function moment(day: CivilDay, minute: Minute): string {
  const whole = Math.round(minute);
  const days = Math.floor(whole / 1440);
  const rest = whole - days * 1440;
  const clock = [Math.floor(rest / 60), rest % 60].map((n) => String(n).padStart(2, '0')).join('');
  return `${compact(dateOf(dayAfter(day, days)))}T${clock}00`;
}

const compact = (date: string): string => date.replaceAll('-', '');

/** TEXT of RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

const mostOctets = 75;
const encoder = new TextEncoder();

/** Lines of 75 octets at most, cut between characters: half a 汉字 in one line and half in the next is none. */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > mostOctets) {
      parts.push(part);
      // The blank that begins a line folded on counts as one of its octets.
      [part, octets] = ['', 1];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
