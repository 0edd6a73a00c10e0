import type { Library } from '../catalog/library.ts';
import type { SpotKind } from '../model/spot.ts';
import type { LocalText } from '../model/text.ts';

/** The motif to propose for each kind of place; all are drawn, which a test looks at. */
export const motifOf = {
  'canal-street': 'canal-bridge',
  garden: 'moon-gate',
  museum: 'palace-museum',
  temple: 'temple-hall',
  'city-wall': 'city-wall',
  lane: 'old-street',
  'arcade-street': 'arcade-street',
  village: 'village-dyke',
  wetland: 'reed-wetland',
  lake: 'lake-peaks',
  mountain: 'lake-peaks',
  grassland: 'grassland',
  park: 'lotus-pond',
  campus: 'campus-avenue',
  station: 'station',
  bridge: 'harbour-bridge',
  works: 'factory-housing',
  'film-base': 'film-gate',
  'theme-street': 'arcade-market',
  'modern-quarter': 'high-rise-lake',
  teahouse: 'tea-window',
  residence: 'stone-gate-lane',
  'historic-building': 'deco-tower',
} as const satisfies Readonly<Record<SpotKind, string>>;

/** What a name’s last signs say of the place. Longer endings first. */
const endings: readonly (readonly [ending: RegExp, kind: SpotKind])[] = [
  [/(?:博物馆|美术馆|纪念馆|展览馆|陈列馆)$/, 'museum'],
  [/(?:影视城|影视基地|影视乐园|外景地|摄影棚)$/, 'film-base'],
  [/(?:大学|学院|校区|中学|小学)$/, 'campus'],
  [/(?:火车站|车站|码头|机场)$/, 'station'],
  [/(?:湿地|湿地公园)$/, 'wetland'],
  [/(?:茶馆|茶楼|茶社)$/, 'teahouse'],
  [/(?:城墙|城门|门城楼)$/, 'city-wall'],
  [/(?:工厂|厂|矿)$/, 'works'],
  [/(?:公园)$/, 'park'],
  [/(?:草原|牧场)$/, 'grassland'],
  [/(?:寺|庙|观|庵|宫|教堂)$/, 'temple'],
  [/(?:故居|旧居|公馆|小区)$/, 'residence'],
  [/(?:巷|弄|里|胡同)$/, 'lane'],
  [/(?:村|寨|古镇|镇)$/, 'village'],
  [/桥$/, 'bridge'],
  [/园$/, 'garden'],
  [/湖$/, 'lake'],
  [/山$/, 'mountain'],
];

/** The kind a name points to. A proposal, never taken without somebody’s word. */
export function kindByName(name: string): SpotKind | undefined {
  return endings.find(([ending]) => ending.test(name.trim()))?.[1];
}

/** The first words of a page about which nobody has said anything yet. True, and plainly for replacing. */
export const nothingWritten = {
  spot: { zh: '这一处刚登记，还没有人写。', en: 'Newly listed. Nobody has written about it yet.' },
  city: { zh: '这座城刚登记，还没有人写。', en: 'Newly listed. Nobody has written about it yet.' },
} as const satisfies Record<string, LocalText>;

/** An address no finer than what is known: province and city. */
export function addressIn(city: string, { entries }: Library): LocalText | undefined {
  const found = entries.cities.find(({ id }) => id === city)?.data;
  if (!found) return undefined;
  const { province, prefecture, name } = found;
  const zh = [...new Set([province.zh, prefecture?.zh ?? name.zh, name.zh])].join('');
  const en = [
    ...new Set([
      name.en ?? name.zh,
      prefecture?.en ?? name.en ?? name.zh,
      province.en ?? province.zh,
    ]),
  ];
  return { zh: `${zh}（门牌未查到）`, en: `${en.join(', ')} (street address not found)` };
}

/** A motif that no other drama wears in these cities: two tickets with one picture look like one drama. */
export function freeMotif(
  cities: readonly string[],
  { entries }: Library,
  motifs: readonly string[],
): string | undefined {
  const worn = new Set(
    entries.dramas
      .filter(({ data }) => data.cities.some((city) => cities.includes(city)))
      .map(({ data }) => data.art.motif),
  );
  return motifs.find((motif) => !worn.has(motif)) ?? motifs[0];
}

/** Inks that have been looked at on a page: those of a drama in no city of this one. */
export function provenInks(
  id: string,
  cities: readonly string[],
  { entries }: Library,
): readonly [string, string, string] {
  const elsewhere = entries.dramas.filter(
    ({ data }) => !data.cities.some((city) => cities.includes(city)),
  );
  const sum = [...id].reduce((all, sign) => all + (sign.codePointAt(0) ?? 0), 0);
  return elsewhere[sum % Math.max(1, elsewhere.length)]?.data.art.inks ?? plainInks;
}

const plainInks = ['#22343a', '#7d9a8c', '#b5533c'] as const;
