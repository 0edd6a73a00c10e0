import type { MapFile, MapPlace, MapSettings } from '../../model/map-place.ts';

/** The settings that a page has written into its map. Throws where there are none: that is a fault of ours. */
export function settingsOf(host: HTMLElement): MapSettings {
  const script = host.querySelector(':scope script[type="application/json"]');
  if (!script) throw new Error('A place-map needs its settings as JSON inside.');
  return JSON.parse(script.textContent) as MapSettings;
}

/** Places of a page, written in it or fetched. */
export async function placesOf(
  settings: MapSettings,
  signal: AbortSignal,
): Promise<Pick<MapFile, 'places'> & Partial<MapFile>> {
  if (typeof settings.places !== 'string') return { places: settings.places };
  const response = await fetch(settings.places, { signal });
  if (!response.ok) throw new Error(`${settings.places} answered ${response.status}.`);
  const text = await response.text();
  performance.mark('place-map:data');
  const file: unknown = JSON.parse(text);
  if (!isMapFile(file)) throw new Error(`${settings.places} holds no places.`);
  return file;
}

function isMapFile(file: unknown): file is MapFile {
  return (
    typeof file === 'object' &&
    file !== null &&
    'places' in file &&
    Array.isArray(file.places) &&
    file.places.every((place: MapPlace) => typeof place.id === 'string')
  );
}
