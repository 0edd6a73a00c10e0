import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, parseDocument, visit, type Scalar } from 'yaml';
import type { z } from 'zod';
import type { FixKind } from '../i18n/doctor-words.ts';
import { readYaml, splitEntry, type FieldPath } from '../prose/frontmatter.ts';
import { readProse } from '../prose/read.ts';
import { knownFields } from '../schema/known-fields.ts';

/** Something put right in a file: what, where it stood, and the words before and after where they can be shown. */
export interface Fix {
  readonly kind: FixKind;
  readonly line: number;
  readonly column: number;
  readonly was?: string;
  readonly is?: string;
}

/** What a file of content is, as far as tidying must know. */
export interface TidyKind {
  /** An entry has frontmatter and prose; a register is YAML throughout; a translation is prose. */
  readonly form: 'entry' | 'translation' | 'register';
  readonly schema?: z.ZodType;
  /** Names of a register's own come before the fields of the schema. */
  readonly named?: boolean;
}

export interface Tidied {
  readonly text: string;
  readonly fixes: readonly Fix[];
  /** Kinds that were not dared, since the file would have read differently afterwards. */
  readonly left: readonly FixKind[];
}

/** A stretch of a text and what shall stand there instead. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly is: string;
  /** Where it is told to be, and of what words. Left out, the edit is part of another. */
  readonly told?: { readonly at: number; readonly was?: string; readonly is?: string };
}

interface Step {
  readonly kind: FixKind;
  readonly edits: (text: string, kind: TidyKind) => readonly Edit[];
  /** Told once for the file, however many edits there are. */
  readonly once?: boolean;
  /** Takes out of what was read the one difference that is meant. */
  readonly normal?: (value: unknown, key?: string) => unknown;
}

/** Puts right what changes no meaning, by stretches of text, so that comments and quotes stay as they were. */
export function tidy(text: string, kind: TidyKind): Tidied {
  const fixes: Fix[] = [];
  const left: FixKind[] = [];
  let now = text;
  for (const step of steps) {
    const edits = step.edits(now, kind);
    if (edits.length === 0) continue;
    const next = applied(now, edits);
    if (!readsAlike(now, next, kind, step)) {
      left.push(step.kind);
      continue;
    }
    const told = edits.flatMap((edit) => edit.told ?? []);
    for (const one of step.once ? told.slice(0, 1) : told) fixes.push(fixAt(now, one, step.kind));
    now = next;
  }
  return { text: now, fixes, left };
}

function fixAt(text: string, { at, ...words }: NonNullable<Edit['told']>, kind: FixKind): Fix {
  const above = text.slice(0, at).split('\n');
  return { kind, line: above.length, column: (above.at(-1)?.length ?? 0) + 1, ...words };
}

/** A stretch that goes out. */
function cut(from: number, to: number): Edit {
  return { from, to, is: '', told: { at: from } };
}

function applied(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, is } of edits.toSorted((a, b) => a.from - b.from)) {
    out += text.slice(at, from) + is;
    at = to;
  }
  return out + text.slice(at);
}

const steps: readonly Step[] = [
  {
    kind: 'byte-order-mark',
    edits: (text) => (text.startsWith('\uFEFF') ? [cut(0, 1)] : []),
  },
  {
    kind: 'line-ends',
    once: true,
    edits: (text) => [...text.matchAll(/\r\n/g)].map(({ index }) => cut(index, index + 1)),
    normal: (value) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value),
  },
  { kind: 'trailing-blanks', edits: trailingBlanks },
  {
    kind: 'final-line-end',
    edits: (text) => {
      const end = /\n*$/.exec(text)?.index ?? text.length;
      return end === 0 || text.slice(end) === '\n'
        ? []
        : [{ from: end, to: text.length, is: '\n', told: { at: end } }];
    },
  },
  { kind: 'coordinate', edits: longCoordinates, normal: rounded },
  { kind: 'han-latin-blank', edits: hanLatinBlanks, normal: closedUp },
  { kind: 'sorted-list', edits: unsortedLists, normal: sorted },
  // Values are compared without regard to the order of keys.
  { kind: 'key-order', edits: keysOutOfOrder },
];

interface Parts {
  readonly yaml: string;
  /** Where the YAML begins in the file. */
  readonly yamlAt: number;
  readonly body: string;
  readonly bodyAt: number;
}

function partsOf(text: string, { form }: TidyKind): Parts {
  if (form === 'register') return { yaml: text, yamlAt: 0, body: '', bodyAt: text.length };
  const { yaml, body } = splitEntry(text);
  const bodyAt = text.length - body.length;
  // A translation that begins with fields has a fault, which is not for us to hide.
  return yaml === undefined || form === 'translation'
    ? { yaml: '', yamlAt: 0, body, bodyAt }
    : { yaml, yamlAt: text.indexOf('\n') + 1, body, bodyAt };
}

function readsAlike(before: string, after: string, kind: TidyKind, step: Step): boolean {
  const [was, is] = [partsOf(before, kind), partsOf(after, kind)];
  const [values, newValues] = [readYaml(was.yaml, 1), readYaml(is.yaml, 1)];
  // What cannot be read cannot be compared; only line ends and the mark are sure to change nothing.
  const blind = step.kind === 'byte-order-mark' || step.kind === 'line-ends';
  if (!values.ok || !newValues.ok) return blind && values.ok === newValues.ok;
  const normal = (value: unknown): unknown => normalised(value, step.normal);
  if (!isDeepStrictEqual(normal(values.value), normal(newValues.value))) return false;
  if (was.body === is.body) return true;
  if (blind) return was.body.replaceAll('\r\n', '\n') === is.body;
  const [prose, newProse] = [readProse(was.body), readProse(is.body)];
  return (
    prose.problems.length === 0 &&
    newProse.problems.length === 0 &&
    isDeepStrictEqual(normal(prose.segments), normal(newProse.segments))
  );
}

function normalised(value: unknown, normal: Step['normal'], key?: string): unknown {
  const inside = Array.isArray(value)
    ? value.map((item: unknown) => normalised(item, normal, key))
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([name, one]) => [name, normalised(one, normal, name)]),
        )
      : value;
  return normal ? normal(inside, key) : inside;
}

/** Lines that may be touched: none inside a text of several lines, where a blank may be part of it. */
function trailingBlanks(text: string, kind: TidyKind): Edit[] {
  const { yaml, yamlAt, body, bodyAt } = partsOf(text, kind);
  const kept = [
    ...scalarsIn(yaml)
      .map(({ range: [from, to] }) => [from + yamlAt, to + yamlAt] as const)
      .filter(([from, to]) => text.slice(from, to).trimEnd().includes('\n')),
    ...[...body.matchAll(codeBlock)].map(
      ({ 0: code, index }) => [index + bodyAt, index + bodyAt + code.length] as const,
    ),
  ];
  return [...text.matchAll(/[ \t]+$/gm)].flatMap(({ 0: blanks, index }): Edit[] => {
    const inProse = index >= bodyAt;
    // Two blanks at the end of a line of prose break it there.
    const breaks = inProse && blanks.length > 1 && text[index - 1] !== '\n' && index > 0;
    const end = index + blanks.length;
    if (breaks || kept.some(([from, to]) => index >= from && end <= to)) return [];
    return [cut(index, end)];
  });
}

const codeBlock = /^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1/gm;

interface PlacedScalar {
  readonly path: FieldPath;
  readonly node: Scalar;
  /** Where it stands in the YAML, quotes and all. */
  readonly range: readonly [from: number, to: number];
}

function scalarsIn(yaml: string): PlacedScalar[] {
  if (yaml === '') return [];
  const found: PlacedScalar[] = [];
  const into = (node: unknown, path: FieldPath): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items)
        into(value, [...path, isScalar(key) ? String(key.value) : '']);
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) into(item, [...path, index]);
    } else if (isScalar(node) && node.range)
      found.push({ path, node, range: [node.range[0], node.range[1]] });
  };
  into(documentOf(yaml).contents, []);
  return found;
}

let last:
  { readonly yaml: string; readonly document: ReturnType<typeof parseDocument> } | undefined;

// Several steps look at the same text one after the other.
function documentOf(yaml: string): ReturnType<typeof parseDocument> {
  if (last?.yaml !== yaml) last = { yaml, document: parseDocument(yaml, { logLevel: 'silent' }) };
  return last.document;
}

const datums: ReadonlySet<string | number | undefined> = new Set(['wgs84', 'gcj02', 'bd09']);
// A tenth of a metre: nobody has read a point off a map more finely.
const decimals = 6;

function longCoordinates(text: string, kind: TidyKind): Edit[] {
  const { yaml, yamlAt } = partsOf(text, kind);
  return scalarsIn(yaml).flatMap(({ path, node, range: [from, to] }): Edit[] => {
    if (!datums.has(path.at(-2)) || typeof node.value !== 'number') return [];
    const source = yaml.slice(from, to);
    const [, digits = ''] = /^-?\d+\.(\d+)$/.exec(source) ?? [];
    if (digits.length <= decimals) return [];
    const is = String(Number(node.value.toFixed(decimals)));
    const at = from + yamlAt;
    return [{ from: at, to: to + yamlAt, is, told: { at, was: source, is } }];
  });
}

function rounded(value: unknown, key?: string): unknown {
  return typeof value === 'number' && datums.has(key) ? Number(value.toFixed(decimals)) : value;
}

const gap = /(?<=\p{Script=Han}) +(?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) +(?=\p{Script=Han})/gu;
/** A licence and a credit are written as their owner writes them. */
const verbatim: ReadonlySet<string | number> = new Set(['licence', 'credit', 'attribution']);

/** The guidelines and all content write 汉字 and Latin without a blank; pages set one. */
function hanLatinBlanks(text: string, kind: TidyKind): Edit[] {
  const { schema, form } = kind;
  const { yaml, yamlAt, body, bodyAt } = partsOf(text, kind);
  const within = (source: string, at: number): Edit[] =>
    [...source.matchAll(gap)].map(({ 0: blanks, index }) =>
      cut(at + index, at + index + blanks.length),
    );
  const isChinese = (path: FieldPath): boolean =>
    !path.some((step) => verbatim.has(step)) &&
    (path.at(-1) === 'zh' ||
      (schema !== undefined && knownFields(schema, fieldsOf(path, kind)).includes('zh')));
  return [
    ...scalarsIn(yaml).flatMap(({ path, node, range: [from, to] }) =>
      typeof node.value === 'string' && node.value.search(gap) >= 0 && isChinese(path)
        ? within(yaml.slice(from, to), from + yamlAt)
        : [],
    ),
    // Code, tags and addresses keep their blanks; signs of the same length stand in for them.
    ...(form === 'entry'
      ? within(
          body.replace(markup, (found) => '·'.repeat(found.length)),
          bodyAt,
        )
      : []),
  ];
}

const markup = new RegExp(
  `${codeBlock.source}|(\`+)[\\s\\S]*?\\2|<[^>]*>|\\]\\([^)]*\\)|https?:\\S+`,
  'gm',
);

function closedUp(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(gap, '') : value;
}

/** Lists whose order nothing goes by. That of `sources` is not one: it sets the numbers on the page. */
const unorderedLists: ReadonlySet<string | number | undefined> = new Set(['formerly', 'months']);

function unsortedLists(text: string, kind: TidyKind): Edit[] {
  const { yaml, yamlAt } = partsOf(text, kind);
  if (yaml === '') return [];
  const edits: Edit[] = [];
  visit(documentOf(yaml), {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !unorderedLists.has(String(key.value)) || !isSeq(value)) return;
      const items = value.items.filter(
        (item): item is Scalar & { range: [number, number, number] } =>
          isScalar(item) && Boolean(item.range) && !item.comment && !item.commentBefore,
      );
      if (items.length !== value.items.length) return;
      const wanted = items.toSorted((a, b) => compared(a.value, b.value));
      if (wanted.every((item, index) => item === items[index])) return;
      for (const [index, { range }] of items.entries()) {
        const source = wanted[index]?.range ?? range;
        edits.push({
          from: range[0] + yamlAt,
          to: range[1] + yamlAt,
          is: yaml.slice(source[0], source[1]),
          ...(index === 0 && {
            told: {
              at: range[0] + yamlAt,
              was: items.map((item) => String(item.value)).join(', '),
              is: wanted.map((item) => String(item.value)).join(', '),
            },
          }),
        });
      }
    },
  });
  return edits;
}

function sorted(value: unknown, key?: string): unknown {
  return Array.isArray(value) && unorderedLists.has(key) ? value.toSorted(compared) : value;
}

function compared(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [String(a), String(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The fields at the head of an entry, in the order of its schema. What stands inside them keeps its order. */
function keysOutOfOrder(text: string, kind: TidyKind): Edit[] {
  const { form, schema } = kind;
  const { yaml, yamlAt } = partsOf(text, kind);
  const { contents } = documentOf(yaml);
  if (form !== 'entry' || !schema || !isMap(contents) || contents.flow) return [];
  const known = knownFields(schema, []);
  const keys = contents.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  // A field the schema does not know has no place to go to; the editor is asked about it first.
  if (keys.some((key) => !known.includes(key))) return [];
  const wanted = keys.toSorted((a, b) => known.indexOf(a) - known.indexOf(b));
  if (wanted.every((key, index) => key === keys[index])) return [];
  const starts = contents.items.map(({ key }) =>
    blockStart(yaml, isScalar(key) ? (key.range?.[0] ?? 0) : 0),
  );
  // What stands above the first field, apart from it by an empty line, speaks of the whole file; so does what is below the last.
  const [head = 0] = starts;
  const tail = blockEnd(yaml, contents.items.at(-1));
  const blockOf = new Map(
    keys.map((key, index) => {
      const block = yaml.slice(starts[index], starts[index + 1] ?? tail);
      return [key, block.endsWith('\n') ? block : `${block}\n`];
    }),
  );
  const is = wanted.map((key) => blockOf.get(key) ?? '').join('');
  const first = keys.findIndex((key, index) => key !== wanted[index]);
  return [
    {
      from: head + yamlAt,
      to: tail + yamlAt,
      is: yaml.slice(0, tail).endsWith('\n') ? is : is.slice(0, -1),
      told: {
        at: (starts[first] ?? head) + yamlAt,
        was: keys.slice(first).join(', '),
        is: wanted.slice(first).join(', '),
      },
    },
  ];
}

/** Where the line ends on which a field does. */
function blockEnd(yaml: string, field: { key: unknown; value: unknown } | undefined): number {
  const node = isNode(field?.value) ? field.value : isNode(field?.key) ? field.key : undefined;
  const end = node?.range?.[1] ?? yaml.length;
  if (yaml[end - 1] === '\n') return end;
  const line = yaml.indexOf('\n', end);
  return line < 0 ? yaml.length : line + 1;
}

/** Where a field begins, with the comments that stand right above it. */
function blockStart(yaml: string, at: number): number {
  let start = at;
  for (;;) {
    const above = yaml.lastIndexOf('\n', start - 2) + 1;
    if (start === 0 || !/^[ \t]*#/.test(yaml.slice(above, start))) return start;
    start = above;
  }
}

/** A path as the schema counts it: without the names a register gives its own entries. */
function fieldsOf(path: FieldPath, { named }: TidyKind): FieldPath {
  return named ? path.slice(1) : path;
}
