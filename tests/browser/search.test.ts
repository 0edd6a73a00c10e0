import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builds, base } from '../site/built.ts';
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

/** Opens a page, and fails if a script on it did. */
async function visit(
  path: string,
  look: (page: Page, context: BrowserContext) => Promise<void>,
  settings: Parameters<Browser['newContext']>[0] = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: phone, ...settings });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  try {
    await page.goto(path.startsWith('http') ? path : `${site.origin}/${path}`);
    await look(page, context);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
}

const rows = (page: Page) => page.locator('a.hitrow');
const first = (page: Page) => rows(page).first();

async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('by keyboard alone', () => {
  test('a stroke opens the search on any page, arrows go through what is found, Escape goes back', async () => {
    await visit('spots/sz-panmen/', async (page) => {
      await page.keyboard.press('/');
      await page.locator('.pf-modal[open]').waitFor();
      await page.keyboard.type('kuangbiao');
      await first(page).waitFor();
      await page.keyboard.press('ArrowDown');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
        .toContain('/dramas/kuangbiao/');
      await page.keyboard.press('ArrowDown');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.className ?? ''))
        .toMatch(/hitrow|more/);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.pf-modal[open]').count()).toBe(0);
      await page.keyboard.press('Control+k');
      await page.locator('.pf-modal[open]').waitFor();
    });
  });

  test('Enter on a result goes to its page; Enter on the query goes to all results', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('/');
      await page.locator('.pf-modal[open]').waitFor();
      await page.keyboard.type('pjl');
      await first(page).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=pjl');
      await first(page).waitFor();
      await page.locator('input[name=q]').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/spots/sz-pingjiang/');
    });
  });

  test('a stroke typed into a field is a letter', async () => {
    await visit('search/', async (page) => {
      await page.locator('search-page[data-live]').waitFor();
      await page.locator('input[name=q]').focus();
      await page.keyboard.type('a/b');
      expect(await page.locator('input[name=q]').inputValue()).toBe('a/b');
    });
  });
});

test('an address with a query shows what it finds, and typing on keeps the address true', async () => {
  await visit('search/?q=pjl', async (page) => {
    await first(page).waitFor();
    expect(await first(page).innerText()).toContain('历史街区');
    expect(await first(page).locator('rt').allInnerTexts()).toEqual(['p', 'j', 'l']);
    await page.locator('input[name=q]').fill('狂飙');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('狂飙');
    await expect.poll(() => first(page).getAttribute('href')).toBe('/dramas/kuangbiao/');
    await page.reload();
    await expect.poll(() => first(page).getAttribute('href')).toBe('/dramas/kuangbiao/');
  });
});

test('filters narrow what is found, say how much is behind each, and stand in the address', async () => {
  await visit(
    'en/search/?q=Suzhou',
    async (page) => {
      await first(page).waitFor();
      const before = await rows(page).count();
      const box = page.getByLabel(/^Day\s*\d+$/);
      await box.check();
      await expect.poll(() => new URL(page.url()).searchParams.getAll('kind')).toEqual(['day']);
      await expect.poll(() => rows(page).count()).toBeLessThan(before);
      await expect
        .poll(async () =>
          (await rows(page).evaluateAll((all) => all.map((one) => one.getAttribute('href')))).every(
            (url) => url?.includes('/itineraries/'),
          ),
        )
        .toBe(true);
      await page.reload();
      await first(page).waitFor();
      expect(await page.getByLabel(/^Day\s*\d+$/).isChecked()).toBe(true);
    },
    { viewport: { width: 1440, height: 900 } },
  );
});

test('nearest first asks for the position only when it is chosen, and says distances', async () => {
  await visit(
    'search/?q=苏州',
    async (page, context) => {
      await first(page).waitFor();
      await context.grantPermissions(['geolocation']);
      await page.getByText('离我近的在前').click();
      await expect
        .poll(async () => (await first(page).innerText()).replace(/\s/g, ''))
        .toMatch(/\d米|\d公里/);
      const near = await page.locator('a.hitrow .m').allInnerTexts();
      expect(near.some((text) => /米|公里/.test(text))).toBe(true);
    },
    {
      viewport: { width: 1440, height: 900 },
      geolocation: { latitude: 31.31, longitude: 120.62, accuracy: 20 },
    },
  );
});

test('no position is no dead end: the order falls back and says how to allow it', async () => {
  await visit(
    'search/?q=苏州',
    async (page) => {
      await first(page).waitFor();
      await page.getByText('离我近的在前').click();
      await page.getByText('没有拿到位置', { exact: false }).waitFor();
      await expect.poll(() => page.getByLabel('最像的在前').isChecked()).toBe(true);
    },
    { viewport: { width: 1440, height: 900 } },
  );
});

describe('where nothing is called what was typed', () => {
  test('a homophone finds what it sounds like, says so, and can be asked for to the letter', async () => {
    await visit(`search/?q=${encodeURIComponent('狂彪')}`, async (page) => {
      await page.getByText('照读音找的是“狂飙”', { exact: false }).waitFor();
      await expect.poll(() => first(page).getAttribute('href')).toBe('/dramas/kuangbiao/');
      await page.getByText('就要“狂彪”').click();
      await expect.poll(() => page.getByText('照读音找的是', { exact: false }).count()).toBe(0);
    });
  });

  test('a name that is not on record gets a plain no, and three ways on', async () => {
    await visit('en/search/?q=Nirvana%20in%20Fire', async (page) => {
      await page.getByText('No ticket for this one.').waitFor();
      expect(await page.locator('.tips li').count()).toBe(3);
      await page.locator('.tips button').first().click();
      await first(page).waitFor();
    });
  });
});

test.each([
  ['markup', '<img src=x onerror=window.hurt=1><script>window.hurt=1</script>'],
  ['five thousand characters', '平江路'.repeat(1700)],
  ['emoji', '🙂👩‍👩‍👧'],
  ['signs of patterns', '(.*)+[^a]{2}\\d|?^$'],
  ['right-to-left text', 'مرحبا \u202Eabc'],
  ['nothing', ''],
])('a query of %s breaks nothing and puts nothing into the page', async (_, query) => {
  await visit(`search/?q=${encodeURIComponent(query.slice(0, 1500))}`, async (page) => {
    await page.locator('search-page[data-live]').waitFor();
    await page.locator('input[name=q]').fill('平江');
    await first(page).waitFor();
    await page.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>('input[name=q]');
      if (!field) return;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, query);
    await page.locator('input[name=q]').press('Enter');
    await expect
      .poll(() =>
        page.evaluate(() =>
          document.querySelector('pagefind-results ul')?.getAttribute('aria-busy'),
        ),
      )
      .toBe('false');
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    expect(await page.locator('.live img, .live script').count()).toBe(0);
  });
});

test.each([
  ['search/?q=pjl', 'light', phone],
  ['search/?q=pjl', 'dark', { width: 1440, height: 900 }],
  ['en/search/?q=Suzhou', 'dark', phone],
  ['zh-hant/search/?q=狂飆', 'light', phone],
  ['search/', 'light', phone],
  ['en/search/?q=Nirvana%20in%20Fire', 'light', phone],
] as const)('nothing on %s (%s) shuts anybody out', async (path, colorScheme, viewport) => {
  await visit(
    path,
    async (page) => {
      await page.locator('search-page[data-live]').waitFor();
      if (path.includes('?')) await page.locator('a.hitrow, .none').first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
    },
    { colorScheme, viewport },
  );
});

test.each(['light', 'dark'] as const)('nor in the quick search (%s)', async (colorScheme) => {
  await visit(
    '',
    async (page) => {
      await page.keyboard.press('/');
      await page.locator('.pf-modal[open]').waitFor();
      await page.keyboard.type('suzhou');
      await first(page).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBe(phone.width);
    },
    { colorScheme },
  );
});

test('what was found once is found again with the network cut', async () => {
  await visit('search/?q=pjl', async (page, context) => {
    await first(page).waitFor();
    await context.setOffline(true);
    await page.locator('input[name=q]').fill('');
    await page.locator('input[name=q]').fill('pjl');
    await expect.poll(() => rows(page).count()).toBeGreaterThan(0);
    // What was not fetched cannot be; that is said, with a way to try again.
    await page.locator('input[name=q]').fill('zhanlang');
    await page.locator('.turn button').waitFor();
    await context.setOffline(false);
    await page.locator('.turn button').click();
    await expect.poll(() => first(page).getAttribute('href')).toBe('/dramas/zhanlang/');
  });
});

test('below a base path the search is the same, and leads to pages below it', async () => {
  const under = await serveSite(builds.underBase.folder, undefined, base);
  try {
    await visit(`${under.origin}${base}search/?q=pjl`, async (page) => {
      await first(page).waitFor();
      expect(await first(page).getAttribute('href')).toBe(`${base}spots/sz-pingjiang/`);
      await page.keyboard.press('Escape');
      await first(page).click();
      await page.waitForURL(`**${base}spots/sz-pingjiang/`);
    });
  } finally {
    await under.close();
  }
});

test('without a script the form and every name are there', async () => {
  await visit(
    'search/',
    async (page) => {
      expect(await page.locator('form[action="/search/"] input[name=q]').count()).toBe(1);
      expect(await page.locator('.names a').count()).toBeGreaterThan(120);
      expect(await page.locator('.unscripted').isVisible()).toBe(true);
    },
    { javaScriptEnabled: false },
  );
});

test('nothing of the search is fetched before somebody searches', async () => {
  await visit(`${site.origin}/404/`, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.origin}/`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /pagefind|\/search\//.test(path))).toEqual([]);
  });
});
