import { expect, test } from 'vitest';
import { z } from 'zod';
import { chineseHelp } from '../../src/schema/field-help.ts';
import {
  accountSchema,
  editionSchema,
  entrySchemas,
  siteSchema,
  sourceSchema,
  tellingSchema,
} from '../../src/schema/index.ts';

interface Node {
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly prefixItems?: readonly Node[];
  readonly anyOf?: readonly Node[];
}

/** What every field that may be missing is described as, at any depth. */
function helpOfRequired(node: Node): string[] {
  const fields = Object.entries(node.properties ?? {});
  return [
    ...fields.flatMap(([name, { description }]) =>
      node.required?.includes(name) && description !== undefined ? [description] : [],
    ),
    ...[
      ...fields.map(([, field]) => field),
      ...(node.anyOf ?? []),
      ...(node.prefixItems ?? []),
      ...(node.items ? [node.items] : []),
    ].flatMap(helpOfRequired),
  ];
}

test('every field that can be missing can be asked for in Chinese', () => {
  const schemas = {
    ...entrySchemas,
    accountSchema,
    editionSchema,
    siteSchema,
    sourceSchema,
    tellingSchema,
  };
  const asked = new Set(
    Object.values(schemas).flatMap((schema) =>
      helpOfRequired(
        z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Node,
      ),
    ),
  );
  expect(asked.size).toBeGreaterThan(80);
  expect([...asked].filter((help) => !Object.hasOwn(chineseHelp, help))).toEqual([]);
  expect(Object.keys(chineseHelp).filter((help) => !asked.has(help))).toEqual([]);
});
