import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readProse } from '../prose/read.ts';
import type { Catalog } from './catalog.ts';

/** Where editors put photographs and stills, under content/. */
export const pictureFolder = 'pictures';

/** Names of all files that an entry may show, as entries write them. */
export function picturesIn(contentDir: string): ReadonlySet<string> {
  const folder = join(contentDir, pictureFolder);
  if (!existsSync(folder)) return new Set();
  return new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      name.split(sep).join('/'),
    ),
  );
}

/** The photographs that entries really show, each once; a file that nobody names is not published. */
export function photosOf({ dramas, spots, cities, itineraries }: Catalog): readonly string[] {
  const inProse = [...dramas, ...spots, ...cities, ...itineraries]
    .flatMap(({ prose }) => Object.values(prose))
    .flatMap((body) => readProse(body).references)
    .filter(({ to }) => to === 'picture');
  return [
    ...new Set([
      ...spots.flatMap(({ photos }) => photos.map(({ file }) => file)),
      ...dramas.flatMap(({ scenes }) => scenes.flatMap(({ still }) => (still ? [still.file] : []))),
      ...inProse.map(({ id }) => id),
    ]),
  ].sort();
}
