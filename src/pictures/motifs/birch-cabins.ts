import { chance } from './chance.ts';
import type { Motif } from './motif.ts';
import { box, oval, trace } from './path-data.ts';
import { block, disc, floorMark, ground, line, lineScreen, plane } from './pen.ts';
import { grassBlade } from './plants.ts';
import { along, each, times } from './rhythm.ts';

export const birchCabins: Motif = {
  name: { zh: '白桦木屋', en: 'Log cabins among birches' },
  draw: () =>
    [
      ground('paper'),
      disc(246, 104, 36),
      lineScreen(24, 330, 2.6, 0.3, { tone: 0.55 }),
      mountain(),
      firs(),
      meadow(),
      cabin(294, 412, 0.58),
      cabin(138, 430, 1),
      path(),
      fence(),
      birches(),
      foreground(),
      floorMark(164, 544, { scale: 1.1 }),
    ].join(''),
};

function mountain(): string {
  const ridge = 'L104 240L132 196L152 168L164 180L186 146L206 178L222 170L250 220';
  const east = 'L268 214L300 262Q330 296 364 304V400';
  const snowLine =
    'L238 226L228 212L216 238L202 212L190 244L174 214L158 250L146 220L126 252L118 236L104 262L96 246L76 252Z';
  return (
    plane(`M-4 316Q30 290 56 262L88 230${ridge}${east}H-4Z`, 'middle', 0.55) +
    plane(`M88 230${ridge}${snowLine}`, 'wall') +
    plane(`M186 146L206 178L222 170L250 220${east}H226L214 320L222 262L204 226Z`, 'dark', 0.22)
  );
}

function firs(): string {
  const luck = chance(9);
  const row = (count: number, foot: number, low: number, high: number): string =>
    times(count, (k) => {
      const [x, y] = [(k * 368) / count + luck.between(-5, 5), foot + luck.between(-2, 6)];
      const tall = luck.between(low, high);
      return trace`M${x - tall * 0.24} ${y}L${x} ${y - tall}L${x + tall * 0.24} ${y}Z`;
    });
  return (
    plane(row(26, 372, 34, 66), 'middle') +
    plane(row(9, 384, 40, 62), 'accent', 0.85) +
    plane(row(24, 386, 20, 46), 'dark', 0.75)
  );
}

function meadow(): string {
  const luck = chance(4);
  const tufts = times(26, () => {
    const [x, y] = [luck.between(0, 356), luck.between(452, 610)];
    const s = (y - 380) / 26;
    return trace`M${x} ${y}l${-s * 0.6} ${-s}M${x} ${y}v${-s * 1.3}M${x} ${y}l${s * 0.6} ${-s}`;
  });
  return (
    plane('M0 380Q90 366 190 376T360 372V644H0Z', 'middle') +
    plane('M0 440Q120 420 220 440T360 436V644H0Z', 'dark', 0.2) +
    // The trunks' shade, away from the sun's side.
    plane('M60 556L96 560L300 644H210ZM20 620L70 624L110 644H40Z', 'dark', 0.22) +
    line(tufts, 1.2, { tone: 0.5 })
  );
}

/** Logs laid crosswise, ends standing out at the corners. (x, foot) is below the gable's ridge. */
function cabin(x: number, foot: number, size: number): string {
  const s = (n: number): number => n * size;
  const [top, ridge, low] = [foot - s(62), foot - s(128), foot - s(50)];
  const [left, right, end] = [x - s(37), x + s(37), x + s(125)];
  const peak = ridge - s(8);
  const logs = along(top + s(5), foot - 2, s(9), (y) => trace`M${left - s(5)} ${y}H${end}`);
  const ends = along(top + s(9.5), foot, s(9), (y) =>
    each([left + s(2), right, end - s(1)], (at) => oval(at, y, s(4), s(4))),
  );
  const gableLogs = along(ridge + s(20), top, s(9), (y) => {
    const half = (y - ridge) * 0.56;
    return trace`M${x - half} ${y}H${x + half}`;
  });
  const shade = trace`M${left - s(8)} ${foot}H${end + s(5)}l${s(11)} ${s(7)}H${left + s(4)}Z`;
  const roof = trace`M${x} ${peak}H${x + s(88)}L${end + s(12)} ${low}H${right + s(9)}Z`;
  const barge = trace`M${x} ${peak}L${left - s(12)} ${low}l${s(8)} ${s(2)}L${x} ${ridge + s(6)}L${right + s(4)} ${low + s(2)}l${s(6)} ${s(-2)}Z`;
  const boards = along(0.14, 0.95, 0.14, (t) => {
    const eave = right + s(9) + s(91) * t;
    return trace`M${x + s(88) * t} ${peak + 1}L${eave} ${low - 1}`;
  });
  const panes = each([left + s(10), right + s(20), right + s(54)], (at) =>
    box(at, top + s(18), s(18), s(20)),
  );
  const bars = each(
    [left + s(19), right + s(29), right + s(63)],
    (at) => trace`M${at} ${top + s(18)}v${s(20)}`,
  );
  return (
    plane(shade, 'dark', 0.45) +
    plane(trace`M${left} ${foot}V${top}L${x} ${ridge}L${right} ${top}V${foot}Z`, 'wall') +
    block(right, top, s(88), s(62), 'wall') +
    block(right, top, s(88), s(62), 'middle', 0.75) +
    line(logs + gableLogs, Math.max(1, s(1.6)), { tone: 0.75 }) +
    (size > 0.8 ? plane(ends, 'wall') + line(ends, 1.3) : '') +
    plane(roof + barge, 'dark') +
    line(boards, 0.9, { ink: 'wall', tone: 0.4 }) +
    plane(panes + box(x - s(9), ridge + s(36), s(18), s(18)), 'window') +
    block(left + s(44), top + s(16), s(20), s(46), 'accent') +
    line(trace`${bars}M${x} ${ridge + s(36)}v${s(18)}`, 1, { ink: 'wall', cut: true })
  );
}

function path(): string {
  const east = 'H158Q190 452 178 480Q166 512 194 548Q228 596 300 644';
  return (
    plane(`M134 430${east}H104Q146 600 130 560Q118 520 148 484Q160 458 134 430Z`, 'wall', 0.85) +
    plane(`M150 430${east}H276Q206 590 182 548Q158 512 170 480Q178 456 150 430Z`, 'middle', 0.6)
  );
}

/** Split rails on posts, along both sides of the lane. */
function fence(): string {
  const run = (xs: readonly number[], fall: number): string => {
    const rail = (share: number): string =>
      each(xs, (x, k) => {
        const y = 458 + Math.abs(x - (xs[0] ?? 0)) * fall;
        return trace`${k === 0 ? 'M' : 'L'}${x} ${y - share * ((y - 400) * 0.3 + 10)}`;
      });
    const [feet, heads] = [rail(0), rail(1)].map((way) => way.slice(1).split('L'));
    const posts = each(feet ?? [], (foot, k) => `M${foot}L${heads?.[k] ?? foot}`);
    return line(posts, 3.4) + line(rail(0.85) + rail(0.45), 2.4);
  };
  return run([126, 98, 62, 14, -40], 0.49) + run([216, 250, 296, 350, 400], 0.5);
}

/** White bark with dark scars; leaves hang in bunches along drooping twigs. */
function birches(): string {
  const luck = chance(21);
  const twig = (x: number, y: number, dx: number, dy: number): string =>
    line(trace`M${x} ${y}Q${x + dx * 0.7} ${y - 16} ${x + dx} ${y + dy}`, 1.4) +
    plane(
      times(15, () => {
        const [t, size] = [luck.between(0.25, 1.05), luck.between(3, 6)];
        const leafX = x + dx * t * (1.4 - 0.4 * t) + luck.around(0, 7);
        const leafY = y - 32 * t * (1 - t) + dy * t * t + luck.around(2, 6);
        return oval(leafX, leafY, size, size * 0.72);
      }),
      'accent',
    );
  const birch = (x: number, foot: number, width: number, lean: number): string => {
    const scars = along(20, foot - 40, 34, (step) => {
      const up = step + luck.between(-10, 10);
      const middle = x + (lean * up) / 560;
      const from = luck.either(middle - width / 2, middle);
      return trace`M${from} ${foot - up}h${width * luck.between(0.25, 0.5)}`;
    });
    const east = trace`H${x + lean + width * 0.3}L${x + width / 2} ${foot - 120}Q${x + width / 2} ${foot - 60} ${x + width * 0.7} ${foot}Z`;
    const bark = trace`M${x - width * 0.7} ${foot}Q${x - width / 2} ${foot - 60} ${x - width / 2} ${foot - 120}L${x + lean - width * 0.3} -4${east}`;
    const shade = trace`M${x + width * 0.12} ${foot}L${x + lean + width * 0.05} -4${east}`;
    return plane(bark, 'wall') + plane(shade, 'middle', 0.55) + line(scars, 2.4) + line(bark, 1.2);
  };
  return [
    birch(48, 626, 20, 8),
    birch(88, 560, 12, -6),
    birch(340, 616, 18, -12),
    twig(52, 60, -40, 20),
    twig(54, 84, 40, 40),
    twig(52, 128, -34, 34),
    twig(84, 140, 40, 50),
    twig(50, 196, 30, 34),
    twig(84, 214, -20, 36),
    twig(330, 96, -44, 34),
    twig(332, 120, 30, 40),
    twig(332, 150, -38, 46),
    twig(334, 208, -26, 40),
  ].join('');
}

function foreground(): string {
  const luck = chance(20);
  const tuft = times(9, (k) => {
    const tip = trace`${luck.between(-5, 7)} ${-luck.between(8, 18)}`;
    return trace`M${74 + k * 3.6} 563q1 -8 ${tip}`;
  });
  const blades = times(48, () => {
    const x = luck.either(luck.between(-8, 116), luck.between(276, 366));
    return grassBlade(x, luck.between(10, 40), 0.3);
  });
  return line(tuft + blades, 1.8);
}
