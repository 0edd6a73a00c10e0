import { horseheadGable, lantern, latticeWindow, tileCourses } from './buildings.ts';
import type { Motif } from './motif.ts';
import { trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane } from './pen.ts';
import { willow } from './plants.ts';
import { along, each, times } from './rhythm.ts';
import { ripples } from './water.ts';

/** The round arch and its reflection make one full ring: the picture's whole idea. */
const arch = { x: 186, y: 404, radius: 74 } as const;

export const canalBridge: Motif = {
  name: { zh: '水巷拱桥', en: 'Canal with an arched bridge' },
  draw: () =>
    [
      ground('paper'),
      disc(252, 168, 44),
      lineScreen(30, 330, 2.6, 0.3, { tone: 0.55 }),
      farHouses(),
      water(),
      bridge(),
      gableHouse(),
      quay(),
      galleryHouse(),
      shadesOnWater(),
      ripples(410, 636, 7, { tone: 0.7 }),
      boat(),
      willowCorner(),
      floorMark(66, 478, { slope: 0.3 }),
    ].join(''),
};

function farHouses(): string {
  const houses = [
    [84, 34, 30],
    [116, 28, 44],
    [142, 40, 26],
    [184, 30, 40],
    [214, 36, 28],
    [246, 34, 46],
    [276, 30, 34],
  ] as const;
  return (
    plane(
      each(
        houses,
        ([x, width, height]) =>
          trace`M${x} 404V${372 - height}l${width / 2} -11l${width / 2} 11V404z`,
      ),
      'middle',
      0.55,
    ) + plane('M96 404V352h40v52zM224 404V348h50v56z', 'wall', 0.55)
  );
}

function water(): string {
  return (
    block(0, 402, 360, 238, 'middle') +
    plane('M0 402H360V640H0Z', 'dark', 0.16) +
    plane('M0 402H360V418Q296 432 262 468Q190 532 118 468Q84 432 0 418Z', 'dark', 0.34) +
    plane('M112 402A74 74 0 0 0 260 402Z', 'paper') +
    plane('M128 402V440h34V402zM214 402v44h30V402z', 'middle', 0.45)
  );
}

function bridge(): string {
  const { x, y, radius } = arch;
  const voussoirs = times(13, (index) => {
    const turn = (Math.PI * (index + 1)) / 14;
    const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
    return trace`M${x - radius * dx} ${y - radius * dy}L${x - (radius + 14) * dx} ${y - (radius + 14) * dy}`;
  });
  const posts = [
    [22, 378],
    [60, 371],
    [96, 353],
    [124, 329],
    [154, 307],
    [186, 299],
    [218, 307],
    [248, 329],
    [276, 353],
    [312, 371],
    [346, 378],
  ] as const;
  return (
    plane(
      'M-4 404V380Q78 372 118 334Q186 272 254 334Q294 372 364 380V404H260A74 74 0 0 0 112 404Z',
      'wall',
    ) +
    plane('M260 404A74 74 0 0 0 238 350L262 342Q296 374 364 382V404Z', 'middle', 0.38) +
    plane('M112 404A74 74 0 0 1 260 404H250A64 64 0 0 0 122 404Z', 'dark', 0.9) +
    line(voussoirs, 1.1, { tone: 0.8 }) +
    line('M-4 380Q78 372 118 334Q186 272 254 334Q294 372 364 380', 3.2) +
    line('M-4 366Q72 358 112 322Q186 256 260 322Q300 358 364 366', 2) +
    line(
      each(posts, ([left, top]) => trace`M${left} ${top}v-16`),
      3,
    ) +
    line('M30 392h34M70 396h30M286 394h36M20 399h22M300 387h22', 1, { tone: 0.5 })
  );
}

function gableHouse(): string {
  return (
    plane('M-6 244L64 244L88 262L88 268L-6 268Z', 'dark') +
    horseheadGable(-30, 92, 236, 452, 3, 22) +
    plane('M60 300H92V452H60Z', 'middle', 0.2) +
    latticeWindow(14, 318, 26, 34) +
    latticeWindow(58, 330, 18, 26, 1) +
    block(20, 388, 28, 64, 'dark') +
    line('M34 390v60', 0.9, { ink: 'wall', tone: 0.6, cut: true })
  );
}

function quay(): string {
  return (
    plane('M-4 452H112V462H-4ZM-4 464H124V474H-4ZM-4 476H136V486H-4ZM-4 488H150V500H-4Z', 'wall') +
    plane('M-4 462H112v3H-4ZM-4 474H124v3H-4ZM-4 486H136v3H-4ZM-4 500H150v6H-4Z', 'dark', 0.75) +
    plane('M100 452h12v10h12v12h12v12h14v14h-8v-8h-14v-12h-12v-12h-14z', 'middle', 0.4)
  );
}

function galleryHouse(): string {
  return (
    plane('M272 300H364V436H272Z', 'wall') +
    plane('M272 300H290V436H272Z', 'middle', 0.25) +
    plane('M254 302Q276 298 296 268L364 262V306L256 308Z', 'dark') +
    tileCourses(262, 362, 270, 302, 7, 14) +
    latticeWindow(300, 322, 18, 38, 1) +
    latticeWindow(326, 322, 18, 38, 1) +
    block(344, 322, 18, 38, 'window') +
    line('M266 376H364M266 392H364', 2.2) +
    line(
      along(270, 363, 8, (x) => trace`M${x} 376v16`),
      1.2,
    ) +
    line('M280 436V480M312 436V486M346 436V492', 3.4) +
    plane('M268 430H364V440H268Z', 'dark') +
    lantern(264, 332, 1.05) +
    lantern(264, 362, 1.05)
  );
}

const shadesOnWater = (): string =>
  plane('M-4 506H150L120 540L-4 552Z', 'dark', 0.34) +
  plane('M272 442H364V530L290 520Z', 'dark', 0.3);

/** A black-awning boat, moored. */
function boat(): string {
  return (
    plane(
      'M176 556Q200 574 256 574Q316 574 346 548L352 551Q334 588 258 590Q190 590 172 560Z',
      'dark',
    ) +
    plane('M214 562Q216 534 244 532H276Q306 534 310 562Q262 570 214 562Z', 'dark') +
    line(
      'M228 538Q222 550 224 563M244 533Q238 548 240 566M262 532V567M280 533Q286 548 284 566M296 538Q302 548 300 563',
      1,
      {
        ink: 'wall',
        tone: 0.5,
      },
    ) +
    plane('M190 596Q260 604 336 594L320 606Q262 612 206 606Z', 'dark', 0.4) +
    line('M344 549L322 470', 2)
  );
}

const willowCorner = (): string =>
  willow([
    [300, 130, -14],
    [318, 190, -20],
    [334, 150, -10],
    [350, 220, -18],
    [284, 84, -12],
    [362, 170, -8],
  ]);
