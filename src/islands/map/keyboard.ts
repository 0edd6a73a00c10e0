/** What the keys do on a map whose marks have the focus. */
export interface KeyActions {
  readonly step: (steps: 1 | -1) => void;
  readonly end: (which: 'first' | 'last') => void;
  readonly escape: () => boolean;
  readonly zoom: (steps: 1 | -1) => void;
}

const steps: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Arrow keys walk through the marks in list order; Enter is the button's own; Esc goes back. */
export function listenToKeys(
  box: HTMLElement,
  marks: HTMLElement,
  actions: KeyActions,
  signal: AbortSignal,
): void {
  box.addEventListener(
    'keydown',
    (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') {
        if (actions.escape()) event.preventDefault();
        return;
      }
      const inMarks = event.target instanceof Node && marks.contains(event.target);
      if (!inMarks) return;
      const step = steps[event.key];
      if (step !== undefined) actions.step(step);
      else if (event.key === 'Home') actions.end('first');
      else if (event.key === 'End') actions.end('last');
      else if (event.key === '+' || event.key === '=') actions.zoom(1);
      else if (event.key === '-') actions.zoom(-1);
      else return;
      event.preventDefault();
      // Leaflet would push the map with the same keys.
      event.stopPropagation();
    },
    { signal, capture: true },
  );
}
