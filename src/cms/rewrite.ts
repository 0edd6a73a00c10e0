import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { areOne, hasName, means } from './values.ts';

/** Text to be put in place of the text between two offsets. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * A YAML text that says `after` in place of `before`, with every line as it was that says the same as before: comments, order,
 * quotes and blanks of the rest stay. A form that wrote its values anew would lose them all.
 */
export function rewritten(yaml: string, before: Values, after: Values): string {
  const { contents, errors } = parseDocument(yaml, { keepSourceTokens: false });
  const anew = (): string => `${block(after, 0)}\n`;
  if (errors.length > 0 || !isMap(contents)) return anew();
  const changes: Change[] = [];
  changeMap({ yaml, changes }, contents, before, after);
  const text = [...changes]
    .sort((a, b) => b.from - a.from)
    .reduce((all, { from, to, text: part }) => all.slice(0, from) + part + all.slice(to), yaml);
  const read = parseDocument(text);
  // Nothing an editor typed may be lost for the sake of a comment.
  const isRight = read.errors.length === 0 && sayAlike(read.toJS(), after);
  return isRight ? text : anew();
}

interface Job {
  readonly yaml: string;
  readonly changes: Change[];
}

function changeMap(job: Job, map: YAMLMap<Node, Node | null>, before: Values, after: Values): void {
  const pairs = map.items;
  const nameOf = ({ key }: Pair<Node, Node | null>): string =>
    String(isScalar(key) ? key.value : key);
  const [first] = pairs;
  const column = first ? columnAt(job.yaml, startOf(first.key)) : 0;
  for (const pair of pairs) {
    const name = nameOf(pair);
    const value = after[name];
    if (sayAlike(before[name], value)) continue;
    if (value === undefined) job.changes.push({ ...linesOf(job.yaml, pair), text: '' });
    else if (!changeValue(job, pair.value, before[name], value))
      job.changes.push({
        from: startOf(pair.key),
        to: endOfPair(pair),
        text: pairText(name, value, column),
      });
  }
  const names = Object.keys(after);
  const there = new Map(pairs.map((pair) => [nameOf(pair), pair]));
  const added = new Map<Pair<Node, Node | null>, string[]>();
  let above = first;
  for (const name of names) {
    const pair = there.get(name);
    if (pair) above = after[name] === undefined ? above : pair;
    else if (above && after[name] !== undefined)
      added.set(above, [...(added.get(above) ?? []), pairText(name, after[name], column)]);
  }
  for (const [pair, lines] of added) {
    const { to } = linesOf(job.yaml, pair);
    const text = lines.map((line) => `${' '.repeat(column)}${line}\n`).join('');
    const isOpen = to === job.yaml.length && !job.yaml.endsWith('\n');
    job.changes.push({ from: to, to, text: isOpen ? `\n${text.slice(0, -1)}` : text });
  }
}

/** Changes a value in its place; false where its pair has to be written anew. */
function changeValue(job: Job, node: Node | null, before: unknown, after: unknown): boolean {
  if (!node?.range || isAlias(node)) return false;
  const column = columnAt(job.yaml, node.range[0]);
  if (isMap(node) && !node.flow && isValues(before) && isValues(after)) {
    const map = node as YAMLMap<Node, Node | null>;
    const [first] = map.items;
    const name = first && isScalar(first.key) ? String(first.key.value) : '';
    // The first line of an item of a list also holds its dash.
    if (after[name] === undefined && !isOnOwnLine(job.yaml, node.range[0])) {
      job.changes.push({ from: node.range[0], to: endOf(node), text: block(after, column) });
      return true;
    }
    changeMap(job, map, before, after);
    return true;
  }
  if (
    isSeq(node) &&
    !node.flow &&
    Array.isArray(before) &&
    Array.isArray(after) &&
    after.length > 0
  ) {
    changeItems(job, node as YAMLSeq<Node>, before, after);
    return true;
  }
  const isInline = isScalar(node)
    ? node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL'
    : true;
  if (!isInline || !fitsOneLine(after) || !('flow' in node || isScalar(node))) return false;
  if (isMap(node) || isSeq(node)) if (!node.flow) return false;
  const quote = isScalar(node) && node.type === 'QUOTE_SINGLE' ? "'" : '"';
  job.changes.push({ from: node.range[0], to: node.range[1], text: flow(after, quote) });
  return true;
}

/** Items that say the same keep their lines, wherever they have moved to. */
function changeItems(
  job: Job,
  list: YAMLSeq<Node>,
  before: readonly unknown[],
  after: readonly unknown[],
): void {
  const { yaml } = job;
  const nodes = list.items;
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return;
  const dash = yaml.lastIndexOf('-', startOf(first) - 1);
  const column = columnAt(yaml, dash);
  const inner = columnAt(yaml, startOf(first));
  // The lines of an item, from its first value to the line before the next dash, without their indent.
  const texts = nodes.map((node, index) => {
    const next = nodes[index + 1];
    const end = next ? yaml.lastIndexOf('\n', startOf(next)) : endOf(last);
    return yaml.slice(startOf(node), end).replaceAll(`\n${' '.repeat(inner)}`, '\n');
  });
  const left = new Set(before.keys());
  const taken = (fits: (one: unknown) => boolean): number | undefined => {
    const index = [...left].find((one) => fits(before[one]));
    if (index !== undefined) left.delete(index);
    return index;
  };
  const same = after.map((item) => taken((one) => sayAlike(one, item)));
  const items = after.map((item, place) => {
    const index = same[place];
    if (index !== undefined) return texts[index] ?? block(item, 0);
    const old =
      taken((one) => areOne(one, item)) ??
      (after.length === before.length && !hasName(item) && left.delete(place) ? place : undefined);
    const was = old === undefined ? undefined : before[old];
    const text = old === undefined ? undefined : texts[old];
    return text !== undefined && isValues(was) && isValues(item) && !text.startsWith('{')
      ? rewritten(text, was, item).replace(/\n$/, '')
      : block(item, 0);
  });
  const text = items
    .map((one) => `- ${one.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(column + 2)}`)}`)
    .join(`\n${' '.repeat(column)}`);
  job.changes.push({ from: dash, to: endOf(last), text });
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where what a node says ends, without the lines and comments below it. */
function endOf(node: Node | null): number {
  if (isMap(node) && !node.flow) {
    const last = (node as YAMLMap<Node, Node | null>).items.at(-1);
    if (last) return endOfPair(last);
  }
  if (isSeq(node) && !node.flow) {
    const last = (node as YAMLSeq<Node>).items.at(-1);
    if (last) return endOf(last);
  }
  return node?.range?.[1] ?? 0;
}

function endOfPair({ key, value }: Pair<Node, Node | null>): number {
  return Math.max(endOf(value), (key.range?.[1] ?? 0) + 1);
}

/** From the beginning of a pair's first line to the end of its last. */
function linesOf(
  yaml: string,
  pair: Pair<Node, Node | null>,
): { readonly from: number; readonly to: number } {
  const from = yaml.lastIndexOf('\n', startOf(pair.key) - 1) + 1;
  const end = endOfPair(pair);
  // A block of lines ends with its own line feed.
  const close = yaml[end - 1] === '\n' ? end - 1 : yaml.indexOf('\n', end);
  return { from, to: close < 0 ? yaml.length : close + 1 };
}

function columnAt(yaml: string, offset: number): number {
  return offset - (yaml.lastIndexOf('\n', offset - 1) + 1);
}

function isOnOwnLine(yaml: string, offset: number): boolean {
  return yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

/** `name: value`, on as many lines as it takes; lines after the first are indented by `column`. */
function pairText(name: string, value: unknown, column: number): string {
  if (fitsOneLine(value)) return `${name}: ${flow(value)}`;
  const inner = ' '.repeat(column + 2);
  return `${name}:\n${inner}${block(value, column + 2)}`;
}

/** A value on lines of its own, as entries are written by hand. The first line has no indent. */
function block(value: unknown, column: number): string {
  const pad = `\n${' '.repeat(column)}`;
  if (Array.isArray(value) && value.length > 0)
    return value.map((item) => `- ${block(item, column + 2)}`).join(pad);
  if (isValues(value) && !isWords(value))
    return Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([name, part]) => pairText(name, part, column))
      .join(pad);
  return flow(value);
}

/** Words, plain values and lists of these stand on one line; other maps do not. */
function fitsOneLine(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => !isValues(item) || isWords(item));
  return !isValues(value) || isWords(value);
}

function flow(value: unknown, quote = '"'): string {
  if (Array.isArray(value)) return `[${value.map((item) => flow(item)).join(', ')}]`;
  if (isValues(value)) {
    const parts = Object.entries(value).filter(([, part]) => part !== undefined);
    // In `{ en: … }` even a single word is a text, and texts have quotes.
    const texts = parts.map(
      ([name, part]) => `${name}: ${typeof part === 'string' ? JSON.stringify(part) : flow(part)}`,
    );
    return `{ ${texts.join(', ')} }`;
  }
  if (typeof value !== 'string') return JSON.stringify(value ?? null);
  if (isPlain(value)) return value;
  // A double-quoted text of JSON is one of YAML.
  return quote === "'" && !/['\n]/.test(value) ? `'${value}'` : JSON.stringify(value);
}

/** An id, which needs no quotes anywhere and is no word of YAML's own. */
function isPlain(value: string): boolean {
  return (
    /^[a-z][a-z0-9]*(?:-{1,2}[a-z0-9]+)*$/.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(value)
  );
}

function isWords(value: unknown): boolean {
  return isValues(value) && Object.keys(value).every((name) => name === 'zh' || name === 'en');
}

function isValues(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Unlike a form, a file tells an empty list from none. */
function sayAlike(one: unknown, other: unknown): boolean {
  return one === other || (means(one, other) && (one === undefined) === (other === undefined));
}
