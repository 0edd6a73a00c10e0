import { Idiomorph } from 'idiomorph';
import { planWords, type GuestFault } from '../../i18n/plan-words.ts';
import { momentInChina, dateOf } from '../../model/time/calendar.ts';
import { fromShared } from '../../model/trip/share.ts';
import { firstStep, redone, stepped, undone, type Steps } from '../../model/trip/steps.ts';
import {
  emptyTrip,
  isRefused,
  renamed,
  stopsOf,
  type Trip,
  type TripRefusal,
} from '../../model/trip/trip.ts';
import { element } from '../element.ts';
import { openTrips, type StoreChange, type TripStore } from '../trip-store.ts';
import { deeds, type DeedContext } from './deeds.ts';
import { answerView, orderingView, takeView } from './aside-view.ts';
import { foundView } from './add-view.ts';
import { press } from './controls.ts';
import { dayView } from './day-view.ts';
import { letDrag } from './dragging.ts';
import { bringView, emptyView, headView, tripsView, troubleView } from './head-view.ts';
import { keepOffline } from './offline.ts';
import type { Ordering } from './ordering.ts';
import { planDays, type Addresses, type Guest, type Plan } from './plan.ts';
import { shareView } from './share-view.ts';
import { loadWorld, type World } from './world.ts';

/** Milliseconds for which a line at the foot of the page stands. */
const saidFor = 10_000;

/** Opens the planner in its element. What stood there gives way once there is something to show. */
export async function openPlanner(host: HTMLElement, signal: AbortSignal): Promise<void> {
  const planner = new Planner(host, signal);
  await planner.open();
}

/** The page of one's own trip: keeps, undoes, draws, and sends every press to the table of deeds. */
export class Planner implements DeedContext {
  readonly host: HTMLElement;
  readonly lang = document.documentElement.lang.startsWith('en')
    ? ('en' as const)
    : ('zh' as const);
  readonly t = planWords(this.lang);
  readonly to: Addresses;
  readonly #signal: AbortSignal;
  readonly #said = element('p', { class: 'told-strip', role: 'status' });
  #store: TripStore | undefined;
  #world: World | undefined;
  #steps: Steps<Trip> = firstStep(emptyTrip(this.t.newTrip));
  /** The trip that is open in the store; nothing until there is something to keep. */
  #id: string | undefined;
  #revision = 0;
  /** One write after the other, so that each knows the revision of the one before. */
  #writing: Promise<void> = Promise.resolve();
  #guest: Guest | undefined;
  #ordering: Ordering | undefined;
  #offline = false;
  renaming = false;

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.host = host;
    this.to = Object.fromEntries(Object.entries(host.dataset)) as unknown as Addresses;
    this.#signal = signal;
  }

  async open(): Promise<void> {
    this.host.addEventListener('click', (event) => this.#onPress(event), { signal: this.#signal });
    this.host.addEventListener('change', (event) => this.#onChange(event), {
      signal: this.#signal,
    });
    this.host.addEventListener('input', (event) => this.#onInput(event), { signal: this.#signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal: this.#signal });
    addEventListener('hashchange', () => this.#readAddress(), { signal: this.#signal });
    document.body.append(this.#said);
    this.#store = await openTrips();
    this.#store.addEventListener('trips', (event) => {
      this.#onTrips((event as CustomEvent<StoreChange>).detail);
    });
    this.#signal.addEventListener('abort', () => {
      this.#store?.close();
      this.#said.remove();
    });
    this.#takeOver();
    await this.fetchWorld();
    void keepOffline(this.to, this.lang).then((kept) => {
      this.#offline = kept;
      this.draw();
    });
  }

  async fetchWorld(): Promise<void> {
    this.#message(this.t.loading);
    try {
      this.#world = await loadWorld(this.to.places, this.#signal);
    } catch {
      if (!this.#signal.aborted) this.#message(this.t.failed, press(this.t.retry, { do: 'retry' }));
      return;
    }
    this.#readAddress();
    this.draw();
    performance.mark('trip-planner:ready');
  }

  get store(): TripStore {
    if (!this.#store) throw new Error('The planner has no store before it is open.');
    return this.#store;
  }

  get world(): World | undefined {
    return this.#world;
  }

  get trip(): Trip {
    return this.#guest?.trip ?? this.#steps.now;
  }

  get plan(): Plan {
    const world = this.#world;
    if (!world) throw new Error('The planner draws nothing before it knows the places.');
    const { lang, t, to } = this;
    const trip = world.present(this.trip);
    const today = dateOf(momentInChina(Date.now()).day);
    return {
      lang,
      t,
      to,
      world,
      trip,
      today,
      days: planDays(trip, { world, lang, today }),
      guest: this.#guest,
      ordering: this.#ordering,
    };
  }

  /** Makes a change: it can be undone, and is kept. A limit that it would pass is said instead. */
  change(next: Trip | TripRefusal, says?: string): void {
    if (isRefused(next)) {
      this.say(next.refused === 'stops' ? this.t.stop.full(next.most) : this.t.day.full(next.most));
      return;
    }
    if (next === this.#steps.now) return;
    this.#steps = stepped(this.#steps, next);
    if (this.#ordering?.kind === 'done' && this.#ordering.after !== next)
      this.#ordering = undefined;
    this.#keep();
    this.draw();
    if (says !== undefined) this.say(says);
  }

  undo(): void {
    if (this.#steps.past.length === 0) return;
    this.#steps = undone(this.#steps);
    this.#ordering = undefined;
    this.#keep();
    this.draw();
    this.say(this.t.undone);
  }

  redo(): void {
    if (this.#steps.ahead.length === 0) return;
    this.#steps = redone(this.#steps);
    this.#ordering = undefined;
    this.#keep();
    this.draw();
    this.say(this.t.redone);
  }

  set ordering(ordering: Ordering | undefined) {
    this.#ordering = ordering;
    this.draw();
  }

  get ordering(): Ordering | undefined {
    return this.#ordering;
  }

  get guest(): Guest | undefined {
    return this.#guest;
  }

  /** Shows somebody else's trip, or goes back to one's own. */
  show(guest: Guest | undefined): void {
    this.#guest = guest;
    this.#ordering = undefined;
    if (!guest && location.hash !== '')
      history.replaceState(null, '', location.pathname + location.search);
    this.draw();
    if (guest) scrollTo({ top: 0 });
  }

  /** Keeps a trip as one of the visitor's own, and opens it. */
  async add(trip: Trip): Promise<void> {
    await this.#writing;
    await this.store.add(trip);
    this.#takeOver();
    this.draw();
  }

  /** Opens what the store says is open. */
  async switchTo(id: string | undefined): Promise<void> {
    await this.#writing;
    if (id !== undefined) await this.store.choose(id);
    this.#takeOver();
    this.draw();
  }

  get id(): string | undefined {
    return this.#id;
  }

  /** Says something in one line at the foot of the page, with a way back where there is one. */
  say(words: string, more?: HTMLElement): void {
    const line = element('span', {}, words);
    this.#said.replaceChildren(line, ...(more ? [more] : []));
    // It covers the foot of the page: long enough to read and to reach, then gone.
    setTimeout(() => {
      if (line.isConnected && !this.#said.matches(':hover, :focus-within'))
        this.#said.replaceChildren();
    }, saidFor);
    more?.addEventListener('click', () => this.#said.replaceChildren());
  }

  saidOf(stop: number, day: number, at: number): string {
    const name = this.plan.days
      .flatMap(({ stops }) => stops)
      .find((planned) => planned.stop.id === stop)?.name;
    return this.t.stop.moved(name ?? '', day + 1, at + 1);
  }

  refuse(fault: GuestFault): void {
    this.say(this.t.bring.fault[fault]);
  }

  #takeOver(): void {
    const current = this.#store?.current;
    this.#id = current?.id;
    this.#revision = current?.revision ?? 0;
    this.#steps = firstStep(current?.trip ?? emptyTrip(this.t.newTrip));
    this.#ordering = undefined;
    this.renaming = false;
  }

  #keep(): void {
    const trip = this.#steps.now;
    this.#writing = this.#writing.then(async () => {
      if (this.#id === undefined) {
        const stored = await this.store.add(trip);
        [this.#id, this.#revision] = [stored.id, stored.revision];
      } else {
        const kept = await this.store.keep(this.#id, trip, {
          revision: this.#revision,
          day: Math.min(this.store.trip(this.#id)?.day ?? 0, trip.days.length - 1),
        });
        if (kept.beside) await this.#partWays(kept.kept.id, trip);
        else if (kept.kept) this.#revision = kept.kept.revision;
      }
      if (this.store.trouble !== undefined) this.draw();
    });
  }

  /** Another page was faster: this page's trip goes on under a name of its own. */
  async #partWays(id: string, trip: Trip): Promise<void> {
    const named = renamed(trip, this.t.trouble.besideName(trip.name));
    const stored = this.store.trip(id);
    if (stored) {
      const kept = await this.store.keep(id, named, { revision: stored.revision, day: stored.day });
      if (kept.kept) this.#revision = kept.kept.revision;
    }
    this.#id = id;
    this.#steps = stepped(this.#steps, named);
    this.draw();
    this.say(this.t.trouble.beside(named.name));
  }

  #onTrips({ id, elsewhere }: StoreChange): void {
    if (!elsewhere || !this.#world) return;
    if (this.#id === undefined) {
      this.#takeOver();
      this.draw();
      return;
    }
    if (id !== this.#id) {
      this.draw();
      return;
    }
    const stored = this.store.trip(id);
    if (!stored) {
      this.#takeOver();
      this.draw();
      this.say(this.t.trouble.gone);
      return;
    }
    if (stored.revision <= this.#revision) return;
    this.#revision = stored.revision;
    this.#steps = stepped(this.#steps, stored.trip);
    this.draw();
    this.say(this.t.trouble.elsewhere);
  }

  #readAddress(): void {
    const text = location.hash.slice(1);
    // A short word is an anchor of the page, and no trip.
    if (!/^\d/.test(text)) {
      if (this.#guest && text === '') this.show(undefined);
      return;
    }
    const shared = fromShared(decodeHash(text));
    if (shared.trip) this.show({ trip: this.#world?.present(shared.trip) ?? shared.trip });
    else this.refuse(shared.fault);
  }

  #onPress(event: Event): void {
    const control = controlIn(event.target);
    if (!control || control.matches('input:not([type=button]), select, textarea')) {
      if (control?.dataset['do'] === 'share-select') (control as HTMLInputElement).select();
      return;
    }
    this.#do(control, '');
  }

  #onChange({ target }: Event): void {
    const control = controlIn(target);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
      this.#do(control, control.value);
  }

  #onInput({ target }: Event): void {
    const control = controlIn(target);
    if (!(control instanceof HTMLInputElement) || control.dataset['do'] !== 'look') return;
    const { plan } = this;
    const index = Number(control.dataset['day']);
    const day = plan.days[index];
    if (day)
      this.host
        .querySelector(`#found-${index}`)
        ?.replaceChildren(foundView(plan, day, control.value));
  }

  #onKey(event: KeyboardEvent): void {
    const control = controlIn(event.target);
    if (event.key === 'Enter' && control?.dataset['do'] === 'name') {
      this.#do(control, (control as HTMLInputElement).value);
      deeds['named']?.(this, { control, value: '', with: '' });
      return;
    }
    if (event.key !== 'z' && event.key !== 'Z' && event.key !== 'y') return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    if (this.#guest) return;
    event.preventDefault();
    if (event.key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  }

  #do(control: HTMLElement, value: string): void {
    const { do: name = '', stop, day, with: more = '' } = control.dataset;
    deeds[name]?.(this, {
      control,
      value,
      with: more,
      ...(stop !== undefined && { stop: Number(stop) }),
      ...(day !== undefined && { day: Number(day) }),
    });
  }

  #message(words: string, more?: HTMLElement): void {
    const place = this.host.querySelector('.unscripted, .pwait');
    if (!place) return;
    place.className = 'pwait';
    place.replaceChildren(
      element('p', { class: 'note mt-4', role: 'status' }, words),
      ...(more ? [element('p', { class: 'act mt-4' }, more)] : []),
    );
  }

  /** Draws everything anew and turns what stands into it, so that focus, open folds and what is being typed stay. */
  draw(): void {
    if (!this.#world || this.#signal.aborted) return;
    const { plan } = this;
    const fresh = element('div', { class: 'pfresh' }, ...this.#parts(plan));
    const standing = this.host.querySelector<HTMLElement>('.pfresh');
    if (!standing) {
      this.host.replaceChildren(fresh);
    } else {
      void Idiomorph.morph(standing, fresh, {
        morphStyle: 'outerHTML',
        restoreFocus: true,
        ignoreActiveValue: true,
        callbacks: {
          // Folds are the visitor's own.
          beforeAttributeUpdated: (name: string, node: Element) =>
            !(name === 'open' && node instanceof HTMLDetailsElement),
        },
      });
    }
    if (!plan.guest) letDrag(this);
  }

  #parts(plan: Plan): readonly (HTMLElement | undefined)[] {
    const { past, ahead } = this.#steps;
    const empty = stopsOf(plan.trip).length === 0;
    const own = plan.guest === undefined;
    return [
      troubleView(plan, this.store),
      headView(plan, {
        canUndo: past.length > 0,
        canRedo: ahead.length > 0,
        renaming: this.renaming,
      }),
      element(
        'div',
        { class: 'split plan' },
        element(
          'div',
          {},
          empty && own ? emptyView(plan) : undefined,
          ...plan.days.map((day) => dayView(plan, day)),
          own
            ? element('p', { class: 'act noprint mt-4' }, press(plan.t.day.more, { do: 'add-day' }))
            : undefined,
        ),
        element(
          'aside',
          {},
          orderingView(plan),
          empty ? undefined : answerView(plan),
          empty || !own ? undefined : spreadOf(plan),
          empty ? undefined : takeView(plan, { offline: this.#offline }),
          empty ? undefined : shareView(plan),
          own ? bringView(plan.t) : undefined,
          own ? tripsView(plan, this.store) : undefined,
        ),
      ),
    ];
  }
}

/** Sharing stops out among days, where there are days to share. */
function spreadOf({ t, days, trip }: Plan): HTMLElement | undefined {
  if (days.length < 2 || stopsOf(trip).length < 3) return undefined;
  return element(
    'section',
    { class: 'box noprint' },
    element('h3', {}, t.order.spread),
    element('p', { class: 's' }, t.order.spreadHint),
    element(
      'p',
      { class: 'act mt-3' },
      ...[6, 8, 10].map((hours) =>
        press(`${t.order.limit} ${t.order.hours(hours)}`, { do: 'spread', with: String(hours) }),
      ),
    ),
  );
}

function controlIn(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element
    ? (target.closest<HTMLElement>('[data-do]') ?? undefined)
    : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** What some messengers escape on the way. A text that is no such escape stays as it is. */
function decodeHash(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
