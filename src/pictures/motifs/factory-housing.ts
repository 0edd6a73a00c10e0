import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { oval, trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane, ring } from './pen.ts';
import { along, each, times } from './rhythm.ts';

interface House {
  readonly x: number;
  readonly foot: number;
  /** Half the gable's width. Everything else is a share of it. */
  readonly half: number;
  /** The nearest show their bricks. */
  readonly bricks: number;
}

/** The same house three times, each nearer: that is what workers' housing is. */
const houses: readonly House[] = [
  { x: 127, foot: 420, half: 35, bricks: 22 },
  { x: 192, foot: 438, half: 55, bricks: 44 },
  { x: 286, foot: 470, half: 79, bricks: 84 },
];

export const factoryHousing: Motif = {
  name: { zh: '厂区红砖楼', en: 'Brick housing by a factory' },
  draw: () =>
    [
      ground('paper'),
      disc(176, 146, 38),
      lineScreen(24, 372, 2.6, 0.3, { tone: 0.55 }),
      smoke(),
      factory(),
      chimney(),
      yard(),
      each(houses, house),
      poplar(),
      washing(),
      bicycle(),
      briquettes(),
      floorMark(196, 564, { scale: 1.1 }),
    ].join(''),
};

const smoke = (): string =>
  plane(
    'M62 92Q58 74 74 72Q84 58 104 66Q124 54 142 68Q172 62 188 78Q226 74 246 90Q300 88 364 104V112Q290 104 244 108Q214 116 186 104Q160 112 140 100Q116 106 100 94Q84 102 78 92Z',
    'wall',
  );

/** Saw-tooth roofs: the steep side is glass and looks away from the sun. */
function factory(): string {
  const teeth = along(-20, 130, 30, (x) => trace`M${x} 366V340L${x + 30} 366Z`);
  const glass = along(-20, 130, 30, (x) => trace`M${x + 1} 364V344L${x + 6} 348V364Z`);
  return (
    plane('M-4 372Q60 340 140 352T364 340V420H-4Z', 'middle', 0.4) +
    plane(teeth, 'dark', 0.85) +
    block(-4, 364, 180, 58, 'middle') +
    plane(glass, 'window') +
    plane(
      along(2, 170, 16, (x) => trace`M${x} 376h9v16h-9z`),
      'window',
    ) +
    block(-4, 364, 180, 3, 'dark', 0.6)
  );
}

const chimney = (): string =>
  plane('M54 404L60 96H82L88 404Z', 'accent') +
  plane('M72 96H82L88 404H73Z', 'dark', 0.34) +
  plane('M59.4 128H82.6L83 148H59ZM58.7 168H83.3L83.7 188H58.3Z', 'wall') +
  plane('M72 128H82.6L83 148H72ZM72 168H83.3L83.7 188H72Z', 'middle', 0.6) +
  plane('M56 88H86V98H56Z', 'dark') +
  line('M54 404L60 96M88 404L82 96', 1.5) +
  line('M66 204V400M64 204V400', 0.8, { tone: 0.5 });

function house({ x, foot, half, bricks }: House): string {
  const unit = half / 40;
  const [left, eave, ridge] = [x - half, foot - 108 * unit, foot - 146 * unit];
  const luck = chance(Math.round(half));
  const courses = times(bricks, () => {
    const y = luck.between(eave + 4 * unit, foot - 8);
    return trace`M${luck.between(left + 3, x + half - 14)} ${Math.round(y / 5) * 5}h${luck.between(6, 13)}`;
  });
  const storeys = [0, 1, 2].map((storey) => eave + (10 + storey * 34) * unit);
  const windows = each(storeys, (y) =>
    each([-30, 16], (dx) => {
      const [wx, wide, high] = [x + dx * unit, 14 * unit, 17 * unit];
      return (
        block(wx - 1.5 * unit, y - 1.5 * unit, wide + 3 * unit, high + 3 * unit, 'wall') +
        block(wx, y, wide, high, 'window') +
        line(trace`M${wx + wide / 2} ${y}v${high}M${wx} ${y + high * 0.36}h${wide}`, 0.8, {
          ink: 'wall',
          tone: 0.8,
          cut: true,
        })
      );
    }),
  );
  const balconies = each(storeys.slice(0, 2), (y) => {
    const [top, wide] = [y + 11 * unit, 22 * unit];
    return each([-34, 12], (dx) => {
      const bx = x + dx * unit;
      return (
        block(bx, top, wide, 10 * unit, 'middle') +
        block(bx + wide * 0.7, top, wide * 0.3, 10 * unit, 'dark', 0.3) +
        block(bx - unit, top - 1.4 * unit, wide + 2 * unit, 2.4 * unit, 'dark') +
        line(
          along(
            bx + 3 * unit,
            bx + wide - 1,
            4 * unit,
            (post) => trace`M${post} ${top + unit}v${8 * unit}`,
          ),
          0.8,
          { tone: 0.5 },
        ) +
        block(bx - unit, top + 9 * unit, wide + 2 * unit, 2 * unit, 'wall')
      );
    });
  });
  const stairs = each(storeys.slice(0, 2), (y) => stairWindow(x, y + 14 * unit, unit));
  return (
    plane(trace`M${left} ${foot}V${eave}L${x} ${ridge}L${x + half} ${eave}V${foot}Z`, 'accent') +
    line(courses, 0.9, { ink: 'wall', tone: 0.4 }) +
    plane(
      trace`M${x + half * 0.78} ${eave - 8 * unit}L${x + half} ${eave}V${foot}H${x + half * 0.78}Z`,
      'dark',
      0.26,
    ) +
    plane(
      trace`M${left - 5 * unit} ${eave + 4 * unit}L${x} ${ridge - 5 * unit}L${x + half + 5 * unit} ${eave + 4 * unit}V${eave - unit}L${x} ${ridge - 11 * unit}L${left - 5 * unit} ${eave - unit}Z`,
      'dark',
    ) +
    plane(oval(x, eave - 14 * unit, 5 * unit, 5 * unit), 'window') +
    line(trace`M${left} ${eave + 4 * unit}V${foot}`, 1.5) +
    windows +
    balconies +
    stairs +
    block(x - 10 * unit, foot - 31 * unit, 20 * unit, 3.4 * unit, 'wall') +
    block(x - 6.5 * unit, foot - 27 * unit, 13 * unit, 27 * unit, 'dark') +
    block(left, foot - 5 * unit, half * 2, 5 * unit, 'dark', 0.5)
  );
}

const stairWindow = (x: number, y: number, unit: number): string =>
  block(x - 5 * unit, y, 10 * unit, 16 * unit, 'window') +
  line(
    trace`M${x} ${y}v${16 * unit}M${x - 5 * unit} ${y + 5.3 * unit}h${10 * unit}M${x - 5 * unit} ${y + 10.6 * unit}h${10 * unit}`,
    0.8,
    { ink: 'wall', tone: 0.7, cut: true },
  );

const yard = (): string =>
  block(-4, 412, 368, 232, 'wall') +
  block(-4, 412, 368, 232, 'middle', 0.16) +
  block(-4, 396, 100, 20, 'accent') +
  block(-4, 396, 100, 20, 'dark', 0.2) +
  block(-4, 392, 104, 5, 'dark') +
  block(-4, 416, 160, 7, 'dark', 0.28) +
  plane('M206 470H364V496Q300 500 222 488ZM133 438H210V452L146 450Z', 'dark', 0.28) +
  line(
    'M-4 446H206M-4 478Q160 474 364 502M-4 520Q170 512 364 540M-4 576Q170 568 364 590M92 424L-4 500M126 424L20 644M160 452L128 644M204 466L236 644M240 492L340 644',
    1.1,
    { tone: 0.3 },
  );

/** A poplar against the works: one flame of leaves. */
const poplar = (): string =>
  line('M24 470V380', 5) +
  plane(
    'M26 250Q36 268 36 286Q46 300 42 318Q52 338 46 358Q54 378 46 396Q44 420 26 424Q6 420 4 398Q-4 380 4 358Q-2 338 8 318Q6 298 16 284Q16 266 26 250Z',
    'dark',
  ) +
  line('M24 440V300M24 352l-9 -14M24 372l11 -16M24 398l-12 -16M24 404l13 -18M24 324l7 -12', 1.1, {
    ink: 'wall',
    tone: 0.35,
  });

const washing = (): string =>
  line('M34 572V452M24 456H44M156 546V440M147 444H165', 2.8) +
  line('M34 456Q96 474 156 444', 1.2) +
  plane('M46 459Q58 464 72 464L70 516Q58 520 44 514Z', 'wall') +
  plane('M78 464L98 463L110 470L106 480L101 477V506H80V478L74 482L70 472Z', 'accent') +
  plane('M114 461L142 452L145 498Q130 506 115 506Z', 'wall') +
  plane('M62 464H72L70 516L60 518ZM132 455L142 452L145 498L134 502Z', 'middle', 0.5) +
  line(
    'M46 459Q58 464 72 464L70 516Q58 520 44 514ZM114 461L142 452L145 498Q130 506 115 506Z',
    1.3,
  ) +
  plane('M34 571L156 545L184 552L62 579Z', 'dark', 0.2);

const bicycle = (): string =>
  plane('M240 560H340L328 568H250Z', 'dark', 0.28) +
  ring(258, 536, 24, 2.6) +
  ring(322, 536, 24, 2.6) +
  line(
    'M258 536L278 504L288 536ZM278 504H308L288 536M308 504L322 536M275 498H284M274 496H286M306 504L304 488L314 484M314 484H320',
    2.6,
  ) +
  line('M258 536H288M244 510Q260 504 276 516', 1.6) +
  line('M258 516V556M238 536H278M322 516V556M302 536H342', 0.7, { tone: 0.5 });

/** Honeycomb coal, two stoves' worth. */
const briquettes = (): string =>
  each(
    [
      [68, 616, 3],
      [100, 622, 2],
    ] as const,
    ([x, foot, count]) => {
      const top = foot - count * 14;
      return (
        plane(trace`M${x - 2} ${foot + 5}h30l14 -9h-26z`, 'dark', 0.25) +
        times(count, (index) => {
          const y = foot - index * 14;
          return (
            plane(trace`M${x - 15} ${y}v-14h30v14a15 5 0 0 1 -30 0z`, 'dark') +
            line(trace`M${x - 15} ${y - 14}a15 5 0 0 0 30 0`, 1, { ink: 'wall', tone: 0.5 })
          );
        }) +
        plane(oval(x, top, 15, 5), 'middle') +
        plane(
          each(
            [-9, -3, 3, 9],
            (dx) => oval(x + dx, top - 1.4, 1.4, 0.8) + oval(x + dx * 0.8, top + 1.8, 1.4, 0.8),
          ),
          'dark',
        )
      );
    },
  );
