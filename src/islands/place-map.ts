/** Pixels before a map comes into view at which it begins to load. */
const nearness = 400;

/**
 * A live map in the place of the drawing inside it. Leaflet, the places and the basemap load only when it nears the
 * viewport; without a script, or if anything fails, the drawing and the list stay.
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
        void this.#open(stop.signal);
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
