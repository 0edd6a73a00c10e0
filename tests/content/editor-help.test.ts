import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { editorSchemas, schemaFolder } from '../../scripts/editor-schemas.ts';
import { splitEntry } from '../../src/prose/frontmatter.ts';
import { readProse } from '../../src/prose/read.ts';
import { vocabulary } from '../../src/prose/vocabulary.ts';
import { collections, entrySchemas, sourceSchema } from '../../src/schema/index.ts';

const schemas = editorSchemas();
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });

test('the schemas that code editors read are the ones of today: run npm run schemas', () => {
  for (const [name, schema] of Object.entries(schemas))
    expect(JSON.parse(readFileSync(join(schemaFolder, `${name}.json`), 'utf8'))).toEqual(schema);
  expect(readdirSync(schemaFolder).sort()).toEqual(
    Object.keys(schemas)
      .map((name) => `${name}.json`)
      .sort(),
  );
});

test('no code editor underlines anything in the real content', () => {
  const files: (readonly [schema: string, file: string])[] = [
    ...collections.flatMap((name) =>
      readdirSync(join('content', name))
        .filter((file) => file.endsWith('.mdx') && !file.endsWith('.en.mdx'))
        .map((file) => [name, `content/${name}/${file}`] as const),
    ),
    ...readdirSync('content/editions')
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => ['edition', `content/editions/${file}`] as const),
    ...['figures', 'pairs', 'site', 'sources'].map((name) => [name, `content/${name}.yaml`] as const),
  ];
  const checks = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]),
  );
  const underlined = files.flatMap(([name, file]) => {
    const text = readFileSync(file, 'utf8');
    const check = checks[name];
    const value: unknown = parse(file.endsWith('.mdx') ? (splitEntry(text).yaml ?? '') : text);
    return check?.(value) ? [] : [[file, check?.errors]];
  });
  expect(underlined).toEqual([]);
});

test('a misspelt field, a wrong word and a number too far are underlined', () => {
  const check = ajv.compile(schemas['spots'] ?? {});
  check({ kind: 'lanes', postion: {}, position: { gcj02: [131, 120] } });
  const told = check.errors?.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  expect(told).toEqual(
    expect.arrayContaining([' additionalProperties', '/kind enum', '/position/gcj02/0 maximum']),
  );
});

test('every field has a word of help in the editor, but what a reader can guess', () => {
  const text = JSON.stringify(schemas['spots']);
  expect(text).toContain('From AMap, Tencent, or any map shown inside the mainland but Baidu’s.');
  expect(text).not.toContain('prefixItems');
});

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}
// Editors allow commas at the ends of such lists, as YAML does.
const snippets = parse(readFileSync('.vscode/ruxi.code-snippets', 'utf8')) as Readonly<
  Record<string, Snippet>
>;

/** What a snippet leaves in the file if its writer only presses the tab key. */
function tabbed(name: string): string {
  const body = snippets[name]?.body.join('\n') ?? '';
  return body
    .replaceAll(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2026-11-25')
    .replaceAll(/\$\{\d+\|([^,|]+)[^}]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');
}

test('what a snippet writes, the check takes', () => {
  const dramaScenes = entrySchemas.dramas.shape.scenes;
  const days = entrySchemas.itineraries.shape.days;
  const taken: Readonly<Record<string, (yaml: string) => unknown>> = {
    Spot: (text) => entrySchemas.spots.parse(parse(splitEntry(text).yaml ?? '')),
    Drama: (text) => entrySchemas.dramas.parse(parse(splitEntry(text).yaml ?? '')),
    Itinerary: (text) => entrySchemas.itineraries.parse(parse(splitEntry(text).yaml ?? '')),
    Scene: (text) => dramaScenes.parse(parse(text)),
    Day: (text) => days.parse(parse(text)),
    Stop: (text) =>
      days.parse([{ title: '上午', start: '09:00', stops: parse(text) as unknown }]),
    Fact: (text) => entrySchemas.spots.shape.visit.parse(parse(text)),
    Source: (text) => z.record(z.string(), sourceSchema).parse(parse(text)),
  };
  for (const [name, read] of Object.entries(taken))
    expect(() => read(tabbed(name)), name).not.toThrow();
});

test('each component of the prose has a snippet that the prose takes', () => {
  for (const name of Object.keys(vocabulary)) {
    const found = Object.entries(snippets).find(([, { prefix }]) => prefix === `<${name}`);
    expect([name, readProse(tabbed(found?.[0] ?? '')).problems]).toEqual([name, []]);
  }
});
