import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf, filesOf, isEmbed, pagesOf, textOf } from './built.ts';

const embeds = pagesOf('root').filter(({ address }) => isEmbed(address));
const gzipped = (file: string): number => gzipSync(bytesOf('root', file), { level: 9 }).length;
const local = (address: string): string => address.replace(/^\//, '').split(/[?#]/, 1)[0] ?? '';

test('every drama, place, city and day has its embed in every edition, and so has every map', () => {
  const addresses = new Set(embeds.map(({ address }) => address));
  const folders = { dramas: 'drama', spots: 'spot', cities: 'city', itineraries: 'itinerary' };
  const missing = pagesOf('root').flatMap(({ address }) => {
    const [, edition = '', folder = '', id = ''] =
      /^\/(en\/|zh-hant\/)?(dramas|spots|cities|itineraries)\/([^/]+)\/$/.exec(address) ?? [];
    if (id === '') return [];
    const kind = folders[folder as keyof typeof folders];
    return [`/${edition}embed/${kind}/${id}/`]
      .concat(kind === 'city' ? [`/${edition}embed/map/${id}/`, `/${edition}embed/map/all/`] : [])
      .filter((one) => !addresses.has(one));
  });
  expect(embeds.length).toBeGreaterThan(600);
  expect(missing).toEqual([]);
});

test('an embed weighs at most 60 kB before its map, all it needs at once counted', () => {
  const heavy = embeds
    .map(({ file, address, $ }) => {
      const needed = [
        file,
        ...$('link[rel=stylesheet], script[src]')
          .toArray()
          .map((one) => local($(one).attr('href') ?? $(one).attr('src') ?? '')),
      ];
      return { address, bytes: needed.reduce((sum, one) => sum + gzipped(one), 0) };
    })
    .filter(({ bytes }) => bytes > 60_000);
  expect(heavy).toEqual([]);
});

test('the script for hosts is at most 3 kB, classic, and names no file that could change', () => {
  expect(filesOf('root')).toContain('embed.js');
  expect(gzipped('embed.js')).toBeLessThanOrEqual(3000);
  for (const file of ['embed.js', 'embed/page.js']) {
    const text = textOf('root', file);
    expect(text).not.toMatch(/\bimport\b|\bexport\b|_astro/);
    // Words in it would not be turned into traditional characters.
    expect(text).not.toMatch(/\p{Script=Han}/u);
  }
  expect(textOf('underBase', 'embed.js')).toBe(textOf('root', 'embed.js'));
});

test('every link of an embed opens a page of its own, and the embed keeps out of engines', () => {
  const wrong = embeds.flatMap(({ $, address }) => [
    ...$('a:not(.made a):not(svg a)')
      .toArray()
      .filter((link) => $(link).attr('target') !== '_blank' || $(link).attr('rel') !== 'noopener')
      .map((link) => `${address}: ${$(link).attr('href')}`),
    ...($('base').attr('target') === '_blank' ? [] : [`${address}: no base`]),
    ...($('meta[name=robots]').attr('content') === 'noindex' ? [] : [`${address}: no noindex`]),
    ...(($('link[rel=canonical]').attr('href') ?? '/embed/').includes('/embed/')
      ? [`${address}: canonical`]
      : []),
  ]);
  expect(wrong).toEqual([]);
  for (const file of filesOf('root').filter((name) => /^sitemap.*\.xml$/.test(name)))
    expect(textOf('root', file)).not.toContain('/embed/');
});

test('an embed needs nothing from elsewhere, draws its picture into itself, and says when its facts were gone through', () => {
  const wrong = embeds.flatMap(({ $, address }) => [
    ...$('use')
      .toArray()
      .map(() => `${address}: a picture from another file`),
    ...($('.print').length === 0 || $('.print svg > g').length > 0
      ? []
      : [`${address}: no picture`]),
    ...($('footer time').attr('datetime') ? [] : [`${address}: no date`]),
    ...$('[src], link[href]')
      .toArray()
      .map((one) => $(one).attr('src') ?? $(one).attr('href') ?? '')
      .filter((to) => /^(?:https?:)?\/\//.test(to) && !to.includes('ruxi.example'))
      .map((to) => `${address}: ${to}`),
  ]);
  expect(wrong).toEqual([]);
});

test('each place of an embed’s map stands in its list before it', () => {
  const wrong = embeds.flatMap(({ $, address }) =>
    $('.emap')
      .toArray()
      .flatMap((map) => {
        const { places } = JSON.parse($(map).find('script').text()) as { places: unknown };
        const list = $(map).parent().find('.el').first();
        return list.length === 1 &&
          $(map).index() > 0 &&
          (typeof places === 'string' || Array.isArray(places))
          ? []
          : [address];
      }),
  );
  expect(wrong).toEqual([]);
});

test('on paper an embed says the whole address of its page: a path alone leads nobody there', () => {
  const wrong = pagesOf('root')
    .filter(({ address }) => /^\/(?:en\/|zh-hant\/)?embed\//.test(address))
    .filter(({ html, $ }) => {
      if (html.includes('http-equiv="refresh"')) return false;
      const link = $('footer a.btn');
      const said = link.attr('data-address') ?? '';
      return !/^https:\/\/[^/]+\//.test(said) || !said.endsWith('/');
    })
    .map(({ address }) => address);
  expect(wrong).toEqual([]);
});

test('an entry’s page leads to the builder with the entry chosen, and the builder has it', () => {
  const builder = pagesOf('root').find(({ address }) => address === '/for-cities/')!;
  const linked = pagesOf('root').flatMap(({ $, address }) =>
    $('main a[href*="for-cities/?"]')
      .toArray()
      .map(
        (link) => [address, new URL($(link).attr('href') ?? '', 'https://here.example')] as const,
      ),
  );
  expect(linked.length).toBeGreaterThan(500);
  const lost = linked
    .filter(([, { searchParams }]) => {
      const [kind, id] = [searchParams.get('kind'), searchParams.get('id')];
      return builder.$(`optgroup[data-kind="${kind}"] option[value="${id}"]`).length !== 1;
    })
    .map(([address]) => address);
  expect(lost).toEqual([]);
});

test('the builder has a worked example of each way and a table of parameters before any script runs', () => {
  for (const address of ['/for-cities/', '/en/for-cities/', '/zh-hant/for-cities/']) {
    const { $ } = pagesOf('root').find((one) => one.address === address)!;
    const code = (way: string): string => $(`[data-way=${way}] code`).first().text();
    expect(code('iframe')).toContain('<iframe title=');
    expect(code('element')).toContain('<ruxi-embed kind=');
    expect(code('oembed')).toMatch(/^https:\/\//);
    expect($('.params tbody tr')).toHaveLength(6);
    expect($('.host iframe')).toHaveLength(3);
  }
});
