import type { Claim } from '../model/claim.ts';
import type { DramaKind, Evidence, TitleKind } from '../model/drama.ts';
import type { Bounds } from '../model/geo/bounds.ts';
import type { Datum } from '../model/geo/position.ts';
import type { ItineraryLength, TravelMode } from '../model/itinerary.ts';
import type { Spoiler } from '../model/scene.ts';
import type { Access, Etiquette, SpotKind } from '../model/spot.ts';
import type { Lang, LocalText } from '../model/text.ts';
import { localYaml, quoted, word, wordList } from './yaml-text.ts';

/** What is known of a spot when its file is first written. */
export interface SpotDraft {
  readonly id: string;
  readonly added: string;
  readonly name: LocalText;
  readonly aliases: readonly LocalText[];
  readonly city: string;
  readonly kind: SpotKind;
  readonly address: LocalText;
  readonly position: {
    readonly datum: Datum;
    readonly lat: number;
    readonly lng: number;
    readonly accuracy: number;
    readonly verified: boolean;
    readonly note?: LocalText | undefined;
    readonly sources: readonly string[];
  };
  readonly access: Access;
  readonly lead: LocalText;
  readonly visit: {
    readonly fee?: { readonly words: LocalText; readonly yuan?: number | undefined } | undefined;
    readonly hours?: { readonly words: LocalText; readonly osm?: string | undefined } | undefined;
    readonly stay?: number | undefined;
  };
  readonly etiquette: readonly Etiquette[];
  readonly motif: string;
  readonly sources: readonly string[];
  /** Paragraphs below the fields, where there are any yet. */
  readonly prose?: string | undefined;
}

export interface SceneDraft {
  readonly id: string;
  readonly spot: string;
  readonly claim: Claim;
  readonly episode: readonly number[];
  readonly shows: LocalText;
  readonly spoiler: Spoiler;
  readonly sources: readonly string[];
}

export interface DramaDraft {
  readonly id: string;
  readonly added: string;
  readonly title: LocalText;
  readonly titleKind: TitleKind;
  readonly kind: DramaKind;
  readonly cities: readonly string[];
  readonly evidence: Evidence;
  readonly evidenceNote?: LocalText | undefined;
  readonly logline: LocalText;
  readonly inks: readonly [string, string, string];
  readonly motif: string;
  readonly sources: readonly string[];
}

export interface CityDraft {
  readonly id: string;
  readonly added: string;
  readonly name: LocalText;
  readonly province: LocalText;
  readonly adcode: string;
  readonly within?: string | undefined;
  readonly bounds: Bounds;
  readonly motif: string;
  readonly lead: LocalText;
  readonly sources: readonly string[];
}

export interface ItineraryDraft {
  readonly id: string;
  readonly added: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly cities: readonly string[];
  readonly length: ItineraryLength;
  readonly days: readonly {
    readonly title: LocalText;
    readonly start: string;
    readonly stops: readonly {
      readonly spot: string;
      readonly stay: number;
      readonly by?: TravelMode | undefined;
      readonly scenes: readonly string[];
    }[];
  }[];
  readonly sources: readonly string[];
}

export interface SourceDraft {
  readonly id: string;
  readonly publisher: LocalText;
  readonly title: LocalText;
  readonly date: string;
  readonly url?: string | undefined;
  readonly note?: LocalText | undefined;
}

/** Lines of a file; what is undefined has no line. */
type Lines = readonly (string | undefined)[];

function fileOf(fields: Lines, prose = ''): string {
  const yaml = fields.filter((line) => line !== undefined).join('\n');
  return `---\n${yaml}\n---\n${prose === '' ? '' : `\n${prose}\n`}`;
}

/** A remark that teaches, in the language of whoever asked; none where nobody did, as in a table of ten thousand rows. */
function teach(
  lang: Lang | undefined,
  remarks: Readonly<Record<Lang, string>>,
): string | undefined {
  return lang && remarks[lang];
}

/** A remark behind a value, on the same line. */
function aside(lang: Lang | undefined, remarks: Readonly<Record<Lang, string>>): string {
  return lang ? `  # ${remarks[lang]}` : '';
}

const sourcesLine = (ids: readonly string[]): string => `sources: ${wordList(ids)}`;

/** The whole file of a new spot. */
export function spotText(spot: SpotDraft, lang?: Lang): string {
  const { position, visit, aliases } = spot;
  const facts: Lines = [
    visit.fee &&
      `  fee: ${visit.fee.yuan === undefined ? localYaml(visit.fee.words) : `{ words: ${localYaml(visit.fee.words)}, yuan: ${visit.fee.yuan} }`}`,
    visit.hours &&
      `  hours: ${visit.hours.osm === undefined ? localYaml(visit.hours.words) : `{ words: ${localYaml(visit.hours.words)}, osm: ${quoted(visit.hours.osm)} }`}`,
    visit.stay === undefined ? undefined : `  stay: ${visit.stay}`,
  ];
  const known = facts.filter((line) => line !== undefined);
  return fileOf(
    [
      `added: ${spot.added}`,
      `name: ${localYaml(spot.name)}`,
      aliases.length > 0
        ? `aliases: [${aliases.map(localYaml).join(', ')}]`
        : teach(lang, {
            zh: '# aliases: [{ zh: "别的叫法，剧里的也算" }]',
            en: '# aliases: [{ zh: "其他叫法", en: "Other names, the drama’s among them" }]',
          }),
      `city: ${word(spot.city)}`,
      `kind: ${spot.kind}`,
      `address: ${localYaml(spot.address)}`,
      'position:',
      teach(lang, {
        zh: '  # 键名就是坐标系：gcj02是高德和腾讯，bd09是百度，wgs84是GPS和OpenStreetMap。纬度在前。',
        en: '  # The key is the datum: gcj02 for AMap and Tencent, bd09 for Baidu, wgs84 for GPS and OpenStreetMap. Latitude first.',
      }),
      `  ${position.datum}: [${position.lat}, ${position.lng}]`,
      `  accuracy: ${position.accuracy}${aside(lang, { zh: '可能的误差，米，宁可写大', en: 'possible error in metres, rather too large than too small' })}`,
      `  verified: ${String(position.verified)}${aside(lang, { zh: '有一份查得到的读数撑着，才写true，并在sources里写明', en: 'true only where a reading that can be looked up backs it, named in sources' })}`,
      position.note && `  note: ${localYaml(position.note)}`,
      position.sources.length > 0 ? `  ${sourcesLine(position.sources)}` : undefined,
      `access: ${spot.access}`,
      teach(lang, {
        zh: '# accessNote: { zh: "进去之前要知道的一句话" }',
        en: '# accessNote: { zh: "…", en: "One line on going in, where the bare word would mislead" }',
      }),
      `lead: ${localYaml(spot.lead)}`,
      known.length > 0 ? 'visit:' : undefined,
      ...known,
      ...(lang && known.length === 0 ? visitLesson[lang] : []),
      `etiquette: ${wordList(spot.etiquette)}${aside(lang, { zh: '住家、学校、厂、寺庙都要写，如[residents, quiet]', en: 'homes, schools, works and temples need one, as [residents, quiet]' })}`,
      `motif: ${spot.motif}`,
      `${sourcesLine(spot.sources)}${aside(lang, { zh: '正文的来源，代号在content/sources.yaml', en: 'sources of the prose, by their ids in content/sources.yaml' })}`,
      ...(lang ? proseLesson[lang](`content/spots/${spot.id}.en.mdx`) : []),
    ],
    spot.prose,
  );
}

const visitLesson: Readonly<Record<Lang, Lines>> = {
  zh: [
    '# 没查到的不写。查到了，删掉下面行首的“# ”：',
    '# visit:',
    '#   fee:',
    '#     value: { words: { zh: "成人30元" }, yuan: 30 }',
    '#     sources: [来源代号]',
    "#     asOf: '2026-10'",
    '#   stay: 20                # 光写一个数，页面会标“无出处”',
  ],
  en: [
    '# What was not found stays out. Once found, delete the “# ” before these lines:',
    '# visit:',
    '#   fee:',
    '#     value: { words: { zh: "成人30元", en: "30 yuan" }, yuan: 30 }',
    '#     sources: [id-of-the-source]',
    "#     asOf: '2026-10'",
    '#   stay: 20                # a bare value: the page marks it as unsourced',
  ],
};

const proseLesson: Readonly<Record<Lang, (english: string) => Lines>> = {
  zh: (english) => [
    '# 下一行的---之后写正文，两百字左右，一个陌生人去之前该知道的。',
    `# 每句有出处的，跟一个<Source id="来源代号" />。英文正文另放${english}，只有文字。`,
  ],
  en: (english) => [
    '# Below the next --- write the prose, in Chinese: some 200 characters of what a stranger should know before going.',
    `# Behind what has a source put <Source id="its-id" />. The English goes into ${english}, words only.`,
  ],
};

/** A scene as it stands in its drama’s list, without the dash before it. */
export function sceneLines(scene: SceneDraft, lang?: Lang): string[] {
  const lines: Lines = [
    `id: ${scene.id}`,
    `spot: ${word(scene.spot)}`,
    `claim: ${scene.claim}`,
    scene.episode.length > 0 ? `episode: [${scene.episode.join(', ')}]` : undefined,
    `shows: ${localYaml(scene.shows)}`,
    `spoiler: ${scene.spoiler}`,
    teach(lang, {
      zh: '# framing: { zh: "站在哪里，往哪边看" }',
      en: '# framing: { zh: "…", en: "Where to stand and which way to look" }',
    }),
    sourcesLine(scene.sources),
  ];
  return lines.filter((line) => line !== undefined);
}

/** The whole file of a new drama. */
export function dramaText(drama: DramaDraft, lang?: Lang): string {
  return fileOf([
    `added: ${drama.added}`,
    `title: ${localYaml(drama.title)}`,
    `titleKind: ${drama.titleKind}${aside(lang, { zh: 'official是官方英文名，literal是我们直译', en: 'official, or our literal rendering' })}`,
    'aliases: []',
    `kind: ${drama.kind}`,
    ...(lang ? dramaLesson[lang] : []),
    `cities: ${wordList(drama.cities)}`,
    `evidence: ${drama.evidence}${aside(lang, { zh: 'strong、medium或weak；weak要写evidenceNote', en: 'strong, medium or weak; weak needs evidenceNote' })}`,
    drama.evidenceNote && `evidenceNote: ${localYaml(drama.evidenceNote)}`,
    `logline: ${localYaml(drama.logline)}`,
    `art: { inks: [${drama.inks.map((ink) => `'${ink}'`).join(', ')}], motif: ${drama.motif} }${aside(lang, { zh: '深色、中色、点睛色', en: 'dark, middle and accent ink' })}`,
    sourcesLine(drama.sources),
    teach(lang, {
      zh: '# 加一场戏：npm run new -- scene --drama ' + drama.id,
      en: '# To add a scene: npm run new -- scene --drama ' + drama.id,
    }),
    'scenes: []',
    ...(lang ? proseLesson[lang](`content/dramas/${drama.id}.en.mdx`) : []),
  ]);
}

const dramaLesson: Readonly<Record<Lang, Lines>> = {
  zh: [
    '# 没查到的不写。查到了，删掉行首的“# ”：',
    '# platforms: { value: [{ zh: "平台名" }], sources: [来源代号], asOf: unknown }',
    '# year: { value: 2025, sources: [来源代号], asOf: unknown }',
    '# episodes: { value: 24, sources: [来源代号], asOf: unknown }',
  ],
  en: [
    '# What was not found stays out. Once found, delete the “# ” before these lines:',
    '# platforms: { value: [{ zh: "平台名", en: "Name of the platform" }], sources: [its-id], asOf: unknown }',
    '# year: { value: 2025, sources: [its-id], asOf: unknown }',
    '# episodes: { value: 24, sources: [its-id], asOf: unknown }',
  ],
};

/** The whole file of a new city. */
export function cityText(city: CityDraft, lang?: Lang): string {
  const { south, west, north, east } = city.bounds;
  return fileOf([
    `added: ${city.added}`,
    `name: ${localYaml(city.name)}`,
    `province: ${localYaml(city.province)}`,
    `adcode: ${quoted(city.adcode)}`,
    city.within === undefined ? undefined : `within: ${word(city.within)}`,
    teach(lang, {
      zh: '# 装得下这座城全部地方的方框，WGS-84，度。坐标落在框外的地方会被拦下。',
      en: '# A box that holds every spot of the city, in degrees, WGS-84. A spot outside it is refused.',
    }),
    `bounds: { south: ${south}, west: ${west}, north: ${north}, east: ${east} }`,
    `motif: ${city.motif}`,
    `lead: ${localYaml(city.lead)}`,
    ...(lang ? cityLesson[lang] : []),
    'facts: []',
    'support: []',
    sourcesLine(city.sources),
    ...(lang ? proseLesson[lang](`content/cities/${city.id}.en.mdx`) : []),
  ]);
}

const cityLesson: Readonly<Record<Lang, Lines>> = {
  zh: [
    '# facts写查得到的数字和事，support写给剧组的扶持，两个是同一种写法：',
    '# facts:',
    '#   - what: { zh: "几个字，说的是什么" }',
    '#     value: { zh: "一句话，查到了什么" }',
    '#     sources: [来源代号]',
    "#     asOf: '2026-10'",
  ],
  en: [
    '# facts holds figures and events with a source, support what film crews are offered; both are written so:',
    '# facts:',
    '#   - what: { zh: "…", en: "What it is about, in a few words" }',
    '#     value: { zh: "…", en: "What was found, in a sentence" }',
    '#     sources: [id-of-the-source]',
    "#     asOf: '2026-10'",
  ],
};

/** The whole file of a new itinerary. */
export function itineraryText(itinerary: ItineraryDraft, lang?: Lang): string {
  const days = itinerary.days.flatMap((day): Lines => [
    `  - title: ${localYaml(day.title)}`,
    `    start: "${day.start}"`,
    '    stops:',
    ...day.stops.flatMap((stop): Lines => [
      `      - spot: ${word(stop.spot)}`,
      `        stay: ${stop.stay}`,
      stop.by && `        by: ${stop.by}`,
      `        scenes: ${wordList(stop.scenes)}`,
    ]),
  ]);
  return fileOf([
    `added: ${itinerary.added}`,
    `title: ${localYaml(itinerary.title)}`,
    `summary: ${localYaml(itinerary.summary)}`,
    `cities: ${wordList(itinerary.cities)}`,
    `length: ${itinerary.length}`,
    ...(lang ? itineraryLesson[lang] : []),
    'days:',
    ...days,
    sourcesLine(itinerary.sources),
    ...(lang ? proseLesson[lang](`content/itineraries/${itinerary.id}.en.mdx`) : []),
  ]);
}

const itineraryLesson: Readonly<Record<Lang, Lines>> = {
  zh: [
    '# stay是停留的分钟。by是怎么从上一站来：每天第一站不写，前后有一站不是定点的也不写。',
    '# 每一站还可以写note: { zh: "在这里做什么，吃什么，当心什么" }，坐船坐车的实数写legMinutes。',
  ],
  en: [
    '# stay is in minutes. by says how one comes from the stop before: not at a day’s first stop, nor beside a place that is no pin.',
    '# A stop may have a note: { zh: "…", en: "What to do here" }, and legMinutes where a ferry or a train has its own time.',
  ],
};

/** A source as it stands in the register. */
export function sourceLines(source: SourceDraft, lang?: Lang): string[] {
  const lines: Lines = [
    `${word(source.id)}:`,
    `  publisher: ${localYaml(source.publisher)}`,
    `  title: ${localYaml(source.title)}`,
    `  date: ${source.date === 'unknown' ? 'unknown' : quoted(source.date)}`,
    source.url === undefined
      ? teach(lang, {
          zh: '  # url只写发布者自己的网址，或公开的转载；别人站上的抄本只署名，不设链接',
          en: '  # url only for the publisher’s own page or an open republication; a copy elsewhere is credited, not linked',
        })
      : `  url: ${quoted(source.url)}`,
    source.note && `  note: ${localYaml(source.note)}`,
  ];
  return lines.filter((line) => line !== undefined);
}
