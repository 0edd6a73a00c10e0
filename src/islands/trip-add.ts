import { tripAddWords } from '../i18n/trip-add-words.ts';
import { stopWith, withoutPick, withPick, type Pick } from '../model/trip/gather.ts';
import { emptyTrip, isRefused, placeOfStop, type Trip } from '../model/trip/trip.ts';
import { element } from './element.ts';
import { once } from './once.ts';
import { openTrips, tripsAreKept, type TripStore } from './trip-store.ts';

const live = new Set<TripAdd>();
/** Opened at the first press, or at once where there is a trip to show: nobody who only reads gets a database. */
const opened = once(async () => {
  const store = await openTrips();
  const showAll = (): void => {
    for (const one of live) one.show(store);
  };
  store.addEventListener('trips', showAll);
  showAll();
  return store;
});
const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
const t = tripAddWords(lang);

/**
 * A button that puts a place, or a scene with its place, into the visitor's trip, and takes it out again. Without
 * a script it is not seen. What happened is said in one line at the foot of the page, with a way back.
 */
class TripAdd extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    const stop = (this.#stop = new AbortController());
    this.button.addEventListener('click', () => void this.#press(), { signal: stop.signal });
    live.add(this);
    this.show(undefined);
    void tripsAreKept().then((kept) => {
      if (kept && !stop.signal.aborted) void opened().then((store) => this.show(store));
    });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    live.delete(this);
  }

  get button(): HTMLButtonElement {
    const button = this.querySelector('button');
    if (!button) throw new Error('A trip-add needs its button.');
    return button;
  }

  get pick(): Pick {
    const { spot = '', scene, stay } = this.dataset;
    return { spot, scene, ...(stay !== undefined && { stay: Number(stay) }) };
  }

  show(store: TripStore | undefined): void {
    const trip = store?.current?.trip;
    const held = trip !== undefined && stopWith(trip, this.pick) !== undefined;
    const { name = '' } = this.dataset;
    this.button.setAttribute('aria-pressed', String(held));
    this.button.setAttribute('aria-label', held ? t.addedThis(name) : t.addThis(name));
    this.button.textContent = held ? t.added : t.add;
  }

  async #press(): Promise<void> {
    const store = await opened();
    const { name = '' } = this.dataset;
    const before = store.current;
    const trip = before?.trip ?? emptyTrip(t.newTrip);
    const day = before?.day ?? 0;
    const held = stopWith(trip, this.pick) !== undefined;
    const next = held ? withoutPick(trip, this.pick) : withPick(trip, day, this.pick);
    if (isRefused(next)) {
      tell(this.dataset['plan'], t.full(next.most));
      return;
    }
    await keep(store, next, day);
    if (store.trouble) {
      tell(this.dataset['plan'], t.trouble);
      return;
    }
    const stop = stopWith(next, this.pick);
    const at = stop && placeOfStop(next, stop.id);
    tell(
      this.dataset['plan'],
      at ? t.told(name, next.name, at.day + 1) : t.tookOut(name, next.name),
      () => void keep(store, trip, day),
    );
  }
}

async function keep(store: TripStore, trip: Trip, day: number): Promise<void> {
  const now = store.current;
  if (now) await store.keep(now.id, trip, { revision: now.revision, day });
  else await store.add(trip);
}

let strip: HTMLElement | undefined;

/** One line at the foot of the page, read out, with the way to the trip and the way back. The next one takes its place. */
function tell(plan: string | undefined, says: string, onUndo?: () => void): void {
  if (!strip) {
    strip = element('div', { class: 'told-strip', role: 'status' });
    document.body.append(strip);
  }
  const undo = element('button', { type: 'button', class: 'link' }, t.undo);
  const here = strip;
  undo.addEventListener('click', () => {
    onUndo?.();
    here.replaceChildren();
  });
  here.replaceChildren(
    element(
      'p',
      {},
      element('span', {}, says),
      plan === undefined ? undefined : element('a', { href: plan }, t.see),
      onUndo ? undo : undefined,
    ),
  );
}

if (!customElements.get('trip-add')) customElements.define('trip-add', TripAdd);
