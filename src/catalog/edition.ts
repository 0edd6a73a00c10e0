import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accentFrom } from '../model/accent.ts';
import type { Problem, Said } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import { explain, meant, nearest } from '../prose/explain.ts';
import {
  fieldName,
  locateField,
  readYaml,
  withoutMark,
  type FieldPath,
} from '../prose/frontmatter.ts';
import { editionSchema, type EditionInput } from '../schema/index.ts';
import { readShape } from '../schema/mend.ts';
import { slug } from '../schema/text.ts';

export const editionFolder = 'editions';

/** What an edition may name. Left out where only the file itself is of interest. */
export interface EditionTargets {
  readonly cities: ReadonlySet<string>;
  readonly dramas: ReadonlySet<string>;
  readonly streets: ReadonlySet<string>;
}

/** An edition's file, or what is wrong with it. */
export function readEdition(
  contentDir: string,
  id: string,
  targets?: EditionTargets,
): { readonly edition?: EditionInput; readonly problems: readonly Problem[] } {
  const name = `${editionFolder}/${id}.yaml`;
  const file = join(contentDir, name);
  const problems: Problem[] = [];
  let text = '';
  const report = (
    kind: Problem['kind'],
    path: FieldPath,
    says: Said,
    mend: Said,
    severity: Problem['severity'] = 'error',
  ): void => {
    const place = path.length > 0 ? locateField(text, path, 1) : { line: 1, column: 1 };
    const field = path.length > 0 ? fieldName(path) : 'edition';
    problems.push({ severity, kind, file: `content/${name}`, ...place, field, says, mend });
  };
  if (!existsSync(file)) {
    const near = nearest(id, editionIds(contentDir));
    report(
      'dangling',
      [],
      { zh: `没有城市版“${id}”。`, en: `There is no edition “${id}”.` },
      near
        ? meant(near)
        : {
            zh: `补上 content/${name}，写 name、url 和 cities。`,
            en: `Add content/${name} with name, url and cities.`,
          },
    );
    return { problems };
  }
  text = withoutMark(readFileSync(file, 'utf8'));
  if (!slug.safeParse(id).success)
    report(
      'slug',
      [],
      { zh: `“${id}”不能当城市版的短名。`, en: `“${id}” cannot name an edition.` },
      {
        zh: '只用小写英文字母、数字和单个连字符。',
        en: 'Write lowercase latin letters, digits and single hyphens.',
      },
    );
  const read = readYaml(text, 1);
  if (!read.ok) {
    const { place, reason, mend } = read;
    const says = {
      zh: `城市版的文件读不懂：${reason.zh}。`,
      en: `The edition cannot be read: ${reason.en}.`,
    };
    problems.push({
      severity: 'error',
      kind: 'yaml',
      file: `content/${name}`,
      ...place,
      field: 'edition',
      says,
      mend,
    });
    return { problems };
  }
  const result = readShape(editionSchema, read.value);
  if (!result.success) {
    for (const { kind, path, says, mend } of explain(result.error.issues, editionSchema))
      report(kind, path, says, mend);
    return { problems };
  }
  const edition = result.data;
  const { logo } = edition;
  if (logo !== undefined && !existsSync(join(contentDir, editionFolder, logo)))
    report(
      'dangling',
      ['logo'],
      { zh: `没有文件“${logo}”。`, en: `There is no file “${logo}”.` },
      {
        zh: `补上 content/${editionFolder}/${logo}，或者删掉这一行。`,
        en: `Add content/${editionFolder}/${logo} or delete the line.`,
      },
    );
  if (targets) {
    const named = (
      path: string[],
      noun: Said,
      ids: readonly string[],
      known: ReadonlySet<string>,
      severity: Problem['severity'],
    ): void => {
      for (const [index, one] of ids.entries()) {
        if (known.has(one)) continue;
        const near = nearest(one, [...known]);
        report(
          'dangling',
          [...path, index],
          { zh: `没有${noun.zh}“${one}”。`, en: `There is no ${noun.en} “${one}”.` },
          near
            ? meant(near)
            : { zh: '改对名字，或者在这里删掉。', en: 'Correct the name, or delete it here.' },
          severity,
        );
      }
    };
    named(['cities'], { zh: '城', en: 'city' }, edition.cities, targets.cities, 'error');
    named(
      ['featured'],
      { zh: '剧', en: 'drama' },
      edition.featured ?? [],
      targets.dramas,
      'warning',
    );
    named(
      ['map', 'providers'],
      { zh: '街道地图', en: 'street map' },
      edition.map?.providers ?? [],
      targets.streets,
      'error',
    );
  }
  return { edition, problems };
}

/** Ids of all editions that have a file. */
export function editionIds(contentDir: string): readonly string[] {
  const folder = join(contentDir, editionFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** The settings as an edition changes them. */
export function editionOf(site: Site, id: string, edition: EditionInput): Site {
  const { name, tagline, description, url, languages, contact, icp, police, featured, map } =
    edition;
  const offered = map?.providers;
  return {
    ...site,
    name,
    tagline: tagline ?? site.tagline,
    description: description ?? site.description,
    url,
    languages: languages ?? site.languages,
    contact: contact ?? site.contact,
    // A record belongs to a domain: the national site's is not the edition's.
    icp,
    police,
    featured: featured ?? site.featured,
    streets: offered
      ? offered.flatMap((one) => site.streets.filter((street) => street.id === one))
      : site.streets,
    edition: {
      id,
      cities: edition.cities,
      national: edition.national ?? site.url,
      canonical: edition.canonical,
      accent: edition.accent === undefined ? undefined : accentFrom(edition.accent),
      logo: edition.logo,
      review: map?.review,
      figures: edition.figures,
    },
  };
}
