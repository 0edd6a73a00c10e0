import { execFileSync } from 'node:child_process';
import { momentInChina } from '../model/time/calendar.ts';

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

/**
 * The day a build calls today, `YYYY-MM-DD` as calendars in China have it: SOURCE_DATE_EPOCH where it is set, else the
 * last commit's; nothing in a copy without a history. The clock never decides a build, so it is not asked.
 */
export function buildDay(): string | undefined {
  const seconds = process.env['SOURCE_DATE_EPOCH'] ?? lastCommit();
  if (seconds === undefined || !/^\d+$/.test(seconds)) return undefined;
  const { year, month, day } = momentInChina(Number(seconds) * 1000).day;
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Seconds since 1970 at which the last commit was made. */
function lastCommit(): string | undefined {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
