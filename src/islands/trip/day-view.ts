import { clockTime } from '../../model/time/clock.ts';
import { legModes } from '../../model/trip/leg-estimate.ts';
import { farGroups } from '../../model/trip/split.ts';
import type { TripPlaceRef } from '../../model/trip/trip.ts';
import { calendarText } from '../../i18n/trip-words.ts';
import { element } from '../element.ts';
import { addView } from './add-view.ts';
import { choice, field, press } from './controls.ts';
import { nameOf, type Plan, type PlannedDay } from './plan.ts';
import { sketchOf } from './sketch-view.ts';
import { dayNumber, stopView } from './stop-view.ts';

/** Fewer stops have no order to look for. */
const leastToOrder = 3;

/** A day: its head with when it begins and ends, what was set for it, its stops in order. */
export function dayView(plan: Plan, day: PlannedDay): HTMLElement {
  const { t, guest, trip } = plan;
  const { index, stops } = day;
  const heading = [t.day.name(dayNumber(plan, index)), day.day.title].filter(Boolean).join(' ');
  return element(
    'section',
    { class: 'pdays', id: `day-${index}`, 'aria-labelledby': `day-${index}-h` },
    element(
      'div',
      { class: 'head dh' },
      element('h2', { id: `day-${index}-h` }, heading),
      element('span', { class: 'code' }, spanOf(plan, day)),
    ),
    dateLine(plan, day),
    guest ? undefined : settings(plan, day),
    stops.length === 0
      ? element('p', { class: 'note' }, t.day.empty)
      : element(
          'ol',
          { class: 'pday', 'data-list': String(index) },
          ...stops.map((_, at) => stopView(plan, day, at)),
        ),
    stops.length === 0 && !guest
      ? element('ol', { class: 'pday void', 'data-list': String(index) })
      : undefined,
    paperSketch(plan, day),
    apartLine(plan, day),
    homeLine(plan, day),
    guest
      ? undefined
      : element(
          'div',
          { class: 'pfoot' },
          addView(plan, day),
          element(
            'p',
            { class: 'act' },
            stops.length >= leastToOrder
              ? press(t.order.button, { do: 'order', day: index })
              : undefined,
            trip.days.length > 1
              ? press(t.day.remove, { do: 'remove-day', day: index })
              : undefined,
          ),
        ),
  );
}

function spanOf({ t }: Plan, { day, stops, check }: PlannedDay): string {
  const end = check?.end ?? stops.at(-1)?.times.leave;
  if (stops.length === 0) return clockTime(day.start);
  if (end === undefined) return `${clockTime(day.start)}–`;
  return `${clockTime(day.start)}–${end >= 1440 ? `${t.day.nextDay} ` : ''}${clockTime(end)}`;
}

function dateLine({ lang, guest }: Plan, { check }: PlannedDay): HTMLElement | undefined {
  if (!check) return undefined;
  const kind = calendarText(check.calendar, lang);
  return element(
    'p',
    // Whoever may change the date has it in a field, but on paper fields are empty boxes.
    { class: guest ? 'note' : 'note ponly' },
    element('span', { class: 'date' }, check.date),
    kind === undefined ? '' : ` · ${kind}`,
  );
}

function settings(plan: Plan, day: PlannedDay): HTMLElement {
  const { t, lang, trip } = plan;
  const { index } = day;
  const kind = day.check && calendarText(day.check.calendar, lang);
  return element(
    'div',
    { class: 'dset' },
    field(t.day.date, { do: 'date', day: index }, { type: 'date', value: day.day.date ?? '' }),
    field(
      t.day.start,
      { do: 'start', day: index },
      {
        type: 'time',
        value: clockTime(day.day.start),
      },
    ),
    kind === undefined && !day.past
      ? undefined
      : element(
          'p',
          { class: 'note w' },
          [day.past ? t.answer.past : undefined, kind].filter(Boolean).join(' · '),
        ),
    element(
      'details',
      { class: 'w pmore', id: `set-${index}` },
      element('summary', {}, t.day.set),
      element(
        'div',
        {},
        field(
          t.day.title,
          { do: 'title', day: index },
          {
            type: 'text',
            maxlength: '60',
            value: day.day.title ?? '',
            autocomplete: 'off',
          },
        ),
        index === 0
          ? placeChoice(plan, t.day.from, t.day.fromFirst, { do: 'from', day: 0 }, trip.from)
          : undefined,
        placeChoice(
          plan,
          t.day.night,
          t.day.nightNone,
          { do: 'night', day: index },
          day.day.night?.place,
        ),
        day.day.night
          ? element(
              'span',
              { class: 'seg sm', role: 'group', 'aria-label': t.leg.by },
              ...(['walk', 'transit', 'taxi'] as const).map((mode) =>
                press(
                  legModes[mode][lang],
                  { do: 'night-leg', day: index, with: mode },
                  { look: '', pressed: mode === day.day.night?.leg.mode },
                ),
              ),
            )
          : undefined,
      ),
    ),
  );
}

/** Where one sets out or sleeps: a stop of the trip, or a point of one's own. */
function placeChoice(
  plan: Plan,
  label: string,
  none: string,
  deed: { readonly do: string; readonly day: number },
  now: TripPlaceRef | undefined,
): HTMLElement {
  const { t, world, lang } = plan;
  const value = now === undefined ? '' : (now.spot ?? '=');
  const spots = new Map(
    plan.days.flatMap(({ stops }) =>
      stops.flatMap(({ place, name }) =>
        place.id === undefined ? [] : [[place.id, name] as const],
      ),
    ),
  );
  if (now?.spot !== undefined && !spots.has(now.spot)) {
    const place = world.placeOf(now.spot);
    spots.set(now.spot, place ? nameOf(place, lang) : now.spot);
  }
  return choice(
    label,
    deed,
    [
      { value: '', text: none },
      ...(now?.point ? [{ value: '=', text: now.point.name || t.pick.here }] : []),
      ...[...spots].map(([id, text]) => ({ value: id, text })),
      { value: '+', text: t.day.elsewhere },
    ],
    { value },
  );
}

/** How the stops lie to each other, for paper alone: a screen has the order before and after. */
function paperSketch({ t }: Plan, { stops }: PlannedDay): HTMLElement | undefined {
  const sketch = sketchOf(stops, t.sketch);
  return (
    sketch &&
    element('figure', { class: 'ponly' }, sketch, element('figcaption', { class: 's' }, t.sketch))
  );
}

/** Stops in two cities: what that means, and a day for each. */
function apartLine({ t, guest }: Plan, { stops, index }: PlannedDay): HTMLElement | undefined {
  const positions = new Map(stops.map(({ stop, place }) => [stop, place.position?.at]));
  const groups = farGroups(
    stops.map(({ stop }) => stop),
    (stop) => positions.get(stop),
  );
  if (groups.length < 2) return undefined;
  return element(
    'div',
    { class: 'papart' },
    element('p', { class: 'note' }, t.day.apart),
    guest
      ? undefined
      : element('p', { class: 'act' }, press(t.day.split, { do: 'split', day: index })),
  );
}

function homeLine({ t, lang }: Plan, { check, day }: PlannedDay): HTMLElement | undefined {
  if (!day.night || !check) return undefined;
  const { home } = check;
  return element(
    'p',
    { class: 'note phome' },
    home === undefined || home === 'unknown'
      ? t.day.homeUnknown
      : t.day.home(legModes[home.mode][lang], home.minutes),
  );
}
