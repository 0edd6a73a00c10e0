import type { z } from 'zod';
import type { Problem, ProblemKind } from '../model/problem.ts';
import type { Lang } from '../model/text.ts';
import { entrySchemas, type Collection } from '../schema/index.ts';
import { knownFields } from '../schema/known-fields.ts';
import { explain } from './explain.ts';
import {
  fieldName,
  locateField,
  readYaml,
  splitEntry,
  type FieldPath,
  type Place,
} from './frontmatter.ts';
import { parseProse, type ProseReference } from './parse.ts';

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

/** Reads one entry, with everything that is wrong with it taken alone. What others must agree to is the catalog's business. */
export function readEntry<C extends Collection>(collection: C, files: EntryFiles): ReadResult<C> {
  const problems: Problem[] = [];
  const references: (ProseReference & { file: string })[] = [];
  const prose: Partial<Record<Lang, string>> = {};

  const report = (
    file: string,
    kind: ProblemKind,
    field: string,
    place: Place,
    says: string,
    mend: string,
  ): void => {
    problems.push({ severity: 'error', kind, file, ...place, field, says, mend });
  };
  const takeProse = (lang: Lang, { path }: EntryFile, body: string, offset: number): void => {
    const parsed = parseProse(body);
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
        `This translation has no entry “${files.id}”.`,
        `Add content/${collection}/${files.id}.mdx or correct the file name.`,
      );
    return { references, problems };
  }
  if (!slugShape.test(files.id)) {
    report(
      base.path,
      'slug',
      'file name',
      top,
      `“${files.id}” cannot be an address.`,
      'Rename the file: lowercase latin letters and digits, joined by single hyphens.',
    );
  }
  if (base.text.length > largestFile) {
    report(
      base.path,
      'prose',
      'file',
      top,
      `The file holds ${base.text.length} characters; an entry holds at most ${largestFile}.`,
      'Split it into several entries.',
    );
    return { references, problems };
  }

  const { yaml, body, bodyOffset } = splitEntry(base.text);
  takeProse('zh', base, body, bodyOffset);
  for (const [lang, file] of Object.entries(files.translations) as [Lang, EntryFile][]) {
    const parts = splitEntry(file.text);
    if (parts.yaml !== undefined)
      report(
        file.path,
        'shape',
        'frontmatter',
        top,
        'A translation holds prose only, but this one has frontmatter.',
        `Delete the lines from --- to ---; texts of fields go into ${base.path} as { zh: …, en: … }.`,
      );
    takeProse(lang, file, parts.body, parts.bodyOffset);
  }

  if (yaml === undefined) {
    report(
      base.path,
      'yaml',
      'frontmatter',
      top,
      'The entry has no frontmatter.',
      'Begin the file with a line ---, then the fields, then a second line ---.',
    );
    return { references, problems };
  }
  const firstLine = 2;
  const read = readYaml(yaml, firstLine);
  if (!read.ok) {
    report(
      base.path,
      'yaml',
      'frontmatter',
      read.place,
      `The frontmatter cannot be read: ${read.reason}.`,
      'Check indentation and quotes here and one line above. A text with a colon needs quotes.',
    );
    return { references, problems };
  }
  const schema: z.ZodType = entrySchemas[collection];
  const result = schema.safeParse(read.value, { reportInput: true });
  if (!result.success) {
    const at = (path: FieldPath): Place => locateField(yaml, path, firstLine);
    const seen = new Set<string>();
    for (const issue of result.error.issues) {
      for (const { kind, path, says, mend } of explain(issue, (where) =>
        knownFields(schema, where),
      )) {
        const key = `${fieldName(path)} ${says}`;
        if (!seen.has(key)) report(base.path, kind, fieldName(path), at(path), says, mend);
        seen.add(key);
      }
    }
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
