import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { choiceLabel, fieldLabel, fileKinds, formConfig } from '../../src/cms/config.ts';
import { ownFields } from '../../src/cms/file-kind.ts';
import { readFile, writeFile } from '../../src/cms/files.ts';
import { fieldsOf, type Fields, type Shape } from '../../src/cms/shape.ts';
import { motifNames } from '../../src/pictures/motifs/index.ts';
import {
  accountSchema,
  editionSchema,
  entrySchemas,
  siteSchema,
  sourceSchema,
  tellingSchema,
} from '../../src/schema/index.ts';

interface FormField {
  readonly name: string;
  readonly label?: string;
  readonly widget?: string;
  readonly required?: boolean;
  readonly fields?: readonly FormField[];
  readonly field?: FormField;
  readonly options?: readonly (string | { readonly value: string; readonly label: string })[];
}
interface FormFile {
  readonly name: string;
  readonly format: string;
  readonly fields: readonly FormField[];
}

const config = formConfig({ motifs: motifNames, url: 'https://ruxi.example/', mark: '/mark.svg' });
const collections = (config.collections ?? []) as unknown as readonly (FormFile & {
  readonly files?: readonly FormFile[];
})[];
const forms: readonly FormFile[] = collections.flatMap((one) => one.files ?? [one]);
const own: ReadonlySet<string> = new Set([ownFields.file, ownFields.prose]);

const schemas: Readonly<Record<string, z.ZodType>> = {
  ...entrySchemas,
  editions: editionSchema,
  sources: sourceSchema,
  pairs: tellingSchema,
  figures: accountSchema,
  site: siteSchema,
};

/** Every field that a file may hold, by its path, as the schemas say it. */
function schemaPaths(schema: z.ZodType): string[] {
  interface Node {
    readonly properties?: Readonly<Record<string, Node>>;
    readonly items?: Node | false;
    readonly prefixItems?: readonly Node[];
    readonly anyOf?: readonly Node[];
  }
  const walk = (node: Node, path: string): string[] => [
    ...Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
      const at = path === '' ? name : `${path}.${name}`;
      return [at, ...walk(child, at)];
    }),
    ...(node.items ? walk(node.items, path) : []),
    ...(node.anyOf ?? []).flatMap((form) => walk(form, path)),
  ];
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return walk(json as Node, '');
}

/** Every field of a form. A fact may be its bare value, and its bare value’s fields are then the file’s. */
function formPaths(fields: readonly FormField[], path = ''): string[] {
  return fields.flatMap(({ name, fields: inner, field }) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [at, ...formPaths(inner ?? [], at), ...formPaths(field?.fields ?? [], at)];
  });
}

/** Paths without what may be left out of them: `fee.value.words.zh` and `fee.zh` are one field. */
const fullest = (paths: readonly string[]): string[] =>
  [...new Set(paths.map((path) => path.replaceAll(/\.(?:value|words)(?=\.|$)/g, '')))].sort();

test('the form has every field of every schema, and no other', () => {
  expect(forms.map(({ name }) => name).sort()).toEqual(Object.keys(schemas).sort());
  for (const { name, fields } of forms) {
    const schema = schemas[name];
    if (!schema) throw new Error(`There is no schema for ${name}.`);
    const items = fields.find((one) => one.name === ownFields.items)?.fields;
    const shown = (items ?? fields).filter((one) => !own.has(one.name));
    const paths = formPaths(shown).filter((path) => !(items && path === ownFields.id));
    expect([name, fullest(paths)]).toEqual([name, fullest(schemaPaths(schema))]);
  }
});

test('a field that a schema gains is in the form at once', () => {
  const wider = entrySchemas.spots.safeExtend({
    lift: z.boolean().optional().describe('Whether there is a lift.'),
    views: z.array(z.strictObject({ towards: z.enum(['sea', 'hill']) })).default([]),
  });
  const { lift, views } = fieldsOf(wider);
  expect(lift).toMatchObject({ kind: 'switch', required: false, help: 'Whether there is a lift.' });
  expect(views).toMatchObject({
    kind: 'list',
    item: { kind: 'map', fields: { towards: { kind: 'choice', options: ['sea', 'hill'] } } },
  });
});

test('every field and every word of a closed list has a Chinese name', () => {
  const unnamed: string[] = [];
  const walk = (fields: Fields, parent: string): void => {
    for (const [name, shape] of Object.entries(fields)) {
      if (!/\p{Script=Han}/u.test(fieldLabel(name, parent))) unnamed.push(`${parent}.${name}`);
      visit(shape, name);
    }
  };
  const visit = (shape: Shape, name: string): void => {
    if ('fields' in shape) walk(shape.fields, name);
    if ('item' in shape) visit(shape.item, name);
    if (shape.kind === 'choice')
      for (const word of shape.options)
        if (choiceLabel(word, shape.options) === word) unnamed.push(`${name}: ${word}`);
  };
  for (const [name, { fields }] of Object.entries(fileKinds)) walk(fields, name);
  expect(unnamed).toEqual([]);
});

test('what names something else is chosen from what there is', () => {
  const spots = forms.find(({ name }) => name === 'spots');
  const field = (name: string): object | undefined =>
    spots?.fields.find((one) => one.name === name);
  expect(field('city')).toMatchObject({ widget: 'relation', collection: 'cities' });
  expect(field('sources')).toMatchObject({
    widget: 'relation',
    multiple: true,
    collection: 'registers',
    file: 'sources',
    value_field: 'items.*.id',
  });
  expect(field('motif')).toMatchObject({ widget: 'select', options: motifNames });
  expect(field('kind')).toMatchObject({
    widget: 'select',
    options: expect.arrayContaining([{ value: 'lane', label: '里弄街巷 lane' }]) as unknown,
  });
});

const folder = 'content';
const real: readonly (readonly [kind: string, file: string])[] = [
  ...['spots', 'dramas', 'itineraries', 'cities', 'editions'].flatMap((kind) =>
    readdirSync(join(folder, kind))
      .filter((name) => /\.(?:mdx|yaml)$/.test(name))
      .map((name) => [kind, `${kind}/${name}`] as const),
  ),
  ...['sources', 'pairs', 'figures', 'site'].map((kind) => [kind, `${kind}.yaml`] as const),
];

const kindOf = (name: string) => {
  const kind = fileKinds[name];
  if (!kind) throw new Error(`There is no kind ${name}.`);
  return kind;
};
/** As the form keeps it: flat while it is edited, with an empty place for all that could be there. */
const opened = (kind: string, text: string): Record<string, unknown> =>
  structuredClone(readFile(kindOf(kind), text));

test('opening and saving an entry of the real content changes not a letter', () => {
  for (const [kind, file] of real) {
    const text = readFileSync(join(folder, file), 'utf8');
    const saved = writeFile(kindOf(kind), opened(kind, text));
    if (saved !== `${text.trim()}\n`) expect([file, saved]).toEqual([file, text]);
  }
});

const spot = `---
added: 2026-11-22
name: { zh: "石板巷", en: 'Shiban Lane' }   # as on the sign
# asked for by the office
aliases: []
city: suzhou
kind: lane
address: 石板巷
position:
  gcj02: [31.3101, 120.6252]
  accuracy: 200 # paced off
  verified: true
access: public
lead: 一条巷子。
visit:
  # the notice on the wall
  fee:
    value: { words: { zh: 不收票, en: Free }, yuan: 0 }
    sources: [lane-notice]
    asOf: '2026-10'
  stay: 20
etiquette: [residents, quiet]
motif: stone-gate-lane
---

巷口有块石板。<Source id="lane-notice" />
`;

/** The lines that a change of the form takes out of a file and puts in. */
function changed(change: (content: Record<string, never>) => void, text = spot, kind = 'spots') {
  const content = opened(kind, text);
  change(content as Record<string, never>);
  const [before, after] = [text, writeFile(kindOf(kind), content)].map((one) => one.split('\n'));
  return {
    out: before?.filter((line) => !after?.includes(line)),
    in: after?.filter((line) => !before?.includes(line)),
  };
}

test('a changed field changes its line alone: comments, quotes and order stay', () => {
  const change = changed((content: Record<string, unknown>) => {
    (content['position'] as Record<string, unknown>)['accuracy'] = 80;
  });
  expect(change).toEqual({
    out: ['  accuracy: 200 # paced off'],
    in: ['  accuracy: 80 # paced off'],
  });
});

test('a bare value stays bare until it gets a source', () => {
  const stay = (value: object) =>
    changed((content: Record<string, unknown>) => {
      (content['visit'] as Record<string, unknown>)['stay'] = value;
    });
  expect(stay({ value: [25], sources: [], asOf: 'unknown' }).in).toEqual(['  stay: 25']);
  expect(stay({ value: [20, 40], sources: ['the-sign'], asOf: '2026-11' }).in).toEqual([
    '  stay:',
    '    value: [20, 40]',
    '    sources: [the-sign]',
    '    asOf: "2026-11"',
  ]);
});

test('English beside a plain Chinese text makes it a map, and a new field stands among its own', () => {
  expect(
    changed((content: Record<string, unknown>) => {
      content['lead'] = { zh: '一条巷子。', en: 'A lane.' };
      content['accessNote'] = { zh: '院门不开', en: '' };
    }).in,
  ).toEqual(['accessNote: "院门不开"', 'lead: { zh: "一条巷子。", en: "A lane." }']);
});

test('a point is typed as maps give it, latitude first, and what is left empty is left out', () => {
  const change = changed((content: Record<string, unknown>) => {
    Object.assign(content['position'] as object, { gcj02: '', wgs84: '31.30 ，120.62' });
    content['visit'] = { fee: null, stay: null };
  });
  expect(change.in).toEqual(['  wgs84: [31.3, 120.62]']);
  expect(change.out).toContain('  gcj02: [31.3101, 120.6252]');
  expect(change.out).toContain('  stay: 20');
});

test('a moved, a new and a dropped scene leave the lines of the others', () => {
  const text = `---
title: 巷口
scenes:
  - id: a--x # the first
    spot: x
    claim: setting
    shows: 甲
    sources: [s]
  - id: a--y
    spot: y
    claim: reported
    shows: { zh: 乙, en: "B" }
    sources: [s]
---
`;
  const { in: added, out } = changed(
    (content: Record<string, unknown>) => {
      const [, second] = content['scenes'] as object[];
      content['scenes'] = [
        { ...second, claim: 'confirmed' },
        { id: 'a--z', spot: 'z', claim: 'setting', shows: { zh: '丙' }, sources: ['s', 't'] },
      ];
    },
    text,
    'dramas',
  );
  expect(added).toEqual([
    '    claim: confirmed',
    '  - id: a--z',
    '    spot: z',
    '    shows: "丙"',
    '    sources: [s, t]',
  ]);
  expect(out).toEqual([
    '  - id: a--x # the first',
    '    spot: x',
    '    shows: 甲',
    '    claim: reported',
  ]);
});

test('the English of an entry is a file of prose alone', () => {
  const text = 'There is a slab.<Source id="lane-notice" />\n';
  expect(readFile(kindOf('spots'), text)).toEqual({ body: text.trim() });
  expect(writeFile(kindOf('spots'), { body: 'Another slab.' })).toBe('Another slab.\n');
});

test('a new source is added to the register without touching the others', () => {
  const text = '# The register.\nold-one:\n  publisher: 某报 # the daily\n  title: 巷子\n';
  const content = opened('sources', text);
  content['items'] = [
    ...(content['items'] as object[]),
    {
      id: 'lane-notice',
      publisher: { zh: '街道办' },
      title: { zh: '告示' },
      date: '2026-10-08',
      url: '',
    },
  ];
  const saved = writeFile(kindOf('sources'), content);
  expect(saved.startsWith(text)).toBe(true);
  expect(parse(saved)).toEqual({
    'old-one': { publisher: '某报', title: '巷子' },
    'lane-notice': { publisher: '街道办', title: '告示', date: '2026-10-08' },
  });
});

test('a new entry is written as entries are written by hand', () => {
  expect(
    writeFile(kindOf('spots'), {
      added: '2026-11-25',
      name: { zh: '石板巷', en: 'Shiban Lane' },
      city: 'suzhou',
      position: { gcj02: '31.31, 120.62', accuracy: 200, verified: false, sources: [] },
      visit: { fee: null },
      etiquette: ['quiet'],
      body: '巷口有块石板。',
      [ownFields.file]: '',
    }),
  ).toBe(`---
added: "2026-11-25"
name: { zh: "石板巷", en: "Shiban Lane" }
city: suzhou
position:
  gcj02: [31.31, 120.62]
  accuracy: 200
  verified: false
etiquette: [quiet]
---

巷口有块石板。
`);
});
