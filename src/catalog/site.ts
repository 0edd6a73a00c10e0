import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Problem, Said } from '../model/problem.ts';
import type { StreetLayer } from '../model/map-place.ts';
import { repositoryAt } from '../model/repository.ts';
import type { Site } from '../model/site.ts';
import { explain } from '../prose/explain.ts';
import { fieldName, locateField, readYaml, withoutMark } from '../prose/frontmatter.ts';
import { siteSchema, type SiteInput } from '../schema/index.ts';
import { readShape } from '../schema/mend.ts';
import { editionOf, readEdition } from './edition.ts';

export const siteFile = 'content/site.yaml';

/**
 * Settings from content/site.yaml, changed by the edition that RUXI_EDITION names. Throws with every fault at once: without
 * them nothing can be built.
 */
export function readSite(file: string): Site {
  const { site: national, problems } = checkSite(file);
  if (!national) throw new Error(told(problems));
  const id = process.env['RUXI_EDITION'] ?? '';
  let site = national;
  if (id !== '') {
    const { edition, problems: faults } = readEdition(dirname(file), id);
    if (!edition || faults.some(({ severity }) => severity === 'error'))
      throw new Error(told(faults));
    site = editionOf(national, id, edition);
  }
  const url = process.env['SITE_URL'];
  const repository = process.env['RUXI_REPOSITORY'];
  return {
    ...site,
    ...(url === undefined ? {} : { url }),
    ...(repository === undefined
      ? {}
      : { repository: repositoryAt(repository, { branch: process.env['RUXI_BRANCH'] }) }),
  };
}

function told(problems: readonly Problem[]): string {
  return problems
    .map(
      ({ file, line, column, field, says, mend }) =>
        `${file}:${line}:${column}  ${field}  ${says.en}\n    ${mend.en}`,
    )
    .join('\n');
}

/** The settings as they stand in their file, or what is wrong with them. `dramas` are the slugs that may be featured. */
export function checkSite(
  file: string,
  dramas?: ReadonlySet<string>,
): {
  readonly site?: Site;
  /** Ids of all street maps, also of those that are not offered. */
  readonly streetIds?: readonly string[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const report = (
    kind: Problem['kind'],
    place: { readonly line: number; readonly column: number },
    field: string,
    says: Said,
    mend: Said,
  ): void => {
    problems.push({ severity: 'error', kind, file: siteFile, ...place, field, says, mend });
  };
  const top = { line: 1, column: 1 };
  if (!existsSync(file)) {
    report(
      'dangling',
      top,
      'site',
      { zh: '没有网站的设置。', en: 'There are no settings of the site.' },
      {
        zh: `补上 ${siteFile}，写 name、url 等字段。`,
        en: `Add ${siteFile} with name, url and the other fields.`,
      },
    );
    return { problems };
  }
  const text = withoutMark(readFileSync(file, 'utf8'));
  const read = readYaml(text, 1);
  if (!read.ok) {
    const { place, reason, mend } = read;
    const says = {
      zh: `设置读不懂：${reason.zh}。`,
      en: `The settings cannot be read: ${reason.en}.`,
    };
    report('yaml', place, 'site', says, mend);
    return { problems };
  }
  const result = readShape(siteSchema, read.value);
  if (!result.success) {
    for (const { kind, path, says, mend } of explain(result.error.issues, siteSchema))
      report(kind, locateField(text, path, 1), fieldName(path), says, mend);
    return { problems };
  }
  for (const [index, id] of result.data.featured.entries()) {
    const path = ['featured', index];
    // The home page shows one less; nothing on it is wrong.
    if (dramas && !dramas.has(id))
      problems.push({
        severity: 'warning',
        kind: 'dangling',
        file: siteFile,
        ...locateField(text, path, 1),
        field: fieldName(path),
        says: {
          zh: `首页要放的剧“${id}”不存在。`,
          en: `There is no drama “${id}” to feature.`,
        },
        mend: {
          zh: `补上 content/dramas/${id}.mdx，或者改短名，或者在这里删掉。`,
          en: `Add content/dramas/${id}.mdx, correct the slug, or delete it here.`,
        },
      });
  }
  const { map, repository, ...site } = result.data;
  return {
    site: {
      ...site,
      repository: repository && repositoryAt(repository.url, repository),
      streets: map.providers.flatMap(offered),
      tileHosts: [...new Set(map.providers.flatMap(tileHosts))],
    },
    streetIds: map.providers.map(({ id }) => id),
    problems,
  };
}

/** Where a provider's tiles come from, as a policy says it: numbered servers as one pattern. */
function tileHosts({ enabled, tiles }: SiteInput['map']['providers'][number]): string[] {
  return enabled
    ? tiles.map((address) => {
        const host = address.slice('https://'.length).split('/', 1)[0] ?? '';
        return `https://${host.replace(/^[^.]*\{s\}[^.]*/, '*')}`;
      })
    : [];
}

/** A provider as the map gets it, with its key filled in; nothing where it is switched off or lacks its key. */
function offered({
  needsKey,
  key: written,
  enabled,
  tiles,
  ...provider
}: SiteInput['map']['providers'][number]): StreetLayer[] {
  const key = process.env[`${provider.id.toUpperCase().replaceAll('-', '_')}_KEY`] ?? written ?? '';
  if (!enabled || (needsKey && key === '')) return [];
  const filled = tiles.map((address) => address.replaceAll('{key}', encodeURIComponent(key)));
  return [{ ...provider, tiles: filled }];
}
