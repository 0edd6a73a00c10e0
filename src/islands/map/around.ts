import type { Located } from '../where-am-i.ts';

/** What selects a place, which decides whether the map or the list has to follow. */
export type SelectedBy = 'mark' | 'row' | 'address';

/** What the page around a map does with it. */
export interface Around {
  /** Places in the order of the list, by index. */
  readonly order: () => readonly number[];
  readonly numbers: () => ReadonlyMap<number, number>;
  readonly onView: () => void;
  readonly onSelect: (index: number | undefined, by: SelectedBy) => void;
  readonly onHot: (index: number | undefined) => void;
  readonly onLocate: (at: Located) => void;
  /** Puts the focus on a selected place outside the map, where the page has a place for that. */
  readonly focusOutside: (index: number) => boolean;
}
