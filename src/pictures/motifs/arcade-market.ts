import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { box, oval, outline, segment, trace, type Point } from './path-data.ts';
import {
  block,
  disc,
  floorMark,
  ground,
  line,
  lineScreen,
  piercedPlane,
  plane,
  polygon,
  type Ink,
} from './pen.ts';
import { front, viewTowards, type Front } from './perspective.ts';
import { bambooLeaf } from './plants.ts';
import { along, each, times } from './rhythm.ts';

const at = viewTowards(226, 384);

/** The covered walk about the eye: open to the street on its left, shops on its right. */
const [street, shops, floor, ceiling] = [-220, 138, 175, -296] as const;
/** A cross arch stands at each pair of pillars. */
const arches = [0.8, 1.5, 2.2, 2.9, 3.6, 4.3] as const;

/** A strip of floor, kerb or ceiling between two lines along the walk. */
const strip = ([x0, y0]: Point, [x1, y1]: Point, near: number, far: number): string =>
  outline([at(x0, y0, near), at(x1, y1, near), at(x1, y1, far), at(x0, y0, far)]);

/** An upright sheet between two places along a front, each with its reach out of it. */
const sheet = (on: Front, [u, a]: Point, [v, b]: Point, top: number, foot: number): string =>
  outline([on(u, top, a), on(v, top, b), on(v, foot, b), on(u, foot, a)]);

export const arcadeMarket: Motif = {
  name: { zh: '骑楼市集', en: 'Market under the arcades' },
  draw: () =>
    [
      ground('paper'),
      lineScreen(20, 384, 2.6, 0.4),
      disc(42, 206, 30),
      housesOpposite(),
      walk(),
      bays(),
      lamp(150, 1.86),
      lamp(206, 1.12),
      carrierBaskets(),
      floorMark(176, 538, { scale: 1.15 }),
    ].join(''),
};

/** What the openings on the left show: the sunless side of the street and the road. */
function housesOpposite(): string {
  const on = front(at, -560, 2, 9);
  const part = (u: number, width: number, top: number, foot: number): string =>
    sheet(on, [u, 0], [u + width, 0], top, foot);
  const skyline = [26, 0, -12, 18, -20, 8].map((up, k) => part(k / 6, 1 / 6, -400 - up, floor));
  const windows = times(18, (k) => {
    const u = Math.floor(k / 3) / 6 + 0.022 + (k % 3) * 0.046;
    return part(u, 0.026, -360, -282) + part(u, 0.026, -240, -162);
  });
  const mouldings = each([-262, -128], (below) => segment(on(0, below), on(1, below)));
  return (
    block(0, 386, 250, 254, 'wall') +
    plane(skyline.join(''), 'middle', 0.72) +
    plane(windows, 'window') +
    plane(part(0, 1, -104, floor), 'dark', 0.62) +
    plane(
      times(7, (k) => part(k / 6, 0.022, -100, floor)),
      'middle',
    ) +
    line(mouldings, 1.2, { tone: 0.6 }) +
    // The walk ends in daylight and somebody's banyan.
    plane('M204 392V352Q208 342 220 344Q230 334 240 344Q256 338 266 352V392Z', 'middle', 0.8)
  );
}

/** Cement tiles laid chequerwise; the pillars' shade lies across them. */
function walk(): string {
  const tiles = times(33, (k) => {
    const [row, column] = [Math.floor(k / 3), k % 3];
    const [x, z] = [street + 30 + (column * 2 + (row % 2)) * 55, 0.6 + row * 0.15];
    return strip([x, floor], [x + 55, floor], z, z + 0.15);
  });
  const shade = each(arches.slice(1), (z) => {
    const shadow = [at(shops, floor, z * 0.86), at(shops, floor, z * 0.76)];
    return outline([at(street, floor, z), at(street, floor, z * 1.1), ...shadow]);
  });
  return (
    plane(strip([street - 30, floor], [shops, floor], 0.55, 9), 'wall') +
    plane(tiles, 'middle', 0.55) +
    plane(shade, 'dark', 0.3) +
    plane(strip([street, floor], [street, 188], 0.55, 4.3), 'dark', 0.5)
  );
}

/** Far to near: ceiling, shop and street side of a bay, then the arch before it. */
function bays(): string {
  return times(arches.length - 1, (index) => {
    const bay = arches.length - 2 - index;
    const [near, far] = [arches[bay] ?? 1, arches[bay + 1] ?? 1];
    const boards = along(street + 44, shops - 20, 35, (x) =>
      segment(at(x, ceiling, near), at(x, ceiling, far)),
    );
    return [
      plane(strip([street, ceiling], [shops, ceiling], near, far), 'dark'),
      line(boards, 1, { ink: 'middle', tone: 0.5 }),
      streetSide(front(at, street, near, far)),
      shop(front(at, shops, near, far), bay),
      crossArch(near, bay),
    ].join('');
  });
}

function streetSide(on: Front): string {
  const arch = Array.from({ length: 9 }, (_, step) =>
    on(step / 8, -190 - 56 * Math.sin((Math.PI * step) / 8) ** 0.6),
  );
  const spandrel = outline([on(0, ceiling), ...arch, on(1, ceiling)]);
  return plane(spandrel, 'middle') + plane(spandrel, 'dark', 0.5);
}

/** Open front, coloured panes over it, a striped awning. */
function shop(on: Front, bay: number): string {
  const part = (u: number, v: number, top: number, foot: number, out = 0): string =>
    sheet(on, [u, out], [v, out], top, foot);
  const stripes = times(8, (k) => {
    const [u, v] = [0.08 + k * 0.105, 0.185 + k * 0.105];
    const ink: Ink = k % 2 === 0 ? 'accent' : 'wall';
    return (
      polygon([on(u, -156), on(v, -156), on(v, -112, 84), on(u, -112, 84)], ink) +
      plane(part(u, v, -112, -84, 84), ink)
    );
  });
  const bars = along(0.1, 0.95, 0.2, (u) => segment(on(u, -246), on(u, -186)));
  const hems = each([-112, -84], (below) => segment(on(0.08, below, 84), on(0.92, below, 84)));
  return [
    plane(part(0, 1, ceiling, floor), 'wall'),
    plane(part(0.08, 0.92, -246, -186) + part(0.08, 0.92, -150, floor), 'window'),
    line(bars + segment(on(0.08, -216), on(0.92, -216)), 1.1, { ink: 'wall' }),
    line(segment(on(0, -262), on(1, -262)), 1.2, { tone: 0.5 }),
    bay < 3 ? stall(on, bay) : '',
    stripes,
    polygon([on(0.08, -156), on(0.08, -112, 84), on(0.08, -84, 84)], 'dark', 0.3),
    line(hems, 1, { tone: 0.6 }),
  ].join('');
}

/** A board on trestles with shallow baskets of fruit and greens. */
function stall(on: Front, bay: number): string {
  const [board, out, from] = [96, 66, 0.34] as const;
  const wares = each(bay < 2 ? [0.94, 0.74, 0.5] : [0.6], (u, index) => {
    const [[x, y], [edge]] = [on(u, board, 34), on(u, board, 62)];
    return basket(x, y, (x - edge) * 1.05, index % 2 === 0 ? 'accent' : 'middle');
  });
  return (
    plane(sheet(on, [from, 0], [from, out], board, floor), 'dark') +
    plane(sheet(on, [from, out], [1, out], board, floor), 'middle') +
    plane(sheet(on, [from, out], [1, out], board, board + 14), 'dark') +
    polygon([on(from, board), on(from, board, out), on(1, board, out), on(1, board)], 'wall') +
    wares
  );
}

/** Round, wider at its rim; (x, y) is the middle of its foot. */
function basket(x: number, y: number, half: number, ware: Ink, deep = 0.6): string {
  const rim = y - half * deep;
  const heap = times(5, (k) => {
    const [dx, dy] = k < 3 ? [(k - 1) * 0.54, -0.1] : [(k - 3.5) * 0.56, -0.53];
    return oval(x + dx * half, rim + dy * half, half * 0.27, half * 0.27);
  });
  const body = trace`M${x - half} ${rim}Q${x} ${rim + half * 0.5} ${x + half} ${rim}L${x + half * 0.72} ${y}Q${x} ${y + half * 0.26} ${x - half * 0.72} ${y}Z`;
  const shade = trace`M${x + half * 0.3} ${rim + half * 0.22}L${x + half} ${rim}L${x + half * 0.72} ${y}L${x + half * 0.2} ${y + half * 0.12}Z`;
  const weave = each(deep > 0.7 ? [0.3, 0.55, 0.8] : [], (t) => {
    const [reach, level] = [half * (1 - 0.28 * t), rim + half * deep * t];
    return trace`M${x - reach} ${level}Q${x} ${level + half * 0.38} ${x + reach} ${level}`;
  });
  return (
    plane(oval(x, rim, half, half * 0.26), 'dark') +
    plane(heap, ware) +
    (half > 16 ? line(heap, 0.9, { tone: 0.6 }) : '') +
    plane(body, 'wall') +
    plane(shade, 'middle', 0.6) +
    line(body, 1.2) +
    (weave === '' ? '' : line(weave, 1, { tone: 0.5 }))
  );
}

function crossArch(depth: number, bay: number): string {
  const [[left, top], [right, foot]] = [at(street, ceiling - 60, depth), at(shops, floor, depth)];
  const [[x0, spring], [x1]] = [at(street + 30, -184, depth), at(shops - 22, -184, depth)];
  const arch = trace`M${x0} ${foot}V${spring}A${(x1 - x0) / 2} ${78 / depth} 0 0 1 ${x1} ${spring}V${foot}`;
  const around = `${box(left, top, right - left, foot - top)}${arch}Z`;
  return (
    piercedPlane(around, bay === 0 ? 'dark' : 'middle') +
    line(arch, 1.5, bay === 0 ? { ink: 'wall', tone: 0.7 } : {})
  );
}

/** An enamel shade on its flex. */
function lamp(across: number, depth: number): string {
  const [x, y] = at(across - 226, -196, depth);
  const r = 24 / depth;
  const shade = trace`M${x - r} ${y}Q${x - r * 0.3} ${y - r * 0.2} ${x - r * 0.2} ${y - r * 0.8}H${x + r * 0.2}Q${x + r * 0.3} ${y - r * 0.2} ${x + r} ${y}Z`;
  return (
    line(trace`M${x} ${y - 80 / depth}V${y - r * 0.6}`, 1.4) +
    plane(oval(x, y + r * 0.1, r * 0.4, r * 0.4), 'window') +
    plane(shade, 'accent')
  );
}

/** Two deep baskets set down at the kerb: greens in one, fruit in the other. */
function carrierBaskets(): string {
  const luck = chance(3);
  const greens = times(16, () => {
    const [dx, dy] = [luck.between(-26, 26), luck.between(-40, -18)];
    return bambooLeaf(36, 566, dx, dy) + bambooLeaf(38, 566, dx * 0.9 + 3, dy * 0.8);
  });
  return (
    plane('M4 606H72L96 622H20Z', 'dark', 0.3) +
    basket(36, 604, 34, 'middle', 1) +
    plane(greens, 'dark') +
    plane('M78 626H140L160 640H90Z', 'dark', 0.3) +
    basket(106, 626, 30, 'accent', 0.9)
  );
}
