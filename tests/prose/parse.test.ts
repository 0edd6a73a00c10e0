import fc from 'fast-check';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { parseProse } from '../../src/prose/parse.ts';
import { segmentsOf, type Segment } from '../../src/prose/segments.ts';
import { markdownElements } from '../../src/prose/vocabulary.ts';

const htmlOf = (segments: readonly Segment[]): string =>
  segments.map((one) => ('html' in one ? one.html : htmlOf(one.children))).join('');
const kinds = (body: string): string[] => parseProse(body).problems.map(({ kind }) => kind);

test('plain Markdown becomes one run of HTML', () => {
  expect(segmentsOf(parseProse('一段**话**。\n\n- 甲\n- 乙').tree)).toEqual([
    { html: '<p>一段<strong>话</strong>。</p>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>' },
  ]);
});

test('a component in a sentence keeps its attributes and its words', () => {
  const [before, link, after] = segmentsOf(
    parseProse('去<Spot id="sz-pingjiang">平江路</Spot>。').tree,
  );
  expect(before).toEqual({ html: '<p>去' });
  expect(link).toEqual({
    component: 'Spot',
    attributes: { id: 'sz-pingjiang' },
    children: [{ html: '平江路' }],
  });
  expect(after).toEqual({ html: '。</p>' });
});

test('a reference in prose is known with its line', () => {
  const { references } = parseProse('第一段。\n\n第二段<Source id="paper" />。');
  expect(references).toEqual([{ to: 'source', id: 'paper', place: { line: 3, column: 4 } }]);
});

test.each([
  ['an import', 'import a from "b"'],
  ['an expression', '{process.env}'],
  ['a script', '<script>1</script>'],
  ['a link that runs code, its first letter in disguise', '[a](&#74;avascript:alert(1))'],
  ['a link to data', '[a](data:text/html,x)'],
])('%s is refused as unsafe', (_, body) => {
  expect(kinds(body)).toContain('unsafe-prose');
});

test('text that only looks like markup stays text', () => {
  const [run] = segmentsOf(parseProse('价格是 3 &lt; 5，“引号” & `a < b`').tree);
  expect(run).toMatchObject({ html: expect.stringContaining('3 &lt; 5') as string });
  expect(htmlOf(segmentsOf(parseProse('`<b>`').tree))).toBe('<p><code>&lt;b&gt;</code></p>');
});

test('whatever is written, reading it ends in a tree or in problems, never in a crash', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '{',
    '}',
    '"',
    '\n',
    '\n\n',
    '`',
    '[',
    '](',
    ')',
    '&',
    '#',
    '*',
    '<Tip>',
    '</Tip>',
    '<Spot id="a">',
    'javascript:',
    '话',
    '\u202e',
    '\u0000',
    '---',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 24 }),
      (parts) => {
        const { tree, problems } = parseProse(parts.join(''));
        if (problems.length > 0) return;
        // An independent reader says which elements came out of it.
        const $ = load(htmlOf(segmentsOf(tree)), null, false);
        $('*').each((_, element) => {
          const { href = '', ...others } = $(element).attr() ?? {};
          expect(markdownElements.has(String($(element).prop('tagName')).toLowerCase())).toBe(true);
          for (const name of Object.keys(others)) expect(['title', 'start']).toContain(name);
          expect(href).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
        });
      },
    ),
    { numRuns: 600 },
  );
});
