import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gpx as readGpx, kml as readKml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { toCsv } from '../../../src/exports/trip/csv.ts';
import { toGeoJson } from '../../../src/exports/trip/geojson.ts';
import { toGpx } from '../../../src/exports/trip/gpx.ts';
import { folded, toIcs } from '../../../src/exports/trip/ics.ts';
import { toKml } from '../../../src/exports/trip/kml.ts';
import { sheetOfItinerary, type TripSheet } from '../../../src/exports/trip/sheet.ts';
import { moveStop, ownPoint, type Trip } from '../../../src/model/trip/trip.ts';
import { aSheet, aTrip, frame, spotOf, tripOfStops } from './a-trip.ts';

const host = 'ruxi.example';
const dom = (text: string): Document =>
  new DOMParser({
    onError: (level, message) => expect.unreachable(`${level}: ${message}`),
  }).parseFromString(text, 'text/xml') as unknown as Document;
/** The awkward name as a clean text has it: without its control character, on one line. */
const cleanName = '=“A&B” <茶馆>  ;,\\😀𠮷 "二"';

const isValid = async (name: string, text: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'trip.xml', contents: text }],
    schema: [readFileSync(join('tests/fixtures/xsd', `${name}-restated.xsd`), 'utf8')],
  });
  return errors.map(({ message }) => message);
};

/** Trips with any names and points. */
const anyTrip: fc.Arbitrary<Trip> = fc
  .array(
    fc.array(
      fc
        .tuple(
          fc.string({ unit: 'binary', maxLength: 30 }),
          fc.double({ min: -90, max: 90, noNaN: true }),
          fc.double({ min: -179.9, max: 179.9, noNaN: true }),
          fc.string({ unit: 'grapheme', maxLength: 60 }),
        )
        .map(([name, lat, lng, note]) => ({ place: { point: ownPoint(name, lat, lng) }, note })),
      { maxLength: 5 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((days) => tripOfStops(...days));

describe('GPX', () => {
  test('points and routes come back in order, with their names whole', () => {
    const { features } = readGpx(dom(toGpx(aSheet())));
    const points = features.filter(({ geometry }) => geometry.type === 'Point');
    expect(points.map(({ properties }) => (properties as { name: string }).name)).toEqual([
      '1.1 平江路',
      `1.2 ${cleanName}`,
      '2.1 同德里',
      '2.2 夜宵',
    ]);
    const routes = features.filter(({ geometry }) => geometry.type === 'LineString');
    expect(routes.map(({ properties }) => (properties as { name: string }).name)).toEqual([
      '第 1 天',
      '第 2 天 · 夜里',
    ]);
    expect((routes[0]?.geometry as { coordinates: number[][] }).coordinates).toEqual([
      [120.6304, 31.3161],
      [120.628, 31.312],
    ]);
  });

  test('an area is no waypoint, and the file says that it was left out', () => {
    const text = toGpx(aSheet());
    expect(text).not.toContain('lat="33.4"');
    expect(text).toContain('没有准确位置、没有写进坐标的站：湿地、片场');
  });

  test('files have the order and the types that GPX 1.1 asks for', async () => {
    for (const lang of ['zh', 'en'] as const)
      expect(await isValid('gpx-1.1', toGpx(aSheet(lang)))).toEqual([]);
    expect(await isValid('gpx-1.1', toGpx(aSheet('zh', tripOfStops([]))))).toEqual([]);
    const wrong = toGpx(aSheet()).replace(
      /<name>1.1 平江路<\/name>\s*(<desc>[^<]*<\/desc>)/,
      '$1<name>x</name>',
    );
    expect(await isValid('gpx-1.1', wrong)).not.toEqual([]);
  });
});

describe('KML', () => {
  test('days are folders, places come back in order, and an area has no point', () => {
    const { features } = readKml(dom(toKml(aSheet())));
    const named = features.map(({ properties, geometry }) => [
      (properties as { name: string }).name,
      geometry?.type,
    ]);
    expect(named).toEqual([
      ['平江路', 'Point'],
      [cleanName, 'Point'],
      ['湿地', undefined],
      ['第 1 天', 'LineString'],
      ['同德里', 'Point'],
      ['夜宵', 'Point'],
      ['片场', undefined],
      ['第 2 天 · 夜里', 'LineString'],
    ]);
    expect((features[0]?.geometry as { coordinates: number[] }).coordinates).toEqual([
      120.6304, 31.3161,
    ]);
  });

  test('files have the order and the types that KML 2.2 asks for', async () => {
    for (const lang of ['zh', 'en'] as const)
      expect(await isValid('kml-2.2', toKml(aSheet(lang)))).toEqual([]);
    const wrong = toKml(aSheet()).replace('120.6304,31.3161', '31.3161');
    expect(await isValid('kml-2.2', wrong)).not.toEqual([]);
  });
});

describe('GeoJSON', () => {
  interface Collection {
    readonly features: readonly {
      readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
      readonly properties: Readonly<Record<string, unknown>>;
    }[];
  }
  const read = (sheet: TripSheet): Collection => JSON.parse(toGeoJson(sheet)) as Collection;

  test('longitude comes first, an area says how far off it may be, a name alone has no geometry', () => {
    const stops = read(aSheet('en')).features.filter(
      ({ properties }) => properties['feature'] === 'stop',
    );
    expect(stops.map(({ geometry }) => geometry?.coordinates)).toEqual([
      [120.6304, 31.3161],
      [120.628, 31.312],
      [118.3, 33.4],
      [120.6201, 31.3102],
      [120.6201, 31.31],
      undefined,
    ]);
    expect(stops[2]?.properties).toMatchObject({
      mode: 'area',
      accuracy_m: 2000,
      name: 'Wetland',
      name_zh: '湿地',
    });
    expect(stops[5]?.geometry).toBeNull();
  });

  test('what runs past midnight says so', () => {
    const late = read(aSheet()).features.find(({ properties }) => properties['name'] === '夜宵');
    expect(late?.properties).toMatchObject({
      arrive: '00:01',
      leave: '01:31',
      leaves_next_day: true,
    });
  });
});

describe('CSV', () => {
  const rows = (sheet: TripSheet): Record<string, string>[] =>
    parse(toCsv(sheet), { columns: true, bom: true });

  test('a spreadsheet reads every stop, and runs none as a formula', () => {
    const all = rows(aSheet());
    expect(all.map(({ name }) => name)).toEqual([
      '平江路',
      `'${cleanName}`,
      '湿地',
      '同德里',
      '夜宵',
      '片场',
    ]);
    expect(all[0]).toMatchObject({
      date: '2026-11-28',
      lat: '31.3161',
      lng: '120.6304',
      mode: 'pin',
    });
    expect(all[5]).toMatchObject({ lat: '', lng: '', mode: 'named-only' });
  });
});

describe('calendar', () => {
  const events = (text: string | undefined) => {
    const calendar = new ICAL.Component(ICAL.parse(text ?? '') as unknown[] as never);
    for (const zone of calendar.getAllSubcomponents('vtimezone'))
      ICAL.TimezoneService.register(new ICAL.Timezone(zone));
    return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  };

  test('stops are instants in China, wherever the phone is, and past midnight on the next day', () => {
    const all = events(toIcs(aSheet(), { host }));
    expect(all.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
      '2026-11-28T01:30:00.000Z',
      '2026-11-28T03:09:00.000Z',
      all[2]?.startDate.toJSDate().toISOString(),
      '2026-11-29T15:00:00.000Z',
      '2026-11-29T16:01:00.000Z',
      all[5]?.startDate.toJSDate().toISOString(),
    ]);
    expect(all[4]?.endDate.toString()).toBe('2026-11-30T01:31:00');
    // A lenient reader takes 24:01 for the next day; another refuses it.
    expect(toIcs(aSheet(), { host })).toContain('DTSTART;TZID=Asia/Shanghai:20261130T000100');
    expect(all[4]?.startDate.zone.tzid).toBe('Asia/Shanghai');
  });

  test('names and notes come back whole', () => {
    const [, own] = events(toIcs(aSheet(), { host }));
    expect(own?.summary).toBe(cleanName);
    expect(own?.description).toContain('a, b; c\\d & <e>');
  });

  test('a stop whose time can’t be told is the whole day’s', () => {
    const marsh = events(toIcs(aSheet(), { host }))[2];
    expect(marsh?.startDate.isDate).toBe(true);
    expect(marsh?.startDate.toString()).toBe('2026-11-28');
    expect(marsh?.endDate.toString()).toBe('2026-11-29');
  });

  test('only a pin has a position', () => {
    const text = toIcs(aSheet(), { host }) ?? '';
    expect(text.match(/^GEO:/gm)?.length).toBe(4);
    expect(text).not.toContain('GEO:33.4');
  });

  test('the same plan gives the same bytes, and a stop moved keeps its UID', () => {
    expect(toIcs(aSheet(), { host })).toBe(toIcs(aSheet(), { host }));
    const uids = (trip: Trip): Record<string, string> =>
      Object.fromEntries(
        events(toIcs(aSheet('zh', trip), { host })).map(({ summary, uid }) => [summary, uid]),
      );
    const moved = moveStop(aTrip, 1, 1, 0);
    expect(uids(moved)).toEqual(uids(aTrip));
    expect(toIcs(aSheet(), { host })).toContain('DTSTAMP:20261122T000000Z');
  });

  test('a plan without dates has no calendar until it is told its first day', () => {
    const bare = sheetOfItinerary(
      {
        id: 'suzhou-day',
        title: { zh: '苏州一日' },
        days: [
          {
            title: { zh: '一' },
            start: '09:00',
            stops: [{ spot: 'sz-pingjiang', stay: 60, scenes: [] }],
          },
          {
            title: { zh: '二' },
            start: '10:00',
            stops: [{ spot: 'sz-pingjiang', stay: 60, scenes: [] }],
          },
        ],
      },
      (id) => spotOf(id)!,
      frame('zh'),
    );
    expect(toIcs(bare, { host })).toBeUndefined();
    const all = events(toIcs(bare, { host, firstDay: '2026-12-31' }));
    expect(all.map(({ startDate }) => startDate.toString())).toEqual([
      '2026-12-31T09:00:00',
      '2027-01-01T10:00:00',
    ]);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(2);
  });

  test('no line is longer than 75 octets, and none cuts a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = text.replace(/[\r\n]/g, '');
        const parts = folded(line).split('\r\n');
        for (const part of parts) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
          expect(part.isWellFormed()).toBe(true);
        }
        expect(parts.map((part, index) => (index > 0 ? part.slice(1) : part)).join('')).toBe(line);
      }),
    );
  });
});

test('whatever a trip’s names and notes hold, every format can be read back', () => {
  fc.assert(
    fc.property(anyTrip, (trip) => {
      const dated = {
        ...trip,
        days: trip.days.map((day, n) => ({ ...day, date: `2026-11-2${n}` })),
      };
      const sheet = aSheet('en', dated);
      const stops = sheet.days.flatMap((day) => day.stops);
      const points = readGpx(dom(toGpx(sheet))).features.filter(
        ({ geometry }) => geometry.type === 'Point',
      );
      expect(
        points.map(({ geometry }) => (geometry as { coordinates: number[] }).coordinates),
      ).toEqual(stops.map(({ at }) => [at!.lng, at!.lat]));
      expect(
        readKml(dom(toKml(sheet))).features.filter(({ geometry }) => geometry?.type === 'Point')
          .length,
      ).toBe(stops.length);
      const ics = toIcs(sheet, { host });
      const summaries = ics
        ? new ICAL.Component(ICAL.parse(ics) as never)
            .getAllSubcomponents('vevent')
            .map((one) => new ICAL.Event(one).summary)
        : [];
      expect(summaries).toEqual(stops.map(({ name }) => name));
      expect(parse(toCsv(sheet), { columns: true, bom: true }).length).toBe(stops.length);
      expect(() => JSON.parse(toGeoJson(sheet)) as unknown).not.toThrow();
    }),
    { numRuns: 100 },
  );
});
