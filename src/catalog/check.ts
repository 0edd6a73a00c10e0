import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { inReadingOrder, type Problem } from '../model/problem.ts';
import { fieldName, locateField, splitEntry, withoutMark } from '../prose/frontmatter.ts';
import { link, proseProblems, type LinkOptions, type LinkProblem } from './link.ts';
import { readLibrary, sourcesFile } from './library.ts';
import { placedProblems } from './rules/index.ts';
import { editionIds, readEdition } from './edition.ts';
import { checkSite } from './site.ts';
import { readStories } from './stories.ts';

export interface CheckResult {
  readonly problems: readonly Problem[];
  /** Number of entries that were looked at, readable or not. */
  readonly entries: number;
}

/** Goes through all content and gathers every fault, each with its place. Never throws on content. */
export function checkContent(contentDir: string, options: LinkOptions): CheckResult {
  const library = readLibrary(contentDir);
  const textOf = textsIn(contentDir);
  const stories = readStories(contentDir, library);
  const linked = link(library, { ...options, contentDir, citedElsewhere: stories.cited }).map(
    (problem) => placed(problem, textOf),
  );
  const { streetIds, problems: siteProblems } = checkSite(
    join(contentDir, 'site.yaml'),
    library.slugs.dramas,
  );
  const targets = {
    cities: library.slugs.cities,
    dramas: library.slugs.dramas,
    streets: new Set(streetIds),
  };
  const editionProblems = editionIds(contentDir).flatMap(
    (id) => readEdition(contentDir, id, targets).problems,
  );
  return {
    problems: inReadingOrder([
      ...library.problems,
      ...proseProblems(library),
      ...placedProblems(library, contentDir),
      ...linked,
      ...siteProblems,
      ...editionProblems,
      ...stories.problems,
    ]),
    entries: library.met,
  };
}

/** Texts of files by their path under content/, each read once, since a register may hold many faults. */
function textsIn(contentDir: string): (name: string) => string {
  const texts = new Map<string, string>();
  return (name) => {
    const text = texts.get(name) ?? readFileSync(join(contentDir, name), 'utf8');
    texts.set(name, text);
    return text;
  };
}

function placed({ at, ...problem }: LinkProblem, textOf: (name: string) => string): Problem {
  if ('source' in at) {
    return {
      ...problem,
      file: sourcesFile,
      ...locateField(withoutMark(textOf('sources.yaml')), [at.source], 1),
      field: at.source,
    };
  }
  if (at.prose) {
    const { lang, line, column } = at.prose;
    const name = `${at.collection}/${at.id}${lang === 'zh' ? '' : `.${lang}`}.mdx`;
    const above = splitEntry(textOf(name)).bodyOffset;
    return { ...problem, file: `content/${name}`, line: line + above, column, field: 'prose' };
  }
  const name = `${at.collection}/${at.id}.mdx`;
  const { yaml = '' } = splitEntry(textOf(name));
  return {
    ...problem,
    file: `content/${name}`,
    ...locateField(yaml, at.path, 2),
    // What concerns no field concerns the entry as a whole.
    field: at.path.length ? fieldName(at.path) : 'entry',
  };
}
