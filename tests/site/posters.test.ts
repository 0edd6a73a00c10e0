import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { posterSize } from '../../src/pictures/posters/poster.ts';
import { bytesOf, filesOf, pagesOf, type Build } from './built.ts';

const entries = (build: Build) =>
  pagesOf(build).filter(
    ({ address, $ }) =>
      /^\/(?:en\/)?(?:dramas|itineraries)\/[^/]+\/$/.test(address) &&
      $('meta[http-equiv=refresh]').length === 0,
  );

test('every drama and every itinerary offers its poster and says what it weighs', () => {
  const pages = entries('root');
  expect(pages.length).toBeGreaterThan(50);
  const faults = pages.flatMap(({ $, address }) => {
    const link = $('a[download][href*="/posters/"]');
    const file = link.attr('href')?.slice(1) ?? '';
    if (link.length !== 1 || !filesOf('root').includes(file)) return [`${address}: ${file}`];
    const { length } = bytesOf('root', file);
    const said = `${Math.ceil(length / 1000)} kB`;
    return length <= 250_000 && link.text().includes(said) ? [] : [`${address}: not ${said}`];
  });
  expect(faults).toEqual([]);
});

test.each([
  ['root', 'dramas/beishang'],
  ['root', 'en/itineraries/sihong-wetland-and-crab-ponds'],
  ['underBase', 'en/dramas/mian-ruo-taohua'],
] as const)('in %s the code on the poster of %s is the page’s address', async (build, page) => {
  const { $ } = pagesOf(build).find(({ file }) => file === `${page}/index.html`)!;
  const lang = page.startsWith('en/') ? 'en' : 'zh';
  const png = bytesOf(build, `posters/${lang}/${page.replace(/^en\//, '')}.png`);
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject(posterSize);
  const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
  expect(read?.data).toBe($('link[rel=canonical]').attr('href'));
  expect($('meta[property="og:image"]').attr('content')).toContain(`/cards/${lang}/`);
});
