import type { MapPlace } from '../../model/map-place.ts';
import { shutForGood } from '../../model/spot.ts';
import type { Moment } from '../../model/time/calendar.ts';
import { isOpenAt } from '../../model/time/hours.ts';
import type { MapState } from './url-state.ts';

/** What a visitor narrows the map down to. */
export type Filter = Pick<MapState, 'city' | 'drama' | 'kind' | 'access' | 'claims' | 'openNow'>;

/** Whether nothing is asked for, so that every place is shown. */
export function asksNothing({ city, drama, kind, access, claims, openNow }: Filter): boolean {
  return (
    city === undefined &&
    drama === undefined &&
    kind === undefined &&
    access === undefined &&
    claims === undefined &&
    !openNow
  );
}

/** Whether one can get in at a moment, as far as its hours are known. */
export function isOpenTo({ access, hours }: MapPlace, moment: Moment): boolean | undefined {
  if (access !== undefined && shutForGood.has(access)) return false;
  return hours && isOpenAt(hours, moment);
}

/** Whether a place meets all that is asked but for its hours. A place without a scene is shown as long as all evidence is. */
export function matches(place: MapPlace, { city, drama, kind, access, claims }: Filter): boolean {
  return (
    (city === undefined || place.city === city) &&
    (kind === undefined || place.kind === kind) &&
    (access === undefined || place.access === access) &&
    (drama === undefined || (place.dramas?.includes(drama) ?? false)) &&
    (claims === undefined || (place.claim !== undefined && claims.includes(place.claim)))
  );
}
