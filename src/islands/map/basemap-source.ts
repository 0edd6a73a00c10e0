import type { BasemapPack } from '../../model/geo/basemap.ts';
import type { Bounds } from '../../model/geo/bounds.ts';
import type { LocalText } from '../../model/text.ts';

/** A pack of the basemap, and the parts of the Earth for which it is to be drawn. */
export interface Sheet {
  readonly key: string;
  readonly pack: BasemapPack;
  readonly parts: readonly Bounds[];
}

export interface Sheets {
  readonly sheets: readonly Sheet[];
  /** Something of the view could not be had; the rest is here all the same. */
  readonly lost: boolean;
}

/** Where the sheets of the basemap come from. */
export interface BasemapSource {
  /** Who drew it up, and what it is not: to be said with the map. Nothing where even that could not be had. */
  readonly credit: () => Promise<LocalText | undefined>;
  readonly sheetsFor: (view: Bounds, zoom: number) => Promise<Sheets>;
}
