import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { sourceSchema } from '../schema/index.ts';
import { readEntry, type Entry, type EntryFiles } from '../prose/entry.ts';
import { explain } from '../prose/explain.ts';
import { entryFilesIn } from '../prose/folder.ts';
import { fieldName, locateField, readYaml } from '../prose/frontmatter.ts';
import { knownFields } from '../schema/known-fields.ts';
import { collections, type Collection } from '../schema/index.ts';
import type { ProseReference } from '../prose/parse.ts';

/** All entries that could be read, and every fault met while reading. */
export interface Library {
  readonly entries: { readonly [C in Collection]: readonly Entry<C>[] };
  /** Slugs that have a file, also where the file could not be read: a reference to one of these is no second fault. */
  readonly slugs: { readonly [C in Collection]: ReadonlySet<string> };
  readonly sources: ReadonlyMap<string, Source>;
  readonly references: readonly (ProseReference & { readonly file: string })[];
  readonly problems: readonly Problem[];
}

export const sourcesFile = 'content/sources.yaml';

/** Reads content/ from disk, file by file, and goes on past every fault. */
export function readLibrary(contentDir: string): Library {
  const problems: Problem[] = [];
  const references: (ProseReference & { file: string })[] = [];
  const read = <C extends Collection>(collection: C): [Entry<C>[], Set<string>] => {
    const files: EntryFiles[] = entryFilesIn(contentDir, collection);
    const entries: Entry<C>[] = [];
    for (const one of files) {
      const result = readEntry(collection, one);
      problems.push(...result.problems);
      references.push(...result.references);
      if (result.entry) entries.push(result.entry);
    }
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
    sources,
    references,
    problems,
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
  const text = readFileSync(file, 'utf8');
  const read = readYaml(text, 1);
  if (!read.ok) {
    report(
      'yaml',
      read.place.line,
      read.place.column,
      'sources',
      `The register cannot be read: ${read.reason}.`,
      'Check indentation and quotes here and one line above. Each id may stand only once.',
    );
    return { sources, problems };
  }
  for (const [id, value] of Object.entries((read.value ?? {}) as Record<string, unknown>)) {
    const result = sourceSchema.safeParse(value, { reportInput: true });
    if (result.success) {
      sources.set(id, { ...result.data, id });
      continue;
    }
    for (const issue of result.error.issues) {
      for (const { kind, path, says, mend } of explain(issue, (at) =>
        knownFields(sourceSchema, at),
      )) {
        const { line, column } = locateField(text, [id, ...path], 1);
        report(kind, line, column, fieldName([id, ...path]), says, mend);
      }
    }
  }
  return { sources, problems };
}
