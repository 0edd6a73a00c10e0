import { isDrawn, type MapPlace } from '../../model/map-place.ts';
import type { Around } from './around.ts';
import type { LiveMap } from './live-map.ts';
import { RowLinks } from './row-links.ts';
import { viewState, ViewLink } from './view-link.ts';

/** A map on a page about something else: its list stands in the page already. */
export class PageMap {
  readonly #places: readonly MapPlace[];
  readonly #rows: RowLinks;
  readonly #link: ViewLink;
  #live: LiveMap | undefined;

  constructor(host: HTMLElement, places: readonly MapPlace[]) {
    this.#places = places;
    this.#rows = new RowLinks(host.closest('[data-map-scope]') ?? host, {
      onHot: (id) => this.#live?.marks.highlight(this.#indexOf(id)),
      onPress: (id) => this.#live?.select(this.#indexOf(id), { by: 'row' }),
    });
    this.#link = new ViewLink(false, () => ({
      ...(this.#live ? viewState(this.#live.map) : {}),
      selected: this.#idOf(this.#live?.selected),
    }));
    for (const type of ['pointerdown', 'keydown'])
      host.addEventListener(type, () => (this.#link.awake = true), { once: true });
  }

  get around(): Around {
    const drawn = this.#places.flatMap((place, index) => (isDrawn(place) ? [index] : []));
    const none = new Map<number, number>();
    return {
      order: () => drawn,
      numbers: () => none,
      onView: () => this.#link.note(),
      onSelect: (index, by) => {
        this.#rows.select(this.#idOf(index), by === 'mark');
        this.#link.note();
      },
      onHot: (index) => this.#rows.hot(this.#idOf(index)),
      onLocate: () => undefined,
      focusOutside: () => false,
    };
  }

  async start(live: LiveMap): Promise<void> {
    this.#live = live;
    const { zoom, lat, lng, selected } = ViewLink.read();
    await live.start(
      zoom === undefined || lat === undefined || lng === undefined ? undefined : { zoom, lat, lng },
    );
    const index = this.#indexOf(selected);
    if (index !== undefined) live.select(index, { by: 'address' });
  }

  #indexOf(id: string | undefined): number | undefined {
    const index = id === undefined ? -1 : this.#places.findIndex((place) => place.id === id);
    return index < 0 ? undefined : index;
  }

  #idOf(index: number | undefined): string | undefined {
    return index === undefined ? undefined : this.#places[index]?.id;
  }

  close(): void {
    this.#rows.close();
    this.#link.close();
  }
}
