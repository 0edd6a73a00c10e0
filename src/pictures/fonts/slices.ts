/** Glyphs to a slice, some two kilobytes: a page that needs one rare character fetches few it does not. */
const glyphsPerSlice = { least: 5, most: 9 } as const;
/** Of so many glyphs, one ends a slice that is long enough. */
const oneEndsIn = 3;
/** A glyph in this many texts or more is common, and stands with others as common. */
const commonFrom = 8;
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
 * build cuts a font per page. Each glyph is in exactly one slice. An edit changes the slices of its own glyphs and
 * leaves the others as they were: no build cuts them again, and no reader fetches them again.
 */
export function sliceGlyphs({ kinds, entries }: DisplayTexts): readonly string[] {
  const taken = new Set<string>();
  const take = (glyphs: Iterable<string>): string[] => {
    const fresh = [...glyphs].filter((glyph) => !taken.has(glyph));
    for (const glyph of fresh) taken.add(glyph);
    return fresh;
  };
  const shared = take(often(kinds, sharedFrom));
  const byKind = kinds.map((text) => take([...glyphsOf(text)].sort()));
  const common = take(often(entries, commonFrom));
  // What is left is rare: it stands in the order of the pages, so that a page's own rare glyphs lie together.
  const rare = entries.flatMap((text) => take([...glyphsOf(text)].sort()));
  return [shared, ...byKind, common, rare]
    .flatMap(cutAtMarks)
    .map((slice) => slice.sort().join(''));
}

/** Glyphs that stand in at least so many of the texts, the commoner first; among those about as common, in Unicode's order, which no edit upsets. */
function often(texts: readonly string[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const glyph of glyphsOf(text)) counts.set(glyph, (counts.get(glyph) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([glyph, count]) => [glyph, Math.floor(Math.log2(count))] as const)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([glyph]) => glyph);
}

/** The glyphs of a text that the display face draws; Latin letters have faces of their own. */
export function glyphsOf(text: string): ReadonlySet<string> {
  return new Set([...text].filter((sign) => display.test(sign)));
}

/**
 * A run of glyphs in slices. Which glyph ends one is its own doing: were slices counted off, one glyph more at the
 * front would shift every slice behind it.
 */
function cutAtMarks(glyphs: readonly string[]): string[][] {
  const slices: string[][] = [];
  let slice: string[] = [];
  for (const glyph of glyphs) {
    slice.push(glyph);
    if (
      slice.length >= glyphsPerSlice.most ||
      (slice.length >= glyphsPerSlice.least && endsSlice(glyph))
    ) {
      slices.push(slice);
      slice = [];
    }
  }
  return slice.length > 0 ? [...slices, slice] : slices;
}

/** One glyph in so many, scattered over Unicode by a multiplicative hash (Knuth, 6.4). */
function endsSlice(glyph: string): boolean {
  const scattered = Math.imul(glyph.codePointAt(0) ?? 0, 0x9e3779b1);
  return ((scattered ^ (scattered >>> 15)) >>> 0) % oneEndsIn === 0;
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
