import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  initialsOf,
  nameKey,
  readingsFrom,
  readingTable,
  unread,
} from '../../../src/model/search/name-key.ts';

const readings = readingsFrom({
  ping: '平',
  jiang: '江',
  lu: '路',
  xi: '西',
  an: '安',
  lv: '绿',
  di: '地',
});

describe('a name has one key, however it is written', () => {
  test.each([
    ['平江路', 'pingjianglu'],
    ['píngjiāng lù', 'pingjianglu'],
    ['Pingjiang Lu', 'pingjianglu'],
    ['ＰＩＮＧＪＩＡＮＧ', 'pingjiang'],
    ['Pingjiang Rd', 'pingjiangroad'],
    ['The Pingjiang Road', 'pingjiangroad'],
    ['Xī’ān', 'xian'],
    ['xi an', 'xian'],
    ['绿地', 'ludi'],
    ['lǜdì', 'ludi'],
    ['lvdi', 'ludi'],
    ['平江路38号'.slice(0, 5), 'pingjianglu38'],
  ])('%s is %s', (name, key) => expect(nameKey(name, readings)).toBe(key));

  test('a character that nobody told how to read leaves no key', () => {
    expect(nameKey('平湖', readings)).toBeUndefined();
    expect(unread('平湖秋月', readings)).toEqual(['湖', '秋', '月']);
  });

  test('what is no name has none', () => {
    expect(nameKey('', readings)).toBeUndefined();
    expect(nameKey('🙂 ?! —', readings)).toBeUndefined();
    expect(nameKey('a'.repeat(81), readings)).toBeUndefined();
  });

  test('any text at all gives plain letters and figures or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(nameKey(text, readings) ?? 'a').toMatch(/^[a-z0-9]{1,80}$/);
      }),
    );
  });
});

test('initials are the first letters of a name’s characters', () => {
  expect(initialsOf('平江路', readings)).toBe('pjl');
  expect(initialsOf('西安', readings)).toBe('xa');
  expect(initialsOf('平', readings)).toBeUndefined();
  expect(initialsOf('平江 Road', readings)).toBeUndefined();
});

test('a table of readings holds each character once and gives back what went in', () => {
  const table = readingTable('江平江', (sign) => ({ 平: 'píng', 江: 'jiāng' })[sign] ?? '');
  expect(table).toEqual({ jiang: '江', ping: '平' });
  expect(readingsFrom(table).get('平')).toBe('ping');
});
