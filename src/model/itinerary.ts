import type { LocalText, WordTable } from './text.ts';

export const travelModes = {
  walk: { zh: '步行', en: 'Walk' },
  metro: { zh: '地铁', en: 'Metro' },
  bus: { zh: '公交', en: 'Bus' },
  taxi: { zh: '打车', en: 'Taxi' },
  drive: { zh: '自驾', en: 'Drive' },
  bike: { zh: '骑车', en: 'Cycle' },
  boat: { zh: '坐船', en: 'Boat' },
} as const satisfies WordTable;
export type TravelMode = keyof typeof travelModes;

export const itineraryLengths = {
  'half-day': { zh: '半日', en: 'Half a day' },
  'one-day': { zh: '一日', en: 'One day' },
  'two-day': { zh: '两日', en: 'Two days' },
} as const satisfies WordTable;
export type ItineraryLength = keyof typeof itineraryLengths;

/** A place on a day's route and the scenes to look for there. */
export interface Stop {
  readonly spot: string;
  /** Minutes. */
  readonly stay: number;
  readonly scenes: readonly string[];
  /** How one comes here from the stop before. A day's first stop has none. */
  readonly by?: TravelMode | undefined;
  /** Minutes for the leg where the author knows better than the formula: a ferry, a metro ride. */
  readonly legMinutes?: number | undefined;
  readonly note?: LocalText | undefined;
}

export interface Day {
  readonly title: LocalText;
  /** Local time, `HH:MM`. */
  readonly start: string;
  readonly stops: readonly Stop[];
}

export interface Itinerary {
  readonly id: string;
  readonly formerly: readonly string[];
  readonly added: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly cities: readonly string[];
  readonly length: ItineraryLength;
  readonly days: readonly Day[];
  readonly sources: readonly string[];
}

/** Some of the days: as many cities as can be, and of each length in turn, so that a short list stands for a long one. */
export function fromManyCities(
  itineraries: readonly Itinerary[],
  most: number,
): readonly Itinerary[] {
  const lengths = Object.keys(itineraryLengths) as ItineraryLength[];
  const left = new Set(itineraries);
  const seen = new Set<string>();
  const chosen: Itinerary[] = [];
  for (let turn = 0; chosen.length < most && left.size > 0; turn += 1) {
    const length = lengths[turn % lengths.length];
    const ofLength = [...left].filter((one) => one.length === length);
    const next = ofLength.find(({ cities }) => !cities.some((id) => seen.has(id))) ?? ofLength[0];
    if (!next) continue;
    chosen.push(next);
    left.delete(next);
    for (const id of next.cities) seen.add(id);
  }
  return chosen;
}
