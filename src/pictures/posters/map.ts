import type { Claim } from '../../model/claim.ts';
import { boundsOf, type Bounds } from '../../model/geo/bounds.ts';
import { boxesOf, overlap, placeLabels, type Box as Taken } from '../../model/geo/labels.ts';
import { boundsOfSheet, fitPlane, graticule, scaleBar, type Plane } from '../../model/geo/plane.ts';
import { position } from '../../model/geo/position.ts';
import type { Lang } from '../../model/text.ts';
import { shortName } from '../../model/title-columns.ts';
import { distanceText } from '../../i18n/distance.ts';
import { mix } from '../colour.ts';
import { claimInks } from '../cards/marks.ts';
import { paper } from '../cards/print.ts';
import { layBasemap, zoomLevelOf, type GroundName } from '../maps/basemap.ts';
import { packsFor } from '../maps/packs.ts';
import type { PosterPlace } from './poster.ts';

/** A text on the map, by its anchor and baseline. */
export interface MapText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  readonly size: number;
  readonly kind: 'place' | 'number' | 'scale' | GroundName['kind'];
  readonly ink: string;
}

/** A map with its texts still to be set. */
export interface PosterMap {
  readonly svg: string;
  readonly texts: readonly MapText[];
}

const second = '#ece4d3';
const celadon = '#4f7f74';
/** Land, water and lines as the site has them by day. */
export const groundSheet = `.mland{fill:${second}}.mwater{fill:${mix(celadon, 0.36, second)}}.mriver{fill:none;stroke:${mix(celadon, 0.46, second)};stroke-linejoin:round}.mline{fill:none;stroke:${mix('#8d866f', 0.55, second)}}.mline.province{stroke-width:1.4;stroke-dasharray:9 3 2 3}.mline.city{stroke-dasharray:6 3}.mline.county{stroke-width:.8;stroke-dasharray:2 3}`;

const size = { place: 20, ground: 15, number: 16, scale: 15 } as const;
/** Names of the ground, the weightiest first: the map is there for the places. */
const mostNames = 9;
const half = { stop: 13, cell: 12 } as const;

/** The places of a poster on their ground: marks, error circles, the way between them, names that do not overlap. */
export function drawPosterMap(
  places: readonly PosterPlace[],
  route: readonly (readonly number[])[],
  sheet: { readonly width: number; readonly height: number },
  lang: Lang,
): PosterMap {
  const fitted = boundsOf(places.map(({ at }) => at));
  if (!fitted) throw new Error('A map needs at least one place.');
  const leastMeters = Math.max(
    ...places.filter(({ mode }) => mode === 'area').map(({ accuracy }) => accuracy * 2.2),
    1600,
  );
  const plane = fitPlane(fitted, { ...sheet, margin: 34, leastMeters });
  const points = spread(
    places.map(({ at, number }) => ({ ...plane.place(at), stays: number === undefined })),
  );
  const marks = places.map((place, index) => ({
    ...place,
    ...(points[index] ?? plane.place(place.at)),
    radius: place.number === undefined ? half.cell : half.stop,
    text: shortName(place.name),
    ring: Math.max(10, place.accuracy * plane.unitsPerMeter),
  }));
  const bar = scaleBar(plane);
  const labels = placeLabels(marks, { ...sheet, height: sheet.height - 6 }, size.place);
  // The scale stands in the first corner that no mark and no name has.
  const barBoxes = [sheet.height, 42].flatMap((bottom) =>
    [sheet.width - bar.units - 26, 0].map((left): Taken => ({
      left,
      right: left + bar.units + 26,
      top: bottom - 40,
      bottom,
    })),
  );
  const standing = boxesOf(marks, labels, size.place);
  const barBox = barBoxes.find((one) => !standing.some((other) => overlap(one, other)));
  const taken = [
    ...standing,
    ...route.flatMap((indexes) => along(indexes.flatMap((index) => marks[index] ?? []))),
    ...(barBox ? [barBox] : []),
  ];
  const bounds = boundsOfSheet(plane, fitted);
  const zoomLevel = zoomLevelOf(plane, fitted);
  const { ground, names } = layBasemap(plane, bounds, packsFor(bounds, zoomLevel), {
    lang,
    zoomLevel,
    taken,
    textSize: size.ground,
  });

  const ways = route.map(
    (indexes) =>
      `<path fill="none" stroke="${paper.cinnabar}" stroke-width="3.5" stroke-dasharray=".1 8" stroke-linecap="round" d="M${indexes.map((index) => `${marks[index]?.x ?? 0} ${marks[index]?.y ?? 0}`).join('L')}"/>`,
  );
  const rings = marks
    .filter(({ mode }) => mode === 'area')
    .map(
      ({ x, y, ring }) =>
        `<circle cx="${x}" cy="${y}" r="${ring.toFixed(1)}" fill="none" stroke="${paper.slate}" stroke-width="1.5" stroke-dasharray="5 4"/>`,
    );
  const signs = marks.map(({ x, y, number, mode, claim }) =>
    number === undefined ? cellAt(x, y, claim) : stopAt(x, y, mode),
  );
  const barAt = barBox && { x: barBox.left + 13, y: barBox.bottom - 12 };
  const scale =
    barAt &&
    `<path fill="none" stroke="${paper.quiet}" stroke-width="1.5" d="M${barAt.x} ${barAt.y - 6}v6h${bar.units}v-6"/>`;

  const texts: MapText[] = [
    ...names.slice(0, mostNames).map((name) => ({
      ...name,
      anchor: 'middle' as const,
      ink: water.has(name.kind) ? paper.celadon : paper.quiet,
    })),
    ...labels.flatMap((label, index) =>
      label
        ? [
            {
              ...label,
              text: marks[index]?.text ?? '',
              size: size.place,
              kind: 'place' as const,
              ink: paper.ink,
            },
          ]
        : [],
    ),
    ...marks.flatMap(({ x, y, number, mode }) =>
      number === undefined
        ? []
        : [
            {
              x,
              y: y + 5.5,
              anchor: 'middle' as const,
              text: String(number),
              size: size.number,
              kind: 'number' as const,
              ink: mode === 'pin' ? '#fff8ee' : paper.ink,
            },
          ],
    ),
    ...(barAt
      ? [
          {
            x: barAt.x + bar.units / 2,
            y: barAt.y - 9,
            anchor: 'middle' as const,
            text: distanceText(bar.meters, lang),
            size: size.scale,
            kind: 'scale' as const,
            ink: paper.quiet,
          },
        ]
      : []),
  ];
  return {
    svg: [ground, net(plane, bounds), ...rings, ...ways, ...signs, scale ?? ''].join(''),
    texts,
  };
}

/**
 * Stops that would hide each other's number stand side by side instead, each moved by less than its own width: on a
 * sheet this small a few pixels are less than the error of the places.
 */
function spread(
  points: readonly { readonly x: number; readonly y: number; readonly stays: boolean }[],
): readonly { readonly x: number; readonly y: number }[] {
  const apart = 2 * half.stop + 1;
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 12; round += 1)
    for (const [i, a] of moved.entries())
      for (const [j, b] of moved.entries()) {
        if (j <= i || points[i]?.stays || points[j]?.stays) continue;
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= apart) continue;
        const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [1, 0];
        const push = (apart - distance) / 2;
        [a.x, a.y, b.x, b.y] = [a.x - ux * push, a.y - uy * push, b.x + ux * push, b.y + uy * push];
      }
  return moved.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }));
}

/** What a line between two points takes up, in beads. */
function along(points: readonly { readonly x: number; readonly y: number }[]): readonly Taken[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const beads = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8);
    return Array.from({ length: beads }, (_, bead) => {
      const share = bead / beads;
      const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
      return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };
    });
  });
}

/** Lines of latitude and longitude at a round step. */
function net(plane: Plane, bounds: Bounds): string {
  const span = bounds.north - bounds.south;
  const step = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2].find((one) => span / one <= 4) ?? 5;
  const { lats, lngs } = graticule(bounds, step);
  const lines = [
    ...lats.map((lat) => `M0 ${plane.place(position('wgs84', lat, bounds.west)).y}H${plane.width}`),
    ...lngs.map(
      (lng) => `M${plane.place(position('wgs84', bounds.south, lng)).x} 0V${plane.height}`,
    ),
  ];
  return `<path fill="none" stroke="${paper.rule}" stroke-opacity=".6" d="${lines.join('')}"/>`;
}

const water: ReadonlySet<MapText['kind']> = new Set(['lake', 'river', 'sea']);

/** The cell of a claim is its mark on every map: filled, outlined or dashed. */
function cellAt(x: number, y: number, claim: Claim | undefined): string {
  const ink = claim ? claimInks[claim] : paper.slate;
  const fill = claim === 'confirmed' ? ink : paper.card;
  const dashes = claim === 'setting' ? ' stroke-dasharray="4 3"' : '';
  return `<rect x="${x - 6.5}" y="${y - 11}" width="13" height="22" fill="${fill}" stroke="${ink}" stroke-width="2.5"${dashes}/>`;
}

function stopAt(x: number, y: number, mode: PosterPlace['mode']): string {
  return mode === 'pin'
    ? `<circle cx="${x}" cy="${y}" r="${half.stop}" fill="${paper.cinnabar}"/>`
    : `<circle cx="${x}" cy="${y}" r="${half.stop}" fill="${paper.sheet}" stroke="${paper.slate}" stroke-width="1.5" stroke-dasharray="4 3"/>`;
}
