import { compassPoint, compassPoints } from '../../model/geo/distance.ts';
import { isDrawn, type MapPlace } from '../../model/map-place.ts';
import { accesses } from '../../model/spot.ts';
import { textIn, type Lang, type LocalText } from '../../model/text.ts';
import type { MapWords } from '../../i18n/map-words.ts';
import { roundedDistance } from '../../i18n/rounded-distance.ts';
import { cellOf } from './cells.ts';
import { element } from '../element.ts';
import { towards } from './ground-layer.ts';
import type { Listed } from './place-order.ts';

/** Rows that a list shows at once. A reader who wants more zooms in; a page of thousands serves nobody. */
export const listedRows = 60;

export interface ListState {
  readonly rows: readonly Listed[];
  /** Places in view, and matching ones outside it. */
  readonly inView: number;
  readonly outside: number;
  readonly namedOnly: readonly MapPlace[];
  readonly selected: number | undefined;
  /** Where only open places are listed: the time in China, and how many have no known hours. */
  readonly hours: { readonly at: string; readonly unknown: number } | undefined;
  /** What distances are reckoned from: a name, the visitor, or nothing. */
  readonly from: { readonly name: string } | 'visitor' | undefined;
  /** The nearest place outside an empty view. */
  readonly nearest:
    | {
        readonly index: number;
        readonly meters: number;
        readonly from: { lat: number; lng: number };
      }
    | undefined;
}

interface Callbacks {
  readonly pageOf: (id: string) => string;
  readonly onSelect: (index: number) => void;
  readonly onHot: (index: number | undefined) => void;
  readonly onGo: (index: number) => void;
}

/** The list beside the map of every place: the same places, the same numbers, the same order. */
export class LiveList {
  readonly element = element('ol', { class: 'live' });
  readonly foot = element('div', { class: 'mfoot' });
  readonly #count: HTMLElement | null;
  readonly #places: readonly MapPlace[];
  readonly #dramas: Readonly<Record<string, LocalText>>;
  readonly #looks: { readonly lang: Lang; readonly t: MapWords };
  readonly #do: Callbacks;

  constructor(
    places: readonly MapPlace[],
    dramas: Readonly<Record<string, LocalText>>,
    looks: { readonly lang: Lang; readonly t: MapWords },
    { count, ...callbacks }: Callbacks & { readonly count: HTMLElement | null },
  ) {
    this.#places = places;
    this.#dramas = dramas;
    this.#looks = looks;
    this.#count = count;
    this.#do = callbacks;
  }

  show(state: ListState): void {
    const { t } = this.#looks;
    const focused = this.focusedIndex();
    this.element.replaceChildren(
      ...state.rows.flatMap(({ index, meters }, nth) => {
        const place = this.#places[index];
        return place ? [this.#row(place, index, nth + 1, meters, index === state.selected)] : [];
      }),
    );
    const parts = [
      state.hours ? t.shownOpen(state.inView, state.hours.at) : t.shown(state.inView),
      state.from === undefined || state.rows.length < 2
        ? undefined
        : state.from === 'visitor'
          ? t.byDistanceFromYou
          : t.byDistanceFrom(state.from.name),
      state.outside > 0 ? t.outside(state.outside) : undefined,
    ].filter((part) => part !== undefined);
    if (this.#count) {
      const zh = this.#looks.lang === 'zh';
      this.#count.textContent = `${parts.join(zh ? '，' : ', ')}${zh ? '。' : '. '}${t.share}`;
    }
    this.foot.replaceChildren(...this.#footOf(state));
    if (focused !== undefined) this.focusRow(focused);
  }

  #row(
    place: MapPlace,
    index: number,
    number: number,
    meters: number | undefined,
    on: boolean,
  ): HTMLElement {
    const { lang, t } = this.#looks;
    const far = roundedDistance(place.accuracy, t.unit);
    const note = on
      ? t.selected
      : place.mode === 'area'
        ? t.pin(far)
        : meters === undefined || meters < place.accuracy
          ? ''
          : roundedDistance(meters, t.unit);
    const button = element(
      'button',
      { type: 'button', class: 'mrow', 'aria-pressed': String(on), 'data-index': String(index) },
      cellOf(place, number),
      element('span', { class: 'n' }, textIn(place.name, lang)),
      element('span', { class: 'code s' }, note),
      element('span', { class: 'm' }, this.#meta(place)),
    );
    button.addEventListener('click', () => this.#do.onSelect(index));
    const row = element(
      'li',
      { class: on ? 'sel' : undefined, 'data-index': String(index) },
      button,
    );
    if (on)
      row.append(
        element(
          'p',
          { class: 'act' },
          element('a', { class: 'btn go', href: this.#do.pageOf(place.id) }, t.open),
        ),
      );
    for (const type of ['mouseenter', 'focusin'])
      row.addEventListener(type, () => this.#do.onHot(index));
    for (const type of ['mouseleave', 'focusout'])
      row.addEventListener(type, () => this.#do.onHot(undefined));
    return row;
  }

  #meta({ dramas = [], access, mode }: MapPlace): string {
    const { lang, t } = this.#looks;
    const titles = dramas.flatMap((id) => {
      const title = this.#dramas[id];
      return title ? [t.title2(textIn(title, lang))] : [];
    });
    return [
      titles.length ? titles.join(lang === 'zh' ? '' : t.comma) : t.noClaim,
      access ? accesses[access][lang] : undefined,
      mode === 'named-only' ? t.namedOnly : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(t.dot);
  }

  #footOf({ rows, inView, nearest, namedOnly, outside, hours }: ListState): HTMLElement[] {
    const { lang, t } = this.#looks;
    const parts: HTMLElement[] = [];
    if (inView === 0) {
      const place = nearest && this.#places[nearest.index];
      const notice = element('div', { class: 'notice' });
      notice.append(
        element('p', {}, outside + namedOnly.length === 0 ? t.nothingMatches : t.nothing),
      );
      if (place && isDrawn(place)) {
        const way = compassPoints[compassPoint(towards(nearest.from, place))][lang];
        const go = element('button', { type: 'button', class: 'btn' }, t.goNearest);
        go.addEventListener('click', () => this.#do.onGo(nearest.index));
        notice.append(
          element(
            'p',
            {},
            t.nearest(textIn(place.name, lang), roundedDistance(nearest.meters, t.unit), way),
          ),
          element('p', { class: 'act' }, go),
        );
      }
      parts.push(notice);
    } else if (inView > rows.length)
      parts.push(element('p', { class: 'note' }, t.more(inView - rows.length)));
    if (hours && hours.unknown > 0)
      parts.push(element('p', { class: 'note' }, t.hoursUnknown(hours.unknown)));
    if (namedOnly.length)
      parts.push(
        element('h2', { class: 'mhead2' }, t.unplaced(namedOnly.length)),
        element(
          'ul',
          { class: 'unplaced' },
          ...namedOnly
            .slice(0, listedRows)
            .map((place) =>
              element(
                'li',
                {},
                element(
                  'a',
                  { class: 'mrow', href: this.#do.pageOf(place.id) },
                  element('i', { class: 'ringi' }),
                  element('span', { class: 'n' }, textIn(place.name, lang)),
                  element('span', { class: 'm' }, this.#meta(place)),
                ),
              ),
            ),
        ),
      );
    return parts;
  }

  hot(index: number | undefined): void {
    for (const row of this.element.children)
      row.classList.toggle(
        'hot',
        row instanceof HTMLElement && row.dataset['index'] === String(index),
      );
  }

  focusedIndex(): number | undefined {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !this.element.contains(active)) return undefined;
    return Number(active.closest<HTMLElement>('li')?.dataset['index']);
  }

  focusRow(index: number): boolean {
    const row = this.#rowOf(index)?.querySelector<HTMLElement>('button');
    row?.focus({ preventScroll: true });
    return row !== undefined;
  }

  /** Focuses the link to a selected place's page. */
  focusLink(index: number): boolean {
    const link = this.#rowOf(index)?.querySelector<HTMLElement>('.act a');
    link?.focus();
    return link !== undefined;
  }

  scrollTo(index: number): void {
    this.#rowOf(index)?.scrollIntoView({ block: 'nearest' });
  }

  #rowOf(index: number): Element | undefined {
    return [...this.element.children].find(
      (row) => row instanceof HTMLElement && row.dataset['index'] === String(index),
    );
  }
}
