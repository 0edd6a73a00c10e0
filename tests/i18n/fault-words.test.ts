import { expect, test } from 'vitest';
import { faultWords, type FaultWords } from '../../src/i18n/fault-words.ts';

const rows: [string, FaultWords][] = Object.entries(faultWords);

test.each(rows)(
  '%s has a title, a reason and an example in words an editor can use',
  (kind, row) => {
    const { title, why, example } = row;
    expect(kind).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.zh.length).toBeLessThanOrEqual(16);
    expect(title.en).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(why.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(why.en).toMatch(/^[\p{Lu}“].*\.$/u);
    expect(example.right).not.toBe(example.wrong);
  },
);

test('no two kinds are called the same, or matter for the same reason', () => {
  for (const lang of ['zh', 'en'] as const) {
    expect(new Set(rows.map(([, { title }]) => title[lang])).size).toBe(rows.length);
    expect(new Set(rows.map(([, { why }]) => why[lang])).size).toBe(rows.length);
  }
});
