import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { MapFile, MapPlace } from '../../src/model/map-place.ts';
import { openBrowser } from './chromium.ts';
import { serveSite } from './web-server.ts';

export const phone = { width: 390, height: 844 };
export const desk = { width: 1440, height: 900 };
/** A day with six stops that can all be drawn. */
export const day = 'itineraries/suzhou-pingjiang-to-panmen/';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Where the site is served. */
export const origin = (): string => site.origin;

export interface Visited {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in the page: errors thrown, and answers of other hosts asked for. */
  readonly faults: string[];
}

/** Opens a page in a browser of its own; `before` may answer in the network's place. */
export async function visit<T>(
  path: string,
  look: (visited: Visited) => Promise<T>,
  {
    before,
    open = true,
    ...options
  }: BrowserContextOptions & { before?: (page: Page) => Promise<unknown>; open?: boolean } = {},
): Promise<T> {
  const context = await browser.newContext({ viewport: desk, ...options });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await before?.(page);
    await page.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
    if (open) await openMap(page);
    return await look({ page, context, faults });
  } finally {
    await context.close();
  }
}

export async function openMap(page: Page): Promise<void> {
  // Maps wait for somebody to be there.
  await page.mouse.move(5, 5);
  await page.locator('place-map').first().scrollIntoViewIfNeeded();
  await page.waitForSelector('.mframe.on');
}

/** Frames in which nothing may change before a page counts as settled: longer than any rest of the map's own. */
const stillFrames = 40;

/** Waits until the page and its address have come to rest. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        let still = 0;
        let before = '';
        const look = (): void => {
          const now = location.href + document.body.outerHTML;
          still = now === before ? still + 1 : 0;
          before = now;
          if (still >= frames) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    stillFrames,
  );
}

export const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-index'));

/** Puts these places in the place of the site's own. */
export function withPlaces(places: readonly MapPlace[]): (page: Page) => Promise<unknown> {
  const file: MapFile = { places, dramas: {} };
  return (page) => page.route('**/map/places.json', (route) => route.fulfill({ json: file }));
}

export function place(
  id: string,
  lat: number,
  lng: number,
  more: Partial<MapPlace> = {},
): MapPlace {
  return {
    id,
    name: { zh: id, en: id },
    mode: 'pin',
    accuracy: 100,
    claim: 'confirmed',
    lat,
    lng,
    ...more,
  };
}
