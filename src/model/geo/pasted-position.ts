import gcoord from 'gcoord';
import type { LocalText } from '../text.ts';
import { inMainland } from './mainland.ts';
import type { Datum } from './position.ts';

/** What somebody pasted, read as a point. The datum is never guessed: where the paste does not settle it, it is asked. */
export interface PastedPosition {
  readonly lat: number;
  readonly lng: number;
  /** Nothing, where only whoever pasted can know which map it was. */
  readonly datum: Datum | undefined;
  /** A marked point, or only the middle of the map that was being looked at. */
  readonly of: 'point' | 'view';
  readonly from: PasteOrigin;
  /** How it was read, in a sentence. */
  readonly note: LocalText;
}

/** A point, or the reason why there is none, with what to do about it. */
export type Pasted =
  { readonly found: PastedPosition } | { readonly found?: undefined; readonly reason: LocalText };

/** Where a paste comes from, as a reader calls it. */
export const pasteOrigins = {
  amap: { zh: '高德地图', en: 'AMap' },
  baidu: { zh: '百度地图', en: 'Baidu Maps' },
  tencent: { zh: '腾讯地图', en: 'Tencent Maps' },
  google: { zh: '谷歌地图', en: 'Google Maps' },
  apple: { zh: '苹果地图', en: 'Apple Maps' },
  osm: { zh: 'OpenStreetMap', en: 'OpenStreetMap' },
  geo: { zh: 'geo: 链接', en: 'A geo: link' },
  numbers: { zh: '数字', en: 'Numbers' },
} as const satisfies Record<string, LocalText>;
export type PasteOrigin = keyof typeof pasteOrigins;

// Nobody pastes more than a link and its name; a longer text is something else.
const longest = 4000;

/** Reads a pasted link of a map app, a `geo:` address or coordinates in words and numbers. Never throws. */
export function readPastedPosition(text: string): Pasted {
  if (text.length > longest) return refused('tooLong');
  const clean = tidied(text);
  if (clean === '') return refused('empty');
  const geo = /\bgeo:(?<rest>[^\s<>"]+)/i.exec(clean)?.groups?.['rest'];
  if (geo !== undefined) return readGeo(geo);
  const link = linkIn(clean);
  if (link) return readLink(link);
  return readNumbers(clean);
}

/** Full-width signs made plain, and marks taken away that a chat program leaves between the letters. */
function tidied(text: string): string {
  return (
    text
      // What stands for a degree would otherwise become a letter.
      .replace(/[º˚]/g, '°')
      .replace(/[″“”〃]/g, '"')
      .replace(/[′‘’＇]/g, "'")
      .normalize('NFKC')
      .replace(/[−–—]/g, '-')
      .replace(/(?<=\d)。(?=\d)/g, '.')
      .replace(/[，、。；]/g, ',')
      .replace(/\p{Cf}/gu, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
  );
}

// ── Links ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** `western`: nobody says what the app shows inside the mainland, and outside it is WGS-84. */
type Belief = Datum | 'western' | 'asked';
type Order = 'lat-lng' | 'lng-lat';

interface Reading {
  readonly lat: number;
  readonly lng: number;
  readonly belief: Belief;
  readonly of: PastedPosition['of'];
  /** Read the other way round than the app writes it, since only so it lies on Earth or in China. */
  readonly turned: boolean;
}

interface Link {
  readonly host: string;
  /** Path and fragment, decoded. */
  readonly path: string;
  readonly hash: string;
  /** The first of these parameters that has a value. */
  readonly get: (...names: readonly string[]) => string | undefined;
}

interface App {
  readonly origin: PasteOrigin;
  readonly hosts: RegExp;
  /** Addresses that only lead on to the real one, which is not opened here. */
  readonly short?: RegExp;
  readonly read: (link: Link) => Reading | undefined;
}

const amapDatums: Readonly<Record<string, Belief>> = { gaode: 'gcj02', wgs84: 'wgs84' };
const baiduDatums: Readonly<Record<string, Belief>> = {
  bd09ll: 'bd09',
  gcj02: 'gcj02',
  wgs84: 'wgs84',
  // The same words as Baidu's older documents write them.
  gcj02ll: 'gcj02',
  wgs84ll: 'wgs84',
};
const tencentDatums: Readonly<Record<string, Belief>> = { '1': 'wgs84', '2': 'gcj02' };

/** The apps, each with the forms of address that its documents or its own shared links have. */
const apps: readonly App[] = [
  {
    origin: 'amap',
    hosts: /(?:^|\.)(?:amap|gaode|autonavi)\.com$|^(?:amapuri|androidamap|iosamap)$/,
    short: /^surl\.amap\.com$|^s\.amap\.com$/,
    read: (link) => {
      const named = link.get('coordinate');
      // The apps' own scheme says by `dev` whether the point still has to be shifted.
      const belief =
        named === undefined
          ? link.get('dev') === '1'
            ? 'wgs84'
            : 'gcj02'
          : (amapDatums[named.toLowerCase()] ?? 'asked');
      return (
        pairIn(link.get('position', 'to', 'dest', 'to[lnglat]', 'lnglat'), 'lng-lat', belief) ??
        // A shared place: `p=id,lat,lng,name,address`; a shared pin: `q=lat,lng,name`.
        pairIn(link.get('p')?.replace(/^[^,]*,/, ''), 'lat-lng', belief) ??
        pairIn(link.get('q'), 'lat-lng', belief) ??
        parted(link, ['lat', 'dlat'], ['lng', 'lon', 'dlon'], belief) ??
        pairIn(link.get('center'), 'lng-lat', belief, 'view')
      );
    },
  },
  {
    origin: 'baidu',
    hosts: /(?:^|\.)(?:map|ditu)\.baidu\.com$|^(?:baidumap|bdapp|bdmap)$/,
    short: /^j\.map\.baidu\.com$/,
    read: (link) => {
      const type = link.get('coord_type', 'coordtype')?.toLowerCase() ?? 'bd09ll';
      const point = link.get('location', 'latlng', 'center') ?? latLngOf(link.get('destination'));
      if (type === 'bd09mc') return inMeters(point, 'point');
      return (
        pairIn(point, 'lat-lng', baiduDatums[type] ?? 'asked') ??
        // The web map speaks of metres on Baidu's own projection: what is looked at, in its path.
        inMeters(/@(-?[\d.]+,-?[\d.]+)/.exec(link.path)?.[1] ?? link.get('c'), 'view') ??
        inMeters(bothOf(link.get('x'), link.get('y')), 'point')
      );
    },
  },
  {
    origin: 'tencent',
    hosts: /^(?:apis\.|ditu\.|wap\.|m\.)?map\.(?:wap\.)?qq\.com$|^qqmap$/,
    short: /^url\.cn$|^w\.url\.cn$/,
    read: (link) => {
      const type = link.get('coord_type');
      const belief = type === undefined ? 'gcj02' : (tencentDatums[type] ?? 'asked');
      const marked = /coord:(-?[\d.]+,-?[\d.]+)/.exec(link.get('marker') ?? '')?.[1];
      return (
        pairIn(marked, 'lat-lng', belief) ??
        pairIn(link.get('tocoord', 'coord', 'center'), 'lat-lng', belief) ??
        parted(link, ['pointy', 'lat'], ['pointx', 'lng'], belief)
      );
    },
  },
  {
    origin: 'google',
    hosts:
      /(?:^|\.)google\.(?:com|cn|[a-z]{2}|com?\.[a-z]{2})$|^(?:comgooglemaps|google\.navigation)$/,
    short: /^(?:maps\.app\.goo\.gl|goo\.gl|g\.co)$/,
    read: (link) => {
      const place = /!3d(-?[\d.]+)!4d(-?[\d.]+)/.exec(link.path + link.hash);
      const view = /@(-?[\d.]+,-?[\d.]+)/.exec(link.path)?.[1];
      return (
        pairIn(bothOf(place?.[1], place?.[2]), 'lat-lng', 'western') ??
        pairIn(link.get('q', 'query', 'destination', 'daddr'), 'lat-lng', 'western') ??
        pairIn(
          /\/(?:place|search|dir\/[^/]*)\/(-?[\d.]+, ?\+?-?[\d.]+)/.exec(link.path)?.[1],
          'lat-lng',
          'western',
        ) ??
        pairIn(link.get('ll'), 'lat-lng', 'western') ??
        pairIn(view ?? link.get('center', 'viewpoint'), 'lat-lng', 'western', 'view')
      );
    },
  },
  {
    origin: 'apple',
    hosts: /^maps\.apple(?:\.com)?$|^(?:maps|map)$/,
    short: /^maps\.apple$/,
    read: (link) =>
      pairIn(link.get('coordinate', 'll', 'daddr', 'address'), 'lat-lng', 'western') ??
      pairIn(link.get('q'), 'lat-lng', 'western') ??
      pairIn(link.get('center', 'sll', 'near'), 'lat-lng', 'western', 'view'),
  },
  {
    origin: 'osm',
    hosts: /(?:^|\.)(?:openstreetmap\.org|osm\.org)$/,
    short: /^osm\.org$/,
    read: (link) => {
      const view = /(?:^|[#&])map=[\d.]+\/(-?[\d.]+)\/(-?[\d.]+)/.exec(link.hash);
      return (
        parted(link, ['mlat'], ['mlon'], 'wgs84') ??
        pairIn(bothOf(view?.[1], view?.[2]), 'lat-lng', 'wgs84', 'view') ??
        parted(link, ['lat'], ['lon'], 'wgs84', 'view')
      );
    },
  },
];

/** The first thing in a text that looks like an address. Names round it stay outside. */
function linkIn(text: string): Link | undefined {
  const found =
    /[a-z][a-z\d+.-]*:\/\/[^\s<>"']+/i.exec(text)?.[0] ??
    // Copied without its scheme.
    /(?<![\w@.])(?:[a-z\d-]+\.)+(?:com|cn|org|apple|gl|co)(?:\/[^\s<>"']*)/i
      .exec(text)?.[0]
      .replace(/^/, 'https://');
  if (found === undefined) return undefined;
  let url: URL;
  try {
    url = new URL(found);
  } catch {
    return undefined;
  }
  const web = /^https?:$/.test(url.protocol);
  const scheme = url.protocol.slice(0, -1).toLowerCase();
  return {
    host: web ? url.hostname.toLowerCase() : scheme,
    path: decoded(url.pathname),
    hash: decoded(url.hash),
    get: (...names) => {
      const values = names.map((name) => url.searchParams.get(name)?.trim());
      return values.find((value) => value !== undefined && value !== '');
    },
  };
}

function readLink(link: Link): Pasted {
  const app = apps.find(({ hosts, short }) => hosts.test(link.host) || short?.test(link.host));
  if (!app) return { reason: reasons.unknownLink(link.host.slice(0, 60)) };
  const { origin } = app;
  const reading = app.read(link);
  if (reading) return landed(reading, origin);
  if (app.short?.test(link.host)) return { reason: reasons.shortLink(pasteOrigins[origin]) };
  return { reason: reasons.noPointInLink(pasteOrigins[origin]) };
}

/** RFC 5870, and what Android made of it: `geo:0,0?q=lat,lng(name)`. */
function readGeo(rest: string): Pasted {
  const [whole = '', query = ''] = decoded(rest).split('?', 2);
  const [point = '', ...parameters] = whole.split(';');
  const crs = parameters
    .find((one) => /^crs=/i.test(one))
    ?.slice(4)
    .toLowerCase();
  const belief = crs === undefined ? 'wgs84' : (crsDatums[crs] ?? 'asked');
  const asked = /(?:^|&)q=\+?(-?[\d.]+,\s*-?[\d.]+)/.exec(query)?.[1];
  const reading = pairIn(asked, 'lat-lng', belief) ?? pairIn(point, 'lat-lng', belief);
  return reading ? landed(reading, 'geo') : refused('noPoint');
}

const crsDatums: Readonly<Record<string, Datum>> = {
  wgs84: 'wgs84',
  gcj02: 'gcj02',
  'gcj-02': 'gcj02',
  bd09: 'bd09',
  'bd-09': 'bd09',
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function bothOf(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || other === undefined ? undefined : `${one},${other}`;
}

/** What follows `latlng:` in a Baidu route, or the text itself. */
function latLngOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (/latlng:(-?[\d.]+,-?[\d.]+)/.exec(text)?.[1] ?? text);
}

/** Two numbers at the head of a parameter; what follows them, a name or a zoom, is not looked at. */
function pairIn(
  text: string | undefined,
  order: Order,
  belief: Belief,
  of: Reading['of'] = 'point',
): Reading | undefined {
  const [, one, other] =
    /^[+\s]*(-?\d{1,3}(?:\.\d+)?)\s*[, ]\s*\+?(-?\d{1,3}(?:\.\d+)?)(?![\d.])/.exec(text ?? '') ??
    [];
  if (one === undefined || other === undefined) return undefined;
  return ordered(Number(one), Number(other), order, belief, of);
}

function parted(
  link: Link,
  lats: readonly string[],
  lngs: readonly string[],
  belief: Belief,
  of: Reading['of'] = 'point',
): Reading | undefined {
  return pairIn(bothOf(link.get(...lats), link.get(...lngs)), 'lat-lng', belief, of);
}

/** Baidu's own metres. The formula is gcoord's; beyond the map's edge it has no answer. */
function inMeters(text: string | undefined, of: Reading['of']): Reading | undefined {
  const [, x, y] = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/.exec(text ?? '') ?? [];
  if (x === undefined || y === undefined) return undefined;
  const [east, north] = [Number(x), Number(y)];
  if (Math.abs(east) > 20_037_508 || Math.abs(north) > 12_474_104) return undefined;
  // Small numbers are degrees that somebody has put where metres belong.
  if (Math.abs(east) <= 180 && Math.abs(north) <= 90)
    return ordered(east, north, 'lng-lat', 'bd09', of);
  const [lng, lat] = gcoord.transform<[number, number]>([east, north], gcoord.BD09MC, gcoord.BD09);
  return ordered(toSixDigits(lat), toSixDigits(lng), 'lat-lng', 'bd09', of);
}

function toSixDigits(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

// ── Numbers ──────────────────────────────────────────────────────────────────────────────────────────────────────────

type Axis = 'lat' | 'lng';

interface Angle {
  readonly degrees: number;
  readonly axis: Axis | undefined;
  /** Finer than whole degrees, which are a hundred kilometres apart. */
  readonly fine: boolean;
}

/** Words by which people say which map numbers are from. Taken out first, since some hold numbers themselves. */
const datumWords: readonly (readonly [words: RegExp, datum: Datum])[] = [
  [
    /gcj[-_ ]?0?2(?:ll)?|火星(?:坐标)?|高德(?:地图|坐标)?|腾讯(?:地图|坐标)?|\bamap\b|\btencent\b/gi,
    'gcj02',
  ],
  [/bd[-_ ]?0?9(?:ll)?|百度(?:地图|坐标)?|\bbaidu\b/gi, 'bd09'],
  [/wgs[-_ ]?(?:19)?84|epsg: ?4326|\bgps\b|openstreetmap|\bosm\b/gi, 'wgs84'],
];

const axes: readonly (readonly [words: RegExp, axis: Axis, sign: 1 | -1])[] = [
  [/^(?:n|北纬|纬度?|lat(?:itude)?|y)$/i, 'lat', 1],
  [/^(?:s|南纬)$/i, 'lat', -1],
  [/^(?:e|东经|经度?|l(?:o?ng|on)(?:itude)?|x)$/i, 'lng', 1],
  [/^(?:w|西经)$/i, 'lng', -1],
];

const label = '[nsew]|[北南]纬|[东西]经|[纬经]度?|latitude|longitude|lat|lng|long|lon|[xy]';
const number = '[-+]?\\d{1,3}(?:\\.\\d+)?';
const parts = (mark: string): string =>
  `(?<d${mark}>${number})(?: ?[°度](?: ?(?<m${mark}>\\d{1,2}(?:\\.\\d+)?) ?['分](?: ?(?<s${mark}>\\d{1,2}(?:\\.\\d+)?) ?(?:["秒]|''))?)?)?`;
/** An angle with its label before it, or one with its letter behind it or none. */
const angle = new RegExp(
  `(?<![\\p{L}\\d.])(?<pre>${label})["']?\\s*[:=]?\\s*["']?\\s*${parts('1')}(?![\\d])|(?<![\\d.])${parts('2')}(?![\\d])(?: ?(?<post>[nsew])(?![a-z]))?`,
  'giu',
);

function readNumbers(text: string): Pasted {
  let rest = text;
  const named = new Set<Datum>();
  for (const [words, datum] of datumWords) {
    const without = rest.replace(words, ' ');
    if (without !== rest) named.add(datum);
    rest = without;
  }
  // 31 18 36 N: degrees, minutes and seconds without their marks.
  rest = rest.replace(
    /(?<![\d.])(\d{1,3})[ :-](\d{1,2})[ :-](\d{1,2}(?:\.\d+)?) ?([NSEW])(?![a-z])/gi,
    `$1°$2'$3"$4`,
  );
  // 31,3101 120,6252: a comma for the point, as some European keyboards have it.
  rest = rest.replace(/^(-?\d{1,3}),(\d{3,})[ ;,]+(-?\d{1,3}),(\d{3,})$/, '$1.$2 $3.$4');
  const angles = [...rest.matchAll(angle)].map(({ groups = {} }) => angleOf(groups));
  if (angles.includes(undefined)) return refused('minutes');
  const [one, other, third] = angles as readonly Angle[];
  if (!one) return refused('noPoint');
  if (!other) return refused('oneNumber');
  // A height or a zoom may follow in a bare row of numbers; in prose one would choose at random.
  if (third && !/^[-+\d.,;() ]*$/.test(rest)) return refused('manyNumbers');
  if (angles.length > 4) return refused('manyNumbers');
  if (!one.fine || !other.fine) return refused('wholeDegrees');
  if (one.axis !== undefined && one.axis === other.axis) return refused('sameAxis');
  const [datum] = named.size === 1 ? named : [];
  const belief: Belief = datum ?? 'asked';
  const lngFirst = one.axis === 'lng' || other.axis === 'lat';
  if (lngFirst || one.axis === 'lat' || other.axis === 'lng') {
    const [lat, lng] = lngFirst ? [other, one] : [one, other];
    if (!isOnEarth(lat.degrees, lng.degrees)) return refused('offEarth');
    return landed(
      { lat: lat.degrees, lng: lng.degrees, belief, of: 'point', turned: false },
      'numbers',
    );
  }
  const order = /\b(?:point|coordinates)\b/i.test(text) ? 'lng-lat' : 'lat-lng';
  const reading = ordered(one.degrees, other.degrees, order, belief, 'point');
  return reading ? landed(reading, 'numbers') : refused('offEarth');
}

/** Nothing, where minutes or seconds reach sixty. */
function angleOf(groups: Readonly<Record<string, string | undefined>>): Angle | undefined {
  const { pre, post } = groups;
  const degrees = groups['d1'] ?? groups['d2'] ?? '';
  const minutes = groups['m1'] ?? groups['m2'];
  const seconds = groups['s1'] ?? groups['s2'];
  if (Number(minutes ?? 0) >= 60 || Number(seconds ?? 0) >= 60) return undefined;
  const word = pre ?? post ?? '';
  const [, axis, side = 1] = axes.find(([words]) => words.test(word)) ?? [];
  const sign = (degrees.startsWith('-') ? -1 : 1) * side;
  const size = Math.abs(Number(degrees)) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  return {
    // A second is thirty metres, and its hundredth thirty centimetres: seven digits keep all that was written.
    degrees: Math.round(sign * size * 1e7) / 1e7,
    axis,
    fine: minutes !== undefined || degrees.includes('.'),
  };
}

// ── Landing ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function isOnEarth(lat: number, lng: number): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
}

/** The box round China: in it a latitude is always the smaller number, so the two cannot be mistaken for one another. */
function isInBoxOfChina(lat: number, lng: number): boolean {
  return lat >= 3 && lat <= 54 && lng >= 73 && lng <= 136;
}

/** Two numbers as latitude and longitude: in the order they are said to have, unless only the other makes sense. */
function ordered(
  one: number,
  other: number,
  order: Order,
  belief: Belief,
  of: Reading['of'],
): Reading | undefined {
  const [lat, lng] = order === 'lat-lng' ? [one, other] : [other, one];
  const turned = !isOnEarth(lat, lng) || (isInBoxOfChina(lng, lat) && !isInBoxOfChina(lat, lng));
  const [north, east] = turned ? [lng, lat] : [lat, lng];
  return isOnEarth(north, east) ? { lat: north, lng: east, belief, of, turned } : undefined;
}

function landed({ lat, lng, belief, of, turned }: Reading, from: PasteOrigin): Pasted {
  // Apps write this where they have no position.
  if (lat === 0 && lng === 0) return refused('nowhere');
  const abroad = !inMainland(lat, lng);
  const datum =
    belief === 'western' || belief === 'asked' ? (abroad ? 'wgs84' : undefined) : belief;
  const remarks: readonly LocalText[] = [
    turned
      ? {
          zh: `${pasteOrigins[from].zh}：按“经度在前”读，纬度${lat}，经度${lng}。`,
          en: `${pasteOrigins[from].en}: read with the longitude first, latitude ${lat}, longitude ${lng}.`,
        }
      : {
          zh: `${pasteOrigins[from].zh}：纬度${lat}，经度${lng}。`,
          en: `${pasteOrigins[from].en}: latitude ${lat}, longitude ${lng}.`,
        },
    ...(of === 'view'
      ? [
          {
            zh: '这是当时看着的地图中心，不是图钉，误差要写大些。',
            en: 'This is the middle of the map as it was looked at and no pin, so allow for a larger error.',
          },
        ]
      : []),
    datum === undefined
      ? unsettled[belief === 'western' ? 'western' : 'asked']
      : settled(datum, abroad),
  ];
  return {
    found: {
      lat,
      lng,
      datum,
      of,
      from,
      note: {
        zh: remarks.map(({ zh }) => zh).join(''),
        en: remarks.map(({ en }) => en).join(' '),
      },
    },
  };
}

const datumNames = { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09' } as const satisfies Record<
  Datum,
  string
>;

function settled(datum: Datum, abroad: boolean): Required<LocalText> {
  return abroad && datum === 'wgs84'
    ? {
        zh: '不在中国大陆，各家地图都用WGS-84。',
        en: 'Outside mainland China, where every map uses WGS-84.',
      }
    : { zh: `坐标系是${datumNames[datum]}。`, en: `Its datum is ${datumNames[datum]}.` };
}

const unsettled = {
  western: {
    zh: '在中国大陆，这家没有说明用哪种坐标：从街道图上点的多半是GCJ-02，从卫星图或GPS来的是WGS-84。',
    en: 'Inside mainland China the app does not say which datum it uses: a point on its street map is most likely GCJ-02, one from satellite pictures or GPS is WGS-84.',
  },
  asked: {
    zh: '看不出是哪种坐标，要看从哪张地图抄来。',
    en: 'Nothing tells its datum; that depends on the map it was copied from.',
  },
} as const satisfies Record<string, LocalText>;

type Refusal = Exclude<keyof typeof reasons, 'shortLink' | 'noPointInLink' | 'unknownLink'>;

function refused(why: Refusal): Pasted {
  return { reason: reasons[why] };
}

const reasons = {
  empty: { zh: '没有粘到东西。', en: 'Nothing was pasted.' },
  tooLong: {
    zh: '太长了。只粘一条链接，或一对坐标。',
    en: 'Too long. Paste one link, or one pair of coordinates.',
  },
  noPoint: {
    zh: '没有看到坐标。粘一条地图链接，或写成31.3101, 120.6252。',
    en: 'There are no coordinates in it. Paste a link of a map app, or write 31.3101, 120.6252.',
  },
  oneNumber: {
    zh: '只有一个数。纬度和经度都要，写成31.3101, 120.6252。',
    en: 'There is only one number. Write both latitude and longitude, as 31.3101, 120.6252.',
  },
  manyNumbers: {
    zh: '数字太多，分不清哪两个是坐标。只留纬度和经度。',
    en: 'There are too many numbers to tell which two are the coordinates. Leave latitude and longitude alone.',
  },
  wholeDegrees: {
    zh: '只有整度，一度有上百公里。小数点后至少写四位。',
    en: 'These are whole degrees, and a degree is a hundred kilometres. Write four digits after the point or more.',
  },
  sameAxis: {
    zh: '两个数标的是同一个方向。一个该是纬度，一个该是经度。',
    en: 'Both numbers carry the same direction. One should be the latitude and one the longitude.',
  },
  minutes: {
    zh: '分和秒都要小于60。',
    en: 'Minutes and seconds must be below 60.',
  },
  offEarth: {
    zh: '地球上没有这一点：纬度在-90到90之间，经度在-180到180之间。',
    en: 'There is no such point on Earth: a latitude lies between -90 and 90, a longitude between -180 and 180.',
  },
  nowhere: {
    zh: '坐标是0, 0，就是说那个应用当时没有定到位置。重新取一次。',
    en: 'The coordinates are 0, 0, which apps write when they have no position. Take it again.',
  },
  shortLink: ({ zh, en = zh }: LocalText): LocalText => ({
    zh: `这是${zh}的短链接，里面没有坐标，这里也不上网去打开它。用浏览器打开，等地址变长，再从地址栏复制；或者在地图上点选，复制坐标。`,
    en: `This is a short link of ${en}. It holds no coordinates, and nothing here goes online to open it. Open it in a browser, wait for the long address and copy that; or copy the coordinates from the map.`,
  }),
  noPointInLink: ({ zh, en = zh }: LocalText): LocalText => ({
    zh: `这条${zh}的链接里没有坐标，只有名称或编号。在地图上右键或长按那一点，复制坐标再粘过来。`,
    en: `This link of ${en} holds a name or a number and no coordinates. Press and hold the point on the map, or click it with the right button, and copy its coordinates.`,
  }),
  unknownLink: (host: string): LocalText => ({
    zh: `不认得${host}的链接。认得的是高德、百度、腾讯、谷歌、苹果地图和OpenStreetMap；别家的，直接粘坐标。`,
    en: `Links of ${host} are not known here. AMap, Baidu, Tencent, Google, Apple and OpenStreetMap are; from others paste the coordinates.`,
  }),
} as const;
