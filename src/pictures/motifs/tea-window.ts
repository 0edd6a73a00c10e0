import { lantern, latticeWindow } from './buildings.ts';
import type { Motif } from './motif.ts';
import { trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, piercedPlane, plane } from './pen.ts';
import { along, each } from './rhythm.ts';
import { ripples } from './water.ts';

export const teaWindow: Motif = {
  name: { zh: '临水茶窗', en: 'Tea-house window on the water' },
  draw: () =>
    [
      ground('paper'),
      disc(236, 190, 40),
      lineScreen(60, 330, 2.4, 0.4),
      farBank(),
      waterWithBoat(),
      lantern(86, 322),
      lantern(298, 312),
      darkRoom(),
      lattice(),
      sillAndTable(),
      teapot(),
      cups(),
      floorMark(178, 580, { slope: 0.3 }),
    ].join(''),
};

function farBank(): string {
  const gables = [
    [30, 50, 50],
    [74, 44, 34],
    [112, 56, 60],
    [160, 40, 40],
    [196, 54, 52],
    [244, 46, 36],
    [284, 56, 58],
  ] as const;
  const houses = [
    [40, 74, 60],
    [120, 60, 44],
    [250, 80, 66],
  ] as const;
  return (
    plane(
      each(
        gables,
        ([x, width, height]) =>
          trace`M${x} 372V${366 - height}l${width / 2} -12l${width / 2} 12V372z`,
      ),
      'middle',
      0.5,
    ) +
    each(houses, ([x, width, height]) => {
      const [top, right] = [372 - height, x + width];
      const roof = trace`M${x - 9} ${top - 3}Q${x} ${top} ${x + 12} ${top - 20}H${right - 12}Q${right} ${top} ${right + 9} ${top - 3}L${right + 7} ${top + 3}H${x - 7}Z`;
      return (
        block(x, top, width, height, 'wall') +
        plane(roof, 'dark') +
        latticeWindow(x + 10, top + 14, 14, 20, 1) +
        latticeWindow(right - 26, top + 14, 14, 20, 1) +
        block(right - 14, top, 14, height, 'middle', 0.3)
      );
    })
  );
}

const waterWithBoat = (): string =>
  block(0, 372, 360, 100, 'middle') +
  ripples(378, 470, 6, { density: 1.2 }) +
  plane('M120 420Q150 432 198 420L202 422Q190 436 158 437Q132 436 118 424Z', 'dark') +
  plane('M138 423q2-14 14-15h16q10 1 12 13z', 'dark');

/** The room is the frame: dark all round the light, so the eye goes out of the window. */
const darkRoom = (): string =>
  piercedPlane('M-2 -2H362V642H-2ZM62 96V470H298V96Z', 'dark') +
  line('M62 96V470H298V96Z', 5, { cut: true }) +
  line('M141 96V470M219 96V470', 6, { cut: true }) +
  line(
    'M62 150H141M219 150H298M141 128H219M100 96V150M258 96V150M180 96V128M72 150V196H131V150M229 150V196H288V150',
    3.4,
    { cut: true },
  );

function lattice(): string {
  const panels = each([14, 308], (x) =>
    along(
      96,
      469,
      34,
      (y) => trace`M${x} ${y}h38v34h-38zM${x} ${y}l19 17l-19 17M${x + 38} ${y}l-19 17l19 17`,
    ),
  );
  return (
    line(panels, 1.5, { ink: 'middle', tone: 0.75 }) +
    line('M14 22H346M14 44H346M14 66H346', 1.5, { ink: 'middle', tone: 0.55 }) +
    line(
      along(14, 349, 22, (x) => trace`M${x} 22v44`),
      1.2,
      { ink: 'middle', tone: 0.5 },
    )
  );
}

/** Light through the three panes falls on the table in three patches. */
const sillAndTable = (): string =>
  plane('M62 470H298L330 500H30Z', 'wall') +
  plane('M30 500H330V510H30Z', 'middle') +
  plane('M-4 566H364V640H-4Z', 'middle', 0.6) +
  plane(
    'M40 566L74 566L20 640H-4V630ZM120 566H232L262 640H96ZM286 566H330L364 628V640H344Z',
    'wall',
    0.55,
  ) +
  line('M-4 566H364', 2, { ink: 'wall', tone: 0.6 });

const teapot = (): string =>
  plane('M146 560Q140 520 176 516Q214 518 208 560Q178 570 146 560Z', 'accent') +
  plane('M206 540Q226 536 234 516L242 520Q234 548 208 556Z', 'accent') +
  plane('M160 518Q176 506 194 518Z', 'dark') +
  disc(177, 507, 4, 'accent') +
  line('M148 530Q124 524 128 546Q132 558 148 552', 5, { ink: 'accent' }) +
  plane('M186 520Q206 526 206 556L196 561Q204 540 186 520Z', 'dark', 0.35);

const cups = (): string =>
  plane(
    'M84 552H116Q114 574 100 575Q86 574 84 552ZM252 560H286Q284 584 269 585Q254 584 252 560Z',
    'wall',
  ) +
  plane(
    'M104 552H116Q114 574 100 575Q108 566 104 552ZM273 560H286Q284 584 269 585Q278 574 273 560Z',
    'middle',
    0.6,
  ) +
  line('M96 542q-5-8 0-15t0-14M268 550q-5-8 0-15t0-14', 1.6, { ink: 'wall', tone: 0.8 });
