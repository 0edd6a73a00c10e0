import type * as L from 'leaflet';
import { fromHash, isMapHash, toHash, type MapState } from './url-state.ts';

/** Milliseconds of rest after which the address follows the map: some browsers allow 100 changes in 30 seconds. */
const rest = 300;

/** Keeps the address in step with the map, and the map with an address that is pasted or gone back to. */
export class ViewLink {
  readonly #stateOf: () => MapState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** On a page about something else the address is left alone until the visitor touches the map. */
  awake: boolean;

  constructor(awake: boolean, stateOf: () => MapState) {
    this.awake = awake;
    this.#stateOf = stateOf;
  }

  static read(): MapState {
    return isMapHash(location.hash) ? fromHash(location.hash) : {};
  }

  note(): void {
    if (!this.awake) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.write(), rest);
  }

  write(): void {
    // A fragment that names a place on the page is not ours to take.
    if (location.hash !== '' && !isMapHash(location.hash)) return;
    const hash = toHash(this.#stateOf());
    history.replaceState(
      history.state,
      '',
      hash ? `#${hash}` : location.pathname + location.search,
    );
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}

/** The view of a map as its address has it. */
export function viewState(map: L.Map): Pick<MapState, 'zoom' | 'lat' | 'lng'> {
  const { lat, lng } = map.getCenter();
  return { zoom: map.getZoom(), lat, lng };
}
