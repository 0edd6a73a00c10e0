import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { motifOf } from '../../src/intake/proposals.ts';
import type { Asker } from '../../src/intake/terminal.ts';
import { motifNames } from '../../src/pictures/motifs/index.ts';
import { Desk } from './desk.ts';

const golden = (name: string): string => `../fixtures/intake/${name}`;
const spot = [
  'spot',
  '--name',
  '石板巷',
  '--city',
  'suzhou',
  '--at',
  '31.3101,120.6252',
  '--datum',
  'gcj02',
];

describe('each kind of entry, begun from options alone, passes the check and reads as it should', () => {
  test('a spot', async () => {
    const desk = new Desk();
    expect(await desk.new(spot), desk.complained).toBe(0);
    expect(desk.errors()).toEqual([]);
    await expect(desk.read('spots/sz-shiban-xiang.mdx')).toMatchFileSnapshot(golden('spot.zh.mdx'));
    expect(desk.said).toContain('http://localhost:4321/spots/sz-shiban-xiang/');
  });

  test('a spot, for an editor who reads English', async () => {
    const desk = new Desk();
    expect(
      await desk.new([...spot, '--name-en', 'Shiban Lane', '--slug', 'sz-shiban'], 'en'),
      desk.complained,
    ).toBe(0);
    expect(desk.errors()).toEqual([]);
    await expect(desk.read('spots/sz-shiban.mdx')).toMatchFileSnapshot(golden('spot.en.mdx'));
  });

  test('a scene, added to its drama, which then names the city too', async () => {
    const desk = new Desk();
    const before = desk.read('dramas/dou-ting-hao.mdx');
    const args = [
      'scene',
      '--drama',
      'dou-ting-hao',
      '--spot',
      'nj-zhanyuan',
      '--claim',
      'reported',
      '--shows',
      '两个人在巷口分手。',
      '--source',
      'blog-dth',
      '--episode',
      '3,4',
    ];
    expect(await desk.new(args), desk.complained).toBe(0);
    expect(desk.errors()).toEqual([]);
    const after = desk.read('dramas/dou-ting-hao.mdx');
    await expect(after).toMatchFileSnapshot(golden('scene.mdx'));
    const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
    // The city, and the scene but for the line that another scene has too.
    expect(added).toHaveLength(7);
    expect(desk.said).toContain('已经加进cities');
  });

  test('a drama', async () => {
    const desk = new Desk();
    const args = [
      'drama',
      '--title',
      '巷口',
      '--title-en',
      'The Mouth of the Lane',
      '--kind',
      'micro-drama',
      '--city',
      'suzhou',
      '--logline',
      '两个人合开一家修车铺，谁也不肯先说算账。',
    ];
    expect(await desk.new(args), desk.complained).toBe(0);
    expect(desk.errors()).toEqual([]);
    await expect(desk.read('dramas/xiangkou.mdx')).toMatchFileSnapshot(golden('drama.zh.mdx'));
  });

  test('a city', async () => {
    const desk = new Desk();
    const args = [
      'city',
      '--name',
      '镇江',
      '--name-en',
      'Zhenjiang',
      '--province',
      '江苏',
      '--adcode',
      '321100',
      '--bounds',
      '31.6,118.9,32.3,119.98',
    ];
    expect(await desk.new(args), desk.complained).toBe(0);
    expect(desk.errors()).toEqual([]);
    await expect(desk.read('cities/zhenjiang.mdx')).toMatchFileSnapshot(golden('city.zh.mdx'));
  });

  test('an itinerary, whose legs are asked for only between two pins', async () => {
    const desk = new Desk();
    const args = [
      'itinerary',
      '--title',
      '巷子两天',
      '--summary',
      '两天，三处。',
      '--length',
      'two-day',
      '--stop',
      'sz-pingjiang,90',
      '--stop',
      'sz-tongdeli',
      '--stop',
      '2/sz-panmen,60',
      '--slug',
      'two-lanes',
    ];
    expect(await desk.new(args), desk.complained).toBe(0);
    expect(desk.errors()).toEqual([]);
    await expect(desk.read('itineraries/two-lanes.mdx')).toMatchFileSnapshot(
      golden('itinerary.zh.mdx'),
    );
    expect(desk.said).toContain('sz-tongdeli');
  });

  test('a source, put where its id belongs', async () => {
    const desk = new Desk();
    const before = desk.read('sources.yaml').split('\n');
    const args = [
      'source',
      '--publisher',
      '某街道办事处',
      '--title',
      '石板巷告示',
      '--date',
      '2026-10-08',
      '--id',
      'lane-notice',
    ];
    expect(await desk.new(args), desk.complained).toBe(0);
    expect(desk.errors()).toEqual([]);
    const after = desk.read('sources.yaml').split('\n');
    const at = after.indexOf('lane-notice:');
    expect(after.slice(at, at + 5)).toEqual([
      'lane-notice:',
      '  publisher: { zh: "某街道办事处" }',
      '  title: { zh: "石板巷告示" }',
      '  date: "2026-10-08"',
      '  # url只写发布者自己的网址，或公开的转载；别人站上的抄本只署名，不设链接',
    ]);
    expect(after.toSpliced(at, 5)).toEqual(before);
  });
});

describe('without anybody to ask', () => {
  test('every answer that is missing is named by its option, all at once', async () => {
    const desk = new Desk();
    expect(await desk.new(['scene'])).toBe(2);
    for (const flag of ['--drama', '--spot', '--claim', '--shows', '--source'])
      expect(desk.complained).toContain(`缺${flag}：`);
  });

  test.each([
    [['spto'], 'Did you mean “spot”?'],
    [[], 'spot | scene | drama'],
    [['spot', '--nmae', 'x'], 'Did you mean --name?'],
    [[...spot, '--city', 'nanjing'], '--city was given twice'],
    [
      ['spot', '--name', '巷', '--at', '31.3101,120.6252', '--city', 'suzhou', '--kind', 'lane'],
      '--datum is missing',
    ],
    [
      ['spot', '--name', '巷', '--at', '31.3101,120.6252', '--datum', 'gcj02', '--city', 'nanjing'],
      'It is inside suzhou',
    ],
    [['spot', '--name', '巷', '--at', 'https://surl.amap.com/x'], 'Open it in a browser'],
    [[...spot, '--kind', 'lain'], 'Did you mean “lane”?'],
    [[...spot, '--slug', 'sz-tongdeli'], 'is taken'],
    [[...spot, '--source', 'blog-dt'], 'Did you mean “blog-dth”?'],
    [['spot', '--name'], '--name needs something behind it'],
    [[...spot, 'lane'], 'has no option before it'],
  ])('%j is refused with what to write instead', async (args, says) => {
    const desk = new Desk();
    const before = desk.snapshot();
    expect(await desk.new(args, 'en')).toBe(2);
    expect(desk.complained).toContain(says);
    expect(desk.snapshot()).toEqual(before);
  });

  test('a point abroad or a coordinate with a sign needs no datum and no tricks', async () => {
    const desk = new Desk();
    await desk.new(
      ['spot', '--name', '悉尼歌剧院', '--at', '-33.8568, 151.2153', '--kind', 'historic-building'],
      'en',
    );
    expect(desk.complained).toContain('--city is missing');
    expect(desk.complained).not.toContain('--datum');
  });
});

test('a place that nobody has located stands in the middle of its city, and says so', async () => {
  const desk = new Desk();
  expect(
    await desk.new([
      'spot',
      '--name',
      '石板巷',
      '--city',
      'suzhou',
      '--at',
      '无',
      '--kind',
      'lane',
    ]),
    desk.complained,
  ).toBe(0);
  expect(desk.errors()).toEqual([]);
  expect(desk.read('spots/sz-shiban-xiang.mdx')).toContain('没有读数，点落在全城的正中。');
  expect(desk.said).toContain('只写名字');
});

test('what is like it is shown: the same name, and the same ground', async () => {
  const desk = new Desk();
  expect(
    await desk.new([
      'spot',
      '--name',
      '同德里',
      '--city',
      'suzhou',
      '--at',
      '31.3062,120.6209',
      '--datum',
      'wgs84',
    ]),
    desk.complained,
  ).toBe(0);
  expect(desk.said).toContain('已有“同德里”同名，相距0米：content/spots/sz-tongdeli.mdx');
  expect(desk.errors()).toEqual([]);
});

test('quotes, braces and hashes in an answer stay text', async () => {
  const desk = new Desk();
  const nasty = `他说“#1: {a}” 'b' "c" \\ — *d*`;
  expect(await desk.new([...spot, '--lead', nasty]), desk.complained).toBe(0);
  expect(desk.errors()).toEqual([]);
  expect(desk.read('spots/sz-shiban-xiang.mdx')).toContain(
    `lead: { zh: ${JSON.stringify(nasty)} }`,
  );
});

test('a look beforehand writes nothing', async () => {
  const desk = new Desk();
  const before = desk.snapshot();
  expect(await desk.new([...spot, '--dry-run']), desk.complained).toBe(0);
  expect(desk.said).toContain('name: { zh: "石板巷" }');
  expect(desk.snapshot()).toEqual(before);
});

test('faults that stood before do not stop a new entry', async () => {
  const desk = new Desk();
  writeFileSync(join(desk.contentDir, 'spots/broken.mdx'), 'no frontmatter');
  expect(await desk.new(spot), desk.complained).toBe(0);
  expect(desk.said).toContain('1处旧毛病');
});

/** Answers from a script, and leaves when it runs out, as Ctrl-C does. */
function scripted(
  answers: readonly (string | readonly string[] | boolean)[],
): Asker & { readonly asked: string[] } {
  const left = [...answers];
  const asked: string[] = [];
  const next = <T>(asks: string): Promise<T | undefined> => {
    asked.push(asks);
    return Promise.resolve(left.shift() as T | undefined);
  };
  return {
    asked,
    line: (asks, { initial, faultOf }) =>
      next<string>(asks).then((answer) => {
        const given = answer === '' ? (initial ?? '') : answer;
        if (given !== undefined && faultOf(given) !== undefined) throw new Error(faultOf(given));
        return given;
      }),
    one: (asks, _, initial) =>
      next<string>(asks).then((answer) => (answer === '' ? initial : answer)),
    many: (asks) => next(asks),
    yes: (asks) => next(asks),
  };
}

test('a conversation asks one thing after the other, and proposes what follows from it', async () => {
  const desk = new Desk();
  const asker = scripted([
    '石板巷',
    '',
    '31.3101, 120.6252',
    'gcj02',
    '',
    '',
    '',
    '',
    '',
    '',
    [],
    '',
  ]);
  expect(await desk.new(['spot'], 'zh', asker), desk.complained).toBe(0);
  expect(asker.asked.map((asks) => asks.slice(0, 6))).toMatchInlineSnapshot(`
    [
      "地名，照现场",
      "英文名",
      "在哪里？粘一",
      "这对坐标从哪",
      "在哪座城",
      "是什么样的地",
      "坐标可能差多",
      "地址，给司机",
      "能不能进",
      "一两句话：这",
      "谁说的？选出",
      "网址里的名字",
    ]
  `);
  expect(desk.read('spots/sz-shiban-xiang.mdx')).toContain('kind: lane');
  expect(desk.errors()).toEqual([]);
});

test('whoever leaves in the middle leaves nothing behind', async () => {
  const desk = new Desk();
  const before = desk.snapshot();
  expect(await desk.new(['spot'], 'zh', scripted(['石板巷', '']))).toBe(130);
  expect(desk.snapshot()).toEqual(before);
  expect(desk.complained).toContain('没有写任何东西');
});

test('every kind of place has a motif that is drawn', () => {
  expect(
    Object.values(motifOf).filter((motif) => !(motifNames as readonly string[]).includes(motif)),
  ).toEqual([]);
});
