import type { z } from 'zod';
import type { ProblemKind } from '../model/problem.ts';
import { fieldName, type FieldPath } from './frontmatter.ts';

export interface Explanation {
  readonly kind: ProblemKind;
  readonly path: FieldPath;
  readonly says: string;
  readonly mend: string;
}

type Issue = z.core.$ZodIssue;

/** A schema's complaint as an editor can use it: what is wrong, and what to write instead. */
export function explain(
  issue: Issue,
  known: (path: FieldPath) => readonly string[],
): Explanation[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const near = nearest(key, known(path));
        return {
          kind: 'unknown-key' as const,
          path: [...path, key],
          says: `There is no field “${key}” here.`,
          mend: near
            ? `Did you mean “${near}”? Otherwise delete the line.`
            : 'Delete the line, or correct its indentation.',
        };
      });
    case 'invalid_value': {
      if (issue.input === undefined)
        return [missing(path, `word out of: ${issue.values.map(String).join(', ')}`)];
      const near = nearest(
        typeof issue.input === 'string' ? issue.input : '',
        issue.values.map(String),
      );
      return [
        {
          kind: 'unknown-word',
          path,
          says: inTwo(issue.message).says,
          mend: near
            ? `Did you mean “${near}”?`
            : `Choose one of: ${issue.values.map(String).join(', ')}.`,
        },
      ];
    }
    case 'invalid_union': {
      if (issue.input === undefined) return [missing(path, 'text, or { zh: …, en: … }')];
      // The branch that got furthest is the one the author meant.
      const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
      if (deepest?.length && depth(deepest) > 0) {
        return deepest.flatMap((inner) =>
          explain({ ...inner, path: [...issue.path, ...inner.path] }, known),
        );
      }
      return [
        {
          kind: 'shape',
          path,
          says: `${fieldName(path)} is ${describe(issue.input)}.`,
          mend: 'Write a text in quotes, or { zh: …, en: … }.',
        },
      ];
    }
    case 'invalid_type':
      if (issue.input === undefined) return [missing(path, plainType(issue.expected))];
      return [
        {
          kind: 'shape',
          path,
          says: `${fieldName(path)} is ${describe(issue.input)}; a ${plainType(issue.expected)} belongs here.`,
          mend: `Write a ${plainType(issue.expected)}.`,
        },
      ];
    case 'custom': {
      const kind = (issue.params?.['kind'] as ProblemKind | undefined) ?? 'shape';
      return [{ kind, path, ...inTwo(issue.message) }];
    }
    default:
      return [
        {
          kind: path.at(-1) === 'sources' ? 'claim-unsourced' : 'shape',
          path,
          ...inTwo(issue.message),
        },
      ];
  }
}

function missing(path: FieldPath, wanted: string): Explanation {
  return {
    kind: 'shape',
    path,
    says: `“${String(path.at(-1) ?? 'frontmatter')}” is missing.`,
    mend: `Add ${fieldName(path)}: a ${wanted}.`,
  };
}

// Messages of our own schemas say what is wrong in their first sentence and the mend in the rest.
function inTwo(message: string): { says: string; mend: string } {
  const cut = message.indexOf('. ');
  return cut < 0
    ? { says: message, mend: 'Correct the value; the guide for editors shows an example.' }
    : { says: message.slice(0, cut + 1), mend: message.slice(cut + 2) };
}

function depth(issues: readonly Issue[]): number {
  return Math.max(
    0,
    ...issues.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)),
  );
}

function describe(input: unknown): string {
  if (input === null) return 'empty';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object')
    return `a map with ${Object.keys(input).join(', ') || 'nothing in it'}`;
  return typeof input === 'string'
    ? `the text “${input.slice(0, 40)}”`
    : `the ${typeof input} ${JSON.stringify(input)}`;
}

const plainTypes: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'list',
  object: 'map of fields',
  int: 'whole number',
  tuple: 'list of fixed length',
  record: 'map',
};

function plainType(expected: string): string {
  return plainTypes[expected] ?? expected;
}

/** The word nearest to what was typed, if it is near enough to be what was meant. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    const distance = editDistance(typed.toLowerCase(), word.toLowerCase());
    if (!best || distance < best.distance) best = { word, distance };
  }
  return best && best.distance <= Math.max(1, Math.ceil(best.word.length / 3))
    ? best.word
    : undefined;
}

function editDistance(a: string, b: string): number {
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
