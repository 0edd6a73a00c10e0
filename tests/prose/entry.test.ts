import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntry } from '../../src/prose/entry.ts';
import { locateField, readYaml, splitEntry } from '../../src/prose/frontmatter.ts';
import { collections } from '../../src/schema/index.ts';

const spot = (text: string) =>
  readEntry('spots', {
    id: 'lane',
    base: { path: 'content/spots/lane.mdx', text },
    translations: {},
  });

test('a date in frontmatter stays the text it was written as', () => {
  expect(readYaml('asOf: 2025-03-30\nyear: 2025', 1)).toEqual({
    ok: true,
    value: { asOf: '2025-03-30', year: 2025 },
  });
});

test('a field is found at its line, and a missing one at the parent that lacks it', () => {
  const yaml = 'name: 巷\nvisit:\n  fee:\n    value: 免费\n';
  expect(locateField(yaml, ['visit', 'fee', 'value'], 2)).toEqual({ line: 5, column: 5 });
  expect(locateField(yaml, ['visit', 'hours'], 2)).toEqual({ line: 3, column: 1 });
});

test('an editor’s mark at the start of a file and Windows line ends do not move the lines', () => {
  const { yaml, body, bodyOffset } = splitEntry('\uFEFF---\r\nname: 巷\r\n---\r\n\r\n话\r\n');
  expect(yaml).toBe('name: 巷');
  expect(body).toBe('\r\n话\r\n');
  expect(bodyOffset).toBe(3);
});

test('aliases that unfold into millions are not unfolded', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefgh'
      .split('')
      .map(
        (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`,
      ),
  ].join('\n');
  expect(spot(`---\n${bomb}\n---\n话。\n`).problems.length).toBeGreaterThan(0);
});

test('keys that JavaScript keeps for itself are unknown fields like any other', () => {
  const { problems } = spot('---\n__proto__: { admin: true }\nconstructor: x\n---\n话。\n');
  expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test('whatever a file holds, reading it ends in an entry or in located problems', () => {
  const part = fc.constantFrom(
    '---\n',
    'name: ',
    '{ zh: 巷',
    ' }',
    '\n',
    '  ',
    '- ',
    ': ',
    '"',
    '&a ',
    '*a',
    '!!js ',
    '\t',
    '\u0000',
    '[',
    ']',
    'position:',
    '1e999',
    '话',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const { entry, problems } = spot(`---\n${parts.join('')}\n---\n`);
      expect(entry !== undefined || problems.length > 0).toBe(true);
      for (const { line, column, says, mend } of problems) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(JSON.stringify([says, mend])).not.toContain('undefined');
      }
    }),
    { numRuns: 500 },
  );
});

const fields = `added: 2026-11-22
name: { zh: 巷, en: Lane }
city: town
kind: lane
address: 某路1号
position: { wgs84: [31.3, 120.6], accuracy: 100, verified: true }
access: public
lead: 一条巷。
motif: stone-gate-lane`;
const sound = `---\n${fields}\n---\n\n巷子很窄。\n`;
const places = (text: string): string[] =>
  spot(text).problems.map(({ line, column, kind, field }) => `${line}:${column} ${kind} ${field}`);

test('a sound file is an entry with its prose', () => {
  const { entry, problems, references } = spot(sound);
  expect(problems).toEqual([]);
  expect(references).toEqual([]);
  expect(entry).toMatchObject({ collection: 'spots', id: 'lane', prose: { zh: '\n巷子很窄。\n' } });
  expect(entry?.data.id).toBe('lane');
});

test.each([
  ['as on Linux', (text: string) => text],
  ['as on Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['with a byte-order mark', (text: string) => `\uFEFF${text}`],
  ['with both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
])('faults in fields and in prose stand at the same places in a file %s', (_, written) => {
  const text = sound
    .replace('kind: lane', 'kind: laen')
    .replace('巷子很窄。', '巷子\n很窄<Map />。\n\n看<Spot id="x" />和{y}。');
  expect(places(written(text))).toEqual([
    '14:3 unknown-component prose',
    '16:18 unsafe-prose prose',
    '5:1 unknown-word kind',
  ]);
  expect(spot(written(text)).references).toEqual([
    { to: 'spot', id: 'x', place: { line: 16, column: 2 }, file: 'content/spots/lane.mdx' },
  ]);
});

test('an opening line without a closing one is one fault, not one for every brace behind it', () => {
  expect(places(sound.replace('stone-gate-lane\n---', 'stone-gate-lane'))).toEqual([
    '1:1 yaml frontmatter',
  ]);
  expect(places(`\n${sound}`)).toEqual(['1:1 yaml frontmatter']);
});

test('prose without any fields is looked at all the same', () => {
  expect(places('甲\n\n{x}')).toEqual(['3:1 unsafe-prose prose', '1:1 yaml frontmatter']);
});

test('a file in another encoding is told by the place where its characters are lost', () => {
  const lost = new TextDecoder().decode(Uint8Array.from([0xcf, 0xef]));
  expect(places(sound.replace('一条巷', lost))).toEqual(['9:7 shape file']);
  expect(places([...sound].join('\u0000'))).toEqual(['1:2 shape file']);
});

test('a file or a text too long to be an entry is refused unread', () => {
  expect(places(sound + '长'.repeat(1_000_000))).toEqual(['1:1 shape file']);
  expect(places(sound + '<Spot id="a" />'.repeat(10_000))).toEqual(['12:1 prose prose']);
});

test('a translation is prose only, whether its fields are closed or not', () => {
  const withEnglish = (text: string) =>
    readEntry('spots', {
      id: 'lane',
      base: { path: 'content/spots/lane.mdx', text: sound },
      translations: { en: { path: 'content/spots/lane.en.mdx', text } },
    });
  expect(withEnglish('A lane.\n').entry?.prose).toEqual({ zh: '\n巷子很窄。\n', en: 'A lane.\n' });
  expect(withEnglish('  \n').entry?.prose).toEqual({ zh: '\n巷子很窄。\n' });
  for (const text of ['---\nname: { en: Lane }\n---\nA lane.', '---\nname: { en: Lane }\nA lane.'])
    expect(withEnglish(text).problems).toMatchObject([
      { kind: 'shape', file: 'content/spots/lane.en.mdx', line: 1, field: 'frontmatter' },
    ]);
  expect(withEnglish('One.\n\nTwo {x}.').problems).toMatchObject([
    { file: 'content/spots/lane.en.mdx', line: 3, column: 5 },
  ]);
});

test('a translation alone belongs to nothing', () => {
  const { entry, problems } = readEntry('spots', {
    id: 'lane',
    base: undefined,
    translations: { en: { path: 'content/spots/lane.en.mdx', text: 'A lane.' } },
  });
  expect(entry).toBeUndefined();
  expect(problems).toMatchObject([{ kind: 'orphan', file: 'content/spots/lane.en.mdx' }]);
});

test.each(['Lane', 'a_b', '-a', 'a--b', '平江路', 'lane.fr', ' a'])(
  '“%s” cannot be a file name',
  (id) => {
    const { problems } = readEntry('spots', {
      id,
      base: { path: `content/spots/${id}.mdx`, text: sound },
      translations: {},
    });
    expect(problems).toMatchObject([{ kind: 'slug', field: 'file name' }]);
  },
);

test('two runs over the same file say the same', () => {
  const text = sound.replace('lane', 'laen').replace('很窄', '{x}');
  expect(spot(text)).toEqual(spot(text));
});

test('any text at all, as any kind of entry, ends in an entry or in located problems', () => {
  const kind = fc.constantFrom(...collections);
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.json({ maxDepth: 4 }).map((json) => `---\n${json}\n---\n`),
  );
  fc.assert(
    fc.property(kind, text, text, (collection, base, english) => {
      const { entry, problems } = readEntry(collection, {
        id: 'lane',
        base: { path: 'content/lane.mdx', text: base },
        translations: { en: { path: 'content/lane.en.mdx', text: english } },
      });
      expect(entry !== undefined || problems.length > 0).toBe(true);
      for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('a sound file with a piece torn out or put in elsewhere never breaks the reader', () => {
  const place = fc.nat({ max: sound.length });
  fc.assert(
    fc.property(
      place,
      place,
      place,
      fc.constantFrom('', '\n', '{', '"', ': ', '---'),
      (a, b, c, put) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const piece = sound.slice(from, to);
        const rest = sound.slice(0, from) + put + sound.slice(to);
        for (const text of [rest, rest.slice(0, c) + piece + rest.slice(c)]) {
          const { entry, problems } = spot(text);
          expect(entry !== undefined || problems.length > 0).toBe(true);
          for (const { says, mend, line } of problems) {
            expect(`${says.en} ${mend.en}`).not.toMatch(/undefined|\[object|Invalid input/);
            expect(line).toBeLessThanOrEqual(text.split('\n').length + 1);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});
