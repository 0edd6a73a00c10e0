import { arcadeMarket } from './arcade-market.ts';
import { arcadeStreet } from './arcade-street.ts';
import { bambooGorge } from './bamboo-gorge.ts';
import { birchCabins } from './birch-cabins.ts';
import { campusAvenue } from './campus-avenue.ts';
import { canalBridge } from './canal-bridge.ts';
import { cityWall } from './city-wall.ts';
import { decoTower } from './deco-tower.ts';
import { factoryHousing } from './factory-housing.ts';
import { filmBund } from './film-bund.ts';
import { filmGate } from './film-gate.ts';
import { grassland } from './grassland.ts';
import { harbourBridge } from './harbour-bridge.ts';
import { highRiseLake } from './high-rise-lake.ts';
import { lakePeaks } from './lake-peaks.ts';
import { lotusPond } from './lotus-pond.ts';
import { moonGate } from './moon-gate.ts';
import type { Motif } from './motif.ts';
import { oldStreet } from './old-street.ts';
import { pagodaHill } from './pagoda-hill.ts';
import { palaceMuseum } from './palace-museum.ts';
import { reedWetland } from './reed-wetland.ts';
import { skyWell } from './sky-well.ts';
import { snowStreet } from './snow-street.ts';
import { station } from './station.ts';
import { stoneGateLane } from './stone-gate-lane.ts';
import { teaHill } from './tea-hill.ts';
import { teaWindow } from './tea-window.ts';
import { templeHall } from './temple-hall.ts';
import { villageDyke } from './village-dyke.ts';
import { watchtowerField } from './watchtower-field.ts';

export { frame, markArea, type Motif } from './motif.ts';

/** Every kind of place that has been drawn. Content names one of these; the order is the specimen sheet's. */
export const motifs = {
  'canal-bridge': canalBridge,
  'old-street': oldStreet,
  'tea-window': teaWindow,
  'moon-gate': moonGate,
  'reed-wetland': reedWetland,
  'city-wall': cityWall,
  station,
  'arcade-street': arcadeStreet,
  'lake-peaks': lakePeaks,
  'stone-gate-lane': stoneGateLane,
  'sky-well': skyWell,
  'temple-hall': templeHall,
  grassland,
  'campus-avenue': campusAvenue,
  'film-gate': filmGate,
  'lotus-pond': lotusPond,
  'village-dyke': villageDyke,
  'tea-hill': teaHill,
  'harbour-bridge': harbourBridge,
  'factory-housing': factoryHousing,
  'film-bund': filmBund,
  'snow-street': snowStreet,
  'pagoda-hill': pagodaHill,
  'high-rise-lake': highRiseLake,
  'arcade-market': arcadeMarket,
  'palace-museum': palaceMuseum,
  'bamboo-gorge': bambooGorge,
  'birch-cabins': birchCabins,
  'watchtower-field': watchtowerField,
  'deco-tower': decoTower,
} as const satisfies Readonly<Record<string, Motif>>;

export type MotifName = keyof typeof motifs;

export const motifNames = Object.keys(motifs) as readonly MotifName[];

/** Whether a motif of that name has been drawn. */
export const isMotifName = (name: string): name is MotifName => Object.hasOwn(motifs, name);
