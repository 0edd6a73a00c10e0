import type { MapPlace } from '../../model/map-place.ts';
import type { MapState } from './url-state.ts';

/** What a visitor narrows the map down to. */
export type Filter = Pick<MapState, 'city' | 'drama' | 'kind' | 'access' | 'claims'>;

export function isOpen({ city, drama, kind, access, claims }: Filter): boolean {
  return (
    city === undefined &&
    drama === undefined &&
    kind === undefined &&
    access === undefined &&
    claims === undefined
  );
}

/** Whether a place meets all that is asked. A place without a scene is shown as long as all evidence is. */
export function matches(place: MapPlace, { city, drama, kind, access, claims }: Filter): boolean {
  return (
    (city === undefined || place.city === city) &&
    (kind === undefined || place.kind === kind) &&
    (access === undefined || place.access === access) &&
    (drama === undefined || (place.dramas?.includes(drama) ?? false)) &&
    (claims === undefined || (place.claim !== undefined && claims.includes(place.claim)))
  );
}
