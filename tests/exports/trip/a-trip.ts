import { sheetOfTrip, type TripSheet } from '../../../src/exports/trip/sheet.ts';
import { position } from '../../../src/model/geo/position.ts';
import type { TripPlace } from '../../../src/model/trip/place.ts';
import {
  emptyTrip,
  isRefused,
  ownPoint,
  setDay,
  withDay,
  withStop,
  type StopDraft,
  type Trip,
} from '../../../src/model/trip/trip.ts';
import type { Lang } from '../../../src/model/text.ts';

const place = (
  id: string,
  zh: string,
  en: string,
  at: readonly [number, number],
  accuracy = 100,
): TripPlace => ({
  id,
  name: { zh, en },
  mode: accuracy <= 500 ? 'pin' : accuracy <= 3000 ? 'area' : 'named-only',
  ...(accuracy <= 3000 && {
    position: { at: position('wgs84', ...at), accuracy, verified: true },
  }),
  address: { zh: `${zh}门前 1 号` },
});
const places: Readonly<Record<string, TripPlace>> = {
  'sz-pingjiang': place('sz-pingjiang', '平江路', 'Pingjiang Road', [31.3161, 120.6304]),
  'sz-tongdeli': place('sz-tongdeli', '同德里', 'Tongde Lane', [31.3102, 120.6201]),
  marsh: place('marsh', '湿地', 'Wetland', [33.4, 118.3], 2000),
  studio: place('studio', '片场', 'Studio', [0, 0], 9000),
};
export const spotOf = (id: string): TripPlace | undefined => places[id];

/** Names that break careless writers: signs of XML, quotes, a formula, a control character, an emoji, a rare 汉字. */
export const awkward = '=“A&B” <茶馆> \u0007;,\\😀𠮷\n"二"';

export function tripOfStops(...days: readonly (readonly StopDraft[])[]): Trip {
  let trip = emptyTrip('苏州 & <南京>');
  for (const [index, drafts] of days.entries()) {
    const more = index === 0 ? trip : withDay(trip);
    if (isRefused(more)) throw new Error('Too many days.');
    trip = more;
    for (const draft of drafts) {
      const next = withStop(trip, index, draft);
      if (isRefused(next)) throw new Error('Too many stops.');
      trip = next;
    }
  }
  return trip;
}

/** Two days: a street, a point with an awkward name, an area; a late evening that runs past midnight, a place without position. */
export const aTrip: Trip = setDay(
  setDay(
    tripOfStops(
      [
        { place: { spot: 'sz-pingjiang' }, stay: 90 },
        {
          place: { point: ownPoint(awkward, 31.312, 120.628) },
          stay: 30,
          note: 'a, b; c\\d & <e>',
        },
        { place: { spot: 'marsh' }, stay: 60 },
      ],
      [
        { place: { spot: 'sz-tongdeli' }, stay: 60 },
        { place: { point: ownPoint('夜宵', 31.31, 120.6201) }, stay: 90 },
        { place: { spot: 'studio' }, stay: 30 },
      ],
    ),
    0,
    { date: '2026-11-28', start: 570 },
  ),
  1,
  { date: '2026-11-29', start: 1380, title: '夜里' },
);

export const frame = (lang: Lang) => ({
  lang,
  changed: '2026-11-22',
  url: 'https://ruxi.example/plan/?a=1&b=2',
  spotUrl: (id: string) => `https://ruxi.example/spots/${id}/`,
});

export const aSheet = (lang: Lang = 'zh', trip = aTrip): TripSheet =>
  sheetOfTrip('my-trip-1', trip, spotOf, frame(lang));
