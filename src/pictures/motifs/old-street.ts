import { lantern } from './buildings.ts';
import type { Motif } from './motif.ts';
import { segment, trace } from './path-data.ts';
import {
  block,
  disc,
  floorMark,
  ground,
  line,
  lineScreen,
  plane,
  polygon,
  type Ink,
} from './pen.ts';
import { front, viewTowards, type Front } from './perspective.ts';
import { cycle, each, receding, times } from './rhythm.ts';

const at = viewTowards(186, 388);

/** Where each house front begins and the next one ends. */
const depths = [0.47, 0.78, 1.08, 1.5, 2.1, 3.0, 4.3, 6.4] as const;
/** How far the lane lies below the eye. */
const lane = 150;

export const oldStreet: Motif = {
  name: { zh: '水乡老街', en: 'Old street of a water town' },
  draw: () =>
    [
      ground('paper'),
      disc(204, 250, 34),
      lineScreen(16, 380, 2.6, 0.4),
      bridgeAtEnd(),
      paving(),
      row('right'),
      row('left'),
      slabJoints(),
      floorMark(204, 566, { scale: 1.15 }),
    ].join(''),
};

const bridgeAtEnd = (): string =>
  plane('M150 392Q160 372 186 366Q212 372 222 392V404H206A20 20 0 0 0 166 404H150Z', 'wall') +
  line('M150 390Q160 370 186 364Q212 370 222 390', 2) +
  plane('M150 366l10-16h16l8 14zM196 362l8-14h14l8 16z', 'dark', 0.8);

/** Three stripes: gutter in shade, the long slabs in light, gutter. */
function paving(): string {
  const stripe = (left: number, right: number, ink: Ink, tone = 1): string =>
    polygon(
      [at(left, lane, 0.5), at(right, lane, 0.5), at(right, lane, 9), at(left, lane, 9)],
      ink,
      tone,
    );
  return stripe(-92, 92, 'wall') + stripe(-92, -40, 'middle', 0.45) + stripe(60, 92, 'middle', 0.3);
}

/** Houses far to near, so that each covers the one behind it. The left row turns its back to the sun. */
function row(side: 'left' | 'right'): string {
  // The two sides are out of step, or facing houses would be twins.
  const [across, step] = side === 'right' ? [92, 1] : [-92, 0];
  return times(depths.length - 1, (index) => {
    const house = depths.length - 1 - index;
    const [near, far] = [depths[house - 1] ?? 1, depths[house] ?? 1];
    const height = cycle([246, 250, 243, 248, 245, 251, 244], house + 2 * step);
    const on = front(at, across, near, far);
    const upright = (top: number, foot: number, ink: Ink, from = 0, to = 1, tone = 1): string =>
      polygon([on(from, foot), on(from, top), on(to, top), on(to, foot)], ink, tone);
    const isNear = house < 5;
    return [
      upright(-height, lane, 'wall'),
      upright(-height + 46, -60, (house + step) % 2 === 1 ? 'window' : 'accent', 0.06, 0.94),
      isNear
        ? line(uprights(on, [0.22, 0.36, 0.5, 0.64, 0.78], -height + 46, -60), 1.1, {
            ink: 'wall',
            tone: 0.75,
          })
        : '',
      line(segment(on(0.06, -128), on(0.94, -128)), 1.1, { ink: 'wall', tone: 0.7 }),
      // Shop boards below; every other shop has taken one down.
      upright(-26, 140, 'dark', 0.05, 0.95),
      isNear
        ? line(uprights(on, [0.2, 0.35, 0.5, 0.65, 0.8], -26, 140), 1.2, {
            ink: 'middle',
            tone: 0.9,
          })
        : '',
      house % 2 === 0
        ? upright(-18, 140, 'window', 0.35, 0.65) + upright(-12, 140, 'middle', 0.37, 0.5, 0.9)
        : '',
      upright(140, lane, 'middle', 0, 1, 0.9),
      polygon([on(0, -56), on(1, -56), on(1, -32, 26), on(0, -32, 26)], 'dark'),
      side === 'left' ? upright(-height, lane, 'middle', 0, 1, 0.42) : '',
      eave(on, height, isNear),
      house > 1 && house < 6
        ? shopSign(on, 0.95 / near, house % 2 === 0 ? 'cloth' : 'lantern')
        : '',
    ].join('');
  });
}

const uprights = (on: Front, places: readonly number[], top: number, foot: number): string =>
  each(places, (u) => segment(on(u, top), on(u, foot)));

function eave(on: Front, height: number, isNear: boolean): string {
  const courses = each([0.14, 0.32, 0.5, 0.68, 0.86], (u) =>
    segment(on(u, -height - 34), on(u, -height + 14, 34)),
  );
  return (
    polygon(
      [
        on(-0.02, -height - 34),
        on(1, -height - 34),
        on(1, -height + 14, 34),
        on(-0.02, -height + 14, 34),
      ],
      'dark',
    ) + (isNear ? line(courses, 0.9, { ink: 'wall', tone: 0.35 }) : '')
  );
}

function shopSign(on: Front, scale: number, kind: 'cloth' | 'lantern'): string {
  const [x, y] = on(0.05, -70, 34);
  if (kind === 'lantern') return lantern(x, y + 16 * scale, 1.25 * scale);
  const [width, height] = [20 * scale, 78 * scale];
  return (
    block(x - width / 2, y, width, height, 'accent') +
    line(trace`M${x} ${y + height * 0.16}v${height * 0.68}`, Math.max(1, 2.4 * scale), {
      ink: 'wall',
      tone: 0.9,
    }) +
    line(trace`M${x - width * 0.7} ${y}h${width * 1.4}`, 1.8)
  );
}

function slabJoints(): string {
  const joints =
    receding(0.56, 8, 1.2, (z) => segment(at(-40, lane, z), at(60, lane, z))) +
    each([-40, 60], (x) => segment(at(x, lane, 0.5), at(x, lane, 9)));
  return line(joints, 1.2, { tone: 0.5 });
}
