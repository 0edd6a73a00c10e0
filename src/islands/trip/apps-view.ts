import { dayLinks } from '../../exports/day-links.ts';
import { mapApps } from '../../exports/map-apps.ts';
import { takeAwayEn, takeAwayZh } from '../../i18n/take-away-words.ts';
import { textIn } from '../../model/text.ts';
import { element } from '../element.ts';
import type { Plan, PlannedDay } from './plan.ts';
import { dayNumber } from './stop-view.ts';

const words = { zh: takeAwayZh, en: takeAwayEn } as const;

/** Each day as a route in the visitor's map apps, cut where an app takes no more, with what goes into no link. */
export function appsView(plan: Plan): HTMLElement | undefined {
  const { t, lang, days } = plan;
  const w = words[lang];
  const open = days.flatMap((day) => {
    const row = dayRow(plan, day);
    return row ? [row] : [];
  });
  if (open.length === 0) return undefined;
  return element(
    'details',
    { class: 'pmore papps', id: 'map-apps' },
    element('summary', {}, t.take.apps),
    element('div', {}, ...open, element('p', { class: 's quiet' }, w.routesNote)),
  );
}

function dayRow(plan: Plan, { index, stops }: PlannedDay): HTMLElement | undefined {
  const { t, lang, world } = plan;
  const w = words[lang];
  const { apps, leftOut } = dayLinks(
    stops.map(({ place, stop }, at) => ({
      name: place.name.zh || t.pick.here,
      city: place.city === undefined ? undefined : world.file.cities[place.city]?.zh,
      at: place.position?.at,
      mode: place.mode,
      ...(at > 0 && { by: stop.leg.mode }),
    })),
  );
  const linked = apps.filter(({ links }) => links.length > 0);
  if (stops.length < 2) return undefined;
  const missing = leftOut.flatMap((at) => stops[at]?.name ?? []).join(lang === 'zh' ? '、' : ', ');
  return element(
    'div',
    {},
    element('h4', {}, t.day.name(dayNumber(plan, index))),
    linked.length === 0 ? element('p', { class: 's' }, w.tooFew) : undefined,
    element(
      'ul',
      {},
      ...linked.map(({ app, links }) =>
        element(
          'li',
          { class: 'plinks' },
          element('span', { class: 's' }, textIn(mapApps[app].label, lang)),
          ...links.map(({ href, stops: part, travel }) =>
            element(
              'a',
              { href, rel: 'noreferrer' },
              `${(part[0] ?? 0) + 1}→${(part.at(-1) ?? 0) + 1} ${w.travel[travel]}`,
            ),
          ),
        ),
      ),
    ),
    missing === '' ? undefined : element('p', { class: 's quiet' }, w.leftOut(missing)),
  );
}
