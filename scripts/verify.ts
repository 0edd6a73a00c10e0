import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/** A check that passes or fails as a whole. The cheap ones come first. */
interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** A Vitest run whose own counts are added up instead. */
  readonly report?: string;
}

const reports = '.cache/reports';
const vitest = (project: string, config = 'vitest.config.ts'): Check => ({
  name: `tests: ${project}`,
  command: [
    'vitest',
    'run',
    '--config',
    config,
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports}/${project}.json`,
  ],
  report: `${reports}/${project}.json`,
});

const checks: readonly Check[] = [
  { name: 'content', command: ['node', 'scripts/check-content.ts', '--quiet'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  // Makes the types of Astro's own modules, which a fresh clone lacks and the linter asks for.
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  vitest('pure'),
  vitest('components', 'tests/components/vitest.config.ts'),
  vitest('site'),
  vitest('browser'),
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
let passed = 0;
let failed = 0;
for (const { name, command, report } of checks) {
  console.log(`\n— ${name}`);
  const [file, ...args] = command;
  const { status } = spawnSync(file, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const counts = report === undefined ? undefined : countsIn(report);
  passed += counts?.passed ?? (status === 0 ? 1 : 0);
  // A run that broke down before its tests has no failed test to count, but it has failed.
  failed +=
    counts === undefined ? (status === 0 ? 0 : 1) : Math.max(counts.failed, status === 0 ? 0 : 1);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function countsIn(report: string): { passed: number; failed: number } | undefined {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return undefined;
  }
}
