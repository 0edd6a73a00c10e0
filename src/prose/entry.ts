import type { z } from 'zod';
import type { Problem, ProblemKind, Said } from '../model/problem.ts';
import type { Lang } from '../model/text.ts';
import { entrySchemas, type Collection } from '../schema/index.ts';
import { readShape } from '../schema/mend.ts';
import { explain } from './explain.ts';
import {
  fieldName,
  locateField,
  readYaml,
  splitEntry,
  withoutMark,
  type Place,
} from './frontmatter.ts';
import { once } from './once.ts';
import type { ProseReference } from './parse.ts';
import { readProse } from './read.ts';

export type EntryData<C extends Collection> = z.output<(typeof entrySchemas)[C]> & {
  readonly id: string;
};

/** An entry as it stands in its files: data that fits the schema, and its prose in each language it was written in. */
export interface Entry<C extends Collection = Collection> {
  readonly collection: C;
  readonly id: string;
  readonly data: EntryData<C>;
  readonly prose: Readonly<Partial<Record<Lang, string>>>;
}

export interface EntryFile {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Files of one entry: the base file, and its translations. */
export interface EntryFiles {
  readonly id: string;
  readonly base: EntryFile | undefined;
  readonly translations: Readonly<Partial<Record<Exclude<Lang, 'zh'>, EntryFile>>>;
}

export interface ReadResult<C extends Collection> {
  readonly entry?: Entry<C>;
  readonly references: readonly (ProseReference & { readonly file: string })[];
  readonly problems: readonly Problem[];
}

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const largestFile = 1_000_000;
// The length of a chapter. The engine takes seconds for longer texts made of nothing but components.
const longestProse = 100_000;

/** Reads one entry, with everything that is wrong with it taken alone. What others must agree to is the catalog's business. */
export function readEntry<C extends Collection>(collection: C, files: EntryFiles): ReadResult<C> {
  const { id, base, translations } = files;
  const written = [base, ...Object.values(translations)].map((file) => [file?.path, file?.text]);
  return once(collection, [id, ...written.flat()].join('\u0000'), () =>
    readAnew(collection, files),
  );
}

function readAnew<C extends Collection>(collection: C, files: EntryFiles): ReadResult<C> {
  const problems: Problem[] = [];
  const references: (ProseReference & { file: string })[] = [];
  const prose: Partial<Record<Lang, string>> = {};

  const report = (
    file: string,
    kind: ProblemKind,
    field: string,
    place: Place,
    says: Said,
    mend: Said,
  ): void => {
    problems.push({ severity: 'error', kind, file, ...place, field, says, mend });
  };
  const takeProse = (lang: Lang, { path }: EntryFile, body: string, offset: number): void => {
    if (body.length > longestProse) {
      report(
        path,
        'prose',
        'prose',
        { line: offset + 1, column: 1 },
        {
          zh: `正文有 ${body.length} 个字符，一页最多放 ${longestProse} 个。`,
          en: `The prose holds ${body.length} characters; a page takes at most ${longestProse}.`,
        },
        { zh: '写短一点，或者分成几条。', en: 'Shorten it, or split it into several entries.' },
      );
      return;
    }
    const parsed = readProse(body);
    const shift = ({ line, column }: Place): Place => ({ line: line + offset, column });
    for (const { kind, place, says, mend } of parsed.problems)
      report(path, kind, 'prose', shift(place), says, mend);
    for (const reference of parsed.references)
      references.push({ ...reference, place: shift(reference.place), file: path });
    if (body.trim()) prose[lang] = body;
  };

  const { base } = files;
  if (!base) {
    const [orphan] = Object.values(files.translations);
    if (orphan)
      report(
        orphan.path,
        'orphan',
        'prose',
        top,
        {
          zh: `译文在，条目“${files.id}”不在。`,
          en: `This translation has no entry “${files.id}”.`,
        },
        {
          zh: `补上 content/${collection}/${files.id}.mdx，或者改文件名。`,
          en: `Add content/${collection}/${files.id}.mdx or correct the file name.`,
        },
      );
    return { references, problems };
  }
  if (!slugShape.test(files.id)) {
    report(
      base.path,
      'slug',
      'file name',
      top,
      { zh: `“${files.id}”不能当网址。`, en: `“${files.id}” cannot be an address.` },
      {
        zh: '改文件名：小写英文字母和数字，用单个连字符连起来。',
        en: 'Rename the file: lowercase latin letters and digits, joined by single hyphens.',
      },
    );
  }
  const readable = [base, ...Object.values(files.translations)].filter((file) => {
    const fault = fileFault(file.text);
    if (fault) report(file.path, 'shape', 'file', fault.place, fault.says, fault.mend);
    return !fault;
  });

  for (const [lang, file] of Object.entries(files.translations) as [Lang, EntryFile][]) {
    if (!readable.includes(file)) continue;
    const parts = splitEntry(file.text);
    if (parts.yaml !== undefined || startsLikeFields(file.text)) {
      report(
        file.path,
        'shape',
        'frontmatter',
        top,
        {
          zh: '译文只放正文，这一份却有字段。',
          en: 'A translation holds prose only, but this one has frontmatter.',
        },
        {
          zh: `删掉 --- 到 --- 的几行；字段的英文写进 ${base.path}，像 { zh: …, en: … }。`,
          en: `Delete the lines from --- to ---; texts of fields go into ${base.path} as { zh: …, en: … }.`,
        },
      );
      if (parts.yaml === undefined) continue;
    }
    takeProse(lang, file, parts.body, parts.bodyOffset);
  }
  if (!readable.includes(base)) return { references, problems };

  const { yaml, body, bodyOffset } = splitEntry(base.text);
  if (yaml === undefined) {
    // Fields without their fence read as prose full of braces; that would be one fault told ten times.
    const fenced = startsLikeFields(base.text);
    if (!fenced) takeProse('zh', base, body, bodyOffset);
    report(
      base.path,
      'yaml',
      'frontmatter',
      top,
      fenced
        ? {
            zh: '字段没有夹在文件开头的两行 --- 之间。',
            en: 'The frontmatter does not stand between two lines --- at the head of the file.',
          }
        : { zh: '这一条没有字段。', en: 'The entry has no frontmatter.' },
      {
        zh: '文件第一行写 ---，然后是字段，再来一行 ---。',
        en: 'Begin the file with a line ---, then the fields, then a second line ---.',
      },
    );
    return { references, problems };
  }
  takeProse('zh', base, body, bodyOffset);
  const firstLine = 2;
  const read = readYaml(yaml, firstLine);
  if (!read.ok) {
    report(
      base.path,
      'yaml',
      'frontmatter',
      read.place,
      {
        zh: `文件开头的字段读不懂：${read.reason.zh}。`,
        en: `The frontmatter cannot be read: ${read.reason.en}.`,
      },
      read.mend,
    );
    return { references, problems };
  }
  const schema: z.ZodType = entrySchemas[collection];
  const result = readShape(schema, read.value);
  if (!result.success) {
    for (const { kind, path, says, mend } of explain(result.error.issues, schema))
      report(base.path, kind, fieldName(path), locateField(yaml, path, firstLine), says, mend);
    return { references, problems };
  }
  const entry = {
    collection,
    id: files.id,
    data: { ...(result.data as object), id: files.id } as EntryData<C>,
    prose,
  };
  return { entry, references, problems };
}

const top: Place = { line: 1, column: 1 };

/** Whether a file was meant to begin with fields, though they could not be cut off. */
function startsLikeFields(text: string): boolean {
  return /^\s*---[ \t]*\r?\n/.test(withoutMark(text));
}

/** What makes a file unreadable as a whole. */
function fileFault(
  text: string,
): { readonly place: Place; readonly says: Said; readonly mend: Said } | undefined {
  if (text.length > largestFile)
    return {
      place: top,
      says: {
        zh: `文件有 ${text.length} 个字符，一条最多 ${largestFile} 个。`,
        en: `The file holds ${text.length} characters; an entry holds at most ${largestFile}.`,
      },
      mend: { zh: '分成几条。', en: 'Split it into several entries.' },
    };
  // Bytes that are no UTF-8 were read as this sign; what they stood for is lost.
  const lost = text.search(/[\uFFFD\0]/);
  if (lost < 0) return undefined;
  const above = text.slice(0, lost).split('\n');
  return {
    place: { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 },
    says: {
      zh: '文件不是 UTF-8 编码，字认不出来。',
      en: 'The file is not written in UTF-8, so its characters cannot be told.',
    },
    mend: { zh: '用 UTF-8 编码另存一遍。', en: 'Save it again with the encoding UTF-8.' },
  };
}
