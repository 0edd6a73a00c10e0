import { TieredIndex, type Box, type Mark, type Opened, type PointTable } from './cluster-index.ts';

/** What the page asks of the worker. Answers carry the same `ask`. */
export type ClusterAsk =
  | {
      readonly ask: number;
      readonly kind: 'load';
      readonly points: PointTable;
      readonly drawn: Uint32Array;
    }
  | { readonly ask: number; readonly kind: 'choose'; readonly chosen: Uint32Array }
  | { readonly ask: number; readonly kind: 'marks'; readonly box: Box; readonly zoom: number }
  | { readonly ask: number; readonly kind: 'open'; readonly id: number };

export interface ClusterAnswer {
  readonly ask: number;
  readonly marks?: readonly Mark[];
  readonly opened?: Opened;
}

/** Milliseconds without a question after which the near zooms are reckoned. */
const quiet = 400;

let points: PointTable | undefined;
let index: TieredIndex | undefined;
let rest: ReturnType<typeof setTimeout> | undefined;

function answer(asked: ClusterAsk): ClusterAnswer {
  const { ask } = asked;
  switch (asked.kind) {
    case 'load':
      points = asked.points;
      index = new TieredIndex(points, asked.drawn);
      return { ask };
    case 'choose':
      if (points) index = new TieredIndex(points, asked.chosen);
      return { ask };
    case 'marks':
      // Once this answer is out and no other is asked for.
      clearTimeout(rest);
      rest = setTimeout(() => index?.near(), quiet);
      return { ask, marks: index?.marksIn(asked.box, asked.zoom) ?? [] };
    case 'open':
      return index ? { ask, opened: index.open(asked.id) } : { ask };
  }
}

addEventListener('message', ({ data }: MessageEvent<ClusterAsk>) => {
  postMessage(answer(data));
});
