import type { z } from 'zod';
import type { ProblemKind, Said } from '../model/problem.ts';
import { chineseHelp } from '../schema/field-help.ts';
import { fieldHelp, knownFields } from '../schema/known-fields.ts';
import { excerptOf, halvesOf } from '../schema/mend.ts';
import { meantWord } from '../schema/meant-word.ts';
import { fieldName, type FieldPath } from './frontmatter.ts';

export interface Explanation {
  readonly kind: ProblemKind;
  readonly path: FieldPath;
  readonly says: Said;
  readonly mend: Said;
}

type Issue = z.core.$ZodIssue;

/** A schema's complaints as an editor can use them: what is wrong, and what to write instead. */
export function explain(issues: readonly Issue[], schema: z.ZodType): Explanation[] {
  const told = new Set<string>();
  const all = issues
    .flatMap((issue) => explainOne(issue, schema))
    .filter(({ path, says }) => {
      const key = `${fieldName(path)} ${says.en}`;
      return told.has(key) ? false : told.add(key);
    });
  // A field whose name is misspelt is missing under its own; that is one fault.
  const intended = new Set(
    all.flatMap(({ meantPath }) => (meantPath ? [fieldName(meantPath)] : [])),
  );
  return all
    .filter(({ path, isMissing }) => !(isMissing && intended.has(fieldName(path))))
    .map(({ kind, path, says, mend }) => ({ kind, path, says, mend }));
}

interface Finding extends Explanation {
  readonly isMissing?: boolean;
  /** Where a field with an unknown name probably belongs. */
  readonly meantPath?: FieldPath;
}

function explainOne(issue: Issue, schema: z.ZodType): Finding[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownField([...path, key], schema));
  const { says, mend } = halvesOf(issue.message);
  if (issue.code === 'custom')
    return [
      {
        kind: (issue.params?.['kind'] as ProblemKind | undefined) ?? 'shape',
        path,
        says: says ?? holds(path, issue.input),
        mend,
      },
    ];
  if (issue.input === undefined) return [missing(path, schema, mend)];
  if (issue.input === null) return [{ kind: 'shape', path, says: holds(path, null), mend }];
  if (issue.code === 'invalid_union') {
    const branch = meantBranch(issue);
    if (branch)
      return branch.flatMap((inner) =>
        explainOne({ ...inner, path: [...issue.path, ...inner.path] }, schema),
      );
  }
  if (issue.code === 'invalid_value') {
    const near =
      typeof issue.input === 'string'
        ? (meantWord(issue.input, issue.values.map(String)) ??
          nearest(issue.input, issue.values.map(String)))
        : undefined;
    return [
      {
        kind: 'unknown-word',
        path,
        says: says ?? holds(path, issue.input),
        mend: near === undefined ? mend : meant(near),
      },
    ];
  }
  return [
    {
      kind: issue.code === 'too_small' && path.at(-1) === 'sources' ? 'claim-unsourced' : 'shape',
      path,
      says: says ?? holds(path, issue.input),
      mend,
    },
  ];
}

function pathOf({ path }: Issue): (string | number)[] {
  return path.filter((step): step is string | number => typeof step !== 'symbol');
}

function unknownField(path: FieldPath, schema: z.ZodType): Finding {
  const key = String(path.at(-1));
  const near = nearest(
    key,
    knownFields(schema, path.slice(0, -1)).filter((known) => known !== key),
  );
  return {
    kind: 'unknown-key',
    path,
    says: {
      zh: `这里没有“${excerptOf(key)}”这个字段。`,
      en: `There is no field “${excerptOf(key)}” here.`,
    },
    mend:
      near === undefined
        ? {
            zh: '删掉这一行，或者把缩进改对。',
            en: 'Delete the line, or correct its indentation.',
          }
        : {
            zh: `是不是要写“${near}”？不是就删掉这一行。`,
            en: `Did you mean “${near}”? Otherwise delete the line.`,
          },
    ...(near === undefined ? {} : { meantPath: [...path.slice(0, -1), near] }),
  };
}

function missing(path: FieldPath, schema: z.ZodType, mend: Said): Finding {
  const en = fieldHelp(schema, path);
  const zh = en === undefined ? undefined : chineseHelp[en];
  const name = fieldName(path);
  return {
    isMissing: true,
    kind: 'shape',
    path,
    says: path.length
      ? { zh: `缺了“${String(path.at(-1))}”。`, en: `“${String(path.at(-1))}” is missing.` }
      : { zh: '文件开头没有字段。', en: '“frontmatter” is missing.' },
    mend: path.length
      ? { zh: `补上 ${name}：${zh ?? mend.zh}`, en: `Add ${name}: ${en ?? mend.en}` }
      : {
          zh: '字段写在两行 --- 之间。',
          en: 'Write the fields between the two lines ---.',
        },
  };
}

/** The branch of a union that the author meant: the one whose keys fit best. None, where the value fits no branch at all. */
function meantBranch(issue: Extract<Issue, { code: 'invalid_union' }>): Issue[] | undefined {
  const [best] = issue.errors
    .map((branch) => ({ branch, misfit: misfitOf(branch) }))
    .toSorted((a, b) => a.misfit - b.misfit);
  return best && best.misfit < wrongShape ? best.branch : undefined;
}

const wrongShape = 1000;

function misfitOf(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + 3 * issue.keys.length;
    if (issue.path.length > 0) return sum + (issue.input === undefined ? 2 : 1);
    if (issue.code === 'invalid_union') return sum + Math.min(...issue.errors.map(misfitOf));
    return sum + (issue.code === 'invalid_type' ? wrongShape : 1);
  }, 0);
}

/** What stands in a field, as a sentence. */
function holds(path: FieldPath, input: unknown): Said {
  const { zh, en } = describe(input);
  return { zh: `${fieldName(path)} ${zh}。`, en: `${fieldName(path)} is ${en}.` };
}

function describe(input: unknown): Said {
  if (input === undefined) return { zh: '没写', en: 'missing' };
  if (input === null) return { zh: '空着', en: 'empty' };
  if (typeof input === 'string')
    return input
      ? { zh: `写成了文字“${excerptOf(input)}”`, en: `the text “${excerptOf(input)}”` }
      : { zh: '写的是空的文字', en: 'an empty text' };
  if (Array.isArray(input)) {
    const items = excerptOf(input.slice(0, 20).map(inList).join(', '));
    return input.length
      ? { zh: `写成了列表 [${items}]`, en: `the list [${items}]` }
      : { zh: '写的是空的列表', en: 'an empty list' };
  }
  if (typeof input === 'object') {
    const keys = excerptOf(Object.keys(input).join(', '));
    return keys
      ? { zh: `下面写了字段 ${keys}`, en: `a map with ${keys}` }
      : { zh: '写的是空的 {}', en: 'an empty map' };
  }
  return typeof input === 'number'
    ? { zh: `写成了数字 ${input}`, en: `the number ${input}` }
    : { zh: `写成了 ${JSON.stringify(input)}`, en: JSON.stringify(input) };
}

function inList(item: unknown): string {
  return typeof item === 'object' && item !== null ? '…' : String(item);
}

/** A guess at what was meant, as a mend. */
export function meant(near: string): Said {
  return { zh: `是不是要写“${near}”？`, en: `Did you mean “${near}”?` };
}

/** The word nearest to what was typed, if it is near enough to be what was meant. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    const reach = Math.max(1, Math.ceil(word.length / 3));
    // No spelling differs by less than the lengths do, and this spares comparing most words.
    if (Math.abs(word.length - typed.length) > reach) continue;
    const distance = editDistance(typed.toLowerCase(), word.toLowerCase());
    if (distance <= reach && (!best || distance < best.distance)) best = { word, distance };
  }
  return best?.word;
}

/** Letters to add, drop or change until one text is the other. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
