import type { ProblemKind } from '../model/problem.ts';
import type { FaultWords } from './fault-words.ts';

/** The kinds of fault that lie in what an entry says: where a place is, when it opens, how a sentence is written. */
export const ruleFaultWords = {
  swapped: {
    title: { zh: '经纬度写反了', en: 'Latitude and longitude are swapped' },
    why: {
      zh: '旅客会被导航带到几千公里以外。',
      en: 'A traveller would be led thousands of kilometres away.',
    },
    example: { wrong: 'wgs84: [88.14, 47.85]', right: 'wgs84: [47.85, 88.14]' },
  },
  twins: {
    title: { zh: '像是同一处写了两遍', en: 'One place entered twice' },
    why: {
      zh: '同一处分成两页，戏和门票各记一半，旅客看到哪一页都不全。',
      en: 'Its scenes and its prices are split over two pages, and a traveller sees half of them.',
    },
    example: {
      wrong: 'name: 平江路历史街区   # 已有“平江路”，相距 12 米',
      right: 'name: 平江路\nformerly: [pingjiang-historic-street]',
    },
  },
  leg: {
    title: { zh: '这段路这么快到不了', en: 'Nobody gets there that fast' },
    why: {
      zh: '后面每一站都按它排时间，少算一刻钟，末班车就可能赶不上。',
      en: 'Every later stop of the day is timed by it, down to the last bus back.',
    },
    example: {
      wrong: '{ spot: xc-fengmenglong, by: walk, legMinutes: 5 }',
      right: '{ spot: xc-fengmenglong, by: taxi, legMinutes: 40 }',
    },
  },
  'hours-differ': {
    title: { zh: '开放时间两处写得不一样', en: 'Hours and their words disagree' },
    why: {
      zh: '页面上写周一闭馆，行程却说开着，旅客就白跑一趟。',
      en: 'The page says shut on Monday and the trip says open, and somebody travels for nothing.',
    },
    example: {
      wrong: 'words: 9:00–17:00，周一闭馆\nosm: Mo-Su 09:00-17:00',
      right: 'words: 9:00–17:00，周一闭馆\nosm: Tu-Su 09:00-17:00',
    },
  },
  stale: {
    title: { zh: '很久没有核过', en: 'Not checked for a long time' },
    why: {
      zh: '门票一季一变，地方也会关。照旧消息去，可能进不了门。',
      en: 'Prices change with the season and places close: old news may end at a locked door.',
    },
    example: {
      wrong: 'fee: { value: 30元, sources: [guide-2019], asOf: 2019-07 }',
      right: 'fee: { value: 40元, sources: [board-2026], asOf: 2026-11 }',
    },
  },
  picture: {
    title: { zh: '图片缺说明，或者太大', en: 'A picture without words, or too heavy' },
    why: {
      zh: '看不见图的人靠说明；没有署名和授权，照片就不能放；图太大，手机上半天打不开。',
      en: 'Someone who cannot see it has only its description; without credit and licence it may not be shown.',
    },
    example: { wrong: 'alt: 图片', right: 'alt: 傍晚的石板巷，尽头一盏红灯笼' },
  },
  palette: {
    title: { zh: '几种颜色分不开', en: 'Inks that cannot be told apart' },
    why: {
      zh: '票根上的字会看不清，画也糊成一片。',
      en: 'Words on the stub cannot be read, and the print runs together.',
    },
    example: {
      wrong: "inks: ['#6d938c', '#7d9a8c', '#f0e6d0']",
      right: "inks: ['#22343a', '#7d9a8c', '#b5533c']",
    },
  },
  'dead-link': {
    title: { zh: '站内链接是断的', en: 'A link within the site leads nowhere' },
    why: {
      zh: '旅客点下去，只看到“找不到这一页”。',
      en: 'Whoever follows it sees only that there is no such page.',
    },
    example: {
      wrong: '去[平江路](/spots/pingjiang/)走走',
      right: '去<Spot id="sz-pingjiang">平江路</Spot>走走',
    },
  },
  repeated: {
    title: { zh: '同一句话用了两次', en: 'One sentence in two entries' },
    why: {
      zh: '两处都能用的话，对哪一处都没说什么。读的人会觉得是抄来的。',
      en: 'What fits two places says nothing of either, and readers feel that it was copied.',
    },
    example: {
      wrong: '这里古色古香，是拍照打卡的好去处。',
      right: '站在井台边往北看，天井的四个角收在一个框里。',
    },
  },
  punctuation: {
    title: { zh: '中文标点不规范', en: 'Chinese punctuation as the keyboard left it' },
    why: {
      zh: '半角标点在中文里挤成一团，断行也会断错。',
      en: 'Half-width marks crowd Chinese text and break its lines at the wrong place.',
    },
    example: { wrong: '巷子很窄,下雨路滑...', right: '巷子很窄，下雨路滑……' },
  },
} as const satisfies Partial<Record<ProblemKind, FaultWords>>;
