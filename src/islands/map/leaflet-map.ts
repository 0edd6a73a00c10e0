import * as L from 'leaflet';
import { boxRound } from './place-order.ts';

/** Nearest zoom of the overview: paper and graticule, on which two doors of one street still stand apart. */
export const overviewZoom = 16;
/** Nearest zoom of a street map. */
export const streetZoom = 18;

/** Whether this visitor asked for stillness. */
export function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** An empty Leaflet map in a box, with our ways: no pictures of buttons, no motion where none is wanted. */
export function openLeaflet(box: HTMLElement, wide: boolean): L.Map {
  const still = isStill();
  const map = L.map(box, {
    zoomControl: false,
    attributionControl: false,
    // Leaflet's own clusters and tile layers would set a limit; a drawn map has none unless it is told.
    maxZoom: overviewZoom,
    minZoom: 2,
    zoomSnap: 0.5,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
    scrollWheelZoom: wide,
    // A map in the middle of a page must not catch the thumb that scrolls past it.
    dragging: wide || !matchMedia('(pointer: coarse)').matches,
  });
  L.control.scale({ imperial: false, position: 'bottomright', maxWidth: 120 }).addTo(map);
  if (!wide) wakeOnPress(map, box);
  return map;
}

/** A press inside says that the map is meant, and not the page around it. */
function wakeOnPress(map: L.Map, box: HTMLElement): void {
  map.on('click', () => {
    map.scrollWheelZoom.enable();
    map.dragging.enable();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget)))
      map.scrollWheelZoom.disable();
  });
}

/** Shows all the points, and at least so many metres. Without points: the part of the world that the site is about. */
export function fit(
  map: L.Map,
  points: readonly { readonly lat: number; readonly lng: number }[],
  { leastMeters = 1200, nearest = overviewZoom }: { leastMeters?: number; nearest?: number } = {},
): void {
  const box = boxRound(points);
  if (!box) {
    map.setView([33, 112], 4, { animate: false });
    return;
  }
  const middle = L.latLng((box.south + box.north) / 2, (box.west + box.east) / 2);
  const least = middle.toBounds(leastMeters);
  const bounds = L.latLngBounds([box.south, box.west], [box.north, box.east]).extend(least);
  const size = map.getSize();
  const [x, y] = [Math.min(56, size.x / 8), Math.min(56, size.y / 8)];
  // The tools stand at the right edge, or on a phone in the corner above.
  const tools = size.x < 600 ? { right: 0, top: Math.min(72, size.y / 5) } : { right: 48, top: 0 };
  map.fitBounds(bounds, {
    paddingTopLeft: [x, y + tools.top],
    paddingBottomRight: [x + tools.right, y],
    maxZoom: nearest,
    animate: false,
  });
}
