import type * as L from 'leaflet';
import { isDrawn, type DrawnPlace, type MapPlace } from '../../model/map-place.ts';
import { viewOf } from './basemap-layer.ts';
import type { Mark } from './cluster-index.ts';
import { clustersOf, type Clusters } from './clusters.ts';
import { drawnOf, liesIn, metersTo } from './place-order.ts';
import { samePoints, spread, type Offset } from './spiderfy.ts';

/** Places nearer than this to one another are taken for one point, in metres. */
const onePoint = 2;

/** A ticket that was opened where it could not fall apart: its places stand round their point. */
interface Spread {
  readonly cluster: number;
  readonly marks: readonly Mark[];
  readonly offsets: ReadonlyMap<number, Offset>;
}

/** Which marks a view has: single places, tickets, and what was spread by hand. */
export class MarkView {
  readonly #map: L.Map;
  readonly #places: readonly MapPlace[];
  readonly #fixed: ReadonlyMap<number, Offset>;
  #clusters: Clusters | undefined;
  #spread: Spread | undefined;
  #closed = false;

  /** A route shows every stop with its number, however near they lie; only equal points are set apart. */
  constructor(map: L.Map, places: readonly MapPlace[], route: boolean) {
    this.#map = map;
    this.#places = places;
    this.#fixed = route ? fanned(places) : new Map();
  }

  async load(): Promise<void> {
    const clusters = await clustersOf(this.#places);
    if (this.#closed) clusters.close();
    else this.#clusters = clusters;
  }

  async choose(indexes: Uint32Array | undefined): Promise<void> {
    this.#spread = undefined;
    await this.#clusters?.choose(indexes);
  }

  get offsets(): ReadonlyMap<number, Offset> {
    return new Map([...this.#fixed, ...(this.#spread?.offsets ?? [])]);
  }

  async marks(selected: number | undefined): Promise<readonly Mark[]> {
    if (!this.#clusters)
      return drawnOf(this.#places).map(([index, { lat, lng }]): Mark => ({
        kind: 'place',
        index,
        lat,
        lng,
      }));
    const view = viewOf(this.#map, 0.1);
    const { west, south, east, north } = view;
    const whole = east - west >= 360;
    const marks = await this.#clusters.marksIn(
      [whole ? -180 : west, Math.max(-85, south), whole ? 180 : east, Math.min(85, north)],
      this.#map.getZoom(),
    );
    const open = this.#spread;
    const shown = open
      ? [
          ...marks.filter((mark) => mark.kind === 'place' || mark.id !== open.cluster),
          ...open.marks,
        ]
      : marks;
    // What is selected stands by itself, also where a ticket counts it in.
    const place = selected === undefined ? undefined : this.drawn(selected);
    if (selected === undefined || !place || !liesIn(view, place)) return shown;
    const { lat, lng } = place;
    return shown.some((mark) => mark.kind === 'place' && mark.index === selected)
      ? shown
      : [...shown, { kind: 'place', index: selected, lat, lng }];
  }

  /** What a ticket holds, and whether a nearer view would take it apart. */
  async open(id: number): Promise<{
    readonly members: readonly number[];
    readonly zoom: number;
    readonly parts: boolean;
  }> {
    const { members, zoom } = (await this.#clusters?.open(id)) ?? { members: [], zoom: 0 };
    const points = this.points(members);
    const same = points.every((point) => points[0] && metersTo(points[0], point) < onePoint);
    return { members, zoom, parts: !same && zoom <= this.#map.getMaxZoom() };
  }

  /** Sets the places of a ticket round it. */
  spread(ticket: Mark & { readonly kind: 'cluster' }, members: readonly number[]): void {
    const offsets = spread(members.length);
    const { id, lat, lng } = ticket;
    this.#spread = {
      cluster: id,
      offsets: new Map(
        members.flatMap((index, nth) => (offsets[nth] ? [[index, offsets[nth]]] : [])),
      ),
      marks: members.map((index): Mark => ({ kind: 'place', index, lat, lng })),
    };
  }

  /** Takes back what was spread. False where nothing was. */
  fold(): boolean {
    const open = this.#spread !== undefined;
    this.#spread = undefined;
    return open;
  }

  /** The ticket among these marks that counts a place in. */
  async ticketOf(
    index: number,
    marks: readonly Mark[],
  ): Promise<(Mark & { kind: 'cluster' }) | undefined> {
    const place = this.drawn(index);
    if (!place) return undefined;
    const tickets = marks
      .filter((mark) => mark.kind === 'cluster')
      .sort((a, b) => metersTo(a, place) - metersTo(b, place));
    // Its middle is the mean of its places: it is among the nearest.
    for (const ticket of tickets.slice(0, 8))
      if ((await this.open(ticket.id)).members.includes(index)) return ticket;
    return undefined;
  }

  drawn(index: number): DrawnPlace | undefined {
    const place = this.#places[index];
    return place && isDrawn(place) ? place : undefined;
  }

  points(indexes: readonly number[]): readonly DrawnPlace[] {
    return indexes.flatMap((index) => this.drawn(index) ?? []);
  }

  close(): void {
    this.#closed = true;
    this.#clusters?.close();
  }
}

/** Stops of a route that share a point, set beside it from the start. */
function fanned(places: readonly MapPlace[]): ReadonlyMap<number, Offset> {
  const drawn = drawnOf(places);
  return new Map(
    samePoints(drawn.map(([, place]) => place)).flatMap((group) => {
      const offsets = spread(group.length);
      return group.flatMap((nth, at) => {
        const [index] = drawn[nth] ?? [];
        const offset = offsets[at];
        return index === undefined || !offset ? [] : [[index, offset] as const];
      });
    }),
  );
}
