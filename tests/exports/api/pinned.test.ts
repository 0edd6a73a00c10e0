import { appendFileSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileKinds, formats } from '../../../src/exports/api/files.ts';
import { schemas } from '../../../src/exports/api/schemas.ts';
import { spotColumns } from '../../../src/exports/api/spot-table.ts';
import { apiFolder } from '../../../src/exports/api/world.ts';
import { embedKinds, embedPage, type EmbedKind } from '../../../src/exports/oembed.ts';

const fixture = 'tests/fixtures/api/v1.txt';
type Node = Readonly<Record<string, unknown>>;

/** Everything a schema promises, a line for each promise: a field with its type, a word of a list, a field always there. */
function promisesOf(path: string, schema: Node): string[] {
  const { type, pattern, format, items, properties, required, anyOf, prefixItems } = schema;
  const others = schema['additionalProperties'];
  const kind = [
    typeof schema['$ref'] === 'string' ? `as ${schema['$ref']}` : '',
    'const' in schema ? `always ${String(schema['const'])}` : '',
    type === undefined ? '' : [type].flat().join(' or '),
    pattern === undefined ? '' : `/${String(pattern)}/`,
    format === undefined ? '' : String(format),
  ].filter(Boolean);
  const list = <T>(value: unknown): readonly T[] => (value ?? []) as readonly T[];
  return [
    ...(kind.length ? [`${path}: ${kind.join(' ')}`] : []),
    ...list<string>(schema['enum']).map((word) => `${path} may be ${word}`),
    ...list<string>(required).map((name) => `${path}.${name} is always there`),
    ...Object.entries((properties ?? {}) as Record<string, Node>).flatMap(([name, field]) =>
      promisesOf(`${path}.${name}`, field),
    ),
    ...(typeof items === 'object' ? promisesOf(`${path}[]`, items as Node) : []),
    ...(typeof others === 'object' ? promisesOf(`${path}{}`, others as Node) : []),
    ...list<Node>(prefixItems).flatMap((item, nth) => promisesOf(`${path}[${nth}]`, item)),
    ...list<Node>(anyOf).flatMap((one, nth) => promisesOf(`${path}|${nth + 1}`, one)),
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
    ...(Object.keys(embedKinds) as EmbedKind[]).map((kind) => `page ${embedPage(kind, '{id}')}`),
  ];
}

/** Promises that are no longer kept. */
const broken = (pinned: readonly string[], now: readonly string[]): string[] => {
  const kept = new Set(now);
  return pinned.filter((line) => !kept.has(line));
};

test('version 1 keeps every promise it ever made', () => {
  const pinned = readFileSync(fixture, 'utf8').split('\n').filter(Boolean);
  const now = promises(schemas);
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
  const { spot } = schemas;
  const { position, ...others } = spot['properties'] as Record<string, Node>;
  const before = promises(schemas);
  const after = (properties: Record<string, Node | undefined>): string[] =>
    broken(before, promises({ ...schemas, spot: { ...spot, properties } as Node }));
  expect(after({ ...others, position, smell: { type: 'string' } })).toEqual([]);
  expect(after(others)).toContain('spot.position.mode may be pin');
  expect(after({ ...others, place: position })).toContain('spot.position: object');
  expect(after({ ...others, position, access: { type: 'integer' } })).toContain(
    'spot.access: string',
  );
  expect(
    broken(before, promises({ ...schemas, spot: { ...spot, required: ['id'] } as Node })),
  ).toContain('spot.position is always there');
});
