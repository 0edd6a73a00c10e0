import { expect, test } from 'vitest';
import { toTraditional } from '../../src/traditional/convert.ts';
import { handWords } from '../../src/traditional/words.ts';

test('a word of the hand list comes out as the list says, whatever stands around it', () => {
  const wrong = Object.entries(handWords)
    // 台 and 濕 are the list's own choice of character.
    .filter(([word, right]) => toTraditional(`（${word}）去`) !== `（${right}）去`)
    .map(([word]) => `${word}: ${toTraditional(word)}`);
  expect(wrong).toEqual([]);
});

test.each([
  ['同德里在苏州姑苏区', '同德里在蘇州姑蘇區'],
  ['夜里从公里桩走进戏里', '夜裡從公里樁走進戲裡'],
  ['昆曲、昆山和昆明', '崑曲、崑山和昆明'],
  ['皇后以后去后街', '皇后以後去後街'],
  ['平台和电视台在台州', '平台和電視台在台州'],
  ['想吃面，就看下面', '想吃麵，就看下面'],
  ['钟山听钟', '鍾山聽鐘'],
  ['也有只有一个的', '也有只有一個的'],
  ['这出戏出自一出老戏', '這齣戲出自一齣老戲'],
  ['湿地的干粮', '濕地的乾糧'],
  ['他写明了“出处”', '他寫明了「出處」'],
])('%s is written %s', (simplified, traditional) => {
  expect(toTraditional(simplified)).toBe(traditional);
});

test('nothing but Chinese is touched', () => {
  const text = '<a href="/spots/x/?q=%E6%88%8F#s1">Ruxi’s 12:30</a> {"id":"sz-tongdeli"}';
  expect(toTraditional(text)).toBe(text);
});

test('what is in traditional characters already stays so', () => {
  const once = toTraditional('戏里的平江路，钟山的钟，听见了没有？');
  expect(toTraditional(once)).toBe(once);
});
