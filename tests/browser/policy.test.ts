import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { readSite } from '../../src/catalog/site.ts';
import { headerRules, valueAt } from '../../src/exports/headers.ts';
import { pagesOf } from '../site/built.ts';
import { openBrowser } from './chromium.ts';
import { serveSite } from './web-server.ts';

const rules = headerRules({ tiles: readSite('content/site.yaml').tileHosts });
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  site = await serveSite(undefined, (path) =>
    Object.fromEntries(rules.map((rule) => [rule.header, valueAt(rule, path)])),
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const first = (kind: RegExp): string => {
  const page = pagesOf('root').find(({ address }) => kind.test(address));
  if (!page) throw new Error(`The site has no page like ${kind.source}.`);
  return page.address;
};

test('pages and maps break no rule of the policy that hosts send', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(globalThis, { broken });
    document.addEventListener('securitypolicyviolation', (event) => {
      broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const violations = (): Promise<string[]> =>
    page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken);
  const addresses = [
    '/',
    '/en/',
    first(/^\/dramas\/[^/]+\/$/),
    first(/^\/spots\/[^/]+\/$/),
    first(/^\/zh-hant\/itineraries\/[^/]+\/$/),
    '/map/',
    '/en/map/',
    ...pagesOf('root')
      .filter(({ address }) => /^\/embed\/[^/]+\/[^/]+\/$/.test(address))
      .slice(0, 1)
      .map(({ address }) => address),
  ];
  for (const address of addresses) {
    const response = await page.goto(site.origin + address, { waitUntil: 'networkidle' });
    expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
    await page.mouse.move(5, 5);
    for (const map of await page.locator('place-map').all()) {
      await map.scrollIntoViewIfNeeded();
      await map.locator('.leaflet-container').first().waitFor();
    }
    await page.waitForLoadState('networkidle');
    expect([address, await violations()]).toEqual([address, []]);
  }
  expect(errors).toEqual([]);
  // The policy is there and bites: what is written into a page does not run.
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
  });
  await page.waitForFunction(
    () => (globalThis as unknown as { broken: string[] }).broken.length > 0,
  );
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  await context.close();
});
