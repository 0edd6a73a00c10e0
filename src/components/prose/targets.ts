import type { Drama, SceneInPlace } from '../../model/drama.ts';
import type { Spot } from '../../model/spot.ts';

/** What components in prose can point at. */
export interface ProseTargets {
  readonly spot: (id: string) => Spot;
  readonly drama: (id: string) => Drama;
  readonly scene: (id: string) => SceneInPlace;
}
