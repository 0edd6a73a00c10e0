import { element } from '../element.ts';
import { openPickMap, type Point } from '../map/pick-map.ts';
import type { DeedContext } from './deeds.ts';

/** Asks for a point on a map. Nothing where the visitor would rather not. */
export function pickPoint(
  { t, lang, plan }: Pick<DeedContext, 't' | 'lang' | 'plan'>,
  start: Point | undefined,
): Promise<Point | undefined> {
  const box = element('div', { class: 'pickbox', role: 'application', 'aria-label': t.pick.title });
  const take = element('button', { type: 'button', class: 'btn go' }, t.pick.take);
  const cancel = element('button', { type: 'button', class: 'btn' }, t.pick.cancel);
  const where = element('p', { class: 'code s', role: 'status' });
  const dialog = element(
    'dialog',
    { class: 'pick', 'aria-label': t.pick.title },
    element('h2', { class: 'long' }, t.pick.title),
    element('p', { class: 'note' }, t.pick.hint),
    box,
    where,
    element('p', { class: 'act' }, take, cancel),
  );
  document.body.append(dialog);
  dialog.showModal();
  const say = ({ lat, lng }: Point): void => {
    where.textContent = `${lat.toFixed(5)}, ${lng.toFixed(5)} (WGS-84)`;
  };
  const map = openPickMap(box, { lang, basemap: plan.to.basemap, start }, say);
  return new Promise((resolve) => {
    let picked: Point | undefined;
    take.addEventListener('click', () => {
      picked = map.picked();
      dialog.close();
    });
    cancel.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      map.close();
      dialog.remove();
      resolve(picked);
    });
  });
}
