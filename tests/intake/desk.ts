import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { checkContent } from '../../src/catalog/check.ts';
import { saidIn } from '../../src/model/problem.ts';
import { runImport, type ImportOptions } from '../../src/intake/import/run.ts';
import { runNew } from '../../src/intake/new/run.ts';
import type { Asker, Terminal } from '../../src/intake/terminal.ts';
import type { Lang } from '../../src/model/text.ts';
import { splitEntry } from '../../src/prose/frontmatter.ts';
import { motifNames } from '../../src/pictures/motifs/index.ts';

/** Two cities, their places, and a drama that was shot in one of them. */
const corner =
  /\/(?:cities\/(?:suzhou|nanjing)|spots\/(?:sz-(?:tongdeli|pingjiang|hanery|panmen)|nj-zhanyuan)|dramas\/dou-ting-hao)\.mdx$/;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of our own content that a test may write into, and the commands as an editor runs them there. */
export class Desk {
  readonly root = mkdtempSync(join(tmpdir(), 'ruxi-intake-'));
  readonly contentDir = join(this.root, 'content');
  said = '';
  complained = '';

  /** A corner of our content, so that a test takes a tenth of a second; or all of it. */
  constructor(extent: 'corner' | 'whole' = 'corner') {
    folders.push(this.root);
    if (extent === 'whole') {
      cpSync('content', this.contentDir, { recursive: true });
      return;
    }
    cpSync('content', this.contentDir, {
      recursive: true,
      filter: (path) => !path.endsWith('.mdx') || corner.test(path.replaceAll('\\', '/')),
    });
    for (const gone of ['pairs.yaml', 'figures.yaml', 'editions', 'guides'])
      rmSync(join(this.contentDir, gone), { recursive: true, force: true });
    // Their prose speaks of places that are not here.
    for (const [path, text] of Object.entries(this.snapshot()))
      if (path.endsWith('.mdx'))
        writeFileSync(path, `---\n${splitEntry(text).yaml ?? ''}\n---\n\n一段正文。\n`);
    const site = join(this.contentDir, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace(/^featured: .*$/m, 'featured: []'));
  }

  terminal(lang: Lang, interactive = false): Terminal {
    this.said = this.complained = '';
    return {
      lang,
      interactive,
      print: (text) => (this.said += `${text}\n`),
      complain: (text) => (this.complained += `${text}\n`),
    };
  }

  new(args: readonly string[], lang: Lang = 'zh', asker?: Asker): Promise<number> {
    return runNew(args, {
      contentDir: this.contentDir,
      motifs: motifNames,
      today: '2026-11-25',
      terminal: this.terminal(lang, asker !== undefined),
      asker: asker ?? nobody,
    });
  }

  import(
    args: readonly string[],
    lang: Lang = 'zh',
    over: Partial<ImportOptions> = {},
  ): Promise<number> {
    return runImport(args, {
      contentDir: this.contentDir,
      motifs: motifNames,
      today: '2026-11-25',
      terminal: this.terminal(lang),
      ...over,
    });
  }

  /** Puts a file beside the content and says where. */
  file(name: string, text: string | Uint8Array): string {
    const path = join(this.root, name);
    writeFileSync(path, text);
    return path;
  }

  read(path: string): string {
    return readFileSync(join(this.contentDir, path), 'utf8');
  }

  /** Every file of the content with its text, to see that nothing was touched. */
  snapshot(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      readdirSync(this.contentDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const path = join(entry.parentPath, entry.name);
          return [path, readFileSync(path, 'utf8')];
        }),
    );
  }

  errors(): string[] {
    return checkContent(this.contentDir, { motifs: new Set(motifNames) })
      .problems.filter(({ severity }) => severity === 'error')
      .map(({ file, says }) => `${file} ${saidIn(says, 'en')}`);
  }
}

const nobody: Asker = {
  line: () => Promise.reject(new Error('Nobody is there to be asked.')),
  one: () => Promise.reject(new Error('Nobody is there to be asked.')),
  many: () => Promise.reject(new Error('Nobody is there to be asked.')),
  yes: () => Promise.reject(new Error('Nobody is there to be asked.')),
};
