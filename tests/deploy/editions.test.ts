import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Browser } from 'playwright-core';
import { readSite } from '../../src/catalog/site.ts';
import { joinEditions } from '../../src/delivery/joined.ts';
import { headerRules, valueAt } from '../../src/exports/headers.ts';
import { openBrowser } from '../browser/chromium.ts';
import { serveSite } from '../browser/web-server.ts';
import { filesIn } from '../../src/delivery/for-hosts.ts';
import { linkLeader } from '../../src/delivery/outside-links.ts';
import { readLibrary } from '../../src/catalog/library.ts';

const folder = '.cache/editions';
const national = 'https://ruxi.example/';
const library = readLibrary('content');

beforeAll(() => {
  for (const id of ['suzhou', 'nanjing', 'dali']) build(id);
}, 900_000);

describe('the edition of Suzhou', () => {
  const dist = join(folder, 'suzhou');
  const home = 'https://ruxi.example/suzhou/';
  let files: readonly string[] = [];
  const page = (path: string) => load(readFileSync(join(dist, path), 'utf8'));

  beforeAll(async () => {
    files = await filesIn(dist);
  });

  test('holds its own cities and what lies within them, and nothing of any other', () => {
    const within = new Set(['suzhou', 'kunshan', 'suzhou-xiangcheng']);
    const built = (kind: string): string[] =>
      files.flatMap((file) => new RegExp(`^${kind}/([^/]+)/index\\.html$`).exec(file)?.[1] ?? []);
    expect(new Set(built('cities'))).toEqual(within);
    const spots = library.entries.spots.filter(({ data }) => within.has(data.city));
    expect(built('spots')).toEqual(spots.map(({ id }) => id).sort());
    const dramas = library.entries.dramas.filter(({ data }) =>
      data.cities.some((city) => within.has(city)),
    );
    expect(built('dramas')).toEqual(dramas.map(({ id }) => id).sort());
    expect(built('itineraries').length).toBeGreaterThan(0);
    const map = JSON.parse(readFileSync(join(dist, 'map/places.json'), 'utf8')) as {
      places: { city: string }[];
    };
    expect(map.places.every(({ city }) => within.has(city))).toBe(true);
  });

  test('no link dangles: what it does not hold is on the national site, where there is such a page', () => {
    const elsewhere = new Set<string>();
    const dangling: string[] = [];
    for (const file of files.filter((one) => one.endsWith('.html'))) {
      const $ = page(file);
      const settings = $('place-map script[type="application/json"]')
        .toArray()
        .map((script) => JSON.parse($(script).text()) as { spotPage: string; places: unknown });
      const marked = settings.flatMap(({ spotPage, places }) =>
        Array.isArray(places)
          ? (places as { id: string; page?: string }[]).map(
              ({ id, page: at }) => at ?? spotPage.replace('*', id),
            )
          : [],
      );
      const linked = $('a[href], link[href]')
        .toArray()
        .map((element) => $(element).attr('href') ?? '');
      for (const link of [...linked, ...marked]) {
        if (link.startsWith('/suzhou/') || link.startsWith(home)) {
          const [path = ''] = link.replace(home, '/suzhou/').slice('/suzhou/'.length).split(/[?#]/);
          const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
          if (!files.includes(target) && !path.endsWith('404/')) dangling.push(`${file}: ${link}`);
        } else if (link.startsWith(national)) elsewhere.add(link.slice(national.length));
        else if (link.startsWith('/')) dangling.push(`${file}: ${link}`);
      }
    }
    expect(dangling).toEqual([]);
    const pages = [...elsewhere].map((path) => path.split('#', 1)[0]!).filter(Boolean);
    expect(pages).toContain('spots/ha-hexia/');
    expect(pages).toContain('en/spots/ha-hexia/');
    expect(pages).toContain('zh-hant/spots/ha-hexia/');
    const gone = pages.filter((path) => !existsSync(`.cache/site/root/${path}index.html`));
    expect(gone).toEqual([]);
  });

  test('carries its name in head, foot and title, with its logo, its colour and its own address', () => {
    for (const [file, name] of [
      ['index.html', '入戏 · 苏州'],
      ['en/index.html', 'Ruxi Suzhou'],
      ['spots/sz-tongdeli/index.html', '入戏 · 苏州'],
    ] as const) {
      const $ = page(file);
      expect($('title').text()).toContain(name);
      expect($('header').text()).toContain(name);
      expect($('footer').text()).toContain(name);
      expect($('header img').attr('src')).toBe('/suzhou/edition/logo.svg');
      expect($('link[rel=canonical]').attr('href')).toBe(home + file.replace('index.html', ''));
      // No record was given, so none is shown.
      expect($('footer').text()).not.toMatch(/ICP|公网安备|审图号/);
    }
    expect(readFileSync(join(dist, 'edition/accent.css'), 'utf8')).toContain('--cinnabar:#2f6464');
  });

  test('its sitemap lists its own pages', () => {
    const map = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
    const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at]) => at!.replace(home, ''));
    expect(listed.filter((path) => !files.includes(`${path}index.html`))).toEqual([]);
    expect(listed).toContain('zh-hant/spots/sz-tongdeli/');
  });
});

describe('faults of an edition', () => {
  const content = mkdtempSync(join(tmpdir(), 'ruxi-edition-'));
  afterAll(() => rmSync(content, { recursive: true }));

  test('are told with line, column and mend, all at once', async () => {
    const { readEdition } = await import('../../src/catalog/edition.ts');
    mkdirSync(join(content, 'editions'));
    writeFileSync(
      join(content, 'editions/town.yaml'),
      "name: { zh: 试 }\nurl: ruxi.example\ncities: [suzhuo]\naccent: '#ffcc00'\nlogo: town.svg\ncolor: red\n",
    );
    const targets = {
      cities: new Set(['suzhou']),
      dramas: new Set<string>(),
      streets: new Set(['osm']),
    };
    const told = (): string[] =>
      readEdition(content, 'town', targets).problems.map(
        ({ file, line, column, field, mend }) => `${file}:${line}:${column} ${field}: ${mend.en}`,
      );
    expect(told()).toMatchInlineSnapshot(`
      [
        "content/editions/town.yaml:2:1 url: Write a full address, as https://example.org/page.",
        "content/editions/town.yaml:4:1 accent: Write "#876b05", the nearest of this hue that can be read on paper and under white words (4.5:1).",
        "content/editions/town.yaml:6:1 color: Delete the line, or correct its indentation.",
      ]
    `);
    writeFileSync(
      join(content, 'editions/town.yaml'),
      'name: { zh: 试 }\nurl: https://town.example\ncities: [suzhuo]\nlogo: town.svg\nmap: { providers: [osn] }\n',
    );
    expect(told()).toMatchInlineSnapshot(`
      [
        "content/editions/town.yaml:4:1 logo: Add content/editions/town.svg or delete the line.",
        "content/editions/town.yaml:3:10 cities[0]: Did you mean “suzhou”?",
        "content/editions/town.yaml:5:20 map.providers[0]: Did you mean “osm”?",
      ]
    `);
  });

  test('an edition that has no file is refused by name', () => {
    const { status, stderr } = spawnSync('node', ['scripts/build.ts', '--edition', 'suzhuo'], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain(
      'There is no edition “suzhuo”. Write --edition with one of: dali, nanjing, suzhou.',
    );
  });
});

describe('three editions built apart', () => {
  const out = join(folder, 'joined');
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveSite>>;
  const rulesUnder = (bases: readonly string[]) => headerRules({ tiles: [] }, bases);
  const rules = rulesUnder(['/suzhou/', '/nanjing/', '/dali/']);

  beforeAll(async () => {
    await joinEditions(
      ['suzhou', 'nanjing', 'dali'].map((id) => join(folder, id)),
      out,
      rulesUnder,
    );
    site = await serveSite(out, (path) =>
      Object.fromEntries(rules.map((rule) => [rule.header, valueAt(rule, path)])),
    );
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('are one site: a front page with all three, and links between them that lead to pages', async () => {
    const files = new Set(await filesIn(out));
    const front = load(readFileSync(join(out, 'index.html'), 'utf8'));
    const doors = front('main section a')
      .toArray()
      .map((one) => front(one).attr('href'));
    expect(doors).toEqual(['/suzhou/', '/nanjing/', '/dali/']);
    const suzhou = readFileSync(join(out, 'suzhou/dramas/xiyouji-1986/index.html'), 'utf8');
    // One scene of it is in Dali, whose edition is here too.
    expect(suzhou).toContain(`href="${national}dali/spots/dl-oldtown/"`);
    // Huai’an has no edition: the national site has the page.
    const canal = readFileSync(join(out, 'suzhou/dramas/beishang/index.html'), 'utf8');
    expect(canal).toContain(`href="${national}spots/ha-hexia/"`);
    const gone: string[] = [];
    for (const file of [...files].filter((one) => one.endsWith('.html'))) {
      const text = readFileSync(join(out, file), 'utf8');
      for (const [, at = ''] of text.matchAll(
        /href="https:\/\/ruxi\.example\/((?:suzhou|nanjing|dali)\/[^"#?]*)/g,
      ))
        if (at.endsWith('/') && !at.endsWith('404/') && !files.has(`${at}index.html`))
          gone.push(`${file}: ${at}`);
    }
    expect(gone).toEqual([]);
  });

  test('answer one search with a drama of each, under the policy that hosts send', async () => {
    // Rows come as they are scrolled to; on a sheet this tall all of them are in view.
    const page = await browser.newPage({ viewport: { width: 1280, height: 12_000 } });
    const blocked: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') blocked.push(message.text());
    });
    await page.goto(`${site.origin}/suzhou/search/?q=${encodeURIComponent('电视剧')}&kind=drama`);
    for (const id of ['suzhou', 'nanjing', 'dali']) {
      const drama = page.locator(`a.hitrow[href^="/${id}/dramas/"]`).first();
      await drama.waitFor();
      const href = (await drama.getAttribute('href')) ?? '';
      expect(existsSync(join(out, href, 'index.html'))).toBe(true);
    }
    expect(blocked).toEqual([]);
    await page.close();
  });

  test('are refused when one was built for another address', async () => {
    const alone = mkdtempSync(join(tmpdir(), 'ruxi-alone-'));
    const card = {
      id: 'town',
      name: { zh: '镇' },
      url: 'https://town.example/',
      base: '/',
      national,
      languages: ['zh'],
    };
    writeFileSync(join(alone, 'edition.json'), JSON.stringify(card));
    await expect(joinEditions([alone], join(alone, 'out'), rulesUnder)).rejects.toThrow(
      `Write SITE_URL=${national} npm run build -- --edition town --base /town/`,
    );
    rmSync(alone, { recursive: true });
  });
});

test('an edition is at its own address unless the build is told another', () => {
  vi.stubEnv('RUXI_EDITION', 'suzhou');
  expect(readSite('content/site.yaml').url).toBe('https://suzhou.ruxi.example');
  vi.stubEnv('SITE_URL', 'https://city.example');
  expect(readSite('content/site.yaml')).toMatchObject({
    url: 'https://city.example',
    edition: { national: 'https://ruxi.example', canonical: 'own' },
  });
  vi.unstubAllEnvs();
});

/** An index of the finished pages, made by the engine itself. */
test('a link is led away only where the edition has no such page', () => {
  const lead = linkLeader(
    { url: 'https://town.example/x/', base: '/x/' },
    'https://ruxi.example',
    new Set([
      'index.html',
      'en/index.html',
      'spots/here/index.html',
      'feed.xml',
      'spots/index.html',
    ]),
  );
  expect(
    lead.page(
      '<a class="n" href="/x/spots/here/#a">1</a><a href="/x/en/spots/there/?d=1#b">2</a><a href="/x/feed.xml">3</a>' +
        '<a href="/x/zh-hant/">4</a><a href="https://other.example/spots/there/">5</a>' +
        '<script type="application/ld+json">{"url":"https://town.example/x/dramas/there/"}</script>',
    ),
  ).toBe(
    '<a class="n" href="/x/spots/here/#a">1</a><a href="https://ruxi.example/en/spots/there/?d=1#b">2</a><a href="/x/feed.xml">3</a>' +
      '<a href="https://ruxi.example/zh-hant/">4</a><a href="https://other.example/spots/there/">5</a>' +
      '<script type="application/ld+json">{"url":"https://ruxi.example/dramas/there/"}</script>',
  );
});

const vitestsOwn = new Set(['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR']);

function build(id: string): void {
  const { status, stdout, stderr } = spawnSync(
    'node',
    [
      'scripts/build.ts',
      ...['--edition', id, '--base', `/${id}/`, '--outDir', join(folder, id), '--silent'],
    ],
    {
      encoding: 'utf8',
      // Vitest tells its own base and mode by these, which the build would take for its own.
      env: {
        ...Object.fromEntries(
          Object.entries(process.env).filter(([name]) => !vitestsOwn.has(name)),
        ),
        NODE_ENV: 'production',
        RUXI_COMPRESS: 'off',
        SITE_URL: national,
      },
    },
  );
  if (status !== 0) throw new Error(`The edition ${id} was not built.\n${stdout}\n${stderr}`);
}
