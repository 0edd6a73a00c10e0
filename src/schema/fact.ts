import { z } from 'zod';
import { isAsOf } from '../model/time/as-of.ts';
import type { Fact } from '../model/source.ts';
import { faulty, mended, readShape } from './mend.ts';
import { localText, slugOf } from './text.ts';

export const asOf = z
  .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string())
  .refine(
    isAsOf,
    mended({
      zh: '日期写成 2025、2025-03、2025-03-30，不知道就写 unknown。',
      en: 'Write the date as 2025, 2025-03, 2025-03-30, or unknown.',
    }),
  )
  .describe('When it was true: 2025, 2025-03, 2025-03-30, or unknown.');

export const sources = z
  .array(slugOf('sources'))
  .describe('Ids from content/sources.yaml that say so.');

/** Fields that stand beside a value wherever a statement carries its evidence. */
export const evidence = {
  sources: sources.min(
    1,
    faulty(
      { zh: '这样写的事实要有出处。', en: 'A fact in this form needs a source.' },
      {
        zh: '写上一个出处，或者只写值，页面会标明没有出处。',
        en: 'Name one, or write the bare value: the page marks it as unsourced.',
      },
    ),
  ),
  asOf: asOf.default('unknown'),
  dateNote: localText.optional().describe('What the date rests on, where that is not plain.'),
};

/** A value with its evidence, or the bare value, which pages mark as unsourced. */
export function fact<T extends z.ZodType>(value: T) {
  const sourced = z.strictObject({
    value: value.description === undefined ? value.describe('The value itself.') : value,
    ...evidence,
  });
  return (
    z
      .unknown()
      .transform((input, context): Fact<z.output<T>> => {
        // A plain union would report every branch; the author meant one of them, and the keys say which.
        const parsed = isSourced(input) ? readShape(sourced, input) : readShape(value, input);
        if (!parsed.success) {
          for (const issue of parsed.error.issues)
            context.issues.push(issue as z.core.$ZodRawIssue);
          return z.NEVER;
        }
        if (isSourced(input)) return parsed.data as Fact<z.output<T>>;
        return { value: parsed.data as z.output<T>, sources: [], asOf: 'unknown' };
      })
      // The transform hides both forms from whoever lists the fields, so they are put beside it.
      .meta({
        anyOf: [sourced, value].map((form) =>
          z.toJSONSchema(form, { io: 'input', unrepresentable: 'any', reused: 'inline' }),
        ),
      })
      .describe('{ value, sources, asOf }, or a bare value, which the page marks as unsourced.')
  );
}

function isSourced(input: unknown): boolean {
  return (
    typeof input === 'object' &&
    input !== null &&
    ['value', ...Object.keys(evidence)].some((key) => Object.hasOwn(input, key))
  );
}
