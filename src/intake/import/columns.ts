import type { Both } from '../new/question.ts';

/** A column of a table of places: how people head it, and what the template says of it. */
export interface Column {
  /** Heading in the template. */
  readonly head: Both;
  /** Other headings that mean the same, among them those of our own open data. */
  readonly also: readonly string[];
  readonly says: Both;
  /** A cell of the template’s example. Without one the column stands in no template. */
  readonly example?: Both;
}

const same = (text: string): Both => ({ zh: text, en: text });

/** Every column that is read. The order is the template’s. */
export const columns = {
  name: {
    head: { zh: '名称', en: 'name' },
    also: ['地名', '景点', '景点名称', '名字', '标题', 'name_zh', 'title'],
    says: { zh: '必填。照现场的牌子写', en: 'Needed. In Chinese, as it stands on the ground' },
    example: same('石板巷'),
  },
  nameEn: {
    head: { zh: '英文名', en: 'name_en' },
    also: ['英文名称', 'english name', 'name in english'],
    says: { zh: '可空', en: 'May be empty' },
    example: same('Shiban Lane'),
  },
  aliases: {
    head: { zh: '别名', en: 'aliases' },
    also: ['又名', '别称', 'alias'],
    says: { zh: '可空；几个用分号隔开', en: 'May be empty; several with semicolons' },
    example: { zh: '', en: '' },
  },
  city: {
    head: { zh: '城市', en: 'city' },
    also: ['所在城市', '市', '县市'],
    says: {
      zh: '城市名或代号；空着就看坐标落在哪座城',
      en: 'Name or id; if empty, the city that the point lies in',
    },
    example: { zh: '苏州', en: 'suzhou' },
  },
  kind: {
    head: { zh: '种类', en: 'kind' },
    also: ['类别', '类型', '分类', 'category'],
    says: { zh: '必填。从“词表”一页里选', en: 'Needed. A word of the sheet “words”' },
    example: { zh: '里弄街巷', en: 'lane' },
  },
  at: {
    head: { zh: '坐标', en: 'position' },
    also: ['经纬度', '地图链接', 'coordinates', 'map link'],
    says: {
      zh: '地图链接，或31.3101, 120.6252；也可以分开写在纬度、经度两列',
      en: 'A link of a map app, or 31.3101, 120.6252; or in the two columns lat and lng',
    },
    example: same('31.3101, 120.6252'),
  },
  lat: {
    head: { zh: '纬度', en: 'lat' },
    also: ['latitude', 'y', '北纬'],
    says: { zh: '三十几的那个数', en: 'North–south, in degrees' },
    example: { zh: '', en: '' },
  },
  lng: {
    head: { zh: '经度', en: 'lng' },
    also: ['longitude', 'lon', 'long', 'x', '东经'],
    says: { zh: '一百多的那个数', en: 'East–west, in degrees' },
    example: { zh: '', en: '' },
  },
  datum: {
    head: { zh: '坐标系', en: 'datum' },
    also: ['坐标来源', '坐标类型', 'crs', 'coord_type'],
    says: {
      zh: '从哪张地图抄来：gcj02（高德、腾讯）、bd09（百度）、wgs84（GPS）',
      en: 'The map it is from: gcj02 (AMap, Tencent), bd09 (Baidu), wgs84 (GPS, OpenStreetMap)',
    },
    example: { zh: '高德', en: 'gcj02' },
  },
  accuracy: {
    head: { zh: '误差（米）', en: 'accuracy_m' },
    also: ['误差', '精度', 'accuracy'],
    says: { zh: '可能差多少米，宁可写大；空着按500', en: 'Possible error in metres; 500 if empty' },
    example: same('200'),
  },
  verified: {
    head: { zh: '读数可查', en: 'verified' },
    also: ['已核实', '核实'],
    says: {
      zh: '有一份别人也查得到的读数，才写“是”',
      en: 'yes only where a reading that others can look up backs the point',
    },
    example: { zh: '否', en: 'no' },
  },
  address: {
    head: { zh: '地址', en: 'address' },
    also: ['详细地址', 'address_zh'],
    says: { zh: '可空', en: 'In Chinese; may be empty' },
    example: same('苏州市姑苏区石板巷'),
  },
  addressEn: {
    head: { zh: '英文地址', en: 'address_en' },
    also: [],
    says: { zh: '可空', en: 'May be empty' },
    example: { zh: '', en: 'Shiban Lane, Gusu District, Suzhou' },
  },
  access: {
    head: { zh: '能不能进', en: 'access' },
    also: ['进出', '开放情况'],
    says: {
      zh: '从“词表”里选；空着是“未查到”',
      en: 'A word of the sheet “words”; unknown if empty',
    },
    example: { zh: '随便进', en: 'public' },
  },
  lead: {
    head: { zh: '简介', en: 'lead' },
    also: ['介绍', '说明', '描述', 'lead_zh', 'description', 'desc', 'cmt', 'notes'],
    says: { zh: '一两句话；空着以后再写', en: 'One or two sentences, in Chinese; may be empty' },
    example: same('一条只通自行车的巷子。'),
  },
  leadEn: {
    head: { zh: '英文简介', en: 'lead_en' },
    also: [],
    says: { zh: '可空', en: 'May be empty' },
    example: { zh: '', en: 'A lane wide enough for a bicycle.' },
  },
  fee: {
    head: { zh: '门票', en: 'fee' },
    also: ['票价', '价格'],
    says: {
      zh: '没有出处就别写，页面会标“无出处”',
      en: 'Better empty without a source: the page marks it as unsourced',
    },
    example: { zh: '', en: '' },
  },
  hours: {
    head: { zh: '开放时间', en: 'hours' },
    also: ['营业时间', 'opening hours'],
    says: { zh: '同上', en: 'The same' },
    example: { zh: '', en: '' },
  },
  stay: {
    head: { zh: '停留（分钟）', en: 'stay_minutes' },
    also: ['停留', '游览时间', 'stay'],
    says: { zh: '一个整数', en: 'A whole number' },
    example: { zh: '20', en: '20' },
  },
  etiquette: {
    head: { zh: '规矩', en: 'etiquette' },
    also: ['礼仪', '注意事项'],
    says: {
      zh: '从“词表”里选，几个用分号隔开；住家、学校、厂、寺庙都要写',
      en: 'Words of the sheet “words”, with semicolons; homes, schools, works and temples need one',
    },
    example: { zh: 'residents; quiet', en: 'residents; quiet' },
  },
  motif: {
    head: { zh: '插画', en: 'motif' },
    also: [],
    says: { zh: '可空，按种类配', en: 'May be empty; the kind then decides' },
    example: { zh: '', en: '' },
  },
  sources: {
    head: { zh: '出处', en: 'sources' },
    also: ['来源', 'source'],
    says: {
      zh: 'content/sources.yaml里的代号，几个用分号隔开',
      en: 'Ids of content/sources.yaml, with semicolons',
    },
    example: { zh: '', en: '' },
  },
  drama: {
    head: { zh: '剧', en: 'drama' },
    also: ['剧名', '剧目', '影视剧', '影视作品'],
    says: {
      zh: '可空。在这里拍的剧，要先建好；写了就要有下面几列',
      en: 'May be empty. A drama shot here, which must be there already; the next columns go with it',
    },
    example: { zh: '', en: '' },
  },
  shows: {
    head: { zh: '场景', en: 'scene' },
    also: ['场次', '画面', 'shows', 'shows_zh'],
    says: {
      zh: '这场戏看得见什么，不剧透',
      en: 'What one sees in it, in Chinese, without spoiling',
    },
    example: { zh: '', en: '' },
  },
  showsEn: {
    head: { zh: '英文场景', en: 'scene_en' },
    also: ['shows_en'],
    says: { zh: '可空', en: 'May be empty' },
    example: { zh: '', en: '' },
  },
  claim: {
    head: { zh: '依据', en: 'claim_level' },
    also: ['证据', '可信度'],
    says: {
      zh: '实拍、据称、戏里；拿不准写“据称”',
      en: 'confirmed, reported or setting; in doubt the lower',
    },
    example: { zh: '', en: '' },
  },
  episode: {
    head: { zh: '集数', en: 'episode' },
    also: ['第几集'],
    says: { zh: '没查到就空着', en: 'Empty where it was not found' },
    example: { zh: '', en: '' },
  },
  sceneSources: {
    head: { zh: '场景出处', en: 'scene_sources' },
    also: ['场景来源'],
    says: {
      zh: '谁说在这里拍的，必填；空着就用“出处”',
      en: 'Who says so, needed; if empty, those of “sources”',
    },
    example: { zh: '', en: '' },
  },
  id: {
    head: { zh: '代号', en: 'id' },
    also: ['slug', 'spot'],
    says: {
      zh: '改已有的条目才写，照网址里的写；新的空着',
      en: 'Only to change an entry that stands, as in its address; empty for a new one',
    },
    example: { zh: '', en: '' },
  },
} as const satisfies Record<string, Column>;
export type ColumnId = keyof typeof columns;
export const columnIds = Object.keys(columns) as readonly ColumnId[];

/** Columns of our own open data that follow from others, or that an entry holds with more than a cell can say. */
const derived = new Set(
  [
    'pinyin',
    'city_zh',
    'city_en',
    'adcode',
    'mode',
    'scenes',
    'dramas',
    'fee_min_yuan',
    'fee_max_yuan',
    'hours_osm',
    'stay_min_minutes',
    'stay_max_minutes',
    'checked',
    'checked_how',
    'added',
    'url_zh',
    'url_en',
    'licence',
    'position_licence',
    'position_credit',
  ].map(headKey),
);

/** A heading without what people write differently: case, blanks, brackets and what is in them. */
function headKey(head: string): string {
  return head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const byHead = new Map(
  columnIds.flatMap((id) => {
    const { head, also }: Column = columns[id];
    return [id, head.zh, head.en, ...also].map((name): [string, ColumnId] => [headKey(name), id]);
  }),
);

/** The column a heading means; `derived` for those of ours that are not read; nothing for a stranger. */
export function columnOf(head: string): ColumnId | 'derived' | undefined {
  const key = headKey(head);
  if (derived.has(key)) return 'derived';
  return byHead.get(key);
}

/** Whether the headings are those of our own table of places, whose degrees are WGS-84. */
export function isOwnTable(heads: readonly string[]): boolean {
  const keys = new Set(heads.map(headKey));
  return ['mode', 'accuracy_m', 'position_licence'].every((head) => keys.has(headKey(head)));
}
