import { labelKinds, type BasemapLabel, type LabelKind } from '../../model/geo/basemap.ts';
import type { Lang } from '../../model/text.ts';
import type { Inks } from './basemap-inks.ts';
import type { NameSheet } from './name-sheet.ts';

/** A part of the view that is taken, in pixels. */
export interface Taken {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const sizes = {
  province: 16,
  city: 14,
  county: 12.5,
  lake: 13,
  river: 12.5,
  sea: 15,
} as const satisfies Record<LabelKind, number>;
const waters: readonly LabelKind[] = ['lake', 'river', 'sea'];

export function overlaps(a: Taken, b: Taken): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The labels a zoom may show at all, foremost first. */
export function labelsAt(labels: readonly BasemapLabel[], zoom: number): readonly BasemapLabel[] {
  return (
    labels
      .filter(({ from }) => zoom >= from)
      // A province's name goes when its cities have theirs.
      .filter(({ kind }) => kind !== 'province' || zoom < 8)
      .sort(
        (a, b) =>
          a.from - b.from ||
          labelKinds.indexOf(a.kind) - labelKinds.indexOf(b.kind) ||
          (a.text.zh < b.text.zh ? -1 : 1),
      )
  );
}

/** Writes names over the ground, foremost first, where nothing stands yet. */
export function writeLabels(
  names: NameSheet,
  labels: readonly BasemapLabel[],
  {
    lang,
    inks,
    taken,
    place,
    sheet,
  }: {
    readonly lang: Lang;
    readonly inks: Inks;
    readonly taken: Taken[];
    readonly place: (at: { readonly lat: number; readonly lng: number }) => {
      readonly x: number;
      readonly y: number;
    };
    readonly sheet: Taken;
  },
): void {
  // A sea or a river has its name in many places, of which a view needs one.
  const named = new Set<string>();
  for (const { kind, text, at } of labels) {
    const water = waters.includes(kind);
    if (kind !== 'county' && named.has(kind + text.zh)) continue;
    const size = sizes[kind];
    const { x, y } = place(at);
    if (x < sheet.left || x > sheet.right || y < sheet.top || y > sheet.bottom) continue;
    const font = `${water ? 'italic ' : ''}400 ${size}px ${inks.fontText}`;
    const half = names.widthOf(text[lang], font) / 2 + 4;
    const box = { left: x - half, right: x + half, top: y - size * 0.7, bottom: y + size * 0.7 };
    if (taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    names.writeOn(text[lang], x, y, {
      font,
      ink: water ? inks.waterText : inks.text,
      halo: !water || kind === 'river' ? inks.land : undefined,
    });
    named.add(kind + text.zh);
  }
}
