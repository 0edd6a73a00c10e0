import type { Evidence } from './drama.ts';
import type { Fact } from './source.ts';
import type { LocalText, WordTable } from './text.ts';

/** What a figure counts: in Chinese the measure word that stands right behind the number. */
export const figureUnits = {
  people: { zh: '人', en: 'people' },
  visits: { zh: '人次', en: 'visits' },
  yuan: { zh: '元', en: 'yuan' },
  jobs: { zh: '个岗位', en: 'jobs' },
  firms: { zh: '家', en: 'firms' },
  titles: { zh: '部', en: 'titles' },
  sets: { zh: '处', en: 'sets' },
  views: { zh: '次', en: 'views' },
} as const satisfies WordTable;
export type FigureUnit = keyof typeof figureUnits;

/** How the source rounds: “over 100” is not 100. */
export const figureBounds = {
  over: { zh: '超过', en: 'over ' },
  nearly: { zh: '近', en: 'nearly ' },
  about: { zh: '约', en: 'about ' },
} as const satisfies WordTable;
export type FigureBound = keyof typeof figureBounds;

/** The time in which something was counted. Both ends as a source gives them, to the month or the day. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A number in the account, with what must be said beside it. Without `value` it was looked for and not found, or is no number. */
export interface Figure extends Omit<Fact<number>, 'value'> {
  readonly id: string;
  readonly what: LocalText;
  readonly value?: number | undefined;
  readonly unit?: FigureUnit | undefined;
  readonly bound?: FigureBound | undefined;
  /** A sentence in place of a number, or beside it. */
  readonly says?: LocalText | undefined;
  readonly change?:
    | {
        readonly percent: number;
        /** What it was measured against; nothing where the source does not say. */
        readonly against?: LocalText | undefined;
      }
    | undefined;
  readonly during?: Span | undefined;
  /** Strong: two sources of different hands. Medium: one. Weak: a digest, or one that cannot be read itself. */
  readonly evidence: Evidence;
  readonly caveat?: LocalText | undefined;
  /** Whether its chapter's chart has a row for it. */
  readonly drawn: boolean;
}

/** What a chapter's chart sets out: sizes of one unit, growth in per cent, or the time things took. */
export type ChartKind = 'values' | 'changes' | 'spans';

export interface Chapter {
  readonly id: string;
  readonly title: LocalText;
  readonly gloss: string;
  readonly text: readonly { readonly says: LocalText; readonly sources: readonly string[] }[];
  readonly chart?:
    | {
        readonly draws: ChartKind;
        readonly unit?: FigureUnit | undefined;
        readonly label: LocalText;
        readonly note?: LocalText | undefined;
      }
    | undefined;
  readonly figures: readonly Figure[];
  /** Pages of the site that go on from here: `cities/nanjing`. */
  readonly see: readonly { readonly to: string; readonly text: LocalText }[];
}

/** A page of figures: chapters of prose, each with the numbers it rests on. */
export interface Account {
  readonly title: LocalText;
  readonly lead: LocalText;
  readonly chapters: readonly Chapter[];
}

/** The figures that a chapter's chart has a row for. */
export function chartedFigures({ chart, figures }: Chapter): readonly Figure[] {
  if (!chart) return [];
  const fits: Readonly<Record<ChartKind, (figure: Figure) => boolean>> = {
    values: ({ unit }) => unit === chart.unit,
    changes: () => true,
    spans: ({ during }) => during !== undefined,
  };
  return figures.filter((figure) => figure.drawn && fits[chart.draws](figure));
}
