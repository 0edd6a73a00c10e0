import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  frame,
  isMotifName,
  markArea,
  motifNames,
  motifs,
} from '../../src/pictures/motifs/index.ts';
import { chance } from '../../src/pictures/motifs/chance.ts';
import { compact } from '../../src/pictures/motifs/path-data.ts';
import {
  motifArt,
  motifId,
  motifSprite,
  overlayIds,
  overlaySprite,
} from '../../src/pictures/motifs/sprite.ts';

const numbersPerCommand: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** Walks path data the slow, plain way: each command with its numbers made absolute. */
function walk(data: string): { command: string; numbers: number[] }[] {
  const steps: { command: string; numbers: number[] }[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter = '', list = ''] of data.matchAll(/([a-z])([^a-z]*)/gi)) {
    const upper = letter.toUpperCase();
    const count = numbersPerCommand[upper];
    if (count === undefined) throw new Error(`No such path command: “${letter}”.`);
    const all = (list.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (upper === 'Z') {
      [x, y] = [startX, startY];
      steps.push({ command: 'Z', numbers: [] });
    }
    for (let i = 0; i < all.length; i += count) {
      const command = upper === 'M' && i > 0 ? 'L' : upper;
      const numbers = all.slice(i, i + count).map((number, at) => {
        if (letter === upper || (command === 'A' && at < 5)) return number;
        if (command === 'H') return number + x;
        if (command === 'V') return number + y;
        return number + ((command === 'A' ? at - 5 : at) % 2 === 0 ? x : y);
      });
      if (command === 'H') x = numbers[0]!;
      else if (command === 'V') y = numbers[0]!;
      else [x, y] = numbers.slice(-2) as [number, number];
      if (command === 'M') [startX, startY] = [x, y];
      steps.push({ command, numbers });
    }
  }
  return steps;
}

const elementsOf = (svg: string): { tag: string; attributes: Map<string, string> }[] =>
  [...svg.matchAll(/<([a-z]+)([^>]*?)\/?>/gi)].map(([, tag = '', list = '']) => ({
    tag,
    attributes: new Map(
      [...list.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  }));

describe.each(motifNames)('%s', (name) => {
  const art = motifs[name].draw();
  const elements = elementsOf(art);

  test('has one floor mark, and it lies inside the frame’s safe area', () => {
    const marks = elements.filter(({ attributes }) => attributes.get('fill') === 'var(--art-mark)');
    expect(marks).toHaveLength(1);
    for (const { command, numbers } of walk(marks[0]!.attributes.get('d')!)) {
      expect(['M', 'L', 'H', 'V', 'Z']).toContain(command);
      const x = command === 'V' ? undefined : numbers[0];
      const y = command === 'V' ? numbers[0] : numbers[1];
      if (x !== undefined) expect(x).toBeGreaterThanOrEqual(markArea.left);
      if (x !== undefined) expect(x).toBeLessThanOrEqual(markArea.right);
      if (y !== undefined) expect(y).toBeGreaterThanOrEqual(markArea.top);
      if (y !== undefined) expect(y).toBeLessThanOrEqual(markArea.bottom);
    }
  });

  test('uses no colour of its own', () => {
    for (const { attributes } of elements)
      for (const paint of ['fill', 'stroke'])
        if (attributes.has(paint))
          expect(attributes.get(paint)).toMatch(
            /^(?:none|currentColor|var\(--art-(?:[abcpwls]|mark)\))$/,
          );
    expect(art).not.toMatch(/#|rgb|hsl|style=|gradient|filter/i);
  });

  test('prints its mark in the ink of marks and leaves it without a key line', () => {
    expect(art).toMatch(/<path fill="var\(--art-mark\)" stroke="none" /);
  });

  test('holds nobody and no lettering: shapes only', () => {
    expect(
      new Set(elements.map(({ tag }) => tag)).difference(new Set(['g', 'path', 'circle'])),
    ).toEqual(new Set());
  });

  test('can stand on a page twice: nothing in it has an id or refers to one', () => {
    expect(art).not.toMatch(/\bid=|\bclass=|url\(|href/);
  });

  test('covers the whole frame with its first plane', () => {
    expect(walk(elements[0]!.attributes.get('d')!).slice(0, 4)).toEqual([
      { command: 'M', numbers: [0, 0] },
      { command: 'H', numbers: [frame.width] },
      { command: 'V', numbers: [frame.height] },
      { command: 'H', numbers: [0] },
    ]);
  });

  test('is drawn to a tenth of a unit and no finer', () => {
    for (const { attributes } of elements)
      for (const measure of ['d', 'cx', 'cy', 'r', 'stroke-width'])
        expect(attributes.get(measure) ?? '').not.toMatch(/\.\d\d|NaN|Infinity|undefined/);
  });

  test('is the same picture each time it is drawn', () => {
    expect(motifs[name].draw()).toBe(art);
  });

  test('weighs less than a photograph’s thumbnail', () => {
    expect(gzipSync(art).length).toBeLessThan(6500);
  });

  test('is named in Chinese short enough for one column, and in English', () => {
    expect(motifs[name].name.zh).toMatch(/^\p{Script=Han}{2,6}$/u);
    expect(motifs[name].name.en).toMatch(/^[A-Z][A-Za-z -]+$/);
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });
});

describe('the sprite', () => {
  test('is the same bytes twice', () => {
    expect(motifSprite(motifNames)).toBe(motifSprite(motifNames));
  });

  test('holds every motif and every weather once, under its own id', () => {
    const ids = elementsOf(motifSprite(motifNames)).flatMap(
      ({ attributes }) => attributes.get('id') ?? [],
    );
    expect(ids).toEqual(motifNames.map(motifId));
    const over = elementsOf(overlaySprite()).flatMap(
      ({ attributes }) => attributes.get('id') ?? [],
    );
    expect(over).toEqual(overlayIds);
  });

  test('gives a page one picture alone if that is all it shows', () => {
    const sprite = motifSprite(['moon-gate']);
    expect(sprite).toContain('id="m-moon-gate"');
    expect(sprite).not.toContain('id="m-station"');
  });

  test('tells each picture what a page’s style rules cannot: planes get an outline only where a page asks', () => {
    const groups = elementsOf(motifSprite(motifNames)).filter(({ attributes }) =>
      attributes.get('id')?.startsWith('m-'),
    );
    for (const { attributes } of groups)
      expect(attributes.get('stroke')).toBe('var(--art-stroke,none)');
    for (const name of motifNames)
      expect(motifArt(name)).toMatch(/^<g stroke="var\(--art-stroke,none\)" /);
  });

  test('is read by an SVG reader that is not ours', async () => {
    const [name] = motifNames;
    const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 640">${motifArt(name!)}</svg>`;
    await expect(sharp(Buffer.from(picture)).metadata()).resolves.toMatchObject({ format: 'svg' });
    await expect(
      sharp(
        Buffer.from(motifSprite(motifNames).replace('<svg ', '<svg viewBox="0 0 360 640" ')),
      ).metadata(),
    ).resolves.toMatchObject({ format: 'svg' });
  });
});

test('a name that nobody has drawn is not a motif', () => {
  expect(isMotifName('moon-gate')).toBe(true);
  expect(isMotifName('great-wall')).toBe(false);
  expect(isMotifName('toString')).toBe(false);
});

describe('the pen', () => {
  const tenth = fc.integer({ min: -4000, max: 4000 }).map((number) => number / 10);
  const flag = fc.constantFrom(0, 1);
  const radius = fc.integer({ min: 1, max: 900 }).map((number) => number / 10);
  const numbersOf = (letter: string): fc.Arbitrary<number[]> =>
    letter.toUpperCase() === 'A'
      ? fc
          .tuple(radius, radius, fc.constant(0), flag, flag, tenth, tenth)
          .map((numbers) => [...numbers])
      : fc.array(tenth, {
          minLength: numbersPerCommand[letter.toUpperCase()]!,
          maxLength: numbersPerCommand[letter.toUpperCase()]!,
        });
  const command = fc
    .constantFrom(...'MLHVQTAZmlhvqtaz')
    .chain((letter) => numbersOf(letter).map((numbers) => letter + numbers.join(' ')));
  const pathData = fc
    .tuple(tenth, tenth, fc.array(command, { maxLength: 12 }))
    .map(([x, y, commands]) => `M${x} ${y}${commands.join('')}`);

  test('writes a path shorter, never elsewhere', () => {
    fc.assert(
      fc.property(pathData, (data) => {
        const [long, short] = [walk(data), walk(compact(data))];
        expect(short.map((step) => step.command)).toEqual(long.map((step) => step.command));
        short.forEach((step, i) =>
          step.numbers.forEach((number, at) =>
            expect(number).toBeCloseTo(long[i]!.numbers[at]!, 5),
          ),
        );
        expect(compact(data).length).toBeLessThanOrEqual(data.length);
      }),
    );
  });

  test('refuses a path it cannot write instead of drawing nonsense', () => {
    expect(() => compact('M0 0C1 1 2 2 3 3')).toThrow('C1 1 2 2 3 3');
    expect(() => compact('M0 0L1')).toThrow('L1');
  });
});

describe('chance', () => {
  test('strews the same leaves from the same seed, and others from another', () => {
    const first = (seed: number): number => chance(seed).between(0, 1);
    expect(first(7)).toBe(first(7));
    expect(first(7)).not.toBe(first(8));
  });

  test('never strews a leaf farther than two spreads', () => {
    const luck = chance(1);
    const leaves = Array.from({ length: 5000 }, () => luck.around(100, 10));
    expect(Math.max(...leaves)).toBeLessThan(120);
    expect(Math.min(...leaves)).toBeGreaterThan(80);
    expect(leaves.reduce((sum, leaf) => sum + leaf) / leaves.length).toBeCloseTo(100, 0);
  });
});
