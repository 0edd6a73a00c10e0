import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { outline, segment, through, trace, type Point } from './path-data.ts';
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

const at = viewTowards(196, 392);

/** Where each house front begins and the next one ends. */
const depths = [0.62, 0.86, 1.18, 1.62, 2.2, 3.0, 4.4] as const;
/** How far the street lies below the eye. */
const street = 150;

interface Row {
  readonly across: number;
  /** Shade over the row that turns its back to the sun. */
  readonly shade: number;
  readonly seed: number;
}

export const arcadeStreet: Motif = {
  name: { zh: '骑楼街', en: 'Arcade street' },
  draw: () =>
    [
      ground('paper'),
      disc(214, 190, 40),
      lineScreen(20, 392, 2.6, 0.4),
      plane('M168 392V352h10v-12h16v12h22v40z', 'middle', 0.6),
      paving(),
      row({ across: 150, shade: 0, seed: 3 }),
      row({ across: -140, shade: 0.42, seed: 6 }),
      pavingJoints(),
      pennants(),
      floorMark(176, 566, { scale: 1.2 }),
    ].join(''),
};

const paving = (): string =>
  polygon([at(-120, street, 0.5), at(120, street, 0.5), [199, 396], [193, 396]], 'wall') +
  polygon([[194, 394], [199, 394], at(150, 170, 0.6), at(10, 170, 0.6)], 'middle', 0.28);

/** Houses far to near, so that each covers the one behind it. */
function row({ across, shade, seed }: Row): string {
  const luck = chance(seed);
  return times(depths.length - 1, (index) => {
    const house = depths.length - 1 - index;
    const [near, far] = [depths[house - 1] ?? 1, depths[house] ?? 1];
    const height = cycle([330, 372, 300, 352, 318, 340, 326], house);
    const on = front(at, across, near, far);
    return [
      polygon([on(0, -60), on(0, -height), on(1, -height), on(1, -60)], 'wall'),
      gable(on, height, house),
      polygon(
        [
          on(-0.01, -height + 2),
          on(-0.01, -height - 6),
          on(1.01, -height - 6),
          on(1.01, -height + 2),
        ],
        'dark',
      ),
      polygon([on(0, -196), on(0, -204), on(1, -204), on(1, -196)], 'dark'),
      windows(on, height, house),
      arcade(on, house),
      shade > 0
        ? polygon(
            [on(0, -height - 20), on(1, -height - 20), on(1, street), on(0, street)],
            'middle',
            shade,
          )
        : '',
      luck.happens(0.75) ? banner(on, Math.sign(across), 0.9 / near) : '',
    ].join('');
  });
}

/** Baroque fronts by turns: a swept gable, a stepped one; each with a round air-hole. */
function gable(on: Front, height: number, house: number): string {
  const swept = [
    [0.08, 0],
    [0.2, 26],
    [0.36, 34],
    [0.5, 64],
    [0.64, 34],
    [0.8, 26],
    [0.92, 0],
  ] as const;
  const stepped = [
    [0, 0],
    [0, 26],
    [0.3, 26],
    [0.34, 48],
    [0.66, 48],
    [0.7, 26],
    [1, 26],
    [1, 0],
  ] as const;
  const corners = (house % 2 === 1 ? swept : stepped).map(([u, up]): Point => on(u, -height - up));
  const [x, y] = on(0.5, -height - 22);
  const [edge] = on(0.58, -height - 22);
  return (
    polygon(corners, 'wall') +
    line(through(corners), 1.5) +
    disc(x, y, Math.abs(edge - x) * 1.1 + 0.6, 'dark')
  );
}

/** Two storeys of three pointed windows; beyond the fourth house they would only be grit. */
function windows(on: Front, height: number, house: number): string {
  if (house >= 5) return '';
  const storeys = [
    [-height + 34, -220],
    [-184, -92],
  ] as const;
  const openings = each(storeys, ([top, foot]) =>
    each([0.1, 0.4, 0.7], (u) =>
      outline([
        on(u, foot),
        on(u, top + 14),
        on(u + 0.1, top),
        on(u + 0.2, top + 14),
        on(u + 0.2, foot),
      ]),
    ),
  );
  const bars = each(storeys, ([top, foot]) =>
    each(
      [0.1, 0.4, 0.7],
      (u) =>
        segment(on(u + 0.1, top), on(u + 0.1, foot)) +
        segment(on(u, (top + foot) / 2), on(u + 0.2, (top + foot) / 2)),
    ),
  );
  return plane(openings, 'window') + (house < 3 ? line(bars, 0.9, { ink: 'wall', tone: 0.6 }) : '');
}

/** The covered walk: darkness first, then beam, arch and columns in front of it. */
function arcade(on: Front, house: number): string {
  const upright = (from: number, to: number, top: number, ink: Ink, tone = 1): string =>
    polygon([on(from, top), on(to, top), on(to, street), on(from, street)], ink, tone);
  const arch = [
    on(0, -52),
    on(1, -52),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((step) =>
      on(1 - step / 8, -52 + 26 * Math.abs(step / 4 - 1) ** 2.2),
    ),
  ];
  return (
    upright(0, 1, -64, 'dark') +
    polygon([on(0, -76), on(1, -76), on(1, -52), on(0, -52)], 'wall') +
    (house < 4 ? polygon(arch, 'wall') : '') +
    upright(0, 0.13, -60, 'wall') +
    upright(0.87, 1, -60, 'wall') +
    upright(0, 0.15, 136, 'dark', 0.7)
  );
}

/** A shop's cloth banner on a pole. Nothing is written on it. */
function banner(on: Front, side: number, scale: number): string {
  const [width, height] = [26 * scale, 64 * scale];
  const [wall] = on(0.12, -50);
  const [, y] = on(0.12, -176);
  const x = wall - side * width * 1.1;
  return (
    block(x - width / 2, y, width, height, 'accent') +
    line(
      trace`M${x + side * width * 0.5} ${y + 4}H${wall}M${x} ${y + height * 0.18}v${height * 0.64}`,
      Math.max(0.8, 1.6 * scale),
    )
  );
}

function pavingJoints(): string {
  const joints =
    receding(0.7, 7, 1.26, (z) => segment(at(-140, street, z), at(150, street, z))) +
    each([-84, -28, 28, 84], (x) => segment(at(x, street, 0.55), at(x, street, 10)));
  return line(joints, 1, { tone: 0.35 });
}

function pennants(): string {
  const flags = [
    [70, 147, 'middle'],
    [120, 160, 'accent'],
    [176, 165, 'accent'],
    [232, 160, 'accent'],
    [290, 140, 'middle'],
  ] as const satisfies readonly (readonly [number, number, Ink])[];
  return (
    line('M0 120Q180 176 360 96M0 160Q180 214 360 150', 1.1) +
    each(flags, ([x, y, ink]) => plane(trace`M${x - 7} ${y}h14l-3 20h-8z`, ink))
  );
}
