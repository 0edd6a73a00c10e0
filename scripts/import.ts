import { resolve } from 'node:path';
import { runImport } from '../src/intake/import/run.ts';
import { motifNames } from '../src/pictures/motifs/index.ts';
import { progressHere, terminalHere } from './intake-terminal.ts';
import { today } from './today.ts';

const args = process.argv.slice(2);
const terminal = terminalHere(args);
process.exitCode = await runImport(args, {
  contentDir: resolve('content'),
  motifs: motifNames,
  today: today(),
  terminal,
  progress: progressHere(terminal.lang),
});
