/** What a mark makes of each count from 0, end to end. */
export function times(count: number, mark: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => mark(index)).join('');
}

/** Marks at even steps, both ends included: slats, tiles, posts. */
export function along(
  from: number,
  to: number,
  step: number,
  mark: (at: number, index: number) => string,
): string {
  return times(Math.floor((to - from) / step + 1e-9) + 1, (index) =>
    mark(from + index * step, index),
  );
}

/** Marks that lie ever farther off by the same factor, as joints of a paving do. */
export function receding(
  near: number,
  far: number,
  factor: number,
  mark: (depth: number) => string,
): string {
  let marks = '';
  for (let depth = near; depth < far; depth *= factor) marks += mark(depth);
  return marks;
}

/** One mark for each of the listed places. */
export function each<Place>(
  places: readonly Place[],
  mark: (place: Place, index: number) => string,
): string {
  return places.map(mark).join('');
}

/** The list over and over: house heights along a street. */
export function cycle<T>(list: readonly [T, ...T[]], index: number): T {
  return list[index % list.length] ?? list[0];
}
