import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';

/** A place in a file; both start at 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A file cut in two: its frontmatter as text, and its prose, with the line the prose starts on. */
export interface EntryText {
  readonly yaml: string | undefined;
  readonly body: string;
  /** Lines of the file above the prose. */
  readonly bodyOffset: number;
}

const fence = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n|^)---[ \t]*(?:\r?\n|$)/;

export function splitEntry(text: string): EntryText {
  // An editor on Windows may put a byte-order mark first; it is no part of the text.
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const match = fence.exec(clean);
  if (!match) return { yaml: undefined, body: clean, bodyOffset: 0 };
  const head = match[0];
  return {
    yaml: match[1] ?? '',
    body: clean.slice(head.length),
    bodyOffset: head.split('\n').length - 1,
  };
}

export type YamlResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly place: Place; readonly reason: string };

/** Reads YAML without dates, tags or anything else but plain values. `firstLine` is the line of the file its first line stands on. */
export function readYaml(yaml: string, firstLine: number): YamlResult {
  try {
    return { ok: true, value: load(yaml, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { mark, reason } = error;
    return {
      ok: false,
      place: { line: mark.line + firstLine, column: mark.column + 1 },
      reason,
    };
  }
}

export type FieldPath = readonly (string | number)[];

/**
 * Where a field stands in a YAML text. Falls back to the nearest parent that is there, so a missing field is
 * shown at the entry that lacks it. Parses anew with positions, which is slow: only for fields with a fault.
 */
export function locateField(yaml: string, path: FieldPath, firstLine: number): Place {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    keepSourceTokens: false,
    logLevel: 'silent',
  });
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const next = childOf(node, step);
    if (!next) break;
    [node, offset] = next;
  }
  const at = lines.linePos(offset);
  return { line: Math.max(1, at.line) + firstLine - 1, column: Math.max(1, at.col) };
}

function childOf(node: unknown, step: string | number): [unknown, number] | undefined {
  if (isMap(node)) {
    const pair = (node.items as Pair<Node, Node | null>[]).find(
      ({ key }) => isScalar(key) && String(key.value) === String(step),
    );
    return pair && [pair.value, pair.key.range?.[0] ?? 0];
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step] as Node | undefined;
    return item && [item, item.range?.[0] ?? 0];
  }
  return undefined;
}

/** A path as editors read it: `scenes[2].spot`. */
export function fieldName(path: FieldPath): string {
  return (
    path
      .map((step, index) => (typeof step === 'number' ? `[${step}]` : index ? `.${step}` : step))
      .join('') || 'frontmatter'
  );
}
