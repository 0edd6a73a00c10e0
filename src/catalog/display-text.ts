import type { WithProse } from '../model/prose.ts';
import type { Catalog } from './catalog.ts';

/** What entries set in the display face, page by page and city by city, so that neighbours share their rare characters. */
export function displayTexts(catalog: Catalog, guides: readonly string[]): string[] {
  const { cities, dramas, spots, itineraries } = catalog;
  const byCity = cities.flatMap((city) => [
    city.name.zh + headingsIn(city),
    ...catalog
      .spotsIn(city.id)
      .map((spot) => spot.name.zh + spot.address.value.zh + headingsIn(spot)),
    ...catalog
      .dramasIn(city.id)
      .map(
        (drama) =>
          drama.title.zh +
          (drama.elsewhere?.story.zh ?? '') +
          (drama.elsewhere?.shot.zh ?? '') +
          headingsIn(drama),
      ),
    ...catalog
      .itinerariesIn(city.id)
      .map(
        (one) => one.title.zh + one.days.map(({ title }) => title.zh).join('') + headingsIn(one),
      ),
  ]);
  // Entries that hang on no city would otherwise be left out.
  const rest = [
    ...dramas.map(({ title }) => title.zh),
    ...spots.map(({ name }) => name.zh),
    ...itineraries.map(({ title }) => title.zh),
  ];
  return [...byCity, ...rest, ...guides.map((text) => headings(text))];
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
