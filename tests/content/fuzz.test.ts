import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../src/catalog/check.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readEntry, type EntryFile } from '../../src/prose/entry.ts';
import { collections, type Collection } from '../../src/schema/index.ts';

/**
 * Real entries, broken at random and at their sorest points. `FUZZ_RUNS=20000 npx vitest run tests/content/fuzz.test.ts`
 * takes all of an issue’s bar; each run is made from its number alone, so that a number is enough to see it again.
 */
const runs = Number(process.env['FUZZ_RUNS'] ?? 1500);
const first = Number(process.env['FUZZ_FROM'] ?? 0);
const batch = 50;
/** Milliseconds after which an entry is held to hang. */
const patience = 2000;

const seeds = collections.flatMap((collection) =>
  readdirSync(`content/${collection}`)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => ({
      collection,
      english: name.endsWith('.en.mdx'),
      text: readFileSync(`content/${collection}/${name}`, 'utf8'),
    })),
);
const registers = ['sources.yaml', 'site.yaml', 'pairs.yaml', 'figures.yaml'].map((name) => ({
  name,
  text: readFileSync(`content/${name}`, 'utf8'),
}));

interface Chance {
  readonly below: (limit: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
}

/** Chance that falls the same way each time: mulberry32. */
function chanceFrom(seed: number): Chance {
  let state = seed * 2_654_435_761;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] };
}

const many = (text: string, times: number): string => text.repeat(times);
const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh']
  .map((name, index) => `${name}: &${name} [${many(`*${'abcdefgh'[index] ?? 'a'}, `, 8)}x]`)
  .join('\n')}\n`;

/** What breaks readers: put in as it is, anywhere. */
const sores: readonly string[] = [
  '\u0000',
  '\uFEFF',
  '\uFFFD',
  '\u202E\u2066\u200F',
  '\uD800',
  '\uDC00\uD83D',
  '\u2028\u2029\u0085',
  '\t',
  '\r',
  '\n---\n',
  '\n...\n',
  '---\n---\n',
  '\n__proto__: { polluted: true }\n',
  '\nconstructor: { prototype: { polluted: true } }\n',
  '\ntoString: 1\nhasOwnProperty: 1\n',
  '\n? [a, b]\n: c\n',
  '\n<<: { name: x }\n',
  '&n ',
  '*n',
  '!!js/function "x" ',
  '!!binary aGk= ',
  '\n%YAML 1.2\n',
  '1e999',
  '-.inf',
  '.nan',
  '0x7fffffffffffffffffff',
  many('9', 400),
  '1999-99-99',
  bomb,
  many('[', 4000),
  many('{ a: ', 2000),
  many('\n- ', 3000),
  `\n${Array.from({ length: 300 }, (_, depth) => `${many(' ', depth)}k:`).join('\n')}\n`,
  many('<Tip>\n\n', 1500),
  `\n\n${many('<Tip>\n\n', 40)}x${many('\n\n</Tip>', 40)}\n\n`,
  many('> ', 3000),
  many('**', 6000),
  many('*a_', 6000),
  many('`', 6000),
  many('[a](', 5000),
  many('![', 5000),
  many('](', 9000),
  many('<a ', 6000),
  many('<!--', 3000),
  many('&amp;', 5000),
  many('|a|b|\n', 3000),
  many('[^1]', 3000),
  many('巷子，', 9000),
  many('.', 20_000),
  many('，', 20_000),
  many('"', 20_000),
  many(' ', 50_000),
  many('a', 90_000),
  `\n\n[x](${many('a/', 9000)})\n\n`,
  '\n\n[x](//%E0%A4%A/../..#%)\n\n',
  '\n\n[x](http://[::1)\n\n[y](/spots/%00/)\n\n[z](#)\n\n',
  '<Spot id="__proto__" />',
  '<Scene id="constructor" />\n',
  '<Photo file="../../etc/passwd" alt="a" credit="b" licence="c" />\n',
  '<Spot id="\u0000" />',
  '<__proto__ />',
  '<constructor>x</constructor>',
  '{process.exit(1)}',
  'export default 1\n',
  '</Tip>',
  '<Spot id={"a"} {...b} onClick="c">',
];
/** Rare ones, which take their time to make: a line of five megabytes, and one just below what a file may hold. */
const giants: readonly (() => string)[] = [
  () => many('x', 5_000_000),
  () => many('x', 880_000),
  () => many('巷', 400_000),
  () => many('a: b\n', 170_000),
  () => many('[', 800_000),
  () => many('- ', 400_000),
  () => many('"', 800_000),
];

const changes: readonly ((text: string, chance: Chance) => string)[] = [
  (text, { below, pick }) => insert(text, below(text.length + 1), pick(sores)),
  (text, { below, pick }) => insert(text, lineStart(text, below(text.length + 1)), pick(sores)),
  (text, { below, pick }) => insert(text, valueStart(text, below(text.length + 1)), pick(sores)),
  // Without what stood there.
  (text, { below, pick }) => {
    const at = valueStart(text, below(text.length + 1));
    const end = text.indexOf('\n', at);
    return text.slice(0, at) + pick(sores) + (end < 0 ? '' : text.slice(end));
  },
  (text, { below }) => cut(text, below(text.length + 1), below(40)),
  (text, { below }) => cut(text, below(text.length + 1), below(text.length)),
  (text, { below }) => text.slice(0, below(text.length + 1)),
  (text, { below }) => {
    const [from, length] = [below(text.length), below(200)];
    return insert(text, below(text.length), text.slice(from, from + length));
  },
  (text, { below, pick }) => {
    const signs = ['{', '}', '[', ']', '<', '>', ':', '-', '"', "'", '#', '|', '&', '*', '`', '\\'];
    const at = below(text.length + 1);
    return text.slice(0, at) + pick(signs) + text.slice(at + 1);
  },
  (text) => text.replace(/\n/g, '\r\n'),
  (text) => text.replace(/\n/g, '\r'),
  (text) => `\uFEFF${text}`,
  (text, { below }) => {
    const lines = text.split('\n');
    const [one, other] = [below(lines.length), below(lines.length)];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    return lines.join('\n');
  },
  (text, { below }) => {
    const lines = text.split('\n');
    const at = below(lines.length);
    lines[at] = many(' ', below(6)) + (lines[at] ?? '');
    return lines.join('\n');
  },
  (text, { pick }) => text.replace(/-?\d+(?:\.\d+)?/, pick(['-1', '1e308', '0', '99999999999', '-0'])),
  (text, { pick }) =>
    text.replace(/\d\d:\d\d-\d\d:\d\d/, pick(['99:99-00:00', many('Mo,', 400), '00:00-00:00', '((((', 'week 1-53/2'])),
];

function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}

function cut(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length);
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at) + 1;
}

/** Behind the colon of the field on the line, where there is one. */
function valueStart(text: string, at: number): number {
  const colon = text.indexOf(': ', lineStart(text, at));
  return colon < 0 ? at : colon + 2;
}

function broken(text: string, chance: Chance): string {
  let result = text;
  for (let left = 1 + chance.below(2); left > 0; left -= 1)
    result = chance.pick(changes)(result, chance);
  return chance.below(120) === 0
    ? insert(result, chance.below(result.length + 1), chance.pick(giants)())
    : result;
}

interface Run {
  readonly number: number;
  readonly collection: Collection;
  readonly id: string;
  readonly files: readonly EntryFile[];
}

function runOf(number: number): Run {
  const chance = chanceFrom(number + 1);
  const seed = chance.pick(seeds);
  const id = `run-${number}`;
  const base = `content/${seed.collection}/${id}.mdx`;
  const text = broken(seed.text, chance);
  const files: EntryFile[] = seed.english
    ? [
        { path: base, text: '---\nname: x\n---\n\n巷。\n' },
        { path: base.replace(/mdx$/, 'en.mdx'), text },
      ]
    : [{ path: base, text }];
  return { number, collection: seed.collection, id, files };
}

const folder = mkdtempSync(join(tmpdir(), 'ruxi-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Texts are kept by the reader for a build’s sake; here they would only pile up. */
function forget(): void {
  (globalThis as { ruxiOnce?: unknown }).ruxiOnce = undefined;
}

/** What is wrong with a problem itself: it must lead somebody to a line. */
function astray(problem: Problem, texts: ReadonlyMap<string, string>): string | undefined {
  const { file, line, column, says, mend, field } = problem;
  const text = texts.get(file);
  if (text === undefined) return `names ${file}, which is not there`;
  // An old Mac's line ends are line ends to every editor.
  const lines = text.split(/\r\n|\r|\n/);
  if (!Number.isInteger(line) || line < 1 || line > lines.length) return `line ${line} of ${file}`;
  if (!Number.isInteger(column) || column < 1) return `column ${column} in ${file}`;
  const words = [field, says.zh, says.en, mend.zh, mend.en];
  if (words.some((one) => one === '' || one.length > 2000)) return `no words, or no end of them, in ${file}: ${problem.kind}`;
  return undefined;
}

test(
  `of ${runs} broken entries each is read in time, and ends in a located problem or in a page`,
  () => {
    const failures: string[] = [];
    let worst = { run: -1, milliseconds: 0 };
    let passed = 0;
    for (let from = first; from < first + runs; from += batch) {
      const world = Array.from({ length: Math.min(batch, first + runs - from) }, (_, n) => runOf(from + n));
      rmSync(folder, { recursive: true });
      const texts = new Map<string, string>();
      const write = (path: string, text: string): void => {
        texts.set(path, Buffer.from(text, 'utf8').toString('utf8'));
        writeFileSync(join(folder, path.replace(/^content\//, '')), text);
      };
      mkdirSync(folder);
      for (const collection of collections) mkdirSync(join(folder, collection));
      // One register in a world is broken as well, and the rest are whole.
      const chance = chanceFrom(-from - 1);
      const victim = chance.below(registers.length * 3);
      for (const [index, { name, text }] of registers.entries())
        write(`content/${name}`, index === victim ? broken(text, chance) : text);
      for (const run of world) {
        const [base, english] = run.files;
        const start = performance.now();
        try {
          const read = readEntry(run.collection, {
            id: run.id,
            base,
            translations: english ? { en: english } : {},
          });
          const own = new Map(run.files.map(({ path, text }) => [path, text]));
          for (const problem of read.problems) {
            const fault = astray(problem, own);
            if (fault !== undefined) failures.push(`run ${run.number}: ${fault}`);
          }
          if (read.entry) passed += 1;
          else if (read.problems.length === 0) failures.push(`run ${run.number}: neither entry nor problem`);
        } catch (error) {
          failures.push(`run ${run.number} breaks the reader: ${String(error).slice(0, 200)}`);
        }
        const milliseconds = performance.now() - start;
        if (milliseconds > worst.milliseconds) worst = { run: run.number, milliseconds };
        if (milliseconds > patience) failures.push(`run ${run.number} takes ${Math.round(milliseconds)} ms`);
        for (const { path, text } of run.files) write(path, text);
      }
      const start = performance.now();
      try {
        const { problems } = checkContent(folder, { motifs: new Set(), today: '2026-11-25' });
        for (const problem of problems) {
          const fault = astray(problem, texts);
          if (fault !== undefined) failures.push(`world ${from}: ${fault}`);
        }
      } catch (error) {
        failures.push(`world ${from} breaks the check: ${String(error).slice(0, 200)}`);
      }
      const milliseconds = performance.now() - start;
      // The entries were read above, so this is the rules and the registers; one alone may take its patience.
      if (milliseconds > patience) failures.push(`world ${from} takes ${Math.round(milliseconds)} ms`);
      forget();
    }
    if (process.env['FUZZ_RUNS'] !== undefined)
      process.stdout.write(
        `${runs} runs, ${passed} passed, worst ${worst.run}: ${Math.round(worst.milliseconds)} ms\n`,
      );
    expect(failures.slice(0, 20)).toEqual([]);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
    // Were nothing ever read, nothing would be tested.
    expect(passed).toBeGreaterThan(runs / 50);
  },
  3_600_000,
);
