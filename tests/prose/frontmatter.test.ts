import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fieldName,
  locateField,
  readYaml,
  splitEntry,
  withoutMark,
} from '../../src/prose/frontmatter.ts';

test('a file is cut into its fields and its prose', () => {
  expect(splitEntry('---\nname: 巷\ncity: town\n---\n\n话。\n')).toEqual({
    yaml: 'name: 巷\ncity: town',
    body: '\n话。\n',
    bodyOffset: 4,
  });
});

test('a rule in the prose ends no frontmatter', () => {
  expect(splitEntry('---\nname: 巷\n---\n甲\n\n---\n\n乙').body).toBe('甲\n\n---\n\n乙');
});

test('a line that only begins with three hyphens ends no frontmatter', () => {
  expect(splitEntry('---\nname: 巷\n--- x\ncity: town\n---\n话').yaml).toBe(
    'name: 巷\n--- x\ncity: town',
  );
});

test('empty frontmatter is frontmatter, and the prose behind it keeps its rules', () => {
  expect(splitEntry('---\n---\n话\n\n---\n尾')).toEqual({
    yaml: '',
    body: '话\n\n---\n尾',
    bodyOffset: 2,
  });
  expect(splitEntry('---\r\n---\r\n话').yaml).toBe('');
});

test.each([
  '',
  '话。',
  '\n---\nname: 巷\n---\n',
  '---\nname: 巷\n',
  '--\nname: 巷\n--\n',
  '---name: 巷\n---\n',
])('what does not begin with fields between two lines is prose: %j', (text) =>
  expect(splitEntry(text)).toEqual({ yaml: undefined, body: text, bodyOffset: 0 }),
);

test('the lines above the prose and the prose are the whole file, whatever the line ends', () => {
  const line = fc.constantFrom('---', 'name: 巷', '', '  - x', '话。', '--- ');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end);
      const { body, bodyOffset } = splitEntry(text);
      expect(text.endsWith(body)).toBe(true);
      const above = text.slice(0, text.length - body.length);
      expect(above.split('\n').length - 1).toBe(bodyOffset);
    }),
  );
});

test('a byte-order mark is no part of a text', () => {
  expect(withoutMark('\uFEFFa\uFEFF')).toBe('a\uFEFF');
  expect(withoutMark('a')).toBe('a');
});

test('values stay as they were written: dates, times, versions and codes with a leading zero', () => {
  expect(
    readYaml('a: 2025-03-30\nb: 09:30\nc: 1_000\nd: yes\ne: 03:24\nf: 2025-03-30T10:00:00Z', 1),
  ).toEqual({
    ok: true,
    value: {
      a: '2025-03-30',
      b: '09:30',
      c: '1_000',
      d: 'yes',
      e: '03:24',
      f: '2025-03-30T10:00:00Z',
    },
  });
});

test.each([
  ['a field that stands twice', 'a: 1\nb: 2\na: 3', 4, '“a” stands twice'],
  ['a field that stands twice in a map', 'x:\n  b: 1\n  b: 2', 4, '“b” stands twice'],
  [
    'a full-width colon',
    'name: 巷\ncity：town\nkind: lane',
    3,
    '“city” is followed by a full-width colon',
  ],
  ['a second document', 'a: 1\n...\nb: 2', 3, 'expected a single document'],
  ['a tag', 'a: !!js/function "x"', 2, 'unknown tag'],
  ['an alias', 'a: &x { b: 1 }\nc: *x', 3, '“*x” points to another value'],
  ['a value that holds itself', 'a: &x [*x]', 2, '“*x” points to another value'],
  ['a bracket left open', 'a: [1, 2\nb: 3', 3, 'missed comma'],
  ['brackets without end', `a: ${'['.repeat(10_000)}`, 2, 'maxDepth'],
  ['a tab', 'a:\n\tb: 1', 3, 'tab'],
])('%s is refused at its line, with a mend', (_, yaml, line, reason) => {
  const read = readYaml(yaml, 2);
  expect(read).toMatchObject({
    ok: false,
    place: { line },
    reason: { en: expect.stringContaining(reason) as string },
  });
  expect(read.ok || read.mend.en).toMatch(/^\p{Lu}.{10,}\.$/u);
});

test('a star in a text is no alias', () => {
  expect(readYaml('a: 3 * 4\nb: "*x"\nc: &x 1\nd: *x', 1)).toEqual({
    ok: true,
    value: { a: '3 * 4', b: '*x', c: 1, d: 1 },
  });
});

test('aliases that stand for billions of values are refused before anything looks at them', () => {
  const stop = '      - *s\n'.repeat(2000);
  const day = '  - *d\n'.repeat(2000);
  const yaml = `days:\n  - &d\n    stops:\n      - &s { spot: lane }\n${stop}${day}`;
  expect(readYaml(yaml, 2)).toMatchObject({ ok: false, place: { line: 6, column: 9 } });
});

test('reading ends in a value or in a located reason, whatever a file holds', () => {
  const piece = fc.constantFrom(
    ...[
      'a: ',
      'b: ',
      '- ',
      '\n',
      '\n  ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ', ',
      '&x ',
      '*x ',
      '!',
      '?',
    ],
    ...['|', '>', '#', '%', '---\n', '...\n', '\t', '\u0000', '：', '1e999', '<<: ', '巷'],
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 }),
      (parts) => {
        const yaml = parts.join('');
        const read = readYaml(yaml, 2);
        if (read.ok) return;
        expect(read.place.line).toBeGreaterThanOrEqual(2);
        expect(read.place.line).toBeLessThanOrEqual(yaml.split(/\r\n|\r|\n/).length + 2);
        expect(read.place.column).toBeGreaterThanOrEqual(1);
      },
    ),
    { numRuns: 1000 },
  );
});

const yaml = `name: { zh: 巷, en: Lane }
visit:
  fee:
    value: 免费
    sources: [paper, office]
scenes:
  - id: a
    spot: b
  - id: c
    "spot": d
12: twelve
`;

test.each([
  [['name'], 2, 1],
  [['name', 'en'], 2, 16],
  [['visit', 'fee', 'sources', 1], 6, 22],
  [['scenes', 1], 10, 5],
  [['scenes', 1, 'spot'], 11, 5],
  [['12'], 12, 1],
  [['scenes', 1, 'claim'], 10, 5],
  [['scenes', 9, 'spot'], 7, 1],
  [['nowhere', 'at', 'all'], 2, 1],
  [[], 2, 1],
])('%j stands at its line and column', (path, line, column) => {
  expect(locateField(yaml, path, 2)).toEqual({ line, column });
});

test('a field is found at the same line where lines end as on Windows', () => {
  const windows = yaml.replaceAll('\n', '\r\n');
  expect(locateField(windows, ['scenes', 1, 'spot'], 2)).toEqual({ line: 11, column: 5 });
});

test('a field is found in the text that was asked last, not in the one before', () => {
  expect(locateField('a: 1\nb: 2', ['b'], 1)).toEqual({ line: 2, column: 1 });
  expect(locateField('b: 2\na: 1', ['b'], 1)).toEqual({ line: 1, column: 1 });
});

test('a field in broken YAML still has some place', () => {
  expect(locateField('a: [', ['a', 0], 2).line).toBeGreaterThanOrEqual(2);
  expect(locateField('', ['a'], 2)).toEqual({ line: 2, column: 1 });
});

test('a path is written as editors read it', () => {
  expect(fieldName(['scenes', 2, 'spot'])).toBe('scenes[2].spot');
  expect(fieldName(['formerly', 0])).toBe('formerly[0]');
  expect(fieldName([])).toBe('frontmatter');
});
