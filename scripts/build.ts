// npm run build [-- --edition <id>] [-- flags of astro build]: the whole site, or a city's edition of it.
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
const { status } = spawnSync('astro', ['build', ...args], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
