import type { LocalText } from '../model/text.ts';

/** What a built edition says of itself in `edition.json`, for whoever joins it with others. */
export interface EditionCard {
  readonly id: string;
  readonly name: LocalText;
  /** Address of its front page, with a closing slash. */
  readonly url: string;
  /** Path of that address. */
  readonly base: string;
  readonly national: string;
  readonly languages: readonly string[];
}

export const editionCardFile = 'edition.json';
/** Folder of the search index within a built site. */
export const searchFolder = 'pagefind/';

/**
 * Search indexes of a joined site, in `search-indexes.json` at its root. Pages carry the bundles of the other editions in
 * `data-search-indexes` on their root element, parted by spaces, so that the search asks for no further file.
 */
export interface SearchIndexes {
  readonly indexes: readonly {
    readonly edition: string;
    /** What is given to `mergeIndex`, or for one's own index to `createInstance`. */
    readonly bundlePath: string;
    /** Put before the addresses that the index holds. */
    readonly baseUrl: string;
  }[];
}

export const searchIndexesFile = 'search-indexes.json';
export const searchIndexesAttribute = 'data-search-indexes';
