import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firmestClaim } from '../model/claim.ts';
import type { Account } from '../model/figure.ts';
import { isDrawn, type Pair, type Telling } from '../model/pair.ts';
import type { Problem } from '../model/problem.ts';
import { explain, nearest } from '../prose/explain.ts';
import {
  fieldName,
  locateField,
  readYaml,
  withoutMark,
  type FieldPath,
} from '../prose/frontmatter.ts';
import { accountSchema, tellingSchema } from '../schema/index.ts';
import { readShape } from '../schema/mend.ts';
import type { Catalog } from './catalog.ts';
import type { Library } from './library.ts';

export const pairsFile = 'content/pairs.yaml';
export const figuresFile = 'content/figures.yaml';

/** What the two pages of stories and figures rest on, and every fault in it. A site may do without either. */
export interface Stories {
  readonly tellings: ReadonlyMap<string, Telling>;
  readonly account?: Account | undefined;
  /** Sources these files cite, so that nobody is told to take them out. */
  readonly cited: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads both files and holds them against the entries. */
export function readStories(
  contentDir: string,
  { slugs, sources }: Pick<Library, 'slugs' | 'sources'>,
): Stories {
  const problems: Problem[] = [];
  const cited = new Set<string>();
  const pairs = openRegister(contentDir, pairsFile, problems);
  const figures = openRegister(contentDir, figuresFile, problems);

  const cites = (register: Register, path: FieldPath, ids: readonly string[]): void => {
    for (const [index, id] of ids.entries()) {
      cited.add(id);
      if (sources.has(id)) continue;
      const near = nearest(id, [...sources.keys()]);
      register.report(
        'error',
        'dangling',
        [...path, index],
        `There is no source “${id}”.`,
        `${near ? `Did you mean “${near}”? ` : ''}Add it to content/sources.yaml or correct the id.`,
      );
    }
  };

  const tellings = new Map<string, Telling>();
  for (const [id, value] of Object.entries(pairs?.value ?? {})) {
    const told = pairs?.read(tellingSchema, value, [id]);
    if (!pairs || !told) continue;
    // An edition of a city has fewer dramas and cities; the page then tells one pair less, or does not draw it.
    if (!slugs.dramas.has(id)) {
      for (const source of told.sources) cited.add(source);
      pairs.report(
        'warning',
        'dangling',
        [id],
        `There is no drama “${id}” to tell of.`,
        `Add content/dramas/${id}.mdx, correct the slug, or delete it here.`,
      );
      continue;
    }
    cites(pairs, [id, 'sources'], told.sources);
    for (const [path, city] of [
      [[id, 'story', 'city'], told.story.city],
      [[id, 'shot'], told.shot],
    ] as const)
      if (city !== undefined && !slugs.cities.has(city))
        pairs.report(
          'warning',
          'dangling',
          path,
          `There is no city “${city}”, so the pair is not drawn.`,
          `Add content/cities/${city}.mdx, correct the slug, or delete it here.`,
        );
    tellings.set(id, told);
  }

  const account = figures?.read(accountSchema, figures.value, []);
  if (figures && account) {
    const owners = new Map<string, string>();
    const own = (path: FieldPath, id: string): void => {
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, fieldName(path));
      else
        figures.report(
          'error',
          'duplicate',
          path,
          `The id “${id}” is taken by ${owner}.`,
          'Give each chapter and figure an id of its own; it is its address on the page.',
        );
    };
    for (const [nth, { id, text, figures: rows, see }] of account.chapters.entries()) {
      const chapter = ['chapters', nth];
      own([...chapter, 'id'], id);
      for (const [index, { sources: ids }] of text.entries())
        cites(figures, [...chapter, 'text', index, 'sources'], ids);
      for (const [index, figure] of rows.entries()) {
        own([...chapter, 'figures', index, 'id'], figure.id);
        cites(figures, [...chapter, 'figures', index, 'sources'], figure.sources);
      }
      for (const [index, { to }] of see.entries()) {
        const [folder, slug] = to.split('/') as [keyof Library['slugs'], string | undefined];
        if (slug !== undefined && !slugs[folder].has(slug))
          figures.report(
            'error',
            'dangling',
            [...chapter, 'see', index, 'to'],
            `There is no page “${to}”.`,
            `Add content/${to}.mdx, correct the slug, or delete the link.`,
          );
      }
    }
  }
  return { tellings, account, cited, problems };
}

type Schema = Parameters<typeof readShape>[0];

/** A file of content that is one YAML text, open for reading and for faults at a place in it. */
interface Register {
  readonly value: Readonly<Record<string, unknown>>;
  readonly read: <S extends Schema>(
    schema: S,
    value: unknown,
    path: FieldPath,
  ) => Extract<ReturnType<typeof readShape<S>>, { success: true }>['data'] | undefined;
  readonly report: (
    severity: Problem['severity'],
    kind: Problem['kind'],
    path: FieldPath,
    says: string,
    mend: string,
  ) => void;
}

function openRegister(contentDir: string, file: string, problems: Problem[]): Register | undefined {
  const path = join(contentDir, file.slice('content/'.length));
  if (!existsSync(path)) return undefined;
  const text = withoutMark(readFileSync(path, 'utf8'));
  const report: Register['report'] = (severity, kind, at, says, mend) => {
    problems.push({
      severity,
      kind,
      file,
      ...locateField(text, at, 1),
      field: at.length ? fieldName(at) : 'file',
      says,
      mend,
    });
  };
  const yaml = readYaml(text, 1);
  if (!yaml.ok) {
    const { place, reason, mend } = yaml;
    problems.push({
      severity: 'error',
      kind: 'yaml',
      file,
      ...place,
      field: 'file',
      says: `The file cannot be read: ${reason}.`,
      mend,
    });
    return undefined;
  }
  const value = yaml.value ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    report(
      'error',
      'shape',
      [],
      `The file is ${Array.isArray(value) ? 'a list' : 'a text'}, not names with their values.`,
      'Write each name on a line of its own, and what belongs to it indented below.',
    );
    return undefined;
  }
  return {
    value: value as Record<string, unknown>,
    report,
    read: (schema, part, at) => {
      const result = readShape(schema, part);
      if (result.success) return result.data;
      for (const { kind, path: inside, says, mend } of explain(result.error.issues, schema))
        report('error', kind, [...at, ...inside], says, mend);
      return undefined;
    },
  };
}

/** Every drama that is set in one place and was shot in another: first those a map can show, then the others. */
export function pairsOf(
  { dramas, cities, scenesOf }: Pick<Catalog, 'dramas' | 'cities' | 'scenesOf'>,
  tellings: ReadonlyMap<string, Telling>,
): readonly Pair[] {
  const cityOf = new Map(cities.map((city) => [city.id, city]));
  const found = dramas.flatMap((drama): Pair[] => {
    const { elsewhere } = drama;
    if (!elsewhere) return [];
    const telling = tellings.get(drama.id);
    return [
      {
        number: 0,
        drama: { ...drama, elsewhere },
        claim:
          firmestClaim(scenesOf(drama.id).filter(({ claim }) => claim !== 'setting')) ?? 'reported',
        told: telling?.told ?? elsewhere.note,
        sources: telling?.sources ?? elsewhere.sources,
        invented: telling?.story.kind === 'invented',
        drawn: drawnOf(telling),
      },
    ];
  });
  return [
    ...found.filter(({ drawn }) => isDrawn(drawn)),
    ...found.filter(({ drawn }) => !isDrawn(drawn)),
  ].map((pair, index) => ({ ...pair, number: index + 1 }));

  function drawnOf(telling: Telling | undefined): Pair['drawn'] {
    if (!telling) return 'unplaced';
    const { kind, city } = telling.story;
    if (kind !== 'city') return kind;
    if (city !== undefined && city === telling.shot) return 'same-city';
    const [story, shot] = [cityOf.get(city ?? ''), cityOf.get(telling.shot ?? '')];
    return story && shot ? { story, shot } : 'unplaced';
  }
}
