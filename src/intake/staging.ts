import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { checkContent } from '../catalog/check.ts';
import type { LinkOptions } from '../catalog/link.ts';
import { saidIn, type Problem } from '../model/problem.ts';

/** A file to be written below content/, whole. */
export interface Draft {
  /** Path below content/, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The text the draft was made from. Left out for a new file, which must not be there yet. */
  readonly from?: string | undefined;
}

/** What the check says of content with the drafts in it. */
export interface Verdict {
  /** Errors that the drafts bring in. Those that stood before are no fault of theirs. */
  readonly errors: readonly Problem[];
  /** Warnings on the drafted files. */
  readonly warnings: readonly Problem[];
  /** Errors that were there before. */
  readonly standing: number;
}

/** Checks content as it would be with the drafts, in a copy beside it; the content itself is not touched. */
export function checkDrafts(
  contentDir: string,
  drafts: readonly Draft[],
  options: LinkOptions,
): Verdict {
  const before = new Set(
    checkContent(contentDir, options)
      .problems.filter(({ severity }) => severity === 'error')
      .map(markOf),
  );
  const folder = join(workFolder(contentDir), `check-${process.pid}`);
  const tree = join(folder, 'content');
  try {
    rmSync(folder, { recursive: true, force: true });
    copyTree(contentDir, tree, new Set(drafts.map(({ path }) => path)));
    for (const { path, text } of drafts) writeWhole(join(tree, path), text);
    const { problems } = checkContent(tree, options);
    const files = new Set(drafts.map(({ path }) => `content/${path}`));
    return {
      errors: problems.filter((one) => one.severity === 'error' && !before.has(markOf(one))),
      warnings: problems.filter(({ severity, file }) => severity === 'warning' && files.has(file)),
      standing: before.size,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// A line moves when something is written above it, so it is left out.
function markOf({ file, field, says, kind }: Problem): string {
  return [file, field, kind, saidIn(says, 'en')].join('\u0000');
}

/** Moves are written down before the first, so that a run which was cut off can be brought to its end or taken back. */
interface Journal {
  readonly pid: number;
  readonly stage: string;
  readonly moves: readonly Move[];
}

interface Move {
  readonly path: string;
  /** Hash of the text that the draft replaces; nothing for a new file. */
  readonly before?: string | undefined;
  readonly after: string;
}

/** What was found of a run that was cut off. */
export type Recovery =
  | { readonly found: 'nothing' }
  | { readonly found: 'running'; readonly pid: number }
  | { readonly found: 'finished' | 'undone'; readonly files: number };

/** A file was changed by somebody else while we were at it. */
export class Collision extends Error {
  override readonly name = 'Collision';
  readonly path: string;

  constructor(path: string) {
    super(`content/${path} was changed meanwhile.`);
    this.path = path;
  }
}

/**
 * Moves all drafts into content/, or none: after a failure what was moved is taken back. A new file never replaces one
 * that is there. `onMove` is told before each move; it is how tests break a run off.
 */
export function moveDrafts(
  contentDir: string,
  drafts: readonly Draft[],
  onMove: (done: number) => void = () => undefined,
): void {
  const work = workFolder(contentDir);
  const stage = join(work, `stage-${process.pid}`);
  rmSync(stage, { recursive: true, force: true });
  const moves = drafts.map(({ path, text, from }): Move => {
    writeWhole(join(stage, 'new', path), text);
    if (from !== undefined) writeWhole(join(stage, 'old', path), from);
    return { path, before: from === undefined ? undefined : hashOf(from), after: hashOf(text) };
  });
  const journal: Journal = { pid: process.pid, stage, moves };
  writeAtomically(journalFile(contentDir), JSON.stringify(journal));
  try {
    for (const [index, move] of moves.entries()) {
      onMove(index);
      moveOne(contentDir, stage, move);
    }
  } catch (error) {
    undo(contentDir, journal);
    throw error;
  } finally {
    close(contentDir, stage);
  }
}

/** Looks for a run that was cut off, and finishes it. Where somebody has changed a file meanwhile, it is taken back. */
export function recover(contentDir: string): Recovery {
  const file = journalFile(contentDir);
  if (!existsSync(file)) return { found: 'nothing' };
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal;
  if (journal.pid !== process.pid && isAlive(journal.pid))
    return { found: 'running', pid: journal.pid };
  const { moves, stage } = journal;
  let found: 'finished' | 'undone' = 'finished';
  try {
    // What is no longer on the stage was moved; if somebody has changed or deleted it since, theirs stands.
    for (const move of moves)
      if (existsSync(join(stage, 'new', move.path))) moveOne(contentDir, stage, move);
  } catch {
    undo(contentDir, journal);
    found = 'undone';
  }
  close(contentDir, stage);
  return { found, files: moves.length };
}

function moveOne(contentDir: string, stage: string, { path, before, after }: Move): void {
  const [staged, target] = [join(stage, 'new', path), join(contentDir, path)];
  mkdirSync(dirname(target), { recursive: true });
  if (before !== undefined) {
    const now = hashOfFile(target);
    if (now !== before && now !== after) throw new Collision(path);
    renameAcross(staged, target);
    return;
  }
  try {
    // A link, unlike a renaming, refuses to replace what is there.
    linkSync(staged, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      // Cut off between the link and its end.
      if (hashOfFile(target) !== after) throw new Collision(path);
    } else {
      // No links on this disk, or another disk.
      try {
        writeFileSync(target, readFileSync(staged), { flag: 'wx' });
      } catch (second) {
        if (codeOf(second) === 'EEXIST') throw new Collision(path);
        throw second;
      }
    }
  }
  unlinkSync(staged);
}

/** Takes back what is still as we left it. */
function undo(contentDir: string, { moves, stage }: Journal): void {
  for (const { path, before, after } of moves) {
    const target = join(contentDir, path);
    if (hashOfFile(target) !== after) continue;
    // Still on the stage, so never moved: what stands there is somebody else's, the same by chance.
    if (before === undefined && existsSync(join(stage, 'new', path))) continue;
    if (before === undefined) unlinkSync(target);
    else writeAtomically(target, readFileSync(join(stage, 'old', path), 'utf8'));
  }
}

function close(contentDir: string, stage: string): void {
  rmSync(journalFile(contentDir), { force: true });
  rmSync(stage, { recursive: true, force: true });
}

/** Beside content/, so on the same disk, where nobody looks and Git does not. */
function workFolder(contentDir: string): string {
  return join(resolve(contentDir), '..', '.cache', 'intake');
}

function journalFile(contentDir: string): string {
  return join(workFolder(contentDir), 'journal.json');
}

/** The tree once more without copying its bytes, where the disk allows. Nothing writes into it in place. */
function copyTree(from: string, to: string, without: ReadonlySet<string>, below = ''): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target, without, path);
    else if (entry.isFile() && !without.has(path)) {
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
    }
  }
}

function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function writeAtomically(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  // A name that the check takes for an editor program’s own, should it ever be left behind.
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  writeFileSync(beside, text);
  renameSync(beside, file);
}

function renameAcross(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    writeAtomically(to, readFileSync(from, 'utf8'));
    unlinkSync(from);
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hashOfFile(file: string): string | undefined {
  return existsSync(file) ? hashOf(readFileSync(file, 'utf8')) : undefined;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
