import { firmestClaim, type Claim } from '../model/claim.ts';
import type { SceneInPlace } from '../model/drama.ts';
import type { MapPlace } from '../model/map-place.ts';
import { placeMode, type Spot } from '../model/spot.ts';

/** A spot as a live map takes it. Six digits are a decimetre; a place known by name only gets no position. */
export function toMapPlace(
  spot: Spot,
  scenes: readonly SceneInPlace[],
  more: { readonly claim?: Claim | undefined; readonly number?: number | undefined } = {},
): MapPlace {
  const mode = placeMode(spot.position);
  const { at, accuracy } = spot.position;
  const cameras = scenes.flatMap(({ camera }) =>
    camera
      ? [
          {
            lat: camera.position.lat,
            lng: camera.position.lng,
            bearing: camera.bearing,
            lens: camera.lens,
          },
        ]
      : [],
  );
  return {
    id: spot.id,
    name: { zh: spot.name.zh, en: spot.name.en },
    mode,
    ...(mode === 'named-only' ? {} : { lat: round(at.lat), lng: round(at.lng) }),
    accuracy,
    claim: more.claim ?? firmestClaim(scenes),
    number: more.number,
    kind: spot.kind,
    access: spot.access,
    city: spot.city,
    ...(spot.visit.hours?.value.weekly && { hours: spot.visit.hours.value.weekly }),
    dramas: [...new Set(scenes.map(({ drama }) => drama.id))],
    ...(cameras.length && mode === 'pin' ? { cameras } : {}),
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
