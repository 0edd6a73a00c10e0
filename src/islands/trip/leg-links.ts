import { dayLinks } from '../../exports/day-links.ts';
import { mapApps } from '../../exports/map-apps.ts';
import { textIn } from '../../model/text.ts';
import type { TripPlace } from '../../model/trip/place.ts';
import { element } from '../element.ts';
import type { Plan, PlannedDay } from './plan.ts';

/** Links that open a leg in the visitor's own map app, which knows the live route; none where an end is no sure point. */
export function legLinks(plan: Plan, day: PlannedDay, at: number): HTMLElement | undefined {
  const { lang, t, world } = plan;
  const to = day.stops[at];
  const from = at === 0 ? day.asked.from : day.stops[at - 1]?.place;
  if (!to || !from) return undefined;
  const ends = [from, to.place].map((place: TripPlace) => ({
    name: place.name.zh || t.pick.here,
    city: place.city === undefined ? undefined : world.file.cities[place.city]?.zh,
    at: place.position?.at,
    mode: place.mode,
    by: to.stop.leg.mode,
  }));
  const links = dayLinks(ends, to.stop.leg.mode).apps.flatMap(({ app, links: own }) =>
    own.map(({ href }) =>
      element('a', { href, rel: 'noreferrer' }, textIn(mapApps[app].label, lang)),
    ),
  );
  if (links.length === 0) return undefined;
  return element('p', { class: 'plinks' }, t.leg.route, ...links);
}
