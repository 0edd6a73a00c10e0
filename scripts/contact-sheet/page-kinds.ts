import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** One page to stand for all that are made alike. */
export interface PageKind {
  /** As `spots` for the list, `spots-entry` for a place, `home` and `404`. */
  readonly name: string;
  /** Address below the site's root, without a language. */
  readonly page: string;
}

/**
 * The kinds of page in a build, found from its files, so that a new kind is on the next sheet by itself. Of many pages
 * made alike the heaviest is taken: it has the most that may go wrong.
 */
export function pageKindsIn(site: string, content: string): PageKind[] {
  const ids = entryIdsIn(content);
  const heaviest = new Map<string, { readonly page: string; readonly bytes: number }>();
  for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = file.split(sep).join('/');
    if (!/^(?:.*\/)?(?:index|404)\.html$/.test(path) || /^(?:en|zh-hant)\//.test(path)) continue;
    // A slug of former times only leads on.
    if (readFileSync(join(site, file), 'utf8').includes('http-equiv="refresh"')) continue;
    const page = path.replace(/index\.html$/, '');
    const parts = page.replace(/\.html$|\/$/, '').split('/');
    const name = parts.map((part) => (ids.has(part) ? 'entry' : part)).join('-') || 'home';
    const bytes = statSync(join(site, file)).size;
    if (bytes > (heaviest.get(name)?.bytes ?? 0)) heaviest.set(name, { page, bytes });
  }
  return [...heaviest].map(([name, { page }]) => ({ name, page }));
}

function entryIdsIn(content: string): ReadonlySet<string> {
  return new Set(
    readdirSync(content, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => (file.split(sep).at(-1) ?? '').replace(/(?:\.en)?\.mdx$/, '')),
  );
}
