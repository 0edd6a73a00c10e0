import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pagePath } from '../i18n/address.ts';
import { editionCardFile, type EditionCard } from '../exports/edition-card.ts';
import { editions, languages, type Lang, type LocalText } from '../model/text.ts';
import { filesIn } from './for-hosts.ts';

/** Where a city's edition stands, and where all that it leaves out is. */
export interface OutsideSite {
  readonly id: string;
  readonly name: LocalText;
  readonly national: string;
  readonly languages: readonly Lang[];
}

/** An address of the edition under its base, as pages and data carry it. */
interface Home {
  /** `https://suzhou.ruxi.example/x/` */
  readonly url: string;
  /** `/x/` */
  readonly base: string;
}

/**
 * Leads every link to a page that a city's edition does not hold to the national site. Done on the finished files, so that
 * no component has to know, and no link can be forgotten. Comes after the traditional edition, whose links it mends too.
 */
export function outsideLinks(outside: OutsideSite | undefined): AstroIntegration {
  let home: Home = { url: '', base: '/' };
  return {
    name: 'ruxi-outside-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        home = { base, url: new URL(base, config.site).href };
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!outside) return;
        const dist = fileURLToPath(dir);
        for (const lang of languages)
          if (!outside.languages.includes(lang))
            await rm(join(dist, pagePath(lang, '')), { recursive: true, force: true });
        const card: EditionCard = { ...outside, ...home };
        await writeFile(join(dist, editionCardFile), JSON.stringify(card));
        const files = await filesIn(dist);
        const lead = linkLeader(home, outside.national, new Set(files));
        let count = 0;
        for (const file of files) {
          if (!/\.(?:html|json|geojson|csv|xml|txt)$/.test(file) || file.startsWith('basemap/'))
            continue;
          const text = await readFile(join(dist, file), 'utf8');
          const led = file.endsWith('.html') ? lead.page(text) : lead.data(text);
          if (led === text) continue;
          await writeFile(join(dist, file), led);
          count += 1;
        }
        logger.info(`links out of the edition in ${count} files lead to ${outside.national}`);
      },
    },
  };
}

const editionFolders = editions.map((one) => pagePath(one, '')).filter((path) => path !== '');
const pageKinds = ['cities', 'dramas', 'embed', 'guides', 'itineraries', 'jiangsu', 'spots'];

/** Rewrites pages and data against the files that an edition holds. */
export function linkLeader(
  home: Home,
  national: string,
  files: ReadonlySet<string>,
): { readonly page: (html: string) => string; readonly data: (text: string) => string } {
  const root = national.endsWith('/') ? national : `${national}/`;
  /** A path below the base that would be a page and is none here. */
  const isElsewhere = (path: string): boolean => {
    if (!path.endsWith('/') && path !== '') return false;
    const folder = editionFolders.find((one) => path.startsWith(one)) ?? '';
    const [kind = ''] = path.slice(folder.length).split('/');
    const isPage = pageKinds.includes(kind) || !files.has(`${folder}index.html`);
    return isPage && !files.has(`${path}index.html`);
  };
  const led = (address: string): string => {
    const from = address.startsWith(home.url)
      ? home.url
      : address.startsWith(home.base) && !address.startsWith('//')
        ? home.base
        : undefined;
    if (from === undefined) return address;
    const rest = address.slice(from.length);
    const [path = ''] = rest.split(/[?#]/, 1);
    return isElsewhere(path) ? root + rest : address;
  };
  const own = new RegExp(`${home.url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[\\w./#-]*`, 'g');
  const data = (text: string): string => text.replace(own, led);
  const places = (json: string): string => {
    const settings = JSON.parse(json) as { spotPage?: string; places?: unknown };
    const { spotPage, places: list } = settings;
    if (spotPage === undefined || !Array.isArray(list)) return json;
    const mended = (list as { id: string }[]).map((place) => {
      const address = spotPage.replace('*', place.id);
      const page = led(address);
      return page === address ? place : { ...place, page };
    });
    return JSON.stringify({ ...settings, places: mended }).replaceAll('<', '\\u003c');
  };
  return {
    data,
    page: (html) =>
      html
        .replace(
          /(<(?:a|link)\b[^>]*?\shref=")([^"]*)"/g,
          (_, head: string, to: string) => `${head}${led(to)}"`,
        )
        .replace(
          /(<script type="application\/json">)([^<]*)/g,
          (_, head: string, json: string) => head + places(json),
        )
        .replace(
          /(<script type="application\/ld\+json">)([^<]*)/g,
          (_, head: string, json: string) => head + data(json),
        ),
  };
}
