import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FixKind } from '../i18n/doctor-words.ts';
import {
  accountSchema,
  collections,
  editionSchema,
  entrySchemas,
  siteSchema,
  sourceSchema,
  tellingSchema,
} from '../schema/index.ts';
import { editionFolder } from './edition.ts';
import { tidy, type Fix, type TidyKind } from './tidy.ts';

/** A file with something put right in it, or with something that was not dared. */
export interface TidiedFile {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly fixes: readonly Fix[];
  readonly left: readonly FixKind[];
}

const registers: Readonly<Record<string, TidyKind>> = {
  'sources.yaml': { form: 'register', schema: sourceSchema, named: true },
  'pairs.yaml': { form: 'register', schema: tellingSchema, named: true },
  'figures.yaml': { form: 'register', schema: accountSchema },
  'site.yaml': { form: 'register', schema: siteSchema },
};

/** Puts right what is safe in all content. With `write` left out nothing on the disk changes. */
export function tidyContent(contentDir: string, { write = false } = {}): TidiedFile[] {
  return filesOf(contentDir).flatMap(([name, kind]): TidiedFile[] => {
    const path = join(contentDir, name);
    const text = textIn(path);
    if (text === undefined) return [];
    const { text: after, fixes, left } = tidy(text, kind);
    if (write && after !== text) replaceFile(path, after);
    return fixes.length + left.length > 0 ? [{ file: `content/${name}`, fixes, left }] : [];
  });
}

function filesOf(contentDir: string): (readonly [name: string, kind: TidyKind])[] {
  const inFolder = (folder: string, ending: string): string[] =>
    existsSync(join(contentDir, folder))
      ? readdirSync(join(contentDir, folder))
          .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
          .sort()
          .map((name) => `${folder}/${name}`)
      : [];
  return [
    ...collections.flatMap((collection) =>
      inFolder(collection, '.mdx').map(
        (name) =>
          [
            name,
            name.endsWith('.en.mdx')
              ? { form: 'translation' as const }
              : { form: 'entry' as const, schema: entrySchemas[collection] },
          ] as const,
      ),
    ),
    ...Object.entries(registers),
    ...inFolder(editionFolder, '.yaml').map(
      (name) => [name, { form: 'register' as const, schema: editionSchema }] as const,
    ),
  ];
}

/** The text as it stands, mark and all. Nothing where it is no file or no UTF-8, since writing would lose what it held. */
function textIn(path: string): string | undefined {
  if (!existsSync(path) || !lstatSync(path).isFile()) return undefined;
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}

/** Whole or not at all: a machine that stops half-way leaves the old file. */
function replaceFile(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text, { mode: lstatSync(path).mode, flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
