import { pinyin } from 'pinyin-pro';

/** Names that the machine reads wrong, or cuts into the wrong words. */
const readings: Readonly<Record<string, string>> = {
  // Cities, counties and quarters: names in one piece, whatever stands behind them.
  上海: 'Shànghǎi',
  丽水: 'Líshuǐ',
  临汾: 'Línfén',
  乐山: 'Lèshān',
  南京: 'Nánjīng',
  厦门: 'Xiàmén',
  台州: 'Tāizhōu',
  安泽: 'Ānzé',
  宝应: 'Bǎoyìng',
  山西: 'Shānxī',
  巴城: 'Bāchéng',
  开平: 'Kāipíng',
  扬州: 'Yángzhōu',
  昆山: 'Kūnshān',
  昆明: 'Kūnmíng',
  枞阳: 'Zōngyáng',
  汾城: 'Fénchéng',
  泗洪: 'Sìhóng',
  浦口: 'Pǔkǒu',
  湛江: 'Zhànjiāng',
  相城: 'Xiāngchéng',
  苏州: 'Sūzhōu',
  荥经: 'Yíngjīng',
  莘庄: 'Xīnzhuāng',
  蚌埠: 'Bèngbù',
  襄汾: 'Xiāngfén',
  雅安: 'Yǎ’ān',
  六合: 'Lùhé',
  六安: 'Lù’ān',
  甪直: 'Lùzhí',
  浒墅关: 'Xǔshùguān',
  番禺: 'Pānyú',
  乐清: 'Yuèqīng',
  会稽: 'Kuàijī',
  天台山: 'Tiāntāi Shān',
  天台县: 'Tiāntāi Xiàn',
  乐亭: 'Làotíng',
  任丘: 'Rénqiū',
  华阴: 'Huàyīn',
  单县: 'Shànxiàn',
  喀什: 'Kāshí',
  大埔: 'Dàbù',
  歌乐山: 'Gēlè Shān',
  洪洞: 'Hóngtóng',
  济源: 'Jǐyuán',
  涡阳: 'Guōyáng',
  监利: 'Jiànlì',
  穆棱: 'Mùlíng',
  繁峙: 'Fánshì',
  解州: 'Xièzhōu',
  亳州: 'Bózhōu',
  铅山: 'Yánshān',
  歙县: 'Shèxiàn',
  浚县: 'Xùnxiàn',
  // Streets, gates and houses.
  老门东: 'Lǎo Méndōng',
  大栅栏: 'Dàshílànr',
  什刹海: 'Shíchàhǎi',
  长干里: 'Chánggān Lǐ',
  葑门: 'Fēngmén',
  盘门: 'Pánmén',
  瞻园: 'Zhānyuán',
  玄妙观: 'Xuánmiào Guàn',
  四牌楼: 'Sìpáilóu',
  东南大学: 'Dōngnán Dàxué',
  南京航空航天大学: 'Nánjīng Hángkōng Hángtiān Dàxué',
  明故宫: 'Míng Gùgōng',
  临淮镇: 'Línhuái Zhèn',
  邱台村: 'Qiūtái Cūn',
  胡台组: 'Hútái Zǔ',
  射阳湖镇: 'Shèyánghú Zhèn',
  冲林村: 'Chōnglín Cūn',
  冯梦龙村: 'Féng Mènglóng Cūn',
  大理古城: 'Dàlǐ Gǔchéng',
  古建筑群: 'Gǔjiànzhùqún',
  香山教寺: 'Xiāngshān Jiàosì',
  老外滩: 'Lǎo Wàitān',
  宁波帮: 'Níngbōbāng',
  大唐不夜城: 'Dàtáng Bùyèchéng',
  永兴坊: 'Yǒngxīng Fāng',
  有风小院: 'Yǒufēng Xiǎoyuàn',
  五钠厂: 'Wǔnàchǎng',
  原昆明手扶拖拉机厂: 'Yuán Kūnmíng Shǒufú Tuōlājīchǎng',
  宽窄巷子: 'Kuānzhǎi Xiàngzi',
  交子之环: 'Jiāozǐ zhī Huán',
  张公桥: 'Zhānggōng Qiáo',
  古堰画乡: 'Gǔyàn Huàxiāng',
  // Of dramas.
  都挺好: 'Dōu Tǐng Hǎo',
  虚构的汉东: 'Xūgòu de Hàndōng',
};

/** Longer ones first: 宁波帮 is a name of its own, not 宁波 and something more. */
const known = Object.keys(readings).sort((a, b) => b.length - a.length);

/** The kind of place at the end of a name, which pinyin sets apart: 平江路 is Píngjiāng Lù. Longer ones first. */
const generics = [
  '历史文化街区',
  '主题街区',
  '历史街区',
  '影视基地',
  '影视乐园',
  '有轨电车',
  '博览园',
  '布拉克',
  '生活区',
  '火车站',
  '美术馆',
  '体育学院',
  '航天大学',
  '工业园区',
  '湿地景区',
  '旅游区',
  '大礼堂',
  '大桥',
  '双塔',
  '碉楼',
  '老城',
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
  '里',
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

/** How a single character is read where nothing stands beside it, without its tone. */
export function readingOf(sign: string): string {
  return pinyin(sign, { toneType: 'none', type: 'array' })[0] ?? '';
}

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
  if (run === '') return [];
  if (readings[run] !== undefined) return [run];
  for (const name of known) {
    if (run.startsWith(name)) return [name, ...wordsOf(run.slice(name.length))];
    if (run.endsWith(name)) return [...wordsOf(run.slice(0, -name.length)), name];
  }
  // Before a short one stands more than one sign: 花街 is one word, 平江路 two.
  const generic = generics.find(
    (ending) => run.endsWith(ending) && (ending.length > 3 || run.length - ending.length > 1),
  );
  if (generic !== undefined)
    return [
      ...wordsOf(run.slice(0, -generic.length)),
      ...(generic.length > 3 ? (generic.match(/../g) ?? []) : [generic]),
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
  const reading = readings[word];
  if (reading !== undefined) return reading;
  const syllables = pinyin(word, { toneSandhi: false, type: 'array' });
  // An apostrophe keeps 西安 (Xī'ān) apart from 先.
  const read = syllables
    .map((syllable, index) =>
      index > 0 && /^[aāáǎàoōóǒòeēéěè]/.test(syllable) ? `’${syllable}` : syllable,
    )
    .join('');
  return read.charAt(0).toUpperCase() + read.slice(1);
}
