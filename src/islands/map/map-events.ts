import type * as L from 'leaflet';
import { listenToKeys, type KeyActions } from './keyboard.ts';

interface Listeners {
  /** Parts that lie over the map: presses on them are not presses on it. */
  readonly over: readonly HTMLElement[];
  readonly onPress: (index: number, byKey: boolean) => void;
  readonly onTicket: (id: number, byKey: boolean) => void;
  readonly onGround: () => void;
  readonly onHot: (index: number | undefined) => void;
  readonly onFocus: (index: number) => void;
  readonly onFull: (on: boolean) => void;
  readonly keys: KeyActions;
}

/** Presses, hovers, keys and sizes of a map, until it is closed. */
export function listenToMap(map: L.Map, to: Listeners, signal: AbortSignal): void {
  const box = map.getContainer();
  const marks = map.getPane('markerPane') ?? box;
  marks.addEventListener(
    'click',
    (event) => {
      const index = numberAt(event.target, 'index');
      const ticket = numberAt(event.target, 'cluster');
      // A click that a key made has no count of presses: then the focus goes along.
      if (index !== undefined) to.onPress(index, event.detail === 0);
      else if (ticket !== undefined) to.onTicket(ticket, event.detail === 0);
      event.stopPropagation();
    },
    { signal },
  );
  for (const type of ['mouseover', 'focusin'])
    marks.addEventListener(type, ({ target }) => to.onHot(numberAt(target, 'index')), { signal });
  for (const type of ['mouseout', 'focusout'])
    marks.addEventListener(type, () => to.onHot(undefined), { signal });
  marks.addEventListener(
    'focusin',
    ({ target }) => {
      const index = numberAt(target, 'index');
      if (index !== undefined) to.onFocus(index);
    },
    { signal },
  );
  map.on('click', () => to.onGround());
  listenToKeys(box, marks, to.keys, signal);
  document.addEventListener(
    'fullscreenchange',
    () => {
      to.onFull(document.fullscreenElement === box);
      map.invalidateSize();
    },
    { signal },
  );
  const resized = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  resized.observe(box);
  signal.addEventListener('abort', () => resized.disconnect());
  for (const part of to.over)
    for (const type of ['click', 'dblclick', 'mousedown', 'touchstart', 'wheel', 'pointerdown'])
      part.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
}

function numberAt(target: EventTarget | null, name: 'index' | 'cluster'): number | undefined {
  const button = target instanceof Element ? target.closest<HTMLElement>(`[data-${name}]`) : null;
  return button ? Number(button.dataset[name]) : undefined;
}
