import type { APIRoute } from 'astro';
import { catalog, site, toPinyin } from '../../catalog/index.ts';
import { namesOf } from '../../exports/search/records.ts';
import type { NamesFile, SaidName } from '../../model/search/found.ts';
import { initialsOf, nameKey, readingsFrom } from '../../model/search/name-key.ts';
import { nameReadings } from './_matter.ts';

/** Cities that are offered to somebody who found nothing. */
const offeredCities = 4;

/** Every name: fetched when nothing is called what a visitor typed, to find what is nearest, or to say what there is. */
export const GET: APIRoute = async () => {
  const all = await catalog();
  const readings = readingsFrom(await nameReadings());
  const names = new Map<string, SaidName>();
  for (const { zh, en } of namesOf(all)) {
    const said = nameKey(toPinyin(zh), readings);
    const other = en === undefined || en === zh ? '' : en;
    names.set(
      zh,
      said === undefined || said === nameKey(zh, readings) ? [zh, other] : [zh, other, said],
    );
  }
  const [first, second] = all.dramas.filter(({ id }) => site().featured.includes(id));
  const spot = all.spots.find(({ name }) => name.zh.length === 3);
  const file: NamesFile = {
    names: [...names.values()],
    dramas: all.dramas.length,
    tries: [
      first && initialsOf(first.title.zh, readings),
      second && initialsOf(second.title.zh, readings),
      spot?.name.zh,
    ].filter((one) => one !== undefined),
    cities: all.cities
      .map(({ id, name }) => ({ id, name, places: all.spotsIn(id).length }))
      .sort((a, b) => b.places - a.places)
      .slice(0, offeredCities),
  };
  return Response.json(file);
};
