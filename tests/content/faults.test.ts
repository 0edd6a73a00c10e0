import { expect, test } from 'vitest';
import { checkContent } from '../../src/catalog/check.ts';
import { reportText } from '../../src/catalog/report.ts';
import { motifNames } from '../../src/pictures/motifs/index.ts';

const result = checkContent('tests/fixtures/faults/content', { motifs: new Set(motifNames) });

/** Each planted fault: the file it stands in, its line, and its kind. Files are named for their fault. */
const planted: readonly (readonly [file: string, line: number, kind: string])[] = [
  ['dramas/after-it-was-gone.mdx', 16, 'disagree'],
  ['dramas/city-not-named.mdx', 12, 'disagree'],
  ['dramas/claim-without-source.mdx', 15, 'claim-unsourced'],
  ['dramas/dangling-spot.mdx', 12, 'dangling'],
  ['dramas/duplicate-scene.mdx', 16, 'duplicate'],
  ['dramas/scene-id-astray.mdx', 11, 'slug'],
  ['dramas/setting-with-camera.mdx', 16, 'disagree'],
  ['dramas/setting-with-timecode.mdx', 16, 'disagree'],
  ['dramas/weak-without-note.mdx', 2, 'shape'],
  ['itineraries/first-stop-has-a-leg.mdx', 11, 'disagree'],
  ['itineraries/leg-to-an-area.mdx', 12, 'not-a-pin'],
  ['itineraries/leg-without-a-mode.mdx', 12, 'disagree'],
  ['itineraries/scene-of-another-stop.mdx', 12, 'disagree'],
  ['itineraries/unknown-scene.mdx', 11, 'dangling'],
  ['spots/Bad_Slug.mdx', 1, 'slug'],
  ['spots/broken-yaml.mdx', 4, 'yaml'],
  ['spots/fact-without-source.mdx', 12, 'claim-unsourced'],
  ['spots/former-taken.mdx', 11, 'duplicate'],
  ['spots/frontmatter-in-translation.en.mdx', 1, 'shape'],
  ['spots/hours-do-not-parse.mdx', 12, 'hours'],
  ['spots/missing-field.mdx', 2, 'shape'],
  ['spots/no-datum.mdx', 7, 'datum'],
  ['spots/no-frontmatter.mdx', 1, 'yaml'],
  ['spots/out-of-bounds.mdx', 7, 'out-of-bounds'],
  ['spots/private-without-manners.mdx', 2, 'shape'],
  ['spots/prose-dangling.mdx', 15, 'dangling'],
  ['spots/prose-data-link.mdx', 15, 'unsafe-prose'],
  ['spots/prose-export.mdx', 15, 'unsafe-prose'],
  ['spots/prose-expression.mdx', 15, 'unsafe-prose'],
  ['spots/prose-heading.mdx', 15, 'prose'],
  ['spots/prose-iframe.mdx', 15, 'unsafe-prose'],
  ['spots/prose-import.mdx', 15, 'unsafe-prose'],
  ['spots/prose-javascript-link.mdx', 15, 'unsafe-prose'],
  ['spots/prose-missing-attribute.mdx', 15, 'component-attribute'],
  ['spots/prose-on-click.mdx', 15, 'unsafe-prose'],
  ['spots/prose-picture.mdx', 15, 'prose'],
  ['spots/prose-script.mdx', 15, 'unsafe-prose'],
  ['spots/prose-spread.mdx', 15, 'unsafe-prose'],
  ['spots/prose-style.mdx', 15, 'unsafe-prose'],
  ['spots/prose-unclosed.mdx', 15, 'prose'],
  ['spots/prose-unknown-attribute.mdx', 15, 'component-attribute'],
  ['spots/prose-unknown-component.mdx', 15, 'unknown-component'],
  ['spots/translation-of-nothing.en.mdx', 1, 'orphan'],
  ['spots/two-datums.mdx', 7, 'datum'],
  ['spots/unknown-city.mdx', 4, 'dangling'],
  ['spots/unknown-key.mdx', 11, 'unknown-key'],
  ['spots/unknown-motif.mdx', 10, 'motif'],
  ['spots/unknown-source.mdx', 12, 'dangling'],
  ['spots/unknown-word.mdx', 5, 'unknown-word'],
  ['spots/wrong-type.mdx', 9, 'shape'],
];

test('every planted fault is found in one run, once, at its line, and nothing else is', () => {
  const found = result.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, kind }) => [file.replace('content/', ''), line, kind]);
  expect(found).toEqual(planted);
});

test('what is merely untidy is a warning', () => {
  const warnings = result.problems.filter(({ severity }) => severity === 'warning');
  expect(warnings.map(({ file, kind }) => `${file} ${kind}`)).toContain('content/sources.yaml uncited');
});

test('each fault says what is wrong with the value in it, and what to write instead', () => {
  for (const { says, mend, file } of result.problems) {
    expect(says, file).toMatch(/\.$|\)$/);
    expect(mend.length, file).toBeGreaterThan(10);
    expect(`${says} ${mend}`, file).not.toMatch(/Invalid input|undefined|\[object/);
  }
});

test('the report reads as an editor will see it', async () => {
  await expect(reportText(result)).toMatchFileSnapshot('../fixtures/faults/report.txt');
});
