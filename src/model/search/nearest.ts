/** A name that was perhaps meant, and by how many letters what was typed differs from it. */
export interface Near<T> {
  readonly name: T;
  readonly off: number;
}

/**
 * How many letters may be wrong in a key. Who types letters slips on any of them; who types characters has a list to choose
 * from, and is wrong by a whole sound, most often one that differs in a letter.
 */
export function slack(key: string, characters = 0): number {
  const { length } = key;
  if (characters > 0) return characters < 2 ? 0 : characters < 5 ? 1 : 2;
  return length < 4 ? 0 : length < 8 ? 1 : length < 16 ? 2 : 3;
}

/**
 * Letters to change, add, leave out or swap with their neighbour to come from one word to the other (optimal string
 * alignment), or more than `most` as soon as that is certain.
 */
export function lettersOff(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      let cost = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        i > 1 &&
        j > 1 &&
        a.charAt(i - 1) === b.charAt(j - 2) &&
        a.charAt(i - 2) === b.charAt(j - 1)
      )
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return Math.min(above[b.length] ?? 0, most + 1);
}

/**
 * Names whose key is nearest to one that was typed, nearest first and no more than `count`; none where all are too far.
 * A key may also be the beginning of a name: people stop typing when they have said enough.
 */
export function nearestNames<T>(
  typed: string,
  names: readonly (readonly [key: string, name: T])[],
  count: number,
  most = slack(typed),
): readonly Near<T>[] {
  if (most === 0) return [];
  const found = new Map<T, number>();
  for (const [key, name] of names) {
    const whole = lettersOff(typed, key, most);
    const off = whole <= most ? whole : begunOff(typed, key, most) + 0.5;
    if (off < most + 1 && off < (found.get(name) ?? Infinity)) found.set(name, off);
  }
  return [...found]
    .map(([name, off]) => ({ name, off }))
    .sort((a, b) => a.off - b.off)
    .slice(0, count);
}

/** The shortest name of which half is worth guessing at. */
const shortestBegun = 6;

/** Letters off from the beginning of a longer name. */
function begunOff(typed: string, key: string, most: number): number {
  if (typed.length < shortestBegun || key.length < typed.length + 2) return most + 1;
  return Math.min(
    ...[-1, 0, 1].map((more) => lettersOff(typed, key.slice(0, typed.length + more), most)),
  );
}
