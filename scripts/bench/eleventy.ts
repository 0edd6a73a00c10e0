import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontmatter, type GeneratedContent } from './generated-content.ts';

const layouts = {
  cities: 'city.njk',
  dramas: 'drama.njk',
  spots: 'spot.njk',
  itineraries: 'itinerary.njk',
} as const;
const languages = [
  { lang: 'zh', folder: '' },
  { lang: 'en', folder: 'en' },
] as const;

/** Components in the prose as the plain Markdown that a site on Eleventy would have instead. */
function plainMarkdown(prose: string, lang: 'zh' | 'en'): string {
  const root = lang === 'zh' ? '' : '/en';
  return prose
    .replace(/<Spot id="([^"]+)">([^<]*)<\/Spot>/g, `[$2](${root}/spots/$1/)`)
    .replace(/<Drama id="([^"]+)">([^<]*)<\/Drama>/g, `[$2](${root}/dramas/$1/)`)
    .replace(/<Source id="source-(\d+)" \/>/g, '[$1](#source-$1)')
    .replace(/<(Tip|Warning)>\s*([^<]*?)\s*<\/\1>/g, '> **$1**\n>\n> $2');
}

/** Writes an Eleventy project that shows the same entries on pages with the same blocks as ours; its templates lie beside this file. */
export function writeEleventySite(folder: string, { entries, sources }: GeneratedContent): void {
  const site = join(folder, 'site');
  const put = (path: string, text: string): void => writeFileSync(join(site, path), text);
  cpSync(join(import.meta.dirname, 'eleventy'), site, { recursive: true });
  cpSync(join(site, 'eleventy.config.mjs'), join(folder, 'eleventy.config.mjs'));
  put('_data/register.json', JSON.stringify(sources));
  for (const { lang, folder: below } of languages) {
    for (const [collection, layout] of Object.entries(layouts)) {
      mkdirSync(join(site, below, collection), { recursive: true });
      // Fields stand in the Chinese file alone, as with ours.
      const tags = lang === 'zh' ? [collection] : [];
      put(join(below, collection, `${collection}.json`), JSON.stringify({ layout, lang, tags }));
    }
    for (const section of ['home', ...Object.keys(layouts)])
      put(
        join(below, `${section}.md`),
        `---\nlayout: list.njk\nlang: ${lang}\nsection: ${section}\npermalink: /${join(below, section === 'home' ? '' : section, 'index.html')}\n---\n`,
      );
  }
  for (const { collection, id, fields, prose } of entries) {
    put(
      join(collection, `${id}.md`),
      `---\n${frontmatter(fields)}---\n\n${plainMarkdown(prose.zh, 'zh')}\n`,
    );
    put(join('en', collection, `${id}.md`), `${plainMarkdown(prose.en, 'en')}\n`);
  }
}
