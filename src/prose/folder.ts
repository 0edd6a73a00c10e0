import { existsSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../model/text.ts';
import type { Collection } from '../schema/index.ts';
import type { EntryFile, EntryFiles } from './entry.ts';

const fileName = /^(?<id>.+?)(?:\.(?<lang>en))?\.mdx$/;

/** The entries of a folder under content/, by slug, each with the files it is written in. */
export function entryFilesIn(contentDir: string, collection: Collection): EntryFiles[] {
  const entries = new Map<
    string,
    { base: EntryFile | undefined; translations: Partial<Record<Exclude<Lang, 'zh'>, EntryFile>> }
  >();
  for (const { name } of listed(contentDir, collection).filter(isEntryFile)) {
    const groups = fileName.exec(name)?.groups;
    if (!groups?.['id']) continue;
    const { id } = groups as { id: string };
    const entry = entries.get(id) ?? { base: undefined, translations: {} };
    const file = {
      path: `content/${collection}/${name}`,
      text: readFileSync(join(contentDir, collection, name), 'utf8'),
    };
    if (groups['lang']) entry.translations[groups['lang'] as 'en'] = file;
    else entry.base = file;
    entries.set(id, entry);
  }
  return [...entries].map(([id, files]) => ({ id, ...files }));
}

/** What lies in a folder under content/ and is no entry: another ending, a folder, a link to somewhere else. */
export function strayFilesIn(contentDir: string, collection: Collection): string[] {
  return listed(contentDir, collection)
    .filter((file) => !isEntryFile(file))
    .map(({ name }) => `content/${collection}/${name}`);
}

// A link is not followed: it could put any file of the machine that builds onto a page.
function isEntryFile(file: Dirent): boolean {
  return file.isFile() && fileName.test(file.name);
}

/** Everything in the folder but what editors' programs leave there, sorted, since disks order it differently. */
function listed(contentDir: string, collection: Collection): Dirent[] {
  const folder = join(contentDir, collection);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/^\.|~$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
