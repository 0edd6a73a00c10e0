import { describe, expect, test } from 'vitest';
import { toPinyin } from '../../src/catalog/pinyin.ts';
import { rubyOf } from '../../src/model/ruby.ts';
import { citiesAndSpots, saidOtherwise } from '../fixtures/place-names.ts';

const read = (names: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, toPinyin(name)]));

test('every city and spot of the facts is said as the reviewed table has it', () => {
  expect(Object.keys(citiesAndSpots).length).toBeGreaterThan(110);
  expect(read(citiesAndSpots)).toEqual(citiesAndSpots);
});

test('a sign with several readings is said as the people of the place say it', () => {
  expect(read(saidOtherwise)).toEqual(saidOtherwise);
});

describe('a name with its reading above it', () => {
  test('is cut where the words are, so that a line may break there', () => {
    expect(rubyOf('平江路历史街区', 'Píngjiāng Lù Lìshǐ Jiēqū')).toEqual([
      { base: '平江', said: 'Píngjiāng' },
      { base: '路', said: 'Lù' },
      { base: '历史', said: 'Lìshǐ' },
      { base: '街区', said: 'Jiēqū' },
    ]);
  });

  test('leaves figures and brackets as they are', () => {
    expect(rubyOf('大儒巷38号（昭庆寺）', 'Dàrú Xiàng 38 Hào (Zhāoqìng Sì)')).toEqual([
      { base: '大儒', said: 'Dàrú' },
      { base: '巷', said: 'Xiàng' },
      { base: '38' },
      { base: '号', said: 'Hào' },
      { base: '（' },
      { base: '昭庆', said: 'Zhāoqìng' },
      { base: '寺', said: 'Sì' },
      { base: '）' },
    ]);
  });

  test('counts 西安 as two syllables, and 栅栏’s r as none', () => {
    expect(rubyOf('西安', 'Xī’ān')).toEqual([{ base: '西安', said: 'Xī’ān' }]);
    expect(rubyOf('大栅栏', 'Dàshílànr')).toEqual([{ base: '大栅栏', said: 'Dàshílànr' }]);
  });

  test('keeps name and reading whole where they do not fit each other', () => {
    expect(rubyOf('外滩', 'Bund')).toEqual([{ base: '外滩', said: 'Bund' }]);
  });

  test('loses no sign of any name of the facts, and no word of its reading', () => {
    for (const [name, pinyin] of Object.entries(citiesAndSpots)) {
      const words = rubyOf(name, pinyin);
      expect(words.map(({ base }) => base).join('')).toBe(name);
      expect(words.flatMap(({ said }) => said ?? [])).toEqual(
        pinyin
          .replace(/[()·,]/g, ' ')
          .split(/\s+/)
          .filter((word) => /\p{Letter}/u.test(word)),
      );
    }
  });
});
