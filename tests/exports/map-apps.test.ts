import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  linksFor,
  mapApps,
  pinLink,
  searchLink,
  sentDatum,
  type MapApp,
  type Place,
  type SearchApp,
} from '../../src/exports/map-apps.ts';
import { convert } from '../../src/model/geo/datum.ts';
import { metersBetween } from '../../src/model/geo/distance.ts';
import { position } from '../../src/model/geo/position.ts';
import { datumVectors } from '../fixtures/datum-vectors.ts';

const apps = Object.keys(mapApps) as MapApp[];

const place = (
  name: string,
  city: string,
  [lat, lng]: readonly [number, number],
  accuracy: number,
  verified: boolean,
): Place => ({
  name: { zh: name, en: 'unused' },
  city: { zh: city, en: 'unused' },
  position: { at: position('wgs84', lat, lng), accuracy, verified },
});

const pingjiangRoad = place('平江路', '苏州', [31.3178, 120.6315], 50, true);
const starFerry = place('天星码头', '香港', [22.2938, 114.1686], 20, true);
const kiyomizu = place('清水寺', '京都', [34.9949, 135.785], 30, true);
const southGate = place('大理古城南城门', '大理', [25.6884, 100.1585], 700, true);
const crabPonds = place('蟹塘', '泗洪', [33.4, 118.3], 8000, false);
const awkward = place("“南&北”茶馆; 店名: A/B (老店)'s", '苏州', [31.3178, 120.6315], 50, true);

/** Frozen: changing one of these changes where every printed code and every shared link leads. */
const written: readonly {
  readonly what: string;
  readonly place: Place;
  readonly links: readonly (readonly [string, MapApp, string])[];
}[] = [
  {
    what: 'a pin in Suzhou goes to the Chinese apps in GCJ-02, to the others in WGS-84',
    place: pingjiangRoad,
    links: [
      [
        'search',
        'amap',
        'https://uri.amap.com/search?keyword=%E5%B9%B3%E6%B1%9F%E8%B7%AF&city=%E8%8B%8F%E5%B7%9E&view=map&src=ruxi&callnative=1',
      ],
      [
        'search',
        'baidu',
        'https://api.map.baidu.com/place/search?query=%E5%B9%B3%E6%B1%9F%E8%B7%AF&region=%E8%8B%8F%E5%B7%9E&output=html&src=webapp.ruxi.ruxi',
      ],
      [
        'search',
        'tencent',
        'https://apis.map.qq.com/uri/v1/search?keyword=%E5%B9%B3%E6%B1%9F%E8%B7%AF&region=%E8%8B%8F%E5%B7%9E&referer=ruxi',
      ],
      [
        'search',
        'apple',
        'https://maps.apple.com/?q=%E5%B9%B3%E6%B1%9F%E8%B7%AF%20%E8%8B%8F%E5%B7%9E',
      ],
      [
        'search',
        'google',
        'https://www.google.com/maps/search/?api=1&query=%E5%B9%B3%E6%B1%9F%E8%B7%AF%20%E8%8B%8F%E5%B7%9E',
      ],
      [
        'pin',
        'amap',
        'https://uri.amap.com/marker?position=120.635691,31.315642&name=%E5%B9%B3%E6%B1%9F%E8%B7%AF&src=ruxi&coordinate=gaode&callnative=1',
      ],
      [
        'pin',
        'baidu',
        'https://api.map.baidu.com/marker?location=31.315642,120.635691&title=%E5%B9%B3%E6%B1%9F%E8%B7%AF&content=%E8%8B%8F%E5%B7%9E&output=html&coord_type=gcj02&src=webapp.ruxi.ruxi',
      ],
      [
        'pin',
        'tencent',
        'https://apis.map.qq.com/uri/v1/marker?marker=coord:31.315642,120.635691;title:%E5%B9%B3%E6%B1%9F%E8%B7%AF;addr:%E8%8B%8F%E5%B7%9E&coord_type=2&referer=ruxi',
      ],
      [
        'pin',
        'apple',
        'https://maps.apple.com/?ll=31.317800,120.631500&q=%E5%B9%B3%E6%B1%9F%E8%B7%AF',
      ],
      ['pin', 'google', 'https://www.google.com/maps/search/?api=1&query=31.317800,120.631500'],
      [
        'pin',
        'geo',
        'geo:31.317800,120.631500?q=31.317800,120.631500(%E5%B9%B3%E6%B1%9F%E8%B7%AF)',
      ],
    ],
  },
  {
    what: 'a pin in Hong Kong goes to every app unshifted, and the Chinese ones are told so',
    place: starFerry,
    links: [
      [
        'search',
        'amap',
        'https://uri.amap.com/search?keyword=%E5%A4%A9%E6%98%9F%E7%A0%81%E5%A4%B4&city=%E9%A6%99%E6%B8%AF&view=map&src=ruxi&callnative=1',
      ],
      [
        'search',
        'baidu',
        'https://api.map.baidu.com/place/search?query=%E5%A4%A9%E6%98%9F%E7%A0%81%E5%A4%B4&region=%E9%A6%99%E6%B8%AF&output=html&src=webapp.ruxi.ruxi',
      ],
      [
        'search',
        'tencent',
        'https://apis.map.qq.com/uri/v1/search?keyword=%E5%A4%A9%E6%98%9F%E7%A0%81%E5%A4%B4&region=%E9%A6%99%E6%B8%AF&referer=ruxi',
      ],
      [
        'search',
        'apple',
        'https://maps.apple.com/?q=%E5%A4%A9%E6%98%9F%E7%A0%81%E5%A4%B4%20%E9%A6%99%E6%B8%AF',
      ],
      [
        'search',
        'google',
        'https://www.google.com/maps/search/?api=1&query=%E5%A4%A9%E6%98%9F%E7%A0%81%E5%A4%B4%20%E9%A6%99%E6%B8%AF',
      ],
      [
        'pin',
        'amap',
        'https://uri.amap.com/marker?position=114.168600,22.293800&name=%E5%A4%A9%E6%98%9F%E7%A0%81%E5%A4%B4&src=ruxi&coordinate=wgs84&callnative=1',
      ],
      [
        'pin',
        'baidu',
        'https://api.map.baidu.com/marker?location=22.293800,114.168600&title=%E5%A4%A9%E6%98%9F%E7%A0%81%E5%A4%B4&content=%E9%A6%99%E6%B8%AF&output=html&coord_type=wgs84&src=webapp.ruxi.ruxi',
      ],
      [
        'pin',
        'tencent',
        'https://apis.map.qq.com/uri/v1/marker?marker=coord:22.293800,114.168600;title:%E5%A4%A9%E6%98%9F%E7%A0%81%E5%A4%B4;addr:%E9%A6%99%E6%B8%AF&coord_type=1&referer=ruxi',
      ],
      [
        'pin',
        'apple',
        'https://maps.apple.com/?ll=22.293800,114.168600&q=%E5%A4%A9%E6%98%9F%E7%A0%81%E5%A4%B4',
      ],
      ['pin', 'google', 'https://www.google.com/maps/search/?api=1&query=22.293800,114.168600'],
      [
        'pin',
        'geo',
        'geo:22.293800,114.168600?q=22.293800,114.168600(%E5%A4%A9%E6%98%9F%E7%A0%81%E5%A4%B4)',
      ],
    ],
  },
  {
    what: 'a pin in Kyoto goes to every app unshifted',
    place: kiyomizu,
    links: [
      [
        'search',
        'amap',
        'https://uri.amap.com/search?keyword=%E6%B8%85%E6%B0%B4%E5%AF%BA&city=%E4%BA%AC%E9%83%BD&view=map&src=ruxi&callnative=1',
      ],
      [
        'search',
        'baidu',
        'https://api.map.baidu.com/place/search?query=%E6%B8%85%E6%B0%B4%E5%AF%BA&region=%E4%BA%AC%E9%83%BD&output=html&src=webapp.ruxi.ruxi',
      ],
      [
        'search',
        'tencent',
        'https://apis.map.qq.com/uri/v1/search?keyword=%E6%B8%85%E6%B0%B4%E5%AF%BA&region=%E4%BA%AC%E9%83%BD&referer=ruxi',
      ],
      [
        'search',
        'apple',
        'https://maps.apple.com/?q=%E6%B8%85%E6%B0%B4%E5%AF%BA%20%E4%BA%AC%E9%83%BD',
      ],
      [
        'search',
        'google',
        'https://www.google.com/maps/search/?api=1&query=%E6%B8%85%E6%B0%B4%E5%AF%BA%20%E4%BA%AC%E9%83%BD',
      ],
      [
        'pin',
        'amap',
        'https://uri.amap.com/marker?position=135.785000,34.994900&name=%E6%B8%85%E6%B0%B4%E5%AF%BA&src=ruxi&coordinate=wgs84&callnative=1',
      ],
      [
        'pin',
        'baidu',
        'https://api.map.baidu.com/marker?location=34.994900,135.785000&title=%E6%B8%85%E6%B0%B4%E5%AF%BA&content=%E4%BA%AC%E9%83%BD&output=html&coord_type=wgs84&src=webapp.ruxi.ruxi',
      ],
      [
        'pin',
        'tencent',
        'https://apis.map.qq.com/uri/v1/marker?marker=coord:34.994900,135.785000;title:%E6%B8%85%E6%B0%B4%E5%AF%BA;addr:%E4%BA%AC%E9%83%BD&coord_type=1&referer=ruxi',
      ],
      [
        'pin',
        'apple',
        'https://maps.apple.com/?ll=34.994900,135.785000&q=%E6%B8%85%E6%B0%B4%E5%AF%BA',
      ],
      ['pin', 'google', 'https://www.google.com/maps/search/?api=1&query=34.994900,135.785000'],
      [
        'pin',
        'geo',
        'geo:34.994900,135.785000?q=34.994900,135.785000(%E6%B8%85%E6%B0%B4%E5%AF%BA)',
      ],
    ],
  },
  {
    what: 'a place known to 700 m is looked up by name only',
    place: southGate,
    links: [
      [
        'search',
        'amap',
        'https://uri.amap.com/search?keyword=%E5%A4%A7%E7%90%86%E5%8F%A4%E5%9F%8E%E5%8D%97%E5%9F%8E%E9%97%A8&city=%E5%A4%A7%E7%90%86&view=map&src=ruxi&callnative=1',
      ],
      [
        'search',
        'baidu',
        'https://api.map.baidu.com/place/search?query=%E5%A4%A7%E7%90%86%E5%8F%A4%E5%9F%8E%E5%8D%97%E5%9F%8E%E9%97%A8&region=%E5%A4%A7%E7%90%86&output=html&src=webapp.ruxi.ruxi',
      ],
      [
        'search',
        'tencent',
        'https://apis.map.qq.com/uri/v1/search?keyword=%E5%A4%A7%E7%90%86%E5%8F%A4%E5%9F%8E%E5%8D%97%E5%9F%8E%E9%97%A8&region=%E5%A4%A7%E7%90%86&referer=ruxi',
      ],
      [
        'search',
        'apple',
        'https://maps.apple.com/?q=%E5%A4%A7%E7%90%86%E5%8F%A4%E5%9F%8E%E5%8D%97%E5%9F%8E%E9%97%A8%20%E5%A4%A7%E7%90%86',
      ],
      [
        'search',
        'google',
        'https://www.google.com/maps/search/?api=1&query=%E5%A4%A7%E7%90%86%E5%8F%A4%E5%9F%8E%E5%8D%97%E5%9F%8E%E9%97%A8%20%E5%A4%A7%E7%90%86',
      ],
    ],
  },
  {
    what: 'a place known by its name alone is looked up by name only',
    place: crabPonds,
    links: [
      [
        'search',
        'amap',
        'https://uri.amap.com/search?keyword=%E8%9F%B9%E5%A1%98&city=%E6%B3%97%E6%B4%AA&view=map&src=ruxi&callnative=1',
      ],
      [
        'search',
        'baidu',
        'https://api.map.baidu.com/place/search?query=%E8%9F%B9%E5%A1%98&region=%E6%B3%97%E6%B4%AA&output=html&src=webapp.ruxi.ruxi',
      ],
      [
        'search',
        'tencent',
        'https://apis.map.qq.com/uri/v1/search?keyword=%E8%9F%B9%E5%A1%98&region=%E6%B3%97%E6%B4%AA&referer=ruxi',
      ],
      ['search', 'apple', 'https://maps.apple.com/?q=%E8%9F%B9%E5%A1%98%20%E6%B3%97%E6%B4%AA'],
      [
        'search',
        'google',
        'https://www.google.com/maps/search/?api=1&query=%E8%9F%B9%E5%A1%98%20%E6%B3%97%E6%B4%AA',
      ],
    ],
  },
  {
    what: 'a name full of quotes, brackets and ampersands arrives whole',
    place: awkward,
    links: [
      [
        'search',
        'amap',
        'https://uri.amap.com/search?keyword=%E2%80%9C%E5%8D%97%26%E5%8C%97%E2%80%9D%E8%8C%B6%E9%A6%86%3B%20%E5%BA%97%E5%90%8D%3A%20A%2FB%20%28%E8%80%81%E5%BA%97%29%27s&city=%E8%8B%8F%E5%B7%9E&view=map&src=ruxi&callnative=1',
      ],
      [
        'search',
        'baidu',
        'https://api.map.baidu.com/place/search?query=%E2%80%9C%E5%8D%97%26%E5%8C%97%E2%80%9D%E8%8C%B6%E9%A6%86%3B%20%E5%BA%97%E5%90%8D%3A%20A%2FB%20%28%E8%80%81%E5%BA%97%29%27s&region=%E8%8B%8F%E5%B7%9E&output=html&src=webapp.ruxi.ruxi',
      ],
      [
        'search',
        'tencent',
        'https://apis.map.qq.com/uri/v1/search?keyword=%E2%80%9C%E5%8D%97%26%E5%8C%97%E2%80%9D%E8%8C%B6%E9%A6%86%3B%20%E5%BA%97%E5%90%8D%3A%20A%2FB%20%28%E8%80%81%E5%BA%97%29%27s&region=%E8%8B%8F%E5%B7%9E&referer=ruxi',
      ],
      [
        'search',
        'apple',
        'https://maps.apple.com/?q=%E2%80%9C%E5%8D%97%26%E5%8C%97%E2%80%9D%E8%8C%B6%E9%A6%86%3B%20%E5%BA%97%E5%90%8D%3A%20A%2FB%20%28%E8%80%81%E5%BA%97%29%27s%20%E8%8B%8F%E5%B7%9E',
      ],
      [
        'search',
        'google',
        'https://www.google.com/maps/search/?api=1&query=%E2%80%9C%E5%8D%97%26%E5%8C%97%E2%80%9D%E8%8C%B6%E9%A6%86%3B%20%E5%BA%97%E5%90%8D%3A%20A%2FB%20%28%E8%80%81%E5%BA%97%29%27s%20%E8%8B%8F%E5%B7%9E',
      ],
      [
        'pin',
        'amap',
        'https://uri.amap.com/marker?position=120.635691,31.315642&name=%E2%80%9C%E5%8D%97%26%E5%8C%97%E2%80%9D%E8%8C%B6%E9%A6%86%3B%20%E5%BA%97%E5%90%8D%3A%20A%2FB%20%28%E8%80%81%E5%BA%97%29%27s&src=ruxi&coordinate=gaode&callnative=1',
      ],
      [
        'pin',
        'baidu',
        'https://api.map.baidu.com/marker?location=31.315642,120.635691&title=%E2%80%9C%E5%8D%97%26%E5%8C%97%E2%80%9D%E8%8C%B6%E9%A6%86%3B%20%E5%BA%97%E5%90%8D%3A%20A%2FB%20%28%E8%80%81%E5%BA%97%29%27s&content=%E8%8B%8F%E5%B7%9E&output=html&coord_type=gcj02&src=webapp.ruxi.ruxi',
      ],
      [
        'pin',
        'tencent',
        'https://apis.map.qq.com/uri/v1/marker?marker=coord:31.315642,120.635691;title:%E2%80%9C%E5%8D%97%26%E5%8C%97%E2%80%9D%E8%8C%B6%E9%A6%86%EF%BC%9B%20%E5%BA%97%E5%90%8D%EF%BC%9A%20A%2FB%20%28%E8%80%81%E5%BA%97%29%27s;addr:%E8%8B%8F%E5%B7%9E&coord_type=2&referer=ruxi',
      ],
      [
        'pin',
        'apple',
        'https://maps.apple.com/?ll=31.317800,120.631500&q=%E2%80%9C%E5%8D%97%26%E5%8C%97%E2%80%9D%E8%8C%B6%E9%A6%86%3B%20%E5%BA%97%E5%90%8D%3A%20A%2FB%20%28%E8%80%81%E5%BA%97%29%27s',
      ],
      ['pin', 'google', 'https://www.google.com/maps/search/?api=1&query=31.317800,120.631500'],
      [
        'pin',
        'geo',
        'geo:31.317800,120.631500?q=31.317800,120.631500(%E2%80%9C%E5%8D%97%26%E5%8C%97%E2%80%9D%E8%8C%B6%E9%A6%86%3B%20%E5%BA%97%E5%90%8D%3A%20A%2FB%20%28%E8%80%81%E5%BA%97%29%27s)',
      ],
    ],
  },
];

test.each(written)('$what', ({ place: shown, links }) => {
  expect(linksFor(shown).map(({ kind, app, href }) => [kind, app, href])).toEqual(links);
});

/** The point in a link, read the way its app reads it: AMap has longitude first, the others latitude. */
function pointIn(app: MapApp, href: string): { lat: number; lng: number } {
  const [first = NaN, second = NaN] = (/(-?\d+\.\d{6}),(-?\d+\.\d{6})/.exec(href) ?? [])
    .slice(1)
    .map(Number);
  return app === 'amap' ? { lng: first, lat: second } : { lat: first, lng: second };
}

describe('the point in a link is the place itself, in the datum the link says', () => {
  test.each(datumVectors)('%s', (name, inside, wgs84, gcj02) => {
    for (const app of apps) {
      const at = position('wgs84', ...wgs84);
      const [lat, lng] = inside && ['amap', 'baidu', 'tencent'].includes(app) ? gcj02 : wgs84;
      const { lat: sentLat, lng: sentLng } = pointIn(app, pinLink(app, { name, city: '', at }));
      expect(
        metersBetween(position('wgs84', sentLat, sentLng), position('wgs84', lat, lng)),
        app,
      ).toBeLessThan(0.2);
    }
  });
});

test('a link to a Chinese app never leaves its datum to be guessed', () => {
  const says = {
    amap: /&coordinate=(gaode|wgs84)&/,
    baidu: /&coord_type=(gcj02|wgs84)&/,
    tencent: /&coord_type=([12])&/,
  };
  const means: Record<string, string> = {
    gaode: 'gcj02',
    gcj02: 'gcj02',
    2: 'gcj02',
    wgs84: 'wgs84',
    1: 'wgs84',
  };
  for (const {
    position: { at },
  } of [pingjiangRoad, starFerry, kiyomizu]) {
    for (const [app, pattern] of Object.entries(says) as [keyof typeof says, RegExp][]) {
      const said = pattern.exec(pinLink(app, { name: '桥', city: '', at }))?.[1];
      expect(means[said ?? '']).toBe(sentDatum(app, at));
    }
  }
});

test('the names come before the pins, and every app that can search is there', () => {
  const kinds = linksFor(pingjiangRoad).map(({ kind, app }) => `${kind} ${app}`);
  const searches = apps.filter((app) => app !== 'geo').map((app) => `search ${app}`);
  expect(kinds).toEqual([...searches, ...apps.map((app) => `pin ${app}`)]);
});

describe('a pin is offered only where one may be led to it', () => {
  test.each([
    ['a verified reading good to 500 m', 500, true, true],
    ['a verified reading good to 501 m', 501, true, false],
    ['a close reading that nobody has verified', 20, false, false],
    ['a place known by name', 8000, true, false],
  ])('%s', (_, accuracy, verified, offered) => {
    const links = linksFor(place('平江路', '苏州', [31.3178, 120.6315], accuracy, verified));
    expect(links.some(({ kind }) => kind === 'pin')).toBe(offered);
  });
});

test('each pin in the mainland carries its datum and a word about it in both languages; one abroad carries no warning', () => {
  const pinsOf = (shown: Place) => linksFor(shown).filter((link) => link.kind === 'pin');
  for (const { app, datum, note } of pinsOf(pingjiangRoad)) {
    expect(datum).toBe(mapApps[app].datum);
    expect(note).toEqual(mapApps[app].note);
    expect(note?.zh).toContain(datum === 'gcj02' ? 'GCJ-02' : 'WGS-84');
    expect(note?.en).toContain(datum === 'gcj02' ? 'GCJ-02' : 'WGS-84');
  }
  for (const { datum, note } of [...pinsOf(starFerry), ...pinsOf(kiyomizu)])
    expect([datum, note]).toEqual(['wgs84', undefined]);
});

test('Apple and Google are told the province as well, where a page gives it', () => {
  const search = { name: '人民桥', city: '泗洪', region: '江苏' };
  expect(new URL(searchLink('apple', search)).searchParams.get('q')).toBe('人民桥 泗洪 江苏');
  expect(new URL(searchLink('google', search)).searchParams.get('query')).toBe('人民桥 泗洪 江苏');
  expect(new URL(searchLink('amap', search)).searchParams.get('city')).toBe('泗洪');
});

describe('whatever a place is called, its name arrives unchanged', () => {
  const anyName = fc.string({ unit: 'grapheme', minLength: 1 });
  const asked: Record<SearchApp, string> = {
    amap: 'keyword',
    baidu: 'query',
    tencent: 'keyword',
    apple: 'q',
    google: 'query',
  };

  test('in a search', () => {
    fc.assert(
      fc.property(anyName, fc.constantFrom(...(Object.keys(asked) as SearchApp[])), (name, app) => {
        expect(new URL(searchLink(app, { name, city: '' })).searchParams.get(asked[app])).toBe(
          name,
        );
      }),
    );
  });

  test('on a pin', () => {
    const { at } = pingjiangRoad.position;
    fc.assert(
      fc.property(anyName, (name) => {
        const given = (app: MapApp) => new URL(pinLink(app, { name, city: '苏州', at }));
        expect(given('amap').searchParams.get('name')).toBe(name);
        expect(given('baidu').searchParams.get('title')).toBe(name);
        expect(given('apple').searchParams.get('q')).toBe(name);
        expect(given('geo').href).toMatch(/^geo:[\d.,]+\?q=[\d.,]+\([^()]*\)$/);
      }),
    );
  });

  test('in Tencent’s marker, which stays a list of three whatever the name holds', () => {
    const { at } = pingjiangRoad.position;
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(';', ':', '&', '茶', ' ', '%') }), (name) => {
        const marker = new URL(pinLink('tencent', { name, city: '苏州', at })).searchParams.get(
          'marker',
        );
        expect(marker?.split(';').map((part) => part.split(':').length)).toEqual([2, 2, 2]);
      }),
    );
  });
});

test('a pin is the same whether its place came in WGS-84 or by way of GCJ-02', () => {
  const { at } = pingjiangRoad.position;
  const there = convert(convert(at, 'gcj02'), 'wgs84');
  const [a, b] = [at, there].map((from) =>
    pointIn('amap', pinLink('amap', { name: '桥', city: '', at: from })),
  );
  expect(
    metersBetween(position('wgs84', a!.lat, a!.lng), position('wgs84', b!.lat, b!.lng)),
  ).toBeLessThan(0.5);
});
