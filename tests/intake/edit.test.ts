import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  NotEditable,
  withFrontmatter,
  withItems,
  withName,
  withValue,
} from '../../src/intake/edit-frontmatter.ts';
import { withSource } from '../../src/intake/register.ts';
import { freeSlug, slugOf, spotPrefix } from '../../src/intake/slug.ts';
import { quoted, word } from '../../src/intake/yaml-text.ts';
import { readYaml } from '../../src/prose/frontmatter.ts';

const item = ['id: a--b', 'spot: b'];

describe('a list grows at its end, and everything else stays to the byte', () => {
  test.each([
    [
      'scenes:\n  - id: x\n    spot: y # a remark\n# the end',
      'scenes:\n  - id: x\n    spot: y # a remark\n  - id: a--b\n    spot: b\n# the end',
    ],
    ['scenes: []  # none yet\nmore: 1', 'scenes:  # none yet\n  - id: a--b\n    spot: b\nmore: 1'],
    ['# head\nmore: 1', '# head\nmore: 1\nscenes:\n  - id: a--b\n    spot: b'],
    [
      'scenes:\n- id: x\n\n# about what follows\nmore: 1',
      'scenes:\n- id: x\n- id: a--b\n  spot: b\n\n# about what follows\nmore: 1',
    ],
    [
      'scenes:\r\n  - id: x\r\nmore: 1',
      'scenes:\r\n  - id: x\r\n  - id: a--b\r\n    spot: b\r\nmore: 1',
    ],
    [
      'scenes:\n  - shows: |\n      two\n      lines\nmore: 1',
      'scenes:\n  - shows: |\n      two\n      lines\n  - id: a--b\n    spot: b\nmore: 1',
    ],
  ])('%j', (yaml, after) => expect(withItems(yaml, ['scenes'], [item])).toBe(after));

  test('on one line', () => {
    expect(withItems('cities: [suzhou] # where', ['cities'], [['nanjing']])).toBe(
      'cities: [suzhou, nanjing] # where',
    );
    expect(withItems('cities: []', ['cities'], [['a'], ['b']])).toBe('cities: [a, b]');
    expect(withItems('more: 1', ['cities'], [['a']])).toBe('more: 1\ncities: [a]');
  });

  test('what is written too strangely is left to a person', () => {
    expect(() => withItems('scenes: [{ id: x }]', ['scenes'], [item])).toThrow(NotEditable);
    expect(() => withItems('scenes: words', ['scenes'], [item])).toThrow(NotEditable);
    expect(() =>
      withValue('lead: |\n  two\n  lines\nposition:\n  a: 1', ['position'], '1'),
    ).toThrow(NotEditable);
  });
});

test('a value is replaced where it stands, and a field without one is added beside its neighbours', () => {
  expect(withValue('name: { zh: "a" } # why\nkind: lane', ['name'], '{ zh: "b" }')).toBe(
    'name: { zh: "b" } # why\nkind: lane',
  );
  expect(
    withValue('position:\n  gcj02: [1, 2]\n  # error\nkind: lane', ['position', 'accuracy'], '9'),
  ).toBe('position:\n  gcj02: [1, 2]\n  accuracy: 9\n  # error\nkind: lane');
  expect(withName('position:\n  gcj02: [1, 2] # gcj02', ['position', 'gcj02'], 'wgs84')).toBe(
    'position:\n  wgs84: [1, 2] # gcj02',
  );
});

test('a scene can be added to every drama there is, and no other line changes', () => {
  for (const name of readdirSync('content/dramas').filter((one) => /^[^.]+\.mdx$/.test(one))) {
    const text = readFileSync(`content/dramas/${name}`, 'utf8');
    const lines = withFrontmatter(text, (yaml) => withItems(yaml, ['scenes'], [item])).split('\n');
    const at = lines.findIndex((line) => line.endsWith('- id: a--b'));
    lines.splice(at, 2);
    expect(lines.join('\n').replace(/^scenes:$/m, 'scenes: []'), name).toBe(
      text.replace(/^scenes:$/m, 'scenes: []'),
    );
  }
});

test('a byte-order mark and Windows line ends survive', () => {
  const text = '\ufeff---\r\ncities: [a]\r\n---\r\nprose\r\n';
  expect(withFrontmatter(text, (yaml) => withItems(yaml, ['cities'], [['b']]))).toBe(
    '\ufeff---\r\ncities: [a, b]\r\n---\r\nprose\r\n',
  );
});

test('a source goes before the first id after its own, and remarks stay with what they are about', () => {
  const register = '# The register.\na:\n  title: A\n# about c\nc:\n  title: C\n';
  expect(withSource(register, 'b', ['b:', '  title: B'])).toBe(
    '# The register.\na:\n  title: A\nb:\n  title: B\n# about c\nc:\n  title: C\n',
  );
  expect(withSource(register, '1', ['"1":', '  title: B'])).toBe(
    '# The register.\n"1":\n  title: B\na:\n  title: A\n# about c\nc:\n  title: C\n',
  );
  expect(withSource('a:\n  title: A', 'z', ['z:', '  title: Z'])).toBe(
    'a:\n  title: A\nz:\n  title: Z\n',
  );
});

test('any text comes back from its quotes, and any slug from its list', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const read = readYaml(`a: ${quoted(text)}`, 1);
      expect(read.ok && read.value).toEqual({ a: text });
    }),
  );
  for (const slug of ['2046', 'no', 'null', '1e5', 'y', '0x1f', 'sz-lane', 'off-set']) {
    const read = readYaml(`a: [${word(slug)}]`, 1);
    expect(read.ok && read.value).toEqual({ a: [slug] });
  }
});

test('a slug is the name in pinyin, and never one that is taken', () => {
  expect(['同德里', '拙政园', '绿杨村', '西安城墙', 'Café 23', '平江路（北段）', '！'].map(slugOf))
    .toMatchInlineSnapshot(`
    [
      "tongde-li",
      "zhuozheng-yuan",
      "lvyang-cun",
      "xian-chengqiang",
      "cafe-23",
      "pingjiang-lu-beiduan",
      "",
    ]
  `);
  expect(freeSlug('lane', (slug) => ['lane', 'lane-2'].includes(slug))).toBe('lane-3');
  const spots = [
    { id: 'sz-a', city: 'suzhou' },
    { id: 'sz-b', city: 'suzhou' },
    { id: 'old-c', city: 'suzhou' },
  ];
  expect(spotPrefix('suzhou', spots)).toBe('sz');
  expect(spotPrefix('sihong', spots)).toBe('sihong');
});
