import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { oval, segment, trace, type Point } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane, polygon } from './pen.ts';
import { viewTowards } from './perspective.ts';
import { willow } from './plants.ts';
import { along, each, receding, times } from './rhythm.ts';
import { ripples } from './water.ts';

const at = viewTowards(180, 350);
/** How far the deck lies below the eye. */
const deck = 150;

/** The walk turns at right angles, so that a visitor sees each leaf twice; legs from far to near, in deck units. */
const legs = [
  { left: 14, right: 58, near: 1.95, far: 3.2 },
  { left: -150, right: 58, near: 1.62, far: 1.95 },
  { left: -150, right: -92, near: 1.06, far: 1.62 },
  { left: -150, right: 52, near: 0.86, far: 1.06 },
  { left: -52, right: 52, near: 0.5, far: 0.86 },
] as const;

export const lotusPond: Motif = {
  name: { zh: '荷塘', en: 'Lotus pond' },
  draw: () =>
    [
      ground('paper'),
      disc(104, 146, 42),
      lineScreen(24, 326, 2.6, 0.3, { tone: 0.55 }),
      farBank(),
      water(),
      pavilion(),
      pads(),
      walk(),
      blossoms(),
      nearLeaves(),
      willowCorner(),
      floorMark(180, 556, { scale: 1.1 }),
    ].join(''),
};

function farBank(): string {
  const luck = chance(2);
  const trees = times(26, (index) => {
    const [x, size] = [index * 15 - 8 + luck.between(-4, 4), luck.between(10, 20)];
    return oval(x, 344 - size * 0.6, size, size * 0.85);
  });
  return (
    plane('M0 322Q60 286 130 306T260 296T360 310V360H0Z', 'middle', 0.4) +
    plane(trees, 'middle') +
    block(0, 340, 360, 18, 'middle') +
    plane('M0 352H360V358H0Z', 'dark', 0.5)
  );
}

const water = (): string =>
  block(0, 356, 360, 284, 'middle', 0.62) + sunOnWater() + ripples(364, 470, 31, { tone: 0.75 });

const sunOnWater = (): string => {
  const luck = chance(14);
  const glints = along(
    364,
    436,
    8,
    (y) => trace`M${104 - luck.between(8, 26)} ${y}H${104 + luck.between(8, 26)}`,
  );
  return line(glints, 3, { ink: 'sun', tone: 0.6 });
};

/** Where the walk ends: a small pavilion on the water. */
const pavilion = (): string =>
  plane('M160 398H236V404H160Z', 'wall') +
  plane('M160 403H236V407H160Z', 'dark', 0.7) +
  plane(
    'M168 398V352H171V398ZM184 398V352H186.5V398ZM208 398V352H210.5V398ZM225 398V352H228V398Z',
    'dark',
  ) +
  plane('M146 352Q176 346 198 312Q220 346 250 352L244 358Q198 364 152 358Z', 'dark') +
  plane('M195 314L198 300L201 314Z', 'dark') +
  line('M172 352L196 322M186 355L197 326M210 355L199 326M224 352L200 322', 0.9, {
    ink: 'wall',
    tone: 0.4,
  }) +
  line('M168 384H228M168 378H228', 1.4);

/** Floating leaves: each lies ever flatter towards the far bank; the near ones show their ribs. */
function pads(): string {
  const luck = chance(41);
  let [dark, light, ribs] = ['', '', ''];
  for (let depth = 0.62; depth < 3.4; depth *= 1.012) {
    const [x, y] = at(luck.between(-210, 210) * Math.max(1, depth), deck + 14, depth);
    if (onWalk(x, y) || luck.happens(0.36)) continue;
    const size = luck.between(13, 22) / depth;
    const pad = oval(x, y, size, size * 0.34);
    if (luck.happens(0.5)) dark += pad;
    else light += pad;
    if (depth > 1.5) continue;
    const tips = [
      [0.9, 0.08],
      [-0.6, -0.2],
      [-0.5, 0.22],
      [0.3, -0.28],
    ] as const;
    ribs += each(tips, ([dx, dy]) => trace`M${x} ${y}l${size * dx} ${size * dy}`);
  }
  return (
    plane(light, 'middle') + plane(dark, 'dark', 0.82) + line(ribs, 1, { ink: 'wall', tone: 0.45 })
  );
}

/** Nothing grows through the planks. */
const onWalk = (x: number, y: number): boolean =>
  legs.some(({ left, right, near, far }) => {
    const depth = deck / (y - 350);
    const across = (x - 180) * depth;
    return depth > near - 0.06 && depth < far + 0.06 && across > left - 16 && across < right + 16;
  });

function walk(): string {
  return each(legs, ({ left, right, near, far }) => {
    const corners = (below: number): Point[] => [
      at(left, below, near),
      at(right, below, near),
      at(right, below, far),
      at(left, below, far),
    ];
    const isAcross = right - left > 120;
    const planks = isAcross
      ? along(left + 8, right - 4, 9, (x) => segment(at(x, deck, near), at(x, deck, far)))
      : receding(near, far, 1.045, (z) => segment(at(left, deck, z), at(right, deck, z)));
    const posts = each([left + 4, right - 4], (x) =>
      segment(at(x, deck, near), at(x, deck + 26, near)),
    );
    return (
      line(posts, 3.4 / near) +
      polygon(
        [
          at(left, deck, near),
          at(right, deck, near),
          at(right, deck + 8, near),
          at(left, deck + 8, near),
        ],
        'dark',
      ) +
      polygon(corners(deck), 'wall') +
      line(planks, 0.9, { tone: 0.4 })
    );
  });
}

/** One petal from the heart of the flower to its tip. */
const petal = (x: number, y: number, turn: number, length: number): string => {
  const [dx, dy] = [length * Math.cos(turn), length * Math.sin(turn)];
  return trace`M${x} ${y}Q${x + dx * 0.5 - dy * 0.42} ${y + dy * 0.5 + dx * 0.42} ${x + dx} ${y + dy}Q${x + dx * 0.5 + dy * 0.42} ${y + dy * 0.5 - dx * 0.42} ${x} ${y}z`;
};

function blossom(x: number, foot: number, stalk: number, size: number): string {
  const y = foot - stalk;
  const outer = each([-2.85, -2.35, -0.8, -0.3], (turn) => petal(x, y, turn, size));
  const inner = each([-1.95, -1.2], (turn) => petal(x, y, turn, size * 1.02));
  return (
    line(
      trace`M${x - 3} ${foot}Q${x + 4} ${foot - stalk * 0.5} ${x} ${y}`,
      Math.max(1.2, size * 0.1),
    ) +
    plane(outer, 'accent') +
    plane(inner, 'wall') +
    plane(petal(x, y, -1.57, size * 0.98), 'accent') +
    line(petal(x, y, -1.57, size * 0.98), 0.9, { tone: 0.35 })
  );
}

const blossoms = (): string =>
  each(
    [
      [262, 412, 14, 8],
      [120, 424, 16, 9],
      [300, 446, 26, 13],
      [60, 436, 18, 9],
      [270, 500, 44, 19],
    ] as const,
    ([x, foot, stalk, size]) => blossom(x, foot, stalk, size),
  );

/** A leaf held up on its stalk: an umbrella seen from the side, its rim wavy, its ribs light. */
function standingLeaf(x: number, foot: number, stalk: number, size: number, tilt: number): string {
  const y = foot - stalk;
  const top = trace`M${x - size} ${y + tilt}Q${x - size * 0.62} ${y - size * 0.46} ${x} ${y - size * 0.34}Q${x + size * 0.66} ${y - size * 0.44} ${x + size} ${y - tilt}`;
  const rim = trace`Q${x + size * 0.7} ${y + size * 0.28} ${x + size * 0.34} ${y + size * 0.14}Q${x} ${y + size * 0.4} ${x - size * 0.36} ${y + size * 0.18}Q${x - size * 0.74} ${y + size * 0.36} ${x - size} ${y + tilt}Z`;
  const tips = [
    [-0.82, -0.12],
    [-0.45, 0.09],
    [0.02, 0.22],
    [0.45, 0.08],
    [0.8, -0.12],
  ] as const;
  const ribs = each(
    tips,
    ([dx, dy]) => trace`M${x} ${y - size * 0.08}L${x + size * dx} ${y + size * dy}`,
  );
  return (
    line(trace`M${x} ${y}Q${x + tilt} ${foot - stalk * 0.4} ${x - tilt * 0.6} ${foot}`, 2.6) +
    plane(top + rim, 'dark') +
    line(ribs, 1.1, { ink: 'wall', tone: 0.4 })
  );
}

/** At both lower edges, so that the visitor stands among them. */
function nearLeaves(): string {
  const leaves = [
    [318, 640, 128, 40, -4],
    [40, 650, 96, 44, 5],
    [352, 650, 76, 42, 3],
    [8, 650, 150, 34, -3],
    [286, 650, 52, 34, 4],
  ] as const;
  return (
    each(leaves, ([x, foot, stalk, size, tilt]) => standingLeaf(x, foot, stalk, size, tilt)) +
    blossom(328, 640, 178, 27) +
    blossom(66, 640, 138, 22)
  );
}

const willowCorner = (): string =>
  willow([
    [352, 176, -14],
    [330, 118, -12],
    [366, 214, -10],
    [312, 84, -10],
  ]);
