import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { fileKinds } from '../../../src/exports/api/files.ts';
import { schemaPath, schemas, type SchemaName } from '../../../src/exports/api/schemas.ts';
import { data, json, place, served } from './served.ts';

type Node = Readonly<Record<string, unknown>>;

/** A schema that allows no field it does not describe: published ones do, since fields may be added. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed(value)]),
  );
  return inside['properties'] && !('additionalProperties' in inside)
    ? { ...inside, additionalProperties: false }
    : inside;
}

const names = Object.keys(schemas) as SchemaName[];
// Addresses are tried as addresses below; two kinds of features share one list.
const ajv = new Ajv2020({ allErrors: true, validateFormats: false, allowUnionTypes: true });
for (const name of names) ajv.addSchema(closed(json('json', `schemas/${name}`)) as Node);
const validatorOf = (name: SchemaName) => ajv.getSchema(place.absolute(schemaPath(name)))!;

/** The schema that a file of a path must meet, as the index says. */
function schemaFor(format: string, path: string): SchemaName | undefined {
  const kind = Object.values(fileKinds).find((one) => {
    const pattern = one.path.replaceAll('.', '\\.').replace('{id}', '[^/]+');
    return new RegExp(`^${pattern}$`).test(`${path}.${format}`);
  });
  return kind && 'schema' in kind ? kind.schema : undefined;
}

test('every file of JSON and GeoJSON is as its schema says, with no field besides', () => {
  const files = (['json', 'geojson'] as const).flatMap((format) =>
    served(format)
      .filter(({ path }) => !path.startsWith('schemas/'))
      .map((file) => ({ ...file, format })),
  );
  const wrong = files.flatMap(({ path, format, text }) => {
    const name = schemaFor(format, path);
    if (!name) return [`${path}.${format} has no schema`];
    const validate = validatorOf(name);
    return validate(JSON.parse(text))
      ? []
      : [`${path}.${format}: ${ajv.errorsText(validate.errors?.slice(0, 3))}`];
  });
  expect(files.length).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
});

test('the validator refuses a record with a field missing, and one with a field of another kind', () => {
  const spot = json('json', 'spots/sz-pingjiang');
  const validate = validatorOf('spot');
  expect(validate(spot)).toBe(true);
  expect(validate({ ...spot, position: undefined })).toBe(false);
  expect(validate({ ...spot, kind: 'volcano' })).toBe(false);
  expect(validate({ ...spot, surprise: 1 })).toBe(false);
});

test('a schema is one of draft 2020-12, and describes every field', () => {
  const silent: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties, ...rest } = node as Node;
    for (const [key, field] of Object.entries((properties ?? {}) as Node)) {
      const told = (field as Node)['description'];
      // What GeoJSON itself defines is described there.
      const standard = path.includes('geometry');
      if (!standard && (typeof told !== 'string' || told.length < 3)) silent.push(`${path}.${key}`);
      walk(field, `${path}.${key}`);
    }
    for (const [key, value] of Object.entries(rest)) walk(value, `${path}/${key}`);
  };
  for (const name of names) {
    const schema = json('json', `schemas/${name}`);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(ajv.validateSchema(schema)).toBe(true);
    walk(schema, name);
  }
  expect(silent).toEqual([]);
});

test('the index leads to every schema, and every schema is one of a file or within one', () => {
  const index = json('json', 'index') as { files: { schema?: string }[] };
  const linked = new Set(index.files.flatMap(({ schema }) => schema ?? []));
  const inside = new Set(
    names.flatMap((name) => data.text('json', `schemas/${name}`).match(/"\$ref": "[^"]+/g) ?? []),
  );
  const unknown = names.filter(
    (name) => !linked.has(place.absolute(schemaPath(name))) && !inside.has(`"$ref": "${name}.json`),
  );
  expect(unknown).toEqual([]);
});
