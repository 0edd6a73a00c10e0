import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { oval, segment, trace, type Point } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane, type Ink } from './pen.ts';
import { along, each, times } from './rhythm.ts';

interface House {
  readonly x: number;
  readonly foot: number;
  readonly width: number;
  /** What its boards are painted. */
  readonly ink: Ink;
}

export const snowStreet: Motif = {
  name: { zh: '雪街', en: 'Snowbound northern street' },
  draw: () =>
    [
      ground('paper'),
      disc(152, 152, 42),
      lineScreen(24, 330, 2.6, 0.3, { tone: 0.55 }),
      forest(),
      snowfield(),
      house({ x: 176, foot: 374, width: 48, ink: 'middle' }),
      tree(232, 384, 150, 2),
      tree(62, 412, 250, 7),
      house({ x: 96, foot: 394, width: 76, ink: 'accent' }),
      street(),
      house({ x: 229, foot: 430, width: 124, ink: 'accent' }),
      house({ x: -74, foot: 472, width: 178, ink: 'middle' }),
      tree(300, 562, 446, 4),
      fence(),
      drifts(),
      sledge(),
      flakes(),
      floorMark(184, 548, { scale: 1.1 }),
    ].join(''),
};

function forest(): string {
  const luck = chance(4);
  const tips = along(
    -6,
    358,
    9,
    (x) => trace`L${x} 344L${x + 4} ${340 - luck.between(12, 30)}L${x + 9} 344`,
  );
  return (
    plane('M-4 316Q70 262 150 290T270 268T364 296V372H-4Z', 'middle', 0.35) +
    plane(`M-6 372${tips}L366 372Z`, 'middle', 0.8)
  );
}

/** Snow in its own shade, so that the roofs, which have the sun, stand out from it. */
const snowfield = (): string =>
  plane('M-4 350Q80 336 180 344T364 338V644H-4Z', 'wall') +
  plane('M-4 350Q80 336 180 344T364 338V644H-4Z', 'middle', 0.34);

/** Trodden and swept: the brightest thing on the ground. */
const street = (): string =>
  plane(
    'M30 644Q104 540 166 486Q206 448 182 418Q164 398 186 376L202 376Q190 396 216 416Q256 450 232 494Q206 548 300 644Z',
    'wall',
  ) +
  line(
    'M88 644Q146 552 186 498Q222 452 194 420Q174 398 190 376M238 644Q196 552 212 500Q232 452 206 418',
    2.2,
    {
      ink: 'middle',
    },
  ) +
  line(
    'M30 644Q104 540 166 486Q206 448 182 418Q164 398 186 376M202 376Q190 396 216 416Q256 450 232 494Q206 548 300 644',
    1,
    { tone: 0.4 },
  );

/** Low and boarded, with more snow on it than roof. Written for a house 100 wide, its eave at 0. */
function house({ x, foot, width, ink }: House): string {
  const unit = width / 100;
  const eave = foot - 44 * unit;
  const set = (path: string): string =>
    path.replace(
      /(-?[\d.]+) (-?[\d.]+)/g,
      (_, across: string, down: string) =>
        trace`${x + Number(across) * unit} ${eave + Number(down) * unit}`,
    );
  const roof =
    'M-10 1Q-14 -6 -6 -12L14 -34Q18 -40 26 -40L74 -40Q82 -40 86 -34L106 -12Q114 -6 110 1';
  const windows = each([15, 66], (wx) => set(`M${wx} 10L${wx} 29L${wx + 17} 29L${wx + 17} 10Z`));
  const frames = each([15, 66], (wx) =>
    set(`M${wx - 3} 7L${wx - 3} 32L${wx + 20} 32L${wx + 20} 7Z`),
  );
  const shutters = each([7, 36, 58, 87], (wx) =>
    set(`M${wx} 8L${wx} 31L${wx + 5} 31L${wx + 5} 8Z`),
  );
  const bars = each([15, 66], (wx) => set(`M${wx + 8.5} 10L${wx + 8.5} 29M${wx} 17L${wx + 17} 17`));
  return (
    plane(set('M80 -58Q72 -76 84 -92Q96 -108 88 -134Q112 -110 100 -88Q90 -72 86 -58Z'), 'wall') +
    plane(set('M76 -56L90 -56L90 -20L76 -20Z'), 'accent') +
    plane(set('M85 -56L90 -56L90 -20L85 -20Z'), 'dark', 0.4) +
    plane(set('M73 -55Q73 -63 83 -63Q93 -63 93 -55Z'), 'wall') +
    plane(set('M100 44L128 52L10 52L0 44Z'), 'dark', 0.22) +
    block(x, eave, width, 44 * unit, ink) +
    line(
      along(eave + 8 * unit, foot - 3, 7 * unit, (y) => trace`M${x} ${y}h${width}`),
      0.8,
      { tone: 0.35, cut: true },
    ) +
    plane(set('M0 0L100 0L100 6L0 6Z'), 'dark', 0.45) +
    plane(set('M88 0L100 0L100 44L88 44Z'), 'dark', 0.28) +
    plane(shutters, 'dark') +
    plane(frames, 'wall') +
    plane(windows, 'window') +
    line(bars, 1, { ink: 'wall', tone: 0.85, cut: true }) +
    plane(set('M44 12L56 12L56 44L44 44Z'), 'dark') +
    plane(set('M39 12Q40 5 50 5Q60 5 61 12Z'), 'wall') +
    plane(set(`${roof}Q50 5 -10 1Z`), 'wall') +
    plane(set('M74 -40Q82 -40 86 -34L106 -12Q114 -6 110 1L84 3Q92 -18 74 -40Z'), 'middle', 0.5) +
    line(set(`${roof}Q50 5 -10 1Z`), Math.max(1, 1.1 * unit), { tone: 0.8 }) +
    // Snow leans against the foot of the wall.
    plane(set('M-12 48Q6 34 34 42L66 44Q86 34 114 48Q50 53 -12 48Z'), 'wall')
  );
}

/** A bare poplar: limbs by turns left and right, each with its twigs; snow along the side the wind came from. */
function tree(x: number, foot: number, height: number, seed: number): string {
  const luck = chance(seed);
  const half = height * 0.015;
  let [limbs, twigs] = ['', ''];
  const step = height > 300 ? 0.05 : 0.064;
  for (let share = 0.3; share < 0.97; share += step) {
    const side = Math.round(share / step) % 2 === 0 ? -1 : 1;
    const length = (1.06 - share) * height * luck.between(0.3, 0.4);
    const [from, rise]: [Point, number] = [[x, foot - share * height], luck.between(0.74, 1)];
    const tip: Point = [from[0] + side * length * 0.62, from[1] - length * rise];
    const elbow: Point = [from[0] + side * length * 0.42, from[1] - length * rise * 0.36];
    limbs += trace`M${from[0]} ${from[1]}Q${elbow[0]} ${elbow[1]} ${tip[0]} ${tip[1]}`;
    twigs += each([0.45, 0.7], (along) => {
      const at: Point = [
        from[0] + side * length * (0.72 * along - 0.06),
        from[1] - length * rise * along * along - length * 0.08,
      ];
      const reach = length * luck.between(0.26, 0.4);
      return (
        segment(at, [at[0] + side * reach * 0.75, at[1] - reach * 0.62]) +
        segment(at, [at[0] - side * reach * 0.12, at[1] - reach])
      );
    });
  }
  const stout = Math.max(1, height / 190);
  return (
    line(twigs, Math.max(0.8, stout * 0.55)) +
    line(limbs, stout * 1.1) +
    plane(
      trace`M${x - half * 1.5} ${foot}L${x - half} ${foot - height * 0.3}L${x - 0.5} ${foot - height}h1L${x + half} ${foot - height * 0.3}L${x + half * 1.5} ${foot}Z`,
      'dark',
    ) +
    line(
      trace`M${x - half * 1.1} ${foot - 6}L${x - half * 0.5} ${foot - height * 0.5}`,
      stout * 0.8,
      { ink: 'wall' },
    )
  );
}

function fence(): string {
  const at = along(4, 100, 16, (x) => trace`M${x} 628V${550 - x * 0.22}l4 -6l4 6V628z`);
  return (
    plane(at, 'dark') +
    line('M-4 568L110 544M-4 588L110 566', 3) +
    plane(
      along(4, 100, 16, (x) => oval(x + 4, 545 - x * 0.22, 6.4, 4)),
      'wall',
    )
  );
}

const drifts = (): string =>
  plane(
    'M-4 588Q50 568 90 588Q122 604 136 644H-4ZM364 536Q310 538 280 572Q256 600 258 644H364Z',
    'wall',
  ) +
  plane(
    'M364 582Q326 584 302 606Q284 622 280 644H364ZM-4 626Q56 606 108 636L112 644H-4Z',
    'middle',
    0.34,
  ) +
  line('M-4 588Q50 568 90 588Q122 604 136 644M364 536Q310 538 280 572Q256 600 258 644', 1.4, {
    tone: 0.7,
  });

const sledge = (): string =>
  line(
    'M282 606H338Q352 606 350 590M274 622H332Q346 622 344 606M292 590V606M326 590V606M284 604V622M318 604V622',
    2.6,
  ) +
  plane('M288 584H340L336 592H284ZM282 594H334L330 602H278Z', 'accent') +
  line('M350 590Q362 570 352 556', 1.4);

function flakes(): string {
  const luck = chance(30);
  const fallen = times(90, () => {
    const size = luck.between(1, 2.4);
    return oval(luck.between(2, 358), luck.between(66, 520), size, size);
  });
  return plane(fallen, 'wall', 0.95);
}
