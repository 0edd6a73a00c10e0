import type { Lang } from '../../model/text.ts';

/** One empty shot: a kind of place, drawn with nobody in it, in inks that the page supplies. */
export interface Motif {
  readonly name: Readonly<Record<Lang, string>>;
  /** SVG markup in the frame's own units, the same bytes each time. It holds no id: a page may show it twice. */
  readonly draw: () => string;
}

/** The whole picture, in its own units: 9:16. Pages crop it with their viewBox. */
export const frame = { width: 360, height: 640 } as const;

/** Where the floor mark may lie: on the ground, clear of the edges and of a crop to the middle. */
export const markArea = { left: 24, right: 336, top: 460.8, bottom: 595.2 } as const;
