import { pagePath } from '../../i18n/address.ts';
import { wordsIn } from '../../i18n/index.ts';
import { claimMeanings, claims } from '../../model/claim.ts';
import { creditRoles, dramaKinds, evidenceGrades, titleKinds } from '../../model/drama.ts';
import { itineraryLengths, travelModes } from '../../model/itinerary.ts';
import { contentTerms, licences, licenceTexts, type Licence } from '../../model/licence.ts';
import { sceneLights, sceneWeathers, spoilerLevels } from '../../model/scene.ts';
import { accesses, etiquettes, spotKinds, visitKeys, type Spot } from '../../model/spot.ts';
import type { LocalText } from '../../model/text.ts';
import { featureCollection, routeGeoJson, spotFeature } from './geojson.ts';
import { cityRecord, dramaRecord, itineraryRecord, sourceRecord, spotRecord } from './records.ts';
import { schemaPath, schemas, schemaText, type SchemaName } from './schemas.ts';
import { byteOrderMark, rowOf, spotColumns, spotTableHead, spotTableLine } from './spot-table.ts';
import { apiFolder, type Place, type World } from './world.ts';

/** The formats served, by the ending of their files, with their media types. */
export const formats = {
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json',
  csv: 'text/csv; charset=utf-8; header=present',
} as const;
export type Format = keyof typeof formats;

/** A file there is, or a kind of file with one for each entry, as the index and the page about the data list it. */
export interface FileKind {
  /** Path below the folder of the version; `{id}` stands for an entry's id. */
  readonly path: string;
  readonly format: Format;
  readonly schema?: SchemaName;
}

/** All that is served beside the schemas, in the order in which the page lists it. */
export const fileKinds = {
  index: { path: 'index.json', format: 'json', schema: 'index' },
  dramas: { path: 'dramas.json', format: 'json', schema: 'dramas' },
  drama: { path: 'dramas/{id}.json', format: 'json', schema: 'drama' },
  spots: { path: 'spots.json', format: 'json', schema: 'spots' },
  spot: { path: 'spots/{id}.json', format: 'json', schema: 'spot' },
  cities: { path: 'cities.json', format: 'json', schema: 'cities' },
  city: { path: 'cities/{id}.json', format: 'json', schema: 'city' },
  itineraries: { path: 'itineraries.json', format: 'json', schema: 'itineraries' },
  itinerary: { path: 'itineraries/{id}.json', format: 'json', schema: 'itinerary' },
  sources: { path: 'sources.json', format: 'json', schema: 'sources' },
  spotsGeojson: { path: 'spots.geojson', format: 'geojson', schema: 'spots-geojson' },
  citySpotsGeojson: {
    path: 'cities/{id}/spots.geojson',
    format: 'geojson',
    schema: 'spots-geojson',
  },
  route: { path: 'itineraries/{id}/route.geojson', format: 'geojson', schema: 'route-geojson' },
  spotsCsv: { path: 'spots.csv', format: 'csv' },
  citySpotsCsv: { path: 'cities/{id}/spots.csv', format: 'csv' },
} as const satisfies Readonly<Record<string, FileKind>>;
export type FileName = keyof typeof fileKinds;

/** The files of the open data, each made when it is asked for. */
export interface OpenData {
  /** Paths below the folder of the version, without their ending. */
  readonly pathsOf: (format: Format) => readonly string[];
  readonly text: (format: Format, path: string) => string;
}

/** All files of a build. A record is made once, for its own file and for the lists that hold it. */
export function openData(world: World, place: Place): OpenData {
  const { dramas, spots, cities, itineraries, sources } = world;
  const files: Readonly<Record<Format, Map<string, () => string>>> = {
    json: new Map(),
    geojson: new Map(),
    csv: new Map(),
  };
  const collection = <T extends { readonly id: string; readonly formerly?: readonly string[] }>(
    name: string,
    entries: readonly T[],
    recordOf: (entry: T) => object,
  ): ((entry: T) => string) => {
    const made = madeOnce((entry: T) => JSON.stringify(recordOf(entry)));
    files.json.set(name, () =>
      [
        `{"generated":${JSON.stringify(place.generated)},"licence":"${contentTerms.licence}","${name}":[`,
        entries.map(made).join(',\n'),
        ']}\n',
      ].join('\n'),
    );
    return made;
  };
  const eachOf = <T extends { readonly id: string; readonly formerly: readonly string[] }>(
    format: Format,
    entries: readonly T[],
    pathOf: (id: string) => string,
    textOf: (entry: T) => string,
  ): void => {
    // An id is for good: what was once served under it still is.
    for (const entry of entries)
      for (const slug of [entry.id, ...entry.formerly])
        files[format].set(pathOf(slug), () => textOf(entry));
  };
  const drama = collection('dramas', dramas, (one) => dramaRecord(one, place, world));
  const spot = collection('spots', spots, (one) => spotRecord(one, place, world));
  const city = collection('cities', cities, (one) => cityRecord(one, place, world));
  const itinerary = collection('itineraries', itineraries, (one) =>
    itineraryRecord(one, place, world),
  );
  collection('sources', [...sources.values()], sourceRecord);
  eachOf('json', dramas, (id) => `dramas/${id}`, drama);
  eachOf('json', spots, (id) => `spots/${id}`, spot);
  eachOf('json', cities, (id) => `cities/${id}`, city);
  eachOf('json', itineraries, (id) => `itineraries/${id}`, itinerary);

  const row = madeOnce((one: Spot) => rowOf(one, place, world));
  const feature = madeOnce((one: Spot) => spotFeature(row(one)));
  const line = madeOnce((one: Spot) => spotTableLine(row(one)));
  const geojson = (some: readonly Spot[]): string =>
    featureCollection(some.map(feature), some, place, sources);
  const csv = (some: readonly Spot[]): string =>
    byteOrderMark + spotTableHead + some.map(line).join('');
  files.geojson.set('spots', () => geojson(spots));
  files.csv.set('spots', () => csv(spots));
  eachOf(
    'geojson',
    cities,
    (id) => `cities/${id}/spots`,
    ({ id }) => geojson(world.spotsIn(id)),
  );
  eachOf(
    'csv',
    cities,
    (id) => `cities/${id}/spots`,
    ({ id }) => csv(world.spotsIn(id)),
  );
  eachOf(
    'geojson',
    itineraries,
    (id) => `itineraries/${id}/route`,
    (one) => routeGeoJson(one, place, world),
  );

  files.json.set('index', () => indexText(world, place));
  for (const name of Object.keys(schemas) as SchemaName[])
    files.json.set(`schemas/${name}`, () => schemaText(name, place.absolute));

  return {
    pathsOf: (format) => [...files[format].keys()],
    text: (format, path) => {
      const make = files[format].get(path);
      if (!make) throw new Error(`There is no ${path}.${format} among the open data.`);
      return make();
    },
  };
}

function madeOnce<T extends object, R>(make: (one: T) => R): (one: T) => R {
  const made = new Map<T, R>();
  return (one) => {
    let result = made.get(one);
    if (result === undefined) made.set(one, (result = make(one)));
    return result;
  };
}

function indexText(
  { dramas, spots, cities, itineraries, sources }: World,
  { absolute, generated, name }: Place,
): string {
  const [zh, en] = [wordsIn('zh').api, wordsIn('en').api];
  const says = (of: (words: typeof zh) => string): LocalText => ({ zh: of(zh), en: of(en) });
  const credits = [contentTerms, ...[...sources.values()].flatMap(({ terms }) => terms ?? [])];
  const index = {
    name,
    version: '1',
    generated,
    documentation: {
      zh: absolute(pagePath('zh', 'api/')),
      en: absolute(pagePath('en', 'api/')),
    },
    licences: (Object.keys(licences) as Licence[]).map((id) => ({
      id,
      name: licences[id],
      url: licenceTexts[id],
      credit: credits.filter(({ licence }) => licence === id).map(({ credit }) => credit),
    })),
    counts: {
      dramas: dramas.length,
      scenes: dramas.reduce((sum, { scenes }) => sum + scenes.length, 0),
      spots: spots.length,
      cities: cities.length,
      itineraries: itineraries.length,
      sources: sources.size,
    },
    files: (Object.keys(fileKinds) as FileName[]).map((file) => {
      const { path, format, schema }: FileKind = fileKinds[file];
      return {
        // The braces of a template stand as they are.
        url: absolute(apiFolder) + path,
        type: formats[format],
        ...(schema && { schema: absolute(schemaPath(schema)) }),
        says: says((words) => words.files[file]),
      };
    }),
    columns: spotColumns.map((column) => ({
      name: column.name,
      type: column.type,
      says: column.says,
    })),
    words: {
      claim: Object.fromEntries(
        Object.entries(claims).map(([claim, word]) => [
          claim,
          { ...word, means: claimMeanings[claim as keyof typeof claims] },
        ]),
      ),
      access: accesses,
      spotKind: spotKinds,
      etiquette: etiquettes,
      visit: visitKeys,
      dramaKind: dramaKinds,
      titleKind: titleKinds,
      evidence: evidenceGrades,
      role: creditRoles,
      spoiler: spoilerLevels,
      light: sceneLights,
      weather: sceneWeathers,
      length: itineraryLengths,
      by: travelModes,
    },
    promise: says((words) => words.promise),
    changelog: zh.changes.map(({ date, says: zhSays }, nth) => ({
      date,
      says: { zh: zhSays, en: en.changes[nth]?.says },
    })),
  };
  return `${JSON.stringify(index, undefined, 1)}\n`;
}
