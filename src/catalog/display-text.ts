import { longTitle } from '../model/drama.ts';
import type { Account } from '../model/figure.ts';
import type { WithProse } from '../model/prose.ts';
import type { Catalog } from './catalog.ts';

/** What entries set in the display face, page by page, so that what is shown together shares its rare characters. */
export function displayTexts(
  catalog: Catalog,
  guides: readonly string[],
  account?: Account,
): string[] {
  const { cities, dramas, spots, itineraries } = catalog;
  return [
    // Titles of dramas first, and together: one page lists them all.
    ...dramas.map(({ title }) => title.zh),
    ...dramas.flatMap(({ elsewhere }) =>
      elsewhere ? [elsewhere.story.zh + elsewhere.shot.zh] : [],
    ),
    ...cities.map(({ name }) => name.zh),
    ...cities.flatMap((city) => [
      ...catalog.spotsIn(city.id).map((spot) => spot.name.zh + headingsIn(spot)),
      ...catalog
        .itinerariesIn(city.id)
        .map(
          (one) => one.title.zh + one.days.map(({ title }) => title.zh).join('') + headingsIn(one),
        ),
    ]),
    // Entries that hang on no city would otherwise be left out.
    ...[...spots.map(({ name }) => name.zh), ...itineraries.map(({ title }) => title.zh)],
    ...[...dramas, ...cities].map(headingsIn),
    ...guides.map(headings),
    ...(account ? [headingsOf(account)] : []),
  ];
}

/** What the pages that list entries set in the display face, beside the interface's own words. */
export function listTexts(
  { cities, dramas, itineraries }: Catalog,
  featured: readonly string[],
  account?: Account,
): Readonly<Record<'home' | 'dramas' | 'itineraries' | 'cities' | 'account', string>> {
  const atTheDoor = dramas.filter(({ id }) => featured.includes(id));
  return {
    home: [
      ...atTheDoor.map(({ title }) => title.zh),
      ...dramas.map(({ elsewhere }) => (elsewhere ? elsewhere.story.zh + elsewhere.shot.zh : '')),
    ].join(''),
    dramas: dramas
      .map(({ title }) => title.zh)
      .filter((title) => title.length <= longTitle)
      .join(''),
    itineraries: itineraries.map(({ title }) => title.zh).join(''),
    cities: cities.map(({ name }) => name.zh).join(''),
    account: account ? headingsOf(account) : '',
  };
}

function headingsOf({ title, chapters }: Account): string {
  return title.zh + chapters.map((chapter) => chapter.title.zh).join('');
}

function headingsIn({ prose }: WithProse<object>): string {
  return headings(prose.zh ?? '');
}

/** Lines that begin with hashes, and a title field. */
function headings(text: string): string {
  return [...text.matchAll(/^(?:#{2,4}|title:)\s+(.*)$/gm)]
    .map(([, words]) => words ?? '')
    .join('');
}
