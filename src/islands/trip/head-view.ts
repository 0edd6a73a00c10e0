import { dateText } from '../../i18n/trip-words.ts';
import type { PlanWords } from '../../i18n/plan-words.ts';
import { stopsOf, tripLimits } from '../../model/trip/trip.ts';
import { element } from '../element.ts';
import type { TripStore } from '../trip-store.ts';
import { choice, deedOf, field, press } from './controls.ts';
import type { Plan } from './plan.ts';

/** Name of the trip, what is in it, and what one does to it as a whole. */
export function headView(
  plan: Plan,
  {
    canUndo,
    canRedo,
    renaming,
  }: {
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    readonly renaming: boolean;
  },
): HTMLElement {
  const { t, trip, guest } = plan;
  return element(
    'header',
    { class: 'day-h plan-h' },
    element('p', { class: 's quiet' }, guest ? guestLine(plan) : t.title),
    renaming
      ? element(
          'div',
          { class: 'find' },
          field(
            t.renameLabel,
            { do: 'name' },
            {
              type: 'text',
              maxlength: String(tripLimits.name),
              value: trip.name,
              autocomplete: 'off',
            },
            { hidden: true },
          ),
          press(t.done, { do: 'named' }, { look: 'btn go' }),
        )
      : element('h1', { class: 'long' }, trip.name || t.title),
    sumView(plan),
    guest
      ? element(
          'p',
          { class: 'act noprint' },
          press(t.guest.keep, { do: 'guest-keep' }, { look: 'btn go' }),
          press(t.guest.leave, { do: 'guest-leave' }),
        )
      : element(
          'p',
          { class: 'act noprint' },
          renaming ? undefined : press(t.rename, { do: 'rename' }),
          press(t.undo, { do: 'undo' }, { disabled: !canUndo }),
          press(t.redo, { do: 'redo' }, { disabled: !canRedo }),
        ),
  );
}

function guestLine({ t, guest, trip }: Plan): string {
  return guest?.matched === undefined
    ? t.guest.link
    : t.guest.file(stopsOf(trip).length, guest.matched);
}

function sumView({ t, trip, lang, days }: Plan): HTMLElement {
  const stops = stopsOf(trip).length;
  const dramas = new Set(
    days.flatMap((day) =>
      day.stops.flatMap(({ stop, ours }) =>
        stop.scenes.flatMap((id) => ours?.scenes.find((scene) => scene.id === id)?.drama ?? []),
      ),
    ),
  ).size;
  const dates = trip.days.flatMap(({ date }) => (date === undefined ? [] : [dateText(date, lang)]));
  return element(
    'p',
    { class: 'sum' },
    element('span', {}, element('b', {}, String(stops)), ` ${t.stops(stops)}`),
    dramas > 0
      ? element('span', {}, element('b', {}, String(dramas)), ` ${t.ofDramas(dramas)}`)
      : undefined,
    dates.length > 0 ? element('span', {}, dates.join(lang === 'zh' ? '，' : ', ')) : undefined,
  );
}

/** The other trips, and the ways to make, copy and delete one. */
export function tripsView({ t }: Plan, store: TripStore): HTMLElement {
  const { trips, current } = store;
  return element(
    'section',
    { class: 'box noprint' },
    element('h3', {}, t.trips.title),
    trips.length > 1
      ? choice(
          t.trips.open,
          { do: 'open' },
          trips.map(({ id, trip }) => ({ value: id, text: trip.name || t.newTrip })),
          { value: current?.id ?? '' },
        )
      : undefined,
    element(
      'p',
      { class: 'act mt-3' },
      press(t.trips.add, { do: 'new' }),
      current ? press(t.trips.copy, { do: 'duplicate' }) : undefined,
      current ? press(t.trips.remove, { do: 'delete' }) : undefined,
    ),
    element('p', { class: 'note' }, t.here),
  );
}

/** Bringing in what somebody sent, or what was made elsewhere. */
export function bringView(t: PlanWords): HTMLElement {
  return element(
    'details',
    { class: 'box noprint pbring', id: 'bring' },
    element('summary', {}, element('h3', {}, t.bring.title)),
    element('p', { class: 's' }, t.bring.hint),
    element(
      'label',
      { class: 'btn mt-3' },
      t.bring.file,
      element('input', {
        type: 'file',
        class: 'sr',
        accept: '.json,.geojson,.gpx,.kml,application/json,application/gpx+xml',
        ...deedOf({ do: 'bring-file' }),
      }),
    ),
    element(
      'div',
      { class: 'find mt-3' },
      field(
        t.bring.link,
        { do: 'bring-text' },
        { type: 'url', autocomplete: 'off', placeholder: t.bring.link },
        { hidden: true },
      ),
      press(t.bring.go, { do: 'bring-link' }),
    ),
  );
}

/** What is the matter with keeping things, as long as it is. */
export function troubleView({ t }: Plan, store: TripStore): HTMLElement | undefined {
  const { trouble, asideCount } = store;
  if (trouble === undefined && asideCount === 0) return undefined;
  return element(
    'div',
    { class: 'ptrouble', role: 'alert' },
    trouble === undefined ? undefined : element('p', {}, t.trouble[trouble]),
    asideCount === 0
      ? undefined
      : element(
          'p',
          {},
          t.trouble.aside(asideCount),
          ' ',
          press(t.trouble.asideTake, { do: 'aside-take' }, { look: 'link' }),
          ' ',
          press(t.trouble.asideDrop, { do: 'aside-drop' }, { look: 'link' }),
        ),
  );
}

/** A trip with nothing in it: what to do about that. */
export function emptyView({ t, to }: Plan): HTMLElement {
  return element(
    'section',
    { class: 'pempty' },
    element('h2', { class: 'long' }, t.empty.title),
    element('p', { class: 'note' }, t.empty.text),
    element(
      'p',
      { class: 'act mt-4' },
      element('a', { class: 'btn go', href: to.dramas }, t.dramas),
      element('a', { class: 'btn', href: to.itineraries }, t.itineraries),
      element('a', { class: 'btn', href: to.map }, t.map),
    ),
  );
}
