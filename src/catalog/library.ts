import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, Said } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { readEntry, type Entry, type EntryFiles } from '../prose/entry.ts';
import { explain } from '../prose/explain.ts';
import { entryFilesIn, strayFilesIn } from '../prose/folder.ts';
import { fieldName, locateField, readYaml, withoutMark } from '../prose/frontmatter.ts';
import { collections, sourceSchema, type Collection } from '../schema/index.ts';
import { readShape } from '../schema/mend.ts';
import { slug } from '../schema/text.ts';
import type { ProseReference } from '../prose/parse.ts';
import { picturesIn } from './photos.ts';

/** All entries that could be read, and every fault met while reading. */
export interface Library {
  readonly entries: { readonly [C in Collection]: readonly Entry<C>[] };
  /** Slugs that have a file, also where the file could not be read: a reference to one of these is no second fault. */
  readonly slugs: { readonly [C in Collection]: ReadonlySet<string> };
  /** Number of entries met on the disk, also those that hold a translation and nothing else. */
  readonly met: number;
  readonly sources: ReadonlyMap<string, Source>;
  /** Files of photographs, as entries name them. */
  readonly pictures: ReadonlySet<string>;
  readonly references: readonly (ProseReference & { readonly file: string })[];
  readonly problems: readonly Problem[];
}

export const sourcesFile = 'content/sources.yaml';

/** Reads content/ from disk, file by file, and goes on past every fault. */
export function readLibrary(contentDir: string): Library {
  const problems: Problem[] = [];
  const references: (ProseReference & { file: string })[] = [];
  let met = 0;
  const read = <C extends Collection>(collection: C): [Entry<C>[], Set<string>] => {
    const files: EntryFiles[] = entryFilesIn(contentDir, collection);
    const entries: Entry<C>[] = [];
    met += files.length;
    for (const one of files) {
      const result = readEntry(collection, one);
      problems.push(...result.problems);
      references.push(...result.references);
      if (result.entry) entries.push(result.entry);
    }
    problems.push(...strayFilesIn(contentDir, collection).map(strayProblem));
    return [entries, new Set(files.filter(({ base }) => base).map(({ id }) => id))];
  };
  const parts = Object.fromEntries(
    collections.map((collection) => [collection, read(collection)]),
  ) as { [C in Collection]: [Entry<C>[], Set<string>] };
  const { sources, problems: sourceProblems } = readSources(contentDir);
  problems.push(...sourceProblems);
  return {
    entries: {
      cities: parts.cities[0],
      dramas: parts.dramas[0],
      spots: parts.spots[0],
      itineraries: parts.itineraries[0],
    },
    slugs: {
      cities: parts.cities[1],
      dramas: parts.dramas[1],
      spots: parts.spots[1],
      itineraries: parts.itineraries[1],
    },
    met,
    sources,
    pictures: picturesIn(contentDir),
    references,
    problems,
  };
}

function strayProblem(file: string): Problem {
  return {
    severity: 'error',
    kind: 'slug',
    file,
    line: 1,
    column: 1,
    field: 'file name',
    says: {
      zh: `“${file.slice(file.lastIndexOf('/') + 1)}”不是条目，哪一页也不会显示它。`,
      en: `“${file.slice(file.lastIndexOf('/') + 1)}” is no entry, and nothing would show it.`,
    },
    mend: {
      zh: '一条就是这个文件夹里的一个文件，像 shiban-lane.mdx；它的英文正文是 shiban-lane.en.mdx。',
      en: 'An entry is a file of its own in this folder, as shiban-lane.mdx; its English prose is shiban-lane.en.mdx.',
    },
  };
}

/** Reads the register of sources. */
export function readSources(contentDir: string): {
  readonly sources: ReadonlyMap<string, Source>;
  readonly problems: readonly Problem[];
} {
  const file = join(contentDir, 'sources.yaml');
  const sources = new Map<string, Source>();
  const problems: Problem[] = [];
  const report = (
    kind: Problem['kind'],
    line: number,
    column: number,
    field: string,
    says: Said,
    mend: Said,
  ): void => {
    problems.push({ severity: 'error', kind, file: sourcesFile, line, column, field, says, mend });
  };
  if (!existsSync(file)) {
    report(
      'dangling',
      1,
      1,
      'sources',
      { zh: '没有登记出处的文件。', en: 'There is no register of sources.' },
      {
        zh: '补上 content/sources.yaml，每个出处写代号、发布者和标题。',
        en: 'Add content/sources.yaml with an id, a publisher and a title for each source.',
      },
    );
    return { sources, problems };
  }
  const text = withoutMark(readFileSync(file, 'utf8'));
  const read = readYaml(text, 1);
  if (!read.ok) {
    report(
      'yaml',
      read.place.line,
      read.place.column,
      'sources',
      {
        zh: `出处登记读不懂：${read.reason.zh}。`,
        en: `The register cannot be read: ${read.reason.en}.`,
      },
      read.mend,
    );
    return { sources, problems };
  }
  const register = read.value ?? {};
  if (typeof register !== 'object' || Array.isArray(register)) {
    report(
      'shape',
      1,
      1,
      'sources',
      {
        zh: `出处登记写成了${Array.isArray(register) ? '列表' : '一段文字'}，不是一个代号配一个出处。`,
        en: `The register is ${Array.isArray(register) ? 'a list' : 'a text'}, not ids with their sources.`,
      },
      {
        zh: '每个代号单独一行，像 city-page:，下面缩进写 publisher 和 title。',
        en: 'Write each id on a line of its own, as city-page:, and publisher and title indented below it.',
      },
    );
    return { sources, problems };
  }
  for (const [id, value] of Object.entries(register as Record<string, unknown>)) {
    if (!slug.safeParse(id).success) {
      const { line, column } = locateField(text, [id], 1);
      report(
        'slug',
        line,
        column,
        id,
        { zh: `“${id}”不能当出处的代号。`, en: `“${id}” cannot be the id of a source.` },
        {
          zh: '只用小写英文字母和数字，用单个连字符连起来。',
          en: 'Write lowercase latin letters and digits, joined by single hyphens.',
        },
      );
      continue;
    }
    const result = readShape(sourceSchema, value);
    if (result.success) {
      sources.set(id, { ...result.data, id });
      continue;
    }
    for (const { kind, path: inside, says, mend } of explain(result.error.issues, sourceSchema)) {
      const path = [id, ...inside];
      const { line, column } = locateField(text, path, 1);
      report(kind, line, column, fieldName(path), says, mend);
    }
  }
  return { sources, problems };
}
