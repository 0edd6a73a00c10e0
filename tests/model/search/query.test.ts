import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanQuery,
  inFigures,
  longestQuery,
  relaxed,
  withoutAsking,
} from '../../../src/model/search/query.ts';

describe('a query is one line, and not endless', () => {
  test('control signs, line breaks and marks of direction go', () => {
    expect(cleanQuery(' 平江\u0000路\n\t\u202Eabc\u202C ')).toBe('平江 路 abc');
  });
  test('it is never longer than what is looked at, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (typed) => {
        const query = cleanQuery(typed);
        expect(query.length).toBeLessThanOrEqual(longestQuery);
        expect(query).toBe(query.trim());
      }),
    );
    expect(cleanQuery('平'.repeat(5000))).toHaveLength(longestQuery);
  });
});

describe('words that only ask are left out', () => {
  test.each([
    ['狂飙在哪里拍的', '狂飙'],
    ['请问平江路怎么走？', '平江路'],
    ['拙政园门票多少钱', '拙政园'],
    ['Where was The Knockout filmed?', 'Knockout'],
    ['how do I get to Pingjiang Road', 'Pingjiang Road'],
    ['白鹿演的电视剧', '白鹿'],
  ])('%s asks for %s', (query, rest) => expect(withoutAsking(query)).toBe(rest));

  test('a query of nothing else stays as it was', () => {
    expect(withoutAsking('在哪里')).toBe('在哪里');
    expect(withoutAsking('where')).toBe('where');
  });
  test('something is always left of something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (typed) => {
        const query = cleanQuery(typed);
        if (query !== '') expect(withoutAsking(query)).not.toBe('');
      }),
    );
  });
});

test.each([
  ['第三集的桥', '第3集的桥'],
  ['第十二集', '第12集'],
  ['第十集', '第10集'],
  ['第二十集', '第20集'],
  ['第三十一场', '第31场'],
  ['三集', '三集'],
])('%s is looked up as %s', (said, figures) => expect(inFigures(said)).toBe(figures));

test('a query that nothing answers asks for less, and never for a single character', () => {
  expect(relaxed(['高启强', '卖鱼', '桥'])).toEqual(['高启强 卖鱼', '高启强', '卖鱼']);
  expect(relaxed(['庆余', '年'])).toEqual(['庆余']);
  expect(relaxed(['one'])).toEqual([]);
  expect(relaxed(['大', '桥'])).toEqual([]);
});
