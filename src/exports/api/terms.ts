import { contentTerms, type Terms } from '../../model/licence.ts';
import type { Source } from '../../model/source.ts';
import { placeMode, type Spot } from '../../model/spot.ts';

/** What a position stands under: the terms of the data it was read from, where those have any, else the content's. */
export function positionTerms(
  ids: readonly string[],
  sources: ReadonlyMap<string, Source>,
): { readonly licence: string; readonly credit: string } {
  const all: Terms[] = ids.flatMap((id) => sources.get(id)?.terms ?? []);
  if (all.length === 0) return contentTerms;
  return {
    // As SPDX joins licences that all hold.
    licence: [...new Set(all.map(({ licence: one }) => one))].join(' AND '),
    credit: [...new Set(all.map(({ credit }) => credit))].join('; '),
  };
}

/** Places whose positions stand under the same terms of others. */
export interface Borrowed {
  readonly licence: string;
  readonly credit: string;
  readonly spots: readonly Spot[];
}

/** The places whose positions do not stand under the terms of the content, by those they stand under. */
export function borrowedPositions(
  spots: readonly Spot[],
  sources: ReadonlyMap<string, Source>,
): readonly Borrowed[] {
  const groups = new Map<string, Borrowed & { readonly spots: Spot[] }>();
  for (const spot of spots) {
    const { licence, credit } = positionTerms(spot.position.sources, sources);
    if (credit === contentTerms.credit) continue;
    const group = groups.get(credit) ?? { licence, credit, spots: [] };
    group.spots.push(spot);
    groups.set(credit, group);
  }
  return [...groups.values()].sort((a, b) => b.spots.length - a.spots.length);
}

/** Whom the positions of some places want named where they are given away; nobody where all stand under the content's terms. */
export function positionCredit(
  spots: readonly Spot[],
  sources: ReadonlyMap<string, Source>,
): string | undefined {
  const given = [...new Set(spots)].filter(({ position }) => placeMode(position) !== 'named-only');
  const credits = borrowedPositions(given, sources).map(({ credit }) => credit);
  return credits.length > 0
    ? [...new Set(credits.flatMap((one) => one.split('; ')))].join('; ')
    : undefined;
}
