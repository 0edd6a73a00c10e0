import type { DayPlan } from './day-plan.ts';

/**
 * The way through some days as a map draws it: stops by their place in the row of all stops, joined where the leg between
 * them is known. A stop that is not drawn ends a line, and so does the end of a day.
 */
export function routeLines(
  plans: readonly DayPlan[],
  isDrawn: (stop: number) => boolean,
): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let stop = 0;
  for (const { visits } of plans) {
    let line: number[] | undefined;
    for (const { leg } of visits) {
      if (!isDrawn(stop)) {
        stop += 1;
        continue;
      }
      if (line && leg && leg !== 'unknown') line.push(stop);
      else lines.push((line = [stop]));
      stop += 1;
    }
  }
  return lines.filter((line) => line.length > 1);
}
