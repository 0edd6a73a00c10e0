import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import { pinLink, type MapApp } from '../../../src/exports/map-apps.ts';
import { convert } from '../../../src/model/geo/datum.ts';
import { metersBetween } from '../../../src/model/geo/distance.ts';
import { readPastedPosition } from '../../../src/model/geo/pasted-position.ts';
import { position } from '../../../src/model/geo/position.ts';

/** What was read, in a line; or the reason why nothing was. */
function read(text: string): string {
  const pasted = readPastedPosition(text);
  if (!pasted.found) return pasted.reason.en ?? '';
  const { found } = pasted;
  return `${found.lat} ${found.lng} ${found.datum ?? 'ask'} ${found.of}`;
}

describe('links that say their datum, in the forms the apps document', () => {
  test.each([
    // AMap writes the longitude first.
    ['https://uri.amap.com/marker?position=120.6309,31.3142&name=%E5%B7%B7', 'gcj02 point'],
    ['https://uri.amap.com/marker?position=120.6309,31.3142&coordinate=gaode', 'gcj02 point'],
    ['https://uri.amap.com/marker?position=120.6309,31.3142&coordinate=wgs84', 'wgs84 point'],
    ['https://uri.amap.com/navigation?from=121.1,31.2,a&to=120.6309,31.3142,b', 'gcj02 point'],
    ['https://www.amap.com/?p=B0FFF12345,31.3142,120.6309,平江路,姑苏区', 'gcj02 point'],
    ['https://www.amap.com/?q=31.3142,120.6309,平江路', 'gcj02 point'],
    ['https://ditu.amap.com/regeo?lng=120.6309&lat=31.3142', 'gcj02 point'],
    ['androidamap://viewMap?sourceApplication=x&lat=31.3142&lon=120.6309&dev=0', 'gcj02 point'],
    ['iosamap://viewMap?sourceApplication=x&lat=31.3142&lon=120.6309&dev=1', 'wgs84 point'],
    ['https://api.map.baidu.com/marker?location=31.3142,120.6309&output=html', 'bd09 point'],
    ['https://api.map.baidu.com/marker?location=31.3142,120.6309&coord_type=gcj02', 'gcj02 point'],
    ['https://api.map.baidu.com/marker?location=31.3142,120.6309&coord_type=wgs84', 'wgs84 point'],
    [
      'https://api.map.baidu.com/direction?origin=latlng:31.1,121.1|name:a&destination=latlng:31.3142,120.6309|name:b&mode=driving',
      'bd09 point',
    ],
    ['baidumap://map/marker?location=31.3142,120.6309&title=a', 'bd09 point'],
    [
      'https://apis.map.qq.com/uri/v1/marker?marker=coord:31.3142,120.6309;title:a;addr:b',
      'gcj02 point',
    ],
    [
      'https://apis.map.qq.com/uri/v1/marker?marker=coord:31.3142,120.6309;title:a&coord_type=1',
      'wgs84 point',
    ],
    [
      'https://apis.map.qq.com/uri/v1/routeplan?type=drive&to=b&tocoord=31.3142,120.6309',
      'gcj02 point',
    ],
    ['https://map.qq.com/?type=marker&pointx=120.6309&pointy=31.3142', 'gcj02 point'],
    ['https://www.openstreetmap.org/#map=17/31.3142/120.6309', 'wgs84 view'],
    ['https://www.openstreetmap.org/?mlat=31.3142&mlon=120.6309#map=17/31.1/120.1', 'wgs84 point'],
    ['geo:31.3142,120.6309;u=35', 'wgs84 point'],
    ['geo:0,0?q=31.3142,120.6309(平江路)', 'wgs84 point'],
  ])('%s', (link, says) => {
    expect(read(link)).toBe(`31.3142 120.6309 ${says}`);
  });
});

describe('links of Western apps leave the datum open in the mainland, and are WGS-84 abroad', () => {
  test.each([
    [
      'https://www.google.com/maps/place/X/@31.31,120.63,17z/data=!3m1!4b1!4m6!3m5!1s0x0!8m2!3d31.3142!4d120.6309',
      '31.3142 120.6309 ask point',
    ],
    ['https://www.google.com/maps/@31.3142,120.6309,17z', '31.3142 120.6309 ask view'],
    ['https://maps.google.com/?q=31.3142,120.6309', '31.3142 120.6309 ask point'],
    ['https://www.google.com.hk/maps?ll=31.3142,120.6309&z=17', '31.3142 120.6309 ask point'],
    [
      'https://www.google.com/maps/search/?api=1&query=48.8584,2.2945',
      '48.8584 2.2945 wgs84 point',
    ],
    ['https://maps.apple.com/?ll=31.3142,120.6309&q=x', '31.3142 120.6309 ask point'],
    ['https://maps.apple.com/place?coordinate=31.3142,120.6309', '31.3142 120.6309 ask point'],
    ['https://maps.apple.com/?ll=22.2936,114.1694', '22.2936 114.1694 wgs84 point'],
  ])('%s', (link, says) => expect(read(link)).toBe(says));
});

describe('numbers', () => {
  test.each([
    ['31.3142, 120.6309', '31.3142 120.6309 ask point'],
    ['120.6309 31.3142', '31.3142 120.6309 ask point'],
    ['31.3142，120.6309', '31.3142 120.6309 ask point'],
    ['３１．３１４２，１２０．６３０９', '31.3142 120.6309 ask point'],
    ['北纬31°18′36″，东经120°37′48″', '31.31 120.63 ask point'],
    ['31°18\'36"N 120°37\'48"E', '31.31 120.63 ask point'],
    ['31度18分36秒 120度37分48秒', '31.31 120.63 ask point'],
    ['31 18 36 N, 120 37 48 E', '31.31 120.63 ask point'],
    ['东经120.6309 北纬31.3142', '31.3142 120.6309 ask point'],
    ['{"lng":120.6309,"lat":31.3142}', '31.3142 120.6309 ask point'],
    ['POINT(120.6309 31.3142)', '31.3142 120.6309 ask point'],
    ['gcj02: [31.3142, 120.6309]', '31.3142 120.6309 gcj02 point'],
    ['百度坐标 31.3142,120.6309', '31.3142 120.6309 bd09 point'],
    ['GPS 31.3142 120.6309', '31.3142 120.6309 wgs84 point'],
    ['31.3142, 120.6309, 12.5', '31.3142 120.6309 ask point'],
    ['-33.8568, 151.2153', '-33.8568 151.2153 wgs84 point'],
    ['33.8568 S 151.2153 E', '-33.8568 151.2153 wgs84 point'],
  ])('%s', (text, says) => expect(read(text)).toBe(says));
});

test('where two numbers could be either way round, latitude is taken to come first and the note says so', () => {
  const { found } = readPastedPosition('48.8584, 2.2945');
  expect(found).toMatchObject({ lat: 48.8584, lng: 2.2945 });
  expect(found?.note.en).toContain('latitude 48.8584, longitude 2.2945');
  expect(readPastedPosition('120.6309, 31.3142').found?.note.en).toContain('longitude first');
});

test('AMap’s order holds also where the numbers themselves would not tell', () => {
  expect(read('https://uri.amap.com/marker?position=2.2945,48.8584&coordinate=wgs84')).toBe(
    '48.8584 2.2945 wgs84 point',
  );
  expect(read('https://api.map.baidu.com/marker?location=48.8584,2.2945&coord_type=wgs84')).toBe(
    '48.8584 2.2945 wgs84 point',
  );
});

test('a name beside a link, or a link without its scheme, does no harm', () => {
  const point = '31.3142 120.6309 gcj02 point';
  expect(read('【平江路】 https://uri.amap.com/marker?position=120.6309,31.3142 打开高德')).toBe(
    point,
  );
  expect(read('uri.amap.com/marker?position=120.6309,31.3142')).toBe(point);
});

test('Baidu’s metres are degrees of BD-09', () => {
  // Tiananmen, as Baidu’s own documents give it in both.
  const { found } = readPastedPosition('https://map.baidu.com/@12958175,4825923.77,17z');
  expect(found?.datum).toBe('bd09');
  expect(found?.of).toBe('view');
  const [lat, lng] = [found?.lat ?? 0, found?.lng ?? 0];
  expect(
    metersBetween(position('wgs84', lat, lng), position('wgs84', 39.915, 116.404)),
  ).toBeLessThan(30);
});

test('any point of Baidu’s map comes back from its metres to a decimetre', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 19, max: 53, noNaN: true }),
      fc.double({ min: 74, max: 134, noNaN: true }),
      (lat, lng) => {
        const [x, y] = gcoord.transform<[number, number]>([lng, lat], gcoord.BD09, gcoord.BD09MC);
        const { found } = readPastedPosition(
          `https://api.map.baidu.com/marker?location=${x.toFixed(2)},${y.toFixed(2)}&coord_type=bd09mc`,
        );
        expect(
          metersBetween(
            position('wgs84', found?.lat ?? 0, found?.lng ?? 0),
            position('wgs84', lat, lng),
          ),
        ).toBeLessThan(0.2);
      },
    ),
  );
});

test('our own links to the apps are read back as the place they were made from', () => {
  const at = position('wgs84', 31.3142, 120.6309);
  for (const app of ['amap', 'baidu', 'tencent', 'geo'] as const satisfies readonly MapApp[]) {
    const { found } = readPastedPosition(pinLink(app, { name: '平江路（北）', city: '苏州', at }));
    const there = convert(
      position(found?.datum ?? 'bd09', found?.lat ?? 0, found?.lng ?? 0),
      'wgs84',
    );
    expect(metersBetween(there, at), app).toBeLessThan(0.5);
  }
});

describe('what cannot be read is answered with what to do', () => {
  test.each([
    ['', 'Nothing was pasted'],
    ['https://surl.amap.com/5abcDE', 'Open it in a browser'],
    ['https://j.map.baidu.com/ab/cd', 'Open it in a browser'],
    ['https://maps.app.goo.gl/xyz', 'Open it in a browser'],
    ['https://www.amap.com/place/B020016J5Z', 'copy its coordinates'],
    ['https://example.com/?ll=31.31,120.63', 'Links of example.com are not known'],
    ['31, 120', 'whole degrees'],
    ['31.3142', 'only one number'],
    ['91.5, 200.1', 'no such point on Earth'],
    ['0.0, 0.0', 'when they have no position'],
    ['31°72′0″N 120°0′0″E', 'below 60'],
    ['平江路', 'There are no coordinates'],
    ['电话0512-67224929', 'There are no coordinates'],
    ['x'.repeat(5000), 'Too long'],
  ])('%s', (text, says) => expect(read(text)).toContain(says));
});

test('whatever is pasted, it is a point on Earth or a reason in both languages', () => {
  const pieces = fc.constantFrom(
    'https://',
    'uri.amap.com/marker?position=',
    'map.baidu.com/@',
    'geo:',
    '31.3',
    ',',
    '120.6',
    '°',
    "'",
    '"',
    '%E5',
    '!3d',
    '!4d',
    'lat',
    '=',
    '-',
    '1e9',
    'coord_type=bd09mc',
    '&',
    '\u0000',
    '北纬',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const pasted = readPastedPosition(text);
      if (pasted.found) {
        expect(Math.abs(pasted.found.lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(pasted.found.lng)).toBeLessThanOrEqual(180);
      } else expect(pasted.reason.zh && pasted.reason.en).toBeTruthy();
    }),
    { numRuns: 3000 },
  );
});
