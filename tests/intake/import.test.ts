import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { data } from '../exports/api/served.ts';
import { Desk } from './desk.ts';

/** A table as rows of cells. */
const csv = (...rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    )
    .join('\n');

const head = ['名称', '城市', '种类', '坐标', '坐标系', '简介'];
const lane = ['石板巷', '苏州', '里弄街巷', '31.3101, 120.6252', '高德', '一条只通自行车的巷子。'];
const temple = [
  '无名寺',
  'suzhou',
  'temple',
  'https://uri.amap.com/marker?position=120.61,31.32',
  '',
  '',
];

describe('our own open data change nothing', () => {
  test.each(['csv', 'geojson'] as const)('%s', async (format) => {
    const desk = new Desk('whole');
    const before = desk.snapshot();
    const file = desk.file(`spots.${format}`, data.text(format, 'spots'));
    expect(await desk.import([file, '--write'], 'en'), desk.complained).toBe(0);
    expect(desk.said).toMatch(/^(\d+) rows: \1 same\.\nThere is nothing to write\.\n$/);
    expect(desk.snapshot()).toEqual(before);
  });

  test.each(['csv', 'geojson'] as const)('a city’s %s', async (format) => {
    const desk = new Desk('whole');
    const file = desk.file(`suzhou.${format}`, data.text(format, 'cities/suzhou/spots'));
    expect(await desk.import([file], 'en'), desk.complained).toBe(0);
    expect(desk.said).toContain('There is nothing to write.');
  });
});

test('a dry run shows what would come, and writes nothing; then it is written, and a second time changes nothing', async () => {
  const desk = new Desk();
  const before = desk.snapshot();
  const file = desk.file('places.csv', csv(head, lane, temple));
  expect(await desk.import([file]), desk.complained).toBe(0);
  expect(desk.said).toContain('→ content/spots/sz-shiban-xiang.mdx');
  expect(desk.said).toContain('共2行：新2。');
  expect(desk.said).toContain('--write');
  expect(desk.snapshot()).toEqual(before);

  expect(await desk.import([file, '--write']), desk.complained).toBe(0);
  expect(desk.errors()).toEqual([]);
  expect(desk.read('spots/sz-shiban-xiang.mdx')).toMatchInlineSnapshot(`
    "---
    added: 2026-11-25
    name: { zh: "石板巷" }
    city: suzhou
    kind: lane
    address: { zh: "江苏苏州（门牌未查到）", en: "Suzhou, Jiangsu (street address not found)" }
    position:
      gcj02: [31.3101, 120.6252]
      accuracy: 500
      verified: false
    access: unknown
    lead: { zh: "一条只通自行车的巷子。" }
    etiquette: []
    motif: old-street
    sources: []
    ---
    "
  `);
  const written = desk.snapshot();
  expect(await desk.import([file, '--write']), desk.complained).toBe(0);
  expect(desk.said).toContain('共2行：相同2。');
  expect(desk.snapshot()).toEqual(written);
});

describe('tables as spreadsheets in China write them', () => {
  const text = csv(head, lane);
  // The characters that the table needs, as GBK has them.
  const gbk = (line: string): Uint8Array => {
    const table = new Map<string, readonly number[]>();
    const decoder = new TextDecoder('gbk');
    for (let high = 0xb0; high <= 0xf7; high += 1)
      for (let low = 0xa1; low <= 0xfe; low += 1)
        table.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    table.set('。', [0xa1, 0xa3]);
    return new Uint8Array(
      [...line].flatMap((sign) =>
        sign.charCodeAt(0) < 128 ? [sign.charCodeAt(0)] : [...(table.get(sign) ?? [])],
      ),
    );
  };
  test.each([
    ['GBK', gbk(text)],
    ['UTF-8 with its mark', `\ufeff${text}`],
    [
      'UTF-16 with tabs',
      new Uint8Array(
        Buffer.from(
          `\ufeff${text.replaceAll('"31.3101, 120.6252"', '31.3101 120.6252').replaceAll(',', '\t')}`,
          'utf16le',
        ),
      ),
    ],
    ['semicolons', text.replaceAll('"31.3101, 120.6252"', '31.3101 120.6252').replaceAll(',', ';')],
    [
      'Windows line ends, blank lines and remarks',
      `\r\n# a remark\r\n${text.replaceAll('\n', '\r\n')}\r\n,,,,,\r\n`,
    ],
  ])('%s', async (_, bytes) => {
    const desk = new Desk();
    expect(
      await desk.import([desk.file('places.csv', bytes), '--write']),
      desk.complained + desk.said,
    ).toBe(0);
    expect(desk.read('spots/sz-shiban-xiang.mdx')).toContain('name: { zh: "石板巷" }');
    expect(desk.read('spots/sz-shiban-xiang.mdx')).toContain('gcj02: [31.3101, 120.6252]');
  });
});

test('a workbook is read like a table, with numbers as numbers', async () => {
  const desk = new Desk();
  const book = await writeXlsxFile([
    {
      sheet: 'a',
      data: [
        ['名称', '城市', '种类', '纬度', '经度', '坐标系', '停留（分钟）'],
        ['石板巷', '苏州', 'lane', 31.3101, 120.6252, 'gcj02', 20],
      ],
    },
  ]).toBuffer();
  expect(await desk.import([desk.file('places.xlsx', book), '--write']), desk.complained).toBe(0);
  expect(desk.read('spots/sz-shiban-xiang.mdx')).toContain('gcj02: [31.3101, 120.6252]');
  expect(desk.read('spots/sz-shiban-xiang.mdx')).toContain('  stay: 20');
});

const kml = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>我的图层</name>
<Placemark><name>石板巷</name><description><![CDATA[一条只通自行车的<b>巷子</b>。<br>第二行]]></description>
<ExtendedData><Data name="种类"><value>lane</value></Data></ExtendedData>
<Point><coordinates>120.6252,31.3101,0</coordinates></Point></Placemark>
<Placemark><name>一段路</name><LineString><coordinates>120.6,31.3,0 120.7,31.4,0</coordinates></LineString></Placemark>
</Folder></Document></kml>`;
const gpx = `<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="31.3101" lon="120.6252"><name>石板巷</name><desc>一条只通自行车的巷子。</desc></wpt></gpx>`;
const feature = (properties: object, geometry: object | null): object => ({
  type: 'Feature',
  properties,
  geometry,
});
const geojson = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    feature(
      { name: '石板巷', 简介: '一条只通自行车的巷子。' },
      { type: 'Point', coordinates: [120.6252, 31.3101] },
    ),
  ],
});

describe('map files, whose points are WGS-84', () => {
  test.each([
    ['places.kml', kml],
    ['places.kmz', zipSync({ 'doc.kml': strToU8(kml), 'images/a.png': new Uint8Array(9) })],
    ['places.gpx', gpx],
    ['places.geojson', geojson],
  ])('%s', async (name, bytes) => {
    const desk = new Desk();
    const args = [desk.file(name, bytes), '--kind', 'lane', '--write', '--skip-refused'];
    expect(await desk.import(args), desk.complained).toBe(0);
    expect(desk.read('spots/sz-shiban-xiang.mdx')).toContain('wgs84: [31.3101, 120.6252]');
    expect(desk.read('spots/sz-shiban-xiang.mdx')).toContain('一条只通自行车的巷子。');
    expect(desk.errors()).toEqual([]);
  });

  test('a line is no place', async () => {
    const desk = new Desk();
    expect(await desk.import([desk.file('places.kml', kml)])).toBe(1);
    expect(desk.said).toContain('这是一条线，不是一个点。');
  });
});

test('scenes come with their places, and to places that stand already', async () => {
  const desk = new Desk();
  const file = desk.file(
    'scenes.csv',
    csv(
      [...head, '剧', '场景', '依据', '集数', '场景出处'],
      [...lane, '都挺好', '两个人在巷口分手。', '据称', '3', 'blog-dth'],
      [
        '石板巷',
        '苏州',
        '',
        '',
        '',
        '',
        '《都挺好》',
        '有人在巷里等。',
        'reported',
        '',
        'blog-dth',
      ],
      [
        '瞻园',
        '南京',
        '',
        '',
        '',
        '',
        'dou-ting-hao',
        '一个长镜头。',
        '戏里',
        '',
        'blog-dth; forum-dth',
      ],
    ),
  );
  expect(await desk.import([file, '--write']), desk.complained + desk.said).toBe(0);
  expect(desk.errors()).toEqual([]);
  const drama = desk.read('dramas/dou-ting-hao.mdx');
  for (const id of ['sz-shiban-xiang', 'sz-shiban-xiang-2', 'nj-zhanyuan'])
    expect(drama).toContain(`  - id: dou-ting-hao--${id}\n`);
  expect(drama).toContain('cities: [suzhou, nanjing]');
  expect(drama).toContain('    episode: [3]');
  expect(await desk.import([file, '--write'])).toBe(0);
  expect(desk.said).toContain('没有要写的');
});

test('an entry that stands is changed in the fields a row gives, and in nothing else', async () => {
  const desk = new Desk();
  const before = desk.read('spots/sz-tongdeli.mdx').split('\n');
  const file = desk.file(
    'change.csv',
    csv(
      ['代号', '英文名', '能不能进', '坐标', '坐标系', '误差（米）', '规矩', '别名', '地址'],
      [
        'sz-tongdeli',
        'Tongde Lane',
        '',
        '31.3, 120.62',
        'gcj02',
        '80',
        'no-drone',
        '五卅路同德里',
        '',
      ],
    ),
  );
  expect(await desk.import([file, '--write'], 'en'), desk.complained + desk.said).toBe(0);
  const after = desk.read('spots/sz-tongdeli.mdx').split('\n');
  expect(after.filter((line) => !before.includes(line))).toEqual([
    'name: { zh: "同德里", en: "Tongde Lane" }',
    'aliases: [{ zh: "五卅路同德里" }]',
    '  gcj02: [31.3, 120.62]',
    '  accuracy: 80',
    'etiquette: [residents, quiet, no-drone]',
  ]);
  expect(after).toHaveLength(before.length);
  expect(desk.said).toContain('name: Tongdeli lane → Tongde Lane');
  expect(desk.errors()).toEqual([]);
});

test('a place like one that stands is shown and left, until somebody says it is another', async () => {
  const desk = new Desk();
  const file = desk.file(
    'like.csv',
    csv(head, ['五卅路弄堂', '苏州', 'lane', '31.3062, 120.6209', 'wgs84', '']),
  );
  expect(await desk.import([file, '--write'], 'en'), desk.complained).toBe(0);
  expect(desk.said).toContain('like sz-tongdeli, “同德里” (same ground, 0 m away)');
  expect(desk.said).toContain('if not, add --take-like');
  expect(desk.said).toContain('There is nothing to write.');
  expect(await desk.import([file, '--write', '--take-like'], 'en'), desk.complained).toBe(0);
  expect(desk.said).toContain('1 new');
});

describe('a row that cannot be taken is named, with the reason and the mend', () => {
  test.each([
    [['', '苏州', 'lane', '31.31,120.62', 'gcj02', ''], 'name is empty.'],
    [['甲巷', '亚特兰蒂斯', 'lane', '31.31,120.62', 'gcj02', ''], 'There is no city “亚特兰蒂斯”.'],
    [['甲巷', '苏州', 'lain', '31.31,120.62', 'gcj02', ''], 'Did you mean “lane”?'],
    [['甲巷', '苏州', '', '31.31,120.62', 'gcj02', ''], 'By its name it may be lane'],
    [['甲巷', '苏州', 'lane', '31.31,120.62', '', ''], 'Nothing says which datum'],
    [['甲巷', '苏州', 'lane', '31.31,120.62', '地图', ''], '“地图” in datum is not known.'],
    [['甲巷', '苏州', 'lane', '很近', 'gcj02', ''], 'The position “很近” cannot be read.'],
    [['甲巷', '', 'lane', '-33.8568,151.2153', '', ''], 'lies in none of the cities'],
    [
      ['甲巷', '苏州', 'lane', '31.31,120.62', 'gcj02', '=HYPERLINK("http://x")'],
      'A cell holds a formula.',
    ],
  ])('%j', async (row, says) => {
    const desk = new Desk();
    const before = desk.snapshot();
    const file = desk.file('places.csv', csv(head, lane, row));
    expect(await desk.import([file, '--write'], 'en')).toBe(1);
    expect(desk.said).toContain(says);
    expect(desk.said).toMatch(/^ {6}3 /m);
    expect(desk.complained).toContain('so none was written');
    expect(desk.snapshot()).toEqual(before);
    expect(await desk.import([file, '--write', '--skip-refused'], 'en'), desk.complained).toBe(0);
    expect(desk.errors()).toEqual([]);
  });

  test('the same place twice in one file', async () => {
    const desk = new Desk();
    expect(await desk.import([desk.file('places.csv', csv(head, lane, lane))], 'en')).toBe(1);
    expect(desk.said).toContain('It is the same place as row 2.');
  });

  test('a point that only the whole check refuses', async () => {
    const desk = new Desk();
    const before = desk.snapshot();
    const file = desk.file(
      'places.csv',
      csv(head, ['甲巷', '南京', 'lane', '31.31,120.62', 'gcj02', '']),
    );
    expect(await desk.import([file, '--write'], 'en')).toBe(1);
    expect(desk.complained).toContain('Row 2  position');
    expect(desk.snapshot()).toEqual(before);
  });
});

describe('a file that cannot be taken is answered with what to do', () => {
  const wide = new Uint8Array(30_000_000);
  test.each([
    ['places.doc', 'x', '.doc is not known'],
    ['places.xls', 'x', 'Save it as .xlsx'],
    ['places.csv', '', 'The file is empty'],
    ['places.csv', '名称\n', 'There is no row to import'],
    ['places.csv', new Uint8Array([0x41, 0xff, 0xff, 0x0a]), 'encoding'],
    ['places.csv', 'name,lead\na,"b\n', 'a quote is missing'],
    ['places.geojson', '{"type":', 'no whole GeoJSON'],
    ['places.geojson', '[]', 'no FeatureCollection'],
    ['places.kml', '<kml><Document>', 'broken'],
    ['places.kml', `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${kml}`, 'DOCTYPE'],
    ['places.gpx', '<!doctype x SYSTEM "file:///etc/passwd">', 'DOCTYPE'],
    ['places.kmz', zipSync({ 'doc.kml': wide }), 'something enormous'],
    ['places.kmz', zipSync({ 'a.txt': strToU8('x') }), 'no .kml file'],
    ['places.kmz', 'no archive', 'damaged'],
    ['places.xlsx', zipSync({ 'xl/worksheets/sheet1.xml': wide }), 'something enormous'],
    ['places.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE x>') }), 'DOCTYPE'],
    ['places.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'cannot be read'],
  ])('%s, %#', async (name, bytes, says) => {
    const desk = new Desk();
    expect(await desk.import([desk.file(name, bytes)], 'en')).toBe(1);
    expect(desk.complained + desk.said).toContain(says);
  });

  test('one that is too large, or not there', async () => {
    const desk = new Desk();
    expect(await desk.import([desk.file('places.csv', new Uint8Array(51_000_000))], 'en')).toBe(1);
    expect(desk.complained).toContain('51 MB; at most 50 MB');
    expect(await desk.import(['nowhere.csv'], 'en')).toBe(1);
    expect(desk.complained).toContain('There is no file nowhere.csv');
  });
});

test('an import that fails as it writes leaves no trace', async () => {
  const desk = new Desk();
  const before = desk.snapshot();
  const file = desk.file('places.csv', csv(head, lane, temple));
  const onMove = (done: number): void => {
    if (done === 1) throw new Error('The disk is full.');
  };
  await expect(desk.import([file, '--write'], 'zh', { onMove })).rejects.toThrow(
    'The disk is full.',
  );
  expect(desk.snapshot()).toEqual(before);
});

describe('the template', () => {
  test.each(['csv', 'xlsx'])(
    'as .%s holds nothing to import until it is filled in, and then every column is known',
    async (ending) => {
      for (const lang of ['zh', 'en'] as const) {
        const desk = new Desk();
        const file = `${desk.root}/places.${ending}`;
        expect(await desk.import(['--template', file], lang), desk.complained).toBe(0);
        expect(await desk.import([file], 'en')).toBe(1);
        expect(desk.complained).toContain('There is no row to import');
        expect(desk.said).not.toContain('not known');
        expect(await desk.import(['--template', file], 'en')).toBe(2);
        expect(desk.complained).toContain('is there already');
      }
    },
  );

  test('its own example is a place that can be taken', async () => {
    const desk = new Desk();
    await desk.import(['--template', `${desk.root}/places.csv`], 'zh');
    const lines = readFileSync(`${desk.root}/places.csv`, 'utf8').split('\r\n');
    lines[2] = lines[2]!.replace('# ', '');
    expect(
      await desk.import([desk.file('filled.csv', lines.join('\r\n')), '--write']),
      desk.complained + desk.said,
    ).toBe(0);
    expect(desk.errors()).toEqual([]);
  });
});

test('columns that nobody knows are named, and the command line is held to its words', async () => {
  const desk = new Desk();
  const file = desk.file('places.csv', csv([...head, '备注'], [...lane, 'x']));
  expect(await desk.import([file], 'en'), desk.complained).toBe(0);
  expect(desk.said).toContain('These columns are not known and were not read: 备注');
  for (const [args, says] of [
    [[], 'npm run import -- FILE'],
    [[file, '--wirte'], 'Did you mean --write?'],
    [[file, file], 'One file at a time'],
    [[file, '--datum', 'gps'], 'Write gcj02, bd09 or wgs84'],
    [[file, '--accuracy', 'x'], 'Write metres'],
  ] as const) {
    expect(await desk.import(args, 'en')).toBe(2);
    expect(desk.complained).toContain(says);
  }
});
