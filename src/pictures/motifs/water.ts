import { chance } from './chance.ts';
import { trace, units } from './path-data.ts';
import { rulesByWidth } from './pen.ts';

export interface RippleStyle {
  readonly tone?: number;
  /** Strokes per row, against the usual. */
  readonly density?: number;
  readonly left?: number;
  readonly right?: number;
}

/** Light on water: level strokes, short and crowded far off, long and heavy near. */
export function ripples(
  top: number,
  bottom: number,
  seed: number,
  { tone = 0.8, density = 1, left = 0, right = 360 }: RippleStyle = {},
): string {
  const luck = chance(seed);
  const strokes = new Map<string, string>();
  const nearnessAt = (y: number): number => (y - top) / (bottom - top);
  for (let y = top; y < bottom; y += 5 + 9 * nearnessAt(y)) {
    const nearness = nearnessAt(y);
    const width = units(0.7 + 1.9 * nearness);
    for (
      let stroke = Math.max(1, Math.floor((1.5 + 2 * (1 - nearness)) * density));
      stroke > 0;
      stroke--
    ) {
      const length = (14 + 80 * nearness) * luck.between(0.4, 1.2);
      const x = luck.between(left - 20, right - 10);
      strokes.set(
        width,
        (strokes.get(width) ?? '') + trace`M${x} ${y + luck.between(-2, 2)}h${length}`,
      );
    }
  }
  return rulesByWidth(strokes, 'wall', tone);
}
