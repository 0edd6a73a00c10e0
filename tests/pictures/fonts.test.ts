import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glyphsOf, sliceGlyphs, unicodeRange } from '../../src/pictures/fonts/slices.ts';
import { mix } from '../../src/pictures/colour.ts';
import { cardPng, cardSize } from '../../src/pictures/cards/card.ts';
import { setTitle } from '../../src/pictures/cards/setting.ts';
import sharp from 'sharp';

test('every character that is displayed stands in exactly one slice', () => {
  const text = fc
    .array(fc.constantFrom(...'平江路历史街区同德里大儒巷盘门瑞光塔拙政园沧浪亭西寺寒山玄妙观'), {
      maxLength: 12,
    })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 4 }),
      fc.array(text, { maxLength: 20 }),
      (kinds, entries) => {
        const cut = sliceGlyphs({ kinds, entries }).join('');
        const wanted = new Set([...kinds, ...entries].flatMap((one) => [...glyphsOf(one)]));
        expect([...cut].sort()).toEqual([...wanted].sort());
      },
    ),
  );
});

test('a range names each character once, runs joined', () => {
  expect(unicodeRange('入戏')).toBe('U+5165,U+620f');
  expect(unicodeRange('0123a')).toBe('U+30-33,U+61');
});

test('a mixed colour lies between its two', () => {
  expect(mix('#ff0000', 1, '#0000ff')).toBe('#ff0000');
  expect(mix('#000000', 0.5, '#ffffff')).toBe('#636363');
});

test('a social card is 1200 by 630, and drawn again only for other words', async () => {
  const card = {
    lang: 'zh',
    title: '测试',
    other: 'Test',
    kicker: '电视剧',
    items: ['苏州', '昆山'],
    joint: '·',
    motif: 'canal-bridge',
    inks: ['#1f3a44', '#5f9093', '#c4553b'],
    claim: 'confirmed',
    tally: { confirmed: 1, reported: 1, setting: 1 },
    stub: { admit: '入场', number: '3', word: '场' },
  } as const;
  const png = await cardPng(card);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...cardSize });
  expect(png.length).toBeLessThan(120_000);
  expect(Buffer.from(await cardPng(card)).equals(png)).toBe(true);
  expect(Buffer.from(await cardPng({ ...card, title: '别的' })).equals(png)).toBe(false);
});

test('a line never ends within a time of day', () => {
  const room = { width: 300, height: 500, sizes: [200, 164, 118], leading: 1.16 };
  const width = (text: string): number =>
    [...text].reduce((sum, sign) => sum + (sign < '\u2e80' ? 0.5 : 1), 0);
  const { lines } = setTitle('象山唐城，17:00前上车', 'zh', room, width);
  expect(lines).toEqual(['象山唐城，', '17:00前上车']);
});
