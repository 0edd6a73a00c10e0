import { expect, test } from 'vitest';
import { ContentError } from '../../src/catalog/content-error.ts';
import { overlayOf } from '../../src/catalog/overlay.ts';
import type { Problem } from '../../src/model/problem.ts';

const problem: Problem = {
  severity: 'error',
  kind: 'unknown-key',
  file: 'content/spots/lane.mdx',
  line: 2,
  column: 1,
  field: '<img>',
  says: { zh: '这里没有“<img>”这个字段。', en: 'There is no field “<img>” here.' },
  mend: { zh: '删掉 <b> 这一行。', en: 'Delete the line <b>.' },
};
const lines = ['---', '<img>: "a"', '---'];
const around = { contentDir: '/site/content', lang: 'zh', linesOf: () => lines } as const;

test('the overlay says what is wrong, why, and the mend, and opens the line', () => {
  expect(overlayOf({ problems: [problem, problem], entries: 3 }, around)).toMatchObject({
    name: 'content/spots/lane.mdx:2:1',
    title: '没有这个字段',
    message: expect.stringContaining('这里没有“&lt;img&gt;”这个字段。') as string,
    hint: expect.stringContaining('另有 1 个错') as string,
    loc: { file: '/site/content/spots/lane.mdx', line: 2, column: 1 },
  });
});

test('what an author wrote cannot become part of the overlay’s page', () => {
  const {
    message,
    hint,
    highlightedCode = '',
  } = overlayOf({ problems: [problem], entries: 3 }, around) ?? {};
  for (const html of [message, hint, highlightedCode]) expect(html).not.toMatch(/<(?:img|b)/);
  expect(highlightedCode).toContain(
    '<span class="line error-line">&lt;img&gt;: &quot;a&quot;</span>',
  );
});

test('warnings lay nothing over the page', () => {
  expect(
    overlayOf({ problems: [{ ...problem, severity: 'warning' }], entries: 3 }, around),
  ).toBeUndefined();
});

test('a build that stops names the first fault, its mend and its line apart from the list', () => {
  const fault = new ContentError({ problems: [problem], entries: 3 }, '/site/content', 'en');
  expect(fault).toMatchObject({
    title: 'There is no such field',
    hint: 'Delete the line <b>.',
    loc: { file: '/site/content/spots/lane.mdx', line: 2, column: 1 },
  });
  expect(fault.message).toMatch(/^The content has faults; nothing was built\.\n\nerror content/);
  expect(fault.stack).toBe(fault.message);
});
