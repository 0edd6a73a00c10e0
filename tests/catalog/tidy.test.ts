import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tidyContent } from '../../src/catalog/tidy-content.ts';
import { tidyReport } from '../../src/catalog/tidy-report.ts';
import { tidy, type TidyKind } from '../../src/catalog/tidy.ts';
import { readYaml, splitEntry } from '../../src/prose/frontmatter.ts';
import { spotSchema } from '../../src/schema/spot.ts';
import { sourceSchema } from '../../src/schema/source.ts';

const entry: TidyKind = { form: 'entry', schema: spotSchema };
const register: TidyKind = { form: 'register', schema: sourceSchema, named: true };
const spot = (fields: string, prose = '\n一条巷。\n'): string => `---\n${fields}\n---\n${prose}`;
const kinds = (text: string, kind = entry): string[] =>
  tidy(text, kind).fixes.map((fix) => fix.kind);

test('fields go into the order of their schema, with their comments and all they hold', () => {
  const text = spot(
    [
      '# The whole file.',
      '',
      'city: town   # so far',
      "name: { zh: '巷', en: Lane }",
      '# Two facts.',
      'visit:',
      '  fee: 免费',
      '',
      '  # Nobody has asked.',
      '  stay: 20',
      'motif: stone-gate-lane',
      'kind: lane',
      '# The end.',
    ].join('\n'),
  );
  const { text: after, fixes } = tidy(text, entry);
  expect(after).toBe(
    spot(
      [
        '# The whole file.',
        '',
        "name: { zh: '巷', en: Lane }",
        'city: town   # so far',
        'kind: lane',
        '# Two facts.',
        'visit:',
        '  fee: 免费',
        '',
        '  # Nobody has asked.',
        '  stay: 20',
        'motif: stone-gate-lane',
        '# The end.',
      ].join('\n'),
    ),
  );
  expect(fixes).toEqual([
    {
      kind: 'key-order',
      line: 4,
      column: 1,
      was: 'city, name, visit, motif, kind',
      is: 'name, city, kind, visit, motif',
    },
  ]);
});

test('a field with an unknown name stays where it is, and so do the others', () => {
  const text = spot('nmae: 巷\nkind: lane\ncity: town');
  expect(tidy(text, entry)).toEqual({ text, fixes: [], left: [] });
});

test('a field that stands twice is not moved, since one of them would be lost', () => {
  const text = spot('kind: lane\ncity: town\nkind: park');
  expect(tidy(text, entry)).toEqual({ text, fixes: [], left: ['key-order'] });
});

test('a coordinate keeps six decimals', () => {
  const { text, fixes } = tidy(
    spot('position: { gcj02: [31.31012345678, 120.6], accuracy: 30.123456789 } # ±'),
    entry,
  );
  expect(text).toBe(spot('position: { gcj02: [31.310123, 120.6], accuracy: 30.123456789 } # ±'));
  expect(fixes).toEqual([
    { kind: 'coordinate', line: 2, column: 21, was: '31.31012345678', is: '31.310123' },
  ]);
});

test('汉字 and Latin close up in Chinese alone', () => {
  const text = spot(
    [
      "name: { zh: '3 号 T 台', en: 'No. 3 石板巷 Lane' }",
      'lead: 2019 年，约 300 人。',
      'photos: [{ alt: 第 2 张, credit: 张 San, licence: CC 署名 }]',
    ].join('\n'),
    '\n他说 OK，见`石板 lane`和[第 2 页](/巷 a)。<Source id="b" />\n\n```\n石板 lane\n```\n',
  );
  expect(tidy(text, entry).text).toBe(
    spot(
      [
        "name: { zh: '3号T台', en: 'No. 3 石板巷 Lane' }",
        'lead: 2019年，约300人。',
        'photos: [{ alt: 第2张, credit: 张 San, licence: CC 署名 }]',
      ].join('\n'),
      '\n他说OK，见`石板 lane`和[第2页](/巷 a)。<Source id="b" />\n\n```\n石板 lane\n```\n',
    ),
  );
});

test('English prose keeps its blanks round a Chinese name', () => {
  const text = 'Shiban Lane 石板巷 is narrow.\n';
  expect(tidy(text, { form: 'translation' }).fixes).toEqual([]);
});

test('lists that nothing goes by are sorted; sources are not, since they set the numbers on the page', () => {
  const text = spot('formerly: [b-lane, a-lane]\nbest: { months: [11, 2] }\nsources: [z, a]');
  expect(tidy(text, entry).text).toBe(
    spot('formerly: [a-lane, b-lane]\nbest: { months: [2, 11] }\nsources: [z, a]'),
  );
});

test('the mark, Windows line ends, blanks at line ends and a missing line end go', () => {
  const text = `\uFEFF${spot('name: 巷  \ncity: town', '\n一条巷。 \n   \n完').replaceAll('\n', '\r\n')}`;
  const { text: after, fixes } = tidy(text, entry);
  expect(after).toBe(spot('name: 巷\ncity: town', '\n一条巷。\n\n完\n'));
  expect(fixes.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
    'byte-order-mark 1',
    'line-ends 1',
    'trailing-blanks 2',
    'trailing-blanks 6',
    'trailing-blanks 7',
    'final-line-end 8',
  ]);
});

test('a blank that means something stays', () => {
  // In Markdown two of them break the line; in a text of several lines they are part of it.
  expect(kinds(spot('name: 巷', '\n一条巷。  \n两条巷。\n\n```\na \n```\n'))).toEqual([]);
  expect(kinds(spot('lead: |\n  甲 \n  乙\nname: "甲 \n  乙"'))).not.toContain('trailing-blanks');
});

test('what cannot be read is left but for the mark and the line ends', () => {
  const { text, fixes, left } = tidy('\uFEFF---\r\nname: [巷 \r\n---\r\n', entry);
  expect(text).toBe('---\nname: [巷 \n---\n');
  expect(fixes.map(({ kind }) => kind)).toEqual(['byte-order-mark', 'line-ends']);
  expect(left).toEqual(['trailing-blanks']);
});

test('ids of a register keep their order, and texts in it close up', () => {
  const text =
    'zebra:\n  publisher: 某 A 报\n  title: { zh: 第 1 篇, en: On 石 A }\napple:\n  title: 甲\n';
  expect(tidy(text, register).text).toBe(
    'zebra:\n  publisher: 某A报\n  title: { zh: 第1篇, en: On 石 A }\napple:\n  title: 甲\n',
  );
});

const blank = fc.constantFrom('', ' ', '  ', '\t');
const comment = fc.constantFrom('', ' # 注', ' # a: b');
const word = fc.string({
  unit: fc.constantFrom('巷', 'a', '1', ' ', "'", '"', '#', ':', '*', '，'),
});
const quoted = fc.oneof(
  word.map((text) => `'${text.replaceAll("'", "''")}'`),
  word.map((text) => JSON.stringify(text)),
  fc.constantFrom('巷', 'lane 3 号', '|\n  甲 \n  乙 b', '>-\n  甲\n  b 乙'),
);
const field = fc.oneof(
  quoted.map((text) => `lead: ${text}`),
  quoted.map((text) => `kind: ${text}`),
  fc.constantFrom(
    'position: { wgs84: [31.123456789, 120.1], accuracy: 5, verified: true }',
    'position:\n  gcj02: [31.1234567, -0.00000001]\n  # read twice\n  accuracy: 5',
    'formerly: [b, a]',
    'formerly:\n  - b # 旧\n  - a',
    'best: { months: [11, 2, 3] }',
    'sources: [z, a]',
  ),
);
const file = fc
  .record({
    fields: fc.uniqueArray(field, { selector: (text) => text.split(':')[0], maxLength: 6 }),
    ends: fc.array(fc.tuple(blank, comment), { minLength: 6, maxLength: 6 }),
    above: fc.array(fc.constantFrom('', '# 上面\n', '\n'), { minLength: 6, maxLength: 6 }),
    prose: word,
    windows: fc.boolean(),
    mark: fc.boolean(),
  })
  .map(({ fields, ends, above, prose, windows, mark }) => {
    const lines = fields.map((text, index) => {
      const [end = '', note = ''] = ends[index] ?? [];
      // A comment cannot stand behind a text of several lines.
      return `${above[index] ?? ''}${text}${text.includes('\n') ? '' : note}${end}\n`;
    });
    const text = `---\n${lines.join('')}---\n\n${prose}\n`;
    return `${mark ? '\uFEFF' : ''}${windows ? text.replaceAll('\n', '\r\n') : text}`;
  });

/** What a file says, without what tidying is meant to change. */
function meaning(text: string): unknown {
  const { yaml = '' } = splitEntry(text);
  const read = readYaml(yaml, 1);
  const plain = (value: unknown): unknown =>
    typeof value === 'number'
      ? Math.round(value * 1e6) / 1e6 + 0
      : typeof value === 'string'
        ? value.replace(/(\p{Script=Han}) +(?=[a-z0-9])|([a-z0-9]) +(?=\p{Script=Han})/gu, '$1$2')
        : Array.isArray(value)
          ? value.map(plain).sort()
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(
                Object.entries(value)
                  .map(([key, one]) => [key, plain(one)] as const)
                  .sort(([a], [b]) => (a < b ? -1 : 1)),
              )
            : value;
  return read.ok ? plain(read.value) : 'unreadable';
}

const comments = (text: string): string[] =>
  (text.match(/# [上注旧r].*/g) ?? []).map((one) => one.trim()).sort();

test('whatever is tidied says the same afterwards, keeps its comments, and is tidy', () => {
  fc.assert(
    fc.property(file, (text) => {
      const once = tidy(text, entry);
      expect(meaning(once.text)).toEqual(meaning(text));
      expect(comments(once.text)).toEqual(comments(text));
      const again = tidy(once.text, entry);
      expect(again.text).toBe(once.text);
      expect(again.fixes).toEqual([]);
      expect(once.text === text).toBe(once.fixes.length === 0);
    }),
    { numRuns: 500 },
  );
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ruxi-tidy-'));
  mkdirSync(join(folder, 'spots'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const put = (name: string, text: string | Buffer): void => {
  writeFileSync(join(folder, name), text);
};
const got = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('nothing is written unless it is asked for, and then nothing is left lying about', () => {
  const untidy = spot('city: town\nname: 巷');
  put('spots/lane.mdx', untidy);
  chmodSync(join(folder, 'spots/lane.mdx'), 0o640);
  expect(tidyContent(folder)).toHaveLength(1);
  expect(got('spots/lane.mdx')).toBe(untidy);
  expect(tidyContent(folder, { write: true })).toMatchObject([
    { file: 'content/spots/lane.mdx', fixes: [{ kind: 'key-order' }], left: [] },
  ]);
  expect(got('spots/lane.mdx')).toBe(spot('name: 巷\ncity: town'));
  expect(statSync(join(folder, 'spots/lane.mdx')).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(folder, 'spots'))).toEqual(['lane.mdx']);
  expect(tidyContent(folder, { write: true })).toEqual([]);
});

test('a file in another encoding, and a link, are left as they are', () => {
  const bytes = Buffer.from([0x2d, 0x2d, 0x2d, 0x0d, 0x0a, 0xb4, 0xf3, 0x20, 0x0a]);
  put('spots/gbk.mdx', bytes);
  put('elsewhere.mdx', 'a \r\n');
  symlinkSync(join(folder, 'elsewhere.mdx'), join(folder, 'spots/link.mdx'));
  expect(tidyContent(folder, { write: true })).toEqual([]);
  expect(readFileSync(join(folder, 'spots/gbk.mdx'))).toEqual(bytes);
  expect(got('elsewhere.mdx')).toBe('a \r\n');
});

test('all real content reads as before, and a second run finds nothing to do', () => {
  cpSync('content', folder, { recursive: true });
  const files = tidyContent(folder, { write: true });
  expect(files.flatMap(({ left }) => left)).toEqual([]);
  expect(tidyContent(folder)).toEqual([]);
});

test('what was done is told with its place, and what would be done says so', () => {
  put('spots/lane.mdx', spot('name: 巷\nposition: { wgs84: [31.1234567, 120.1] }'));
  const files = tidyContent(folder);
  expect(tidyReport(files, { lang: 'en', planned: true })).toBe(
    [
      'content/spots/lane.mdx:3:21  coordinate  would round the coordinate to six decimals',
      '   - 31.1234567',
      '   + 31.123457',
      '1 fix in 1 file to be made; nothing was written.',
    ].join('\n'),
  );
  expect(tidyReport(files, { lang: 'zh', planned: false })).toContain('改了 1 个文件里的 1 处。');
  expect(tidyReport([], { lang: 'zh', planned: true })).toBe('没有可以自动改的。');
});
