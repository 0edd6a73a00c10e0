/** Signs after which a Chinese place name may break without cutting a word. */
const breakAfter = /[·镇乡村县区市州路街巷寺园湖山校学院城站]/;

/** Columns of a name set vertically: one to `most` characters, else two of like length, broken by sense. Brackets are left to the pages. */
export function titleColumns(name: string, most = 6): readonly string[] {
  const plain = [...name.replace(/（.*?）/g, '')];
  if (plain.length <= most) return [plain.join('')];
  const middle = plain.length / 2;
  const breaks = plain
    .map((sign, index) => ({ after: index + 1, good: breakAfter.test(sign) }))
    .slice(1, -2);
  const cost = ({ after, good }: { readonly after: number; readonly good: boolean }): number =>
    Math.abs(after - middle) + (good ? 0 : plain.length / 4);
  const [best] = breaks.toSorted((a, b) => cost(a) - cost(b) || a.after - b.after);
  if (!best) return [plain.join('')];
  return [plain.slice(0, best.after), plain.slice(best.after)].map((column) =>
    column.join('').replace(/^·|·$/g, ''),
  );
}

/** A name short enough for a map: without what stands in brackets or behind a comma. */
export function shortName(name: string): string {
  return name.replace(/\s*（.*?）|\s*\(.*?\)/g, '').split(/, |·/)[0] ?? name;
}
