import { latticeWindow } from './buildings.ts';
import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { trace } from './path-data.ts';
import { disc, floorMark, ground, line, lineScreen, plane, ring } from './pen.ts';
import { swordLeaves } from './plants.ts';
import { along, each, times } from './rhythm.ts';

export const stoneGateLane: Motif = {
  name: { zh: '石库门里弄', en: 'Lane of stone-framed gates' },
  draw: () =>
    [
      ground('paper'),
      disc(300, 110, 30),
      lineScreen(20, 330, 2.6, 0.6),
      laneEnd(),
      rightWall(),
      floor(),
      house(),
      bricks(),
      gatePediment(),
      doorway(),
      lamp(),
      washing(),
      pottedPlant(),
      pavingJoints(),
      floorMark(208, 571, { scale: 1.15 }),
    ].join(''),
};

const laneEnd = (): string =>
  plane('M262 520V330Q262 300 282 300H306Q322 300 322 330V520Z', 'paper') +
  plane('M258 360V250H330V360Z', 'wall') +
  plane('M252 252L270 232H318L336 252Z', 'dark') +
  plane('M270 500V350A24 28 0 0 1 318 350V500Z', 'middle', 0.55) +
  plane('M278 500V356A16 20 0 0 1 310 356V500Z', 'paper') +
  latticeWindow(284, 268, 22, 26);

function rightWall(): string {
  const windows = [
    [332, 300, 10, 60, 8],
    [332, 400, 10, 64, 8],
    [350, 290, 12, 80, 16],
    [350, 404, 12, 84, 16],
  ] as const;
  return (
    plane('M364 120L322 214V516L364 596Z', 'middle') +
    plane('M364 120L322 214V222L364 136Z', 'dark') +
    each(windows, ([x, y, width, height, slant]) =>
      plane(
        trace`M${x} ${y}l${width} ${-slant / 2}v${height + slant / 2}l${-width} ${slant / 4}z`,
        'window',
      ),
    )
  );
}

const floor = (): string =>
  plane('M-4 520H262L318 500H364V640H-4Z', 'wall') +
  plane('M240 520L278 500H310L364 590V640H290Z', 'middle', 0.35);

function house(): string {
  return (
    plane('M-4 180H246V528H-4Z', 'wall') +
    plane('M246 200L268 240V506L246 528Z', 'middle', 0.85) +
    plane('M-4 168H258L246 190H-4Z', 'dark') +
    plane('M20 168V128Q64 84 108 128V168Z', 'wall') +
    plane('M12 132Q64 70 116 132L108 134Q64 88 20 134Z', 'dark') +
    latticeWindow(46, 126, 36, 30) +
    plane('M150 168V140H196V168ZM146 140H200V132H146Z', 'dark', 0.9)
  );
}

function bricks(): string {
  const luck = chance(44);
  const courses = times(27, (row) =>
    times(11, (index) => {
      const [x, y] = [-8 + index * 24 + (row % 2) * 12, 200 + row * 12];
      const behindGate = x > 26 && x < 198 && y > 226;
      return luck.happens(0.62) && !behindGate ? trace`M${x} ${y}h18` : '';
    }),
  );
  return (
    line(courses, 1, { tone: 0.42 }) +
    plane('M-4 196H246V204H-4Z', 'accent') +
    plane('M40 524V280H200V524Z', 'middle', 0.5)
  );
}

function gatePediment(): string {
  const curve = 'M30 286Q34 252 66 250Q78 226 120 220Q162 226 174 250Q206 252 210 286Z';
  return (
    plane(curve, 'wall') +
    line(curve, 1.8) +
    plane('M86 268Q120 232 154 268Z', 'dark', 0.85) +
    line('M92 262Q120 240 148 262M104 268V252M120 268V246M136 268V252', 1.1, {
      ink: 'wall',
      tone: 0.7,
    }) +
    plane('M24 286H216V298H24Z', 'dark') +
    plane('M34 298H206V306H34Z', 'wall')
  );
}

/** The two black leaves, the left one open inwards on a lit yard. */
function doorway(): string {
  return (
    plane('M44 306H70V526H44ZM170 306H196V526H170ZM70 306H170V328H70Z', 'wall') +
    line(
      'M44 306V526M70 328V526M170 328V526M196 306V526M70 328H170M44 346h26M44 400h26M44 454h26M170 346h26M170 400h26M170 454h26',
      1.4,
    ) +
    plane('M186 306H196V526H186ZM62 328h8V526h-8z', 'middle', 0.45) +
    plane('M70 328H170V526H70Z', 'dark') +
    plane('M70 328H120V526H70Z', 'window') +
    plane('M70 328H104L96 526H70Z', 'accent', 0.9) +
    line('M78 352H96M77 420H94M76 488H92', 1.2, { tone: 0.6 }) +
    plane('M104 328H120V526H96Z', 'sun', 0.28) +
    disc(138, 432, 6, 'wall') +
    ring(138, 438, 8, 2, 'wall') +
    line('M170 346H120V510H170M128 356H162V410H128ZM128 452H162V502H128Z', 1, {
      ink: 'wall',
      tone: 0.4,
    }) +
    plane('M60 526H180V540H60ZM48 540H192V554H48Z', 'wall') +
    plane('M60 536H180V541H60ZM48 550H192V555H48Z', 'dark', 0.7)
  );
}

const lamp = (): string =>
  line('M216 330H238M238 330q8 0 8 8', 2) +
  plane('M238 338h16l5 14h-26z', 'dark') +
  disc(246, 356, 5, 'accent');

const washing = (): string =>
  line('M196 152L364 118M204 222L346 176M246 262L340 236', 1.8) +
  plane('M256 142l22 -4l3 40l-22 3zM286 136l14 -3l8 46l-22 4zM318 130l26-5l2 34l-25 4z', 'accent') +
  plane('M258 206l18-6l4 36l-19 4zM290 196l20-6l2 30l-20 5z', 'wall') +
  plane('M270 202l6-2l4 36l-7 1z', 'middle', 0.5);

const pottedPlant = (): string =>
  plane('M206 520h26l-4 30h-18z', 'accent') +
  plane(swordLeaves(219, 520, 18, [20, 44], chance(45)), 'dark');

const pavingJoints = (): string =>
  line(
    each([568, 588, 614], (y) => trace`M0 ${y}H360`) +
      along(-6, 6, 1, (k) => trace`M${200 + k * 22} 536L${190 + k * 70} 640`),
    1,
    {
      tone: 0.3,
      cut: true,
    },
  );
