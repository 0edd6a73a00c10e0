import { pointOf, type Line, type Point } from '../../src/model/geo/paths.ts';

const key = (p: Point): string => p.join();

/** Joins lines end to end into as few as it goes; at a fork, one goes on in the straightest and the rest end there. */
export function strung(lines: readonly Line[]): Line[] {
  const at = new Map<string, Set<Line>>();
  for (const line of lines)
    for (const end of [pointOf(line, 0), pointOf(line, -1)]) {
      const here = at.get(key(end));
      if (here) here.add(line);
      else at.set(key(end), new Set([line]));
    }
  const left = new Set(lines);
  const take = (line: Line): void => {
    left.delete(line);
    for (const end of [pointOf(line, 0), pointOf(line, -1)]) at.get(key(end))?.delete(line);
  };
  const grown = (line: Point[]): void => {
    for (;;) {
      const [before, end] = [pointOf(line, -2), pointOf(line, -1)];
      const [next] = [...(at.get(key(end)) ?? [])]
        .map((own) => {
          const path = key(pointOf(own, 0)) === key(end) ? own : own.toReversed();
          return { own, path, bend: bendOf(before, end, pointOf(path, 1)) };
        })
        .sort((a, b) => a.bend - b.bend);
      if (!next) return;
      take(next.own);
      for (const p of next.path.slice(1)) line.push(p);
    }
  };
  const out: Line[] = [];
  for (const first of lines) {
    if (!left.has(first)) continue;
    take(first);
    const line = [...first];
    grown(line);
    line.reverse();
    grown(line);
    out.push(line);
  }
  return out;
}

/** How far the way through three points bends: 0 straight on, π back. */
function bendOf(a: Point, b: Point, c: Point): number {
  const bend = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
  return Math.abs(Math.atan2(Math.sin(bend), Math.cos(bend)));
}
