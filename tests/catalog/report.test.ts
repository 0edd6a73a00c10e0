import { expect, test } from 'vitest';
import { reportText } from '../../src/catalog/report.ts';
import { inReadingOrder, type Problem } from '../../src/model/problem.ts';

const problem = (over: Partial<Problem> = {}): Problem => ({
  severity: 'error',
  kind: 'dangling',
  file: 'content/dramas/winter-tide.mdx',
  line: 14,
  column: 5,
  field: 'scenes[2].spot',
  says: { zh: '没有地方“pier-5”。', en: 'There is no spot “pier-5”.' },
  mend: {
    zh: '补上 content/spots/pier-5.mdx，或者改短名。',
    en: 'Add content/spots/pier-5.mdx or correct the slug.',
  },
  ...over,
});
const last = (problems: readonly Problem[], entries: number): string =>
  reportText({ problems, entries }).split('\n').at(-1) ?? '';

const lines = ['---', 'title: 冬潮', 'scenes:', '  - spot: lane', '  - spot: pier-5', '---', ''];
const linesOf = (): readonly string[] => lines;

test('a problem is its place, its kind, its lines, what is wrong, why it matters, the mend, and where the guide speaks of it', () => {
  const told = { problems: [problem({ line: 5, column: 5 })], entries: 214 };
  expect(reportText(told, { linesOf })).toMatchInlineSnapshot(`
    "error content/dramas/winter-tide.mdx:5:5  dangling  scenes[2].spot
       3 │ scenes:
       4 │   - spot: lane
       5 │   - spot: pier-5
         │     ^
       6 │ ---
       7 │
       There is no spot “pier-5”.
       The page would lack a link, a picture or a source. Mostly a letter is wrong, or the other entry is still to be written.
       mend  Add content/spots/pier-5.mdx or correct the slug.
       guide  It points at nothing  /en/for-editors/#fault-dangling

    1 problem in 1 of 214 entries."
  `);
  expect(reportText(told, { linesOf, lang: 'zh' })).toMatchInlineSnapshot(`
    "错 content/dramas/winter-tide.mdx:5:5  dangling  scenes[2].spot
       3 │ scenes:
       4 │   - spot: lane
       5 │   - spot: pier-5
         │     ^
       6 │ ---
       7 │
       没有地方“pier-5”。
       页面上会少一个链接、一张照片或一个出处。多半是名字差了一个字母，或者那一条还没写。
       改法  补上 content/spots/pier-5.mdx，或者改短名。
       指南  指向的东西不存在  /for-editors/#fault-dangling

    1 个错，在 214 条里的 1 条。"
  `);
});

test('a warning says that it is one, and a file that is not there has no lines', () => {
  expect(reportText({ problems: [problem({ severity: 'warning' })], entries: 214 }))
    .toMatchInlineSnapshot(`
    "warning content/dramas/winter-tide.mdx:14:5  dangling  scenes[2].spot
       There is no spot “pier-5”.
       The page would lack a link, a picture or a source. Mostly a letter is wrong, or the other entry is still to be written.
       mend  Add content/spots/pier-5.mdx or correct the slug.
       guide  It points at nothing  /en/for-editors/#fault-dangling

    No problems in 214 entries, 1 warning."
  `);
});

test('what stands in one file is told in one place, the files with errors first', () => {
  const problems = inReadingOrder([
    problem({ file: 'content/a.mdx', severity: 'warning' }),
    problem({ file: 'content/b.mdx' }),
    problem({ file: 'content/b.mdx', severity: 'warning' }),
    problem({ file: 'content/c.mdx' }),
  ]);
  const places = reportText({ problems, entries: 3 }).match(/^\w+ content\/\w/gm);
  expect(places).toEqual([
    'error content/b',
    'warning content/b',
    'error content/c',
    'warning content/a',
  ]);
});

test('colours are for a terminal, and everything is said without them', () => {
  const told = { problems: [problem(), problem({ severity: 'warning' })], entries: 3 };
  const coloured = reportText(told, { linesOf, colours: true });
  expect(coloured).toContain('\u001b[31merror\u001b[39m');
  expect(coloured.replace(/\p{Cc}\[\d+m/gu, '')).toBe(reportText(told, { linesOf }));
  expect(reportText(told, { linesOf })).not.toContain('\u001b');
});

test('what is not asked for is counted and not shown', () => {
  const problems = [problem(), problem({ severity: 'warning' }), problem({ severity: 'warning' })];
  const text = reportText({ problems, entries: 3 }, { show: ['error'] });
  expect(text.match(/content\/dramas/g)).toHaveLength(1);
  expect(text).toContain('1 problem in 1 of 3 entries, 2 warnings.');
});

test('an entry and its translation are one entry', () => {
  const english = problem({ file: 'content/dramas/winter-tide.en.mdx' });
  expect(last([problem(), problem({ line: 20 }), english], 214)).toBe(
    '3 problems in 1 of 214 entries.',
  );
});

test('a file that is no entry is named beside the entries, so that never more are wrong than there are', () => {
  const register = problem({ file: 'content/sources.yaml' });
  const settings = problem({ file: 'content/site.yaml' });
  expect(last([register, register], 70)).toBe('2 problems in content/sources.yaml.');
  expect(last([problem(), register], 1)).toBe(
    '2 problems in 1 of 1 entry and in content/sources.yaml.',
  );
  expect(last([problem(), register, settings], 70)).toBe(
    '3 problems in 1 of 70 entries and in content/sources.yaml and in content/site.yaml.',
  );
  const stray = [1, 2, 3, 4].map((one) => problem({ file: `content/spots/${one}.md` }));
  expect(last(stray, 70)).toBe('4 problems in 4 other files.');
});

test('nothing wrong is said in a line', () => {
  expect(reportText({ problems: [], entries: 70 })).toBe('No problems in 70 entries.');
  expect(reportText({ problems: [], entries: 1 })).toBe('No problems in 1 entry.');
  expect(reportText({ problems: [], entries: 70 }, { lang: 'zh' })).toBe('看了 70 条，没有错。');
});

test('what an author wrote cannot move a terminal’s cursor or break a line', () => {
  const text = reportText({
    problems: [
      problem({
        says: { zh: '没有', en: 'There is no spot “\u001b[2J\r\n\u0007”.' },
        field: 'a\nb',
      }),
    ],
    entries: 1,
  });
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(text.split('\n')).toHaveLength(7);
  expect(text).toContain('“␛[2J␍␊␇”');
});

test('errors come first, then files and places in order, the same on every machine', () => {
  const wanted = [
    problem({ file: 'content/a.mdx', line: 2 }),
    problem({ file: 'content/a.mdx', line: 10, column: 1 }),
    problem({ file: 'content/a.mdx', line: 10, column: 9, field: 'a' }),
    problem({ file: 'content/a.mdx', line: 10, column: 9, field: 'b' }),
    problem({ file: 'content/b.mdx' }),
    problem({ severity: 'warning', file: 'content/a.mdx' }),
  ];
  expect(inReadingOrder(wanted.toReversed())).toEqual(wanted);
  const capitals = ['content/B.mdx', 'content/a.mdx', 'content/ä.mdx'].map((file) =>
    problem({ file }),
  );
  expect(inReadingOrder(capitals.toReversed())).toEqual(capitals);
});
