import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { oval, trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, piercedPlane, plane } from './pen.ts';
import { bambooLeaf } from './plants.ts';
import { along, each, times } from './rhythm.ts';
import { ripples } from './water.ts';

/** The opening: a circle of 124 round (180, 346), cut level at the sill. */
const opening = 'M56 346A124 124 0 0 1 304 346A124 124 0 0 1 238 456H122A124 124 0 0 1 56 346';

export const moonGate: Motif = {
  name: { zh: '园林月洞门', en: 'Moon gate of a garden' },
  draw: () =>
    [
      ground('paper'),
      disc(82, 92, 34),
      lineScreen(20, 150, 2.4, 0.6),
      treeBehindWall(),
      // The garden first and the pierced wall over it: a clip would need an id, and ids clash where a page shows a motif twice.
      garden(),
      cloudWall(),
      gateRim(),
      bambooShadow(),
      latticeInWall(),
      court(),
      floorMark(180, 556, { scale: 1.25 }),
    ].join(''),
};

function treeBehindWall(): string {
  const luck = chance(3);
  const crown = times(46, () => {
    const [x, y, size] = [luck.around(282, 46), luck.around(92, 26), luck.between(9, 20)];
    return oval(x, y, size, size * 0.72);
  });
  return (
    plane(crown, 'middle', 0.8) +
    line('M276 160Q280 120 268 92M280 128Q298 108 304 84M274 118Q258 104 252 90', 2.4)
  );
}

function garden(): string {
  return [
    block(40, 200, 280, 290, 'paper'),
    lineScreen(214, 330, 1.8, 0.3, { tone: 0.6, step: 8, left: 50, right: 310 }),
    plane('M40 330Q90 296 140 318T240 306T330 322V380H40Z', 'middle', 0.45),
    plane('M40 372H320V480H40Z', 'middle'),
    pavilion(),
    taihuRock(),
    ripples(392, 470, 5, { density: 0.9, left: 50, right: 300 }),
    bamboo(),
    plane('M122 470L140 430H222L240 470Z', 'wall'),
    line('M134 444H228M128 458H234M158 430L150 470M182 430V470M206 430L214 470', 0.9, {
      tone: 0.6,
    }),
  ].join('');
}

function pavilion(): string {
  return (
    plane(
      'M150 372V314H154V372ZM192 372V314H196V372ZM228 372V314H232V372ZM166 372V318H168V372ZM214 372V318H216V372Z',
      'dark',
    ) +
    plane('M124 308Q160 304 190 262Q220 304 258 308L252 316Q190 322 130 316Z', 'dark') +
    plane('M187 264L190 246L193 264Z', 'dark') +
    line('M150 310L186 272M170 312L188 276M212 312L194 276M232 310L196 272', 0.9, {
      ink: 'wall',
      tone: 0.35,
    }) +
    line('M148 356H234M148 346H234', 1.6) +
    plane('M136 372H246V382H136Z', 'wall') +
    plane('M136 380H246V386H136Z', 'dark', 0.8) +
    plane('M150 388H232V424H150Z', 'dark', 0.24)
  );
}

/** A scholar's rock: thin at the foot, wrinkled, pierced. */
function taihuRock(): string {
  return (
    plane(
      'M60 420Q66 392 84 396Q78 372 92 352Q84 330 104 316Q122 308 124 330Q136 344 126 360Q142 376 132 394Q150 402 148 428H58Z',
      'wall',
    ) +
    plane(
      'M104 316Q122 308 124 330Q136 344 126 360Q142 376 132 394Q150 402 148 428H116Q126 400 112 388Q122 366 108 352Q116 330 104 316Z',
      'middle',
      0.6,
    ) +
    plane(
      'M96 372q8-12 14-2q2 12-8 12q-8-2-6-10zM102 338q6-8 10 0q0 9-6 8q-6-1-4-8zM84 406q10-8 16 2q-2 10-12 8q-6-4-4-10zM120 410q8-6 12 2q-2 8-8 6z',
      'dark',
    )
  );
}

function bamboo(): string {
  const luck = chance(5);
  const stalks = [
    [262, 0],
    [276, 6],
    [290, -4],
  ] as const;
  const leaves = times(34, () => {
    const [x, y, angle] = [luck.between(240, 302), luck.between(222, 372), luck.between(0.25, 1.1)];
    const [side, length] = [luck.either(-1, 1), luck.between(14, 25)];
    return bambooLeaf(x, y, side * length * Math.cos(angle), length * Math.sin(angle));
  });
  return (
    line(
      each(stalks, ([x, bend]) => trace`M${x} 470Q${x + bend} 340 ${x + bend * 2 - 6} 214`),
      3.2,
    ) + plane(leaves, 'dark')
  );
}

/** A white wall that rises and falls like a cloud, under a cap of tiles. */
function cloudWall(): string {
  return (
    piercedPlane(`M0 176Q60 128 120 160T240 160T360 152V520H0Z${opening}Z`, 'wall') +
    plane(
      'M0 176Q60 128 120 160T240 160T360 152V138Q300 128 240 146T120 146Q60 112 0 160Z',
      'dark',
    ) +
    line('M0 184Q60 136 120 168T240 168T360 160', 1.6) +
    line(
      along(6, 359, 9, (x) => trace`M${x} ${150 + 8 * Math.sin(x / 38)}v9`),
      0.9,
      { ink: 'wall', tone: 0.35 },
    )
  );
}

const gateRim = (): string =>
  line('M122 456A124 124 0 1 1 238 456', 9, { cut: true }) +
  line('M114 468A135 135 0 1 1 246 468', 1.3, { cut: true });

/** Light comes from upper left, so bamboo outside the frame throws its shade on the wall. */
function bambooShadow(): string {
  const luck = chance(26);
  const leaves = times(26, () => {
    const [x, y, angle] = [luck.between(4, 62), luck.between(232, 430), luck.between(0.3, 1)];
    const length = luck.between(16, 30);
    return bambooLeaf(x, y, length * Math.cos(angle), length * Math.sin(angle));
  });
  return (
    plane(leaves, 'middle', 0.4) +
    line('M20 500Q34 360 22 210M44 500Q52 380 50 250', 2, { ink: 'middle', tone: 0.4 })
  );
}

const latticeInWall = (): string =>
  plane('M318 200H352V262H318Z', 'dark') +
  line(
    'M318 231H352M335 200V262M318 200L352 262M352 200L318 262M326 231L335 216L344 231L335 246Z',
    1.6,
    { ink: 'wall', tone: 0.9 },
  );

function court(): string {
  const joints =
    each([516, 534, 558, 590, 630], (y) => trace`M0 ${y}H360`) +
    along(-7, 7, 1, (k) => trace`M${180 + k * 20} 504L${180 + k * 58} 640`);
  return (
    plane('M0 500H360V640H0Z', 'middle', 0.9) +
    plane('M0 488H360V502H0Z', 'dark') +
    plane('M112 456H248V502H112Z', 'wall') +
    plane('M112 472H248V480H112Z', 'dark', 0.7) +
    plane('M104 482H256V504H104Z', 'wall') +
    plane('M104 496H256V504H104Z', 'dark', 0.7) +
    line(joints, 1.3, { ink: 'paper', tone: 0.5, cut: true }) +
    plane('M122 504H238L268 640H92Z', 'paper', 0.55)
  );
}
