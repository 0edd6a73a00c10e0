import { resolve } from 'node:path';
import { checkContent } from '../src/catalog/check.ts';
import { reportText } from '../src/catalog/report.ts';
import { motifNames } from '../src/pictures/motifs/index.ts';

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--')) ?? 'content';
// An editor asks what is old now; whatever is built or tested names its day.
const today =
  args.find((arg) => arg.startsWith('--today='))?.slice('--today='.length) ??
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const result = checkContent(resolve(folder), { motifs: new Set(motifNames), today });
console.log(reportText(result, args.includes('--quiet') ? ['error'] : ['error', 'warning']));
process.exitCode = result.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
