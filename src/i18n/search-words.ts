/** Interface words of the search, in a file of their own: a page's script brings them only once somebody searches. */
export const searchZh = {
  title: '搜索',
  gloss: 'find a scene, a place, a day',
  lead: '剧名、地名、演员、只记得的一句戏、拼音、首字母、繁体、英文，都能打。',
  label: '找剧、地方、场景',
  placeholder: '剧名、地名、拼音首字母',
  go: '找',
  comma: '、',
  close: '关上',
  clear: '清空',
  results: '找到的',
  busy: '在找…',
  count: (n: number) => `${n} 条`,
  counts: (n: number, kinds: number) => `${n} 条，${kinds} 类。`,
  none: (query: string) => `没有“${query}”。`,
  filters: '筛一筛',
  kinds: { kind: '种类', city: '城市', drama: '剧', claim: '证据', access: '进出', length: '长短' },
  groups: { drama: '剧', spot: '地方', scene: '场景', day: '路线', city: '城市', guide: '说明' },
  glosses: {
    drama: 'dramas',
    spot: 'places',
    scene: 'scenes',
    day: 'days',
    city: 'cities',
    guide: 'about',
  },
  all: (n: number) => `全部 ${n} 条`,
  unit: { meters: (n: string) => `${n} 米`, kilometers: (n: string) => `${n} 公里` },
  order: '排法',
  best: '最像的在前',
  near: '离我近的在前',
  nearAsks: '只在这台设备上算，位置不发给任何人。',
  nearNo: '没有拿到位置。可以在浏览器里允许这个网站用位置，再选一次。',
  nearFar: '不知道确切位置的地方排在最后，不写距离。',
  asTyped: (query: string) => `就要“${query}”`,
  heard: (query: string, name: string) => `没有写作“${query}”的。照读音找的是“${name}”。`,
  nearest: (query: string, names: readonly string[]) =>
    `没有叫“${query}”的。照读音和拼写，最近的是${names.map((name) => `“${name}”`).join('、')}。`,
  someWords: '没有哪一条同时说到这些词；下面这些说到其中一部分。',
  noTicket: '没有这出戏的票。',
  notFound: (query: string, dramas: number) =>
    `“${query}”不在我们记下的 ${dramas} 部剧和它们的地方里，读音相近的也没有。不是它没有取景地，是我们还没查。`,
  tips: {
    ways: '换一种打法：剧名、地名、演员、拼音首字母都行，像',
    cities: '只记得城市，就从城市进：',
    write: '想让它有票：',
    writeLink: '写一条给编者',
  },
  failed: '搜索没有打开，多半是网断了。',
  retry: '再试一次',
  offline: '网断着：打开过的还能搜，没打开过的要等有网。',
  hints: { move: '上一条、下一条', open: '进去', close: '收起', search: '回到输入' },
  withoutScript: '搜索要用脚本。没有脚本，这里是全部名字，用浏览器自己的查找也能找到：',
  names: '全部名字',
  namesNote: '按拼音排。',
  others: '其他',
  by: { name: '名字对上', words: '文中说到' },
} as const;

export type SearchWords = {
  readonly [K in keyof typeof searchZh]: (typeof searchZh)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : (typeof searchZh)[K] extends string
      ? string
      : {
          readonly [L in keyof (typeof searchZh)[K]]: (typeof searchZh)[K][L] extends string
            ? string
            : (typeof searchZh)[K][L];
        };
};

export const searchEn: SearchWords = {
  title: 'Search',
  gloss: '',
  lead: 'Type a title, a place, an actor, a line you half remember, pinyin or its initials, Chinese in either script, or English.',
  label: 'Find dramas, places, scenes',
  placeholder: 'A title, a place, an actor',
  go: 'Find',
  comma: ', ',
  close: 'Close',
  clear: 'Clear',
  results: 'Found',
  busy: 'Looking…',
  count: (n) => (n === 1 ? '1 result' : `${n} results`),
  counts: (n, kinds) =>
    `${n === 1 ? '1 result' : `${n} results`}${kinds > 1 ? ` of ${kinds} kinds` : ''}.`,
  none: (query) => `Nothing for “${query}”.`,
  filters: 'Narrow down',
  kinds: {
    kind: 'Kind',
    city: 'City',
    drama: 'Drama',
    claim: 'Evidence',
    access: 'Getting in',
    length: 'Length',
  },
  groups: {
    drama: 'Dramas',
    spot: 'Places',
    scene: 'Scenes',
    day: 'Days',
    city: 'Cities',
    guide: 'About the site',
  },
  glosses: { drama: '', spot: '', scene: '', day: '', city: '', guide: '' },
  all: (n) => `All ${n}`,
  unit: { meters: (n) => `${n} m`, kilometers: (n) => `${n} km` },
  order: 'Order',
  best: 'Best match first',
  near: 'Nearest to me first',
  nearAsks: 'Worked out on this device; your position is sent to nobody.',
  nearNo:
    'No position came. Allow this site to use your location in the browser, then choose again.',
  nearFar: 'Places whose exact position is not known come last, without a distance.',
  asTyped: (query) => `Search for “${query}” as typed`,
  heard: (query, name) => `Nothing is written “${query}”. Read aloud, it is “${name}”.`,
  nearest: (query, names) =>
    `Nothing is called “${query}”. Nearest in sound or spelling: ${names.map((name) => `“${name}”`).join(', ')}.`,
  someWords: 'No entry has all of these words; the ones below have some.',
  noTicket: 'No ticket for this one.',
  notFound: (query, dramas) =>
    `“${query}” is not among the ${dramas} dramas on record or their places, nor is anything that sounds like it. It may well have been filmed somewhere; we have not looked it up.`,
  tips: {
    ways: 'Try another way in: a title, a place, an actor, or pinyin initials such as',
    cities: 'If all you know is the city, start there:',
    write: 'To see it here:',
    writeLink: 'write to the editors',
  },
  failed: 'The search did not open, most likely because the network is gone.',
  retry: 'Try again',
  offline: 'No network: what was opened before can still be searched, the rest has to wait.',
  hints: { move: 'previous, next', open: 'open', close: 'close', search: 'back to the query' },
  withoutScript:
    'Searching needs a script. Without one, here is every name; the browser’s own find works on it:',
  names: 'Every name',
  namesNote: 'In alphabetical order.',
  others: 'Other',
  by: { name: 'by name', words: 'in the text' },
};
