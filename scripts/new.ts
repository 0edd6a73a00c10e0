import { resolve } from 'node:path';
import { terminalAsker } from '../src/intake/new/asker.ts';
import { runNew } from '../src/intake/new/run.ts';
import { motifNames } from '../src/pictures/motifs/index.ts';
import { terminalHere } from './intake-terminal.ts';
import { today } from './today.ts';

const args = process.argv.slice(2);
process.exitCode = await runNew(args, {
  contentDir: resolve('content'),
  motifs: motifNames,
  today: today(),
  terminal: terminalHere(args),
  asker: terminalAsker,
});
