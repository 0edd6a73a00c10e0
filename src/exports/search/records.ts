import { claims, firmestClaim } from '../../model/claim.ts';
import type { City } from '../../model/city.ts';
import { creditRoles, dramaKinds, type Drama, type SceneInPlace } from '../../model/drama.ts';
import { itineraryLengths, type Itinerary } from '../../model/itinerary.ts';
import { lookWords } from '../../model/scene.ts';
import { initialsOf, nameKey, type Readings } from '../../model/search/name-key.ts';
import type { FoundKind, SearchRecord } from '../../model/search/record.ts';
import { accesses, spotKinds, type Spot } from '../../model/spot.ts';
import { languages, textIn, type Lang, type LocalText } from '../../model/text.ts';
import { pagePath } from '../../i18n/address.ts';

/** What the records are made from: the joined content, and how names are said. */
export interface SearchMatter {
  readonly cities: readonly City[];
  readonly dramas: readonly Drama[];
  readonly spots: readonly Spot[];
  readonly itineraries: readonly Itinerary[];
  readonly pages: readonly SearchedPage[];
  readonly city: (id: string) => City;
  readonly spot: (id: string) => Spot;
  readonly scene: (id: string) => SceneInPlace;
  readonly scenesOf: (drama: string) => readonly SceneInPlace[];
  readonly scenesAt: (spot: string) => readonly SceneInPlace[];
  readonly dramasIn: (city: string) => readonly Drama[];
  /** A Chinese name in pinyin, as readers say it. */
  readonly pinyin: (name: string) => string;
}

/** A page that is no entry: a guide, or a story told over many entries. */
export interface SearchedPage {
  readonly path: string;
  readonly title: LocalText;
  readonly lead: LocalText;
  readonly text: LocalText;
}

/** Every name that is looked up by its sound: the readings of their characters are all a first query needs. */
export function namesOf(
  matter: Pick<SearchMatter, 'cities' | 'dramas' | 'spots' | 'itineraries'>,
): readonly LocalText[] {
  return [
    ...matter.dramas.flatMap(({ title, aliases, credits }) => [
      title,
      ...aliases,
      ...credits.flatMap(({ names }) => names),
    ]),
    ...matter.spots.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...matter.cities.map(({ name }) => name),
    ...matter.itineraries.map(({ title }) => title),
  ];
}

/**
 * Everything that can be found, in one language: names, leads, facts and scenes of the entries, and the whole text of other
 * pages. The entries' prose is left out: it would double what a query fetches, for words that seldom tell one place from
 * another. Dramas come first, then places: of equals the first
 * is found first.
 */
export function searchRecords(
  matter: SearchMatter,
  lang: Lang,
  readings: Readings,
): readonly SearchRecord[] {
  const keys = (names: readonly LocalText[]): readonly string[] => keysOf(names, readings, matter);
  /** People by their whole names alone: initials of a few hundred actors would stand before those of places. */
  const peopleKeys = (names: readonly LocalText[]): readonly string[] =>
    distinct(names.flatMap(bothWritings).flatMap((name) => nameKey(name, readings) ?? []));
  const say = (text: LocalText | undefined): string => (text ? textIn(text, lang) : '');
  const cityNames = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => say(matter.city(id).name));

  return [
    ...matter.dramas.map((drama): SearchRecord => {
      const scenes = matter.scenesOf(drama.id);
      const people = drama.credits.flatMap(({ names }) => names);
      return {
        ...named('drama', `dramas/${drama.id}/`, drama.title, drama.aliases, lang),
        keys: [...keys([drama.title, ...drama.aliases]), ...peopleKeys(people)],
        lead: say(drama.logline),
        also: [
          dramaKinds[drama.kind][lang],
          ...cityNames(drama.cities),
          ...drama.platforms.value.map(say),
          String(drama.year?.value ?? ''),
          say(drama.programme?.value),
          ...drama.credits.flatMap(({ role, names }) => [
            creditRoles[role][lang],
            ...names.flatMap(bothWritings),
          ]),
          ...(drama.elsewhere ? [say(drama.elsewhere.story), say(drama.elsewhere.shot)] : []),
        ],
        parts: scenes.map((scene) => ({
          anchor: scene.id,
          title: say(scene.spot.name),
          text: [say(scene.shows), ...sceneWords(scene, lang)].join(' '),
        })),
        prose: '',
        filters: {
          city: cityNames(drama.cities),
          drama: [say(drama.title)],
          claim: firmestClaim(scenes),
        },
        art: { motif: drama.art.motif, inks: drama.art.inks.join('') },
      };
    }),
    ...matter.spots.map((spot): SearchRecord => {
      const scenes = matter.scenesAt(spot.id);
      const dramas = distinct(scenes.map(({ drama }) => drama));
      return {
        ...named('spot', `spots/${spot.id}/`, spot.name, spot.aliases, lang),
        keys: keys([spot.name, ...spot.aliases]),
        lead: say(spot.lead),
        also: [
          spotKinds[spot.kind][lang],
          ...cityNames([spot.city]),
          say(spot.address.value),
          accesses[spot.access][lang],
          ...dramas.flatMap(({ title }) => bothWritings(title)),
        ],
        parts: [],
        prose: '',
        filters: {
          city: cityNames([spot.city]),
          drama: dramas.map(({ title }) => say(title)),
          claim: firmestClaim(scenes),
          access: accesses[spot.access][lang],
        },
        art: { motif: spot.motif, inks: dramas[0]?.art.inks.join('') },
      };
    }),
    ...matter.cities.map((city): SearchRecord => {
      const dramas = matter.dramasIn(city.id);
      return {
        ...named('city', `cities/${city.id}/`, city.name, [], lang),
        keys: keys([city.name]),
        lead: say(city.lead),
        also: [
          say(city.province),
          say(city.scope),
          ...dramas.flatMap(({ title }) => bothWritings(title)),
          ...city.facts.map(({ what }) => say(what)),
        ],
        parts: [],
        prose: '',
        filters: { city: [say(city.name)], drama: dramas.map(({ title }) => say(title)) },
        art: { motif: city.motif, inks: dramas[0]?.art.inks.join('') },
      };
    }),
    ...matter.itineraries.map((day): SearchRecord => {
      const stops = day.days.flatMap(({ stops }) => stops);
      const scenes = stops.flatMap((stop) => stop.scenes.map(matter.scene));
      const dramas = distinct(scenes.map(({ drama }) => drama));
      const first = matter.spot(stops[0]?.spot ?? '');
      return {
        ...named('day', `itineraries/${day.id}/`, day.title, [], lang),
        keys: keys([day.title]),
        lead: say(day.summary),
        also: [
          itineraryLengths[day.length][lang],
          ...cityNames(day.cities),
          ...stops.map(({ spot }) => say(matter.spot(spot).name)),
          ...dramas.map(({ title }) => say(title)),
          ...stops.map(({ note }) => say(note)),
        ],
        parts: [],
        prose: '',
        filters: {
          city: cityNames(day.cities),
          drama: dramas.map(({ title }) => say(title)),
          length: itineraryLengths[day.length][lang],
        },
        art: {
          motif: first.motif,
          inks: matter.scenesAt(first.id)[0]?.drama.art.inks.join(''),
        },
      };
    }),
    ...matter.dramas.flatMap((drama) =>
      matter.scenesOf(drama.id).map((scene): SearchRecord => {
        const place = say(scene.spot.name);
        const title = say(drama.title);
        return {
          kind: 'scene',
          path: `${pagePath(lang, `dramas/${drama.id}/`)}#${scene.id}`,
          name: lang === 'zh' ? `《${title}》在${place}` : `${title} at ${place}`,
          names: [],
          keys: [],
          lead: say(scene.shows),
          also: [claims[scene.claim][lang], ...sceneWords(scene, lang), say(scene.framing)],
          parts: [],
          prose: '',
          filters: {
            city: cityNames([scene.spot.city]),
            drama: [title],
            claim: scene.claim,
            access: accesses[scene.spot.access][lang],
          },
          art: { motif: scene.spot.motif, inks: drama.art.inks.join('') },
        };
      }),
    ),
    ...matter.pages.map((page): SearchRecord => ({
      ...named('guide', page.path, page.title, [], lang),
      keys: keys([page.title]),
      lead: say(page.lead),
      also: [],
      parts: [],
      prose: say(page.text),
      filters: { city: [], drama: [] },
    })),
  ];
}

function named(
  kind: FoundKind,
  page: string,
  name: LocalText,
  aliases: readonly LocalText[],
  lang: Lang,
): Pick<SearchRecord, 'kind' | 'path' | 'name' | 'names'> {
  const shown = textIn(name, lang);
  const names = [name, ...aliases].flatMap(bothWritings).filter((one) => one !== shown);
  return { kind, path: pagePath(lang, page), name: shown, names: distinct(names) };
}

function bothWritings(text: LocalText): readonly string[] {
  return distinct(languages.flatMap((lang) => text[lang] ?? []));
}

/** The episode and the hour of a scene, in the words people ask by. */
function sceneWords(scene: SceneInPlace, lang: Lang): readonly string[] {
  const episodes = scene.episode.map((n) => (lang === 'zh' ? `第${n}集` : `episode ${n}`));
  return [...episodes, ...lookWords(scene, lang)];
}

/**
 * The keys of some names: each as its own pinyin has it, as its characters are read one by one (which is all that the
 * visitor's side can do), by its initials, and the parts of a name in two parts.
 */
function keysOf(
  names: readonly LocalText[],
  readings: Readings,
  { pinyin }: Pick<SearchMatter, 'pinyin'>,
): readonly string[] {
  const keys = names.flatMap(({ zh, en }) =>
    [zh, ...partsOf(zh)]
      .flatMap((name) => [
        nameKey(name, readings),
        nameKey(pinyin(name), readings),
        initialsOf(name, readings),
        initialsIn(pinyin(name), name),
      ])
      .concat(en === undefined ? [] : [en, ...partsOf(en)].map((name) => nameKey(name, readings))),
  );
  return distinct(keys.filter((key) => key !== undefined));
}

/**
 * 盘门·瑞光塔 is known by either half. What stands in brackets, or after a comma, says where a place is or what it is: that
 * is no name of its own.
 */
function partsOf(name: string): readonly string[] {
  const [own = ''] = name.replace(/[（(].*?[)）]/g, ' ').split(/[，,：:]| — | – /);
  const parts = own.split(/[·・]| and /).map((part) => part.trim());
  return [own.trim(), ...parts].filter((part) => part.length > 1 && part !== name);
}

/** Initials by the syllables of a name's own pinyin, where those can be told apart. */
function initialsIn(said: string, name: string): string | undefined {
  const syllables = said
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiou]+(?:ng?(?![aeiou])|r(?![aeiou]))?/g);
  const signs = [...name].filter((sign) => /\p{Script=Han}/u.test(sign));
  return syllables !== null && syllables.length === signs.length && signs.length > 1
    ? syllables.map((syllable) => syllable.charAt(0)).join('')
    : undefined;
}

function distinct<T>(all: readonly T[]): readonly T[] {
  return [...new Set(all)];
}
