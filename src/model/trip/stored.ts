import { tripIn } from './import.ts';
import type { Trip } from './trip.ts';

/** The version of what a browser keeps. It is raised when the shape of a record changes, and `migrations` gets a line. */
export const storeVersion = 1;

/** A trip as a browser keeps it. */
export interface StoredTrip {
  /** Letters, digits and hyphens. */
  readonly id: string;
  /** One more with every change: what two pages that are open at once tell each other's changes by. */
  readonly revision: number;
  /** Instant of the last change, `2026-11-25T08:00:00.000Z`. */
  readonly changed: string;
  /** The day that the next stop goes to, from 0. */
  readonly day: number;
  readonly trip: Trip;
}

/** Turns a record of the version in its key into one of the next. */
export type Migrations = Readonly<Record<number, (record: unknown) => unknown>>;
/** None yet: version 1 is the first. */
export const migrations: Migrations = {};

/** A record as this version has it, or nothing where it is none: what was stored may have been damaged or written by anybody. */
export function readStored(value: unknown): StoredTrip | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, revision, changed, day, trip } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !/^[a-z0-9-]{1,40}$/.test(id)) return undefined;
  if (typeof changed !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(changed)) return undefined;
  const read = tripIn(trip);
  if (typeof read === 'string') return undefined;
  const count = (one: unknown): number =>
    typeof one === 'number' && Number.isInteger(one) && one >= 0 ? one : 0;
  return {
    id,
    revision: count(revision),
    changed,
    day: Math.min(count(day), read.days.length - 1),
    trip: read,
  };
}

/** A record brought from one version to another, step by step. Throws where a step is missing: that is a fault of ours. */
export function migrated(
  record: unknown,
  from: number,
  { to = storeVersion, steps = migrations }: { to?: number; steps?: Migrations } = {},
): unknown {
  let now = record;
  for (let version = from; version < to; version += 1) {
    const step = steps[version];
    if (!step) throw new RangeError(`Nothing leads from version ${version} to ${version + 1}.`);
    now = step(now);
  }
  return now;
}
