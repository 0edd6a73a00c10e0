import * as L from 'leaflet';
import { convert } from '../../model/geo/datum.ts';
import { position } from '../../model/geo/position.ts';

/**
 * Web mercator over GCJ-02 ground. Every position in the map stays WGS-84; it is converted where it meets the
 * canvas, and back where a finger points at it. So marks, routes, circles and the view are right with a GCJ-02
 * street layer below, and nothing has to be undone when it goes. This file brings the mainland's outline (10 kB).
 */
export const gcj02Mercator: L.CRS = L.Util.extend({}, L.CRS.EPSG3857, {
  code: 'RUXI:GCJ02',
  projection: {
    bounds: L.Projection.SphericalMercator.bounds,
    project: ({ lat, lng }: L.LatLng) =>
      L.Projection.SphericalMercator.project(shifted(lat, lng, 'wgs84', 'gcj02')),
    unproject: (point: L.Point) => {
      const { lat, lng } = L.Projection.SphericalMercator.unproject(point);
      return shifted(lat, lng, 'gcj02', 'wgs84');
    },
  },
});

/** Converts a point in the copy of the world that it is given in. */
function shifted(
  lat: number,
  lng: number,
  from: 'wgs84' | 'gcj02',
  to: 'wgs84' | 'gcj02',
): L.LatLng {
  const turn = Math.round(lng / 360) * 360;
  if (Math.abs(lat) > 90 || Math.abs(lng - turn) > 180) return L.latLng(lat, lng);
  const there = convert(position(from, lat, lng - turn), to);
  return L.latLng(there.lat, there.lng + turn);
}
