import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type * as Engine from 'pagefind';
import { minify } from 'vite';
import { pagePath } from '../i18n/address.ts';
import type { SearchRecord, SearchRecords } from '../model/search/record.ts';
import { editionTags, languages } from '../model/text.ts';
import { toTraditional } from '../traditional/convert.ts';
import { documentOf } from './document.ts';

const bundle = 'pagefind/';
const listFile = 'pagefind-entry.json';
/** Records on their way to the engine at a time; it keeps their order. */
const sentAtOnce = 32;
/**
 * Words a chunk of the index holds. The engine's own 20,000 make files of 25 to 40 kB, of which a query needs a few lines;
 * smaller ones are fetched in one breath with the rest. Of a large site the list of small chunks would outweigh them.
 */
const chunkWords = (records: number): number => (records < 5000 ? 500 : 6000);
/** What the engine writes beside its index and this site does not use. */
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

const recordsFile = (lang: string): string => `search/${lang}.records.json`;

/** The search index of the finished site, in each language and once more in traditional characters. */
export function siteIndex(): AstroIntegration {
  return {
    name: 'ruxi-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const started = performance.now();
        const read = await Promise.all(
          languages.map(async (lang) => {
            const file = join(dist, recordsFile(lang));
            const text = await readFile(file, 'utf8');
            await rm(file);
            return text;
          }),
        );
        // A benchmark against a peer without a search leaves it out.
        if (process.env['RUXI_SEARCH'] === 'off') return;
        const files = await writeIndex(join(dist, bundle), withTraditional(read));
        logger.info(
          `${files} files of the search index in ${Math.round(performance.now() - started)} ms`,
        );
      },
      'astro:server:setup': ({ server }) => {
        const folder = join(server.config.cacheDir, 'search-index');
        let made: Promise<number> | undefined;
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').split('?', 1)[0] ?? '';
          const at = path.indexOf(`/${bundle}`);
          if (at < 0) {
            next();
            return;
          }
          const home = `http://${request.headers.host ?? 'localhost'}${path.slice(0, at + 1)}`;
          const answer = async (): Promise<void> => {
            const name = path.slice(at + bundle.length + 1);
            // Asked for once a visit: an edit is found after the next reload.
            if (name === 'pagefind.js') made = undefined;
            made ??= Promise.all(
              languages.map(async (lang) => (await fetch(home + recordsFile(lang))).text()),
            ).then((texts) => writeIndex(folder, withTraditional(texts)));
            await made;
            const content = await readFile(
              join(folder, basename(dirname(name)), basename(name)),
            ).catch(() => undefined);
            response.writeHead(content ? 200 : 404, {
              'content-type': name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
            });
            response.end(content);
          };
          answer().catch(next);
        });
      },
    },
  };
}

/** The records of each language, and the Chinese ones once more as the traditional edition has them. */
function withTraditional(texts: readonly string[]): readonly SearchRecords[] {
  const parsed = texts.map((text) => JSON.parse(text) as SearchRecords);
  if (process.env['RUXI_TRADITIONAL'] === 'off') return parsed;
  const { records } = JSON.parse(toTraditional(texts[0] ?? '')) as SearchRecords;
  return [
    ...parsed,
    {
      language: editionTags['zh-hant'].toLowerCase(),
      records: records.map((record): SearchRecord => ({
        ...record,
        path: pagePath('zh-hant', record.path),
      })),
    },
  ];
}

/**
 * The tag that a language is indexed under. English goes without its stemmer: a name is no word with endings, the engine finds
 * `bridge` for `bridges` by its beginning, and the program for a visitor is 4 kB less.
 */
function indexedAs(language: string): string {
  return language === 'en' ? unstemmed : language;
}
/** A language of English words that the engine has no stemmer for. */
const unstemmed = 'sco';

interface IndexList {
  readonly languages: Readonly<Record<string, unknown>>;
}

/** One list of all indexes, each under the tag of the pages that ask for it. */
function joinedList(lists: readonly IndexList[], all: readonly SearchRecords[]): string {
  const languages = Object.fromEntries(
    all.map(({ language }, nth) => [language, lists[nth]?.languages[indexedAs(language)]]),
  );
  return JSON.stringify({ ...lists[0], languages });
}

/**
 * Has the engine index all records, each language beside the others, into a folder of its own making; gives back how many
 * files it holds.
 */
export async function writeIndex(folder: string, all: readonly SearchRecords[]): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  // The engine is a program of its own and takes this from its surroundings.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(
    chunkWords(Math.max(...all.map(({ records }) => records.length))),
  );
  // Each language has an engine to itself, and on two cores their threads stand in each other's way: a third of the time.
  process.env['TOKIO_WORKER_THREADS'] ??= '1';
  const parts = await Promise.all(
    all.map(async (records) => {
      const part = join(folder, `.${records.language}`);
      await writeLanguage(part, records);
      return part;
    }),
  );
  const lists: IndexList[] = [];
  for (const part of parts) {
    lists.push(JSON.parse(await readFile(join(part, listFile), 'utf8')) as IndexList);
    for (const name of unused) await rm(join(part, name), { force: true });
    await moveInto(folder, part);
  }
  await writeFile(join(folder, listFile), joinedList(lists, all));
  const programs = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  for (const name of programs) await slim(join(folder, name));
  return (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  ).length;
}

/** Moves the files of a folder into another that may have some of them already, and takes it away. */
async function moveInto(folder: string, part: string): Promise<void> {
  for (const one of await readdir(part, { withFileTypes: true })) {
    const [from, to] = [join(part, one.name), join(folder, one.name)];
    if (!one.isDirectory()) await rename(from, to);
    else {
      await mkdir(to, { recursive: true });
      for (const name of await readdir(from)) await rename(join(from, name), join(to, name));
    }
  }
  await rm(part, { recursive: true });
}

/** Takes out of a program of the engine the spaces and long names it comes with: a sixth less to fetch before an answer. */
async function slim(file: string): Promise<void> {
  const { code, errors } = await minify(file, await readFile(file, 'utf8'), { module: true });
  if (errors.length > 0) throw new Error(`“${file}” could not be made smaller.`);
  await writeFile(file, code);
}

/** Writes the index of one language, by an engine of its own: two processors make two in the time of one. */
async function writeLanguage(folder: string, { language, records }: SearchRecords): Promise<void> {
  // A module of another address is another engine.
  const { createIndex, close } = (await import(
    `${import.meta.resolve('pagefind')}?for=${language}`
  )) as typeof Engine;
  try {
    const { index, errors } = await createIndex({ keepIndexUrl: true });
    if (!index) throw new Error(`The search index was not begun: ${errors.join(' ')}`);
    for (let from = 0; from < records.length; from += sentAtOnce)
      await Promise.all(
        records.slice(from, from + sentAtOnce).map(async (record) => {
          const { errors: faults } = await index.addHTMLFile({
            url: `/${record.path}`,
            content: documentOf(record, indexedAs(language)),
          });
          if (faults.length > 0)
            throw new Error(`“${record.path}” was not indexed: ${faults.join(' ')}`);
        }),
      );
    const { errors: faults } = await index.writeFiles({ outputPath: folder });
    if (faults.length > 0) throw new Error(`The search index was not made: ${faults.join(' ')}`);
  } finally {
    await close();
  }
}
