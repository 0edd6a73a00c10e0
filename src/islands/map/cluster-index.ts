import Supercluster from 'supercluster';
import { claimOrder, type Claim } from '../../model/claim.ts';

/** Positions and evidence of places, by index: flat, so that a worker takes them without copying. */
export interface PointTable {
  readonly lats: Float64Array;
  readonly lngs: Float64Array;
  /** Index into `claimOrder`; 3 where no scene is on record. */
  readonly claims: Uint8Array;
}

/** Scenes on record by firmness: confirmed, reported, setting, none. */
export type Tally = readonly [number, number, number, number];

export interface PlaceMark {
  readonly kind: 'place';
  readonly index: number;
  readonly lat: number;
  readonly lng: number;
}

export interface ClusterMark {
  readonly kind: 'cluster';
  readonly id: number;
  readonly lat: number;
  readonly lng: number;
  readonly count: number;
  readonly tally: Tally;
  /** The smallest index inside: where the cluster stands in list order. */
  readonly first: number;
}

export type Mark = PlaceMark | ClusterMark;

/** A box as supercluster takes it: west, south, east, north. West may exceed east across the antimeridian. */
export type Box = [number, number, number, number];

/** What a press on a cluster leads to: its members, and the zoom at which it falls apart. */
export interface Opened {
  readonly members: readonly number[];
  readonly zoom: number;
}

/** A ticket is some 56 px wide and asks for 44 px of finger: closer marks become one. */
export const clusterRadius = 64;
/** Beyond this zoom nothing is nearer than a doorstep; what still falls together is spread by hand. */
export const clusterZoom = 18;
/** The nearest of the wide zooms, which are reckoned first. */
const wideZoom = 11;

interface Point {
  readonly index: number;
}

/** What a cluster sums up: places by firmness, and the first in the list. Plain numbers, added in place 100,000 times. */
interface Sum {
  confirmed: number;
  reported: number;
  setting: number;
  none: number;
  first: number;
}

/** The clusters of one set of places at every zoom. Leaflet's zooms: the world is 256 px wide at 0. */
export class ClusterIndex {
  readonly #tree: Supercluster<Point, Sum>;
  readonly #deepest: number;

  constructor({ lats, lngs, claims }: PointTable, chosen?: Uint32Array, deepest = clusterZoom) {
    this.#deepest = deepest;
    this.#tree = new Supercluster<Point, Sum>({
      radius: clusterRadius,
      extent: 256,
      maxZoom: deepest,
      map: ({ index }) => {
        const claim = claims[index] ?? 3;
        return {
          confirmed: Number(claim === 0),
          reported: Number(claim === 1),
          setting: Number(claim === 2),
          none: Number(claim === 3),
          first: index,
        };
      },
      reduce: (sum, one) => {
        sum.confirmed += one.confirmed;
        sum.reported += one.reported;
        sum.setting += one.setting;
        sum.none += one.none;
        if (one.first < sum.first) sum.first = one.first;
      },
    });
    this.#tree.load(
      Array.from(chosen ?? lats.keys(), (index) => ({
        type: 'Feature',
        properties: { index },
        geometry: { type: 'Point', coordinates: [lngs[index] ?? 0, lats[index] ?? 0] },
      })),
    );
  }

  /** Marks in a box, in list order. */
  marksIn(box: Box, zoom: number): Mark[] {
    return this.#tree
      .getClusters(box, Math.min(this.#deepest, Math.floor(zoom)))
      .map(({ properties, geometry }): Mark => {
        const [lng = 0, lat = 0] = geometry.coordinates;
        if (!('cluster' in properties)) return { kind: 'place', index: properties.index, lat, lng };
        const { cluster_id: id, point_count: count, first } = properties;
        const { confirmed, reported, setting, none } = properties;
        return {
          kind: 'cluster',
          id,
          lat,
          lng,
          count,
          tally: [confirmed, reported, setting, none],
          first,
        };
      })
      .sort((a, b) => orderOf(a) - orderOf(b));
  }

  open(id: number): Opened {
    return {
      members: this.#tree
        .getLeaves(id, Infinity)
        .map(({ properties }) => properties.index)
        .sort((a, b) => a - b),
      zoom: this.#tree.getClusterExpansionZoom(id),
    };
  }
}

/**
 * The same in two parts: the wide zooms, which are reckoned in a fraction of the time, so that a first view need not
 * wait for the streets, and the near ones when they are wanted. Tickets of the near ones carry negative numbers.
 */
export class TieredIndex {
  readonly #points: PointTable;
  readonly #chosen: Uint32Array;
  readonly #wide: ClusterIndex;
  #near: ClusterIndex | undefined;

  constructor(points: PointTable, chosen: Uint32Array) {
    this.#points = points;
    this.#chosen = chosen;
    this.#wide = new ClusterIndex(points, chosen, wideZoom);
  }

  /** Reckons the near zooms now, if that has not been done. */
  near(): ClusterIndex {
    return (this.#near ??= new ClusterIndex(this.#points, this.#chosen));
  }

  marksIn(box: Box, zoom: number): Mark[] {
    if (zoom < wideZoom + 1) return this.#wide.marksIn(box, zoom);
    return this.near()
      .marksIn(box, zoom)
      .map((mark) => (mark.kind === 'cluster' ? { ...mark, id: -mark.id } : mark));
  }

  open(id: number): Opened {
    return id < 0 ? this.near().open(-id) : this.#wide.open(id);
  }
}

/** Where a mark stands in list order. */
export function orderOf(mark: Mark): number {
  return mark.kind === 'place' ? mark.index : mark.first;
}

/** The code of a claim in a point table. */
export function claimCode(claim: Claim | undefined): number {
  return claim === undefined ? 3 : claimOrder.indexOf(claim);
}

/** The cells under a ticket's count: at most six, hardest evidence first. */
export function ticketCells(tally: Tally, most = 6): (Claim | 'none')[] {
  return tally
    .flatMap((n, level) =>
      Array.from({ length: Math.min(n, most) }, () => claimOrder[level] ?? 'none'),
    )
    .slice(0, most);
}
