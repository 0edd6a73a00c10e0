import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/catalog/check.ts';
import { reportText } from '../../src/catalog/report.ts';
import { splitEntry } from '../../src/prose/frontmatter.ts';
import { motifNames } from '../../src/pictures/motifs/index.ts';

const folders = ['cities', 'dramas', 'spots', 'itineraries'] as const;
const least = { cities: 150, dramas: 250, spots: 150, itineraries: 150 } as const satisfies Record<
  (typeof folders)[number],
  number
>;

const entries = folders.flatMap((folder) =>
  readdirSync(`content/${folder}`)
    .filter((name) => name.endsWith('.mdx') && !name.endsWith('.en.mdx'))
    .map((name) => {
      const base = `content/${folder}/${name}`;
      const translation = base.replace(/\.mdx$/, '.en.mdx');
      return {
        folder,
        base,
        translation,
        zh: splitEntry(readFileSync(base, 'utf8')).body,
        en: existsSync(translation) ? readFileSync(translation, 'utf8') : '',
      };
    }),
);
const words = (prose: string): string => prose.replace(/<[^>]*>/g, '');

const result = checkContent('content', { motifs: new Set(motifNames) });

test('the content has no faults', () => {
  const errors = result.problems.filter(({ severity }) => severity === 'error');
  expect(errors.length, reportText(result, { show: ['error'] })).toBe(0);
});

test('every entry is in Chinese and in English', () => {
  expect(result.problems.filter(({ kind }) => kind === 'untranslated')).toEqual([]);
  expect(entries.filter(({ zh, en }) => !zh.trim() || !en.trim()).map(({ base }) => base)).toEqual(
    [],
  );
});

test('the content that is tested is the content that is checked', () => {
  expect(entries.length).toBe(result.entries);
  expect(entries.length).toBeGreaterThan(20);
});

test('every entry has prose worth reading, in Chinese and in English', () => {
  const thin = entries.flatMap(({ folder, base, zh, en }) => [
    ...((words(zh).match(/\p{Script=Han}/gu) ?? []).length < least[folder]
      ? [`${base} is short`]
      : []),
    ...(words(en).split(/\s+/).length < least[folder] / 2 ? [`${base} is short in English`] : []),
  ]);
  expect(thin).toEqual([]);
});

test('no two entries share a sentence', () => {
  const owners = new Map<string, string>();
  const shared: string[] = [];
  for (const { base, translation, zh, en } of entries) {
    const sentences = [
      ...words(zh)
        .split(/[。！？\n]/)
        .map((text) => ({ text: text.trim(), file: base }))
        .filter(({ text }) => text.length >= 8),
      ...words(en)
        .split(/(?<=[.!?])\s|\n/)
        .map((text) => ({ text: text.trim(), file: translation }))
        .filter(({ text }) => text.split(' ').length >= 5),
    ];
    for (const { text, file } of sentences) {
      const owner = owners.get(text);
      if (owner !== undefined && owner !== file) shared.push(`${owner} and ${file}: ${text}`);
      owners.set(text, file);
    }
  }
  expect(shared).toEqual([]);
});

test('an English entry is in English', () => {
  // Names in brackets stay; a run of Chinese longer than a title would be a passage nobody translated.
  const long = entries.flatMap(({ translation, en }) =>
    (words(en).match(/[\p{Script=Han}，。]{16,}/gu) ?? []).map((run) => `${translation}: ${run}`),
  );
  expect(long).toEqual([]);
});
