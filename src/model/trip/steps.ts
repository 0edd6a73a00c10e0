/** Something with what it was before and what it was before it was undone. */
export interface Steps<T> {
  readonly past: readonly T[];
  readonly now: T;
  /** What undoing took away, nearest first. */
  readonly ahead: readonly T[];
}

/** So many steps are kept: a trip of 200 stops is some 40 kB, and most of it is shared between steps. */
export const mostSteps = 100;

export function firstStep<T>(now: T): Steps<T> {
  return { past: [], now, ahead: [] };
}

/** One step on. The same thing again is no step, so that undoing always changes something. */
export function stepped<T>(steps: Steps<T>, next: T): Steps<T> {
  if (next === steps.now) return steps;
  return { past: [...steps.past, steps.now].slice(-mostSteps), now: next, ahead: [] };
}

export function undone<T>({ past, now, ahead }: Steps<T>): Steps<T> {
  const before = past.at(-1);
  if (past.length === 0) return { past, now, ahead };
  return { past: past.slice(0, -1), now: before as T, ahead: [now, ...ahead] };
}

export function redone<T>({ past, now, ahead }: Steps<T>): Steps<T> {
  if (ahead.length === 0) return { past, now, ahead };
  return { past: [...past, now], now: ahead[0] as T, ahead: ahead.slice(1) };
}
