import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../catalog/library.ts';
import { claims } from '../../model/claim.ts';
import { toWgs84 } from '../../model/geo/datum.ts';
import { metersBetween } from '../../model/geo/distance.ts';
import { inMainland } from '../../model/geo/mainland.ts';
import { readPastedPosition } from '../../model/geo/pasted-position.ts';
import { position, type Datum, type Position } from '../../model/geo/position.ts';
import {
  accesses,
  etiquettes,
  spotKinds,
  type Access,
  type Etiquette,
  type SpotKind,
} from '../../model/spot.ts';
import type { LocalText, WordTable } from '../../model/text.ts';
import type { Entry } from '../../prose/entry.ts';
import { nearest } from '../../prose/explain.ts';
import { readYaml, splitEntry } from '../../prose/frontmatter.ts';
import { slug as slugShape } from '../../schema/text.ts';
import {
  NotEditable,
  withFrontmatter,
  withItems,
  withName,
  withValue,
} from '../edit-frontmatter.ts';
import { sceneLines, spotText, type SceneDraft, type SpotDraft } from '../entry-text.ts';
import { nameKey, Places, sketchOf, wordings, type Likeness } from '../likeness.ts';
import type { Both } from '../new/question.ts';
import { cityAt, middleOf } from '../new/spot-place.ts';
import { addressIn, kindByName, motifOf, nothingWritten } from '../proposals.ts';
import { freeSlug, slugOf, spotPrefix } from '../slug.ts';
import type { Draft } from '../staging.ts';
import { localYaml, word } from '../yaml-text.ts';
import { columns, type ColumnId } from './columns.ts';
import type { RawRow, RawTable } from './raw-row.ts';

/** What an editor said once for all rows; a cell of a row goes before it. */
export interface Defaults {
  readonly city?: string | undefined;
  readonly kind?: string | undefined;
  readonly datum?: Datum | undefined;
  readonly accuracy?: number | undefined;
  readonly sources?: readonly string[] | undefined;
  /** Rows that are like an entry are taken as new ones. */
  readonly takeLike?: boolean | undefined;
}

export interface Fault {
  readonly says: Both;
  readonly mend: Both;
}

/** A field that a row would change, as it is and as it would be. */
export interface Change {
  readonly field: string;
  readonly was: string;
  readonly becomes: string;
}

/** What comes of a row. A scene may come with any of the first three. */
export type Outcome =
  | { readonly kind: 'new'; readonly id: string }
  | { readonly kind: 'changed'; readonly id: string; readonly changes: readonly Change[] }
  | { readonly kind: 'same'; readonly id: string }
  | { readonly kind: 'like'; readonly likeness: Likeness; readonly row?: number | undefined }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

export interface PlannedRow {
  readonly number: number;
  readonly name: string;
  readonly outcome: Outcome;
  /** The scene that the row adds to its drama. */
  readonly scene?:
    { readonly id: string; readonly drama: string; readonly isNew: boolean } | undefined;
}

export interface Plan {
  readonly rows: readonly PlannedRow[];
  readonly drafts: readonly Draft[];
}

export interface PlanDesk {
  readonly contentDir: string;
  readonly library: Library;
  readonly motifs: readonly string[];
  readonly today: string;
}

/** A point without an error given: a street is told, a house is not. */
const usualAccuracy = 500;
/** Two places of one name in one city are the same within this many metres. */
const sameNameReach = 300;
/** Exports round; what is nearer than this has not been moved. */
const unmoved = 0.5;

/** Holds every row against the content, and drafts what they come to. Writes nothing. */
export function planImport(
  table: RawTable,
  desk: PlanDesk,
  defaults: Defaults,
  onRow: (done: number) => void = () => undefined,
): Plan {
  const planner = new Planner(table, desk, defaults);
  const rows = table.rows.map((row, index) => {
    onRow(index);
    return planner.plan(row);
  });
  return planner.finished(rows);
}

interface ReadRow {
  readonly name: string | undefined;
  readonly nameEn: string | undefined;
  readonly city: string | undefined;
  readonly kind: SpotKind | undefined;
  readonly place:
    | { readonly datum: Datum; readonly lat: number; readonly lng: number; readonly at: Position }
    | undefined;
  readonly accuracy: number | undefined;
  readonly verified: boolean | undefined;
  readonly access: Access | undefined;
  readonly etiquette: readonly Etiquette[];
  readonly sources: readonly string[];
  readonly motif: string | undefined;
  readonly stay: number | undefined;
}

type Cells = RawRow['cells'];

class Planner {
  readonly #table: RawTable;
  readonly #desk: PlanDesk;
  readonly #defaults: Defaults;
  readonly #places: Places;
  readonly #spots: ReadonlyMap<string, Entry<'spots'>>;
  readonly #cityOfName = new Map<string, string>();
  readonly #dramaOfName = new Map<string, string>();
  readonly #prefixes = new Map<string, string>();
  readonly #taken: Set<string>;
  /** Rows by the slug they were given. */
  readonly #rowOf = new Map<string, number>();
  readonly #cityOfNew = new Map<string, string>();
  readonly #newSpots: SpotDraft[] = [];
  readonly #edited = new Map<string, { readonly from: string; text: string }>();
  readonly #scenes = new Map<string, SceneDraft[]>();
  readonly #sceneIds: Set<string>;
  readonly #scenesKnown: ReadonlyMap<string, string>;

  constructor(table: RawTable, desk: PlanDesk, defaults: Defaults) {
    this.#table = table;
    this.#desk = desk;
    this.#defaults = defaults;
    const { entries, slugs } = desk.library;
    this.#places = new Places(entries.spots.map(sketchOf));
    this.#spots = new Map(entries.spots.map((one) => [one.id, one]));
    for (const { id, data } of entries.cities)
      for (const name of wordings(data.name))
        for (const key of [nameKey(name), nameKey(`${name}市`), nameKey(`${name}县`)])
          this.#cityOfName.set(key, id);
    for (const id of slugs.cities) this.#cityOfName.set(nameKey(id), id);
    for (const { id, data } of entries.dramas)
      for (const title of [data.title, ...data.aliases].flatMap(wordings))
        this.#dramaOfName.set(nameKey(title), id);
    for (const id of slugs.dramas) this.#dramaOfName.set(nameKey(id), id);
    this.#taken = new Set([...slugs.spots, ...entries.spots.flatMap(({ data }) => data.formerly)]);
    const scenes = entries.dramas.flatMap(({ data }) => data.scenes);
    this.#sceneIds = new Set(scenes.map(({ id }) => id));
    this.#scenesKnown = new Map(
      entries.dramas.flatMap(({ id, data }) =>
        data.scenes.map((scene) => [`${id}\n${scene.spot}\n${nameKey(scene.shows.zh)}`, scene.id]),
      ),
    );
  }

  plan(raw: RawRow): PlannedRow {
    const name = raw.cells.name ?? raw.cells.id ?? '';
    const refuse = (...faults: readonly Fault[]): PlannedRow => ({
      number: raw.number,
      name,
      outcome: { kind: 'refused', faults },
    });
    if (raw.fault) return refuse(raw.fault);
    const faults: Fault[] = [];
    const read = this.#read(raw.cells, faults);
    const id = this.#idOf(raw.cells, faults);
    if (faults.length > 0) return refuse(...faults);

    const standing = id === undefined ? undefined : this.#spots.get(id);
    if (standing) return this.#withScene(raw, this.#compare(raw, standing, read), standing.id);
    if (read.name === undefined) return refuse(needed('name'));

    const city = read.city ?? (read.place && cityAt(this.#desk.library, read.place.at));
    const names = [read.name, ...(read.nameEn === undefined ? [] : [read.nameEn])];
    const [like] = this.#places.like({ id: '', names, city, at: read.place?.at });
    if (like && this.#isOne(like)) {
      const known = this.#spots.get(like.place.id);
      if (known) return this.#withScene(raw, this.#compare(raw, known, read), known.id);
      // A place of this file once more: fine, if it brings another scene.
      if (raw.cells.drama !== undefined)
        return this.#withScene(
          raw,
          { number: raw.number, name: read.name, outcome: { kind: 'same', id: like.place.id } },
          like.place.id,
        );
      const first = this.#rowOf.get(like.place.id) ?? 0;
      return refuse({
        says: { zh: `和第${first}行是同一处。`, en: `It is the same place as row ${first}.` },
        mend: { zh: '两行只留一行。', en: 'Keep one of the two rows.' },
      });
    }
    if (like && this.#defaults.takeLike !== true)
      return {
        number: raw.number,
        name: read.name,
        outcome: { kind: 'like', likeness: like, row: this.#rowOf.get(like.place.id) },
      };
    return this.#begin(raw, read, read.name, city, id, refuse);
  }

  /** Everything in place: new files, edited ones, and dramas with their new scenes. */
  finished(rows: readonly PlannedRow[]): Plan {
    const drafts: Draft[] = this.#newSpots.map((spot) => ({
      path: `spots/${spot.id}.mdx`,
      text: spotText(spot),
    }));
    const failed = new Map<string, string>();
    for (const [drama, scenes] of this.#scenes) {
      const path = `dramas/${drama}.mdx`;
      try {
        const { from, text } = this.#fileOf(path);
        const cities = this.#missingCities(drama, scenes);
        this.#edited.set(path, {
          from,
          text: withFrontmatter(text, (yaml) =>
            withItems(
              withItems(
                yaml,
                ['cities'],
                cities.map((city) => [word(city)]),
              ),
              ['scenes'],
              scenes.map((scene) => sceneLines(scene)),
            ),
          ),
        });
      } catch (error) {
        if (!(error instanceof NotEditable)) throw error;
        failed.set(drama, error.message);
      }
    }
    for (const [path, { from, text }] of this.#edited)
      if (text !== from) drafts.push({ path, text, from });
    return {
      rows: rows.map((row) => {
        const why = row.scene?.isNew ? failed.get(row.scene.drama) : undefined;
        return why === undefined
          ? row
          : { ...row, scene: undefined, outcome: { kind: 'refused', faults: [byHand(why)] } };
      }),
      drafts,
    };
  }

  /** One place under two names of a row, or merely two like ones: the name, the city and the ground must agree. */
  #isOne({ why, meters, place }: Likeness): boolean {
    const reach = Math.max(sameNameReach, this.#spots.get(place.id)?.data.position.accuracy ?? 0);
    return why === 'same-name' && (meters === undefined || meters <= reach);
  }

  #idOf(cells: Cells, faults: Fault[]): string | undefined {
    const { id } = cells;
    // A number is the row's own, from some other list.
    if (id === undefined || (/^\d+$/.test(id) && !this.#spots.has(id))) return undefined;
    if (this.#spots.has(id) || slugShape.safeParse(id).success) return id;
    if (this.#table.datum !== undefined) return undefined;
    faults.push({
      says: { zh: `代号“${id}”不能作网址。`, en: `The id “${id}” cannot be an address.` },
      mend: {
        zh: '新的条目把代号空着；改已有的，照它网址里的写。',
        en: 'Leave it empty for a new entry; for one that stands write it as in its address.',
      },
    });
    return undefined;
  }

  #read(cells: Cells, faults: Fault[]): ReadRow {
    const { library, motifs } = this.#desk;
    const place = this.#placeOf(cells, faults);
    const cityCell = cells.city ?? (cells.id === undefined ? this.#defaults.city : undefined);
    const city = cityCell === undefined ? undefined : this.#cityOfName.get(nameKey(cityCell));
    if (cityCell !== undefined && city === undefined)
      faults.push({
        says: { zh: `没有“${cityCell}”这座城。`, en: `There is no city “${cityCell}”.` },
        mend: suggestion(nearest(cityCell, [...library.slugs.cities]), {
          zh: '先建城市：npm run new -- city。',
          en: 'Begin it first: npm run new -- city.',
        }),
      });
    const sources = itemsIn(cells.sources);
    for (const one of sources) if (!library.sources.has(one)) faults.push(noSource(one, library));
    const motif = cells.motif;
    if (motif !== undefined && !motifs.includes(motif))
      faults.push({
        says: { zh: `没有“${motif}”这幅插画。`, en: `There is no picture “${motif}”.` },
        mend: suggestion(nearest(motif, motifs), {
          zh: '空着就按种类配。',
          en: 'Leave it empty: the kind then decides.',
        }),
      });
    const wordIn = <T extends WordTable>(
      column: ColumnId,
      table: T,
      cell: string | undefined,
    ): (keyof T & string) | undefined => wordOf(column, table, cell, faults);
    const verified = cells.verified === undefined ? undefined : yesOrNo(cells.verified);
    if (cells.verified !== undefined && verified === undefined)
      faults.push(
        wrong('verified', cells.verified, { zh: '写“是”或“否”。', en: 'Write yes or no.' }),
      );
    return {
      name: cells.name,
      nameEn: cells.nameEn,
      city,
      kind: wordIn(
        'kind',
        spotKinds,
        cells.kind ?? (cells.id === undefined ? this.#defaults.kind : undefined),
      ),
      place,
      accuracy: numberIn('accuracy', cells.accuracy, 1, 200_000, faults),
      verified,
      access: wordIn('access', accesses, cells.access),
      etiquette: itemsIn(cells.etiquette).flatMap(
        (one) => wordIn('etiquette', etiquettes, one) ?? [],
      ),
      sources,
      motif,
      stay: numberIn('stay', cells.stay, 1, 2880, faults),
    };
  }

  #placeOf(cells: Cells, faults: Fault[]): ReadRow['place'] {
    const written =
      cells.lat !== undefined && cells.lng !== undefined
        ? `lat ${cells.lat} lng ${cells.lng}`
        : cells.at;
    if (written === undefined) {
      if ((cells.lat === undefined) !== (cells.lng === undefined))
        faults.push({
          says: { zh: '经度和纬度缺了一个。', en: 'One of latitude and longitude is missing.' },
          mend: { zh: '两个都写上，或者都空着。', en: 'Write both, or neither.' },
        });
      return undefined;
    }
    const given = cells.datum === undefined ? undefined : datumOfWord(cells.datum);
    if (cells.datum !== undefined && given === undefined)
      faults.push(
        wrong('datum', cells.datum, {
          zh: '写gcj02（高德、腾讯）、bd09（百度）或wgs84（GPS）。',
          en: 'Write gcj02 (AMap, Tencent), bd09 (Baidu) or wgs84 (GPS).',
        }),
      );
    // Our own table has whole degrees nowhere, but a program may drop the zeros of 31.0.
    const exact =
      cells.lat !== undefined && cells.lng !== undefined
        ? numbersIn(cells.lat, cells.lng)
        : undefined;
    const pasted = exact ? undefined : readPastedPosition(written);
    const found = exact ?? pasted?.found;
    if (!found) {
      const why = pasted && !pasted.found ? pasted.reason : undefined;
      faults.push({
        says: {
          zh: `坐标“${written.slice(0, 60)}”读不懂。`,
          en: `The position “${written.slice(0, 60)}” cannot be read.`,
        },
        mend: { zh: why?.zh ?? '', en: why?.en ?? '' },
      });
      return undefined;
    }
    const { lat, lng } = found;
    const abroad = !inMainland(lat, lng);
    const datum =
      given ??
      pasted?.found?.datum ??
      this.#defaults.datum ??
      this.#table.datum ??
      (abroad ? 'wgs84' : undefined);
    if (datum === undefined) {
      if (cells.datum === undefined)
        faults.push({
          says: {
            zh: '坐标没有说是哪种坐标系。',
            en: 'Nothing says which datum the coordinates are in.',
          },
          mend: {
            zh: '加一列“坐标系”，或者整批加--datum gcj02（高德、腾讯）、bd09（百度）、wgs84（GPS）。',
            en: 'Add a column datum, or say it for all with --datum gcj02 (AMap, Tencent), bd09 (Baidu) or wgs84 (GPS).',
          },
        });
      return undefined;
    }
    return { datum, lat, lng, at: toWgs84(position(datum, lat, lng)) };
  }

  #begin(
    raw: RawRow,
    read: ReadRow,
    name: string,
    city: string | undefined,
    id: string | undefined,
    refuse: (...faults: readonly Fault[]) => PlannedRow,
  ): PlannedRow {
    const faults: Fault[] = [];
    const { library } = this.#desk;
    if (city === undefined)
      faults.push(
        read.place
          ? {
              says: {
                zh: `坐标${read.place.lat}, ${read.place.lng}不在已有的任何一座城里。`,
                en: `The point ${read.place.lat}, ${read.place.lng} lies in none of the cities.`,
              },
              mend: {
                zh: '写上城市；还没有的先建：npm run new -- city。坐标系选错，也会跑到城外。',
                en: 'Name the city, or begin it: npm run new -- city. A wrong datum also leads out of it.',
              },
            }
          : needed('city'),
      );
    if (read.kind === undefined) {
      const guess = kindByName(name);
      const fault = needed('kind');
      faults.push(
        guess === undefined
          ? fault
          : {
              says: fault.says,
              mend: {
                zh: `照名字看像${guess}（${spotKinds[guess].zh}）；填上，或者整批加--kind ${guess}。`,
                en: `By its name it may be ${guess}; fill it in, or say it for all with --kind ${guess}.`,
              },
            },
      );
    }
    const scene = this.#sceneOf(raw, faults);
    if (faults.length > 0 || city === undefined || read.kind === undefined)
      return refuse(...faults);
    const middle = read.place ? undefined : middleOf(city, this.#desk);
    const access = read.access ?? 'unknown';
    const wanted = id ?? this.#slugOf(name, read.nameEn, city);
    if (wanted === undefined)
      return refuse({
        says: { zh: `“${name}”拼不出网址。`, en: `No address can be spelt from “${name}”.` },
        mend: {
          zh: '在“代号”一列写一个，如shiban-lane。',
          en: 'Write one into the column id, as shiban-lane.',
        },
      });
    const slug = freeSlug(wanted, (one) => this.#taken.has(one));
    this.#taken.add(slug);
    this.#rowOf.set(slug, raw.number);
    this.#cityOfNew.set(slug, city);
    const { cells } = raw;
    this.#newSpots.push({
      id: slug,
      added: this.#desk.today,
      name: textOf(name, read.nameEn),
      aliases: itemsIn(cells.aliases).map((zh) => ({ zh })),
      city,
      kind: read.kind,
      address:
        cells.address === undefined
          ? (addressIn(city, library) ?? { zh: '未查到' })
          : textOf(cells.address, cells.addressEn),
      position: read.place
        ? {
            datum: read.place.datum,
            lat: read.place.lat,
            lng: read.place.lng,
            accuracy: read.accuracy ?? this.#defaults.accuracy ?? usualAccuracy,
            verified: read.verified ?? false,
            sources: [],
          }
        : {
            datum: 'wgs84',
            lat: middle?.at.lat ?? 0,
            lng: middle?.at.lng ?? 0,
            accuracy: Math.max(middle?.accuracy ?? 0, read.accuracy ?? 0),
            verified: false,
            note: {
              zh: '没有读数，点落在全城的正中。',
              en: 'There is no reading; the point is the middle of the city.',
            },
            sources: [],
          },
      access,
      lead: cells.lead === undefined ? nothingWritten.spot : textOf(cells.lead, cells.leadEn),
      visit: {
        fee: cells.fee === undefined ? undefined : { words: { zh: cells.fee } },
        hours: cells.hours === undefined ? undefined : { words: { zh: cells.hours } },
        stay: read.stay,
      },
      etiquette:
        read.etiquette.length === 0 && (access === 'private' || access === 'outside-only')
          ? ['residents', 'quiet']
          : read.etiquette,
      motif: read.motif ?? motifOf[read.kind],
      sources: [...new Set([...read.sources, ...(this.#defaults.sources ?? [])])],
    });
    this.#places.add({
      id: slug,
      names: read.nameEn === undefined ? [name] : [name, read.nameEn],
      city,
      at: read.place?.at,
    });
    const planned: PlannedRow = { number: raw.number, name, outcome: { kind: 'new', id: slug } };
    return scene ? { ...planned, scene: this.#addScene(scene, slug) } : planned;
  }

  #slugOf(name: string, nameEn: string | undefined, city: string): string | undefined {
    let prefix = this.#prefixes.get(city);
    if (prefix === undefined) {
      prefix = spotPrefix(
        city,
        [...this.#spots.values()].map(({ id, data }) => ({ id, city: data.city })),
      );
      this.#prefixes.set(city, prefix);
    }
    const spelt = slugOf(name) || slugOf(nameEn ?? '');
    return spelt === '' ? undefined : `${prefix}-${spelt}`;
  }

  /** What a row says of an entry that stands. An empty cell says nothing, and nothing is ever taken away. */
  #compare(raw: RawRow, entry: Entry<'spots'>, read: ReadRow): PlannedRow {
    const { data, id } = entry;
    const { cells } = raw;
    const changes: (Change & { readonly edit: (yaml: string) => string })[] = [];
    const local = (
      field: string,
      zh: string | undefined,
      en: string | undefined,
      old: LocalText,
      path: readonly string[],
    ): void => {
      const now = textOf(zh ?? old.zh, en ?? old.en);
      if (now.zh === old.zh && now.en === old.en) return;
      changes.push({
        field,
        was: now.zh === old.zh ? (old.en ?? '') : old.zh,
        becomes: now.zh === old.zh ? (now.en ?? '') : now.zh,
        edit: (yaml) => withValue(yaml, path, localYaml(now)),
      });
    };
    const one = (field: string, now: string | undefined, old: string): void => {
      if (now === undefined || now === old) return;
      changes.push({
        field,
        was: old,
        becomes: now,
        edit: (yaml) => withValue(yaml, [field], word(now)),
      });
    };
    const more = (
      field: string,
      now: readonly string[],
      old: readonly string[],
      write: (item: string) => string,
    ): void => {
      const added = now.filter((item) => !old.includes(item));
      if (added.length === 0) return;
      changes.push({
        field,
        was: old.join('; '),
        becomes: [...old, ...added].join('; '),
        edit: (yaml) =>
          withItems(
            yaml,
            [field],
            added.map((item) => [write(item)]),
          ),
      });
    };
    local('name', read.name, read.nameEn, data.name, ['name']);
    one('city', cells.city === undefined ? undefined : read.city, data.city);
    one('kind', cells.kind === undefined ? undefined : read.kind, data.kind);
    one('access', read.access, data.access);
    one('motif', read.motif, data.motif);
    local('lead', cells.lead, cells.leadEn, data.lead, ['lead']);
    local('address', cells.address, cells.addressEn, data.address.value, this.#addressPath(id));
    more('aliases', itemsIn(cells.aliases), data.aliases.flatMap(wordings), (zh) =>
      localYaml({ zh }),
    );
    more('etiquette', read.etiquette, data.etiquette, word);
    more(
      'sources',
      read.sources.filter((source) => !data.position.sources.includes(source)),
      data.sources,
      word,
    );
    if (read.place && metersBetween(read.place.at, data.position.at) > unmoved) {
      const { datum, lat, lng } = read.place;
      changes.push({
        field: 'position',
        was: `${data.position.at.lat}, ${data.position.at.lng}`,
        becomes: `${read.place.at.lat}, ${read.place.at.lng}`,
        edit: (yaml) => withPoint(yaml, datum, lat, lng),
      });
    }
    const { accuracy, verified } = read;
    if (accuracy !== undefined && accuracy !== data.position.accuracy)
      changes.push({
        field: 'accuracy',
        was: String(data.position.accuracy),
        becomes: String(accuracy),
        edit: (yaml) => withValue(yaml, ['position', 'accuracy'], String(accuracy)),
      });
    if (verified !== undefined && verified !== data.position.verified)
      changes.push({
        field: 'verified',
        was: String(data.position.verified),
        becomes: String(verified),
        edit: (yaml) => withValue(yaml, ['position', 'verified'], String(verified)),
      });
    const planned = { number: raw.number, name: data.name.zh };
    if (changes.length === 0) return { ...planned, outcome: { kind: 'same', id } };
    try {
      const path = `spots/${id}.mdx`;
      const { from, text } = this.#fileOf(path);
      const edited = withFrontmatter(text, (yaml) =>
        changes.reduce((now, { edit }) => edit(now), yaml),
      );
      this.#edited.set(path, { from, text: edited });
    } catch (error) {
      if (!(error instanceof NotEditable)) throw error;
      return { ...planned, outcome: { kind: 'refused', faults: [byHand(error.message)] } };
    }
    return {
      ...planned,
      outcome: {
        kind: 'changed',
        id,
        changes: changes.map(({ field, was, becomes }) => ({ field, was, becomes })),
      },
    };
  }

  #fileOf(path: string): { readonly from: string; readonly text: string } {
    const known = this.#edited.get(path);
    if (known) return known;
    const from = readFileSync(join(this.#desk.contentDir, path), 'utf8');
    return { from, text: from };
  }

  /** An address stands bare, or beside its sources. */
  #addressPath(id: string): readonly string[] {
    const { yaml = '' } = splitEntry(this.#fileOf(`spots/${id}.mdx`).text);
    const read = readYaml(yaml, 1);
    const address = read.ok
      ? (read.value as Readonly<Record<string, unknown>>)['address']
      : undefined;
    const isFact = typeof address === 'object' && address !== null && 'value' in address;
    return isFact ? ['address', 'value'] : ['address'];
  }

  #withScene(raw: RawRow, planned: PlannedRow, spot: string): PlannedRow {
    if (planned.outcome.kind === 'refused') return planned;
    const faults: Fault[] = [];
    const scene = this.#sceneOf(raw, faults);
    if (faults.length > 0) return { ...planned, outcome: { kind: 'refused', faults } };
    return scene ? { ...planned, scene: this.#addScene(scene, spot) } : planned;
  }

  /** The scene in a row, as far as it can be told without its place. */
  #sceneOf(
    raw: RawRow,
    faults: Fault[],
  ): (Omit<SceneDraft, 'id' | 'spot'> & { readonly drama: string }) | undefined {
    const { cells } = raw;
    if (cells.drama === undefined) return undefined;
    const { library } = this.#desk;
    const drama = this.#dramaOfName.get(nameKey(cells.drama));
    if (drama === undefined)
      faults.push({
        says: { zh: `没有《${cells.drama}》这部剧。`, en: `There is no drama “${cells.drama}”.` },
        mend: suggestion(nearest(cells.drama, [...library.slugs.dramas]), {
          zh: '先建剧：npm run new -- drama；或者把这一格空着。',
          en: 'Begin it first: npm run new -- drama; or leave the cell empty.',
        }),
      });
    if (cells.shows === undefined) faults.push(needed('shows'));
    const claim = wordOf('claim', claims, cells.claim, faults);
    if (cells.claim === undefined) faults.push(needed('claim'));
    const own = itemsIn(cells.sceneSources);
    const sources =
      own.length > 0 ? own : [...itemsIn(cells.sources), ...(this.#defaults.sources ?? [])];
    for (const one of own) if (!library.sources.has(one)) faults.push(noSource(one, library));
    if (sources.length === 0) faults.push(needed('sceneSources'));
    const episode = (cells.episode ?? '')
      .split(/[,，、;；\s]+/)
      .filter(Boolean)
      .map(Number);
    if (!episode.every((one) => Number.isInteger(one) && one > 0))
      faults.push(
        wrong('episode', cells.episode ?? '', {
          zh: '写集数，如3，或3,4。',
          en: 'Write it as 3, or 3,4.',
        }),
      );
    if (
      faults.length > 0 ||
      drama === undefined ||
      claim === undefined ||
      cells.shows === undefined
    )
      return undefined;
    return {
      drama,
      claim,
      episode,
      shows: textOf(cells.shows, cells.showsEn),
      spoiler: 'none',
      sources,
    };
  }

  #addScene(
    scene: Omit<SceneDraft, 'id' | 'spot'> & { readonly drama: string },
    spot: string,
  ): NonNullable<PlannedRow['scene']> {
    const { drama, ...rest } = scene;
    const known = this.#scenesKnown.get(`${drama}\n${spot}\n${nameKey(scene.shows.zh)}`);
    if (known !== undefined) return { id: known, drama, isNew: false };
    const id = freeSlug(`${drama}--${spot}`, (one) => this.#sceneIds.has(one));
    this.#sceneIds.add(id);
    const list = this.#scenes.get(drama);
    if (list) list.push({ ...rest, id, spot });
    else this.#scenes.set(drama, [{ ...rest, id, spot }]);
    return { id, drama, isNew: true };
  }

  /** Cities that a drama must name, now that scenes of it lie there. */
  #missingCities(drama: string, scenes: readonly SceneDraft[]): string[] {
    const named =
      this.#desk.library.entries.dramas.find(({ id }) => id === drama)?.data.cities ?? [];
    const cities = scenes.flatMap(
      ({ spot }) => this.#spots.get(spot)?.data.city ?? this.#cityOfNew.get(spot) ?? [],
    );
    return [...new Set(cities)].filter((city) => !named.includes(city));
  }
}

/** The point with its datum, in place of the one that stands, whatever its datum was. */
function withPoint(yaml: string, datum: Datum, lat: number, lng: number): string {
  const read = readYaml(yaml, 1);
  const old = read.ok ? (read.value as { readonly position?: object }).position : undefined;
  const name = Object.keys(old ?? {}).find(
    (key) => key === 'wgs84' || key === 'gcj02' || key === 'bd09',
  );
  if (name === undefined) throw new NotEditable('The position is written in an unusual way.');
  const named = name === datum ? yaml : withName(yaml, ['position', name], datum);
  return withValue(named, ['position', datum], `[${lat}, ${lng}]`);
}

function textOf(zh: string, en: string | undefined): LocalText {
  return en === undefined ? { zh } : { zh, en };
}

/** Words in a cell, parted by semicolons; Chinese editors part by 、 as well. */
function itemsIn(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(/[;；、]/)
    .map((item) => item.trim())
    .filter(Boolean);
}

function numbersIn(
  lat: string,
  lng: string,
): { readonly lat: number; readonly lng: number } | undefined {
  if (![lat, lng].every((one) => /^-?\d{1,3}(?:\.\d+)?$/.test(one))) return undefined;
  const [north, east] = [Number(lat), Number(lng)];
  // The columns are named, but people fill them in the wrong way round all the same.
  const turned = Math.abs(north) > 90 && Math.abs(east) <= 90;
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 && !turned && (north !== 0 || east !== 0)
    ? { lat: north, lng: east }
    : undefined;
}

function yesOrNo(cell: string): boolean | undefined {
  if (/^(?:是|有|对|yes|y|true|1|√|✓)$/i.test(cell)) return true;
  return /^(?:否|没有|无|不|no|n|false|0|×|✗)$/i.test(cell) ? false : undefined;
}

const datumWords: readonly (readonly [RegExp, Datum])[] = [
  [/gcj|高德|腾讯|火星|amap|tencent|gaode/i, 'gcj02'],
  [/bd-?0?9|百度|baidu/i, 'bd09'],
  [/wgs|gps|osm|openstreetmap|4326|2000/i, 'wgs84'],
];

function datumOfWord(cell: string): Datum | undefined {
  return datumWords.find(([words]) => words.test(cell))?.[1];
}

/** A word of a closed list, by itself or as either language says it. */
function wordOf<T extends WordTable>(
  column: ColumnId,
  table: T,
  cell: string | undefined,
  faults: Fault[],
): (keyof T & string) | undefined {
  if (cell === undefined) return undefined;
  const key = nameKey(cell);
  const found = Object.entries(table).find(([name, { zh, en }]) =>
    [name, zh, en].some((one) => nameKey(one) === key),
  )?.[0];
  if (found !== undefined) return found;
  const near = nearest(cell, Object.keys(table));
  faults.push(
    wrong(
      column,
      cell,
      near === undefined
        ? {
            zh: `从这些里选：${Object.values(table)
              .map(({ zh }) => zh)
              .join('、')}。`,
            en: `Choose one of: ${Object.keys(table).join(', ')}.`,
          }
        : { zh: `是不是“${near}”？`, en: `Did you mean “${near}”?` },
    ),
  );
  return undefined;
}

function numberIn(
  column: ColumnId,
  cell: string | undefined,
  least: number,
  most: number,
  faults: Fault[],
): number | undefined {
  if (cell === undefined) return undefined;
  const number = Number(cell.replace(/\s*(?:米|m|分钟|min)$/i, ''));
  if (number >= least && number <= most && (column !== 'stay' || Number.isInteger(number)))
    return number;
  faults.push(
    wrong(column, cell, {
      zh: `写${least}到${most}之间的一个数。`,
      en: `Write a number between ${least} and ${most}.`,
    }),
  );
  return undefined;
}

function wrong(column: ColumnId, cell: string, mend: Both): Fault {
  const { zh, en } = columns[column].head;
  const shown = cell.slice(0, 40);
  return {
    says: { zh: `“${zh}”写的是“${shown}”，读不懂。`, en: `“${shown}” in ${en} is not known.` },
    mend,
  };
}

function needed(column: ColumnId): Fault {
  const { head, says } = columns[column];
  return {
    says: { zh: `“${head.zh}”空着。`, en: `${head.en} is empty.` },
    mend: { zh: `${says.zh}。`, en: `${says.en}.` },
  };
}

function noSource(id: string, { sources }: Library): Fault {
  return {
    says: { zh: `没有“${id}”这个出处。`, en: `There is no source “${id}”.` },
    mend: suggestion(nearest(id, [...sources.keys()]), {
      zh: '先登记：npm run new -- source。',
      en: 'Register it first: npm run new -- source.',
    }),
  };
}

function suggestion(near: string | undefined, otherwise: Both): Both {
  return near === undefined
    ? otherwise
    : { zh: `是不是“${near}”？${otherwise.zh}`, en: `Did you mean “${near}”? ${otherwise.en}` };
}

function byHand(why: string): Fault {
  return {
    says: {
      zh: `这个文件的写法机器不敢动。（${why}）`,
      en: `The file is written in a way that a machine should not change. (${why})`,
    },
    mend: { zh: '这一条请手工改。', en: 'Please change this one by hand.' },
  };
}
