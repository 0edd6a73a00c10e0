import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markName, markWords } from '../../../src/model/search/marks.ts';
import { readingsFrom } from '../../../src/model/search/name-key.ts';

const readings = readingsFrom({ ping: '平评', jiang: '江将', lu: '路', cong: '从', zou: '走' });

test('typed initials stand over the characters they met', () => {
  expect(markName('从平江路走', 'pjl', readings)).toEqual([
    { text: '从', met: false },
    { text: '平', met: true, said: 'p' },
    { text: '江', met: true, said: 'j' },
    { text: '路', met: true, said: 'l' },
    { text: '走', met: false },
  ]);
});

test('typed pinyin marks as many characters as it reaches, the last perhaps half', () => {
  const met = markName('平江路', 'pingji', readings).filter((one) => one.met);
  expect(met.map((one) => one.text).join('')).toBe('平江');
});

test('characters of the same sound mark those that they were heard as', () => {
  const marked = markName('平江路', '评将路', readings);
  expect(marked.map(({ said }) => said)).toEqual(['ping', 'jiang', 'lu']);
});

test('what stands there as it was typed is marked as it is', () => {
  expect(markName('平江路', '江', readings)).toEqual([
    { text: '平', met: false },
    { text: '江', met: true },
    { text: '路', met: false },
  ]);
  expect(markWords('Pingjiang Road before lunch', 'road LUNCH')).toEqual([
    { text: 'Pingjiang ', met: false },
    { text: 'Road', met: true },
    { text: ' before ', met: false },
    { text: 'lunch', met: true },
  ]);
});

test('marking loses and adds no letter, whatever is sought in whatever', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, query) => {
      const text = markName(name, query, readings).map((one) => one.text);
      expect(text.join('')).toBe(name);
    }),
  );
});
