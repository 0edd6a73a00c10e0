import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import { readYaml, splitEntry, type FieldPath } from '../prose/frontmatter.ts';

/** An edit that a machine should not make: the text is written in a way that is not understood well enough. */
export class NotEditable extends Error {
  override readonly name = 'NotEditable';
}

/** Changes the frontmatter of an entry’s text and leaves everything else as it is, to the byte. */
export function withFrontmatter(text: string, edit: (yaml: string) => string): string {
  const { yaml } = splitEntry(text);
  if (yaml === undefined) throw new NotEditable('The file has no frontmatter.');
  const start = text.indexOf('\n') + 1;
  return text.slice(0, start) + edit(yaml) + text.slice(start + yaml.length);
}

/**
 * The YAML with a value set, comments and all else kept. `value` is YAML on one line. A field that is missing is added
 * behind its neighbours. Throws `NotEditable` rather than change more than was asked.
 */
export function withValue(yaml: string, path: FieldPath, value: string): string {
  const { node, missing } = follow(yaml, path);
  const at = (path.at(-1) ?? '').toString();
  let edited: string;
  if (missing === 0) {
    const [start, end] = node?.range ?? [0, 0];
    // A block replaced by a line would lose the comments in it.
    if (!node?.range || start === end || isBlock(node))
      throw new NotEditable(`“${at}” is written over several lines.`);
    edited = yaml.slice(0, start) + value + yaml.slice(end);
  } else if (missing === 1 && isMap(node)) {
    edited = withEntry(yaml, node, `${at}: ${value}`);
  } else throw new NotEditable(`There is no place for “${at}”.`);
  return sound(yaml, edited, path, () => readValue(value));
}

/** The YAML with another name for a field, its value untouched. */
export function withName(yaml: string, path: FieldPath, name: string): string {
  const { node } = follow(yaml, path.slice(0, -1));
  const old = String(path.at(-1));
  const key = isMap(node) ? keyOf(node, old) : undefined;
  if (!key?.range) throw new NotEditable(`There is no field “${old}”.`);
  const edited = yaml.slice(0, key.range[0]) + name + yaml.slice(key.range[1]);
  if (!readYaml(edited, 1).ok) throw new NotEditable(`“${old}” cannot be renamed.`);
  return edited;
}

/** The YAML with more items at the end of a list. An item holds lines without their indentation. */
export function withItems(
  yaml: string,
  path: FieldPath,
  items: readonly (readonly string[])[],
): string {
  if (items.length === 0) return yaml;
  const { node, missing } = follow(yaml, path);
  const field = String(path.at(-1));
  const eol = lineEndOf(yaml);
  const oneLine = items.every((item) => item.length === 1);
  const flow = items.map(([only = '']) => only).join(', ');
  const block = (indent: string): string =>
    items
      .flatMap((item) => item.map((line, index) => indent + (index === 0 ? '- ' : '  ') + line))
      .join(eol);
  let edited: string;
  if (missing === 1 && path.length === 1) {
    const body = yaml.replace(/(?:\r?\n)+$/, '');
    const list = oneLine ? `${field}: [${flow}]` : `${field}:${eol}${block('  ')}`;
    edited = `${body}${body === '' ? '' : eol}${list}`;
  } else if (missing > 0 || !node?.range || !isSeq(node)) {
    throw new NotEditable(`“${field}” is no list.`);
  } else if (isBlock(node)) {
    const first = node.items[0] as Node | undefined;
    const dash = yaml.lastIndexOf('-', (first?.range?.[0] ?? 1) - 1);
    if (dash < 0) throw new NotEditable(`“${field}” is written in an unusual way.`);
    const column = dash - (yaml.lastIndexOf('\n', dash) + 1);
    const end = endOfLine(yaml, endOf(node));
    edited = yaml.slice(0, end) + eol + block(' '.repeat(column)) + yaml.slice(end);
  } else if (node.items.length > 0) {
    if (!oneLine) throw new NotEditable(`“${field}” is written on one line.`);
    const end = endOf(node.items.at(-1) as Node);
    edited = `${yaml.slice(0, end)}, ${flow}${yaml.slice(end)}`;
  } else if (oneLine) {
    edited = `${yaml.slice(0, node.range[0])}[${flow}]${yaml.slice(node.range[1])}`;
  } else {
    // An empty list becomes a block below its field; a remark behind the brackets stays with the field.
    const before = yaml.slice(0, node.range[0]).replace(/[ \t]+$/, '');
    const end = endOfLine(yaml, node.range[1]);
    edited = before + yaml.slice(node.range[1], end) + eol + block('  ') + yaml.slice(end);
  }
  return sound(yaml, edited, path, (old) => [
    ...((old as readonly unknown[] | undefined) ?? []),
    ...items.map((item) => readValue(item.join('\n'))),
  ]);
}

/** Refuses an edit after which anything but the field asked for reads differently. */
function sound(
  yaml: string,
  edited: string,
  path: FieldPath,
  expected: (old: unknown) => unknown,
): string {
  const [before, after] = [readYaml(yaml, 1), readYaml(edited, 1)];
  if (!before.ok || !after.ok) throw new NotEditable('The frontmatter cannot be read.');
  const wanted = placed(before.value, path, expected);
  if (canonical(after.value) !== canonical(wanted))
    throw new NotEditable(`“${path.join('.')}” is written in an unusual way.`);
  return edited;
}

function placed(value: unknown, path: FieldPath, put: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return put(value);
  if (Array.isArray(value))
    return (value as unknown[]).with(Number(step), placed(value[Number(step)], rest, put));
  const map = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...map, [step]: placed(map[step], rest, put) };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

function readValue(text: string): unknown {
  const read = readYaml(text, 1);
  if (!read.ok) throw new Error(`Not YAML: ${text}`);
  return read.value;
}

/** How far a path leads: the last node on it, and how many of its steps are missing. */
function follow(
  yaml: string,
  path: FieldPath,
): { readonly node: Node | undefined; readonly missing: number } {
  let node = parseDocument(yaml, { logLevel: 'silent' }).contents as Node | null | undefined;
  for (const [index, step] of path.entries()) {
    const next = isMap(node)
      ? pairOf(node, String(step))?.value
      : isSeq(node)
        ? (node.items[Number(step)] as Node | undefined)
        : undefined;
    if (!next) return { node: node ?? undefined, missing: path.length - index };
    node = next;
  }
  return { node: node ?? undefined, missing: 0 };
}

function pairOf(node: Node, name: string): Pair<Node, Node | null> | undefined {
  return isMap(node)
    ? (node.items as Pair<Node, Node | null>[]).find(
        ({ key }) => isScalar(key) && String(key.value) === name,
      )
    : undefined;
}

function keyOf(node: Node, name: string): Node | undefined {
  return pairOf(node, name)?.key;
}

function isBlock(node: Node): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

function withEntry(yaml: string, map: Node, line: string): string {
  if (!isMap(map)) return yaml;
  const last = map.items.at(-1) as Pair<Node, Node | null> | undefined;
  if (!last) throw new NotEditable('The map is empty.');
  if (!isBlock(map)) {
    const end = endOf(last.value ?? last.key);
    return `${yaml.slice(0, end)}, ${line}${yaml.slice(end)}`;
  }
  const start = last.key.range?.[0] ?? 0;
  const indent = ' '.repeat(start - (yaml.lastIndexOf('\n', start) + 1));
  const end = endOfLine(yaml, endOf(last.value ?? last.key));
  return yaml.slice(0, end) + lineEndOf(yaml) + indent + line + yaml.slice(end);
}

/** Where the text of a node ends, without the comments and blank lines that YAML counts to a block. */
function endOf(node: Node): number {
  if (isBlock(node)) {
    if (isMap(node)) {
      const last = node.items.at(-1) as Pair<Node, Node | null> | undefined;
      if (last) return endOf(last.value ?? last.key);
    } else if (isSeq(node) && node.items.length > 0) return endOf(node.items.at(-1) as Node);
  }
  return node.range?.[1] ?? 0;
}

function endOfLine(yaml: string, from: number): number {
  // A text over several lines ends behind its last line break.
  const start = from > 0 && yaml[from - 1] === '\n' ? from - 1 : from;
  const end = yaml.indexOf('\n', start);
  if (end < 0) return yaml.length;
  return yaml[end - 1] === '\r' ? end - 1 : end;
}

function lineEndOf(yaml: string): string {
  return yaml.includes('\r\n') ? '\r\n' : '\n';
}
