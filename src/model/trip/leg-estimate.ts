import { metersBetween } from '../geo/distance.ts';
import { travelModes } from '../itinerary.ts';
import { placeMode, type SpotPosition } from '../spot.ts';
import type { WordTable } from '../text.ts';
import { paces } from './transfer.ts';

/** Ways of getting about in a trip: those of the itineraries, and metro or bus where one does not yet know which. */
export const legModes = {
  ...travelModes,
  transit: { zh: '地铁公交', en: 'Metro or bus' },
} as const satisfies WordTable;
export type LegMode = keyof typeof legModes;

/** The ways a visitor chooses from. The others come in with ready-made itineraries. */
export const offeredModes = [
  'walk',
  'transit',
  'taxi',
  'drive',
  'bike',
] as const satisfies readonly LegMode[];

/** A straight line turned into time: how much longer the way is, how fast one goes, how long one waits. */
interface Pace {
  readonly detour: number;
  readonly kilometersPerHour: number;
  readonly overhead: number;
}

interface Estimated {
  readonly usual: Pace;
  /** A way and a pace that one should not count on being better than. */
  readonly best: Pace;
  /** Longer than this it will seldom take. */
  readonly worst: Pace;
}

const pace = (detour: number, kilometersPerHour: number, overhead: number): Pace => ({
  detour,
  kilometersPerHour,
  overhead,
});

/**
 * The estimates, all of them assumptions and none of them measured. Detour: in a town of right-angled streets the way is
 * 4/π ≈ 1.27 times the straight line on average and √2 ≈ 1.41 times at most; water and railways make it more, a street
 * that runs the right way makes it 1.
 */
export const legPaces: Readonly<Record<LegMode, Estimated>> = {
  // 4.5 km/h lies below the 5 km/h of people on their way to work: visitors look, and wait at lights.
  walk: { usual: paces.walk, best: pace(1.05, 5.2, 0), worst: pace(1.7, 3.6, 3) },
  // Three minutes go on finding, unlocking and parking a shared bicycle.
  bike: { usual: paces.bike, best: pace(1.05, 15, 2), worst: pace(1.7, 9, 10) },
  // To the platform and up again is most of a short ride; a change of lines is in the worst case.
  metro: { usual: paces.metro, best: pace(1.1, 38, 8), worst: pace(1.8, 26, 30) },
  // Between two buses one waits as long as ever: nobody knows the timetable from here.
  bus: { usual: paces.bus, best: pace(1.15, 20, 5), worst: pace(1.9, 10, 30) },
  // Whether there is a metro at either end is not known, so the range runs from a good metro ride to a bad bus.
  transit: { usual: pace(1.4, 21, 14), best: pace(1.1, 38, 8), worst: pace(1.9, 10, 32) },
  // Six minutes until the car has come; at peak hours it comes late and then stands.
  taxi: { usual: paces.taxi, best: pace(1.1, 35, 3), worst: pace(1.9, 12, 18) },
  // Ten minutes go on parking at both ends.
  drive: { usual: paces.drive, best: pace(1.1, 40, 5), worst: pace(1.9, 13, 25) },
  // No formula knows a ferry's timetable: see `estimateLeg`.
  boat: { usual: paces.boat, best: pace(1, 15, 5), worst: pace(1.5, 5, 60) },
};

/**
 * Kilometres in a straight line beyond which nobody goes that way in a day out, and the formula says nothing any more:
 * between cities there are trains with timetables, which nobody knows from here.
 */
export const legReach: Readonly<Record<LegMode, number>> = {
  walk: 15,
  bike: 40,
  metro: 60,
  bus: 60,
  transit: 60,
  taxi: 80,
  drive: 400,
  boat: 60,
};

/** How long a leg takes, as far as anybody can say from two points on a map. */
export interface LegEstimate {
  readonly mode: LegMode;
  /** What to plan with. */
  readonly minutes: number;
  /** Shortest and longest to expect. Both are the minutes themselves where those were given. */
  readonly range: readonly [least: number, most: number];
  /** Metres on the ground; missing where the two points are not known that well. */
  readonly meters?: number | undefined;
  readonly given: boolean;
}

/** Where a leg begins or ends. A point of one's own has no error that we know of. */
export type LegEnd = Pick<SpotPosition, 'at' | 'accuracy' | 'verified'>;

/**
 * The leg between two places, or nothing where it can't be told: an area is no point that one could measure from,
 * a boat goes by a timetable, and farther than one goes that way there are other ways. Minutes that somebody gave stand, whatever the places are.
 */
export function estimateLeg(
  from: LegEnd | undefined,
  to: LegEnd | undefined,
  { mode, minutes }: { readonly mode: LegMode; readonly minutes?: number | undefined },
): LegEstimate | undefined {
  const known = from && to && placeMode(from) === 'pin' && placeMode(to) === 'pin';
  const straight = known ? metersBetween(from.at, to.at) : undefined;
  const error = known ? from.accuracy + to.accuracy : 0;
  const { usual, best, worst } = legPaces[mode];
  const meters =
    straight !== undefined && straight > error ? Math.round(straight * usual.detour) : undefined;
  if (minutes !== undefined)
    return { mode, minutes, range: [minutes, minutes], meters, given: true };
  if (straight === undefined || mode === 'boat' || straight > legReach[mode] * 1000)
    return undefined;
  const typical = Math.max(1, Math.round(minutesBy(usual, straight)));
  return {
    mode,
    minutes: typical,
    range: [
      Math.min(typical, Math.max(1, Math.floor(minutesBy(best, Math.max(0, straight - error))))),
      Math.max(typical, Math.ceil(minutesBy(worst, straight + error))),
    ],
    meters,
    given: false,
  };
}

function minutesBy({ detour, kilometersPerHour, overhead }: Pace, straight: number): number {
  return ((straight * detour) / 1000 / kilometersPerHour) * 60 + overhead;
}

/** Minutes for so many metres in a straight line, for weighing ways against each other and for nothing else. */
export function minutesFor(mode: LegMode, straight: number): number {
  return Math.max(1, Math.round(minutesBy(legPaces[mode].usual, straight)));
}
