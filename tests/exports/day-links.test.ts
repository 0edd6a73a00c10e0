import { describe, expect, test } from 'vitest';
import { dayLinks, type RouteApp, type RouteStop } from '../../src/exports/day-links.ts';
import { convert } from '../../src/model/geo/datum.ts';
import { position } from '../../src/model/geo/position.ts';
import type { LegMode } from '../../src/model/trip/leg-estimate.ts';

const pin = (
  name: string,
  lat: number,
  lng: number,
  more: Partial<RouteStop> = {},
): RouteStop & { at: NonNullable<RouteStop['at']> } => ({
  name,
  city: '苏州',
  mode: 'pin',
  ...more,
  at: position('wgs84', lat, lng),
});
const street = pin('平江路', 31.3178, 120.6315);
const temple = pin('玄妙观', 31.3132, 120.6197);
const lane = pin('同德里', 31.3051, 120.6192);
const gate = pin('盘门', 31.2896, 120.6105);
/** A walk of so many stops, each some 100 m further on. */
const walk = (count: number): readonly RouteStop[] =>
  Array.from({ length: count }, (_, index) => pin(`站${index + 1}`, 31.3 + index / 1000, 120.6));
const inApp = (app: RouteApp, stops: readonly RouteStop[], by?: LegMode) => {
  const found = dayLinks(stops, by).apps.find((one) => one.app === app);
  if (!found) throw new Error(`${app} has no link.`);
  return found;
};
const hrefs = (app: RouteApp, stops: readonly RouteStop[], by?: LegMode): readonly string[] =>
  inApp(app, stops, by).links.map(({ href }) => href);
const places = (app: RouteApp, stops: readonly RouteStop[], by?: LegMode) =>
  inApp(app, stops, by).links.map((link) => link.stops);
const asked = (href: string | undefined) => new URL(href ?? '').searchParams;
const gcj = (stop: { at: NonNullable<RouteStop['at']> }) => {
  const { lat, lng } = convert(stop.at, 'gcj02');
  return { lat: lat.toFixed(6), lng: lng.toFixed(6) };
};

describe('each app is sent its own datum, in its own order', () => {
  test('AMap: GCJ-02, longitude first, with the name behind', () => {
    const [link] = hrefs('amap', [street, temple]);
    const { lat, lng } = gcj(street);
    expect(asked(link).get('from')).toBe(`${lng},${lat},平江路`);
    expect(asked(link).get('to')).toBe(`${gcj(temple).lng},${gcj(temple).lat},玄妙观`);
    expect(asked(link).get('mode')).toBe('walk');
  });
  test('Baidu: GCJ-02 and says so, latitude first, with the city', () => {
    const [link] = hrefs('baidu', [street, temple]);
    const { lat, lng } = gcj(street);
    expect(asked(link).get('origin')).toBe(`latlng:${lat},${lng}|name:平江路`);
    expect(asked(link).get('coord_type')).toBe('gcj02');
    expect(asked(link).get('region')).toBe('苏州');
    const [over] = hrefs('baidu', [street, pin('宽窄巷子', 30.6696, 104.0496, { city: '成都' })]);
    expect(asked(over).get('region')).toBeNull();
    expect(asked(over).get('origin_region')).toBe('苏州');
    expect(asked(over).get('destination_region')).toBe('成都');
  });
  test('Tencent: GCJ-02 under its number 2', () => {
    const [link] = hrefs('tencent', [street, temple]);
    const { lat, lng } = gcj(temple);
    expect(asked(link).get('tocoord')).toBe(`${lat},${lng}`);
    expect(asked(link).get('coord_type')).toBe('2');
  });
  test.each(['apple', 'google'] as const)('%s: WGS-84, and a word that it may be off', (app) => {
    const [link] = hrefs(app, [street, temple]);
    expect(asked(link).get(app === 'apple' ? 'source' : 'origin')).toBe('31.317800,120.631500');
    expect(asked(link).get('destination')).toBe('31.313200,120.619700');
    expect(inApp(app, [street, temple]).note?.en).toContain('WGS-84');
  });
  test('outside the mainland nothing is shifted and nothing is warned of', () => {
    const kiyomizu = pin('清水寺', 34.9949, 135.785, { city: '京都' });
    const gion = pin('祇园', 35.0037, 135.775, { city: '京都' });
    const { apps } = dayLinks([kiyomizu, gion]);
    expect(apps.map(({ note }) => note)).toEqual(apps.map(() => undefined));
    expect(apps.flatMap(({ links }) => links.map(({ datum }) => datum))).toEqual(
      apps.map(() => 'wgs84'),
    );
    expect(asked(hrefs('amap', [kiyomizu, gion])[0]).get('from')).toBe(
      '135.785000,34.994900,清水寺',
    );
    expect(asked(hrefs('tencent', [kiyomizu, gion])[0]).get('coord_type')).toBe('1');
  });
  test('a day that leaves the mainland is sent in one datum, its outer end unshifted', () => {
    const shenzhen = pin('深圳湾口岸', 22.5032, 113.9476, { city: '深圳' });
    const ferry = pin('天星码头', 22.2938, 114.1686, { city: '香港' });
    const [link] = hrefs('baidu', [shenzhen, ferry], 'bus');
    expect(asked(link).get('coord_type')).toBe('gcj02');
    expect(asked(link).get('origin')).toContain(gcj(shenzhen).lat);
    expect(asked(link).get('destination')).toBe('latlng:22.293800,114.168600|name:天星码头');
  });
});

describe('a link holds what its app takes, and the next begins where it ends', () => {
  test('AMap takes one stop on the way by car, none on foot', () => {
    expect(places('amap', walk(5), 'drive')).toEqual([
      [0, 1, 2],
      [2, 3, 4],
    ]);
    expect(asked(hrefs('amap', walk(5), 'drive')[0]).getAll('via')).toHaveLength(1);
    expect(places('amap', walk(4))).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });
  test.each(['baidu', 'tencent'] as const)('%s goes leg by leg', (app) => {
    expect(places(app, walk(3), 'drive')).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
  test('Google takes three on the way, as a phone’s browser does, and none by transit', () => {
    expect(places('google', walk(5))).toEqual([[0, 1, 2, 3, 4]]);
    expect(places('google', walk(6))).toEqual([
      [0, 1, 2, 3, 4],
      [4, 5],
    ]);
    expect(
      asked(hrefs('google', walk(5))[0])
        .get('waypoints')
        ?.split('|'),
    ).toEqual(['31.301000,120.600000', '31.302000,120.600000', '31.303000,120.600000']);
    expect(places('google', walk(3), 'metro')).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
  test('Apple takes fourteen stops, each point on the way by itself', () => {
    expect(places('apple', walk(15)).map((stops) => stops.length)).toEqual([14, 2]);
    expect(asked(hrefs('apple', walk(4))[0]).getAll('waypoint')).toEqual([
      '31.301000,120.600000',
      '31.302000,120.600000',
    ]);
  });
  test('where one changes from walking to the metro a new link begins', () => {
    const day = [street, temple, { ...lane, by: 'metro' as const }, gate];
    expect(places('google', day)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(inApp('google', day).links.map(({ travel }) => travel)).toEqual([
      'walk',
      'transit',
      'walk',
    ]);
  });
});

describe('only what one may be led to goes in', () => {
  const wetland = pin('湿地', 33.4, 118.2, { mode: 'area' });
  const set: RouteStop = { name: '片场', mode: 'named-only' };
  test('an area and a mere name are left out, and the way goes on behind them', () => {
    const found = dayLinks([street, wetland, set, temple]);
    expect(found.leftOut).toEqual([1, 2]);
    expect(found.apps.map(({ links }) => links[0]?.stops)).toEqual(found.apps.map(() => [0, 3]));
    expect(JSON.stringify(found)).not.toContain('33.4');
  });
  test('with fewer than two pins there is no way to show', () => {
    expect(dayLinks([street, wetland])).toEqual({ apps: [], leftOut: [1] });
    expect(dayLinks([])).toEqual({ apps: [], leftOut: [] });
  });
  test('the same point twice running is no leg', () => {
    expect(places('google', [street, street, temple])).toEqual([[0, 2]]);
    expect(dayLinks([street, street]).apps).toEqual([]);
  });
  test('a boat has no link, nor has a bicycle where the app has no address for it', () => {
    const day = [street, { ...temple, by: 'boat' as const }, lane];
    expect(inApp('amap', day)).toMatchObject({ unlinked: [[0, 1]], links: [{ stops: [1, 2] }] });
    expect(dayLinks([street, temple], 'bike').apps.map(({ app }) => app)).toEqual([
      'amap',
      'apple',
      'google',
    ]);
  });
});

test('a name cannot break out of its place in a link', () => {
  const odd = pin("A,B|name:假&mode=car#x:'(老店)", 31.3178, 120.6315);
  for (const { links } of dayLinks([odd, temple]).apps) {
    const href = links[0]?.href ?? '';
    expect(asked(href).getAll('mode').length + asked(href).getAll('type').length).toBeLessThan(2);
    expect(new URL(href).hash).toBe('');
  }
  expect(
    asked(hrefs('amap', [odd, temple])[0])
      .get('from')
      ?.split(','),
  ).toHaveLength(3);
  expect(
    asked(hrefs('baidu', [odd, temple])[0])
      .get('origin')
      ?.split('|'),
  ).toHaveLength(2);
});
