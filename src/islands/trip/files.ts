import { calendarMime, tripFormats, type TripFormatName } from '../../exports/trip/formats.ts';
import { toIcs } from '../../exports/trip/ics.ts';
import { toTripJson } from '../../exports/trip/json.ts';
import { sheetOfTrip, type TripSheet } from '../../exports/trip/sheet.ts';
import type { Trip } from '../../model/trip/trip.ts';
import { element } from '../element.ts';
import type { DeedContext } from './deeds.ts';
import type { Plan } from './plan.ts';
import { addressOf } from './share-view.ts';

/** The trip as files have it. A day alone keeps its number and the night before it. */
export function sheetOf({ plan, id }: Pick<DeedContext, 'plan' | 'id'>, day?: number): TripSheet {
  const { trip, world, lang, to } = plan;
  const used = new Set(
    trip.days.flatMap(({ stops }) => stops.flatMap(({ place }) => place.spot ?? [])),
  );
  const credit = world.file.credits
    .filter(({ spots }) => spots.some((spot) => used.has(spot)))
    .map((one) => one.credit)
    .join('; ');
  const sheet = sheetOfTrip(id ?? 'trip', trip, world.placeOf, {
    lang,
    changed: world.file.checked,
    url: addressOf(trip),
    ...(credit !== '' && { credit }),
    spotUrl: (spot) => new URL(to.spot.replace('*', spot), location.href).href,
  });
  return day === undefined
    ? sheet
    : { ...sheet, days: sheet.days.filter(({ number }) => number === day + 1) };
}

interface Written {
  readonly text: string;
  readonly mime: string;
}

/** Writes the trip, or a day of it, in a format, and hands it to the browser's downloads. */
export function takeTrip(page: DeedContext, format: string, day: number | undefined): void {
  const { plan } = page;
  const sheet = sheetOf(page, day);
  const written = write(format, plan, sheet);
  if (!written) {
    page.say(plan.t.take.noDates);
    return;
  }
  saveText(page, fileName(plan.trip, day, format), written.text, written.mime);
}

function write(format: string, plan: Plan, sheet: TripSheet): Written | undefined {
  if (format === 'json') return { text: toTripJson(plan.trip, sheet), mime: 'application/json' };
  if (format === 'ics') {
    const text = toIcs(sheet, { host: location.hostname });
    return text === undefined ? undefined : { text, mime: calendarMime };
  }
  const { write: to, mime } = tripFormats[format as TripFormatName];
  return { text: to(sheet), mime };
}

/** A name that every system takes, with the trip's own in it. */
function fileName(trip: Trip, day: number | undefined, ending: string): string {
  const name = trip.name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/\s+/g, '-');
  return `${name || 'ruxi'}${day === undefined ? '' : `-${day + 1}`}.${ending}`;
}

/** Hands a text to the browser's downloads. */
export function saveText(page: DeedContext, name: string, text: string, mime: string): void {
  saveBlob({ say: (words) => page.say(words), t: page.t }, name, new Blob([text], { type: mime }));
}

function saveBlob({ say, t }: Pick<DeedContext, 'say' | 't'>, name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = element('a', { href: address, download: name });
  link.click();
  // Some browsers begin to read only after the press is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  say(t.take.saved(name));
}

/** The trip as one picture. */
export async function savePoster(page: DeedContext): Promise<void> {
  const { drawPoster } = await import('./poster.ts');
  const blob = await drawPoster(page.plan, addressOf(page.trip));
  saveBlob(
    { say: (words) => page.say(words), t: page.t },
    fileName(page.trip, undefined, 'png'),
    blob,
  );
}
