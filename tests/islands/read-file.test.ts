import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toGpx } from '../../src/exports/trip/gpx.ts';
import { toTripJson } from '../../src/exports/trip/json.ts';
import { toKml } from '../../src/exports/trip/kml.ts';
import {
  placesInXml,
  readTripFile,
  tripInText,
  type FileResult,
  type XmlNode,
} from '../../src/islands/trip/read-file.ts';
import { position } from '../../src/model/geo/position.ts';
import { importLimits, type Imported } from '../../src/model/trip/import.ts';
import type { TripPlace } from '../../src/model/trip/place.ts';
import { stopsOf } from '../../src/model/trip/trip.ts';
import { aSheet, aTrip } from '../exports/trip/a-trip.ts';

const parse = (text: string): XmlNode | undefined => {
  try {
    return new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
  } catch {
    return undefined;
  }
};
const spots: readonly TripPlace[] = [
  {
    id: 'sz-pingjiang',
    name: { zh: '平江路', en: 'Pingjiang Road' },
    mode: 'pin',
    position: { at: position('wgs84', 31.3161, 120.6304), accuracy: 100, verified: true },
  },
];
const taken = (result: FileResult): Imported => {
  if (result.fault !== undefined) expect.unreachable(result.fault);
  return result;
};
const read = (text: string): FileResult => tripInText(text, spots, 'x', parse);
const names = (text: string): readonly (readonly string[])[] =>
  taken(read(text)).trip.days.map(({ stops }) =>
    stops.map(({ place }) => place.spot ?? place.point.name),
  );

const gpx = (inside: string): string =>
  `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">${inside}</gpx>`;
const kml = (inside: string): string =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`;
const placemark = (name: string, at: string, description = ''): string =>
  `<Placemark><name>${name}</name><description>${description}</description><Point><coordinates>${at}</coordinates></Point></Placemark>`;

describe('GPX', () => {
  test('its waypoints are the stops, in order, and one that is ours is found by name', () => {
    expect(
      names(
        gpx(
          '<wpt lat="31.3160" lon="120.6300"><name>平江路</name></wpt><wpt lat="31.3" lon="120.6"><name>茶馆</name></wpt><rte><rtept lat="1" lon="2"/></rte>',
        ),
      ),
    ).toEqual([['sz-pingjiang', '茶馆']]);
  });

  test('without waypoints each route is a day', () => {
    expect(
      names(
        gpx(
          '<rte><name>一</name><rtept lat="31" lon="120"><name>甲</name></rtept></rte><rte><rtept lat="32" lon="120"><name>乙</name></rtept></rte>',
        ),
      ),
    ).toEqual([['甲'], ['乙']]);
  });

  test('a track is where somebody walked, and no plan', () => {
    expect(read(gpx('<trk><trkseg><trkpt lat="31" lon="120"/></trkseg></trk>'))).toEqual({
      fault: 'no-places',
    });
  });

  test('points that lie nowhere are left out, and an empty number is not the equator', () => {
    expect(
      names(
        gpx(
          '<wpt lat="" lon="120"/><wpt lat="95" lon="120"/><wpt lat="NaN" lon="1"/><wpt lat="0x10" lon="1"/><wpt lat="31" lon="120"><name>在</name></wpt>',
        ),
      ),
    ).toEqual([['在']]);
  });

  test('our own file comes back with its names whole', () => {
    const { trip } = taken(read(toGpx(aSheet())));
    expect(stopsOf(trip).map(({ place }) => place.spot ?? place.point.name)).toEqual([
      'sz-pingjiang',
      '1.2 =“A&B” <茶馆>  ;,\\😀𠮷 "二"',
      '2.1 同德里',
      '2.2 夜宵',
    ]);
  });
});

describe('KML', () => {
  test('a folder with places is a day, longitude comes first, lines are no stops', () => {
    expect(
      names(
        kml(
          `<Folder><name>空</name></Folder><Folder>${placemark('甲', '120.6,31.3,0')}<Placemark><LineString><coordinates>1,2 3,4</coordinates></LineString></Placemark></Folder><Folder><Folder>${placemark('乙', ' 120.7 , 31.4 ')}</Folder></Folder>`,
        ),
      ),
    ).toEqual([['甲'], ['乙']]);
  });

  test('a placemark of several points is one place', () => {
    expect(
      names(
        kml(
          '<Placemark><name>二</name><MultiGeometry><Point><coordinates>1,2</coordinates></Point><Point><coordinates>3,4</coordinates></Point></MultiGeometry></Placemark>',
        ),
      ),
    ).toEqual([['二']]);
  });

  test('a description that is a page comes in as its words, and no script with it', () => {
    const text = kml(
      placemark(
        '甲 &lt;b&gt;',
        '120,31',
        '<![CDATA[<p>早上&nbsp;<b>七点</b>&amp;&#8212;开<script>alert("&#60;")</script><img src=x onerror=alert(1)></p>]]>',
      ),
    );
    const [stop] = stopsOf(taken(read(text)).trip);
    expect(stop?.note).toBe('早上 七点 &—开');
    expect(stop?.place.point?.name).toBe('甲 <b>');
  });

  test('our own file keeps its days', () => {
    expect(taken(read(toKml(aSheet()))).trip.days.length).toBe(2);
  });
});

describe('a file', () => {
  const file = (text: string | Uint8Array<ArrayBuffer>, name = '我的 行程.gpx'): File =>
    new File([text], name);

  test('it is known by what it holds, not by its ending, and its name names the trip', async () => {
    const json = toTripJson(aTrip, aSheet());
    expect(taken(await readTripFile(file(json), spots, parse)).trip.name).toBe('苏州 & <南京>');
    const points = file(`\ufeff ${gpx('<wpt lat="1" lon="2"/>')}`, '周末.两天.txt');
    expect(taken(await readTripFile(points, spots, parse)).trip.name).toBe('周末.两天');
  });

  test('one in GBK that says so is read in it', async () => {
    const head = new TextEncoder().encode(
      '<?xml version="1.0" encoding="GBK"?><gpx><wpt lat="1" lon="2"><name>',
    );
    // 茶 in GBK.
    const bytes = new Uint8Array([
      ...head,
      0xb2,
      0xe8,
      ...new TextEncoder().encode('</name></wpt></gpx>'),
    ]);
    const [stop] = stopsOf(taken(await readTripFile(file(bytes), spots, parse)).trip);
    expect(stop?.place.point?.name).toBe('茶');
  });

  test('one of 5 MB is refused before it has been read to its end, one of 50 MB before it is opened', async () => {
    let read = 0;
    const chunk = new Uint8Array(65_536).fill(32);
    const large = (size: number) => ({
      name: 'a.gpx',
      size,
      stream: () =>
        new ReadableStream<Uint8Array<ArrayBuffer>>({
          pull(to) {
            read += chunk.length;
            if (read > size) to.close();
            else to.enqueue(chunk);
          },
        }),
    });
    expect(await readTripFile(large(5_000_000), spots, parse)).toEqual({ fault: 'too-large' });
    expect(read).toBeLessThan(importLimits.characters + 4 * chunk.length);
    read = 0;
    expect(await readTripFile(large(50_000_000), spots, parse)).toEqual({ fault: 'too-large' });
    expect(read).toBe(0);
  });

  test.each([
    ['', 'not-readable'],
    ['PK\u0003\u0004', 'not-readable'],
    ['<html><body/></html>', 'not-readable'],
    ['<gpx><wpt', 'not-readable'],
    ['<?xml version="1.0" encoding="klingon"?><gpx/>', 'not-readable'],
    ['{"format":', 'not-json'],
    [gpx(''), 'no-places'],
  ])('“%s” is told: %s', async (text, fault) => {
    expect(await readTripFile(file(text), spots, parse)).toEqual({ fault });
  });

  test('entities of its own are refused before any parser sees them', () => {
    const asked: string[] = [];
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a SYSTEM "file:///etc/passwd">]><gpx>&a;</gpx>';
    expect(placesInXml(bomb, (text) => void asked.push(text))).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test('100,000 elements within one another are no trouble', () => {
    const deep: { nodeType: number; localName: string; firstChild: XmlNode | null } & XmlNode = {
      nodeType: 1,
      nodeValue: null,
      localName: 'gpx',
      firstChild: null,
      nextSibling: null,
    };
    let inner: XmlNode = deep;
    for (let n = 0; n < 100_000; n += 1) inner = { ...deep, firstChild: inner };
    expect(placesInXml('<', () => ({ ...deep, nodeType: 9, firstChild: inner }))).toEqual([]);
  });

  test('10,000 changed files: a trip or a reason, and never an exception', () => {
    const kinds = [
      toGpx(aSheet()),
      toKml(aSheet()),
      kml(`<Folder>${placemark('甲', '120,31', '<![CDATA[<p>一<script>二</script>]]>')}</Folder>`),
      gpx('<rte><rtept lat="31" lon="120"><name>甲</name></rtept></rte>'),
    ];
    const change = fc.tuple(
      fc.nat(),
      fc.nat(3),
      fc.oneof(
        fc.string({ minLength: 1, maxLength: 3 }),
        fc.constantFrom(
          '<',
          '>',
          '&',
          ']]>',
          '<![CDATA[',
          '</name>',
          '<Point>',
          '"',
          '\u0000',
          '<!DOCTYPE x>',
          '&#0;',
          '<Folder>',
        ),
      ),
    );
    let trips = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (text, changes) => {
          const changed = changes.reduce((all, [at, kind, sign]) => {
            const k = at % (all.length + 1);
            if (kind === 0) return all.slice(0, k) + all.slice(k + 1);
            if (kind === 1) return all.slice(0, k) + sign + all.slice(k);
            if (kind === 2) return all.slice(0, k) + sign + all.slice(k + sign.length);
            return all.slice(0, k) + all.slice(k + (at % 40));
          }, text);
          const result = read(changed);
          if (result.fault !== undefined) return;
          trips += 1;
          for (const { place, note } of stopsOf(result.trip)) {
            expect(note ?? '').not.toMatch(/<script\b|\p{Cc}/iu);
            if (place.point) expect(Math.abs(place.point.at.lat)).toBeLessThanOrEqual(90);
          }
        },
      ),
      { numRuns: 10_000 },
    );
    // Were all of them refused, nothing would have been tried.
    expect(trips).toBeGreaterThan(1000);
  }, 120_000);
});
