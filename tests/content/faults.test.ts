import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/catalog/check.ts';
import { linesIn } from '../../src/catalog/code-frame.ts';
import { reportText } from '../../src/catalog/report.ts';
import { saidIn } from '../../src/model/problem.ts';
import { motifNames } from '../../src/pictures/motifs/index.ts';

const folder = 'tests/fixtures/faults/content';
const checked = checkContent(folder, { motifs: new Set(motifNames) });
// Nearly every spot here is the same lane with another fault; that they are twins is how they are made.
const result = { ...checked, problems: checked.problems.filter(({ kind }) => kind !== 'twins') };

type Planted = readonly [file: string, place: string, field: string, kind: string];

/** Each planted fault: the file it stands in, its line and column, its field, and its kind. Files are named for their fault. */
const planted: readonly Planted[] = [
  ['cities/box-inside-out.mdx', '6:1', 'bounds', 'shape'],
  ['cities/code-without-quotes.mdx', '5:1', 'adcode', 'shape'],
  ['cities/within-nowhere.mdx', '9:1', 'within', 'dangling'],
  ['dramas/after-it-was-gone.mdx', '16:5', 'scenes[0].shot', 'disagree'],
  ['dramas/camera-without-datum.mdx', '14:15', 'scenes[0].camera.position', 'datum'],
  ['dramas/city-not-named.mdx', '12:5', 'scenes[0].spot', 'disagree'],
  ['dramas/claim-without-source.mdx', '15:5', 'scenes[0].sources', 'claim-unsourced'],
  ['dramas/dangling-city.mdx', '5:16', 'cities[1]', 'dangling'],
  ['dramas/dangling-spot.mdx', '12:5', 'scenes[0].spot', 'dangling'],
  ['dramas/duplicate-scene.mdx', '16:5', 'scenes[1].id', 'duplicate'],
  ['dramas/motif-in-art.mdx', '8:49', 'art.motif', 'motif'],
  ['dramas/scene-id-astray.mdx', '11:5', 'scenes[0].id', 'slug'],
  ['dramas/setting-with-camera.mdx', '16:5', 'scenes[0].camera', 'disagree'],
  ['dramas/setting-with-timecode.mdx', '16:5', 'scenes[0].at', 'disagree'],
  ['dramas/two-inks.mdx', '8:8', 'art.inks', 'shape'],
  ['dramas/unknown-claim.mdx', '13:5', 'scenes[0].claim', 'unknown-word'],
  ['dramas/weak-without-note.mdx', '2:1', 'evidenceNote', 'shape'],
  ['itineraries/dangling-stop.mdx', '11:11', 'days[0].stops[0].spot', 'dangling'],
  ['itineraries/first-stop-has-a-leg.mdx', '11:33', 'days[0].stops[0].by', 'disagree'],
  ['itineraries/leg-minutes-on-first-stop.mdx', '11:33', 'days[0].stops[0].legMinutes', 'disagree'],
  ['itineraries/leg-to-an-area.mdx', '12:33', 'days[0].stops[1].by', 'not-a-pin'],
  ['itineraries/leg-without-a-mode.mdx', '12:11', 'days[0].stops[1].spot', 'disagree'],
  [
    'itineraries/scene-of-another-stop-first.mdx',
    '11:42',
    'days[0].stops[0].scenes[0]',
    'disagree',
  ],
  ['itineraries/scene-of-another-stop.mdx', '12:60', 'days[0].stops[1].scenes[0]', 'disagree'],
  ['itineraries/time-without-zero.mdx', '9:5', 'days[0].start', 'shape'],
  ['itineraries/unknown-scene.mdx', '11:42', 'days[0].stops[0].scenes[0]', 'dangling'],
  ['sources.yaml', '8:1', 'without-title.title', 'shape'],
  ['sources.yaml', '10:1', 'Bad Id', 'slug'],
  ['sources.yaml', '16:3', 'unsafe-address.url', 'shape'],
  ['spots/Bad_Slug.mdx', '1:1', 'file name', 'slug'],
  ['spots/alias.mdx', '9:7', 'frontmatter', 'yaml'],
  ['spots/broken-yaml.mdx', '4:1', 'frontmatter', 'yaml'],
  ['spots/date-in-words.mdx', '12:39', 'visit.fee.asOf', 'shape'],
  ['spots/empty-field.mdx', '5:1', 'kind', 'shape'],
  ['spots/fact-without-source.mdx', '12:21', 'visit.fee.sources', 'claim-unsourced'],
  ['spots/former-slug-taken-twice.mdx', '11:12', 'formerly[0]', 'duplicate'],
  ['spots/former-taken.mdx', '11:12', 'formerly[0]', 'duplicate'],
  ['spots/frontmatter-in-translation.en.mdx', '1:1', 'frontmatter', 'shape'],
  ['spots/frontmatter-not-closed.mdx', '1:1', 'frontmatter', 'yaml'],
  ['spots/full-width-colon.mdx', '4:1', 'frontmatter', 'yaml'],
  ['spots/hours-do-not-parse.mdx', '12:35', 'visit.hours.value.osm', 'hours'],
  ['spots/key-twice.mdx', '11:1', 'frontmatter', 'yaml'],
  ['spots/lat-lng-swapped.mdx', '7:21', 'position.wgs84[0]', 'shape'],
  ['spots/missing-field.mdx', '2:1', 'lead', 'shape'],
  ['spots/misspelt-in-fact.mdx', '13:5', 'visit.fee.vlaue', 'unknown-key'],
  ['spots/no-datum.mdx', '7:1', 'position', 'datum'],
  ['spots/no-frontmatter.mdx', '1:1', 'frontmatter', 'yaml'],
  ['spots/notes.md', '1:1', 'file name', 'slug'],
  ['spots/out-of-bounds.mdx', '7:1', 'position', 'out-of-bounds'],
  ['spots/photo-not-there.mdx', '12:7', 'photos[0].file', 'dangling'],
  ['spots/point-without-second-number.mdx', '7:13', 'position.gcj02', 'shape'],
  ['spots/private-without-manners.mdx', '2:1', 'etiquette', 'shape'],
  ['spots/prose-attribute-in-braces.mdx', '15:2', 'prose', 'component-attribute'],
  ['spots/prose-block-in-sentence.mdx', '15:3', 'prose', 'prose'],
  ['spots/prose-comment.mdx', '15:1', 'prose', 'prose'],
  ['spots/prose-dangling-source.mdx', '15:5', 'prose', 'dangling'],
  ['spots/prose-dangling-translation.en.mdx', '3:12', 'prose', 'dangling'],
  ['spots/prose-dangling.mdx', '15:2', 'prose', 'dangling'],
  ['spots/prose-data-link.mdx', '15:2', 'prose', 'unsafe-prose'],
  ['spots/prose-export.mdx', '15:1', 'prose', 'unsafe-prose'],
  ['spots/prose-expression.mdx', '15:3', 'prose', 'unsafe-prose'],
  ['spots/prose-footnote.mdx', '13:4', 'prose', 'unsafe-prose'],
  ['spots/prose-heading.mdx', '15:1', 'prose', 'prose'],
  ['spots/prose-iframe.mdx', '15:1', 'prose', 'unsafe-prose'],
  ['spots/prose-import.mdx', '15:1', 'prose', 'unsafe-prose'],
  ['spots/prose-javascript-link.mdx', '15:2', 'prose', 'unsafe-prose'],
  ['spots/prose-less-than.mdx', '15:5', 'prose', 'prose'],
  ['spots/prose-link-in-link.mdx', '15:3', 'prose', 'prose'],
  ['spots/prose-lower-case-component.mdx', '15:2', 'prose', 'unsafe-prose'],
  ['spots/prose-missing-attribute.mdx', '15:2', 'prose', 'component-attribute'],
  ['spots/prose-on-click.mdx', '15:1', 'prose', 'unsafe-prose'],
  ['spots/prose-picture.mdx', '15:1', 'prose', 'prose'],
  ['spots/prose-script.mdx', '15:1', 'prose', 'unsafe-prose'],
  ['spots/prose-spread.mdx', '15:1', 'prose', 'unsafe-prose'],
  ['spots/prose-stars.mdx', '15:5', 'prose', 'prose'],
  ['spots/prose-style.mdx', '15:1', 'prose', 'unsafe-prose'],
  ['spots/prose-unclosed.mdx', '15:1', 'prose', 'prose'],
  ['spots/prose-unknown-attribute.mdx', '15:1', 'prose', 'component-attribute'],
  ['spots/prose-unknown-component.mdx', '15:1', 'prose', 'unknown-component'],
  ['spots/second-document.mdx', '9:1', 'frontmatter', 'yaml'],
  ['spots/translation-of-nothing.en.mdx', '1:1', 'prose', 'orphan'],
  ['spots/two-datums.mdx', '7:1', 'position', 'datum'],
  ['spots/unknown-city.mdx', '4:1', 'city', 'dangling'],
  ['spots/unknown-key.mdx', '11:1', 'acess', 'unknown-key'],
  ['spots/unknown-motif.mdx', '10:1', 'motif', 'motif'],
  ['spots/unknown-rule.mdx', '11:24', 'etiquette[1]', 'unknown-word'],
  ['spots/unknown-source.mdx', '12:31', 'visit.fee.sources[0]', 'dangling'],
  ['spots/unknown-word.mdx', '5:1', 'kind', 'unknown-word'],
  ['spots/wrong-type-in-fact.mdx', '13:26', 'visit.fee.value.yuan', 'shape'],
  ['spots/wrong-type.mdx', '9:1', 'lead', 'shape'],
];

/** What is merely untidy. */
const untidy: readonly Planted[] = [
  ['dramas/same-picture.mdx', '8:49', 'art.motif', 'motif'],
  ['site.yaml', '8:18', 'featured[1]', 'dangling'],
  ['sources.yaml', '5:1', 'never-cited', 'uncited'],
  ['spots/Bad_Slug.mdx', '2:1', 'entry', 'orphan'],
  ['spots/no-scene-leads-here.mdx', '2:1', 'entry', 'orphan'],
  ['spots/no-translation.mdx', '2:1', 'entry', 'untranslated'],
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

test('every planted fault is found in one run, once, at its place, and nothing else is', () => {
  expect(found('error')).toEqual(planted);
});

test('what is merely untidy is a warning and stops no build', () => {
  expect(found('warning')).toEqual(untidy);
});

test('every entry with a fault in its name is found to have it', () => {
  // Entries that the broken ones lean on, and dates that may both be true.
  const sound =
    /^(?:cities\/(?:town|elsewhere)|dramas\/(?:play|harbour-play|dated-as-far-as-known)|spots\/(?:lane|pier|area|gone|first-owner))$/;
  const faulty = new Set(result.problems.map(({ file }) => file.replace(/(?:\.en)?\.mdx$/, '')));
  const entries = ['cities', 'dramas', 'itineraries', 'spots'].flatMap((name) =>
    readdirSync(`${folder}/${name}`).map(
      (file) => `${name}/${file.replace(/(?:\.en)?\.mdx$/, '')}`,
    ),
  );
  expect(entries.filter((one) => !sound.test(one) && !faulty.has(`content/${one}`))).toEqual([]);
});

test('the line that is pointed at holds what is complained of', () => {
  for (const { file, line, column, field, kind } of result.problems) {
    if (['file name', 'frontmatter', 'entry', 'prose'].includes(field) || kind === 'orphan')
      continue;
    const text = readFileSync(`${folder}/${file.replace('content/', '')}`, 'utf8').split('\n')[
      line - 1
    ];
    const name =
      field
        .replace(/\[\d+\]$/, '')
        .split('.')
        .at(-1) ?? '';
    // A field that is missing is shown at the field that lacks it, which may be the whole frontmatter.
    expect(text?.includes(name) === true || column <= 5, `${file}:${line} ${field}`).toBe(true);
    expect(text?.length ?? 0, `${file}:${line}:${column}`).toBeGreaterThanOrEqual(column);
  }
});

test('each fault says what is wrong in a sentence, and what to write instead in others', () => {
  for (const { file, ...problem } of result.problems) {
    const [says, mend] = [saidIn(problem.says, 'en'), saidIn(problem.mend, 'en')];
    expect(says, file).toMatch(/^(?:\p{Lu}|[“<a-z]).*[.”]$/u);
    expect(mend, file).toMatch(/^\p{Lu}.{9,}[.?]$/u);
    expect(`${says} ${mend}`, file).not.toMatch(
      /Invalid|undefined|NaN|\[object|expected (?:string|array)/,
    );
    expect(says.length, file).toBeLessThan(180);
  }
});

test('each fault is told in Chinese too, with nothing left in English but what an author would type', () => {
  for (const { file, says, mend } of result.problems) {
    for (const text of [saidIn(says, 'zh'), saidIn(mend, 'zh')]) {
      expect(text, file).toMatch(/\p{Script=Han}.*[。？]$/u);
      // Names, words of closed lists and the examples are no sentences.
      expect(text, file).not.toMatch(/(?:[A-Za-z]{2,} ){4,}/);
      expect(text, file).not.toMatch(/undefined|NaN|\[object|!/);
    }
  }
});

test('the report reads as an editor will see it', async () => {
  const linesOf = linesIn(folder);
  for (const [lang, file] of [
    ['en', 'report.txt'],
    ['zh', 'report.zh.txt'],
  ] as const)
    await expect(reportText(result, { lang, linesOf })).toMatchFileSnapshot(
      `../fixtures/faults/${file}`,
    );
});
