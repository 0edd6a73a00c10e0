import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { load as parseYaml } from 'js-yaml';
import { amountText, numberText, percentText } from '../../src/i18n/amount.ts';
import { overlap, textWidth, type Box } from '../../src/model/geo/labels.ts';
import type { BarSheet, SheetText } from '../../src/model/sheet.ts';
import { languages } from '../../src/model/text.ts';
import { barSheet, chartType, type BarInput } from '../../src/pictures/charts/bars.ts';
import { chapterCharts } from '../../src/pictures/charts/chapter.ts';
import { spanSheet } from '../../src/pictures/charts/spans.ts';
import { wrapText } from '../../src/pictures/charts/wrap.ts';
import { chartedFigures, type Account } from '../../src/model/figure.ts';
import { accountSchema } from '../../src/schema/index.ts';

const account = accountSchema.parse(
  parseYaml(readFileSync('content/figures.yaml', 'utf8')),
) as Account;
const charted = account.chapters.filter(({ chart }) => chart);
const drawings = charted.flatMap((chapter) =>
  languages.flatMap((lang) => {
    const charts = chapterCharts(chapter, lang);
    return charts
      ? (['wide', 'narrow'] as const).map((size) => ({ chapter, lang, size, charts }))
      : [];
  }),
);

const boxOf = ({ x, y, text, anchor }: SheetText, size: number): Box => {
  const width = textWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 };
};
const isInside = (box: Box, { width, height }: { width: number; height: number }): boolean =>
  box.left >= -0.5 && box.right <= width + 0.5 && box.top >= 0 && box.bottom <= height;

const row = (value: number | undefined, over: Partial<BarInput> = {}): BarInput => ({
  label: '一行',
  value,
  number: value === undefined ? '未查到' : String(value),
  evidence: 'medium',
  ...over,
});
const options = { width: 680, labelWidth: 130, tickText: String };
const lengthOf = (sheet: BarSheet, index: number): number => {
  const bar = sheet.rows[index]!.bar!;
  return bar.to - bar.from;
};

describe('bars', () => {
  test('a bar is as long as its value is large, from a zero that all share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 1e11, noNaN: true }), { minLength: 2, maxLength: 8 }),
        (values) => {
          const sheet = barSheet(
            values.map((value) => row(value, { number: '一个数' })),
            options,
          );
          const most = Math.max(...values);
          const longest = lengthOf(sheet, values.indexOf(most));
          for (const [index, value] of values.entries())
            expect(lengthOf(sheet, index)).toBeCloseTo((longest * value) / most, -0.5);
          expect(new Set(sheet.rows.map(({ bar }) => bar?.from)).size).toBe(1);
        },
      ),
    );
  });

  test('a tick stands where a bar of its value would end', () => {
    const sheet = barSheet([row(100), row(50)], options);
    const half = sheet.ticks.find(({ text }) => text === '50');
    expect(half?.x).toBe(sheet.rows[1]!.bar!.to);
  });

  test('what was not found keeps its row and gets no bar', () => {
    const sheet = barSheet([row(7), row(undefined)], options);
    expect(sheet.rows).toHaveLength(2);
    expect(sheet.rows[1]?.bar).toBeUndefined();
    expect(sheet.rows[1]?.mark).toBeUndefined();
    expect(sheet.rows[1]?.number.text).toBe('未查到');
  });

  test('a chart in which nothing was found is still a chart', () => {
    const sheet = barSheet([row(undefined)], options);
    expect(sheet.ticks.map(({ text }) => text)).toEqual(['0']);
    expect(sheet.height).toBeGreaterThan(0);
  });

  test('on a phone the words go below the bars, which keep half the sheet', () => {
    const sheet = barSheet([row(3, { number: 'over 50 billion yuan', aside: 'undated' })], {
      ...options,
      width: 350,
      labelWidth: 100,
    });
    expect(lengthOf(sheet, 0)).toBeGreaterThan(175);
    expect(sheet.rows[0]!.number.y).toBeGreaterThan(sheet.rows[0]!.y + 9);
  });
});

describe('spans', () => {
  const months = { width: 680, labelWidth: 130, monthText: (m: number) => String(m) };
  const sheet = spanSheet(
    [
      { label: '数', number: '1', from: '2025-01', to: '2025-09', unsure: false },
      { label: '天', number: '2', from: '2025-11-18', to: '2025-11-18', unsure: false },
    ],
    months,
  );

  test('nine months are nine months long, to the end of the ninth', () => {
    const [counted] = sheet.rows;
    const month = (680 - 12 - 130) / 11;
    expect(counted!.from).toBe(130);
    expect(counted!.to).toBeCloseTo(130 + 9 * month, 0);
  });

  test('a single day is a line through all rows, after what ended before it', () => {
    expect(sheet.rows[1]?.shape).toBe('day');
    expect(sheet.day).toBe(sheet.rows[1]?.from);
    expect(sheet.day).toBeGreaterThan(sheet.rows[0]!.to);
  });
});

describe('the charts of the account', () => {
  test('there is something to look at', () => {
    expect(drawings.length).toBe(charted.length * 4);
    expect(charted.length).toBeGreaterThan(4);
  });

  test.each(drawings)(
    '$chapter.id, $lang, $size: every word stands inside the sheet and on no other',
    ({ charts, size }) => {
      const sheet = charts[size];
      const texts = [
        ...sheet.ticks.map((tick) => boxOf(tick, chartType.tick)),
        ...sheet.rows.flatMap((one) => [
          ...one.label.map((line) => boxOf(line, chartType.label)),
          boxOf(one.number, chartType.number),
          ...('aside' in one && one.aside ? [boxOf(one.aside, chartType.aside)] : []),
        ]),
      ];
      expect(texts.filter((box) => !isInside(box, sheet))).toEqual([]);
      const clashes = texts.flatMap((box, i) =>
        texts.slice(i + 1).filter((other) => overlap(box, other)),
      );
      expect(clashes).toEqual([]);
    },
  );

  test.each(drawings)(
    '$chapter.id, $lang, $size: no bar reaches a word, and every row is there',
    ({ chapter, charts, size }) => {
      const sheet = charts[size];
      expect(sheet.rows).toHaveLength(chartedFigures(chapter).length);
      if (charts.kind !== 'bars') return;
      for (const one of charts[size].rows) {
        if (!one.bar || !one.mark) continue;
        const bar = {
          left: one.bar.from,
          right: one.mark.x + 6,
          top: one.y - 5,
          bottom: one.y + 5,
        };
        const words = [
          ...one.label.map((line) => boxOf(line, chartType.label)),
          boxOf(one.number, chartType.number),
        ];
        expect(words.filter((word) => overlap(word, bar))).toEqual([]);
      }
    },
  );

  test.each(drawings)(
    '$chapter.id, $lang, $size: the bars have the figures’ proportions',
    ({ chapter, charts, size }) => {
      if (charts.kind !== 'bars') return;
      const isChange = chapter.chart?.draws === 'changes';
      const values = chartedFigures(chapter).map((one) =>
        isChange ? one.change?.percent : one.value,
      );
      const most = Math.max(...values.map((value) => value ?? 0));
      const { rows } = charts[size];
      const longest = Math.max(...rows.map(({ bar }) => (bar ? bar.to - bar.from : 0)));
      for (const [index, value] of values.entries()) {
        const { bar } = rows[index]!;
        if (value === undefined) expect(bar).toBeUndefined();
        else expect((bar!.to - bar!.from) / longest).toBeCloseTo(value / most, 2);
      }
    },
  );
});

test('a label breaks between words, and a sign keeps to its word', () => {
  expect(wrapText('微短剧市场（更晚）', 122, 15)).toEqual(['微短剧市场', '（更晚）']);
  expect(wrapText('Homestay bookings in Altay', 152, 15)).toEqual([
    'Homestay',
    'bookings in',
    'Altay',
  ]);
  expect(wrapText('大理', 92, 15)).toEqual(['大理']);
});

test('a number is said as one says it, and no digit is lost', () => {
  expect(numberText(662_000_000, 'zh')).toBe('6.62亿');
  expect(numberText(8_713_000, 'zh')).toBe('871.3万');
  expect(numberText(300, 'zh')).toBe('300');
  expect(numberText(8_713_000, 'en')).toBe('8.713 million');
  expect(numberText(50_400_000_000, 'en')).toBe('50.4 billion');
  expect(numberText(314_000, 'en')).toBe('314,000');
  expect(amountText({ value: 5e10, unit: 'yuan', bound: 'over' }, 'zh')).toBe('超过500亿元');
  expect(amountText({ value: 300, unit: 'firms', bound: 'nearly' }, 'en')).toBe('nearly 300 firms');
  expect(amountText({ unit: 'yuan' }, 'zh')).toBeUndefined();
  expect(percentText(8.9)).toBe('+8.9%');
  expect(percentText(-3)).toBe('−3%');
});
