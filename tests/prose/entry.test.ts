import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntry } from '../../src/prose/entry.ts';
import { locateField, readYaml, splitEntry } from '../../src/prose/frontmatter.ts';

const spot = (text: string) =>
  readEntry('spots', {
    id: 'lane',
    base: { path: 'content/spots/lane.mdx', text },
    translations: {},
  });

test('a date in frontmatter stays the text it was written as', () => {
  expect(readYaml('asOf: 2025-03-30\nyear: 2025', 1)).toEqual({
    ok: true,
    value: { asOf: '2025-03-30', year: 2025 },
  });
});

test('a field is found at its line, and a missing one at the parent that lacks it', () => {
  const yaml = 'name: 巷\nvisit:\n  fee:\n    value: 免费\n';
  expect(locateField(yaml, ['visit', 'fee', 'value'], 2)).toEqual({ line: 5, column: 5 });
  expect(locateField(yaml, ['visit', 'hours'], 2)).toEqual({ line: 3, column: 1 });
});

test('an editor’s mark at the start of a file and Windows line ends do not move the lines', () => {
  const { yaml, body, bodyOffset } = splitEntry('\uFEFF---\r\nname: 巷\r\n---\r\n\r\n话\r\n');
  expect(yaml).toBe('name: 巷');
  expect(body).toBe('\r\n话\r\n');
  expect(bodyOffset).toBe(3);
});

test('aliases that unfold into millions are not unfolded', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefgh'
      .split('')
      .map(
        (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`,
      ),
  ].join('\n');
  expect(spot(`---\n${bomb}\n---\n话。\n`).problems.length).toBeGreaterThan(0);
});

test('keys that JavaScript keeps for itself are unknown fields like any other', () => {
  const { problems } = spot('---\n__proto__: { admin: true }\nconstructor: x\n---\n话。\n');
  expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test('whatever a file holds, reading it ends in an entry or in located problems', () => {
  const part = fc.constantFrom(
    '---\n',
    'name: ',
    '{ zh: 巷',
    ' }',
    '\n',
    '  ',
    '- ',
    ': ',
    '"',
    '&a ',
    '*a',
    '!!js ',
    '\t',
    '\u0000',
    '[',
    ']',
    'position:',
    '1e999',
    '话',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const { entry, problems } = spot(`---\n${parts.join('')}\n---\n`);
      expect(entry !== undefined || problems.length > 0).toBe(true);
      for (const { line, column, says, mend } of problems) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(says + mend).not.toContain('undefined');
      }
    }),
    { numRuns: 500 },
  );
});
