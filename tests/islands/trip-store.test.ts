import 'fake-indexeddb/auto';
import { createStore, entries, get, set } from 'idb-keyval';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openTrips, type StoreFrame, type TripStore } from '../../src/islands/trip-store.ts';
import { emptyTrip, renamed, withStop, type Trip } from '../../src/model/trip/trip.ts';

const at = new Date('2026-11-25T08:00:00Z');
const panmen = withStop(emptyTrip('苏州一天'), 0, { place: { spot: 'sz-panmen' } }) as Trip;
const renameTo = (name: string): Trip => renamed(panmen, name);

let count = 0;
/** A browser's storage of its own for each test. */
const fresh = (): StoreFrame & { name: string } => {
  count += 1;
  return { name: `test-${count}`, now: () => at };
};
const drawerOf = ({ name }: { readonly name: string }) => createStore(`${name}-trips`, 'trips');

const open: TripStore[] = [];
async function opened(frame: StoreFrame): Promise<TripStore> {
  const store = await openTrips(frame);
  open.push(store);
  return store;
}
afterEach(() => {
  for (const store of open.splice(0)) store.close();
  vi.restoreAllMocks();
});
const namesIn = ({ trips }: TripStore): readonly string[] =>
  trips.map(({ trip }) => trip.name).sort();

describe('trips that a browser keeps', () => {
  test('are there the next time, with the one that was open', async () => {
    const frame = fresh();
    const first = await opened(frame);
    const suzhou = await first.add(panmen);
    await first.add(renameTo('南京'));
    await first.choose(suzhou.id);
    const next = await opened(frame);
    expect(namesIn(next)).toEqual(['南京', '苏州一天']);
    expect(next.current).toEqual(suzhou);
    expect(next.trouble).toBeUndefined();
  });

  test('are several, and one that was deleted can be brought back', async () => {
    const frame = fresh();
    const store = await opened(frame);
    const { id } = await store.add(panmen);
    await store.add(renameTo('南京'));
    const gone = await store.remove(id);
    expect(namesIn(await opened(frame))).toEqual(['南京']);
    await store.restore(gone!);
    expect(namesIn(await opened(frame))).toEqual(['南京', '苏州一天']);
  });
});

describe('two pages that are open at once', () => {
  test('the slower one does not write over the faster: both trips are kept', async () => {
    const frame = fresh();
    const one = await opened(frame);
    const { id, revision } = await one.add(panmen);
    const other = await opened(frame);
    await other.keep(id, renameTo('快的'), { revision, day: 0 });
    const kept = await one.keep(id, renameTo('慢的'), { revision, day: 0 });
    expect(kept.beside?.trip.name).toBe('快的');
    expect(kept.kept?.id).not.toBe(id);
    expect(namesIn(await opened(frame))).toEqual(['快的', '慢的']);
  });

  test('each hears of the other’s changes', async () => {
    const frame = fresh();
    const one = await opened(frame);
    const { id, revision } = await one.add(panmen);
    const other = await opened(frame);
    const heard = new Promise<unknown>((resolve) => {
      other.addEventListener('trips', (event) => resolve((event as CustomEvent).detail), {
        once: true,
      });
    });
    await one.keep(id, renameTo('改过'), { revision, day: 0 });
    expect(await heard).toEqual({ id, elsewhere: true });
    expect(other.trip(id)?.trip.name).toBe('改过');
  });
});

describe('what cannot be read', () => {
  test('is set aside whole and counted, and the other trips are there', async () => {
    const frame = fresh();
    await (await opened(frame)).add(panmen);
    await set('trip:broken', { id: 'broken', trip: '☠' }, drawerOf(frame));
    const store = await opened(frame);
    expect(namesIn(store)).toEqual(['苏州一天']);
    expect(store.asideCount).toBe(1);
    expect(await store.takeAside()).toContain('☠');
    expect((await opened(frame)).asideCount).toBe(1);
    await store.dropAside();
    expect((await opened(frame)).asideCount).toBe(0);
  });

  test('a record under another trip’s key is no trip either', async () => {
    const frame = fresh();
    const stored = await (await opened(frame)).add(panmen);
    await set('trip:elsewhere', stored, drawerOf(frame));
    expect((await opened(frame)).asideCount).toBe(1);
  });
});

describe('what an earlier version kept', () => {
  test('is brought to the present shape, and kept as it was besides', async () => {
    const frame = fresh();
    const { id } = await (await opened(frame)).add(panmen);
    const steps = {
      1: (old: unknown) => {
        const record = old as { readonly trip: Trip };
        return { ...record, trip: renamed(record.trip, `新${record.trip.name}`) };
      },
    };
    const next = await opened({ ...frame, version: 2, steps });
    expect(namesIn(next)).toEqual(['新苏州一天']);
    expect(await get(`kept:1:trip:${id}`, drawerOf(frame))).toMatchObject({
      trip: { name: '苏州一天' },
    });
    expect(namesIn(await opened({ ...frame, version: 2, steps: {} }))).toEqual(['新苏州一天']);
  });

  test('a step that fails sets the record aside and loses nothing', async () => {
    const frame = fresh();
    await (await opened(frame)).add(panmen);
    const next = await opened({
      ...frame,
      version: 2,
      steps: { 1: () => 'nonsense' },
    });
    expect(next.trips).toEqual([]);
    expect(next.asideCount).toBe(1);
    const keys = (await entries<string, unknown>(drawerOf(frame))).map(([key]) => key);
    expect(keys.some((key) => key.startsWith('kept:1:trip:'))).toBe(true);
  });

  test('an old page leaves alone what a later version wrote', async () => {
    const frame = fresh();
    await (await opened({ ...frame, version: 7, steps: {} })).add(panmen);
    const old = await opened(frame);
    expect(old.trouble).toBe('newer');
    await old.add(renameTo('不该写下'));
    const keys = (await entries<string, unknown>(drawerOf(frame))).map(([key]) => key);
    expect(keys.filter((key) => key.startsWith('trip:'))).toHaveLength(1);
  });
});

describe('a browser that keeps nothing', () => {
  test('has trips as long as the page is open, and says so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The user denied permission.', 'SecurityError');
    });
    const store = await opened(fresh());
    expect(store.trouble).toBe('forbidden');
    await store.add(panmen);
    expect(namesIn(store)).toEqual(['苏州一天']);
    expect(store.trouble).toBe('forbidden');
  });

  test('a full device is said, the change stays in the page, and the next change is tried again', async () => {
    const frame = fresh();
    const store = await opened(frame);
    const { id, revision } = await store.add(panmen);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Quota exceeded.', 'QuotaExceededError');
    });
    expect(await store.keep(id, renameTo('大'), { revision, day: 0 })).toEqual({ trouble: 'full' });
    expect(store.trip(id)?.trip.name).toBe('大');
    full.mockRestore();
    const kept = await store.keep(id, renameTo('更大'), { revision, day: 0 });
    expect(kept.kept?.trip.name).toBe('更大');
    expect(store.trouble).toBeUndefined();
    expect(namesIn(await opened(frame))).toEqual(['更大']);
  });
});
