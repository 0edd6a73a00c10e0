import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotation } from '../../src/catalog/annotations.ts';
import type { Problem } from '../../src/model/problem.ts';

const problem = (over: Partial<Problem> = {}): Problem => ({
  severity: 'error',
  kind: 'dangling',
  file: 'content/spots/a,b:c.mdx',
  line: 4,
  column: 7,
  field: 'city',
  says: { zh: '没有城“twon”。', en: 'There is no city “twon”: 100%.' },
  mend: { zh: '是不是要写“town”？', en: 'Did you mean “town”?' },
  ...over,
});

test('an annotation is escaped by GitHub’s rules', () => {
  expect(annotation(problem(), 'en')).toBe(
    '::error file=content/spots/a%2Cb%3Ac.mdx,line=4,col=7,title=dangling%3A It points at nothing::' +
      'There is no city “twon”: 100%25.%0A' +
      'The page would lack a link, a picture or a source. Mostly a letter is wrong, or the other entry is still to be written.%0A' +
      'Did you mean “town”?',
  );
  expect(annotation(problem({ severity: 'warning' }), 'zh')).toMatch(
    /^::warning file=.*::没有城“twon”。%0A/,
  );
});

/** What a runner reads out of a line, as @actions/runner does. */
function readBack(line: string): { properties: Record<string, string>; message: string } {
  const [, properties = '', message = ''] = /^::\w+ (.*?)::(.*)$/s.exec(line) ?? [];
  const plain = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  return {
    properties: Object.fromEntries(
      properties.split(',').map((one) => {
        const at = one.indexOf('=');
        return [one.slice(0, at), plain(one.slice(at + 1))];
      }),
    ),
    message,
  };
}

test('whatever an author wrote, it is one line, with its place intact and no second command', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '巷', '\n', '\r', ':', ',', '%', '::', '=', '##[') }),
      (word) => {
        const text = { zh: word, en: word };
        const file = `content/spots/${word}.mdx`;
        const line = annotation(problem({ file, says: text, mend: text }), 'en');
        expect(line).not.toMatch(/[\r\n]/);
        expect(readBack(line).properties).toMatchObject({ file, line: '4', col: '7' });
      },
    ),
  );
});
