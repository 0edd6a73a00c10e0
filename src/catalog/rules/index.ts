import type { Problem } from '../../model/problem.ts';
import type { Library } from '../library.ts';
import { hoursAgreeWithWords, hoursParse } from './hours.ts';
import { oldFacts } from './freshness.ts';
import { legsCanBe } from './legs.ts';
import { palettesShow } from './palettes.ts';
import { heavyInProse, picturesSound } from './pictures.ts';
import { pointsInBounds } from './positions.ts';
import { punctuationSound } from './punctuation.ts';
import { deadLinks } from './prose-links.ts';
import type { Rule } from './rule.ts';
import { sentencesOnce } from './sentences.ts';
import { spotsApart } from './twins.ts';

/** The rules that look at what entries say, beside those on how they lean on each other. */
export const entryRules: readonly Rule[] = [
  pointsInBounds,
  spotsApart,
  legsCanBe,
  hoursParse,
  hoursAgreeWithWords,
  oldFacts,
  picturesSound,
  palettesShow,
  sentencesOnce,
  punctuationSound,
];

/** Faults of what prose points at; these know their own line. */
export function placedProblems(library: Library, contentDir: string): Problem[] {
  return [...deadLinks(library, contentDir), ...heavyInProse(library, contentDir)];
}
