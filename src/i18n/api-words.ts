/** Words of the page about the open data, and of the index of the data themselves. */
export const apiZh = {
  title: '开放数据',
  gloss: 'open data',
  lead: '站里的剧、场、地方、城市、路线和出处，都可以整份拿走：不用登记，不用密钥。文件在建站时一次写好，和页面说的是同一件事。',
  dated: (day: string) => `这一份的日期是 ${day}，即内容最后改动的那天，不是下载的那天。`,
  there: '有什么',
  thereGloss: 'what there is',
  thereNote:
    '地址里的 {id} 换成条目的 id，就是它页面地址的最后一段。先读 index.json：里面有全部地址、词表和数目。',
  schema: '字段说明',
  example: '例',
  /** What each file holds; the index says the same. */
  files: {
    index: '总目：有哪些文件、多少条、什么许可、词表、改动记录',
    dramas: '全部剧目，连同每一场',
    drama: '一部剧，连同每一场',
    spots: '全部地方',
    spot: '一处地方：位置、进出、到访信息、这里的场',
    cities: '全部城市',
    city: '一座城：查得到的数、给剧组的支持，以及属于它的条目',
    itineraries: '全部路线',
    itinerary: '一条路线：每天每站，时刻能推算的写时刻',
    sources: '全部出处：谁发布、哪一天',
    spotsGeojson: '全部地方，可以直接放上地图',
    citySpotsGeojson: '一座城的地方',
    route: '一条路线：站是点，站与站之间是直线，不是实际的路',
    spotsCsv: '全部地方，一处一行的表格',
    citySpotsCsv: '一座城的地方，一处一行',
  },
  reading: '怎么读',
  readingGloss: 'how to read it',
  read: [
    { what: '文字', says: '写成 { zh, en }。中文总有；英文还没有的，就没有 en 这一项。' },
    {
      what: '没查到',
      says: '没查到的字段不出现。在 CSV 里是空格子，在 GeoJSON 里是 null。',
    },
    {
      what: '出处',
      says: '每条事实带着 sources，是 sources.json 里的 id；一个也没有，就是没有出处。asOf 是资料说的那一天。',
    },
    {
      what: '位置',
      says: '一律 WGS-84。pin 对过读数、误差 500 米以内；area 给的是中心点，误差见 accuracy，单位是米，别拿它当门口；named-only 只有名字和地址，不给坐标，GeoJSON 里 geometry 是 null。',
    },
    {
      what: '表格',
      says: 'CSV 照 RFC 4180 写，UTF-8，带 BOM，中文表格软件打开不乱码；一格里的几个 id 用分号隔开。以 = + - @ 开头的文字前面加了一个撇号，免得被当成公式。',
    },
    {
      what: '图',
      says: '只收许可上写明人人可以再用的照片。剧照和只准本站用的，不在里面。',
    },
  ],
  checkedWhat: '核对',
  checked: (day: string) =>
    `单独核过的条目有 checked。其余的和全站一起核于 ${day}：只看公开页面的存档，没有到现场。`,
  claimWhat: '说法',
  terms: '许可与署名',
  termsGloss: 'licence and credit',
  licence:
    '数据按 CC BY 4.0 许可：可以用，可以改，可以拿去做生意；写明出自哪里、改没改过，并留着每条事实自己的出处。每条记录的 licence 写着它的许可。',
  borrowed: (places: number, licence: string) =>
    `有 ${places} 处的位置读自另有条件的公开数据（${licence}），position.licence 和表格的 position_licence 里都标着。用到这些位置，要把下面的名字一起署上：`,
  shareAlike: '含 ODbL 位置的数据库若再公开，那一部分也要按 ODbL 公开。',
  creditLabel: '照这样署名',
  credit: (address: string, others: string) =>
    `数据：入戏 Ruxi contributors（CC BY 4.0），${address}` +
    (others === '' ? '' : `；部分位置：${others}`),
  examples: '照抄就能用',
  examplesGloss: 'ready to copy',
  qgis: '“图层 → 添加图层 → 添加矢量图层”，来源选“协议：HTTP(S)”，把地址贴进去。或者在 Python 控制台里写：',
  copy: '复制',
  copied: '复制好了',
  copyFailed: '没复制成，请自己选中',
  stays: '什么不变',
  staysGloss: 'what stays',
  promise:
    'v1 之内，文件的地址、字段的名字和意思、条目的 id 都不变：只添不减，词表也只添词。非改不可的，另开 v2；那时 v1 至少再留十二个月，停用的日子提前写在这里和 index.json 里。',
  changed: '改动记录',
  /** Newest first. */
  changes: [
    {
      date: '2026-11-25',
      says: '第一版：剧目、场、地方、城市、路线、出处；JSON、GeoJSON、CSV 和字段说明。',
    },
  ],
  frames: '嵌进别的网页',
  framesGloss: 'oEmbed',
  framesNote:
    '剧目、地方、城市和路线的每一页旁边都有一份 oEmbed（oembed.json），页头里写着它的地址。认得 oEmbed 的系统，贴上页面地址就能放进来。',
  /** On a city’s page, before the names of the formats. */
  ofCity: '这座城的开放数据：',
  how: '怎么用',
};

export const apiEn: typeof apiZh = {
  title: 'Open data',
  gloss: '',
  lead: 'The dramas, scenes, places, cities, routes and sources of this site are yours to take whole, without an account or a key. The files are written once, with the pages, and say the same.',
  dated: (day) =>
    `This edition is dated ${day}: the day of the last change to the site, not of the download.`,
  there: 'What there is',
  thereGloss: '',
  thereNote:
    'Put an entry’s id for {id}: it is the last part of its page’s address. Begin with index.json, which has every address, the lists of words and the counts.',
  schema: 'Schema',
  example: 'As in',
  files: {
    index: 'What there is: files, counts, licences, lists of words, changelog',
    dramas: 'Every drama with its scenes',
    drama: 'One drama with its scenes',
    spots: 'Every place',
    spot: 'One place: position, access, what to know before going, the scenes here',
    cities: 'Every city',
    city: 'One city: sourced figures, support for crews, and the entries that belong to it',
    itineraries: 'Every route',
    itinerary: 'One route: each day and stop, with times where they can be worked out',
    sources: 'Every source: who published it, and when',
    spotsGeojson: 'Every place, ready for a map',
    citySpotsGeojson: 'The places of one city',
    route:
      'One route: stops as points, and straight lines between them, which are no way on the ground',
    spotsCsv: 'Every place as a table, one a row',
    citySpotsCsv: 'The places of one city as a table',
  },
  reading: 'How to read it',
  readingGloss: '',
  read: [
    {
      what: 'Texts',
      says: 'They are { zh, en }. Chinese is always there; where nothing has been written in English, there is no en.',
    },
    {
      what: 'Not found',
      says: 'A field for which nothing was found is left out. In CSV its cell is empty, in GeoJSON it is null.',
    },
    {
      what: 'Sources',
      says: 'Each fact carries sources, which are ids in sources.json; with none, nobody is known to have said it. asOf is the day it speaks of.',
    },
    {
      what: 'Positions',
      says: 'All are WGS-84. A pin is backed by a reading and off by 500 m at most. An area gives its middle, with the error in metres as accuracy: do not take it for the door. What is named-only has a name and an address but no coordinates; in GeoJSON its geometry is null.',
    },
    {
      what: 'Tables',
      says: 'CSV as in RFC 4180, in UTF-8 with a byte order mark, so that spreadsheets show the Chinese; several ids in one cell are parted by semicolons. A text that begins with = + - @ has an apostrophe before it, so that no spreadsheet runs it as a formula.',
    },
    {
      what: 'Pictures',
      says: 'Only photographs whose licence lets anybody use them again. Stills, and what only we may show, are left out.',
    },
  ],
  checkedWhat: 'Checked',
  checked: (day) =>
    `An entry that was checked by itself has checked. All others were gone through with the whole site on ${day}, from archived public pages, and nobody went there.`,
  claimWhat: 'Claims',
  terms: 'Licence and credit',
  termsGloss: '',
  licence:
    'The data are under CC BY 4.0: use them, change them, sell what you make of them; say where they come from and whether you changed them, and keep each fact’s own sources with it. The licence of each record stands in it.',
  borrowed: (places, licence) =>
    `${places === 1 ? 'One position was' : `${places} positions were`} read from open data with conditions of their own (${licence}), and say so in position.licence and in the table’s position_licence. Whoever uses them names these as well:`,
  shareAlike:
    'A database with ODbL positions that is made public stays under the ODbL in that part.',
  creditLabel: 'A credit to copy',
  credit: (address, others) =>
    `Data: 入戏 Ruxi contributors (CC BY 4.0), ${address}` +
    (others === '' ? '' : `; some positions: ${others}`),
  examples: 'Ready to copy',
  examplesGloss: '',
  qgis: 'Layer → Add Layer → Add Vector Layer, with “Protocol: HTTP(S)” as the source type; paste the address. Or in the Python console:',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Not copied: please select it yourself',
  stays: 'What stays',
  staysGloss: '',
  promise:
    'Within v1, the addresses of files, the names and meanings of fields and the ids of entries stay: things are added, never taken away, and lists of words only grow. A change that cannot keep to that becomes v2; v1 then stays for at least twelve months more, and the day it ends is announced here and in index.json.',
  changed: 'Changelog',
  changes: [
    {
      date: '2026-11-25',
      says: 'First version: dramas, scenes, places, cities, routes and sources, as JSON, GeoJSON and CSV, with schemas.',
    },
  ],
  frames: 'Into other pages',
  framesGloss: '',
  framesNote:
    'Beside every page of a drama, place, city or route lies its oEmbed file (oembed.json), announced in the head of the page. A system that knows oEmbed takes the address of the page and shows it.',
  ofCity: 'Open data of this city: ',
  how: 'How to use them',
};
