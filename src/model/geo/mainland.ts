import { elsewhereRings, mainlandRings } from './mainland-outline.ts';

/** One ring of the outline, with the box round it: most rings are ruled out by that alone. */
interface Ring {
  readonly corners: readonly Corner[];
  readonly last: Corner;
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

interface Corner {
  readonly lat: number;
  readonly lng: number;
}

/** A ring from its steps: longitude and latitude by turns, in ten-thousandths of a degree. */
function unpacked(packed: string): Ring {
  const steps = packed.split(',').map(Number);
  const corners: Corner[] = [];
  let last: Corner = { lat: 0, lng: 0 };
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i] ?? 0;
    y += steps[i + 1] ?? 0;
    corners.push((last = { lat: y / 1e4, lng: x / 1e4 }));
  }
  const [lats, lngs] = [corners.map(({ lat }) => lat), corners.map(({ lng }) => lng)];
  return {
    corners,
    last,
    south: Math.min(...lats),
    west: Math.min(...lngs),
    north: Math.max(...lats),
    east: Math.max(...lngs),
  };
}

/** Whether a ray from the point to the east crosses the ring an odd number of times. */
function encloses(ring: Ring, lat: number, lng: number): boolean {
  if (lat < ring.south || lat > ring.north || lng < ring.west || lng > ring.east) return false;
  let inside = false;
  let from = ring.last;
  for (const to of ring.corners) {
    if (from.lat > lat !== to.lat > lat) {
      const crossing = to.lng + ((from.lng - to.lng) * (lat - to.lat)) / (from.lat - to.lat);
      if (lng < crossing) inside = !inside;
    }
    from = to;
  }
  return inside;
}

const mainland = mainlandRings.map(unpacked);
const elsewhere = elsewhereRings.map(unpacked);

/**
 * Whether a WGS-84 point lies in mainland China, where map apps shift coordinates: not in Hong Kong, Macau, Taiwan
 * (Kinmen and Matsu with it) or abroad. Good to 2 km along the land border, to some 500 m at the towns on it
 * (on the river islands below Dandong to 2 km), to 200 m towards Hong Kong and Macau.
 * Ten kilometres of sea before the coast count as mainland.
 */
export function inMainland(lat: number, lng: number): boolean {
  if (lat !== last.lat || lng !== last.lng) last = { lat, lng, within: lies(lat, lng) };
  return last.within;
}

// A page asks about its place once for every map app in turn.
let last = { lat: Number.NaN, lng: Number.NaN, within: false };

function lies(lat: number, lng: number): boolean {
  const holds = (ring: Ring): boolean => encloses(ring, lat, lng);
  return mainland.some(holds) && !elsewhere.some(holds);
}
