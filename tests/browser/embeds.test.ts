import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  elementCode,
  iframeCode,
  policyLines,
  type EmbedOrder,
} from '../../src/exports/embed-code.ts';
import { standingOptions, type EmbedKind } from '../../src/model/embed.ts';
import { openBrowser } from './chromium.ts';
import { serveHost, type Host, type HostPage } from './host-page.ts';
import { serveSite } from './web-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [320, 768, 1200] as const;

/** Records, before anything else of the host runs, how much its page moves and what its embeds tell it. */
const witness = `
  globalThis.moved = 0; globalThis.told = [];
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) moved += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  addEventListener('message', ({ data }) => { if (data && data.type === 'ruxi:height') told.push(data.height); });
`;
const files = {
  '/host.css': [
    'text/css',
    'body { margin: 0; font: 16px/1.6 sans-serif; color: #222; background: #fff; } main { padding: 16px; max-width: 1000px; } iframe { border: 0; max-width: 100%; } .away { display: none; }',
  ],
  '/witness.js': ['text/javascript', witness],
} as const;

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let host: Host;

beforeAll(async () => {
  [browser, site, host] = await Promise.all([openBrowser(), serveSite(), serveHost(files)]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), host.close()]);
});

const pages: Readonly<Record<EmbedKind, readonly [id: string, page: string]>> = {
  itinerary: ['suzhou-pingjiang-to-panmen', 'itineraries/suzhou-pingjiang-to-panmen/'],
  city: ['suzhou', 'cities/suzhou/'],
  drama: ['beishang', 'dramas/beishang/'],
  spot: ['sz-tongdeli', 'spots/sz-tongdeli/'],
  map: ['all', 'map/'],
};
const kinds = Object.keys(pages) as EmbedKind[];

const order = (kind: EmbedKind = 'itinerary', more: Partial<EmbedOrder> = {}): EmbedOrder => ({
  home: `${site.origin}/`,
  kind,
  id: pages[kind][0],
  edition: 'zh',
  title: `入戏：${kind}`,
  page: pages[kind][1],
  options: standingOptions,
  height: 620,
  ...more,
});
const ways = { iframe: iframeCode, element: elementCode } as const;
const witnessed = '<script src="/witness.js"></script>';

interface Seen {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: readonly string[];
}

async function visit<T>(
  shown: HostPage,
  look: (seen: Seen) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  host.show(shown);
  const context = await browser.newContext({
    viewport: { width: 1200, height: 900 },
    locale: 'zh-CN',
    ...options,
  });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (
        ![site.origin, host.origin].some((one) => url.startsWith(one)) &&
        !url.startsWith('data:')
      )
        faults.push(`asks ${url}`);
    });
    await page.goto(host.origin, { waitUntil: 'networkidle' });
    return await look({ page, context, faults });
  } finally {
    await context.close();
  }
}

const embedsIn = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.url().includes('/embed/'));
/** Playwright looks into shadows by itself; scripts of a page do not. */
const framesOf = (page: Page) => page.locator('iframe');
const heights = (page: Page): Promise<number[]> =>
  framesOf(page).evaluateAll((all) =>
    all.map((frame) => Number((frame as HTMLIFrameElement).height)),
  );
const told = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { told: number[] }).told);
const moved = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { moved: number }).moved);
const overflow = (where: Page | Frame): Promise<number> =>
  where.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** Until every element has the height its embed measured. */
const settled = (page: Page, count: number): Promise<unknown> =>
  expect.poll(async () => (await told(page)).length).toBeGreaterThanOrEqual(count);

test.each(widths.flatMap((width) => kinds.map((kind) => [kind, width] as const)))(
  'an element with a %s on a page %i px wide takes the height of its embed, once, and nothing scrolls sideways',
  async (kind, width) => {
    await visit(
      { body: witnessed + elementCode(order(kind)) + '<p>后文</p>' },
      async ({ page, faults }) => {
        await settled(page, 1);
        const [embed] = embedsIn(page);
        const needed = await embed!.evaluate(() =>
          Math.ceil(document.querySelector('.emb')!.getBoundingClientRect().height),
        );
        await expect.poll(() => heights(page)).toEqual([needed]);
        const before = await moved(page);
        expect(await overflow(page)).toBe(0);
        expect(await overflow(embed!)).toBeLessThanOrEqual(0);
        expect(
          await embed!.evaluate(
            () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
          ),
        ).toBe(0);
        await page.waitForLoadState('networkidle');
        expect(await told(page)).toHaveLength(1);
        expect(await moved(page)).toBe(before);
        expect(faults).toEqual([]);
      },
      { viewport: { width, height: 800 } },
    );
  },
);

test.each(widths)(
  'a plain frame on a page %i px wide shows its title, list and link without any script',
  async (width) => {
    await visit(
      { body: iframeCode(order()) },
      async ({ page, faults }) => {
        const [embed] = embedsIn(page);
        expect(await embed!.locator('h1').innerText()).toBe('从平江路走到盘门');
        expect(await embed!.locator('.el li').count()).toBe(6);
        expect(await embed!.locator('.emap .map svg').isVisible()).toBe(true);
        expect(await embed!.locator('.emap > .btn').isVisible()).toBe(false);
        expect(await embed!.locator('footer a').isVisible()).toBe(true);
        expect(await overflow(embed!)).toBeLessThanOrEqual(0);
        expect(await overflow(page)).toBe(0);
        expect(faults).toEqual([]);
      },
      { viewport: { width, height: 800 }, javaScriptEnabled: false },
    );
  },
);

test('where scripts are off, or the host’s policy lets ours not in, the link inside the element stands', async () => {
  const link = async ({ page }: Seen): Promise<void> => {
    const inner = page.locator('ruxi-embed a');
    expect(await inner.isVisible()).toBe(true);
    expect(await inner.getAttribute('href')).toBe(`${site.origin}/${pages.itinerary[1]}`);
    expect(await framesOf(page).count()).toBe(0);
  };
  const body = elementCode(order());
  await visit({ body }, link, { javaScriptEnabled: false });
  await visit({ body, policy: "default-src 'none'; script-src 'self'; style-src 'self'" }, link);
});

test('under a strict policy that lets our two lines through, both ways work and nothing is refused', async () => {
  const lines = policyLines(`${site.origin}/`);
  const policy = `default-src 'none'; ${lines.frame}; ${lines.script} 'self'; style-src 'self'; img-src data:`;
  const body =
    witnessed +
    Object.values(ways)
      .map((code) => code(order()))
      .join('');
  await visit({ body, policy }, async ({ page, faults }) => {
    await settled(page, 2);
    expect(embedsIn(page)).toHaveLength(2);
    const element = page.locator('ruxi-embed iframe');
    expect((await element.boundingBox())!.height).toBe(
      Number(await element.getAttribute('height')),
    );
    expect(await element.evaluate((frame) => getComputedStyle(frame).borderTopWidth)).toBe('0px');
    expect(faults).toEqual([]);
  });
});

test('an embed in a part of the page that is hidden at load takes its height when it is shown', async () => {
  const body = `${witnessed}<div class="away">${elementCode(order()).replace('<ruxi-embed', '<ruxi-embed loading="eager"')}</div>`;
  await visit({ body }, async ({ page }) => {
    expect(await told(page)).toEqual([]);
    await page.evaluate(() => document.querySelector('.away')!.classList.remove('away'));
    await settled(page, 1);
    const [height] = await told(page);
    await expect.poll(() => heights(page)).toEqual([height]);
    expect(height).toBeGreaterThan(300);
  });
});

test('twelve embeds on one page each have their own height, from one definition, and then nothing moves', async () => {
  const twelve = Array.from({ length: 12 }, (_, nth) => {
    const edition = (['zh', 'en', 'zh-hant'] as const)[nth % 3]!;
    return elementCode(order(kinds[nth % 5], { edition })).replace(
      '<ruxi-embed',
      '<ruxi-embed loading="eager"',
    );
  });
  await visit({ body: witnessed + twelve.join('') }, async ({ page, faults }) => {
    await settled(page, 12);
    await page.waitForLoadState('networkidle');
    await expect
      .poll(async () => [...(await heights(page))].sort((a, b) => a - b))
      .toEqual([...(await told(page))].sort((a, b) => a - b));
    expect(await told(page)).toHaveLength(12);
    const before = await moved(page);
    const all = embedsIn(page);
    expect(all).toHaveLength(12);
    for (const embed of all) expect(await overflow(embed)).toBeLessThanOrEqual(0);
    expect(await overflow(page)).toBe(0);
    expect(await moved(page)).toBe(before);
    expect(faults).toEqual([]);
  });
});

test('an element put in late, changed and moved about shows what it says last', async () => {
  const { script, element } = splitCode(elementCode(order()));
  await visit(
    { body: witnessed + script + '<div id="a"></div><div id="b"></div>' },
    async ({ page }) => {
      await page.evaluate((html) => {
        document.querySelector('#a')!.innerHTML = html;
      }, element);
      await settled(page, 1);
      await page.evaluate(() =>
        document.querySelector('ruxi-embed')!.setAttribute('id', 'changchun-snow-afternoon'),
      );
      await expect
        .poll(() => embedsIn(page)[0]?.url())
        .toContain('/itinerary/changchun-snow-afternoon/');
      await settled(page, 2);
      await page.evaluate(() =>
        document.querySelector('#b')!.append(document.querySelector('ruxi-embed')!),
      );
      await settled(page, 3);
      await expect.poll(async () => (await heights(page))[0]).toBe((await told(page)).at(-1));
      await page.evaluate(() =>
        document.querySelector('ruxi-embed')!.setAttribute('kind', '../../x'),
      );
      expect(embedsIn(page)).toHaveLength(1);
    },
  );
});

test('a frame that is made narrower is told anew; one that a scrollbar narrows is not', async () => {
  await visit({ body: witnessed + elementCode(order()) }, async ({ page }) => {
    await settled(page, 1);
    await page.setViewportSize({ width: 1190, height: 900 });
    await page.setViewportSize({ width: 400, height: 900 });
    await expect.poll(async () => (await told(page)).length).toBeGreaterThan(1);
    await expect.poll(async () => (await heights(page))[0]).toBe((await told(page)).at(-1));
    const [embed] = embedsIn(page);
    expect(await overflow(embed!)).toBeLessThanOrEqual(0);
  });
});

test('a message from another origin, another window, or with no honest height changes nothing', async () => {
  const body = `${witnessed}${elementCode(order())}<iframe id="other" title="another" src="${site.origin}/embed/spot/sz-tongdeli/" width="300" height="200"></iframe>`;
  await visit({ body }, async ({ page }) => {
    await settled(page, 2);
    const element = page.locator('ruxi-embed iframe');
    const height = await element.getAttribute('height');
    // From the host's own window: the wrong origin.
    await page.evaluate(() => {
      for (const one of [
        9000,
        1,
        Number.NaN,
        -5,
        Infinity,
        '800',
        { toString: () => '800' }.toString(),
      ])
        window.postMessage({ type: 'ruxi:height', v: 1, height: one }, '*');
    });
    // From our origin, but another frame: the wrong source.
    const other = embedsIn(page).find((frame) => frame.url().includes('sz-tongdeli'))!;
    await other.evaluate(() =>
      parent.postMessage({ type: 'ruxi:height', v: 1, height: 3333 }, '*'),
    );
    // From the right frame, but no height, or no message of ours.
    const own = embedsIn(page).find((frame) => frame.url().includes('itinerary'))!;
    await own.evaluate(() => {
      for (const one of [Number.NaN, -600, Infinity, 'x', null])
        parent.postMessage({ type: 'ruxi:height', v: 1, height: one }, '*');
      for (const one of ['ruxi:height', null, 5, { type: 'ruxi:height', v: 9, height: 700 }])
        parent.postMessage(one, '*');
    });
    await expect.poll(async () => (await told(page)).includes(3333)).toBe(true);
    expect(await element.getAttribute('height')).toBe(height);
    // Even an honest frame is held within limits.
    await own.evaluate(() => parent.postMessage({ type: 'ruxi:height', v: 1, height: 1e9 }, '*'));
    await expect.poll(() => element.getAttribute('height')).toBe('4000');
  });
});

test('an embed takes no orders by message', async () => {
  await visit({ body: witnessed + elementCode(order()) }, async ({ page }) => {
    await settled(page, 1);
    const [embed] = embedsIn(page);
    const before = await embed!.evaluate(() => document.documentElement.outerHTML);
    await framesOf(page)
      .first()
      .evaluate((frame) => {
        for (const one of [
          'x',
          { type: 'ruxi:theme', theme: 'night' },
          { eval: 'document.body.remove()' },
        ])
          (frame as HTMLIFrameElement).contentWindow!.postMessage(one, '*');
      });
    expect(await embed!.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});

test.each([
  ['rules of style in a colour', 'accent=red;}body{display:none}', 'accent'],
  ['a script in a colour', 'accent=%3Cscript%3Ealert(1)%3C/script%3E', 'accent'],
  ['an image in the theme', 'theme=%3Cimg%20src=x%20onerror=alert(1)%3E', 'theme'],
  ['five thousand characters', `accent=${'a'.repeat(5000)}`, 'accent'],
  ['two wrong at once', 'days=7&map=maybe', 'days map'],
])('of the parameters, %s are ignored, and named on the root', async (_what, query, bad) => {
  const context = await browser.newContext({ viewport: { width: 480, height: 700 } });
  const page = await context.newPage();
  const [faults, said]: [string[], string[]] = [[], []];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`${site.origin}/embed/itinerary/${pages.itinerary[0]}/?${query}&utm_source=x`);
  const root = page.locator('html');
  expect(await root.getAttribute('data-bad')).toBe(bad);
  expect(await root.getAttribute('style')).toBeNull();
  expect(await root.getAttribute('data-map')).toBe('tap');
  expect(await page.locator('.el li').count()).toBe(6);
  expect(await page.locator('img').count()).toBe(0);
  expect(said.every((text) => text.length < 200)).toBe(true);
  expect(said).toHaveLength(bad.split(' ').length);
  expect(faults).toEqual([]);
  await context.close();
});

test('a colour too pale is darkened on the button and in the text, and says so; the line keeps it', async () => {
  const context = await browser.newContext({ viewport: { width: 760, height: 700 } });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`${site.origin}/embed/itinerary/${pages.itinerary[0]}/?accent=7fb2d6`);
  const corrected = await page.locator('html').getAttribute('data-accent-corrected');
  expect(corrected).toMatch(/^#[\da-f]{6}$/);
  const rgb = (hex: string): string =>
    `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
  const styleOf = (selector: string, name: 'backgroundColor' | 'color' | 'borderTopColor') =>
    page
      .locator(selector)
      .first()
      .evaluate((one, key) => getComputedStyle(one)[key], name);
  expect(await styleOf('.btn.go', 'backgroundColor')).toBe(rgb(corrected!));
  expect(await styleOf('.el .code', 'color')).toBe(rgb(corrected!));
  expect(await styleOf('.el', 'borderTopColor')).toBe(rgb('#7fb2d6'));
  expect(said.join()).toContain('2.2:1');
  await context.close();
});

test('days, night, large type, no map and no heading are had by asking', async () => {
  const context = await browser.newContext({
    viewport: { width: 760, height: 900 },
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.goto(
    `${site.origin}/embed/itinerary/dali-wind-two-days/?days=2&theme=night&size=large&map=off&brand=off`,
  );
  expect(await page.locator('[data-day="1"]').isVisible()).toBe(false);
  expect(await page.locator('[data-day="2"]').isVisible()).toBe(true);
  expect(await page.locator('.emap:visible').count()).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(17, 25, 29)',
  );
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
    '20px',
  );
  expect((await page.locator('header h1').boundingBox())!.width).toBeLessThanOrEqual(1);
  expect(await page.locator('footer time').isVisible()).toBe(true);
  await context.close();
});

test('the live map loads only when it is pressed, in its frame, and the host makes room for it', async () => {
  const asked: string[] = [];
  await visit(
    { body: witnessed + elementCode(order('city')) },
    async ({ page, faults }) => {
      await settled(page, 1);
      page.on('request', (request) => asked.push(request.url()));
      const [embed] = embedsIn(page);
      const [before] = await heights(page);
      await embed!.locator('.emap > .btn').click();
      await embed!.waitForSelector('.mframe.on');
      expect(asked.some((url) => url.includes('basemap'))).toBe(true);
      await expect.poll(async () => (await heights(page))[0]).toBeGreaterThan(before!);
      expect(await overflow(embed!)).toBeLessThanOrEqual(0);
      expect(await embed!.locator('.mk').count()).toBeGreaterThan(2);
      expect(faults).toEqual([]);
    },
    { viewport: { width: 360, height: 800 } },
  );
});

test('with map=on the live map comes by itself once it nears the view', async () => {
  const options = { ...standingOptions, map: 'on' } as const;
  await visit(
    { body: witnessed + elementCode(order('spot', { options })) },
    async ({ page, faults }) => {
      const frame = page.frameLocator('ruxi-embed iframe');
      await frame.locator('.mframe.on').waitFor();
      expect(faults).toEqual([]);
    },
  );
});

test('in a sandbox without an origin the picture, the list, the drawing and the height are there', async () => {
  const body = `${witnessed}<iframe title="x" width="300" height="400" sandbox="allow-scripts" src="${site.origin}/embed/itinerary/${pages.itinerary[0]}/?theme=night"></iframe>`;
  await visit({ body }, async ({ page }) => {
    await settled(page, 1);
    const [embed] = embedsIn(page);
    expect(await embed!.locator('html').getAttribute('data-theme')).toBe('night');
    expect(await embed!.locator('.emap .map svg').isVisible()).toBe(true);
    expect(await embed!.locator('.emap > .btn').isVisible()).toBe(false);
    expect(await embed!.locator('.print svg > g').count()).toBe(1);
  });
});

test('WordPress, which makes such a sandbox and hands over a secret, gets the height and the link in its own words', async () => {
  const hears =
    'addEventListener("message", ({ data }) => data.secret && (globalThis.heard ??= []).push(data));';
  const body = `${witnessed}<script>${hears}</script><iframe title="x" width="500" height="400" sandbox="allow-scripts" src="${site.origin}/embed/city/suzhou/#?secret=aB3dE6gH9k"></iframe>`;
  await visit({ body }, async ({ page }) => {
    const heard = (): Promise<{ message: string; value: unknown; secret: string }[]> =>
      page.evaluate(() => (globalThis as unknown as { heard?: never[] }).heard ?? []);
    await expect.poll(async () => (await heard()).length).toBe(1);
    expect((await heard())[0]).toMatchObject({ message: 'height', secret: 'aB3dE6gH9k' });
    await embedsIn(page)[0]!.locator('footer a').click();
    await expect
      .poll(async () => (await heard()).at(-1))
      .toEqual({
        message: 'link',
        value: `${site.origin}/cities/suzhou/`,
        secret: 'aB3dE6gH9k',
      });
  });
});

test('a link in an embed opens a tab of its own, free of the sandbox, and leaves the host where it was', async () => {
  await visit({ body: witnessed + elementCode(order('city')) }, async ({ page, context }) => {
    await settled(page, 1);
    const opened = context.waitForEvent('page');
    await embedsIn(page)[0]!.locator('footer a').click();
    const tab = await opened;
    await tab.waitForLoadState();
    expect(tab.url()).toBe(`${site.origin}/cities/suzhou/`);
    expect(await tab.evaluate(() => window.opener === null && window.origin !== 'null')).toBe(true);
    expect(page.url()).toBe(`${host.origin}/`);
  });
});

test('the keyboard goes into an embed, through it, and out at its end', async () => {
  const body = `${witnessed}<p><a href="#before">前</a></p>${elementCode(order('spot'))}<p><a href="#after">后</a></p>`;
  await visit({ body }, async ({ page }) => {
    await settled(page, 1);
    await page.locator('a[href="#before"]').focus();
    const [embed] = embedsIn(page);
    const passed = new Set<string>();
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
      if (outside === '#after') break;
      passed.add(
        await embed!.evaluate(() => {
          const focused = document.activeElement;
          const { outlineStyle } = getComputedStyle(focused ?? document.body);
          return focused === document.body ? '' : `${focused?.className} ${outlineStyle}`;
        }),
      );
    }
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#after');
    expect([...passed].some((one) => one.startsWith('btn go'))).toBe(true);
    expect([...passed].filter((one) => one.endsWith('none'))).toEqual([]);
  });
});

test.each(
  kinds.flatMap((kind) =>
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      ([360, 900] as const).map((width) => [kind, colorScheme, width] as const),
    ),
  ),
)(
  'an embedded %s has no accessibility fault in a %s page %i px wide',
  async (kind, colorScheme, width) => {
    const edition = width === 360 ? 'zh' : 'en';
    const options = { ...standingOptions, accent: '#7fb2d6' };
    const body = witnessed + elementCode(order(kind, { edition, options }));
    const faults = await visit(
      { body },
      async ({ page }) => {
        await settled(page, 1);
        // Axe in the host looks into frames that have it too.
        for (const frame of page.frames()) await frame.evaluate(axe);
        const found = await Promise.all(
          page.frames().map((frame) =>
            frame.evaluate(() =>
              (
                globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
              ).axe.run({
                iframes: false,
              }),
            ),
          ),
        );
        return found.flatMap(({ violations }) =>
          violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
          ),
        );
      },
      { viewport: { width, height: 900 }, colorScheme },
    );
    expect(faults).toEqual([]);
  },
);

test('on paper an embed has its list and its map, its address, and no buttons', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 700 } });
  const page = await context.newPage();
  await page.goto(`${site.origin}/embed/itinerary/${pages.itinerary[0]}/`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.el li').first().isVisible()).toBe(true);
  expect(await page.locator('.emap .map').isVisible()).toBe(true);
  expect(await page.locator('.emap > .btn').isVisible()).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await context.close();
});

test('the builder begins with what a link names, follows every choice, and copies the code it shows', async () => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1000 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(`${site.origin}/for-cities/?kind=city&id=suzhou`);
  const code = page.locator('[data-way=iframe] code').first();
  await expect.poll(() => code.innerText()).toContain('/embed/city/suzhou/"');
  await page.getByLabel('English').check();
  await page.getByLabel('夜', { exact: true }).check();
  await page.getByLabel('你们的颜色').fill('#7fb2d6');
  await expect
    .poll(() => code.innerText())
    .toContain('/en/embed/city/suzhou/?theme=night&amp;accent=7fb2d6"');
  expect(await page.locator('.accn').innerText()).toMatch(
    /配白字只有 2\.2:1.*换成 #[\da-f]{6}，4\.\d:1/,
  );
  await expect
    .poll(
      () =>
        page.frames().filter((frame) => frame.url().includes('theme=night&accent=7fb2d6')).length,
    )
    .toBe(3);
  await page.locator('[data-copy=iframe]').click();
  await expect.poll(() => page.locator('.told').innerText()).toBe('复制好了');
  // The code names a height, which may still change while the previews settle: what is copied is what stands there then.
  await expect
    .poll(async () => {
      await page.locator('[data-copy=iframe]').click();
      const shown = await code.innerText();
      return (await page.evaluate(() => navigator.clipboard.readText())) === shown;
    })
    .toBe(true);
  await page.getByRole('button', { name: '元素' }).click();
  expect(await page.locator('[data-way=element] code').innerText()).toContain(
    '<ruxi-embed kind="city" id="suzhou" lang="en"',
  );
  await page.getByLabel('你们的颜色').fill('rouge');
  await expect.poll(() => page.locator('.accn').innerText()).toContain('不是一个颜色');
  await page.getByLabel('嵌什么').selectOption('itinerary');
  await page.getByLabel('哪一个').selectOption('dali-wind-two-days');
  await page.getByLabel('哪几天').selectOption('2');
  await expect
    .poll(() => page.locator('[data-way=element] code').innerText())
    .toContain('days="2"');
  expect(faults).toEqual([]);
  await context.close();
});

test('the code that the builder gives works as it stands, on another’s page', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  await page.goto(`${site.origin}/for-cities/?kind=drama&id=beishang`);
  await page.getByRole('button', { name: '元素' }).click();
  const code = await page.locator('[data-way=element] code').innerText();
  await context.close();
  // The site is built for its own address; here it stands at another.
  const body = witnessed + code.replaceAll('https://ruxi.example', site.origin);
  await visit({ body }, async ({ page: hostPage }) => {
    await settled(hostPage, 1);
    expect(await embedsIn(hostPage)[0]!.locator('h1').innerText()).toBe('《北上》');
  });
});

test('the builder has no accessibility fault, by day and by night, and never scrolls sideways', async () => {
  for (const [colorScheme, width] of [
    ['light', 390],
    ['dark', 1440],
  ] as const)
    for (const path of ['for-cities/', 'en/for-cities/']) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      await page.goto(`${site.origin}/${path}`);
      await page.locator('[name=accent]').fill('#7fb2d6');
      await expect.poll(() => page.locator('.accn').innerText()).toContain('2.2:1');
      expect(await overflow(page), path).toBe(0);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (
          globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
        ).axe.run({
          iframes: false,
        }),
      );
      expect(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
        ),
      ).toEqual([]);
      await context.close();
    }
});

function splitCode(code: string): { readonly script: string; readonly element: string } {
  const end = code.indexOf('</script>') + '</script>'.length;
  return { script: code.slice(0, end), element: code.slice(end) };
}

/** What a pasted address becomes, led to this machine's copy of the site. */
function pasted(kind: Exclude<EmbedKind, 'map'>): string {
  const { html } = JSON.parse(
    readFileSync(`.cache/site/root/${pages[kind][1]}oembed.json`, 'utf8'),
  ) as { readonly html: string };
  return html.replaceAll('https://ruxi.example/', `${site.origin}/`);
}

test.each(widths.flatMap((width) => [true, false].map((scripts) => [width, scripts] as const)))(
  'a pasted address shows its embed on a page %i px wide (scripts: %s), with a link to the page before it',
  async (width, javaScriptEnabled) => {
    await visit(
      { body: pasted('itinerary') },
      async ({ page, faults }) => {
        const [embed] = embedsIn(page);
        await embed!.locator('.el li').first().waitFor();
        expect(await embed!.locator('.el li').count()).toBe(6);
        expect(await page.locator('blockquote a').getAttribute('href')).toContain(
          `/${pages.itinerary[1]}`,
        );
        if (javaScriptEnabled) {
          expect(await overflow(page)).toBe(0);
          expect(await overflow(embed!)).toBe(0);
        }
        expect(faults).toEqual([]);
      },
      { viewport: { width, height: 900 }, javaScriptEnabled },
    );
  },
);

test('a tab that is hidden while it loads has its embeds whole and at their height when it is shown', async () => {
  host.show({ body: witnessed + elementCode(order()) + elementCode(order('city')) });
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  // A hidden tab says that it is hidden, and draws no frame until it is shown: so do all pages here.
  await context.addInitScript(`
    let shown = false; const waiting = [];
    for (const [name, value] of [['hidden', true], ['visibilityState', 'hidden']])
      Object.defineProperty(document, name, { configurable: true, get: () => shown ? (name === 'hidden' ? false : 'visible') : value });
    const draw = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (call) => shown ? draw(call) : waiting.push(call);
    globalThis.showTab = () => { shown = true; for (const call of waiting.splice(0)) draw(call); document.dispatchEvent(new Event('visibilitychange')); };
  `);
  try {
    const page = await context.newPage();
    await page.goto(host.origin, { waitUntil: 'networkidle' });
    for (const frame of page.frames()) await frame.evaluate('showTab()');
    const embeds = embedsIn(page);
    expect(embeds).toHaveLength(2);
    const needed = await Promise.all(
      embeds.map((embed) =>
        embed.evaluate(() =>
          Math.ceil(document.querySelector('.emb')!.getBoundingClientRect().height),
        ),
      ),
    );
    await expect.poll(async () => (await heights(page)).sort()).toEqual(needed.sort());
    expect(await overflow(page)).toBe(0);
  } finally {
    await context.close();
  }
});

test('without a script the builder shows an example of each way, and no form that does nothing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/for-cities/`);
  expect(await page.locator('embed-builder form').isVisible()).toBe(false);
  expect(await page.locator('embed-builder .tabs').isVisible()).toBe(false);
  expect(await page.locator('.way:visible').count()).toBe(3);
  await context.close();
});
