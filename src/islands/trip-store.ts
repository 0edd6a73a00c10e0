import { createStore, del, entries, get, setMany, update, type UseStore } from 'idb-keyval';
import {
  migrated,
  migrations,
  readStored,
  storeVersion,
  type Migrations,
  type StoredTrip,
} from '../model/trip/stored.ts';
import type { Trip } from '../model/trip/trip.ts';

/**
 * The trips of this browser, and the only file that touches where they are kept. Keys of the one object store:
 *
 * - `about`: version of what is kept, and which trip is open.
 * - `trip:<id>`: a `StoredTrip`.
 * - `kept:<version>:<key>`: every record as it was before a migration from that version.
 * - `aside:<key>:<instant>`: a record that could not be read, whole, until the visitor has taken it or lets it go.
 *
 * A page writes a record only over the revision it knows. Where another page was faster, both are kept: theirs under the
 * trip's id, ours as a trip of its own.
 */
const about = 'about';
const tripKey = (id: string): string => `trip:${id}`;

interface About {
  readonly version: number;
  readonly current?: string | undefined;
}

/** What is the matter with keeping things here. */
export type StoreTrouble =
  /** The browser does not let pages keep anything: a private window, or a setting. */
  | 'forbidden'
  | 'full'
  /** A later version of the site wrote what is here; this page is an old copy and leaves it alone. */
  | 'newer'
  | 'failed';

/** How a change was kept. */
export type Kept =
  | { readonly kept: StoredTrip; readonly beside?: undefined }
  /** Another page had changed the trip since: ours was kept as a trip of its own. */
  | { readonly kept: StoredTrip; readonly beside: StoredTrip }
  | { readonly trouble: StoreTrouble; readonly kept?: undefined; readonly beside?: undefined };

export interface StoreChange {
  readonly id: string;
  /** Whether another page made it. */
  readonly elsewhere: boolean;
}

/** What the store is opened with; tests bring their own. */
export interface StoreFrame {
  readonly name?: string | undefined;
  readonly now?: (() => Date) | undefined;
  readonly newId?: (() => string) | undefined;
  readonly version?: number | undefined;
  readonly steps?: Migrations | undefined;
}

/** Opens what this browser keeps. Never throws: where nothing can be kept, trips live as long as the page, and `trouble` says so. */
export async function openTrips(frame: StoreFrame = {}): Promise<TripStore> {
  const store = new TripStore(frame);
  await store.load();
  return store;
}

/** Whether this browser has been given a trip to keep, as far as it says: asking must not make a place to keep one. */
export async function tripsAreKept(name = 'ruxi'): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some((one) => one.name === `${name}-trips`);
  } catch {
    // A browser that cannot say, or keeps nothing.
    return false;
  }
}

export class TripStore extends EventTarget {
  readonly #frame: StoreFrame;
  readonly #trips = new Map<string, StoredTrip>();
  #drawer: UseStore | undefined;
  #channel: BroadcastChannel | undefined;
  #current: string | undefined;
  #aside: readonly string[] = [];
  trouble: StoreTrouble | undefined;

  constructor(frame: StoreFrame) {
    super();
    this.#frame = frame;
  }

  /** All trips, the one changed last first. */
  get trips(): readonly StoredTrip[] {
    return [...this.#trips.values()].toSorted((a, b) => (a.changed < b.changed ? 1 : -1));
  }

  /** The trip that is open, if there is any. */
  get current(): StoredTrip | undefined {
    return (this.#current ? this.#trips.get(this.#current) : undefined) ?? this.trips[0];
  }

  trip(id: string): StoredTrip | undefined {
    return this.#trips.get(id);
  }

  /** How many records could not be read. */
  get asideCount(): number {
    return this.#aside.length;
  }

  async load(): Promise<void> {
    const { name = 'ruxi', version = storeVersion } = this.#frame;
    try {
      const drawer = createStore(`${name}-trips`, 'trips');
      const found = (await get<About>(about, drawer)) ?? { version };
      if (found.version > version) {
        this.trouble = 'newer';
        return;
      }
      this.#drawer = drawer;
      if (found.version < version) await this.#migrate(found);
      this.#current = found.current;
      await this.#readAll();
    } catch (error) {
      this.#drawer = undefined;
      this.#fail(error, 'forbidden');
    }
    if (!this.#drawer || typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(`${name}-trips`);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') void this.#reread(data);
    });
  }

  close(): void {
    this.#channel?.close();
  }

  /** A trip of its own, which is the open one from now on. */
  async add(trip: Trip): Promise<StoredTrip> {
    const stored = this.#fresh(trip);
    await this.#write(stored);
    await this.choose(stored.id);
    return this.#trips.get(stored.id) ?? stored;
  }

  /** Keeps a change to a trip that was last seen at a revision. */
  async keep(
    id: string,
    trip: Trip,
    { revision, day }: { readonly revision: number; readonly day: number },
  ): Promise<Kept> {
    const next: StoredTrip = { id, trip, day, revision: revision + 1, changed: this.#now() };
    const theirs = await this.#write(next, revision);
    if (theirs) {
      const kept = await this.add(trip);
      return { kept, beside: theirs };
    }
    return this.trouble ? { trouble: this.trouble } : { kept: next };
  }

  async choose(id: string): Promise<void> {
    this.#current = id;
    await this.#try(async (drawer) => {
      const { version = storeVersion } = this.#frame;
      await setMany([[about, { version, current: id } satisfies About]], drawer);
    });
  }

  /** Takes a trip away. What is returned can be put back with `restore`. */
  async remove(id: string): Promise<StoredTrip | undefined> {
    const gone = this.#trips.get(id);
    this.#trips.delete(id);
    if (this.#current === id) this.#current = undefined;
    await this.#try((drawer) => del(tripKey(id), drawer));
    this.#tell(id);
    return gone;
  }

  async restore(gone: StoredTrip): Promise<void> {
    await this.#write({ ...gone, revision: gone.revision + 1 });
    await this.choose(gone.id);
  }

  /** Everything that could not be read, as text to take away. */
  async takeAside(): Promise<string> {
    if (!this.#drawer) return '';
    const all = await entries<string>(this.#drawer);
    return JSON.stringify(
      all.filter(([key]) => key.startsWith('aside:')),
      (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
      1,
    );
  }

  async dropAside(): Promise<void> {
    for (const key of this.#aside) await this.#try((drawer) => del(key, drawer));
    this.#aside = [];
  }

  #fresh(trip: Trip): StoredTrip {
    const id = this.#frame.newId?.() ?? freshId();
    return { id, trip, day: trip.days.length - 1, revision: 1, changed: this.#now() };
  }

  #now(): string {
    return (this.#frame.now?.() ?? new Date()).toISOString();
  }

  /** Writes a record over the revision it was made from; what another page wrote meanwhile stays, and is returned. */
  async #write(next: StoredTrip, over?: number): Promise<StoredTrip | undefined> {
    let theirs: StoredTrip | undefined;
    const known = this.#trips.get(next.id);
    this.#trips.set(next.id, next);
    await this.#try((drawer) =>
      update<unknown>(
        tripKey(next.id),
        (was) => {
          const there = readStored(was);
          theirs = over !== undefined && there && there.revision > over ? there : undefined;
          return theirs ? was : next;
        },
        drawer,
      ),
    );
    if (theirs) this.#trips.set(next.id, theirs);
    else if (known !== next) this.#tell(next.id);
    return theirs;
  }

  /** Other pages read the record again; this one says so to whoever listens. */
  #tell(id: string): void {
    this.#channel?.postMessage(id);
    this.#say({ id, elsewhere: false });
  }

  #say(change: StoreChange): void {
    this.dispatchEvent(new CustomEvent<StoreChange>('trips', { detail: change }));
  }

  async #reread(id: string): Promise<void> {
    await this.#try(async (drawer) => {
      const stored = readStored(await get(tripKey(id), drawer));
      if (stored) this.#trips.set(id, stored);
      else this.#trips.delete(id);
    });
    this.#say({ id, elsewhere: true });
  }

  async #readAll(): Promise<void> {
    const drawer = this.#drawer;
    if (!drawer) return;
    const aside: string[] = [];
    for (const [key, value] of await entries<string, unknown>(drawer)) {
      if (key.startsWith('aside:')) aside.push(key);
      if (!key.startsWith('trip:')) continue;
      const stored = readStored(value);
      if (stored && tripKey(stored.id) === key) {
        this.#trips.set(stored.id, stored);
        continue;
      }
      const away = `aside:${key}:${this.#now()}`;
      // Copied before it is taken away: an interruption between the two leaves it twice, never not at all.
      await setMany([[away, value]], drawer);
      await del(key, drawer);
      aside.push(away);
    }
    this.#aside = aside;
  }

  async #migrate(found: About): Promise<void> {
    const drawer = this.#drawer;
    if (!drawer) return;
    const { version = storeVersion, steps = migrations } = this.#frame;
    const old = (await entries<string, unknown>(drawer)).filter(([key]) => key.startsWith('trip:'));
    await setMany(
      old.map(([key, value]) => [`kept:${found.version}:${key}`, value]),
      drawer,
    );
    const moved = old.map(([key, value]): [string, unknown] => {
      try {
        return [key, migrated(value, found.version, { to: version, steps })];
      } catch {
        // Reading will set it aside.
        return [key, value];
      }
    });
    await setMany([...moved, [about, { ...found, version } satisfies About]], drawer);
  }

  async #try(what: (drawer: UseStore) => Promise<void>): Promise<void> {
    if (!this.#drawer) return;
    try {
      await what(this.#drawer);
      this.trouble = undefined;
    } catch (error) {
      this.#fail(error, 'failed');
    }
  }

  #fail(error: unknown, otherwise: StoreTrouble): void {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    this.trouble = full ? 'full' : otherwise;
  }
}

function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return [...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('');
}
