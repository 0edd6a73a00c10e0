import type { Library } from '../../src/catalog/library.ts';
import type { Source } from '../../src/model/source.ts';
import type { Entry, EntryData } from '../../src/prose/entry.ts';
import type { ProseReference } from '../../src/prose/parse.ts';
import { entrySchemas, type Collection } from '../../src/schema/index.ts';

/** Entries as an author writes them, by slug; what they leave out is filled in with something sound. */
export type Written = { readonly [C in Collection]?: Readonly<Record<string, object>> } & {
  readonly sources?: readonly string[];
  readonly pictures?: readonly string[];
  readonly references?: readonly (ProseReference & { readonly file: string })[];
  /** Slugs whose files could not be read. */
  readonly unread?: { readonly [C in Collection]?: readonly string[] };
  readonly untranslated?: readonly string[];
};

const added = '2026-11-22';
const sound: { readonly [C in Collection]: object } = {
  cities: {
    added,
    name: '镇',
    province: '江苏',
    adcode: '320500',
    bounds: { south: 31, west: 120, north: 32, east: 121 },
    motif: 'bridge',
    lead: '一座镇。',
  },
  dramas: {
    added,
    title: '戏',
    kind: 'series',
    cities: ['town'],
    evidence: 'strong',
    logline: '一出戏。',
    art: { inks: ['#1f3a44', '#5f9093', '#c4553b'], motif: 'bridge' },
    sources: ['paper'],
  },
  spots: {
    added,
    name: '巷',
    city: 'town',
    kind: 'lane',
    address: '某路1号',
    position: { wgs84: [31.3, 120.6], accuracy: 100, verified: true },
    access: 'public',
    lead: '一条巷。',
    motif: 'bridge',
  },
  itineraries: {
    added,
    title: '一天',
    summary: '走一天。',
    cities: ['town'],
    length: 'one-day',
    days: [],
  },
};

/** A scene as it stands in a drama's frontmatter. */
export const scene = (id: string, spot: string, over: object = {}): object => ({
  id,
  spot,
  claim: 'confirmed',
  shows: '巷。',
  sources: ['paper'],
  ...over,
});

export const day = (...stops: readonly object[]): object => ({
  title: '一天',
  start: '09:00',
  stops: stops.map((stop) => ({ stay: 30, ...stop })),
});

/** A town with one lane and one play shot in it, and whatever else is written. */
export function worldOf(written: Written): Library {
  const all: Written = {
    ...written,
    cities: { town: {}, ...written.cities },
    spots: { lane: {}, ...written.spots },
    dramas: { play: { scenes: [scene('play--lane', 'lane')] }, ...written.dramas },
  };
  const entriesOf = <C extends Collection>(collection: C): Entry<C>[] =>
    Object.entries(all[collection] ?? {}).map(([id, over]) => ({
      collection,
      id,
      data: {
        ...(entrySchemas[collection].parse({
          ...sound[collection],
          ...(over as object),
        }) as object),
        id,
      } as EntryData<C>,
      prose: written.untranslated?.includes(id) ? { zh: '话。' } : { zh: '话。', en: 'Words.' },
    }));
  const slugsOf = (collection: Collection): Set<string> =>
    new Set([...Object.keys(all[collection] ?? {}), ...(written.unread?.[collection] ?? [])]);
  const source = (id: string): Source => ({
    id,
    publisher: { zh: '某报' },
    title: { zh: '一篇' },
    date: 'unknown',
  });
  return {
    entries: {
      cities: entriesOf('cities'),
      dramas: entriesOf('dramas'),
      spots: entriesOf('spots'),
      itineraries: entriesOf('itineraries'),
    },
    slugs: {
      cities: slugsOf('cities'),
      dramas: slugsOf('dramas'),
      spots: slugsOf('spots'),
      itineraries: slugsOf('itineraries'),
    },
    met: 0,
    sources: new Map((written.sources ?? ['paper']).map((id) => [id, source(id)])),
    pictures: new Set(written.pictures),
    references: written.references ?? [],
    problems: [],
  };
}
