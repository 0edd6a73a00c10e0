import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './chromium.ts';
import { serveSite } from './web-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

/** One page of every kind. */
const kinds = [
  '',
  'dramas/',
  'dramas/beishang/',
  'dramas/yijiao-xinglai/',
  'dramas/mian-ruo-taohua/',
  'spots/',
  'spots/sz-tongdeli/',
  'spots/ks-bacheng/',
  'spots/sihong-hutai/',
  'cities/',
  'cities/suzhou/',
  'cities/nantong/',
  'itineraries/',
  'map/',
  'itineraries/suzhou-pingjiang-to-panmen/',
  'itineraries/sihong-wetland-and-crab-ponds/',
  'itineraries/suzhou-alley-gardens/print/',
  'guides/about/',
  'api/',
  'set-here-shot-there/',
  'jiangsu/',
  'plan/',
  'search/',
  'for-cities/',
  'for-editors/',
];

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit<T>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: desk, ...options });
  try {
    const page = await context.newPage();
    await page.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Paths in both languages. */
const everywhere = kinds.flatMap((path) => [path, `en/${path}`]);
/** The traditional edition is the Chinese one over again, but for its characters; these have the most. */
const traditional = [
  '',
  'dramas/',
  'dramas/mian-ruo-taohua/',
  'spots/sz-tongdeli/',
  'cities/suzhou/',
].map((path) => `zh-hant/${path}`);

const schemes = [
  { day: 'by day', colorScheme: 'light', viewport: phone },
  { day: 'by night', colorScheme: 'dark', viewport: desk },
] as const;

test.each(
  schemes.flatMap(({ day, ...options }) => everywhere.map((path) => [day, path, options] as const)),
)('%s /%s has no accessibility fault', async (_day, path, options) => {
  const faults = await visit(path, options, async (page) => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
    );
  });
  expect(faults).toEqual([]);
});

test('no page scrolls sideways, from a small phone to a desk, also in large text', async () => {
  const wide: string[] = [];
  const sizes = [
    { width: 320, large: false },
    { width: 390, large: false },
    { width: 390, large: true },
    { width: 768, large: false },
    { width: 1440, large: false },
  ];
  for (const path of everywhere) {
    await visit(path, {}, async (page) => {
      for (const { width, large } of sizes) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate((big) => {
          document.documentElement.classList.toggle('large', big);
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        }, large);
        if (over > 0) wide.push(`/${path} at ${width}${large ? ' large' : ''}: ${over} px`);
      }
    });
  }
  expect(wide).toEqual([]);
});

test.each(everywhere)('nothing on /%s moves while it loads', async (path) => {
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const record = { shift: 0 };
    Object.assign(globalThis, { record });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        record.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${site.origin}/${path}`, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  const shift = await page.evaluate(
    () => (globalThis as unknown as { record: { shift: number } }).record.shift,
  );
  await context.close();
  // Fonts settle by fractions of a pixel in the last digits of a line; nothing a reader could see.
  expect(shift).toBeLessThanOrEqual(0.003);
});

test('a page fetches at most 60 kB of typefaces', async () => {
  const heavy: string[] = [];
  for (const path of [...everywhere, ...traditional]) {
    const bytes = await visit(path, { viewport: phone }, async (page) => {
      await page.waitForLoadState('networkidle');
      return page.evaluate(() =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ name }) => name.endsWith('.woff2'))
          .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      );
    });
    if (bytes > 60_000) heavy.push(`/${path}: ${bytes}`);
  }
  expect(heavy).toEqual([]);
});

test('a page asks only its own host for anything, and gets it', async () => {
  const strange: string[] = [];
  for (const path of everywhere) {
    const context = await browser.newContext({ viewport: desk });
    const page = await context.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin) && !request.url().startsWith('data:'))
        strange.push(`/${path} asks ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) strange.push(`/${path} lacks ${response.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') strange.push(`/${path} says ${message.text()}`);
    });
    page.on('pageerror', (error) => strange.push(`/${path} throws ${error.message}`));
    await page.goto(`${site.origin}/${path}`, { waitUntil: 'networkidle' });
    await context.close();
  }
  expect(strange).toEqual([]);
});

test('a page says the same without a script', async () => {
  // Too low a window for any map to near it: a live map has words of its own. The map of every place has its own test.
  const low = { viewport: { width: 390, height: 40 } };
  const words = (page: Page): Promise<string> =>
    page.evaluate(() => {
      // What only a script can work says nothing about anything: a button that copies or keeps, a question about a date.
      for (const part of document.querySelectorAll<HTMLElement>(
        'copy-block button, trip-add, date-check',
      ))
        part.hidden = true;
      return document.querySelector('main')?.innerText ?? '';
    });
  // Pages that are a tool say without a script what they would need; each has a test of that.
  const tools = /(?:^|\/)(?:map|plan|search|for-cities|for-editors)\/$/;
  for (const path of everywhere.filter((one) => !tools.test(one))) {
    const plain = await visit(path, { ...low, javaScriptEnabled: false }, words);
    expect(plain.length, path).toBeGreaterThan(100);
    expect(plain, path).toBe(await visit(path, low, words));
  }
});

test('every target that a thumb may press is 44 px high or stands in a line of text', async () => {
  const small: string[] = [];
  for (const path of everywhere) {
    small.push(
      ...(await visit(path, { viewport: phone }, (page) =>
        page.evaluate(
          (where) =>
            [...document.querySelectorAll<HTMLElement>('a, button, summary, input, select')]
              .filter(
                (element) =>
                  !element.closest(
                    'p, dd, td, .m, .sc li, sup, figcaption, h1, h2, h3, svg, .prose, .srcs, .skip',
                  ) && element.checkVisibility(),
              )
              .filter((element) => element.getBoundingClientRect().height < 43.5)
              .map(
                (element) =>
                  `/${where} ${element.outerHTML.slice(0, 90)} ${Math.round(element.getBoundingClientRect().height)}`,
              ),
          path,
        ),
      )),
    );
  }
  expect(small).toEqual([]);
});

test('night and large text are chosen with a button, remembered, and set before the page is seen', async () => {
  const context = await browser.newContext({ viewport: desk, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(`${site.origin}/spots/sz-tongdeli/`);
  const ground = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const day = await ground();
  await page.getByRole('button', { name: '夜里看' }).click();
  const night = await ground();
  expect(night).not.toBe(day);
  await page.getByRole('button', { name: '大字' }).click();
  await page.goto(`${site.origin}/en/dramas/beishang/`);
  expect(await ground()).toBe(night);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
    '20px',
  );
  await page.getByRole('button', { name: 'Day' }).click();
  expect(await ground()).toBe(day);
  await context.close();
});

test('the language switch keeps the page', async () => {
  await visit('spots/sz-tongdeli/', {}, async (page) => {
    await page.getByRole('link', { name: 'EN', exact: true }).click();
    await page.waitForURL('**/en/spots/sz-tongdeli/');
    await page.getByRole('link', { name: '繁', exact: true }).click();
    await page.waitForURL('**/zh-hant/spots/sz-tongdeli/');
    await page.getByRole('link', { name: '简', exact: true }).click();
    await page.waitForURL(`${site.origin}/spots/sz-tongdeli/`);
  });
});

test('the keyboard reaches the text first, and every focused thing is seen', async () => {
  await visit('spots/sz-tongdeli/', {}, async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#text');
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return outlineStyle !== 'none' && outlineWidth !== '0px';
      });
      expect(seen).toBe(true);
    }
  });
});

test('the picture of a place takes its drama’s inks through its file', async () => {
  const shot = await visit('dramas/beishang/', { viewport: desk }, async (page) => {
    await page.waitForLoadState('networkidle');
    return page.locator('.big .print').screenshot();
  });
  const { default: sharp } = await import('sharp');
  const { channels } = await sharp(shot).stats();
  // A picture that failed to load leaves bare paper, which has hardly any spread.
  expect(Math.max(...channels.slice(0, 3).map(({ stdev }) => stdev))).toBeGreaterThan(40);
});

test('on a wide screen the sketch of a route stays in view beside the list', async () => {
  await visit('itineraries/suzhou-pingjiang-to-panmen/', { viewport: desk }, async (page) => {
    const sketch = page.locator('.stick .map');
    await page.locator('#stop-4').scrollIntoViewIfNeeded();
    const box = await sketch.boundingBox();
    expect(box).not.toBeNull();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y + box!.height / 2).toBeLessThan(desk.height);
  });
});

test('on paper a route has its stops, and no buttons', async () => {
  await visit('itineraries/suzhou-pingjiang-to-panmen/', {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    // Most people print without background graphics; the pictures come along all the same.
    expect(
      await page
        .locator('.stop .print use')
        .first()
        .evaluate((use) => getComputedStyle(use).printColorAdjust),
    ).toBe('exact');
    expect(await page.locator('.stop').first().isVisible()).toBe(true);
    expect(await page.locator('.switches').isVisible()).toBe(false);
    expect(await page.locator('.mast nav').isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
  });
});

test('an address that is not there answers in both languages', async () => {
  await visit('spots/nowhere/', {}, async (page) => {
    expect(await page.locator('h1').innerText()).toBe('这一场没拍');
    expect(await page.locator('section[lang=en] h2').innerText()).toContain('not shot');
  });
});
