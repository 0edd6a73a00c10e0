import * as L from 'leaflet';
import { placeLabels, textWidth } from '../../model/geo/labels.ts';
import type { MapPlace } from '../../model/map-place.ts';
import { textIn, type Lang } from '../../model/text.ts';
import type { MapWords } from '../../i18n/map-words.ts';
import type { Taken } from './basemap-labels.ts';
import { clusterButton, placeButton } from './cells.ts';
import type { ClusterMark, Mark } from './cluster-index.ts';
import { drawing, element } from '../element.ts';
import { nearestTurn } from './place-order.ts';
import type { Offset } from './spiderfy.ts';

/** Above this many marks the names of places would be a page of text on the map. */
const namedMarks = 60;
const nameSize = 15;

interface Shown {
  readonly mark: Mark;
  readonly marker: L.Marker;
  readonly button: HTMLButtonElement;
}

interface Looks {
  readonly lang: Lang;
  readonly t: MapWords;
}

/** Draws the marks of the present view as buttons, in list order, and keeps those that stay. */
export class MarkLayer {
  readonly #map: L.Map;
  readonly #places: readonly MapPlace[];
  readonly #looks: Looks;
  readonly #pane: HTMLElement;
  readonly #legs: SVGGElement;
  #shown = new Map<string, Shown>();
  #offsets = new Map<number, Offset>();
  #numbers: ReadonlyMap<number, number> = new Map();
  #selected: number | undefined;
  /** Where names were written, in the view. */
  readonly #names = new Map<HTMLButtonElement, Taken>();

  constructor(map: L.Map, places: readonly MapPlace[], looks: Looks) {
    this.#map = map;
    this.#places = places;
    this.#looks = looks;
    this.#pane = map.getPane('markerPane') ?? map.getContainer();
    this.#pane.setAttribute('role', 'group');
    this.#pane.setAttribute('aria-label', looks.t.marks);
    this.#legs = drawing('g');
    this.#pane.prepend(drawing('svg', { class: 'mlegs', 'aria-hidden': 'true' }, this.#legs));
  }

  /** Shows these marks and no others. `offsets`: places that stand beside their point, since others share it. */
  show(
    marks: readonly Mark[],
    offsets: ReadonlyMap<number, Offset> = new Map(),
    numbers: ReadonlyMap<number, number> = new Map(),
  ): void {
    const focused = this.focusedKey();
    const sameOffsets = equal(this.#offsets, offsets);
    this.#offsets = new Map(offsets);
    const before = this.#shown;
    const after = new Map<string, Shown>();
    const middle = this.#map.getCenter().lng;
    for (const mark of marks) {
      const key = keyOf(mark);
      const kept = before.get(key);
      const number = mark.kind === 'place' ? numbers.get(mark.index) : undefined;
      const renumbered = mark.kind === 'place' && this.#numbers.get(mark.index) !== number;
      const at = L.latLng(mark.lat, nearestTurn(mark.lng, middle));
      if (kept && !renumbered && sameOffsets) {
        kept.marker.setLatLng(at);
        after.set(key, { ...kept, mark });
        before.delete(key);
      } else after.set(key, this.#draw(mark, at, number));
    }
    for (const { marker } of before.values()) marker.remove();
    this.#shown = after;
    this.#numbers = numbers;
    this.#inOrder();
    this.#drawLegs();
    this.#markSelected();
    this.#oneTabStop();
    if (focused !== undefined) after.get(focused)?.button.focus({ preventScroll: true });
  }

  #draw(mark: Mark, at: L.LatLng, number: number | undefined): Shown {
    const place = mark.kind === 'place' ? this.#places[mark.index] : undefined;
    const button =
      mark.kind === 'place' && place
        ? placeButton(place, mark.index, number, this.#looks)
        : clusterButton(mark as ClusterMark, this.#looks);
    const offset = mark.kind === 'place' ? this.#offsets.get(mark.index) : undefined;
    const marker = L.marker(at, {
      icon: L.divIcon({
        html: button,
        className: 'mk-at',
        iconSize: [0, 0],
        iconAnchor: offset ? [-offset.x, -offset.y] : [0, 0],
      }),
      interactive: false,
      keyboard: false,
    }).addTo(this.#map);
    return { mark, marker, button };
  }

  /** The order in the document is the order of the list, which is what a screen reader reads. */
  #inOrder(): void {
    let last: Element | null = this.#legs.ownerSVGElement;
    for (const { marker } of this.#shown.values()) {
      const icon = marker.getElement();
      if (!icon) continue;
      if (icon.previousElementSibling !== last) last?.after(icon);
      last = icon;
    }
  }

  /** Thin lines from spread marks to the point they share. */
  #drawLegs(): void {
    this.#legs.replaceChildren(
      ...[...this.#offsets].flatMap(([index, { x, y }]) => {
        const shown = this.#shown.get(`p${index}`);
        if (!shown) return [];
        const at = this.#map.latLngToLayerPoint(shown.marker.getLatLng());
        return [drawing('path', { d: `M${at.x} ${at.y}l${x.toFixed(1)} ${y.toFixed(1)}` })];
      }),
    );
  }

  /** Writes names beside single marks, where they cover nothing, and nothing that stands over the map. */
  name(standing: Taken): void {
    const singles = [...this.#shown.values()].filter(({ mark }) => mark.kind === 'place');
    for (const { button } of singles) button.nextElementSibling?.remove();
    this.#names.clear();
    if (singles.length > namedMarks) return;
    const { x: width, y: height } = this.#map.getSize();
    const marks = [...this.#shown.values()].map(({ mark, marker }) => {
      const at = this.#map.latLngToContainerPoint(marker.getLatLng());
      const offset = mark.kind === 'place' ? this.#offsets.get(mark.index) : undefined;
      const place = mark.kind === 'place' ? this.#places[mark.index] : undefined;
      return {
        x: at.x + (offset?.x ?? 0),
        y: at.y + (offset?.y ?? 0),
        radius: place ? 13 : 26,
        text: place ? textIn(place.name, this.#looks.lang) : '',
      };
    });
    const tools = squaresOver(standing);
    const labels = placeLabels([...marks, ...tools], { width, height: height - 28 }, nameSize);
    for (const [nth, { mark, button }] of [...this.#shown.values()].entries()) {
      const [label, from] = [labels[nth], marks[nth]];
      if (mark.kind !== 'place' || !label || !from) continue;
      const name = element(
        'span',
        { class: `mk-n ${label.anchor}`, 'aria-hidden': 'true' },
        from.text,
      );
      name.style.translate = `${label.x - from.x}px ${label.y - from.y}px`;
      // Beside the button, whose own name says it already.
      button.after(name);
      const width = textWidth(from.text, nameSize);
      const left =
        label.anchor === 'start'
          ? label.x
          : label.anchor === 'end'
            ? label.x - width
            : label.x - width / 2;
      this.#names.set(button, {
        left,
        right: left + width,
        top: label.y - nameSize,
        bottom: label.y + 4,
      });
    }
  }

  select(index: number | undefined): void {
    this.#selected = index;
    this.#markSelected();
    this.#oneTabStop();
  }

  #markSelected(): void {
    for (const { mark, button } of this.#shown.values()) {
      const on = mark.kind === 'place' && mark.index === this.#selected;
      button.classList.toggle('sel', on);
      if (on) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  /** One mark takes the Tab key; the arrows go to the others. */
  #oneTabStop(to?: HTMLButtonElement): void {
    const shown = [...this.#shown.values()];
    const stop =
      to ??
      shown.find(({ button }) => button === document.activeElement)?.button ??
      shown.find(({ mark }) => mark.kind === 'place' && mark.index === this.#selected)?.button ??
      shown[0]?.button;
    for (const { button } of shown) button.tabIndex = button === stop ? 0 : -1;
  }

  highlight(index: number | undefined): void {
    for (const { mark, button } of this.#shown.values())
      button.classList.toggle('hot', mark.kind === 'place' && mark.index === index);
  }

  /** Focuses a place's own mark, if it has one in this view. */
  focusPlace(index: number): boolean {
    return this.#focus(`p${index}`);
  }

  focusCluster(id: number): boolean {
    return this.#focus(`c${id}`);
  }

  #focus(key: string): boolean {
    const shown = this.#shown.get(key);
    if (!shown) return false;
    this.#oneTabStop(shown.button);
    // Without this the browser scrolls the map's box to a button that a transform has moved.
    shown.button.focus({ preventScroll: true });
    return true;
  }

  focusedKey(): string | undefined {
    for (const [key, { button }] of this.#shown) if (button === document.activeElement) return key;
    return undefined;
  }

  /** Parts of the view that marks and their names take, for other names to keep clear of. */
  taken(): Taken[] {
    return [...this.#shown.values()].flatMap(({ mark, marker, button }) => {
      const at = this.#map.latLngToContainerPoint(marker.getLatLng());
      const half = mark.kind === 'place' ? { x: 12, y: 18 } : { x: 28, y: 26 };
      const boxes = [
        { left: at.x - half.x, right: at.x + half.x, top: at.y - half.y, bottom: at.y + half.y },
      ];
      const name = this.#names.get(button);
      return name ? [...boxes, name] : boxes;
    });
  }

  get marks(): readonly Mark[] {
    return [...this.#shown.values()].map(({ mark }) => mark);
  }
}

function keyOf(mark: Mark): string {
  return mark.kind === 'place' ? `p${mark.index}` : `c${mark.id}`;
}

function equal(a: ReadonlyMap<number, Offset>, b: ReadonlyMap<number, Offset>): boolean {
  return a.size === b.size && [...a.keys()].every((index) => b.has(index));
}

/** A box as marks without a name, which names keep clear of. */
function squaresOver({ left, top, right, bottom }: Taken): {
  x: number;
  y: number;
  radius: number;
  text: string;
}[] {
  const radius = 22;
  const squares = [];
  for (let x = left + radius; x < right + radius; x += 2 * radius)
    for (let y = top + radius; y < bottom + radius; y += 2 * radius)
      squares.push({ x, y, radius, text: '' });
  return squares;
}
