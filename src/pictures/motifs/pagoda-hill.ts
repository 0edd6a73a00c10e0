import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { oval, trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane } from './pen.ts';
import { along, each, times } from './rhythm.ts';
import { ripples } from './water.ts';

/** The pagoda's axis; the sun stands behind it. */
const axis = 214;

export const pagodaHill: Motif = {
  name: { zh: '江城塔山', en: 'Pagoda hill over a river town' },
  draw: () =>
    [
      ground('paper'),
      disc(axis, 168, 64),
      lineScreen(24, 320, 2.6, 0.3, { tone: 0.55 }),
      farHills(),
      hill(),
      pagoda(),
      town(),
      river(),
      boats(),
      landing(),
      floorMark(104, 556, { scale: 1.05 }),
    ].join(''),
};

const farHills = (): string =>
  plane('M-4 330Q50 286 100 308T190 296T290 300T364 284V400H-4Z', 'middle', 0.35);

function hill(): string {
  const luck = chance(12);
  const skyline = (x: number): number => 264 + 0.0046 * (x - axis) ** 2;
  const crowns = (count: number, [low, high]: readonly [number, number], spread: number): string =>
    times(count, () => {
      const [x, size] = [axis + luck.between(-spread, spread), luck.between(7, 12)];
      return Math.abs(x - 200) < 32 && low > 10
        ? ''
        : oval(x, skyline(x) + luck.between(low, high), size, size * 0.8);
    });
  return (
    plane(
      'M-4 446V372Q60 350 110 306Q160 266 214 264Q262 264 310 306Q336 330 364 344V446Z',
      'middle',
    ) +
    plane(crowns(56, [2, 14], 210), 'middle') +
    plane(crowns(52, [16, 66], 116), 'dark', 0.42) +
    plane('M230 264Q270 270 310 306Q336 330 364 344V446H262Q284 340 230 264Z', 'dark', 0.26) +
    line('M208 270L184 298L222 320L176 346L206 372', 5, { ink: 'wall' }) +
    line('M208 270L184 298L222 320L176 346L206 372', 1, { tone: 0.5 })
  );
}

/** Seven storeys, eight sides, three of which are seen. */
function pagoda(): string {
  const storeys = times(7, (storey) => {
    const [half, y] = [17 + storey * 2.7, 118 + storey * 21];
    const left = axis - half;
    return (
      block(left + 3, y, half * 2 - 6, 17, 'wall') +
      block(axis + half * 0.42, y, half * 0.58 - 3, 17, 'middle', 0.7) +
      plane(
        trace`M${axis - 3} ${y + 14}V${y + 6}a3 3 0 0 1 6 0V${y + 14}zM${left + half * 0.34} ${y + 13}v-6h3v6zM${axis + half * 0.56} ${y + 13}v-6h3v6z`,
        'window',
      ) +
      block(left + 1, y + 13, half * 2 - 2, 4, 'accent') +
      plane(
        trace`M${left - 10} ${y - 6}Q${left - 2} ${y + 1} ${left + 6} ${y + 2}H${axis + half - 6}Q${axis + half + 2} ${y + 1} ${axis + half + 10} ${y - 6}Q${axis + half - 2} ${y - 6} ${axis + half - 6} ${y - 9}H${left + 6}Q${left + 2} ${y - 6} ${left - 10} ${y - 6}Z`,
        'dark',
      )
    );
  });
  return (
    plane(
      trace`M${axis - 15} 110Q${axis - 4} 104 ${axis - 2} 92H${axis + 2}Q${axis + 4} 104 ${axis + 15} 110Z`,
      'dark',
    ) +
    line(trace`M${axis} 94V68`, 2.4) +
    line(trace`M${axis - 5} 86h10M${axis - 4} 80h8M${axis - 2.5} 74h5`, 2) +
    storeys +
    block(axis - 40, 262, 80, 8, 'wall') +
    block(axis - 44, 268, 88, 5, 'dark') +
    line(
      along(axis - 38, axis + 38, 7, (x) => trace`M${x} 256v7`),
      1.2,
    ) +
    line(trace`M${axis - 40} 256h80`, 1.2)
  );
}

/** A house that turns its end to the river: a door, two windows, a loft. */
function gableFront(x: number, width: number, eave: number): string {
  const [middle, right, ridge] = [x + width / 2, x + width, eave - width * 0.36];
  return (
    plane(trace`M${x} 440V${eave}L${middle} ${ridge}L${right} ${eave}V440Z`, 'wall') +
    block(right - 9, eave, 9, 440 - eave, 'middle', 0.45) +
    plane(
      trace`M${x - 7} ${eave + 6}L${middle} ${ridge + 5}L${right + 7} ${eave + 6}V${eave}L${middle} ${ridge - 5}L${x - 7} ${eave}Z`,
      'dark',
    ) +
    plane(
      trace`M${x + 9} ${eave + 14}h8v12h-8zM${right - 20} ${eave + 14}h8v12h-8zM${middle - 4} ${eave - 8}h8v9h-8z`,
      'window',
    ) +
    block(middle - 5, 422, 10, 18, 'accent') +
    line(trace`M${x} ${eave + 5}V440M${right} ${eave + 5}V440`, 1)
  );
}

/** House above house up from the water, whitewash under black tiles. */
function town(): string {
  const built = [
    [-10, 372, 54, 34],
    [58, 366, 44, 28],
    [236, 370, 50, 32],
    [300, 364, 60, 36],
    [22, 400, 58, 40],
    [96, 398, 52, 44],
    [162, 404, 48, 36],
    [224, 402, 56, 44],
    [292, 400, 70, 42],
    [-14, 440, 66, 48],
    [56, 440, 50, 38],
    [186, 440, 46, 38],
    [302, 440, 70, 42],
  ] as const;
  return (
    each(built, ([x, foot, width, height], index) => {
      const [top, right] = [foot - height, x + width];
      const panes = along(x + 8, right - 14, 13, (wx) => trace`M${wx} ${top + 12}h6v9h-6z`);
      return (
        block(x, top, width, height, 'wall') +
        block(right - width * 0.22, top, width * 0.22, height, 'middle', 0.45) +
        plane(
          trace`M${x - 6} ${top + 4}Q${x + 2} ${top - 4} ${x + 8} ${top - 14}H${right - 8}Q${right - 2} ${top - 4} ${right + 6} ${top + 4}Z`,
          'dark',
        ) +
        line(trace`M${x} ${top + 4}V${foot}`, 1) +
        plane(panes, 'window') +
        (index > 9 && index % 2 === 0 ? block(x + width * 0.36, foot - 14, 9, 14, 'accent') : '')
      );
    }) +
    gableFront(116, 66, 402) +
    gableFront(238, 60, 408) +
    block(-4, 438, 368, 18, 'wall') +
    block(-4, 438, 368, 3, 'dark', 0.7) +
    line('M-4 447H364M30 441V447M90 447V456M150 441V447M216 447V456M286 441V447M336 447V456', 1, {
      tone: 0.4,
    }) +
    plane('M130 441H176V446H182V451H188V458H118V451H124V446H130Z', 'middle', 0.6) +
    line('M130 446H176M124 451H182', 1)
  );
}

function river(): string {
  const luck = chance(3);
  const mirrored = along(466, 540, 6, (y) => {
    const half = luck.between(0.5, 1.1) * (34 - (y - 466) * 0.2);
    return trace`M${axis - half} ${y}H${axis + half}`;
  });
  return (
    block(0, 456, 360, 184, 'middle') +
    plane('M0 456H360V476Q270 486 180 474T0 480Z', 'dark', 0.42) +
    plane('M0 478Q90 470 180 474T360 476V500Q250 492 170 500T0 498Z', 'wall', 0.25) +
    line(mirrored, 2.6, { ink: 'sun', tone: 0.6 }) +
    ripples(464, 640, 17, { tone: 0.7 })
  );
}

const boats = (): string =>
  plane(
    'M250 520Q272 532 310 531Q336 530 350 516L353 520Q344 544 312 546Q264 546 250 520Z',
    'dark',
  ) +
  plane('M274 528Q276 508 292 507H314Q328 509 330 528Q302 534 274 528Z', 'dark') +
  line('M284 510V530M296 508V531M308 508V531M320 511V529', 1, { ink: 'wall', tone: 0.5 }) +
  line('M262 524L244 488', 1.8) +
  plane('M256 548Q300 558 346 546L336 554Q300 560 268 554Z', 'dark', 0.4) +
  plane('M28 470Q44 478 66 478Q84 477 92 468L90 478Q80 484 62 484Q40 484 28 470Z', 'dark') +
  line('M60 478V448', 1.4) +
  plane('M61 450L78 472H61Z', 'accent');

/** Where the ferry used to put in: slabs, three steps down, iron rings gone. */
function landing(): string {
  const post = (x: number, y: number): string =>
    plane(trace`M${x - 6} ${y}V${y - 26}Q${x} ${y - 34} ${x + 6} ${y - 26}V${y}Z`, 'wall') +
    plane(
      trace`M${x + 1} ${y}V${y - 30}Q${x + 5} ${y - 29} ${x + 6} ${y - 26}V${y}Z`,
      'middle',
      0.7,
    ) +
    line(trace`M${x - 6} ${y}V${y - 26}Q${x} ${y - 34} ${x + 6} ${y - 26}V${y}Z`, 1.4);
  return (
    plane('M-4 534H154L264 644H-4Z', 'wall') +
    plane('M154 534L264 644H296L178 544ZM178 550L296 644H330L202 560Z', 'middle') +
    plane('M154 534L178 534L300 644H264ZM178 544H202L334 644H300Z', 'wall') +
    plane('M-4 600Q110 580 222 602L264 644H-4Z', 'middle', 0.3) +
    line(
      'M-4 534H178L300 644M154 534L264 644M178 544H202L334 644M-4 558H178M-4 590H210M-4 626H246M40 534L30 558M108 534L104 558M66 558L54 590M144 558L148 590M24 590L8 626M110 590L106 626M186 590L204 626M62 626L56 644M160 626L164 644',
      1.2,
      { tone: 0.5 },
    ) +
    line('M18 508Q90 540 170 520', 1.6) +
    post(18, 538) +
    post(166, 548)
  );
}
