/** The most characters of a query that are looked at. */
export const longestQuery = 120;

/** What a visitor typed, fit to be looked up: one line, no control signs, not endless. */
export function cleanQuery(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, longestQuery)
    .trim();
}

/** Phrases that ask, and name nothing. Longer ones first. */
const askedInChinese = [
  '是在哪里拍的',
  '是在哪儿拍的',
  '在什么地方拍的',
  '在哪里拍的',
  '在哪儿拍的',
  '在哪里取景',
  '在哪取景',
  '在哪拍的',
  '在哪里拍',
  '在哪儿拍',
  '在哪拍',
  '有哪些地方',
  '有什么地方',
  '是什么地方',
  '什么时候开门',
  '什么时候开放',
  '几点开门',
  '几点关门',
  '要不要门票',
  '要门票吗',
  '要预约吗',
  '门票多少钱',
  '多少钱',
  '取景地在哪里',
  '取景地在哪',
  '取景地点',
  '取景地',
  '拍摄地在哪里',
  '拍摄地在哪',
  '拍摄地点',
  '拍摄地',
  '外景地',
  '打卡地',
  '怎么走',
  '怎么去',
  '怎么玩',
  '在哪里',
  '在哪儿',
  '在哪',
  '哪里',
  '哪儿',
  '怎么样',
  '能进吗',
  '开门吗',
  '一日游',
  '攻略',
  '请问',
  '我想去',
  '我要去',
  '想去',
  '电视剧',
  '微短剧',
  '短剧',
  '的地方',
  '主演的',
  '演的',
  '里面',
  '的那个',
  '那个',
  '哪个',
  '什么',
  '吗',
  '呢',
  '？',
  '?',
] as const;

const askedInEnglish = new Set(
  (
    'where what which when who how was were is are did do does can could i we you it in at of on to for from by with ' +
    'the a an and or my get go visit see find filmed shot film filming location locations place places scene scenes drama ' +
    'series tv show called about there near open opening hours ticket tickets much cost that this'
  ).split(' '),
);

/**
 * A query without the words that only ask: 狂飙在哪里拍的 is looked up as 狂飙. Where nothing else was said, the query
 * stays as it was.
 */
export function withoutAsking(query: string): string {
  let rest = query;
  for (const phrase of askedInChinese) rest = rest.replaceAll(phrase, ' ');
  const words = rest.split(/\s+/).filter(Boolean);
  const said = words.filter(
    (word) => !askedInEnglish.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')),
  );
  // Particles hold a sentence together; what they held is now apart.
  const bare = said.map((word) => word.replace(/^[的了是在里]+|[的了是]+$/gu, '')).filter(Boolean);
  return (bare.length > 0 ? bare.join(' ') : query).trim();
}

const numerals = '〇一二三四五六七八九';

/** Episodes with their numbers in figures, as entries write them: 第十二集 is 第12集. */
export function inFigures(query: string): string {
  return query.replace(
    /第([一二三四五六七八九十]{1,3})([集场])/g,
    (all, said: string, what: string) => {
      const [tens = '', ones = ''] = said.includes('十') ? said.split('十') : ['', said];
      const ten = said.includes('十') ? (tens === '' ? 1 : numerals.indexOf(tens)) * 10 : 0;
      const number = ten + (ones === '' ? 0 : numerals.indexOf(ones));
      return number > 0 ? `第${number}${what}` : all;
    },
  );
}

/**
 * Queries that ask for less: each leaves out one word, then each is one word alone. A single character says too little to
 * be asked for by itself.
 */
export function relaxed(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => word.length > (/\p{Script=Han}/u.test(word) ? 1 : 2));
  if (words.length < 2 || telling.length === 0) return [];
  const some = telling.slice(0, 8);
  const fewer =
    some.length > 2
      ? some.map((_, left) => some.filter((_word, index) => index !== left).join(' '))
      : [];
  const alone = some.length > 1 ? [...some].sort((a, b) => b.length - a.length) : [];
  return [...(some.length < words.length ? [some.join(' ')] : []), ...fewer, ...alone];
}
