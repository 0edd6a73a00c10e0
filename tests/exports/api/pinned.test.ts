import { appendFileSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileKinds, formats } from '../../../src/exports/api/files.ts';
import { schemas } from '../../../src/exports/api/schemas.ts';
import { spotColumns } from '../../../src/exports/api/spot-table.ts';
import { apiFolder } from '../../../src/exports/api/world.ts';
import { oembedFolders, type OembedKind } from '../../../src/exports/oembed.ts';
import { embedPage } from '../../../src/model/embed.ts';

const fixture = 'tests/fixtures/api/v1.txt';
interface Node {
  readonly $ref?: string;
  readonly const?: string;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node | false;
  readonly prefixItems?: readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly additionalProperties?: Node;
}
const published = schemas as Readonly<Record<string, Node>>;

/** Everything a schema promises, a line for each promise: a field with its type, a word of a list, a field always there. */
function promisesOf(path: string, schema: Node): string[] {
  const { type, pattern, format, items, additionalProperties: others } = schema;
  const kind = [
    schema.$ref && `as ${schema.$ref}`,
    schema.const && `always ${schema.const}`,
    typeof type === 'object' ? type.join(' or ') : type,
    pattern && `/${pattern}/`,
    format,
  ].filter(Boolean);
  return [
    ...(kind.length ? [`${path}: ${kind.join(' ')}`] : []),
    ...(schema.enum ?? []).map((word) => `${path} may be ${word}`),
    ...(schema.required ?? []).map((name) => `${path}.${name} is always there`),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
      promisesOf(`${path}.${name}`, field),
    ),
    ...(items ? promisesOf(`${path}[]`, items) : []),
    ...(others ? promisesOf(`${path}{}`, others) : []),
    ...(schema.prefixItems ?? []).flatMap((item, nth) => promisesOf(`${path}[${nth}]`, item)),
    ...(schema.anyOf ?? []).flatMap((one, nth) => promisesOf(`${path}|${nth + 1}`, one)),
  ];
}

/** All that is promised of version 1. */
function promises(all: Readonly<Record<string, Node>>): string[] {
  return [
    ...Object.values(fileKinds).map(
      ({ path, format }) => `file ${apiFolder}${path}: ${formats[format]}`,
    ),
    // Whoever reads a table by position needs each column in its place.
    ...spotColumns.map(({ name, type }, nth) => `column ${nth + 1} ${name}: ${type}`),
    ...Object.entries(all).flatMap(([name, schema]) => promisesOf(name, schema)),
    ...(Object.keys(oembedFolders) as OembedKind[]).map(
      (kind) => `page ${embedPage(kind, '{id}')}`,
    ),
  ];
}

/** Promises that are no longer kept. */
const broken = (pinned: readonly string[], now: readonly string[]): string[] => {
  const kept = new Set(now);
  return pinned.filter((line) => !kept.has(line));
};

test('version 1 keeps every promise it ever made', () => {
  const pinned = readFileSync(fixture, 'utf8').split('\n').filter(Boolean);
  const now = promises(published);
  // RUXI_PIN_API=yes adds what is new; nothing here ever takes a line away.
  const added = broken(now, pinned);
  if (process.env['RUXI_PIN_API'] === 'yes' && added.length)
    appendFileSync(fixture, `${added.join('\n')}\n`);
  expect(
    broken(pinned, now),
    `These lines of ${fixture} no longer hold. Whoever reads ${apiFolder} relies on them: keep the old field, word, column or address beside the new one. A change that cannot keep to them means /api/v2/ beside v1, with a year’s notice on the page and in the index.`,
  ).toEqual([]);
  expect(pinned.length).toBeGreaterThan(300);
});

test('a field taken away, renamed or of another type breaks a promise; one that is added does not', () => {
  const { spot = {} } = published;
  const { position, ...others } = spot.properties ?? {};
  const before = promises(published);
  const after = (change: Node): string[] =>
    broken(before, promises({ ...published, spot: { ...spot, ...change } }));
  const field = position ?? {};
  expect(after({ properties: { ...others, position: field, smell: { type: 'string' } } })).toEqual(
    [],
  );
  expect(after({ properties: others })).toContain('spot.position.mode may be pin');
  expect(after({ properties: { ...others, place: field } })).toContain('spot.position: object');
  expect(
    after({ properties: { ...others, position: field, access: { type: 'integer' } } }),
  ).toContain('spot.access: string');
  expect(after({ required: ['id'] })).toContain('spot.position is always there');
});
