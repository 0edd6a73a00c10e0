// Writes into deploy/ what its configs take from src/exports/headers.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSite } from '../src/catalog/site.ts';
import { headerRules } from '../src/exports/headers.ts';
import { madeParts, withMade } from '../src/exports/host-configs.ts';

const { tileHosts } = readSite(resolve('content/site.yaml'));
const parts = madeParts(headerRules({ tiles: tileHosts }));
for (const file of ['deploy/nginx.conf', 'deploy/Caddyfile'])
  writeFileSync(file, withMade(readFileSync(file, 'utf8'), parts));
