import type { Problem, ProblemKind, Said } from '../model/problem.ts';
import type { AsOf } from '../model/time/as-of.ts';
import { placeMode, type Spot } from '../model/spot.ts';
import type { Lang } from '../model/text.ts';
import { chooseOf } from '../schema/entry.ts';
import type { Collection } from '../schema/index.ts';
import { meant, nearest } from '../prose/explain.ts';
import type { FieldPath, Place } from '../prose/frontmatter.ts';
import type { Library } from './library.ts';
import { sourcesFile } from './library.ts';
import { entryRules } from './rules/index.ts';
import { quoted } from './rules/rule.ts';

/** A fault between entries. Its line is looked up afterwards, and only if there is one to report. */
export interface LinkProblem extends Pick<Problem, 'severity' | 'kind' | 'says' | 'mend'> {
  readonly at:
    | {
        readonly collection: Collection;
        readonly id: string;
        readonly path: FieldPath;
        /** Where in the entry's prose, counted from the prose's own first line. */
        readonly prose?: Place & { readonly lang: Lang };
      }
    | { readonly source: string };
}

/** Names that pictures/ can draw; the catalog itself draws nothing. */
export interface LinkOptions {
  /** Left out, names of motifs are not looked at. */
  readonly motifs?: ReadonlySet<string>;
  /** Sources that are cited by what is no entry. */
  readonly citedElsewhere?: ReadonlySet<string>;
  /** The day that is called today, `YYYY-MM-DD`. Left out, nothing is called old: the clock decides no build. */
  readonly today?: string;
  /** Where the files lie. Left out, no rule reads one. */
  readonly contentDir?: string;
}

/** Every disagreement between entries: Astro only logs a dangling reference and builds on, so it is refused here. */
export function link(library: Library, options: LinkOptions): LinkProblem[] {
  const problems: LinkProblem[] = [];
  const rules = [
    dangling,
    duplicates,
    scenesAgree,
    legsNeedPins,
    scenesAtTheirStops,
    motifsExist,
    picturesDiffer,
    photosExist,
    uncited,
    untranslated,
    orphans,
    ...entryRules,
  ];
  for (const rule of rules) rule(library, (problem) => problems.push(problem), options);
  return problems;
}

/** Takes what a rule found. */
export type Report = (problem: LinkProblem) => void;

function error(
  collection: Collection,
  id: string,
  path: FieldPath,
  kind: ProblemKind,
  says: Said,
  mend: Said,
): LinkProblem {
  return { severity: 'error', kind, says, mend, at: { collection, id, path } };
}

function warning(
  collection: Collection,
  id: string,
  path: FieldPath,
  kind: ProblemKind,
  says: Said,
  mend: Said,
): LinkProblem {
  return { ...error(collection, id, path, kind, says, mend), severity: 'warning' };
}

const nouns = {
  cities: { zh: '城', en: 'city' },
  dramas: { zh: '剧', en: 'drama' },
  spots: { zh: '地方', en: 'spot' },
  itineraries: { zh: '路线', en: 'itinerary' },
} as const satisfies Record<Collection, Said>;

interface Reference {
  readonly to: Collection | 'scenes' | 'sources';
  readonly id: string;
  readonly path: FieldPath;
}

/** Every id an entry names in its frontmatter. */
function* referencesOf(
  library: Library,
): Generator<Reference & { readonly from: Collection; readonly entry: string }> {
  const { cities, dramas, spots, itineraries } = library.entries;
  for (const { id, data } of cities) {
    const from = { from: 'cities' as const, entry: id };
    if (data.within) yield { ...from, to: 'cities', id: data.within, path: ['within'] };
    yield* sourced(from, data);
  }
  for (const { id, data } of dramas) {
    const from = { from: 'dramas' as const, entry: id };
    for (const [index, city] of data.cities.entries())
      yield { ...from, to: 'cities', id: city, path: ['cities', index] };
    for (const [index, scene] of data.scenes.entries())
      yield { ...from, to: 'spots', id: scene.spot, path: ['scenes', index, 'spot'] };
    yield* sourced(from, data);
  }
  for (const { id, data } of spots) {
    const from = { from: 'spots' as const, entry: id };
    yield { ...from, to: 'cities', id: data.city, path: ['city'] };
    yield* sourced(from, data);
  }
  for (const { id, data } of itineraries) {
    const from = { from: 'itineraries' as const, entry: id };
    for (const [index, city] of data.cities.entries())
      yield { ...from, to: 'cities', id: city, path: ['cities', index] };
    for (const [day, { stops }] of data.days.entries()) {
      for (const [index, stop] of stops.entries()) {
        const path = ['days', day, 'stops', index];
        yield { ...from, to: 'spots', id: stop.spot, path: [...path, 'spot'] };
        for (const [nth, scene] of stop.scenes.entries())
          yield { ...from, to: 'scenes', id: scene, path: [...path, 'scenes', nth] };
      }
    }
    yield* sourced(from, data);
  }
}

/** Every `sources: [...]` at any depth. */
function* sourced<F extends { readonly from: Collection; readonly entry: string }>(
  from: F,
  data: object,
  path: FieldPath = [],
): Generator<Reference & F> {
  for (const [key, value] of Object.entries(data) as [string, unknown][]) {
    const here = [...path, Array.isArray(data) ? Number(key) : key];
    if (key === 'sources' && Array.isArray(value)) {
      for (const [index, id] of value.entries())
        yield { ...from, to: 'sources', id: String(id), path: [...here, index] };
    } else if (typeof value === 'object' && value !== null) {
      yield* sourced(from, value, here);
    }
  }
}

function sceneIdsOf(library: Library): Set<string> {
  return new Set(library.entries.dramas.flatMap(({ data }) => data.scenes.map(({ id }) => id)));
}

function dangling(library: Library, report: Report): void {
  const known: Record<Reference['to'], ReadonlySet<string>> = {
    ...library.slugs,
    scenes: sceneIdsOf(library),
    sources: new Set(library.sources.keys()),
  };
  // A drama that could not be read may well hold the scene; that fault is reported once, at the drama.
  const read = new Set(library.entries.dramas.map(({ id }) => id));
  const unread = [...library.slugs.dramas].filter((id) => !read.has(id));
  for (const { to, id, path, from, entry } of referencesOf(library)) {
    if (known[to].has(id)) continue;
    if (to === 'scenes' && unread.some((drama) => id.startsWith(`${drama}--`))) continue;
    report(error(from, entry, path, 'dangling', ...missing(to, id, known[to])));
  }
}

function missing(
  to: Reference['to'],
  id: string,
  known: ReadonlySet<string>,
): [says: Said, mend: Said] {
  const near = nearest(id, [...known]);
  if (to === 'sources')
    return [
      { zh: `没有出处“${id}”。`, en: `There is no source “${id}”.` },
      guessed(near, {
        zh: `在 ${sourcesFile} 里登记它，或者改代号。`,
        en: `Add it to ${sourcesFile} or correct the id.`,
      }),
    ];
  if (to === 'scenes')
    return [
      { zh: `没有场次“${id}”。`, en: `There is no scene “${id}”.` },
      guessed(near, {
        zh: '场次都列在剧的文件开头。',
        en: "Scenes are listed in their drama's frontmatter.",
      }),
    ];
  return [
    { zh: `没有${nouns[to].zh}“${id}”。`, en: `There is no ${nouns[to].en} “${id}”.` },
    guessed(near, {
      zh: `补上 content/${to}/${id}.mdx，或者改短名。`,
      en: `Add content/${to}/${id}.mdx or correct the slug.`,
    }),
  ];
}

/** A mend with a guess at what was meant before it, where there is one. */
function guessed(near: string | undefined, mend: Said): Said {
  if (near === undefined) return mend;
  const guess = meant(near);
  return { zh: `${guess.zh}${mend.zh}`, en: `${guess.en} ${mend.en}` };
}

/** Faults of references in prose; these know their own line. */
export function proseProblems(library: Library): Problem[] {
  const known: Record<string, ReadonlySet<string>> = {
    spot: library.slugs.spots,
    drama: library.slugs.dramas,
    scene: sceneIdsOf(library),
    source: new Set(library.sources.keys()),
    picture: library.pictures,
  };
  const targets = { spot: 'spots', drama: 'dramas', scene: 'scenes', source: 'sources' } as const;
  return library.references.flatMap(({ to, id, place, file }): Problem[] => {
    // Links to pages have a rule of their own.
    if (to === 'page' || known[to]?.has(id)) return [];
    const [says, mend] =
      to === 'picture'
        ? noPicture(id, library.pictures)
        : missing(targets[to], quoted(id, 120), known[to] ?? new Set());
    return [{ severity: 'error', kind: 'dangling', file, ...place, field: 'prose', says, mend }];
  });
}

function duplicates(library: Library, report: Report): void {
  const owners = new Map<string, string>();
  for (const { id, data } of library.entries.dramas) {
    for (const [index, scene] of data.scenes.entries()) {
      const path = ['scenes', index, 'id'];
      const owner = owners.get(scene.id);
      if (owner !== undefined)
        report(
          error(
            'dramas',
            id,
            path,
            'duplicate',
            {
              zh: `场次名“${scene.id}”已经给“${owner}”用了。`,
              en: `The scene id “${scene.id}” is taken by “${owner}”.`,
            },
            {
              zh: '每场各用各的名字，它就是站上的网址。',
              en: 'Give each scene an id of its own; it is its address on the site.',
            },
          ),
        );
      else owners.set(scene.id, id);
      if (!scene.id.startsWith(`${id}--`))
        report(
          error(
            'dramas',
            id,
            path,
            'slug',
            {
              zh: `场次名“${scene.id}”没有以剧的短名开头。`,
              en: `The scene id “${scene.id}” does not begin with its drama's slug.`,
            },
            { zh: `写成 ${id}--${scene.spot}。`, en: `Write ${id}--${scene.spot}.` },
          ),
        );
    }
  }
  for (const collection of ['cities', 'dramas', 'spots', 'itineraries'] as const) {
    const taken = new Map<string, string>();
    for (const { id, data } of library.entries[collection]) {
      for (const [index, former] of data.formerly.entries()) {
        const current = library.slugs[collection].has(former);
        const owner = taken.get(former);
        if (current || owner !== undefined)
          report(
            error(
              collection,
              id,
              ['formerly', index],
              'duplicate',
              current
                ? {
                    zh: `“${former}”是 content/${collection}/${former}.mdx 现在的短名。`,
                    en: `“${former}” is the slug of content/${collection}/${former}.mdx.`,
                  }
                : {
                    zh: `“${former}”已经是“${owner}”的旧短名。`,
                    en: `“${former}” was already the slug of “${owner}”.`,
                  },
              {
                zh: '一个旧短名只能通到一条，两处里删掉一处。',
                en: 'A former slug must lead to one entry only; delete it here or there.',
              },
            ),
          );
        else taken.set(former, id);
      }
    }
  }
}

function scenesAgree(library: Library, report: Report): void {
  const spots = spotsById(library);
  for (const { id, data } of library.entries.dramas) {
    for (const [index, scene] of data.scenes.entries()) {
      const at = (field: string): FieldPath => ['scenes', index, field];
      const spot = spots.get(scene.spot);
      // A city that is not there is one fault, reported at the spot.
      if (spot && library.slugs.cities.has(spot.city) && !data.cities.includes(spot.city)) {
        report(
          error(
            'dramas',
            id,
            at('spot'),
            'disagree',
            {
              zh: `“${scene.spot}”在 ${spot.city}，这部剧的 cities 里没有这座城。`,
              en: `“${scene.spot}” lies in ${spot.city}, which the drama does not name.`,
            },
            {
              zh: `在 cities 里加上 ${spot.city}，或者改地方。`,
              en: `Add ${spot.city} to cities, or correct the spot.`,
            },
          ),
        );
      }
      if (scene.sources.length === 0)
        report(
          error(
            'dramas',
            id,
            at('sources'),
            'claim-unsourced',
            {
              zh: `这场写了“${scene.claim}”，却没有出处。`,
              en: `The scene claims “${scene.claim}” without a source.`,
            },
            {
              zh: '至少写一个 content/sources.yaml 里的代号，不然删掉这场。',
              en: 'Name at least one id from content/sources.yaml, or delete the scene.',
            },
          ),
        );
      if (scene.claim === 'setting' && scene.camera)
        report(
          error(
            'dramas',
            id,
            at('camera'),
            'disagree',
            {
              zh: '没有人说镜头在这里，这场却写了机位。',
              en: 'Nobody says a camera stood here, yet the scene has one.',
            },
            {
              zh: '删掉 camera，或者找到出处，把 claim 提上去。',
              en: 'Delete camera, or raise the claim with a source.',
            },
          ),
        );
      if (scene.claim === 'setting' && scene.at !== undefined)
        report(
          error(
            'dramas',
            id,
            at('at'),
            'disagree',
            {
              zh: `没有人说在这里拍，这场却写了时码 ${scene.at}。`,
              en: `Nobody says it was shot here, yet the scene has the timecode ${scene.at}.`,
            },
            {
              zh: '删掉 at，或者找到出处，把 claim 提上去。',
              en: 'Delete at, or raise the claim with a source.',
            },
          ),
        );
      if (
        spot?.access === 'gone' &&
        spot.since !== undefined &&
        scene.shot !== undefined &&
        isSurelyAfter(scene.shot, spot.since)
      ) {
        report(
          error(
            'dramas',
            id,
            at('shot'),
            'disagree',
            {
              zh: `这场写的是 ${scene.shot} 拍的，可“${scene.spot}”到 ${spot.since} 已经没了。`,
              en: `The scene is dated ${scene.shot}, but “${scene.spot}” was gone by ${spot.since}.`,
            },
            { zh: '改日期，或者改地方。', en: 'Correct the date, or the spot.' },
          ),
        );
      }
    }
  }
}

/** Whether a date lies after another, as far as both are known: a day of 2020 may be before something else of 2020. */
function isSurelyAfter(date: AsOf, other: AsOf): boolean {
  if (date === 'unknown' || other === 'unknown') return false;
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) > other.slice(0, known);
}

function legsNeedPins(library: Library, report: Report): void {
  const spots = spotsById(library);
  for (const { id, data } of library.entries.itineraries) {
    for (const [day, { stops }] of data.days.entries()) {
      for (const [index, stop] of stops.entries()) {
        const at = (field: string): FieldPath => ['days', day, 'stops', index, field];
        const spot = spots.get(stop.spot);
        const before = index > 0 ? spots.get(stops[index - 1]?.spot ?? '') : undefined;
        const timed = (['by', 'legMinutes'] as const).find((field) => stop[field] !== undefined);
        if (index === 0) {
          if (timed)
            report(
              error(
                'itineraries',
                id,
                at(timed),
                'disagree',
                {
                  zh: '一天的第一站，却写了从上一站怎么来。',
                  en: 'The first stop of a day says how one comes from the stop before.',
                },
                {
                  zh: `删掉 ${timed}，这天从这里出发。`,
                  en: `Delete ${timed}; the day starts here.`,
                },
              ),
            );
          continue;
        }
        const loose = [before, spot].find((one) => one && placeMode(one.position) !== 'pin');
        if (loose && timed)
          report(
            error(
              'itineraries',
              id,
              at(timed),
              'not-a-pin',
              {
                zh: `这里要算路程，可“${loose.id}”的点误差有 ${loose.position.accuracy} 米${loose.position.verified ? '' : '，还没核过'}。`,
                en: `A leg is asked for, but “${loose.id}” is known only to ${loose.position.accuracy} m${loose.position.verified ? '' : ', unverified'}.`,
              },
              {
                zh: `删掉 ${timed}，页面会写明怎么去还不清楚。`,
                en: `Delete ${timed}; the page says that the way there is not known.`,
              },
            ),
          );
        if (!loose && spot && before && !stop.by)
          report(
            error(
              'itineraries',
              id,
              at('spot'),
              'disagree',
              {
                zh: `从“${before.id}”到“${spot.id}”怎么走，没写。`,
                en: `Nothing says how one comes from “${before.id}” to “${spot.id}”.`,
              },
              {
                zh: '补上 by：walk（步行）、metro（地铁）、bus（公交）、taxi（打车）、drive（自驾）、bike（骑车）或 boat（坐船）。',
                en: 'Add by: walk, metro, bus, taxi, drive, bike or boat.',
              },
            ),
          );
      }
    }
  }
}

function scenesAtTheirStops(library: Library, report: Report): void {
  const spotOf = new Map(
    library.entries.dramas.flatMap(({ data }) => data.scenes.map(({ id, spot }) => [id, spot])),
  );
  for (const { id, data } of library.entries.itineraries) {
    for (const [day, { stops }] of data.days.entries()) {
      for (const [index, stop] of stops.entries()) {
        for (const [nth, scene] of stop.scenes.entries()) {
          const there = spotOf.get(scene);
          if (there !== undefined && there !== stop.spot)
            report(
              error(
                'itineraries',
                id,
                ['days', day, 'stops', index, 'scenes', nth],
                'disagree',
                {
                  zh: `场次“${scene}”在“${there}”，不在“${stop.spot}”。`,
                  en: `The scene “${scene}” is at “${there}”, not at “${stop.spot}”.`,
                },
                { zh: '挪到它该在的那一站。', en: 'Move it to the stop it belongs to.' },
              ),
            );
        }
      }
    }
  }
}

function motifsExist(library: Library, report: Report, { motifs }: LinkOptions): void {
  const check = (collection: Collection, id: string, path: FieldPath, motif: string): void => {
    if (!motifs || motifs.has(motif)) return;
    const near = nearest(motif, [...motifs]);
    report(
      error(
        collection,
        id,
        path,
        'motif',
        { zh: `没有图案“${motif}”。`, en: `There is no motif “${motif}”.` },
        near ? meant(near) : chooseOf([...motifs]),
      ),
    );
  };
  for (const { id, data } of library.entries.dramas)
    check('dramas', id, ['art', 'motif'], data.art.motif);
  for (const { id, data } of library.entries.spots) check('spots', id, ['motif'], data.motif);
  for (const { id, data } of library.entries.cities) check('cities', id, ['motif'], data.motif);
}

/** Side by side on their city's page, two tickets with one picture look like one drama. The later entry is told. */
function picturesDiffer(library: Library, report: Report, { motifs }: LinkOptions): void {
  const worn = new Map<string, Map<string, string>>();
  for (const { data } of library.entries.dramas)
    for (const city of data.cities) worn.set(city, worn.get(city) ?? new Map<string, string>());
  const alike: (() => void)[] = [];
  for (const { id, data } of library.entries.dramas) {
    const { motif } = data.art;
    const cities = data.cities.filter((city) => worn.get(city)?.has(motif));
    const [city] = cities;
    for (const each of data.cities) {
      const inCity = worn.get(each);
      if (inCity && !inCity.has(motif)) inCity.set(motif, id);
    }
    if (city === undefined) continue;
    const other = worn.get(city)?.get(motif) ?? '';
    // Told once all are known, since a motif that a later drama wears is not free either.
    alike.push(() => {
      const free = [...(motifs ?? [])].filter((one) =>
        data.cities.every((each) => !worn.get(each)?.has(one)),
      );
      // A city with more dramas than there are motifs cannot help it.
      if (motifs && free.length === 0) return;
      report(
        warning(
          'dramas',
          id,
          ['art', 'motif'],
          'motif',
          {
            zh: `在 ${city}，“${other}”也用了图案“${motif}”。`,
            en: `In ${city}, “${other}” wears the picture “${motif}” too.`,
          },
          {
            zh: `换一个那里没人用的图案${free.length ? `：${free.join('、')}` : ''}。`,
            en: `Choose a motif that nobody wears there${free.length ? `: ${free.join(', ')}` : ''}.`,
          },
        ),
      );
    });
  }
  for (const tell of alike) tell();
}

/** Photographs that an entry names and nobody has put there: the frame would stay empty. */
function photosExist(library: Library, report: Report): void {
  const check = (collection: Collection, id: string, path: FieldPath, file: string): void => {
    if (!library.pictures.has(file))
      report(error(collection, id, path, 'dangling', ...noPicture(file, library.pictures)));
  };
  for (const { id, data } of library.entries.spots)
    for (const [index, { file }] of data.photos.entries())
      check('spots', id, ['photos', index, 'file'], file);
  for (const { id, data } of library.entries.dramas)
    for (const [index, { still }] of data.scenes.entries())
      if (still) check('dramas', id, ['scenes', index, 'still', 'file'], still.file);
}

function noPicture(file: string, pictures: ReadonlySet<string>): [says: Said, mend: Said] {
  return [
    { zh: `没有照片“${quoted(file, 120)}”。`, en: `There is no picture “${quoted(file, 120)}”.` },
    guessed(nearest(file, [...pictures]), {
      zh: '把文件放进 content/pictures/，或者拿掉这张照片。',
      en: 'Put the file into content/pictures/, or take the picture out.',
    }),
  ];
}

function uncited(
  library: Library,
  report: Report,
  { citedElsewhere = new Set() }: LinkOptions,
): void {
  const cited = new Set([
    ...citedElsewhere,
    ...[...referencesOf(library)].filter(({ to }) => to === 'sources').map(({ id }) => id),
  ]);
  for (const { to, id } of library.references) if (to === 'source') cited.add(id);
  for (const id of library.sources.keys()) {
    if (!cited.has(id))
      report({
        severity: 'warning',
        kind: 'uncited',
        says: { zh: `出处“${id}”没有人用。`, en: `Nobody cites the source “${id}”.` },
        mend: {
          zh: '用到它的地方写上代号，不用就删掉。',
          en: 'Cite it where it is used, or take it out.',
        },
        at: { source: id },
      });
  }
}

function untranslated(library: Library, report: Report): void {
  for (const collection of ['cities', 'dramas', 'spots', 'itineraries'] as const) {
    for (const { id, prose } of library.entries[collection]) {
      if (prose.zh !== undefined && prose.en === undefined)
        report(
          warning(
            collection,
            id,
            [],
            'untranslated',
            {
              zh: '正文只有中文，英文页会照样放中文，并说明。',
              en: 'The prose is in Chinese only; the English page shows it with a notice.',
            },
            {
              zh: `补上 content/${collection}/${id}.en.mdx。`,
              en: `Add content/${collection}/${id}.en.mdx.`,
            },
          ),
        );
    }
  }
}

function orphans(library: Library, report: Report): void {
  const used = new Set(
    library.entries.dramas.flatMap(({ data }) => data.scenes.map(({ spot }) => spot)),
  );
  for (const { id } of library.entries.spots) {
    if (!used.has(id))
      report(
        warning(
          'spots',
          id,
          [],
          'orphan',
          { zh: '没有哪场戏通到这里。', en: 'No scene leads to this spot.' },
          {
            zh: '在这里拍过或写到这里的剧，给它加一场。',
            en: 'Add a scene to the drama that was shot or set here.',
          },
        ),
      );
  }
}

function spotsById(library: Library): ReadonlyMap<string, Spot> {
  return new Map(library.entries.spots.map(({ id, data }) => [id, data as Spot]));
}
