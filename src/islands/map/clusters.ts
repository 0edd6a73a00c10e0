import { isDrawn, type MapPlace } from '../../model/map-place.ts';
import {
  TieredIndex,
  claimCode,
  type Box,
  type Mark,
  type Opened,
  type PointTable,
} from './cluster-index.ts';
import type { ClusterAnswer, ClusterAsk } from './cluster-worker.ts';

/** The marks of a map, wherever they are reckoned. */
export interface Clusters {
  readonly marksIn: (box: Box, zoom: number) => Promise<readonly Mark[]>;
  readonly open: (id: number) => Promise<Opened>;
  /** Keeps these places only, or all of them again. */
  readonly choose: (indexes: Uint32Array | undefined) => Promise<void>;
  readonly close: () => void;
}

/** Above this many places the reckoning would hold up the page, and goes to a worker. */
export const workerFrom = 20_000;

/** Clusters of the places that can be drawn, under their index in the whole list. */
export async function clustersOf(places: readonly MapPlace[]): Promise<Clusters> {
  const points = pointsOf(places);
  const drawn = Uint32Array.from(places.keys()).filter((index) => {
    const place = places[index];
    return place !== undefined && isDrawn(place);
  });
  return places.length > workerFrom ? inWorker(points, drawn) : onPage(points, drawn);
}

function pointsOf(places: readonly MapPlace[]): PointTable {
  const lats = new Float64Array(places.length);
  const lngs = new Float64Array(places.length);
  const claims = new Uint8Array(places.length);
  for (const [index, { lat = 0, lng = 0, claim }] of places.entries()) {
    lats[index] = lat;
    lngs[index] = lng;
    claims[index] = claimCode(claim);
  }
  return { lats, lngs, claims };
}

function onPage(points: PointTable, drawn: Uint32Array): Clusters {
  let index = new TieredIndex(points, drawn);
  return {
    marksIn: (box, zoom) => Promise.resolve(index.marksIn(box, zoom)),
    open: (id) => Promise.resolve(index.open(id)),
    choose: (indexes) => {
      index = new TieredIndex(points, indexes ?? drawn);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

type Question = ClusterAsk extends infer Ask
  ? Ask extends ClusterAsk
    ? Omit<Ask, 'ask'>
    : never
  : never;

async function inWorker(points: PointTable, drawn: Uint32Array): Promise<Clusters> {
  const worker = new Worker(new URL('./cluster-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (answer: ClusterAnswer) => void>();
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<ClusterAnswer>) => {
    waiting.get(data.ask)?.(data);
    waiting.delete(data.ask);
  });
  const ask = (question: Question, transfer: Transferable[] = []): Promise<ClusterAnswer> =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      worker.postMessage({ ...question, ask: asked }, transfer);
    });
  await ask({ kind: 'load', points, drawn }, [
    points.lats.buffer as ArrayBuffer,
    points.lngs.buffer as ArrayBuffer,
    points.claims.buffer as ArrayBuffer,
  ]);
  return {
    marksIn: async (box, zoom) => (await ask({ kind: 'marks', box, zoom })).marks ?? [],
    open: async (id) => (await ask({ kind: 'open', id })).opened ?? { members: [], zoom: 0 },
    choose: async (chosen) => {
      await ask({ kind: 'choose', chosen: chosen ?? drawn });
    },
    close: () => worker.terminate(),
  };
}
