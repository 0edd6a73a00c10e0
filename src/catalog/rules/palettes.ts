import type { Said } from '../../model/problem.ts';
import { accentGrounds, contrast, readableContrast } from '../../model/accent.ts';
import { doubt, type Rule } from './rule.ts';

interface Pair {
  readonly least: number;
  readonly of: (inks: readonly [string, string, string]) => readonly [string, string];
  readonly index: number;
  readonly names: Said;
  readonly mend: Said;
}

/** Contrast of a drawing's lines against its planes that WCAG 2 asks of graphics. */
const drawn = 3;
/** Below this, two planes that touch without a line between them run together. */
const apart = 1.5;

/** What must be told from what: words on a stub, roofs from hills, water and lanterns from the paper, doors from their wall. */
const pairs: readonly Pair[] = [
  {
    least: readableContrast,
    of: ([dark]) => [dark, accentGrounds.onAccent],
    index: 0,
    names: { zh: '深色和票根上的字', en: 'the dark ink and the words on its stub' },
    mend: { zh: '把第一种颜色调深。', en: 'Make the first ink darker.' },
  },
  {
    least: drawn,
    of: ([dark, middle]) => [dark, middle],
    index: 1,
    names: { zh: '深色和中间色', en: 'the dark and the middle ink' },
    mend: {
      zh: '把第一种颜色调深，或把第二种调浅。',
      en: 'Make the first ink darker or the second lighter.',
    },
  },
  {
    least: apart,
    of: ([, middle]) => [middle, accentGrounds.day[0]],
    index: 1,
    names: { zh: '中间色和纸色', en: 'the middle ink and the paper' },
    mend: { zh: '把第二种颜色调深。', en: 'Make the second ink darker.' },
  },
  {
    least: apart,
    of: ([, , accent]) => [accent, accentGrounds.day[0]],
    index: 2,
    names: { zh: '点睛色和纸色', en: 'the accent and the paper' },
    mend: { zh: '把第三种颜色调深。', en: 'Make the third ink darker.' },
  },
  {
    least: apart,
    of: ([dark, , accent]) => [accent, dark],
    index: 2,
    names: { zh: '点睛色和深色', en: 'the accent and the dark ink' },
    mend: {
      zh: '把第三种颜色调浅，或换一个颜色。',
      en: 'Make the third ink lighter, or take another.',
    },
  },
];

/** Inks that a print needs to be told apart, and cannot be. The first pair that fails is told. */
export const palettesShow: Rule = (library, report) => {
  for (const { id, data } of library.entries.dramas) {
    const faint = pairs.find(({ of, least }) => contrast(...of(data.art.inks)) < least);
    if (!faint) continue;
    const [one, other] = faint.of(data.art.inks);
    const found = contrast(one, other).toFixed(1);
    report(
      doubt(
        'palette',
        { collection: 'dramas', id, path: ['art', 'inks', faint.index] },
        {
          zh: `${faint.names.zh}（${one} 和 ${other}）分不开：对比度 ${found}，至少要 ${faint.least}。`,
          en: `The contrast of ${faint.names.en} (${one} and ${other}) is ${found}; it must be at least ${faint.least}.`,
        },
        faint.mend,
      ),
    );
  }
};
