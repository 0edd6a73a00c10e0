import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { filesOf, pagesOf, textOf } from './built.ts';

const pages = pagesOf('root').filter(
  ({ $ }) => $('meta[name=robots]').attr('content') !== 'noindex',
);
const origin = new URL(pages[0]?.$('link[rel=canonical]').attr('href') ?? '').origin;

interface Graph {
  readonly '@type': string;
  readonly [key: string]: unknown;
}
const graphsOf = (page: (typeof pages)[number]): Graph[] =>
  page
    .$('script[type="application/ld+json"]')
    .toArray()
    .map((script) => JSON.parse(page.$(script).text()) as Graph);
const at = (address: string): Graph[] => {
  const page = pages.find((one) => one.address === address);
  if (!page) throw new Error(`There is no page ${address}.`);
  return graphsOf(page);
};

test('a page names itself, its other editions and a default, and each of them answers', () => {
  const wrong = pages.flatMap(({ $, address }) => {
    const alternates = new Map(
      $('link[rel=alternate][hreflang]')
        .toArray()
        .map((link) => [$(link).attr('hreflang'), $(link).attr('href')]),
    );
    const plain = address.replace(/^\/(?:en|zh-hant)\//, '/');
    const wanted = new Map([
      ['zh-CN', origin + plain],
      ['zh-Hant', `${origin}/zh-hant${plain}`],
      ['en', `${origin}/en${plain}`],
      ['x-default', origin + plain],
    ]);
    return $('link[rel=canonical]').attr('href') === origin + address &&
      alternates.size === wanted.size &&
      [...wanted].every(([lang, url]) => alternates.get(lang) === url)
      ? []
      : [address];
  });
  expect(wrong).toEqual([]);
});

test('the sitemap lists each page once, with all its editions', () => {
  const xml = load(
    textOf('root', filesOf('root').find((file) => /^sitemap-\d+\.xml$/.test(file)) ?? ''),
    { xml: true },
  );
  const listed = xml('url > loc')
    .toArray()
    .map((loc) => xml(loc).text())
    .sort();
  expect(listed).toEqual(pages.map(({ address }) => origin + address).sort());
  const lacking = xml('url')
    .toArray()
    .filter((url) => {
      const langs = xml(url)
        .find('xhtml\\:link')
        .toArray()
        .map((link) => xml(link).attr('hreflang'));
      return !['zh-CN', 'zh-Hant', 'en', 'x-default'].every((lang) => langs.includes(lang));
    })
    .map((url) => xml(url).find('loc').text());
  expect(lacking).toEqual([]);
});

test('each edition has a feed of new entries with unique ids', () => {
  for (const [file, lang] of [
    ['feed.xml', 'zh-CN'],
    ['zh-hant/feed.xml', 'zh-Hant'],
    ['en/feed.xml', 'en'],
  ] as const) {
    const xml = load(textOf('root', file), { xml: true });
    const ids = xml('entry > id')
      .toArray()
      .map((id) => xml(id).text());
    expect(xml('feed').attr('xml:lang')).toBe(lang);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    const addresses = new Set(pages.map(({ address }) => origin + address));
    expect(ids.filter((id) => !addresses.has(id))).toEqual([]);
  }
});

test('every graph is valid JSON with a context, and every breadcrumb ends at its page', () => {
  const wrong = pages.flatMap((page) =>
    graphsOf(page).flatMap((graph) => {
      if (graph['@context'] !== 'https://schema.org') return [`${page.address}: no context`];
      if (graph['@type'] !== 'BreadcrumbList') return [];
      const steps = graph['itemListElement'] as { position: number; item: string }[];
      return steps.every(({ position }, index) => position === index + 1) &&
        steps.at(-1)?.item === origin + page.address
        ? []
        : [`${page.address}: breadcrumb`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('where the camera stood and where the story is are told apart', () => {
  const [beishang] = at('/dramas/beishang/');
  const names = (key: string): string[] =>
    (beishang?.[key] as { name: string }[]).map(({ name }) => name);
  expect(beishang?.['@type']).toBe('TVSeries');
  expect(names('locationCreated')).toContain('巴城老街');
  expect(names('contentLocation')).toContain('河下古镇');
  expect(names('locationCreated')).not.toContain('河下古镇');
});

test('a film is a Movie, a place an attraction, a route a trip with its stops in order', () => {
  expect(at('/dramas/zhanlang/')[0]?.['@type']).toBe('Movie');
  expect(at('/spots/sz-tongdeli/')[0]).toMatchObject({
    '@type': 'TouristAttraction',
    geo: { latitude: 31.3062, longitude: 120.6209 },
  });
  const trips = pages
    .filter(({ address }) => /^\/itineraries\/[^/]+\/$/.test(address))
    .map((page) => graphsOf(page)[0]);
  expect(trips.length).toBeGreaterThanOrEqual(6);
  for (const trip of trips) {
    expect(trip?.['@type']).toBe('TouristTrip');
    const { itemListElement } = trip?.['itinerary'] as { itemListElement: { position: number }[] };
    expect(itemListElement.map(({ position }) => position)).toEqual(
      itemListElement.map((_, index) => index + 1),
    );
  }
});

test('a place that nobody may be led to has no coordinate for machines either', () => {
  expect(at('/spots/sihong-hutai/')[0]).not.toHaveProperty('geo');
  expect(at('/spots/ks-bacheng/')[0]).not.toHaveProperty('geo');
});

test('llms.txt says what the claim levels mean and lists every drama', () => {
  const text = textOf('root', 'llms.txt');
  expect(text).toMatch(/^# Ruxi/);
  for (const level of ['confirmed', 'reported', 'setting']) expect(text).toContain(`- ${level} `);
  const dramas = pages
    .filter(({ address }) => /^\/en\/dramas\/[^/]+\/$/.test(address))
    .map(({ address }) => origin + address);
  expect(dramas.filter((url) => !text.includes(url))).toEqual([]);
});

test('every page has a social card that is there', () => {
  const files = new Set(filesOf('root'));
  const missing = pages.flatMap(({ $, address }) => {
    const image = $('meta[property="og:image"]').attr('content') ?? '';
    return files.has(new URL(image).pathname.slice(1)) ? [] : [`${address}: ${image}`];
  });
  expect(missing).toEqual([]);
});
