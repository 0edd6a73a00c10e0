import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import {
  cellsFor,
  decodePack,
  pointsOf,
  sheetsFor,
  type BasemapFile,
  type BasemapPack,
} from '../../src/model/geo/basemap.ts';
import type { Bounds } from '../../src/model/geo/bounds.ts';
import { metersBetween } from '../../src/model/geo/distance.ts';
import { boxesOf, overlap, placeLabels, textWidth, type Box } from '../../src/model/geo/labels.ts';
import { inMainland } from '../../src/model/geo/mainland.ts';
import { nearestOnSegment, type Point } from '../../src/model/geo/paths.ts';
import { boundsOfSheet, fitPlane } from '../../src/model/geo/plane.ts';
import { position } from '../../src/model/geo/position.ts';
import { languages, type Lang } from '../../src/model/text.ts';
import { drawBasemap, zoomLevelOf } from '../../src/pictures/maps/basemap.ts';
import { basemapIndex, packsFor } from '../../src/pictures/maps/packs.ts';

const read = (path: string): string => readFileSync(`public/basemap/${path}`, 'utf8');
const packed = (text: string): number => gzipSync(text, { level: 9 }).length;
const index = basemapIndex();
const files = [index.country, ...index.tiers.flatMap(({ cells }) => cells)];
const packs = new Map<string, BasemapPack>(
  files.map(({ path }) => [path, decodePack(JSON.parse(read(path)))]),
);
const lines = files.flatMap(({ path }) =>
  packs.get(path)!.lines.map((line) => ({ path, ...line })),
);

describe('no boundary of the country is drawn', () => {
  const border: Readonly<Record<string, readonly [lat: number, lng: number]>> = {
    Khorgos: [44.21, 80.4],
    Ruili: [23.99, 97.86],
    Wanding: [24.08, 98.07],
    Dandong: [40.11, 124.39],
    'Ji’an on the Yalu': [41.11, 126.19],
    Erenhot: [43.66, 111.97],
    Jeminay: [47.45, 85.87],
    Baihaba: [48.7, 86.78],
    Takeshiken: [46.2, 90.9],
    Hekou: [22.51, 103.96],
    Dongxing: [21.54, 107.97],
    Mohan: [21.2, 101.7],
    'Lo Wu, towards Hong Kong': [22.5295, 114.112],
    'Futian, towards Hong Kong': [22.515, 114.066],
    'Sha Tau Kok, towards Hong Kong': [22.5475, 114.2253],
    'Gongbei, towards Macau': [22.2165, 113.549],
    'open sea off Zhoushan': [30, 123.2],
    'mouth of the Hangzhou Bay': [30.5, 121.9],
    'Pearl River Estuary': [22.3, 113.75],
    'Qiongzhou Strait': [20.12, 110.2],
    'Taiwan Strait': [24.4, 119.5],
  };

  test.each(Object.entries(border))('at %s there is none within a kilometre', (_, [lat, lng]) => {
    const squeeze = Math.cos((lat * Math.PI) / 180);
    const here = position('wgs84', lat, lng);
    for (const { line, path } of lines) {
      const points = pointsOf(line);
      for (const [i, b] of points.entries()) {
        if (i === 0) continue;
        const [x, y] = nearestOnSegment([lng, lat], points[i - 1]!, b, squeeze);
        const off = metersBetween(here, position('wgs84', y, x));
        if (off < 1000) expect.fail(`${path} has a line ${off.toFixed(0)} m off.`);
      }
    }
  });

  // Our own outline of the mainland is good to 2 km; 4 km off a line between two counties there is mainland on both sides.
  test('no line has the mainland on one side only, but where it ends at the edge', () => {
    const km = 1 / 111.2;
    for (const { line, path } of lines) {
      const points = pointsOf(line);
      let run = 0;
      for (const [i, b] of points.entries()) {
        if (i === 0) continue;
        const a = points[i - 1]!;
        const k = Math.cos((a[1] * Math.PI) / 180);
        const length = Math.hypot((b[0] - a[0]) * k, b[1] - a[1]);
        const [ux, uy] = [((b[0] - a[0]) * k) / length, (b[1] - a[1]) / length];
        const steps = Math.max(1, Math.round(length / km / 3));
        for (let s = 0; s < steps; s++) {
          const t = (s + 0.5) / steps;
          const [x, y] = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
          const [across, up] = [(4 * km * uy) / k, 4 * km * ux];
          if (inMainland(y + up, x - across) === inMainland(y - up, x + across)) run = 0;
          else run += length / steps / km;
          if (run > 10) expect.fail(`${path} follows the edge at ${y}, ${x}.`);
        }
      }
    }
  });

  test('the wide view has no lines between units at all', () => {
    expect(packs.get('country.json')?.lines).toEqual([]);
  });
});

describe('the packs', () => {
  test('are what the index says they are', () => {
    for (const { path, bytes, gzip, bounds } of files) {
      expect(Buffer.byteLength(read(path))).toBe(bytes);
      expect(Math.abs(packed(read(path)) - gzip), path).toBeLessThan(200);
      expect(packs.get(path)?.bounds).toEqual(bounds);
    }
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    expect(index.note.zh).toContain('审图号');
    expect(index.note.en).toContain('review number');
  });

  const sum = (of: readonly BasemapFile[]): number => of.reduce((all, { gzip }) => all + gzip, 0);
  const indexSize = packed(read('index.json'));

  test('any four local cells weigh with the country and the index no more than 150 kB', () => {
    const cells = index.tiers.at(-1)!.cells;
    for (const { bounds } of cells) {
      const block = cells.filter(
        (cell) =>
          (cell.bounds.west - bounds.west) * (cell.bounds.west - bounds.west - 2) <= 0 &&
          (cell.bounds.south - bounds.south) * (cell.bounds.south - bounds.south - 2) <= 0,
      );
      expect(sum(block) + index.country.gzip + indexSize).toBeLessThan(150_000);
    }
  });

  const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const latitude = (y: number): number =>
    ((2 * Math.atan(Math.exp(y)) - Math.PI / 2) * 180) / Math.PI;
  const viewAt = (lat: number, lng: number, zoom: number, [width, height]: Point): Bounds => {
    const degrees = 360 / (256 * 2 ** zoom);
    const up = (height * degrees * Math.PI) / 360;
    return {
      west: lng - (width * degrees) / 2,
      east: lng + (width * degrees) / 2,
      south: latitude(mercator(lat) - up),
      north: latitude(mercator(lat) + up),
    };
  };

  test.each([7, 8, 9, 10, 11, 12])(
    'a window of 1440 by 900 needs no more than 150 kB at zoom %i, wherever it opens',
    (zoom) => {
      for (let lat = 19; lat < 52; lat += 0.5)
        for (let lng = 80; lng < 132; lng += 0.5) {
          const view = viewAt(lat, lng, zoom, [1440, 900]);
          const needed = new Map(sheetsFor(view, index, zoom).map(({ file }) => [file.path, file]));
          needed.set(index.country.path, index.country);
          expect(sum([...needed.values()]) + indexSize).toBeLessThan(150_000);
        }
    },
  );

  test('a day kept for offline, at every zoom, takes no more than 300 kB of map', () => {
    for (const { bounds } of index.tiers.at(-1)!.cells)
      for (const [lat, lng] of [
        [bounds.south, bounds.west],
        [(bounds.south + bounds.north) / 2, (bounds.west + bounds.east) / 2],
      ] as const) {
        // A day by car: 90 km across, and what a phone shows round it.
        const day = { west: lng - 0.7, south: lat - 0.6, east: lng + 0.7, north: lat + 0.6 };
        const kept = [7, 9].flatMap((zoom) => cellsFor(day, index, zoom));
        expect(sum(kept) + index.country.gzip + indexSize).toBeLessThan(300_000);
      }
  });
});

describe('a static map', () => {
  const samples: Readonly<Record<string, readonly [number, number, number, number]>> = {
    'the old town of Suzhou': [120.58, 31.275, 120.665, 31.345],
    Suzhou: [119.909, 30.762, 121.387, 32.052],
    Jiangsu: [116.3, 30.7, 122, 35.2],
    'Huai’an to Kunshan': [118.9, 31.2, 121.2, 33.8],
    Nanjing: [118.354, 31.225, 119.241, 32.616],
    Dali: [99.972, 25.421, 100.441, 26.083],
    Altay: [86, 47.4, 88.5, 48.9],
    Jiangmen: [112.2, 21.7, 113.4, 22.8],
    Shanghai: [120.9, 30.7, 122.1, 31.6],
    Ningbo: [121, 29, 122.4, 30.3],
    Guangdong: [110, 21, 115.5, 24.5],
    Chengdu: [102.3, 29.4, 104.4, 31],
    'the country': [73, 18, 135, 53.5],
  };
  const sizes = [
    { width: 640, height: 420, textSize: 20 },
    { width: 900, height: 620, textSize: 14 },
  ] as const;

  function drawn(
    name: string,
    lang: Lang,
    { width, height, textSize }: (typeof sizes)[number],
    taken: readonly Box[] = [],
  ): string {
    const [west, south, east, north] = samples[name]!;
    const fitted = { west, south, east, north };
    const plane = fitPlane(fitted, { width, height, margin: 0, leastMeters: 1600 });
    const bounds = boundsOfSheet(plane, fitted);
    const zoomLevel = zoomLevelOf(plane, fitted);
    return drawBasemap(plane, bounds, packsFor(bounds, zoomLevel), {
      lang,
      zoomLevel,
      textSize,
      taken,
    });
  }

  const scales: Readonly<Record<string, number>> = { city: 1.15, province: 1.15, sea: 1.1 };
  const boxesIn = (svg: string, textSize: number): (Box & { text: string })[] => {
    const $ = load(svg, { xml: true });
    return $('text')
      .toArray()
      .map((node) => {
        const text = $(node).text();
        const kind = $(node).attr('class')?.split(' ')[1] ?? '';
        const size = textSize * (scales[kind] ?? 1);
        const [x, y] = [Number($(node).attr('x')), Number($(node).attr('y'))];
        const half = textWidth(text, size) / 2;
        return {
          text,
          left: x - half,
          right: x + half,
          top: y - size * 0.88,
          bottom: y + size * 0.2,
        };
      });
  };
  const all = Object.keys(samples).flatMap((name) =>
    languages.flatMap((lang) => sizes.map((size) => [name, lang, size] as const)),
  );

  test.each(all)('of %s in %s is 25 kB or less', (name, lang, size) => {
    expect(packed(drawn(name, lang, size))).toBeLessThanOrEqual(25_000);
  });

  test.each(all)('of %s in %s has no name on another, nor over the edge', (name, lang, size) => {
    const boxes = boxesIn(drawn(name, lang, size), size.textSize);
    for (const [i, a] of boxes.entries()) {
      expect(a.left >= 0 && a.right <= size.width && a.top >= 0 && a.bottom <= size.height).toBe(
        true,
      );
      for (const b of boxes.slice(i + 1))
        if (overlap(a, b)) expect.fail(`${a.text} lies on ${b.text}.`);
    }
  });

  test('writes nothing where marks and their names stand', () => {
    const size = sizes[0];
    const marks = [
      { x: 320, y: 210, radius: 13, text: '平江路' },
      { x: 250, y: 160, radius: 10, text: '虎丘' },
    ];
    const taken = boxesOf(marks, placeLabels(marks, size, 17), 17);
    for (const lang of languages)
      for (const { text, ...box } of boxesIn(drawn('Suzhou', lang, size, taken), size.textSize))
        if (taken.some((mark) => overlap(box, mark))) expect.fail(`${text} lies on a mark.`);
  });

  test('is the same, byte by byte, when drawn again', () => {
    for (const name of Object.keys(samples))
      expect(drawn(name, 'zh', sizes[0])).toBe(drawn(name, 'zh', sizes[0]));
  });

  test('shows the canal and the lake of Suzhou, and says their names in either language', () => {
    const [zh, en] = [drawn('Suzhou', 'zh', sizes[1]), drawn('Suzhou', 'en', sizes[1])];
    for (const name of ['苏州市', '太湖', '京杭大运河', '长江']) expect(zh).toContain(`>${name}<`);
    for (const name of ['Suzhou', 'Lake Tai', 'Grand Canal', 'Yangtze'])
      expect(en).toContain(`>${name}<`);
    expect(load(zh, { xml: true })('path.mriver, path.mwater').length).toBeGreaterThan(2);
  });

  test('leaves the wide view open: water and its names, no unit and no line', () => {
    const $ = load(drawn('the country', 'en', sizes[0]), { xml: true });
    expect($('.mline, .mtext')).toHaveLength(0);
    expect($('.mwater').length).toBeGreaterThan(0);
    expect($('.mwtext').text()).toContain('Yangtze');
  });

  test('drops lines between units where they would run through the wrong street', () => {
    const $ = load(drawn('the old town of Suzhou', 'zh', sizes[1]), { xml: true });
    expect($('.mline')).toHaveLength(0);
    expect($('.mriver').length).toBeGreaterThan(0);
  });

  test('lies wholly on its sheet', () => {
    const $ = load(drawn('Ningbo', 'zh', sizes[1]), { xml: true });
    for (const node of $('path').toArray()) {
      const d = $(node).attr('d') ?? '';
      for (const part of d.split(/(?=M)/)) {
        const numbers = [...part.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([n]) => Number(n));
        let [x, y] = [0, 0];
        for (let i = 0; i + 1 < numbers.length; i += 2) {
          x += numbers[i]!;
          y += numbers[i + 1]!;
          expect(x).toBeGreaterThan(-5);
          expect(x).toBeLessThan(905);
          expect(y).toBeGreaterThan(-5);
          expect(y).toBeLessThan(625);
        }
      }
    }
  });
});

describe('names', () => {
  const labels = files.flatMap(({ path }) => packs.get(path)!.labels);
  const english = (zh: string): readonly string[] => [
    ...new Set(labels.filter(({ text }) => text.zh === zh).map(({ text }) => text.en)),
  ];

  test.each([
    ['苏州市', 'Suzhou'],
    ['姑苏区', 'Gusu'],
    ['厦门市', 'Xiamen'],
    ['六合区', 'Luhe'],
    ['六安市', 'Lu’an'],
    ['哈尔滨市', 'Harbin'],
    ['阿勒泰市', 'Altay'],
    ['布尔津县', 'Burqin'],
    ['江都区', 'Jiangdu'],
    ['乐清市', 'Yueqing'],
    ['西安市', 'Xi’an'],
    ['陕西省', 'Shaanxi'],
    ['山西省', 'Shanxi'],
    ['内蒙古', 'Inner Mongolia'],
    ['大理州', 'Dali'],
    ['峨边县', 'Ebian'],
    ['歙县', 'Shexian'],
    ['香港', 'Hong Kong'],
    ['台北市', 'Taipei'],
    ['太湖', 'Lake Tai'],
    ['京杭大运河', 'Grand Canal'],
  ])('%s is %s', (zh, en) => {
    expect(english(zh)).toEqual([en]);
  });

  test('hold no tone mark, no Chinese in English and no kind left over', () => {
    for (const { text } of labels) {
      expect(text.en).toMatch(/^[A-Z][A-Za-zÜüêëö’ ()-]+$/u);
      expect(text.en).not.toMatch(/zizhi|diqu$|huizu$/);
      expect(text.zh.length).toBeLessThan(9);
    }
  });
});
