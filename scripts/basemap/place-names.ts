import { toPinyin } from '../../src/catalog/pinyin.ts';

/** A name as the map writes it: long ethnic titles cut, the English without its kind. */
export interface PlaceName {
  readonly zh: string;
  readonly en: string;
}

/** What a Chinese map writes for the longest names. */
const shortNames: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
  香港特别行政区: '香港',
  澳门特别行政区: '澳门',
  前郭尔罗斯蒙古族自治县: '前郭县',
  杜尔伯特蒙古族自治县: '杜尔伯特县',
  和布克赛尔蒙古自治县: '和布克赛尔县',
  达尔罕茂明安联合旗: '达茂旗',
  鄂伦春自治旗: '鄂伦春旗',
  鄂温克族自治旗: '鄂温克旗',
  莫力达瓦达斡尔族自治旗: '莫力达瓦旗',
  梅里斯达斡尔族区: '梅里斯区',
  管城回族区: '管城区',
  顺河回族区: '顺河区',
  瀍河回族区: '瀍河区',
};

/** Names with an established spelling of their own, and names whose characters the machine reads wrong. */
const spellings: Readonly<Record<string, string>> = {
  // Not Mandarin, or spelt apart by custom
  陕西省: 'Shaanxi',
  内蒙古: 'Inner Mongolia',
  西藏: 'Tibet',
  新疆: 'Xinjiang',
  香港: 'Hong Kong',
  澳门: 'Macau',
  哈尔滨市: 'Harbin',
  齐齐哈尔市: 'Qiqihar',
  呼和浩特市: 'Hohhot',
  鄂尔多斯市: 'Ordos',
  呼伦贝尔市: 'Hulunbuir',
  巴彦淖尔市: 'Bayannur',
  乌兰察布市: 'Ulanqab',
  兴安盟: 'Hinggan',
  锡林郭勒盟: 'Xilingol',
  阿拉善盟: 'Alxa',
  大兴安岭地区: 'Da Hinggan Ling',
  乌兰浩特市: 'Ulanhot',
  科尔沁区: 'Horqin',
  科尔沁左翼中旗: 'Horqin Left Middle',
  科尔沁左翼后旗: 'Horqin Left Rear',
  科尔沁右翼前旗: 'Horqin Right Front',
  科尔沁右翼中旗: 'Horqin Right Middle',
  准格尔旗: 'Jungar',
  达拉特旗: 'Dalad',
  伊金霍洛旗: 'Ejin Horo',
  乌审旗: 'Uxin',
  鄂托克旗: 'Otog',
  鄂托克前旗: 'Otog Front',
  杭锦旗: 'Hanggin',
  扎赉特旗: 'Jalaid',
  扎鲁特旗: 'Jarud',
  奈曼旗: 'Naiman',
  库伦旗: 'Hure',
  达茂旗: 'Darhan Muminggan',
  阿拉善左旗: 'Alxa Left',
  乌拉特中旗: 'Urat Middle',
  苏尼特右旗: 'Sonid Right',
  巴林右旗: 'Bairin Right',
  巴林左旗: 'Bairin Left',
  克什克腾旗: 'Hexigten',
  翁牛特旗: 'Ongniud',
  阿鲁科尔沁旗: 'Ar Horqin',
  鄂伦春旗: 'Oroqen',
  鄂温克旗: 'Ewenki',
  莫力达瓦旗: 'Morin Dawa',
  扎兰屯市: 'Zalantun',
  富拉尔基区: 'Fularji',
  萨尔图区: 'Sartu',
  前郭县: 'Qian Gorlos',
  杜尔伯特县: 'Dorbod',
  拉萨市: 'Lhasa',
  日喀则市: 'Shigatse',
  昌都市: 'Qamdo',
  林芝市: 'Nyingchi',
  那曲市: 'Nagqu',
  阿里地区: 'Ngari',
  左贡县: 'Zogang',
  芒康县: 'Markam',
  察隅县: 'Zayü',
  八宿县: 'Baxoi',
  卡若区: 'Karub',
  称多县: 'Chindu',
  江达县: 'Jomda',
  德格县: 'Dêgê',
  色达县: 'Sêrtar',
  石渠县: 'Sêrxü',
  玛沁县: 'Maqên',
  玛多县: 'Madoi',
  达日县: 'Darlag',
  久治县: 'Jigzhi',
  墨脱县: 'Mêdog',
  玉树州: 'Yushu',
  果洛州: 'Golog',
  甘孜州: 'Garzê',
  甘孜县: 'Garzê',
  阿坝州: 'Aba',
  马尔康市: 'Barkam',
  若尔盖县: 'Zoigê',
  香格里拉市: 'Shangri-La',
  德钦县: 'Dêqên',
  乌鲁木齐市: 'Ürümqi',
  克拉玛依市: 'Karamay',
  吐鲁番市: 'Turpan',
  博尔塔拉州: 'Bortala',
  巴音郭楞州: 'Bayingolin',
  阿克苏地区: 'Aksu',
  克孜勒苏州: 'Kizilsu',
  喀什地区: 'Kashgar',
  和田地区: 'Hotan',
  伊犁州: 'Ili',
  阿勒泰地区: 'Altay',
  阿勒泰市: 'Altay',
  布尔津县: 'Burqin',
  吉木乃县: 'Jeminay',
  和布克赛尔县: 'Hoboksar',
  额敏县: 'Emin',
  托里县: 'Toli',
  玛纳斯县: 'Manas',
  乌苏市: 'Usu',
  吉木萨尔县: 'Jimsar',
  高雄市: 'Kaohsiung',
  花莲县: 'Hualien',
  基隆市: 'Keelung',
  嘉义市: 'Chiayi',
  嘉义县: 'Chiayi County',
  苗栗县: 'Miaoli',
  南投县: 'Nantou',
  台北市: 'Taipei',
  屏东县: 'Pingtung',
  新北市: 'New Taipei',
  台东县: 'Taitung',
  台南市: 'Tainan',
  台中市: 'Taichung',
  新竹市: 'Hsinchu',
  新竹县: 'Hsinchu County',
  彰化县: 'Changhua',
  金门县: 'Kinmen',
  // A kind that is part of the name, or a kind the general rule does not know
  神农架林区: 'Shennongjia',
  万柏林区: 'Wanbailin',
  峰峰矿区: 'Fengfeng',
  井陉矿区: 'Jingxing Mining',
  六枝特区: 'Liuzhi',
  浦东新区: 'Pudong',
  滨海新区: 'Binhai',
  沈北新区: 'Shenbei',
  // Read otherwise than the characters are read elsewhere
  襄都区: 'Xiangdu',
  信都区: 'Xindu',
  望都县: 'Wangdu',
  尧都区: 'Yaodu',
  盐都区: 'Yandu',
  江都区: 'Jiangdu',
  莲都区: 'Liandu',
  都昌县: 'Duchang',
  宁都县: 'Ningdu',
  于都县: 'Yudu',
  殷都区: 'Yindu',
  魏都区: 'Weidu',
  花都区: 'Huadu',
  丰都县: 'Fengdu',
  新都区: 'Xindu',
  郫都区: 'Pidu',
  秦都区: 'Qindu',
  武都区: 'Wudu',
  蔚县: 'Yuxian',
  繁峙县: 'Fanshi',
  洪洞县: 'Hongtong',
  闵行区: 'Minhang',
  乐清市: 'Yueqing',
  乐陵市: 'Laoling',
  歙县: 'Shexian',
  涡阳县: 'Guoyang',
  蚌山区: 'Bengshan',
  单县: 'Shanxian',
  浚县: 'Xunxian',
  泌阳县: 'Biyang',
  调兵山市: 'Diaobingshan',
  什邡市: 'Shifang',
  筠连县: 'Junlian',
  牟定县: 'Mouding',
  吴堡县: 'Wubu',
};

const peoples =
  '(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|裕固|保安|独龙|鄂伦春|各)族';
/** 大理白族自治州 is 大理 and 州. Some, as 木垒哈萨克自治县, leave 族 out. */
const autonomous = new RegExp(
  `^(.{2,}?)(?:${peoples}|蒙古|哈萨克|锡伯|柯尔克孜|塔吉克)+自治([州县旗])$`,
  'u',
);
const kind = /(?:地区|[省市州县区盟旗])$/u;

export function placeName(full: string): PlaceName {
  const [, stem, ending] = autonomous.exec(full) ?? [];
  const zh = shortNames[full] ?? (stem && ending ? stem + ending : full);
  return { zh, en: spellings[zh] ?? romanised(zh) };
}

/** One word: 姑苏区 is Gusu. A name of one character keeps its kind: 歙县 is Shexian. */
function romanised(zh: string): string {
  const stem = zh.replace(kind, '');
  return oneWord(stem.length > 1 ? stem : zh);
}

/** Pinyin as one word without tone marks; the ü of Lüliang and the apostrophe of Xi’an stay. */
function oneWord(name: string): string {
  const word = toPinyin(name)
    .toLowerCase()
    .split(' ')
    .reduce((word, part) => word + (word && /^[aoeāáǎàōóǒòēéěè]/.test(part) ? '’' : '') + part, '')
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
