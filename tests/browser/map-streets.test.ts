import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { convert } from '../../src/model/geo/datum.ts';
import { position } from '../../src/model/geo/position.ts';
import { openMap, place, visit, withPlaces, settled } from './map-visit.ts';

const streets = [
  { id: 'wgs', name: { zh: '甲图' }, datum: 'wgs84' },
  { id: 'gcj', name: { zh: '乙图' }, datum: 'gcj02' },
].map((one) => ({
  ...one,
  tiles: [`https://${one.id}.invalid/{z}/{x}/{y}.png`],
  attribution: `© ${one.id}`,
  home: 'https://example.org/',
  maxZoom: 18,
  review: 'GS(2024)1',
  licence: { zh: '条款' },
}));

/** Offers two invented street maps, whose tiles come or fail. */
function offering(asked: string[], come: () => boolean): (page: Page) => Promise<unknown> {
  return async (page) => {
    await page.route(/\/map\/(?:#.*)?$/, async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      await route.fulfill({
        response: answer,
        body: html.replace(
          /"streets":\[.*?\](?=,"spotPage")/,
          `"streets":${JSON.stringify(streets)}`,
        ),
      });
    });
    await page.route(/\.invalid\//, (route) => {
      asked.push(route.request().url());
      return come()
        ? route.fulfill({
            contentType: 'image/svg+xml',
            body: '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>',
          })
        : route.fulfill({ status: 503, body: '' });
    });
  };
}

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('[data-tool=layers] .btn').click();
  await page.locator('.mdialog label', { hasText: name }).click();
  await page.locator('.mdialog .go').click();
}

const markAt = (page: Page): Promise<{ x: number; y: number }> =>
  page.locator('.mk[data-index="0"]').evaluate((mark) => {
    const { x, y, width, height } = mark.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });

test('a street map loads only once it is chosen, is credited, and is remembered', async () => {
  const asked: string[] = [];
  await visit(
    'map/#map=12/31.3/120.6',
    async ({ page, faults }) => {
      await settled(page);
      expect(asked).toEqual([]);
      await page.locator('[data-tool=layers] .btn').click();
      expect(await page.locator('.mdialog').innerText()).toContain('它会看到你的网络地址');
      await page.locator('.mdialog label', { hasText: '甲图' }).click();
      expect(asked).toEqual([]);
      await page.locator('.mdialog .go').click();
      await expect.poll(() => asked.length).toBeGreaterThan(3);
      expect(await page.locator('.mcredit').innerText()).toContain('© wgs');
      expect(await page.locator('.mcredit').innerText()).toContain('审图号 GS(2024)1');
      asked.length = 0;
      await page.reload();
      await openMap(page);
      await expect.poll(() => asked.length).toBeGreaterThan(3);
      await choose(page, '概览图');
      await expect.poll(() => page.locator('canvas.mbase, svg.mbase').count()).toBe(2);
      expect(await page.evaluate(() => localStorage.getItem('ruxi-street-layer'))).toBeNull();
      expect(faults).toEqual([]);
    },
    { before: offering(asked, () => true) },
  );
});

test('when street tiles fail the overview comes back and says why', async () => {
  await visit(
    'map/#map=12/31.3/120.6',
    async ({ page, faults }) => {
      await choose(page, '甲图');
      await expect.poll(() => page.locator('.mword').innerText()).toContain('甲图的图片取不到');
      expect(await page.locator('canvas.mbase, svg.mbase').count()).toBe(2);
      expect(await page.locator('.mk').count()).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    },
    { before: offering([], () => false) },
  );
});

test('over GCJ-02 tiles a mark stands on its converted point, and comes back to within half a metre', async () => {
  const at = { lat: 31.31, lng: 120.62 };
  const asked: string[] = [];
  await visit(
    `map/#map=16/31.31/120.62`,
    async ({ page, faults }) => {
      const before = await markAt(page);
      await choose(page, '乙图');
      await page.waitForSelector('img.leaflet-tile-loaded');
      await settled(page);
      const during = await markAt(page);
      const tile = await page
        .locator('img.leaflet-tile')
        .first()
        .evaluate((one) => {
          const { x, y, width } = one.getBoundingClientRect();
          return { x, y, width, src: one.getAttribute('src') ?? '' };
        });
      const [z = 0, tileX = 0, tileY = 0] = (/(\d+)\/(\d+)\/(\d+)\.png/.exec(tile.src) ?? [])
        .slice(1)
        .map(Number);
      const there = convert(position('wgs84', at.lat, at.lng), 'gcj02');
      const world = tile.width * 2 ** z;
      const sin = Math.sin((there.lat * Math.PI) / 180);
      const expected = {
        x: tile.x + (there.lng / 360 + 0.5) * world - tileX * tile.width,
        y:
          tile.y +
          (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world -
          tileY * tile.width,
      };
      const metersPerPixel = (40_075_017 / world) * Math.cos((at.lat * Math.PI) / 180);
      const off = Math.hypot(during.x - expected.x, during.y - expected.y) * metersPerPixel;
      // Leaflet sets marks on whole pixels, which are two metres here.
      expect(off).toBeLessThan(metersPerPixel * 1.5);
      await choose(page, '概览图');
      await page.waitForSelector('canvas.mbase');
      await settled(page);
      const after = await markAt(page);
      expect(
        Math.hypot(after.x - before.x, after.y - before.y) * metersPerPixel,
      ).toBeLessThanOrEqual(0.5);
      expect(faults).toEqual([]);
    },
    {
      before: async (page) => {
        await offering(asked, () => true)(page);
        await withPlaces([place('here', at.lat, at.lng)])(page);
      },
    },
  );
});
