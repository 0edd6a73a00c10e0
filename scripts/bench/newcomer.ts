import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measure } from './measure.ts';

const name = '石板巷';
/** Nobody waits longer for a page. */
const patienceSeconds = 300;

/**
 * A newcomer’s way, step by step: clone, install, `npm run new -- spot`, the page on screen in `npm run dev`. Packages come
 * from npm’s own cache where it has them, so the figure is the machine’s and not the network’s.
 */
export async function benchNewcomer(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'ruxi-newcomer-'));
  const project = join(root, 'ruxi');
  const steps: [string, number][] = [];
  const timed = async (step: string, command: string, args: readonly string[], cwd: string) => {
    const { seconds, output } = await measure(command, args, cwd, { LANG: 'en' });
    steps.push([step, seconds]);
    return output;
  };
  try {
    await timed('git clone', 'git', ['clone', '--quiet', resolve('.'), project], root);
    await timed('npm ci', 'npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], project);
    const said = await timed(
      'npm run new',
      'npm',
      [
        'run',
        'new',
        '--',
        'spot',
        '--name',
        name,
        '--city',
        'suzhou',
        '--at',
        '31.3101,120.6252',
        '--datum',
        'gcj02',
      ],
      project,
    );
    const path = /http:\/\/localhost:4321\/(\S+)/.exec(said)?.[1];
    if (path === undefined) throw new Error(`npm run new named no page.\n${said}`);
    const port = await freePort();
    steps.push(['npm run dev', await secondsToPage(project, port, path)]);
    for (const [step, seconds] of steps)
      console.log(`${step.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s`);
    const all = steps.reduce((sum, [, seconds]) => sum + seconds, 0);
    console.log(
      `${'page shown'.padEnd(12)} ${all.toFixed(1).padStart(6)} s   /${path} says ${name}`,
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Starts the dev server and asks for the page until it answers with the name on it. */
async function secondsToPage(project: string, port: number, path: string): Promise<number> {
  const started = performance.now();
  const server = spawn('npm', ['run', 'dev', '--', '--port', String(port), '--host', '127.0.0.1'], {
    cwd: project,
    stdio: 'ignore',
    // A group of its own, so that the server behind npm ends with it.
    detached: true,
  });
  try {
    for (;;) {
      const seconds = (performance.now() - started) / 1000;
      const page = await fetch(`http://127.0.0.1:${port}/${path}`).catch(() => undefined);
      if (page?.ok && (await page.text()).includes(name))
        return (performance.now() - started) / 1000;
      if (seconds > patienceSeconds) throw new Error(`No page after ${patienceSeconds} s.`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
