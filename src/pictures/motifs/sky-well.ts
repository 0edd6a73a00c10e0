import { lantern, latticeWindow, tileCourses } from './buildings.ts';
import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { oval, trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane } from './pen.ts';
import { swordLeaves } from './plants.ts';
import { along, each, times } from './rhythm.ts';

export const skyWell: Motif = {
  name: { zh: '天井', en: 'Sky-well courtyard' },
  draw: () =>
    [
      ground('dark'),
      sky(),
      innerRoofs(),
      hallRoof(),
      hall(),
      sideRooms(),
      court(),
      waterVat(),
      pottedPlant(),
      floorMark(182, 556, { scale: 1.2 }),
    ].join(''),
};

const sky = (): string =>
  plane('M96 60H272V236H96Z', 'paper') +
  disc(226, 120, 28) +
  lineScreen(68, 232, 0.5, 2.2, { tone: 0.6, left: 96, right: 272 });

/** Four roofs fall inwards, so that all rain comes home: the light is worked out roof by roof. */
function innerRoofs(): string {
  const farCourses = times(
    23,
    (index) => trace`M${96 + index * 8} 60L${180 + (index * 8 - 88) * 2.09} -4`,
  );
  const sideCourses = times(22, (index) => {
    const [y, outer] = [60 + index * 8.4, -4 + index * 8.4 * 1.9];
    return trace`M96 ${y}L-4 ${outer}M272 ${y}L364 ${outer}`;
  });
  const dripTiles =
    times(23, (index) => trace`M${96 + index * 8} 60v4`) +
    times(22, (index) => trace`M96 ${60 + index * 8.4}h4M272 ${60 + index * 8.4}h-4`);
  return (
    plane('M-4 -4H364L272 60H96Z', 'middle', 0.5) +
    plane('M-4 -4L96 60V236L-4 330Z', 'middle', 0.32) +
    plane('M364 -4L272 60V236L364 330Z', 'middle', 0.7) +
    plane('M-4 330L96 236H272L364 330V360H-4Z', 'wall') +
    line(farCourses + sideCourses, 1.2, { tone: 0.85, cut: true }) +
    line('M96 60H272V236H96Z', 5, { cut: true }) +
    line(dripTiles, 3)
  );
}

const hallRoof = (): string =>
  plane('M70 262H290L320 330H40Z', 'dark') +
  tileCourses(76, 284, 262, 326, 8, 0) +
  plane('M30 326Q180 340 330 326L334 336Q180 350 26 336Z', 'dark');

function hall(): string {
  const posts = each(
    [52, 96, 144, 206, 250, 306],
    (x) => block(x - 4, 338, 8, 132, 'dark') + plane(trace`M${x - 8} 466h16v8h-16z`, 'wall'),
  );
  return (
    block(44, 340, 272, 128, 'wall') +
    block(250, 340, 66, 128, 'middle', 0.3) +
    each([60, 104, 214, 258], (x) => latticeWindow(x, 362, 36, 106)) +
    block(148, 356, 58, 112, 'dark') +
    plane('M148 356H177V468H148Z', 'accent') +
    line(
      'M152 366H173V404H152ZM152 412H173V460H152ZM181 366H202V404H181ZM181 412H202V460H181Z',
      1.2,
      { tone: 0.6 },
    ) +
    posts +
    plane('M44 344H316V354H44Z', 'dark') +
    lantern(124, 372, 1.15) +
    lantern(232, 372, 1.15)
  );
}

const sideRooms = (): string =>
  plane('M-4 330L44 356V474L-4 520ZM364 330L316 356V474L364 520Z', 'middle', 0.55) +
  plane('M8 380l24-12v88l-24 20zM352 380l-24-12v88l24 20z', 'window') +
  line('M20 374v92M340 374v92M8 428l24-16M352 428l-24-16', 1, { ink: 'wall', tone: 0.6 });

function court(): string {
  const joints =
    each([504, 524, 552, 590], (y) => trace`M-4 ${y}H364`) +
    along(-5, 5, 1, (k) => trace`M${180 + k * 28} 490L${180 + k * 46} 640`);
  return (
    plane('M30 470H330L340 484H20Z', 'wall') +
    plane('M20 484H340V490H20Z', 'dark', 0.7) +
    plane('M20 490H340L400 640H-40Z', 'middle') +
    plane('M100 490H256L300 640H72Z', 'paper', 0.75) +
    line(joints, 1, { tone: 0.4, cut: true })
  );
}

/** The vat that catches the roof's water, with one lotus leaf. */
const waterVat = (): string =>
  plane('M40 520Q38 576 62 582H98Q122 576 120 520Z', 'dark') +
  plane(oval(80, 520, 40, 11), 'middle') +
  plane(oval(76, 520, 17, 5), 'wall', 0.75) +
  plane('M70 516q8-22 20-26q2 14-6 26z', 'accent') +
  line('M50 540Q80 552 112 540', 1.3, { ink: 'wall', tone: 0.4 });

const pottedPlant = (): string =>
  plane('M272 530h44l-6 40h-32z', 'accent') +
  plane(swordLeaves(294, 530, 26, [30, 66], chance(19)), 'dark');
