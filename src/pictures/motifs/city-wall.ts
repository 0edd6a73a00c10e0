import { tileCourses } from './buildings.ts';
import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { oval, trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane } from './pen.ts';
import { along, times } from './rhythm.ts';
import { ripples } from './water.ts';

export const cityWall: Motif = {
  name: { zh: '城墙水门', en: 'City wall with a water gate' },
  draw: () =>
    [
      ground('paper'),
      disc(268, 122, 40),
      lineScreen(26, 300, 2.6, 0.3, { tone: 0.55 }),
      pagoda(),
      farHill(),
      gateTower(),
      wall(),
      waterGate(),
      vines(),
      water(),
      quay(),
      boat(),
      floorMark(58, 574, { scale: 1.1, slope: 0.34 }),
    ].join(''),
};

function pagoda(): string {
  const storeys = times(7, (storey) => {
    const [half, y] = [20 + storey * 3.4, 108 + storey * 27];
    const at = (share: number, more = 0): number => 70 + half * share + more;
    const eave = trace`M${at(-1, -7)} ${y - 4}Q${at(-1)} ${y + 2} ${at(-0.75)} ${y + 3}H${at(0.75)}Q${at(1)} ${y + 2} ${at(1, 7)} ${y - 4}L${at(0.55)} ${y - 10}H${at(-0.55)}Z`;
    return eave + trace`M${at(-0.62)} ${y + 3}H${at(0.62)}V${y + 18}H${at(-0.62)}Z`;
  });
  return (
    plane(`${storeys}M68 98L70 52L72 98Z`, 'middle') +
    line('M64 66h12M65 74h10M63 84h14', 2, { ink: 'middle' })
  );
}

const farHill = (): string => plane('M0 300Q50 276 100 290T200 280T360 290V330H0Z', 'middle', 0.5);

function gateTower(): string {
  return (
    plane('M128 276V236H300V276Z', 'accent') +
    line(
      along(140, 299, 18, (x) => trace`M${x} 236v40`),
      2.2,
    ) +
    plane('M128 262H300V270H128Z', 'wall', 0.8) +
    plane('M98 232Q136 228 160 198H268Q292 228 330 232L322 242Q214 248 106 242Z', 'dark') +
    tileCourses(126, 304, 200, 236, 8, 34) +
    plane('M152 198V178H276V198Z', 'wall') +
    line(
      along(160, 275, 12, (x) => trace`M${x} 180v17`),
      2,
    ) +
    plane('M124 176Q156 172 178 140H250Q272 172 304 176L296 184Q214 190 132 184Z', 'dark') +
    plane('M172 142L168 128L180 138H248L260 128L256 142Z', 'dark') +
    tileCourses(150, 280, 144, 176, 8, 26)
  );
}

function wall(): string {
  // The wall runs away to the right, so its top climbs towards the horizon.
  const merlons = (end: string): string =>
    times(12, (index) => {
      const [x, y] = [-4 + index * 32, 300 - (-4 + index * 32) * 0.066];
      return trace`M${x} ${y + 2}V${y - 17}H${x + 20}V${y + 1}${end}`;
    });
  const luck = chance(8);
  const bricks = times(12, (row) =>
    times(9, () => {
      if (!luck.happens(0.42)) return '';
      const x = luck.between(-10, 350);
      return trace`M${x} ${322 + row * 13 - x * 0.05}h${luck.between(10, 26)}`;
    }),
  );
  return (
    plane('M-4 300L364 276V480H-4Z', 'wall') +
    plane(merlons('Z'), 'wall') +
    line(merlons(''), 1.5) +
    line('M-4 306L364 282', 2.4) +
    plane('M-4 308L364 284V292L-4 316Z', 'dark', 0.3) +
    line(bricks, 1.1, { tone: 0.5 }) +
    plane('M250 283L364 276V480H300Q306 380 250 283Z', 'middle', 0.32)
  );
}

function waterGate(): string {
  const voussoirs = times(15, (index) => {
    const [dx, dy] = [Math.cos((Math.PI * index) / 14), Math.sin((Math.PI * index) / 14)];
    return trace`M${186 - 66 * dx} ${432 - 66 * dy}L${186 - 80 * dx} ${432 - 80 * dy}`;
  });
  return (
    plane('M120 480V432A66 66 0 0 1 252 432V480Z', 'dark') +
    plane('M142 480V440A46 46 0 0 1 234 440V480Z', 'middle') +
    plane('M158 480V444A33 33 0 0 1 224 444V480Z', 'paper') +
    plane('M158 462h66v18h-66z', 'middle', 0.6) +
    plane('M172 462v-18l9-6l9 6v18zM198 462v-12l8-5l8 5v12z', 'middle', 0.8) +
    line(voussoirs, 1.2, { tone: 0.85 }) +
    line('M106 480V432A80 80 0 0 1 266 432V480', 1.6) +
    line('M166 372V392M186 366V386M206 372V392', 2, { tone: 0.5 })
  );
}

function vines(): string {
  const luck = chance(9);
  const leaves = times(60, () => {
    const x = luck.either(luck.around(20, 22), luck.around(330, 18));
    const [y, size] = [314 + Math.abs(luck.around(0, 46)), luck.between(3, 8)];
    return oval(x, y, size, size * 0.8);
  });
  return plane(leaves, 'middle', 0.95);
}

function water(): string {
  return (
    block(0, 480, 360, 160, 'middle') +
    plane('M0 480H360V640H0Z', 'dark', 0.18) +
    plane('M120 480H252V520A66 60 0 0 1 120 520Z', 'dark', 0.55) +
    plane('M158 480H224V512A33 30 0 0 1 158 512Z', 'paper', 0.85) +
    plane('M0 480H120V520Q60 530 0 522ZM252 480H360V530Q300 532 252 516Z', 'wall', 0.22) +
    ripples(488, 640, 9, { tone: 0.7 })
  );
}

function quay(): string {
  return (
    plane('M-4 548H96L150 640H-4Z', 'wall') +
    plane('M96 548L150 640H132L84 548Z', 'middle', 0.5) +
    line('M-4 548H96L150 640M-4 566H106M-4 590H120M-4 620H138M40 548L52 640', 1.4, { tone: 0.8 })
  );
}

const boat = (): string =>
  plane(
    'M236 560Q262 574 312 570Q346 566 356 552L360 555Q352 584 310 588Q256 590 232 563Z',
    'dark',
  ) +
  plane('M264 570Q266 546 288 545H310Q330 548 332 566Q300 576 264 570Z', 'dark') +
  line('M278 550v22M294 545v28M312 547v24', 1, { ink: 'wall', tone: 0.45 });
