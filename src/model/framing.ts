/** Ways of cutting the same motif, so that two frames side by side are not the same picture. */
export const framings = [
  { viewBox: '0 0 360 640', mirrored: false },
  { viewBox: '40 180 236 420', mirrored: true },
  { viewBox: '0 0 360 640', mirrored: true },
  { viewBox: '96 200 236 420', mirrored: false },
] as const;

/** For each motif in a row of frames, how often it has stood there before: the nth is cut the nth way. */
export function framingsOf(motifs: readonly string[]): readonly number[] {
  const seen = new Map<string, number>();
  return motifs.map((motif) => {
    const times = seen.get(motif) ?? 0;
    seen.set(motif, times + 1);
    return times;
  });
}
