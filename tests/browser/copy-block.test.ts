import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './chromium.ts';
import { serveSite } from './web-server.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('an example is copied by its button, to the letter', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${site.origin}/en/api/`);
  const block = page.locator('copy-block', { hasText: 'urlopen' });
  await block.getByRole('button', { name: 'Copy Python' }).click();
  await block.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await block.locator('pre').textContent(),
  );
  await context.close();
});

test('where copying is forbidden the text is selected, and the button says so', async () => {
  const context = await browser.newContext({ permissions: [] });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('forbidden')) },
    });
  });
  await page.goto(`${site.origin}/api/`);
  const block = page.locator('copy-block', { hasText: 'vsicurl' });
  await block.getByRole('button').click();
  await block.getByRole('button', { name: '没复制成，请自己选中' }).waitFor();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
    await block.locator('pre').textContent(),
  );
  await context.close();
});

test('without a script there are the examples, and no button that does nothing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/api/`);
  expect(await page.locator('copy-block pre').count()).toBeGreaterThan(3);
  expect(await page.locator('copy-block button:visible').count()).toBe(0);
  await context.close();
});

test.each([320, 390, 768])('at %i px nothing is cut off to the side', async (width) => {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  for (const path of ['api/', 'en/api/']) {
    await page.goto(`${site.origin}/${path}`);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  }
  await context.close();
});
