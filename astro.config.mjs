import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { originsOf } from './src/cms/backend.ts';
import { editorsForm, formPath } from './src/cms/route.ts';
import { contentGate } from './src/catalog/gate.ts';
import { readSite } from './src/catalog/site.ts';
import { movedPages } from './src/catalog/moved.ts';
import { outsideLinks } from './src/delivery/outside-links.ts';
import { forHosts } from './src/delivery/for-hosts.ts';
import { alternatesOf } from './src/exports/sitemap.ts';
import { siteIndex } from './src/indexing/site-index.ts';
import { traditionalEdition } from './src/traditional/edition.ts';
import { motifNames } from './src/pictures/motifs/index.ts';

const site = readSite('content/site.yaml');
const traditional = traditionalEdition();
/** The shortest address of all; the others lie below it. */
let home = '';

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  // Each edition keeps its own pages, so that one build does not undo what another has kept.
  cacheDir: `.cache/astro${site.edition ? `-${site.edition.id}` : ''}`,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  compressHTML: true,
  // A page whose entry, and all it is linked to, stayed the same is taken from the build before.
  experimental: { incrementalBuild: true },
  // A highlighter would colour code with inline styles, which the pages do without.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    contentGate({ motifs: new Set(motifNames) }),
    mdx(),
    // A city's edition is edited with the national site, so it has the form only where it is asked for.
    editorsForm((process.env['RUXI_ADMIN'] ?? (site.edition ? 'off' : 'on')) === 'on'),
    siteIndex(),
    // Before the sitemap, which lists its pages too.
    traditional,
    // A city's edition leads what it does not hold to the national site.
    outsideLinks(
      site.edition && {
        id: site.edition.id,
        name: site.name,
        national: site.edition.national,
        languages: site.languages,
      },
    ),
    sitemap({
      customPages: traditional.addresses,
      filter: (page) => {
        home = home !== '' && home.length < page.length ? home : page;
        const left = site.edition && !site.languages.includes('en') && /\/en\//.test(page);
        // Embeds are seen in other people's pages, and ask engines to look at their own; a sheet is its page on paper.
        return (
          !page.endsWith('/404/') &&
          !page.endsWith('/print/') &&
          !page.includes('/embed/') &&
          !page.endsWith(`/${formPath}`) &&
          !left
        );
      },
      // The integration's own option would compare every page with every other.
      serialize: (item) => ({ ...item, links: alternatesOf(item.url, home) }),
    }),
    // Last, since it compresses what all the others have written.
    forHosts({
      outside: { tiles: site.tileHosts, repositories: originsOf(site.repository) },
      moved: () => [...movedPages('content'), { from: 'guides/for-editors/', to: 'for-editors/' }],
    }),
  ],
  vite: {
    plugins: [tailwindcss()],
    // A script inside a page would need its hash in every host's policy; small pictures may stay in their sheet.
    build: { assetsInlineLimit: (file) => (/\.[cm]?[jt]s$/.test(file) ? false : undefined) },
  },
});
