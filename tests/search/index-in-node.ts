import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SearchEngine } from '../../src/islands/search/engine.ts';
import type { PagefindModule } from '../../src/islands/search/pagefind.ts';

/** Opens a built index in plain Node: the engine's own module, which is made for browsers, with files in place of a server. */
export async function openIndex(dist: string, language: string): Promise<SearchEngine> {
  const folder = resolve(dist, 'pagefind');
  globalThis.fetch = ((input: string | URL) => {
    const path = decodeURIComponent(new URL(String(input), pathToFileURL(`${folder}/`)).pathname);
    return Promise.resolve(new Response(new Uint8Array(readFileSync(path))));
  }) as typeof fetch;
  // The engine reads the language from the page.
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => language }) },
  });
  // A module of its own for each language: the engine keeps one program in memory, and each language has another.
  const address = `${pathToFileURL(join(folder, 'pagefind.js')).href}?${language}`;
  const module = (await import(address)) as PagefindModule;
  const pagefind = module.createInstance({
    basePath: `${pathToFileURL(folder).href}/`,
    baseUrl: '/',
    noWorker: true,
  });
  const read = <T>(name: string): Promise<T> =>
    Promise.resolve(JSON.parse(readFileSync(join(dist, 'search', name), 'utf8')) as T);
  return new SearchEngine(
    pagefind,
    {
      nameReadings: () => read('name-readings.json'),
      moreReadings: () => read('readings.json'),
      names: () => read('names.json'),
    },
    language === 'en' ? 'en' : 'zh',
  );
}
