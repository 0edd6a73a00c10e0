import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = 'node_modules/.cache/ruxi';

/** A short name for what a picture is made of: the same parts, the same name. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\u0000');
  return hash.digest('hex').slice(0, 16);
}

/** What was drawn before from the same parts, or drawn now and kept. An unchanged entry costs one file read. */
export async function drawnOnce(
  kind: string,
  digest: string,
  draw: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const folder = join(root, kind);
  const file = join(folder, digest);
  if (existsSync(file)) return readFileSync(file);
  const drawn = await draw();
  mkdirSync(folder, { recursive: true });
  // Two builds may draw the same at once; a rename never shows half a file.
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, drawn);
  renameSync(fresh, file);
  return drawn;
}
