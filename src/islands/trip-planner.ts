/** The page of the visitor's own trip. What stands in it is shown until the planner has loaded, and without a script. */
class TripPlanner extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    const stop = (this.#stop = new AbortController());
    void import('./trip/planner.ts').then(({ openPlanner }) => {
      if (!stop.signal.aborted) return openPlanner(this, stop.signal);
      return undefined;
    });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }
}

if (!customElements.get('trip-planner')) customElements.define('trip-planner', TripPlanner);
