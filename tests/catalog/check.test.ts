import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkContent } from '../../src/catalog/check.ts';
import { reportText } from '../../src/catalog/report.ts';
import { readSite } from '../../src/catalog/site.ts';
import type { Problem } from '../../src/model/problem.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const lane = `---
added: 2026-11-22
name: 巷
city: town
kind: lane
address: 某路1号
position: { wgs84: [31.3, 120.6], accuracy: 100, verified: true }
access: public
lead: 一条巷。
motif: bridge
---

巷子很窄。
`;
const sound: Record<string, string | Uint8Array> = {
  'site.yaml':
    'name: 试\ntagline: 试\ndescription: 试\nurl: https://ruxi.example\nlanguages: [zh, en]\ncontact: {}\nlicence: CC BY 4.0\nfeatured: [play]\nchecked: 2026-11-22\n',
  'sources.yaml': 'paper:\n  publisher: 某报\n  title: 一篇\n',
  'cities/town.mdx':
    "---\nadded: 2026-11-22\nname: 镇\nprovince: 江苏\nadcode: '320500'\nbounds: { south: 31, west: 120, north: 32, east: 121 }\nmotif: bridge\nlead: 一座镇。\n---\n",
  'spots/lane.mdx': lane,
  'spots/lane.en.mdx': 'A lane.\n',
  'dramas/play.mdx':
    "---\nadded: 2026-11-22\ntitle: 戏\nkind: film\ncities: [town]\nevidence: strong\nlogline: 戏。\nart: { inks: ['#1f3a44', '#5f9093', '#c4553b'], motif: bridge }\nsources: [paper]\nscenes:\n  - { id: play--lane, spot: lane, claim: confirmed, shows: 巷。, sources: [paper] }\n---\n",
};

/** A content folder on the disk: a sound one with some files written otherwise, or not at all. */
function folderOf(files: Record<string, string | Uint8Array | undefined>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ruxi-content-'));
  folders.push(folder);
  for (const [name, text] of Object.entries({ ...sound, ...files })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
const check = (files: Record<string, string | Uint8Array | undefined>) =>
  checkContent(folderOf(files), { motifs: new Set(['bridge']) });
const told = (files: Record<string, string | Uint8Array | undefined>): string[] =>
  check(files).problems.map(
    ({ severity, file, line, column, field, says }: Problem) =>
      `${severity === 'warning' ? '~ ' : ''}${file}:${line}:${column} ${field}: ${says.en}`,
  );

test('a sound folder has no problems, and three entries', () => {
  expect(reportText(check({}))).toBe('No problems in 3 entries.');
});

test('an empty folder lacks its settings and its register, and nothing throws', () => {
  const none = Object.fromEntries(Object.keys(sound).map((name) => [name, undefined]));
  expect(told(none)).toEqual([
    'content/site.yaml:1:1 site: There are no settings of the site.',
    'content/sources.yaml:1:1 sources: There is no register of sources.',
  ]);
});

test.each([
  ['as on Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['with a byte-order mark', (text: string) => `\uFEFF${text}`],
])('a fault between entries stands at its line in a file written %s', (_, written) => {
  expect(
    told({ 'spots/lane.mdx': written(lane.replace('motif: bridge', 'motif: brigde')) }),
  ).toEqual(['content/spots/lane.mdx:10:1 motif: There is no motif “brigde”.']);
  const register = 'paper:\n  publisher: 某报\n  title: 一篇\ndusty:\n  publisher: 某报\n';
  expect(told({ 'sources.yaml': written(register) })).toEqual([
    'content/sources.yaml:4:1 dusty.title: “title” is missing.',
  ]);
  expect(told({ 'sources.yaml': written(`${register}  title: 一篇\n`) })).toEqual([
    '~ content/sources.yaml:4:1 dusty: Nobody cites the source “dusty”.',
  ]);
  const first = `dusty:\n  publisher: 某报\n  title: 一篇\n${sound['sources.yaml'] as string}`;
  expect(told({ 'sources.yaml': written(first) })).toEqual([
    '~ content/sources.yaml:1:1 dusty: Nobody cites the source “dusty”.',
  ]);
});

test.each([
  ['a list', '- paper\n', 'The register is a list, not ids with their sources.'],
  ['a text', 'paper\n', 'The register is a text, not ids with their sources.'],
  ['two documents', 'paper: {}\n---\nother: {}\n', /^The register cannot be read: /],
  ['an open bracket', 'paper: [\n', /^The register cannot be read: /],
])('a register that is %s is one fault of its own', (_, text, says) => {
  const own = check({ 'sources.yaml': text }).problems.filter(
    ({ file }) => file === 'content/sources.yaml',
  );
  expect(own).toHaveLength(1);
  expect(own[0]?.says.en).toMatch(says);
});

test('an empty register is a register', () => {
  expect(told({ 'sources.yaml': '' }).every((one) => one.includes('There is no source'))).toBe(
    true,
  );
});

test('a file that would never be shown is told', () => {
  expect(
    told({
      'spots/pier.md': '话',
      'spots/old/pier.mdx': lane,
      'dramas/Play.MDX': '',
      'spots/.DS_Store': 'x',
      'spots/lane.mdx~': 'x',
    }),
  ).toEqual([
    'content/dramas/Play.MDX:1:1 file name: “Play.MDX” is no entry, and nothing would show it.',
    'content/spots/old:1:1 file name: “old” is no entry, and nothing would show it.',
    'content/spots/pier.md:1:1 file name: “pier.md” is no entry, and nothing would show it.',
  ]);
});

test('a link to a file of the machine is not followed', () => {
  const folder = folderOf({});
  symlinkSync('/etc/hostname', join(folder, 'spots/host.mdx'));
  const { problems } = checkContent(folder, { motifs: new Set(['bridge']) });
  expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
    'content/spots/host.mdx file name',
  ]);
});

test('a translation in a language that nobody speaks here is no translation', () => {
  expect(told({ 'spots/lane.fr.mdx': 'Une ruelle.' })).toEqual([
    'content/spots/lane.fr.mdx:1:1 file name: “lane.fr” cannot be an address.',
    'content/spots/lane.fr.mdx:1:1 frontmatter: The entry has no frontmatter.',
  ]);
});

test('never more entries are wrong than there are', () => {
  const result = check({
    'spots/ghost.en.mdx': 'Boo.',
    'spots/lane.mdx': '',
    'cities/town.mdx': '',
    'dramas/play.mdx': '',
    'sources.yaml': '- x',
    'site.yaml': '- x',
  });
  expect(reportText(result, { show: [] }).split('\n').at(-1)).toBe(
    '6 problems in 4 of 4 entries and in content/site.yaml and in content/sources.yaml.',
  );
});

test('a file saved in a Chinese encoding of old is refused, not shown as rubbish', () => {
  // 巷 in GBK.
  const bytes = Buffer.concat([Buffer.from(lane), Uint8Array.from([0xcf, 0xef])]);
  expect(told({ 'spots/lane.mdx': bytes })).toEqual([
    'content/spots/lane.mdx:14:1 file: The file is not written in UTF-8, so its characters cannot be told.',
  ]);
});

test('the settings are checked with the content', () => {
  expect(
    told({ 'site.yaml': (sound['site.yaml'] as string).replace('languages', 'langages') }),
  ).toEqual(['content/site.yaml:5:1 langages: There is no field “langages” here.']);
  expect(
    told({ 'site.yaml': (sound['site.yaml'] as string).replace('[play]', '[play, plya]') }),
  ).toEqual(['~ content/site.yaml:8:18 featured[1]: There is no drama “plya” to feature.']);
});

test('a build without sound settings stops with all their faults and where they stand', () => {
  const folder = folderOf({
    'site.yaml': (sound['site.yaml'] as string)
      .replace('https://ruxi.example', 'ruxi')
      .replace('[zh, en]', '[zh, fr]'),
  });
  expect(() => readSite(join(folder, 'site.yaml'))).toThrow(
    /site\.yaml:4:1 {2}url .*\n.*https.*\ncontent\/site\.yaml:5:17 {2}languages\[1\] /,
  );
});

test('two runs over the same folder print the same', () => {
  const folder = folderOf({
    'spots/lane.mdx': lane.replace('town', 'twon').replace('很窄', '{x}'),
  });
  const run = () => reportText(checkContent(folder, { motifs: new Set() }));
  expect(run()).toBe(run());
});
