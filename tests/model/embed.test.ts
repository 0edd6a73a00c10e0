import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  editionFor,
  embedQuery,
  heightIn,
  heightLimits,
  heightMessage,
  isEntryId,
  readEmbedOptions,
  standingOptions,
  type EmbedOptions,
} from '../../src/model/embed.ts';

const read = (query: string, days = 1) => readEmbedOptions(new URLSearchParams(query), days);

test('what an address asks for is read, and what it leaves out stands', () => {
  expect(read('').options).toEqual(standingOptions);
  expect(read('theme=night&accent=2a6f9e&map=off&size=large&brand=off&days=2', 2).options).toEqual({
    theme: 'night',
    accent: '#2a6f9e',
    map: 'off',
    size: 'large',
    brand: 'off',
    days: [2],
  });
});

test('unknown names are passed over, and the first of two values holds', () => {
  expect(read('lang=en&utm_source=x&theme=light&theme=night')).toEqual({
    options: { ...standingOptions, theme: 'light' },
    bad: [],
  });
});

test('nonsense changes nothing and is named', () => {
  const hostile = [
    'theme=<img src=x onerror=alert(1)>',
    'accent=red;}body{display:none',
    'accent=javascript:alert(1)',
    'days=3',
    'days=0',
    'days=-1',
    'map=yes',
    `accent=${'f'.repeat(5000)}`,
    'theme=__proto__',
    'size=constructor',
  ];
  for (const query of hostile) {
    const { options, bad } = read(query, 2);
    expect(options, query).toEqual(standingOptions);
    expect(bad, query).toHaveLength(1);
    expect(bad[0]!.value.length).toBeLessThanOrEqual(64);
  }
});

test('no address whatever makes options that are not among the known ones', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.oneof(fc.constantFrom('theme', 'accent', 'days', 'map', 'size', 'brand'), fc.string()),
          fc.oneof(fc.string(), fc.constantFrom('night', '#abc', '1,2', 'off', 'large')),
        ),
      ),
      (asked) => {
        const { options } = readEmbedOptions(asked, 2);
        expect(['auto', 'light', 'night']).toContain(options.theme);
        expect(['tap', 'on', 'off']).toContain(options.map);
        expect(options.accent ?? '#000000').toMatch(/^#[\da-f]{6}$/);
        expect(options.days.every((day) => day === 1 || day === 2)).toBe(true);
      },
    ),
  );
});

test('options written into an address are read back from it', () => {
  const options = fc.record<EmbedOptions>({
    theme: fc.constantFrom('auto', 'light', 'night'),
    accent: fc.constantFrom(undefined, '#2a6f9e', '#ffffff'),
    days: fc.constantFrom([], [1], [1, 2]),
    map: fc.constantFrom('tap', 'on', 'off'),
    size: fc.constantFrom('normal', 'large'),
    brand: fc.constantFrom('on', 'off'),
  });
  fc.assert(
    fc.property(options, (asked) => {
      expect(read(embedQuery(asked), 2)).toEqual({ options: asked, bad: [] });
    }),
  );
  expect(embedQuery(standingOptions)).toBe('');
});

test('a height is taken from its own message only, and held within limits', () => {
  expect(heightIn(heightMessage(512.2))).toBe(513);
  expect(heightIn(heightMessage(1e9))).toBe(heightLimits.most);
  expect(heightIn(heightMessage(3))).toBe(heightLimits.least);
  const others: unknown[] = [
    null,
    'ruxi:height',
    600,
    [],
    { type: 'ruxi:height', v: 2, height: 600 },
    { type: 'other', v: 1, height: 600 },
    { type: 'ruxi:height', v: 1, height: '600' },
    heightMessage(Number.NaN),
    heightMessage(Number.POSITIVE_INFINITY),
    heightMessage(-600),
    heightMessage(0),
  ];
  for (const other of others) expect(heightIn(other)).toBeUndefined();
});

test('a language tag finds the edition for its readers', () => {
  const tags = {
    'zh-CN': 'zh',
    zh: 'zh',
    'zh-TW': 'zh-hant',
    'zh-Hant': 'zh-hant',
    'zh-HK': 'zh-hant',
  };
  for (const [tag, edition] of Object.entries({
    ...tags,
    en: 'en',
    'en-GB': 'en',
    fr: 'zh',
    '': 'zh',
  }))
    expect(editionFor(tag), tag).toBe(edition);
});

test('an id is a slug, and nothing that could leave its folder', () => {
  expect(isEntryId('suzhou-pingjiang-to-panmen')).toBe(true);
  for (const id of ['', '../x', 'a/b', 'a?b', 'A', '-a', 'a--b', '%2e', 'a'.repeat(65)])
    expect(isEntryId(id), id).toBe(false);
});
