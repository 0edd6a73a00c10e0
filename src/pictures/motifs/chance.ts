/** Chance with a memory: the same seed strews the same leaves, so two builds print the same picture. */
export interface Chance {
  /** Anywhere from low up to high, all alike. */
  readonly between: (low: number, high: number) => number;
  /** Thickest round the middle, thinning to nothing at two spreads: a leaf farther out would look like a mistake. */
  readonly around: (middle: number, spread: number) => number;
  /** True in that share of cases. */
  readonly happens: (share: number) => boolean;
  /** One or the other: the left of a picture or its right. */
  readonly either: <T>(one: T, other: T) => T;
}

/** The mulberry32 generator (Tommy Ettinger, public domain): 32 bits of state are plenty for foliage. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + (high - low) * next(),
    around: (middle, spread) => {
      for (;;) {
        // Box–Muller; 1 - next() keeps the logarithm away from zero.
        const off = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
        if (Math.abs(off) < 2) return middle + spread * off;
      }
    },
    happens: (share) => next() < share,
    either: (one, other) => (next() < 0.5 ? one : other),
  };
}
