import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a build before made: of which pages, and by which rules. */
interface Ledger {
  readonly rules: string;
  /** Digest of the page that each was made from, by its path. */
  readonly pages: Readonly<Record<string, string>>;
}

/** Pages converted before, so that a build converts only those that changed. */
export class KeptPages {
  readonly #folder: string;
  readonly #rules: string;
  readonly #before: Readonly<Record<string, string>>;
  readonly #now: Record<string, string> = {};

  private constructor(folder: string, rules: string, before: Ledger | undefined) {
    this.#folder = folder;
    this.#rules = rules;
    this.#before = before?.rules === rules ? before.pages : {};
  }

  /** Opens a folder of pages made by the same rules; made by others, they count for nothing. */
  static async open(folder: string, rules: string): Promise<KeptPages> {
    const text = await readFile(join(folder, 'ledger.json'), 'utf8').catch(() => undefined);
    return new KeptPages(
      folder,
      rules,
      text === undefined ? undefined : (JSON.parse(text) as Ledger),
    );
  }

  /** Writes a page to a file: as it was made before from the same original, or made now. */
  async write(path: string, original: string, file: string, make: () => string): Promise<void> {
    const digest = digestOf(original);
    const kept = join(this.#folder, path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    this.#now[path] = digest;
    if (this.#before[path] === digest && (await copied(kept, file))) return;
    const page = make();
    await mkdir(dirname(kept), { recursive: true });
    await Promise.all([writeFile(file, page), writeFile(kept, page)]);
  }

  /** Notes what there is now, and drops pages that are no more. */
  async close(): Promise<void> {
    for (const path of Object.keys(this.#before))
      if (!(path in this.#now)) await rm(join(this.#folder, path, 'index.html'), { force: true });
    const ledger: Ledger = { rules: this.#rules, pages: this.#now };
    await mkdir(this.#folder, { recursive: true });
    await writeFile(join(this.#folder, 'ledger.json'), JSON.stringify(ledger));
  }
}

export function digestOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\u0000');
  return hash.digest('base64url').slice(0, 22);
}

async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch {
    return false;
  }
}
