import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { PackedBasemap } from '../model/geo/basemap.ts';
import { pagePath } from '../i18n/address.ts';
import { folder, type Root } from './address.ts';
import { basemapNames, traditionalFeed, traditionalIndex } from './data.ts';
import { digestOf, KeptPages } from './kept-pages.ts';
import { twinModules } from './modules.ts';
import { traditionalData, traditionalPage } from './page.ts';

/** Pages at work at once: enough to keep the disk busy while one is converted. */
const atOnce = 16;
const basemap = 'basemap/';

/** Files of the site that the edition has in its own characters, beside pages, and how each is made. */
const files: Readonly<Record<string, (text: string, root: Root) => string>> = {
  'feed.xml': traditionalFeed,
  'map/places.json': traditionalData,
  'map/cities.json': traditionalData,
  'search/names.json': traditionalData,
};

/**
 * The traditional edition: every finished Chinese page once more below its own folder, converted after the build, so that
 * a page is rendered once and costs little more for being read in two scripts. In dev a page is converted as it is asked for.
 */
export function traditionalEdition(): AstroIntegration & { readonly addresses: string[] } {
  /** Addresses of the pages made, for the sitemap, whose turn comes after ours. */
  const addresses: string[] = [];
  let root: Root = { base: '/', home: '/' };
  let publicDir = '';
  let keptDir = '';
  return {
    name: 'ruxi-traditional-edition',
    addresses,
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        root = { base, home: new URL(base, config.site).href };
        publicDir = fileURLToPath(config.publicDir);
        keptDir = fileURLToPath(new URL('traditional/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        // A benchmark against a peer that has no such edition leaves it out.
        if (process.env['RUXI_TRADITIONAL'] === 'off') return;
        const started = performance.now();
        const dist = fileURLToPath(dir);
        const modules = await writeModules(join(dist, '_astro'));
        const chinese = pages
          .map(({ pathname }) => pathname.replace(/^\//, ''))
          .filter(
            (path) => !path.startsWith(pagePath('en', '')) && !/^(?:404|admin)\/?$/.test(path),
          )
          .sort();
        const kept = await KeptPages.open(keptDir, await rulesFor(root, modules));
        await inTurn(chinese, async (path) => {
          const html = await readFile(join(dist, path, 'index.html'), 'utf8');
          const original = root.base + path;
          await kept.write(path, html, join(dist, folder, path, 'index.html'), () =>
            traditionalPage(html, { ...root, original, modules }),
          );
          // A page that only leads on is in no list, nor is one that engines are to leave out.
          if (!/http-equiv="refresh"|<meta name="robots" content="noindex"/.test(html))
            addresses.push(root.home + folder + path);
        });
        await kept.close();
        // What is missing has no original to lead to but the front page.
        const missing = await readFile(join(dist, '404.html'), 'utf8');
        await write(
          join(dist, folder, '404.html'),
          traditionalPage(missing, { ...root, original: root.base, modules }),
        );
        addresses.sort();
        await inTurn(Object.entries(files), async ([file, convert]) => {
          const text = await readFile(join(dist, file), 'utf8');
          await write(join(dist, folder, file), convert(text, root));
        });
        await write(join(dist, folder, basemap, 'index.json'), await indexIn(join(dist, basemap)));
        logger.info(
          `${chinese.length} pages in traditional characters in ${Math.round(performance.now() - started)} ms`,
        );
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const address = request.url ?? '/';
          const path = address.startsWith(root.base)
            ? address.slice(root.base.length)
            : address.slice(1);
          const plain = path.startsWith(folder) ? path.slice(folder.length) : undefined;
          const name = plain?.split('?', 1)[0] ?? '';
          if (plain === undefined || name.startsWith('fonts/')) {
            next();
            return;
          }
          const origin = `http://${request.headers.host ?? 'localhost'}`;
          const made = async (): Promise<void> => {
            const original = root.base + plain;
            const convert = files[name];
            if (name === `${basemap}index.json`) {
              response.end(await indexIn(join(publicDir, basemap)));
              return;
            }
            const answer = await fetch(origin + original);
            const type = answer.headers.get('content-type') ?? '';
            const text = await answer.text();
            response.writeHead(answer.status, { 'content-type': type });
            response.end(
              convert
                ? convert(text, root)
                : type.startsWith('text/html')
                  ? traditionalPage(text, { ...root, original })
                  : text,
            );
          };
          made().catch(next);
        });
      },
    },
  };
}

/** All that a page is made by beside its original: this code, the dictionaries, and where the site stands. */
async function rulesFor(root: Root, modules: ReadonlyMap<string, string>): Promise<string> {
  const code = (await readdir(import.meta.dirname)).sort();
  const texts = code.map((name) => readFile(join(import.meta.dirname, name), 'utf8'));
  const dictionaries = createRequire(import.meta.url).resolve('opencc-js/cn2t');
  const version = await readFile(join(dirname(dictionaries), '../../package.json'), 'utf8');
  return digestOf(JSON.stringify([root, [...modules]]), version, ...(await Promise.all(texts)));
}

/** Writes the twins of modules beside them, and says what each is called. */
async function writeModules(assets: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(assets)).filter((name) => name.endsWith('.js')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(assets, name), 'utf8')));
  const twins = twinModules(new Map(names.map((name, index) => [name, texts[index] ?? ''])));
  for (const { name, text } of twins.values()) await writeFile(join(assets, name), text);
  return new Map([...twins].map(([name, twin]) => [name, twin.name]));
}

/** The edition's index of the basemap in a folder. */
async function indexIn(dir: string): Promise<string> {
  const packs = (await readdir(dir, { recursive: true }))
    .filter((name) => name.endsWith('.json') && name !== 'index.json')
    .sort();
  const read = await Promise.all(packs.map((name) => readFile(join(dir, name), 'utf8')));
  const names = basemapNames(read.map((text) => JSON.parse(text) as PackedBasemap));
  return traditionalIndex(await readFile(join(dir, 'index.json'), 'utf8'), names);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function inTurn<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const queue = all.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of queue) await work(one);
    }),
  );
}
