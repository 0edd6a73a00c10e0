import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { box, oval, trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane } from './pen.ts';
import { along, each, times } from './rhythm.ts';
import { ripples } from './water.ts';

/** Where the towers meet the water. */
const shore = 388;

export const highRiseLake: Motif = {
  name: { zh: '湖畔高楼', en: 'High-rises across a lake' },
  draw: () =>
    [
      ground('paper'),
      disc(112, 176, 44),
      lineScreen(24, 376, 2.6, 0.3, { tone: 0.55 }),
      farTowers(),
      twins(),
      slab(),
      spire(),
      blocks(),
      park(),
      lake(),
      sails(),
      terrace(),
      lamp(),
      bench(),
      floorMark(180, 556, { scale: 1.1 }),
    ].join(''),
};

function farTowers(): string {
  const towers = [
    [28, 22, 108],
    [96, 26, 92],
    [128, 20, 128],
    [246, 22, 130],
    [272, 30, 96],
    [326, 40, 118],
  ] as const;
  return plane(
    each(towers, ([x, width, height]) => box(x, shore - height, width, height + 4)),
    'middle',
    0.5,
  );
}

/** Lit rooms: floor by floor, some at home, some not. */
function rooms(left: number, right: number, top: number, foot: number, seed: number): string {
  const luck = chance(seed);
  return along(top, foot, 9, (y) =>
    along(left, right, 7, (x) => (luck.happens(0.62) ? box(x, y, 4.4, 5) : '')),
  );
}

/** Two towers that lean together into one gate. */
const twins = (): string =>
  plane(
    'M36 392V262Q36 196 84 190Q134 196 134 262V392H106V278Q106 240 85 234Q64 240 64 278V392Z',
    'wall',
  ) +
  plane('M84 190Q134 196 134 262V392H106V278Q106 240 85 234Q96 220 84 190Z', 'middle', 0.5) +
  plane(rooms(40, 58, 258, 378, 5) + rooms(110, 126, 258, 378, 6), 'window') +
  line(
    'M36 388V262Q36 196 84 190Q134 196 134 262V388M64 388V278Q64 240 85 234Q106 240 106 278V388',
    1.5,
  ) +
  line('M46 232Q64 210 84 208Q106 210 124 232M42 250Q60 224 84 220Q110 224 128 250', 1, {
    tone: 0.5,
  });

function slab(): string {
  const luck = chance(2);
  const lit = along(250, 370, 10, (y) =>
    times(5, (index) =>
      luck.happens(0.5) ? trace`M${266 + index * 8} ${y - 1 - index * 2.5}l5 -1.6v5l-5 1.6z` : '',
    ),
  );
  return (
    plane('M262 392V236L306 216V392Z', 'accent') +
    plane('M306 216L322 230V392H306Z', 'dark', 0.85) +
    plane(lit, 'window') +
    line(
      along(246, 386, 10, (y) => trace`M262 ${y}L306 ${y - 14}`),
      1.1,
      { ink: 'wall', tone: 0.65, cut: true },
    ) +
    line('M262 388V236L306 216V388', 1.5)
  );
}

/** The tallest: it narrows in a long curve and ends in a needle. */
const spire = (): string =>
  plane('M170 392Q174 220 196 128Q200 110 204 100Q208 110 212 128Q234 220 238 392Z', 'dark') +
  plane('M170 392Q174 220 196 128Q200 110 204 100V392Z', 'middle') +
  plane(
    along(150, 380, 11, (y) => {
      const half = 34 * Math.sqrt((y - 92) / 300) - 4;
      return trace`M${204 - half} ${y}h${half - 3}v4h${3 - half}zM${207} ${y}h${half - 3}v4h${3 - half}z`;
    }),
    'window',
  ) +
  line('M204 102V72', 2) +
  line('M170 388Q174 220 196 128Q200 110 204 100Q208 110 212 128Q234 220 238 388M204 104V388', 1.5);

function blocks(): string {
  const low = [
    [-6, 40, 66],
    [138, 30, 58],
    [236, 34, 82],
    [318, 46, 74],
  ] as const;
  return each(low, ([x, width, height], index) => {
    const top = shore - height;
    return (
      block(x, top, width, height + 4, 'wall') +
      block(x + width * 0.72, top, width * 0.28, height + 4, 'middle', 0.55) +
      block(x - 1, top - 3, width + 2, 4, 'dark') +
      plane(rooms(x + 5, x + width - 8, top + 8, shore - 18, 20 + index), 'window') +
      line(trace`M${x} ${top}V${shore}M${x + width} ${top}V${shore}`, 1.2)
    );
  });
}

function park(): string {
  const luck = chance(9);
  return (
    plane(
      times(44, (index) => {
        const size = luck.between(6, 11);
        return oval(index * 8.6 - 6, shore - size * 0.5, size, size * 0.85);
      }),
      'dark',
    ) +
    block(-4, shore - 2, 368, 6, 'wall') +
    block(-4, shore + 2, 368, 3, 'dark', 0.6)
  );
}

/** Each tower again, upside down, broken into strokes. */
function lake(): string {
  const luck = chance(31);
  const mirrored = (left: number, right: number, foot: number): string =>
    along(shore + 9, foot, 6.5, (y) => {
      const sway = luck.between(-5, 5);
      return box(left + sway, y, right - left + luck.between(-6, 6), luck.between(2.4, 4.6));
    });
  return (
    block(0, shore + 4, 360, 252, 'middle') +
    block(0, shore + 4, 360, 252, 'dark', 0.12) +
    plane('M0 392H360V402Q270 410 180 402T0 404Z', 'dark', 0.45) +
    plane(
      mirrored(38, 64, 490) +
        mirrored(106, 132, 490) +
        mirrored(238, 268, 446) +
        mirrored(322, 362, 450),
      'wall',
      0.45,
    ) +
    plane(mirrored(172, 236, 540), 'dark', 0.42) +
    plane(mirrored(264, 306, 500), 'accent', 0.6) +
    ripples(400, 560, 12, { tone: 0.7 })
  );
}

const sails = (): string =>
  each(
    [
      [76, 450, 1.15],
      [258, 436, 0.7],
    ] as const,
    ([x, foot, scale]) =>
      plane(
        trace`M${x} ${foot - 3 * scale}V${foot - 46 * scale}Q${x + 22 * scale} ${foot - 20 * scale} ${x + 22 * scale} ${foot - 6 * scale}Z`,
        'wall',
      ) +
      plane(
        trace`M${x - 3 * scale} ${foot - 5 * scale}V${foot - 38 * scale}L${x - 15 * scale} ${foot - 6 * scale}Z`,
        'accent',
      ) +
      plane(
        trace`M${x - 17 * scale} ${foot - 3 * scale}H${x + 23 * scale}L${x + 15 * scale} ${foot + 5 * scale}H${x - 10 * scale}Z`,
        'dark',
      ) +
      line(trace`M${x - 1} ${foot - 2}V${foot - 48 * scale}`, 1.2),
  );

/** Round steps down to the water, and paving that fans out from them. */
function terrace(): string {
  const arc = (y: number): string => trace`Q180 ${y - 36} 372 ${y + 36}`;
  const step = (y: number): string =>
    plane(trace`M-12 ${y + 36}${arc(y)}V644H-12Z`, 'wall') +
    plane(
      trace`M-12 ${y + 45}${arc(y + 9)}V${y + 54}Q180 ${y - 16} -12 ${y + 54}Z`,
      'middle',
      0.8,
    ) +
    line(trace`M-12 ${y + 36}${arc(y)}M-12 ${y + 45}${arc(y + 9)}`, 1.2, { tone: 0.8 });
  const joints = along(
    -6,
    6,
    1,
    (ray) => trace`M${180 + ray * 30} ${540 + ray * ray * 0.85}L${180 + ray * 62} 660`,
  );
  return (
    plane('M-12 546Q180 474 372 546V562H-12Z', 'dark', 0.4) +
    step(506) +
    step(522) +
    plane('M-12 576Q180 502 372 576V644H-12Z', 'wall') +
    line(joints + 'M-12 576Q180 502 372 576M-12 612Q180 552 372 612M-12 654Q180 602 372 654', 1.1, {
      tone: 0.35,
    }) +
    plane('M-12 642Q180 586 372 642V660H-12Z', 'middle', 0.3)
  );
}

const lamp = (): string =>
  plane('M334 610L364 624V628L330 614Z', 'dark', 0.25) +
  line('M334 610V424Q334 410 316 408', 3.2) +
  plane('M294 405H320V412H294Z', 'window') +
  line('M294 405H320', 2) +
  plane('M328 612H340V594H328Z', 'dark');

const bench = (): string =>
  plane('M40 622H126L120 630H48Z', 'dark', 0.25) +
  line('M48 592V622M116 592V622M48 592V572M116 592V572', 3.2) +
  plane('M36 570H128V578H36ZM36 581H128V588H36Z', 'middle') +
  plane('M32 594H132L136 602H28Z', 'middle') +
  plane('M28 602H136V606H28Z', 'dark');
