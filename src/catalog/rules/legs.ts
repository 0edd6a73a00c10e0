import type { Said } from '../../model/problem.ts';
import { metersBetween } from '../../model/geo/distance.ts';
import { travelModes, type TravelMode } from '../../model/itinerary.ts';
import { placeMode } from '../../model/spot.ts';
import type { LocalText } from '../../model/text.ts';
import { fault, type Rule } from './rule.ts';

/**
 * Kilometres an hour that nobody goes faster than from door to door in a city: a brisk walk, a racing cyclist, an express
 * metro, a car on an empty motorway, a hydrofoil. What is slower may be a good guess or a bad one; what is faster is a
 * slip of the pen.
 */
const fastest = {
  walk: 8,
  bike: 35,
  metro: 120,
  bus: 100,
  taxi: 120,
  drive: 120,
  boat: 80,
} as const satisfies Record<TravelMode, number>;

/** Legs that are faster than can be. A point may be off by its accuracy, so a leg may be that much shorter than it looks. */
export const legsCanBe: Rule = (library, report) => {
  const spots = new Map(library.entries.spots.map(({ id, data }) => [id, data]));
  for (const { id, data } of library.entries.itineraries) {
    for (const [day, { stops }] of data.days.entries()) {
      for (const [index, { spot, by, legMinutes }] of stops.entries()) {
        const [from, to] = [spots.get(stops[index - 1]?.spot ?? ''), spots.get(spot)];
        if (!from || !to || by === undefined || legMinutes === undefined) continue;
        // A leg to what is no pin is refused as such.
        if ([from, to].some((one) => placeMode(one.position) !== 'pin')) continue;
        const straight = metersBetween(from.position.at, to.position.at);
        const surely = straight - from.position.accuracy - to.position.accuracy;
        const least = Math.ceil((surely / 1000 / fastest[by]) * 60);
        if (legMinutes >= least) continue;
        report(
          fault(
            'leg',
            { collection: 'itineraries', id, path: ['days', day, 'stops', index, 'legMinutes'] },
            tooFast(from.name, to.name, straight, by, legMinutes),
            {
              zh: `光走直线也至少要 ${least} 分钟。改 legMinutes，或者改 by；不确定就删掉 legMinutes，由公式估。`,
              en: `It takes at least ${least} minutes in a straight line. Correct legMinutes or by, or delete legMinutes and let the formula estimate.`,
            },
          ),
        );
      }
    }
  }
};

function tooFast(
  from: LocalText,
  to: LocalText,
  meters: number,
  by: TravelMode,
  minutes: number,
): Said {
  const km = (meters / 1000).toFixed(1);
  return {
    zh: `从“${from.zh}”到“${to.zh}”直线就有 ${km} 公里，${travelModes[by].zh} ${minutes} 分钟到不了。`,
    en: `“${from.en ?? from.zh}” and “${to.en ?? to.zh}” are ${km} km apart; nobody gets there in ${minutes} min (${travelModes[by].en.toLowerCase()}).`,
  };
}
