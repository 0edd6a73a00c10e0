import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { hoursFault } from '../../src/catalog/hours.ts';
import { link, type LinkOptions } from '../../src/catalog/link.ts';
import { pictureHeader } from '../../src/catalog/picture-header.ts';
import { nearestHours, timesIn } from '../../src/catalog/rules/hours.ts';
import { fixedPages } from '../../src/catalog/rules/prose-links.ts';
import { feeStaleAfter, visitStaleAfter } from '../../src/model/finding.ts';
import type { ProblemKind } from '../../src/model/problem.ts';
import { accesses, etiquettes, spotKinds } from '../../src/model/spot.ts';
import { travelModes } from '../../src/model/itinerary.ts';
import { meantWord } from '../../src/schema/meant-word.ts';
import type { WordTable } from '../../src/model/text.ts';
import { clockTime } from '../../src/model/time/clock.ts';
import { day, worldOf, type Written } from './small-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'ruxi-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a world is told of one kind, in English. */
function told(kind: ProblemKind, written: Written, options: LinkOptions = {}): string[] {
  return link(worldOf(written), options)
    .filter((problem) => problem.kind === kind)
    .map(({ says, mend }) => `${says.en} ${mend.en}`);
}

describe('hours that cannot be read', () => {
  test.each([
    ['周一至周五 09:00-17:00', 'Mo-Fr 09:00-17:00'],
    ['周一到周日 9:00~17:00', 'Mo-Su 09:00-17:00'],
    ['周二至周日 9：00—17：00，周一闭馆', 'Tu-Su 09:00-17:00; Mo off'],
    ['星期一休息；周二至周日 08:30-16:30', 'Mo off; Tu-Su 08:30-16:30'],
    ['24小时', '24/7'],
    ['全天开放', '24/7'],
    ['每天 8点半至17点', 'Mo-Su 08:30-17:00'],
    ['Mo-Su 8点-5点', 'Mo-Su 08:00-17:00'],
    ['早上9点到晚上9点', '09:00-21:00'],
    ['Mo－Fr　09:00－17:00', 'Mo-Fr 09:00-17:00'],
    ['Mo-Su，09:00-17:00', 'Mo-Su 09:00-17:00'],
    ['Mo-Fr 09:00-17:00；Sa off', 'Mo-Fr 09:00-17:00; Sa off'],
    ['09:00至17:00', '09:00-17:00'],
    ['09:00-17:00 周一休息', '09:00-17:00; Mo off'],
    ['工作日 09:00-17:00、周末 10:00-16:00', 'Mo-Fr 09:00-17:00; Sa-Su 10:00-16:00'],
  ])('“%s” are probably %s', (written, meant) => {
    expect(hoursFault(written)).toBeDefined();
    expect(nearestHours(written)).toBe(meant);
    expect(hoursFault(meant)).toBeUndefined();
  });

  test.each(['看天气', '视季节而定', '请电话联系', '5', '', '；'])(
    '“%s” are not guessed at',
    (written) => expect(nearestHours(written)).toBeUndefined(),
  );

  test('are never mended into something that cannot be read either', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'周一至五日9点半：:0-–~，；Mo Su闭馆全天24小时off'),
          maxLength: 24,
        }),
        (text) => {
          const near = nearestHours(text);
          return near === undefined || hoursFault(near) === undefined;
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('hours and their words', () => {
  test.each([
    ['9:00–17:30', ['09:00', '17:30']],
    ['早上八点半到下午五点', ['08:30', '17:00']],
    ['8.30am–5 pm', ['08:30', '17:00']],
    ['晚上9点半以后', ['21:30']],
    ['门票30.50元，2025年5月12日起', []],
    ['9点', ['09:00', '21:00']],
    ['时间以牌子为准，重点看西厅', []],
  ])('“%s” names %j', (text, times) => {
    expect([...timesIn(text)].sort((a, b) => a - b).map(clockTime)).toEqual(times);
  });

  const differ = (zh: string, osm: string, en?: string): string[] =>
    told('hours-differ', {
      spots: { lane: { visit: { hours: { words: en === undefined ? zh : { zh, en }, osm } } } },
    });
  test.each([
    ['9:00–17:00', 'Mo-Su 09:00-17:00'],
    ['冬天9:00–16:30，夏天9:00–17:30', 'Mo-Su 09:00-17:30; Nov-Mar: Mo-Su 09:00-16:30'],
    ['9:00–17:00，16:30停止入园', 'Mo-Su 09:00-17:00'],
    ['9:00–17:00，周一闭馆', 'Tu-Su 09:00-17:00'],
    ['周二至周日9:00–17:00', 'Tu-Su 09:00-17:00'],
    ['街全天开放，店10:00–22:00', '24/7'],
    ['看门口的牌子', 'Mo-Su 09:00-17:00'],
    ['下午两点到五点', 'Mo-Su 14:00-17:00'],
    ['20:00到次日2:00', 'Mo-Su 20:00-02:00'],
    ['日落前一小时关', 'sunrise-sunset'],
  ])('“%s” and %s agree', (words, osm) => expect(differ(words, osm)).toEqual([]));

  test.each([
    ['9:00–17:30', 'Mo-Su 09:00-17:00'],
    ['9:00–17:00，周一闭馆', 'Mo-Su 09:00-17:00'],
    ['9:00–17:00，逢星期三休馆', 'Mo-Su 09:00-17:00'],
    ['9:00–17:00', '24/7'],
    ['全天开放', 'Mo-Su 09:00-17:00'],
    ['9:00–17:00', 'Tu-Su 09:00-17:00'],
  ])('“%s” and %s do not', (words, osm) => expect(differ(words, osm)).toHaveLength(1));

  test('are compared in English too', () => {
    expect(differ('9:00–17:00', 'Mo-Su 09:00-17:00', '9 am to 6 pm')).toHaveLength(1);
    expect(differ('9:00–17:00', 'Mo-Su 09:00-17:00', '9 am to 5 pm')).toEqual([]);
  });
});

describe('two spots', () => {
  const beside = (meters: number, name: object | string, more: object = {}): Written => ({
    spots: {
      lane: { name: { zh: '平江路', en: 'Pingjiang Road' } },
      other: {
        name,
        position: { wgs84: [31.3 + meters / 111_195, 120.6], accuracy: 100, verified: true },
        ...more,
      },
    },
  });
  test.each([
    [10, { zh: '平江路历史街区', en: 'Old quarter' }, 1],
    [29, { zh: '老街', en: 'Pingjiang  road' }, 1],
    [31, { zh: '平江路', en: 'Pingjiang Road' }, 0],
    [5, { zh: '拙政园', en: 'Humble Administrator’s Garden' }, 0],
    [5, { zh: '平江桥', en: 'A bridge' }, 0],
  ])('%i m apart, one called %j: %i warning', (meters, name, count) => {
    expect(told('twins', beside(meters, name))).toHaveLength(count);
  });

  test('of which one is gone may share name and ground', () => {
    expect(told('twins', beside(5, '平江路', { access: 'gone' }))).toEqual([]);
  });

  test('known by name alone are not measured', () => {
    const vague = { position: { wgs84: [31.3, 120.6], accuracy: 9000, verified: false } };
    expect(told('twins', beside(0, '平江路', vague))).toEqual([]);
  });

  test('are found wherever the grid is cut', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 50, noNaN: true }),
        fc.double({ min: 75, max: 130, noNaN: true }),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        (lat, lng, angle) => {
          const north = (25 * Math.sin(angle)) / 111_195;
          const east = (25 * Math.cos(angle)) / (111_195 * Math.cos((lat * Math.PI) / 180));
          const at = (a: number, b: number) => ({ wgs84: [a, b], accuracy: 100, verified: true });
          return (
            told('twins', {
              cities: { town: { bounds: { south: 10, west: 70, north: 60, east: 140 } } },
              spots: {
                one: { name: '石板巷', position: at(lat, lng) },
                two: { name: '石板巷', position: at(lat + north, lng + east) },
              },
            }).length === 1
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

test.each([
  ['walk', 5, 1],
  ['walk', 22, 1],
  ['walk', 25, 0],
  ['bike', 4, 1],
  ['bike', 6, 0],
  ['taxi', 1, 1],
  ['taxi', 3, 0],
  ['metro', 3, 0],
])('3.1 km by %s in %i minutes: %i fault', (by, legMinutes, count) => {
  const at = (lat: number) => ({
    position: { wgs84: [lat, 120.6], accuracy: 50, verified: true },
  });
  const found = told('leg', {
    spots: { one: { name: '东门', ...at(31.3) }, two: { name: '水塔', ...at(31.328) } },
    itineraries: { walk: { days: [day({ spot: 'one' }, { spot: 'two', by, legMinutes })] } },
  });
  expect(found).toHaveLength(count);
});

describe('what is old', () => {
  const fact = (asOf: string) => ({ value: '有', sources: ['paper'], asOf });
  const stale = (visit: object, today: string | undefined, more: object = {}): number =>
    told('stale', { spots: { lane: { visit, ...more } } }, today === undefined ? {} : { today })
      .length;

  test(`a fee is old after ${feeStaleAfter} days, a status after ${visitStaleAfter}, and not a day before`, () => {
    expect(stale({ fee: fact('2026-01-01') }, '2026-04-01')).toBe(0);
    expect(stale({ fee: fact('2026-01-01') }, '2026-04-02')).toBe(1);
    expect(stale({ status: fact('2026-01-01') }, '2026-06-30')).toBe(0);
    expect(stale({ status: fact('2026-01-01'), access: fact('2026-01-01') }, '2026-07-01')).toBe(2);
    expect(stale({}, '2026-07-01', { checked: { date: '2026-01-01', how: 'site' } })).toBe(1);
  });

  test('a month is old from its last day on, and what is undated or without a day of today never', () => {
    expect(stale({ fee: fact('2026-01') }, '2026-05-01')).toBe(0);
    expect(stale({ fee: fact('2026-01') }, '2026-05-02')).toBe(1);
    expect(stale({ fee: fact('unknown') }, '2030-01-01')).toBe(0);
    expect(stale({ fee: fact('2020') }, undefined)).toBe(0);
  });
});

describe('a picture’s header', () => {
  const make = { width: 640, height: 360, channels: 3, background: '#5f9093' } as const;
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('of %s tells its size', async (format) => {
    const file = join(folder, `plain.${format}`);
    await sharp({ create: make }).toFormat(format).toFile(file);
    expect(pictureHeader(file).size).toEqual({ width: 640, height: 360 });
  });

  test('of a lossless, of a transparent WebP and of a photograph with notes inside tells it too', async () => {
    const clear = { ...make, channels: 4, background: '#5f909380' } as const;
    const [exact, alpha, noted] = ['exact.webp', 'alpha.webp', 'noted.jpg'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await sharp({ create: make }).webp({ lossless: true }).toFile(exact);
    await sharp({ create: clear }).webp().toFile(alpha);
    await sharp({ create: make })
      .withExif({ IFD0: { ImageDescription: 'x'.repeat(40_000) } })
      .jpeg({ progressive: true })
      .toFile(noted);
    for (const file of [exact, alpha, noted])
      expect(pictureHeader(file).size, file).toEqual({ width: 640, height: 360 });
  });

  test('of anything else tells none, and nothing throws', () => {
    const file = join(folder, 'any.bin');
    mkdirSync(join(folder, 'folder.jpg'));
    expect(pictureHeader(join(folder, 'folder.jpg')).size).toBeUndefined();
    const starts = [
      '',
      '\xff\xd8',
      '\x89PNG\r\n',
      'RIFF....WEBPVP8 ',
      'RIFF....WEBPVP8L',
      'RIFF....WEBPVP8X',
      '....ftypavif',
      '....ftypavifispe',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 60 }), (start, rest) => {
        writeFileSync(file, Buffer.concat([Buffer.from(start, 'latin1'), rest]));
        const { size } = pictureHeader(file);
        return size === undefined || (size.width > 0 && size.height > 0);
      }),
      { numRuns: 200 },
    );
  });

  test('of a heavy file is a warning that names the measure that is too much', async () => {
    const pictures = join(folder, 'heavy', 'pictures');
    mkdirSync(pictures, { recursive: true });
    const png = await sharp({ create: make }).png().toBuffer();
    writeFileSync(join(pictures, 'heavy.png'), Buffer.concat([png, Buffer.alloc(5_100_000)]));
    writeFileSync(join(pictures, 'light.png'), png);
    const photo = (file: string) => ({
      file,
      alt: '一条巷子',
      credit: '某人',
      licence: 'CC BY 4.0',
    });
    expect(
      told(
        'picture',
        {
          spots: { lane: { photos: [photo('heavy.png'), photo('light.png')] } },
          pictures: ['heavy.png', 'light.png'],
        },
        { contentDir: join(folder, 'heavy') },
      ),
    ).toEqual([
      '“heavy.png” is 5.1 MB large; keep it to 5 MB. Save it again with 3000 pixels on its longer side; pages show 768 at most.',
    ]);
  });
});

describe('a word that is on no list', () => {
  test.each([
    ['桥', 'bridge'],
    ['园林', 'garden'],
    ['老街', 'lane'],
    ['shrine', 'temple'],
    ['Old Town', 'canal-street'],
    ['hotel', 'modern-quarter'],
  ])('“%s” is a %s', (typed, kind) => expect(meantWord(typed, Object.keys(spotKinds))).toBe(kind));

  test('is looked for on the list it was meant for', () => {
    expect(meantWord('免费', Object.keys(accesses))).toBe('public');
    expect(meantWord('已经没了', Object.keys(accesses))).toBe('gone');
    expect(meantWord('无人机', Object.keys(etiquettes))).toBe('no-drone');
    expect(meantWord('打车', Object.keys(travelModes))).toBe('taxi');
    expect(meantWord('On Foot', Object.keys(travelModes))).toBe('walk');
    expect(meantWord('免费', Object.keys(travelModes))).toBeUndefined();
    expect(meantWord('constructor', Object.keys(spotKinds))).toBeUndefined();
  });

  test('every word of a list is found by what a visitor reads for it', () => {
    const tables: readonly WordTable[] = [spotKinds, accesses, etiquettes, travelModes];
    for (const table of tables)
      for (const [word, { zh, en }] of Object.entries(table))
        expect([meantWord(zh, Object.keys(table)), meantWord(en, Object.keys(table))]).toEqual([
          word,
          word,
        ]);
  });
});

test('the pages that prose may link to are the pages there are', () => {
  const built = readdirSync('src/pages/[...lang]', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter(({ name }) => readdirSync(`src/pages/[...lang]/${name}`).includes('index.astro'))
    .map(({ name }) => name);
  expect([...fixedPages].filter(Boolean).sort()).toEqual(built.sort());
});
