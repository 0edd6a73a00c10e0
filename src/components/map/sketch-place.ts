import type { Claim } from '../../model/claim.ts';
import { placeMode, type Spot } from '../../model/spot.ts';
import { textIn, type Lang } from '../../model/text.ts';

/** A spot as a sketch takes it; none where it is known by name only. */
export function sketchPlace(
  { position, name }: Pick<Spot, 'position' | 'name'>,
  lang: Lang,
  more: { readonly claim?: Claim | undefined; readonly number?: number | undefined } = {},
) {
  const mode = placeMode(position);
  return mode === 'named-only'
    ? []
    : [{ at: position.at, accuracy: position.accuracy, name: textIn(name, lang), mode, ...more }];
}
