import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateContent } from './generated-content.ts';
import { generatedSite } from './generated-site.ts';
import { writeEleventySite } from './eleventy.ts';
import { measure, pagesBelow, type Measured } from './measure.ts';

/**
 * Our cold build of generated entries in two languages beside Eleventy 3 on the same prose through a comparable page,
 * in turn, in one run; then one edited entry. Social cards, the traditional edition and the search index are left out, since
 * the peer has none of them.
 */
export async function benchBuild(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--entries');
  const sizes = (args[at + 1] ?? '1000,5000').split(',').map(Number);
  if (at < 0 || sizes.some((size) => !(size >= 20)))
    throw new Error('Write npm run bench -- build --entries 1000,5000');
  const scratch = mkdtempSync(join(tmpdir(), 'ruxi-bench-'));
  try {
    console.log('Installing the peer into a scratch folder …');
    const peer = join(scratch, 'eleventy');
    mkdirSync(peer);
    writeFileSync(join(peer, 'package.json'), '{ "private": true }\n');
    await measure(
      'npm',
      ['install', '--no-audit', '--no-fund', '--silent', '@11ty/eleventy@3'],
      peer,
    );
    const rows: string[][] = [
      ['entries', 'side', 'pages', 'HTML MB', 'seconds', 'ratio', 'peak MB', 'one edit, s'],
    ];
    for (const size of sizes) rows.push(...(await compare(scratch, peer, size)));
    print(rows);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function compare(scratch: string, peer: string, size: number): Promise<string[][]> {
  const content = generateContent(size);
  const ours = generatedSite(join(scratch, `ours-${size}`), content);
  const theirs = join(scratch, `theirs-${size}`);
  writeEleventySite(theirs, content);

  console.log(`${size} entries: ours …`);
  const build = (): Promise<Measured> =>
    measure('astro', ['build', '--silent'], ours, {
      RUXI_CARDS: 'off',
      RUXI_TRADITIONAL: 'off',
      RUXI_SEARCH: 'off',
      RUXI_COMPRESS: 'off',
    });
  // The store of read entries lies in a cache folder: a cold build has none.
  const cold = await build();
  console.log(`${size} entries: the peer …`);
  const other = await measure(
    'node',
    [join(peer, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
    theirs,
  );
  appendFileSync(join(ours, 'content/spots/spot-1.en.mdx'), '\nOne more sentence.\n');
  console.log(`${size} entries: one edited …`);
  const edited = await build();

  const [a, b] = [pagesBelow(join(ours, 'dist')), pagesBelow(join(theirs, 'dist'))];
  const row = (
    side: string,
    { pages, megabytes }: typeof a,
    measured: Measured,
    ratio: string,
    edit: string,
  ): string[] => [
    String(size),
    side,
    String(pages),
    megabytes.toFixed(1),
    measured.seconds.toFixed(1),
    ratio,
    Number.isNaN(measured.megabytes) ? '?' : measured.megabytes.toFixed(0),
    edit,
  ];
  return [
    row('Ruxi', a, cold, (cold.seconds / other.seconds).toFixed(2), edited.seconds.toFixed(1)),
    row('Eleventy 3', b, other, '1', '–'),
  ];
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  for (const row of rows)
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}
