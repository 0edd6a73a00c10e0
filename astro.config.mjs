import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { contentGate } from './src/catalog/gate.ts';
import { readSite } from './src/catalog/site.ts';
import { motifNames } from './src/pictures/motifs/index.ts';

const site = readSite('content/site.yaml');

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  cacheDir: '.cache/astro',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  compressHTML: true,
  // A highlighter would colour code with inline styles, which the pages do without.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    contentGate({ motifs: new Set(motifNames) }),
    mdx(),
    sitemap({
      i18n: { defaultLocale: 'zh', locales: { zh: 'zh-CN', en: 'en' } },
      filter: (page) => !page.endsWith('/404/'),
      serialize: (item) => {
        const base = item.links?.find(({ lang }) => lang === 'zh-CN');
        return {
          ...item,
          links: [...(item.links ?? []), ...(base ? [{ lang: 'x-default', url: base.url }] : [])],
        };
      },
    }),
  ],
  vite: { plugins: [tailwindcss()] },
});
