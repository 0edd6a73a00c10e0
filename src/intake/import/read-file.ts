import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { readGeoJson, readGpx, readKml, readKmz } from './read-places.ts';
import { readCsv, readXlsx } from './read-table.ts';
import type { RawTable } from './raw-row.ts';
import { Unreadable } from './unreadable.ts';

const largestFile = 50_000_000;

/** The kinds of file that are taken, by their endings. */
const readers: Readonly<Record<string, (bytes: Uint8Array) => RawTable | Promise<RawTable>>> = {
  '.csv': readCsv,
  '.tsv': readCsv,
  '.txt': readCsv,
  '.xlsx': readXlsx,
  '.geojson': readGeoJson,
  '.json': readGeoJson,
  '.kml': readKml,
  '.kmz': readKmz,
  '.gpx': readGpx,
};

/** Reads a file of places. Throws `Unreadable` with what to do where it cannot be. */
export async function readFile(path: string): Promise<RawTable> {
  const ending = extname(path).toLowerCase();
  const read = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  if (!read)
    throw new Unreadable(
      ending === '.xls' || ending === '.et'
        ? {
            zh: `${ending}是旧格式。在WPS或Excel里另存为.xlsx。`,
            en: `${ending} is an old format. Save it as .xlsx in a spreadsheet.`,
          }
        : {
            zh: `不认得${ending === '' ? '没有扩展名的文件' : ending}。收CSV、XLSX、GeoJSON、KML、KMZ、GPX。`,
            en: `${ending === '' ? 'A file without an ending' : ending} is not known. CSV, XLSX, GeoJSON, KML, KMZ and GPX are taken.`,
          },
    );
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined)
    throw new Unreadable({ zh: `找不到文件${path}。`, en: `There is no file ${path}.` });
  if (size > largestFile)
    throw new Unreadable({
      zh: `文件有${Math.round(size / 1e6)} MB，一次最多50 MB。去掉照片，或者分成几份。`,
      en: `The file has ${Math.round(size / 1e6)} MB; at most 50 MB can come at a time. Leave out the pictures, or bring it in parts.`,
    });
  if (size === 0) throw new Unreadable({ zh: '文件是空的。', en: 'The file is empty.' });
  return read(new Uint8Array(readFileSync(path)));
}
