import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Said } from '../model/problem.ts';
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

const fence = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n|(?<=^---[ \t]*\r?\n))---[ \t]*(?:\r?\n|$)/;

export function splitEntry(text: string): EntryText {
  const clean = withoutMark(text);
  const match = fence.exec(clean);
  if (!match) return { yaml: undefined, body: clean, bodyOffset: 0 };
  const head = match[0];
  return {
    yaml: match[1] ?? '',
    body: clean.slice(head.length),
    bodyOffset: head.split('\n').length - 1,
  };
}

/** A text without the byte-order mark that an editor on Windows may put first. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

export type YamlResult =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly place: Place;
      /** Why, as the end of a sentence. */
      readonly reason: Said;
      readonly mend: Said;
    };

/** Reads YAML without dates, tags, aliases or anything else but plain values. `firstLine` is the line of the file its first line stands on. */
export function readYaml(yaml: string, firstLine: number): YamlResult {
  let value: unknown;
  try {
    value = load(yaml, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return unreadable(yaml, error, firstLine);
  }
  const alias =
    yaml.includes('*') && hasTwice(value) ? /(?<=^|[\s[{,])\*[^\s,\]}]+/m.exec(yaml) : null;
  if (!alias) return { ok: true, value };
  // A few lines of aliases to lists of aliases stand for billions of values.
  const above = yaml.slice(0, alias.index).split('\n');
  return {
    ok: false,
    place: { line: above.length - 1 + firstLine, column: (above.at(-1)?.length ?? 0) + 1 },
    reason: {
      zh: `“${alias[0].slice(0, 40)}”指向了别处的值`,
      en: `“${alias[0].slice(0, 40)}” points to another value`,
    },
    mend: { zh: '把值直接写出来。', en: 'Write the value itself.' },
  };
}

/** Whether some list or map stands in more than one place of a value. */
function hasTwice(value: unknown, seen = new Set<object>()): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (seen.has(value)) return true;
  seen.add(value);
  return Object.values(value).some((child) => hasTwice(child, seen));
}

function unreadable(yaml: string, { mark, reason }: YAMLException, firstLine: number): YamlResult {
  const lines = yaml.split('\n');
  // A second document has no place of its own; it begins where a line marks it.
  const at = (mark as YAMLException['mark'] | undefined) ?? {
    line: Math.max(
      0,
      lines.findLastIndex((line) => /^(?:---|\.\.\.)/.test(line)),
    ),
    column: 0,
  };
  // The reader stumbles over a full-width colon only on the next line.
  const wide = lines.slice(0, at.line + 1).findLastIndex((line) => wideColon.test(line));
  if (wide >= 0) {
    const name = wideColon.exec(lines[wide] ?? '')?.[1] ?? '';
    return {
      ok: false,
      place: { line: wide + firstLine, column: 1 },
      reason: {
        zh: `“${name}”后面用了全角冒号`,
        en: `“${name}” is followed by a full-width colon`,
      },
      mend: {
        zh: '用半角冒号，后面空一格，像 name: 平江路。',
        en: 'Write a half-width colon and a blank, as name: 平江路.',
      },
    };
  }
  const twice = /^[\s-]*([^\s:,{}]+)\s*:/.exec((lines[at.line] ?? '').slice(at.column))?.[1];
  const known = yamlFaults.find(([sign]) => sign.test(reason));
  return {
    ok: false,
    // What ends too soon is found missing after the last line, where nobody can look.
    place:
      at.line < lines.length
        ? { line: at.line + firstLine, column: at.column + 1 }
        : { line: lines.length - 1 + firstLine, column: 1 },
    reason:
      reason === 'duplicated mapping key' && twice !== undefined
        ? { zh: `“${twice}”写了两遍`, en: `“${twice}” stands twice` }
        : // The reader quotes what it stumbled over, and that may be the whole line.
          { zh: known?.[1] ?? '这里的写法不对', en: reason.replace(/"(.{60}).*"/s, '"$1…"') },
    mend: known?.[2] ?? checkHere,
  };
}

const wideColon = /^\s*(?:- )?([\w-]+)\s*：/;
const checkHere: Said = {
  zh: '看看这一行和上一行的缩进和引号。文字里有冒号的，整句加引号。',
  en: 'Check indentation and quotes here and one line above. A text with a colon needs quotes.',
};
/** What the reader of YAML complains of: its sign, the complaint in Chinese, and the mend. Its own English is kept. */
const yamlFaults: readonly (readonly [sign: RegExp, zh: string, mend: Said])[] = [
  [
    /duplicated/,
    '同一个名字写了两遍',
    {
      zh: '一个名字只能写一次，两行里删掉一行。',
      en: 'Each name may stand only once; delete one of the two lines.',
    },
  ],
  [
    /\btab/,
    '缩进里有制表符（Tab）',
    { zh: '缩进用空格，不用 Tab。', en: 'Indent with blanks instead of tabs.' },
  ],
  [
    /document/,
    '字段中间又出现了 --- 或 ...，或者有一行不是“名字: 值”',
    {
      zh: '每行写成“名字: 值”，中间不要有 --- 或 ... 的行。',
      en: 'Write each line as name: value, and no line of --- or ... between them.',
    },
  ],
  [
    /unknown tag/,
    '有一个以感叹号开头的词',
    {
      zh: '删掉带感叹号的词，或者把整句加引号。',
      en: 'Delete the word with the exclamation mark, or put the whole text in quotes.',
    },
  ],
  [
    /maxDepth/,
    '括号套得太深',
    {
      zh: '看看括号：开了没有关。',
      en: 'Check the brackets: they are opened but not closed.',
    },
  ],
  [
    /alias|anchor/,
    '有一段文字以 * 或 & 开头',
    {
      zh: '以 * 或 & 开头的文字，整句加引号。',
      en: 'Put a text that begins with * or & in quotes.',
    },
  ],
  [/indentation/, '缩进没有对齐', checkHere],
  [/quoted scalar|escape/, '引号没有配对，或者引号里有认不得的符号', checkHere],
  [/flow collection|missed comma/, '方括号或花括号里少了逗号，或者没有关上', checkHere],
  [/colon|implicit|mapping/, '少了冒号，或者冒号后面少了空格', checkHere],
];

export type FieldPath = readonly (string | number)[];

/** Where a field stands in a YAML text. Falls back to the nearest parent that is there, so a missing field is shown at the entry that lacks it. */
export function locateField(yaml: string, path: FieldPath, firstLine: number): Place {
  // Warnings on entries as a whole come by the hundred.
  if (path.length === 0) return { line: firstLine, column: 1 };
  // A head as long as a book is no entry, and reading it with positions may take as long as reading one.
  if (firstLine > 1 && yaml.length > longestHead)
    return { line: lineOfField(yaml, path[0]) + firstLine, column: 1 };
  const { contents, lines } = positionsIn(yaml);
  let node: unknown = contents;
  let offset = 0;
  for (const step of path) {
    const next = childOf(node, step);
    if (!next) break;
    [node, offset] = next;
  }
  const at = lines.linePos(offset);
  return { line: Math.max(1, at.line) + firstLine - 1, column: Math.max(1, at.col) };
}

const longestHead = 200_000;

/** Index of the line on which a field of an entry begins; 0 where it does not. */
function lineOfField(yaml: string, name: FieldPath[number] | undefined): number {
  return Math.max(
    0,
    yaml.split('\n').findIndex((line) => line.startsWith(`${String(name)}:`)),
  );
}

interface Positions {
  readonly contents: unknown;
  readonly lines: LineCounter;
}

/** Texts that were read last, with where everything stands in them. */
const recent = new Map<string, Positions>();
const mostRecent = 64;

// Reading with positions is slow; the faults of a file come one after the other, and rule by rule once more.
function positionsIn(yaml: string): Positions {
  const known = recent.get(yaml);
  if (known) return known;
  const lines = new LineCounter();
  const { contents } = parseDocument(yaml, {
    lineCounter: lines,
    keepSourceTokens: false,
    logLevel: 'silent',
  });
  const positions = { contents, lines };
  const [oldest] = recent.keys();
  if (recent.size >= mostRecent && oldest !== undefined) recent.delete(oldest);
  recent.set(yaml, positions);
  return positions;
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

/** A name may be anything that stood before a colon. */
function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}

const longestName = 80;

/** A path as editors read it: `scenes[2].spot`. */
export function fieldName(path: FieldPath): string {
  return (
    path
      .map((step, index) =>
        typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${shortened(step)}`,
      )
      .join('') || 'frontmatter'
  );
}
