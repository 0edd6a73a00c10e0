import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  nearestOnSegment,
  pointOf,
  type Box,
  type Line,
  type Point,
} from '../../src/model/geo/paths.ts';
import { areaOf, distance, fail, squeeze } from './geometry.ts';
import { strung } from './strung.ts';

/** Water as GSHHG 2.3.7 has it, cut out with GMT. */
export interface Water {
  /** Level 1: land in the sea; 2: lakes and broad rivers; 3: islands in those. */
  readonly rings: readonly { readonly level: number; readonly ring: Line; readonly area: number }[];
  readonly rivers: readonly River[];
}

/**
 * `rank` is the river level of WDBII: 0 banks of broad rivers, which are there as areas too; 1 main; 2, 3, 4 ever smaller;
 * 5, 6, 7 intermittent; 8 great canal; 9 lesser canal; 10 irrigation.
 */
export interface River {
  readonly rank: number;
  readonly line: Line;
}

interface Segment {
  readonly level: number;
  readonly line: Line;
}

/** Nothing of the box’s edge is ever drawn: it lies outside the region that the packs cover. */
export function readWater(box: Box): Water {
  const region = `-R${box.west}/${box.east}/${box.south}/${box.north}`;
  const shores = dumped([region, '-Df', '-A0/1/3', '-W', '-M']);
  const rings = [1, 2, 3].flatMap((level) =>
    closed(
      shores.filter((one) => one.level === level),
      box,
    ).map((ring) => ({ level, ring, area: Math.abs(areaOf(ring)) })),
  );
  const near = rings.map(({ ring }) =>
    ring.filter(([lng, lat]) => lng > 119.5 && lng < 120.2 && lat > 31.9 && lat < 32.4),
  );
  const reaches = mended(near).map((ring) => ({ level: 2, ring, area: reachArea }));
  return {
    rings: [...rings, ...reaches],
    rivers: joined(
      dumped([region, '-Df', '-Ia', '-M']),
      rings.filter(({ level, area }) => level < 3 && area > 5).map(({ ring }) => ring),
    ),
  };
}

function dumped(args: readonly string[]): Segment[] {
  // GMT leaves its history in the folder where it runs.
  const folder = mkdtempSync(join(tmpdir(), 'basemap-'));
  const text = execFileSync('gmt', ['coast', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  rmSync(folder, { recursive: true });
  return text
    .split(/^>/m)
    .slice(1)
    .map((block) => {
      const [head = '', ...rows] = block.trimEnd().split('\n');
      const level = Number(/Level (\d+)/.exec(head)?.[1] ?? fail(`No level in “${head}”.`));
      const line = rows.map((row): Point => {
        const [lng = NaN, lat = NaN] = row.split('\t').map(Number);
        return [lng, lat];
      });
      return { level, line };
    });
}

/**
 * Reaches of the Yangtze below Zhenjiang that GSHHG leaves out between two of its areas: the outline from one shore to
 * the next, drawn by hand. Each point is moved to the nearest corner of those shores, so that the fills meet and do not overlap.
 */
const missingReaches: readonly Line[] = [
  [
    [119.604, 32.205],
    [119.711, 32.254],
    [119.718, 32.246],
    [119.727, 32.239],
    [119.615, 32.184],
    [119.609, 32.199],
  ],
  [
    [119.901, 32.077],
    [119.895, 32.068],
    [119.89, 32.047],
    [119.897, 32.048],
    [119.902, 32.045],
  ],
  [
    [119.916, 32.017],
    [119.985, 31.995],
    [120.058, 31.969],
    [120.055, 31.965],
    [120.055, 31.957],
    [120.056, 31.952],
    [119.98, 31.971],
    [119.909, 32.006],
    [119.914, 32.006],
    [119.916, 32.01],
  ],
];
/** Lower courses that WDBII leaves out between a river and the broad water it runs into: the Min at Fuzhou and the Dazhang beside it. */
const missingCourses: readonly River[] = [
  {
    rank: 3,
    line: [
      [119.094, 26.142],
      [119.15, 26.105],
      [119.215, 26.085],
    ],
  },
  {
    rank: 3,
    line: [
      [119.405, 25.984],
      [119.46, 26.0],
      [119.512, 26.07],
    ],
  },
];
/** They are drawn at every grain: a river is not to break off. */
const reachArea = 1000;

function mended(shores: readonly Line[]): Line[] {
  const corners = shores.flat();
  return missingReaches.map((reach) =>
    reach.map((p) => {
      const corner = corners.reduce((a, b) => (distance(b, p) < distance(a, p) ? b : a));
      return distance(corner, p) < 0.002 ? corner : p;
    }),
  );
}

const key = (p: Point): string => p.join();

/**
 * Joins shore lines, which GMT cuts at whole degrees, into rings. Land lies to the left of every coast; where one leaves
 * the box, the edge is followed, land still to the left, to where the next comes in. A lake that the box cuts is closed straight.
 */
function closed(segments: readonly Segment[], box: Box): Line[] {
  const rings: Line[] = [];
  const starts = new Map<string, Line[]>();
  let open: Line[] = [];
  for (const { line } of segments) {
    if (line.length < 2) continue;
    if (key(pointOf(line, 0)) === key(pointOf(line, -1))) rings.push(line.slice(1));
    else open.push(line);
  }
  for (const line of open) {
    const list = starts.get(key(pointOf(line, 0)));
    if (list) list.push(line);
    else starts.set(key(pointOf(line, 0)), [line]);
  }
  const used = new Set<Line>();
  const ends = new Set(open.map((line) => key(pointOf(line, -1))));
  // Lines that begin at the edge first, so that no chain is entered in its middle.
  open = open.sort(
    (a, b) => Number(ends.has(key(pointOf(a, 0)))) - Number(ends.has(key(pointOf(b, 0)))),
  );
  const chains: Line[] = [];
  for (const first of open) {
    if (used.has(first)) continue;
    const chain: Point[] = [...first];
    used.add(first);
    for (;;) {
      const next = starts.get(key(pointOf(chain, -1)))?.find((line) => !used.has(line));
      if (!next) break;
      used.add(next);
      for (const p of next.slice(1)) chain.push(p);
    }
    if (key(pointOf(chain, 0)) === key(pointOf(chain, -1))) rings.push(chain.slice(1));
    else chains.push(chain);
  }
  const isCoast = segments[0]?.level === 1;
  return [
    ...rings.filter(({ length }) => length > 2),
    ...(isCoast ? closedRound(chains, box) : chains),
  ];
}

function closedRound(chains: readonly Line[], box: Box): Line[] {
  const [width, height] = [box.east - box.west, box.north - box.south];
  /** How far along the edge, anticlockwise from the south-west corner. */
  const along = (p: Point): number => {
    const slack = 1e-6;
    if (Math.abs(p[1] - box.south) < slack) return p[0] - box.west;
    if (Math.abs(p[0] - box.east) < slack) return width + p[1] - box.south;
    if (Math.abs(p[1] - box.north) < slack) return width + height + box.east - p[0];
    if (Math.abs(p[0] - box.west) < slack) return 2 * width + height + box.north - p[1];
    return fail(`A shore breaks off at ${key(p)}.`);
  };
  const corners: readonly [number, Point][] = [
    [0, [box.west, box.south]],
    [width, [box.east, box.south]],
    [width + height, [box.east, box.north]],
    [2 * width + height, [box.west, box.north]],
  ];
  const round = 2 * (width + height);
  const ahead = (from: number, to: number): number => (to - from + round) % round;
  const left = new Set(chains);
  const rings: Line[] = [];
  for (const first of chains) {
    if (!left.delete(first)) continue;
    let ring: Line = first;
    for (;;) {
      const exit = along(pointOf(ring, -1));
      const next = [...left, first].reduce((a, b) =>
        ahead(exit, along(pointOf(b, 0))) < ahead(exit, along(pointOf(a, 0))) ? b : a,
      );
      const reach = ahead(exit, along(pointOf(next, 0)));
      const turns = corners
        .filter(([at]) => ahead(exit, at) > 0 && ahead(exit, at) < reach)
        .sort(([a], [b]) => ahead(exit, a) - ahead(exit, b))
        .map(([, corner]) => corner);
      ring = [...ring, ...turns];
      if (next === first) break;
      left.delete(next);
      ring = [...ring, ...next];
    }
    rings.push(ring);
  }
  return rings;
}

/** Within this many degrees (some 900 m) two loose ends are the same place: WDBII was drawn by hand, sheet by sheet. */
const loose = 0.008;
/** And a river that ends so close to water (5 km) runs into it. */
const mouth = 0.045;

/** Strings river lines of one rank together, and ties loose ends to what flows by. */
function joined(segments: readonly Segment[], shores: readonly Line[]): River[] {
  const rivers: River[] = [...missingCourses];
  for (const rank of [...new Set(segments.map(({ level }) => level))].sort((a, b) => a - b)) {
    const lines = segments
      .filter(({ level, line }) => level === rank && new Set(line.map(key)).size > 1)
      .map(({ line }) => line);
    rivers.push(...strung(lines).map((line) => ({ rank, line })));
  }
  const flowing = nearby(rivers.map(({ line }) => line));
  const standing = nearby(shores);
  const tie = (end: Point, own: Line): readonly Point[] => {
    const river = flowing(end, loose, own);
    if (river) return distance(river, end) > 0 ? [river] : [];
    const shore = standing(end, mouth, own);
    return shore ? [shore] : [];
  };
  return rivers.map(({ rank, line }) => ({
    rank,
    line: [...tie(pointOf(line, 0), line), ...line, ...tie(pointOf(line, -1), line)],
  }));
}

/** Looks for the nearest point on any of the lines but one’s own, no farther than a reach of at most `size` degrees. */
function nearby(
  lines: readonly Line[],
): (from: Point, reach: number, own: Line) => Point | undefined {
  const size = 0.05;
  const segments = new Map<string, [Point, Point, Line][]>();
  const cell = (lng: number, lat: number): string =>
    `${Math.floor(lng / size)},${Math.floor(lat / size)}`;
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [pointOf(line, i - 1), pointOf(line, i)];
      for (const name of new Set([cell(...a), cell(...b)])) {
        const here = segments.get(name);
        if (here) here.push([a, b, line]);
        else segments.set(name, [[a, b, line]]);
      }
    }
  return (from, reach, own) => {
    let [best, least]: [Point | undefined, number] = [undefined, reach];
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const [a, b, line] of segments.get(cell(from[0] + dx * size, from[1] + dy * size)) ??
          []) {
          if (line === own) continue;
          const foot = nearestOnSegment(from, a, b, squeeze(from[1]));
          const off = distance(from, foot);
          if (off < least) [best, least] = [foot, off];
        }
    return best;
  };
}
