import { tripFileWords } from '../../i18n/trip-file-words.ts';
import { xml } from '../feed.ts';
import {
  dayName,
  headLines,
  isPoint,
  linesIn,
  linesOf,
  type SheetDay,
  type TripSheet,
} from './sheet.ts';

/**
 * KML 2.2: a folder for each day, its stops in order, then straight lines between those whose legs are known. A stop that
 * is no pin is there with its name and address and without a geometry, which KML allows. Longitude comes first.
 */
export function toKml(sheet: TripSheet): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
  <Document>
    <name>${xml(sheet.title)}</name>
    <description>${xml(headLines(sheet).join('\n'))}</description>
${sheet.days.map((day) => folder(day, sheet)).join('\n')}
  </Document>
</kml>
`;
}

function folder(day: SheetDay, { lang }: TripSheet): string {
  const places = day.stops.map(
    (stop) => `      <Placemark>
        <name>${xml(stop.name)}</name>${stop.address ? `\n        <address>${xml(stop.address)}</address>` : ''}
        <description>${xml(linesOf(stop, lang).join('\n'))}</description>${isPoint(stop) ? `\n        <Point><coordinates>${stop.at.lng},${stop.at.lat}</coordinates></Point>` : ''}
      </Placemark>`,
  );
  const lines = linesIn(day).map(
    (line) => `      <Placemark>
        <name>${xml(dayName(day, lang))}</name>
        <description>${xml(tripFileWords(lang).straight)}</description>
        <LineString><tessellate>1</tessellate><coordinates>${line.map(({ at }) => `${at.lng},${at.lat}`).join(' ')}</coordinates></LineString>
      </Placemark>`,
  );
  return `    <Folder>
      <name>${xml(dayName(day, lang))}</name>
${[...places, ...lines].map((part) => `${part}\n`).join('')}    </Folder>`;
}
