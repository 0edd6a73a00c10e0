import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gpx as readGpx, kml as readKml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { gzipSync } from 'node:zlib';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { bytesOf, filesOf, pagesOf, textOf, type BuiltPage } from './built.ts';

const files = new Set(filesOf('root'));
/** Pages of itineraries in the languages that have files of their own. */
const pages = pagesOf('root').filter(
  ({ address, $ }) =>
    /^\/(?:en\/)?itineraries\/[^/]+\/$/.test(address) && $('meta[http-equiv=refresh]').length === 0,
);
const sheets = pagesOf('root').filter(({ address }) => address.endsWith('/print/'));
const dom = (text: string): Document =>
  new DOMParser({
    onError: (level, message) => expect.unreachable(`${level}: ${message}`),
  }).parseFromString(text, 'text/xml') as unknown as Document;

/** The spots that a page shows as its stops, day by day. */
const stopsOn = ({ $ }: BuiltPage): string[][] =>
  $('ol.day')
    .toArray()
    .map((day) =>
      $(day)
        .find('li[data-place]')
        .toArray()
        .map((stop) => $(stop).attr('data-place') ?? ''),
    );
const idOf = ({ address }: BuiltPage): string => address.split('/').at(-2) ?? '';
const nameOf = (properties: unknown): string => (properties as { name: string }).name;

/** A page's files, of the whole and of each day, with the stops that each should hold. */
const taken = pages.flatMap((page) => {
  const days = stopsOn(page);
  const id = idOf(page);
  const at = (name: string): string => `${page.address.slice(1)}${name}`;
  return [
    { at: at(id), days, page },
    ...(days.length > 1
      ? days.map((day, nth) => ({ at: at(`${id}-day-${nth + 1}`), days: [day], page }))
      : []),
  ];
});

/** Spots that a file may lead to, by what the map on the page draws as sure. */
interface Feature {
  readonly geometry: { readonly type: string } | null;
  readonly properties: {
    readonly feature: string;
    readonly spot: string;
    readonly name: string;
    readonly mode: string;
  };
}
const stopsIn = (at: string): Feature[] =>
  (JSON.parse(textOf('root', `${at}.geojson`)) as { features: Feature[] }).features.filter(
    ({ properties }) => properties.feature === 'stop',
  );

test('every itinerary has its files beside its page, and offers each that has something in it', () => {
  expect(pages.length).toBeGreaterThan(50);
  expect(taken.length).toBeGreaterThan(pages.length);
  const wrong = taken.flatMap(({ at, page: { $ } }) =>
    ['gpx', 'kml', 'geojson', 'csv', ...(at.includes('-day-') ? [] : ['json'])].flatMap(
      (ending) => {
        const file = `${at}.${ending}`;
        if (!files.has(file)) return [file];
        // GPX has no way to say a place without a point.
        const empty = ending === 'gpx' && !textOf('root', file).includes('<wpt');
        return $(`#take a[href="/${file}"][download]`).length === (empty ? 0 : 1) ? [] : [file];
      },
    ),
  );
  expect(wrong).toEqual([]);
});

test('each file has the stops of the page, in the page’s order', () => {
  for (const { at, days } of taken) {
    const stops = stopsIn(at);
    expect(stops.map(({ properties }) => properties.spot)).toEqual(days.flat());
    const names = stops.map(({ properties }) => properties.name);
    const pins = stops.filter(({ properties }) => properties.mode === 'pin');
    const table: Record<string, string>[] = parse(textOf('root', `${at}.csv`), {
      bom: true,
      columns: true,
    });
    expect(table.map((row) => row['spot'])).toEqual(days.flat());
    const waypoints = readGpx(dom(textOf('root', `${at}.gpx`))).features.filter(
      ({ geometry }) => geometry.type === 'Point',
    );
    expect(waypoints.map(({ properties }) => nameOf(properties).replace(/^\d+\.\d+ /, ''))).toEqual(
      pins.map(({ properties }) => properties.name),
    );
    const placemarks = readKml(dom(textOf('root', `${at}.kml`))).features.filter(
      ({ geometry }) => geometry?.type !== 'LineString',
    );
    expect(placemarks.map(({ properties }) => nameOf(properties))).toEqual(names);
    if (at.includes('-day-')) continue;
    const { trip } = JSON.parse(textOf('root', `${at}.json`)) as {
      trip: { days: { stops: { place: { spot: string } }[] }[] };
    };
    expect(trip.days.map((day) => day.stops.map(({ place }) => place.spot))).toEqual(days);
  }
});

test('the files are what GPX 1.1 and KML 2.2 ask for', async () => {
  const schema = (name: string) => [
    readFileSync(join('tests/fixtures/xsd', `${name}-restated.xsd`), 'utf8'),
  ];
  for (const [ending, name] of [
    ['gpx', 'gpx-1.1'],
    ['kml', 'kml-2.2'],
  ] as const) {
    const { errors } = await validateXML({
      xml: taken.map(({ at }) => ({
        fileName: `${at.replaceAll('/', '_')}.xml`,
        contents: textOf('root', `${at}.${ending}`),
      })),
      schema: schema(name),
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
  }
});

test('a file with positions read from OpenStreetMap or GeoNames names them, and no other does', () => {
  const credited = (id: string): boolean =>
    ['gpx', 'kml', 'geojson', 'json'].every((ending) =>
      /OpenStreetMap|GeoNames/.test(textOf('root', `itineraries/${id}/${id}.${ending}`)),
    );
  expect(credited('shanghai-blossoms-on-foot')).toBe(true);
  expect(textOf('root', 'itineraries/suzhou-alley-gardens/suzhou-alley-gardens.gpx')).not.toMatch(
    /OpenStreetMap|GeoNames/,
  );
});

test('links into map apps hold only stops that a visitor may be led to', () => {
  const wrong = pages.flatMap((page) => {
    const sure = stopsIn(`${page.address.slice(1)}${idOf(page)}`).map(
      ({ properties }) => properties.mode === 'pin',
    );
    return page
      .$('.by-app a')
      .toArray()
      .flatMap((link) => {
        const numbers = page.$(link).find('.code').text().split('→').map(Number);
        return numbers.length > 1 && numbers.every((number) => sure[number - 1])
          ? []
          : [`${page.address}: ${numbers.join()}`];
      });
  });
  expect(wrong).toEqual([]);
});

test('every itinerary has a sheet for paper in every edition, kept from engines and within the budget', () => {
  expect(sheets.length).toBe((pages.length / 2) * 3);
  const faults = sheets.flatMap(({ $, address, html }) => [
    ...($('meta[name=robots]').attr('content') === 'noindex' ? [] : [`${address}: no noindex`]),
    ...($('button, script').length === 0 ? [] : [`${address}: something paper cannot do`]),
    ...(gzipSync(html).length +
      $('link[rel=stylesheet]')
        .toArray()
        .reduce(
          (sum, link) =>
            sum + gzipSync(bytesOf('root', ($(link).attr('href') ?? '').slice(1))).length,
          0,
        ) <=
    40_000
      ? []
      : [`${address}: too heavy`]),
  ]);
  expect(faults).toEqual([]);
});

test('the codes on a sheet are the address of its page and a search for each place by name', async () => {
  const sheet = sheets.find(
    ({ address }) => address === '/en/itineraries/suzhou-alley-gardens/print/',
  )!;
  const { $ } = sheet;
  const read = await Promise.all(
    $('svg.qr')
      .toArray()
      .map(async (code) => {
        const size = Number($(code).attr('viewBox')?.split(' ')[2]);
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 4}" height="${size * 4}" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${$(code).find('path').attr('d')}"/></svg>`;
        const { data, info } = await sharp(Buffer.from(svg))
          .ensureAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true });
        return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
      }),
  );
  const [page, ...places] = read;
  expect(page).toBe(
    $('link[rel=canonical]')
      .attr('href')
      ?.replace(/print\/$/, ''),
  );
  expect(places).toHaveLength($('.pdr li').length);
  expect(places.map((link) => new URL(link ?? '').searchParams.get('keyword'))).toEqual(
    $('.pdr li b')
      .toArray()
      .map((name) => $(name).text()),
  );
});
