import type { Said } from '../../model/problem.ts';
import type { FieldPath } from '../../prose/frontmatter.ts';
import { collections } from '../../schema/index.ts';
import { placeIn, wordsOf } from './prose-text.ts';
import { doubt, quoted, type Rule, type Spotted } from './rule.ts';

interface Slip {
  readonly sign: RegExp;
  readonly what: Said;
  readonly mend: (found: string) => Said;
}

const han = '\\p{Script=Han}';
const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};

const write = (right: string): Said => ({
  zh: `改成“${right}”。`,
  en: `Write “${right}” instead.`,
});

/** Slips of Chinese punctuation (GB/T 15834). Each is told once a text, at its first place. */
const slips: readonly Slip[] = [
  {
    sign: new RegExp(`(?<=${han})[,;:?!](?= ?${han})|(?<=${han})[,;?!](?=[ \\t]*$)`, 'gmu'),
    what: { zh: '汉字之间用了半角标点', en: 'A half-width mark between Chinese characters' },
    mend: (found) => write(fullWidth[found] ?? '全角标点'),
  },
  {
    sign: new RegExp(`(?<=${han})\\.(?!\\.)(?= ?${han}|[ \\t]*$)`, 'gmu'),
    what: { zh: '句号用了英文的点', en: 'A full stop of Latin script after a Chinese character' },
    mend: () => write('。'),
  },
  {
    sign: new RegExp(`\\((?=${han})|(?<=${han})\\)`, 'gmu'),
    what: { zh: '汉字旁边用了半角括号', en: 'A half-width bracket beside a Chinese character' },
    mend: (found) => write(fullWidth[found] ?? '（）'),
  },
  {
    sign: new RegExp(`["'](?=${han})|(?<=${han})["']`, 'gmu'),
    what: { zh: '汉字旁边用了直引号', en: 'A straight quote beside a Chinese character' },
    mend: (found) => ({
      zh: `用弯引号：${found === '"' ? '“ ”' : '‘ ’'}。`,
      en: `Use curly quotes: ${found === '"' ? '“ ”' : '‘ ’'}.`,
    }),
  },
  {
    sign: /。{3,}|(?<!\.)\.{3,}/g,
    what: { zh: '省略号写错了', en: 'Dots instead of a Chinese ellipsis' },
    mend: () => write('……'),
  },
  {
    sign: /([，；：、！？])\1+|(?<!。)。。(?!。)|[，、；：][，。；：、！？]/g,
    what: { zh: '标点重了', en: 'Two marks where one belongs' },
    mend: (found) => ({
      zh: `只留一个“${found.at(-1) ?? ''}”。`,
      en: `Keep one of them, “${found.at(-1) ?? ''}”.`,
    }),
  },
  {
    sign: new RegExp(`(?<=[${han}”）》])[ \\t]+(?=[，。；：、！？）》])`, 'gmu'),
    what: { zh: '标点前面多了空格', en: 'A blank before a Chinese mark' },
    mend: () => ({ zh: '删掉空格。', en: 'Delete the blank.' }),
  },
  {
    sign: new RegExp(`(?<=${han}) ?-{2,} ?(?=${han})`, 'gmu'),
    what: { zh: '破折号写成了减号', en: 'Hyphens instead of a Chinese dash' },
    mend: () => write('——'),
  },
  {
    sign: /[０-９Ａ-Ｚａ-ｚ]+/g,
    what: { zh: '数字或字母是全角的', en: 'Full-width digits or letters' },
    mend: (found) => write(found.normalize('NFKC')),
  },
];

/** Names are as their makers write them, and what is quoted from a sign or a poster is no slip of ours. */
const asWritten: ReadonlySet<string> = new Set([
  'name',
  'names',
  'title',
  'titleColumns',
  'aliases',
  'platforms',
  'pinyin',
]);

/** Chinese that is punctuated as a keyboard left it. Looks at Chinese prose and at Chinese short texts. */
export const punctuationSound: Rule = (library, report) => {
  const check = (text: string, at: (offset: number) => Spotted): void => {
    // Most texts have none of these, and one look tells.
    if (!suspect.test(text)) return;
    for (const { sign, what, mend } of slips) {
      const all = [...text.matchAll(sign)];
      const [first] = all;
      if (!first) continue;
      const found = first[0].trim() || ' ';
      const round = quoted(
        text.slice(Math.max(0, first.index - 6), first.index + found.length + 6),
      );
      const more = all.length - 1;
      report(
        doubt(
          'punctuation',
          at(first.index),
          {
            zh: `${what.zh}：“${visible(round)}”${more ? `，同样的还有 ${more} 处` : ''}。`,
            en: `${what.en}: “${visible(round)}”${more ? `, and ${more} more of the kind` : ''}.`,
          },
          mend(found),
        ),
      );
    }
  };
  for (const collection of collections) {
    for (const { id, data, prose } of library.entries[collection]) {
      for (const [path, text] of chineseIn(data)) check(text, () => ({ collection, id, path }));
      const body = prose.zh;
      if (body === undefined) continue;
      check(wordsOf(body), (offset) => ({
        collection,
        id,
        path: [],
        prose: { ...placeIn(body, offset), lang: 'zh' },
      }));
    }
  }
};

const suspect = new RegExp(
  `${han}[ \\t]*[,;:?!.()"'-]|["'(]${han}|。。|\\.\\.\\.|[，；：、！？]{2}|[，、；：]。|[ \\t][，。；：、！？）》]|[０-９Ａ-Ｚａ-ｚ]`,
  'u',
);

function visible(text: string): string {
  return text.replace(/\uFFFC+/g, '');
}

/** Every short Chinese text of an entry with its path, names left out. */
function* chineseIn(value: object, path: FieldPath = []): Generator<[FieldPath, string]> {
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    if (asWritten.has(key)) continue;
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'zh' && typeof inner === 'string') yield [here, inner];
    else if (typeof inner === 'object' && inner !== null) yield* chineseIn(inner, here);
  }
}
