import { drawing } from '../element.ts';

/** How far a door stands open. */
export type DoorState = 'open' | 'ajar' | 'shut';

/** The leaf of the door for each state, as components/art/Door.astro draws it. */
const leaves: Readonly<Record<DoorState, string>> = {
  open: 'M7 7h7l5 5v36l-5-5H7z',
  ajar: 'M7 7h17l5 4v37l-5-5H7z',
  shut: 'M7 7h22v36H7z',
};

/** The door of a place. Its words stand beside it, so it is nothing to whoever hears the page. */
export function doorOf(state: DoorState): SVGSVGElement {
  return drawing(
    'svg',
    { class: `door ${state}`, viewBox: '0 0 36 44', 'aria-hidden': 'true' },
    drawing('path', {
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '2',
      d: 'M3 43V3h30v40M1 43h34',
    }),
    drawing('path', { fill: 'currentColor', opacity: '.9', d: leaves[state] }),
  );
}
