import { metersBetween } from '../../model/geo/distance.ts';
import { textIn } from '../../model/text.ts';
import type { PlanPlace } from '../../exports/plan-places.ts';
import { element } from '../element.ts';
import { choice, field, press } from './controls.ts';
import { nameOf, type Plan, type PlannedDay } from './plan.ts';

/** Most places that one look finds. */
const mostFound = 8;

/** The way to one more stop: by name, or as a point of one's own. */
export function addView(plan: Plan, day: PlannedDay): HTMLElement {
  const { t } = plan;
  const { index } = day;
  return element(
    'details',
    { class: 'padd', id: `add-${index}` },
    element('summary', { class: 'btn' }, t.stop.add),
    element(
      'div',
      {},
      field(
        t.stop.search,
        { do: 'look', day: index },
        {
          type: 'search',
          autocomplete: 'off',
          enterkeyhint: 'search',
        },
      ),
      element(
        'div',
        { class: 'found', id: `found-${index}`, 'aria-live': 'polite' },
        foundView(plan, day, ''),
      ),
      element(
        'details',
        { class: 'pmore', id: `point-${index}` },
        element('summary', {}, t.stop.point),
        element(
          'div',
          {},
          element('p', { class: 's quiet' }, t.stop.pointHint),
          field(
            t.stop.pointName,
            { do: 'point-name', day: index },
            {
              type: 'text',
              maxlength: '60',
              autocomplete: 'off',
            },
          ),
          field(
            t.share.address,
            { do: 'point-text', day: index },
            {
              type: 'text',
              autocomplete: 'off',
              placeholder: '31.3167, 120.6305',
            },
            { hidden: true },
          ),
          choice(
            t.stop.pointDatum,
            { do: 'point-datum', day: index },
            (['', 'wgs84', 'gcj02', 'bd09'] as const).map((value) => ({
              value,
              text: t.stop.datums[value],
            })),
          ),
          element(
            'p',
            { class: 'act' },
            press(t.stop.pointPut, { do: 'point', day: index }),
            press(t.stop.onMap, { do: 'point-map', day: index }),
          ),
        ),
      ),
    ),
  );
}

/** Places by a name or a part of it; without a word those nearest to the day's last stop. */
export function foundView(plan: Plan, day: PlannedDay, words: string): HTMLElement {
  const { t, lang, world } = plan;
  const found = words.trim() === '' ? near(plan, day) : named(plan, words);
  if (found.length === 0)
    return element('p', { class: 'note' }, words.trim() === '' ? '' : t.stop.none(words.trim()));
  return element(
    'ul',
    {},
    ...found.slice(0, mostFound).map((place) => {
      const city = place.city === undefined ? undefined : world.file.cities[place.city];
      const button = press(
        nameOf(place, lang),
        { do: 'add', day: day.index, with: place.id },
        { look: 'prow' },
      );
      if (city) button.append(element('small', {}, textIn(city, lang)));
      return element('li', {}, button);
    }),
  );
}

function near({ world, trip }: Plan, { stops }: PlannedDay): readonly PlanPlace[] {
  const from = stops.findLast(({ place }) => place.position)?.place.position;
  if (!from) return [];
  const taken = new Set(trip.days.flatMap((day) => day.stops.map(({ place }) => place.spot)));
  return world.file.places
    .flatMap((place) => {
      const { position, id } = place;
      return position && !taken.has(id)
        ? [{ place, far: metersBetween(from.at, position.at) }]
        : [];
    })
    .filter(({ far }) => far < 20_000)
    .sort((a, b) => a.far - b.far)
    .slice(0, mostFound)
    .map(({ place }) => place);
}

function named({ world }: Plan, words: string): readonly PlanPlace[] {
  const asked = words.normalize('NFKC').trim().toLowerCase();
  const namesOf = ({ name, aliases = [], scenes, city }: PlanPlace): readonly string[] => [
    name.zh,
    name.en ?? '',
    ...aliases,
    ...scenes.flatMap(({ drama }) => {
      const title = world.file.dramas[drama];
      return title ? [title.zh, title.en ?? ''] : [];
    }),
    ...(city === undefined
      ? []
      : [world.file.cities[city]?.zh ?? '', world.file.cities[city]?.en ?? '']),
  ];
  return world.file.places
    .flatMap((place) => {
      const names = namesOf(place).map((name) => name.toLowerCase());
      const at = names.findIndex((name) => name.includes(asked));
      return at < 0 ? [] : [{ place, at: names[at]?.startsWith(asked) ? at : at + 10 }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ place }) => place);
}
