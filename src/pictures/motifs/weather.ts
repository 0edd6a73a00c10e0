import type { SceneLight, SceneWeather } from '../../model/scene.ts';
import { chance, type Chance } from './chance.ts';
import { frame } from './motif.ts';
import { trace, units } from './path-data.ts';
import { ground, line, plane, rulesByWidth } from './pen.ts';
import { along, times } from './rhythm.ts';

/** Where fog lies thickest: along the far edge of the ground in every picture. */
const horizon = 372;
/** How far the rain leans to the left on its way down. */
const lean = 0.2;

/**
 * What lies over a picture when its scene has weather: one more pass of the press, drawn like the rest in flat planes
 * and lines. It hides little, so that the place is still known by it.
 */
export const weathers = { rain, snow, fog } as const satisfies Record<SceneWeather, () => string>;

/**
 * The hour in a picture that is key line only: no plane may be toned there, so the line-screen says it. It stands low
 * at dawn, open at dusk, closed at night; by day there is none.
 */
export const hours = {
  dawn: () => screen(240, horizon, 9, (part) => 0.2 + 1.3 * part),
  dusk: () => screen(12, horizon, 18, (part) => 1.7 - 1.2 * part),
  night: () => screen(12, horizon, 9, (part) => 2.2 - 1.7 * part),
} as const satisfies Record<Exclude<SceneLight, 'noon'>, () => string>;

function rain(): string {
  const luck = chance(29);
  const drops = (pitch: Pitch, shortest: number, longest: number): string =>
    strewn(pitch, luck, (x, y) => {
      const length = luck.between(shortest, longest);
      return trace`M${x} ${y}l${-lean * length} ${length}`;
    });
  const far = { across: 28, down: 56, top: -30, bottom: 430 };
  const near = { across: 46, down: 92, top: -70, bottom: 640 };
  const splashes = strewn({ across: 62, down: 34, top: 486, bottom: 640 }, luck, (x, y) => {
    const reach = luck.between(5, 11);
    return trace`M${x - reach} ${y}a${reach} ${reach * 0.32} 0 0 1 ${2 * reach} 0`;
  });
  return (
    ground('middle', 0.24) +
    line(drops(far, 16, 30), 0.9, { ink: 'veil', tone: 0.75 }) +
    line(drops(near, 44, 84), 1.3, { ink: 'dark', tone: 0.55 }) +
    line(drops(near, 50, 96), 1.8, { ink: 'veil', tone: 0.9 }) +
    line(splashes, 1.1, { ink: 'veil', tone: 0.8 })
  );
}

function snow(): string {
  const luck = chance(31);
  // A line of no length with round ends is a round, in a third of the bytes.
  const flakes = (pitch: Pitch): string => strewn(pitch, luck, (x, y) => trace`M${x} ${y}h.1`);
  const lying = new Map<string, string>();
  for (let y = 476; y < frame.height; y += 9 + (y - 476) / 14) {
    const width = units(0.8 + (y - 476) / 46);
    const strokes = times(3, () => {
      const x = luck.between(-20, 330);
      return trace`M${x} ${y + luck.between(-2, 2)}h${luck.between(24, 92)}`;
    });
    lying.set(width, (lying.get(width) ?? '') + strokes);
  }
  return (
    ground('middle', 0.2) +
    rulesByWidth(lying, 'veil', 0.85) +
    line(flakes({ across: 26, down: 32, top: -10, bottom: 440 }), 2, { ink: 'veil', tone: 0.85 }) +
    line(flakes({ across: 44, down: 52, top: -10, bottom: 640 }), 4.2, {
      ink: 'veil',
      tone: 0.95,
    }) +
    line(flakes({ across: 92, down: 120, top: 10, bottom: 640 }), 7.5, { ink: 'veil' })
  );
}

/** Rules in the paper's own ink, nearly closed at the horizon: what lies behind them is not printed. */
function fog(): string {
  const rules = new Map<string, string>();
  for (let y = 134; y <= 560; y += 9) {
    const off = (y - horizon) / (y < horizon ? 120 : 88);
    const width = units(0.5 + 7.3 * Math.exp(-off * off));
    rules.set(width, (rules.get(width) ?? '') + trace`M0 ${y}H${frame.width}`);
  }
  return (
    plane(trace`M0 0H360V${horizon - 40}H0Z`, 'paper', 0.34) + rulesByWidth(rules, 'paper', 0.92)
  );
}

/** Level rules from top to bottom; `widthAt` is told how far down they are, 0 to 1. */
function screen(
  top: number,
  bottom: number,
  step: number,
  widthAt: (part: number) => number,
): string {
  const rules = new Map<string, string>();
  along(top, bottom, step, (y) => {
    const width = units(widthAt((y - top) / (bottom - top)));
    rules.set(width, (rules.get(width) ?? '') + trace`M0 ${y}H${frame.width}`);
    return '';
  });
  return rulesByWidth(rules, 'veil', 0.55);
}

interface Pitch {
  readonly across: number;
  readonly down: number;
  readonly top: number;
  readonly bottom: number;
}

/** One mark in each cell of a grid, anywhere in it: chance alone would leave holes and heaps. */
function strewn(
  { across, down, top, bottom }: Pitch,
  luck: Chance,
  mark: (x: number, y: number) => string,
): string {
  return along(top, bottom - down, down, (y) =>
    along(0, frame.width, across, (x) =>
      mark(x + luck.between(0, across), y + luck.between(0, down)),
    ),
  );
}
