import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { inScript, scriptTable } from '../../src/model/script.ts';
import { inEdition } from '../../src/traditional/address.ts';
import { toTraditional } from '../../src/traditional/convert.ts';
import { traditionalFeed } from '../../src/traditional/data.ts';
import { twinModules } from '../../src/traditional/modules.ts';
import { traditionalPage } from '../../src/traditional/page.ts';

const root = { base: '/x/', home: 'https://ruxi.example/x/' };
const convert = (html: string, modules?: ReadonlyMap<string, string>): string =>
  traditionalPage(html, { ...root, original: '/x/spots/a/', ...(modules && { modules }) });

test.each([
  ['/x/', '/x/zh-hant/'],
  ['/x/spots/a/#戏', '/x/zh-hant/spots/a/#戏'],
  ['/x/map/?n=1', '/x/zh-hant/map/?n=1'],
  ['/x/spots/*/', '/x/zh-hant/spots/*/'],
  ['/x/basemap/', '/x/zh-hant/basemap/'],
  ['/x/feed.xml', '/x/zh-hant/feed.xml'],
  ['/x/map/cities.json', '/x/zh-hant/map/cities.json'],
  ['/x/fonts/home-faces.css', '/x/zh-hant/fonts/home-faces.css'],
  ['https://ruxi.example/x/spots/a/', 'https://ruxi.example/x/zh-hant/spots/a/'],
  ['/x/en/spots/a/', '/x/en/spots/a/'],
  ['/x/zh-hant/spots/a/', '/x/zh-hant/spots/a/'],
  ['/x/fonts/ruxi-latin.woff2', '/x/fonts/ruxi-latin.woff2'],
  ['/x/cards/zh/site.png', '/x/cards/zh/site.png'],
  ['//elsewhere.example/x/', '//elsewhere.example/x/'],
  ['https://elsewhere.example/', 'https://elsewhere.example/'],
  ['#s1', '#s1'],
])('from a page of the edition %s leads to %s', (address, led) => {
  expect(inEdition(address, root)).toBe(led);
});

test('text and what attributes say are converted; ids, names and addresses are not', () => {
  const $ = load(
    convert(
      '<html lang="zh-CN"><body><main class="w"><h2 id="戏里" title="戏里">戏里</h2><a href="#戏里">看</a><p><span lang="zh-CN">苏州</span></p><input name="戏" placeholder="戏"><button data-on="白天看戏">x</button></main></body></html>',
    ),
  );
  expect($('html').attr('lang')).toBe('zh-Hant');
  expect($('h2').attr()).toEqual({ id: '戏里', title: '戲裡' });
  expect($('h2').text()).toBe('戲裡');
  expect($('a').first().attr('href')).toBe('/x/spots/a/');
  expect($('a').last().attr('href')).toBe('#戏里');
  expect($('span').attr('lang')).toBe('zh-Hant');
  expect($('input').attr()).toMatchObject({ name: '戏', placeholder: '戲' });
  expect($('button').attr('data-on')).toBe('白天看戲');
});

test('what is marked as simplified, as another language or as code stays as written, to its end and no further', () => {
  const $ = load(
    convert(
      '<p lang="zh-Hans">戏<b>戏</b><br>戏</p><p lang="en">Xi <i>戏</i></p><code>戏</code><div lang="zh-Hans"><div>戏</div>戏</div><p id="after">戏</p>',
    ),
  );
  expect($('[lang=zh-Hans]').text()).toBe('戏戏戏戏戏');
  expect($('[lang=en]').text()).toBe('Xi 戏');
  expect($('code').text()).toBe('戏');
  expect($('#after').text()).toBe('戲');
});

test('a page says that a machine made it, and leads back to the original', () => {
  const $ = load(convert('<main id="text"><p>戏</p></main>'));
  expect($('main > :first-child').text()).toContain('機器');
  expect($('main > :first-child a').attr('href')).toBe('/x/spots/a/');
});

test('the switch between editions marks the one the reader is in, and its links lead out of it', () => {
  const $ = load(
    convert(
      '<a href="/x/spots/a/" lang="zh-CN" hreflang="zh-CN" aria-current="true">简</a><a href="/x/zh-hant/spots/a/" lang="zh-Hant" hreflang="zh-Hant">繁</a>',
    ),
  );
  expect($('a').first().attr()).toEqual({
    href: '/x/spots/a/',
    lang: 'zh-CN',
    hreflang: 'zh-CN',
  });
  expect($('a').last().attr('aria-current')).toBe('true');
});

test('data for scripts are converted, and lead on within the edition', () => {
  const settings = {
    lang: 'zh',
    spotPage: '/x/spots/*/',
    tiles: ['https://tiles.example/{z}/'],
    places: [{ id: 'sz-tongdeli', name: { zh: '苏州“同德里”' } }],
  };
  const graph = { '@type': 'WebSite', url: 'https://ruxi.example/x/', inLanguage: 'zh-CN' };
  const $ = load(
    convert(
      `<script type="application/json">${JSON.stringify(settings)}</script><script type="application/ld+json">${JSON.stringify(graph)}</script>`,
    ),
  );
  const [data, site] = $('script')
    .toArray()
    .map((script) => JSON.parse($(script).text()) as unknown);
  expect(data).toEqual({
    ...settings,
    spotPage: '/x/zh-hant/spots/*/',
    places: [{ id: 'sz-tongdeli', name: { zh: '蘇州「同德里」' } }],
  });
  expect(site).toEqual({
    '@type': 'WebSite',
    url: 'https://ruxi.example/x/zh-hant/',
    inLanguage: 'zh-Hant',
  });
});

test('addresses handed to scripts lead on within the edition; ids under the same names, and files, stay', () => {
  const html =
    '<trip-planner data-spot="/x/spots/*/" data-scene="/x/dramas/*/#" data-art="/x/art/"></trip-planner><trip-add data-spot="sz-panmen" data-plan="/x/plan/"></trip-add>';
  expect(convert(html)).toBe(
    html
      .replaceAll('"/x/spots', '"/x/zh-hant/spots')
      .replaceAll('"/x/dramas', '"/x/zh-hant/dramas')
      .replace('"/x/plan', '"/x/zh-hant/plan'),
  );
});

test('an entry that has moved leads on within the edition', () => {
  const html = convert(
    '<meta http-equiv="refresh" content="0;url=/x/spots/b/"><a href="/x/spots/b/">Redirecting</a>',
  );
  expect(html).toContain('content="0;url=/x/zh-hant/spots/b/"');
  expect(html).toContain('<a href="/x/zh-hant/spots/b/">');
});

test('every byte that says nothing stays as it was', () => {
  const html =
    '<!doctype html>\n<p class=a data-x=\'1\' hidden>A &amp; B&nbsp;&#25103; <!-- 戏 --><br/>\n<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>';
  expect(convert(html)).toBe(html);
});

test('a module with Chinese words has a twin, and so has what loads it; the rest is shared', () => {
  const twins = twinModules(
    new Map([
      ['page.1.js', 'import("./map.2.js")'],
      ['map.2.js', 'import"./plain.3.js";say("戏里")'],
      ['plain.3.js', 'export const a=1'],
    ]),
  );
  expect([...twins.keys()]).toEqual(['map.2.js', 'page.1.js']);
  expect(twins.get('map.2.js')?.text).toBe('import"./plain.3.js";say("戲裡")');
  expect(twins.get('page.1.js')?.text).toBe(`import("./${twins.get('map.2.js')?.name}")`);
  expect(convert('<script src="/x/page.1.js"></script>', new Map([['page.1.js', 'p.js']]))).toBe(
    '<script src="/x/p.js"></script>',
  );
});

test('an entry of the feed is a page of the edition', () => {
  expect(
    traditionalFeed(
      '<feed xml:lang="zh-CN"><id>https://ruxi.example/x/</id><link href="https://ruxi.example/x/feed.xml"/><title>戏</title><id>https://ruxi.example/x/spots/a/</id></feed>',
      root,
    ),
  ).toBe(
    '<feed xml:lang="zh-Hant"><id>https://ruxi.example/x/zh-hant/</id><link href="https://ruxi.example/x/zh-hant/feed.xml"/><title>戲</title><id>https://ruxi.example/x/zh-hant/spots/a/</id></feed>',
  );
});

test('names on the basemap are written by a small table as the dictionaries would write them', () => {
  const names = ['苏州市', '岳阳市', '岳西县', '道里区', '长江', '里运河', '沈阳市', '余杭区'];
  const table = scriptTable(names, toTraditional);
  expect(names.map((name) => inScript(name, table))).toEqual(names.map(toTraditional));
  expect(Object.keys(table.whole).length).toBeLessThan(names.length / 2);
});
