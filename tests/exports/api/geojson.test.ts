import { expect, test } from 'vitest';
import { openData } from '../../../src/exports/api/files.ts';
import { placeMode } from '../../../src/model/spot.ts';
import { joinedWorld } from '../../catalog/joined-world.ts';
import { day, worldOf } from '../../catalog/small-world.ts';
import { place, served, world } from './served.ts';

type Position = readonly number[];
type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] };
interface Feature {
  readonly type: string;
  readonly id: string;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>> | null;
}
interface Collection {
  readonly type: string;
  readonly bbox?: readonly number[];
  readonly features: readonly Feature[];
}

const files = served('geojson').map(({ path, text }) => ({
  path,
  text,
  collection: JSON.parse(text) as Collection,
}));
const positionsOf = (geometry: Geometry | null): readonly Position[] =>
  geometry === null
    ? []
    : geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.coordinates;

/** What RFC 7946 forbids or asks for, and a file does not keep to. */
function faultsOf({ type, bbox, features, ...rest }: Collection): string[] {
  const faults: string[] = [];
  const all = features.flatMap(({ geometry }) => positionsOf(geometry));
  if (type !== 'FeatureCollection') faults.push(`is a ${type}`);
  for (const member of ['crs', 'coordinates', 'geometries', 'geometry', 'properties'])
    if (member in rest) faults.push(`has a member ${member}`);
  for (const { type: kind, id, geometry, properties } of features) {
    if (kind !== 'Feature') faults.push(`${id} is a ${kind}`);
    if (typeof properties !== 'object') faults.push(`${id} has no properties`);
    // Polygons alone have rings that the right-hand rule turns; here are none.
    if (geometry && !['Point', 'LineString'].includes(geometry.type))
      faults.push(`${id} is drawn as ${(geometry as { type: string }).type}`);
    if (geometry?.type === 'LineString') {
      if (geometry.coordinates.length < 2) faults.push(`${id} is a line of one position`);
      const steps = geometry.coordinates.map(String);
      if (steps.some((step, nth) => step === steps[nth - 1]))
        faults.push(`${id} stays where it is`);
      for (const [nth, [lng = 0]] of geometry.coordinates.entries())
        if (Math.abs(lng - (geometry.coordinates[nth - 1]?.[0] ?? lng)) > 180)
          faults.push(`${id} crosses the antimeridian`);
    }
    for (const position of positionsOf(geometry)) {
      const [lng = NaN, lat = NaN] = position;
      if (position.length !== 2) faults.push(`${id} has ${position.length} numbers`);
      if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) faults.push(`${id} is off the Earth`);
      for (const degrees of position)
        if (!/^-?\d+(?:\.\d{1,7})?$/.test(String(degrees))) faults.push(`${id} has ${degrees}`);
    }
  }
  const ids = features.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) faults.push('has an id twice');
  const [lngs, lats] = [all.map(([lng = NaN]) => lng), all.map(([, lat = NaN]) => lat)];
  const box = all.length
    ? [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
    : undefined;
  if (JSON.stringify(bbox) !== JSON.stringify(box))
    faults.push(`bbox is ${String(bbox)}, not ${String(box)}`);
  return faults;
}

test('every file keeps to RFC 7946', () => {
  expect(files.length).toBe(1 + world.cities.length + world.itineraries.length);
  expect(
    files.flatMap(({ path, collection }) =>
      faultsOf(collection).map((fault) => `${path}: ${fault}`),
    ),
  ).toEqual([]);
});

test('the check finds what the RFC forbids', () => {
  const feature = (coordinates: readonly Position[]): Feature => ({
    type: 'Feature',
    id: 'x',
    geometry: { type: 'LineString', coordinates },
    properties: {},
  });
  const of = (line: readonly Position[]): string[] =>
    faultsOf({ type: 'FeatureCollection', features: [feature(line)] });
  expect(
    of([
      [31.3, 120.6],
      [31.4, 120.7],
    ]).join(),
  ).toContain('off the Earth');
  expect(
    of([
      [120, 31],
      [120, 31],
    ]).join(),
  ).toContain('stays where it is');
  expect(
    of([
      [179, 31],
      [-179, 31],
    ]).join(),
  ).toContain('antimeridian');
  expect(
    of([
      [120.123456789, 31],
      [121, 31],
    ]).join(),
  ).toContain('120.123456789');
  expect(
    of([
      [120, 31],
      [121, 31],
    ]).join(),
  ).toContain('bbox');
});

test('longitude stands first: every point lies within its city’s box', () => {
  const { collection } = files.find(({ path }) => path === 'spots')!;
  for (const { id, geometry } of collection.features) {
    const { bounds } = world.city(world.spot(id).city);
    for (const [lng = NaN, lat = NaN] of positionsOf(geometry)) {
      expect(lng, id).toBeGreaterThanOrEqual(bounds.west);
      expect(lng, id).toBeLessThanOrEqual(bounds.east);
      expect(lat, id).toBeGreaterThanOrEqual(bounds.south);
      expect(lat, id).toBeLessThanOrEqual(bounds.north);
    }
  }
});

test('a place known by name only has no geometry; every other has a point', () => {
  const { collection } = files.find(({ path }) => path === 'spots')!;
  const wrong = collection.features.filter(
    ({ id, geometry }) =>
      (geometry === null) !== (placeMode(world.spot(id).position) === 'named-only'),
  );
  expect(wrong).toEqual([]);
  expect(collection.features.some(({ geometry }) => geometry === null)).toBe(true);
});

test('the files of the cities together are the file of all', () => {
  const ids = (path: (one: string) => boolean): string[] =>
    files
      .filter((file) => path(file.path))
      .flatMap(({ collection }) => collection.features.map(({ id }) => id))
      .sort();
  expect(ids((path) => path.startsWith('cities/'))).toEqual(ids((path) => path === 'spots'));
});

test('a leg joins two pins; two stops at one point have none, nor has a way that is not known', () => {
  const pin = (lat: number, lng: number): object => ({
    position: { wgs84: [lat, lng], accuracy: 100, verified: true },
  });
  const { text } = openData(
    joinedWorld(
      worldOf({
        spots: {
          lane: pin(31.3, 120.6),
          gate: pin(31.3, 120.6),
          well: pin(31.31, 120.61),
          marsh: { position: { wgs84: [31.32, 120.62], accuracy: 2000, verified: false } },
        },
        itineraries: {
          walk: {
            days: [
              day(
                { spot: 'lane' },
                { spot: 'gate', by: 'walk' },
                { spot: 'well', by: 'walk' },
                { spot: 'marsh' },
              ),
              day({ spot: 'lane' }),
            ],
          },
        },
      }),
    ),
    place,
  );
  const route = JSON.parse(text('geojson', 'itineraries/walk/route')) as Collection;
  expect(faultsOf(route)).toEqual([]);
  expect(route.features.map(({ id }) => id)).toEqual([
    'stop-1-1',
    'stop-1-2',
    'leg-1-3',
    'stop-1-3',
    'stop-1-4',
    'stop-2-1',
  ]);
  expect(route.features[2]).toMatchObject({
    geometry: {
      type: 'LineString',
      coordinates: [
        [120.6, 31.3],
        [120.61, 31.31],
      ],
    },
    properties: { feature: 'leg', from: 'gate', to: 'well', by: 'walk' },
  });
});

test('a city without a place on the map has an empty list or no box, and is still a collection', () => {
  const empty = openData(joinedWorld(worldOf({ cities: { town: {}, hamlet: {} } })), place);
  const hamlet = JSON.parse(empty.text('geojson', 'cities/hamlet/spots')) as Collection;
  expect(hamlet.features).toEqual([]);
  expect(hamlet).not.toHaveProperty('bbox');
});
