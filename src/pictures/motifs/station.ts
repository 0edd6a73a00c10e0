import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { outline, segment, trace, type Point } from './path-data.ts';
import {
  disc,
  floorMark,
  ground,
  line,
  lineScreen,
  plane,
  polygon,
  ring,
  type Ink,
} from './pen.ts';
import { viewTowards } from './perspective.ts';
import { each, receding, times } from './rhythm.ts';

const vanishing: Point = [226, 338];
const at = viewTowards(...vanishing);

/** How far the platform and the track lie below the eye. */
const platform = 232;
const track = 300;

export const station: Motif = {
  name: { zh: '民国车站月台', en: 'Old station platform' },
  draw: () =>
    [
      ground('paper'),
      lineScreen(18, 330, 2.8, 0.5, { tone: 0.55 }),
      town(),
      trackBed(),
      platformFloor(),
      hallWall(),
      canopy(),
      columns(),
      clock(),
      lamps(),
      rain(),
      puddles(),
      floorMark(185, 570, { slope: 0.34 }),
    ].join(''),
};

const town = (): string =>
  plane('M196 338V306h14v-14h40v14h22v32z', 'middle', 0.7) +
  plane('M272 338V316h88v22z', 'middle', 0.5) +
  plane('M300 316v-26h8v26zM326 316v-14h40v14z', 'middle', 0.5) +
  line('M342 338V214M330 226h24M330 242h24', 1.8) +
  line('M360 196L224 318M360 214L224 320', 1, { tone: 0.7 });

/** A band of ground or roof between two lines that run to the vanishing point. */
const band = (
  near: number,
  far: number,
  [x0, y0]: Point,
  [x1, y1]: Point,
  ink: Ink,
  tone = 1,
): string =>
  polygon([at(x0, y0, near), at(x1, y1, near), at(x1, y1, far), at(x0, y0, far)], ink, tone);

function trackBed(): string {
  const sleepers = receding(1.02, 16, 1.17, (z) =>
    outline([
      at(58, track, z),
      at(236, track, z),
      at(236, track, z * 1.045),
      at(58, track, z * 1.045),
    ]),
  );
  const rails = each(
    [92, 196],
    (x) =>
      polygon(
        [at(x - 5, 296, 0.9), at(x + 5, 296, 0.9), at(x + 1.5, 296, 14), at(x - 1.5, 296, 14)],
        'wall',
      ) +
      polygon(
        [at(x + 5, 296, 0.9), at(x + 9, track, 0.9), at(x + 2, track, 14), at(x + 1.5, 296, 14)],
        'dark',
      ),
  );
  return (
    polygon([at(14, 0.1, 1), vanishing, [420, 338], [420, 640], [250, 640]], 'middle', 0.9) +
    polygon([vanishing, [360, 338], [360, 640], [236, 640]], 'middle') +
    plane(sleepers, 'dark', 0.7) +
    rails
  );
}

function platformFloor(): string {
  const joints =
    receding(0.75, 9, 1.22, (z) => segment(at(-330, platform, z), at(8, platform, z))) +
    each([-60, -130, -200, -270], (x) => segment(at(x, platform, 0.7), at(x, platform, 14)));
  return (
    band(0.7, 20, [-330, platform], [8, platform], 'wall') +
    band(0.7, 20, [8, platform], [8, track], 'dark', 0.92) +
    // The edge one must stand behind.
    band(0.7, 20, [-6, platform], [2, platform], 'accent') +
    line(joints, 1, { tone: 0.4 }) +
    band(0.7, 20, [-330, platform], [-150, platform], 'middle', 0.4)
  );
}

function hallWall(): string {
  const windows = receding(0.98, 7, 1.42, (z) => {
    const far = z * 1.16;
    return plane(
      outline([
        at(-249, 150, z),
        at(-249, -60, z),
        at(-249, -96, (z + far) / 2),
        at(-249, -60, far),
        at(-249, 150, far),
      ]),
      'window',
    );
  });
  return (
    polygon(
      [at(-250, -250, 0.7), at(-250, platform, 0.7), at(-250, platform, 12), at(-250, -120, 12)],
      'middle',
      0.85,
    ) + windows
  );
}

function canopy(): string {
  const beams = receding(0.8, 9, 1.24, (z) => segment(at(-250, -250, z), at(34, -214, z)));
  return (
    band(0.62, 18, [-250, -250], [34, -214], 'dark') +
    band(0.62, 18, [34, -214], [34, -190], 'wall') +
    band(0.62, 18, [34, -200], [34, -190], 'accent') +
    line(beams, 1.1, { ink: 'wall', tone: 0.32 })
  );
}

/** One file of iron columns, far to near, each with its two brackets. */
function columns(): string {
  return each([6.2, 4.3, 3.05, 2.15, 1.5, 1.04], (z) => {
    const half = 8 / z;
    const [x, foot] = at(-92, platform, z);
    const [, head] = at(-92, -222, z);
    const bracket =
      trace`M${x} ${head + 70 / z}Q${x + 14 / z} ${head + 16 / z} ${x + 96 / z} ${head + 4 / z}L${x + 96 / z} ${head - 4 / z}` +
      trace`H${x - 96 / z}V${head + 2 / z}Q${x - 14 / z} ${head + 16 / z} ${x} ${head + 70 / z}Z`;
    return (
      polygon(
        [
          [x - half, foot],
          [x + half, foot],
          [x + half * 0.8, head],
          [x - half * 0.8, head],
        ],
        'wall',
      ) +
      polygon(
        [
          [x + half * 0.1, foot],
          [x + half, foot],
          [x + half * 0.8, head],
          [x + half * 0.1, head],
        ],
        'dark',
        0.55,
      ) +
      plane(bracket, 'dark') +
      polygon(
        [
          [x - half * 1.7, foot],
          [x + half * 1.7, foot],
          [x + half * 1.5, foot - 16 / z],
          [x - half * 1.5, foot - 16 / z],
        ],
        'dark',
      )
    );
  });
}

const clock = (): string =>
  line('M172 172V196', 2) +
  disc(172, 214, 19, 'wall') +
  ring(172, 214, 19, 2.6) +
  line('M172 214V203M172 214l8 5', 2);

function lamps(): string {
  return each(
    [
      [112, 170, 1],
      [196, 262, 0.42],
    ] as const,
    ([x, y, scale]) =>
      plane(
        trace`M${x - 16 * scale} ${y}Q${x} ${y - 20 * scale} ${x + 16 * scale} ${y}Z`,
        'accent',
      ) +
      line(trace`M${x} ${y - 12 * scale}V${y - 44 * scale}`, 1.4) +
      disc(x, y + 3 * scale, 5 * scale, 'wall'),
  );
}

/** Rain falls beyond the canopy only. */
function rain(): string {
  const luck = chance(5);
  const drops = times(70, () => {
    const [x, y, length] = [luck.between(232, 366), luck.between(150, 560), luck.between(16, 40)];
    return trace`M${x} ${y}l${-length * 0.22} ${length}`;
  });
  return line(drops, 1.1, { ink: 'wall', tone: 0.75 });
}

const puddles = (): string =>
  plane(
    'M36 604q30-8 66 0q-20 9-44 8q-18-1-22-8zM130 548q14-4 34 0q-8 5-20 5q-12-1-14-5z',
    'middle',
    0.5,
  );
