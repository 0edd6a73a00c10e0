import type { Evidence } from '../../model/drama.ts';
import { textWidth } from '../../model/geo/labels.ts';
import type { BarRow, BarSheet, SheetText } from '../../model/sheet.ts';
import { wrapText } from './wrap.ts';

/** A row to be drawn. Without a value it is a row all the same: what was not found is shown. */
export interface BarInput {
  readonly label: string;
  readonly value?: number | undefined;
  /** The number in words, or that it was not found. */
  readonly number: string;
  readonly aside?: string | undefined;
  readonly evidence: Evidence;
}

/** Sizes of type as the style sheet sets them; room is reckoned from these. */
export const chartType = { label: 15, number: 13, aside: 13, tick: 11 } as const;
const [rowHeight, lineHeight, head, markWidth, gap] = [30, 18, 24, 11, 8];

/** Bars from one zero, as long as their values are large, each with its label, mark and number inside the sheet. */
export function barSheet(
  rows: readonly BarInput[],
  {
    width,
    labelWidth,
    tickText,
  }: {
    readonly width: number;
    readonly labelWidth: number;
    readonly tickText: (value: number) => string;
  },
): BarSheet {
  const widest = (texts: readonly (string | undefined)[], size: number): number =>
    Math.max(0, ...texts.map((text) => (text === undefined ? 0 : textWidth(text, size))));
  const asides = widest(
    rows.map(({ aside }) => aside),
    chartType.aside,
  );
  const numbers = widest(
    rows.map(({ number }) => number),
    chartType.number,
  );
  const left = labelWidth;
  // On a narrow sheet the words go below the bar, so that bars stay long enough to be told apart.
  const stacked = left + numbers + asides + 240 > width;
  const beside = stacked ? 0 : numbers + gap * 2 + (asides > 0 ? asides + gap : 0);
  const right = width - markWidth - beside;
  const most = Math.max(...rows.map(({ value }) => value ?? 0));
  const scale = most > 0 ? (right - left) / most : 0;

  let y = head;
  const drawn = rows.map(({ label, value, number, aside, evidence }): BarRow => {
    const lines = wrapText(label, labelWidth - gap, chartType.label);
    const height = Math.max(
      stacked ? rowHeight + lineHeight : rowHeight,
      lines.length * lineHeight + (rowHeight - lineHeight),
    );
    const middle = y + height / 2;
    const end = value === undefined ? undefined : round(left + value * scale);
    const axis = stacked && end !== undefined ? middle - 10 : middle;
    const words = round(stacked && end !== undefined ? middle + 17 : middle + 4.5);
    y += height;
    return {
      y: round(axis),
      label: lines.map((text, line): SheetText => ({
        text,
        x: 0,
        y: round(middle + 5 + (line - (lines.length - 1) / 2) * lineHeight),
        anchor: 'start',
      })),
      bar: end === undefined ? undefined : { from: left, to: end },
      mark: end === undefined ? undefined : { x: round(end + markWidth / 2), evidence },
      number: {
        text: number,
        x: stacked ? left : round((end === undefined ? left : end + markWidth) + gap),
        y: words,
        anchor: 'start',
      },
      aside: aside === undefined ? undefined : { text: aside, x: width, y: words, anchor: 'end' },
    };
  });

  const step = tickStep(
    most,
    (right - left) / (widest([tickText(most)], chartType.tick) + gap * 2),
  );
  const ticks = Array.from({ length: step > 0 ? Math.floor(most / step) + 1 : 1 }, (_, index) => {
    const text = tickText(index * step);
    return {
      text,
      x: round(left + index * step * scale),
      y: 14,
      anchor: index === 0 ? 'start' : 'middle',
    } as const;
  });
  return { width, height: y + 4, top: 20, foot: y, ticks, rows: drawn };
}

/** The smallest round step (1, 2 or 5 with noughts) that makes no more ticks than there is room for. */
function tickStep(most: number, room: number): number {
  if (most <= 0) return 0;
  const rough = most / Math.max(1, Math.min(4, Math.floor(room)));
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((times) => times * power >= rough * 0.999) ?? 10) * power;
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
