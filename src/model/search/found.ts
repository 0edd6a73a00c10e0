import type { LocalText } from '../text.ts';
import type { ReadingTable } from './name-key.ts';

/** How common characters are read, and traditional ones written in simplified. */
export interface MoreReadings {
  readonly readings: ReadingTable;
  readonly simplified: { readonly from: string; readonly to: string };
}

/** A name in Chinese, in English where there is another, and its pinyin where that is not its characters' readings in a row. */
export type SaidName = readonly [zh: string, en: string, pinyin?: string];

/** What is known of the whole site where a query found nothing: names to be near to, and ways on. */
export interface NamesFile {
  readonly names: readonly SaidName[];
  readonly dramas: number;
  /** Queries worth trying, short ones. */
  readonly tries: readonly string[];
  readonly cities: readonly {
    readonly id: string;
    readonly name: LocalText;
    readonly places: number;
  }[];
}
