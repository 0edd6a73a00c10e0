import { bestOrder, type Ordered, type OrderTask } from '../../model/trip/order.ts';

/** What the worker says: how far it has come, then what it found. */
export type OrderNews =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly ordered: Ordered };

addEventListener('message', ({ data: task }: MessageEvent<OrderTask>) => {
  const say = (news: OrderNews): void => postMessage(news);
  let last = 0;
  const ordered = bestOrder(task, (done) => {
    if (done - last >= 0.02) {
      last = done;
      say({ kind: 'progress', done });
    }
    return true;
  });
  say({ kind: 'done', ordered });
});
