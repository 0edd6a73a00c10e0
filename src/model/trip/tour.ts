// Flat arrays in the innermost loops: every index comes from the loop that made it.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { chance } from './chance.ts';

/** Costs between points, both ways the same, row after row. */
export interface Distances {
  readonly count: number;
  readonly between: Float64Array;
}

/** Whether to go on; told how much of the work is done, from 0 to 1. */
export type Watch = (done: number) => boolean;

/** Nearest points that a point may be joined to: most edges of a best tour are among them. */
const nearest = 7;
/** With those that lie other ways: so many candidates in all. */
const mostCandidates = 12;
/** What counts as shorter: less is the arithmetic's own error, and would go round in circles. */
const gain = 1e-7;
/** Stops over which a kick is felt. A small one is mended in microseconds, so many can be tried. */
const kickReach = 50;
const mostInSegment = 3;

/**
 * A short closed tour: farthest insertion, then 2-opt and Or-opt over each point's nearest with a work list, then kicks
 * that swap two short stretches side by side (a double bridge kept local), each mended and undone if it did not pay
 * (iterated local search; Johnson and McGeoch, “Experimental Analysis of Heuristics for the STSP”). The same seed gives
 * the same tour on every machine, since work is counted in kicks and never in time.
 */
export function shortTour(
  { count, between: d }: Distances,
  {
    kicks,
    seed,
    watch,
  }: { readonly kicks: number; readonly seed: number; readonly watch?: Watch | undefined },
): Int32Array {
  if (count < 4) return Int32Array.from({ length: count }, (_, index) => index);
  const next = chance(seed);
  const each = Math.min(mostCandidates, count - 1);
  const near = candidates(d, count, each);
  const tour = farthestFirst(d, count);
  const pos = new Int32Array(count);
  for (let at = 0; at < count; at += 1) pos[tour[at]!] = at;

  const queue = new Int32Array(count);
  const queued = new Uint8Array(count);
  let [head, waiting] = [0, 0];
  const push = (city: number): void => {
    if (queued[city] === 1) return;
    queued[city] = 1;
    queue[(head + waiting) % count] = city;
    waiting += 1;
  };

  const after = (city: number): number => {
    const at = pos[city]! + 1;
    return tour[at === count ? 0 : at]!;
  };
  const before = (city: number): number => {
    const at = pos[city]!;
    return tour[at === 0 ? count - 1 : at - 1]!;
  };
  const put = (at: number, city: number): void => {
    tour[at] = city;
    pos[city] = at;
  };

  /** Turns the stretch between two places round, or the rest of the ring, whichever is shorter: both give one ring. */
  const turn = (from: number, to: number): void => {
    let length = to - from + 1;
    if (length <= 0) length += count;
    let [left, right] = [from, to];
    if (length * 2 > count) {
      length = count - length;
      left = to + 1 === count ? 0 : to + 1;
      right = from === 0 ? count - 1 : from - 1;
    }
    for (let step = length >> 1; step > 0; step -= 1) {
      const [a, b] = [tour[left]!, tour[right]!];
      put(left, b);
      put(right, a);
      left = left + 1 === count ? 0 : left + 1;
      right = right === 0 ? count - 1 : right - 1;
    }
  };

  /** Takes the `size` cities from place `at` on out of the ring and puts them behind `mark`, turned round or not. */
  const carried = new Int32Array(mostInSegment);
  const carry = (at: number, size: number, mark: number, turned: boolean): void => {
    for (let k = 0; k < size; k += 1) carried[k] = tour[(at + k) % count]!;
    let ahead = pos[mark]! - (at + size - 1);
    if (ahead < 0) ahead += count;
    const behind = count - size - ahead;
    let place: number;
    if (ahead <= behind) {
      for (let k = 0; k < ahead; k += 1) put((at + k) % count, tour[(at + size + k) % count]!);
      place = at + ahead;
    } else {
      for (let k = 1; k <= behind; k += 1)
        put((at + size - k + count * 2) % count, tour[(at - k + count * 2) % count]!);
      place = at - behind + count;
    }
    for (let k = 0; k < size; k += 1) put((place + k) % count, carried[turned ? size - 1 - k : k]!);
  };

  /** Tries the moves that give `city` a nearer neighbour; what the first that pays saves, or 0. */
  const improve = (city: number): number => {
    for (let side = 0; side < 2; side += 1) {
      const forward = side === 0;
      const mate = forward ? after(city) : before(city);
      const broken = d[city * count + mate]!;
      for (let k = 0; k < each; k += 1) {
        const other = near[city * each + k]!;
        const saved = broken - d[city * count + other]!;
        if (saved <= gain) break;
        const partner = forward ? after(other) : before(other);
        if (other === mate || partner === city) continue;
        const won = saved + d[other * count + partner]! - d[mate * count + partner]!;
        if (won > gain) {
          if (forward) turn(pos[mate]!, pos[other]!);
          else turn(pos[city]!, pos[partner]!);
          push(city);
          push(mate);
          push(other);
          push(partner);
          return won;
        }
      }
    }
    // A segment that begins or ends with the city, moved so that the city stands beside one of its nearest.
    for (let size = 1; size <= mostInSegment && size < count - 2; size += 1)
      for (let side = 0; side < (size === 1 ? 1 : 2); side += 1) {
        const at = side === 0 ? pos[city]! : (pos[city]! - size + 1 + count) % count;
        const first = tour[at]!;
        const last = tour[(at + size - 1) % count]!;
        const [p, n] = [before(first), after(last)];
        if (p === n) continue;
        const freed = d[p * count + first]! + d[last * count + n]! - d[p * count + n]!;
        if (freed <= gain) continue;
        const far = city === first ? last : first;
        for (let k = 0; k < each; k += 1) {
          const other = near[city * each + k]!;
          const joined = d[city * count + other]!;
          if (freed - joined <= gain) break;
          let offset = pos[other]! - at;
          if (offset < 0) offset += count;
          if (offset < size) continue;
          for (let way = 0; way < 2; way += 1) {
            // The far end comes to stand beside the neighbour of `other` on one side or the other.
            const mark = way === 0 ? other : before(other);
            const beyond = way === 0 ? after(other) : mark;
            if (mark === last || (way === 0 ? beyond === first : mark === last)) continue;
            if (way === 0 ? other === p : mark === p) continue;
            if (way === 1 && other === n) continue;
            const won = freed + d[other * count + beyond]! - joined - d[far * count + beyond]!;
            if (won <= gain) continue;
            // Behind `mark` stands the city first where `mark` is its new neighbour, else last.
            const turned = way === 0 ? city !== first : city !== last;
            carry(at, size, mark, turned);
            for (const touched of [p, n, first, last, other, beyond]) push(touched);
            return won;
          }
        }
      }
    return 0;
  };

  const settle = (): number => {
    let won = 0;
    while (waiting > 0) {
      const city = queue[head]!;
      head = head + 1 === count ? 0 : head + 1;
      waiting -= 1;
      queued[city] = 0;
      for (;;) {
        const step = improve(city);
        if (step === 0) break;
        won += step;
      }
    }
    return won;
  };

  for (const city of tour.slice()) push(city);
  settle();
  if (count < 8) return tour;

  const kept = tour.slice();
  const reach = Math.min(kickReach, count - 2);
  const moved = new Int32Array(reach);
  const report = Math.max(1, Math.floor(kicks / 100));
  for (let kick = 0; kick < kicks; kick += 1) {
    if (watch && kick % report === 0 && !watch(kick / kicks)) break;
    // Two neighbouring stretches behind a random place change places.
    const at = Math.floor(next() * count);
    const one = 1 + Math.floor(next() * (reach / 2 - 1));
    const two = 1 + Math.floor(next() * (reach / 2 - 1));
    const place = (offset: number): number => (at + offset) % count;
    const city = (offset: number): number => tour[place(offset)]!;
    const [a, b, c, e, f, g] = [
      city(0),
      city(1),
      city(one),
      city(one + 1),
      city(one + two),
      city(one + two + 1),
    ];
    const cost =
      d[a * count + e]! +
      d[f * count + b]! +
      d[c * count + g]! -
      d[a * count + b]! -
      d[c * count + e]! -
      d[f * count + g]!;
    for (let k = 0; k < two; k += 1) moved[k] = city(one + 1 + k);
    for (let k = 0; k < one; k += 1) moved[two + k] = city(1 + k);
    for (let k = 0; k < one + two; k += 1) put(place(1 + k), moved[k]!);
    for (const touched of [a, b, c, e, f, g]) push(touched);
    if (settle() - cost >= 0) kept.set(tour);
    else {
      tour.set(kept);
      for (let k = 0; k < count; k += 1) pos[tour[k]!] = k;
    }
  }
  return tour;
}

/**
 * Points that each point may be joined to, nearest first: its nearest, and beyond those the ones that lie another way. A
 * point that is nearer to one chosen already than to the point itself lies the same way. Without these no move could
 * lead from one town's heap of stops to the next.
 */
function candidates(d: Float64Array, count: number, each: number): Int32Array {
  const near = new Int32Array(count * each);
  const others = Array.from({ length: count }, (_, index) => index);
  for (let city = 0; city < count; city += 1) {
    const row = city * count;
    const sorted = others
      .filter((other) => other !== city)
      .sort((a, b) => d[row + a]! - d[row + b]! || a - b);
    const chosen = sorted.slice(0, nearest);
    const ways: number[] = [];
    for (const other of sorted) {
      const far = d[row + other]!;
      // Ends that are at no distance from anywhere lie no way at all.
      if (far <= 0 || ways.some((way) => d[way * count + other]! < far)) continue;
      ways.push(other);
      if (!chosen.includes(other)) chosen.push(other);
      if (chosen.length >= each) break;
    }
    for (let k = nearest; chosen.length < each && k < sorted.length; k += 1)
      if (!chosen.includes(sorted[k]!)) chosen.push(sorted[k]!);
    chosen.sort((a, b) => d[row + a]! - d[row + b]! || a - b);
    for (let k = 0; k < each; k += 1) near[city * each + k] = chosen[k]!;
  }
  return near;
}

/** Farthest insertion: the point farthest from the tour so far goes in where it costs the least. The large shape comes first. */
function farthestFirst(d: Float64Array, count: number): Int32Array {
  const tour = [0];
  const away = Float64Array.from({ length: count }, (_, city) => d[city]!);
  const seen = new Uint8Array(count);
  seen[0] = 1;
  while (tour.length < count) {
    let city = -1;
    for (let other = 0; other < count; other += 1)
      if (seen[other] === 0 && (city < 0 || away[other]! > away[city]!)) city = other;
    let [best, least] = [0, Number.POSITIVE_INFINITY];
    for (let at = 0; at < tour.length; at += 1) {
      const [a, b] = [tour[at]!, tour[at + 1 === tour.length ? 0 : at + 1]!];
      const cost = d[a * count + city]! + d[city * count + b]! - d[a * count + b]!;
      if (cost < least) [best, least] = [at, cost];
    }
    tour.splice(best + 1, 0, city);
    seen[city] = 1;
    for (let other = 0; other < count; other += 1)
      away[other] = Math.min(away[other]!, d[city * count + other]!);
  }
  return Int32Array.from(tour);
}
