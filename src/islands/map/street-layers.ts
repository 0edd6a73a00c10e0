import * as L from 'leaflet';
import type { StreetLayer } from '../../model/map-place.ts';

const key = 'ruxi-street-layer';
/** Tiles that may fail, with none come, before the layer counts as out of reach. */
const patience = 4;

/** The street map this visitor chose on an earlier page, if it is still offered. */
export function rememberedStreets(streets: readonly StreetLayer[]): StreetLayer | undefined {
  try {
    const id = localStorage.getItem(key);
    return streets.find((one) => one.id === id);
  } catch {
    return undefined;
  }
}

export function rememberStreets(id: string | undefined): void {
  try {
    if (id === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, id);
  } catch {
    // Storage is full or forbidden: the choice holds for this page.
  }
}

/** A company's tiles. `onFailure` is called once, when they do not come. */
export function openStreets(street: StreetLayer, onFailure: () => void): L.LayerGroup {
  let [failed, came] = [0, 0];
  const layers = street.tiles.map((tiles) =>
    L.tileLayer(tiles, {
      maxZoom: 18,
      maxNativeZoom: street.maxZoom,
      minZoom: 2,
      ...(street.servers ? { subdomains: [...street.servers] } : {}),
      // What the company learns is the address and the area; not the page one came from.
      referrerPolicy: 'strict-origin-when-cross-origin',
    })
      .on('tileload', () => (came += 1))
      .on('tileerror', () => {
        failed += 1;
        if (failed === patience && came === 0) onFailure();
      }),
  );
  return L.layerGroup(layers);
}

/** The coordinate system in which a street map's tiles lie; the Chinese one is fetched when it is asked for. */
export async function crsOf({ datum }: StreetLayer): Promise<L.CRS> {
  if (datum === 'wgs84') return L.CRS.EPSG3857;
  return (await import('./gcj-crs.ts')).gcj02Mercator;
}
