import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fifty sentences, dealt out in turn, make prose of the length our real entries have. */
const zh =
  '这条巷子不宽，下雨天积水，走路要看脚下。门口的石阶磨得发亮，住的人多半上了年纪。来源只说在这一带拍过，哪一扇门没有讲。到了先看门牌，再看墙上的字。';
const en =
  'The lane is narrow and holds water after rain. Its steps are worn, and most who live here are old. A source says it was filmed hereabouts and names no door. Look for the number first, then for the writing on the wall. ';

export interface GeneratedEntry {
  readonly collection: 'cities' | 'dramas' | 'spots' | 'itineraries';
  readonly id: string;
  readonly title: string;
  readonly prose: { readonly zh: string; readonly en: string };
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly links: readonly string[];
}

/** Writes a content folder of so many entries, in the proportions of the real one, and tells what was written. */
export function generateContent(folder: string, count: number): readonly GeneratedEntry[] {
  for (const collection of ['cities', 'dramas', 'spots', 'itineraries', 'guides'])
    mkdirSync(join(folder, collection), { recursive: true });
  const cities = Math.max(1, Math.round(count * 0.02));
  const itineraries = Math.round(count * 0.06);
  const dramas = Math.round(count * 0.3);
  const spots = count - cities - itineraries - dramas;
  const entries: GeneratedEntry[] = [];
  const write = (entry: GeneratedEntry, frontmatter: string): void => {
    entries.push(entry);
    writeFileSync(
      join(folder, entry.collection, `${entry.id}.mdx`),
      `---\nadded: 2026-11-22\n${frontmatter}---\n\n${entry.prose.zh}\n`,
    );
    writeFileSync(join(folder, entry.collection, `${entry.id}.en.mdx`), `${entry.prose.en}\n`);
  };
  const prose = (n: number, spot: string, drama: string): GeneratedEntry['prose'] => ({
    zh: `${n}号条目。${zh}去<Spot id="${spot}">那条巷子</Spot>看看<Source id="s${n % 20}" />。\n\n${zh}\n\n<Tip>\n\n${zh}\n\n</Tip>\n\n<Drama id="${drama}">那出戏</Drama>在这里拍过<Source id="s${(n + 7) % 20}" />。${zh}`,
    en: `Entry ${n}. ${en}See <Spot id="${spot}">the lane</Spot>.<Source id="s${n % 20}" />\n\n${en}\n\n<Tip>\n\n${en}\n\n</Tip>\n\n<Drama id="${drama}">The play</Drama> was shot here.<Source id="s${(n + 7) % 20}" /> ${en}`,
  });
  const cityOf = (n: number): number => n % cities;
  const spotOf = (n: number): number => n % spots;
  const at = (n: number): [number, number] => [
    31 + (cityOf(n) % 40) * 0.1 + (n % 97) * 0.0007,
    105 + Math.floor(cityOf(n) / 40) * 0.2 + (n % 89) * 0.0007,
  ];
  for (let n = 0; n < cities; n += 1)
    write(
      {
        collection: 'cities',
        id: `city-${n}`,
        title: `城${n}`,
        prose: prose(n, 'spot-0', 'drama-0'),
        facts: [],
        links: [],
      },
      `name: { zh: 城${n}, en: City ${n} }\nprovince: { zh: 江苏, en: Jiangsu }\nadcode: "320500"\nbounds: { south: 20, west: 100, north: 40, east: 125 }\nmotif: canal-bridge\nlead: { zh: ${n}号城。, en: City number ${n}. }\n`,
    );
  for (let n = 0; n < spots; n += 1) {
    const [lat, lng] = at(n);
    const facts = [
      ['fee', '30元'],
      ['transit', '2号线，直线约400米'],
      ['what', '一条老巷'],
      ['season', '秋天'],
      ['phone', '025-0000000'],
      ['access', '随便进'],
    ] as const;
    write(
      {
        collection: 'spots',
        id: `spot-${n}`,
        title: `巷${n}`,
        prose: prose(n, `spot-${(n + 1) % spots}`, `drama-${n % dramas}`),
        facts,
        links: Array.from({ length: 11 }, (_, index) => `https://map.example/${n}/${index}`),
      },
      `name: { zh: 巷${n}, en: Lane ${n} }\ncity: city-${cityOf(n)}\nkind: lane\naddress: { value: { zh: 某路${n}号, en: "${n} Some Road" }, sources: [s1], asOf: 2026-01 }\nposition: { wgs84: [${lat.toFixed(4)}, ${lng.toFixed(4)}], accuracy: 200, verified: true, sources: [s2] }\naccess: public\nlead: { zh: ${n}号巷子，窄而长。, en: Lane ${n} is narrow and long. }\nvisit:\n${facts.map(([key, value]) => `  ${key}: { value: { zh: "${value}", en: "${value}" }, sources: [s3], asOf: 2026-01 }\n`).join('')}  hours: { value: { words: { zh: 8点到5点, en: 8 to 5 }, osm: "Mo-Su 08:00-17:00" }, sources: [s4], asOf: 2026-01 }\n  stay: { value: [30, 60], sources: [s5], asOf: 2026-01 }\netiquette: [residents, quiet]\nmotif: stone-gate-lane\n`,
    );
  }
  for (let n = 0; n < dramas; n += 1) {
    const scenes = [0, 1, 2].map((k) => spotOf(n * 3 + k));
    const named = [...new Set(scenes.map((s) => `city-${cityOf(s)}`))];
    write(
      {
        collection: 'dramas',
        id: `drama-${n}`,
        title: `戏${n}`,
        prose: prose(n, `spot-${scenes[0]}`, `drama-${(n + 1) % dramas}`),
        facts: [
          ['year', '2024'],
          ['episodes', '40'],
        ],
        links: scenes.map((s) => `/spots/spot-${s}/`),
      },
      `title: { zh: 戏${n}, en: Play ${n} }\nkind: series\nyear: { value: ${2000 + (n % 26)}, sources: [s6], asOf: unknown }\nepisodes: { value: 40, sources: [s7], asOf: unknown }\ncities: [${named.join(', ')}]\nevidence: strong\nlogline: { zh: ${n}号戏，讲一条巷子。, en: Play ${n} is about a lane. }\nart: { inks: ['#1f3a4${n % 10}', '#5f9093', '#c4553${n % 4}'], motif: canal-bridge }\nsources: [s8]\nscenes:\n${scenes.map((s, k) => `  - { id: drama-${n}--${k}, spot: spot-${s}, claim: ${['confirmed', 'reported', 'setting'][k] ?? 'setting'}, shows: { zh: 两个人在巷口分手。, en: Two people part. }, sources: [s9] }\n`).join('')}`,
    );
  }
  for (let n = 0; n < itineraries; n += 1) {
    const stops = [0, 1, 2, 3].map((k) => spotOf(n * 4 + k * cities));
    write(
      {
        collection: 'itineraries',
        id: `day-${n}`,
        title: `一天${n}`,
        prose: prose(n, `spot-${stops[0]}`, 'drama-0'),
        facts: [],
        links: stops.map((s) => `/spots/spot-${s}/`),
      },
      `title: { zh: 一天${n}, en: Day ${n} }\nsummary: { zh: 走${n}号路线。, en: Walk route ${n}. }\ncities: [city-${cityOf(stops[0] ?? 0)}]\nlength: one-day\ndays:\n  - title: 一天\n    start: "09:00"\n    stops:\n${stops.map((s, k) => `      - { spot: spot-${s}, stay: 45${k ? ', by: walk' : ''} }\n`).join('')}`,
    );
  }
  writeFileSync(
    join(folder, 'sources.yaml'),
    Array.from(
      { length: 20 },
      (_, n) =>
        `s${n}: { publisher: { zh: 某报, en: A paper }, title: { zh: 报道${n}, en: Report ${n} }, date: 2026-01-05 }`,
    ).join('\n'),
  );
  return entries;
}
