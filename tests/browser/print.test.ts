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

/** Pages of a PDF, as its objects have them. */
const pagesIn = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

test.each([
  ['itineraries/suzhou-alley-gardens/', 2, 3],
  ['itineraries/shanghai-blossoms-on-foot/', 2, 4],
  ['en/itineraries/shanghai-blossoms-on-foot/', 2, 4],
  ['en/itineraries/dali-wind-two-days/', 2, 4],
  ['itineraries/sihong-wetland-and-crab-ponds/', 2, 3],
])('the sheet of %s is %i pages of A4, and at most %i of A5', async (path, onA4, onA5) => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/${path}print/`, { waitUntil: 'networkidle' });
  const paper = async (format: 'A4' | 'A5'): Promise<number> =>
    pagesIn(await page.pdf({ format, preferCSSPageSize: true, printBackground: true }));
  expect(await paper('A4')).toBe(onA4);
  expect(await paper('A5')).toBeLessThanOrEqual(onA5);
  await page.close();
});
