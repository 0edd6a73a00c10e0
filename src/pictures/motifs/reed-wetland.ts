import { chance, type Chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane, type Ink } from './pen.ts';
import { along, each, times } from './rhythm.ts';
import { ripples } from './water.ts';

export const reedWetland: Motif = {
  name: { zh: '芦荡栈道', en: 'Boardwalk through the reeds' },
  draw: () =>
    [
      ground('paper'),
      disc(112, 218, 58),
      lineScreen(24, 318, 0.5, 2.6),
      farShore(),
      water(),
      egrets(),
      punt(),
      farReeds(),
      boardwalk(),
      nearReeds(),
      banks(),
      floorMark(174, 508, { scale: 0.95, slope: 0.4 }),
    ].join(''),
};

function farShore(): string {
  const luck = chance(21);
  const treetops = along(
    0,
    360,
    6,
    (x) => trace`L${x} ${312 - 6 * Math.abs(Math.sin(x / 17)) - luck.between(0, 5)}`,
  );
  return (
    plane('M0 300Q60 286 120 296T250 290T360 298V330H0Z', 'middle', 0.5) +
    plane(`M0 326${treetops}V330H0Z`, 'middle')
  );
}

function water(): string {
  return (
    block(0, 326, 360, 314, 'middle') +
    plane('M0 326H360V400Q180 380 0 410Z', 'paper', 0.55) +
    // The sun's own light on the water, under it.
    plane('M70 328h84l30 40H40z', 'sun', 0.5) +
    ripples(332, 520, 3, { density: 1.1 })
  );
}

const egrets = (): string =>
  line(
    'M222 150q14-14 30-6q-10 4-14 12q14-6 26 4M268 186q10-9 20-4q-6 3-9 8q9-3 17 3M196 190q7-6 14-2q-5 2-6 6q7-3 12 2',
    1.9,
  );

const punt = (): string =>
  plane('M214 372Q250 382 292 370L296 372Q284 386 250 387Q224 386 212 375Z', 'dark') +
  line('M284 374L300 318', 1.6) +
  plane('M222 390h66l-10 8h-44z', 'dark', 0.35);

interface Reed {
  readonly x: number;
  readonly foot: number;
  readonly height: number;
  readonly lean: number;
  readonly width: number;
  readonly ink: Ink;
  readonly plume: Ink;
  readonly tone?: number;
}

function reed({ x, foot, height, lean, width, ink, plume, tone = 1 }: Reed, luck: Chance): string {
  const [tipX, tipY] = [x + lean, foot - height];
  const leaves = each([0.3, 0.45, 0.6], (up) => {
    const reach = height * 0.24;
    // Wind from the left: seven leaves in ten stream to the right.
    const side = luck.happens(0.7) ? 1 : -1;
    return trace`M${x + lean * up * up} ${foot - height * up}q${side * reach * 0.3} ${-reach * 0.7} ${side * reach} ${-reach * 0.55}q${-side * reach * 0.7} ${reach * 0.05} ${-side * reach} ${reach * 0.55}`;
  });
  const plumeLength = height * 0.2;
  const hairs = times(6, (index) => {
    const down = index / 5;
    const [hairX, hairY] = [tipX - lean * 0.15 * down, tipY + plumeLength * 0.75 * down];
    const right = trace`M${hairX} ${hairY}q${2 + 3 * down} ${-plumeLength * 0.34} ${9 + 5 * down} ${-plumeLength * 0.36 + 7 * down}`;
    return index % 2 === 0
      ? right
      : right + trace`M${hairX} ${hairY}q-1 ${-plumeLength * 0.3} -5 ${-plumeLength * 0.3}`;
  });
  return (
    line(trace`M${x} ${foot}Q${x + lean * 0.2} ${foot - height * 0.6} ${tipX} ${tipY}`, width, {
      ink,
      tone,
    }) +
    plane(leaves, ink, tone) +
    line(hairs, Math.max(2.2, height * 0.016), { ink: plume, tone })
  );
}

function farReeds(): string {
  const luck = chance(23);
  return times(15, () =>
    reed(
      {
        x: luck.either(luck.between(-10, 120), luck.between(250, 370)),
        foot: luck.between(430, 470),
        height: luck.between(80, 150),
        lean: luck.between(8, 22),
        width: 1.3,
        ink: 'middle',
        plume: 'wall',
        tone: 0.95,
      },
      luck,
    ),
  );
}

function nearReeds(): string {
  const luck = chance(18);
  return times(13, () =>
    reed(
      {
        x: luck.either(luck.between(-16, 70), luck.between(268, 372)),
        foot: luck.between(600, 660),
        height: luck.between(170, 300),
        lean: luck.between(16, 46),
        width: 2.2,
        ink: 'dark',
        plume: luck.happens(0.32) ? 'accent' : 'dark',
      },
      luck,
    ),
  );
}

function boardwalk(): string {
  const left = (near: number): number => 164 - 80 * near;
  const right = (near: number): number => 192 + 70 * near;
  let planks = '';
  for (let y = 404, width = 5; y < 640; y += width, width *= 1.17) {
    const near = (y - 404) / 236;
    planks += trace`M${left(near)} ${y}H${right(near)}`;
  }
  const posts = each([0.02, 0.12, 0.28, 0.52, 0.86], (near) => {
    const [y, up] = [404 + 236 * near, -18 - 44 * near];
    return line(trace`M${left(near)} ${y}v${up}M${right(near)} ${y}v${up}`, 1.6 + 2.4 * near);
  });
  return (
    plane('M164 404H192L262 640H84Z', 'wall') +
    plane('M178 404H192L262 640H190Z', 'middle', 0.28) +
    line(planks, 1.3, { tone: 0.75 }) +
    line('M164 404L84 640M192 404L262 640', 2.2) +
    posts +
    line('M163 388L78 560M193 388L267 556', 1.4, { tone: 0.9 })
  );
}

const banks = (): string =>
  plane('M0 640V590Q30 600 60 618T110 640ZM360 640V580Q320 600 290 640Z', 'dark');
