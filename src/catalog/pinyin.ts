import { pinyin } from 'pinyin-pro';

/** Names that the machine reads wrong, or cuts into the wrong words. */
const readings: Readonly<Record<string, string>> = {
  六合: 'Lùhé',
  枞阳: 'Zōngyáng',
  相城: 'Xiāngchéng',
  葑门: 'Fēngmén',
  都挺好: 'Dōu Tǐng Hǎo',
  盘门: 'Pánmén',
  巴城: 'Bāchéng',
  四牌楼: 'Sìpáilóu',
  东南大学: 'Dōngnán Dàxué',
  南京航空航天大学: 'Nánjīng Hángkōng Hángtiān Dàxué',
  明故宫: 'Míng Gùgōng',
  临淮镇: 'Línhuái Zhèn',
  邱台村: 'Qiūtái Cūn',
  胡台组: 'Hútái Zǔ',
  射阳湖镇: 'Shèyáng Hú Zhèn',
  冲林村: 'Chōnglín Cūn',
  大理古城: 'Dàlǐ Gǔchéng',
  汾城古建筑群: 'Fénchéng Gǔjiànzhùqún',
};

/** The kind of place at the end of a name, which pinyin sets apart: 平江路 is Píngjiāng Lù. Longer ones first. */
const generics = [
  '历史街区',
  '影视基地',
  '火车站',
  '美术馆',
  '体育学院',
  '航天大学',
  '工业园区',
  '湿地景区',
  '旅游区',
  '大礼堂',
  '古城',
  '古镇',
  '老街',
  '横街',
  '茶馆',
  '校区',
  '大门',
  '西门',
  '旧址',
  '荷塘',
  '公园',
  '景区',
  '大学',
  '路',
  '街',
  '巷',
  '桥',
  '塔',
  '寺',
  '观',
  '亭',
  '园',
  '村',
  '镇',
  '乡',
  '县',
  '区',
  '市',
  '湖',
  '山',
  '城',
  '组',
  '号',
  '台',
].sort((a, b) => b.length - a.length);

const hanziRun = /\p{Script=Han}+/gu;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** A Chinese name in pinyin with tone marks, its words joined and capitalised. */
export function toPinyin(name: string): string {
  return name
    .replace(hanziRun, (run) => ` ${readings[run] ?? wordsOf(run).map(spell).join(' ')} `)
    .replace(/（\s*/g, ' (')
    .replace(/\s*）/g, ') ')
    .replace(/\s*[·•]\s*/g, ' · ')
    .replace(/\s*([！，、：])\s*/g, (_, sign: string) => latinSigns[sign] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const latinSigns: Readonly<Record<string, string>> = {
  '！': '! ',
  '，': ', ',
  '、': ', ',
  '：': ': ',
};

function wordsOf(run: string): string[] {
  for (const [known] of Object.entries(readings))
    if (run.startsWith(known) && run !== known) return [known, ...wordsOf(run.slice(known.length))];
  const generic = generics.find((ending) => run.endsWith(ending) && run.length - ending.length > 1);
  if (generic !== undefined)
    return [
      ...wordsOf(run.slice(0, -generic.length)),
      ...(generic.length > 3 ? [generic.slice(0, 2), generic.slice(2)] : [generic]),
    ];
  if (run.length <= 3) return [run];
  // A lone syllable is rarely a word of its own in a name; it goes with the one before.
  const parts: string[] = [];
  for (const { segment } of words.segment(run)) {
    const last = parts.at(-1);
    if (
      last !== undefined &&
      (segment.length === 1 || last.length === 1) &&
      last.length + segment.length <= 3
    )
      parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

function spell(word: string): string {
  const known = readings[word];
  if (known !== undefined) return known;
  const syllables = pinyin(word, { toneSandhi: false, type: 'array' });
  // An apostrophe keeps 西安 (Xī'ān) apart from 先.
  const read = syllables
    .map((syllable, index) =>
      index > 0 && /^[aāáǎàoōóǒòeēéěè]/.test(syllable) ? `’${syllable}` : syllable,
    )
    .join('');
  return read.charAt(0).toUpperCase() + read.slice(1);
}
