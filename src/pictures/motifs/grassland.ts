import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { oval, trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane } from './pen.ts';
import { grassBlade } from './plants.ts';
import { along, each, times } from './rhythm.ts';

export const grassland: Motif = {
  name: { zh: '草原夏牧场', en: 'Summer grassland' },
  draw: () =>
    [
      ground('paper'),
      disc(254, 148, 42),
      lineScreen(24, 330, 2.4, 0.3),
      clouds(),
      peaks(),
      spruces(),
      hills(),
      river(),
      yurts(),
      tree(),
      fence(),
      path(),
      flowers(),
      floorMark(204, 576),
    ].join(''),
};

const clouds = (): string =>
  plane(
    'M20 212Q50 196 84 204Q104 184 140 196Q170 188 190 204Q214 206 224 216Q150 224 20 216Z',
    'wall',
  ) +
  plane('M214 268Q240 258 262 262Q284 250 316 260Q340 256 366 266V274Q290 280 214 272Z', 'wall');

const peaks = (): string =>
  plane(
    'M-4 330L40 292L66 310L118 262L150 296L180 280L236 318L290 286L364 330V380H-4Z',
    'middle',
    0.5,
  ) +
  plane('M118 262L100 279L112 280L122 292L130 280L140 286Z', 'wall', 0.9) +
  plane('M290 286L276 294L288 298L298 306L304 298L314 303Z', 'wall', 0.9);

function spruces(): string {
  const luck = chance(9);
  const tips = along(-4, 149, 9, (x) => {
    const foot = 352 + x * 0.08;
    return trace`L${x} ${foot}L${x + 4} ${foot - luck.between(14, 32)}L${x + 9} ${foot + 2}`;
  });
  return plane(`M-4 372${tips}L160 380Z`, 'dark', 0.75);
}

/** Meadow behind meadow, the nearest in shade: depth without a single vertical. */
const hills = (): string =>
  plane('M-4 366Q80 346 180 366T364 350V450H-4Z', 'middle') +
  plane('M-4 410Q110 376 220 404T364 392V520H-4Z', 'middle') +
  plane('M-4 410Q110 376 220 404T364 392V520H-4Z', 'dark', 0.18) +
  plane('M-4 470Q90 430 200 458T364 446V640H-4Z', 'accent', 0.85) +
  plane('M-4 470Q90 430 200 458T364 446V640H-4Z', 'middle', 0.55) +
  plane('M-4 540Q120 500 230 528T364 516V644H-4Z', 'dark', 0.82);

const river = (): string =>
  plane(
    'M196 372Q236 380 214 394Q150 412 196 430Q262 446 238 474L220 482Q222 452 172 436Q126 412 196 392Q216 384 190 374Z',
    'wall',
  );

function yurts(): string {
  return each(
    [
      [74, 400, 1],
      [112, 394, 0.7],
    ] as const,
    ([x, foot, scale]) => {
      const [top, brow, eave] = [foot - 30 * scale, foot - 26 * scale, foot - 14 * scale];
      return (
        plane(
          trace`M${x - 20 * scale} ${foot}V${eave}Q${x - 16 * scale} ${brow} ${x} ${top}Q${x + 16 * scale} ${brow} ${x + 20 * scale} ${eave}V${foot}Z`,
          'wall',
        ) +
        plane(
          trace`M${x} ${top}Q${x + 16 * scale} ${brow} ${x + 20 * scale} ${eave}V${foot}H${x + 6 * scale}Q${x + 10 * scale} ${foot - 18 * scale} ${x} ${top}Z`,
          'middle',
          0.45,
        ) +
        block(x - 5 * scale, eave, 8 * scale, 14 * scale, 'accent') +
        line(trace`M${x - 20 * scale} ${eave}H${x + 20 * scale}`, 1.4)
      );
    },
  );
}

function tree(): string {
  const luck = chance(7);
  const crown = times(64, () => {
    const [x, y, size] = [luck.around(302, 22), luck.around(376, 30), luck.between(5, 12)];
    return oval(x, y, size, size * 0.8);
  });
  return (
    line('M296 500Q294 450 300 408M298 456Q312 440 316 420M297 440Q284 428 280 414', 5) +
    plane(crown, 'dark') +
    line('M284 366q8-8 18-4M300 386q8-6 16-2M290 344q6-6 14-3', 1.2, { ink: 'wall', tone: 0.4 })
  );
}

const fence = (): string =>
  line(
    'M14 560V500M70 552V494M128 548V492M186 552V498M4 514Q100 498 200 514M4 532Q100 516 200 530',
    2.4,
  );

const path = (): string =>
  plane(
    'M150 644Q176 596 196 560Q214 530 208 508L218 506Q232 534 222 566Q216 604 236 644Z',
    'wall',
  );

/** Each flower sits on the tip of its own blade. */
function flowers(): string {
  const luck = chance(11);
  const stalks = Array.from(
    { length: 90 },
    () => [luck.between(-6, 366), luck.between(16, 54)] as const,
  );
  const heads = each(stalks, ([x, length]) =>
    luck.happens(0.34) ? oval(x + length * 0.4, 640 - length, 3, 3) : '',
  );
  return (
    line(
      each(stalks, ([x, length]) => grassBlade(x, length, 0.4)),
      1.6,
    ) + plane(heads, 'wall')
  );
}
