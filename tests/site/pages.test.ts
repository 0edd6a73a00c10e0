import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { base, bytesOf, filesOf, pagesOf, textOf } from './built.ts';

const pages = pagesOf('root');
const editionOf = (address: string): string => /^\/(en|zh-hant)\//.exec(address)?.[1] ?? 'zh';
const tags: Readonly<Record<string, string>> = { zh: 'zh-CN', 'zh-hant': 'zh-Hant', en: 'en' };
const entries = ['dramas', 'spots', 'cities', 'itineraries', 'guides'].flatMap((folder) =>
  readdirSync(`content/${folder}`)
    .filter((name) => name.endsWith('.mdx') && !name.endsWith('.en.mdx'))
    .map((name) => `${folder}/${name.slice(0, -4)}/`),
);

/** Faults as `page: what`, so that a failing test names every page at once. */
function faults(find: (page: (typeof pages)[number]) => string[]): string[] {
  return pages.flatMap((page) => find(page).map((fault) => `${page.address}: ${fault}`));
}

test('every entry has a page in every edition', () => {
  const addresses = new Set(pages.map(({ address }) => address));
  const missing = entries
    // The editors' guide has an address of its own, beside its tools.
    .map((entry) => entry.replace('guides/for-editors/', 'for-editors/'))
    .flatMap((entry) => [`/${entry}`, `/zh-hant/${entry}`, `/en/${entry}`])
    .filter((address) => !addresses.has(address));
  expect(missing).toEqual([]);
});

test('a page has one heading of the first level, a title, a description and its language', () => {
  expect(
    faults(({ $, address }) => [
      ...($('h1').length === 1 ? [] : [`${$('h1').length} h1`]),
      ...($('title').text().length > 3 ? [] : ['no title']),
      ...(($('meta[name=description]').attr('content') ?? '').length > 10
        ? []
        : ['no description']),
      ...($('html').attr('lang') === tags[editionOf(address)]
        ? []
        : [`lang is ${$('html').attr('lang')}`]),
    ]),
  ).toEqual([]);
});

test('no two pages have the same title', () => {
  const titles = pages.map(({ $, address }) => `${editionOf(address)} ${$('title').text()}`);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('headings go down one level at a time', () => {
  expect(
    faults(({ $ }) => {
      let last = 0;
      return $('main :is(h1, h2, h3, h4, h5, h6)')
        .toArray()
        .flatMap((heading) => {
          const level = Number(heading.tagName.slice(1));
          const jump =
            level > last + 1
              ? [`h${last} is followed by h${level} “${$(heading).text().slice(0, 30)}”`]
              : [];
          last = level;
          return jump;
        });
    }),
  ).toEqual([]);
});

test('every link within the site leads to a page, and every anchor to an element of it', () => {
  const files = new Set(filesOf('root'));
  const ids = new Map(
    pages.map(({ address, $ }) => [
      address,
      new Set(
        $('[id]')
          .toArray()
          .map((element) => $(element).attr('id')),
      ),
    ]),
  );
  expect(
    faults(({ $, address }) =>
      $('a[href], link[href], script[src], img[src], use[href]')
        .toArray()
        .flatMap((element) => {
          const given = $(element).attr('href') ?? $(element).attr('src') ?? '';
          if (/^(?:https?:|mailto:|tel:|geo:|data:)/.test(given)) return [];
          const url = new URL(given, `https://here.example${address}`);
          const path = decodeURI(url.pathname).slice(1);
          const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
          if (!files.has(file)) return [`${given} leads nowhere`];
          // Behind the address of the trip stands a whole trip.
          const anchor = path.endsWith('plan/') ? '' : decodeURIComponent(url.hash.slice(1));
          const target = ids.get(`/${path}`);
          return anchor && target && !target.has(anchor) ? [`${given} has no such anchor`] : [];
        }),
    ),
  ).toEqual([]);
});

test('ids are unique on a page', () => {
  expect(
    faults(({ $ }) => {
      const ids = $('[id]')
        .toArray()
        .map((element) => $(element).attr('id') ?? '');
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`);
    }),
  ).toEqual([]);
});

test('under a base path every address of the page’s own carries it', () => {
  const bare = pagesOf('underBase').flatMap(({ $, address }) =>
    $('a[href], link[href], script[src], img[src], use[href]')
      .toArray()
      .flatMap((element) => {
        const given = $(element).attr('href') ?? $(element).attr('src') ?? '';
        return given.startsWith('/') && !given.startsWith(base) ? [`${address}: ${given}`] : [];
      }),
  );
  expect(bare).toEqual([]);
  expect(pagesOf('underBase').length).toBe(pages.length);
});

test('under a base path canonical and alternate addresses carry it too', () => {
  const wrong = pagesOf('underBase').flatMap(({ $, address }) =>
    $('link[rel=canonical], link[rel=alternate]')
      .toArray()
      .map((element) => new URL($(element).attr('href') ?? '', 'https://here.example').pathname)
      .filter((path) => !path.startsWith(base))
      .map((path) => `${address}: ${path}`),
  );
  expect(wrong).toEqual([]);
});

test('the same content builds to the same bytes', () => {
  expect(filesOf('again')).toEqual(filesOf('root'));
  expect(
    filesOf('root').filter((file) => !bytesOf('root', file).equals(bytesOf('again', file))),
  ).toEqual([]);
});

test('a page carries no inline style and loads nothing from elsewhere', () => {
  expect(
    faults(({ $ }) => [
      ...$('[style], style')
        .toArray()
        .map((element) => `style on <${element.tagName}>`),
      ...$('script[src], link[rel=stylesheet], link[rel=icon], img[src], iframe[src], use[href]')
        .toArray()
        .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '')
        .filter((address) => /^(?:https?:)?\/\//.test(address)),
    ]),
  ).toEqual([]);
});

test('a page is text before any script runs', () => {
  expect(
    faults(({ $ }) => {
      const text = $('main').text().replace(/\s+/g, '');
      // Data is no script, and a module runs only once the whole page has been read.
      const early = $('main script').not('[type="application/json"], [type=module]');
      return text.length > 60 && early.length === 0 ? [] : [`${text.length} characters of text`];
    }),
  ).toEqual([]);
});

test('links out of the site do not vouch for where they lead', () => {
  expect(
    faults(({ $ }) =>
      $('main a[href^="http"]')
        .toArray()
        .filter((link) => !($(link).attr('rel') ?? '').includes('external'))
        .map((link) => $(link).attr('href') ?? ''),
    ),
  ).toEqual([]);
});

test('no machine path and no unfinished word stands on a page', () => {
  expect(
    faults(({ html }) =>
      [/\bTODO\b/, /\bundefined\b/, /\[object Object\]/, /\bNaN\b/, /\/home\//]
        .filter((pattern) => pattern.test(html))
        .map(String),
    ),
  ).toEqual([]);
  expect(textOf('root', 'robots.txt')).toContain('Sitemap: https://');
});
