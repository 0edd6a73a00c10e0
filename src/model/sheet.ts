import type { Claim } from './claim.ts';
import type { Evidence } from './drama.ts';
import type { Label } from './geo/labels.ts';

/*
 * What pictures/ reckons and components/ draw: charts and maps as numbers on a sheet, in the sheet's own units.
 */

/** A word on a sheet; `y` is its baseline. */
export interface SheetText extends Label {
  readonly text: string;
}

/** A row of a bar chart. Without a bar its number was not found. */
export interface BarRow {
  readonly y: number;
  readonly label: readonly SheetText[];
  readonly bar?: { readonly from: number; readonly to: number } | undefined;
  /** Middle of the mark that ends the bar. */
  readonly mark?: { readonly x: number; readonly evidence: Evidence } | undefined;
  readonly number: SheetText;
  readonly aside?: SheetText | undefined;
}

export interface BarSheet {
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly SheetText[];
  /** From where to where the tick lines run down. */
  readonly top: number;
  readonly foot: number;
  readonly rows: readonly BarRow[];
}

/** A row of a chart of time: a stretch that was counted, or a day. */
export interface SpanRow {
  readonly y: number;
  readonly label: readonly SheetText[];
  readonly number: SheetText;
  readonly from: number;
  readonly to: number;
  readonly shape: 'counted' | 'unsure' | 'day';
}

export interface SpanSheet {
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly SheetText[];
  readonly top: number;
  readonly foot: number;
  /** The day of which everything else is before or after. */
  readonly day?: number | undefined;
  readonly rows: readonly SpanRow[];
}

/** A city on the map of stories. */
export interface StoryDot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly role: 'story' | 'shot' | 'both';
  readonly name: string;
  readonly label?: Label | undefined;
}

/** A curved line from a story to where it was shot, with its number in the cell of its claim. */
export interface StoryLine {
  readonly number: number;
  readonly claim: Claim;
  readonly path: string;
  readonly arrow: string;
  readonly cell: { readonly x: number; readonly y: number };
}

export interface StorySheet {
  readonly width: number;
  readonly height: number;
  readonly frame: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly meridians: readonly SheetText[];
  readonly parallels: readonly SheetText[];
  /** Other cities of the site: no names, only where they lie. */
  readonly specks: readonly { readonly x: number; readonly y: number }[];
  readonly dots: readonly StoryDot[];
  readonly lines: readonly StoryLine[];
  readonly size: number;
  readonly cell: { readonly width: number; readonly height: number };
}
