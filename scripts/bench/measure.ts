import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Measured {
  readonly seconds: number;
  /** Largest memory of the process and its children together, in megabytes; NaN where the system does not tell. */
  readonly megabytes: number;
  /** The end of what it printed. */
  readonly output: string;
}

/** Runs a command to its end, watching its memory. Throws with its output if it fails. */
export function measure(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000)));
    let peak = Number.NaN;
    const watch = setInterval(() => {
      const now = residentOf(child.pid ?? 0);
      if (!Number.isNaN(now)) peak = Number.isNaN(peak) ? now : Math.max(peak, now);
    }, 100);
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0)
        resolve({ seconds: (performance.now() - started) / 1000, megabytes: peak, output });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}.\n${output}`));
    });
  });
}

/** Resident memory of a process and all below it, from /proc. */
function residentOf(pid: number): number {
  try {
    const kilobytes = Number(
      /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0,
    );
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    return (
      kilobytes / 1024 + children.reduce((sum, child) => sum + (residentOf(Number(child)) || 0), 0)
    );
  } catch {
    return Number.NaN;
  }
}

/** Number and size of the HTML pages below a folder. */
export function pagesBelow(folder: string): { readonly pages: number; readonly megabytes: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  return {
    pages: files.length,
    megabytes: files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6,
  };
}
