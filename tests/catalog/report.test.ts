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

test('a problem is its place, its field, what is wrong, and the mend on a line below', () => {
  expect(reportText({ problems: [problem()], entries: 214 })).toMatchInlineSnapshot(`
    "content/dramas/winter-tide.mdx:14:5  scenes[2].spot  There is no spot “pier-5”.
        Add content/spots/pier-5.mdx or correct the slug.
    1 problem in 1 of 214 entries."
  `);
});

test('a warning says that it is one', () => {
  expect(reportText({ problems: [problem({ severity: 'warning' })], entries: 214 }))
    .toMatchInlineSnapshot(`
      "content/dramas/winter-tide.mdx:14:5  warning  scenes[2].spot  There is no spot “pier-5”.
          Add content/spots/pier-5.mdx or correct the slug.
      No problems in 214 entries, 1 warning."
    `);
});

test('what is not asked for is counted and not shown', () => {
  const problems = [problem(), problem({ severity: 'warning' }), problem({ severity: 'warning' })];
  const text = reportText({ problems, entries: 3 }, ['error']);
  expect(text.split('\n')).toHaveLength(3);
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
  expect(text.split('\n')).toHaveLength(3);
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
