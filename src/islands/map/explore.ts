import { isDrawn, type MapFile, type MapPlace } from '../../model/map-place.ts';
import { textIn } from '../../model/text.ts';
import { viewOf } from './basemap-layer.ts';
import { FilterForm } from './filter-form.ts';
import type { Around } from './around.ts';
import type { LiveMap } from './live-map.ts';
import { listedRows, LiveList } from './live-list.ts';
import type { Located } from '../where-am-i.ts';
import { clockTime } from '../../model/time/clock.ts';
import { momentInChina } from '../../model/time/calendar.ts';
import { asksNothing, isOpenTo, matches, type Filter } from './place-filter.ts';
import { firstPlaces, liesIn, type Listed } from './place-order.ts';
import { viewState, ViewLink } from './view-link.ts';
import { fromHash, isMapHash, type MapState } from './url-state.ts';

/** Milliseconds of rest after which the list follows the map. */
const rest = 120;

/** The page of every place: filters above, the list beside, the address in step with both. */
export class Explore {
  readonly #host: HTMLElement;
  readonly #places: readonly MapPlace[];
  readonly #form: FilterForm | undefined;
  readonly #link: ViewLink;
  readonly #stop = new AbortController();
  #live: LiveMap | undefined;
  #list: LiveList | undefined;
  #filter: Filter = {};
  #matching: Uint32Array;
  #inView: number[] = [];
  #rows: readonly Listed[] = [];
  #numbers: ReadonlyMap<number, number> = new Map();
  /** Where only open places are asked for: the time in China, and how many were left out since nobody knows their hours. */
  #hours: { readonly at: string; unknown: number } | undefined;
  #visitor: Located | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, places: readonly MapPlace[]) {
    this.#host = host;
    this.#places = places;
    this.#matching = Uint32Array.from(places.keys());
    const form = host.querySelector('form');
    this.#form = form
      ? new FilterForm(form, {
          onFilter: () => void this.#narrow(this.#form?.filter ?? {}),
          onNear: (on) => void this.#near(on),
        })
      : undefined;
    this.#link = new ViewLink(true, () => this.#state());
  }

  /** What the map asks of the page around it. */
  get around(): Around {
    return {
      order: () => this.#rows.map(({ index }) => index),
      numbers: () => this.#numbers,
      onView: () => this.#reckon(),
      onSelect: (index, by) => this.#selected(index, by),
      onHot: (index) => this.#list?.hot(index),
      onLocate: (at) => {
        this.#visitor = at;
        if (this.#form) this.#form.near = true;
        this.#reckon();
      },
      focusOutside: (index) =>
        matchMedia('(min-width: 64rem)').matches && (this.#list?.focusLink(index) ?? false),
    };
  }

  async start(live: LiveMap, { dramas }: Partial<MapFile>): Promise<void> {
    this.#live = live;
    const { t } = live;
    const box = this.#host.querySelector<HTMLElement>('.mlist');
    this.#list = new LiveList(
      this.#places,
      dramas ?? {},
      { lang: this.#lang, t },
      {
        count: this.#host.querySelector<HTMLElement>('.mcount'),
        pageOf: (id) => live.pageOf(id),
        onSelect: (index) =>
          live.select(index === live.selected ? undefined : index, { by: 'row' }),
        onHot: (index) => live.marks.highlight(index),
        onGo: (index) => {
          live.fitAll([index]);
        },
      },
    );
    const state = ViewLink.read();
    this.#filter = state;
    if (this.#form) this.#form.filter = state;
    this.#matching = this.#matchingIndexes();
    await live.start(
      state.zoom === undefined ? undefined : (state as { lat: number; lng: number; zoom: number }),
    );
    if (!asksNothing(this.#filter)) {
      await live.choose(this.#matching);
      if (state.zoom === undefined) live.fitAll([...this.#matching]);
    }
    this.#selectNamed(state.selected);
    box?.querySelector('.standing')?.setAttribute('hidden', '');
    box?.append(this.#list.element, this.#list.foot);
    this.#showList();
    this.#listen(box);
  }

  #listen(box: HTMLElement | null): void {
    const { signal } = this.#stop;
    addEventListener(
      'hashchange',
      () => isMapHash(location.hash) && void this.#restore(fromHash(location.hash)),
      { signal },
    );
    for (const button of box?.querySelectorAll<HTMLButtonElement>('.seg button') ?? [])
      button.addEventListener(
        'click',
        () => {
          const map = button.value === 'map';
          this.#host.classList.toggle('maponly', map);
          for (const one of box?.querySelectorAll('.seg button') ?? [])
            one.setAttribute('aria-pressed', String(one === button));
          this.#live?.map.invalidateSize();
        },
        { signal },
      );
  }

  get #lang(): 'zh' | 'en' {
    return document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  }

  #state(): MapState {
    const live = this.#live;
    return {
      ...(live ? viewState(live.map) : {}),
      ...this.#filter,
      selected: live?.selected === undefined ? undefined : this.#places[live.selected]?.id,
    };
  }

  async #restore(state: MapState): Promise<void> {
    const live = this.#live;
    if (!live) return;
    if (this.#form) this.#form.filter = state;
    await this.#narrow(state, false);
    if (state.zoom !== undefined && state.lat !== undefined && state.lng !== undefined)
      live.map.setView([state.lat, state.lng], state.zoom, { animate: false });
    this.#selectNamed(state.selected);
  }

  #selectNamed(id: string | undefined): void {
    const index = id === undefined ? -1 : this.#places.findIndex((place) => place.id === id);
    if (index < 0 && this.#live?.selected === undefined) return;
    this.#live?.select(index < 0 ? undefined : index, { by: 'address' });
  }

  #matchingIndexes(): Uint32Array {
    const indexes: number[] = [];
    const now = momentInChina(Date.now());
    this.#hours = this.#filter.openNow ? { at: clockTime(now.minute), unknown: 0 } : undefined;
    for (const [index, place] of this.#places.entries()) {
      if (!matches(place, this.#filter)) continue;
      const open = this.#hours ? isOpenTo(place, now) : true;
      if (open) indexes.push(index);
      else if (open === undefined && this.#hours) this.#hours.unknown += 1;
    }
    return Uint32Array.from(indexes);
  }

  async #narrow(filter: Filter, move = true): Promise<void> {
    const before = this.#filter;
    this.#filter = filter;
    this.#matching = this.#matchingIndexes();
    const drawn = this.#matching.filter((index) => {
      const place = this.#places[index];
      return place !== undefined && isDrawn(place);
    });
    const live = this.#live;
    if (live?.selected !== undefined && !this.#matching.includes(live.selected))
      live.select(undefined);
    await live?.choose(asksNothing(filter) ? undefined : drawn);
    // Another city or drama lies elsewhere; a kind or a level of evidence is a matter of this view.
    if (move && drawn.length && (before.city !== filter.city || before.drama !== filter.drama))
      live?.fitAll([...drawn]);
    this.#reckon();
  }

  async #near(on: boolean): Promise<void> {
    if (!on) this.#visitor = undefined;
    else if (!(await this.#live?.locate()) && this.#form) this.#form.near = false;
    this.#reckon();
  }

  /** Which places are in view, in which order, under which numbers: before the marks are drawn with them. */
  #reckon(): void {
    const live = this.#live;
    if (!live) return;
    const box = viewOf(live.map, 0);
    this.#inView = [];
    for (const index of this.#matching) {
      const place = this.#places[index];
      if (place && isDrawn(place) && liesIn(box, place)) this.#inView.push(index);
    }
    this.#rows = firstPlaces(this.#places, this.#inView, this.#from(), listedRows);
    this.#numbers = new Map(this.#rows.map(({ index }, nth) => [index, nth + 1]));
    this.#link.note();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#showList();
    }, rest);
  }

  /** The visitor, if known, else the selected place: what distances are reckoned from. */
  #from(): { lat: number; lng: number } | undefined {
    if (this.#visitor) return this.#visitor;
    const place =
      this.#live?.selected === undefined ? undefined : this.#places[this.#live.selected];
    return place && isDrawn(place) ? place : undefined;
  }

  #showList(): void {
    const live = this.#live;
    if (!live) return;
    const namedOnly = [...this.#matching].flatMap((index) => {
      const place = this.#places[index];
      return place && !isDrawn(place) ? [place] : [];
    });
    const { lat, lng } = live.map.getCenter();
    const [near] = this.#inView.length
      ? []
      : firstPlaces(this.#places, this.#matching, { lat, lng }, 1);
    const selected = live.selected === undefined ? undefined : this.#places[live.selected];
    this.#list?.show({
      rows: this.#rows,
      inView: this.#inView.length,
      outside: this.#matching.length - namedOnly.length - this.#inView.length,
      namedOnly,
      selected: live.selected,
      hours: this.#hours,
      from: this.#visitor ? 'visitor' : selected && { name: textIn(selected.name, this.#lang) },
      nearest: near && { index: near.index, meters: near.meters ?? 0, from: { lat, lng } },
    });
  }

  #selected(index: number | undefined, by: 'mark' | 'row' | 'address'): void {
    this.#reckon();
    this.#showList();
    if (by === 'mark' && index !== undefined && matchMedia('(min-width: 64rem)').matches)
      this.#list?.scrollTo(index);
  }

  close(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
    this.#form?.close();
    this.#link.close();
    this.#list?.element.remove();
    this.#list?.foot.remove();
    this.#host.querySelector('.standing')?.removeAttribute('hidden');
  }
}
