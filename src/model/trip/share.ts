import { position } from '../geo/position.ts';
import { civilDay, dateOf, dayNamed, daysSinceEpoch } from '../time/calendar.ts';
import type { LegMode } from './leg-estimate.ts';
import {
  shortened,
  tripLimits,
  tripVersion,
  type Trip,
  type TripDay,
  type TripLeg,
  type TripNight,
  type TripPlaceRef,
  type TripStop,
} from './trip.ts';

/** Why a text is no trip. */
export type ShareFault =
  | 'empty'
  | 'too-long'
  /** Written by a later version of the site. */
  | 'newer-version'
  /** Cut off or changed on its way, or never a trip. */
  | 'damaged'
  | 'too-many-stops'
  | 'too-many-days';

export type Shared =
  | { readonly trip: Trip; readonly fault?: undefined }
  | { readonly fault: ShareFault; readonly trip?: undefined };

/** Longer texts are not looked at: 200 stops with names and notes stay below it. */
export const mostShared = 120_000;

/**
 * A trip as text for an address: letters, digits and `-_.~`, which no browser escapes and no messenger cuts off. Version,
 * check, then items between tildes: name, where it sets out, and by turns a day, its stops and its night. Spots stand as
 * their ids: those are readable, and `formerly` leads from an old one to the present.
 */
export function toShared(trip: Trip): string {
  const items = [
    textOut(trip.name),
    ...(trip.from ? [fields(['f', ...placeOut(trip.from)])] : []),
    ...trip.days.flatMap((day) => [
      dayOut(day),
      ...day.stops.map(stopOut),
      ...(day.night ? [fields(['n', ...legOut(day.night.leg), ...placeOut(day.night.place)])] : []),
    ]),
  ];
  const body = items.join('~');
  return `${tripVersion}${check(body)}${body}`;
}

/** The trip in a text, or why there is none. Takes whatever a stranger may have put into an address. */
export function fromShared(text: string): Shared {
  if (text === '') return { fault: 'empty' };
  if (text.length > mostShared) return { fault: 'too-long' };
  if (!/^[A-Za-z0-9._~-]+$/.test(text)) return { fault: 'damaged' };
  const [version, sum, body] = [text.slice(0, 1), text.slice(1, 5), text.slice(5)];
  if (version !== String(tripVersion))
    return { fault: /^[2-9]$/.test(version) ? 'newer-version' : 'damaged' };
  if (sum !== check(body)) return { fault: 'damaged' };
  return tripIn(body.split('~'));
}

const modeLetters = {
  walk: 'w',
  transit: 't',
  taxi: 'x',
  drive: 'd',
  bike: 'b',
  metro: 'm',
  bus: 'u',
  boat: 'o',
} as const satisfies Record<LegMode, string>;
const modesByLetter = new Map<string, LegMode>(
  Object.entries(modeLetters).map(([mode, letter]) => [letter, mode as LegMode]),
);

/** Fields between dots; empty ones at the end say nothing. */
function fields(all: readonly string[]): string {
  return all.join('.').replace(/\.+$/, '');
}

const number = (value: number): string => Math.round(value).toString(36);

function dayOut({ date, start, title }: TripDay): string {
  const day = date === undefined ? undefined : dayNamed(date);
  return fields(['d', number(start), day ? number(daysSinceEpoch(day)) : '', textOut(title ?? '')]);
}

function stopOut({ place, stay, leg, locked, scenes, note }: TripStop): string {
  const [mode = '', minutes = ''] = legOut(leg);
  return fields([
    ...placeOut(place),
    number(stay),
    locked ? mode.toUpperCase() : mode,
    minutes,
    scenes.map((scene) => sceneOut(scene, place)).join('_'),
    textOut(note ?? ''),
  ]);
}

const legOut = ({ mode, minutes }: TripLeg): readonly string[] => [
  modeLetters[mode],
  minutes === undefined ? '' : number(minutes),
];

function placeOut({ spot, point }: TripPlaceRef): readonly string[] {
  return spot === undefined
    ? ['p', degreesOut(point.at.lat, 90), degreesOut(point.at.lng, 180), textOut(point.name)]
    : ['s', spot];
}

/** Most scenes are called after their drama and their spot, of which the spot is known already. */
function sceneOut(scene: string, { spot }: TripPlaceRef): string {
  const end = `--${spot ?? ''}`;
  return spot !== undefined && scene.endsWith(end) && scene.length > end.length
    ? scene.slice(0, -end.length)
    : `-${scene}`;
}

const degreesOut = (degrees: number, most: number): string =>
  Math.round((degrees + most) * 1e5).toString(36);

function tripIn([name = '', ...items]: readonly string[]): Shared {
  const title = textIn(name, tripLimits.name);
  if (title === undefined) return { fault: 'damaged' };
  let from: TripPlaceRef | undefined;
  const days: { head: TripDay; stops: TripStop[]; night?: TripNight }[] = [];
  let count = 0;
  for (const item of items) {
    const all = item.split('.');
    const [kind] = all;
    const day = days.at(-1);
    if (kind === 'd') {
      if (days.length >= tripLimits.days) return { fault: 'too-many-days' };
      const head = dayIn(all);
      if (!head) return { fault: 'damaged' };
      days.push({ head, stops: [] });
    } else if (kind === 'f') {
      const place = placeIn(all.slice(1));
      if (!place || days.length > 0 || from) return { fault: 'damaged' };
      from = place.ref;
    } else if (kind === 'n') {
      const leg = legIn(all[1], all[2]);
      const place = placeIn(all.slice(3));
      if (!day || day.night || !leg || !place) return { fault: 'damaged' };
      day.night = { place: place.ref, leg: leg.leg };
    } else {
      if (count >= tripLimits.stops) return { fault: 'too-many-stops' };
      const stop = stopIn(all, (count += 1));
      if (!day || day.night || !stop) return { fault: 'damaged' };
      day.stops.push(stop);
    }
  }
  if (days.length === 0) return { fault: 'damaged' };
  return {
    trip: {
      version: tripVersion,
      name: title,
      ...(from && { from }),
      days: days.map(({ head, stops, night }) => ({ ...head, stops, ...(night && { night }) })),
    },
  };
}

function dayIn([, start = '', date = '', title = '']: readonly string[]): TripDay | undefined {
  const [minute, days, text] = [
    numberIn(start, 0, 2879),
    date === '' ? undefined : numberIn(date, 0, 60_000),
    textIn(title, tripLimits.name),
  ];
  if (minute === undefined || text === undefined || (date !== '' && days === undefined))
    return undefined;
  return {
    ...(text !== '' && { title: text }),
    ...(days !== undefined && { date: dateOf(civilDay(days)) }),
    start: minute,
    stops: [],
  };
}

function stopIn(all: readonly string[], id: number): TripStop | undefined {
  const place = placeIn(all);
  if (!place) return undefined;
  const [stay = '', mode, minutes, scenes = '', note = ''] = place.rest;
  const [long, leg, text] = [
    numberIn(stay, ...tripLimits.stay),
    legIn(mode, minutes),
    textIn(note, tripLimits.note),
  ];
  const named = scenes === '' ? [] : scenes.split('_').map((scene) => sceneIn(scene, place.ref));
  if (long === undefined || !leg || text === undefined || named.length > tripLimits.scenes)
    return undefined;
  const known = named.filter((scene) => scene !== undefined);
  if (known.length < named.length) return undefined;
  return {
    id,
    place: place.ref,
    stay: long,
    leg: leg.leg,
    locked: leg.locked,
    scenes: known,
    ...(text !== '' && { note: text }),
  };
}

/** What the site's own ids look like. */
export const idShape = /^[a-z0-9][a-z0-9-]{0,99}$/;

function placeIn(
  all: readonly string[],
): { readonly ref: TripPlaceRef; readonly rest: readonly string[] } | undefined {
  const [kind, first = '', second = '', name = ''] = all;
  if (kind === 's')
    return idShape.test(first) ? { ref: { spot: first }, rest: all.slice(2) } : undefined;
  if (kind !== 'p') return undefined;
  const [lat, lng, text] = [
    numberIn(first, 0, 180e5),
    numberIn(second, 0, 360e5),
    textIn(name, tripLimits.name),
  ];
  if (lat === undefined || lng === undefined || text === undefined) return undefined;
  // Whole steps first: 31.31784 must come back as 31.31784.
  const at = position('wgs84', (lat - 90e5) / 1e5, (lng - 180e5) / 1e5);
  return { ref: { point: { name: text, at } }, rest: all.slice(4) };
}

function sceneIn(text: string, { spot }: TripPlaceRef): string | undefined {
  const scene = text.startsWith('-') ? text.slice(1) : `${text}--${spot ?? ''}`;
  return idShape.test(scene) && !scene.endsWith('--') ? scene : undefined;
}

function legIn(
  letter = '',
  minutes = '',
): { readonly leg: TripLeg; readonly locked: boolean } | undefined {
  const mode = modesByLetter.get(letter.toLowerCase());
  const given = minutes === '' ? undefined : numberIn(minutes, ...tripLimits.leg);
  if (!mode || (minutes !== '' && given === undefined)) return undefined;
  return {
    leg: { mode, ...(given !== undefined && { minutes: given }) },
    locked: letter !== letter.toLowerCase(),
  };
}

function numberIn(text: string, least: number, most: number): number | undefined {
  if (!/^[0-9a-z]{1,7}$/.test(text)) return undefined;
  const value = Number.parseInt(text, 36);
  return value >= least && value <= most ? value : undefined;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map(Array.from(alphabet, (sign, value) => [sign, value]));

/** Text in whichever of two codes is shorter: UTF-8, or 16 bits for each unit, with which a 汉字 takes 2⅔ letters and not 4. */
function textOut(text: string): string {
  if (text === '') return '';
  const narrow = base64(new TextEncoder().encode(text));
  const wide = base64(
    Array.from({ length: text.length * 2 }, (_, k) => {
      const unit = text.charCodeAt(k >> 1);
      return k % 2 === 0 ? unit >> 8 : unit & 255;
    }),
  );
  return wide.length < narrow.length ? `w${wide}` : `u${narrow}`;
}

/** A text that was written by `textOut` and is as a traveller's own texts are, or nothing. */
function textIn(code: string, most: number): string | undefined {
  if (code === '') return '';
  const bytes = bytesIn(code.slice(1));
  if (!bytes) return undefined;
  let text: string;
  if (code.startsWith('u')) text = new TextDecoder().decode(Uint8Array.from(bytes));
  else if (code.startsWith('w') && bytes.length % 2 === 0)
    text = String.fromCharCode(
      ...Array.from(
        { length: bytes.length / 2 },
        (_, k) => ((bytes[k * 2] ?? 0) << 8) | (bytes[k * 2 + 1] ?? 0),
      ),
    );
  else return undefined;
  return shortened(text, most);
}

function base64(bytes: ArrayLike<number>): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = Math.min(3, bytes.length - at);
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let k = 0; k <= left; k += 1) text += alphabet[(group >> (18 - 6 * k)) & 63] ?? '';
  }
  return text;
}

/** Longer texts than any name or note are none of ours. */
const mostLetters = 4000;

function bytesIn(text: string): readonly number[] | undefined {
  if (text.length > mostLetters || text.length % 4 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 4) {
    const part = Array.from(text.slice(at, at + 4), (sign) => values.get(sign));
    let group = 0;
    for (let k = 0; k < 4; k += 1) {
      const value = k < part.length ? part[k] : 0;
      if (value === undefined) return undefined;
      group = (group << 6) | value;
    }
    for (let k = 0; k < part.length - 1; k += 1) bytes.push((group >> (16 - 8 * k)) & 255);
  }
  return bytes;
}

/** Four letters by which a text that lost its end, or a letter, is told from a whole one (FNV-1a, 24 bits of it). */
function check(body: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < body.length; at += 1)
    hash = Math.imul(hash ^ body.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 24;
  return base64([(hash >>> 16) & 255, (hash >>> 8) & 255, hash & 255]);
}
