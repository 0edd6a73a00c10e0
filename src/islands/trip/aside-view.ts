import { tripFormats, type TripFormatName } from '../../exports/trip/formats.ts';
import { metersBetween } from '../../model/geo/distance.ts';
import { clockTime } from '../../model/time/clock.ts';
import { dayReach } from '../../model/trip/split.ts';
import type { DayCheck } from '../../model/trip/feasible.ts';
import { mapWordsIn } from '../../i18n/map-words.ts';
import { roundedDistance } from '../../i18n/rounded-distance.ts';
import { dateText, sumText, verdictText } from '../../i18n/trip-words.ts';
import { element } from '../element.ts';
import { appsView } from './apps-view.ts';
import { choice, press } from './controls.ts';
import { doorOf } from './door-view.ts';
import type { OrderingDone, OrderingTotals } from './ordering.ts';
import { planDays, type Plan, type PlannedDay } from './plan.ts';
import { sketchOf } from './sketch-view.ts';
import { dayNumber } from './stop-view.ts';

/** What putting in order came to: before and after, side by side, with an undo. */
export function orderingView(plan: Plan): HTMLElement | undefined {
  const { ordering, t } = plan;
  if (!ordering) return undefined;
  if (ordering.kind === 'working')
    return element(
      'section',
      { class: 'opt', id: 'ordering', role: 'status' },
      element('p', {}, t.order.working(Math.round(ordering.done * 100))),
      element('p', { class: 'act' }, press(t.order.stop, { do: 'order-stop' })),
    );
  const same = ordering.before === ordering.after;
  const remarks = [
    same ? t.order.already : ordering.exact ? t.order.exact(ordering.count) : t.order.good,
    ...(ordering.rough ? [t.order.rough] : []),
    ...(ordering.locked ? [t.order.locked] : []),
  ];
  return element(
    'section',
    { class: 'opt', id: 'ordering', 'aria-label': t.order.title },
    element('h3', {}, t.order.title),
    same ? undefined : sideBySide(plan, ordering),
    element('p', { class: 'note' }, remarks.join(plan.lang === 'zh' ? '' : ' ')),
    element(
      'p',
      { class: 'act' },
      same ? undefined : press(t.undo, { do: 'order-undo' }),
      press(t.order.close, { do: 'order-close' }),
    ),
  );
}

function sideBySide(plan: Plan, ordering: OrderingDone): HTMLElement {
  const { t, lang } = plan;
  const { day, totals } = ordering;
  const shown = (trip: OrderingDone['after']): PlannedDay['stops'] => {
    const days = planDays(trip, plan);
    return day === undefined ? days.flatMap(({ stops }) => stops) : (days[day]?.stops ?? []);
  };
  const figure = (label: string, trip: OrderingDone['after'], sum: OrderingTotals): HTMLElement => {
    const stops = shown(trip);
    const far = t.order.straight(roundedDistance(straightMeters(stops), mapWordsIn(lang).unit));
    // Minutes between places known only roughly, or in two cities, would be made up.
    const said =
      ordering.rough || straightMeters(stops) > dayReach
        ? far
        : t.order.total(sum.travel, sum.missed) +
          (sum.over > 0 ? t.order.over(sum.over) : '') +
          (lang === 'zh' ? '，' : '; ') +
          far;
    return element(
      'figure',
      {},
      sketchOf(stops, `${label}: ${said}`),
      element('figcaption', {}, element('b', {}, label), element('span', {}, said)),
    );
  };
  return element(
    'div',
    { class: 'ba' },
    figure(t.order.before, ordering.before, totals.before),
    figure(t.order.after, ordering.after, totals.after),
  );
}

/** Metres from stop to stop in straight lines, as far as their positions are known. */
function straightMeters(stops: PlannedDay['stops']): number {
  const points = stops.flatMap(({ place }) => place.position?.at ?? []);
  return points.reduce((sum, point, at) => {
    const before = points[at - 1];
    return before ? sum + metersBetween(before, point) : sum;
  }, 0);
}

/** Whether the days can be done on their dates, each in a line. */
export function answerView(plan: Plan): HTMLElement | undefined {
  const { t, lang, days } = plan;
  const filled = days.filter(({ stops }) => stops.length > 0);
  if (filled.length === 0) return undefined;
  return element(
    'section',
    { class: 'box', 'aria-live': 'polite' },
    element('h3', {}, t.answer.title(filled.length)),
    element(
      'ul',
      { class: 'can' },
      ...filled.map((day) => {
        const { check, index } = day;
        const name = t.day.name(dayNumber(plan, index));
        if (!check)
          return element(
            'li',
            { class: 't' },
            doorOf('ajar'),
            element('span', {}, element('b', {}, name), t.answer.noDate),
          );
        return element(
          'li',
          { class: check.standing === 'clash' ? 'bad' : check.standing === 'ask' ? 'r' : 'c' },
          doorOf(check.standing === 'clash' ? 'shut' : check.standing === 'fine' ? 'open' : 'ajar'),
          element(
            'span',
            {},
            element('b', {}, `${dateText(check.date, lang)} · ${sumText(check, lang)}`),
            ...linesOf(plan, day, check).map((line) => element('span', { class: 'ln' }, line)),
          ),
        );
      }),
    ),
  );
}

function linesOf({ t, lang }: Plan, { stops }: PlannedDay, check: DayCheck): readonly string[] {
  /** Names of stops by what is said of them, so that the same thing is said once. */
  const said = new Map<string, string[]>();
  for (const [at, stop] of check.stops.entries()) {
    const planned = stops[at];
    if (!planned || stop.standing === 'fine') continue;
    const words = verdictText(stop.verdict, lang);
    said.set(words, [...(said.get(words) ?? []), planned.name]);
  }
  const [comma, colon] = lang === 'zh' ? ['、', '：'] : [', ', ': '];
  const troubled = [...said].map(([words, names]) => names.join(comma) + colon + words);
  const sun = check.stops.find((stop) => stop.sun)?.sun;
  return [
    ...troubled,
    ...(sun ? [t.answer.sun(clockTime(sun.sunrise), clockTime(sun.sunset))] : []),
  ];
}

/** Files, print, poster. */
export function takeView(plan: Plan, { offline }: { readonly offline: boolean }): HTMLElement {
  const { t, days, trip } = plan;
  const dated = trip.days.some(({ date }) => date !== undefined);
  const formats = Object.keys(tripFormats) as TripFormatName[];
  return element(
    'section',
    { class: 'box ptake' },
    element('h3', {}, t.take.title),
    days.length > 1
      ? choice(t.take.scope, { do: 'scope' }, [
          { value: '', text: t.take.all },
          ...days.map(({ index }) => ({
            value: String(index),
            text: t.day.name(dayNumber(plan, index)),
          })),
        ])
      : undefined,
    element(
      'p',
      { class: 'take' },
      ...formats.map((format) => press(tripFormats[format].label, { do: 'take', with: format })),
      press(t.take.calendar, { do: 'take', with: 'ics' }, { disabled: !dated }),
      press(t.take.json, { do: 'take', with: 'json' }),
      press(t.take.print, { do: 'print' }),
      press(t.take.poster, { do: 'poster' }),
    ),
    dated ? undefined : element('p', { class: 'note' }, t.take.noDates),
    appsView(plan),
    element('p', { class: 'note' }, offline ? t.take.offline : t.take.offlineNo),
  );
}
