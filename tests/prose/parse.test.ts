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

const says = (body: string): string[] =>
  parseProse(body).problems.map(
    ({ place, says: wrong, mend }) => `${place.line}:${place.column} ${wrong.en} ${mend.en}`,
  );

test.each([
  ['a block inside a sentence', '去<Tip>早</Tip>吧', '1:2 <Tip> stands inside a sentence.'],
  ['a block in a heading', '## 看<Scene id="a--b" />', '1:5 <Scene> stands inside a sentence.'],
  ['a link in a link', '[去<Spot id="a" />](/b/)', '1:3 A link stands inside another link.'],
  ['a link in a place', '去<Spot id="a">[b](/b/)</Spot>', '1:15 A link stands inside another'],
  ['a source in a link', '[墙<Source id="a" />](/b/)', '1:3 A link stands inside another link.'],
  [
    'stars that are read as stars',
    '甲\n乙**“丙”**丁',
    '2:2 Stars would stand on the page: “**“丙”**丁”.',
  ],
  ['an attribute in braces', '去<Spot id={a} />', '1:2 id of <Spot> is not plain text.'],
  ['an attribute without a value', '去<Spot id />', '1:2 id of <Spot> is not plain text.'],
  ['an empty attribute', '去<Spot id="" />', '1:2 <Spot> lacks id. Write <Spot id="…">.'],
  [
    'text in a component that shows none',
    '<Scene id="a--b">话</Scene>',
    '1:1 <Scene> holds text, which it would not show.',
  ],
  [
    'a component in small letters',
    '去<drama id="a" />',
    '1:2 HTML has no place in prose: <drama>. Did you mean <Drama>?',
  ],
  [
    'a component of another name',
    '<Warnings>\n话\n</Warnings>',
    '1:1 There is no component <Warnings>. Did you mean <Warning>?',
  ],
  ['a fragment', '<>话</>', '1:1 There is no component <>.'],
  ['a comment of HTML', '甲\n\n<!-- 乙 -->', '3:1 The text cannot be read'],
  ['a box to tick', '- [ ] 甲', '1:1 <input> has no place in prose. Write a plain list'],
  ['a footnote', '甲[^1]\n\n[^1]: 乙', '1:2 <sup> has no place in prose. Write <Source id="…" />'],
  [
    'a brace left open',
    '甲 { 乙',
    '1:3 The text cannot be read: Unexpected end of file in expression',
  ],
  [
    'a link that runs a script, by reference',
    '[a]\n\n[a]: JavaScript:alert(1)',
    '1:1 A link goes to “javascript:”',
  ],
  ['a link to a file', '[a](file:///etc/passwd)', '1:1 A link goes to “file:”'],
  ['a picture', '![a](b.png)', '1:1 The picture “b.png” has no credit and no licence.'],
  ['a heading drawn with a line', '甲\n===', '1:1 “甲” is a heading of the first level'],
])('%s is one fault', (_, body, expected) => {
  expect(says(body)).toEqual([expect.stringContaining(expected) as string]);
  expect(says(body)[0]?.startsWith(expected)).toBe(true);
});

test.each([
  ['a block on lines of its own', '甲\n\n<Tip>\n\n乙<Spot id="a" />\n\n</Tip>\n\n丙'],
  ['a block on one line', '<Tip>乙</Tip>'],
  ['a block in a list', '- <Tip>乙</Tip>'],
  ['a block in a block', '<Tip>\n\n<Warning>\n\n乙\n\n</Warning>\n\n</Tip>'],
  ['a source behind an emphasis', '**甲**<Source id="a" />'],
  ['stars in code', '`a ** b`'],
  ['a star by itself', '3 `**` 2 和 2 * 3 和 \\*'],
  [
    'links to pages, mail and telephones',
    '[a](/b/) [c](#d) [e](mailto:f@g.h) [i](tel:110) [j](https://k)',
  ],
  ['a table', '| 甲 |\n|---|\n| **乙** |'],
  ['an address in the text', 'www.example.org'],
])('%s is sound', (_, body) => {
  expect(says(body)).toEqual([]);
});

test.each([
  '> '.repeat(2000) + '甲',
  '- '.repeat(2000) + '甲',
  `${'<Tip>'.repeat(2000)}${'</Tip>'.repeat(2000)}`,
])('a text nested thousands deep is refused once', (body) =>
  expect(says(body)).toEqual([expect.stringContaining('nested more than 32 deep')]),
);

test('a brace among a thousand components is refused before the engine tries it at every depth', () => {
  const deep = '<Tip>\n\n'.repeat(700);
  expect(says(`${deep}{${deep}`)).toEqual([expect.stringContaining('nested more than 32 deep')]);
});

test('a heading nested thousands deep is refused like any other text', () => {
  expect(says(`# ${'<Spot id="a">'.repeat(5000)}${'</Spot>'.repeat(5000)}`)).toEqual([
    expect.stringContaining('nested more than 32 deep'),
  ]);
});

test('a component left open is told at its own place, and no other place is named', () => {
  expect(says('甲\n\n<Tip>\n\n乙')).toEqual([
    '3:1 The text cannot be read: Expected a closing tag for `<Tip>`. Close the component, as <Tip> … </Tip>, with an empty line before and after the text inside.',
  ]);
});

test('asking again for a text gives the same answer, also with another asked in between', () => {
  const first = parseProse('甲<Spot id="a" />');
  parseProse('乙');
  expect(parseProse('甲<Spot id="a" />')).toEqual(first);
});
