import type { Lang } from '../model/text.ts';

/** Words of the editors' page. They stand apart so that its tool fetches these alone. */
export const editorZh = {
  contents: '这一页有',
  pageParts: {
    coordinates: '坐标工具',
    guide: '从头写起',
    vocabulary: '正文里能用的',
    faults: '检查会说什么',
  },
  coordinates: {
    note: '地图上抄来的数字有三种。贴进来，看清是哪一种，再把写好的几行拷走。换算就在这台设备上做，不发给任何人。',
    needsScript: '换算要用 JavaScript。没有它，就照表写：哪家抄来的，写哪种。',
    paste: '贴一个地图链接，或者一对坐标',
    hint: '认得高德、百度、腾讯、谷歌、苹果和 OpenStreetMap 的链接，也认 31.31, 120.63 和度分秒。',
    clear: '清空',
    empty: '还没有坐标。',
    datum: '它是哪一种',
    datums: {
      wgs84: { name: 'WGS-84', from: 'GPS、OpenStreetMap、境外地图' },
      gcj02: { name: 'GCJ-02', from: '高德、腾讯、大陆境内的谷歌和苹果' },
      bd09: { name: 'BD-09', from: '百度' },
    },
    known: '这一家用的就是它。',
    asked: '从数字上看不出来。看地图：哪个标记落在那扇门上，就选哪个。',
    view: '链接里只有地图正中，没有标出来的点，误差要往大里写。',
    accuracy: '可能差多少米',
    table: '同一个地方，三种写法',
    system: '坐标',
    latitude: '纬度',
    longitude: '经度',
    chosen: '抄来的',
    abroad: '这个点在大陆以外，三种写法是同一对数字，写 wgs84。',
    map: '三种读法各落在哪里',
    readAs: (name: string) => `按 ${name} 读`,
    city: (name: string, id: string) => `落在${name}的范围里，city 写 ${id}。`,
    noCity: '不在任何一座写过的城里：数字再看一遍，或者先写那座城。',
    near: (name: string, meters: string) => `${name}离它约${meters}，先看看是不是同一处。`,
    lines: '写进条目的几行',
    unsure: 'verified 先写 false；有人能查到的读数撑着它，再改成 true。',
  },
  vocabulary: {
    note: '普通的 Markdown 加上这几样，别的一概不收：没有脚本，没有花括号，没有网页标签。标题从 ## 起。下面每一样都先给写法，再给页面上的样子。',
    aside: '雨天桥面滑。',
    care: '院里住着人，别推门。',
    photo: '一张照片，四样缺一不可；没有照片时不写。',
    bold: '写着**三块钱**的那块牌子，*去年*换过一次。',
  },
  faults: {
    note: '每一种毛病有自己的名字，检查把它写在每一条的末尾，连同到这里的地址。标着“提醒”的不拦人，有空再补。',
    wrong: '这样不行',
    right: '这样写',
    jump: '按名字找',
  },
};

export type EditorWords = typeof editorZh;

export const editorEn: EditorWords = {
  contents: 'On this page',
  pageParts: {
    coordinates: 'Coordinates',
    guide: 'From the beginning',
    vocabulary: 'What prose may hold',
    faults: 'What the check says',
  },
  coordinates: {
    note: 'Numbers copied from a map come in three kinds. Paste them, see which kind they are, take the finished lines. The sums are done on this device and nothing is sent.',
    needsScript:
      'The converter needs JavaScript. Without it, go by the table: where you copied it from decides the word.',
    paste: 'Paste a map link or a pair of coordinates',
    hint: 'Links of AMap, Baidu, Tencent, Google, Apple and OpenStreetMap are read, and so are 31.31, 120.63 and degrees, minutes and seconds.',
    clear: 'Clear',
    empty: 'No coordinates yet.',
    datum: 'Which kind it is',
    datums: {
      wgs84: { name: 'WGS-84', from: 'GPS, OpenStreetMap, maps of other countries' },
      gcj02: { name: 'GCJ-02', from: 'AMap, Tencent; Google and Apple inside the mainland' },
      bd09: { name: 'BD-09', from: 'Baidu' },
    },
    known: 'That is the one this map uses.',
    asked:
      'The numbers alone do not tell. Look at the map: the mark that stands on the right door is the one to choose.',
    view: 'The link has only the middle of the map, not a marked point. Be generous with the error.',
    accuracy: 'How far off it may be, in metres',
    table: 'One place, written three ways',
    system: 'Kind',
    latitude: 'Latitude',
    longitude: 'Longitude',
    chosen: 'as copied',
    abroad:
      'The point lies outside the mainland, where all three are the same numbers. Write wgs84.',
    map: 'Where each reading would put it',
    readAs: (name) => `read as ${name}`,
    city: (name, id) => `It lies within ${name}: write city: ${id}.`,
    noCity:
      'It lies in no city that has been written: look at the numbers again, or write the city first.',
    near: (name, meters) => `${name} is about ${meters} away. Make sure it is not the same place.`,
    lines: 'The lines for the entry',
    unsure:
      'Leave verified at false until there is a reading behind it that somebody else can look up.',
  },
  vocabulary: {
    note: 'Plain Markdown and these, and nothing else: no script, no braces, no HTML. Headings begin at ##. Each is given as it is written, and then as the page shows it.',
    aside: 'The bridge is slippery in the rain.',
    care: 'People live in the courtyard. Leave the door alone.',
    photo: 'A photograph; none of the four may be missing. Without a photograph, leave it out.',
    bold: 'The board that says **three yuan** was new *last year*.',
  },
  faults: {
    note: 'Each kind of fault has a name. The check ends each fault with it and with the address of its place here. What is marked as a warning stops nobody.',
    wrong: 'Not so',
    right: 'But so',
    jump: 'Find a name',
  },
};

export function editorWordsIn(lang: Lang): EditorWords {
  return lang === 'zh' ? editorZh : editorEn;
}
