import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firmestClaim } from '../model/claim.ts';
import type { Account } from '../model/figure.ts';
import { isDrawn, type Pair, type Telling } from '../model/pair.ts';
import type { Problem, Said } from '../model/problem.ts';
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
        { zh: `没有出处“${id}”。`, en: `There is no source “${id}”.` },
        {
          zh: `${near ? `是不是要写“${near}”？` : ''}在 content/sources.yaml 里登记它，或者改代号。`,
          en: `${near ? `Did you mean “${near}”? ` : ''}Add it to content/sources.yaml or correct the id.`,
        },
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
        { zh: `要讲的剧“${id}”不存在。`, en: `There is no drama “${id}” to tell of.` },
        {
          zh: `补上 content/dramas/${id}.mdx，或者改短名，或者在这里删掉。`,
          en: `Add content/dramas/${id}.mdx, correct the slug, or delete it here.`,
        },
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
          {
            zh: `没有城“${city}”，这一对就画不出来。`,
            en: `There is no city “${city}”, so the pair is not drawn.`,
          },
          {
            zh: `补上 content/cities/${city}.mdx，或者改短名，或者在这里删掉。`,
            en: `Add content/cities/${city}.mdx, correct the slug, or delete it here.`,
          },
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
          { zh: `短名“${id}”已经给 ${owner} 用了。`, en: `The id “${id}” is taken by ${owner}.` },
          {
            zh: '每一章、每个数各用各的短名，它是页面上的网址。',
            en: 'Give each chapter and figure an id of its own; it is its address on the page.',
          },
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
            { zh: `没有“${to}”这一页。`, en: `There is no page “${to}”.` },
            {
              zh: `补上 content/${to}.mdx，或者改短名，或者删掉链接。`,
              en: `Add content/${to}.mdx, correct the slug, or delete the link.`,
            },
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
    says: Said,
    mend: Said,
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
      says: {
        zh: `文件读不懂：${reason.zh}。`,
        en: `The file cannot be read: ${reason.en}.`,
      },
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
      {
        zh: `文件写成了${Array.isArray(value) ? '列表' : '一段文字'}，不是一个名字配一个值。`,
        en: `The file is ${Array.isArray(value) ? 'a list' : 'a text'}, not names with their values.`,
      },
      {
        zh: '每个名字单独一行，属于它的缩进写在下面。',
        en: 'Write each name on a line of its own, and what belongs to it indented below.',
      },
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
