import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { builds } from './built.ts';

/** Builds the site as visitors get it, a second time to see that it comes out the same, and once under a base path. */
export default function buildSite(): void {
  // Site and browser tests share one set of builds within a run of `npm run verify`.
  if (
    process.env['RUXI_BUILT'] === 'yes' &&
    Object.values(builds).every(({ folder }) => existsSync(`${folder}/index.html`))
  )
    return;
  for (const { folder, args } of Object.values(builds)) {
    rmSync(folder, { recursive: true, force: true });
    const { status, stderr, stdout } = spawnSync(
      'astro',
      ['build', '--outDir', folder, ...args, '--silent'],
      { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
    );
    if (status !== 0) throw new Error(`The site was not built.\n${stdout}\n${stderr}`);
  }
}
