import type { Undrawn } from '../model/pair.ts';
import type { Evidence } from '../model/drama.ts';

/** Words of the page that tells every drama set in one place and shot in another. */
export const pairsZh = {
  lines: ['戏里在这儿，', '镜头在那儿。'],
  lead: (n: string, drawn: string) =>
    `目录里有${n}部剧，故事在一处，摄影机在另一处。其中${drawn}部两头都落得到地图上；别的没有画，缘故写在各自下面。`,
  none: '目录里还没有一部剧，故事和镜头分在两处。',
  legend: {
    story: '故事在这里',
    shot: '镜头在这里',
    line: '从故事指向镜头；格子里是下面的号，也是拍摄一头的证据',
  },
  mapLabel: '从故事到镜头的线',
  mapNote: '示意，不是测绘。按经纬度排开，点在城的中间；不画海岸，也不画边界。',
  list: '一对一对说',
  listGloss: 'one by one',
  listNote: '图上有的，下面都有；图上没有的，写明为什么没有。',
  drawn: (n: number) => `图上的 ${n} 号线`,
  undrawn: {
    region: '没有画：故事只说到一带，不是一个点',
    road: '没有画：故事是一条路，不是一个点',
    invented: '没有画：虚构的地方，地图上没有',
    unplaced: '没有画：故事的那一头，本站没有坐标',
    'same-city': '没有画：两头在同一座城里，这张图上是一个点',
  } satisfies Record<Undrawn, string>,
  go: '看这部剧在哪里拍',
  all: (n: number) => `${n} 对都在这里，连同地图`,
  others: '这样分在两处的剧，还有这些',
};

export type PairsWords = typeof pairsZh;

export const pairsEn: PairsWords = {
  lines: ['Set here,', 'shot there'],
  lead: (n, drawn) =>
    `In ${n} of the dramas on record the story is in one place and the camera stood in another. Both ends can be put on a map for ${drawn}; the others are not drawn, and each says why.`,
  none: 'No drama on record has its story in one place and its camera in another.',
  legend: {
    story: 'the story is here',
    shot: 'the camera was here',
    line: 'from the story to the camera; the cell has the number in the list and the evidence for the camera’s end',
  },
  mapLabel: 'Lines from story to camera',
  mapNote:
    'A sketch, not a survey: dots stand at the middle of each city, by latitude and longitude. No coast and no border is drawn.',
  list: 'Pair by pair',
  listGloss: '',
  listNote: 'All that is on the map is here; what is not on it says why.',
  drawn: (n) => `Line ${n} on the map`,
  undrawn: {
    region: 'Not drawn: the story names a region, which is no point',
    road: 'Not drawn: the story is a road, not a point',
    invented: 'Not drawn: an invented place, on no map',
    unplaced: 'Not drawn: this site has no position for the story’s end',
    'same-city': 'Not drawn: both ends are in one city, a single dot at this scale',
  },
  go: 'Where it was shot',
  all: (n) => `All ${n} pairs, with a map`,
  others: 'More dramas set here and shot there',
};

/** Words of the page of figures. */
export const accountZh = {
  gloss: 'micro-drama and travel, in figures',
  count: (n: number) => `${n} 笔`,
  legendTitle: '线头上的格子，是这个数有多硬',
  legend: {
    strong: '两处来源，出自不同的手',
    medium: '一处来源，或由总数减出',
    weak: '机器摘要、没有日期，或原文读不到',
  } satisfies Record<Evidence, string>,
  table: (chapter: string) => `${chapter}：同样的数，一行一行`,
  columns: { what: '项目', number: '数', source: '日期和要当心的' },
  noChange: '没有可比的数',
  noMeasure: '没说比什么',
  month: (month: number, year: number) => (month === 1 ? `${year}-01` : `${month}月`),
  see: '接着看',
  name: '江苏的账',
  door: '江苏的账：微短剧和文旅，有出处的数一笔一笔摆开',
};

export type AccountWords = typeof accountZh;

export const accountEn: AccountWords = {
  gloss: '',
  count: (n) => `${n} figures`,
  legendTitle: 'The cell at the end of a bar is how firm its number is',
  legend: {
    strong: 'two sources of different hands',
    medium: 'one source, or reckoned from totals',
    weak: 'a machine digest, undated, or not read itself',
  },
  table: (chapter) => `${chapter}: the same figures, row by row`,
  columns: { what: 'What', number: 'Figure', source: 'Date, and what to beware of' },
  noChange: 'no figure to compare',
  noMeasure: 'measure not given',
  month: (month, year) =>
    month === 1
      ? `${year}`
      : (['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
          month - 1
        ] ?? ''),
  see: 'Read on',
  name: 'Jiangsu’s story',
  door: 'Jiangsu’s story: micro-dramas and travel in figures, each with its source',
};
