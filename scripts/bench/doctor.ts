import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateContent, writeContent } from './generated-content.ts';
import { measure } from './measure.ts';

/** Seconds in which a thousand entries are checked, reading of the program included. */
const bar = 5;
const scratch = resolve('.cache/bench/doctor');

/** `npm run bench -- doctor [--entries 1000]`: the doctor’s time in a process of its own, for generated and for real content. */
export async function benchDoctor(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--entries');
  const entries = at < 0 ? 1000 : Number(args[at + 1] ?? 1000);
  const folder = join(scratch, `${entries}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeContent(folder, generateContent(entries));
  cpSync('content/site.yaml', join(folder, 'site.yaml'));
  const rows = [];
  for (const [name, where] of [
    [`${entries} generated`, folder],
    ['our own', 'content'],
  ] as const) {
    const { seconds, megabytes, output } = await measure(
      process.execPath,
      ['scripts/check-content.ts', where, '--quiet', '--lang=en', '--today=2026-11-25'],
      '.',
    );
    rows.push({
      content: name,
      seconds: seconds.toFixed(2),
      bar: at < 0 ? bar : '—',
      megabytes: Math.round(megabytes),
      told: output.trim().split('\n').at(-1)?.slice(0, 60),
    });
  }
  console.table(rows);
}
