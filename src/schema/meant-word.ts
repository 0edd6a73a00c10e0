import { claims } from '../model/claim.ts';
import { creditRoles, dramaKinds, evidenceGrades, titleKinds } from '../model/drama.ts';
import { itineraryLengths, travelModes } from '../model/itinerary.ts';
import { sceneLights, sceneWeathers, spoilerLevels } from '../model/scene.ts';
import { accesses, etiquettes, spotKinds } from '../model/spot.ts';
import type { WordTable } from '../model/text.ts';

/** What people write for a word of a closed list, beside the list's own words in both languages. */
const synonyms: Readonly<Record<string, string>> = {
  'canal-street': '水巷 河街 水乡 运河街 古镇 canal waterfront riverside water-town old-town',
  garden: '花园 庭园 园子 gardens yuan',
  museum: '纪念馆 展览馆 美术馆 陈列馆 gallery memorial exhibition',
  temple: '寺 庙 寺庙 寺院 道观 观 祠 祠堂 佛寺 教堂 monastery shrine church pagoda',
  'city-wall': '城墙 城门 wall gate city-gate',
  lane: '巷 巷子 小巷 弄堂 里弄 胡同 街 老街 街道 alley street hutong road',
  'arcade-street': '骑楼 arcade',
  village: '村 村子 古村 村庄 hamlet',
  wetland: '湿地公园 marsh swamp',
  lake: '湖泊 水库 reservoir pond',
  mountain: '山峰 峡谷 hill hills peak gorge valley',
  grassland: '草地 牧场 meadow steppe pasture prairie',
  park: '绿地 广场 square plaza',
  campus: '学校 大学 中学 校区 school university college',
  station: '火车站 地铁站 码头 港口 机场 railway train-station pier wharf harbour harbor airport',
  bridge: '大桥 古桥 石桥 桥梁 bridges',
  works: '工厂 厂房 厂 矿 矿山 车间 factory mill mine plant industrial',
  'film-base': '影视基地 影视园 片场 摄影棚 制片厂 studio film-studio set backlot',
  'theme-street': '主题街 主题公园 步行街 themed-street theme-park',
  'modern-quarter': '新区 商业区 商场 写字楼 酒店 高楼 mall hotel cbd downtown tower skyscraper',
  teahouse: '茶楼 茶室 咖啡馆 餐馆 饭店 tea-house cafe café restaurant tearoom',
  residence: '民居 住处 小区 公馆 别墅 house home apartment mansion villa',
  'historic-building': '古建筑 老建筑 文物 故居 旧址 heritage monument ruins former-residence',
  public: '免费 开放 公开 随便 free open all',
  ticket: '收费 门票 买票 购票 付费 凭票 paid tickets fee',
  'by-appointment': '预约 提前预约 appointment booking reservation reserve',
  'outside-only': '外观 只看外面 不能进 exterior outside',
  private: '私人 私宅 私有 no-entry',
  closed: '关闭 停业 闭馆 暂停开放 shut temporarily-closed',
  gone: '拆除 拆了 不存在 消失 demolished removed destroyed',
  unknown: '不详 不清楚 未知 不明 none',
  residents: '居民 有人住 住户 people-live-here',
  quiet: '安静 小声 勿喧哗 请勿喧哗 silence silent',
  'no-flash': '禁止闪光灯 不用闪光灯 闪光灯 flash',
  'no-drone': '禁飞 禁止无人机 无人机 drone drones',
  'no-tripod': '三脚架 禁用三脚架 tripod tripods',
  dress: '着装 穿着得体 dress-code clothing modest-dress',
  'shoes-off': '脱鞋 shoes no-shoes',
  'ask-first': '先问 征得同意 ask permission',
  'no-climbing': '禁止攀爬 勿攀爬 攀爬 climbing climb',
  'no-fire': '禁火 严禁烟火 禁止吸烟 no-smoking fire smoking',
  'campus-rules': '校规 校园规定 school-rules',
  'border-permit': '边防证 边境证 通行证 permit',
  'micro-drama': '短剧 竖屏剧 短视频 short short-drama mini-drama web-drama microdrama',
  series: '连续剧 电视剧集 剧集 网剧 tv drama tv-series show',
  film: '影片 电影片 movie cinema',
  confirmed: '确认 已确认 官方 实地拍摄 拍摄地 official shot verified',
  reported: '据说 传闻 疑似 rumour rumoured rumored said likely',
  setting: '故事发生地 背景 原型 取景背景 set story inspired',
  walk: '走路 走 徒步 foot on-foot walking',
  metro: '轻轨 subway underground train tube',
  bus: '公交车 巴士 公共汽车 coach tram',
  taxi: '出租车 打的 网约车 cab didi',
  drive: '开车 驾车 自己开车 car driving',
  bike: '自行车 骑行 单车 bicycle cycle cycling',
  boat: '船 轮渡 游船 渡船 ferry ship cruise',
  dawn: '早上 早晨 日出 黎明 morning sunrise',
  noon: '白昼 中午 日间 day daytime daylight midday',
  dusk: '傍晚 日落 夕阳 evening sunset',
  night: '晚上 夜晚 夜 夜间 夜景 nighttime',
  rain: '下雨 雨天 rainy raining',
  snow: '下雪 雪天 snowy',
  fog: '雾天 雾气 mist foggy misty',
  none: '无 没有 不剧透 no',
  mild: '轻微 一点 little minor slight light',
  major: '严重 关键 全部 big heavy full',
  strong: '强 充分 可靠 扎实 high good',
  medium: '中 中等 一般 average moderate',
  weak: '弱 单薄 不足 low thin poor',
  official: '官方 正式 正式译名',
  literal: '直译 自译 translated ours',
  director: '导演 导 directed-by',
  writer: '编剧 原著 作者 screenwriter author script',
  cast: '演员 主演 出演 actor actress actors stars starring lead',
  maker: '出品 制片 制作 出品方 制作方 producer production company studio',
  'half-day': '半天 半日游 halfday',
  'one-day': '一天 一日游 day full-day 1-day',
  'two-day': '两天 二日 两日游 weekend 2-day',
};

const tables: readonly WordTable[] = [
  spotKinds,
  accesses,
  etiquettes,
  dramaKinds,
  titleKinds,
  evidenceGrades,
  creditRoles,
  claims,
  spoilerLevels,
  sceneLights,
  sceneWeathers,
  travelModes,
  itineraryLengths,
];

let meant: ReadonlyMap<string, readonly string[]> | undefined;

/** The word of a closed list for what somebody wrote in Chinese, or in another English word. */
export function meantWord(typed: string, words: readonly string[]): string | undefined {
  meant ??= meanings();
  return meant.get(plain(typed))?.find((word) => words.includes(word));
}

function meanings(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (said: string, word: string): void => {
    const known = found.get(plain(said));
    if (known) known.push(word);
    else found.set(plain(said), [word]);
  };
  for (const table of tables)
    for (const [word, { zh, en }] of Object.entries(table))
      for (const said of [word, zh, en]) add(said, word);
  for (const [word, said] of Object.entries(synonyms))
    for (const one of said.split(' ')) add(one, word);
  return found;
}

/** Letters alone: On Foot, on-foot and on_foot are one. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
}
