import { chance, type Chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { oval, segment, trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane, polygon } from './pen.ts';
import { viewTowards } from './perspective.ts';
import { along, each, receding, times } from './rhythm.ts';

const at = viewTowards(180, 384);

/** The gate frames the avenue, the avenue frames the hall: three steps inward to one dome. */
export const campusAvenue: Motif = {
  name: { zh: '校园梧桐道', en: 'Campus avenue under plane trees' },
  draw: () =>
    [
      ground('paper'),
      disc(310, 96, 34),
      lineScreen(26, 372, 2.6, 0.3, { tone: 0.55 }),
      farTrees(),
      lawns(),
      dome(),
      hall(),
      avenue(),
      trees(),
      gate(),
      gateShade(),
      fallenLeaves(),
      floorMark(180, 552, { scale: 1.15 }),
    ].join(''),
};

const farTrees = (): string =>
  plane(
    'M0 404V330Q18 312 40 322Q56 306 80 320Q98 310 112 326L120 404ZM360 404V326Q344 308 322 320Q300 306 282 320Q262 310 246 328L240 404Z',
    'middle',
    0.5,
  );

const lawns = (): string =>
  block(0, 400, 360, 240, 'middle') + block(0, 400, 360, 240, 'dark', 0.14);

function dome(): string {
  return (
    plane('M174 246V228H186V246ZM171 230L180 214L189 230Z', 'dark') +
    line('M180 214V204', 1.6) +
    plane('M136 306Q136 252 180 242Q224 252 224 306Z', 'middle') +
    plane('M180 242Q224 252 224 306H200Q202 262 180 242Z', 'dark', 0.35) +
    line('M180 243V304M166 248Q152 266 151 304M194 248Q208 266 209 304', 1, {
      ink: 'wall',
      tone: 0.5,
    }) +
    line('M136 306Q136 252 180 242Q224 252 224 306', 1.6) +
    block(130, 302, 100, 16, 'wall') +
    plane(
      along(137, 223, 12.2, (x) => trace`M${x} 315v-6a2.5 3 0 0 1 5 0v6z`),
      'window',
    ) +
    block(206, 302, 24, 16, 'middle', 0.4) +
    block(127, 299, 106, 4, 'dark')
  );
}

/** Front with four columns under a pediment, lower wings left and right. */
function hall(): string {
  const windows = each(
    [94, 108, 240, 254],
    (x) => block(x, 360, 8, 12, 'window') + block(x, 380, 8, 14, 'window'),
  );
  const columns = each(
    [144, 164.5, 191.5, 212],
    (x) =>
      block(x, 348, 5, 50, 'wall') +
      block(x - 1.5, 346, 8, 3, 'wall') +
      block(x + 3.5, 348, 1.5, 50, 'middle', 0.6),
  );
  return (
    block(86, 350, 188, 52, 'wall') +
    block(84, 346, 192, 5, 'dark') +
    windows +
    block(122, 318, 116, 84, 'wall') +
    block(134, 344, 92, 56, 'dark') +
    plane('M174 400V372a6 7 0 0 1 12 0V400ZM152 396V362h9v34zM199 396V362h9v34z', 'window') +
    columns +
    plane('M126 342L180 318L234 342Z', 'wall') +
    line('M126 342L180 318L234 342Z', 1.5) +
    disc(180, 333, 4.5, 'dark') +
    block(238, 351, 36, 51, 'middle', 0.4) +
    plane('M120 398H240V403H120ZM114 403H246V408H114Z', 'wall') +
    plane('M120 402H240V404H120ZM114 407H246V409H114Z', 'dark', 0.6)
  );
}

function avenue(): string {
  const joints =
    receding(0.36, 4.4, 1.24, (z) => segment(at(-62, 96, z), at(62, 96, z))) +
    each([-21, 21], (x) => segment(at(x, 96, 0.36), at(x, 96, 4.4)));
  return (
    polygon([at(-62, 96, 0.36), at(62, 96, 0.36), at(62, 96, 4), at(-62, 96, 4)], 'wall') +
    polygon([at(34, 96, 0.36), at(62, 96, 0.36), at(62, 96, 4), at(34, 96, 4)], 'middle', 0.3) +
    line(joints, 1, { tone: 0.35 })
  );
}

/** A pollarded plane: pale dappled trunk that opens into a fork, a broad crown that leans over the road. */
function planeTree(side: -1 | 1, depth: number, luck: Chance): string {
  const [x, foot] = at(side * 122, 96, depth);
  const unit = 1 / depth;
  const out = (across: number, up: number): string =>
    trace`${x + side * across * unit} ${foot - up * unit}`;
  const trunk = `M${out(-8, 0)}Q${out(-5, 60)} ${out(-6, 92)}Q${out(-22, 128)} ${out(-40, 150)}L${out(-32, 156)}Q${out(-12, 132)} ${out(0, 108)}Q${out(10, 136)} ${out(26, 160)}L${out(34, 152)}Q${out(14, 126)} ${out(8, 92)}Q${out(7, 60)} ${out(10, 0)}Z`;
  const dapples = times(8, (index) => {
    const up = 8 + index * 9.5;
    return trace`M${x + luck.between(-5, 3) * unit} ${foot - up * unit}q${3 * unit} ${-5 * unit} ${5 * unit} ${-1 * unit}q${-1 * unit} ${5 * unit} ${-5 * unit} ${1 * unit}z`;
  });
  const crown = (count: number, lift: number): string =>
    times(count, () => {
      const [angle, off] = [luck.between(0, 2 * Math.PI), Math.sqrt(luck.between(0, 1))];
      const size = luck.between(16, 27) * unit;
      return oval(
        x + side * (8 + off * 54 * Math.cos(angle)) * unit,
        foot - (172 + lift + off * 40 * Math.sin(angle)) * unit,
        size,
        size * 0.74,
      );
    });
  return (
    plane(trunk, 'wall') +
    plane(dapples, 'middle') +
    line(trunk.slice(0, trunk.indexOf('L')), 1.2 * Math.min(1, unit + 0.3), { tone: 0.6 }) +
    plane(crown(18, 0), 'dark') +
    plane(crown(7, 16), 'middle', 0.85)
  );
}

function trees(): string {
  const luck = chance(4);
  return each([2.3, 1.5, 1], (depth) => planeTree(-1, depth, luck) + planeTree(1, depth, luck));
}

/** Four square piers and flat lintels, the middle one raised: no lettering on it. */
function gate(): string {
  const pier = (x: number, top: number): string =>
    block(x - 13, top, 26, 500 - top, 'wall') +
    block(x + 5, top, 8, 500 - top, 'middle', 0.5) +
    line(trace`M${x - 5} ${top + 16}V472M${x + 1} ${top + 16}V472`, 1, { tone: 0.3 }) +
    line(trace`M${x - 13} ${top}V480M${x + 13} ${top}V480`, 1.5) +
    block(x - 18, 480, 36, 20, 'wall') +
    line(trace`M${x - 18} 500V480H${x + 18}V500`, 1.5);
  const lintel = (left: number, top: number, right: number): string =>
    block(left, top, right - left, 24, 'wall') +
    block(left - 5, top - 7, right - left + 10, 8, 'dark') +
    line(trace`M${left} ${top + 17}H${right}M${left} ${top + 24}H${right}`, 1.4) +
    block(left, top + 18, right - left, 6, 'middle', 0.4);
  return (
    pier(30, 206) +
    pier(330, 206) +
    lintel(6, 196, 92) +
    lintel(268, 196, 354) +
    pier(84, 172) +
    pier(276, 172) +
    lintel(62, 156, 298) +
    block(104, 139, 152, 11, 'wall') +
    block(98, 133, 164, 7, 'dark') +
    line('M104 149V140M256 149V140', 1.5)
  );
}

/** Light from upper left lays the piers' shade across the forecourt. */
const gateShade = (): string =>
  plane(
    'M12 500H48L190 640H120ZM66 500H102L262 640H196ZM258 500H294L420 600V640H412ZM312 500H348L372 520V548Z',
    'dark',
    0.18,
  );

function fallenLeaves(): string {
  const luck = chance(15);
  const leaf = (x: number, y: number, size: number): string =>
    trace`M${x} ${y - size * 0.7}l${size * 0.3} ${size * 0.4}l${size * 0.8} ${-size * 0.1}l${-size * 0.5} ${size * 0.45}l${size * 0.2} ${size * 0.45}l${-size * 0.8} ${-size * 0.2}l${-size * 0.8} ${size * 0.2}l${size * 0.2} ${-size * 0.45}l${-size * 0.5} ${-size * 0.45}l${size * 0.8} ${size * 0.1}z`;
  const leaves = times(24, () => {
    const [x, y] = [luck.between(4, 356), luck.between(512, 634)];
    const isUnderMark = Math.abs(x - 180) < 46 && Math.abs(y - 562) < 24;
    return isUnderMark ? '' : leaf(x, y, 3 + (y - 500) / 26);
  });
  return plane(leaves, 'accent');
}
