/** Glyphs to a slice, some two kilobytes: a page that needs one rare character fetches few it does not. */
const glyphsPerSlice = 8;
/** A glyph on this many pages or more is common, and stands with other common ones. */
const commonFrom = 5;
/** A glyph of the interface on this many kinds of page is wanted nearly everywhere. */
const sharedFrom = 3;

const display = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef·“”‘’—…0-9]/u;

/** Display texts of the site: of the interface by kind of page, and of entries page by page, neighbours together. */
export interface DisplayTexts {
  readonly kinds: readonly string[];
  readonly entries: readonly string[];
}

/**
 * Cuts the glyphs of all display texts into slices that pages share, so that a page fetches the few it shows and no
 * build cuts a font per page. Each glyph is in exactly one slice.
 */
export function sliceGlyphs({ kinds, entries }: DisplayTexts): readonly string[] {
  const taken = new Set<string>();
  const take = (glyphs: Iterable<string>): string[] => {
    const fresh = [...glyphs].filter((glyph) => !taken.has(glyph));
    for (const glyph of fresh) taken.add(glyph);
    return fresh;
  };
  const shared = take(often(kinds, sharedFrom));
  const byKind = kinds.map((text) => take(glyphsOf(text)));
  const common = take(often(entries, commonFrom));
  // What is left is rare: it stands in the order of the pages, so that a page's own rare glyphs lie together.
  const rare = entries.flatMap((text) => take([...glyphsOf(text)].sort()));
  return [shared, ...byKind, common, rare]
    .flatMap((glyphs) => chunks(glyphs, glyphsPerSlice))
    .map((slice) => slice.sort().join(''));
}

/** Glyphs that stand in at least so many of the texts, the most frequent first. */
function often(texts: readonly string[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const glyph of glyphsOf(text)) counts.set(glyph, (counts.get(glyph) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([glyph]) => glyph);
}

/** The glyphs of a text that the display face draws; Latin letters have faces of their own. */
export function glyphsOf(text: string): ReadonlySet<string> {
  return new Set([...text].filter((sign) => display.test(sign)));
}

function chunks(items: readonly string[], size: number): string[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) =>
    items.slice(
      Math.floor((index * items.length) / count),
      Math.floor(((index + 1) * items.length) / count),
    ),
  );
}

/** Code points as CSS writes them, runs joined: `U+5e73-5e74,U+6c5f`. */
export function unicodeRange(glyphs: string): string {
  const points = [...glyphs].map((glyph) => glyph.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  return runs
    .map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`)
    .join(',');
}
