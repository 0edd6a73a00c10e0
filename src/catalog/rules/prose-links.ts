import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, Said } from '../../model/problem.ts';
import { nearest } from '../../prose/explain.ts';
import { collections, type Collection } from '../../schema/index.ts';
import type { Library } from '../library.ts';
import { quoted } from './rule.ts';

/** Pages that are there whatever the content, by their path below the language. The home page is the empty one. */
export const fixedPages = [
  '',
  'api',
  'cities',
  'dramas',
  'for-cities',
  'for-editors',
  'itineraries',
  'jiangsu',
  'map',
  'plan',
  'search',
  'set-here-shot-there',
  'spots',
  'status',
] as const;

/** Marks on an entry's page that are not scenes. */
const marks: Readonly<Record<Collection, RegExp>> = {
  cities: /^(?:crews|data|embed|s\d+)$/,
  dramas: /^(?:scenes|embed|s\d+)$/,
  spots: /^(?:nav|driver|embed|s\d+)$/,
  itineraries: /^(?:stop-\d+|embed|s\d+)$/,
};

const anyHost = 'https://here.invalid';

/** Links of prose to pages or scenes that the site does not have. */
export function deadLinks(library: Library, contentDir: string): Problem[] {
  const links = library.references.filter(({ to }) => to === 'page');
  if (links.length === 0) return [];
  const site = siteOf(library, contentDir);
  return links.flatMap(({ id: link, file, place }): Problem[] => {
    const said = fault(link, file, site);
    if (!said) return [];
    const [says, mend] = said;
    return [{ severity: 'error', kind: 'dead-link', file, ...place, field: 'prose', says, mend }];
  });
}

interface KnownPages {
  readonly library: Library;
  /** Paths below the language, without slashes at their ends. */
  readonly pages: ReadonlySet<string>;
  /** Scenes by the page that shows them. */
  readonly scenes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Pages whose scenes could not be read. */
  readonly unread: ReadonlySet<string>;
}

function siteOf(library: Library, contentDir: string): KnownPages {
  const pages = new Set<string>(fixedPages);
  const unread = new Set<string>();
  for (const collection of collections) {
    const read = new Set(library.entries[collection].map(({ id }) => id));
    for (const id of library.slugs[collection]) {
      pages.add(`${collection}/${id}`);
      if (!read.has(id)) unread.add(`${collection}/${id}`);
    }
    for (const { data } of library.entries[collection])
      for (const former of data.formerly) pages.add(`${collection}/${former}`);
  }
  const guides = join(contentDir, 'guides');
  if (existsSync(guides))
    for (const name of readdirSync(guides))
      if (/^[^.]+\.mdx?$/.test(name)) pages.add(`guides/${name.replace(/\.mdx?$/, '')}`);
  const scenes = new Map<string, Set<string>>();
  const show = (page: string, id: string): void => {
    const known = scenes.get(page) ?? new Set<string>();
    scenes.set(page, known.add(id));
  };
  for (const { id, data } of library.entries.dramas)
    for (const scene of data.scenes) {
      show(`dramas/${id}`, scene.id);
      show(`spots/${scene.spot}`, scene.id);
    }
  return { library, pages, scenes, unread };
}

type Told = readonly [says: Said, mend: Said];

function fault(link: string, file: string, known: KnownPages): Told | undefined {
  const own = ownPage(file);
  const target = URL.parse(link, `${anyHost}/${own}/`);
  // A link to another host, as //example.org, is not ours to follow.
  if (target && target.origin !== anyHost) return undefined;
  const path = target ? decoded(target.pathname) : undefined;
  if (target && path !== undefined) {
    const page = path.replace(/^\/|\/$/g, '').replace(/^(?:en|zh-hant)(?:\/|$)/, '');
    // What has an ending or an address of its own is a file, made by the build.
    if (/\.\w+$/.test(page) || /^(?:embed|admin)(?:\/|$)/.test(page)) return undefined;
    if (known.pages.has(page)) return sceneFault(link, page, target.hash.slice(1), known);
    return noPage(link, page, known);
  }
  return noPage(link, link, known);
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function ownPage(file: string): string {
  return file.replace(/^content\//, '').replace(/(?:\.en)?\.mdx$/, '');
}

function noPage(link: string, page: string, { pages }: KnownPages): Told {
  const near = nearest(page, [...pages].filter(Boolean)) ?? sameSlug(page, pages);
  const [collection, slug] = near?.split('/') ?? [];
  const component = { spots: 'Spot', dramas: 'Drama' }[collection ?? ''];
  const says = {
    zh: `链接“${quoted(link, 60)}”指的页面，站里没有。`,
    en: `The link “${quoted(link, 60)}” leads to no page of this site.`,
  };
  if (near === undefined)
    return [
      says,
      {
        zh: '改成站里有的地址，或者去掉链接，只留文字；别的网站要写全，以 https:// 开头。',
        en: 'Correct the address, or keep the words without the link. An address elsewhere begins with https://.',
      },
    ];
  if (component !== undefined && slug !== undefined)
    return [
      says,
      {
        zh: `是不是 /${near}/？写成 <${component} id="${slug}">…</${component}> 最稳。`,
        en: `Did you mean /${near}/? Best written as <${component} id="${slug}">…</${component}>.`,
      },
    ];
  return [says, { zh: `是不是 /${near}/？`, en: `Did you mean /${near}/?` }];
}

/** A page under another heading: /spots/fanhua/ is a drama. */
function sameSlug(page: string, pages: ReadonlySet<string>): string | undefined {
  const slug = page.split('/').at(-1) ?? '';
  return slug === ''
    ? undefined
    : collections.map((one) => `${one}/${slug}`).find((one) => pages.has(one));
}

function sceneFault(link: string, page: string, hash: string, known: KnownPages): Told | undefined {
  const [collection, slug] = page.split('/');
  if (hash === '' || slug === undefined || !isCollection(collection)) return undefined;
  const anchor = decoded(hash) ?? hash;
  const scenes = known.scenes.get(page) ?? new Set();
  if (scenes.has(anchor) || marks[collection].test(anchor) || known.unread.has(page))
    return undefined;
  // A drama that could not be read may have a scene here.
  const drama = anchor.split('--')[0] ?? '';
  if (known.unread.has(`dramas/${drama}`)) return undefined;
  const near = nearest(anchor, [...scenes]);
  return [
    {
      zh: `链接“${quoted(link, 60)}”里的 #${quoted(anchor)}，那一页上没有这一场。`,
      en: `The link “${quoted(link, 60)}” leads to #${quoted(anchor)}, and that page has no such scene.`,
    },
    near === undefined
      ? {
          zh: '去掉 # 和后面的字；要指一场戏，写它在剧里的 id。',
          en: 'Delete # and what follows it; a scene is named by its id in the drama.',
        }
      : { zh: `是不是 #${near}？`, en: `Did you mean #${near}?` },
  ];
}

function isCollection(name: string | undefined): name is Collection {
  return collections.some((one) => one === name);
}
