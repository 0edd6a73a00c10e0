import { distanceText } from '../../i18n/distance.ts';
import { wordsIn } from '../../i18n/index.ts';
import type { Stop } from '../../model/itinerary.ts';
import type { Spot } from '../../model/spot.ts';
import type { Lang } from '../../model/text.ts';
import type { DayPlan } from '../../model/trip/day-plan.ts';
import { routeLines } from '../../model/trip/route-lines.ts';
import { sketchPlace } from '../map/sketch-place.ts';

/** A stop with the number a reader sees in the list and on the sketch: all days in one row. */
export interface NumberedStop {
  readonly stop: Stop;
  readonly number: number;
  readonly spot: Spot;
}

/** The stops of a route as a sketch takes them, the lines between them, and what is to be said of it. */
export function routeSketch(
  numbered: readonly NumberedStop[],
  plans: readonly DayPlan[],
  lang: Lang,
) {
  const t = wordsIn(lang);
  const places = numbered.flatMap(({ number, spot }) =>
    sketchPlace(spot, lang).map((place) => ({ ...place, number })),
  );
  const nth = new Map(places.map(({ number }, index) => [number, index]));
  const routes = routeLines(plans, (stop) => nth.has(stop + 1)).map((line) =>
    line.flatMap((stop) => nth.get(stop + 1) ?? []),
  );
  const errors = places.filter(({ mode }) => mode === 'pin').map(({ accuracy }) => accuracy);
  const range = errors.length
    ? `${Math.min(...errors)}–${distanceText(Math.max(...errors), lang)}`
    : '';
  const loose = plans.some((plan) => plan.loose);
  const note =
    (errors.length ? t.itinerary.sketch(range) : '') + (loose ? ` ${t.itinerary.sketchLoose}` : '');
  return { places, routes, note };
}
