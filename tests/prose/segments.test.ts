import fc from 'fast-check';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { parseProse } from '../../src/prose/parse.ts';
import { segmentsOf, type Segment } from '../../src/prose/segments.ts';
import { markdownElements, vocabulary } from '../../src/prose/vocabulary.ts';

const segments = (body: string): readonly Segment[] => {
  const { tree, problems } = parseProse(body);
  expect(problems).toEqual([]);
  return segmentsOf(tree);
};
const html = (body: string): string => {
  const [only, ...others] = segments(body);
  expect(others).toEqual([]);
  return only && 'html' in only ? only.html : '';
};

test.each([
  ['a sign', '3 &lt; 5 &amp; 7 > 6', '<p>3 &lt; 5 &amp; 7 &gt; 6</p>'],
  [
    'markup in code',
    '`<b onclick="x">&amp;</b>`',
    '<p><code>&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt;</code></p>',
  ],
  ['an entity that makes markup', '&lt;script&gt;', '<p>&lt;script&gt;</p>'],
  ['an escaped brace', '\\{x\\}', '<p>{x}</p>'],
  [
    'quotes in a title',
    '[a](/b/ "说 \\"c\\" <d>")',
    '<p><a href="/b/" title="说 &quot;c&quot; &lt;d&gt;">a</a></p>',
  ],
  ['a quote in an address', '[a](</b/"x>)', '<p><a href="/b/%22x">a</a></p>'],
  [
    'an ampersand in an address',
    '[a](https://b/?c=1&d=2)',
    '<p><a href="https://b/?c=1&amp;d=2">a</a></p>',
  ],
  [
    'a list that begins at three',
    '3. 甲\n4. 乙',
    '<ol start="3">\n<li>甲</li>\n<li>乙</li>\n</ol>',
  ],
  ['a line break and a rule', '甲\\\n乙\n\n---', '<p>甲<br>\n乙</p>\n<hr>'],
  ['a language of code', '```js\na<b\n```', '<pre><code>a&lt;b\n</code></pre>'],
])('%s keeps its meaning on the page', (_, body, expected) => {
  expect(html(body)).toBe(expected);
});

test('a table’s columns are drawn by the site, not by the author', () => {
  expect(html('| 甲 |\n|:-:|\n| 乙 |')).not.toMatch(/style|align/);
});

test('an attribute of a component is plain text, whatever signs it holds', () => {
  const [photo] = segments(
    '<Photo file="a.png" alt="&quot;&lt;b&gt;" credit="甲 & 乙" licence="CC BY" />',
  );
  expect(photo).toEqual({
    component: 'Photo',
    attributes: { file: 'a.png', alt: '"<b>', credit: '甲 & 乙', licence: 'CC BY' },
    children: [],
  });
});

test('of an attribute that stands twice, the catalog and the page see the same one', () => {
  const body = '去<Spot id="a" id="b" />。';
  const [, spot] = segments(body);
  const [reference] = parseProse(body).references;
  expect(spot).toMatchObject({ attributes: { id: reference?.id } });
});

test('a component inside a block keeps its place between the words', () => {
  expect(segments('<Tip>\n\n去<Spot id="a">那里</Spot>。\n\n</Tip>')).toEqual([
    {
      component: 'Tip',
      attributes: {},
      children: [
        { html: '<p>去' },
        { component: 'Spot', attributes: { id: 'a' }, children: [{ html: '那里' }] },
        { html: '。</p>' },
      ],
    },
  ]);
});

test('no prose makes no segments', () => {
  expect(segments('')).toEqual([]);
  expect(segments('\n\n')).toEqual([]);
});

/** The HTML with each component as an element of its own, so that an independent reader sees the whole nesting. */
const whole = (all: readonly Segment[]): string =>
  all
    .map((one) =>
      'html' in one
        ? one.html
        : `<x-${one.component.toLowerCase()}>${whole(one.children)}</x-${one.component.toLowerCase()}>`,
    )
    .join('');

test('whatever Markdown is written, only elements of the list come out, none with an attribute that acts', () => {
  const piece = fc.constantFrom(
    ...[
      '# ',
      '## ',
      '- ',
      '1. ',
      '> ',
      '| a |\n|---|\n',
      '```\n',
      '`',
      '*',
      '**',
      '~~',
      '_',
      '---\n',
    ],
    ...[
      '[a](',
      'https://b',
      'javascript:',
      'data:text/html,',
      ' "t"',
      ')',
      '![',
      '<',
      '>',
      '</',
      '/>',
    ],
    ...[
      '<b>',
      '<Spot id="a">',
      '</Spot>',
      '<Spot id="a" />',
      '<Tip>',
      '</Tip>',
      '<Scene id="a--b" />',
    ],
    ...[
      ' onclick="x"',
      ' style="x"',
      '{',
      '}',
      '\\',
      '&lt;',
      '&#74;',
      '"',
      "'",
      '\n',
      '\n\n',
      '巷',
      ' ',
    ],
  );
  const allowed = new Set([
    ...markdownElements,
    ...Object.keys(vocabulary).map((name) => `x-${name.toLowerCase()}`),
  ]);
  let sound = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 20 }),
      (parts) => {
        const { tree, problems } = parseProse(parts.join(''));
        if (problems.length > 0) return;
        sound += 1;
        const page = whole(segmentsOf(tree));
        const $ = load(page, null, false);
        $('*').each((_, element) => {
          const name = $(element).prop('tagName')?.toLowerCase() ?? '';
          expect(allowed.has(name), `${name} in ${page}`).toBe(true);
          expect(name).not.toBe('h1');
          for (const [key, value] of Object.entries($(element).attr() ?? {})) {
            expect(['href', 'title', 'start']).toContain(key);
            if (key === 'href')
              expect(value).not.toMatch(/^[\s\p{Cc}]*(?:javascript|data|vbscript|file):/iu);
          }
        });
        // What the reader mends would show elsewhere than it was written.
        expect($('a a, p p, p x-tip, p x-scene, x-spot a, a x-spot, x-spot x-spot').length).toBe(0);
      },
    ),
    { numRuns: 1500 },
  );
  expect(sound).toBeGreaterThan(100);
});
