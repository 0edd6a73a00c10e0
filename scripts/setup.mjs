// Runs on whatever Node the machine has, before anything is installed: plain JavaScript, no packages.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const oldestNode = 20;
const stamp = 'node_modules/.ruxi-installed';

// What runs here on somebody's machine reports to nobody.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

/** Ends with one plain line and a non-zero exit. */
export function fail(line) {
  console.error(line);
  process.exit(1);
}

/** Installs the packages if the lockfile changed since they were last installed. */
export function setUp() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode)
    fail(
      `Ruxi needs Node ${oldestNode} or newer; this is Node ${process.versions.node}. Install a newer one from nodejs.org and try again.`,
    );
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages …');
  // The lockfile names no host, and for such a one `npm ci` misses the packages of other systems; `install` keeps to its versions.
  const { status } = run('npm', [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
  ]);
  if (status !== 0)
    fail('The packages could not be installed. Is the npm registry within reach? (npm ping)');
  writeFileSync(stamp, wanted);
}

/** The Node that Astro needs, from its npm package; it is there once the packages are installed. */
export const projectNode = `node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`;

/** Runs a command with the output on screen. */
export function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
}
