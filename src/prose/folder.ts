import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../model/text.ts';
import type { Collection } from '../schema/index.ts';
import type { EntryFile, EntryFiles } from './entry.ts';

const fileName = /^(?<id>.+?)(?:\.(?<lang>en))?\.mdx$/;

/** The entries of a folder under content/, by slug, each with the files it is written in. */
export function entryFilesIn(contentDir: string, collection: Collection): EntryFiles[] {
  const folder = join(contentDir, collection);
  if (!existsSync(folder)) return [];
  const entries = new Map<
    string,
    { base: EntryFile | undefined; translations: Partial<Record<Exclude<Lang, 'zh'>, EntryFile>> }
  >();
  for (const name of readdirSync(folder).sort()) {
    const groups = fileName.exec(name)?.groups;
    if (!groups?.['id']) continue;
    const { id } = groups as { id: string };
    const entry = entries.get(id) ?? { base: undefined, translations: {} };
    const file = {
      path: `content/${collection}/${name}`,
      text: readFileSync(join(folder, name), 'utf8'),
    };
    if (groups['lang']) entry.translations[groups['lang'] as 'en'] = file;
    else entry.base = file;
    entries.set(id, entry);
  }
  return [...entries].map(([id, files]) => ({ id, ...files }));
}
