import { textWidth } from '../../model/geo/labels.ts';
import type { SpanSheet } from '../../model/sheet.ts';
import { chartType } from './bars.ts';
import { wrapText } from './wrap.ts';

export interface SpanInput {
  readonly label: string;
  readonly number: string;
  /** To the month or the day: a month begins with its first day and ends with its last. */
  readonly from: string;
  readonly to: string;
  readonly unsure: boolean;
}

const [rowHeight, head, gap] = [46, 24, 8];

/** Stretches of time on one calendar, a month to a tick; the first single day among them runs through all rows as a line. */
export function spanSheet(
  rows: readonly SpanInput[],
  {
    width,
    labelWidth,
    monthText,
  }: {
    readonly width: number;
    readonly labelWidth: number;
    readonly monthText: (month: number, year: number) => string;
  },
): SpanSheet {
  const first = Math.floor(Math.min(...rows.map(({ from }) => monthsTo(from, 'start'))));
  const last = Math.ceil(Math.max(...rows.map(({ to }) => monthsTo(to, 'end'))));
  const left = labelWidth;
  const right = width - 12;
  const unit = (right - left) / (last - first);
  const x = (months: number): number => round(left + (months - first) * unit);

  const drawn = rows.map(({ label, number, from, to, unsure }, index) => {
    const y = head + index * rowHeight + rowHeight / 2;
    const lines = wrapText(label, labelWidth - gap, chartType.label);
    const isDay = from === to && from.length === 10;
    const [start, end] = [x(monthsTo(from, 'start')), x(monthsTo(to, isDay ? 'start' : 'end'))];
    const room = textWidth(number, chartType.number);
    // Above its bar, pushed in where it would leave the sheet.
    const at = Math.max(left, Math.min(start, width - room - 2));
    return {
      y: y + 8,
      label: lines.map((text, line) => ({
        text,
        x: 0,
        y: round(y + 9 + (line - (lines.length - 1) / 2) * 18),
        anchor: 'start' as const,
      })),
      number: { text: number, x: round(at), y: y - 5, anchor: 'start' as const },
      from: start,
      to: end,
      shape: isDay ? ('day' as const) : unsure ? ('unsure' as const) : ('counted' as const),
    };
  });
  const foot = head + rows.length * rowHeight;
  const widestTick = Math.max(
    ...Array.from({ length: 12 }, (_, month) =>
      textWidth(monthText(month + 1, 2025), chartType.tick),
    ),
  );
  // The first stands to the right of its line, the next across its own.
  const tickRoom = widestTick * 1.5 + gap / 2;
  const every = [1, 2, 3, 6, 12].find((months) => months * unit >= tickRoom) ?? 12;
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((months) => (months - first) % every === 0)
    .map((months, index) => ({
      text: monthText((months % 12) + 1, Math.floor(months / 12)),
      x: x(months),
      y: 14,
      anchor: index === 0 ? ('start' as const) : ('middle' as const),
    }))
    .filter(({ x: at, text }) => at + textWidth(text, chartType.tick) / 2 <= width);
  return {
    width,
    height: foot + 4,
    ticks,
    top: 20,
    foot,
    day: drawn.find(({ shape }) => shape === 'day')?.from,
    rows: drawn,
  };
}

/** Months since year nought, with days as parts of one. */
function monthsTo(date: string, edge: 'start' | 'end'): number {
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  const whole = year * 12 + month - 1;
  if (day === undefined) return edge === 'start' ? whole : whole + 1;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return whole + (edge === 'start' ? day - 1 : day) / days;
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
