import type { StreetLayer } from '../../model/map-place.ts';
import { textIn, type Lang, type LocalText } from '../../model/text.ts';
import type { MapWords } from '../../i18n/map-words.ts';
import { element } from '../element.ts';

/**
 * Offers the street maps, and says what a company will see, before anything of it loads.
 * Resolves with the choice: a street map, `overview`, or nothing where the visitor left it as it was.
 */
export function askForStreets(
  parent: HTMLElement,
  streets: readonly StreetLayer[],
  {
    lang,
    t,
    now,
    credit,
  }: {
    readonly lang: Lang;
    readonly t: MapWords;
    readonly now: StreetLayer | undefined;
    readonly credit: LocalText | undefined;
  },
): Promise<StreetLayer | 'overview' | undefined> {
  const option = (id: string, name: string, note: string): HTMLElement =>
    element(
      'li',
      {},
      element(
        'label',
        {},
        element('input', {
          type: 'radio',
          name: 'street-layer',
          value: id,
          checked: (now?.id ?? '') === id ? '' : undefined,
        }),
        element('span', {}, element('b', {}, name), element('small', {}, note)),
      ),
    );
  const go = element('button', { class: 'btn go', value: 'go' }, t.useStreets);
  const keep = element('button', { class: 'btn', value: '' }, t.keep);
  const form = element(
    'form',
    { class: 'layers', method: 'dialog' },
    element('h2', {}, t.layers),
    element(
      'ul',
      {},
      option('', t.overview, t.overviewNote),
      ...streets.map((street) =>
        option(
          street.id,
          textIn(street.name, lang),
          [
            street.datum === 'gcj02' ? t.gcj : t.wgs,
            street.review ? t.review(street.review) : undefined,
          ]
            .filter((part) => part !== undefined)
            .join(t.dot),
        ),
      ),
    ),
    element('p', {}, t.warn),
    credit && element('p', { class: 'xs' }, `${t.overview}: ${textIn(credit, lang)}`),
    element('p', { class: 'act' }, go, keep),
  );
  const dialog = element('dialog', { class: 'mdialog', 'aria-label': t.layers }, form);
  const chosen = (): string => form.querySelector<HTMLInputElement>(':checked')?.value ?? '';
  const word = (): void => {
    go.textContent = chosen() === '' ? t.useOverview : t.useStreets;
  };
  form.addEventListener('change', word);
  word();
  parent.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const street = streets.find(({ id }) => id === chosen());
      dialog.remove();
      resolve(dialog.returnValue === 'go' ? (street ?? 'overview') : undefined);
    });
  });
}
