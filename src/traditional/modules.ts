import { isChinese, toTraditional } from './convert.ts';
import { digestOf } from './kept-pages.ts';

/** A module of the finished site in traditional characters. */
export interface TwinModule {
  readonly name: string;
  readonly text: string;
}

/**
 * Twins of the modules that hold Chinese words, and of those that load them, by the name of the original. So no browser
 * carries a dictionary, and no custom element knows of the edition. A module must therefore hold words, not tables of
 * characters: such a table belongs in a data file.
 */
export function twinModules(modules: ReadonlyMap<string, string>): ReadonlyMap<string, TwinModule> {
  const wanted = new Set([...modules].filter(([, text]) => isChinese(text)).map(([name]) => name));
  for (let before = -1; before < wanted.size;) {
    before = wanted.size;
    for (const [name, text] of modules)
      if (!wanted.has(name) && [...wanted].some((other) => text.includes(other))) wanted.add(name);
  }
  const sorted = [...wanted].sort();
  const converted = new Map(sorted.map((name) => [name, toTraditional(modules.get(name) ?? '')]));
  // One digest for all: a module's name changes with what it loads.
  const digest = digestOf(JSON.stringify([...converted])).slice(0, 8);
  const names = new Map(sorted.map((name) => [name, name.replace(/\.js$/, `.hant-${digest}.js`)]));
  return new Map(
    sorted.map((name) => {
      let text = converted.get(name) ?? '';
      for (const [from, to] of names) text = text.replaceAll(from, to);
      return [name, { name: names.get(name) ?? name, text }];
    }),
  );
}
