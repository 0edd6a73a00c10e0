import type Sortable from 'sortablejs';
import { moveStop } from '../../model/trip/trip.ts';
import { once } from '../once.ts';
import type { DeedContext } from './deeds.ts';

const sortable = once(async () => (await import('sortablejs')).default);
const lists = new WeakMap<Element, Sortable>();

/** Lets stops be dragged by their handles, within a day and from day to day. Arrows do the same without a pointer. */
export function letDrag(planner: DeedContext): void {
  const all = [...planner.host.querySelectorAll<HTMLElement>('.pday')].filter(
    (list) => !lists.has(list),
  );
  if (all.length === 0) return;
  void sortable().then((Made) => {
    for (const list of all) {
      if (lists.has(list) || !list.isConnected) continue;
      lists.set(
        list,
        Made.create(list, {
          group: 'stops',
          handle: '.drag',
          draggable: '.pitem',
          animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120,
          onEnd: ({ item, from, to, oldIndex, newIndex }) => {
            const day = Number(to.dataset['list']);
            const id = Number(item.dataset['id']);
            // The page is drawn from the trip: what the hand moved goes back first, and comes again with the change.
            item.remove();
            from.insertBefore(item, from.children[oldIndex ?? 0] ?? null);
            if (newIndex === undefined) return;
            planner.change(
              moveStop(planner.trip, id, day, newIndex),
              planner.saidOf(id, day, newIndex),
            );
          },
        }),
      );
    }
  });
}
