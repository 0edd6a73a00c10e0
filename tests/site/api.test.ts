import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { bytesOf, filesOf, pagesOf, textOf, type Build } from './built.ts';

const files = filesOf('root');
const has = new Set(files);
const home = 'https://ruxi.example/';

interface Index {
  readonly files: readonly { readonly url: string; readonly schema?: string }[];
  readonly documentation: { readonly zh: string; readonly en: string };
  readonly counts: Readonly<Record<string, number>>;
}
const index = JSON.parse(textOf('root', 'api/v1/index.json')) as Index;
/** A full address as the file that answers it. */
const fileAt = (url: string): string =>
  url.replace(home, '').replace(/\/$/, '/index.html').replace(/^$/, 'index.html');

test('every address of the index is answered, a template by one file for each entry', () => {
  const addresses = [
    ...index.files.flatMap(({ url, schema }) => [url, ...(schema ? [schema] : [])]),
    ...Object.values(index.documentation),
  ];
  const missing = addresses.filter((url) => {
    if (!url.includes('{id}')) return !has.has(fileAt(url));
    const [before = '', after = ''] = fileAt(url).split('{id}');
    const [, folder = ''] = /api\/v1\/(\w+)\//.exec(before) ?? [];
    const found = files.filter((file) => file.startsWith(before) && file.endsWith(after));
    const own = found.filter((file) => !file.slice(before.length, -after.length).includes('/'));
    return own.length !== index.counts[folder];
  });
  expect(addresses.length).toBeGreaterThan(25);
  expect(missing).toEqual([]);
});

test('every address in the data leads to a page or file of the site', () => {
  const data = files.filter((file) => /^api\/v1\/(?!schemas).*\.(?:geo)?json$/.test(file));
  const astray = new Set<string>();
  for (const file of data)
    for (const [, url = ''] of textOf('root', file).matchAll(/"(https:\/\/ruxi\.example[^"]*)"/g))
      if (!url.includes('{id}') && !has.has(fileAt(url))) astray.add(`${file}: ${url}`);
  expect([...astray]).toEqual([]);
});

test('the tables keep their byte order mark through the build', () => {
  const tables = files.filter((file) => file.endsWith('.csv'));
  expect(tables.filter((file) => file.startsWith('api/')).length).toBe(
    1 + (index.counts['cities'] ?? 0),
  );
  expect(
    tables.filter((file) => bytesOf('root', file).subarray(0, 3).toString('hex') !== 'efbbbf'),
  ).toEqual([]);
});

test('data have no language: they stand once, and the traditional edition leads to them', () => {
  expect(
    files.filter((file) => /^(?:en|zh-hant)\/.*(?:api\/v1\/|oembed\.json)/.test(file)),
  ).toEqual(files.filter((file) => /^en\/.*oembed\.json$/.test(file)));
  const city = pagesOf('root').find(({ address }) => address === '/zh-hant/cities/suzhou/');
  expect(city?.$('#data a[href="/api/v1/cities/suzhou.json"]')).toHaveLength(1);
});

test('every page has the open data at its foot, in its own language', () => {
  const without = pagesOf('root').filter(({ $, address }) => {
    const lang = /^\/(?:en|zh-hant)\//.exec(address)?.[0] ?? '/';
    return $('footer.foot').length > 0 && $(`footer.foot a[href="${lang}api/"]`).length === 0;
  });
  expect(without.map(({ address }) => address)).toEqual([]);
});

interface Answer {
  readonly type: string;
  readonly version: string;
  readonly title: string;
  readonly html: string;
  readonly provider_url: string;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}
const kinds = { dramas: 'drama', spots: 'spot', cities: 'city', itineraries: 'itinerary' } as const;
const entryPage = /^\/(en\/)?(dramas|spots|cities|itineraries)\/([^/]+)\/$/;

/** What is wrong with the oEmbed of the pages of a build whose full address is `root`. */
function oembedFaults(build: Build, root: string): string[] {
  const present = new Set(filesOf(build));
  return pagesOf(build).flatMap(({ $, address }) => {
    const [, lang = '', folder, id] = entryPage.exec(address) ?? [];
    if (!folder || !id || $('meta[http-equiv=refresh]').length) return [];
    const found = $('link[type="application/json+oembed"]').attr('href');
    const file = `${lang}${folder}/${id}/oembed.json`;
    if (found !== root + file) return [`${address} announces ${String(found)}`];
    if (!present.has(file)) return [`${file} is missing`];
    const answer = JSON.parse(textOf(build, file)) as Answer;
    const frame = load(answer.html)('iframe');
    const embed = `${root}${lang}embed/${kinds[folder as keyof typeof kinds]}/${id}/`;
    const card = answer.thumbnail_url.replace(root, '');
    return [
      ...(answer.type === 'rich' && answer.version === '1.0' ? [] : [`${file} is ${answer.type}`]),
      ...(frame.attr('src') === embed ? [] : [`${file} frames ${String(frame.attr('src'))}`]),
      ...(frame.attr('title') === answer.title ? [] : [`${file} has no title`]),
      ...(present.has(card) ? [] : [`${file} shows ${card}, which is not there`]),
      ...($('meta[property="og:image"]').attr('content') === answer.thumbnail_url
        ? []
        : [`${file} shows another card than its page`]),
      ...(answer.provider_url === root + lang ? [] : [`${file} is from ${answer.provider_url}`]),
    ];
  });
}

test('beside every drama, place, city and route lies its oEmbed file, which the page announces', () => {
  expect(files.filter((file) => file.endsWith('oembed.json'))).toHaveLength(
    2 * Object.keys(kinds).reduce((sum, folder) => sum + (index.counts[folder] ?? 0), 0),
  );
  expect(oembedFaults('root', home)).toEqual([]);
});

test('so it is under a base path, where the data carry it too', () => {
  expect(oembedFaults('underBase', `${home}x/`)).toEqual([]);
  const moved = textOf('underBase', 'api/v1/index.json');
  expect(moved).not.toMatch(/ruxi\.example\/(?!x\/)/);
  expect(moved).toContain('https://ruxi.example/x/api/v1/spots/{id}.json');
});

test('a card has the size that oEmbed says', () => {
  const png = bytesOf('root', 'cards/zh/spots/sz-pingjiang.png');
  const { thumbnail_width, thumbnail_height } = JSON.parse(
    textOf('root', 'spots/sz-pingjiang/oembed.json'),
  ) as Answer;
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([thumbnail_width, thumbnail_height]);
});
