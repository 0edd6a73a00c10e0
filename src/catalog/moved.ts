import { collections, type Collection } from '../schema/index.ts';
import { readLibrary } from './library.ts';

/** Every page under a slug that its entry had before, and where it is now. */
export function movedPages(
  contentDir: string,
): readonly { readonly from: string; readonly to: string }[] {
  const { entries } = readLibrary(contentDir);
  return collections.flatMap((collection: Collection) =>
    entries[collection].flatMap(({ id, data: { formerly = [] } }) =>
      formerly.map((old) => ({ from: `${collection}/${old}/`, to: `${collection}/${id}/` })),
    ),
  );
}
