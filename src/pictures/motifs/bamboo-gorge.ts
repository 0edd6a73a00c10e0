import { chance, type Chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane } from './pen.ts';
import { bambooLeaf } from './plants.ts';
import { along, each, times } from './rhythm.ts';
import { ripples } from './water.ts';

export const bambooGorge: Motif = {
  name: { zh: '竹海峡谷', en: 'Bamboo gorge with a footbridge' },
  draw: () =>
    [
      ground('paper'),
      disc(172, 124, 36),
      lineScreen(24, 360, 2.6, 0.3, { tone: 0.55 }),
      farPeaks(),
      midWalls(),
      fall(),
      stream(),
      nearWalls(),
      bridge(),
      boulders(),
      slab(),
      grove(),
      floorMark(118, 552, { scale: 1.1 }),
    ].join(''),
};

const farPeaks = (): string =>
  plane(
    'M60 480V250Q92 236 106 200Q124 166 142 206Q156 232 170 216Q186 196 200 232Q214 250 228 206Q240 176 256 208Q266 250 310 262V480Z',
    'middle',
    0.4,
  );

/** The gorge's back, then the two walls that close it. */
function midWalls(): string {
  return (
    plane('M96 480V352Q130 344 160 362Q178 372 204 366Q240 352 280 356V480Z', 'middle', 0.6) +
    plumes(
      chance(6),
      '34,228 58,231 76,239 90,254 102,278 338,196 314,210 296,230 278,250 264,280',
      24,
    ) +
    plane(
      'M-4 232Q40 214 66 230Q102 246 112 296Q124 320 128 360Q142 400 152 480H-4Z',
      'middle',
      0.8,
    ) +
    plane(
      'M364 186Q322 190 300 222Q270 244 258 296Q240 334 236 372Q222 414 214 480H364Z',
      'middle',
    ) +
    plane('M364 186Q340 190 326 240Q300 280 292 350Q282 410 284 480H364Z', 'dark', 0.22)
  );
}

/** Bamboo seen across a valley: plume beside plume along a cliff's edge, their feet behind it. */
function plumes(luck: Chance, edge: string, tall: number): string {
  const clumps = edge.split(' ').map((place) => place.split(',').map(Number));
  const blades = each(clumps, ([x = 0, y = 0]) =>
    times(5, (k) => {
      const lean = (k - 2) * tall * 0.19 + luck.between(-3, 3);
      const rise = tall * luck.between(0.8, 1.4);
      const droop = rise * luck.between(0.45, 0.7);
      return trace`M${x - 1} ${y + 12}q${lean * 0.2} ${-rise - 12} ${lean} ${-rise - 12}q${lean} 0 ${lean * 1.5} ${droop}q${-lean * 0.7} ${4 - droop * 0.6} ${-lean * 1.2} ${5 - droop * 0.5}q${-lean * 0.8} ${rise * 0.3} ${-lean * 1.3 + 3} ${rise + 7 - droop * 0.5}z`;
    }),
  );
  return plane(blades, 'dark', 0.82);
}

const fall = (): string =>
  plane('M166 486L170 372Q182 360 196 370L202 486Z', 'wall') +
  plane('M190 486L188 366L196 370L202 486Z', 'middle', 0.5) +
  line('M177 384V470M184 376V486M193 392V478', 1.2, { tone: 0.35 });

const stream = (): string =>
  block(0, 476, 360, 164, 'middle') +
  block(0, 476, 360, 164, 'paper', 0.3) +
  plane('M148 484Q184 470 224 484Q250 494 262 506Q186 512 110 506Q126 492 148 484Z', 'wall', 0.7) +
  ripples(500, 640, 12, { tone: 0.9, left: 60 });

function nearWalls(): string {
  const cracks =
    'M44 236Q56 266 54 304M66 322Q80 364 76 404M36 304Q48 356 42 420M86 384Q98 434 92 484M16 264Q26 334 18 394M58 430Q70 470 62 520M24 440Q32 480 26 524M306 384Q292 432 284 480M330 356Q316 414 318 474M350 336Q342 384 346 454M300 500Q290 520 288 536';
  return (
    plumes(chance(9), '2,194 18,198 32,214 46,232 344,296', 30) +
    plane(
      'M-4 190Q18 188 34 212Q66 238 74 300Q90 318 92 352Q104 394 112 434Q130 476 136 508Q110 524 70 528Q30 536 -4 534Z',
      'dark',
    ) +
    plane('M34 212Q66 238 74 300Q90 318 92 352Q72 332 62 300Q58 250 34 212Z', 'middle', 0.55) +
    plane(
      'M364 292Q338 292 324 316Q300 330 294 368Q272 400 266 444Q246 480 240 512Q262 528 300 536Q334 546 364 544Z',
      'dark',
    ) +
    line(cracks, 1.3, { ink: 'middle', tone: 0.7 }) +
    line('M240 512Q262 528 300 536Q334 546 364 544M136 508Q110 524 70 528', 2.4, {
      ink: 'wall',
      tone: 0.8,
    })
  );
}

/** Planks hung on ropes from wall to wall. */
function bridge(): string {
  const [left, right] = [72, 306] as const;
  const sag = (x: number): number => 1 - ((x - 189) / 117) ** 2;
  const rope = (top: number, drop: number): string =>
    along(left, right, 9, (x, k) => trace`${k === 0 ? 'M' : 'L'}${x} ${top + drop * sag(x)}`);
  const hangers = along(
    left,
    right,
    9,
    (x) => trace`M${x} ${328 + 32 * sag(x)}V${292 + 42 * sag(x)}`,
  );
  const posts = 'M66 272h8v74h-8zM302 272h8v74h-8z';
  return (
    line(rope(331, 32), 6, { cut: true }) +
    line(rope(327, 32), 2.6, { ink: 'accent', cut: true }) +
    line(hangers, 1.1) +
    line(`${rope(292, 42)}M72 292L36 258M306 292L340 270`, 2.2) +
    plane(posts, 'wall') +
    line(`${posts}M62 286h14M300 286h14`, 1.2)
  );
}

function boulders(): string {
  return each(
    [
      [156, 506, 15, 13],
      [222, 512, 20, 18],
      [252, 540, 22, 18],
      [214, 536, 9, 7],
    ] as const,
    ([x, y, half, tall]) => {
      const top = trace`M${x - half} ${y}L${x - half * 0.7} ${y - tall * 0.7}L${x - half * 0.1} ${y - tall}L${x + half * 0.6} ${y - tall * 0.75}L${x + half} ${y}`;
      return (
        plane(`${top}Z`, 'wall') +
        plane(
          trace`M${x + half * 0.2} ${y}L${x - half * 0.1} ${y - tall}L${x + half * 0.6} ${y - tall * 0.75}L${x + half} ${y}Z`,
          'dark',
          0.5,
        ) +
        line(top, 1.4) +
        line(trace`M${x - half - 6} ${y + 2}h${half * 2 + 14}`, 2, { ink: 'wall' })
      );
    },
  );
}

/** A ledge of rock in the stream: where one stands to see the bridge. */
function slab(): string {
  const top = 'M-4 534L40 526L112 522L176 530L212 546L196 568L146 584L70 590L-4 584';
  return (
    plane('M-4 584L70 590L146 584L196 568L212 546V562L198 588L150 606L74 614L-4 608Z', 'dark') +
    plane(`${top}Z`, 'wall') +
    plane('M176 530L212 546L196 568L146 584L158 556Z', 'middle', 0.45) +
    line(top, 1.6) +
    line('M-4 552L26 558L34 584M60 525L52 540M158 556L176 530', 1.2, { tone: 0.45 }) +
    line('M4 618H92M120 618H190M206 596H236', 2, { ink: 'wall', tone: 0.8 })
  );
}

/** Culms near enough to touch, their joints light, leaves in sprays. */
function grove(): string {
  const culms = [
    [353, 0, 12],
    [336, -18, 9],
    [323, -36, 6],
  ] as const;
  const luck = chance(23);
  const sprays = [
    [336, 70],
    [312, 104],
    [352, 128],
    [296, 168],
    [334, 186],
    [356, 226],
    [318, 240],
    [352, 66],
  ] as const;
  const leaves = each(sprays, ([x, y]) =>
    times(9, () => {
      const angle = luck.between(0.2, 2.94);
      const length = luck.between(20, 40);
      return bambooLeaf(
        x + luck.between(-8, 8),
        y + luck.between(-8, 8),
        length * Math.cos(angle),
        length * Math.sin(angle) * 0.9,
      );
    }),
  );
  const twigs = each(sprays, ([x, y]) => trace`M${x} ${y}Q${x + 16} ${y + 4} ${x + 28} ${y + 26}`);
  return (
    each(culms, ([x, lean, width]) => {
      const axis = (y: number): number => x + lean * ((640 - y) / 640) ** 2;
      const side = (off: number): string =>
        trace`M${x + off} 650Q${x + off} 320 ${axis(0) + off} -8`;
      const joints = (off: number): string =>
        along(
          40,
          620,
          58,
          (y) => trace`M${axis(y + width * 2) - width / 2 - 1} ${y + off + width * 2}h${width + 2}`,
        );
      return (
        line(side(0), width + 2.4) +
        line(side(0), width, { ink: 'middle' }) +
        line(side(width * 0.28), width * 0.4, { ink: 'dark', tone: 0.45 }) +
        line(joints(0), 3) +
        line(joints(-2.4), 1.6, { ink: 'wall' })
      );
    }) +
    line(twigs, 1.2) +
    plane(leaves, 'dark')
  );
}
