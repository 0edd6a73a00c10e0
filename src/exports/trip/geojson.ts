import { clockTime } from '../../model/time/clock.ts';
import { linesIn, type SheetStop, type TripSheet } from './sheet.ts';

/** A clock time, or null where it can't be told. Past midnight it is the next day's, which `leaves_next_day` says. */
const time = (minute: number | undefined): string | null =>
  minute === undefined ? null : clockTime(minute);

/**
 * GeoJSON as RFC 7946 has it: WGS-84, longitude first, no `crs`. An area is a point that says how far off it may be, in
 * `mode` and `accuracy_m`; a place known by name only has no geometry.
 */
export function toGeoJson(sheet: TripSheet): string {
  const coordinates = ({ lat, lng }: { lat: number; lng: number }): readonly [number, number] => [
    lng,
    lat,
  ];
  const stop = (one: SheetStop): object => ({
    type: 'Feature',
    id: one.key,
    geometry:
      one.at && one.mode !== 'named-only'
        ? { type: 'Point', coordinates: coordinates(one.at) }
        : null,
    properties: {
      feature: 'stop',
      day: one.day,
      number: one.number,
      name: one.name,
      name_zh: one.nameZh ?? one.name,
      spot: one.spot ?? null,
      mode: one.mode,
      accuracy_m: one.accuracy ?? null,
      address: one.address ?? null,
      arrive: time(one.arrive),
      leave: time(one.leave),
      leaves_next_day: (one.leave ?? 0) >= 1440,
      stay_minutes: one.stay,
      by: one.leg && one.leg !== 'unknown' ? one.leg.mode : null,
      leg_minutes: one.leg && one.leg !== 'unknown' ? one.leg.minutes : null,
      note: one.note ?? null,
      url: one.url ?? null,
    },
  });
  const features = sheet.days.flatMap((day) => [
    ...day.stops.map(stop),
    ...linesIn(day).map((line, index) => ({
      type: 'Feature',
      id: `day-${day.number}-line-${index + 1}`,
      geometry: { type: 'LineString', coordinates: line.map(({ at }) => coordinates(at)) },
      properties: { feature: 'straight-line', day: day.number, stops: line.map(({ key }) => key) },
    })),
  ]);
  const head = {
    type: 'FeatureCollection',
    title: sheet.title,
    changed: sheet.changed,
    credit: sheet.credit ?? null,
    url: sheet.url ?? null,
  };
  return `${JSON.stringify({ ...head, features }, null, 1)}\n`;
}
