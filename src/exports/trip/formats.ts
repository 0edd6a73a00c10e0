import { toCsv } from './csv.ts';
import { toGeoJson } from './geojson.ts';
import { toGpx } from './gpx.ts';
import { toKml } from './kml.ts';
import type { TripSheet } from './sheet.ts';

interface TripFormat {
  readonly label: string;
  readonly mime: string;
  readonly write: (sheet: TripSheet) => string;
}

/** Formats that need nothing but the sheet, by their file endings. A calendar needs dates besides, our own file the trip. */
export const tripFormats = {
  gpx: { label: 'GPX', mime: 'application/gpx+xml', write: toGpx },
  kml: { label: 'KML', mime: 'application/vnd.google-earth.kml+xml', write: toKml },
  geojson: { label: 'GeoJSON', mime: 'application/geo+json', write: toGeoJson },
  csv: { label: 'CSV', mime: 'text/csv;charset=utf-8', write: toCsv },
} as const satisfies Readonly<Record<string, TripFormat>>;
export type TripFormatName = keyof typeof tripFormats;

export const calendarMime = 'text/calendar;charset=utf-8';
