import { readFileSync } from 'node:fs';
import type { Bounds } from '../../model/geo/bounds.ts';
import {
  clippedPack,
  decodeIndex,
  decodePack,
  sheetsFor,
  type BasemapIndex,
  type BasemapPack,
} from '../../model/geo/basemap.ts';

const root = 'public/basemap';
const packs = new Map<string, BasemapPack>();
let index: BasemapIndex | undefined;

const read = (path: string): unknown => JSON.parse(readFileSync(`${root}/${path}`, 'utf8'));

export function basemapIndex(): BasemapIndex {
  return (index ??= decodeIndex(read('index.json')));
}

function pack(path: string): BasemapPack {
  const known = packs.get(path) ?? decodePack(read(path));
  packs.set(path, known);
  return known;
}

/** A printed sheet is looked at more closely than a live one, so it takes the finer cells a little sooner. */
const sooner = 0.2;

/** The packs a sheet is drawn from, none of which covers another's ground. */
export function packsFor(bounds: Bounds, zoomLevel: number): readonly BasemapPack[] {
  return sheetsFor(bounds, basemapIndex(), Math.round(zoomLevel + sooner)).map(
    ({ file, within }) => (within ? clippedPack(pack(file.path), within) : pack(file.path)),
  );
}
