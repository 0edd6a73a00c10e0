import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

async function openTool(edition = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: phone });
  await page.goto(`${site.origin}/${edition}for-editors/`);
  await page.locator('coordinate-tool form').waitFor();
  return page;
}

async function mapOpen(page: Page): Promise<void> {
  // It opens when it nears the view.
  await page.locator('coordinate-tool place-map').scrollIntoViewIfNeeded();
  await page.locator('coordinate-tool place-map .mframe.on').waitFor();
}

const lines = (page: Page): Promise<string | null> =>
  page.locator('coordinate-tool copy-block pre').textContent();

test('a link of AMap is read in its own datum, and gives the lines of an entry', async () => {
  const page = await openTool();
  await page.fill('[name="paste"]', 'https://uri.amap.com/marker?position=120.633,31.316&name=x');
  await page.locator('.written').waitFor();
  expect(await page.locator('[name="datum"]:checked').inputValue()).toBe('gcj02');
  expect(await lines(page)).toBe(
    'position:\n  gcj02: [31.316, 120.633]\n  accuracy: 200\n  verified: false',
  );
  // As long as the shift of the two systems is in the Suzhou of today: some 400 m, to the south-west.
  const row = page.locator('tr[data-datum="wgs84"]');
  expect(Number(await row.locator('.lat-v').textContent())).toBeCloseTo(31.3182, 3);
  expect(Number(await row.locator('.lng-v').textContent())).toBeCloseTo(120.6288, 3);
  await page.getByText('city 写 suzhou').waitFor();
  await page.close();
});

test('numbers alone are asked about, and give no lines before there is an answer', async () => {
  const page = await openTool('en/');
  await page.fill('[name="paste"]', '31.316, 120.633');
  await page.locator('.found').waitFor();
  expect(await page.locator('[name="datum"]:checked').count()).toBe(0);
  expect(await page.locator('.written').isVisible()).toBe(false);
  // Three marks, or tickets that hold them, say where each reading would put it.
  await mapOpen(page);
  await page.getByRole('radio', { name: 'BD-09' }).check({ force: true });
  expect(await lines(page)).toContain('bd09: [31.316, 120.633]');
  await page.fill('[name="accuracy"]', '35');
  expect(await lines(page)).toContain('accuracy: 35');
  await page.close();
});

test('what is no place is said in words, and clearing begins again', async () => {
  const page = await openTool('en/');
  await page.fill('[name="paste"]', 'somewhere near the bridge');
  expect(await page.locator('.read').textContent()).toContain('no coordinates');
  await page.fill('[name="paste"]', '48.8584, 2.2945');
  expect(await lines(page)).toContain('wgs84: [48.8584, 2.2945]');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.locator('.outcome').waitFor({ state: 'hidden' });
  expect(await page.inputValue('[name="paste"]')).toBe('');
  await page.close();
});

test('text with signs of markup stays text', async () => {
  const page = await openTool();
  await page.fill('[name="paste"]', '<img src=x onerror="document.title=1"> 31.3, 120.6');
  expect(await page.locator('coordinate-tool img').count()).toBe(0);
  expect(await page.title()).not.toBe('1');
  await page.close();
});

test('nothing that is pasted leaves the device', async () => {
  const page = await openTool();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.fill('[name="paste"]', '31.3777, 120.9888');
  await page.locator('.found').waitFor();
  await page.getByRole('radio', { name: 'WGS-84' }).check({ force: true });
  await mapOpen(page);
  expect(asked.filter((url) => !url.startsWith(site.origin))).toEqual([]);
  expect(asked.filter((url) => /31\.3777|120\.9888/.test(url))).toEqual([]);
  await page.close();
});

test('without a script the table says which word goes with which map', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/for-editors/`);
  expect(await page.locator('coordinate-tool tbody').innerText()).toMatch(/gcj02\s+高德/);
  expect(await page.locator('coordinate-tool form').isVisible()).toBe(false);
  await context.close();
});

test.each(['light', 'dark'] as const)('the tool shuts nobody out (%s)', async (colorScheme) => {
  const context = await browser.newContext({ viewport: phone, colorScheme });
  const page = await context.newPage();
  await page.goto(`${site.origin}/for-editors/`);
  await page.fill('[name="paste"]', 'https://uri.amap.com/marker?position=120.633,31.316&name=x');
  await mapOpen(page);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await context.close();
});
