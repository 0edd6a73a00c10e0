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

/** The class that carries a palette; `inkSheet` writes its rule. */
export function inkClass(inks: readonly [string, string, string]): string {
  return `ink-${inks.map((ink) => ink.slice(1)).join('')}`;
}

/** One rule for each palette in use, sorted so that two builds agree. */
export function inkSheet(palettes: Iterable<readonly [string, string, string]>): string {
  const rules = new Map([...palettes].map((inks) => [inkClass(inks), inks] as const));
  const lines = [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, [dark, middle, accent]]) =>
        `.${name}{--ink-a:${dark};--ink-b:${middle};--ink-c:${accent}}`,
    );
  // In the layer of the parts, so that a claim's own inks win over a drama's.
  return `@layer theme,base,parts,page,utilities;\n@layer parts{\n${lines.join('\n')}\n}\n`;
}
