// npm run build [-- --edition <id>] [--admin | --no-admin] [flags of astro build]: the whole site, or a city's edition of it.
// The form at /admin/ is part of the whole site and of no edition, unless a flag says otherwise.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { editionIds } from '../src/catalog/edition.ts';

const args = process.argv.slice(2);
const at = args.findIndex((arg) => arg === '--edition' || arg.startsWith('--edition='));
if (at >= 0) {
  const [flag = '', inline] = args[at]?.split('=') ?? [];
  const id = inline ?? args[at + 1] ?? '';
  args.splice(at, inline === undefined ? 2 : 1);
  if (!existsSync(`content/editions/${id}.yaml`)) {
    console.error(
      `There is no edition “${id}”. Write ${flag} with one of: ${editionIds('content').join(', ')}.`,
    );
    process.exit(1);
  }
  process.env['RUXI_EDITION'] = id;
}
for (const [flag, wanted] of [
  ['--admin', 'on'],
  ['--no-admin', 'off'],
] as const) {
  if (!args.includes(flag)) continue;
  args.splice(args.indexOf(flag), 1);
  process.env['RUXI_ADMIN'] = wanted;
}
const { status } = spawnSync('astro', ['build', ...args], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
