import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser, type Document } from '@xmldom/xmldom';
import type { Both } from '../new/question.ts';
import { columnOf, type ColumnId } from './columns.ts';
import { decodeText } from './decode.ts';
import { cleanCell, mostRows, type RawRow, type RawTable } from './raw-row.ts';
import { doctype, tooMany } from './read-table.ts';
import { Unreadable } from './unreadable.ts';
import { unpacked } from './unpack.ts';

/** Points of a GeoJSON file. RFC 7946 knows no other datum than WGS-84. */
export function readGeoJson(bytes: Uint8Array): RawTable {
  let value: unknown;
  try {
    value = JSON.parse(decodeText(bytes).replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable({
      zh: '不是完整的GeoJSON。重新导出一份。',
      en: 'This is no whole GeoJSON. Export it once more.',
    });
  }
  const features =
    isRecord(value) && Array.isArray(value['features'])
      ? (value['features'] as unknown[])
      : isRecord(value) && value['type'] === 'Feature'
        ? [value]
        : undefined;
  if (!features)
    throw new Unreadable({
      zh: '文件里没有FeatureCollection，不是一份地点列表。',
      en: 'There is no FeatureCollection in the file, so it is no list of places.',
    });
  return tableOf(features, 'wgs84');
}

/** Placemarks of a KML file, as Google My Maps and Google Earth write it. */
export function readKml(bytes: Uint8Array): RawTable {
  return readXml(bytes, /<Placemark[\s>]/g, kml);
}

/** A KMZ file: a KML file packed with its pictures. */
export function readKmz(bytes: Uint8Array): RawTable {
  const parts = unpacked(bytes, (name) => /\.kml$/i.test(name));
  const names = Object.keys(parts);
  const name = names.find((one) => /^doc\.kml$/i.test(one)) ?? names[0];
  const part = name === undefined ? undefined : parts[name];
  if (!part)
    throw new Unreadable({
      zh: '压缩包里没有.kml文件。',
      en: 'There is no .kml file in the archive.',
    });
  return readKml(part);
}

/** Waypoints of a GPX file. Its tracks and routes are lines, and no places. */
export function readGpx(bytes: Uint8Array): RawTable {
  return readXml(bytes, /<(?:wpt|trk|rte)[\s>]/g, gpx);
}

function readXml(
  bytes: Uint8Array,
  places: RegExp,
  convert: (document: Document) => { readonly features: readonly unknown[] },
): RawTable {
  const text = decodeText(bytes);
  // Entities could unfold without end, or name files of this machine.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw doctype;
  const count = text.match(places)?.length ?? 0;
  if (count > mostRows) throw tooMany(count);
  let features: readonly unknown[];
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
    ({ features } = convert(document));
  } catch {
    throw new Unreadable({
      zh: '文件里的XML不完整，读不下去。重新导出一份。',
      en: 'The XML in the file is broken. Export it once more.',
    });
  }
  return tableOf(features, 'wgs84');
}

function tableOf(features: readonly unknown[], datum: 'wgs84'): RawTable {
  if (features.length > mostRows) throw tooMany(features.length);
  return { rows: features.map((feature, index) => rowOf(feature, index + 1)), unknown: [], datum };
}

function rowOf(feature: unknown, number: number): RawRow {
  const properties =
    isRecord(feature) && isRecord(feature['properties']) ? feature['properties'] : {};
  const cells: Partial<Record<ColumnId, string>> = {};
  for (const [key, value] of Object.entries(properties)) {
    const column = columnOf(key);
    const text = cleanCell(textOf(value));
    if (column !== undefined && column !== 'derived' && text !== '') cells[column] ??= text;
  }
  // Only what the geometry says counts as the point.
  delete cells.lat;
  delete cells.lng;
  const id = isRecord(feature) ? feature['id'] : undefined;
  if (typeof id === 'string' && cells.id === undefined) cells.id = id;
  const geometry = isRecord(feature) ? feature['geometry'] : undefined;
  if (geometry === null || geometry === undefined) return { number, cells };
  const [lng, lat] =
    isRecord(geometry) && geometry['type'] === 'Point' && Array.isArray(geometry['coordinates'])
      ? (geometry['coordinates'] as unknown[])
      : [];
  if (typeof lng !== 'number' || typeof lat !== 'number')
    return { number, cells, fault: { says: shapes(geometry), mend: pointMend } };
  return { number, cells: { ...cells, lat: String(lat), lng: String(lng) } };
}

function shapes(geometry: unknown): Both {
  const type =
    isRecord(geometry) && typeof geometry['type'] === 'string'
      ? geometry['type'].slice(0, 30)
      : '?';
  return {
    zh: `这是${type.includes('Line') ? '一条线' : type.includes('Polygon') ? '一片区域' : `“${type}”`}，不是一个点。`,
    en: `This is ${type.includes('Line') ? 'a line' : type.includes('Polygon') ? 'an area' : `“${type}”`} and no point.`,
  };
}

const pointMend: Both = {
  zh: '在地图里给它放一个图钉，再导出；不要的就不管它，加--skip-refused。',
  en: 'Put a pin there and export again; or leave it out with --skip-refused.',
};

/** A description may come as HTML, wrapped or not; only its words are taken. */
function textOf(value: unknown): string {
  const text = isRecord(value) && typeof value['value'] === 'string' ? value['value'] : value;
  if (Array.isArray(text)) return text.filter((one) => typeof one === 'string').join(';');
  if (typeof text === 'number' || typeof text === 'boolean') return String(text);
  if (typeof text !== 'string') return '';
  return /<[a-z!/]/i.test(text)
    ? text
        .replace(/<br\s*\/?>|<\/p>/gi, ' ')
        .replace(/<[^>]*>/g, '')
        .replace(/&nbsp;/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
    : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
