import type { BasemapLabel, BasemapPack, Coordinates, LineRank } from '../../model/geo/basemap.ts';
import { lineRanks, pointsOf } from '../../model/geo/basemap.ts';
import type { Bounds } from '../../model/geo/bounds.ts';
import { placeNames, type Box as Taken, type Name } from '../../model/geo/labels.ts';
import {
  clippedLine,
  clippedRing,
  thinned,
  thinnedRing,
  type Box,
  type Line,
  type Point,
} from '../../model/geo/paths.ts';
import type { Plane } from '../../model/geo/plane.ts';
import { position } from '../../model/geo/position.ts';
import type { Lang } from '../../model/text.ts';

interface Options {
  readonly lang: Lang;
  /** Zoom of a web map at the sheet’s scale: it decides how much is shown. */
  readonly zoomLevel: number;
  /** What no name may cover: marks, their own names, a scale. */
  readonly taken?: readonly Taken[];
  /** Height of a county’s name in units of the sheet, at the largest it is ever shown. */
  readonly textSize?: number;
}

/** From which zoom a line is drawn; before that the sheet stays open. */
const lineFrom = { province: 6.5, city: 6.5, county: 8 } as const satisfies Record<
  LineRank,
  number
>;
/** To which zoom: their corners lie some kilometres apart, and nearer in a line would run through the wrong street. */
const lineTo = 12.7;
/** A river or sea may have its name again after so much of the sheet’s longer side. */
const again = 0.45;
/** From which zoom a river of each width is drawn. */
const riverFrom = { 3: 0, 2: 5.5, 1: 7.5 } as const;
/** Off the truth by so much a line may be, in units of the sheet. */
const tolerance = 0.4;
/** Names of a higher rank are larger by these factors; the style sheet must know the same. */
const scales = { province: 1.15, city: 1.15, county: 1, lake: 1, river: 1, sea: 1.1 } as const;
/** Who gets room first. */
const precedence = { city: 0, sea: 1, lake: 2, province: 3, county: 4, river: 5 } as const;

/** A name of the ground, centred on `x`; `y` is its baseline. */
export interface GroundName {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly kind: BasemapLabel['kind'];
}

/**
 * The ground of a static map as SVG: land, water, rivers, lines between units, names. Land, water and ink come from the
 * style sheet by class. Pure text of the packs: the same packs give the same bytes.
 */
export function drawBasemap(...from: Parameters<typeof layBasemap>): string {
  const { ground, names } = layBasemap(...from);
  return (
    ground +
    names
      .map(
        ({ x, y, text, kind }) =>
          `<text class="${classOf(kind)}" x="${x}" y="${y}" text-anchor="middle">${escaped(text)}</text>`,
      )
      .join('')
  );
}

/** The same with its names still to be set: a picture outside the page has none of the page's typefaces. */
export function layBasemap(
  plane: Plane,
  bounds: Bounds,
  packs: readonly BasemapPack[],
  { lang, zoomLevel, taken = [], textSize = 13 }: Options,
): { readonly ground: string; readonly names: readonly GroundName[] } {
  const sheet: Box = { west: 0, south: 0, east: plane.width, north: plane.height };
  const at = (lng: number, lat: number): Point => {
    const { x, y } = plane.place(position('wgs84', lat, lng));
    return [x, y];
  };
  const onSheet = (line: Coordinates): Line => pointsOf(line).map(([lng, lat]) => at(lng, lat));
  const seen = packs.filter(({ bounds: own }) => meets(own, bounds));

  const water = seen.map((pack) => {
    const frame = grown(boxOnSheet(pack.bounds), 1);
    const box = shared(grown(sheet, 2), frame);
    return pathOf(
      pack.water
        .map((ring) => clippedRing(thinnedRing(onSheet(ring), tolerance), box))
        .filter(({ length }) => length > 2),
      true,
    );
  });
  const strokes = (lines: readonly Coordinates[]): string =>
    pathOf(
      lines.flatMap((line) => clippedLine(thinned(onSheet(line), tolerance), grown(sheet, 4))),
      false,
    );
  const rivers = ([1, 2, 3] as const)
    .filter((width) => zoomLevel >= riverFrom[width])
    .map((width): [number, string] => [
      width,
      strokes(
        seen.flatMap((pack) =>
          pack.rivers.filter((river) => river.width === width).map(({ line }) => line),
        ),
      ),
    ]);
  const lines = lineRanks
    .filter((rank) => zoomLevel >= lineFrom[rank] && zoomLevel <= lineTo)
    .toReversed()
    .map((rank): [LineRank, string] => [
      rank,
      strokes(
        seen.flatMap((pack) =>
          pack.lines.filter((line) => line.rank === rank).map(({ line }) => line),
        ),
      ),
    ]);

  const ground = [
    `<rect class="mland" width="${plane.width}" height="${plane.height}"/>`,
    ...rivers
      .filter(([, d]) => d)
      .map(
        ([width, d]) =>
          `<path class="mriver" stroke-width="${riverStroke(width, zoomLevel)}" d="${d}"/>`,
      ),
    ...water.filter(Boolean).map((d) => `<path class="mwater" fill-rule="evenodd" d="${d}"/>`),
    ...lines.filter(([, d]) => d).map(([rank, d]) => `<path class="mline ${rank}" d="${d}"/>`),
  ].join('');
  return { ground, names: [...texts()] };

  function boxOnSheet(own: Bounds): Box {
    const [west, north] = at(own.west, own.south);
    const [east, south] = at(own.east, own.north);
    return { west, south, east, north };
  }

  function* texts(): Generator<GroundName> {
    const wanted = seen
      .flatMap(({ labels }) => labels)
      .filter(
        ({ from, kind }) => zoomLevel >= from - 0.7 && (kind !== 'province' || zoomLevel < 7.5),
      )
      .sort(
        (a, b) =>
          precedence[a.kind] - precedence[b.kind] ||
          a.from - b.from ||
          (a.text.zh < b.text.zh ? -1 : a.text.zh > b.text.zh ? 1 : a.at.lng - b.at.lng),
      );
    const apart = again * Math.max(plane.width, plane.height);
    const names = wanted.map((label): Name => {
      const { x, y } = plane.place(label.at);
      return {
        x,
        y,
        text: label.text[lang],
        size: textSize * scales[label.kind],
        staysPut: label.kind === 'sea' || label.kind === 'lake',
        apart: label.kind === 'river' || label.kind === 'sea' ? apart : 0,
      };
    });
    for (const [i, place] of placeNames(names, plane, taken).entries()) {
      const label = wanted[i];
      if (!place || !label) continue;
      yield {
        x: place.x,
        y: place.y,
        text: label.text[lang],
        size: textSize * scales[label.kind],
        kind: label.kind,
      };
    }
  }
}

const classOf = (kind: BasemapLabel['kind']): string =>
  kind === 'lake' || kind === 'river' || kind === 'sea' ? `mwtext ${kind}` : `mtext ${kind}`;

function riverStroke(width: number, zoomLevel: number): number {
  const near = zoomLevel >= 10 ? 1.5 : zoomLevel >= 8 ? 1.2 : zoomLevel >= 6.5 ? 1 : 0.8;
  return Math.round(width * near * 10) / 10;
}

function meets(a: Bounds, b: Bounds): boolean {
  return a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
}

function grown(box: Box, by: number): Box {
  return { west: box.west - by, south: box.south - by, east: box.east + by, north: box.north + by };
}

function shared(a: Box, b: Box): Box {
  return {
    west: Math.max(a.west, b.west),
    south: Math.max(a.south, b.south),
    east: Math.min(a.east, b.east),
    north: Math.min(a.north, b.north),
  };
}

/** Path data in tenths of a unit, each step from the point before: half the bytes of whole coordinates. */
function pathOf(lines: readonly Line[], closed: boolean): string {
  const tenths = (units: number): number => Math.round(units * 10);
  const number = (n: number): string => (n / 10).toString().replace(/^(-?)0\./, '$1.');
  return lines
    .map((line) => {
      let [x, y] = [0, 0];
      const steps: string[] = [];
      for (const [toX, toY] of line) {
        const [dx, dy] = [tenths(toX) - x, tenths(toY) - y];
        if (steps.length > 0 && dx === 0 && dy === 0) continue;
        const step = number(dx) + (dy < 0 ? '' : ' ') + number(dy);
        steps.push(
          steps.length === 0
            ? `M${step}`
            : steps.length === 1 || step.startsWith('-')
              ? step
              : ` ${step}`,
        );
        if (steps.length === 2) steps[1] = `l${step}`;
        [x, y] = [x + dx, y + dy];
      }
      return steps.length > 1 ? steps.join('') + (closed ? 'z' : '') : '';
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Zoom of a web map that shows the ground at the sheet’s scale. */
export function zoomLevelOf(plane: Plane, bounds: Bounds): number {
  const lat = (bounds.south + bounds.north) / 2;
  return Math.log2(156_543 * Math.cos((lat * Math.PI) / 180) * plane.unitsPerMeter);
}
