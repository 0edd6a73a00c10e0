/** Pixels before a map comes into view at which it begins to load. */
const nearness = 400;

/** What anybody does first on a page they mean to stay on. */
const signsOfLife = [
  'scroll',
  'pointermove',
  'pointerdown',
  'touchstart',
  'wheel',
  'keydown',
  'focusin',
];

/**
 * Settles once somebody is there. Many a page is opened, glanced at and left: 60 kB of map are not for them, and not for the
 * moment in which a slow phone has the page itself to put up. Who comes by an address with a place in it wants it at once.
 */
const somebodyIsHere = new Promise<void>((resolve) => {
  // Before `userActivation` was known, the first sign to come will do.
  const { userActivation } = navigator as { readonly userActivation?: UserActivation };
  if (location.hash !== '' || userActivation?.hasBeenActive) {
    resolve();
    return;
  }
  const told = new AbortController();
  const { signal } = told;
  const tell = (): void => {
    told.abort();
    resolve();
  };
  for (const sign of signsOfLife)
    addEventListener(sign, tell, { signal, passive: true, capture: true });
});

/**
 * A live map in the place of the drawing inside it. Leaflet, the places and the basemap load only when it nears the
 * viewport of somebody who is there; at once on the page that is all map, and where it was asked for (`asked`). Without a script, or if anything fails, the drawing
 * and the list stay.
 */
class PlaceMap extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    // Moved within the page: what was open belongs to the old place.
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        void this.#meant.then(() => this.#open(stop.signal));
      },
      { rootMargin: `${nearness}px` },
    );
    watch.observe(this);
    stop.signal.addEventListener('abort', () => watch.disconnect());
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#stop = undefined;
  }

  get #meant(): Promise<void> {
    return this.hasAttribute('explore') || this.hasAttribute('asked')
      ? Promise.resolve()
      : somebodyIsHere;
  }

  async #open(signal: AbortSignal): Promise<void> {
    // Leaflet touches `window` when imported, so it must not load while pages are built.
    const { openMap } = await import('./map/open-map.ts');
    if (signal.aborted) return;
    try {
      await openMap(this, signal);
    } catch (error) {
      // Taken off the page while it loaded: there is nobody left to tell.
      if (this.isConnected) throw error;
    }
  }
}

if (!customElements.get('place-map')) customElements.define('place-map', PlaceMap);
