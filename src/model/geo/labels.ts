/** A mark on a sheet that wants its name beside it. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  /** Half the width of the mark. */
  readonly radius: number;
  readonly text: string;
}

export interface Label {
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A part of the sheet where nothing more may stand. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Sets each name beside its mark, first come first served, where it covers neither a mark nor a name, nothing that stands,
 * and not the sheet's edge.
 * A name that fits nowhere is left out: the list beside the map has it.
 */
export function placeLabels(
  marks: readonly Mark[],
  sheet: { readonly width: number; readonly height: number },
  size: number,
  standing: readonly Box[] = [],
): readonly (Label | undefined)[] {
  const taken = [...marks.map(boxOfMark), ...standing];
  return marks.map(({ x, y, radius, text }) => {
    const gap = radius + size * 0.35;
    const candidates: (Label & { readonly box: Box })[] = [
      candidate('start', x + gap, y + size * 0.35),
      candidate('end', x - gap, y + size * 0.35),
      candidate('middle', x, y - gap),
      candidate('middle', x, y + gap + size * 0.75),
      candidate('start', x + gap * 0.7, y - gap * 0.8),
      candidate('end', x - gap * 0.7, y - gap * 0.8),
      candidate('start', x + gap * 0.7, y + gap * 0.8 + size * 0.6),
      candidate('end', x - gap * 0.7, y + gap * 0.8 + size * 0.6),
    ];
    const free = candidates.find(
      ({ box }) =>
        box.left > 2 &&
        box.right < sheet.width - 2 &&
        box.top > 2 &&
        box.bottom < sheet.height - 2 &&
        !taken.some((other) => overlap(box, other)),
    );
    if (!free) return undefined;
    taken.push(free.box);
    return { x: round(free.x), y: round(free.y), anchor: free.anchor };

    function candidate(
      anchor: Label['anchor'],
      at: number,
      baseline: number,
    ): Label & { readonly box: Box } {
      const label = { anchor, x: at, y: baseline };
      return { ...label, box: boxOfLabel(label, text, size) };
    }
  });
}

function boxOfMark({ x, y, radius }: Mark): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function boxOfLabel({ x, y, anchor }: Label, text: string, size: number): Box {
  const width = textWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: y - size * 0.9, right: left + width, bottom: y + size * 0.25 };
}

/** What marks and the names set beside them take up: the ground under them must not write there. */
export function boxesOf(
  marks: readonly Mark[],
  labels: readonly (Label | undefined)[],
  size: number,
): readonly Box[] {
  return marks.flatMap((mark, i) => {
    const label = labels[i];
    return label ? [boxOfMark(mark), boxOfLabel(label, mark.text, size)] : [boxOfMark(mark)];
  });
}

/** A name that belongs to an area: it stands on its point, or a little off it. */
export interface Name {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  /** Water keeps its name on it: such a name may only move up or down. */
  readonly staysPut?: boolean;
  /** How far off the same name must stand: a river may have its name more than once. */
  readonly apart?: number;
}

/** Steps off the point, in widths and heights of the name, nearest first. */
const offsets: readonly (readonly [across: number, down: number])[] = [
  [0, 0],
  [0, 0.9],
  [0, -0.9],
  [0, 1.6],
  [0, -1.6],
  [0.4, 0],
  [-0.4, 0],
  [0.4, 0.9],
  [-0.4, 0.9],
  [0.4, -0.9],
  [-0.4, -0.9],
  [0.6, 0],
  [-0.6, 0],
];

/**
 * Sets names of areas, first come first served, centred where they cover nothing that stands and not the sheet's edge.
 * `x` of a label is its middle. A name that fits nowhere near its point is left out: a name far off would name something else.
 */
export function placeNames(
  names: readonly Name[],
  sheet: { readonly width: number; readonly height: number },
  standing: readonly Box[] = [],
): readonly (Label | undefined)[] {
  const taken: Box[] = [...standing];
  const written: Name[] = [];
  return names.map((name) => {
    const { x, y, text, size, staysPut = false, apart = 0 } = name;
    if (x < 0 || x > sheet.width || y < 0 || y > sheet.height) return undefined;
    if (
      written.some((other) => other.text === text && Math.hypot(other.x - x, other.y - y) < apart)
    )
      return undefined;
    const width = textWidth(text, size);
    for (const [across, down] of offsets) {
      if (staysPut && (across !== 0 || Math.abs(down) > 1)) continue;
      const middle = x + across * width;
      const baseline = y + size * 0.35 + down * size;
      const box: Box = {
        left: middle - width / 2 - size * 0.2,
        right: middle + width / 2 + size * 0.2,
        top: baseline - size * 0.95,
        bottom: baseline + size * 0.3,
      };
      const fits =
        box.left > 2 && box.right < sheet.width - 2 && box.top > 2 && box.bottom < sheet.height - 2;
      if (!fits || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      written.push(name);
      return { x: round(middle), y: round(baseline), anchor: 'middle' };
    }
    return undefined;
  });
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Rough width of a name, rather too wide: a Chinese character is as wide as it is high, a Latin letter of a heavy face
 * three fifths of that. Curly quotes count as Chinese, since Chinese faces, which come first, make them as wide.
 */
export function textWidth(text: string, size: number): number {
  return [...text].reduce(
    (sum, sign) => sum + (/[\u2018-\u201f\u2e80-\uffef]/.test(sign) ? size : size * 0.6),
    0,
  );
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
