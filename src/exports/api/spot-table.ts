import { pagePath } from '../../i18n/address.ts';
import { contentTerms } from '../../model/licence.ts';
import { firmestClaim } from '../../model/claim.ts';
import type { City } from '../../model/city.ts';
import type { SceneInPlace } from '../../model/drama.ts';
import { placeMode, type Spot } from '../../model/spot.ts';
import { degrees } from './records.ts';
import { positionTerms } from './terms.ts';
import type { Place, World } from './world.ts';

/** What stands in a cell. Nothing stands where nothing is known. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/** A spot with all that a row says of it. */
export interface SpotRow {
  readonly spot: Spot;
  readonly city: City;
  readonly scenes: readonly SceneInPlace[];
  readonly place: Place;
  readonly terms: ReturnType<typeof positionTerms>;
}

export interface Column {
  readonly name: string;
  readonly type: 'text' | 'number' | 'integer' | 'flag' | 'list';
  /** What it holds, for the schema and the index. */
  readonly says: string;
  readonly of: (row: SpotRow) => Cell;
}

const onMap = ({ spot }: SpotRow): boolean => placeMode(spot.position) !== 'named-only';
/** Yuan or minutes without a source are no number to reckon with. */
const feeOf = ({ spot: { visit } }: SpotRow): readonly [number, number] | undefined =>
  visit.fee?.sources.length ? visit.fee.value.yuan : undefined;
const stayOf = ({ spot: { visit } }: SpotRow): readonly [number, number] | undefined =>
  visit.stay?.sources.length ? visit.stay.value : undefined;

/**
 * The columns of the table of places and, but for its coordinates, the properties of a place in GeoJSON. New ones go to
 * the end: readers may count.
 */
export const spotColumns: readonly Column[] = [
  { name: 'id', type: 'text', says: 'Stable id of the place.', of: ({ spot }) => spot.id },
  { name: 'name_zh', type: 'text', says: 'Name in Chinese.', of: ({ spot }) => spot.name.zh },
  {
    name: 'name_en',
    type: 'text',
    says: 'Name in English, where it has one.',
    of: ({ spot }) => spot.name.en,
  },
  {
    name: 'pinyin',
    type: 'text',
    says: 'How the Chinese name is said.',
    of: ({ spot }) => spot.pinyin,
  },
  {
    name: 'kind',
    type: 'text',
    says: 'Kind of place, a word of the index.',
    of: ({ spot }) => spot.kind,
  },
  { name: 'city', type: 'text', says: 'Id of its city.', of: ({ city }) => city.id },
  { name: 'city_zh', type: 'text', says: 'City in Chinese.', of: ({ city }) => city.name.zh },
  { name: 'city_en', type: 'text', says: 'City in English.', of: ({ city }) => city.name.en },
  {
    name: 'adcode',
    type: 'text',
    says: 'Six-digit administrative code of the city.',
    of: ({ city }) => city.adcode,
  },
  {
    name: 'address_zh',
    type: 'text',
    says: 'Address in Chinese.',
    of: ({ spot }) => spot.address.value.zh,
  },
  {
    name: 'address_en',
    type: 'text',
    says: 'Address in English.',
    of: ({ spot }) => spot.address.value.en,
  },
  {
    name: 'mode',
    type: 'text',
    says: 'pin: one may be led to the point; area: the point is the middle of an area; named-only: no coordinates.',
    of: ({ spot }) => placeMode(spot.position),
  },
  {
    name: 'lat',
    type: 'number',
    says: 'Latitude, WGS-84.',
    of: (row) => (onMap(row) ? degrees(row.spot.position.at.lat) : undefined),
  },
  {
    name: 'lng',
    type: 'number',
    says: 'Longitude, WGS-84.',
    of: (row) => (onMap(row) ? degrees(row.spot.position.at.lng) : undefined),
  },
  {
    name: 'accuracy_m',
    type: 'number',
    says: 'How far off the position may be, in metres.',
    of: ({ spot }) => spot.position.accuracy,
  },
  {
    name: 'verified',
    type: 'flag',
    says: 'Whether a looked-up reading backs the position.',
    of: ({ spot }) => spot.position.verified,
  },
  {
    name: 'access',
    type: 'text',
    says: 'Whether one may go in, a word of the index.',
    of: ({ spot }) => spot.access,
  },
  {
    name: 'claim',
    type: 'text',
    says: 'Firmest claim among its scenes: confirmed, reported or setting.',
    of: ({ scenes }) => firmestClaim(scenes),
  },
  {
    name: 'scenes',
    type: 'integer',
    says: 'How many scenes lead here.',
    of: ({ scenes }) => scenes.length,
  },
  {
    name: 'dramas',
    type: 'list',
    says: 'Ids of the dramas of those scenes.',
    of: ({ scenes }) => [...new Set(scenes.map(({ drama }) => drama.id))],
  },
  {
    name: 'fee_min_yuan',
    type: 'number',
    says: 'Least an adult pays, where a source says so.',
    of: (row) => feeOf(row)?.[0],
  },
  {
    name: 'fee_max_yuan',
    type: 'number',
    says: 'Most an adult pays, where a source says so.',
    of: (row) => feeOf(row)?.[1],
  },
  {
    name: 'hours_osm',
    type: 'text',
    says: 'Opening hours in the syntax of OpenStreetMap, where a source says so.',
    of: ({ spot: { visit } }) => (visit.hours?.sources.length ? visit.hours.value.osm : undefined),
  },
  {
    name: 'stay_min_minutes',
    type: 'number',
    says: 'Shortest visit, where a source says so.',
    of: (row) => stayOf(row)?.[0],
  },
  {
    name: 'stay_max_minutes',
    type: 'number',
    says: 'Longest visit, where a source says so.',
    of: (row) => stayOf(row)?.[1],
  },
  {
    name: 'checked',
    type: 'text',
    says: 'Day the entry was last checked, if it was by itself.',
    of: ({ spot }) => spot.checked?.date,
  },
  {
    name: 'checked_how',
    type: 'text',
    says: 'desk: from published pages; site: somebody went there.',
    of: ({ spot }) => spot.checked?.how,
  },
  { name: 'added', type: 'text', says: 'Day the entry was added.', of: ({ spot }) => spot.added },
  {
    name: 'url_zh',
    type: 'text',
    says: 'Its page in Chinese.',
    of: ({ spot, place }) => place.absolute(pagePath('zh', `spots/${spot.id}/`)),
  },
  {
    name: 'url_en',
    type: 'text',
    says: 'Its page in English.',
    of: ({ spot, place }) => place.absolute(pagePath('en', `spots/${spot.id}/`)),
  },
  {
    name: 'sources',
    type: 'list',
    says: 'Ids of the sources of the entry and its position; see sources.json.',
    of: ({ spot }) => [...new Set([...spot.sources, ...spot.position.sources])],
  },
  {
    name: 'licence',
    type: 'text',
    says: 'Licence of the record, by its SPDX name.',
    of: () => contentTerms.licence,
  },
  {
    name: 'position_licence',
    type: 'text',
    says: 'Licence of the position, where it was read from open data with conditions; else that of the record.',
    of: ({ terms }) => terms.licence,
  },
  {
    name: 'position_credit',
    type: 'text',
    says: 'Whom the licence of the position wants named.',
    of: ({ terms }) => terms.credit,
  },
];

export function rowOf(spot: Spot, place: Place, world: World): SpotRow {
  return {
    spot,
    city: world.city(spot.city),
    scenes: world.scenesAt(spot.id),
    place,
    terms: positionTerms(spot.position.sources, world.sources),
  };
}

/** The table's first line. */
export const spotTableHead = `${spotColumns.map(({ name }) => name).join(',')}\r\n`;

/** One line of the table. */
export function spotTableLine(row: SpotRow): string {
  return `${spotColumns.map(({ of }) => cellText(of(row))).join(',')}\r\n`;
}

/** A spreadsheet in China takes a file without this mark for GBK, and shows rubbish; programs skip it. */
export const byteOrderMark = '\ufeff';

// A spreadsheet runs a cell that begins like a formula, also where the sign is full width.
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** A cell as RFC 4180 has it. Text that a spreadsheet would run gets an apostrophe, which makes it text again. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : cell.join(';');
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
