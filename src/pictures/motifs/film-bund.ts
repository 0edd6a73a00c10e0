import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { box, outline, oval, segment, trace, type Point } from './path-data.ts';
import {
  block,
  disc,
  floorMark,
  ground,
  line,
  lineScreen,
  piercedPlane,
  plane,
  polygon,
  ring,
} from './pen.ts';
import { along, each, times } from './rhythm.ts';

/** Three fronts of stone and one of plywood: behind the last there is only scaffolding and sky. */
export const filmBund: Motif = {
  name: { zh: '影视城外滩', en: 'Film-set bund with tram rails' },
  draw: () =>
    [
      ground('paper'),
      disc(300, 118, 36),
      lineScreen(24, 372, 2.6, 0.3, { tone: 0.55 }),
      soundStage(),
      setts(),
      scaffolding(),
      flat(),
      bank(),
      clockTower(),
      rails(),
      tram(),
      wires(),
      chair(),
      floorMark(108, 552, { scale: 1.1 }),
    ].join(''),
};

const soundStage = (): string =>
  plane('M268 426V366Q310 344 364 352V426Z', 'middle', 0.6) +
  line('M268 380H364M268 396H364M268 412H364', 1, { ink: 'wall', tone: 0.5 });

/** Tubes, ledgers, a raking shore; boards to walk on; sandbags to keep it all from the wind. */
function scaffolding(): string {
  const levels = [248, 292, 336, 380] as const;
  return (
    each(
      levels,
      (y) => plane(trace`M232 ${y}H348v4H232z`, 'middle') + line(trace`M232 ${y - 14}H350`, 1.2),
    ) +
    line('M258 220V440M286 214V440M316 222V446M344 232V446', 2) +
    line(
      'M286 248L344 292M344 248L286 292M286 336L344 380M344 336L286 380M316 292L344 336M316 380L344 440',
      1.3,
    ) +
    line('M290 232L358 446', 2.6) +
    plane('M328 448q-2 -9 8 -10q16 -2 18 10zM300 450q0 -9 10 -9q14 0 15 9z', 'middle') +
    line('M328 448q-2 -9 8 -10q16 -2 18 10zM300 450q0 -9 10 -9q14 0 15 9z', 1.2)
  );
}

/** A painted front, a hand thick. The openings are cut right through. */
function flat(): string {
  // Its right edge stands a little nearer, so what lies above the eye climbs and what lies below sinks.
  const lean = (x: number, y: number): Point => [x, y + ((x - 212) / 82) * ((y - 330) / 94) * 14];
  const treads = [212, 226, 238, 246, 260, 268, 280, 294];
  const levels = [424, 240, 226, 208, 192, 208, 226, 240, 424];
  const front = outline(
    treads.flatMap((x, index) => {
      const riser = [lean(x, levels[index] ?? 424), lean(x, levels[index + 1] ?? 424)];
      return index === 4 ? [lean(253, 178), ...riser] : riser;
    }),
  );
  const cut = (x: number, y: number, width: number, height: number): string =>
    outline([lean(x, y), lean(x, y + height), lean(x + width, y + height), lean(x + width, y)]);
  const openings =
    each([252, 296, 340], (y) => each([220, 245, 270], (x) => cut(x, y, 16, 28))) +
    cut(222, 384, 62, 40);
  const mouldings = each([246, 290, 334, 378], (y) => segment(lean(212, y), lean(294, y)));
  return (
    polygon([lean(294, 240), lean(294, 424), [301, 436], [301, 226]], 'wall') +
    line('M301 226V437M294 260H301M294 320H301M294 380H301', 1.2) +
    piercedPlane(front + openings, 'middle') +
    line(front + openings, 1.5) +
    line(mouldings, 2.4, { ink: 'wall', cut: true })
  );
}

/** Giant columns, as a bank of 1923 has them. */
function bank(): string {
  return (
    block(-4, 214, 118, 212, 'wall') +
    block(-4, 256, 118, 112, 'middle', 0.55) +
    plane(
      along(6, 100, 24, (x) => box(x, 264, 10, 24) + box(x, 300, 10, 26) + box(x, 336, 10, 26)),
      'window',
    ) +
    each(
      [-6, 18, 42, 66, 90],
      (x) =>
        block(x, 254, 10, 116, 'wall') +
        block(x + 6.5, 256, 3.5, 112, 'middle', 0.7) +
        block(x - 2, 252, 14, 5, 'wall') +
        line(trace`M${x} 257V368M${x + 10} 257V368`, 1),
    ) +
    block(-4, 242, 118, 10, 'wall') +
    block(-6, 232, 124, 9, 'dark') +
    plane('M-4 216H114V206H96V198H20V206H-4Z', 'wall') +
    line('M-4 206H20V198H96V206H114V232M-4 252H114M-4 368H114', 1.4) +
    plane(
      along(8, 96, 30, (x) => trace`M${x} 424V392a9 10 0 0 1 18 0V424z`),
      'window',
    ) +
    line(
      along(8, 96, 30, (x) => trace`M${x - 3} 424V392a12 13 0 0 1 24 0V424`),
      1.2,
    ) +
    block(100, 206, 14, 218, 'middle', 0.5)
  );
}

function clockTower(): string {
  return (
    block(114, 252, 98, 174, 'accent') +
    block(196, 252, 16, 174, 'dark', 0.3) +
    line(
      along(264, 420, 13, (y) => trace`M114 ${y}H212`),
      0.9,
      { ink: 'wall', tone: 0.4 },
    ) +
    block(110, 244, 106, 9, 'wall') +
    block(110, 251, 106, 3, 'dark') +
    plane('M138 246V146H188V246Z', 'wall') +
    plane('M174 146H188V246H174Z', 'middle', 0.6) +
    plane('M134 146V138H192V146ZM134 204V198H192V204Z', 'dark') +
    plane('M142 138Q142 108 163 100Q184 108 184 138Z', 'dark') +
    plane('M158 102V90H168V102Z', 'wall') +
    line('M163 90V72M158 90H168', 2) +
    line('M138 146V246M188 146V246', 1.4) +
    disc(163, 172, 17, 'wall') +
    ring(163, 172, 17, 2.2) +
    line('M163 172V162M163 172l7 4', 1.8) +
    plane('M148 242V218a6 6 0 0 1 12 0V242zM166 242V218a6 6 0 0 1 12 0V242z', 'window') +
    each([270, 318] as const, (y) =>
      each(
        [124, 152, 180] as const,
        (x) =>
          block(x - 2, y - 2, 22, 36, 'wall') +
          block(x, y, 18, 32, 'window') +
          line(trace`M${x + 9} ${y}v32M${x} ${y + 11}h18`, 0.9, {
            ink: 'wall',
            tone: 0.7,
            cut: true,
          }),
      ),
    ) +
    block(114, 362, 98, 8, 'wall') +
    plane('M120 424V382H206V424Z', 'window') +
    line('M142 382V424M163 382V424M184 382V424', 2, { ink: 'wall', cut: true }) +
    plane('M114 370H212L216 384H110Z', 'dark')
  );
}

function setts(): string {
  const luck = chance(8);
  const stones = times(15, (row) => {
    const y = 434 + row * 6 + row ** 2 * 0.62;
    return times(8, () =>
      luck.happens(0.75)
        ? trace`M${luck.between(-10, 350)} ${y}h${luck.between(8, 12) + row * 1.8}`
        : '',
    );
  });
  return (
    block(-4, 424, 368, 220, 'wall') +
    block(-4, 424, 368, 9, 'middle', 0.8) +
    line('M-4 433H364', 1.4) +
    plane('M-4 433H300L330 452H-4Z', 'dark', 0.2) +
    line(stones, 1.1, { tone: 0.32 })
  );
}

/** They run along the fronts, then turn and come towards the visitor. */
const rails = (): string =>
  plane('M-4 460H130Q272 466 287 644H209Q200 479 112 472H-4Z', 'middle', 0.32) +
  plane('M-4 462H130Q270 468 284 644H291Q276 462 130 458.5H-4Z', 'dark') +
  plane('M-4 474H112Q196 482 206 644H213Q204 476 112 470.5H-4Z', 'dark') +
  line('M130 460Q272 466 287 644M112 472Q200 479 209 644', 1.2, { ink: 'wall', tone: 0.8 });

/** One car, its pole on the wire: the way to the sea front and back, two hundred metres. */
const tram = (): string =>
  plane('M12 464H122L114 472H20Z', 'dark', 0.4) +
  plane('M26 466a8 8 0 0 1 16 0zM92 466a8 8 0 0 1 16 0z', 'dark') +
  plane('M10 402Q10 396 18 396H116Q124 396 124 402V460H10Z', 'accent') +
  block(10, 402, 114, 26, 'wall') +
  plane(
    along(14, 108, 16, (x) => box(x, 406, 12, 19)),
    'window',
  ) +
  block(10, 436, 114, 4, 'wall') +
  plane('M4 398Q10 388 24 387H110Q124 388 130 398Z', 'dark') +
  plane('M40 387V382H94V387Z', 'dark') +
  block(112, 398, 12, 62, 'dark', 0.28) +
  line('M10 400V460H124V400M10 428H124', 1.4) +
  plane('M6 456H128V463H6Z', 'dark') +
  line('M70 382L110 350', 2);

const wires = (): string =>
  line('M-4 352Q90 346 208 352Q300 362 364 338', 1.1) +
  line('M204 440V336M204 346Q214 330 228 338', 2.6) +
  plane(oval(228, 346, 6, 8), 'window') +
  plane('M198 440H210V432H198Z', 'dark');

/** The director has gone home. */
const chair = (): string =>
  plane('M304 606H352L344 614H312Z', 'dark', 0.25) +
  line('M308 604L346 552M346 604L308 552M310 552V506M344 552V506', 3.2) +
  plane('M306 548H348V556H306Z', 'accent') +
  plane('M307 508H347V526H307Z', 'accent') +
  plane('M334 508H347V526H334Z', 'dark', 0.3) +
  line('M304 534H314M340 534H350', 3.2);
