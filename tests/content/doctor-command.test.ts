import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../src/catalog/check.ts';
import { tidyContent } from '../../src/catalog/tidy-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'ruxi-doctor-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The command as an editor runs it, on a machine that speaks Chinese. */
function doctor(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check-content.ts', ...words],
    { encoding: 'utf8', env: { PATH, LANG: 'zh_CN.UTF-8', ...environment } },
  );
  return { status, stdout, stderr };
}

const faults = 'tests/fixtures/faults/content';

test('sound content is said to be so, in the language of the machine', () => {
  const { status, stdout } = doctor(['--quiet']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^看了 \d+ 条，没有错/);
});

test('faults end in 1, with places that a terminal can open and no colours in a pipe', () => {
  const { status, stdout } = doctor([faults, '--lang', 'en']);
  expect(status).toBe(1);
  expect(stdout).toContain(`error ${faults}/cities/box-inside-out.mdx:6:1  shape  bounds`);
  expect(stdout).toContain('6 │ bounds: { south: 32');
  expect(stdout).not.toContain('\u001b');
});

test('--json prints JSON and nothing else', () => {
  const { status, stdout, stderr } = doctor([faults, '--json'], { GITHUB_ACTIONS: 'true' });
  expect(status).toBe(1);
  expect(stderr).toBe('');
  const { version, errors, problems } = JSON.parse(stdout) as Record<string, unknown>;
  expect({ version, errors }).toMatchObject({ version: 1, errors: expect.any(Number) as number });
  expect(problems).toContainEqual(
    expect.objectContaining({ file: `${faults}/spots/Bad_Slug.mdx`, kind: 'slug', line: 1 }),
  );
});

test('in GitHub Actions every line but the last is an annotation', () => {
  const { status, stdout } = doctor([faults], { GITHUB_ACTIONS: 'true' });
  expect(status).toBe(1);
  const lines = stdout.trim().split('\n');
  expect(lines.slice(0, -1).filter((line) => !/^::(?:error|warning) file=/.test(line))).toEqual([]);
  expect(lines.at(-1)).toMatch(/个错/);
});

test('a command that cannot be followed ends in 2 and says why', () => {
  const misspelt = doctor(['--qiet']);
  expect(misspelt).toMatchObject({ status: 2, stdout: '' });
  expect(misspelt.stderr).toContain('是不是要写 --quiet？');
  const nowhere = doctor(['nowhere']);
  expect(nowhere).toMatchObject({ status: 2, stdout: '' });
  expect(nowhere.stderr).toContain('没有文件夹“nowhere”。');
  expect(doctor(['--help']).status).toBe(0);
});

test('--fix puts right what is safe, and --dry-run only says so', () => {
  const copy = join(folder, 'content');
  cpSync(faults, copy, { recursive: true });
  const planned = doctor([copy, '--fix', '--dry-run']);
  expect(planned.stdout).toMatch(/会改 \d+ 个文件里的 \d+ 处；这次什么也没写。\n$/);
  const done = doctor([copy, '--fix']);
  expect(done.stdout).toMatch(/改了 \d+ 个文件里的 \d+ 处。\n$/);
  expect(tidyContent(copy).flatMap(({ fixes }) => fixes)).toEqual([]);
  // No fault is hidden by it.
  const kindsIn = (where: string): string[] =>
    checkContent(where, {})
      .problems.map(({ kind, field }) => `${field} ${kind}`)
      .sort();
  expect(kindsIn(copy)).toEqual(kindsIn(faults));
});
