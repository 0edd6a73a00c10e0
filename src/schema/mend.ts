import type { z } from 'zod';
import type { Said } from '../model/problem.ts';

/**
 * A schema's message is the mend: what to write instead. What is wrong is said by whoever shows it, from the value. Zod
 * carries a message as one string, so both languages travel in it as JSON, which `halvesOf` reads again.
 */
export function mended(mend: Said): string {
  return JSON.stringify({ mend });
}

/** A message that knows better than the value what is wrong. */
export function faulty(says: Said, mend: Said): string {
  return JSON.stringify({ says, mend });
}

/** The halves of a message made by `faulty` or `mended`. Where a schema speaks English alone, the Chinese leads to the guide. */
export function halvesOf(message: string): {
  readonly says: Said | undefined;
  readonly mend: Said;
} {
  if (!message.startsWith('{')) return { says: undefined, mend: { ...lookUp, en: message } };
  const { says, mend } = JSON.parse(message) as { says?: Said; mend: Said };
  return { says, mend };
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
  return schema.safeParse(value, {
    reportInput: true,
    error: (issue) => mended(plainMend(issue)),
  });
}

/** For rules over several fields: they are asked also where another field has a fault, so that all are told at once. */
export function isMap({ value }: z.core.ParsePayload): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

function plainMend(issue: RawIssue): Said {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input)
        ? {
            zh: `加上引号："${String(issue.input)}"。`,
            en: `Put it in quotes: "${String(issue.input)}".`,
          }
        : (wanted[issue.expected] ?? lookUp);
    case 'too_small':
      if (issue.origin === 'string')
        return { zh: '写上文字，或者删掉这一行。', en: 'Write a text, or delete the line.' };
      if (issue.origin === 'array')
        return {
          zh: `${issue.exact ? '正好' : '至少'}写 ${String(issue.minimum)} 项。`,
          en: `List ${String(issue.minimum)} ${issue.minimum === 1 ? 'item' : 'items'}${issue.exact ? '' : ' or more'}.`,
        };
      return {
        zh: `写一个${issue.inclusive ? '不小于' : '大于'} ${String(issue.minimum)} 的数。`,
        en: `Write a number ${issue.inclusive ? 'of at least' : 'above'} ${String(issue.minimum)}.`,
      };
    case 'too_big':
      return issue.origin === 'array'
        ? {
            zh: `${issue.exact ? '正好' : '最多'}写 ${String(issue.maximum)} 项。`,
            en: `List ${String(issue.maximum)} ${issue.maximum === 1 ? 'item' : 'items'}${issue.exact ? '' : ' at most'}.`,
          }
        : {
            zh: `写一个${issue.inclusive ? '不大于' : '小于'} ${String(issue.maximum)} 的数。`,
            en: `Write a number ${issue.inclusive ? 'of at most' : 'below'} ${String(issue.maximum)}.`,
          };
    case 'invalid_format':
      return formats[issue.format] ?? lookUp;
    default:
      return lookUp;
  }
}

const lookUp: Said = {
  zh: '照《写条目的人看这里》里的例子写。',
  en: 'Look at the example in the guide for editors.',
};
const formats: Readonly<Record<string, Said>> = {
  url: {
    zh: '写完整的网址，像 https://example.org/page。',
    en: 'Write a full address, as https://example.org/page.',
  },
  email: {
    zh: '写一个邮箱，像 someone@example.org。',
    en: 'Write a mail address, as someone@example.org.',
  },
  date: { zh: '日期写成 2026-11-22。', en: 'Write the day as 2026-11-22.' },
};
const list: Said = { zh: '写成列表，像 [one, two]。', en: 'Write a list, as [one, two].' };
const wanted: Readonly<Record<string, Said>> = {
  string: { zh: '写一段文字。', en: 'Write a text.' },
  number: {
    zh: '只写数字，不带单位，不加引号。',
    en: 'Write a number, without unit or quotes.',
  },
  int: {
    zh: '只写整数，不带单位，不加引号。',
    en: 'Write a whole number, without unit or quotes.',
  },
  boolean: { zh: '写 true（是）或 false（不是）。', en: 'Write true or false.' },
  array: list,
  tuple: list,
  object: {
    zh: '下面另起几行写它的字段，每行缩进两格。',
    en: 'Write its fields on lines of their own below it, indented by two blanks.',
  },
};
