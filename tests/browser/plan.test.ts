import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import ICAL from 'ical.js';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toShared } from '../../src/model/trip/share.ts';
import { position } from '../../src/model/geo/position.ts';
import { emptyTrip, withDay, withStop, type Trip } from '../../src/model/trip/trip.ts';
import { openBrowser } from './chromium.ts';
import { serveSite } from './web-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { width: 390, height: 844 };
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A visitor with a browser of their own. */
async function visitor(
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: phone, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  return { context, page, faults };
}

async function openPlan(page: Page, hash = '', edition = ''): Promise<void> {
  await page.goto(`${site.origin}/${edition}plan/${hash}`);
  await page.locator('.pfresh').waitFor();
}

async function pick(page: Page, drama: string, ...spots: readonly string[]): Promise<void> {
  await page.goto(`${site.origin}/dramas/${drama}/`);
  for (const spot of spots) {
    const button = page.locator(`trip-add[data-spot="${spot}"] button`).first();
    await button.click();
    await page
      .locator(`trip-add[data-spot="${spot}"] button[aria-pressed="true"]`)
      .first()
      .waitFor();
  }
}

/** Names of the stops, day by day, as the page has them. */
const stopsIn = (page: Page): Promise<string[][]> =>
  page
    .locator('.pdays')
    .evaluateAll((days) =>
      days.map((day) =>
        [...day.querySelectorAll('.pstop h3 :is(a, span:last-child)')].map(
          (name) => name.textContent,
        ),
      ),
    );

const trip = (spots: readonly string[], name = '同伴的'): Trip =>
  spots.reduce<Trip>((so, spot) => withStop(so, 0, { place: { spot } }) as Trip, emptyTrip(name));

const suzhou = ['sz-panmen', 'sz-canglang', 'sz-zhuozheng', 'sz-pingjiang'];

describe('a trip of two days from three dramas', () => {
  test('is put together, split, put in order, mended, taken along, and is there without a network', async () => {
    const { context, page, faults } = await visitor();
    await pick(page, 'xiaoxiang-renjia', 'sz-zhuozheng', 'sz-panmen', 'sz-canglang');
    await pick(page, 'yimeng-zhen-xinghe', 'sz-pingjiang');
    await pick(page, 'xin-bai-niangzi', 'nj-zhanyuan');
    await page.locator('.told-strip a').click();
    await page.locator('.pfresh').waitFor();
    expect(await stopsIn(page)).toEqual([
      ['拙政园', '盘门·瑞光塔', '沧浪亭', '平江路历史街区', '瞻园'],
    ]);

    await page.locator('[data-do="split"]').click();
    await page.locator('#day-1').waitFor();
    expect((await stopsIn(page)).map(({ length }) => length)).toEqual([4, 1]);

    await page.fill('#do-date-0', '2026-11-28');
    await page.fill('#do-date-1', '2026-11-29');
    await page.locator('#do-order-0').click();
    await page.locator('#ordering .ba').waitFor();
    const ordered = await stopsIn(page);
    expect(ordered[0]).not.toEqual(['拙政园', '盘门·瑞光塔', '沧浪亭', '平江路历史街区']);
    expect([...ordered[0]!].sort()).toEqual(
      ['拙政园', '盘门·瑞光塔', '沧浪亭', '平江路历史街区'].sort(),
    );

    await page.fill('#do-start-0', '13:30');
    await page.locator('.clash').first().waitFor();
    for (let left = await page.locator('.clash').count(); left > 0; left -= 1)
      if ((await page.locator('.clash').count()) > 0)
        await page.locator('.clash .btn').first().click();
    await expect.poll(() => page.locator('.clash').count()).toBe(0);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-do="take"][data-with="ics"]').click(),
    ]);
    expect(download.suggestedFilename()).toBe('我的行程.ics');
    const calendar = new ICAL.Component(
      ICAL.parse(readFileSync(await download.path(), 'utf8')) as never,
    );
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.length).toBeGreaterThanOrEqual(4);
    const days = new Set(events.map(({ startDate }) => startDate.toString().slice(0, 10)));
    expect([...days].sort()).toEqual(['2026-11-28', '2026-11-29']);

    const kept = await stopsIn(page);
    await page.getByText('没有网也打得开').waitFor();
    await page.waitForFunction(async () =>
      (await (await caches.open('ruxi-plan-1')).keys()).some(({ url }) =>
        url.includes('places.json'),
      ),
    );
    await context.setOffline(true);
    await page.reload();
    await page.locator('.pfresh').waitFor();
    expect(await stopsIn(page)).toEqual(kept);
    expect(await page.inputValue('#do-date-0')).toBe('2026-11-28');
    await page.locator('[data-do="stay-longer"]').first().click();
    await context.setOffline(false);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('working on a trip', () => {
  test('every change can be undone and done again, also with keys, and is there after a reload', async () => {
    const { context, page } = await visitor();
    await openPlan(page, `#${toShared(trip(suzhou))}`);
    await page.locator('[data-do="guest-keep"]').click();
    await page.locator('[data-do="rename"]').waitFor();
    const before = await stopsIn(page);
    await page.locator('.pitem').first().locator('[data-do="down"]').click();
    const moved = await stopsIn(page);
    expect(moved[0]).toEqual([before[0]![1], before[0]![0], ...before[0]!.slice(2)]);
    await page.keyboard.press('Control+z');
    expect(await stopsIn(page)).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    expect(await stopsIn(page)).toEqual(moved);
    await page.reload();
    await page.locator('.pfresh').waitFor();
    expect(await stopsIn(page)).toEqual(moved);
    await context.close();
  });

  test('a stop goes all the way down with the keyboard alone, and the focus goes with it', async () => {
    const { context, page } = await visitor();
    await openPlan(page, `#${toShared(trip(suzhou))}`);
    await page.locator('[data-do="guest-keep"]').click();
    const first = page.locator('.pitem').first();
    const id = await first.getAttribute('id');
    await first.locator('[data-do="down"]').focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
    expect(await page.locator('.pitem').last().getAttribute('id')).toBe(id);
    expect(await page.evaluate(() => document.activeElement?.closest('.pitem')?.id)).toBe(id);
    await context.close();
  });

  test('a stop is dragged to another place', async () => {
    const { context, page } = await visitor({ viewport: { width: 1440, height: 900 } });
    await openPlan(page, `#${toShared(trip(suzhou))}`);
    await page.locator('[data-do="guest-keep"]').click();
    const before = await stopsIn(page);
    await page.waitForFunction(() => document.querySelector('.pday')?.getAttributeNames().length);
    const from = await page.locator('.pitem').nth(0).locator('.drag').boundingBox();
    const to = await page.locator('.pitem').nth(1).locator('.drag').boundingBox();
    await page.mouse.move(from!.x + 10, from!.y + 10);
    await page.mouse.down();
    for (let step = 1; step <= 12; step += 1)
      await page.mouse.move(to!.x + 10, from!.y + ((to!.y + 40 - from!.y) * step) / 12);
    await page.mouse.up();
    await expect.poll(async () => (await stopsIn(page))[0]?.[1]).toBe(before[0]![0]);
    expect((await stopsIn(page))[0]).toHaveLength(4);
    await context.close();
  });

  test('eighty stops are put in order beside the page, and shared out among days', async () => {
    const { context, page } = await visitor();
    const many = Array.from({ length: 80 }, (_, k) => ({
      name: `第${k}处`,
      at: position('wgs84', 31.2 + ((k * 37) % 80) / 400, 120.5 + ((k * 53) % 80) / 400),
    })).reduce<Trip>(
      (so, point) => withStop(so, 0, { place: { point } }) as Trip,
      emptyTrip('很多'),
    );
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await openPlan(page, `#${toShared(withDay(many) as Trip)}`);
    await page.locator('[data-do="guest-keep"]').click();
    await page.locator('#do-order-0').click();
    await page.locator('#ordering .ba').waitFor();
    expect(workers).toHaveLength(1);
    const minutes = await page.locator('#ordering figcaption span').allTextContents();
    const [before, after] = minutes.map((text) => Number(/\d+/.exec(text)?.[0]));
    expect(after!).toBeLessThan(before! / 2);
    await page.locator('[data-do="spread"][data-with="10"]').click();
    await expect.poll(async () => (await stopsIn(page))[1]?.length).toBeGreaterThan(20);
    expect((await stopsIn(page)).flat()).toHaveLength(80);
    await page.locator('#do-order-undo').click();
    await expect.poll(async () => (await stopsIn(page))[0]).toHaveLength(80);
    await context.close();
  });

  test('a place is added by a part of its name, and a point of one’s own by pasted numbers once their datum is said', async () => {
    const { context, page } = await visitor();
    await openPlan(page, '', 'en/');
    await page.locator('#add-0 > summary').click();
    await page.fill('#do-look-0', 'panmen');
    await page.locator('#found-0 [data-with="sz-panmen"]').click();
    await page.locator('#point-0 > summary').click();
    await page.fill('#do-point-name-0', 'Hotel <b>& co</b>');
    await page.fill('#do-point-text-0', '31.31, 120.62');
    await page.locator('[data-do="point"]').click();
    await page.locator('.told-strip', { hasText: 'Numbers alone' }).waitFor();
    await page.selectOption('#do-point-datum-0', 'wgs84');
    await page.locator('[data-do="point"]').click();
    await expect.poll(async () => (await stopsIn(page))[0]).toHaveLength(2);
    expect((await stopsIn(page))[0]?.[1]).toBe('Hotel <b>& co</b>');
    await context.close();
  });

  test('a point is put on the map, and one sleeps there', async () => {
    const { context, page } = await visitor();
    await openPlan(page, `#${toShared(trip(suzhou))}`);
    await page.locator('[data-do="guest-keep"]').click();
    await page.locator('#set-0 > summary').click();
    await page.selectOption('#do-night-0', '+');
    await page.locator('.pickbox .mbase').first().waitFor();
    await page.locator('.pickbox').click({ position: { x: 120, y: 120 } });
    await page.locator('dialog.pick .btn.go').click();
    await page.locator('[data-do="night-leg"]').first().waitFor();
    expect(await page.inputValue('#do-night-0')).toBe('=');
    await context.close();
  });

  test('a Monday is said to be a Monday that nothing is known against, and a holiday to be one', async () => {
    const { context, page } = await visitor();
    await openPlan(page, `#${toShared(trip(suzhou))}`);
    await page.locator('[data-do="guest-keep"]').click();
    await page.fill('#do-date-0', '2026-10-01');
    await page.locator('.dset .note', { hasText: '国庆' }).waitFor();
    await page.fill('#do-date-0', '2031-05-01');
    await page.locator('.dset .note', { hasText: '只公布到' }).waitFor();
    await context.close();
  });
});

describe('several trips, and two windows', () => {
  test('a trip that was deleted comes back with one press', async () => {
    const { context, page } = await visitor();
    await openPlan(page, `#${toShared(trip(suzhou, '第一个'))}`);
    await page.locator('[data-do="guest-keep"]').click();
    await page.locator('[data-do="delete"]').click();
    await page.locator('.pempty').waitFor();
    await page.locator('.told-strip button').click();
    await page.locator('h1', { hasText: '第一个' }).waitFor();
    await context.close();
  });

  test('a change in one window is seen in the other, which can undo it', async () => {
    const { context, page } = await visitor();
    await openPlan(page, `#${toShared(trip(suzhou))}`);
    await page.locator('[data-do="guest-keep"]').click();
    await page.locator('[data-do="rename"]').waitFor();
    const other = await context.newPage();
    await openPlan(other);
    await other.locator('.pitem').first().locator('[data-do="down"]').click();
    const changed = await stopsIn(other);
    await expect.poll(() => stopsIn(page)).toEqual(changed);
    await page.locator('#do-undo').click();
    await expect.poll(() => stopsIn(other)).not.toEqual(changed);
    await context.close();
  });
});

describe('somebody else’s trip', () => {
  test('is shown without being kept, and kept when one says so', async () => {
    const { context, page } = await visitor();
    await openPlan(page, `#${toShared(trip(suzhou, '小王的'))}`);
    await page.locator('h1', { hasText: '小王的' }).waitFor();
    expect(await page.locator('.pctl button').count()).toBe(0);
    const stored = (): Promise<number> =>
      page.evaluate(
        async () =>
          new Promise<number>((resolve) => {
            const asked = indexedDB.open('ruxi-trips');
            asked.onsuccess = () => {
              const { result } = asked;
              if (!result.objectStoreNames.contains('trips')) {
                resolve(0);
                return;
              }
              const keys = result.transaction('trips').objectStore('trips').getAllKeys();
              keys.onsuccess = () =>
                resolve(
                  keys.result.filter((key) => typeof key === 'string' && key.startsWith('trip:'))
                    .length,
                );
            };
          }),
      );
    expect(await stored()).toBe(0);
    await page.locator('[data-do="guest-keep"]').click();
    await page.locator('.pctl button').first().waitFor();
    await expect.poll(stored).toBe(1);
    expect(new URL(page.url()).hash).toBe('');
    await context.close();
  });

  test('an address that was cut short says so, and one’s own trip stands', async () => {
    const { context, page } = await visitor();
    await openPlan(page, `#${toShared(trip(suzhou)).slice(0, -3)}`);
    await page.locator('.told-strip', { hasText: '缺了一截' }).waitFor();
    await page.locator('.pempty').waitFor();
    await context.close();
  });

  test('a name that speaks of scripts is text, here and on the poster', async () => {
    const { context, page, faults } = await visitor();
    await openPlan(page, `#${toShared(trip(suzhou, '<img src=x onerror=alert(1)>'))}`);
    expect(await page.locator('h1').textContent()).toBe('<img src=x onerror=alert(1)>');
    expect(await page.locator('.pfresh img').count()).toBe(0);
    const [poster] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-do="poster"]').click(),
    ]);
    expect(
      readFileSync(await poster.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a file of GPX is read, matched to our places, and kept only if one says so; a huge one is refused kindly', async () => {
    const { context, page } = await visitor();
    await openPlan(page);
    await page.locator('#bring > summary').click();
    const places = JSON.parse(readFileSync('.cache/site/root/plan/places.json', 'utf8')) as {
      places: {
        id: string;
        position?: { at: { lat: number; lng: number } };
        name: { zh: string };
      }[];
    };
    const panmen = places.places.find(({ id }) => id === 'sz-panmen');
    const { lat, lng } = panmen!.position!.at;
    await page.setInputFiles('#do-bring-file', {
      name: '朋友的路.gpx',
      mimeType: 'application/gpx+xml',
      buffer: Buffer.from(
        `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="x"><wpt lat="${lat}" lon="${lng}"><name>盘门·瑞光塔</name></wpt><wpt lat="31.3" lon="120.7"><name>奶茶 &amp; 点心</name></wpt></gpx>`,
      ),
    });
    await page.getByText('读到 2 站，其中 1 站').waitFor();
    expect(await stopsIn(page)).toEqual([['盘门·瑞光塔', '奶茶 & 点心']]);
    await page.locator('[data-do="guest-leave"]').click();
    await page.locator('.pempty').waitFor();
    await page.setInputFiles('#do-bring-file', {
      name: 'big.json',
      mimeType: 'application/json',
      buffer: Buffer.alloc(5_000_000, ' '),
    });
    await page.locator('.told-strip', { hasText: '文件太大' }).waitFor();
    await context.close();
  });
});

describe('the page for everybody', () => {
  test.each(['light', 'dark'] as const)('shuts nobody out (%s)', async (colorScheme) => {
    const { context, page } = await visitor({ colorScheme, bypassCSP: true });
    await openPlan(page, `#${toShared(trip(suzhou))}`);
    await page.locator('[data-do="guest-keep"]').click();
    await page.fill('#do-date-0', '2026-11-28');
    await page.fill('#do-start-0', '15:30');
    await page.locator('.clash').first().waitFor();
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await page.addScriptTag({ content: axe });
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    );
    expect(
      violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      ),
    ).toEqual([]);
    await context.close();
  });

  test('nothing is cut off to the side, from 320 px to a desk, and in large text', async () => {
    for (const width of [320, 390, 768, 1440])
      for (const large of [false, true]) {
        const { context, page } = await visitor({ viewport: { width, height: 844 } });
        await openPlan(page, `#${toShared(trip(suzhou))}`, 'en/');
        await page.locator('[data-do="guest-keep"]').click();
        await page.locator('.pctl').first().waitFor();
        await page.evaluate((on) => {
          document.documentElement.classList.toggle('large', on);
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        }, large);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `${width} px, large: ${large}`).toBeLessThanOrEqual(0);
        await context.close();
      }
  });

  test('every target that a thumb may press is 44 px high', async () => {
    const { context, page } = await visitor();
    await openPlan(page, `#${toShared(trip(suzhou))}`);
    await page.locator('[data-do="guest-keep"]').click();
    await page.locator('.pctl').first().waitFor();
    const small = await page
      .locator('.pfresh :is(button, select, input:not([type=file]), summary)')
      .evaluateAll((all) =>
        all.flatMap((one) => {
          const { height, width } = one.getBoundingClientRect();
          return width > 0 && height < 43.5
            ? [`${one.id === '' ? one.outerHTML.slice(0, 60) : one.id} ${height}`]
            : [];
        }),
      );
    expect(small).toEqual([]);
    await context.close();
  });

  test('without a script it says what it would need, and leads to the ready-made days', async () => {
    const { context, page } = await visitor({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/plan/`);
    expect(await page.getByText('排行程要用脚本').isVisible()).toBe(true);
    expect(await page.locator('.unscripted a').first().isVisible()).toBe(true);
    await page.goto(`${site.origin}/spots/sz-panmen/`);
    expect(await page.locator('trip-add').first().isVisible()).toBe(false);
    await context.close();
  });

  test('nobody else is asked for anything', async () => {
    const { context, page } = await visitor();
    const others: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin) && !/^(?:data|blob):/.test(request.url()))
        others.push(request.url());
    });
    await openPlan(page, `#${toShared(trip(suzhou))}`);
    await page.locator('[data-do="guest-keep"]').click();
    await page.fill('#do-date-0', '2026-11-28');
    await page.locator('#do-order-0').click();
    await page.getByText('没有网也打得开').waitFor();
    expect(others).toEqual([]);
    await context.close();
  });
});
