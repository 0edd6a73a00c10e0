import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import type { Browser, Page } from 'playwright-core';
import type { SearchEngine } from '../../src/islands/search/engine.ts';
import { openBrowser } from '../../tests/browser/chromium.ts';
import { serveSite } from '../../tests/browser/web-server.ts';
import { openIndex } from '../../tests/search/index-in-node.ts';
import { queriesOver, type Query, type Writing } from '../../tests/search/queries.ts';
import { byWriting, placeOf, scoreOf, urlsFor } from '../../tests/search/score.ts';
import { generateContent } from './generated-content.ts';
import { generatedSite } from './generated-site.ts';
import { measure } from './measure.ts';

/** Kilobytes that a first query may fetch beside Pagefind's loader, and a later one; milliseconds for 95 of 100 answers. */
const bars = { first: 75, later: 12, p95: 150 };
/** The same for a site of ten thousand entries: seconds for its index, kilobytes of a first query. */
const largeBars = { index: 30, first: 300 };
/** Of the queries of each writing so many are typed in a browser, one after the other. */
const typedOfEach = 8;
const scratch = resolve('.cache/bench/search');

/** `npm run bench -- search [--entries 10000]`: how well, how heavy, how fast, beside MiniSearch over the same documents. */
export async function benchSearch(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--entries');
  if (at < 0) await benchReal();
  else await benchLarge(Number(args[at + 1] ?? 10_000));
}

async function benchReal(): Promise<void> {
  console.log('Building the site …');
  const dist = join(scratch, 'site');
  await measure('astro', ['build', '--outDir', dist, '--silent'], '.');
  const queries = queriesOver('content');
  const rows: Record<string, string | number>[] = [];
  for (const lang of ['zh', 'en'] as const) {
    const asked = queries.filter((query) => query.lang === lang);
    const engine = await openIndex(dist, lang === 'zh' ? 'zh-cn' : 'en');
    const ours: { query: Query; place: number }[] = [];
    for (const query of asked)
      ours.push({ query, place: placeOf(await urlsFor(engine, query.query), query) });
    const peer = await peerOver(engine);
    const theirs = asked.map((query) => ({
      query,
      place: placeOf(
        peer.search(query.query).map(({ id }) => String(id)),
        query,
      ),
    }));
    for (const [writing, group] of byWriting(ours)) {
      const other = byWriting(theirs).get(writing) ?? [];
      const [a, b] = [group, other].map((of) => scoreOf(of.map(({ place }) => place)));
      if (!a || !b) continue;
      rows.push({
        language: lang,
        writing,
        queries: a.queries,
        'first of 1': a.first.toFixed(3),
        'among 5': a.five.toFixed(3),
        MRR: a.reciprocal.toFixed(3),
        'MiniSearch first': b.first.toFixed(3),
        'among five': b.five.toFixed(3),
        'its MRR': b.reciprocal.toFixed(3),
      });
    }
  }
  console.table(rows);
  await typeIn(dist, queries);
}

/** MiniSearch over the documents of our index, prefixes and slips of a fifth of a word allowed, names before the rest. */
async function peerOver(engine: SearchEngine): Promise<MiniSearch> {
  const kinds = ['drama', 'spot', 'scene', 'day', 'city', 'guide'];
  const answers = await Promise.all(
    kinds.map((kind) => engine.search(null, { filters: { kind: [kind] } })),
  );
  const data = await Promise.all(
    answers.flatMap(({ results }) => results.map((result) => result.data())),
  );
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const peer = new MiniSearch({
    fields: ['name', 'text'],
    idField: 'url',
    tokenize: (text) =>
      [...segmenter.segment(text)].filter((one) => one.isWordLike).map((one) => one.segment),
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 5 }, combineWith: 'AND' },
  });
  // The keys of our index are its own; the peer has what they are made from: the names.
  peer.addAll(
    data.map(({ url, meta, content }) => ({
      url,
      name: meta['title'],
      text: content.replace(/\bzq\w+/g, '').replaceAll('\u200b', ''),
    })),
  );
  return peer;
}

interface Typed {
  readonly writing: Writing;
  readonly kilobytes: number;
  readonly ms: number;
}

/** Types queries into the quick search of a real browser, and counts what each fetches and how long its answer takes. */
async function typeIn(dist: string, queries: readonly Query[]): Promise<void> {
  const site = await serveSite(dist);
  const browser = await openBrowser();
  try {
    for (const lang of ['zh', 'en'] as const) {
      const some = [
        ...byWriting(
          queries.filter((one) => one.lang === lang).map((query) => ({ query })),
        ).values(),
      ]
        .flatMap((group) =>
          group.filter((_, nth) => nth % Math.ceil(group.length / typedOfEach) === 0),
        )
        .map(({ query }) => query);
      const loader = await loaderKilobytes(browser, site.origin, lang);
      const firsts: number[] = [];
      for (const query of some.filter((_, nth) => nth % 5 === 0))
        firsts.push(
          ((await visit(browser, site.origin, lang, [query]))[0]?.kilobytes ?? NaN) - loader,
        );
      const later = (await visit(browser, site.origin, lang, some)).slice(1);
      console.log(
        `${lang}: first query ${round(part(firsts, 0.5))} kB median, ${round(Math.max(...firsts))} kB at most (bar ${bars.first}), loader and elements ${round(loader)} kB before it;`,
        `later ${round(
          part(
            later.map(({ kilobytes }) => kilobytes),
            0.5,
          ),
        )} kB median,`,
        `${round(
          part(
            later.map(({ kilobytes }) => kilobytes),
            0.95,
          ),
        )} kB of 95 in 100 (bar ${bars.later});`,
        `answers after warming up in ${round(
          part(
            later.map(({ ms }) => ms),
            0.5,
          ),
        )} ms median,`,
        `${round(
          part(
            later.map(({ ms }) => ms),
            0.95,
          ),
        )} ms of 95 in 100 (bar ${bars.p95})`,
      );
      const by = new Map<Writing, Typed[]>();
      for (const one of later) by.set(one.writing, [...(by.get(one.writing) ?? []), one]);
      console.table(
        [...by].map(([writing, of]) => ({
          language: lang,
          writing,
          queries: of.length,
          'kB, mean': round(of.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / of.length),
          'ms, median': round(
            part(
              of.map(({ ms }) => ms),
              0.5,
            ),
          ),
        })),
      );
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

/** A page with the quick search open, and the bytes that came over the wire since the last count. */
async function open(
  browser: Browser,
  origin: string,
  lang: Query['lang'],
): Promise<{ readonly page: Page; readonly fetched: () => number }> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  let bytes = 0;
  page.on('response', (response) => {
    // Pages, pictures and fonts are not the search's.
    if (!/\/(?:pagefind|search)\/.*\.\w+$/.test(new URL(response.url()).pathname)) return;
    void response.body().then(
      (body) =>
        (bytes += body.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))
          ? body.length
          : gzipSync(body).length),
      () => undefined,
    );
  });
  await page.goto(`${origin}/${lang === 'en' ? 'en/' : ''}`);
  await page.keyboard.press('/');
  await page.locator('.pf-modal[open]').waitFor();
  return {
    page,
    fetched: () => {
      const now = bytes;
      bytes = 0;
      return now / 1000;
    },
  };
}

async function loaderKilobytes(
  browser: Browser,
  origin: string,
  lang: Query['lang'],
): Promise<number> {
  let bytes = 0;
  const page = await browser.newPage();
  page.on('response', (response) => {
    if (/pagefind(?:-component-ui|-worker)?\.js$/.test(new URL(response.url()).pathname))
      void response.body().then(
        (body) => (bytes += gzipSync(body).length),
        () => undefined,
      );
  });
  await page.goto(`${origin}/${lang === 'en' ? 'en/' : ''}search/?q=a`);
  await page.waitForLoadState('networkidle');
  await page.close();
  return bytes / 1000;
}

async function visit(
  browser: Browser,
  origin: string,
  lang: Query['lang'],
  queries: readonly Query[],
): Promise<readonly Typed[]> {
  const { page, fetched } = await open(browser, origin, lang);
  const typed: Typed[] = [];
  for (const { query, writing } of queries) {
    const ms = await page.evaluate(
      (text) =>
        new Promise<number>((resolve) => {
          const { PagefindComponents: made } = globalThis as unknown as {
            PagefindComponents: {
              getInstanceManager: () => {
                getInstance: (name: string) => {
                  triggerSearch: (text: string) => void;
                  on: (event: string, listen: () => void) => void;
                };
              };
            };
          };
          const instance = made.getInstanceManager().getInstance('quick');
          const started = performance.now();
          instance.on('results', () => resolve(performance.now() - started));
          instance.triggerSearch(text);
        }),
      query,
    );
    await page.waitForLoadState('networkidle');
    typed.push({ writing, kilobytes: fetched(), ms });
  }
  await page.close();
  return typed;
}

async function benchLarge(entries: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ruxi-search-'));
  try {
    const ours = generatedSite(join(folder, 'site'), generateContent(entries));
    console.log(`Building ${entries} generated entries …`);
    const log = await measure('astro', ['build'], ours, {
      RUXI_CARDS: 'off',
      RUXI_TRADITIONAL: 'off',
      RUXI_COMPRESS: 'off',
    });
    const took = /files of the search index in (\d+) ms/.exec(log.output)?.[1];
    console.log(`index of both languages in ${Number(took) / 1000} s (bar ${largeBars.index})`);
    const site = await serveSite(join(ours, 'dist'));
    const browser = await openBrowser();
    try {
      for (const lang of ['zh', 'en'] as const) {
        const query: Query = {
          query: lang === 'zh' ? '桥' : 'bridge',
          lang,
          wants: [],
          writing: 'question',
        };
        const [first, second] = await visit(browser, site.origin, lang, [
          query,
          { ...query, query: 'lao' },
        ]);
        console.log(
          `${lang}: first query ${round(first?.kilobytes ?? NaN)} kB with everything (bar ${largeBars.first}), the next ${round(second?.kilobytes ?? NaN)} kB, answered in ${round(second?.ms ?? NaN)} ms`,
        );
      }
    } finally {
      await browser.close();
      await site.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function part(numbers: readonly number[], of: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? NaN;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
