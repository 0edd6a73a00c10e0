import { xml } from '../feed.ts';
import { dayName, headLines, isPoint, linesOf, type TripSheet } from './sheet.ts';

/**
 * GPX 1.1: the stops as waypoints and, day by day, as routes, in order. GPX knows WGS-84 only, and a point without
 * coordinates not at all: a stop that is no pin is left out, and the description says which.
 */
export function toGpx(sheet: TripSheet): string {
  const points = sheet.days.flatMap(({ stops }) => stops.filter(isPoint));
  const lats = points.map(({ at }) => at.lat);
  const lngs = points.map(({ at }) => at.lng);
  const bounds =
    points.length > 0
      ? `\n    <bounds minlat="${Math.min(...lats)}" minlon="${Math.min(...lngs)}" maxlat="${Math.max(...lats)}" maxlon="${Math.max(...lngs)}"/>`
      : '';
  const link = sheet.url ? `\n    <link href="${xml(sheet.url)}"/>` : '';
  const waypoints = points.map(
    (stop) => `  <wpt lat="${stop.at.lat}" lon="${stop.at.lng}">
    <name>${xml(`${stop.day}.${stop.number} ${stop.name}`)}</name>
    <desc>${xml(linesOf(stop, sheet.lang).join('\n'))}</desc>${stop.url ? `\n    <link href="${xml(stop.url)}"/>` : ''}
  </wpt>`,
  );
  // The schema wants its children in this order: what belongs to the file, waypoints, routes.
  const routes = sheet.days.flatMap((day) => {
    const stops = day.stops.filter(isPoint);
    if (stops.length === 0) return [];
    return `  <rte>
    <name>${xml(dayName(day, sheet.lang))}</name>
    <number>${day.number}</number>
${stops.map(({ at, name }) => `    <rtept lat="${at.lat}" lon="${at.lng}"><name>${xml(name)}</name></rtept>`).join('\n')}
  </rte>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="Ruxi">
  <metadata>
    <name>${xml(sheet.title)}</name>
    <desc>${xml(headLines(sheet).join('\n'))}</desc>${link}
    <time>${sheet.changed}T00:00:00Z</time>${bounds}
  </metadata>
${[...waypoints, ...routes].map((part) => `${part}\n`).join('')}</gpx>
`;
}
