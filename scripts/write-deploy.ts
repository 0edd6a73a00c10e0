// Writes into deploy/ what its configs take from src/exports/headers.ts.
// With --out <folder> /x/ /y/ it writes copies for sites that stand under folders of their host.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readSite } from '../src/catalog/site.ts';
import { originsOf } from '../src/cms/backend.ts';
import { headerRules } from '../src/exports/headers.ts';
import { madeParts, withMade } from '../src/exports/host-configs.ts';

const args = process.argv.slice(2);
const [out, ...bases] = args[0] === '--out' ? args.slice(1) : ['deploy'];
if (out === undefined || bases.some((base) => !/^\/(?:[^/]+\/)+$/.test(base)))
  throw new Error('Write --out <folder> and the paths with both their slashes, as /x/.');
const { tileHosts, repository } = readSite(resolve('content/site.yaml'));
const parts = madeParts(
  headerRules(
    { tiles: tileHosts, repositories: originsOf(repository) },
    bases.length > 0 ? bases : ['/'],
  ),
);
mkdirSync(out, { recursive: true });
for (const file of ['deploy/nginx.conf', 'deploy/Caddyfile'])
  writeFileSync(join(out, basename(file)), withMade(readFileSync(file, 'utf8'), parts));
