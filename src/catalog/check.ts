import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { inReadingOrder, type Problem } from '../model/problem.ts';
import { fieldName, locateField, splitEntry } from '../prose/frontmatter.ts';
import { link, proseProblems, type LinkOptions, type LinkProblem } from './link.ts';
import { readLibrary, sourcesFile, type Library } from './library.ts';

export interface CheckResult {
  readonly problems: readonly Problem[];
  /** Number of entries that were looked at, readable or not. */
  readonly entries: number;
}

/** Goes through all content and gathers every fault, each with its place. Never throws on content. */
export function checkContent(contentDir: string, options: LinkOptions): CheckResult {
  const library = readLibrary(contentDir);
  const linked = link(library, options).map((problem) => placed(problem, contentDir));
  return {
    problems: inReadingOrder([...library.problems, ...proseProblems(library), ...linked]),
    entries: countEntries(library),
  };
}

function countEntries({ slugs }: Library): number {
  return slugs.cities.size + slugs.dramas.size + slugs.spots.size + slugs.itineraries.size;
}

function placed({ at, ...problem }: LinkProblem, contentDir: string): Problem {
  if ('source' in at) {
    const text = readFileSync(join(contentDir, 'sources.yaml'), 'utf8');
    return {
      ...problem,
      file: sourcesFile,
      ...locateField(text, [at.source], 1),
      field: at.source,
    };
  }
  const name = `${at.collection}/${at.id}.mdx`;
  const { yaml = '' } = splitEntry(readFileSync(join(contentDir, name), 'utf8'));
  return {
    ...problem,
    file: `content/${name}`,
    ...locateField(yaml, at.path, 2),
    field: fieldName(at.path),
  };
}
