import type { Chance } from './chance.ts';
import { trace } from './path-data.ts';
import { line } from './pen.ts';
import { each, times } from './rhythm.ts';

/** A bamboo leaf from its stalk to a tip (dx, dy) away. */
export const bambooLeaf = (x: number, y: number, dx: number, dy: number): string =>
  trace`M${x} ${y}q${dx * 0.6} ${dy * 0.2} ${dx} ${dy}q${-dx * 0.7} ${-dy * 0.3} ${-dx} ${-dy}`;

/** A blade of grass that leans to the right, from below the frame. */
export const grassBlade = (x: number, length: number, lean: number): string =>
  trace`M${x} 644Q${x + 2} ${640 - length * 0.6} ${x + length * lean} ${640 - length}`;

/** Sword leaves that fan out of a pot. */
export function swordLeaves(
  x: number,
  y: number,
  count: number,
  [shortest, longest]: readonly [number, number],
  luck: Chance,
): string {
  const width = longest / 13;
  return times(count, () => {
    const angle = luck.between(-2.72, -0.4);
    const length = luck.between(shortest, longest);
    const [dx, dy] = [length * Math.cos(angle), length * Math.sin(angle)];
    return trace`M${x} ${y}Q${x + dx * 0.3 - 3} ${y + dy * 0.7} ${x + dx} ${y + dy}Q${x + dx * 0.6 + width} ${y + dy * 0.6 + width} ${x} ${y}`;
  });
}

/** Willow strands that hang in from above: where each starts, how far down it reaches, which way it drifts. */
export function willow(
  strands: readonly (readonly [x: number, reach: number, drift: number])[],
): string {
  const stems = each(
    strands,
    ([x, reach, drift]) => trace`M${x} -6Q${x + 6} ${reach * 0.5} ${x + drift} ${reach}`,
  );
  const leaves = each(strands, ([x, reach, drift]) =>
    // Bare at the top: the leaves start a little way down.
    times(Math.max(0, Math.floor(reach / 11) - 3), (index) => {
      const t = ((index + 3) * 11) / reach;
      const leafX = (1 - t) ** 2 * x + 2 * t * (1 - t) * (x + 6) + t * t * (x + drift);
      const leafY = (1 - t) ** 2 * -6 + 2 * t * (1 - t) * reach * 0.5 + t * t * reach;
      return trace`M${leafX} ${leafY}l-5 9M${leafX} ${leafY}l4 9`;
    }),
  );
  return line(stems, 1.1) + line(leaves, 1.8);
}
