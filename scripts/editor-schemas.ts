import { z } from 'zod';
import {
  accountSchema,
  editionSchema,
  entrySchemas,
  siteSchema,
  sourceSchema,
  tellingSchema,
} from '../src/schema/index.ts';

type Node = Readonly<Record<string, unknown>>;

/** Where the schemas lie that code editors read. */
export const schemaFolder = '.vscode/schemas';

const register = (schema: z.ZodType): z.ZodType => z.record(z.string(), schema);

const files: Readonly<Record<string, z.ZodType>> = {
  ...entrySchemas,
  edition: editionSchema,
  figures: accountSchema,
  pairs: register(tellingSchema),
  site: siteSchema,
  sources: register(sourceSchema),
};

/** JSON Schemas of all files under content/ that hold fields, by name, as code editors understand them. */
export function editorSchemas(): Readonly<Record<string, Node>> {
  return Object.fromEntries(
    Object.entries(files).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, {
        io: 'input',
        target: 'draft-7',
        unrepresentable: 'any',
        reused: 'inline',
      });
      return [name, { ...plain(json), $schema: draft }];
    }),
  );
}

const draft = 'http://json-schema.org/draft-07/schema#';

/** A node in the words of draft 7: editors’ programs know no later draft. */
function plain(node: Node): Node {
  const { refersTo, prefixItems, items, ...rest } = node;
  const tuple = prefixItems === undefined ? {} : { items: prefixItems, additionalItems: false };
  const named = typeof refersTo === 'string' ? { title: `one of ${refersTo}` } : {};
  const all: Node = {
    ...named,
    ...rest,
    ...(prefixItems === undefined && items !== undefined ? { items } : tuple),
  };
  return Object.fromEntries(
    Object.entries(all)
      // A part that was made apart says its own draft.
      .filter(([name]) => name !== '$schema')
      .map(([name, part]) => [name, name === 'default' ? part : within(part)]),
  );
}

function within(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(within);
  return typeof part === 'object' && part !== null ? plain(part as Node) : part;
}
