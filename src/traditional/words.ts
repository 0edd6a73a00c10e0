/**
 * Words that the dictionaries get wrong in our texts, in simplified and traditional characters. A word that only guards
 * against a false match is the same in both, or differs as its characters do. The longest that fits is taken first.
 */
export const handWords: Readonly<Record<string, string>> = {
  // Names. A lane called 里 is not an inside; 钟山 is no bell; 崑 is the old form of the theatre’s name and of its town.
  同德里: '同德里',
  五德里: '五德里',
  同里古镇: '同里古鎮',
  同里镇: '同里鎮',
  同里湖: '同里湖',
  甪里: '甪里',
  三里屯: '三里屯',
  故里: '故里',
  钟山: '鍾山',
  钟灵街: '鍾靈街',
  钟灵毓秀: '鍾靈毓秀',
  昆山: '崑山',
  昆曲: '崑曲',
  昆剧: '崑劇',
  昆腔: '崑腔',
  昆明: '昆明',
  个旧市: '箇舊市',
  沈阳: '瀋陽',
  岳麓: '嶽麓',
  岳阳: '岳陽',
  范仲淹: '范仲淹',
  后海: '後海',
  皇后: '皇后',
  太后: '太后',
  天后宫: '天后宮',
  后妃: '后妃',
  台州: '台州',
  胡同: '胡同',
  胡同里: '胡同裡',
  万俟: '万俟',
  冲林: '沖林',
  涂松岩: '涂松岩',
  余秋雨: '余秋雨',
  于和伟: '于和偉',
  于正: '于正',
  游本昌: '游本昌',
  游斌: '游斌',
  范小青: '范小青',
  // Towns that their own people no longer write in the oldest way.
  兰溪: '蘭溪',
  慈溪: '慈溪',
  竹溪: '竹溪',
  资溪: '資溪',
  巨鹿: '巨鹿',
  巨野: '巨野',
  澄江: '澄江',
  沾益: '沾益',
  浚县: '浚縣',
  // Dishes.
  奥灶面: '奧灶麵',
  昆面: '崑麵',
  // 里: the inside of something, where a dictionary sees the beginning of another word.
  报道里: '報道裡',
  塘里: '塘裡',
  // 只: but, only; never so many of a thing before these.
  只有: '只有',
  只知: '只知',
  只是: '只是',
  只给: '只給',
  只能: '只能',
  只在: '只在',
  只说: '只說',
  只要: '只要',
  只剩: '只剩',
  只准到: '只準到',
  // 个
  一个: '一個',
  两个: '兩個',
  几个: '幾個',
  // 了: done, not clear.
  写明了: '寫明了',
  标明了: '標明了',
  注明了: '註明了',
  讲明了: '講明了',
  点明了: '點明了',
  // 钟
  听钟: '聽鐘',
  新年钟: '新年鐘',
  // 出: an act on a stage.
  这出戏: '這齣戲',
  那出戏: '那齣戲',
  这出剧: '這齣劇',
  // 舍: to give up, where it stands alone.
  先舍: '先捨',
  再舍: '再捨',
  // Furniture is spelt plainly.
  家具: '家具',
};

/** Characters as they are mostly written, where the standard of the dictionaries is the rarer one. */
export const handCharacters: Readonly<Record<string, string>> = { 臺: '台', 溼: '濕' };
