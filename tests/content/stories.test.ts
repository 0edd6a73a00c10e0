import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/catalog/library.ts';
import { readStories } from '../../src/catalog/stories.ts';
import type { LocalText } from '../../src/model/text.ts';

const library = readLibrary('content');
const { account, tellings, problems } = readStories('content', library);
const chapters = account?.chapters ?? [];
const figures = chapters.flatMap((chapter) => chapter.figures);

/** Every text of a value at any depth, in both languages. */
function textsIn(value: unknown): LocalText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && typeof value.zh === 'string') return [value as LocalText];
  return Object.values(value).flatMap(textsIn);
}

test('both files are there and without a fault', () => {
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(figures.length).toBeGreaterThan(20);
});

test('every text is in both languages', () => {
  const texts = [...textsIn(account), ...[...tellings.values()].flatMap(textsIn)];
  expect(texts.filter(({ en }) => en === undefined)).toEqual([]);
});

test('every figure cites a source and carries a date, or says what is known of it', () => {
  expect(
    figures.filter(({ sources, asOf, dateNote }) => !sources.length || (asOf === 'unknown' && !dateNote)),
  ).toEqual([]);
});

test('what rests on a machine digest alone is never firmer than weak or medium', () => {
  const digests = new Set(['seed', 'rep-nanning', 'rep-njrural']);
  const raised = figures.filter(
    ({ sources, evidence }) => evidence === 'strong' && sources.every((id) => digests.has(id)),
  );
  expect(raised.map(({ id }) => id)).toEqual([]);
});

describe('Sihong’s figures come before the drama', () => {
  const sihong = chapters.find(({ id }) => id === 'sihong');
  const of = (id: string) => sihong?.figures.find((one) => one.id === id);

  test('they were counted before the premiere, and say so', () => {
    const premiere = of('sihong-premiere')?.during?.from;
    expect(premiere).toBe('2025-11-18');
    for (const id of ['sihong-visitors', 'sihong-revenue']) {
      expect(of(id)?.during?.to.localeCompare(premiere ?? '')).toBe(-1);
      expect(of(id)?.caveat).toBeDefined();
    }
  });

  test('no sentence beside them says that one thing came of the other', () => {
    const causes =
      /因|由于|带来|带动|带火|拉动|引来|吸引|引发|促|归功|功劳|效应|推高|得益|thanks|because|due to|owing|led to|brought|caus|boost|drew|driv|fuel|effect|result|benefit|attract|after the (?:drama|series)/i;
    const sentences = textsIn(sihong).flatMap(({ zh, en = '' }) =>
      [...zh.split(/[。；]/), ...en.split(/[.;]/)].filter((text) => text.trim()),
    );
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((text) => causes.test(text))).toEqual([]);
  });

  test('its chart sets out time and not size', () => {
    expect(sihong?.chart?.draws).toBe('spans');
  });
});

test('growth while a series was on air says what else was going on', () => {
  const beside = chapters.find(({ id }) => id === 'elsewhere')?.figures ?? [];
  expect(beside.length).toBe(5);
  expect(beside.filter(({ caveat }) => !caveat).map(({ id }) => id)).toEqual([]);
});

test('every drama with two places is told, in two sentences of its own', () => {
  const apart = library.entries.dramas.filter(({ data }) => data.elsewhere);
  expect(apart.filter(({ id }) => !tellings.has(id)).map(({ id }) => id)).toEqual([]);
  const sentences = (text: string, end: RegExp): number =>
    text.split(end).filter((part) => part.trim()).length;
  for (const { told } of tellings.values()) {
    expect(sentences(told.zh, /[。；]/), told.zh).toBeGreaterThanOrEqual(2);
    expect(sentences(told.en ?? '', /\.(?:\s|$)/), told.en).toBe(2);
  }
});

test('no sentence of these pages stands in an entry, and none stands twice', () => {
  const entries = ['cities', 'dramas', 'spots', 'itineraries', 'guides'].flatMap((folder) =>
    existsSync(`content/${folder}`)
      ? readdirSync(`content/${folder}`).map((name) =>
          readFileSync(`content/${folder}/${name}`, 'utf8'),
        )
      : [],
  );
  const all = [...textsIn(account), ...[...tellings.values()].flatMap(textsIn)].flatMap(
    ({ zh, en = '' }) => [
      ...zh.split(/[。；]/).filter((text) => text.length >= 12),
      ...en.split(/(?<=[.!?])\s/).filter((text) => text.split(' ').length >= 7),
    ],
  );
  expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  expect(all.filter((text) => entries.some((entry) => entry.includes(text)))).toEqual([]);
});
