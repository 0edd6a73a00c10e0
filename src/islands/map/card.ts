import { accesses } from '../../model/spot.ts';
import type { MapPlace } from '../../model/map-place.ts';
import { textIn, type Lang } from '../../model/text.ts';
import { claims } from '../../model/claim.ts';
import type { MapWords } from '../../i18n/map-words.ts';
import { roundedDistance } from '../../i18n/rounded-distance.ts';
import { cellOf } from './cells.ts';
import { element } from '../element.ts';

/** The selected place as a small card at the map's foot: what it is, how sure we are, and the way to its page. */
export class Card {
  readonly element = element('section', { class: 'mcard', hidden: '' });
  readonly #lang: Lang;
  readonly #t: MapWords;
  readonly #pageOf: (id: string) => string;
  readonly #onClose: () => void;

  constructor(
    lang: Lang,
    t: MapWords,
    { pageOf, onClose }: { readonly pageOf: (id: string) => string; readonly onClose: () => void },
  ) {
    this.#lang = lang;
    this.#t = t;
    this.#pageOf = pageOf;
    this.#onClose = onClose;
  }

  show(place: MapPlace, number: number | undefined): void {
    const [lang, t] = [this.#lang, this.#t];
    const far = roundedDistance(place.accuracy, t.unit);
    const close = element('button', { type: 'button', class: 'btn' }, t.close);
    close.addEventListener('click', this.#onClose);
    const name = textIn(place.name, lang);
    this.element.setAttribute('aria-label', name);
    this.element.replaceChildren(
      cellOf(place, number ?? place.number),
      element(
        'div',
        {},
        element(
          'b',
          { class: 'n', lang: lang === 'en' && !place.name.en ? 'zh-CN' : undefined },
          name,
        ),
        element(
          'p',
          { class: 's quiet' },
          [
            place.claim ? claims[place.claim][lang] : undefined,
            place.access ? accesses[place.access][lang] : undefined,
            place.mode === 'pin' ? t.pin(far) : t.area(far),
          ]
            .filter((part) => part !== undefined)
            .join(t.dot),
        ),
      ),
      element(
        'p',
        { class: 'act' },
        element('a', { class: 'btn go', href: this.#pageOf(place.id) }, t.open),
        close,
      ),
    );
    this.element.hidden = false;
  }

  focus(): void {
    this.element.querySelector('a')?.focus({ preventScroll: true });
  }

  hide(): void {
    this.element.hidden = true;
  }
}
