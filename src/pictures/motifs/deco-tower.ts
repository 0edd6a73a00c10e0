import { chance, type Chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { oval, outline, trace, type Point } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane, polygon, ring } from './pen.ts';
import { along, each, times } from './rhythm.ts';

/** The tower's arris, and the eye's height: lines of both fronts fall away from the one towards the other. */
const [arris, horizon] = [168, 462] as const;
const west = (out: number, y: number): Point => [
  arris - out,
  horizon + (y - horizon) * (1 - out / 460),
];
const east = (out: number, y: number): Point => [
  arris + out,
  horizon + (y - horizon) * (1 - out / 340),
];

/** Set-backs from the top down: reach of the west front, of the east front, and where the block ends. */
const blocks = [
  [18, 18, 78],
  [36, 34, 104],
  [54, 50, 140],
  [74, 66, 190],
  [92, 82, 250],
] as const;

export const decoTower: Motif = {
  name: { zh: '装饰艺术高楼', en: 'Art deco hotel tower' },
  draw: () =>
    [
      ground('paper'),
      disc(74, 128, 36),
      lineScreen(24, 420, 2.6, 0.3, { tone: 0.55 }),
      farBlocks(),
      tower(),
      lowHouses(),
      street(),
      trees(),
      lampPost(),
      foregroundTree(),
      fallenLeaves(),
      floorMark(154, 552, { scale: 1.1 }),
    ].join(''),
};

const farBlocks = (): string =>
  plane(
    'M0 470V372H26V352H58V372H74V470ZM246 470V330H276V310H306V330H330V350H360V470Z',
    'middle',
    0.5,
  );

function tower(): string {
  return (
    line(trace`M${arris} 78V40`, 2.4) +
    each(blocks, ([left, right, top], index) => {
      // Top block first: each parapet hides the foot of the one above it.
      const foot = index === blocks.length - 1 ? 470 : (blocks[index + 1]?.[2] ?? 470) + 6;
      const storeys = (from: number, to: number, place: typeof west, reach: number): string =>
        along(from, to, 11, (y) => {
          const [x0, y0] = place(0, y);
          const [x1, y1] = place(reach, y);
          return trace`M${x0} ${y0}L${x1} ${y1}`;
        });
      const bays = (place: typeof west, reach: number): string => {
        const count = Math.max(1, Math.round(reach / 18));
        const step = reach / count;
        return times(count, (k) => {
          const [a, b] = [k * step + step * 0.3, k * step + step * 0.78];
          return outline([place(a, top + 12), place(b, top + 12), place(b, foot), place(a, foot)]);
        });
      };
      return [
        polygon([west(0, top), west(left, top), west(left, foot), west(0, foot)], 'wall'),
        polygon([east(0, top), east(right, top), east(right, foot), east(0, foot)], 'middle'),
        plane(bays(west, left) + bays(east, right), 'window'),
        line(storeys(top + 22, foot, west, left), 3, { ink: 'wall', cut: true }),
        line(storeys(top + 22, foot, east, right), 3, { ink: 'middle', cut: true }),
        polygon(
          [west(0, top), west(left + 2, top), west(left + 2, top + 7), west(0, top + 7)],
          'accent',
        ),
        polygon(
          [east(0, top), east(right + 2, top), east(right + 2, top + 7), east(0, top + 7)],
          'dark',
        ),
        line(
          outline([
            west(0, foot),
            west(left, foot),
            west(left, top),
            west(0, top),
            east(right, top),
            east(right, foot),
          ]).replace('Z', ''),
          1.4,
        ),
        line(trace`M${arris} ${top}V${foot}`, 1.4),
      ].join('');
    })
  );
}

function lowHouses(): string {
  return (
    block(-4, 396, 108, 90, 'wall') +
    plane('M-8 398L8 378H96L110 398Z', 'dark') +
    block(240, 386, 124, 100, 'wall') +
    block(240, 386, 124, 100, 'middle', 0.4) +
    plane('M234 388H368V378H234Z', 'dark') +
    plane(
      each([8, 34, 60, 84], (x) => trace`M${x} 410h12v22h-12z`) +
        each([252, 280, 308, 336], (x) => trace`M${x} 402h12v24h-12z`),
      'window',
    ) +
    block(104, 410, 136, 76, 'wall') +
    block(168, 410, 72, 76, 'middle', 0.6) +
    plane(
      'M112 486V440h20v46zM140 486V440h20v46zM176 486V440h20v46zM206 486V440h20v46z',
      'window',
    ) +
    plane('M98 424H246L240 434H104Z', 'accent')
  );
}

/** Pavement under the planes, kerb, and the tram's rails. */
function street(): string {
  const joints = along(-6, 6, 1, (k) => trace`M${180 + k * 42} 484L${180 + k * 66} 592`);
  const shade = each(
    [
      [60, 528, 52],
      [176, 522, 46],
      [262, 528, 50],
      [84, 576, 60],
      [290, 572, 64],
    ] as const,
    ([x, y, half]) => oval(x, y, half, half * 0.16),
  );
  return (
    block(0, 484, 360, 156, 'wall') +
    line(`M0 506H360M0 532H360M0 562H360${joints}`, 1, { tone: 0.35 }) +
    plane(shade, 'dark', 0.2) +
    plane('M0 598H360V640H0Z', 'middle') +
    plane('M0 592H360V600H0Z', 'dark', 0.7) +
    line('M0 616H360M0 631H360', 2.2, { tone: 0.75 }) +
    line('M0 613H360M0 628H360', 1.2, { ink: 'wall', tone: 0.8 })
  );
}

function planeTree(x: number, foot: number, unit: number, luck: Chance): string {
  const trunk = trace`M${x - 5 * unit} ${foot}Q${x - 3 * unit} ${foot - 40 * unit} ${x - 4 * unit} ${foot - 62 * unit}L${x - 20 * unit} ${foot - 92 * unit}L${x - 15 * unit} ${foot - 94 * unit}L${x} ${foot - 70 * unit}L${x + 16 * unit} ${foot - 96 * unit}L${x + 21 * unit} ${foot - 93 * unit}L${x + 5 * unit} ${foot - 60 * unit}Q${x + 4 * unit} ${foot - 40 * unit} ${x + 6 * unit} ${foot}Z`;
  const crown = (count: number, lift: number, reach: number): string =>
    times(count, () => {
      const size = luck.between(10, 17) * unit;
      return oval(
        x + luck.around(0, 20) * unit * reach,
        foot - (104 + lift + luck.around(0, 11)) * unit,
        size,
        size * 0.76,
      );
    });
  return (
    plane(trunk, 'wall') +
    line(trunk, 1.1, { tone: 0.7 }) +
    plane(crown(18, 0, 1), 'dark') +
    plane(crown(6, 9, 0.8), 'middle', 0.85)
  );
}

function trees(): string {
  const luck = chance(8);
  return each([14, 92, 214, 288], (x) => planeTree(x, 520, 1.06, luck));
}

const lampPost = (): string =>
  line('M250 592V430', 3.4) +
  line('M244 592h12M246 560h8', 3) +
  line('M250 434H236M250 434H264', 2.4) +
  disc(234, 440, 7, 'window') +
  disc(266, 440, 7, 'window') +
  ring(250, 428, 3, 1.6);

/** One plane at arm's length: its bark in patches, its crown out of the picture to the right. */
function foregroundTree(): string {
  const luck = chance(31);
  const edge =
    'M294 592Q314 566 316 470Q314 380 308 330Q300 280 268 236L276 230Q306 262 322 306Q330 250 356 206';
  const patches = times(20, (k) => {
    const [x, y] = [luck.between(314, 350), 326 + k * 13];
    const s = luck.between(6, 12);
    return trace`M${x} ${y}q${s * 0.7} ${-s} ${s} ${s * 0.3}q${-s * 0.2} ${s} ${-s * 0.8} ${s * 0.8}q${-s * 0.8} ${-s * 0.2} ${-s * 0.2} ${-s * 1.1}z`;
  });
  const crown = (count: number, x: number, y: number, low: number, high: number): string =>
    times(count, () => {
      const size = luck.between(low, high);
      return oval(luck.around(x, 24), luck.around(y, 22), size, size * 0.76);
    });
  return (
    plane(`${edge}L366 212V592Z`, 'wall') +
    plane(patches, 'middle') +
    plane('M346 592V300L366 260V592Z', 'dark', 0.25) +
    line(edge, 1.5) +
    plane(
      crown(22, 344, 176, 14, 24) + crown(14, 276, 226, 9, 17) + crown(8, 352, 122, 12, 20),
      'dark',
    ) +
    plane(crown(7, 334, 158, 8, 14) + crown(4, 268, 216, 5, 10), 'middle', 0.85)
  );
}

function fallenLeaves(): string {
  const luck = chance(15);
  const leaf = (x: number, y: number, s: number): string =>
    trace`M${x} ${y - s * 0.7}l${s * 0.3} ${s * 0.4}l${s * 0.8} ${-s * 0.1}l${-s * 0.5} ${s * 0.45}l${s * 0.2} ${s * 0.45}l${-s * 0.8} ${-s * 0.2}l${-s * 0.8} ${s * 0.2}l${s * 0.2} ${-s * 0.45}l${-s * 0.5} ${-s * 0.45}l${s * 0.8} ${s * 0.1}z`;
  return plane(
    times(20, () => {
      const [x, y] = [luck.between(6, 350), luck.between(512, 632)];
      return Math.abs(x - 154) < 46 && Math.abs(y - 562) < 24 ? '' : leaf(x, y, 3 + (y - 500) / 30);
    }),
    'accent',
  );
}
