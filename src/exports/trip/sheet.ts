import { tripFileWords } from '../../i18n/trip-file-words.ts';
import type { Itinerary } from '../../model/itinerary.ts';
import type { PlaceMode } from '../../model/spot.ts';
import { textIn, type Lang } from '../../model/text.ts';
import { dateOf, dayAfter, dayNamed } from '../../model/time/calendar.ts';
import { clockTime, type Minute } from '../../model/time/clock.ts';
import { askItinerary, askTrip, timesOf, type DayAsked } from '../../model/trip/feasible.ts';
import { legModes, type LegMode } from '../../model/trip/leg-estimate.ts';
import type { TripPlace } from '../../model/trip/place.ts';
import type { Trip } from '../../model/trip/trip.ts';

/** A stop as the files have it: every text clean, in one language, and its position only as exact as it is known. */
export interface SheetStop {
  /** The same for the same stop in every file made of the plan, wherever it is moved. */
  readonly key: string;
  /** Both from 1. */
  readonly day: number;
  readonly number: number;
  readonly name: string;
  /** In Chinese, where that is another name: what a driver reads. */
  readonly nameZh?: string | undefined;
  readonly spot?: string | undefined;
  readonly url?: string | undefined;
  readonly mode: PlaceMode;
  readonly own: boolean;
  /** WGS-84. Missing where it is known by name only. */
  readonly at?: { readonly lat: number; readonly lng: number } | undefined;
  /** Metres. */
  readonly accuracy?: number | undefined;
  readonly address?: string | undefined;
  readonly arrive?: Minute | undefined;
  readonly enter?: Minute | undefined;
  readonly leave?: Minute | undefined;
  readonly stay: Minute;
  readonly leg?:
    | {
        readonly mode: LegMode;
        readonly minutes: number;
        readonly meters?: number | undefined;
        readonly given: boolean;
      }
    | 'unknown'
    | undefined;
  readonly note?: string | undefined;
}

export interface SheetDay {
  readonly number: number;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly start: Minute;
  readonly stops: readonly SheetStop[];
}

/** A trip or an itinerary, ready to be written in any format. */
export interface TripSheet {
  /** Stable: the itinerary's id, or what the store calls the trip. Letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly lang: Lang;
  /** Day on which the content last changed, `2026-11-22`: the files carry this and never the clock. */
  readonly changed: string;
  readonly url?: string | undefined;
  /** Whom the licences of the positions want named. */
  readonly credit?: string | undefined;
  readonly days: readonly SheetDay[];
}

/** What a plan does not know of itself. */
export interface SheetFrame {
  readonly lang: Lang;
  readonly changed: string;
  readonly url?: string | undefined;
  readonly credit?: string | undefined;
  /** Full address of a spot's page. */
  readonly spotUrl: (id: string) => string;
}

/** With a first day, waits at doors are in its times; without one there are no dates. */
export function sheetOfItinerary(
  itinerary: Pick<Itinerary, 'id' | 'title' | 'days'>,
  placeOf: (spot: string) => TripPlace,
  frame: SheetFrame,
  firstDay?: string,
): TripSheet {
  const seen = new Map<string, number>();
  const first = firstDay === undefined ? undefined : dayNamed(firstDay);
  return sheet(
    itinerary.id,
    textIn(itinerary.title, frame.lang),
    frame,
    itinerary.days.map((day, index) => ({
      title: textIn(day.title, frame.lang),
      ...(first && { date: dateOf(dayAfter(first, index)) }),
      asked: askItinerary(day, placeOf),
      stops: day.stops.map(({ spot, note }) => {
        const name = `d${index + 1}-${spot}`;
        const nth = (seen.get(name) ?? 0) + 1;
        seen.set(name, nth);
        return {
          key: nth > 1 ? `${name}-${nth}` : name,
          note: note && textIn(note, frame.lang),
        };
      }),
    })),
  );
}

export function sheetOfTrip(
  id: string,
  trip: Trip,
  spotOf: (id: string) => TripPlace | undefined,
  frame: SheetFrame,
): TripSheet {
  return sheet(
    id,
    trip.name,
    frame,
    trip.days.map((day, index) => ({
      title: day.title,
      date: day.date,
      asked: askTrip(trip, index, spotOf),
      stops: day.stops.map((stop) => ({ key: `s${stop.id}`, note: stop.note })),
    })),
  );
}

function sheet(
  id: string,
  title: string,
  { lang, changed, url, credit, spotUrl }: SheetFrame,
  days: readonly {
    readonly title?: string | undefined;
    readonly date?: string | undefined;
    readonly asked: DayAsked;
    readonly stops: readonly { readonly key: string; readonly note?: string | undefined }[];
  }[],
): TripSheet {
  return {
    id: id.replace(/[^A-Za-z0-9-]+/g, '-'),
    title: clean(title),
    lang,
    changed,
    url,
    credit: credit && clean(credit),
    days: days.map(({ title: heading, date, asked, stops }, index) => ({
      number: index + 1,
      ...(heading && { title: clean(heading) }),
      date,
      start: asked.start,
      stops: timesOf(asked, date).map(
        ({ place, leg, arrive, enter, leave, call }, nth): SheetStop => {
          const name = clean(textIn(place.name, lang));
          const zh = clean(place.name.zh);
          return {
            key: stops[nth]?.key ?? `${index + 1}-${nth + 1}`,
            day: index + 1,
            number: nth + 1,
            name,
            ...(zh !== name && { nameZh: zh }),
            ...(place.id !== undefined && { spot: place.id, url: spotUrl(place.id) }),
            mode: place.mode,
            own: place.id === undefined,
            ...(place.position && {
              at: { lat: digits(place.position.at.lat), lng: digits(place.position.at.lng) },
              accuracy: place.position.accuracy,
            }),
            // An address is for showing to people on the spot, who read Chinese.
            ...(place.address && { address: clean(place.address.zh) }),
            arrive,
            enter,
            leave,
            stay: call.stay,
            leg,
            ...(stops[nth]?.note && { note: clean(stops[nth].note) }),
          };
        },
      ),
    })),
  };
}

/** A stop with a point that one may be led to. */
export type PointStop = SheetStop & { readonly at: NonNullable<SheetStop['at']> };

export function isPoint(stop: SheetStop): stop is PointStop {
  return stop.mode === 'pin' && stop.at !== undefined;
}

/** All that is said of a stop beside its name, a line for each thing. */
export function linesOf(stop: SheetStop, lang: Lang): readonly string[] {
  const words = tripFileWords(lang);
  const { arrive, enter, leave, stay, leg, own, mode, accuracy, address, note, url, nameZh } = stop;
  return [
    nameZh,
    [
      words.day(stop.day),
      enter !== undefined && leave !== undefined
        ? `${clockTime(enter)}–${clockTime(leave)}`
        : words.noTime,
      words.stay(stay),
    ].join(' · '),
    arrive !== undefined && leg && leg !== 'unknown'
      ? words.leg(legModes[leg.mode][lang], leg.minutes, leg.given)
      : undefined,
    address,
    own
      ? words.own
      : mode === 'area'
        ? words.area(accuracy ?? 0)
        : mode === 'named-only'
          ? words.namedOnly
          : undefined,
    note,
    url,
  ].flatMap((line) => (line === undefined || line === '' ? [] : [line]));
}

/** What is said of the plan as a whole: what a file of points leaves out, in what the points are, and whom to thank. */
export function headLines({ days, lang, url, credit }: TripSheet): readonly string[] {
  const words = tripFileWords(lang);
  const left = days.flatMap(({ stops }) => stops.filter((stop) => !isPoint(stop)));
  return [
    left.length > 0 ? words.leftOut(left.map(({ name }) => name).join(words.comma)) : undefined,
    words.datum,
    credit,
    url,
  ].flatMap((line) => (line === undefined || line === '' ? [] : [line]));
}

export function dayName({ number, title }: SheetDay, lang: Lang): string {
  return [tripFileWords(lang).day(number), title].filter(Boolean).join(' · ');
}

/** Runs of points whose legs are known: what may be drawn as one line. */
export function linesIn({ stops }: SheetDay): readonly (readonly PointStop[])[] {
  const lines: PointStop[][] = [];
  let line: PointStop[] | undefined;
  for (const stop of stops) {
    if (!isPoint(stop)) {
      line = undefined;
      continue;
    }
    if (line && stop.leg && stop.leg !== 'unknown') line.push(stop);
    else lines.push((line = [stop]));
  }
  return lines.filter((one) => one.length > 1);
}

/** Without what no format carries: control characters, and halves of characters. Lines stay. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Cc}|[\ufffe\uffff]/gu, ' ')
    .trim();
}

/** Six digits are a decimetre. */
function digits(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6 + 0;
}
