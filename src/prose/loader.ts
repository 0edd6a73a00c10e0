import { fileURLToPath } from 'node:url';
import { relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { entrySchemas, type Collection } from '../schema/index.ts';
import { readEntry, type EntryFiles } from './entry.ts';
import { entryFilesIn } from './folder.ts';

/**
 * Loads a folder of entries as data with raw prose. A module per MDX file would cost the bundler some 8 ms each;
 * kept as text, thousands of entries load in the time it takes to read them.
 * Entries with faults are left out here: the content check has reported them before, or shows them as an overlay.
 */
export function proseLoader(collection: Collection): Loader {
  return {
    name: `ruxi-${collection}`,
    load: (context) => {
      const { store, config, watcher, logger } = context;
      const contentDir = fileURLToPath(new URL('content/', config.root));
      // A changed schema reads the same file differently, so it is part of what an entry was made from.
      const shape = JSON.stringify(
        z.toJSONSchema(entrySchemas[collection] as z.ZodType, {
          io: 'input',
          unrepresentable: 'any',
        }),
      );
      const load = (): void => {
        const gone = new Set(store.keys());
        for (const files of entryFilesIn(contentDir, collection)) {
          gone.delete(files.id);
          const digest = context.generateDigest(shape + textsOf(files));
          if (store.get(files.id)?.digest === digest) continue;
          const { entry, problems } = readEntry(collection, files);
          if (entry && !problems.some(({ severity }) => severity === 'error')) {
            store.set({ id: files.id, data: { data: entry.data, prose: entry.prose }, digest });
          } else {
            store.delete(files.id);
          }
        }
        for (const id of gone) store.delete(id);
      };
      load();
      watcher?.on('all', (event, path) => {
        if (
          !relative(contentDir, path).startsWith(collection + sep) ||
          !/^(?:add|change|unlink)$/.test(event)
        )
          return;
        logger.info(`${event} ${relative(contentDir, path)}`);
        load();
      });
      return Promise.resolve();
    },
  };
}

function textsOf({ base, translations }: EntryFiles): string {
  return [base, ...Object.values(translations)]
    .map((file) => (file ? `${file.path}\u0000${file.text}` : ''))
    .join('\u0000');
}
