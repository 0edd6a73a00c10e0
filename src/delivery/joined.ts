import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pagePath } from '../i18n/address.ts';
import {
  editionCardFile,
  searchFolder,
  searchIndexesAttribute,
  searchIndexesFile,
  type EditionCard,
  type SearchIndexes,
} from '../exports/edition-card.ts';
import type { HeaderRule } from '../exports/headers.ts';
import { isForHost } from '../exports/host-configs.ts';
import { languageTags, languages, textIn, type Lang } from '../model/text.ts';
import { writeCompressed } from './compressed.ts';
import { filesIn, writeForHosts } from './for-hosts.ts';

interface Part {
  readonly card: EditionCard;
  readonly dist: string;
  readonly files: ReadonlySet<string>;
}

/**
 * Joins editions that were built apart, each for `/<id>/` of one host, to one site: links from one edition to a page of
 * another lead there, a front page lists them all, and every page names the search indexes of the others.
 */
export async function joinEditions(
  folders: readonly string[],
  out: string,
  rulesUnder: (bases: readonly string[]) => readonly HeaderRule[],
): Promise<{ readonly editions: readonly string[]; readonly led: number }> {
  const parts = await Promise.all(folders.map(readPart));
  const [first] = parts;
  if (!first) throw new Error('No edition was named. Write the folders of at least one build.');
  const national = first.card.national.replace(/\/*$/, '/');
  for (const { card, dist } of parts) {
    const wanted = `${national}${card.id}/`;
    if (card.url !== wanted)
      throw new Error(
        `The edition in ${dist} was built for ${card.url}, not for ${wanted}. ` +
          `Write SITE_URL=${national} npm run build -- --edition ${card.id} --base /${card.id}/ --outDir ${dist}`,
      );
  }
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const indexes = searchIndexes(parts);
  let led = 0;
  for (const part of parts) {
    const { card, dist, files } = part;
    const others = indexes.indexes.filter(({ edition }) => edition !== card.id);
    const attribute = others.map(({ bundlePath }) => bundlePath).join(' ');
    const lead = leader(national, part, parts);
    for (const file of files) {
      if (isForHost(file)) continue;
      const to = join(out, card.id, file);
      await mkdir(join(to, '..'), { recursive: true });
      if (!/\.(?:html|json|geojson|csv|xml|txt)$/.test(file) || file.startsWith('basemap/')) {
        await cp(join(dist, file), to);
        continue;
      }
      const text = await readFile(join(dist, file), 'utf8');
      const joined = lead(text);
      if (joined !== text) led += 1;
      await writeFile(
        to,
        file.endsWith('.html') && attribute !== ''
          ? joined.replace('<html ', `<html ${searchIndexesAttribute}="${attribute}" `)
          : joined,
      );
    }
  }
  await writeFile(join(out, searchIndexesFile), JSON.stringify(indexes));
  for (const lang of languages) {
    const page = join(out, pagePath(lang, ''), 'index.html');
    await mkdir(join(page, '..'), { recursive: true });
    await writeFile(page, await frontPage(lang, parts, indexes, out));
  }
  await cp(join(out, first.card.id, '404.html'), join(out, '404.html'));
  const names = parts.map(({ card }) => card.id);
  await writeFile(
    join(out, 'robots.txt'),
    `User-agent: *\nAllow: /\n\n${names.map((id) => `Sitemap: ${national}${id}/sitemap-index.xml\n`).join('')}`,
  );
  await writeForHosts(out, rulesUnder(parts.map(({ card }) => card.base)), []);
  await writeCompressed(out, await filesIn(out));
  return { editions: names, led };
}

async function readPart(dist: string): Promise<Part> {
  const file = join(dist, editionCardFile);
  if (!existsSync(file))
    throw new Error(`In ${dist} there is no edition. Write npm run build -- --edition <id> first.`);
  const card = JSON.parse(await readFile(file, 'utf8')) as EditionCard;
  return { card, dist, files: new Set(await filesIn(dist)) };
}

function searchIndexes(parts: readonly Part[]): SearchIndexes {
  return {
    indexes: parts
      .filter(({ files }) => files.has(`${searchFolder}pagefind.js`))
      .map(({ card }) => ({
        edition: card.id,
        bundlePath: card.base + searchFolder,
        baseUrl: card.base,
      })),
  };
}

/** Leads national addresses to the edition that holds the page. */
function leader(national: string, own: Part, parts: readonly Part[]): (text: string) => string {
  const others = parts.filter((part) => part !== own);
  const address = new RegExp(
    `${national.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}([\\w/-]*/)(?=["#?\\s<,]|$)`,
    'gm',
  );
  return (text) =>
    text.replace(address, (whole, path: string) => {
      const holder = others.find(({ files }) => files.has(`${path}index.html`));
      return holder && path.split('/').length > 2 ? holder.card.url + path : whole;
    });
}

interface FrontWords {
  readonly title: string;
  readonly lead: string;
  readonly holds: (dramas: number, places: number, days: number) => string;
  readonly open: string;
  readonly other: string;
}

const words: Readonly<Record<Lang, FrontWords>> = {
  zh: {
    title: '入戏 · 各城',
    lead: '各城自己编、自己发的版本，都在这里。',
    holds: (dramas, places, days) => `${dramas} 部戏 · ${places} 处地方 · ${days} 条路线`,
    open: '去看看',
    other: 'English',
  },
  en: {
    title: 'Ruxi, city by city',
    lead: 'Each city’s own edition, gathered in one place.',
    holds: (dramas, places, days) => `${dramas} dramas · ${places} places · ${days} days`,
    open: 'Open',
    other: '中文',
  },
};

/** The front page of a joined site: every edition by name. It wears the first one's sheet. */
async function frontPage(
  lang: Lang,
  parts: readonly Part[],
  { indexes }: SearchIndexes,
  out: string,
): Promise<string> {
  const [first] = parts;
  if (!first) return '';
  const home = await readFile(join(out, first.card.id, pagePath(lang, 'index.html')), 'utf8');
  const sheets = [...home.matchAll(/<link rel="stylesheet" href="[^"]*">/g)]
    .map(([link]) => link)
    .filter((link) => !link.includes('/edition/'))
    .join('');
  const { title, lead, holds, open, other } = words[lang];
  const [otherLang = lang] = languages.filter((one) => one !== lang);
  const otherPage = `${lang === languages[0] ? '' : '../'}${pagePath(otherLang, '')}`;
  const bundles = indexes.map(({ bundlePath }) => bundlePath).join(' ');
  const rows = parts
    .map(({ card, files }) => {
      const address = card.base + (card.languages.includes(lang) ? pagePath(lang, '') : '');
      const name = escaped(textIn(card.name, lang));
      const count = (kind: string): number =>
        [...files].filter((file) => new RegExp(`^${kind}/[^/]+/index\\.html$`).test(file)).length;
      return (
        `<section class="mt-8"><h2>${name}</h2>` +
        `<p class="note">${holds(count('dramas'), count('spots'), count('itineraries'))}</p>` +
        `<p class="mt-4"><a class="btn" href="${address}" aria-label="${open} ${name}">${open}</a></p></section>`
      );
    })
    .join('');
  return (
    `<!doctype html><html lang="${languageTags[lang]}"${bundles ? ` ${searchIndexesAttribute}="${bundles}"` : ''}>` +
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${title}</title><meta name="description" content="${lead}">${sheets}` +
    `<script src="${first.card.base}view.js"></script></head>` +
    `<body><main class="wrap" id="text"><h1 class="mt-8">${title}</h1><p class="lead mt-4">${lead}</p>` +
    `${rows}<p class="mt-8"><a href="${otherPage || './'}" lang="${languageTags[otherLang]}">${other}</a></p></main></body></html>\n`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
