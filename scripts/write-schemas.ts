// npm run schemas: writes what code editors complete and check the fields of entries by.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { collections } from '../src/schema/index.ts';
import { editorSchemas, schemaFolder } from './editor-schemas.ts';

// Astro's extension is the one that reads fields above prose. It looks here, for files by their whole address.
const astroFolder = '.astro/collections';
const schemas = editorSchemas();
mkdirSync(schemaFolder, { recursive: true });
mkdirSync(astroFolder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
  writeFileSync(join(schemaFolder, `${name}.json`), text);
}
const entries = collections.flatMap((name) => {
  writeFileSync(join(astroFolder, `${name}.schema.json`), JSON.stringify(schemas[name]));
  const folder = join('content', name);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mdx') && !file.endsWith('.en.mdx'))
    .map((file) => [pathToFileURL(resolve(folder, file)).href.toLowerCase(), name] as const);
});
writeFileSync(
  join(astroFolder, 'collections.json'),
  JSON.stringify({
    collections: collections.map((name) => ({ name, hasSchema: true })),
    entries: Object.fromEntries(entries),
  }),
);
console.log(
  `${Object.keys(schemas).length} schemas in ${schemaFolder}, ${entries.length} entries known.`,
);
