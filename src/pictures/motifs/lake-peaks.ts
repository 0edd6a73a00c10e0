import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane } from './pen.ts';
import { grassBlade } from './plants.ts';
import { each, times } from './rhythm.ts';
import { ripples } from './water.ts';

export const lakePeaks: Motif = {
  name: { zh: '雪山与海子', en: 'Snow peaks over a lake' },
  draw: () =>
    [
      ground('paper'),
      disc(96, 124, 38),
      lineScreen(22, 300, 2.6, 0.3),
      ridges(),
      snow(),
      foothill(),
      cloudBelt(),
      village(),
      lake(),
      fields(),
      path(),
      windTree(),
      grass(),
      fence(),
      floorMark(178, 576, { scale: 0.9 }),
    ].join(''),
};

const ridges = (): string =>
  plane(
    'M-4 380L-4 262L30 238L58 250L92 214L124 240L160 206L196 232L236 196L270 228L306 204L364 246L364 380Z',
    'middle',
    0.4,
  ) +
  plane(
    'M-4 380L-4 300L34 262L64 284L104 222L128 246L150 228L206 162L236 202L252 190L296 240L322 226L364 268L364 380Z',
    'middle',
  );

/** Snow lies on the faces that look left, to the light; the right faces fall into shade. */
function snow(): string {
  return (
    plane(
      'M206 162L150 228L128 246L104 222L84 252L100 246L110 262L122 254L136 272L152 250L164 266L178 238L190 256L200 228L206 214Z',
      'wall',
    ) +
    plane(
      'M206 162L236 202L252 190L282 225L272 222L262 240L248 216L240 236L226 212L218 232L206 214Z',
      'wall',
      0.72,
    ) +
    plane('M104 222L128 246L136 272L122 254L112 240Z', 'middle', 0.35) +
    plane('M34 262L18 277L30 274L38 284L46 274Z', 'wall', 0.85) +
    plane('M322 226L304 236L314 240L324 252L332 240L346 251Z', 'wall', 0.85) +
    plane(
      'M206 162L212 220L236 270L260 380H364V268L322 226L296 240L252 190L236 202Z',
      'dark',
      0.22,
    ) +
    plane('M104 222L112 270L140 330L150 380H60L64 284Z', 'dark', 0.12)
  );
}

const foothill = (): string =>
  plane('M-4 336Q40 300 90 318T180 306T270 322T364 300V380H-4Z', 'dark', 0.6);

/** The level cloud that cuts the mountain in two; people there call it the jade belt. */
const cloudBelt = (): string =>
  plane(
    'M-10 292Q30 280 70 286Q90 272 122 280Q150 274 172 282Q220 272 262 284Q310 278 372 288Q330 300 280 298Q230 308 180 300Q130 308 88 300Q40 306 -10 300Z',
    'wall',
  ) + line('M10 306Q80 314 150 308M190 312Q260 316 330 304', 2.2, { ink: 'wall', tone: 0.8 });

function village(): string {
  const houses = [
    [18, 362, 34, 20],
    [50, 366, 28, 16],
    [84, 360, 40, 22],
    [228, 362, 30, 18],
    [262, 360, 38, 22],
    [304, 364, 30, 18],
  ] as const;
  const built = each(houses, ([x, foot, width, height]) => {
    const [top, right] = [foot - height, x + width];
    return (
      block(x, top, width, height, 'wall') +
      plane(
        trace`M${x - 4} ${top + 1}Q${x} ${top - 3} ${x + 6} ${top - 11}H${right - 6}Q${right} ${top - 3} ${right + 4} ${top + 1}Z`,
        'dark',
      ) +
      block(x + width * 0.2, top + 6, 4, 6, 'window') +
      block(x + width * 0.6, top + 6, 4, 6, 'window') +
      block(x + width * 0.78, top, width * 0.22, height, 'middle', 0.35)
    );
  });
  const tower = plane(
    'M130 362V326h10v36zM126 328h18l-3-5h-12zM128 338h14v-3h-14zM132 322l3-12l3 12z',
    'wall',
  );
  return plane('M-4 366Q60 354 130 360T364 358V384H-4Z', 'dark') + built + tower;
}

function lake(): string {
  return (
    block(0, 380, 360, 150, 'middle') +
    // The peaks upside down, broken by the wind.
    plane('M60 380H150L176 420L120 470L70 440L88 410Z', 'wall', 0.28) +
    plane('M206 380L236 412L214 450L252 470L232 500H188L200 450L176 420Z', 'wall', 0.22) +
    ripples(386, 520, 4, { tone: 0.75, density: 1.2 })
  );
}

function fields(): string {
  const luck = chance(17);
  const rapeseed = times(150, () => {
    const [x, y] = [luck.between(0, 360), luck.between(512, 560)];
    return trace`M${x} ${y}q3 -6 ${luck.between(6, 11)} ${luck.between(-8, -4)}`;
  });
  return (
    plane('M0 500Q90 480 180 498T360 486V640H0Z', 'dark', 0.9) +
    plane('M0 520Q90 500 180 516T360 506V640H0Z', 'accent', 0.9) +
    plane('M0 548Q100 520 200 540T360 530V640H0Z', 'middle') +
    plane('M0 584Q110 556 220 576T360 566V640H0Z', 'dark', 0.85) +
    line(rapeseed, 1.1, { ink: 'wall', tone: 0.5 })
  );
}

const path = (): string =>
  plane(
    'M128 640Q150 590 178 560Q190 536 186 508L194 508Q206 540 200 564Q196 600 216 640Z',
    'wall',
  );

function windTree(): string {
  const luck = chance(18);
  const crown = times(70, () => {
    // The root spreads the tufts evenly over the crown instead of heaping them at its middle.
    const [angle, off] = [luck.between(0, 2 * Math.PI), Math.sqrt(luck.between(0, 1))];
    const [x, y, size] = [
      304 + off * 58 * Math.cos(angle),
      468 + off * 36 * Math.sin(angle),
      luck.between(7, 13),
    ];
    return trace`M${x - size} ${y}q${size} ${-size * 0.9} ${2.3 * size} ${-size * 0.2}q${-size} ${size} ${-2.3 * size} ${size * 0.2}`;
  });
  return (
    line(
      'M296 640Q298 590 284 548Q276 516 284 486M286 548Q304 524 300 496M285 530Q268 514 262 498',
      5,
    ) +
    plane(crown, 'dark') +
    line('M262 452q14-10 28-6M280 474q16-8 30-2M306 450q12-6 22 0', 1.1, {
      ink: 'wall',
      tone: 0.35,
    })
  );
}

function grass(): string {
  const luck = chance(19);
  const blades = times(54, () =>
    grassBlade(
      luck.either(luck.between(-6, 120), luck.between(226, 366)),
      luck.between(16, 44),
      0.6,
    ),
  );
  return line(blades, 1.8);
}

const fence = (): string =>
  line('M26 640V572M70 640V562M112 640V556M22 586Q70 570 116 566M22 604Q70 588 116 584', 2.4);
