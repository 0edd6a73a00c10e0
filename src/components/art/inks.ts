export { framings, framingsOf } from '../../model/framing.ts';

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
