import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { claimOrder } from '../../src/model/claim.ts';
import type { MapFile, MapPlace } from '../../src/model/map-place.ts';
import { openBrowser } from '../../tests/browser/chromium.ts';

const peer = { leaflet: '1.9.4', 'leaflet.markercluster': '1.5.3' };
/** Milliseconds from data to first interactive that each number of places may take. */
const bars: Readonly<Record<number, number>> = { 1000: 300, 10_000: 500, 100_000: 1500 };
const panned = 10_000;
const panBar = 50;
const runs = 3;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Numbers that look like chance and are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Places in heaps round towns, as real ones lie. */
function generatePlaces(count: number): MapFile {
  const next = chance(count);
  const towns = Array.from({ length: 200 }, () => [22 + next() * 18, 103 + next() * 18] as const);
  const places = Array.from({ length: count }, (_, nth): MapPlace => {
    const [lat, lng] = towns[Math.floor(next() ** 2 * towns.length)] ?? [31, 120];
    const off = (): number => (next() + next() + next() - 1.5) * 0.4;
    return {
      id: `spot-${nth}`,
      name: { zh: `第${nth}处`, en: `Place ${nth}` },
      mode: 'pin',
      lat: Math.round((lat + off()) * 1e6) / 1e6,
      lng: Math.round((lng + off()) * 1e6) / 1e6,
      accuracy: 100,
      claim: claimOrder[nth % 3],
      kind: 'lane',
      access: 'public',
      city: `city-${nth % 40}`,
      dramas: [`drama-${nth % 90}`],
    };
  });
  return { places, dramas: {} };
}

/** Serves our built site and the peer's page, both with the generated places. */
async function serve(site: string, scratch: string, file: () => string) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const send = (type: string, body: string | Buffer): void => {
      response.writeHead(200, { 'Content-Type': types[type] ?? 'application/octet-stream' });
      response.end(body);
    };
    if (path === '/map/places.json') {
      send('.json', file());
      return;
    }
    if (path === '/peer.html') {
      send('.html', readFileSync(join(import.meta.dirname, 'map-peer.html')));
      return;
    }
    const named = path.startsWith('/peer/')
      ? join(scratch, 'node_modules', path.slice('/peer/'.length))
      : join(site, path);
    const found =
      existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    if (existsSync(found)) send(extname(found), readFileSync(found));
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** Milliseconds from the text of the data to marks that are painted and answer. */
async function timeToInteractive(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    document.addEventListener('place-map:open', () =>
      requestAnimationFrame(() =>
        setTimeout(() => {
          const [start] = performance.getEntriesByName('place-map:data');
          Object.assign(globalThis, { taken: performance.now() - (start?.startTime ?? 0) });
        }),
      ),
    );
  });
  await page.goto(address);
  const taken = await page.waitForFunction(() => (globalThis as { taken?: number }).taken, null, {
    timeout: 120_000,
  });
  return (await taken.jsonValue()) ?? NaN;
}

/** The longest task while the map is pushed about; a task below 50 ms is not told by the browser and counts as 0. */
async function longestPanTask(page: Page): Promise<number> {
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const record = { longest: 0 };
    Object.assign(globalThis, { record });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        record.longest = Math.max(record.longest, duration);
    }).observe({ type: 'longtask' });
  });
  const pushes = [
    [-260, -60],
    [-180, 140],
    [220, 120],
    [160, -200],
    [-300, 30],
    [240, 80],
  ] as const;
  for (const [x, y] of pushes) {
    await page.mouse.move(950, 520);
    await page.mouse.down();
    await page.mouse.move(950 + x, 520 + y, { steps: 20 });
    await page.mouse.up();
    await page.waitForTimeout(700);
  }
  return page.evaluate(
    () => (globalThis as unknown as { record: { longest: number } }).record.longest,
  );
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

async function measured(
  browser: Browser,
  address: string,
  pan: boolean,
): Promise<{ ready: number; longest: number }> {
  const ready: number[] = [];
  const longest: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    ready.push(await timeToInteractive(page, address));
    if (pan) longest.push(await longestPanTask(page));
    await context.close();
  }
  return { ready: median(ready), longest: pan ? Math.max(...longest) : NaN };
}

/** The map of every place with generated ones, beside leaflet.markercluster with the same in the same browser. */
export async function benchMap(args: readonly string[]): Promise<void> {
  const sizes = args.length ? args.map(Number) : Object.keys(bars).map(Number);
  const scratch = resolve('.cache/bench/map');
  const site = join(scratch, 'site');
  mkdirSync(scratch, { recursive: true });
  rmSync(site, { recursive: true, force: true });
  console.log('Building the site …');
  run('astro', ['build', '--outDir', site, '--silent'], '.');
  if (!existsSync(join(scratch, 'node_modules/leaflet.markercluster'))) {
    console.log('Fetching the peer …');
    writeFileSync(
      join(scratch, 'package.json'),
      JSON.stringify({ private: true, dependencies: peer }),
    );
    run('npm', ['install', '--no-audit', '--no-fund'], scratch);
  }
  let file = '';
  const { origin, server } = await serve(site, scratch, () => file);
  const browser = await openBrowser();
  const rows: Record<string, string | number>[] = [];
  let over = false;
  try {
    for (const size of sizes) {
      file = JSON.stringify(generatePlaces(size));
      const ours = await measured(browser, `${origin}/map/`, size === panned);
      const theirs = await measured(browser, `${origin}/peer.html`, size === panned);
      const bar = bars[size] ?? NaN;
      over ||= ours.ready > bar || ours.longest > panBar;
      rows.push({
        places: size,
        'ready, ms': Math.round(ours.ready),
        'markercluster, ms': Math.round(theirs.ready),
        ratio: (ours.ready / theirs.ready).toFixed(2),
        'bar, ms': bar,
        'longest pan task, ms': told(ours.longest),
        'markercluster pan, ms': told(theirs.longest),
      });
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  console.table(rows);
  console.log(
    `Median of ${runs} runs; the longest pan task of all runs. Ours draws its basemap, list and filters as well.`,
  );
  if (over) process.exitCode = 1;
}

function told(longest: number): string {
  return Number.isNaN(longest)
    ? ''
    : longest < panBar
      ? `< ${panBar}`
      : String(Math.round(longest));
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}.\n${stdout}${stderr}`);
}
