// node scripts/merge-editions.ts --out dist a/ b/ c/: joins editions that were built apart to one site.
import { resolve } from 'node:path';
import { readSite } from '../src/catalog/site.ts';
import { joinEditions } from '../src/delivery/joined.ts';
import { headerRules } from '../src/exports/headers.ts';

const args = process.argv.slice(2);
const at = args.indexOf('--out');
const out = at < 0 ? 'dist' : (args[at + 1] ?? 'dist');
if (at >= 0) args.splice(at, 2);
const { tileHosts } = readSite(resolve('content/site.yaml'));
try {
  const { editions, led } = await joinEditions(args, out, (bases) =>
    headerRules({ tiles: tileHosts }, bases),
  );
  console.log(
    `${editions.length} editions in ${out}: ${editions.join(', ')}; links between them in ${led} files`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
