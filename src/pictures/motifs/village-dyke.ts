import { chance } from './chance.ts';
import { latticeWindow } from './buildings.ts';
import type { Motif } from './motif.ts';
import { oval, segment, trace, type Point } from './path-data.ts';
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
import { viewTowards } from './perspective.ts';
import { grassBlade } from './plants.ts';
import { along, each, receding, times } from './rhythm.ts';

const at = viewTowards(198, 334);
/** How far the dyke lies below the eye. */
const bank = 160;

/** Ponds on both sides of the path, row behind row, a cross dyke between: depths of their near and far edges. */
const rows = [
  [3.3, 5.6],
  [2.05, 3.05],
  [1.28, 1.92],
  [0.5, 1.18],
] as const;

export const villageDyke: Motif = {
  name: { zh: '蟹塘村堤', en: 'Dyke between crab ponds' },
  draw: () =>
    [
      ground('paper'),
      disc(96, 132, 40),
      lineScreen(24, 310, 2.6, 0.3, { tone: 0.55 }),
      cloud(),
      village(),
      fields(),
      ponds(),
      sunOnWater(),
      weed(),
      punt(),
      guardHut(),
      path(),
      fences(),
      traps(),
      foreground(),
      floorMark(196, 540, { scale: 0.95 }),
    ].join(''),
};

const cloud = (): string =>
  plane(
    'M190 214Q214 202 244 208Q262 194 292 204Q322 200 344 212Q360 212 372 220Q280 226 190 214Z',
    'wall',
  );

function village(): string {
  const houses = [
    [96, 40, 24],
    [142, 30, 18],
    [182, 34, 26],
    [224, 44, 22],
    [276, 34, 28],
  ] as const;
  const luck = chance(6);
  const trees = times(30, (index) => {
    const [x, size] = [index * 13 - 6 + luck.between(-5, 5), luck.between(7, 15)];
    return oval(x, 336 - size * 0.8, size, size);
  });
  return (
    plane('M0 328Q70 306 150 318T300 312T360 320V344H0Z', 'middle', 0.45) +
    plane(trees, 'middle', 0.9) +
    each(houses, ([x, width, height]) => {
      const [top, right] = [342 - height, x + width];
      return (
        block(x, top, width, height, 'wall') +
        plane(
          trace`M${x - 5} ${top + 1}L${x + 4} ${top - 10}H${right - 4}L${right + 5} ${top + 1}Z`,
          'dark',
        ) +
        block(x + width * 0.18, top + 6, 5, 7, 'window') +
        block(x + width * 0.56, top + 6, 5, 7, 'window') +
        block(right - width * 0.2, top + 1, width * 0.2, height - 1, 'middle', 0.4)
      );
    }) +
    block(0, 338, 360, 8, 'dark', 0.55) +
    line('M330 340V262M320 272h20M322 282h16M52 340V286M45 294h14', 1.6) +
    line('M330 272Q190 300 52 294', 0.9, { tone: 0.5 })
  );
}

/** A level strip of the ground between two depths. */
const strip = (
  left: number,
  right: number,
  near: number,
  far: number,
  ink: Ink,
  tone = 1,
  below = bank,
): string =>
  polygon(
    [at(left, below, near), at(right, below, near), at(right, below, far), at(left, below, far)],
    ink,
    tone,
  );

const fields = (): string =>
  block(0, 344, 360, 296, 'middle') + block(0, 344, 360, 296, 'dark', 0.3);

function ponds(): string {
  return each(rows, ([near, far]) =>
    each(
      [
        [-1000, -58],
        [58, 1000],
      ] as const,
      ([left, right]) =>
        // The bank's cut edge shows on the far side, in shade.
        strip(left, right, near, far, 'dark', 0.75) +
        strip(left, right, near, far, 'paper', 1, bank + 9) +
        strip(left, right, near, far, 'middle', 0.4, bank + 9),
    ),
  );
}

function sunOnWater(): string {
  const luck = chance(14);
  const glints = along(352, 520, 7, (y) => {
    const half = 8 + (y - 352) * 0.12;
    const x = 92 - (y - 352) * 0.05;
    return trace`M${x - half * luck.between(0.5, 1.1)} ${y}H${x + half * luck.between(0.5, 1.1)}`;
  });
  const level = times(46, () => {
    const depth = luck.between(0.6, 3);
    const [x, y] = at(
      luck.either(luck.between(-330, -80), luck.between(80, 300)) * Math.max(1, depth * 0.8),
      bank + 9,
      depth,
    );
    return trace`M${x} ${y}h${luck.between(14, 40) / Math.max(0.8, depth)}`;
  });
  return line(level, 1.2, { ink: 'wall', tone: 0.85 }) + line(glints, 3, { ink: 'sun', tone: 0.6 });
}

/** Waterweed is planted in rows for the crabs to moult in. */
function weed(): string {
  const luck = chance(16);
  const tufts = each([0.72, 0.9, 1.38, 1.66, 2.3], (depth) =>
    times(9, (index) => {
      const [x, y] = at(110 + index * 34 + luck.between(-7, 7), bank + 10, depth);
      const size = luck.between(5, 8) / depth;
      return oval(x, y, size * 1.8, size * 0.5);
    }),
  );
  return plane(tufts, 'dark', 0.5);
}

/** The feeding punt, pole left standing. */
const punt = (): string =>
  plane('M272 452L282 460H338L352 450L348 466Q344 470 336 470H286Q278 470 275 464Z', 'dark') +
  plane('M286 459L294 450H312L318 459Z', 'accent') +
  line('M330 460L342 412', 1.8) +
  plane('M280 474h60l-8 5h-44z', 'dark', 0.3);

/** Someone sleeps here in September, when crabs are worth stealing: the one lit window. */
function guardHut(): string {
  return (
    line('M20 442V474M78 442V470M34 440V466M92 440V462', 3) +
    plane('M14 436H98V444H14Z', 'dark') +
    block(22, 398, 54, 38, 'wall') +
    block(76, 398, 14, 38, 'middle', 0.6) +
    plane('M12 400L30 376H84L102 400L96 404H18Z', 'dark') +
    line('M36 380L30 398M48 380L45 398M60 380V398M72 380L75 398', 0.9, { ink: 'wall', tone: 0.4 }) +
    latticeWindow(32, 408, 16, 16, 1) +
    block(56, 408, 13, 28, 'accent') +
    line('M98 440L158 450', 3)
  );
}

function path(): string {
  const ruts = each([-13, 13], (x) => segment(at(x, bank, 0.5), at(x, bank, 6)));
  return (
    strip(-58, 58, 0.48, 9, 'middle') +
    strip(-58, 58, 0.48, 9, 'dark', 0.16) +
    strip(-27, 27, 0.48, 12, 'wall') +
    strip(12, 27, 0.48, 12, 'middle', 0.28) +
    line(ruts, 1.2, { tone: 0.22 })
  );
}

/** A knee-high sheet round every pond keeps the crabs in. */
function fences(): string {
  return each([-54, 54], (x) => {
    const posts = receding(0.5, 5.6, 1.16, (z) => segment(at(x, bank, z), at(x, bank - 26, z)));
    const sheet: readonly Point[] = [
      at(x, bank, 0.48),
      at(x, bank - 18, 0.48),
      at(x, bank - 18, 6),
      at(x, bank, 6),
    ];
    return (
      polygon(sheet, 'wall', 0.5) +
      line(segment(at(x, bank - 18, 0.48), at(x, bank - 18, 6)), 1.6) +
      line(posts, 1.8)
    );
  });
}

/** Three traps of netting on hoops, stacked on the verge. */
function traps(): string {
  const trap = (x: number, y: number): string =>
    plane(trace`M${x - 22} ${y}v-18a22 7 0 0 1 44 0v18a22 7 0 0 1 -44 0z`, 'accent') +
    plane(oval(x, y - 18, 22, 7), 'dark', 0.55) +
    line(
      trace`M${x - 22} ${y - 9}a22 7 0 0 0 44 0M${x - 13} ${y - 13}v18M${x} ${y - 11}v18M${x + 13} ${y - 13}v18`,
      1.2,
      { tone: 0.7 },
    ) +
    plane(
      trace`M${x + 8} ${y - 12}L${x + 22} ${y - 18}V${y}Q${x + 18} ${y + 5} ${x + 8} ${y + 6.5}Z`,
      'dark',
      0.25,
    );
  return trap(282, 600) + trap(326, 608) + trap(304, 576);
}

function foreground(): string {
  const luck = chance(20);
  const blades = times(52, () =>
    grassBlade(
      luck.either(luck.between(-8, 84), luck.between(300, 366)),
      luck.between(14, 46),
      0.4,
    ),
  );
  return line(blades, 1.8);
}
