import { convert } from '../model/geo/datum.ts';
import { inMainland } from '../model/geo/mainland.ts';
import type { Position } from '../model/geo/position.ts';
import { placeMode, type SpotPosition } from '../model/spot.ts';
import type { Lang, LocalText } from '../model/text.ts';

/** A datum that a link can carry. Baidu takes GCJ-02 when it is told so; BD-09 is never sent. */
export type SentDatum = 'wgs84' | 'gcj02';

interface MapAppFacts {
  readonly label: Readonly<Record<Lang, string>>;
  /** What a pin in the mainland is sent in. Outside it, every app is sent WGS-84. */
  readonly datum: SentDatum;
  /** What is to be said beside a pin in the mainland. */
  readonly note: Readonly<Record<Lang, string>>;
}

const converted = { zh: '坐标按 GCJ-02 发出。', en: 'The position is sent as GCJ-02.' };

/** The apps a place can be opened in, in the order a page lists them. */
export const mapApps = {
  amap: { label: { zh: '高德地图', en: 'AMap' }, datum: 'gcj02', note: converted },
  baidu: { label: { zh: '百度地图', en: 'Baidu Maps' }, datum: 'gcj02', note: converted },
  tencent: { label: { zh: '腾讯地图', en: 'Tencent Maps' }, datum: 'gcj02', note: converted },
  apple: {
    label: { zh: '苹果地图', en: 'Apple Maps' },
    datum: 'wgs84',
    note: {
      zh: '苹果没有说明在中国大陆用哪种坐标。图钉按 WGS-84 发出，可能偏出几百米，先按名字搜。',
      en: 'Apple does not say which datum it takes in mainland China. The pin is sent as WGS-84 and may be some hundred metres off: search by name first.',
    },
  },
  google: {
    label: { zh: '谷歌地图', en: 'Google Maps' },
    datum: 'wgs84',
    note: {
      zh: '谷歌没有说明在中国大陆用哪种坐标。图钉按 WGS-84 发出，可能偏出几百米，先按名字搜。',
      en: 'Google does not say which datum it takes in mainland China. The pin is sent as WGS-84 and may be some hundred metres off: search by name first.',
    },
  },
  geo: {
    label: { zh: '手机里的地图', en: 'Map app on this device' },
    datum: 'wgs84',
    note: {
      zh: '坐标按 WGS-84 发出。有的地图应用不换算，会偏出几百米。',
      en: 'The position is sent as WGS-84. An app that does not convert it will be some hundred metres off.',
    },
  },
} as const satisfies Record<string, MapAppFacts>;
export type MapApp = keyof typeof mapApps;

/** The apps that find a place by its name. RFC 5870 gives `geo:` coordinates only. */
export type SearchApp = Exclude<MapApp, 'geo'>;

/** What is searched for. All in Chinese, which is what the apps hold, whatever the reader's language. */
export interface Search {
  readonly name: string;
  readonly city: string;
  /** A wider unit, such as the province, for the apps that take one text: where the city alone is not enough. */
  readonly region?: string | undefined;
}

export interface Pin {
  readonly name: string;
  readonly city: string;
  readonly at: Position;
}

/** What the apps are told about who sends the reader. */
export const caller = 'ruxi';

const searchLinks: Readonly<Record<SearchApp, (search: Search) => string>> = {
  amap: ({ name, city }) =>
    `https://uri.amap.com/search?keyword=${encoded(name)}&city=${encoded(city)}&view=map&src=${caller}&callnative=1`,
  // Without `src`, in this three-part form, Baidu promises no service.
  baidu: ({ name, city }) =>
    `https://api.map.baidu.com/place/search?query=${encoded(name)}&region=${encoded(city)}&output=html&src=webapp.${caller}.${caller}`,
  tencent: ({ name, city }) =>
    `https://apis.map.qq.com/uri/v1/search?keyword=${encoded(name)}&region=${encoded(city)}&referer=${caller}`,
  apple: (search) => `https://maps.apple.com/?q=${encoded(oneText(search))}`,
  google: (search) => `https://www.google.com/maps/search/?api=1&query=${encoded(oneText(search))}`,
};

/** A pin as an app is sent it: converted, and written out in the app's order. */
interface SentPin extends Omit<Pin, 'at'> {
  readonly datum: SentDatum;
  readonly point: string;
}

const amapDatums = { gcj02: 'gaode', wgs84: 'wgs84' } as const satisfies Record<SentDatum, string>;
/** Tencent's numbers: 1 is GPS, 2 its own. */
export const tencentDatums = { gcj02: 2, wgs84: 1 } as const satisfies Record<SentDatum, number>;

const pinLinks: Readonly<Record<MapApp, (pin: SentPin) => string>> = {
  amap: ({ name, point, datum }) =>
    `https://uri.amap.com/marker?position=${point}&name=${encoded(name)}&src=${caller}&coordinate=${amapDatums[datum]}&callnative=1`,
  baidu: ({ name, city, point, datum }) =>
    `https://api.map.baidu.com/marker?location=${point}&title=${encoded(name)}&content=${encoded(city)}&output=html&coord_type=${datum}&src=webapp.${caller}.${caller}`,
  // The marker is a list of its own, cut at colons and semicolons, which a name must therefore not bring along.
  tencent: ({ name, city, point, datum }) =>
    `https://apis.map.qq.com/uri/v1/marker?marker=coord:${point};title:${encoded(fullWidth(name))};addr:${encoded(fullWidth(city))}&coord_type=${tencentDatums[datum]}&referer=${caller}`,
  // Beside `ll`, `q` is only the label (Apple, Map Links).
  apple: ({ name, point }) => `https://maps.apple.com/?ll=${point}&q=${encoded(name)}`,
  // Google takes a point or a name, not both: the pin stays without a label.
  google: ({ point }) => `https://www.google.com/maps/search/?api=1&query=${point}`,
  // The part from `?q=` on is Android's: without it no pin is dropped there. Others read the point before it.
  geo: ({ name, point }) => `geo:${point}?q=${point}(${encoded(name)})`,
};

/** Where an app looks for a place by its name. */
export function searchLink(app: SearchApp, search: Search): string {
  return searchLinks[app](search);
}

/** Where an app shows the point itself, in the datum that `sentDatum` says. */
export function pinLink(app: MapApp, { name, city, at }: Pin): string {
  const datum = sentDatum(app, at);
  return pinLinks[app]({ name, city, datum, point: written(app, convert(at, datum)) });
}

/** The datum in which a pin goes to an app. */
export function sentDatum(app: MapApp, at: Position): SentDatum {
  return inMainland(at.lat, at.lng) ? mapApps[app].datum : 'wgs84';
}

/** A spot, with its city's name beside it. */
export interface Place {
  readonly name: LocalText;
  readonly city: LocalText;
  readonly region?: LocalText | undefined;
  readonly position: Pick<SpotPosition, 'at' | 'accuracy' | 'verified'>;
}

export type MapLink =
  | { readonly kind: 'search'; readonly app: SearchApp; readonly href: string }
  | {
      readonly kind: 'pin';
      readonly app: MapApp;
      readonly href: string;
      readonly datum: SentDatum;
      /** What to say beside the link. Outside the mainland there is nothing to warn of. */
      readonly note?: Readonly<Record<Lang, string>> | undefined;
    };

/**
 * The links a page shows for a place, in order. The name comes first, in every app: it leads to the place as the app
 * knows it, whatever our reading is worth. Pins follow only where one may be led to the point itself.
 */
export function linksFor({ name, city, region, position }: Place): readonly MapLink[] {
  const apps = Object.keys(mapApps) as MapApp[];
  const searches = apps
    .filter((app) => app !== 'geo')
    .map((app): MapLink => ({
      kind: 'search',
      app,
      href: searchLink(app, { name: name.zh, city: city.zh, region: region?.zh }),
    }));
  if (placeMode(position) !== 'pin') return searches;
  const { at } = position;
  const abroad = !inMainland(at.lat, at.lng);
  const pins = apps.map((app): MapLink => ({
    kind: 'pin',
    app,
    href: pinLink(app, { name: name.zh, city: city.zh, at }),
    datum: sentDatum(app, at),
    note: abroad ? undefined : mapApps[app].note,
  }));
  return [...searches, ...pins];
}

/** A point as an app's link has it, to a decimetre. AMap alone puts longitude first, and only this line knows. */
export function written(app: MapApp, { lat, lng }: Position<SentDatum>): string {
  return (app === 'amap' ? [lng, lat] : [lat, lng]).map((degrees) => degrees.toFixed(6)).join();
}

function oneText({ name, city, region = '' }: Search): string {
  return [name, city, region].filter((part) => part !== '').join(' ');
}

function fullWidth(text: string): string {
  return text.replaceAll(':', '：').replaceAll(';', '；');
}

/** Percent-encoded down to the marks that `encodeURIComponent` leaves: a bracket would end the label of a `geo:` link. */
export function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
