import { metersBetween } from '../model/geo/distance.ts';
import type { Position } from '../model/geo/position.ts';
import { areaReach } from '../model/spot.ts';
import type { LocalText } from '../model/text.ts';
import type { Entry } from '../prose/entry.ts';

/** A place as far as telling it from others goes. */
export interface PlaceSketch {
  readonly id: string;
  readonly names: readonly string[];
  readonly city: string | undefined;
  /** Left out where a place is known by its name only. */
  readonly at?: Position | undefined;
}

/** Why two places may be one. */
export interface Likeness {
  readonly place: PlaceSketch;
  readonly why: 'same-name' | 'near-name' | 'near';
  readonly meters?: number | undefined;
}

/** Two marks nearer than this, in metres, are likely on one house. */
export const sameGround = 30;
/** Names that differ by a letter are compared only within this many metres, since a city has many a 人民路. */
const neighbourhood = 1000;
/** Cells of the grid, in degrees: never narrower than the neighbourhood where China lies. */
const cell = 0.02;

/** A spot of the library, as it is told from others. One known by its name only has no point worth comparing. */
export function sketchOf({
  id,
  data: { name, aliases, city, position },
}: Entry<'spots'>): PlaceSketch {
  return {
    id,
    names: [name, ...aliases].flatMap(wordings),
    city,
    at: position.accuracy <= areaReach ? position.at : undefined,
  };
}

/** A text in every language it has. */
export function wordings({ zh, en }: LocalText): readonly string[] {
  return en === undefined ? [zh] : [zh, en];
}

/** A name without what people write differently: blanks, marks, brackets and what is in them. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[\p{P}\p{S}\s]+/gu, '');
}

/** Places one can ask for their like. */
export class Places {
  readonly #byName = new Map<string, PlaceSketch[]>();
  readonly #byCell = new Map<string, PlaceSketch[]>();

  constructor(places: readonly PlaceSketch[] = []) {
    for (const place of places) this.add(place);
  }

  add(place: PlaceSketch): void {
    for (const name of new Set(place.names.map(nameKey))) push(this.#byName, name, place);
    if (place.at) push(this.#byCell, cellOf(place.at), place);
  }

  /** Places of the same name in the same city, and those nearby that lie on the same ground or are called nearly the same. */
  like({ id, names, city, at }: PlaceSketch): readonly Likeness[] {
    const found = new Map<string, Likeness>();
    const keys = new Set(names.map(nameKey).filter(Boolean));
    for (const key of keys)
      for (const place of this.#byName.get(key) ?? [])
        if (place.id !== id && (city === undefined || place.city === city))
          found.set(place.id, { place, why: 'same-name', meters: distance(at, place.at) });
    for (const place of at ? this.#around(at) : []) {
      if (place.id === id || found.has(place.id)) continue;
      const meters = distance(at, place.at) ?? Number.POSITIVE_INFINITY;
      if (meters <= sameGround) found.set(place.id, { place, why: 'near', meters });
      else if (meters <= neighbourhood && isNearName(keys, place.names))
        found.set(place.id, { place, why: 'near-name', meters });
    }
    return [...found.values()].toSorted(
      (a, b) => ranks[a.why] - ranks[b.why] || (a.meters ?? 0) - (b.meters ?? 0),
    );
  }

  *#around(at: Position): Generator<PlaceSketch> {
    for (const south of [-1, 0, 1])
      for (const east of [-1, 0, 1]) yield* this.#byCell.get(cellOf(at, south, east)) ?? [];
  }
}

const ranks = { 'same-name': 0, near: 1, 'near-name': 2 } as const;

function push(map: Map<string, PlaceSketch[]>, key: string, place: PlaceSketch): void {
  const list = map.get(key);
  if (list) list.push(place);
  else map.set(key, [place]);
}

function cellOf({ lat, lng }: Position, south = 0, east = 0): string {
  return `${Math.floor(lat / cell) + south} ${Math.floor(lng / cell) + east}`;
}

function distance(a: Position | undefined, b: Position | undefined): number | undefined {
  return a && b ? metersBetween(a, b) : undefined;
}

/** One holds the other, or they differ in one letter. Two letters are too few to tell anything. */
function isNearName(keys: ReadonlySet<string>, names: readonly string[]): boolean {
  for (const a of keys) {
    if (a.length < 2) continue;
    for (const b of names.map(nameKey)) {
      if (b.length < 2) continue;
      if (a.includes(b) || b.includes(a)) return true;
      if (a.length >= 4 && differByOne(a, b)) return true;
    }
  }
  return false;
}

function differByOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  let tail = 0;
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1;
  if (long.length - head - tail > 1) return false;
  // East Street is not West Street written badly.
  return !(
    tellsApart.has(long[head] ?? '') &&
    (long.length > short.length || tellsApart.has(short[head] ?? ''))
  );
}

const tellsApart: ReadonlySet<string> = new Set(
  '东西南北中上下前后左右内外大小新老一二三四五六七八九十0123456789',
);
