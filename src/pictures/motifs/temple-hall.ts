import { latticeWindow, tileCourses } from './buildings.ts';
import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane } from './pen.ts';
import { along, each, times } from './rhythm.ts';

export const templeHall: Motif = {
  name: { zh: '观前大殿', en: 'Temple hall' },
  draw: () =>
    [
      ground('paper'),
      disc(76, 128, 36),
      lineScreen(22, 400, 2.6, 0.3, { tone: 0.52 }),
      plane('M0 372Q70 346 140 358T280 350T360 362V430H0Z', 'middle', 0.45),
      upperRoof(),
      lowerRoof(),
      hall(),
      terrace(),
      court(),
      censer(),
      ginkgo(),
      floorMark(181, 571, { scale: 1.1 }),
    ].join(''),
};

const upperRoof = (): string =>
  plane('M60 226Q112 220 134 176H230Q252 220 304 226L296 238Q182 248 68 238Z', 'dark') +
  plane('M128 178L120 160L138 172H226L244 160L236 178Z', 'dark') +
  tileCourses(90, 274, 178, 226, 8, 42) +
  plane('M98 240H266V264H98Z', 'accent') +
  line(
    along(106, 265, 12, (x) => trace`M${x} 240v24`),
    2,
  );

const lowerRoof = (): string =>
  plane('M8 318Q70 310 92 264H272Q296 310 356 318L346 332Q182 342 18 332Z', 'dark') +
  tileCourses(40, 324, 266, 318, 8, 50) +
  plane('M10 318Q2 308 0 296Q6 310 24 314ZM354 318Q362 308 364 296Q358 310 340 314Z', 'dark');

function hall(): string {
  return (
    block(44, 334, 276, 122, 'accent') +
    plane('M250 334H320V456H250Z', 'dark', 0.3) +
    line(
      along(48, 319, 10, (x) => trace`M${x} 338v10`),
      3,
      { ink: 'wall', tone: 0.7 },
    ) +
    each([62, 108, 214, 260], (x) => latticeWindow(x, 364, 38, 92, 3)) +
    block(156, 358, 50, 98, 'dark') +
    plane('M156 358H170L168 456H156ZM206 358H192L194 456H206Z', 'accent') +
    each([50, 102, 150, 208, 256, 308], (x) => block(x - 5, 334, 10, 124, 'dark')) +
    // The name board, left blank: no lettering in a picture.
    plane('M150 342H212V354H150Z', 'wall')
  );
}

function terrace(): string {
  const balusters = each(
    [24, 48, 72, 96, 120, 244, 268, 292, 316, 340],
    (x) => trace`M${x} 456V438`,
  );
  return (
    plane('M20 456H344V470H20ZM8 470H356V486H8Z', 'wall') +
    plane('M20 466H344V471H20ZM8 482H356V487H8Z', 'dark', 0.7) +
    plane('M134 456H228L240 500H122Z', 'wall') +
    line('M131 468H231M128 480H235M125 492H238', 1.3) +
    line(`${balusters}M20 440H124M240 440H344`, 2.4)
  );
}

function court(): string {
  const joints =
    each([500, 518, 542, 574, 616], (y) => trace`M0 ${y}H360`) +
    along(-7, 7, 1, (k) => trace`M${181 + k * 24} 487L${181 + k * 50} 640`);
  return (
    plane('M0 487H360V640H0Z', 'middle') +
    plane('M122 500H240L290 640H72Z', 'paper', 0.7) +
    line(joints, 1, { tone: 0.35, cut: true })
  );
}

const censer = (): string =>
  plane('M156 528Q152 508 160 504H202Q210 508 206 528Q200 540 181 540Q162 540 156 528Z', 'dark') +
  line('M166 538L162 556M196 538L200 556M156 508Q146 500 150 492M206 508Q216 500 212 492', 4) +
  line('M174 500Q166 470 178 452T172 410M188 500Q198 474 186 456T196 420', 1.6, {
    ink: 'wall',
    tone: 0.8,
  });

function ginkgo(): string {
  const luck = chance(6);
  const fans = times(80, () => {
    const [x, y, size] = [luck.around(326, 32), luck.around(282, 46), luck.between(6, 12)];
    return trace`M${x} ${y + size}L${x - size} ${y - size * 0.2}Q${x} ${y - size * 1.1} ${x + size} ${y - size * 0.2}Z`;
  });
  return (
    line(
      'M330 520Q326 440 334 380Q336 330 322 286M331 420Q346 380 356 360M333 388Q316 360 304 352',
      6,
    ) +
    plane(fans, 'middle') +
    plane(
      'M60 560l5-7l5 6zM96 592l6-7l5 7zM280 570l6-6l4 7zM310 606l6-7l6 6zM256 612l5-6l5 6z',
      'wall',
      0.9,
    )
  );
}
