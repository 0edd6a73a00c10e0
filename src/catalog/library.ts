import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
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
    says: `“${file.slice(file.lastIndexOf('/') + 1)}” is no entry, and nothing would show it.`,
    mend: 'An entry is a file of its own in this folder, as shiban-lane.mdx; its English prose is shiban-lane.en.mdx.',
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
    says: string,
    mend: string,
  ): void => {
    problems.push({ severity: 'error', kind, file: sourcesFile, line, column, field, says, mend });
  };
  if (!existsSync(file)) {
    report(
      'dangling',
      1,
      1,
      'sources',
      'There is no register of sources.',
      'Add content/sources.yaml with an id, a publisher and a title for each source.',
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
      `The register cannot be read: ${read.reason}.`,
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
      `The register is ${Array.isArray(register) ? 'a list' : 'a text'}, not ids with their sources.`,
      'Write each id on a line of its own, as city-page:, and publisher and title indented below it.',
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
        `“${id}” cannot be the id of a source.`,
        'Write lowercase latin letters and digits, joined by single hyphens.',
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
