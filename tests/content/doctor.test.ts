import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/catalog/check.ts';
import { faultWords } from '../../src/i18n/fault-words.ts';
import { motifNames } from '../../src/pictures/motifs/index.ts';

const folder = 'tests/fixtures/doctor/content';
/** The day on which this world is looked at: what is old on it is old for ever. */
const today = '2026-11-25';
const result = checkContent(folder, { motifs: new Set(motifNames), today });

type Planted = readonly [file: string, place: string, field: string, kind: string];

/** One fault to a file, named for it: where it stands, its field, and its kind. These stop a build. */
const errors: readonly Planted[] = [
  ['cities/box-inside-out.mdx', '6:1', 'bounds', 'shape'],
  ['dramas/camera-outside.mdx', '15:15', 'scenes[0].camera.position', 'out-of-bounds'],
  ['dramas/camera-swapped.mdx', '15:15', 'scenes[0].camera.position', 'swapped'],
  ['dramas/city-not-named.mdx', '12:5', 'scenes[0].spot', 'disagree'],
  ['dramas/claim-unknown.mdx', '13:5', 'scenes[0].claim', 'unknown-word'],
  ['dramas/claim-unsourced.mdx', '15:5', 'scenes[0].sources', 'claim-unsourced'],
  ['dramas/scene-astray.mdx', '11:5', 'scenes[0].id', 'slug'],
  ['dramas/scene-twice.mdx', '16:5', 'scenes[1].id', 'duplicate'],
  ['dramas/setting-with-camera.mdx', '15:5', 'scenes[0].camera', 'disagree'],
  ['dramas/shot-after-it-was-gone.mdx', '15:5', 'scenes[0].shot', 'disagree'],
  ['itineraries/first-stop-has-a-leg.mdx', '11:33', 'days[0].stops[0].by', 'disagree'],
  ['itineraries/leg-by-chinese-word.mdx', '12:39', 'days[0].stops[1].by', 'unknown-word'],
  ['itineraries/leg-by-taxi-too-fast.mdx', '12:49', 'days[0].stops[1].legMinutes', 'leg'],
  ['itineraries/leg-on-foot-too-fast.mdx', '12:49', 'days[0].stops[1].legMinutes', 'leg'],
  ['itineraries/leg-to-an-area.mdx', '12:38', 'days[0].stops[1].by', 'not-a-pin'],
  ['sources.yaml', '8:1', 'nameless.title', 'shape'],
  ['spots/component-odd-attribute.mdx', '13:1', 'prose', 'component-attribute'],
  ['spots/component-unknown.mdx', '13:2', 'prose', 'unknown-component'],
  ['spots/component-without-id.mdx', '13:2', 'prose', 'component-attribute'],
  ['spots/dangling-city.mdx', '4:1', 'city', 'dangling'],
  ['spots/dangling-in-prose.mdx', '13:2', 'prose', 'dangling'],
  ['spots/dangling-photo.mdx', '12:7', 'photos[0].file', 'dangling'],
  ['spots/dangling-source.mdx', '12:32', 'visit.fee.sources[0]', 'dangling'],
  ['spots/datum-missing.mdx', '7:1', 'position', 'datum'],
  ['spots/datum-twice.mdx', '7:1', 'position', 'datum'],
  ['spots/duplicate-former.mdx', '11:12', 'formerly[0]', 'duplicate'],
  ['spots/fact-without-source.mdx', '12:22', 'visit.fee.sources', 'claim-unsourced'],
  ['spots/hours-beyond-mending.mdx', '15:7', 'visit.hours.value.osm', 'hours'],
  ['spots/hours-in-chinese.mdx', '15:7', 'visit.hours.value.osm', 'hours'],
  ['spots/latitude-of-120.mdx', '7:21', 'position.wgs84[0]', 'shape'],
  ['spots/link-in-english.en.mdx', '1:9', 'prose', 'dead-link'],
  ['spots/link-to-no-page.mdx', '13:2', 'prose', 'dead-link'],
  ['spots/link-to-no-scene.mdx', '13:2', 'prose', 'dead-link'],
  ['spots/motif-unknown.mdx', '10:1', 'motif', 'motif'],
  ['spots/notes.txt', '1:1', 'file name', 'slug'],
  ['spots/orphan-translation.en.mdx', '1:1', 'prose', 'orphan'],
  ['spots/outside-datum.mdx', '7:1', 'position', 'out-of-bounds'],
  ['spots/outside-far.mdx', '7:1', 'position', 'out-of-bounds'],
  ['spots/outside-in-another-city.mdx', '7:1', 'position', 'out-of-bounds'],
  ['spots/photo-alt-blank.mdx', '13:5', 'photos[0].alt', 'picture'],
  ['spots/photo-credit-blank.mdx', '14:5', 'photos[0].credit', 'picture'],
  ['spots/photo-in-prose-is-none.mdx', '13:1', 'prose', 'picture'],
  ['spots/photo-is-none.mdx', '12:5', 'photos[0].file', 'picture'],
  ['spots/photo-licence-blank.mdx', '15:5', 'photos[0].licence', 'picture'],
  ['spots/prose-heading.mdx', '13:1', 'prose', 'prose'],
  ['spots/prose-less-than.mdx', '13:3', 'prose', 'prose'],
  ['spots/prose-stars.mdx', '13:5', 'prose', 'prose'],
  ['spots/shape-date-in-words.mdx', '12:40', 'visit.fee.asOf', 'shape'],
  ['spots/shape-field-missing.mdx', '2:1', 'motif', 'shape'],
  ['spots/shape-photo-without-alt.mdx', '12:5', 'photos[0].alt', 'shape'],
  ['spots/shape-photo-without-licence.mdx', '12:5', 'photos[0].licence', 'shape'],
  ['spots/shape-unit-in-number.mdx', '7:41', 'position.accuracy', 'shape'],
  ['spots/swapped-and-vague.mdx', '7:1', 'position', 'swapped'],
  ['spots/swapped.mdx', '7:1', 'position', 'swapped'],
  ['spots/unknown-key.mdx', '8:1', 'acess', 'unknown-key'],
  ['spots/unknown-word-chinese.mdx', '5:1', 'kind', 'unknown-word'],
  ['spots/unknown-word-etiquette.mdx', '11:20', 'etiquette[1]', 'unknown-word'],
  ['spots/unknown-word-synonym.mdx', '8:1', 'access', 'unknown-word'],
  ['spots/unsafe-expression.mdx', '13:3', 'prose', 'unsafe-prose'],
  ['spots/unsafe-link.mdx', '13:1', 'prose', 'unsafe-prose'],
  ['spots/unsafe-script.mdx', '13:1', 'prose', 'unsafe-prose'],
  ['spots/yaml-alias.mdx', '11:13', 'frontmatter', 'yaml'],
  ['spots/yaml-full-width-colon.mdx', '4:1', 'frontmatter', 'yaml'],
  ['spots/yaml-key-twice.mdx', '11:1', 'frontmatter', 'yaml'],
];

/** These are shown to editors. */
const warnings: readonly Planted[] = [
  ['dramas/palette-of-one-tone.mdx', '8:26', 'art.inks[1]', 'palette'],
  ['dramas/palette-pale.mdx', '8:15', 'art.inks[0]', 'palette'],
  ['dramas/worn-twice.mdx', '8:49', 'art.motif', 'motif'],
  ['site.yaml', '8:18', 'featured[1]', 'dangling'],
  ['sources.yaml', '5:1', 'dusty', 'uncited'],
  ['spots/hours-never-shut.mdx', '15:7', 'visit.hours.value.osm', 'hours-differ'],
  ['spots/hours-of-another-time.mdx', '15:7', 'visit.hours.value.osm', 'hours-differ'],
  ['spots/hours-on-the-day-of-rest.mdx', '15:7', 'visit.hours.value.osm', 'hours-differ'],
  ['spots/mark-after-blank.mdx', '13:5', 'prose', 'punctuation'],
  ['spots/mark-brackets.mdx', '13:3', 'prose', 'punctuation'],
  ['spots/mark-dots.mdx', '13:5', 'prose', 'punctuation'],
  ['spots/mark-full-width-digits.mdx', '13:3', 'prose', 'punctuation'],
  ['spots/mark-half-width.mdx', '13:5', 'prose', 'punctuation'],
  ['spots/mark-hyphens.mdx', '13:3', 'prose', 'punctuation'],
  ['spots/mark-in-a-field.mdx', '9:9', 'lead.zh', 'punctuation'],
  ['spots/mark-latin-stop.mdx', '13:5', 'prose', 'punctuation'],
  ['spots/mark-stop-twice.mdx', '13:5', 'prose', 'punctuation'],
  ['spots/mark-straight-quotes.mdx', '13:5', 'prose', 'punctuation'],
  ['spots/mark-twice.mdx', '13:5', 'prose', 'punctuation'],
  ['spots/orphan.mdx', '2:1', 'entry', 'orphan'],
  ['spots/photo-alt-says-nothing.mdx', '13:5', 'photos[0].alt', 'picture'],
  ['spots/photo-too-wide.mdx', '12:5', 'photos[0].file', 'picture'],
  ['spots/repeated-chinese.mdx', '13:7', 'prose', 'repeated'],
  ['spots/repeated-english.en.mdx', '3:1', 'prose', 'repeated'],
  ['spots/stale-access.mdx', '12:73', 'visit.access.asOf', 'stale'],
  ['spots/stale-check.mdx', '11:12', 'checked.date', 'stale'],
  ['spots/stale-fee.mdx', '12:61', 'visit.fee.asOf', 'stale'],
  ['spots/stale-status.mdx', '12:68', 'visit.status.asOf', 'stale'],
  ['spots/twin-by-alias.mdx', '3:1', 'name', 'twins'],
  ['spots/twin-inside-a-name.mdx', '3:1', 'name', 'twins'],
  ['spots/untranslated.mdx', '2:1', 'entry', 'untranslated'],
];

const found = (severity: 'error' | 'warning'): Planted[] =>
  result.problems
    .filter((problem) => problem.severity === severity)
    .map(({ file, line, column, field, kind }) => [
      file.replace('content/', ''),
      `${line}:${column}`,
      field,
      kind,
    ]);

test('all planted faults are found in one run, each at its place, and nothing else is', () => {
  expect(found('error')).toEqual(errors);
  expect(found('warning')).toEqual(warnings);
});

test('sixty faults and more are planted, one to a file, of every kind there is', () => {
  const planted = [...errors, ...warnings];
  expect(planted.length).toBeGreaterThanOrEqual(60);
  expect([...new Set(planted.map(([, , , kind]) => kind))].sort()).toEqual(
    Object.keys(faultWords).sort(),
  );
  const files = planted.map(([file]) => file).filter((file) => file.endsWith('.mdx'));
  expect(files.length).toBe(new Set(files).size);
});

test('each is told in both languages: what is wrong in one sentence, and what to write in others', () => {
  for (const { file, says, mend } of result.problems) {
    expect(says.en, file).toMatch(/^(?:\p{Lu}|[“<a-z]).*[.”]$/u);
    expect(mend.en, file).toMatch(/^\p{Lu}.{9,}[.?]$/u);
    expect(says.zh, file).toMatch(/\p{Script=Han}.*。$/u);
    expect(mend.zh, file).toMatch(/\p{Script=Han}.*[。？]$/u);
    expect([says.en.length < 200, says.zh.length < 120], file).toEqual([true, true]);
    expect(`${says.zh}${says.en}${mend.zh}${mend.en}`, file).not.toMatch(
      /undefined|NaN|\[object|Invalid/,
    );
  }
});

test('what is wrong is quoted, or named by its place on the page', () => {
  const mends = new Map(result.problems.map(({ file, mend }) => [file, mend.en]));
  const mendOf = (name: string): string | undefined => mends.get(`content/${name}.mdx`);
  expect(mendOf('spots/swapped')).toContain('[47.7, 88.3]');
  expect(mendOf('spots/outside-datum')).toContain('gcj02: [31.5, 121.003]');
  expect(mendOf('spots/outside-in-another-city')).toContain('city: steppe');
  expect(mendOf('spots/hours-in-chinese')).toContain('Mo-Fr 09:00-17:00');
  expect(mendOf('spots/unknown-word-chinese')).toContain('“bridge”');
  expect(mendOf('spots/link-to-no-scene')).toContain('#play--lane');
  expect(mendOf('itineraries/leg-on-foot-too-fast')).toContain('25 minutes');
});

test('where nobody says what day it is, nothing is old', () => {
  const { problems } = checkContent(folder, { motifs: new Set(motifNames) });
  expect(problems.filter(({ kind }) => kind === 'stale')).toEqual([]);
});

// A point with more digits than a metre needs is no fault either: whoever tidies an entry rounds it.
test('an entry without a fault in its name has none', () => {
  const faulty = new Set(result.problems.map(({ file }) => file));
  const sound = readdirSync(`${folder}/spots`).filter((name) => !faulty.has(`content/spots/${name}`));
  expect(sound.filter((name) => !name.endsWith('.en.mdx')).sort()).toEqual(
    expect.arrayContaining(['fresh-enough.mdx', 'links-that-lead.mdx', 'many-decimals.mdx', 'marks-that-are-right.mdx']),
  );
});

test('on the real content only what is really old is told', () => {
  const { problems } = checkContent('content', { motifs: new Set(motifNames), today });
  expect(problems.filter(({ kind }) => kind !== 'stale')).toEqual([]);
  // Each of these names a date, and the date is long past.
  for (const { file, line, kind, says } of problems) {
    const text = readFileSync(file, 'utf8').split('\n')[line - 1];
    const date = /(\d{4}(?:-\d\d){0,2})/.exec(text ?? '')?.[1] ?? '';
    expect([kind, says.en.includes(` is of ${date}, `)], `${file}:${line}`).toEqual(['stale', true]);
    expect(date < '2026-08-28', `${file}:${line} ${date}`).toBe(true);
  }
});
