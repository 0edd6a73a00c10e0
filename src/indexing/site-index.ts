import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pagePath } from '../i18n/address.ts';
import type { SearchRecord, SearchRecords } from '../model/search/record.ts';
import { editionTags, languages } from '../model/text.ts';
import { toTraditional } from '../traditional/convert.ts';
import { documentOf } from './document.ts';

const bundle = 'pagefind/';
/**
 * Words a chunk of the index holds. The engine's own 20,000 make files of 25 to 40 kB, of which a query needs a few lines;
 * smaller ones are fetched in one breath with the rest.
 */
const chunkWords = 500;
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
        const files = await indexFiles(withTraditional(read));
        for (const [path, content] of files) {
          const file = join(dist, bundle, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info(
          `${files.size} files of the search index in ${Math.round(performance.now() - started)} ms`,
        );
      },
      'astro:server:setup': ({ server }) => {
        let made: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
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
            ).then((texts) => indexFiles(withTraditional(texts)));
            const content = (await made).get(name);
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

/** The list of indexes with each under the tag of the pages that ask for it. */
function underOwnTags(entry: Uint8Array, all: readonly SearchRecords[]): Uint8Array {
  const list = JSON.parse(new TextDecoder().decode(entry)) as {
    readonly languages: Readonly<Record<string, unknown>>;
  };
  const languages = Object.fromEntries(
    all.map(({ language }) => [language, list.languages[indexedAs(language)]]),
  );
  return new TextEncoder().encode(JSON.stringify({ ...list, languages }));
}

/** Has the engine index all records, and gives back its files by name. */
export async function indexFiles(
  all: readonly SearchRecords[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  // The engine is a program of its own and takes this from its surroundings.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkWords);
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ keepIndexUrl: true });
    if (!index) throw new Error(`The search index was not begun: ${errors.join(' ')}`);
    for (const { language, records } of all)
      for (const record of records) {
        const { errors: faults } = await index.addHTMLFile({
          url: `/${record.path}`,
          content: documentOf(record, indexedAs(language)),
        });
        if (faults.length > 0)
          throw new Error(`“${record.path}” was not indexed: ${faults.join(' ')}`);
      }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`The search index was not made: ${faults.join(' ')}`);
    return new Map(
      files
        .filter(({ path }) => !unused.includes(path))
        .map(({ path, content }) => [
          path,
          path === 'pagefind-entry.json' ? underOwnTags(content, all) : content,
        ]),
    );
  } finally {
    await close();
  }
}
