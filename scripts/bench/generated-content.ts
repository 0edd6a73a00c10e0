import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { motifNames } from '../../src/pictures/motifs/index.ts';
import { names, sentences } from './generated-words.ts';

const collections = ['cities', 'dramas', 'spots', 'itineraries'] as const;

/** Of a hundred entries, how many are of each kind; the rest are spots. Much as in our own content. */
const shares = { cities: 1, itineraries: 5, dramas: 28 } as const;
const sourceCount = 20;
const paletteCount = 40;

export interface GeneratedEntry {
  readonly collection: (typeof collections)[number];
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly prose: { readonly zh: string; readonly en: string };
}

export interface GeneratedSource {
  readonly publisher: Words;
  readonly title: Words;
  readonly date: string;
}

export interface GeneratedContent {
  readonly entries: readonly GeneratedEntry[];
  readonly sources: Readonly<Record<string, GeneratedSource>>;
}

interface Words {
  readonly zh: string;
  readonly en: string;
}

interface PlacedSpot {
  readonly id: string;
  readonly city: number;
  readonly name: Words;
  /** A place known well enough that a leg of a route may lead to it. */
  readonly pin: boolean;
}

interface PlacedScene {
  readonly id: string;
  readonly spot: string;
}

/** So many entries in the proportions of real content. The same count gives the same entries, whenever and wherever. */
export function generateContent(count: number): GeneratedContent {
  const dice = diceFrom(count);
  const of = (percent: number): number => Math.max(1, Math.round((count * percent) / 100));
  const [cities, itineraries, dramas] = [
    of(shares.cities),
    of(shares.itineraries),
    of(shares.dramas),
  ];
  const sources = generateSources(dice);
  const places = placeSpots(dice, count - cities - itineraries - dramas, cities);
  const scenes: PlacedScene[] = [];
  const prose = proseFrom(dice, places, dramas);
  const entries = [
    ...repeat(cities, (n) => cityEntry(dice, n, prose)),
    ...places.map((place) => spotEntry(dice, place, prose)),
    ...repeat(dramas, (n) => dramaEntry(dice, n, places, prose, scenes)),
    ...repeat(itineraries, (n) => itineraryEntry(dice, n, places, prose, scenes)),
  ];
  return { entries, sources };
}

/** Writes them as an editor would, in a content folder. */
export function writeContent(folder: string, { entries, sources }: GeneratedContent): void {
  for (const collection of collections) mkdirSync(join(folder, collection), { recursive: true });
  for (const { collection, id, fields, prose } of entries) {
    writeFileSync(
      join(folder, collection, `${id}.mdx`),
      `---\n${frontmatter(fields)}---\n\n${prose.zh}\n`,
    );
    writeFileSync(join(folder, collection, `${id}.en.mdx`), `${prose.en}\n`);
  }
  writeFileSync(join(folder, 'sources.yaml'), frontmatter(sources));
}

/** Blocks outside, short maps on one line, as people write it. */
export function frontmatter(fields: object): string {
  return dump(fields, { lineWidth: -1, flowLevel: 4, noRefs: true });
}

interface Dice {
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly some: <T>(items: readonly T[], count: number) => readonly T[];
}

/** Chance that falls the same way each time: mulberry32. */
function diceFrom(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  return {
    below,
    pick,
    chance: (share) => next() < share,
    some: (items, count) => {
      const from = below(items.length);
      return repeat(
        Math.min(count, items.length),
        (n) => items[(from + n * 7) % items.length],
      ).filter(
        (item, index, all) => item !== undefined && all.indexOf(item) === index,
      ) as typeof items;
    },
  };
}

function generateSources({ pick }: Dice): Readonly<Record<string, GeneratedSource>> {
  const publishers = [
    { zh: '市文旅局', en: 'City culture and tourism bureau' },
    { zh: '晚报', en: 'The evening paper' },
    { zh: '剧组公众号', en: 'The crew’s own account' },
    { zh: '一篇游记', en: 'A travel note' },
  ];
  return Object.fromEntries(
    repeat(sourceCount, (n) => [
      `source-${n}`,
      {
        publisher: pick(publishers),
        title: { zh: `第${n}篇报道：镜头里的老街`, en: `Report ${n}: the old street on screen` },
        date: `2026-${String(1 + (n % 9)).padStart(2, '0')}-1${n % 10}`,
        ...(n % 3 === 0 ? { url: `https://news.example/2026/${n}` } : {}),
      },
    ]),
  );
}

/** Towns on a grid over the east of the country; their spots lie within a few kilometres, some of them walks apart. */
function placeSpots(
  { pick, below, chance }: Dice,
  count: number,
  cities: number,
): readonly PlacedSpot[] {
  return repeat(count, (n) => {
    const [whose, what] = [pick(names.whose), pick(names.spots)];
    const number = below(4) === 0 ? '' : `${1 + below(99)}号`;
    return {
      id: `spot-${n}`,
      city: n % cities,
      name: {
        zh: `${whose[0]}${what[0]}${number}`,
        en: `${whose[1]} ${what[1]}${number && ` ${number.slice(0, -1)}`}`,
      },
      pin: chance(0.7),
    };
  });
}

const cityCentre = (city: number): { lat: number; lng: number } => ({
  lat: 24 + (city % 9) * 1.7,
  lng: 103 + Math.floor(city / 9) * 1.9,
});

type ProseWriter = (city?: number) => GeneratedEntry['prose'];

/** About 300 characters of Chinese or 200 words of English, in three paragraphs and a tip, with links and sources. */
function proseFrom(dice: Dice, places: readonly PlacedSpot[], dramas: number): ProseWriter {
  const { pick, below } = dice;
  return () => {
    const place = pick(places);
    const drama = `drama-${below(dramas)}`;
    const source = (): string => `<Source id="source-${below(sourceCount)}" />`;
    const chosen = repeat(12, () => below(sentences.zh.length));
    const [first, second, third] = [source(), source(), source()];
    const written = (lang: 'zh' | 'en'): string => {
      const gap = lang === 'zh' ? '' : ' ';
      const said = (from: number, to: number): string =>
        chosen
          .slice(from, to)
          .map((n) => sentences[lang][n])
          .join(gap);
      const spot = `<Spot id="${place.id}">${place.name[lang]}</Spot>`;
      const work = `<Drama id="${drama}">${lang === 'zh' ? '那出戏' : 'The drama'}</Drama>`;
      return [
        `${said(0, 2)}${gap}${lang === 'zh' ? `不远处是${spot}${first}。` : `${spot} is not far.${first}`}${gap}${said(2, 4)}`,
        `${lang === 'zh' ? `${work}里有它${second}。` : `${work} shows it.${second}`}${gap}${said(4, 7)}`,
        `${said(7, 9)}${third}`,
        `<Tip>\n\n${said(9, 10)}\n\n</Tip>`,
        ...(chosen[0] !== undefined && chosen[0] % 4 === 0
          ? [`<Warning>\n\n${said(10, 11)}\n\n</Warning>`]
          : []),
        said(11, 12),
      ].join('\n\n');
    };
    return { zh: written('zh'), en: written('en') };
  };
}

function words({ below }: Dice): Words {
  const n = below(sentences.zh.length);
  return { zh: sentences.zh[n] ?? '', en: sentences.en[n] ?? '' };
}

function someSources({ below }: Dice, most = 2): readonly string[] {
  const from = below(sourceCount);
  return repeat(1 + below(most), (n) => `source-${(from + n * 3) % sourceCount}`);
}

const fact = (dice: Dice, value: unknown): object => ({
  value,
  sources: someSources(dice),
  asOf: `2026-0${1 + dice.below(9)}`,
});

const added = '2026-11-22';

function cityEntry(dice: Dice, n: number, prose: ProseWriter): GeneratedEntry {
  const [whose, what] = [names.whose[n % names.whose.length], dice.pick(names.cities)];
  const { lat, lng } = cityCentre(n);
  return {
    collection: 'cities',
    id: `city-${n}`,
    fields: {
      added,
      name: { zh: `${whose?.[0] ?? ''}${what[0]}`, en: `${whose?.[1] ?? ''}${what[1]}` },
      province: { zh: '江苏', en: 'Jiangsu' },
      adcode: String(320_000 + n),
      bounds: { south: lat - 0.5, west: lng - 0.5, north: lat + 0.5, east: lng + 0.5 },
      motif: motifNames[n % motifNames.length],
      lead: words(dice),
      facts: repeat(3, () => ({
        what: { zh: '微短剧与文旅', en: 'Micro-drama and tourism' },
        value: words(dice),
        sources: someSources(dice),
        asOf: '2026-05',
      })),
      sources: someSources(dice),
    },
    prose: prose(),
  };
}

function spotEntry(
  dice: Dice,
  { id, city, name, pin }: PlacedSpot,
  prose: ProseWriter,
): GeneratedEntry {
  const { below, chance, pick } = dice;
  const centre = cityCentre(city);
  const near = (degrees: number): number =>
    Number((degrees + (below(1000) - 500) * 0.0002).toFixed(4));
  const perhaps = (share: number, key: string, value: unknown): object =>
    chance(share) ? { [key]: fact(dice, value) } : {};
  const yuan = 10 * below(9);
  return {
    collection: 'spots',
    id,
    fields: {
      added,
      name,
      aliases: chance(0.4) ? [{ zh: `老${name.zh}`, en: `Old ${name.en}` }] : [],
      city: `city-${city}`,
      kind: pick(['lane', 'garden', 'canal-street', 'temple', 'teahouse', 'village']),
      address: fact(dice, {
        zh: `某区某路${below(300)}号`,
        en: `${below(300)} Some Road, Some District`,
      }),
      position: {
        wgs84: [near(centre.lat), near(centre.lng)],
        accuracy: pin ? pick([50, 150, 250]) : pick([800, 2000, 5000]),
        verified: pin,
        note: words(dice),
        sources: someSources(dice),
      },
      access: pick(['public', 'public', 'ticket', 'by-appointment', 'unknown']),
      lead: words(dice),
      visit: {
        ...perhaps(0.6, 'status', words(dice)),
        ...perhaps(0.7, 'fee', { words: { zh: `${yuan}元`, en: `${yuan} yuan` }, yuan }),
        ...perhaps(0.7, 'hours', {
          words: { zh: '8:30至17:00', en: '8:30 to 17:00' },
          osm: 'Mo-Su 08:30-17:00',
        }),
        ...perhaps(0.8, 'transit', words(dice)),
        ...perhaps(0.6, 'stay', [30, 30 + 30 * (1 + below(3))]),
        ...perhaps(0.8, 'what', words(dice)),
        ...perhaps(0.3, 'season', words(dice)),
        ...perhaps(0.2, 'food', words(dice)),
      },
      etiquette: dice.some(['residents', 'quiet', 'ask-first', 'no-tripod'], below(3)),
      motif: pick(motifNames),
      sources: someSources(dice, 3),
    },
    prose: prose(city),
  };
}

function dramaEntry(
  dice: Dice,
  n: number,
  places: readonly PlacedSpot[],
  prose: ProseWriter,
  allScenes: PlacedScene[],
): GeneratedEntry {
  const { below, chance, pick } = dice;
  const id = `drama-${n}`;
  const [whose, what] = [pick(names.whose), pick(names.dramas)];
  const stages = dice.some(places, 2 + below(3));
  const scenes = stages.map((place, index) => {
    const claim = pick(['confirmed', 'reported', 'setting']);
    return {
      id: `${id}--${index + 1}`,
      spot: place.id,
      claim,
      ...(chance(0.3) ? { episode: 1 + below(40) } : {}),
      shows: words(dice),
      spoiler: pick(['none', 'none', 'mild']),
      sources: someSources(dice),
    };
  });
  allScenes.push(...scenes);
  const ink = (m: number): string =>
    `#${(((n % paletteCount) + 1) * m).toString(16).padStart(6, '0').slice(-6)}`;
  return {
    collection: 'dramas',
    id,
    fields: {
      added,
      title: { zh: `${whose[0]}${what[0]}`, en: `${whose[1]} ${what[1]}` },
      kind: pick(['micro-drama', 'series', 'series', 'film']),
      platforms: [{ zh: '某卫视', en: 'Some TV' }],
      year: fact(dice, 1990 + below(37)),
      episodes: fact(dice, 12 + below(40)),
      credits: [
        {
          role: 'director',
          names: [{ zh: '某导演', en: 'A Director' }],
          sources: someSources(dice),
        },
        {
          role: 'cast',
          names: [{ zh: '某演员' }, { zh: '另一位演员' }],
          sources: someSources(dice),
        },
      ],
      cities: [...new Set(stages.map(({ city }) => `city-${city}`))],
      evidence: pick(['strong', 'medium']),
      logline: words(dice),
      ...(chance(0.2)
        ? {
            elsewhere: {
              story: { zh: '北方某城', en: 'A northern city' },
              shot: { zh: '江南某镇', en: 'A southern town' },
              note: words(dice),
              sources: someSources(dice),
            },
          }
        : {}),
      art: { inks: [ink(40_961), ink(409_601), ink(333_337)], motif: pick(motifNames) },
      sources: someSources(dice, 3),
      scenes,
    },
    prose: prose(),
  };
}

function itineraryEntry(
  dice: Dice,
  n: number,
  places: readonly PlacedSpot[],
  prose: ProseWriter,
  scenes: readonly PlacedScene[],
): GeneratedEntry {
  const { pick } = dice;
  const city = pick(places).city;
  const stops = dice.some(
    places.filter((place) => place.city === city),
    3 + dice.below(3),
  );
  const [whose] = [pick(names.whose)];
  return {
    collection: 'itineraries',
    id: `day-${n}`,
    fields: {
      added,
      title: { zh: `${whose[0]}一日`, en: `A day at ${whose[1]}` },
      summary: words(dice),
      cities: [`city-${city}`],
      length: 'one-day',
      days: [
        {
          title: { zh: '街巷与水', en: 'Lanes and water' },
          start: '09:00',
          stops: stops.map((place, index) => ({
            spot: place.id,
            stay: pick([30, 45, 60, 90]),
            // A way is only told between two places that are known to the door.
            ...(index > 0 && place.pin && stops[index - 1]?.pin ? { by: 'walk' } : {}),
            scenes: scenes.filter(({ spot }) => spot === place.id).map(({ id }) => id),
            note: words(dice),
          })),
        },
      ],
    },
    prose: prose(city),
  };
}

function repeat<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
