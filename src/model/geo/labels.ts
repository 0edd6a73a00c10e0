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

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Sets each name beside its mark, first come first served, where it covers neither a mark nor a name nor the sheet's edge.
 * A name that fits nowhere is left out: the list beside the map has it.
 */
export function placeLabels(
  marks: readonly Mark[],
  sheet: { readonly width: number; readonly height: number },
  size: number,
): readonly (Label | undefined)[] {
  const taken: Box[] = marks.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }));
  return marks.map(({ x, y, radius, text }) => {
    const width = textWidth(text, size);
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
      const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
      return {
        anchor,
        x: at,
        y: baseline,
        box: {
          left,
          top: baseline - size * 0.9,
          right: left + width,
          bottom: baseline + size * 0.25,
        },
      };
    }
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Rough width of a name: a Chinese character is as wide as it is high, a Latin letter about half. */
function textWidth(text: string, size: number): number {
  return [...text].reduce(
    (sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? size : size * 0.56),
    0,
  );
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
