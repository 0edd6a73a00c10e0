import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import ICAL from 'ical.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileHours } from '../../src/catalog/hours.ts';
import { fromShared } from '../../src/model/trip/share.ts';
import { openBrowser } from './chromium.ts';
import { serveSite } from './web-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const temples = 'itineraries/suzhou-two-temples/';
const dali = 'itineraries/dali-wind-two-days/';
/** Noon in China; every page of these tests opens on this day. */
const now = new Date('2026-11-25T04:00:00Z');

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Seen {
  readonly page: Page;
  readonly asked: readonly string[];
  readonly faults: readonly string[];
}

/** Hours that a page is given in the place of those it was built with, by spot: no ready-made day stops at a door with a weekly closing day. */
type OtherHours = Readonly<Record<string, string>>;

async function visit(
  path: string,
  look: (seen: Seen) => Promise<void>,
  { hours = {}, ...options }: BrowserContextOptions & { readonly hours?: OtherHours } = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    ...options,
  });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    const [asked, faults]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.route(/\/itineraries\/[^/]+\/(?:\?|$)/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withHours(await response.text(), hours) });
    });
    await page.goto(`${site.origin}/${path}`, { waitUntil: 'networkidle' });
    await look({ page, asked, faults });
  } finally {
    await context.close();
  }
}

function withHours(html: string, hours: OtherHours): string {
  return html.replace(
    /(<date-check.*?<script type="application\/json">)(.*?)(<\/script>)/s,
    (_, before: string, json: string, after: string) => {
      const question = JSON.parse(json) as { places: { id: string; hours?: object }[] };
      for (const place of question.places) {
        const osm = hours[place.id];
        if (osm !== undefined) place.hours = { ...place.hours, weekly: compileHours(osm) };
      }
      return before + JSON.stringify(question).replaceAll('<', '\\u003c') + after;
    },
  );
}

const field = (page: Page) => page.locator('date-check input');
const sum = (page: Page) => page.locator('date-check [role="status"]');
const answer = (page: Page) => page.locator('date-check .answer');
const tripIn = async (page: Page, selector: string) => {
  const href = await page.locator(selector).first().getAttribute('href');
  return fromShared(href!.split('#')[1]!).trip!;
};
async function choose(page: Page, date: string): Promise<void> {
  await field(page).fill(date);
  await answer(page).locator('li').first().waitFor();
}

test('nothing is chosen at first, and neither holidays nor the sun have loaded', async () => {
  await visit(temples, async ({ page, asked, faults }) => {
    expect(await field(page).inputValue()).toBe('');
    expect(await sum(page).textContent()).toBe('');
    expect(await page.locator('date-check .cal').isVisible()).toBe(false);
    const before = asked.length;
    await choose(page, '2026-11-28');
    // The field wakes the map as well, which brings its own.
    const came = asked.slice(before).filter((url) => !/\/(?:basemap|map)\//.test(url));
    expect(came.length).toBeGreaterThan(0);
    expect(came.every((url) => url.startsWith(`${site.origin}/_astro/`))).toBe(true);
    expect(faults).toEqual([]);
  });
});

test('the date is in the address, outlives a reload, goes with the trip and can be taken back', async () => {
  await visit(temples, async ({ page }) => {
    await choose(page, '2026-11-28');
    expect(new URL(page.url()).search).toBe('?date=2026-11-28');
    const said = await sum(page).textContent();
    expect(said).toContain('11 月 28 日周六：');
    expect(said).toMatch(/06:\d\d 日出，16:\d\d 日落/);
    await page.reload();
    await answer(page).locator('li').first().waitFor();
    expect(await field(page).inputValue()).toBe('2026-11-28');
    expect(await sum(page).textContent()).toBe(said);
    expect((await tripIn(page, 'date-check .copy')).days[0]!.date).toBe('2026-11-28');
    await field(page).fill('');
    expect(new URL(page.url()).search).toBe('');
    expect(await sum(page).textContent()).toBe('');
    expect(await answer(page).textContent()).toBe('');
    expect((await tripIn(page, 'date-check .copy')).days[0]!.date).toBeUndefined();
  });
});

test('on a Monday on which a temple is shut, each change offered opens as a trip that works', async () => {
  const hours = { 'sz-hanshan': 'Tu-Su 07:30-17:30' };
  await visit(
    temples,
    async ({ page, faults }) => {
      await choose(page, '2026-11-30');
      expect(await sum(page).textContent()).toContain('11 月 30 日周一：差 1 处');
      expect(await answer(page).locator('li.clash').textContent()).toContain('周一闭馆');
      const mends = answer(page).locator('.mends a');
      expect(await mends.allTextContents()).toEqual(['改到 12 月 1 日周二']);
      const trip = await tripIn(page, 'date-check .mends a');
      expect(trip.days[0]!.date).toBe('2026-12-01');
      expect(trip.days[0]!.stops.map(({ place }) => place.spot)).toEqual([
        'sz-xiyuan',
        'sz-hanshan',
      ]);
      expect(faults).toEqual([]);
    },
    { hours },
  );
});

test('at National Day it says the holiday, and that these hours say nothing of holidays', async () => {
  await visit(`en/${temples}?date=2026-10-05`, async ({ page }) => {
    await answer(page).locator('li').first().waitFor();
    expect(await sum(page).textContent()).toContain('Monday 5 October');
    expect(await sum(page).textContent()).toContain('National Day holiday');
    expect(await sum(page).textContent()).toContain('This day is past.');
    expect(await answer(page).textContent()).toContain('its hours say nothing of holidays');
  });
});

test('beyond the years of the calendar a holiday is unknown; two days have a date each', async () => {
  await visit(dali, async ({ page }) => {
    await choose(page, '2031-05-01');
    expect(await answer(page).locator('h3').allTextContents()).toEqual([
      expect.stringContaining('第 1 天 · 2031 年 5 月 1 日周四'),
      expect.stringContaining('第 2 天 · 2031 年 5 月 2 日周五'),
    ]);
    expect(await answer(page).textContent()).toMatch(/放假安排只公布到 20\d\d 年/);
  });
});

test('a date that does not exist is left aside with a word', async () => {
  for (const date of ['2026-02-30', '0026-01-01', 'x', ''])
    await visit(`${temples}?date=${date}`, async ({ page, faults }) => {
      expect(await field(page).inputValue()).toBe('');
      expect(await sum(page).textContent()).toContain('网址里的日子不存在');
      expect(faults).toEqual([]);
    });
});

test('the calendar has the stops on the day chosen, in China’s time', async () => {
  await visit(
    temples,
    async ({ page }) => {
      await choose(page, '2026-12-05');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('date-check .cal').click(),
      ]);
      expect(download.suggestedFilename()).toBe('suzhou-two-temples-2026-12-05.ics');
      const text = readFileSync(await download.path(), 'utf8');
      const events = new ICAL.Component(ICAL.parse(text) as unknown[])
        .getAllSubcomponents('vevent')
        .map((event) => new ICAL.Event(event));
      expect(events.map(({ summary }) => summary)).toHaveLength(2);
      expect(events[0]!.startDate.toJSDate().toISOString()).toBe('2026-12-05T00:30:00.000Z');
      expect(text).toContain('TZID=Asia/Shanghai');
    },
    { timezoneId: 'America/Los_Angeles' },
  );
});

test('in the edition in traditional characters the answer is in them', async () => {
  await visit(`zh-hant/${temples}?date=2026-11-30`, async ({ page }) => {
    await answer(page).locator('li').first().waitFor();
    expect(await page.locator('date-check h2').textContent()).toBe('這天能走嗎？');
    expect(await page.locator('date-check').innerText()).not.toMatch(/[这们时开关门吗]/);
  });
});

test('without the network it says what to do, and that is true', async () => {
  await visit(temples, async ({ page }) => {
    await page.context().setOffline(true);
    await field(page).fill('2026-11-28');
    await page.getByText('没算成').waitFor();
    expect(await field(page).inputValue()).toBe('2026-11-28');
    // A browser that did not get a module once does not ask for it again.
    await page.context().setOffline(false);
    await page.reload();
    await answer(page).locator('li').first().waitFor();
    expect(await sum(page).textContent()).toContain('11 月 28 日周六');
  });
});

test('no other host is asked, and the check finds no fault, by day and by night, wide and narrow', async () => {
  const hours = { 'sz-hanshan': 'Tu-Su 07:30-17:30' };
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1440])
      await visit(
        `${width === 390 ? '' : 'en/'}${temples}?date=2026-11-30`,
        async ({ page, asked, faults }) => {
          await answer(page).locator('li.clash').waitFor();
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() =>
            (
              globalThis as unknown as {
                axe: { run: (where: string) => Promise<AxeResults> };
              }
            ).axe.run('date-check'),
          );
          expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
          const small = await page
            .locator('date-check :is(a, button, input)')
            .evaluateAll((all) =>
              all
                .filter((one) => one.getBoundingClientRect().height < 44)
                .map((one) => one.outerHTML.slice(0, 80)),
            );
          expect(small).toEqual([]);
          expect(
            await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            ),
          ).toBe(0);
          expect(asked.filter((url) => !url.startsWith(site.origin))).toEqual([]);
          expect(faults).toEqual([]);
        },
        { hours, colorScheme, viewport: { width, height: 900 } },
      );
});

test('without a script there is no field, but where the hours are and the way to the trip', async () => {
  await visit(
    temples,
    async ({ page }) => {
      expect(await field(page).isVisible()).toBe(false);
      expect(await page.locator('date-check .unscripted').isVisible()).toBe(true);
      expect(await page.locator('date-check .cal').isVisible()).toBe(false);
      expect((await tripIn(page, 'date-check .copy')).days[0]!.stops).toHaveLength(2);
    },
    { javaScriptEnabled: false },
  );
});

test('on paper the answer stands without its field, and without a date nothing does', async () => {
  await visit(temples, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('date-check').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await choose(page, '2026-11-28');
    await page.emulateMedia({ media: 'print' });
    expect(await sum(page).isVisible()).toBe(true);
    expect(await field(page).isVisible()).toBe(false);
    expect(await page.locator('date-check .copy').isVisible()).toBe(false);
  });
});

test('nothing on the page moves while the field takes its place', async () => {
  await visit(temples, async ({ page }) => {
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { readonly value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(moved).toBe(0);
  });
});
