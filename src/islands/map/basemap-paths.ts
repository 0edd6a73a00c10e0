import {
  lineRanks,
  type BasemapPack,
  type LineRank,
  type RiverWidth,
} from '../../model/geo/basemap.ts';

/**
 * Units of a drawn path: pixels of the world at this zoom, from the sheet's own corner. A path is made once and
 * scaled to every zoom; from its own corner, since single-precision numbers would tremble from the world's.
 */
export const pathZoom = 12;
const worldPixels = 256 * 2 ** pathZoom;

/** A sheet as paths, which the canvas draws without going through its points again. */
export interface SheetPaths {
  /** Corner of the sheet in the world, 0 to 1. */
  readonly x: number;
  readonly y: number;
  readonly water: Path2D;
  readonly rivers: Readonly<Record<RiverWidth, Path2D>>;
  readonly lines: Readonly<Record<LineRank, Path2D>>;
}

export function worldX(lng: number): number {
  return lng / 360 + 0.5;
}

/** Spherical mercator, as every web map has it. */
export function worldY(lat: number): number {
  const sin = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

export function pathsOf({ bounds, water, rivers, lines }: BasemapPack): SheetPaths {
  const [x, y] = [worldX(bounds.west), worldY(bounds.north)];
  const draw = (into: Path2D, line: ArrayLike<number>, closed: boolean): void => {
    for (let at = 0; at + 1 < line.length; at += 2) {
      const px = (worldX(line[at] ?? 0) - x) * worldPixels;
      const py = (worldY(line[at + 1] ?? 0) - y) * worldPixels;
      if (at === 0) into.moveTo(px, py);
      else into.lineTo(px, py);
    }
    if (closed) into.closePath();
  };
  const paths: SheetPaths = {
    x,
    y,
    water: new Path2D(),
    rivers: { 1: new Path2D(), 2: new Path2D(), 3: new Path2D() },
    lines: Object.fromEntries(lineRanks.map((rank) => [rank, new Path2D()])) as Record<
      LineRank,
      Path2D
    >,
  };
  for (const ring of water) draw(paths.water, ring, true);
  for (const { width, line } of rivers) draw(paths.rivers[width], line, false);
  for (const { rank, line } of lines) draw(paths.lines[rank], line, false);
  return paths;
}
