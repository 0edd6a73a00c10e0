import { orderTaskOf } from '../../model/trip/order-day.ts';
import {
  bestOrder,
  orderIntoDays,
  workerFrom,
  type Ordered,
  type OrderTask,
} from '../../model/trip/order.ts';
import { reorderDay, stopsOf, type Trip, type TripStop } from '../../model/trip/trip.ts';
import type { DeedContext } from './deeds.ts';
import { orderBeside } from './ordering.ts';

let working: AbortController | undefined;

/** Calls off what a worker is busy with. */
export function stopOrdering(): void {
  working?.abort();
}

/** Puts a day's stops in the best order that can be found, and shows what it came to. */
export async function putInOrder(page: DeedContext, day: number): Promise<void> {
  const planned = page.plan.days[day];
  if (!planned) return;
  const { task, rough } = orderTaskOf(planned.asked, planned.check?.date);
  const before = page.trip;
  const ordered = await found(page, task);
  // Changed meanwhile: what was found is for another trip.
  if (!ordered || page.trip !== before) return;
  const same = ordered.order.every((at, index) => at === index);
  const after = same ? before : reorderDay(before, day, ordered.order);
  page.ordering = {
    kind: 'done',
    day,
    before,
    after,
    totals: {
      before: { ...ordered.before, over: 0 },
      after: { ...ordered.after, over: 0 },
    },
    count: task.count,
    exact: ordered.exact,
    rough,
    locked: planned.asked.stops.some(({ locked }) => locked),
  };
  page.change(after);
  page.host.querySelector('#ordering')?.scrollIntoView({ block: 'nearest' });
  page.say(
    same
      ? page.t.order.already
      : rough
        ? page.t.order.title
        : page.t.order.total(ordered.after.travel, ordered.after.missed),
  );
}

async function found(page: DeedContext, task: OrderTask): Promise<Ordered | undefined> {
  if (task.count <= workerFrom) return bestOrder(task);
  const stop = (working = new AbortController());
  page.ordering = { kind: 'working', done: 0 };
  try {
    return await orderBeside(task, {
      signal: stop.signal,
      onProgress: (done) => (page.ordering = { kind: 'working', done }),
    });
  } catch (error) {
    page.ordering = undefined;
    if (stop.signal.aborted) page.say(page.t.order.stopped);
    else throw error;
    return undefined;
  } finally {
    working = undefined;
  }
}

/** Shares all stops out among the days by how near they are to each other, each day within so many hours. */
export function shareOut(page: DeedContext, hours: number): void {
  const { plan, trip: before } = page;
  const [first] = plan.days;
  if (!first) return;
  const all = plan.days.flatMap(({ asked }) => asked.stops);
  const { task, rough } = orderTaskOf({ ...first.asked, stops: all });
  let counted = 0;
  const given = before.days.map(({ stops }) => stops.map(() => (counted += 1) - 1));
  const shared = orderIntoDays({
    order: { count: task.count, cost: task.cost, from: task.from },
    given,
    limit: hours * 60,
    stays: all.map(({ stay }) => stay),
    days: before.days.length,
  });
  const after = dealt(before, shared.days);
  page.ordering = {
    kind: 'done',
    day: undefined,
    before,
    after,
    totals: {
      before: { ...shared.before, missed: 0 },
      after: { ...shared.after, missed: 0 },
    },
    count: task.count,
    exact: false,
    rough,
    locked: false,
  };
  page.change(after);
  page.host.querySelector('#ordering')?.scrollIntoView({ block: 'nearest' });
}

/** The trip with its stops dealt out as given, by their places in the row of all. */
function dealt(trip: Trip, days: readonly (readonly number[])[]): Trip {
  const row = stopsOf(trip);
  const same =
    days.flat().every((at, index) => at === index) &&
    trip.days.every(({ stops }, index) => stops.length === (days[index]?.length ?? 0));
  if (same) return trip;
  return {
    ...trip,
    days: trip.days.map((day, index) => ({
      ...day,
      stops: (days[index] ?? []).flatMap((at, nth): readonly TripStop[] => {
        const stop = row[at];
        if (!stop) return [];
        // Minutes that somebody gave hold only while the same stop comes before.
        const sameBefore = nth > 0 && days[index]?.[nth - 1] === at - 1;
        return [sameBefore ? stop : { ...stop, leg: { mode: stop.leg.mode } }];
      }),
    })),
  };
}
