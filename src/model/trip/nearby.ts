import { bearing, compassPoint, metersBetween, type CompassPoint } from '../geo/distance.ts';
import { placeMode, type Spot } from '../spot.ts';

export interface Neighbour<S extends Spot = Spot> {
  readonly spot: S;
  /** Metres in a straight line; missing where the error of the two points is larger. */
  readonly meters: number | undefined;
  readonly towards: CompassPoint | undefined;
}

/** How far a visitor may be sent on foot from one place to the next, in metres. */
const reach = 3000;
/** The same in degrees of latitude, rounded up: what is within reach lies in a place's own band or in one beside it. */
const bandDegrees = 0.028;
const bandOf = ({ position }: Spot): number => Math.floor(position.at.lat / bandDegrees);

const banded = new WeakMap<readonly Spot[], ReadonlyMap<number, readonly Spot[]>>();

/** Places by band of latitude, sorted once for a list: to measure every pair of a whole country takes seconds. */
function bandsOf<S extends Spot>(spots: readonly S[]): ReadonlyMap<number, readonly S[]> {
  const bands = banded.get(spots) ?? Map.groupBy(spots, bandOf);
  banded.set(spots, bands);
  return bands as ReadonlyMap<number, readonly S[]>;
}

/** Other places within reach, nearest first. A place known by name only has no neighbours and is nobody's. */
export function neighboursOf<S extends Spot>(
  spot: S,
  others: readonly S[],
  most = 5,
): readonly Neighbour<S>[] {
  if (placeMode(spot.position) === 'named-only') return [];
  const [bands, own] = [bandsOf(others), bandOf(spot)];
  return [own - 1, own, own + 1]
    .flatMap((band) => bands.get(band) ?? [])
    .filter((other) => other.id !== spot.id && placeMode(other.position) !== 'named-only')
    .map((other) => ({ other, meters: metersBetween(spot.position.at, other.position.at) }))
    .filter(({ meters }) => meters <= reach)
    .sort((a, b) => a.meters - b.meters || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, most)
    .map(({ other, meters }) => {
      const told = meters > Math.max(spot.position.accuracy, other.position.accuracy);
      return {
        spot: other,
        meters: told ? meters : undefined,
        towards: told ? compassPoint(bearing(spot.position.at, other.position.at)) : undefined,
      };
    });
}
