import type { z } from 'zod';

/**
 * A schema's message is the mend: what to write instead. What is wrong is said by whoever shows it, from the value.
 * Where a schema knows better what is wrong, its message holds both, as `faulty(says, mend)`.
 */
export function faulty(says: string, mend: string): string {
  return `${says}\n${mend}`;
}

/** The two halves of a message made by `faulty`; any other message is a mend alone. */
export function halvesOf(message: string): {
  readonly says: string | undefined;
  readonly mend: string;
} {
  // The first half may quote what an author typed, line ends and all; the mend never does.
  const cut = message.lastIndexOf('\n');
  return cut < 0
    ? { says: undefined, mend: message }
    : { says: message.slice(0, cut), mend: message.slice(cut + 1) };
}

/** As much of an author's text as a message can hold, on one line. */
export function excerptOf(text: string): string {
  const line = text.slice(0, 80).replace(/\s+/g, ' ').trim();
  return line.length > 40 || text.length > 80 ? `${line.slice(0, 40)}…` : line;
}

/** Reads a value against a schema, with a mend in plain words wherever the schema has none of its own. */
export function readShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
): z.ZodSafeParseResult<z.output<S>> {
  return schema.safeParse(value, { reportInput: true, error: plainMend });
}

/** For rules over several fields: they are asked also where another field has a fault, so that all are told at once. */
export function isMap({ value }: z.core.ParsePayload): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

function plainMend(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input)
        ? `Put it in quotes: "${String(issue.input)}".`
        : (wanted[issue.expected] ?? lookUp);
    case 'too_small':
      if (issue.origin === 'string') return 'Write a text, or delete the line.';
      if (issue.origin === 'array')
        return `List ${String(issue.minimum)} ${issue.minimum === 1 ? 'item' : 'items'}${issue.exact ? '' : ' or more'}.`;
      return `Write a number ${issue.inclusive ? 'of at least' : 'above'} ${String(issue.minimum)}.`;
    case 'too_big':
      return issue.origin === 'array'
        ? `List ${String(issue.maximum)} ${issue.maximum === 1 ? 'item' : 'items'}${issue.exact ? '' : ' at most'}.`
        : `Write a number ${issue.inclusive ? 'of at most' : 'below'} ${String(issue.maximum)}.`;
    case 'invalid_format':
      return formats[issue.format] ?? lookUp;
    default:
      return lookUp;
  }
}

const lookUp = 'Look at the example in the guide for editors.';
const formats: Readonly<Record<string, string>> = {
  url: 'Write a full address, as https://example.org/page.',
  email: 'Write a mail address, as someone@example.org.',
  date: 'Write the day as 2026-11-22.',
};
const wanted: Readonly<Record<string, string>> = {
  string: 'Write a text.',
  number: 'Write a number, without unit or quotes.',
  int: 'Write a whole number, without unit or quotes.',
  boolean: 'Write true or false.',
  array: 'Write a list, as [one, two].',
  tuple: 'Write a list, as [one, two].',
  object: 'Write its fields on lines of their own below it, indented by two blanks.',
};
