import * as L from 'leaflet';
import { bearing } from '../../model/geo/distance.ts';
import { position } from '../../model/geo/position.ts';
import { isDrawn, type DrawnPlace, type MapCamera, type MapPlace } from '../../model/map-place.ts';
import { nearestTurn } from './place-order.ts';

/** Pixels between two arrow heads on a route, about. */
const arrowEvery = 90;
/** Metres a camera's cone reaches on the map: far enough to be seen, near enough not to be taken for the view. */
const coneReach = 120;

/** What lies on the ground below the marks: circles of error, the walk of a day, camera cones. */
export class GroundLayer {
  readonly #map: L.Map;
  readonly #places: readonly MapPlace[];
  readonly #rings = L.layerGroup();
  readonly #route = L.layerGroup();
  readonly #cones = L.layerGroup();
  readonly #lines: readonly (readonly DrawnPlace[])[];

  constructor(map: L.Map, places: readonly MapPlace[], route: readonly (readonly number[])[]) {
    this.#map = map;
    this.#places = places;
    this.#lines = route.map((line) =>
      line.flatMap((index) => {
        const place = places[index];
        return place && isDrawn(place) ? [place] : [];
      }),
    );
    for (const group of [this.#rings, this.#route, this.#cones]) group.addTo(map);
  }

  /** Circles of the areas in view and of the selected place. */
  rings(indexes: Iterable<number>, selected: number | undefined): void {
    this.#rings.clearLayers();
    const middle = this.#map.getCenter().lng;
    for (const index of new Set([...indexes, ...(selected === undefined ? [] : [selected])])) {
      const place = this.#places[index];
      if (!place || !isDrawn(place)) continue;
      if (place.mode === 'pin' && index !== selected) continue;
      L.circle([place.lat, nearestTurn(place.lng, middle)], {
        radius: place.accuracy,
        className: place.mode === 'pin' ? 'macc' : 'mring',
        interactive: false,
      }).addTo(this.#rings);
    }
  }

  /** The dotted red walk, with small heads that say which way. */
  route(): void {
    this.#route.clearLayers();
    const middle = this.#map.getCenter().lng;
    for (const line of this.#lines) {
      const points = line.map(({ lat, lng }) => L.latLng(lat, nearestTurn(lng, middle)));
      L.polyline(points, { className: 'mroute', interactive: false }).addTo(this.#route);
      for (const [from, to] of legsOf(points)) this.#arrows(from, to);
    }
  }

  #arrows(from: L.LatLng, to: L.LatLng): void {
    const [a, b] = [this.#map.latLngToLayerPoint(from), this.#map.latLngToLayerPoint(to)];
    const length = a.distanceTo(b);
    // Too short for a head between the two cells.
    if (length < 44) return;
    const turn = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
    const heads = Math.min(12, Math.max(1, Math.round(length / arrowEvery) - 1));
    for (let nth = 1; nth <= heads; nth += 1) {
      const along = nth / (heads + 1);
      const at = this.#map.layerPointToLatLng(
        L.point(a.x + (b.x - a.x) * along, a.y + (b.y - a.y) * along),
      );
      const head = document.createElement('i');
      head.className = 'mhead';
      head.style.rotate = `${turn}deg`;
      L.marker(at, {
        icon: L.divIcon({ html: head, className: 'mk-at', iconSize: [0, 0] }),
        pane: 'overlayPane',
        interactive: false,
        keyboard: false,
      }).addTo(this.#route);
    }
  }

  /** The cones of a place's cameras, or of all places where there are few. */
  cones(indexes: Iterable<number>): void {
    this.#cones.clearLayers();
    for (const index of indexes) {
      for (const camera of this.#places[index]?.cameras ?? [])
        L.polygon(coneOf(camera), { className: 'mcone', interactive: false }).addTo(this.#cones);
    }
  }
}

/** Legs of a line that have a direction. */
function legsOf(points: readonly L.LatLng[]): [L.LatLng, L.LatLng][] {
  return points.slice(1).flatMap((to, nth): [L.LatLng, L.LatLng][] => {
    const from = points[nth];
    return from && !from.equals(to) ? [[from, to]] : [];
  });
}

/** The corners of what a lens takes in, from where the camera stood. */
export function coneOf({ lat, lng, bearing: towards, lens = 35 }: MapCamera): [number, number][] {
  // A picture of 36 mm behind a lens of so many millimetres.
  const half = (Math.atan(18 / lens) * 180) / Math.PI;
  const corner = (degrees: number): [number, number] => {
    const angle = (degrees * Math.PI) / 180;
    const north = (Math.cos(angle) * coneReach) / 111_195;
    const east = (Math.sin(angle) * coneReach) / (111_195 * Math.cos((lat * Math.PI) / 180));
    return [lat + north, lng + east];
  };
  return [[lat, lng], corner(towards - half), corner(towards), corner(towards + half)];
}

/** Degrees from north in which one place lies from another. */
export function towards(
  from: { readonly lat: number; readonly lng: number },
  to: { readonly lat: number; readonly lng: number },
): number {
  return bearing(position('wgs84', from.lat, from.lng), position('wgs84', to.lat, to.lng));
}
