import { latticeWindow } from './buildings.ts';
import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { oval, trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane, type Ink } from './pen.ts';
import { each, times } from './rhythm.ts';

/** A hill that tea is planted on: rows run level round it, so each is a flat arch, wider apart towards the eye. */
interface Hill {
  /** Where its arches are highest. */
  readonly axis: number;
  readonly left: number;
  readonly right: number;
  /** From the skyline to the lowest row. */
  readonly height: readonly [top: number, foot: number];
  /** How far an arch has sunk 200 units from the axis, at the skyline and at the foot. */
  readonly bend: readonly [top: number, foot: number];
}

const middleHill: Hill = {
  axis: 236,
  left: -6,
  right: 366,
  height: [246, 520],
  bend: [112, 30],
};
const leftHill: Hill = { axis: -40, left: -6, right: 214, height: [418, 700], bend: [72, 40] };
const rightHill: Hill = { axis: 420, left: 168, right: 366, height: [440, 720], bend: [66, 40] };

export const teaHill: Motif = {
  name: { zh: '茶山', en: 'Tea rows over a hill' },
  draw: () =>
    [
      ground('paper'),
      disc(92, 152, 42),
      lineScreen(24, 330, 2.6, 0.3, { tone: 0.55 }),
      ridges(),
      slope(middleHill, 'wall'),
      rows(middleHill, { count: 9, ink: 'middle', bush: [9, 19], seed: 3 }),
      shadeOfHill(),
      thread(),
      shelterTrees(),
      hut(),
      slope(rightHill, 'middle'),
      rows(rightHill, { count: 6, ink: 'dark', bush: [19, 34], seed: 5 }),
      slope(leftHill, 'middle'),
      rows(leftHill, { count: 6, ink: 'dark', bush: [19, 34], seed: 8 }),
      steps(),
      basket(),
      floorMark(178, 556),
    ].join(''),
};

const ridges = (): string =>
  plane(
    'M-4 306Q40 268 84 282Q130 240 176 262Q240 222 296 258Q330 246 364 262V420H-4Z',
    'middle',
    0.3,
  ) +
  plane('M-4 346Q50 304 104 322Q170 288 230 312T364 306V420H-4Z', 'middle', 0.45) +
  plane(
    'M-10 356Q24 346 52 350Q74 340 100 348Q138 344 156 356Q196 360 214 368Q120 378 -10 372Z',
    'wall',
  );

const lerp = ([from, to]: readonly [number, number], share: number): number =>
  from + (to - from) * share;

/** How high the arch lies at x: share 0 is the skyline, 1 the lowest row. */
const arch = ({ axis, height, bend }: Hill, share: number, x: number): number =>
  lerp(height, share ** 1.35) + lerp(bend, share) * ((x - axis) / 200) ** 2;

/** The arch as one quadratic, drawn from right to left. */
function archBack(hill: Hill, share: number): string {
  const { axis, left, right, height, bend } = hill;
  const control =
    lerp(height, share ** 1.35) + (lerp(bend, share) * (left - axis) * (right - axis)) / 200 ** 2;
  return trace`L${right} ${arch(hill, share, right)}Q${(left + right) / 2} ${control} ${left} ${arch(hill, share, left)}`;
}

const slope = (hill: Hill, ink: Ink): string =>
  plane(trace`M${hill.left} 646H${hill.right}${archBack(hill, 0)}Z`, ink) +
  line(`M${archBack(hill, 0).slice(1)}`, 1.4, { tone: 0.7 });

interface Planting {
  readonly count: number;
  readonly ink: Ink;
  /** Width of a bush, far and near. */
  readonly bush: readonly [number, number];
  readonly seed: number;
}

/** Each row is clipped into one long hedge: bushes bulge along its top, its foot is a clean curve. */
function rows(hill: Hill, { count, ink, bush, seed }: Planting): string {
  const luck = chance(seed);
  let [hedges, light] = ['', ''];
  for (let row = 0; row < count; row += 1) {
    const share = (row + 0.3) / count;
    const width = lerp(bush, share);
    let [x, top] = [hill.left, `M${hill.left} ${arch(hill, share, hill.left).toFixed(1)}`];
    while (x < hill.right) {
      const next = Math.min(hill.right, x + width * luck.between(0.8, 1.2));
      const [from, to] = [arch(hill, share, x), arch(hill, share, next)];
      top += trace`Q${(x + next) / 2} ${(from + to) / 2 - width * 0.62} ${next} ${to}`;
      if (ink === 'dark' && luck.happens(0.5))
        light += trace`M${x + 2} ${from - width * 0.02}q${width * 0.3} ${-width * 0.26} ${width * 0.56} ${(to - from) * 0.6 - width * 0.16}`;
      x = next;
    }
    hedges += top + archBack(hill, (row + 0.8) / count) + 'Z';
  }
  return plane(hedges, ink) + line(light, 1.2, { ink: 'wall', tone: 0.5 });
}

const shadeOfHill = (): string =>
  plane('M252 246Q318 254 366 292V520H250Q300 380 252 246Z', 'dark', 0.2);

/** From the fields up to the hut, in three turns. */
const thread = (): string =>
  plane(
    'M180 486Q196 452 240 430Q268 412 246 392Q206 366 224 338Q236 322 258 314Q272 304 266 262H274Q284 308 262 322Q244 332 236 344Q224 364 258 386Q290 412 256 440Q216 460 206 486Z',
    'wall',
  ) +
  line(
    'M180 486Q196 452 240 430Q268 412 246 392Q206 366 224 338Q236 322 258 314Q272 304 266 262M274 262Q284 308 262 322Q244 332 236 344Q224 364 258 386Q290 412 256 440Q216 460 206 486',
    1,
    { tone: 0.45 },
  );

function shelterTrees(): string {
  const luck = chance(21);
  const crowns = each(
    [
      [314, 262, 20],
      [336, 276, 15],
      [206, 246, 12],
    ] as const,
    ([x, foot, size]) =>
      times(9, () =>
        oval(
          x + luck.around(0, size * 0.4),
          foot - size * 1.3 + luck.around(0, size * 0.4),
          size * 0.55,
          size * 0.5,
        ),
      ) + trace`M${x - 1.5} ${foot + 4}V${foot - size}h3V${foot + 4}z`,
  );
  return plane(crowns, 'dark');
}

/** The hut where the leaves are roasted; its lamp burns late in April. */
function hut(): string {
  return (
    block(224, 214, 82, 44, 'wall') +
    plane('M286 214H306V258H286Z', 'middle', 0.8) +
    line('M224 212V258M286 214V258M306 214V258', 1.4) +
    plane('M212 218L236 186H292L316 218L310 222H218Z', 'dark') +
    line('M240 190L228 216M254 190L248 216M268 190V216M282 190L290 216', 0.9, {
      ink: 'wall',
      tone: 0.4,
    }) +
    latticeWindow(232, 228, 18, 16, 1) +
    block(260, 228, 16, 30, 'accent') +
    plane('M216 256H312L318 264H210Z', 'dark', 0.8)
  );
}

/** Slabs of stone lead up between the fields, and on, as a thread, to the hut. */
function steps(): string {
  const treads = times(13, (index) => {
    const y = 640 - 15.5 * index + 0.42 * index ** 2;
    const near = Math.max(0, (y - 548) / 98);
    const off = Math.max(0, (548 - y) / 64);
    const [left, right] = [140 - 34 * near + 37 * off, 228 + 18 * near - 22 * off];
    return trace`M${left} ${y}H${right}`;
  });
  return (
    plane(
      'M102 646Q122 586 136 548Q150 512 178 482L206 482Q224 512 232 548Q240 590 250 646Z',
      'wall',
    ) +
    plane(
      'M206 482Q224 512 232 548Q240 590 250 646H214Q210 590 206 548Q202 510 196 482Z',
      'middle',
      0.4,
    ) +
    line('M102 646Q122 586 136 548Q150 512 180 485M206 485Q224 512 232 548Q240 590 250 646', 1.2, {
      tone: 0.5,
    }) +
    line(treads, 1.1, { tone: 0.4 })
  );
}

const basket = (): string =>
  plane('M272 590Q276 622 284 632H326Q334 622 338 590Z', 'accent') +
  plane('M312 590H338Q334 622 326 632H308Q314 612 312 590Z', 'dark', 0.3) +
  plane(oval(305, 590, 33, 8), 'dark') +
  line('M274 602H336M278 614H332M286 592L292 630M305 594V631M324 592L318 630', 1, { tone: 0.5 });
