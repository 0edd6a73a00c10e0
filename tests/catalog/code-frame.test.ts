import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeFrame, linesIn, visible } from '../../src/catalog/code-frame.ts';

const drawn = (lines: readonly string[], line: number, column: number): string[] =>
  codeFrame(lines, line, column).map(({ number, text }) => `${number ?? ' '}|${text}`);

test('two lines stand above and below, and the caret under the column', () => {
  const lines = ['a: 1', 'b: 2', 'c: 3', 'd: 4', 'e: 5', 'f: 6'];
  expect(drawn(lines, 3, 4)).toEqual(['1|a: 1', '2|b: 2', '3|c: 3', ' |   ^', '4|d: 4', '5|e: 5']);
  expect(drawn(lines, 1, 1)).toEqual(['1|a: 1', ' |^', '2|b: 2', '3|c: 3']);
  expect(drawn(lines, 6, 1)).toEqual(['4|d: 4', '5|e: 5', '6|f: 6', ' |^']);
});

test('a 汉字 before the place takes two columns of the terminal', () => {
  expect(drawn(['name: 平江路 x'], 1, 11)).toEqual(['1|name: 平江路 x', ' |             ^']);
});

test('a long line is cut round the place, and no character in two', () => {
  const [line, caret] = drawn([`${'一'.repeat(1000)}x${'😀'.repeat(100_000)}`], 1, 1001);
  expect(line?.length).toBeLessThan(110);
  expect(line).toMatch(/^1\|….*x.*…$/u);
  expect(line).not.toMatch(/[\uD800-\uDFFF](?![\uDC00-\uDFFF])(?<![\uD800-\uDBFF][\uDC00-\uDFFF])/);
  expect(caret?.length).toBeLessThan(200);
});

test('what a terminal would obey or hide is made visible', () => {
  expect(visible('a\u001b[2Jb\tc\rd')).toBe('a␛[2Jb␉c␍d');
  expect(visible('x\u202Ey\u200Bz\uFEFF')).toBe('x⟨U+202E⟩y⟨U+200B⟩z⟨U+FEFF⟩');
  expect(visible('\u007f\u0085\u2028')).toBe('␡⟨U+0085⟩⟨U+2028⟩');
  expect(visible('平江路 “x” é')).toBe('平江路 “x” é');
});

test('no text moves the cursor, and no place is out of reach', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 400 }),
      (texts, line, column) => {
        for (const { text } of codeFrame(texts.join('\n').split('\n'), line, column))
          expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      },
    ),
  );
});

test('no link is followed out of the content, and what is not there has no lines', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruxi-frame-'));
  writeFileSync(join(folder, 'secret'), 'secret');
  symlinkSync(join(folder, 'secret'), join(folder, 'link.mdx'));
  writeFileSync(join(folder, 'lane.mdx'), '\uFEFFa\r\nb\n');
  const linesOf = linesIn(folder);
  expect(linesOf('content/link.mdx')).toBeUndefined();
  expect(linesOf('content/nowhere.mdx')).toBeUndefined();
  expect(linesOf('content/lane.mdx')).toEqual(['a', 'b', '']);
  rmSync(folder, { recursive: true });
});
