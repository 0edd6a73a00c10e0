import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../src/model/time/hours.ts';
import {
  bestOrder,
  orderIntoDays,
  type OrderTask,
  type Timed,
} from '../../../src/model/trip/order.ts';
import { shortTour } from '../../../src/model/trip/tour.ts';
import { costsOf, ellipse, grid, tourLength, tsplib } from '../../fixtures/tsp-instances.ts';

/** Weighs an order as the words of the task say, without any of the search's own sums. */
function weightOf(task: OrderTask, order: readonly number[]): number {
  const { count, cost, from, to, closed, timed } = task;
  let clock = timed?.start ?? 0;
  let total = 0;
  for (const [at, stop] of order.entries()) {
    const leg = at === 0 ? (from?.[stop] ?? 0) : cost[order[at - 1]! * count + stop]!;
    clock += leg;
    total += leg;
    if (!timed) continue;
    const [stay, open] = [timed.stays[stop]!, timed.open[stop]];
    if (open && open.length > 0) {
      const fits = open.filter(([opens, closes]) => Math.max(clock, opens) + stay <= closes);
      if (fits.length > 0) {
        const wait = Math.min(...fits.map(([opens]) => Math.max(0, opens - clock)));
        clock += wait;
        total += wait;
      } else
        total +=
          10_000 +
          Math.min(...open.map(([opens, closes]) => Math.max(clock, opens) + stay - closes));
    }
    clock += stay;
  }
  const last = order.at(-1)!;
  return total + (closed ? cost[last * count + order[0]!]! : (to?.[last] ?? 0));
}

function* ordersOf(task: OrderTask, begun: readonly number[] = []): Generator<readonly number[]> {
  if (begun.length === task.count) {
    yield begun;
    return;
  }
  const locked = new Set([...(task.locked ?? []), ...(task.closed ? [0] : [])]);
  const at = begun.length;
  for (let stop = 0; stop < task.count; stop += 1) {
    if (begun.includes(stop) || (locked.has(at) ? stop !== at : locked.has(stop))) continue;
    yield* ordersOf(task, [...begun, stop]);
  }
}

const least = (task: OrderTask): number => {
  let best = Number.POSITIVE_INFINITY;
  for (const order of ordersOf(task)) best = Math.min(best, weightOf(task, order));
  return best;
};

const minutes = fc.integer({ min: 1, max: 90 });
const ends = (count: number): fc.Arbitrary<Float64Array | undefined> =>
  fc.option(
    fc.array(minutes, { minLength: count, maxLength: count }).map((row) => Float64Array.from(row)),
    { nil: undefined },
  );
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: 420, max: 900 }), fc.integer({ min: 30, max: 600 }))
  .map(([opens, long]) => [opens, opens + long]);
const timed = (count: number): fc.Arbitrary<Timed> =>
  fc.record({
    start: fc.integer({ min: 420, max: 660 }),
    stays: fc.array(fc.integer({ min: 10, max: 90 }), { minLength: count, maxLength: count }),
    open: fc.array(fc.option(fc.array(span, { maxLength: 2 }), { nil: undefined }), {
      minLength: count,
      maxLength: count,
    }),
  });
const task = (least: number, most: number): fc.Arbitrary<OrderTask> =>
  fc.tuple(fc.integer({ min: least, max: most }), fc.boolean()).chain(([count, even]) =>
    fc.record({
      count: fc.constant(count),
      cost: fc.array(minutes, { minLength: count * count, maxLength: count * count }).map((all) =>
        Float64Array.from(all, (one, k) => {
          const [i, j] = [Math.floor(k / count), k % count];
          return even && i > j ? all[j * count + i]! : one;
        }),
      ),
      from: ends(count),
      to: ends(count),
      closed: fc.constantFrom(undefined, true),
      locked: fc.subarray(Array.from({ length: count }, (_, at) => at)),
      timed: fc.option(timed(count), { nil: undefined }),
    }),
  );

describe('up to twelve stops', () => {
  test('no order is better than the one found, with or without hours, locks, ends and one-way costs', () => {
    fc.assert(
      fc.property(task(1, 6), (one) => {
        const { order, exact } = bestOrder(one);
        expect(exact).toBe(true);
        expect(weightOf(one, order)).toBeCloseTo(least(one), 6);
      }),
      { numRuns: 300 },
    );
  });

  test('who is early pays for the wait: the way that is earlier and no dearer is not always the better one', () => {
    // Found by the test above, one run in some dozens.
    const even = (rows: readonly (readonly number[])[]): Float64Array =>
      Float64Array.from(rows.flat());
    const one: OrderTask = {
      count: 6,
      cost: even([
        [1, 1, 1, 28, 1, 1],
        [1, 1, 1, 1, 52, 1],
        [1, 1, 1, 1, 1, 1],
        [28, 1, 1, 1, 6, 2],
        [1, 52, 1, 6, 1, 1],
        [1, 1, 1, 2, 1, 1],
      ]),
      closed: true,
      timed: {
        start: 420,
        stays: [10, 12, 10, 10, 10, 10],
        open: [[[527, 557]], undefined, [[636, 666]], [[420, 450]], undefined, undefined],
      },
    };
    expect(weightOf(one, bestOrder(one).order)).toBe(least(one));
  });

  test('twelve stops with hours are still weighed one and all', () => {
    const [one] = fc.sample(task(12, 12), { numRuns: 1, seed: 7 });
    const { exact, order } = bestOrder({ ...one!, locked: [] });
    expect(exact).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at));
  });
});

describe('any number of stops', () => {
  test('an order is never worse than the one it was given, keeps locked stops, and has every stop once', () => {
    fc.assert(
      fc.property(task(1, 26), (one) => {
        const given = Array.from({ length: one.count }, (_, at) => at);
        const { order } = bestOrder(one);
        expect([...order].sort((a, b) => a - b)).toEqual(given);
        for (const at of one.locked ?? []) expect(order[at]).toBe(at);
        if (one.closed) expect(order[0]).toBe(0);
        expect(weightOf(one, order)).toBeLessThanOrEqual(weightOf(one, given) + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  test('what it says of before and after is what the orders come to', () => {
    fc.assert(
      fc.property(task(2, 8), (one) => {
        const { order, before, after } = bestOrder(one);
        for (const [totals, of] of [
          [before, [...order.keys()]],
          [after, order],
        ] as const) {
          const penalty = weightOf(one, of) - totals.travel - totals.waiting;
          expect(Math.floor(penalty / 10_000 + 1e-9)).toBe(totals.missed);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the same stops give the same order every time', () => {
    const cost = costsOf(grid(8, 5).points.toReversed());
    const one = { count: 40, cost };
    expect(bestOrder(one).order).toEqual(bestOrder(one).order);
  });

  test('a garden that shuts at noon comes first, though it is the farther one', () => {
    const cost = Float64Array.from([0, 10, 10, 0]);
    const { order, before, after } = bestOrder({
      count: 2,
      cost,
      from: Float64Array.from([5, 40]),
      timed: { start: 600, stays: [90, 60], open: [[[540, 1020]], [[540, 720]]] },
    });
    expect(order).toEqual([1, 0]);
    expect([before.missed, after.missed]).toEqual([1, 0]);
  });

  test('being told to stop gives the best so far', () => {
    const cost = costsOf(ellipse(40).points);
    const { stopped, order } = bestOrder({ count: 40, cost }, (done) => done < 0.2);
    expect(stopped).toBe(true);
    expect(new Set(order).size).toBe(40);
  });

  test('more than 200 stops are refused', () => {
    expect(() => bestOrder({ count: 201, cost: new Float64Array(201 * 201) })).toThrow('200');
  });
});

describe('tours whose length is known', () => {
  const all = [
    ...tsplib,
    grid(5, 10),
    grid(10, 10),
    grid(10, 20),
    ellipse(25),
    ellipse(100),
    ellipse(200),
  ];
  test.each(all)('$name is walked within two per cent of the shortest way', (instance) => {
    const { points, optimum, rounded } = instance;
    // Not in the order of the answer.
    const mixed = points
      .map((point, at) => ({ point, key: (at * 7919) % 1009 }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ point }) => point);
    const { order } = bestOrder({
      count: points.length,
      cost: costsOf(mixed, rounded),
      closed: true,
    });
    const length = tourLength(mixed, order, rounded);
    expect(length).toBeGreaterThanOrEqual(optimum - 1e-6);
    expect(length / optimum).toBeLessThanOrEqual(1.02);
  });

  test('a tour has every point once, whatever the distances', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 60 }),
        fc.nat(),
        (points, seed) => {
          const tour = shortTour(
            { count: points.length, between: costsOf(points) },
            { kicks: 60, seed },
          );
          expect(new Set(tour).size).toBe(points.length);
        },
      ),
    );
  });
});

describe('stops shared out among days', () => {
  const days = fc.integer({ min: 1, max: 4 });
  test('no stop is lost, and no split is worse than the one given', () => {
    fc.assert(
      fc.property(task(1, 14), days, fc.integer({ min: 60, max: 600 }), (order, most, limit) => {
        const stays = Array.from({ length: order.count }, () => 30);
        const stops = [...stays.keys()];
        const given = Array.from({ length: most }, (_, day) =>
          stops.filter((stop) => stop % most === day),
        );
        const {
          days: found,
          before,
          after,
        } = orderIntoDays({
          order: { ...order, locked: undefined, closed: undefined, timed: undefined },
          given,
          limit,
          stays,
          days: most,
        });
        expect(found.flat().toSorted((a, b) => a - b)).toEqual(stops);
        expect(found.length).toBe(most);
        expect(after.over).toBeLessThanOrEqual(before.over + 1e-6);
        if (after.over === before.over)
          expect(after.travel).toBeLessThanOrEqual(before.travel + 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  test('two towns mixed up over two days are a day each', () => {
    const points = [0, 1000, 10, 1010, 20, 1020].map((x) => [x, 0] as const);
    const { days: found } = orderIntoDays({
      order: { count: 6, cost: costsOf(points) },
      given: [
        [0, 1, 2],
        [3, 4, 5],
      ],
      limit: 400,
      stays: [60, 60, 60, 60, 60, 60],
      days: 2,
    });
    expect(found.map((day) => [...day].sort((a, b) => a - b)).sort()).toEqual([
      [0, 2, 4],
      [1, 3, 5],
    ]);
  });
});
