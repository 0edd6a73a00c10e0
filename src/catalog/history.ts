import { execFileSync } from 'node:child_process';

let changes: ReadonlyMap<string, string> | undefined;

/** The day on which any of the files last changed, from the project's history; nothing in a copy without one. */
export function lastChange(files: readonly string[]): string | undefined {
  changes ??= readChanges();
  return files
    .map((file) => changes?.get(file))
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function readChanges(): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  let log: string;
  try {
    log = execFileSync(
      'git',
      ['-c', 'core.quotePath=false', 'log', '--format=\u0001%cs', '--name-only', '--', 'content'],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 },
    );
  } catch {
    return days;
  }
  for (const commit of log.split('\u0001')) {
    const [day, ...files] = commit.split('\n').filter(Boolean);
    // The newest commit comes first, so the first day met is the last change.
    for (const file of files) if (day !== undefined && !days.has(file)) days.set(file, day);
  }
  return days;
}
