import type { ProblemKind } from '../model/problem.ts';
import { ruleFaultWords } from './fault-words-rules.ts';
import type { Lang } from '../model/text.ts';

/** A kind of fault as the editors' guide and the doctor's report tell of it. */
export interface FaultWords {
  /** What the kind is called, in a few words. */
  readonly title: Readonly<Record<Lang, string>>;
  /** What it would cost a traveller, or the editor who comes next. */
  readonly why: Readonly<Record<Lang, string>>;
  /** Lines of an entry, of YAML or of prose, as they are got wrong and as they should be. */
  readonly example: { readonly wrong: string; readonly right: string };
}

/** Every kind of fault. Its name is part of an address in the guide, so it never changes. */
export const faultWords = {
  yaml: {
    title: { zh: '文件开头读不懂', en: 'The head of the file cannot be read' },
    why: {
      zh: '开头的字段读不出来，这一条就上不了网站，旅客什么也看不到。',
      en: 'Unless the fields at its head can be read, the entry is not on the site at all.',
    },
    example: { wrong: 'name：平江路', right: 'name: 平江路' },
  },
  shape: {
    title: { zh: '字段的写法不对', en: 'A field is not written as it should be' },
    why: {
      zh: '页面只会按约定的写法来读。写法不对，旅客看到的就会缺一块，或者是错的。',
      en: 'The page reads it in one way only. Written otherwise, something on it would be missing or wrong.',
    },
    example: { wrong: 'accuracy: 200米', right: 'accuracy: 200' },
  },
  'unknown-key': {
    title: { zh: '没有这个字段', en: 'There is no such field' },
    why: {
      zh: '多半是字段名拼错了。写了也没人读，旅客就少知道一件事。',
      en: 'Mostly the name is misspelt, and what stands there would never reach a traveller.',
    },
    example: { wrong: 'acess: public', right: 'access: public' },
  },
  'unknown-word': {
    title: { zh: '词不在单子里', en: 'The word is not on the list' },
    why: {
      zh: '这一栏只认单子里的词，每个词在页面上都有中英文的现成说法。',
      en: 'The field takes words of a closed list, since the page has its own words for each of them in both languages.',
    },
    example: { wrong: 'etiquette: [quite]', right: 'etiquette: [quiet]' },
  },
  prose: {
    title: { zh: '正文排不出来', en: 'The prose cannot be set' },
    why: {
      zh: '照这样排，旅客会看到多余的符号，或者看到断掉的版面。',
      en: 'Readers would see stray signs or a broken page.',
    },
    example: { wrong: '票价<30元', right: '票价不到30元' },
  },
  'unsafe-prose': {
    title: { zh: '正文里有代码', en: 'There is code in the prose' },
    why: {
      zh: '正文只放文字和网站自己的标签。别人投来的稿子里若能跑代码，就会害到看页面的人。',
      en: 'Prose holds words and the site’s own components. Code in a stranger’s text could harm whoever opens the page.',
    },
    example: {
      wrong: '<span style="color: red">小心台阶</span>',
      right: '<Warning>\n\n小心台阶\n\n</Warning>',
    },
  },
  'unknown-component': {
    title: { zh: '没有这种标签', en: 'There is no such component' },
    why: {
      zh: '不认识的标签排不出东西，里面的话旅客就看不到。',
      en: 'Nothing can be drawn for it, so readers would miss what it holds.',
    },
    example: { wrong: '<Place id="sz-pingjiang" />', right: '<Spot id="sz-pingjiang" />' },
  },
  'component-attribute': {
    title: { zh: '标签没写全', en: 'A component is not filled in' },
    why: {
      zh: '缺了编号或说明，链接不知道通到哪里，照片不知道是谁拍的。',
      en: 'Without it a link leads nowhere, or a photograph stands without its maker.',
    },
    example: { wrong: '<Spot>平江路</Spot>', right: '<Spot id="sz-pingjiang">平江路</Spot>' },
  },
  dangling: {
    title: { zh: '指向的东西不存在', en: 'It points at nothing' },
    why: {
      zh: '页面上会少一个链接、一张照片或一个出处。多半是名字差了一个字母，或者那一条还没写。',
      en: 'The page would lack a link, a picture or a source. Mostly a letter is wrong, or the other entry is still to be written.',
    },
    example: { wrong: 'city: suzuo', right: 'city: suzhou' },
  },
  duplicate: {
    title: { zh: '名字重了', en: 'The name is taken' },
    why: {
      zh: '短名就是网址。两条用同一个，旅客收藏的链接会跳到别处去。',
      en: 'The name is an address. With two of one name, a saved link would lead to the wrong place.',
    },
    example: {
      wrong: '- id: dou-ting-hao--sz-pingjiang\n- id: dou-ting-hao--sz-pingjiang',
      right: '- id: dou-ting-hao--sz-pingjiang\n- id: dou-ting-hao--sz-pingjiang-night',
    },
  },
  slug: {
    title: { zh: '短名不能当网址', en: 'The name cannot be an address' },
    why: {
      zh: '短名要写进网址，用汉字、大写或空格，链接一转发就容易断。',
      en: 'It becomes part of a web address, and capitals, blanks or Chinese characters in it break when shared.',
    },
    example: { wrong: 'Shiban_Lane.mdx', right: 'shiban-lane.mdx' },
  },
  disagree: {
    title: { zh: '两处说法对不上', en: 'Two statements disagree' },
    why: {
      zh: '两处总有一处是错的，旅客照着错的那处走，就会白跑一趟。',
      en: 'One of the two is wrong, and somebody will travel by it.',
    },
    example: {
      wrong: 'claim: setting\nat: "03:24"',
      right: 'claim: setting',
    },
  },
  'not-a-pin': {
    title: { zh: '位置太粗，算不出路程', en: 'Too rough a position for a walking time' },
    why: {
      zh: '误差几百米以上还写“步行 5 分钟”，旅客会在路口找不到地方。',
      en: '“Five minutes on foot” to a point that may be a kilometre off leaves people standing at a corner.',
    },
    example: {
      wrong: '- spot: shiban-lane\n  by: walk',
      right: '- spot: shiban-lane',
    },
  },
  'out-of-bounds': {
    title: { zh: '点落在城外', en: 'The point lies outside its city' },
    why: {
      zh: '导航会把人带到别的地方去，远的能差几百公里。',
      en: 'Navigation would take people elsewhere, at worst hundreds of kilometres away.',
    },
    example: { wrong: 'wgs84: [39.3108, 120.6252]', right: 'wgs84: [31.3108, 120.6252]' },
  },
  datum: {
    title: { zh: '没说是哪种坐标', en: 'Which datum the point is in is not said' },
    why: {
      zh: '高德、百度和 GPS 的坐标互相差几百米，不写明从哪儿抄的，点就落在隔壁街上。',
      en: 'AMap, Baidu and GPS differ by hundreds of metres; without the datum the point lands a street away.',
    },
    example: { wrong: 'position: [31.3101, 120.6252]', right: 'gcj02: [31.3101, 120.6252]' },
  },
  'claim-unsourced': {
    title: { zh: '话没有出处', en: 'Nobody is named for it' },
    why: {
      zh: '旅客照着我们写的出门花钱，是谁说的，要查得到。',
      en: 'People travel and pay by what we write; they must be able to see who says so.',
    },
    example: {
      wrong: 'claim: confirmed\nsources: []',
      right: 'claim: confirmed\nsources: [suzhou-news-2025]',
    },
  },
  hours: {
    title: { zh: '开放时间读不懂', en: 'The opening hours cannot be read' },
    why: {
      zh: '“现在开着吗”“这天去得成吗”全靠它，读不懂就答不上来。',
      en: '“Is it open now?” and “can I go that day?” are answered from it, and would have no answer.',
    },
    example: { wrong: 'osm: 8:30到17:00', right: 'osm: Mo-Su 08:30-17:00' },
  },
  uncited: {
    title: { zh: '出处没人用', en: 'Nobody cites the source' },
    why: {
      zh: '可能是哪条事实忘了挂出处，旅客就看不到是谁说的。',
      en: 'Perhaps a fact forgot to name it, and readers cannot see who says so.',
    },
    example: { wrong: 'sources: []', right: 'sources: [lane-notice]' },
  },
  untranslated: {
    title: { zh: '还没有英文', en: 'There is no English yet' },
    why: {
      zh: '不懂中文的旅客打开英文页，看到的还是中文。',
      en: 'A visitor who reads no Chinese finds Chinese on the English page.',
    },
    example: {
      wrong: 'content/spots/shiban-lane.mdx',
      right: 'content/spots/shiban-lane.mdx\ncontent/spots/shiban-lane.en.mdx',
    },
  },
  orphan: {
    title: { zh: '没有哪一条连着它', en: 'Nothing leads to it' },
    why: {
      zh: '旅客从剧里点不到它，写了等于白写。',
      en: 'No drama leads there, so hardly anybody would find the page.',
    },
    example: {
      wrong: 'scenes: []',
      right: 'scenes:\n  - id: dou-ting-hao--shiban-lane\n    spot: shiban-lane',
    },
  },
  motif: {
    title: { zh: '图案没有，或者撞了', en: 'The motif is missing or worn twice' },
    why: {
      zh: '每部剧、每处地方都有一幅画。没有它就空着一块，两部一样就像同一部。',
      en: 'Each drama and each place has its drawing: without it the ticket is bare, and two alike look like one drama.',
    },
    example: { wrong: 'motif: canal-brige', right: 'motif: canal-bridge' },
  },
  ...ruleFaultWords,
} as const satisfies Record<ProblemKind, FaultWords>;

/** The page of the guide where each kind has its section, below the head of a language. */
export const faultGuide = 'for-editors/';

/** The name of a kind's section in the guide. */
export function faultAnchor(kind: ProblemKind): string {
  return `fault-${kind}`;
}
