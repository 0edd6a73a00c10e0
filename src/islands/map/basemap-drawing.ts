import type * as L from 'leaflet';
import type { BasemapLabel } from '../../model/geo/basemap.ts';
import { contains, type Bounds } from '../../model/geo/bounds.ts';
import type { Inks } from './basemap-inks.ts';
import { pathZoom, worldX, worldY, type SheetPaths } from './basemap-paths.ts';
import type { Sheet } from './basemap-source.ts';
import { graticuleOf } from './graticule.ts';

/** Draws sheets on a canvas whose corner lies at `origin` in the world's pixels at this zoom. */
export function drawSheets(
  context: CanvasRenderingContext2D,
  sheets: readonly Sheet[],
  {
    origin,
    zoom,
    inks,
    pathsOf,
  }: {
    readonly origin: L.Point;
    readonly zoom: number;
    readonly inks: Inks;
    readonly pathsOf: (sheet: Sheet) => SheetPaths;
  },
): void {
  const world = 256 * 2 ** zoom;
  const scale = 2 ** (zoom - pathZoom);
  const stroke = (path: Path2D, ink: string, pixels: number, strength: number): void => {
    if (strength <= 0) return;
    context.globalAlpha = Math.min(1, strength);
    context.strokeStyle = ink;
    context.lineWidth = pixels / scale;
    context.stroke(path);
    context.globalAlpha = 1;
  };
  for (const sheet of sheets) {
    const paths = pathsOf(sheet);
    context.save();
    clipTo(context, sheet.parts, origin, world);
    context.translate(paths.x * world - origin.x, paths.y * world - origin.y);
    context.scale(scale, scale);
    context.lineJoin = 'round';
    context.fillStyle = inks.water;
    // Filled only: the cut edges of a sheet are rings too, and would show as lines.
    context.fill(paths.water, 'evenodd');
    for (const width of [1, 2, 3] as const)
      stroke(
        paths.rivers[width],
        inks.river,
        Math.max(0.75, Math.min(1 + width, (zoom - 6) * 0.5 * width)),
        zoom - 8 + width * 1.5,
      );
    // Lines between units come in gently, from the widest unit to the narrowest.
    context.setLineDash([5 / scale, 4 / scale]);
    stroke(paths.lines.county, inks.border, 0.7, (zoom - 8) / 1.5);
    context.setLineDash([]);
    stroke(paths.lines.city, inks.border, 0.8, (zoom - 6.5) / 1.5);
    stroke(paths.lines.province, inks.border, 1.2, zoom - 5.5);
    context.restore();
  }
}

/** Draws lines of latitude and longitude, sharp on the pixel. */
export function drawGraticule(
  context: CanvasRenderingContext2D,
  map: L.Map,
  {
    view,
    corner,
    width,
    height,
    ink,
  }: {
    readonly view: Bounds;
    readonly corner: L.Point;
    readonly width: number;
    readonly height: number;
    readonly ink: string;
  },
): void {
  const { lats, lngs } = graticuleOf(view);
  context.strokeStyle = ink;
  context.lineWidth = 1;
  context.beginPath();
  for (const lat of lats) {
    const y = Math.round(map.latLngToLayerPoint([lat, 0]).y - corner.y) + 0.5;
    context.moveTo(0, y);
    context.lineTo(width, y);
  }
  for (const lng of lngs) {
    const x = Math.round(map.latLngToLayerPoint([0, lng]).x - corner.x) + 0.5;
    context.moveTo(x, 0);
    context.lineTo(x, height);
  }
  context.stroke();
}

/** Keeps a sheet to its parts, on whole pixels, so that two sheets meet without a seam. */
function clipTo(
  context: CanvasRenderingContext2D,
  parts: readonly Bounds[],
  origin: L.Point,
  world: number,
): void {
  context.beginPath();
  for (const { west, south, east, north } of parts) {
    const left = Math.round(worldX(west) * world - origin.x);
    const top = Math.round(worldY(north) * world - origin.y);
    const right = Math.round(worldX(east) * world - origin.x);
    const bottom = Math.round(worldY(south) * world - origin.y);
    context.rect(left, top, right - left, bottom - top);
  }
  context.clip();
}

/** The names of a sheet that lie in its parts: elsewhere another sheet has them. */
export function labelsOf({ pack, parts }: Sheet): readonly BasemapLabel[] {
  return pack.labels.filter(({ at }) => parts.some((part) => contains(part, at)));
}
