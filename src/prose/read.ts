import { once } from './once.ts';
import { parseProse, type ProseProblem, type ProseReference } from './parse.ts';
import { segmentsOf, type Segment } from './segments.ts';

/** Prose as checks and pages want it. The engine's tree, many times as large, is let go. */
export interface ReadProse {
  /** None where there are problems: what is not known to be safe is not rendered. */
  readonly segments: readonly Segment[];
  readonly references: readonly ProseReference[];
  readonly problems: readonly ProseProblem[];
}

export function readProse(body: string): ReadProse {
  return once('prose', body, () => {
    const { tree, references, problems } = parseProse(body);
    return { segments: problems.length ? [] : segmentsOf(tree), references, problems };
  });
}
