import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { bestOrder } from '../../src/model/trip/order.ts';
import { shortTour } from '../../src/model/trip/tour.ts';
import { openBrowser } from '../../tests/browser/chromium.ts';
import {
  costsOf,
  ellipse,
  grid,
  tourLength,
  tsplib,
  type TourInstance,
} from '../../tests/fixtures/tsp-instances.ts';

/** Per cent over the optimum, and milliseconds in the browser, at a hundred stops. */
const bars = { over: 2, ms: 100 };
/** Each instance is put in order so often, from another mixed order each time; the middle counts. */
const runs = 7;

type Point = readonly [x: number, y: number];

interface Instance extends Omit<TourInstance, 'optimum'> {
  readonly optimum: number;
}

interface Run {
  readonly order: readonly number[];
  readonly ms: number;
}

/** `npm run bench -- order`: how long and how good the order of stops is, in a real browser, beside salesman.js. */
export async function benchOrder(): Promise<void> {
  const instances: readonly Instance[] = [
    ...[8, 12].flatMap((count) => [scattered(count), clustered(count)]),
    ...tsplib,
    ellipse(25),
    grid(5, 10),
    ellipse(50),
    grid(10, 10),
    ellipse(100),
    grid(10, 20),
    ellipse(200),
  ].toSorted((a, b) => a.points.length - b.points.length);
  const unproven = [25, 50, 100, 200].flatMap((count) => [scattered(count), clustered(count)]);
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext()).newPage();
    await page.addScriptTag({ content: await oursAsScript() });
    await page.addScriptTag({ content: peerAsScript() });
    const rows = [];
    for (const instance of instances) rows.push(await measured(page, instance));
    console.log('Closed tours whose shortest length is proven:');
    console.table(rows);
    const others = [];
    for (const instance of unproven) others.push(await measured(page, instance));
    console.log(
      'Tours without a proof, against the shortest of ten searches of our own with ten times the work each:',
    );
    console.table(others);
    const hundred = rows.filter(({ stops }) => stops === 100);
    const over = Math.max(...hundred.map((row) => row['worst over, %']));
    const ms = Math.max(...hundred.map((row) => row['ms, median']));
    console.log(
      `At 100 stops: at worst ${over} % over the optimum (bar ${bars.over}), ${ms} ms median of the slowest instance (bar ${bars.ms}).`,
    );
    if (over > bars.over || ms > bars.ms) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

async function measured(page: Page, { name, points, optimum, rounded, proof }: Instance) {
  const [ours, theirs]: [number, number][][] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    const mixed = mix(points, run + 1);
    const own = await page.evaluate(
      ([cost, count]) => {
        const { ruxiOrder } = globalThis as unknown as {
          ruxiOrder: { bestOrder: typeof bestOrder };
        };
        const task = { count, cost: Float64Array.from(cost), closed: true };
        const began = performance.now();
        const { order } = ruxiOrder.bestOrder(task);
        return { order, ms: performance.now() - began };
      },
      [[...costsOf(mixed, rounded)], points.length] as const,
    );
    ours?.push([tourLength(mixed, own.order, rounded), own.ms]);
    const peer: Run = await page.evaluate((all) => {
      const { Point, solve } = (
        globalThis as unknown as {
          salesman: {
            Point: new (x: number, y: number) => object;
            solve: (points: object[]) => number[];
          };
        }
      ).salesman;
      const places = all.map(([x, y]) => new Point(x, y));
      const began = performance.now();
      const order = solve(places);
      return { order, ms: performance.now() - began };
    }, mixed);
    theirs?.push([tourLength(mixed, peer.order, rounded), peer.ms]);
  }
  const over = (length: number): number => Math.round((length / optimum - 1) * 10_000) / 100;
  const middle = (all: readonly number[]): number =>
    Math.round((all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN) * 10) / 10;
  const lengths = (all: readonly [number, number][] | undefined): number[] =>
    (all ?? []).map(([length]) => length);
  const times = (all: readonly [number, number][] | undefined): number[] =>
    (all ?? []).map(([, ms]) => ms);
  return {
    instance: name,
    stops: points.length,
    optimum: Math.round(optimum),
    'known by': proof,
    'over, %': over(middleOf(lengths(ours))),
    'worst over, %': over(Math.max(...lengths(ours))),
    'ms, median': middle(times(ours)),
    'salesman.js over, %': over(middleOf(lengths(theirs))),
    'its ms': middle(times(theirs)),
  };
}

function middleOf(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
}

/** The module as pages get it: bundled and made small by Vite. */
async function oursAsScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: resolve('src/model/trip/order.ts'),
        formats: ['iife'],
        name: 'ruxiOrder',
        fileName: 'order',
      },
    },
  });
  const outputs = Array.isArray(made) ? made : [made];
  for (const { output } of outputs as { output: { type: string; code?: string }[] }[])
    for (const { type, code } of output)
      if (type === 'chunk' && code) return `${code}\n;globalThis.ruxiOrder=ruxiOrder;`;
  throw new Error('Vite gave no script.');
}

function peerAsScript(): string {
  const file = createRequire(import.meta.url).resolve('salesman.js');
  return `{const module={exports:{}};${readFileSync(file, 'utf8')};globalThis.salesman=module.exports;}`;
}

/** Numbers that look like chance and are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function mix(points: readonly Point[], seed: number): Point[] {
  const next = chance(seed * 7919);
  return points
    .map((point) => ({ point, key: next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ point }) => point);
}

function scattered(count: number): Instance {
  const next = chance(count);
  const points = Array.from({ length: count }, (): Point => [next() * 1000, next() * 1000]);
  return withOptimum(`random ${count}`, points);
}

/** Stops in heaps round a few towns, as a visitor's are. */
function clustered(count: number): Instance {
  const next = chance(count + 1);
  const towns = Array.from({ length: Math.max(2, Math.round(count / 12)) }, (): Point => [
    next() * 1000,
    next() * 1000,
  ]);
  const off = (): number => (next() + next() + next() - 1.5) * 60;
  const points = Array.from({ length: count }, (_, nth): Point => {
    const [x, y] = towns[nth % towns.length] ?? [0, 0];
    return [x + off(), y + off()];
  });
  return withOptimum(`clustered ${count}`, points);
}

function withOptimum(name: string, points: readonly Point[]): Instance {
  return points.length <= 12
    ? { name, points, rounded: false, optimum: shortest(points), proof: 'every order tried' }
    : { name, points, rounded: false, optimum: bestKnown(points), proof: 'best known' };
}

/** The shortest closed tour, by trying every order and giving up those that are too long already: no part of ours in it. */
function shortest(points: readonly Point[]): number {
  const far = points.map(([ax, ay]) => points.map(([bx, by]) => Math.hypot(ax - bx, ay - by)));
  let best = Number.POSITIVE_INFINITY;
  const seen = points.map(() => false);
  const go = (last: number, left: number, length: number): void => {
    if (length >= best) return;
    if (left === 0) {
      best = Math.min(best, length + (far[last]?.[0] ?? 0));
      return;
    }
    const next = points
      .keys()
      .filter((k) => !seen[k])
      .toArray();
    for (const k of next.toSorted((a, b) => (far[last]?.[a] ?? 0) - (far[last]?.[b] ?? 0))) {
      seen[k] = true;
      go(k, left - 1, length + (far[last]?.[k] ?? 0));
      seen[k] = false;
    }
  };
  seen[0] = true;
  go(0, points.length - 1, 0);
  return best;
}

/** The shortest of ten searches with ten times the work each: the best that is known, and no proof. */
function bestKnown(points: readonly Point[]): number {
  const task = { count: points.length, between: costsOf(points) };
  const lengths = Array.from({ length: 10 }, (_, nth) =>
    tourLength(
      points,
      [...shortTour(task, { kicks: 150 * points.length, seed: 100 + nth })],
      false,
    ),
  );
  return Math.min(...lengths);
}
