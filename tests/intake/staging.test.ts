import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  checkDrafts,
  Collision,
  moveDrafts,
  recover,
  type Draft,
} from '../../src/intake/staging.ts';
import { Desk } from './desk.ts';

/** Two new files and one that is changed. */
function drafts(desk: Desk): Draft[] {
  const from = desk.read('spots/sz-tongdeli.mdx');
  return [
    { path: 'spots/a-new.mdx', text: 'first' },
    { path: 'spots/sz-tongdeli.mdx', text: `${from}\nmore\n`, from },
    { path: 'spots/z-new.mdx', text: 'last' },
  ];
}

test('what is drafted is checked together with what stands, and nothing is touched by it', () => {
  const desk = new Desk();
  const before = desk.snapshot();
  const text = desk.read('spots/sz-tongdeli.mdx');
  const lost = checkDrafts(
    desk.contentDir,
    [{ path: 'spots/lost.mdx', text: text.replace('city: suzhou', 'city: atlantis') }],
    {},
  );
  expect(lost.errors.map(({ file, kind }) => `${file} ${kind}`)).toEqual([
    'content/spots/lost.mdx dangling',
  ]);
  const sound = checkDrafts(desk.contentDir, [{ path: 'spots/twin.mdx', text }], {});
  expect(sound.errors).toEqual([]);
  expect(sound.warnings.map(({ kind }) => kind)).toContain('orphan');
  expect(desk.snapshot()).toEqual(before);
  expect(readdirSync(join(desk.root, '.cache/intake'))).toEqual([]);
});

test('all drafts are moved, and nothing is left lying about', () => {
  const desk = new Desk();
  moveDrafts(desk.contentDir, drafts(desk));
  expect(desk.read('spots/a-new.mdx')).toBe('first');
  expect(desk.read('spots/sz-tongdeli.mdx')).toContain('\nmore\n');
  expect(readdirSync(join(desk.root, '.cache/intake'))).toEqual([]);
});

test('a failure half-way takes back what was moved', () => {
  const desk = new Desk();
  const before = desk.snapshot();
  const fail = (done: number): void => {
    if (done === 2) throw new Error('The disk is full.');
  };
  expect(() => {
    moveDrafts(desk.contentDir, drafts(desk), fail);
  }).toThrow('The disk is full.');
  expect(desk.snapshot()).toEqual(before);
});

test('a new file never replaces one that is there, nor a change one that somebody else made', () => {
  const desk = new Desk();
  const all = drafts(desk);
  writeFileSync(join(desk.contentDir, 'spots/z-new.mdx'), 'somebody else’s');
  const before = desk.snapshot();
  expect(() => {
    moveDrafts(desk.contentDir, all);
  }).toThrow(Collision);
  expect(desk.snapshot()).toEqual(before);

  const other = new Desk();
  const mine = drafts(other);
  writeFileSync(join(other.contentDir, 'spots/sz-tongdeli.mdx'), 'changed meanwhile');
  expect(() => {
    moveDrafts(other.contentDir, mine);
  }).toThrow(Collision);
  expect(other.read('spots/sz-tongdeli.mdx')).toBe('changed meanwhile');
  expect(existsSync(join(other.contentDir, 'spots/a-new.mdx'))).toBe(false);
});

/** A process that is killed as it moves the third of three drafts. */
function crash(desk: Desk): void {
  const script = desk.file(
    'crash.ts',
    `import { readFileSync } from 'node:fs';
     import { moveDrafts } from ${JSON.stringify(resolve('src/intake/staging.ts'))};
     moveDrafts(${JSON.stringify(desk.contentDir)}, JSON.parse(readFileSync(${JSON.stringify(desk.file('drafts.json', JSON.stringify(drafts(desk))))}, 'utf8')), (done) => {
       if (done === 2) process.kill(process.pid, 'SIGKILL');
     });`,
  );
  expect(spawnSync(process.execPath, [script]).signal).toBe('SIGKILL');
}

test('a run that was killed is finished by the next one', () => {
  const desk = new Desk();
  crash(desk);
  expect(existsSync(join(desk.contentDir, 'spots/a-new.mdx'))).toBe(true);
  expect(existsSync(join(desk.contentDir, 'spots/z-new.mdx'))).toBe(false);
  expect(recover(desk.contentDir)).toEqual({ found: 'finished', files: 3 });
  expect(desk.read('spots/z-new.mdx')).toBe('last');
  expect(recover(desk.contentDir)).toEqual({ found: 'nothing' });
});

test('a run that was killed is taken back, if its last file has been written by somebody else since', () => {
  const desk = new Desk();
  const before = desk.read('spots/sz-tongdeli.mdx');
  crash(desk);
  writeFileSync(join(desk.contentDir, 'spots/z-new.mdx'), 'somebody else’s');
  expect(recover(desk.contentDir)).toEqual({ found: 'undone', files: 3 });
  expect(existsSync(join(desk.contentDir, 'spots/a-new.mdx'))).toBe(false);
  expect(desk.read('spots/sz-tongdeli.mdx')).toBe(before);
  expect(desk.read('spots/z-new.mdx')).toBe('somebody else’s');
});

test('what somebody deleted after the crash stays deleted', () => {
  const desk = new Desk();
  crash(desk);
  unlinkSync(join(desk.contentDir, 'spots/a-new.mdx'));
  expect(recover(desk.contentDir).found).toBe('finished');
  expect(existsSync(join(desk.contentDir, 'spots/a-new.mdx'))).toBe(false);
});

test('two runs do not write at once', () => {
  const desk = new Desk();
  crash(desk);
  const file = join(desk.root, '.cache/intake/journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...journal, pid: process.ppid }));
  expect(recover(desk.contentDir)).toEqual({ found: 'running', pid: process.ppid });
});
