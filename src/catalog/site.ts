import { readFileSync } from 'node:fs';
import { readYaml } from '../prose/frontmatter.ts';
import type { Site } from '../model/site.ts';
import { siteSchema } from '../schema/index.ts';

/** Settings from content/site.yaml. Throws with every fault at once: without them nothing can be built. */
export function readSite(file: string): Site {
  const read = readYaml(readFileSync(file, 'utf8'), 1);
  if (!read.ok)
    throw new Error(
      `content/site.yaml:${read.place.line}:${read.place.column}  cannot be read: ${read.reason}.`,
    );
  const result = siteSchema.safeParse(read.value);
  if (!result.success)
    throw new Error(
      result.error.issues
        .map(({ path, message }) => `content/site.yaml  ${path.join('.')}  ${message}`)
        .join('\n'),
    );
  const url = process.env['SITE_URL'];
  return url === undefined ? result.data : { ...result.data, url };
}
