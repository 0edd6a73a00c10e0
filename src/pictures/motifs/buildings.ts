import { oval, trace } from './path-data.ts';
import { block, line, plane } from './pen.ts';
import { along, times } from './rhythm.ts';

/** Tile courses on a roof: lines from the eave up to a ridge drawn in by `inset` at both ends. */
export function tileCourses(
  left: number,
  right: number,
  ridge: number,
  eave: number,
  step: number,
  inset: number,
): string {
  const draw = (right - left - 2 * inset) / (right - left);
  const courses = along(
    left,
    right,
    step,
    (x) => trace`M${x} ${eave}L${left + inset + (x - left) * draw} ${ridge}`,
  );
  return line(courses, 0.8, { ink: 'wall', tone: 0.28, cut: true });
}

/** A horse-head gable: a white wall that steps down under ink copings with lifted tips. */
export function horseheadGable(
  left: number,
  right: number,
  top: number,
  base: number,
  steps: number,
  drop: number,
): string {
  const width = (right - left) / steps;
  const treads = times(
    steps,
    (step) => trace`L${left + width * step} ${top + drop * step}h${width}`,
  );
  const copings = times(steps, (step) => {
    const [a, b, y] = [left + width * step, left + width * (step + 1), top + drop * step];
    return (
      trace`M${a - 3} ${y - 7}Q${a - 7} ${y - 11} ${a - 8} ${y - 12}L${a - 4} ${y}H${b + 5}` +
      trace`L${b + 9} ${y - 12}Q${b + 6} ${y - 7} ${b} ${y - 7}Z`
    );
  });
  return plane(trace`M${left} ${base}${treads}L${right} ${base}Z`, 'wall') + plane(copings, 'dark');
}

/** A window with upright bars and one rail; lit at night. */
export function latticeWindow(
  x: number,
  y: number,
  width: number,
  height: number,
  bars = 2,
): string {
  const uprights = times(
    bars,
    (bar) => trace`M${x + (width * (bar + 1)) / (bars + 1)} ${y}v${height}`,
  );
  return (
    block(x, y, width, height, 'window') +
    line(uprights + trace`M${x} ${y + height / 2}h${width}`, 0.9, {
      ink: 'wall',
      tone: 0.75,
      cut: true,
    })
  );
}

/** A paper lantern on its string, with a tassel. (x, y) is its middle. */
export function lantern(x: number, y: number, scale = 1): string {
  return (
    line(trace`M${x} ${y - 14 * scale}V${y - 8 * scale}M${x} ${y + 8 * scale}v${7 * scale}`, 1.1) +
    plane(oval(x, y, 6.5 * scale, 8 * scale), 'accent') +
    line(trace`M${x - 3} ${y - 8 * scale}h6M${x - 3} ${y + 8 * scale}h6`, 1.4)
  );
}
