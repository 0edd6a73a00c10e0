import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  day,
  desk,
  focused,
  openMap,
  origin,
  phone,
  place,
  settled,
  visit,
  withPlaces,
} from './map-visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('the keyboard alone opens the third mark of a day and comes back to it', async () => {
  await visit(day, async ({ page }) => {
    await page.locator('.mlive').focus();
    for (let press = 0; press < 20; press += 1) {
      await page.keyboard.press('Tab');
      if ((await focused(page)) !== null) break;
    }
    expect(await focused(page)).toBe('0');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('2');
    await page.keyboard.press('Enter');
    const link = page.locator('.mcard a.go');
    await link.waitFor();
    await expect.poll(() => link.evaluate((one) => one === document.activeElement)).toBe(true);
    const name = await page.locator('.mcard .n').innerText();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('2');
    expect(await page.locator('.mcard').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await expect.poll(() => link.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/spots/**');
    expect(await page.title()).toContain(name);
  });
});

test('marks, twin list and stops are read in the order of the route', async () => {
  await visit(`en/${day}`, async ({ page }) => {
    const marks = await page
      .locator('.mk')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.map((label) => label.split(',')[0])).toEqual(
      marks.map((_, nth) => `Stop ${nth + 1}`),
    );
    const rows = await page.locator('.twin li').allInnerTexts();
    for (const [nth, row] of rows.entries())
      expect(marks[nth]).toContain(row.replace(/^\s*\d+\s*/, '').trim());
  });
});

test('stepping through the marks is spoken, with the place’s position in the list', async () => {
  await visit(`en/${day}`, async ({ page }) => {
    await page.locator('.mk[tabindex="0"]').focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('.mlive [aria-live]').innerText()).toMatch(/6 of 6$/);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.mlive [aria-live]').innerText())
      .toMatch(/Stop 6, .* 31\.\d+ north, 120\.\d+ east/);
  });
});

test('a mark and its row answer each other', async () => {
  await visit(day, async ({ page }) => {
    await page.locator('.twin li').nth(3).hover();
    await expect.poll(() => page.locator('.mk.hot').getAttribute('data-index')).toBe('3');
    await page.locator('.mk[data-index="1"]').hover();
    await expect.poll(() => page.locator('.twin li.hot').innerText()).toContain('大儒巷');
    await page.locator('.twin a').nth(2).click();
    await expect.poll(() => page.locator('.mk.sel').getAttribute('data-index')).toBe('2');
    expect(await page.locator('.twin li.sel').count()).toBe(1);
  });
});

test('the map of every place and its list share numbers and order', async () => {
  await visit('map/', async ({ page }) => {
    await page.locator('[name=city]').selectOption('nanjing');
    await expect.poll(() => page.url()).toContain('city=nanjing');
    await expect.poll(() => page.locator('.mk:not(.tick)').count()).toBeGreaterThan(1);
    const numbers = await page
      .locator('.mk:not(.tick)')
      .evaluateAll((marks) =>
        marks.map((mark) => [
          mark.getAttribute('data-index'),
          mark.querySelector('i')?.textContent,
        ]),
      );
    const rows = new Map(
      await page
        .locator('.live .mrow')
        .evaluateAll((all) =>
          all.map(
            (row) => [row.getAttribute('data-index'), row.querySelector('i')?.textContent] as const,
          ),
        ),
    );
    for (const [index, number] of numbers) expect(rows.get(index ?? null)).toBe(number);
  });
});

test('the names of the ground lie in view, over all of it', async () => {
  await visit('map/#map=7/31.3/120.6', async ({ page }) => {
    const sheet = page.locator('svg.mbase');
    await expect.poll(() => sheet.locator('text', { hasText: '市' }).count()).toBeGreaterThan(3);
    const [names, map] = [await sheet.boundingBox(), await page.locator('.mlive').boundingBox()];
    expect(names).toEqual(map);
  });
});

test('an address shows another visitor the same filters, view and selection', async () => {
  const address = await visit('map/', async ({ page }) => {
    await page.locator('[name=city]').selectOption('suzhou');
    await page.locator('label', { hasText: '据称' }).click();
    await page.locator('.live .mrow').nth(1).click();
    await expect.poll(() => page.url()).toMatch(/map=.*city=suzhou.*claim=confirmed\.setting.*at=/);
    await settled(page);
    return page.url();
  });
  const seen = (page: Page): Promise<unknown> =>
    page.evaluate(() => [
      [...document.querySelectorAll('.live .n')].map(({ textContent }) => textContent),
      document.querySelector('.mk.sel')?.getAttribute('aria-label'),
      document.querySelector('.live .sel .n')?.textContent,
    ]);
  const path = address.slice(origin().length + 1);
  const [first, second] = [
    await visit(path, async ({ page }) => (await settled(page), seen(page))),
    await visit(path, async ({ page }) => (await settled(page), page.url())),
  ];
  expect(second).toBe(address);
  expect(first).toEqual(await visit(path, async ({ page }) => (await settled(page), seen(page))));
  expect(JSON.stringify(first)).not.toContain('据称');
});

test('“open now” goes by the clocks in China, and says how many hours it does not know', async () => {
  const day = [{ weekdays: 0b111_1111, spans: [[510, 1020]] }] as const;
  const night = [{ weekdays: 0b111_1111, spans: [[1080, 1560]] }] as const;
  await visit(
    'map/',
    async ({ page }) => {
      await page.locator('label', { hasText: '现在开着' }).click();
      const names = page.locator('.live .n');
      await expect.poll(() => names.allInnerTexts()).toEqual(['daytime']);
      expect(await page.locator('.mcount').innerText()).toContain(
        '北京时间 09:30，画面里 1 处开着',
      );
      expect(await page.locator('.mfoot').innerText()).toContain('另有 1 处的开放时间没查到');
      await expect.poll(() => page.url()).toContain('open=now');
      await page.reload();
      await openMap(page);
      await expect.poll(() => names.allInnerTexts()).toEqual(['daytime']);
      await page.locator('label', { hasText: '现在开着' }).click();
      await expect.poll(() => names.count()).toBe(4);
    },
    {
      timezoneId: 'America/New_York',
      before: async (page) => {
        await page.clock.setFixedTime(new Date('2026-11-25T01:30:00Z'));
        await withPlaces([
          place('daytime', 31.3, 120.6, { hours: day }),
          place('evening', 31.31, 120.61, { hours: night }),
          place('shut', 31.32, 120.62, { hours: day, access: 'closed' }),
          place('unknown', 31.33, 120.63),
        ])(page);
      },
    },
  );
});

test('nothing is asked of another host in a whole browse of the maps', async () => {
  const strange: string[] = [];
  for (const path of [
    'map/',
    'en/map/',
    day,
    'cities/suzhou/',
    'dramas/beishang/',
    'spots/sz-tongdeli/',
    'spots/ks-bacheng/',
  ])
    await visit(
      path,
      async ({ page, faults }) => {
        await page.locator('.mtools [data-tool=zoomIn] .btn').click();
        await settled(page);
        await page.locator('.mtools [data-tool=layers] .btn').click();
        await page.locator('.mdialog').waitFor();
        await page.keyboard.press('Escape');
        await page.locator('.mtools [data-tool=reset] .btn').click();
        await settled(page);
        const mark = page.locator('.mk').first();
        await mark.dispatchEvent('click');
        await settled(page);
        expect(faults, path).toEqual([]);
      },
      {
        before: (page) => {
          page.on('request', (request) => {
            if (!request.url().startsWith(origin()) && !request.url().startsWith('data:'))
              strange.push(`/${path} asks ${request.url()}`);
          });
          page.on('response', (response) => {
            if (response.status() >= 400) strange.push(`/${path} lacks ${response.url()}`);
          });
          return Promise.resolve();
        },
      },
    );
  expect(strange).toEqual([]);
});

test('open maps have no accessibility fault, by day and night', async () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const path of [
      'map/',
      `en/map/#map=13/31.31/120.62&at=sz-tongdeli`,
      day,
      'en/cities/suzhou/',
      'spots/sz-tongdeli/',
    ])
      await visit(
        path,
        async ({ page }) => {
          await settled(page);
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() =>
            (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
          );
          expect(
            violations.flatMap(({ id, nodes }) =>
              nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`),
            ),
            path,
          ).toEqual([]);
        },
        { colorScheme, viewport: colorScheme === 'light' ? phone : desk },
      );
});

test('a map that is taken off the page leaves nothing behind, and opens again where it is put back', async () => {
  await visit(day, async ({ page, faults }) => {
    await page.evaluate(() => {
      const map = document.querySelector('place-map')!;
      const home = map.parentElement!;
      map.remove();
      Object.assign(globalThis, { map, home });
    });
    expect(
      await page.evaluate(
        () =>
          (globalThis as unknown as { map: Element }).map.querySelectorAll('.mlive, .mframe, .mk')
            .length,
      ),
    ).toBe(0);
    expect(
      await page.evaluate(
        () => (globalThis as unknown as { map: Element }).map.querySelectorAll('.map > svg').length,
      ),
    ).toBe(1);
    await page.mouse.wheel(0, 300);
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => {
      const { map, home } = globalThis as unknown as { map: Element; home: Element };
      home.prepend(map);
    });
    await openMap(page);
    expect(await page.locator('.mk').count()).toBe(6);
    // Gone again while it loads.
    await page.evaluate(() => {
      const { map, home } = globalThis as unknown as { map: Element; home: Element };
      map.remove();
      home.prepend(map);
      map.remove();
    });
    await settled(page);
    expect(faults).toEqual([]);
  });
});

test('without a script every place is listed by city, and the filters are not there', async () => {
  await visit(
    'map/',
    async ({ page }) => {
      expect(await page.locator('.standing li a').count()).toBeGreaterThan(30);
      expect(await page.locator('.flt').isVisible()).toBe(false);
      expect(await page.locator('.dots svg').isVisible()).toBe(true);
    },
    { javaScriptEnabled: false, open: false },
  );
});

test('a map in view waits until somebody is there, and the drawing stands meanwhile', async () => {
  const scripts: string[] = [];
  await visit(
    day,
    async ({ page }) => {
      await page.waitForLoadState('networkidle');
      expect(scripts.filter((one) => one.includes('open-map'))).toEqual([]);
      expect(await page.locator('place-map svg').first().isVisible()).toBe(true);
      await page.mouse.move(20, 20);
      await page.waitForSelector('.mframe.on');
    },
    {
      open: false,
      viewport: { width: 390, height: 2400 },
      before: (page) => {
        page.on('request', (request) => scripts.push(request.url()));
        return Promise.resolve();
      },
    },
  );
});

test('no script of a map loads before it nears the view', async () => {
  const scripts: string[] = [];
  await visit(
    'cities/suzhou/',
    async ({ page }) => {
      await page.waitForLoadState('networkidle');
      expect(scripts.filter((one) => one.includes('open-map'))).toEqual([]);
      await openMap(page);
      expect(scripts.filter((one) => one.includes('open-map'))).toHaveLength(1);
    },
    {
      open: false,
      viewport: { width: 390, height: 300 },
      before: (page) => {
        page.on(
          'request',
          (request) => request.resourceType() === 'script' && scripts.push(request.url()),
        );
        return Promise.resolve();
      },
    },
  );
});
