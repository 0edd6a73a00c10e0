import type { Lang } from '../model/text.ts';
import type { Datum } from '../model/geo/position.ts';
import type { ImportFault } from '../model/trip/import.ts';
import type { ShareFault } from '../model/trip/share.ts';

/** Why somebody's link or file opens no trip; `not-readable` is a file that the browser itself could not read. */
export type GuestFault = ShareFault | ImportFault | 'not-readable';

/** Words of the page of one's own trip, apart from the dictionaries so that the page fetches these alone. */
export interface PlanWords {
  readonly title: string;
  readonly gloss: string;
  readonly lead: string;
  readonly withoutScript: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly here: string;
  readonly newTrip: string;
  readonly empty: { readonly title: string; readonly text: string; readonly ways: string };
  readonly dramas: string;
  readonly itineraries: string;
  readonly map: string;
  readonly stops: (n: number) => string;
  readonly ofDramas: (n: number) => string;
  readonly rename: string;
  readonly renameLabel: string;
  readonly done: string;
  readonly undo: string;
  readonly redo: string;
  readonly undone: string;
  readonly redone: string;
  readonly trips: {
    readonly title: string;
    readonly open: string;
    readonly add: string;
    readonly copy: string;
    readonly copyName: (name: string) => string;
    readonly remove: string;
    readonly removed: (name: string) => string;
    readonly back: string;
  };
  readonly day: {
    readonly name: (n: string) => string;
    readonly empty: string;
    readonly title: string;
    readonly date: string;
    readonly start: string;
    readonly from: string;
    readonly fromFirst: string;
    readonly night: string;
    readonly nightNone: string;
    readonly elsewhere: string;
    readonly home: (by: string, minutes: number) => string;
    readonly homeUnknown: string;
    readonly more: string;
    readonly remove: string;
    readonly add: string;
    readonly ends: (time: string) => string;
    readonly nextDay: string;
    readonly noEnd: string;
    readonly full: (most: number) => string;
    readonly set: string;
    /** Stops that no day reaches all of. */
    readonly apart: string;
    readonly split: string;
  };
  readonly stop: {
    readonly add: string;
    readonly search: string;
    readonly found: (n: number) => string;
    readonly none: (q: string) => string;
    readonly full: (most: number) => string;
    readonly stay: (minutes: number) => string;
    readonly less: (name: string) => string;
    readonly longer: (name: string) => string;
    readonly up: (name: string) => string;
    readonly down: (name: string) => string;
    readonly drag: (name: string) => string;
    readonly more: string;
    readonly moreOf: (name: string) => string;
    readonly lock: string;
    readonly unlock: string;
    readonly locked: string;
    readonly remove: string;
    readonly removed: (name: string) => string;
    readonly moved: (name: string, day: number, at: number) => string;
    readonly toDay: string;
    readonly note: string;
    readonly hoursNone: string;
    readonly asOf: (date: string) => string;
    readonly lost: string;
    readonly area: (meters: string) => string;
    readonly namedOnly: string;
    readonly own: string;
    readonly point: string;
    readonly pointHint: string;
    readonly pointName: string;
    readonly pointPut: string;
    readonly pointBad: string;
    readonly pointAsk: string;
    /** Which map a pair of numbers was copied from. */
    readonly pointDatum: string;
    readonly datums: Readonly<Record<'' | Datum, string>>;
    readonly onMap: string;
    readonly scenes: string;
  };
  readonly leg: {
    readonly by: string;
    readonly from: string;
    readonly estimate: (minutes: number, far: string | undefined) => string;
    readonly given: (minutes: number) => string;
    readonly unknown: string;
    readonly far: string;
    readonly range: (least: number, most: number) => string;
    readonly own: string;
    readonly more: string;
    readonly method: string;
    readonly route: string;
    readonly clear: string;
  };
  readonly clash: {
    readonly then: (mend: string, arrive: string | undefined, clashes: number) => string;
    readonly none: string;
  };
  readonly order: {
    readonly button: string;
    readonly spread: string;
    readonly spreadHint: string;
    readonly limit: string;
    readonly hours: (n: number) => string;
    readonly title: string;
    readonly before: string;
    readonly after: string;
    readonly total: (minutes: number, missed: number) => string;
    readonly straight: (far: string) => string;
    readonly over: (minutes: number) => string;
    readonly exact: (n: number) => string;
    readonly good: string;
    readonly already: string;
    readonly rough: string;
    readonly locked: string;
    readonly working: (percent: number) => string;
    readonly stop: string;
    readonly stopped: string;
    readonly close: string;
  };
  readonly answer: {
    readonly title: (days: number) => string;
    readonly noDate: string;
    readonly sun: (rise: string, set: string) => string;
    readonly past: string;
  };
  readonly take: {
    readonly title: string;
    readonly scope: string;
    readonly all: string;
    readonly calendar: string;
    readonly json: string;
    readonly print: string;
    readonly poster: string;
    readonly noDates: string;
    readonly saved: (file: string) => string;
    readonly apps: string;
    readonly offline: string;
    readonly offlineNo: string;
    readonly posterBy: string;
  };
  readonly share: {
    readonly title: string;
    readonly hint: string;
    readonly address: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly send: string;
    readonly qr: string;
    readonly long: (n: number) => string;
    readonly noQr: string;
  };
  readonly guest: {
    readonly link: string;
    readonly file: (stops: number, ours: number) => string;
    readonly keep: string;
    readonly leave: string;
    readonly kept: (name: string) => string;
  };
  readonly bring: {
    readonly title: string;
    readonly hint: string;
    readonly file: string;
    readonly link: string;
    readonly go: string;
    readonly fault: Readonly<Record<GuestFault, string>>;
  };
  readonly trouble: {
    readonly forbidden: string;
    readonly full: string;
    readonly newer: string;
    readonly failed: string;
    readonly aside: (n: number) => string;
    readonly asideTake: string;
    readonly asideDrop: string;
    readonly beside: (name: string) => string;
    readonly besideName: (name: string) => string;
    readonly elsewhere: string;
    readonly gone: string;
  };
  readonly pick: {
    readonly title: string;
    readonly hint: string;
    readonly take: string;
    readonly cancel: string;
    readonly here: string;
  };
  readonly sketch: string;
}

export const planZh: PlanWords = {
  title: '我的行程',
  gloss: 'my trip',
  lead: '从剧目、地方、路线的页面上把想去的加进来，排顺序，对日子，带走。',
  withoutScript: '排行程要用脚本，这个浏览器没有开。现成的路线不用脚本也能看、能下载。',
  loading: '正在取各处的资料 …',
  failed: '资料没取到，行程还在。',
  retry: '再取一次',
  here: '只存在这台设备的浏览器里，没有上传。清浏览数据会一起清掉；苹果手机七天不来也可能清掉，存一份文件更稳。',
  newTrip: '我的行程',
  empty: {
    title: '行程还空着',
    text: '在剧目、地方或场景旁边按“加进行程”，它就到这里来。现成的路线也能整条放进来改。',
    ways: '从这里开始',
  },
  dramas: '看剧目',
  itineraries: '看现成的路线',
  map: '看地图',
  stops: () => '站',
  ofDramas: () => '部剧',
  rename: '改名',
  renameLabel: '行程的名字',
  done: '好了',
  undo: '撤销',
  redo: '重做',
  undone: '撤销了一步',
  redone: '重做了一步',
  trips: {
    title: '几个行程',
    open: '打开哪一个',
    add: '新开一个',
    copy: '照这个抄一份',
    copyName: (name) => `${name}（抄本）`,
    remove: '删掉这个',
    removed: (name) => `“${name}”删掉了`,
    back: '找回来',
  },
  day: {
    name: (n) => `第${n}天`,
    empty: '这天还没有站。',
    title: '这天叫什么',
    date: '日期',
    start: '出发',
    from: '从哪儿出发',
    fromFirst: '从第一站',
    night: '住哪儿',
    nightNone: '还没选',
    elsewhere: '别处 …',
    home: (by, minutes) => `回住处：${by}约 ${minutes} 分钟`,
    homeUnknown: '回住处要多久算不出',
    more: '再加一天',
    remove: '拿掉这天',
    add: '加一站',
    ends: (time) => `${time} 走完`,
    nextDay: '次日',
    noEnd: '几点走完算不出',
    full: (most) => `一个行程最多 ${most} 天`,
    set: '这天叫什么、从哪儿出发、住哪儿',
    apart: '这天的站不在一座城里，一天走不完。城与城之间的火车这里不排，出门前查时刻。',
    split: '按城分成几天',
  },
  stop: {
    add: '加一站',
    search: '地名，中英文都行',
    found: (n) => `找到 ${n} 处`,
    none: (q) => `这里没有记下叫“${q}”的地方`,
    full: (most) => `一个行程最多 ${most} 站`,
    stay: (minutes) => `停 ${minutes} 分`,
    less: (name) => `${name} 少停 10 分钟`,
    longer: (name) => `${name} 多停 10 分钟`,
    up: (name) => `${name} 往前挪`,
    down: (name) => `${name} 往后挪`,
    drag: (name) => `拖动 ${name}`,
    more: '更多',
    moreOf: (name) => `${name}：更多`,
    lock: '锁住位置',
    unlock: '解锁',
    locked: '锁着',
    remove: '拿掉',
    removed: (name) => `拿掉了${name}`,
    moved: (name, day, at) => `${name}：第 ${day} 天第 ${at} 站`,
    toDay: '挪到',
    note: '给自己的话',
    hoursNone: '开放时间未查到',
    asOf: (date) => `资料 ${date}`,
    lost: '站上现在没有这一处了',
    area: (meters) => `位置只知大概，误差 ${meters}`,
    namedOnly: '只知其名，没有位置',
    own: '自己加的点',
    point: '加一个自己的点',
    pointHint: '把地图应用里分享的链接或坐标贴进来，或在地图上点。',
    pointName: '叫它什么',
    pointPut: '放进来',
    pointBad: '读不出位置。贴高德、百度、腾讯、谷歌的链接，或“31.32, 120.63”这样的坐标。',
    pointAsk: '光看数字看不出是哪种坐标，认错会偏出几百米：选一下是从哪儿抄来的。',
    pointDatum: '数字从哪儿抄来',
    datums: {
      '': '贴的是链接，不用选',
      wgs84: '手机定位、OpenStreetMap（WGS-84）',
      gcj02: '高德、腾讯、大陆境内的谷歌（GCJ-02）',
      bd09: '百度（BD-09）',
    },
    onMap: '在地图上点',
    scenes: '来看',
  },
  leg: {
    by: '怎么去',
    from: '从出发点',
    estimate: (minutes, far) => `约 ${minutes} 分钟（估）${far === undefined ? '' : `，约 ${far}`}`,
    given: (minutes) => `${minutes} 分钟（定好的）`,
    unknown: '这一段要多久算不出，自己留够时间',
    far: '太远，这样走不到：换一种走法，或查火车',
    range: (least, most) => `快则 ${least} 分钟，慢则 ${most} 分钟。`,
    own: '自己定几分钟',
    more: '这一段',
    method: '怎么估的',
    route: '看实时路线',
    clear: '还用估的',
  },
  clash: {
    then: (mend, arrive, clashes) =>
      `${mend}：${arrive === undefined ? '' : `${arrive} 到，`}${clashes === 0 ? '这天就都走得通。' : `这天还差 ${clashes} 处。`}`,
    none: '试过早出发、对调、少停、换日子，都救不了这一站；拿掉它，或只在外面看。',
  },
  order: {
    button: '排顺序',
    spread: '把各站分到各天',
    spreadHint: '按路近不近分，先不管开门时间；分好再看每天能不能走。',
    limit: '每天最多',
    hours: (n) => `${n} 小时`,
    title: '顺序排过了',
    before: '原来',
    after: '现在',
    total: (minutes, missed) => `路上 ${minutes} 分钟${missed > 0 ? `，${missed} 站看不成` : ''}`,
    straight: (far) => `直线连起来 ${far}`,
    over: (minutes) => `，超出 ${minutes} 分钟`,
    exact: (n) => `${n} 站的走法逐一比过，没有更好的。`,
    good: '站数多，没有逐一比；再好也好不了多少。',
    already: '现在的顺序已经最好，没有动。',
    rough: '有的站只知大概位置，按中心算的。',
    locked: '锁住的站没有动。',
    working: (percent) => `正在排，${percent}% …`,
    stop: '停',
    stopped: '停了，顺序没有动。',
    close: '收起',
  },
  answer: {
    title: (days) => (days > 1 ? `这${days === 2 ? '两' : ` ${days} `}天能走吗` : '这天能走吗'),
    noDate: '选了日期才知道',
    sun: (rise, set) => `日出 ${rise}，日落 ${set}`,
    past: '这天已经过去了',
  },
  take: {
    title: '带走',
    scope: '带走哪些',
    all: '整个行程',
    calendar: '日历',
    json: '备份',
    print: '打印',
    poster: '海报',
    noDates: '日历要先选日期',
    saved: (file) => `${file} 存到下载里了`,
    apps: '在地图应用里打开这天',
    offline: '这一页已经留在设备里，没有网也打得开。',
    offlineNo: '这个浏览器留不住网页，没有网时打不开；先存文件或打印。',
    posterBy: '在手机上扫一扫，打开这个行程',
  },
  share: {
    title: '发给同伴',
    hint: '整个行程都写在这个网址里，没有上传。对方打开是只读的，点“留作我的”才会存。',
    address: '网址',
    copy: '复制',
    copied: '复制好了',
    copyFailed: '没能复制，网址已选中，长按复制',
    send: '分享',
    qr: '这个行程的二维码',
    long: (n) => `网址有 ${n} 个字符，有的聊天应用会截断；站多时发备份文件更稳。`,
    noQr: '太长，画不成二维码',
  },
  guest: {
    link: '这是别人发来的行程，只看，没有存。',
    file: (stops, ours) => `读到 ${stops} 站，其中 ${ours} 站是这里记下的地方。还没有存。`,
    keep: '留作我的',
    leave: '不留，回我的行程',
    kept: (name) => `“${name}”留下了`,
  },
  bring: {
    title: '拿进来',
    hint: '别人发的网址，或文件：备份、GPX、KML、GeoJSON。先给你看，你说留才存。',
    file: '选文件',
    link: '贴网址',
    go: '打开',
    fault: {
      empty: '里面没有行程。',
      'too-long': '太长了，不像是这里的行程。',
      'newer-version': '它是更新的版本写的，刷新这一页再试。',
      damaged: '网址缺了一截或改过，请对方重发一次。',
      'too-many-stops': '站太多：一个行程最多 200 站。',
      'too-many-days': '天太多：一个行程最多 14 天。',
      'too-large': '文件太大，不像是几天的行程。请只导出地点，不要整条轨迹。',
      'not-json': '文件读不出来，可能没有传完。',
      'not-a-trip': '读得出来，但里面不是行程，也不是地点。',
      'no-places': '里面没有一个地点。',
      'not-readable': '浏览器打不开这个文件。',
    },
  },
  trouble: {
    forbidden:
      '这个浏览器不让网页存东西（可能是无痕窗口）。行程只在这一页里，关掉就没了；先存备份，或复制网址。',
    full: '设备的空间满了，刚才的改动没有存下。腾出空间再改一下，或先存备份。',
    newer: '这一页是旧的，存着的行程是新版写的，没有动它。刷新一下。',
    failed: '刚才的改动没有存下。先存备份，再刷新试试。',
    aside: (n) => `有 ${n} 份存着的行程读不出来，原样放在一边，没有丢。`,
    asideTake: '把原样的存成文件',
    asideDrop: '不要了',
    beside: (name) => `另一个窗口也改了这个行程。两份都留着，你的这份叫“${name}”。`,
    besideName: (name) => `${name}（另一份）`,
    elsewhere: '另一个窗口改了这个行程，这里跟上了。',
    gone: '另一个窗口删掉了这个行程。',
  },
  pick: {
    title: '在地图上点一处',
    hint: '拖动、放大，点一下放红点，再点可以改。',
    take: '就这里',
    cancel: '算了',
    here: '这一点',
  },
  sketch: '站与站之间是直线，不是实际的路',
};

export const planEn: PlanWords = {
  title: 'My trip',
  gloss: '',
  lead: 'Add what you want to see from the pages of dramas, places and days; put it in order, check it on your date, take it with you.',
  withoutScript:
    'Planning needs scripts, and this browser has them off. The ready-made days can be read and downloaded without.',
  loading: 'Fetching what is known of the places …',
  failed: 'The places could not be fetched. Your trip is still here.',
  retry: 'Try again',
  here: 'Kept in this browser only; nothing is uploaded. Clearing your browsing data clears it too, and an iPhone may do so after seven days without a visit: a file is safer.',
  newTrip: 'My trip',
  empty: {
    title: 'Nothing here yet',
    text: 'Press “Add to my trip” beside a drama’s scene or on a place’s page and it comes here. A ready-made day can be taken over whole.',
    ways: 'Begin here',
  },
  dramas: 'The dramas',
  itineraries: 'Ready-made days',
  map: 'The map',
  stops: (n) => (n === 1 ? 'stop' : 'stops'),
  ofDramas: (n) => (n === 1 ? 'drama' : 'dramas'),
  rename: 'Rename',
  renameLabel: 'Name of the trip',
  done: 'Done',
  undo: 'Undo',
  redo: 'Redo',
  undone: 'One step undone',
  redone: 'One step done again',
  trips: {
    title: 'Several trips',
    open: 'Which one is open',
    add: 'A new one',
    copy: 'A copy of this one',
    copyName: (name) => `${name} (copy)`,
    remove: 'Delete this one',
    removed: (name) => `“${name}” is deleted`,
    back: 'Bring it back',
  },
  day: {
    name: (n) => `Day ${n}`,
    empty: 'No stops on this day yet.',
    title: 'What to call this day',
    date: 'Date',
    start: 'Set out',
    from: 'Set out from',
    fromFirst: 'The first stop',
    night: 'Where I sleep',
    nightNone: 'Not chosen',
    elsewhere: 'Somewhere else …',
    home: (by, minutes) => `To where you sleep: ${by}, about ${minutes} min`,
    homeUnknown: 'How long it takes to where you sleep cannot be worked out',
    more: 'One more day',
    remove: 'Take this day away',
    add: 'Add a stop',
    ends: (time) => `Ends ${time}`,
    nextDay: 'next day',
    noEnd: 'When it ends cannot be worked out',
    full: (most) => `A trip has ${most} days at most`,
    set: 'Its name, where from, where I sleep',
    apart:
      'The stops of this day lie too far apart for one day. Trains between cities are not planned here: look up their times.',
    split: 'A day for each city',
  },
  stop: {
    add: 'Add a stop',
    search: 'A place, in English or Chinese',
    found: (n) => (n === 1 ? 'One place found' : `${n} places found`),
    none: (q) => `There is no place called “${q}” here`,
    full: (most) => `A trip has ${most} stops at most`,
    stay: (minutes) => `stay ${minutes} min`,
    less: (name) => `${name}: stay 10 minutes less`,
    longer: (name) => `${name}: stay 10 minutes longer`,
    up: (name) => `${name}: earlier`,
    down: (name) => `${name}: later`,
    drag: (name) => `Drag ${name}`,
    more: 'More',
    moreOf: (name) => `${name}: more`,
    lock: 'Keep its place',
    unlock: 'Let it move',
    locked: 'Kept',
    remove: 'Take out',
    removed: (name) => `${name} is taken out`,
    moved: (name, day, at) => `${name}: day ${day}, stop ${at}`,
    toDay: 'Move to',
    note: 'A note to yourself',
    hoursNone: 'Opening hours not found',
    asOf: (date) => `as of ${date}`,
    lost: 'This place is no longer on the site',
    area: (meters) => `Known only roughly, to ${meters}`,
    namedOnly: 'Known by name only, without a position',
    own: 'A point of your own',
    point: 'Add a point of your own',
    pointHint: 'Paste a link shared from a map app, or coordinates; or press a place on the map.',
    pointName: 'What to call it',
    pointPut: 'Put it in',
    pointBad:
      'No position could be read. Paste a link from AMap, Baidu, Tencent or Google, or coordinates such as “31.32, 120.63”.',
    pointAsk:
      'Numbers alone do not say which map they are of, and a wrong guess is some hundred metres off: choose where you copied them.',
    pointDatum: 'Where the numbers were copied',
    datums: {
      '': 'It is a link: nothing to choose',
      wgs84: 'A phone’s position, OpenStreetMap (WGS-84)',
      gcj02: 'AMap, Tencent, Google inside the mainland (GCJ-02)',
      bd09: 'Baidu (BD-09)',
    },
    onMap: 'Press a place on the map',
    scenes: 'To see',
  },
  leg: {
    by: 'How to get there',
    from: 'From where you set out',
    estimate: (minutes, far) =>
      `about ${minutes} min (estimated)${far === undefined ? '' : `, about ${far}`}`,
    given: (minutes) => `${minutes} min (set)`,
    unknown: 'How long this takes cannot be worked out; leave time to spare',
    far: 'Too far to go like this: choose another way, or look up a train',
    range: (least, most) => `${least} min if all goes well, ${most} if it does not.`,
    own: 'Set the minutes yourself',
    more: 'This leg',
    method: 'How it is estimated',
    route: 'See the live route',
    clear: 'Use the estimate',
  },
  clash: {
    then: (mend, arrive, clashes) =>
      `${mend}: ${arrive === undefined ? '' : `you arrive at ${arrive}, and `}${clashes === 0 ? 'the whole day works.' : clashes === 1 ? 'one stop of the day still does not work.' : `${clashes} stops of the day still do not work.`}`,
    none: 'Setting out earlier, swapping, staying less and other dates were all tried, and none helps. Take it out, or see it from outside.',
  },
  order: {
    button: 'Put in order',
    spread: 'Share the stops out among the days',
    spreadHint: 'By how near they are, without regard to hours; look at each day afterwards.',
    limit: 'A day at most',
    hours: (n) => `${n} hours`,
    title: 'Put in order',
    before: 'Before',
    after: 'Now',
    total: (minutes, missed) =>
      `${minutes} min on the way${missed > 0 ? `, ${missed === 1 ? 'one stop' : `${missed} stops`} missed` : ''}`,
    straight: (far) => `${far} in straight lines`,
    over: (minutes) => `, ${minutes} min too long`,
    exact: (n) => `Every order of the ${n} stops was weighed; none is better.`,
    good: 'Too many stops to weigh every order; a better one would gain little.',
    already: 'The order was the best already, and was left alone.',
    rough: 'Some stops are known only roughly: their middles were taken.',
    locked: 'Stops that keep their place were left alone.',
    working: (percent) => `Working, ${percent}% …`,
    stop: 'Stop',
    stopped: 'Stopped; the order was left alone.',
    close: 'Close',
  },
  answer: {
    title: (days) => (days > 1 ? `Can I do these ${days} days?` : 'Can I do this day?'),
    noDate: 'Choose a date and you will know',
    sun: (rise, set) => `Sunrise ${rise}, sunset ${set}`,
    past: 'This day has passed',
  },
  take: {
    title: 'Take it with you',
    scope: 'What to take',
    all: 'The whole trip',
    calendar: 'Calendar',
    json: 'Backup',
    print: 'Print',
    poster: 'Poster',
    noDates: 'For a calendar choose dates first',
    saved: (file) => `${file} is in your downloads`,
    apps: 'Open this day in a map app',
    offline: 'This page is kept on the device and opens without a network.',
    offlineNo:
      'This browser does not keep pages: without a network it will not open. Save a file or print it.',
    posterBy: 'Scan to open this trip',
  },
  share: {
    title: 'Send it to your companions',
    hint: 'The whole trip is in this address; nothing is uploaded. It opens read-only, and is kept only if they say so.',
    address: 'Address',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'It could not be copied; the address is selected, press and hold to copy',
    send: 'Share',
    qr: 'QR code of this trip',
    long: (n) =>
      `The address has ${n} characters, and some messengers cut it off; with many stops a backup file is safer.`,
    noQr: 'Too long for a QR code',
  },
  guest: {
    link: 'Somebody sent you this trip. You are only looking; nothing is kept.',
    file: (stops, ours) =>
      `${stops === 1 ? 'One stop' : `${stops} stops`} read, ${ours} of them places of this site. Nothing is kept yet.`,
    keep: 'Keep as mine',
    leave: 'Leave it, back to my trip',
    kept: (name) => `“${name}” is kept`,
  },
  bring: {
    title: 'Bring one in',
    hint: 'An address somebody sent, or a file: backup, GPX, KML, GeoJSON. You see it first, and it is kept if you say so.',
    file: 'Choose a file',
    link: 'Paste an address',
    go: 'Open',
    fault: {
      empty: 'There is no trip in it.',
      'too-long': 'It is too long to be a trip of this site.',
      'newer-version': 'A later version wrote it: reload this page and try again.',
      damaged: 'The address was cut short or changed on its way. Ask for it again.',
      'too-many-stops': 'Too many stops: a trip has 200 at most.',
      'too-many-days': 'Too many days: a trip has 14 at most.',
      'too-large':
        'The file is too large for a trip of some days. Export the places only, without the recorded track.',
      'not-json': 'The file cannot be read; perhaps it did not arrive whole.',
      'not-a-trip': 'It can be read, but holds neither a trip nor places.',
      'no-places': 'There is not one place in it.',
      'not-readable': 'The browser cannot open this file.',
    },
  },
  trouble: {
    forbidden:
      'This browser lets pages keep nothing (a private window, perhaps). The trip lives in this page and is gone when it closes: save a backup, or copy the address.',
    full: 'The device is full, and the last change was not kept. Make room and change something again, or save a backup.',
    newer:
      'This page is an old copy; a newer version wrote the trips kept here, and they were left alone. Reload it.',
    failed: 'The last change was not kept. Save a backup, then reload and try again.',
    aside: (n) =>
      `${n === 1 ? 'One trip kept here' : `${n} trips kept here`} cannot be read. Nothing is lost: it was set aside as it was.`,
    asideTake: 'Save it as a file',
    asideDrop: 'Let it go',
    beside: (name) =>
      `Another window changed this trip too. Both are kept; yours is called “${name}”.`,
    besideName: (name) => `${name} (the other one)`,
    elsewhere: 'Another window changed this trip, and this page followed.',
    gone: 'Another window deleted this trip.',
  },
  pick: {
    title: 'Press a place on the map',
    hint: 'Drag and zoom; press to put the red point, press again to move it.',
    take: 'Here',
    cancel: 'Never mind',
    here: 'This point',
  },
  sketch: 'The lines between stops are straight, and not the way on the ground',
};

const words: Readonly<Record<Lang, PlanWords>> = { zh: planZh, en: planEn };

export function planWords(lang: Lang): PlanWords {
  return words[lang];
}
