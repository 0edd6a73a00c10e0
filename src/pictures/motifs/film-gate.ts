import { tileCourses } from './buildings.ts';
import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { segment, trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane, polygon } from './pen.ts';
import { viewTowards } from './perspective.ts';
import { along, each, receding, times } from './rhythm.ts';

const at = viewTowards(180, 420);

/** An ancient city built for the camera: nobody is shooting today, but the lamp and the dolly track were left out. */
export const filmGate: Motif = {
  name: { zh: '影视城城楼', en: 'Gate tower of a film city' },
  draw: () =>
    [
      ground('paper'),
      disc(286, 112, 36),
      lineScreen(24, 330, 2.6, 0.3, { tone: 0.55 }),
      farHills(),
      sideWalls(),
      watchtower(34),
      watchtower(326),
      tower(),
      bastion(),
      banners(),
      yard(),
      track(),
      floorMark(126, 548, { scale: 1.1 }),
      lamp(),
    ].join(''),
};

const farHills = (): string =>
  plane('M0 352Q40 318 92 332T190 322T290 330T360 316V420H0Z', 'middle', 0.45);

function sideWalls(): string {
  const merlons = along(-6, 354, 16, (x) => trace`M${x} 352V342h9v10z`);
  return (
    block(-2, 350, 364, 112, 'middle') +
    plane(merlons, 'middle') +
    block(-2, 350, 364, 112, 'dark', 0.12) +
    line('M-2 362H362', 1.2, { tone: 0.4 })
  );
}

/** The paired towers before a Han gate: a shaft that tapers, a hipped roof, a smaller one above. */
function watchtower(x: number): string {
  const roof = (half: number, y: number, rise: number): string =>
    trace`M${x - half} ${y}L${x - half * 0.5} ${y - rise}H${x + half * 0.5}L${x + half} ${y}L${x + half - 3} ${y + 5}H${x - half + 3}Z`;
  return (
    plane(trace`M${x - 17} 268H${x + 17}L${x + 24} 462H${x - 24}Z`, 'wall') +
    plane(trace`M${x + 5} 268H${x + 17}L${x + 24} 462H${x + 7}Z`, 'middle', 0.5) +
    plane(trace`M${x - 20} 268V252H${x + 20}V268Z`, 'accent') +
    line(
      along(x - 15, x + 15, 10, (post) => trace`M${post} 253v15`),
      1.8,
    ) +
    plane(roof(34, 248, 20) + roof(24, 218, 16), 'dark') +
    block(x - 13, 221, 26, 8, 'wall') +
    plane(trace`M${x - 4} 203V196H${x + 4}V203Z`, 'dark') +
    line(trace`M${x - 21} 330H${x + 21}M${x - 22} 392H${x + 22}`, 1.2, { tone: 0.5 })
  );
}

/** Two storeys under straight, wide Han roofs: no upturned eaves, only weight. */
function tower(): string {
  return (
    block(112, 240, 136, 48, 'accent') +
    block(212, 240, 36, 48, 'dark', 0.3) +
    each(
      [126, 158, 190, 222],
      (x) =>
        block(x - 4, 250, 16, 24, 'window') +
        line(trace`M${x} 250v24M${x + 4} 250v24M${x + 8} 250v24`, 0.9, {
          ink: 'wall',
          tone: 0.6,
          cut: true,
        }),
    ) +
    each([112, 146, 178, 210, 244], (x) => block(x, 240, 5, 48, 'dark')) +
    plane('M106 280H254V290H106Z', 'wall') +
    line('M106 280H254M106 285H254', 1.3) +
    line(
      along(112, 250, 9, (x) => trace`M${x} 280v8`),
      1.3,
    ) +
    plane('M68 240L118 200H242L292 240L286 247H74Z', 'dark') +
    tileCourses(78, 282, 202, 238, 7, 42) +
    block(132, 178, 96, 24, 'wall') +
    block(204, 178, 24, 24, 'middle', 0.4) +
    line(
      along(138, 222, 12, (x) => trace`M${x} 179v22`),
      2,
    ) +
    plane('M96 178L146 132H214L264 178L258 185H102Z', 'dark') +
    tileCourses(106, 254, 134, 176, 7, 40) +
    plane('M142 134L140 122L152 130H208L220 122L218 134Z', 'dark') +
    line(
      along(84, 280, 14, (x) => trace`M${x} 243v6`) +
        along(110, 254, 12, (x) => trace`M${x} 181v5`),
      2.4,
      { ink: 'wall', tone: 0.6 },
    )
  );
}

function bastion(): string {
  const merlons = along(72, 276, 17, (x) => trace`M${x} 304V290h11v14z`);
  const luck = chance(12);
  const bricks = times(13, (row) =>
    times(8, () => {
      const [x, y] = [luck.between(62, 288), 320 + row * 11];
      const inArch = x > 118 && x < 222 && y > 352;
      return luck.happens(0.45) && !inArch ? trace`M${x} ${y}h${luck.between(9, 20)}` : '';
    }),
  );
  return (
    plane('M66 302H294L310 476H50Z', 'wall') +
    plane(merlons, 'wall') +
    line(merlons.replaceAll('z', ''), 1.4) +
    line('M66 302H294M64 312H296', 1.8) +
    line(bricks, 1, { tone: 0.42 }) +
    plane('M246 302H294L310 476H262Z', 'middle', 0.45) +
    line('M66 302L50 476M294 302L310 476', 1.6) +
    // Passage, far light at its end, one leaf of the door folded in on each side.
    plane('M136 476V402A44 46 0 0 1 224 402V476Z', 'dark') +
    plane('M158 476V412A22 26 0 0 1 202 412V476Z', 'paper') +
    plane('M158 448h44v28h-44z', 'middle', 0.7) +
    plane('M164 448v-20l9-7l9 7v20zM186 448v-14l7-5l7 5v14z', 'middle', 0.8) +
    plane('M136 402L158 414V476L136 476ZM224 402L202 414V476H224Z', 'accent') +
    line('M141 418h12M141 434h13M141 450h14M207 418h12M206 434h13M205 450h14', 2, {
      ink: 'wall',
      tone: 0.7,
    }) +
    line('M124 476V402A56 58 0 0 1 236 402V476', 1.6) +
    line(
      times(13, (index) => {
        const [dx, dy] = [Math.cos((Math.PI * index) / 12), Math.sin((Math.PI * index) / 12)];
        return trace`M${180 - 44 * dx} ${402 - 46 * dy}L${180 - 56 * dx} ${402 - 58 * dy}`;
      }),
      1.1,
      { tone: 0.85 },
    ) +
    plane('M146 326H214V344H146Z', 'dark') +
    line('M150 330H210V340H150Z', 1.2, { ink: 'wall', tone: 0.6 })
  );
}

/** Plain cloth on poles along the wall. */
const banners = (): string =>
  each(
    [
      [80, 300],
      [280, 300],
    ] as const,
    ([x, foot]) =>
      line(trace`M${x} ${foot}V226`, 2.2) +
      plane(trace`M${x + 1} 230q9 5 17 0q7-4 14 0v34q-8-4-15 0q-8 5-16 1z`, 'accent'),
  );

function yard(): string {
  const ruts = receding(0.6, 3.4, 1.3, (z) => segment(at(-420, 130, z), at(420, 130, z)));
  return (
    plane('M-4 462H364V644H-4Z', 'middle') +
    plane('M136 476H224L330 644H30Z', 'paper', 0.75) +
    plane('M50 476H310L330 492H70Z', 'dark', 0.28) +
    line(ruts, 1, { tone: 0.22, cut: true })
  );
}

/** Camera rails on sleepers, from the passage to the right foreground. */
function track(): string {
  const rail = (x: number): string =>
    polygon(
      [
        at(x - 2.5, 130, 0.56),
        at(x + 2.5, 130, 0.56),
        at(x + 1.5, 130, 1.9),
        at(x - 1.5, 130, 1.9),
      ],
      'wall',
    ) + line(segment(at(x + 3, 131, 0.56), at(x + 2, 131, 1.9)), 1.2);
  const sleepers = receding(0.6, 1.9, 1.13, (z) => segment(at(22, 130, z), at(92, 130, z)));
  return line(sleepers, 4.5, { cut: true, tone: 0.75 }) + rail(34) + rail(80);
}

/** A studio lamp on its stand, turned to the gate; it is the window that lights up at night. */
function lamp(): string {
  return (
    line('M318 520V636M318 560L286 644M318 560L352 644', 3.2) +
    line('M318 470V524', 5, { cut: true }) +
    line('M300 486V500Q318 512 336 500V486', 3) +
    plane('M292 446L338 438Q350 438 352 452L354 478Q354 490 342 492L298 496Z', 'dark') +
    plane('M292 446L298 496L288 492Q280 470 284 450Z', 'window') +
    line('M292 446L298 496L288 492Q280 470 284 450Z', 1.6) +
    plane('M284 450L262 436L270 432L292 446ZM288 492L270 512L278 514L298 496Z', 'dark') +
    line('M312 444L316 492M322 442L326 491M332 440L336 490', 1.2, { ink: 'wall', tone: 0.5 }) +
    line('M354 478Q366 520 352 560T366 622', 2)
  );
}
