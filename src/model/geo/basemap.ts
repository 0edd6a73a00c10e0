import type { ScriptTable } from '../script.ts';
import type { Bounds } from './bounds.ts';
import { clippedLine, clippedRing, type Box, type Line, type Point } from './paths.ts';
import { position, type Position } from './position.ts';

/**
 * The overview map's own data. `scripts/cut-basemap.ts` cuts it into packs: one for the whole country, and cells of a grid
 * for nearer views round the places we write about. A pack is JSON:
 *
 *     {
 *       "format": "ruxi-basemap-1",
 *       "bounds": [118, 30, 120, 32],      west, south, east, north, in degrees
 *       "perDegree": 10000,                what a coordinate is counted in
 *       "water":  [[x, y, dx, dy, …], …],  rings; each step is from the point before
 *       "rivers": [[width, x, y, dx, dy, …], …],
 *       "lines":  [[rank, x, y, dx, dy, …], …],
 *       "labels": [[kind, from, x, y, "姑苏区", "Gusu"], …]
 *     }
 *
 * where `rank` and `kind` are places in the lists below. Longitude comes first, as in every exchange of map data.
 */
export const packFormat = 'ruxi-basemap-1';
export const indexFormat = 'ruxi-basemap-index-1';

/** Lines between two units, both inside the country. No boundary of the country is among them. */
export const lineRanks = ['province', 'city', 'county'] as const;
export type LineRank = (typeof lineRanks)[number];

export const labelKinds = ['province', 'city', 'county', 'lake', 'river', 'sea'] as const;
export type LabelKind = (typeof labelKinds)[number];

/** 3 for the great rivers and the Grand Canal, 1 for brooks. */
export type RiverWidth = 1 | 2 | 3;

/** Longitude and latitude by turns, in degrees. */
export type Coordinates = readonly number[];

export interface BasemapLabel {
  readonly kind: LabelKind;
  readonly at: Position;
  readonly text: { readonly zh: string; readonly en: string };
  /** Zoom of a web map from which it is worth its room. */
  readonly from: number;
}

/** What is drawn of one piece of the Earth. */
export interface BasemapPack {
  /** The piece that is meant to be seen. Water reaches a little beyond, so that no seam shows between two. */
  readonly bounds: Bounds;
  /** Sea, lakes and broad rivers as rings to be filled even-odd: an island is a ring inside. Fill them; never stroke them, since the cut edges are there too. */
  readonly water: readonly Coordinates[];
  readonly rivers: readonly { readonly width: RiverWidth; readonly line: Coordinates }[];
  readonly lines: readonly { readonly rank: LineRank; readonly line: Coordinates }[];
  readonly labels: readonly BasemapLabel[];
}

/** One file of the basemap, by its path under the basemap's folder. */
export interface BasemapFile {
  readonly path: string;
  readonly bounds: Bounds;
  readonly bytes: number;
  /** Bytes as they travel. */
  readonly gzip: number;
  /** First digits of the SHA-256 of the file. */
  readonly hash: string;
}

/** A grid of cells for a range of zooms, both ends included. */
export interface BasemapTier {
  readonly id: string;
  readonly zoom: readonly [number, number];
  readonly cellDegrees: number;
  readonly cells: readonly BasemapFile[];
}

export interface BasemapIndex {
  /** Changes whenever any pack does. */
  readonly version: string;
  readonly attribution: { readonly zh: string; readonly en: string };
  /** What a reader must know of the map: an overview, without a review number (审图号). */
  readonly note: { readonly zh: string; readonly en: string };
  /** Everything at the wide zooms, and what stands in where a cell is missing. */
  readonly country: BasemapFile;
  readonly tiers: readonly BasemapTier[];
  /** How the names in the packs are written where the page is in another script than they are. */
  readonly script?: ScriptTable | undefined;
}

/** A pack as JSON has it. */
export interface PackedBasemap {
  readonly format: string;
  readonly bounds: readonly number[];
  readonly perDegree: number;
  readonly water: readonly (readonly number[])[];
  readonly rivers: readonly (readonly number[])[];
  readonly lines: readonly (readonly number[])[];
  readonly labels: readonly (readonly (number | string)[])[];
}

/** Packs what `decodePack` reads; coordinates are rounded to `perDegree` parts of a degree, and steps that round to nothing fall away. */
export function encodePack(pack: BasemapPack, perDegree: number): PackedBasemap {
  const { bounds } = pack;
  const whole = (degrees: number): number => Math.round(degrees * perDegree);
  const steps = (line: Coordinates): number[] => {
    const out: number[] = [];
    let [x, y] = [0, 0];
    for (let i = 0; i + 1 < line.length; i += 2) {
      const [toX, toY] = [whole(line[i] ?? 0), whole(line[i + 1] ?? 0)];
      if (i > 0 && toX === x && toY === y) continue;
      out.push(toX - x, toY - y);
      [x, y] = [toX, toY];
    }
    return out;
  };
  return {
    format: packFormat,
    bounds: [bounds.west, bounds.south, bounds.east, bounds.north],
    perDegree,
    water: pack.water.map(steps).filter(({ length }) => length >= 6),
    rivers: pack.rivers
      .map(({ width, line }) => [width, ...steps(line)])
      .filter(({ length }) => length >= 5),
    lines: pack.lines
      .map(({ rank, line }) => [lineRanks.indexOf(rank), ...steps(line)])
      .filter(({ length }) => length >= 5),
    labels: pack.labels.map(({ kind, at, text, from }) => [
      labelKinds.indexOf(kind),
      from,
      whole(at.lng),
      whole(at.lat),
      text.zh,
      text.en,
    ]),
  };
}

/** Degrees by which water and rounding may reach beyond a pack's bounds. */
const reach = 0.5;

/** Reads a pack. Throws with the field named where it is not one: a half-loaded file must not draw a false map. */
export function decodePack(json: unknown): BasemapPack {
  const fields = objectAt(json, 'pack');
  if (fields['format'] !== packFormat)
    refuse('format', `is ${shown(fields['format'])}, not “${packFormat}”`);
  const perDegree = fields['perDegree'];
  if (!isWhole(perDegree) || perDegree < 1) refuse('perDegree', 'must be a whole number above 0');
  const bounds = boundsAt(fields['bounds'], 'bounds');
  const box = {
    west: (bounds.west - reach) * perDegree,
    south: (bounds.south - reach) * perDegree,
    east: (bounds.east + reach) * perDegree,
    north: (bounds.north + reach) * perDegree,
  };
  const walked = (
    steps: readonly unknown[],
    from: number,
    least: number,
    field: string,
  ): number[] => {
    if ((steps.length - from) % 2 !== 0) refuse(field, 'ends in the middle of a point');
    if (steps.length - from < least * 2)
      refuse(field, `has ${(steps.length - from) / 2} points and needs ${least}`);
    const line: number[] = [];
    let [x, y] = [0, 0];
    for (let i = from; i < steps.length; i += 2) {
      const [dx, dy] = [steps[i], steps[i + 1]];
      if (!isWhole(dx)) refuse(`${field}[${i}]`, `is ${shown(dx)}, not a whole number`);
      if (!isWhole(dy)) refuse(`${field}[${i + 1}]`, `is ${shown(dy)}, not a whole number`);
      x += dx;
      y += dy;
      if (x < box.west || x > box.east || y < box.south || y > box.north)
        refuse(`${field}[${i}]`, `leaves the pack, at ${y / perDegree}, ${x / perDegree}`);
      line.push(x / perDegree, y / perDegree);
    }
    return line;
  };
  return {
    bounds,
    water: listAt(fields['water'], 'water').map((steps, i) =>
      walked(listAt(steps, `water[${i}]`), 0, 3, `water[${i}]`),
    ),
    rivers: listAt(fields['rivers'], 'rivers').map((entry, i) => {
      const steps = listAt(entry, `rivers[${i}]`);
      const [width] = steps;
      if (width !== 1 && width !== 2 && width !== 3)
        refuse(`rivers[${i}][0]`, `is ${shown(width)}, not a width of 1, 2 or 3`);
      return { width, line: walked(steps, 1, 2, `rivers[${i}]`) };
    }),
    lines: listAt(fields['lines'], 'lines').map((entry, i) => {
      const steps = listAt(entry, `lines[${i}]`);
      return {
        rank: wordAt(lineRanks, steps[0], `lines[${i}][0]`),
        line: walked(steps, 1, 2, `lines[${i}]`),
      };
    }),
    labels: listAt(fields['labels'], 'labels').map((entry, i) => {
      const field = `labels[${i}]`;
      const [kind, from, x, y, zh, en] = listAt(entry, field);
      if (typeof from !== 'number' || !(from >= 0 && from <= 22))
        refuse(`${field}[1]`, `is ${shown(from)}, not a zoom`);
      const [lng, lat] = walked([x, y], 0, 1, field);
      return {
        kind: wordAt(labelKinds, kind, `${field}[0]`),
        from,
        at: position('wgs84', lat ?? NaN, lng ?? NaN),
        text: { zh: textAt(zh, `${field}[4]`), en: textAt(en, `${field}[5]`) },
      };
    }),
  };
}

/** Reads the index, under the same rule. */
export function decodeIndex(json: unknown): BasemapIndex {
  const fields = objectAt(json, 'index');
  if (fields['format'] !== indexFormat)
    refuse('format', `is ${shown(fields['format'])}, not “${indexFormat}”`);
  const both = (field: string): { zh: string; en: string } => {
    const texts = objectAt(fields[field], field);
    return { zh: textAt(texts['zh'], `${field}.zh`), en: textAt(texts['en'], `${field}.en`) };
  };
  const fileAt = (value: unknown, field: string): BasemapFile => {
    const file = objectAt(value, field);
    const sizeAt = (name: string): number => {
      const size = file[name];
      if (!isWhole(size) || size < 1) refuse(`${field}.${name}`, `is ${shown(size)}, not a size`);
      return size;
    };
    return {
      path: textAt(file['path'], `${field}.path`),
      bounds: boundsAt(file['bounds'], `${field}.bounds`),
      bytes: sizeAt('bytes'),
      gzip: sizeAt('gzip'),
      hash: textAt(file['hash'], `${field}.hash`),
    };
  };
  return {
    version: textAt(fields['version'], 'version'),
    attribution: both('attribution'),
    note: both('note'),
    ...(fields['script'] === undefined
      ? {}
      : { script: scriptTableAt(fields['script'], 'script') }),
    country: fileAt(fields['country'], 'country'),
    tiers: listAt(fields['tiers'], 'tiers').map((entry, i) => {
      const field = `tiers[${i}]`;
      const tier = objectAt(entry, field);
      const [from, to] = listAt(tier['zoom'], `${field}.zoom`);
      if (!isWhole(from) || !isWhole(to) || from > to)
        refuse(`${field}.zoom`, 'must be two zooms, the wider view first');
      const cellDegrees = tier['cellDegrees'];
      if (!isWhole(cellDegrees) || cellDegrees < 1)
        refuse(`${field}.cellDegrees`, `is ${shown(cellDegrees)}, not a whole number above 0`);
      return {
        id: textAt(tier['id'], `${field}.id`),
        zoom: [from, to] as const,
        cellDegrees,
        cells: listAt(tier['cells'], `${field}.cells`).map((cell, j) =>
          fileAt(cell, `${field}.cells[${j}]`),
        ),
      };
    }),
  };
}

/** The cells that a view at this zoom needs beside the country's pack: none in a wide view, and none where we write about nothing. */
export function cellsFor(view: Bounds, index: BasemapIndex, zoom: number): readonly BasemapFile[] {
  return (
    tierAt(index, zoom)?.cells.filter(({ bounds }) => shared(view, bounds) !== undefined) ?? []
  );
}

/** A file to draw, and the part of it that is wanted: the whole, where no box is given. */
export interface BasemapSheet {
  readonly file: BasemapFile;
  readonly within?: Bounds | undefined;
}

/**
 * All that a view is drawn from. Where its own cells leave a gap, those of the next wider zooms stand in, cut to the gap
 * (`clippedPack`), and last of all the country's pack; so no ground is drawn twice.
 */
export function sheetsFor(
  view: Bounds,
  index: BasemapIndex,
  zoom: number,
): readonly BasemapSheet[] {
  const sheets: BasemapSheet[] = [];
  const own = tierAt(index, zoom);
  const tiers = own ? index.tiers.slice(0, index.tiers.indexOf(own) + 1) : [];
  let gaps = [shared(view, index.country.bounds)].filter((box) => box !== undefined);
  for (const { cellDegrees, cells } of tiers.toReversed()) {
    const left: Bounds[] = [];
    for (const gap of gaps)
      for (const cell of gridOver(gap, cellDegrees)) {
        const file = cells.find(
          ({ bounds }) => bounds.west === cell.west && bounds.south === cell.south,
        );
        // A view's own cells are drawn whole, since it moves; what stands in for another is cut.
        const within = cellDegrees === own?.cellDegrees ? undefined : shared(cell, gap);
        if (file) sheets.push({ file, within });
        else left.push(cellDegrees === own?.cellDegrees ? cell : (shared(cell, gap) ?? cell));
      }
    gaps = left;
  }
  return [...sheets, ...gaps.map((within) => ({ file: index.country, within }))];
}

function shared(a: Bounds, b: Bounds): Bounds | undefined {
  const box = {
    south: Math.max(a.south, b.south),
    west: Math.max(a.west, b.west),
    north: Math.min(a.north, b.north),
    east: Math.min(a.east, b.east),
  };
  return box.west < box.east && box.south < box.north ? box : undefined;
}

/** The cells of a grid that a box touches. */
function* gridOver(box: Bounds, size: number): Generator<Bounds> {
  for (let south = Math.floor(box.south / size) * size; south < box.north; south += size)
    for (let west = Math.floor(box.west / size) * size; west < box.east; west += size)
      yield { south, west, north: south + size, east: west + size };
}

function tierAt(index: BasemapIndex, zoom: number): BasemapTier | undefined {
  const nearest = index.tiers.at(-1);
  if (nearest && zoom >= nearest.zoom[1]) return nearest;
  return index.tiers.find(({ zoom: [from, to] }) => zoom >= from && zoom < to + 1);
}

/** Degrees that water keeps beyond a cut: about a pixel, so that two pieces show no seam. */
const lap = 0.003;

/** A pack cut down to a box, to fill a gap between cells. */
export function clippedPack(pack: BasemapPack, bounds: Bounds): BasemapPack {
  const box: Box = bounds;
  const wide: Box = {
    west: box.west - lap,
    south: box.south - lap,
    east: box.east + lap,
    north: box.north + lap,
  };
  return {
    bounds,
    water: pack.water
      .map((ring) => coordinatesOf(clippedRing(pointsOf(ring), wide)))
      .filter(({ length }) => length >= 6),
    rivers: pack.rivers.flatMap(({ width, line }) =>
      clippedLine(pointsOf(line), box).map((part) => ({ width, line: coordinatesOf(part) })),
    ),
    lines: pack.lines.flatMap(({ rank, line }) =>
      clippedLine(pointsOf(line), box).map((part) => ({ rank, line: coordinatesOf(part) })),
    ),
    labels: pack.labels.filter(
      ({ at: { lat, lng } }) =>
        lng >= bounds.west && lng < bounds.east && lat >= bounds.south && lat < bounds.north,
    ),
  };
}

export function pointsOf(line: Coordinates): Line {
  const points: Point[] = [];
  for (let i = 0; i + 1 < line.length; i += 2) points.push([line[i] ?? 0, line[i + 1] ?? 0]);
  return points;
}

export function coordinatesOf(line: Line): Coordinates {
  return line.flat();
}

function refuse(field: string, says: string): never {
  throw new TypeError(`Basemap: ${field} ${says}.`);
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function scriptTableAt(value: unknown, field: string): ScriptTable {
  const table = objectAt(value, field);
  const whole = objectAt(table['whole'], `${field}.whole`);
  return {
    from: textAt(table['from'], `${field}.from`),
    to: textAt(table['to'], `${field}.to`),
    whole: Object.fromEntries(
      Object.entries(whole).map(([name, to]) => [name, textAt(to, `${field}.whole.${name}`)]),
    ),
  };
}

function objectAt(value: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse(field, 'is not an object');
  return value as Readonly<Record<string, unknown>>;
}

function listAt(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) refuse(field, 'is not a list');
  return value;
}

function textAt(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '') refuse(field, `is ${shown(value)}, not a text`);
  return value;
}

function wordAt<W extends string>(words: readonly W[], value: unknown, field: string): W {
  const word = typeof value === 'number' ? words[value] : undefined;
  return word ?? refuse(field, `is ${shown(value)}, not one of 0 to ${words.length - 1}`);
}

function boundsAt(value: unknown, field: string): Bounds {
  const sides = listAt(value, field);
  const [west, south, east, north] = sides;
  if (sides.length !== 4 || ![west, south, east, north].every(Number.isFinite))
    refuse(field, 'must be four numbers: west, south, east, north');
  const bounds = { west, south, east, north } as Bounds;
  if (
    !(bounds.west < bounds.east && bounds.south < bounds.north) ||
    Math.abs(bounds.west) > 180 ||
    Math.abs(bounds.east) > 180 ||
    Math.abs(bounds.south) > 90 ||
    Math.abs(bounds.north) > 90
  )
    refuse(field, `is ${shown(value)}: no box on Earth`);
  return bounds;
}
