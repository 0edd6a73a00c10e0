import { amountText, numberText, percentText } from '../../i18n/amount.ts';
import { wordsIn } from '../../i18n/index.ts';
import { chartedFigures, type Chapter, type Figure } from '../../model/figure.ts';
import type { BarSheet, SpanSheet } from '../../model/sheet.ts';
import { textIn, type Lang, type LocalText } from '../../model/text.ts';
import { barSheet, type BarInput } from './bars.ts';
import { spanSheet, type SpanInput } from './spans.ts';

/** A chapter's chart in both its drawings: beside a table on a sheet, and on a phone. */
export type Charts = { readonly label: LocalText } & (
  | { readonly kind: 'bars'; readonly wide: BarSheet; readonly narrow: BarSheet }
  | { readonly kind: 'spans'; readonly wide: SpanSheet; readonly narrow: SpanSheet }
);

/** Widths of the sheets and of their labels: English labels are longer. */
const sizes = {
  wide: { width: 680, labelWidth: { zh: 130, en: 160 } },
  narrow: { width: 350, labelWidth: { zh: 92, en: 104 } },
} as const satisfies Record<
  string,
  { readonly width: number; readonly labelWidth: Readonly<Record<Lang, number>> }
>;

/** What a chapter's chart looks like, or nothing where it has none. */
export function chapterCharts(chapter: Chapter, lang: Lang): Charts | undefined {
  const { chart } = chapter;
  if (!chart) return undefined;
  const t = wordsIn(lang);
  const figures = chartedFigures(chapter);
  const { label } = chart;
  if (chart.draws === 'spans') {
    const rows = figures.flatMap((figure) => spanOf(figure, lang));
    const drawn = (size: keyof typeof sizes): SpanSheet =>
      spanSheet(rows, {
        width: sizes[size].width,
        labelWidth: sizes[size].labelWidth[lang],
        monthText: t.account.month,
      });
    return { kind: 'spans', label, wide: drawn('wide'), narrow: drawn('narrow') };
  }
  const isChange = chart.draws === 'changes';
  const rows = figures.map((figure) => (isChange ? changeOf(figure, lang) : valueOf(figure, lang)));
  const drawn = (size: keyof typeof sizes): BarSheet =>
    barSheet(rows, {
      width: sizes[size].width,
      labelWidth: sizes[size].labelWidth[lang],
      tickText: (value) =>
        value === 0 ? '0' : isChange ? percentText(value) : numberText(value, lang),
    });
  return { kind: 'bars', label, wide: drawn('wide'), narrow: drawn('narrow') };
}

function valueOf(figure: Figure, lang: Lang): BarInput {
  const { found } = wordsIn(lang);
  return {
    label: textIn(figure.what, lang),
    value: figure.value,
    number: amountText(figure, lang) ?? found.none,
    aside: figure.asOf === 'unknown' ? found.undated : figure.asOf,
    evidence: figure.evidence,
  };
}

function changeOf({ what, change, evidence }: Figure, lang: Lang): BarInput {
  const { account } = wordsIn(lang);
  return {
    label: textIn(what, lang),
    value: change?.percent,
    number: change ? percentText(change.percent) : account.noChange,
    aside: change && (change.against ? textIn(change.against, lang) : account.noMeasure),
    evidence,
  };
}

function spanOf(figure: Figure, lang: Lang): SpanInput[] {
  const { during, what, evidence, asOf } = figure;
  if (!during) return [];
  return [
    {
      label: textIn(what, lang),
      number: amountText(figure, lang) ?? asOf,
      ...during,
      unsure: evidence === 'weak',
    },
  ];
}
