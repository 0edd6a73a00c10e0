import orderWorker from './order-worker.ts?worker&url';
import type { OrderTask, Ordered } from '../../model/trip/order.ts';
import type { Trip } from '../../model/trip/trip.ts';
import type { OrderNews } from './order-worker.ts';

export { orderWorker };

/** What putting stops in order came to, for as long as the trip is as it was left. */
export interface OrderingDone {
  readonly kind: 'done';
  /** The day, or nothing where stops were shared out among all. */
  readonly day: number | undefined;
  readonly before: Trip;
  readonly after: Trip;
  readonly totals: {
    readonly before: OrderingTotals;
    readonly after: OrderingTotals;
  };
  readonly count: number;
  readonly exact: boolean;
  readonly rough: boolean;
  readonly locked: boolean;
}

export interface OrderingTotals {
  /** Minutes on the way. */
  readonly travel: number;
  readonly missed: number;
  /** Minutes beyond a daily limit. */
  readonly over: number;
}

/** Or how far it has come, from 0 to 1. */
export type Ordering = OrderingDone | { readonly kind: 'working'; readonly done: number };

/** Puts many stops in order beside the page, which stays alive and may call it off: then it throws an AbortError. */
export function orderBeside(
  task: OrderTask,
  { onProgress, signal }: { onProgress: (done: number) => void; signal: AbortSignal },
): Promise<Ordered> {
  const worker = new Worker(orderWorker, { type: 'module' });
  return new Promise<Ordered>((resolve, reject) => {
    const end = (): void => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      reject(new DOMException('Called off.', 'AbortError'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<OrderNews>) => {
      if (data.kind === 'progress') {
        onProgress(data.done);
        return;
      }
      end();
      resolve(data.ordered);
    });
    worker.addEventListener('error', ({ message }) => {
      end();
      reject(new Error(message));
    });
    worker.postMessage(task);
  });
}
