import { toWgs84 } from '../../model/geo/datum.ts';
import { readPastedPosition } from '../../model/geo/pasted-position.ts';
import { position } from '../../model/geo/position.ts';
import { minuteOf } from '../../model/time/clock.ts';
import { dayNamed } from '../../model/time/calendar.ts';
import { mended, type Mend } from '../../model/trip/feasible.ts';
import type { LegMode } from '../../model/trip/leg-estimate.ts';
import { fromShared } from '../../model/trip/share.ts';
import { splitDay } from '../../model/trip/split.ts';
import {
  emptyTrip,
  moveStop,
  nudgeStop,
  ownPoint,
  placeOfStop,
  renamed,
  setDay,
  setFrom,
  setLeg,
  setLocked,
  setNote,
  setStay,
  stopsOf,
  withDay,
  withoutDay,
  withoutStop,
  withStop,
  type OwnPoint,
  type Trip,
  type TripPlaceRef,
  type TripRefusal,
  type TripStop,
} from '../../model/trip/trip.ts';
import type { GuestFault, PlanWords } from '../../i18n/plan-words.ts';
import type { Lang } from '../../model/text.ts';
import type { TripStore } from '../trip-store.ts';
import { press } from './controls.ts';
import { savePoster, saveText, takeTrip } from './files.ts';
import type { Guest, Plan } from './plan.ts';
import type { Ordering } from './ordering.ts';
import { putInOrder, shareOut, stopOrdering } from './put-in-order.ts';
import { addressOf } from './share-view.ts';
import type { World } from './world.ts';

/** What a deed may do to the page. */
export interface DeedContext {
  readonly host: HTMLElement;
  readonly lang: Lang;
  readonly t: PlanWords;
  readonly trip: Trip;
  readonly plan: Plan;
  readonly store: TripStore;
  readonly world: World | undefined;
  readonly id: string | undefined;
  readonly guest: Guest | undefined;
  ordering: Ordering | undefined;
  renaming: boolean;
  change: (next: Trip | TripRefusal, says?: string) => void;
  undo: () => void;
  redo: () => void;
  draw: () => void;
  show: (guest: Guest | undefined) => void;
  add: (trip: Trip) => Promise<void>;
  switchTo: (id: string | undefined) => Promise<void>;
  say: (words: string, more?: HTMLElement) => void;
  refuse: (fault: GuestFault) => void;
  fetchWorld: () => Promise<void>;
  saidOf: (stop: number, day: number, at: number) => string;
}

/** Which control was used, on what, and what stands in it. */
export interface Done {
  readonly control: HTMLElement;
  readonly value: string;
  readonly with: string;
  readonly stop?: number | undefined;
  readonly day?: number | undefined;
}

type DeedDone = (page: DeedContext, done: Done) => void;

const datums = ['wgs84', 'gcj02', 'bd09'] as const;
/** Minutes by which one press changes a stay. */
const stayStep = 10;

/** Every control of the page by the name it carries. */
export const deeds: Readonly<Record<string, DeedDone>> = {
  undo: (page) => page.undo(),
  redo: (page) => page.redo(),
  retry: (page) => void page.fetchWorld(),
  rename: (page) => {
    page.renaming = true;
    page.draw();
    const name = page.host.querySelector<HTMLInputElement>('#do-name');
    name?.focus();
    name?.select();
  },
  name: (page, { value }) => {
    page.change(renamed(page.trip, value.trim() === '' ? page.t.newTrip : value));
  },
  named: (page) => {
    page.renaming = false;
    page.draw();
    page.host.querySelector<HTMLElement>('#do-rename')?.focus();
  },

  'stay-less': (page, done) =>
    onStop(page, done, ({ id, stay }) => setStay(page.trip, id, stay - stayStep)),
  'stay-longer': (page, done) =>
    onStop(page, done, ({ id, stay }) => setStay(page.trip, id, stay + stayStep)),
  up: (page, done) => nudge(page, done, -1),
  down: (page, done) => nudge(page, done, 1),
  lock: (page, done) => onStop(page, done, ({ id, locked }) => setLocked(page.trip, id, !locked)),
  note: (page, done) => onStop(page, done, ({ id }) => setNote(page.trip, id, done.value)),
  remove,
  'remove-clash': remove,
  'to-day': (page, { stop, value }) => {
    const day = Number(value);
    if (stop === undefined) return;
    const at = page.trip.days[day]?.stops.length ?? 0;
    page.change(moveStop(page.trip, stop, day, at), page.saidOf(stop, day, at));
  },
  leg: (page, done) =>
    onStop(page, done, ({ id }) => setLeg(page.trip, id, { mode: done.with as LegMode })),
  'leg-minutes': (page, done) =>
    onStop(page, done, ({ id, leg }) => {
      const minutes = Math.round(Number(done.value));
      return setLeg(page.trip, id, {
        mode: leg.mode,
        ...(minutes >= 1 && minutes <= 720 && { minutes }),
      });
    }),
  'leg-clear': (page, done) =>
    onStop(page, done, ({ id, leg }) => setLeg(page.trip, id, { mode: leg.mode })),
  mend: (page, done) => {
    const place = done.stop === undefined ? undefined : placeOfStop(page.trip, done.stop);
    if (place) page.change(mended(page.trip, place.day, JSON.parse(done.with) as Mend));
  },

  date: (page, { day = 0, value }) => {
    const date = dayNamed(value) ? value : undefined;
    page.change(setDay(page.trip, day, { date }));
  },
  start: (page, { day = 0, value }) => {
    if (/^\d\d:\d\d/.test(value))
      page.change(setDay(page.trip, day, { start: minuteOf(value.slice(0, 5)) }));
  },
  title: (page, { day = 0, value }) => {
    page.change(setDay(page.trip, day, { title: value.trim() === '' ? undefined : value.trim() }));
  },
  'add-day': (page) => page.change(withDay(page.trip)),
  split: (page, { day = 0 }) => {
    const places = new Map(
      page.plan.days.flatMap(({ stops }) =>
        stops.map(({ stop, place }) => [stop.id, place.position?.at]),
      ),
    );
    page.change(splitDay(page.trip, day, ({ id }) => places.get(id)));
  },
  'remove-day': (page, { day = 0 }) => page.change(withoutDay(page.trip, day)),
  from: (page, { value }) => {
    choosePlace(page, value, page.trip.from, (place) => page.change(setFrom(page.trip, place)));
  },
  night: (page, { day = 0, value }) => {
    const now = page.trip.days[day]?.night;
    choosePlace(page, value, now?.place, (place) =>
      page.change(
        setDay(page.trip, day, {
          night: place && { place, leg: now?.leg ?? { mode: 'transit' } },
        }),
      ),
    );
  },
  'night-leg': (page, { day = 0, with: mode }) => {
    const night = page.trip.days[day]?.night;
    if (night)
      page.change(setDay(page.trip, day, { night: { ...night, leg: { mode: mode as LegMode } } }));
  },

  add: (page, { day = 0, with: spot }) => {
    const place = page.world?.placeOf(spot);
    const stay = place?.stay && Math.round((place.stay[0] + place.stay[1]) / 2);
    page.change(withStop(page.trip, day, { place: { spot }, stay }));
  },
  point: (page, { day = 0 }) => {
    const read = pointTyped(page, day);
    if (read) page.change(withStop(page.trip, day, { place: { point: read } }));
  },
  'point-map': (page, { day = 0 }) => {
    void pointOnMap(page).then((point) => {
      if (point) page.change(withStop(page.trip, day, { place: { point } }));
    });
  },

  order: (page, { day = 0 }) => void putInOrder(page, day),
  spread: (page, done) => shareOut(page, Number(done.with)),
  'order-stop': () => stopOrdering(),
  'order-undo': (page) => page.undo(),
  'order-close': (page) => {
    page.ordering = undefined;
  },

  open: (page, { value }) => void page.switchTo(value),
  new: (page) => {
    void page.add(emptyTrip(page.t.newTrip)).then(() => deeds['rename']?.(page, nothing(page)));
  },
  duplicate: (page) => void page.add(renamed(page.trip, page.t.trips.copyName(page.trip.name))),
  delete: (page) => void deleteTrip(page),
  'aside-take': (page) =>
    void page.store
      .takeAside()
      .then((text) => saveText(page, 'ruxi-aside.json', text, 'application/json')),
  'aside-drop': (page) => void page.store.dropAside().then(() => page.draw()),

  take: (page, done) => takeTrip(page, done.with, scopeOf(page)),
  print: () => print(),
  poster: (page) => void savePoster(page),
  copy: (page) => void copyAddress(page),
  share: (page) => {
    const { trip } = page;
    // Closing the sheet is a choice, not a failure.
    void navigator.share({ title: trip.name, url: addressOf(trip) }).catch(() => undefined);
  },

  'guest-keep': (page) => {
    const { trip } = page;
    void page.add(trip).then(() => {
      page.show(undefined);
      page.say(page.t.guest.kept(trip.name));
    });
  },
  'guest-leave': (page) => page.show(undefined),
  'bring-file': (page, { control }) => void bringFile(page, control as HTMLInputElement),
  'bring-link': (page) => {
    const field = page.host.querySelector<HTMLInputElement>('#do-bring-text');
    bringAddress(page, field?.value ?? '');
  },
};

function nothing(page: DeedContext): Done {
  return { control: page.host, value: '', with: '' };
}

function onStop(page: DeedContext, { stop }: Done, change: (stop: TripStop) => Trip): void {
  const found = stopsOf(page.trip).find(({ id }) => id === stop);
  if (found) page.change(change(found));
}

function nudge(page: DeedContext, { stop, control }: Done, by: -1 | 1): void {
  if (stop === undefined) return;
  const next = nudgeStop(page.trip, stop, by);
  const place = placeOfStop(next, stop);
  page.change(next, place && page.saidOf(stop, place.day, place.at));
  // At the end of the row the arrow sleeps; the keyboard goes on from its twin.
  const here = page.host.querySelector<HTMLButtonElement>(`#${control.id}`);
  if (here?.disabled)
    page.host.querySelector<HTMLElement>(`#do-${by < 0 ? 'down' : 'up'}-${stop}`)?.focus();
}

function remove(page: DeedContext, { stop }: Done): void {
  if (stop === undefined) return;
  const place = placeOfStop(page.trip, stop);
  const name = place && page.plan.days[place.day]?.stops[place.at]?.name;
  page.change(withoutStop(page.trip, stop));
  page.say(page.t.stop.removed(name ?? ''), undoButton(page));
}

function undoButton(page: DeedContext): HTMLElement {
  const button = press(page.t.undo, { do: 'say-undo' }, { look: 'link' });
  button.addEventListener('click', () => page.undo(), { once: true });
  return button;
}

async function deleteTrip(page: DeedContext): Promise<void> {
  const { id, store, t } = page;
  if (id === undefined) return;
  const gone = await store.remove(id);
  await page.switchTo(undefined);
  if (!gone) return;
  const back = press(t.trips.back, { do: 'say-back' }, { look: 'link' });
  back.addEventListener(
    'click',
    () => void store.restore(gone).then(() => page.switchTo(gone.id)),
    {
      once: true,
    },
  );
  page.say(t.trips.removed(gone.trip.name), back);
}

function choosePlace(
  page: DeedContext,
  value: string,
  now: TripPlaceRef | undefined,
  set: (place: TripPlaceRef | undefined) => void,
): void {
  if (value === '=') return;
  if (value === '+') {
    void pointOnMap(page, now?.point).then((point) => {
      if (point) set({ point });
      else page.draw();
    });
    return;
  }
  set(value === '' ? undefined : { spot: value });
}

/** A point from what was pasted. The datum is never guessed: where the paste does not settle it, the list beside it must. */
function pointTyped(page: DeedContext, day: number): OwnPoint | undefined {
  const { host, t, lang } = page;
  const valueOf = (name: string): string =>
    host.querySelector<HTMLInputElement | HTMLSelectElement>(`#do-${name}-${day}`)?.value.trim() ??
    '';
  const pasted = readPastedPosition(valueOf('point-text'));
  if (!pasted.found) {
    page.say(pasted.reason[lang] ?? t.stop.pointBad);
    return undefined;
  }
  const { found } = pasted;
  const datum = found.datum ?? datums.find((one) => one === valueOf('point-datum'));
  if (datum === undefined) {
    page.say(t.stop.pointAsk);
    host.querySelector<HTMLElement>(`#do-point-datum-${day}`)?.focus();
    return undefined;
  }
  const at = toWgs84(position(datum, found.lat, found.lng));
  return ownPoint(valueOf('point-name') || t.pick.here, at.lat, at.lng);
}

async function pointOnMap(page: DeedContext, now?: OwnPoint): Promise<OwnPoint | undefined> {
  const { pickPoint } = await import('./pick-point.ts');
  const at = await pickPoint(page, now?.at ?? middleOf(page));
  return at && ownPoint(now?.name ?? page.t.pick.here, at.lat, at.lng);
}

/** Where one looks first: at the trip's last stop with a position. */
function middleOf({
  plan,
}: DeedContext): { readonly lat: number; readonly lng: number } | undefined {
  return plan.days
    .flatMap(({ stops }) => stops.flatMap(({ place }) => place.position?.at ?? []))
    .at(-1);
}

async function copyAddress(page: DeedContext): Promise<void> {
  const field = page.host.querySelector<HTMLInputElement>('#share-address');
  if (!field) return;
  try {
    await navigator.clipboard.writeText(field.value);
    page.say(page.t.share.copied);
  } catch {
    // Browsers inside messengers forbid the clipboard; an old way often still works, and a selection always does.
    field.focus();
    field.setSelectionRange(0, field.value.length);
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    page.say(document.execCommand('copy') ? page.t.share.copied : page.t.share.copyFailed);
  }
}

async function bringFile(page: DeedContext, field: HTMLInputElement): Promise<void> {
  const [file] = field.files ?? [];
  if (!file) return;
  const { readTripFile } = await import('./read-file.ts');
  const read = await readTripFile(file, page.world?.file.places ?? []);
  field.value = '';
  if (read.fault !== undefined) {
    page.refuse(read.fault);
    return;
  }
  const trip = page.world?.present(read.trip) ?? read.trip;
  const ours = stopsOf(trip).filter(({ place }) => place.spot !== undefined).length;
  page.show({ trip, matched: ours });
}

function bringAddress(page: DeedContext, text: string): void {
  const shared = fromShared(text.trim().replace(/^[^#]*#/, ''));
  if (shared.trip) page.show({ trip: shared.trip });
  else page.refuse(shared.fault);
}

function scopeOf({ host }: DeedContext): number | undefined {
  const { value = '' } = host.querySelector<HTMLSelectElement>('#do-scope') ?? {};
  return value === '' ? undefined : Number(value);
}
