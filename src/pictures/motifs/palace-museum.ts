import { tileCourses } from './buildings.ts';
import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { oval, trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane } from './pen.ts';
import { along, each, times } from './rhythm.ts';

/** Symmetry is the subject: roofs that step up to one point, stairs that step down to the visitor. */
export const palaceMuseum: Motif = {
  name: { zh: '旧宫博物馆', en: 'Palace turned museum' },
  draw: () =>
    [
      ground('paper'),
      disc(70, 116, 34),
      lineScreen(24, 430, 2.6, 0.3, { tone: 0.55 }),
      farTrees(),
      wings(),
      tower(),
      roofs(),
      porch(),
      forecourt(),
      stairs(),
      pine(40, 492, 1, 1),
      pine(326, 500, 0.86, -1),
      lamps(),
      floorMark(180, 548, { scale: 1.1 }),
    ].join(''),
};

function farTrees(): string {
  const crowns =
    'M0 440V330Q16 312 34 326Q50 316 60 334V440ZM360 440V326Q342 314 326 328Q312 318 300 336V440Z';
  return plane(crowns, 'middle', 0.5);
}

/** Long wings of three storeys, pilasters of stone between the windows. */
function wings(): string {
  const luck = chance(5);
  const bricks = times(52, (k) => {
    const y = 316 + (k % 15) * 8.6;
    return trace`M${luck.between(10, 344)} ${y}h${luck.between(5, 12)}`;
  });
  const windows = (mark: (x: number, y: number) => string): string =>
    each([30, 60, 90, 258, 288, 318], (x) => each([322, 358, 396], (y) => mark(x, y)));
  const bars = windows((x, y) => trace`M${x - 6} ${y + 9}h12M${x} ${y}v22`);
  return (
    block(8, 304, 344, 144, 'middle') +
    line(bricks, 1, { tone: 0.3 }) +
    plane(
      windows((x, y) => trace`M${x - 6} ${y}h12v22h-12z`),
      'window',
    ) +
    line(bars, 0.9, { ink: 'wall', tone: 0.7, cut: true }) +
    each([8, 41, 71, 269, 299, 334], (x) => block(x, 304, 7, 144, 'wall')) +
    block(232, 304, 120, 144, 'dark', 0.16) +
    block(2, 294, 356, 12, 'wall') +
    block(2, 303, 356, 4, 'dark', 0.7) +
    plane('M-2 294L14 278H346L362 294Z', 'dark') +
    block(4, 426, 352, 22, 'wall') +
    line('M4 426H356', 1.4)
  );
}

/** A broad brick block with shoulders set back, stone at its corners. */
function tower(): string {
  const bricks = along(206, 440, 9, (y, k) => {
    const odd = (k % 2) * 4;
    return trace`M${120 + odd} ${y}h8M${94 + odd} ${y + 72}h8M${230 + odd} ${y}h7M${257 - odd} ${y + 72}h8`;
  });
  const bars = each([156, 180, 204], (x) => trace`M${x} 216v112M${x - 7} 238h14M${x - 7} 306h14`);
  return (
    block(88, 268, 184, 180, 'accent') +
    block(88, 268, 184, 180, 'dark', 0.12) +
    block(244, 268, 28, 180, 'dark', 0.25) +
    plane('M80 268L90 256H270L280 268V274H80Z', 'dark') +
    block(108, 196, 144, 252, 'accent') +
    block(108, 196, 144, 252, 'dark', 0.12) +
    each([108, 134, 216, 242], (x) => block(x, 196, 10, 252, 'wall')) +
    each([115, 141, 223, 249], (x) => block(x, 196, 3, 252, 'middle', 0.7)) +
    block(226, 196, 26, 252, 'dark', 0.25) +
    line(bricks, 1, { tone: 0.4 }) +
    each([149, 173, 197], (x) => block(x - 2, 214, 18, 116, 'wall')) +
    each([149, 173, 197], (x) => block(x, 216, 14, 112, 'window')) +
    line(bars, 0.9, { ink: 'wall', tone: 0.7, cut: true }) +
    each([149, 173, 197], (x) => block(x, 264, 14, 16, 'middle')) +
    block(100, 186, 160, 12, 'wall') +
    line('M100 198H260', 1.4)
  );
}

/** Roofs that step up, each smaller than the one below: half palace, half ministry. */
function roofs(): string {
  return (
    plane('M72 184Q100 178 122 146H238Q260 178 288 184L283 193H77Z', 'dark') +
    tileCourses(86, 274, 148, 184, 8, 36) +
    block(126, 122, 108, 26, 'wall') +
    block(206, 122, 28, 26, 'middle', 0.6) +
    plane(
      along(133, 222, 13, (x) => trace`M${x} 128h8v15h-8z`),
      'window',
    ) +
    plane('M98 122Q122 116 138 92L164 72H196L222 92Q238 116 262 122L257 130H103Z', 'dark') +
    tileCourses(110, 250, 78, 121, 8, 50) +
    block(160, 66, 40, 8, 'dark') +
    plane('M172 66Q168 56 180 48Q192 56 188 66Z', 'dark')
  );
}

function porch(): string {
  return (
    block(128, 366, 104, 82, 'dark') +
    plane('M166 448V384H194V448Z', 'accent') +
    line('M180 384V448M166 404H194M166 426H194', 1.2) +
    block(142, 384, 16, 64, 'window') +
    block(202, 384, 16, 64, 'window') +
    each(
      [124, 154, 196, 226],
      (x) => block(x, 366, 10, 82, 'wall') + block(x + 6, 366, 4, 82, 'middle', 0.7),
    ) +
    block(114, 350, 132, 18, 'wall') +
    block(114, 364, 132, 4, 'dark', 0.7) +
    plane('M106 350L118 338H242L254 350Z', 'dark')
  );
}

function forecourt(): string {
  return (
    block(0, 446, 360, 194, 'middle') +
    block(0, 446, 360, 194, 'dark', 0.2) +
    plane('M0 470H360V484H0Z', 'dark', 0.55) +
    plane('M0 466H360V472H0Z', 'wall') +
    // Clipped hedges down both sides of the stairs.
    each([16, 344], (x) => hedge(x, 560, 24)) +
    each([6, 354], (x) => hedge(x, 622, 34))
  );
}

const hedge = (x: number, y: number, r: number): string =>
  plane(oval(x, y, r, r * 0.8), 'dark') +
  line(trace`M${x - r * 0.5} ${y - 8}h${r * 0.6}M${x - r * 0.3} ${y}h${r * 0.5}`, 1.2, {
    ink: 'middle',
    tone: 0.8,
  });

/** Two flights with a landing between; the mark lies on the landing. */
function stairs(): string {
  const edge = (y: number, side: number): number => 180 + side * (66 + (y - 446) * 0.42);
  const tread = (y: number): string => trace`M${edge(y, -1)} ${y}H${edge(y, 1)}`;
  const joints = along(-2, 2, 1, (k) => trace`M${180 + k * 38} 520L${180 + k * 50} 586`);
  const cheek = (side: -1 | 1): string => {
    const [top, foot] = [edge(446, side), edge(640, side)];
    const rail = trace`M${top} 440H${top + side * 16}L${foot + side * 40} 640`;
    const inner = trace`M${top} 446L${foot} 644H${foot + side * 8}L${top + side * 3} 440Z`;
    return (
      plane(`${rail}V646${trace`H${foot}`}Z`, 'wall') +
      plane(inner, 'dark', side < 0 ? 0.2 : 0.4) +
      line(rail, 1.5)
    );
  };
  return (
    plane(`${tread(446)}L${trace`${edge(640, 1)}`} 640H${trace`${edge(640, -1)}`}Z`, 'wall') +
    plane(trace`M${edge(446, 1)} 446h-30L${edge(640, 1) - 50} 640h50Z`, 'middle', 0.4) +
    line(joints + tread(553), 1, { tone: 0.3 }) +
    line(along(450, 516, 7, tread), 1.3) +
    line(along(588, 640, 11, tread), 1.6) +
    cheek(-1) +
    cheek(1)
  );
}

/** A black pine: a leaning trunk, needles in flat clouds. */
function pine(x: number, foot: number, size: number, side: -1 | 1): string {
  const luck = chance(x);
  const px = (dx: number): number => x + side * dx * size;
  const py = (up: number): number => foot - up * size;
  const clouds = [
    [-10, 72, 44],
    [26, 104, 40],
    [-16, 138, 42],
    [22, 168, 34],
    [-2, 202, 34],
    [12, 228, 22],
  ] as const;
  const needles = each(clouds, ([dx, up, half]) =>
    times(5, (index) => {
      const share = index / 2 - 1;
      const [x1, y1] = [px(dx + share * half * 0.72), py(up) - luck.between(0, 4)];
      const thin = Math.abs(share);
      return oval(x1, y1, half * (0.46 - thin * 0.12) * size, (11 - thin * 3) * size);
    }),
  );
  const lights = each(clouds, ([dx, up, half]) => {
    const step = half * size * 0.5;
    return trace`M${px(dx) - step} ${py(up + 5)}h${step * 1.4}M${px(dx) - step * 0.4} ${py(up)}h${step}`;
  });
  const boughs = each(clouds, ([dx, up]) => {
    const bend = trace`${px(dx * 0.6)} ${py(up - 6)}`;
    return trace`M${px(2)} ${py(up - 22)}Q${bend} ${px(dx)} ${py(up)}`;
  });
  const trunk = trace`M${px(-8)} ${foot}Q${px(2)} ${py(60)} ${px(-4)} ${py(120)}Q${px(-8)} ${py(180)} ${px(6)} ${py(224)}L${px(9)} ${py(222)}Q${px(0)} ${py(180)} ${px(6)} ${py(120)}Q${px(12)} ${py(60)} ${px(9)} ${foot}Z`;
  return (
    plane(trunk, 'dark') +
    line(boughs, 3) +
    plane(needles, 'dark') +
    line(lights, 1.2, { ink: 'middle', tone: 0.8 })
  );
}

const lamps = (): string =>
  each(
    [62, 298],
    (x) =>
      line(trace`M${x} 540V480`, 3) +
      disc(x, 474, 8, 'window') +
      line(trace`M${x - 7} 482h14M${x - 8} 540h16`, 2.4),
  );
