// Flat arrays in the innermost loops: every index comes from the loop that made it.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import type { Minute } from '../time/clock.ts';
import type { Span } from '../time/hours.ts';
import { chance } from './chance.ts';
import { shortTour, type Watch } from './tour.ts';

export type { Watch } from './tour.ts';

/** When places are open, for an order that keeps to it. Costs are minutes then. */
export interface Timed {
  /** When the day sets out. */
  readonly start: Minute;
  /** Minutes at each stop. */
  readonly stays: readonly Minute[];
  /** When each stop is open; nothing where that is not known or holds all day, and where it is shut whatever the order. */
  readonly open: readonly (readonly Span[] | undefined)[];
}

/** Stops to be put in order. They are given in the order they have now. */
export interface OrderTask {
  readonly count: number;
  /** From stop `i` to stop `j` at `i * count + j`. The two ways may differ. */
  readonly cost: Float64Array;
  /** From where the day sets out to each stop, and from each stop to where it ends; without them it begins and ends anywhere. */
  readonly from?: Float64Array | undefined;
  readonly to?: Float64Array | undefined;
  /** Ends at its first stop, which stays the first. */
  readonly closed?: boolean | undefined;
  /** Stops that keep their place. The first and the last are how one fixes a start or an end. */
  readonly locked?: readonly number[] | undefined;
  readonly timed?: Timed | undefined;
  readonly seed?: number | undefined;
}

/** What an order comes to. */
export interface OrderTotals {
  /** Costs of all legs. */
  readonly travel: number;
  /** Minutes before doors that are not open yet. */
  readonly waiting: Minute;
  /** Stops that cannot be seen for as long as planned. */
  readonly missed: number;
}

export interface Ordered {
  /** The stops by their present places. */
  readonly order: readonly number[];
  readonly before: OrderTotals;
  readonly after: OrderTotals;
  /** Whether there is surely no better order. */
  readonly exact: boolean;
  /** Whether the search was told to stop before it was done. The order is the best so far. */
  readonly stopped: boolean;
}

/** Up to here every order is weighed. */
export const exactUpTo = 12;
/** Beyond this a page does the work in a worker. */
export const workerFrom = 60;
export const mostStops = 200;

/** A stop missed weighs more than any way round to it. */
const missWeight = 10_000;
/**
 * Kicks for each stop. Over ten made-up instances, each mixed six ways, fifteen came to within 1.7 % of the best known at 100
 * stops and within 1.9 % at 200, on average 0.2 % and 0.35 %; ten times as many gain a tenth of a per cent.
 */
const kicksEach = 15;
/** Orders weighed one by one where clocks or locks rule out the fast search: some 300 ms at 60 stops. */
const mostWeighed = 300_000;
/** More than any leg: keeps two ends of the fast search together. */
const apart = 1e7;

/**
 * The best order that can be found: surely the best up to twelve stops, else a good one, the same for the same seed.
 * Never worse than the present order, which is what it returns where it finds nothing better.
 */
export function bestOrder(task: OrderTask, watch?: Watch): Ordered {
  const { count } = task;
  if (count > mostStops)
    throw new RangeError(`At most ${mostStops} stops can be put in order, not ${count}.`);
  const scale = new Scale(task);
  const present = Array.from({ length: count }, (_, index) => index);
  const exact = count <= exactUpTo;
  let stopped = false;
  const asked: Watch = (done) => {
    if (!stopped && watch && !watch(done)) stopped = true;
    return !stopped;
  };
  const found = exact ? weighAll(scale) : search(scale, present, asked);
  const order = scale.weigh(found) < scale.weigh(present) - 1e-6 ? found : present;
  return {
    order,
    before: scale.totals(present),
    after: scale.totals(order),
    exact,
    stopped,
  };
}

/** Weighs orders of one task. */
class Scale {
  readonly task: OrderTask;
  /** The stop that must stand at each place, or −1. */
  readonly fixed: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;

  constructor(task: OrderTask) {
    const { count, cost, closed, locked = [] } = task;
    this.task = task;
    this.fixed = new Int32Array(count).fill(-1);
    for (const at of locked) if (at >= 0 && at < count) this.fixed[at] = at;
    if (closed && count > 0) this.fixed[0] = 0;
    this.from = task.from ?? new Float64Array(count);
    this.to = closed
      ? Float64Array.from({ length: count }, (_, at) => cost[at * count] ?? 0)
      : (task.to ?? new Float64Array(count));
  }

  weigh(order: ArrayLike<number>): number {
    const { count, cost, timed } = this.task;
    if (count === 0) return 0;
    const first = order[0]!;
    let total = this.from[first]!;
    if (!timed) {
      for (let at = 1; at < count; at += 1) total += cost[order[at - 1]! * count + order[at]!]!;
      return total + this.to[order[count - 1]!]!;
    }
    let clock = timed.start + total;
    for (let at = 0; at < count; at += 1) {
      const stop = order[at]!;
      if (at > 0) {
        const leg = cost[order[at - 1]! * count + stop]!;
        clock += leg;
        total += leg;
      }
      const stay = timed.stays[stop] ?? 0;
      const late = lateness(timed.open[stop], clock, stay);
      if (late < 0) {
        total -= late;
        clock -= late;
      } else if (late > 0) total += missWeight + late;
      clock += stay;
    }
    return total + this.to[order[count - 1]!]!;
  }

  totals(order: readonly number[]): OrderTotals {
    const { count, cost, timed } = this.task;
    let travel = count > 0 ? this.from[order[0]!]! : 0;
    let [waiting, missed] = [0, 0];
    let clock = (timed?.start ?? 0) + travel;
    for (const [at, stop] of order.entries()) {
      const leg = at > 0 ? cost[order[at - 1]! * count + stop]! : 0;
      travel += leg;
      clock += leg;
      const stay = timed?.stays[stop] ?? 0;
      const late = timed ? lateness(timed.open[stop], clock, stay) : 0;
      if (late < 0) {
        waiting -= late;
        clock -= late;
      } else if (late > 0) missed += 1;
      clock += stay;
    }
    if (count > 0) travel += this.to[order[count - 1]!]!;
    return { travel, waiting, missed };
  }
}

/** Minutes one comes too late to stay as long as planned; less than nothing is a wait for the door. */
function lateness(open: readonly Span[] | undefined, clock: Minute, stay: Minute): number {
  if (!open || open.length === 0) return 0;
  let least = Number.POSITIVE_INFINITY;
  let wait = Number.POSITIVE_INFINITY;
  for (const [opens, closes] of open) {
    const enters = Math.max(clock, opens);
    const over = enters + stay - closes;
    if (over <= 0) wait = Math.min(wait, enters - clock);
    // A stay longer than the place is open is missed the least by coming at the opening.
    else least = Math.min(least, over);
  }
  if (wait < Number.POSITIVE_INFINITY) return wait === 0 ? 0 : -wait;
  return least;
}

/** Every order, by what the stops seen so far cost at the least (Held and Karp 1962), each with its clock where that matters. */
function weighAll(scale: Scale): readonly number[] {
  const { count, cost, timed } = scale.task;
  if (count < 2) return Array.from({ length: count }, (_, index) => index);
  /** A way through some stops that ends at one: what it costs, what the clock shows, and the way before it. */
  interface Way {
    readonly cost: number;
    readonly clock: Minute;
    readonly stop: number;
    readonly before: Way | undefined;
  }
  const place = new Map(
    [...scale.fixed].flatMap((stop, at) => (stop < 0 ? [] : [[stop, at] as const])),
  );
  const mayStand = (stop: number, at: number): boolean => {
    const must = scale.fixed[at]!;
    return must >= 0 ? must === stop : !place.has(stop);
  };
  const step = (before: Way | undefined, stop: number): Way => {
    const leg = before ? cost[before.stop * count + stop]! : scale.from[stop]!;
    const total = (before?.cost ?? 0) + leg;
    if (!timed) return { cost: total, clock: 0, stop, before };
    const clock = (before?.clock ?? timed.start) + leg;
    const stay = timed.stays[stop] ?? 0;
    const late = lateness(timed.open[stop], clock, stay);
    return late < 0
      ? { cost: total - late, clock: clock - late + stay, stop, before }
      : { cost: total + (late > 0 ? missWeight + late : 0), clock: clock + stay, stop, before };
  };
  /**
   * Whether a way through the same stops is as good whatever comes after it. To be earlier and no dearer is not enough: who
   * is early waits at the next door, and pays for that. Cost less clock is what neither a leg nor a wait changes, so who is
   * no later and has no more of it never falls behind; and whoever comes earlier is let in wherever the later one is.
   */
  const beats = (a: Way, b: Way): boolean =>
    a.clock <= b.clock && a.cost - a.clock <= b.cost - b.clock + 1e-9;
  /** Ways of which none beats another. */
  const keep = (ways: Way[], way: Way): void => {
    for (const other of ways) if (beats(other, way)) return;
    for (let k = ways.length - 1; k >= 0; k -= 1) {
      const other = ways[k];
      if (other && beats(way, other)) ways.splice(k, 1);
    }
    ways.push(way);
  };
  const all = (1 << count) - 1;
  const table: Way[][] = [];
  for (let stop = 0; stop < count; stop += 1)
    if (mayStand(stop, 0)) table[(1 << stop) * count + stop] = [step(undefined, stop)];
  for (let seen = 1; seen < all; seen += 1) {
    const at = bits(seen);
    for (let last = 0; last < count; last += 1) {
      const ways = table[seen * count + last];
      if (!ways) continue;
      for (let stop = 0; stop < count; stop += 1) {
        if (seen & (1 << stop) || !mayStand(stop, at)) continue;
        const key = (seen | (1 << stop)) * count + stop;
        const next = (table[key] ??= []);
        for (const way of ways) keep(next, step(way, stop));
      }
    }
  }
  let best: Way | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let last = 0; last < count; last += 1)
    for (const way of table[all * count + last] ?? []) {
      const total = way.cost + scale.to[last]!;
      if (total < least - 1e-9) [best, least] = [way, total];
    }
  const order: number[] = [];
  for (let way = best; way; way = way.before) order.unshift(way.stop);
  return order;
}

function bits(mask: number): number {
  let n = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) n += 1;
  return n;
}

function search(scale: Scale, present: readonly number[], watch: Watch): readonly number[] {
  const { count, timed } = scale.task;
  const even = isEven(scale.task);
  const inner = scale.fixed.some((stop, at) => stop >= 0 && at > 0 && at < count - 1);
  const plain = !timed && !inner && even;
  const fast = fastOrder(scale, (done) => watch(plain ? done : done * 0.1));
  if (plain) return fast;
  const starts = [present, fittedTo(scale, fast)];
  starts.sort((a, b) => scale.weigh(a) - scale.weigh(b));
  return slowOrder(scale, starts[0] ?? present, (done) => watch(0.1 + done * 0.9));
}

function isEven({ count, cost }: OrderTask): boolean {
  for (let i = 0; i < count; i += 1)
    for (let j = 0; j < i; j += 1)
      if (Math.abs(cost[i * count + j]! - cost[j * count + i]!) > 1e-9) return false;
  return true;
}

/**
 * The stops as a closed tour through two more points, which stand for the start and the end and may not be parted; a
 * fixed first or last stop is one that no other may stand before. Ways that differ by direction count with their mean.
 */
function fastOrder(scale: Scale, watch: Watch): readonly number[] {
  const { count, cost, seed = 1 } = scale.task;
  const size = count + 2;
  const [start, end] = [count, count + 1];
  const between = new Float64Array(size * size);
  const join = (a: number, b: number, far: number): void => {
    between[a * size + b] = far;
    between[b * size + a] = far;
  };
  for (let i = 0; i < count; i += 1)
    for (let j = 0; j < i; j += 1) join(i, j, (cost[i * count + j]! + cost[j * count + i]!) / 2);
  const [first, last] = [scale.fixed[0]!, scale.fixed[count - 1]!];
  for (let stop = 0; stop < count; stop += 1) {
    join(start, stop, scale.from[stop]! + (first >= 0 && first !== stop ? apart : 0));
    join(end, stop, scale.to[stop]! + (last >= 0 && last !== stop ? apart : 0));
  }
  join(start, end, -apart);
  const tour = shortTour({ count: size, between }, { kicks: kicksEach * count, seed, watch });
  const at = tour.indexOf(start);
  const onward = tour[(at + 1) % size] !== end;
  return Array.from(
    { length: size },
    (_, step) => tour[(at + (onward ? step : size - step)) % size]!,
  ).filter((stop) => stop < count);
}

/** An order with the locked stops put back where they belong. */
function fittedTo({ fixed }: Scale, order: readonly number[]): readonly number[] {
  const locked = new Set([...fixed].filter((stop) => stop >= 0));
  const free = order.filter((stop) => !locked.has(stop));
  let next = 0;
  return [...fixed].map((stop) => (stop >= 0 ? stop : free[next++]!));
}

/**
 * Or-opt, 2-opt and swaps over the places that are not locked, every order weighed in full, with kicks until the allowance
 * is used up. Slow and without assumptions: clocks, locks and one-way costs need no rule of their own.
 */
function slowOrder(scale: Scale, from: readonly number[], watch: Watch): readonly number[] {
  const { seed = 1 } = scale.task;
  const places = [...scale.fixed].flatMap((stop, at) => (stop < 0 ? [at] : []));
  const free = places.length;
  if (free < 2) return from;
  const next = chance(seed);
  const order = Int32Array.from(from);
  const trial = Int32Array.from(from);
  const line = places.map((at) => from[at]!);
  const tried = new Int32Array(free);
  let weighed = 0;
  const most = Math.min(mostWeighed, 2_000 * free);
  const state = { going: true };
  let current = scale.weigh(order);
  let best = Int32Array.from(order);
  let least = current;

  const consider = (): boolean => {
    for (let k = 0; k < free; k += 1) trial[places[k]!] = tried[k]!;
    const weight = scale.weigh(trial);
    weighed += 1;
    if (weight >= current - 1e-7) return false;
    current = weight;
    for (let k = 0; k < free; k += 1) line[k] = tried[k]!;
    return true;
  };
  /** The stretch from `a` up to `b` moved so that it begins at place `to` of what is left, turned round or not. */
  const shift = (a: number, size: number, to: number, turned: boolean): void => {
    let write = 0;
    let read = 0;
    for (let k = 0; k <= free - size; k += 1) {
      if (k === to)
        for (let s = 0; s < size; s += 1) tried[write++] = line[turned ? a + size - 1 - s : a + s]!;
      if (k === free - size) break;
      if (read === a) read += size;
      tried[write++] = line[read++]!;
    }
  };
  const descend = (): void => {
    for (let found = true; found && state.going;) {
      found = false;
      for (let size = 1; size <= 3 && size < free; size += 1)
        for (let a = 0; a + size <= free; a += 1) {
          if (weighed >= most || !watch(weighed / most)) {
            state.going = false;
            return;
          }
          for (let to = 0; to <= free - size; to += 1)
            for (let way = 0; way < (size > 1 ? 2 : 1); way += 1) {
              if (to === a && way === 0) continue;
              shift(a, size, to, way === 1);
              if (consider()) found = true;
            }
        }
      for (let a = 0; a < free - 1; a += 1)
        for (let b = a + 1; b < free; b += 1) {
          for (let k = 0; k < free; k += 1) tried[k] = line[k >= a && k <= b ? a + b - k : k]!;
          if (consider()) found = true;
          for (let k = 0; k < free; k += 1) tried[k] = line[k === a ? b : k === b ? a : k]!;
          if (consider()) found = true;
        }
    }
  };
  const keepBest = (): void => {
    if (current >= least - 1e-7) return;
    least = current;
    best = Int32Array.from(from);
    for (let k = 0; k < free; k += 1) best[places[k]!] = line[k]!;
  };
  descend();
  keepBest();
  while (state.going && free > 3) {
    const kept = [...line];
    const before = current;
    const size = 1 + Math.floor((next() * free) / 3);
    const a = Math.floor(next() * (free - size));
    shift(a, size, Math.floor(next() * (free - size + 1)), next() < 0.5);
    for (let k = 0; k < free; k += 1) line[k] = tried[k]!;
    for (let k = 0; k < free; k += 1) trial[places[k]!] = line[k]!;
    current = scale.weigh(trial);
    descend();
    keepBest();
    if (current > before + 1e-7) {
      for (let k = 0; k < free; k += 1) line[k] = kept[k]!;
      current = before;
    }
  }
  return [...best];
}

/** A split of stops into days. */
export interface DaysTask {
  readonly order: OrderTask;
  /** Stops by their present places, day after day. */
  readonly given: readonly (readonly number[])[];
  /** Minutes from setting out to the end of a day. */
  readonly limit: Minute;
  /** Minutes at each stop. */
  readonly stays: readonly Minute[];
  readonly days: number;
}

export interface DaysTotals {
  readonly travel: number;
  /** Minutes by which days pass the limit, together. */
  readonly over: Minute;
}

export interface OrderedDays {
  readonly days: readonly (readonly number[])[];
  readonly before: DaysTotals;
  readonly after: DaysTotals;
}

/**
 * Shares stops out among days: first one order of all, then the cuts that cost the least (Prins 2004: route first, split
 * second), then each day in its own best order. Knows no locks and no opening hours; a day is checked for those afterwards.
 * Never worse than the days given: less beyond the limit, or the same and less travel.
 */
export function orderIntoDays(
  { order: task, given, limit, stays, days }: DaysTask,
  watch?: Watch,
): OrderedDays {
  const { count, cost, seed } = task;
  const from = task.from ?? new Float64Array(count);
  const to = task.to ?? new Float64Array(count);
  const ofDay = (day: readonly number[]): DaysTotals => {
    const [first, last] = [day[0], day.at(-1)];
    if (first === undefined || last === undefined) return { travel: 0, over: 0 };
    let travel = from[first]! + to[last]!;
    for (let k = 1; k < day.length; k += 1) travel += cost[day[k - 1]! * count + day[k]!]!;
    const stay = day.reduce((sum, stop) => sum + (stays[stop] ?? 0), 0);
    return { travel, over: Math.max(0, travel + stay - limit) };
  };
  const ofDays = (all: readonly (readonly number[])[]): DaysTotals =>
    all
      .map(ofDay)
      .reduce((sum, { travel, over }) => ({ travel: sum.travel + travel, over: sum.over + over }), {
        travel: 0,
        over: 0,
      });
  const weighed = ({ travel, over }: DaysTotals): number => travel + over * missWeight;
  const inBestOrder = (day: readonly number[]): readonly number[] => {
    const size = day.length;
    const matrix = new Float64Array(size * size);
    for (const [i, a] of day.entries())
      for (const [j, b] of day.entries()) matrix[i * size + j] = cost[a * count + b]!;
    const { order } = bestOrder({
      count: size,
      cost: matrix,
      from: Float64Array.from(day, (stop) => from[stop]!),
      to: Float64Array.from(day, (stop) => to[stop]!),
      seed,
    });
    return order.map((at) => day[at]!);
  };
  const row = bestOrder({ count, cost, from: task.from, to: task.to, seed }, watch).order;
  const candidates = [given.flat(), row].map((stops) =>
    split(stops, days, (day) => weighed(ofDay(day))).map(inBestOrder),
  );
  const all = [...candidates, given.map(inBestOrder), given];
  const before = ofDays(given);
  const best = all.reduce((a, b) => (weighed(ofDays(b)) < weighed(ofDays(a)) - 1e-6 ? b : a));
  const chosen = weighed(ofDays(best)) < weighed(before) - 1e-6 ? best : given;
  return { days: chosen, before, after: ofDays(chosen) };
}

/** The cuts of a row into so many days at most that weigh the least together. */
function split(
  stops: readonly number[],
  days: number,
  weigh: (day: readonly number[]) => number,
): readonly (readonly number[])[] {
  const count = stops.length;
  const weights = new Float64Array((count + 1) * (count + 1));
  for (let begin = 0; begin < count; begin += 1)
    for (let end = begin + 1; end <= count; end += 1)
      weights[begin * (count + 1) + end] = weigh(stops.slice(begin, end));
  const least: number[][] = [[0]];
  const cut: number[][] = [[0]];
  for (let day = 1; day <= days; day += 1) {
    const row: number[] = [];
    const from: number[] = [];
    for (let end = 0; end <= count; end += 1) {
      row[end] = Number.POSITIVE_INFINITY;
      for (let begin = 0; begin <= end; begin += 1) {
        const before = least[day - 1]?.[begin] ?? Number.POSITIVE_INFINITY;
        if (before === Number.POSITIVE_INFINITY) continue;
        const total = before + weights[begin * (count + 1) + end]!;
        if (total < (row[end] ?? 0)) {
          row[end] = total;
          from[end] = begin;
        }
      }
    }
    least.push(row);
    cut.push(from);
  }
  const found: (readonly number[])[] = [];
  for (let day = days, end = count; day > 0; day -= 1) {
    const begin = cut[day]?.[end] ?? 0;
    found.unshift(stops.slice(begin, end));
    end = begin;
  }
  // Days without a stop are the last ones.
  return found.toSorted((a, b) => Number(a.length === 0) - Number(b.length === 0));
}
