import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { segment, trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane, polygon } from './pen.ts';
import { viewTowards } from './perspective.ts';
import { bambooLeaf, grassBlade } from './plants.ts';
import { along, each, times } from './rhythm.ts';

const at = viewTowards(206, 388);

/** Money from overseas built it, against bandits and floods: a castle with one family's rice at its foot. */
export const watchtowerField: Motif = {
  name: { zh: '碉楼稻田', en: 'Watchtower in the paddy fields' },
  draw: () =>
    [
      ground('paper'),
      disc(88, 138, 38),
      lineScreen(24, 380, 2.6, 0.3, { tone: 0.55 }),
      farHills(),
      farTower(),
      village(),
      bamboo(),
      tower(),
      crown(),
      paddies(),
      seedlings(),
      dyke(),
      foreground(),
      floorMark(170, 550, { scale: 1.05 }),
    ].join(''),
};

const farHills = (): string =>
  plane('M0 352Q50 318 110 338T220 334T300 324T360 340V420H0Z', 'middle', 0.45);

const farTower = (): string =>
  plane('M34 396V316H30V306H33V296L42 288L51 296V306H54V316H50V396Z', 'middle', 0.8);

function village(): string {
  return each(
    [
      [64, 372, 34],
      [104, 378, 26],
      [12, 380, 30],
    ] as const,
    ([x, top, width]) =>
      block(x, top, width, 402 - top, 'wall') +
      plane(
        trace`M${x - 3} ${top + 1}L${x + width / 2} ${top - 12}L${x + width + 3} ${top + 1}Z`,
        'dark',
      ) +
      block(x + width * 0.4, top + 8, 6, 8, 'window') +
      block(x + width * 0.72, top, width * 0.28, 402 - top, 'middle', 0.5),
  );
}

/** A clump that bends outwards like water from a spring. */
function bamboo(): string {
  const luck = chance(5);
  let leaves = '';
  const stems = times(11, (k) => {
    const fan = (k - 5) / 5;
    const [x, tipX] = [312 + fan * 12, 312 + fan * 62 + luck.between(-4, 4)];
    const [peak, tipY] = [206 + 70 * fan * fan, 268 + 34 * fan * fan + luck.between(-34, 20)];
    leaves += times(11, (leaf) => {
      const t = 0.42 + leaf * 0.056;
      const px = (1 - t) ** 2 * x + 2 * t * (1 - t) * (x + fan * 14) + t * t * tipX;
      const py = (1 - t) ** 2 * 404 + 2 * t * (1 - t) * (peak - 40) + t * t * tipY;
      return bambooLeaf(px, py, luck.between(-14, 14), luck.between(11, 21));
    });
    return trace`M${x} 404Q${x + fan * 14} ${peak - 40} ${tipX} ${tipY}`;
  });
  return (
    line(stems, 1.8, { ink: 'dark' }) +
    plane(
      `${leaves}M288 405Q290 392 300 394Q306 382 316 388Q326 382 332 394Q340 394 342 405Z`,
      'dark',
    )
  );
}

/** A shaft of grey concrete: small shuttered windows, each under its own moulding. */
function tower(): string {
  const windows = each([232, 272, 312, 352], (y) =>
    each([166, 190, 214], (x) => trace`M${x} ${y}h10v17h-10z`),
  );
  const hoods = each([232, 272, 312, 352], (y) =>
    each(
      [166, 190, 214],
      (x) => trace`M${x - 3} ${y - 1}Q${x + 5} ${y - 9} ${x + 13} ${y - 1}M${x - 2} ${y + 20}h14`,
    ),
  );
  return (
    block(154, 196, 84, 212, 'wall') +
    block(238, 196, 34, 212, 'wall') +
    block(238, 196, 34, 212, 'middle', 0.8) +
    plane(windows, 'window') +
    line(hoods, 1.3) +
    plane(
      each([232, 272, 312, 352], (y) => trace`M250 ${y}h8v17h-8z`),
      'window',
    ) +
    line('M154 262H238L272 264M154 302H238L272 303M154 342H238L272 342M154 382H238L272 381', 1, {
      tone: 0.5,
    }) +
    line('M154 196V408M238 196V408M272 196V408', 1.5) +
    plane('M186 408V386A10 10 0 0 1 206 386V408Z', 'accent') +
    line('M186 408V386A10 10 0 0 1 206 386V408', 1.4) +
    block(148, 402, 128, 8, 'dark')
  );
}

/** What the money was for: an arcade all round, turrets at its corners, a dome that a sailor had seen somewhere. */
function crown(): string {
  const turret = (x: number): string =>
    plane(trace`M${x - 11} 166H${x + 11}V196L${x} 212L${x - 11} 196Z`, 'wall') +
    plane(trace`M${x + 2} 166H${x + 11}V196L${x} 212Z`, 'middle', 0.7) +
    block(x - 2, 176, 4, 12, 'window') +
    line(trace`M${x - 11} 166H${x + 11}V196L${x} 212L${x - 11} 196Z`, 1.3);
  return (
    plane('M144 158H246V196H144Z', 'wall') +
    plane('M246 158H284V196H246Z', 'wall') +
    plane('M246 158H284V196H246Z', 'middle', 0.8) +
    plane(
      along(163, 215, 17, (x) => trace`M${x} 194v-20a5.5 7 0 0 1 11 0v20z`) +
        'M258 194v-18a4.5 7 0 0 1 9 0v18z',
      'window',
    ) +
    plane('M146 196H246L236 206H156Z', 'dark', 0.7) +
    plane('M246 196H282L272 206H238Z', 'dark') +
    block(140, 152, 148, 7, 'dark') +
    turret(145) +
    turret(243) +
    turret(285) +
    block(166, 120, 58, 32, 'wall') +
    block(224, 120, 26, 32, 'wall') +
    block(224, 120, 26, 32, 'middle', 0.8) +
    plane(
      each([174, 191, 208], (x) => trace`M${x} 150v-18a5.5 6 0 0 1 11 0v18z`) +
        'M232 150v-17a5 6 0 0 1 10 0v17z',
      'window',
    ) +
    line('M166 121V152M224 121V152M250 121V152', 1.3) +
    block(160, 114, 96, 7, 'dark') +
    plane('M174 114Q176 82 208 74Q240 82 242 114Z', 'accent') +
    plane('M208 74Q240 82 242 114H220Q222 90 208 74Z', 'dark', 0.35) +
    line('M174 114Q176 82 208 74Q240 82 242 114M190 112Q192 90 208 76M208 76V112', 1.3) +
    plane('M203 76V66H213V76ZM200 66L208 54L216 66Z', 'dark') +
    line('M208 56V46', 1.6)
  );
}

function paddies(): string {
  const water = (left: number, right: number, near: number, far: number): string =>
    polygon(
      [at(left, 150, near), at(right, 150, near), at(right, 150, far), at(left, 150, far)],
      'paper',
    ) +
    polygon(
      [at(left, 150, near), at(right, 150, near), at(right, 150, far), at(left, 150, far)],
      'middle',
      0.35,
    ) +
    line(segment(at(left, 150, far), at(right, 150, far)), 2, { tone: 0.7 });
  return (
    block(0, 402, 360, 238, 'middle') +
    block(0, 402, 360, 238, 'dark', 0.22) +
    each(
      [
        [4.2, 7],
        [2.5, 3.9],
        [1.55, 2.35],
        [0.95, 1.45],
        [0.5, 0.88],
      ] as const,
      ([near, far]) => water(-2600, -40, near, far) + water(2, 2600, near, far),
    )
  );
}

function seedlings(): string {
  const luck = chance(17);
  const rows = [5.8, 4.8, 3.4, 2.9, 2.2, 1.9, 1.4, 1.2, 1.04, 0.82, 0.72, 0.63];
  const tufts = each(rows, (z, row) => {
    const gap = 26 * Math.max(1, z * 0.6);
    return times(32, (k) => {
      const across =
        (k % 2 ? 40 : 68) + ((row % 2) * 0.5 + Math.floor(k / 2)) * gap + luck.between(-3, 3);
      const [x, y] = at(k % 2 ? across : -across, 150, z);
      const tall = Math.min(15, 13 / z);
      if (x < -4 || x > 364) return '';
      return z > 2.5
        ? trace`M${x} ${y}h1.4v${-tall}h-1.4z`
        : trace`M${x} ${y}q${-tall * 0.3} ${-tall * 0.7} ${-tall * 0.7} ${-tall * 0.9}q${tall * 0.5} 0 ${tall * 0.6} ${tall * 0.4}q0 ${-tall * 0.5} ${tall * 0.2} ${-tall}q${tall * 0.2} ${tall * 0.5} ${tall * 0.1} ${tall}q${tall * 0.2} ${-tall * 0.4} ${tall * 0.6} ${-tall * 0.4}q${-tall * 0.5} ${tall * 0.2} ${-tall * 0.6} ${tall * 0.9}z`;
    });
  });
  return plane(tufts, 'dark');
}

const dyke = (): string =>
  plane(
    'M192 406H212Q222 436 208 466Q196 506 232 560Q252 600 300 644H84Q126 596 128 552Q136 500 172 462Q194 434 192 406Z',
    'dark',
  ) +
  plane(
    'M192 406H206Q214 436 196 466Q180 508 214 560Q234 600 272 644H92Q134 596 134 552Q142 500 174 462Q196 434 192 406Z',
    'wall',
  ) +
  plane(
    'M206 406Q214 436 196 466Q180 508 214 560Q234 600 272 644H244Q206 596 196 560Q166 510 186 466Q206 436 202 406Z',
    'middle',
    0.5,
  );

function foreground(): string {
  const luck = chance(20);
  const blades = times(60, () =>
    grassBlade(
      luck.either(luck.between(-8, 96), luck.between(262, 366)),
      luck.between(12, 46),
      0.35,
    ),
  );
  return line(blades, 1.8);
}
