import { Converter } from 'opencc-js';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { filesOf, pagesOf, textOf } from './built.ts';

const pages = pagesOf('root');
const traditional = pages.filter(
  ({ address }) => address.startsWith('/zh-hant/') && !address.endsWith('/404.html'),
);
const chinese = pages.filter(({ address }) => !/^\/(?:en|zh-hant)\/|^\/404/.test(address));
const han = /\p{Script=Han}/gu;
const toOtherScript = Converter({ from: 'cn', to: 't' });
const back = Converter({ from: 't', to: 'cn' });
/** A character that no traditional text has: it changes alone, and nothing turns into it that is its own. */
const onlySimplified = (sign: string): boolean =>
  toOtherScript(sign) !== sign && back(sign) === sign && !both.has(sign);
/** Characters that are traditional too, in some words: 里 of a lane, 后 of an empress; or as most write them: 秘. */
const both = new Set(
  '里后台面秘只出系余于范松谷姜岳沈干制准划舍周注复了家布云冲朴折采游念迹签斗曲升志胡杰卷吊着托秋克仆郁占咸志丑困累巨并凶别表向合回伙占占几据御症朱致踊恒尸叶吃吁才夸夫万夯录杆梁峰群灶床',
);

test('every Chinese page has its twin, and the edition has no page besides', () => {
  expect(traditional.map(({ address }) => address.replace('/zh-hant/', '/')).sort()).toEqual(
    chinese.map(({ address }) => address).sort(),
  );
});

test('no character that is only simplified is left where a reader meets it', () => {
  const left = traditional.flatMap(({ html, address }) => {
    const $ = load(html);
    $('[lang="zh-Hans"], [hreflang], [lang=en], code, pre, script').remove();
    const said = $(
      '[title], [alt], [aria-label], [data-on], [data-off], [data-done], [data-failed]',
    )
      .toArray()
      .flatMap((element) =>
        ['title', 'alt', 'aria-label', 'data-on', 'data-off', 'data-done', 'data-failed'].map(
          (name) => $(element).attr(name) ?? '',
        ),
      );
    const metas = $('meta[content]')
      .toArray()
      .map((meta) => $(meta).attr('content') ?? '');
    const text = [$.root().text(), ...said, ...metas].join('\n');
    const found = new Set([...(text.match(han) ?? [])].filter(onlySimplified));
    return found.size ? [`${address}: ${[...found].join('')}`] : [];
  });
  expect(left).toEqual([]);
});

test('nor in the words of the map, its places, its names or the feed', () => {
  const files = filesOf('root').filter(
    (file) => /\.hant-[\w-]+\.js$/.test(file) || /^zh-hant\/.*\.(?:json|xml)$/.test(file),
  );
  expect(files).toEqual(expect.arrayContaining(['zh-hant/map/places.json', 'zh-hant/feed.xml']));
  expect(files.some((file) => file.endsWith('.js'))).toBe(true);
  const left = files
    .map((file) => {
      const text =
        file === 'zh-hant/basemap/index.json'
          ? (JSON.parse(textOf('root', file)) as { note: { zh: string } }).note.zh
          : textOf('root', file);
      return [file, [...new Set(text.match(han))].filter(onlySimplified).join('')];
    })
    .filter(([, signs]) => signs);
  expect(left).toEqual([]);
});

test('the driver is shown what the street signs say', () => {
  const page = traditional.find(({ address }) => address === '/zh-hant/spots/sz-zhuozheng/');
  expect(page?.$('#driver .n').text().trim()).toBe('拙政园');
  expect(page?.$('h1').text().replace(/\s/g, '')).toBe('拙政園');
});

test('names of the hand list stand right on their pages', () => {
  const h1 = (address: string): string =>
    traditional
      .find((page) => page.address === address)
      ?.$('h1')
      .text()
      .replace(/\s/g, '') ?? '';
  expect(h1('/zh-hant/spots/sz-tongdeli/')).toBe('同德里');
  expect(h1('/zh-hant/cities/kunshan/')).toBe('崑山');
  expect(h1('/zh-hant/dramas/beishang/')).toBe('北上');
});

test('what is missing is said in traditional characters too', () => {
  expect(textOf('root', 'zh-hant/404.html')).toMatch(/<html lang="zh-Hant"[^]*這一場沒拍/);
});

test('a page says that a machine made it and leads to the page it was made from', () => {
  const silent = traditional
    .filter(
      ({ $, address }) =>
        $('main > .made a').attr('href') !== address.replace('/zh-hant/', '/') ||
        !$('main > .made').text().includes('機器'),
    )
    .map(({ address }) => address);
  expect(silent).toEqual([]);
});

test('a link leads out of the edition only where it says so', () => {
  const astray = pagesOf('underBase')
    // What is missing is said in both languages, with links into both.
    .filter(({ address }) => address.startsWith('/zh-hant/') && !address.endsWith('/404.html'))
    .flatMap(({ $, address }) =>
      $('a[href^="/"]:not([hreflang])')
        .toArray()
        .map((link) => $(link).attr('href') ?? '')
        // Data has no language; posters are drawn, and a day's files written, in the language of the original.
        .filter(
          (href) =>
            !href.startsWith('/x/zh-hant/') && !/\.(?:json|geojson|csv|gpx|kml|png)$/.test(href),
        )
        .map((href) => `${address}: ${href}`),
    );
  expect(astray).toEqual([]);
});

test('ids, and what search links are asked, are those of the original', () => {
  const of = (page: (typeof pages)[number]): unknown => [
    page
      .$('[id]')
      .toArray()
      .map((element) => page.$(element).attr('id')),
    page
      .$('a[href^="http"], a[href^="geo:"]')
      .toArray()
      .map((link) => page.$(link).attr('href')),
  ];
  const originals = new Map(chinese.map((page) => [page.address, page]));
  for (const page of traditional) {
    const original = originals.get(page.address.replace('/zh-hant/', '/'));
    expect(of(page)).toEqual(original && of(original));
  }
});

/** No part of the typeface has these; a heading shows them in the reader's own. */
const beyondTheFace = '滎';

test('every character of a heading is in the faces that its page asks for', () => {
  const ranges = new Map<string, readonly (readonly [number, number])[]>();
  const rangesOf = (sheet: string): readonly (readonly [number, number])[] => {
    const known =
      ranges.get(sheet) ??
      [...textOf('root', sheet).matchAll(/"Ruxi Song"[^}]*unicode-range:([^}]*)/g)].flatMap(
        ([, list = '']) =>
          list.split(',').map((range) => {
            const [from = 0, to = from] = range
              .slice(2)
              .split('-')
              .map((end) => parseInt(end, 16));
            return [from, to] as const;
          }),
      );
    ranges.set(sheet, known);
    return known;
  };
  const missing = traditional.flatMap(({ $, address }) => {
    const has = $('link[href*="faces.css"]')
      .toArray()
      .flatMap((link) => rangesOf(($(link).attr('href') ?? '').slice(1)));
    const set = $(
      ':is(h1, h2, h3):not(.sr, .long), .driver .n, .pairs .n, .two-places .n, .logo b, .pass',
    ).text();
    const lacking = new Set(
      [...(set.match(han) ?? [])].filter((sign) => {
        if (beyondTheFace.includes(sign)) return false;
        const point = sign.codePointAt(0) ?? 0;
        return !has.some(([from, to]) => point >= from && point <= to);
      }),
    );
    return lacking.size ? [`${address}: ${[...lacking].join('')}`] : [];
  });
  expect(missing).toEqual([]);
});

test('the map of the edition draws on the packs of the site', () => {
  const index = JSON.parse(textOf('root', 'zh-hant/basemap/index.json')) as {
    country: { path: string };
  };
  const at = new URL(index.country.path, 'https://here.example/zh-hant/basemap/').pathname;
  expect(filesOf('root')).toContain(at.slice(1));
});
