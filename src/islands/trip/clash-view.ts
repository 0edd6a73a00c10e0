import { mendText, verdictText } from '../../i18n/trip-words.ts';
import { clockTime } from '../../model/time/clock.ts';
import { mendsOf, type Mended } from '../../model/trip/feasible.ts';
import { element } from '../element.ts';
import { press } from './controls.ts';
import type { Plan, PlannedDay } from './plan.ts';

/** Most ways out that stand side by side. */
const mostMends = 4;

/** A stop that does not work: the fact, then a button for each mend, then what the first one will do. */
export function clashOf(plan: Plan, day: PlannedDay, at: number): HTMLElement | undefined {
  const { t, lang, guest, today } = plan;
  const { check, stops } = day;
  const own = check?.stops[at];
  const planned = stops[at];
  if (!check || !own || !planned) return undefined;
  const mends = mendsOf(day.asked, check.date, at, { notBefore: today }).slice(0, mostMends);
  const [first] = mends;
  const buttons = mends.map(({ mend }, index) =>
    press(
      mendText(mend, lang),
      { do: 'mend', stop: planned.stop.id, with: JSON.stringify(mend) },
      { look: index === 0 ? 'btn go' : 'btn' },
    ),
  );
  return element(
    'div',
    { class: 'clash' },
    element('h4', {}, planned.name),
    element('p', {}, verdictText(own.verdict, lang)),
    guest
      ? undefined
      : element(
          'p',
          { class: 'act' },
          ...buttons,
          mends.length === 0
            ? press(t.stop.remove, { do: 'remove-clash', stop: planned.stop.id })
            : undefined,
        ),
    element('p', { class: 'then' }, first ? afterIt(plan, day, at, first) : t.clash.none),
  );
}

function afterIt({ t, lang }: Plan, day: PlannedDay, at: number, { mend, after }: Mended): string {
  const place = day.stops[at]?.place;
  const there = after.stops.find((stop) => stop.place === place);
  const arrive = there?.arrive === undefined ? undefined : clockTime(there.arrive);
  return t.clash.then(mendText(mend, lang), arrive, after.clashes);
}
