import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { oval, outline, segment, through, trace, type Point } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane, polygon } from './pen.ts';
import { viewTowards } from './perspective.ts';
import { along, each, times } from './rhythm.ts';
import { ripples } from './water.ts';

const at = viewTowards(322, 386);

/** How far below the eye the sea lies; the bridge's parts lie above it, so below nothing. */
const sea = 62;
const deck = { near: -292, far: -350, top: -86, foot: -66 } as const;
const pylons = [4.1, 1.5] as const;
/** Cables on each side of a pylon, and how far apart they meet the deck. */
const stays = { count: 8, apart: 0.158 } as const;

export const harbourBridge: Motif = {
  name: { zh: '海湾斜拉桥', en: 'Cable-stayed bridge over a bay' },
  draw: () =>
    [
      ground('paper'),
      disc(258, 176, 44),
      lineScreen(24, 372, 2.6, 0.3, { tone: 0.55 }),
      cloud(),
      farShore(),
      water(),
      bridge(),
      sail(180, 428, 1),
      sail(34, 414, 0.6),
      trawler(),
      sampan(),
      quay(),
      floorMark(196, 560, { scale: 1.1 }),
    ].join(''),
};

const cloud = (): string =>
  plane(
    'M196 262Q216 250 240 256Q256 244 284 252Q312 248 330 260Q350 260 368 268Q270 276 196 262Z',
    'wall',
  );

function farShore(): string {
  const towers = [
    [8, 12, 26],
    [26, 9, 40],
    [54, 10, 34],
    [150, 9, 18],
    [163, 12, 30],
  ] as const;
  return (
    plane('M-4 372Q40 348 90 360T190 356T270 344Q312 326 364 350V390H-4Z', 'middle', 0.5) +
    plane(
      each(towers, ([x, width, height]) => trace`M${x} 386v${-height}h${width}v${height}z`),
      'wall',
    ) +
    plane(
      each(
        towers,
        ([x, width, height]) => trace`M${x + width * 0.6} 386v${-height}h${width * 0.4}v${height}z`,
      ),
      'middle',
      0.6,
    ) +
    plane(
      each(towers, ([x, , height]) =>
        along(386 - height + 4, 376, 6, (y) => trace`M${x + 2} ${y}h3v2.5h-3z`),
      ),
      'window',
    ) +
    plane('M226 388Q262 372 300 374T364 366V388Z', 'dark', 0.75) +
    plane('M-4 388V380Q60 374 130 381T220 384V388Z', 'dark', 0.6)
  );
}

function water(): string {
  const luck = chance(14);
  const glints = along(392, 520, 7, (y) => {
    const half = 7 + (y - 386) * 0.16;
    return trace`M${256 - half * luck.between(0.5, 1.2)} ${y}H${256 + half * luck.between(0.5, 1.2)}`;
  });
  return (
    block(0, 386, 360, 254, 'middle') +
    block(0, 386, 360, 254, 'dark', 0.16) +
    // What stands over the water stands in it, upside down.
    plane('M72 430H140L128 470L140 492L112 540L124 560H84L92 520L70 488L82 462Z', 'dark', 0.32) +
    plane('M-4 414L322 388L-4 446Z', 'dark', 0.22) +
    line(glints, 2.6, { ink: 'sun', tone: 0.7 }) +
    ripples(392, 560, 23, { tone: 0.65, density: 1.2 })
  );
}

/** The cables of one side: the highest hold the farthest, as in a fan. */
function cables(pylon: number, edge: number): string {
  return times(stays.count, (index) => {
    const reach = (index + 1) * stays.apart;
    const from = at(-321, -330 - index * 14, pylon);
    return (
      segment(from, at(edge, deck.top, pylon + reach)) +
      (pylon - reach > 0.2 ? segment(from, at(edge, deck.top, pylon - reach)) : '')
    );
  });
}

/** An upside-down Y: two legs astride the deck that become one mast. */
function leg(z: number, foot: number, towards: number, ink: 'wall' | 'middle'): string {
  const side = Math.sign(foot - towards);
  return polygon(
    [
      at(foot - 9, sea, z),
      at(foot + 9, sea, z),
      at(towards + side * 8 + 6, -296, z),
      at(towards + side * 8 - 6, -296, z),
    ],
    ink,
  );
}

const pier = (z: number): string =>
  plane(outline([at(-384, sea, z), at(-258, sea, z), at(-268, 42, z), at(-374, 42, z)]), 'dark');

function bridge(): string {
  const span = (below: number, across: number): Point[] => [
    at(across, below, 0.85),
    at(across, below, 40),
  ];
  const fascia = [...span(deck.top, deck.near), ...span(deck.foot, deck.near).toReversed()];
  const underside = [...span(deck.foot, deck.near), ...span(deck.foot, deck.far).toReversed()];
  const posts = times(40, (index) =>
    segment(
      at(deck.near, deck.top, 0.9 + index * 0.09),
      at(deck.near, deck.top - 9, 0.9 + index * 0.09),
    ),
  );
  const mast = (z: number): string => {
    const edge = [at(-331, -280, z), at(-327, -466, z), at(-315, -466, z), at(-311, -280, z)];
    return (
      polygon(edge, 'wall') +
      polygon(
        [at(-320, -280, z), at(-320, -466, z), at(-315, -466, z), at(-311, -280, z)],
        'middle',
        0.6,
      ) +
      line(through(edge), z < 2 ? 1.5 : 0.9)
    );
  };
  return (
    each(pylons, (z) => line(cables(z, deck.far), z < 2 ? 0.9 : 0.6, { tone: 0.4 })) +
    each(pylons, (z) => pier(z) + leg(z, -366, -321, 'middle')) +
    polygon(underside, 'dark') +
    polygon(fascia, 'wall') +
    polygon(
      [...span(deck.foot - 7, deck.near), ...span(deck.foot, deck.near).toReversed()],
      'accent',
    ) +
    line(through(span(deck.top, deck.near)) + through(span(deck.top - 9, deck.near)), 1.4) +
    line(posts, 0.8, { tone: 0.8 }) +
    each(pylons, (z) => leg(z, -276, -321, 'wall') + mast(z)) +
    line(
      through([at(-267, sea - 20, 1.5), at(-307, -296, 1.5)]) +
        through([at(-285, sea - 20, 1.5), at(-321, -270, 1.5)]),
      1.4,
    ) +
    each(pylons, (z) => line(cables(z, deck.near), z < 2 ? 1.2 : 0.8))
  );
}

const sail = (x: number, foot: number, scale: number): string =>
  plane(
    trace`M${x} ${foot - 3 * scale}V${foot - 34 * scale}Q${x + 18 * scale} ${foot - 16 * scale} ${x + 17 * scale} ${foot - 5 * scale}Z`,
    'wall',
  ) +
  plane(
    trace`M${x - 2 * scale} ${foot - 4 * scale}V${foot - 28 * scale}L${x - 12 * scale} ${foot - 5 * scale}Z`,
    'accent',
  ) +
  plane(
    trace`M${x - 14 * scale} ${foot - 3 * scale}H${x + 18 * scale}L${x + 12 * scale} ${foot + 3 * scale}H${x - 9 * scale}Z`,
    'dark',
  );

/** Home for the night, moored by one line. */
const trawler = (): string =>
  line('M286 468V404M286 410L250 462M286 410L330 462M286 424L312 410', 1.6) +
  block(262, 440, 40, 26, 'wall') +
  block(292, 440, 10, 26, 'middle', 0.6) +
  plane('M258 434H306V441H258Z', 'dark') +
  plane('M267 446h8v9h-8zM280 446h8v9h-8z', 'window') +
  plane(
    'M212 456Q224 466 240 466H338L346 456L340 490Q338 496 330 496H242Q228 488 212 456Z',
    'dark',
  ) +
  plane('M218 464Q228 472 240 473H342L341 480H236Q226 474 218 464Z', 'accent') +
  line('M238 466V456H258M306 456H336V466', 1.4) +
  plane('M236 500H338L322 508H250Z', 'dark', 0.35);

const sampan = (): string =>
  plane('M26 476Q44 486 74 485Q94 484 104 474L100 488Q92 494 66 494Q40 494 26 476Z', 'dark') +
  plane('M46 482Q48 468 62 468H74Q84 470 86 482Q66 486 46 482Z', 'accent') +
  line('M56 470V483M66 468V484M76 470V483', 1, { ink: 'wall', tone: 0.5 });

/** Granite, worn at the edge; a bollard at either hand. */
function quay(): string {
  const bollard = (x: number, y: number, scale: number): string =>
    plane(
      trace`M${x - 11 * scale} ${y}L${x - 8 * scale} ${y - 22 * scale}H${x - 13 * scale}Q${x - 15 * scale} ${y - 34 * scale} ${x} ${y - 35 * scale}Q${x + 15 * scale} ${y - 34 * scale} ${x + 13 * scale} ${y - 22 * scale}H${x + 8 * scale}L${x + 11 * scale} ${y}Z`,
      'dark',
    );
  return (
    plane('M-4 534L364 520V536L-4 552Z', 'wall') +
    plane('M-4 552L364 536V644H-4Z', 'wall') +
    plane('M-4 534L364 520V524L-4 539Z', 'dark', 0.85) +
    plane('M-4 596L364 570V644H-4Z', 'middle', 0.28) +
    line(
      'M-4 552L364 536M-4 596L364 570M-4 632L240 612M60 549L42 594M150 545L138 586M240 541L246 578M316 538L334 572M92 590L74 626M206 582L200 615M300 575L316 640',
      1.2,
      { tone: 0.4 },
    ) +
    plane('M40 604q36 -8 70 6l-60 4zM298 586h22q26 -2 44 8v4h-50z', 'dark', 0.22) +
    line('M306 556Q322 520 338 484', 1.8) +
    line(
      each([22, 16, 10], (reach) => oval(262, 620, reach, reach * 0.36)) +
        'M284 620Q300 622 320 634',
      2.2,
    ) +
    bollard(48, 604, 1.25) +
    bollard(306, 586, 1)
  );
}
