import '../../styles/live-map.css';
import * as L from 'leaflet';
import type { Lang } from '../../model/text.ts';
import { BasemapLayer } from './basemap-layer.ts';
import { openLeaflet } from './leaflet-map.ts';
import { packSource } from './pack-source.ts';

/** A point in WGS-84. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

export interface PickMap {
  readonly picked: () => Point;
  readonly close: () => void;
}

/** How near one looks at first: some streets. */
const nearZoom = 13;

/**
 * A map on which one puts a point: by a press, or with the keyboard by pushing the map, since the point then is its middle.
 * Needs nothing but the overview; without its packs there is the graticule.
 */
export function openPickMap(
  box: HTMLElement,
  {
    lang,
    basemap,
    start,
  }: { readonly lang: Lang; readonly basemap: string; readonly start: Point | undefined },
  onPick: (at: Point) => void,
): PickMap {
  const map = openLeaflet(box, true);
  map.addLayer(
    new BasemapLayer({
      lang,
      source: packSource(basemap),
      cities: () => [],
      taken: () => [],
      onTrouble: () => undefined,
    }),
  );
  const middle = start ?? { lat: 33, lng: 112 };
  map.setView([middle.lat, middle.lng], start ? nearZoom : 4, { animate: false });
  L.control.zoom({ position: 'topright' }).addTo(map);
  const mark = L.circleMarker([middle.lat, middle.lng], {
    radius: 9,
    className: 'mpick',
    interactive: false,
  });
  mark.addTo(map);
  const put = (at: L.LatLng): void => {
    mark.setLatLng(at);
    onPick(at);
  };
  map.on('click', ({ latlng }) => put(latlng));
  let byKey = false;
  box.addEventListener('keydown', ({ key }) => (byKey = key.startsWith('Arrow')));
  map.on('moveend', () => {
    if (byKey) put(map.getCenter());
    byKey = false;
  });
  return {
    picked: () => {
      const { lat, lng } = mark.getLatLng().wrap();
      return { lat, lng };
    },
    close: () => map.remove(),
  };
}
