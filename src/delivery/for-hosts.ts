import { existsSync } from 'node:fs';
import { readdir, rename, rmdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headerRules, type Outside } from '../exports/headers.ts';
import {
  caddyMoved,
  headersFile,
  hostFiles,
  nginxMoved,
  redirectsFile,
  type MovedPage,
} from '../exports/host-configs.ts';
import { languages } from '../model/text.ts';
import { pagePath } from '../i18n/address.ts';
import { writeCompressed } from './compressed.ts';

/** What a host is told that it cannot see in the files. */
export interface HostFacts {
  readonly outside: Outside;
  /** Asked when the pages are done, since a fault in an entry is told before. */
  readonly moved: () => readonly MovedPage[];
}

/** Puts beside the finished pages what web hosts serve them by: headers, redirects, compressed twins. Comes last of all. */
export function forHosts({ outside, moved }: HostFacts): AstroIntegration {
  let base = '/';
  return {
    name: 'ruxi-for-hosts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await nameMissingPages(dist);
        await writeForHosts(dist, headerRules(outside), moved(), base);
        // A benchmark against a peer that does not compress leaves it out.
        if (process.env['RUXI_COMPRESS'] === 'off') return;
        const started = performance.now();
        const count = await writeCompressed(dist, await filesIn(dist));
        logger.info(`${count} texts compressed in ${Math.round(performance.now() - started)} ms`);
      },
    },
  };
}

/** Hosts look for `404.html`, the nearest to the address that was asked for; Astro gives that name at the root alone. */
async function nameMissingPages(dist: string): Promise<void> {
  for (const lang of languages) {
    const folder = join(dist, pagePath(lang, '404'));
    if (!existsSync(join(folder, 'index.html'))) continue;
    await rename(join(folder, 'index.html'), `${folder}.html`);
    await rmdir(folder);
  }
}

/** `_headers`, `_redirects` and what nginx and Caddy read of moved pages. */
export async function writeForHosts(
  dist: string,
  rules: Parameters<typeof headersFile>[0],
  moved: readonly MovedPage[],
  base = '/',
): Promise<void> {
  const texts: Readonly<Record<keyof typeof hostFiles, string>> = {
    headers: headersFile(rules, await filesIn(dist), base),
    redirects: redirectsFile(moved, base),
    nginx: nginxMoved(moved, base),
    caddy: caddyMoved(moved, base),
  };
  for (const [kind, text] of Object.entries(texts) as [keyof typeof hostFiles, string][])
    await writeFile(join(dist, hostFiles[kind]), text);
}

/** Every file of a finished site, by its address without the leading slash, sorted. */
export async function filesIn(dist: string): Promise<string[]> {
  const all = await readdir(dist, { recursive: true, withFileTypes: true });
  return all
    .filter((one) => one.isFile())
    .map((one) => relative(dist, join(one.parentPath, one.name)).split(sep).join('/'))
    .sort();
}
