import { pagePath } from '../../i18n/address.ts';
import type { City, CityFact } from '../../model/city.ts';
import type { Drama, SceneInPlace } from '../../model/drama.ts';
import type { Itinerary } from '../../model/itinerary.ts';
import { contentTerms, isReusable } from '../../model/licence.ts';
import { photoPath } from '../../model/photo.ts';
import type { Picture } from '../../model/scene.ts';
import type { Fact, Source } from '../../model/source.ts';
import { placeMode, visitKeys, type Spot, type VisitKey } from '../../model/spot.ts';
import { languages } from '../../model/text.ts';
import { clockTime } from '../../model/time/clock.ts';
import { planDay } from '../../model/trip/day-plan.ts';
import { positionTerms } from './terms.ts';
import { apiFolder, type Place, type World } from './world.ts';

/*
 * One record a noun, the same wherever it stands. What is not known is left out, since `null` would have to be told
 * apart from it. Their shapes are promised: schemas.ts describes them, tests/fixtures/api/ pins them.
 */

/** Fields that every entry begins with. */
function headOf(
  folder: string,
  { id, formerly, added }: Pick<Spot, 'id' | 'formerly' | 'added'>,
  { absolute }: Place,
): object {
  const url = Object.fromEntries(
    languages.map((lang) => [lang, absolute(pagePath(lang, `${folder}/${id}/`))]),
  );
  return { id, formerly, url, added };
}

const licence = contentTerms.licence;

export function dramaRecord(drama: Drama, place: Place, { scenesOf }: World): object {
  return {
    ...headOf('dramas', drama, place),
    title: drama.title,
    titleKind: drama.titleKind,
    aliases: drama.aliases,
    kind: drama.kind,
    platforms: factOf(drama.platforms),
    year: factOf(drama.year),
    premiere: factOf(drama.premiere),
    episodes: factOf(drama.episodes),
    episodeLength: factOf(drama.episodeLength),
    programme: factOf(drama.programme),
    credits: drama.credits.map(({ role, names, sources }) => ({ role, names, sources })),
    cities: drama.cities,
    evidence: drama.evidence,
    evidenceNote: drama.evidenceNote,
    logline: drama.logline,
    elsewhere: drama.elsewhere && {
      story: drama.elsewhere.story,
      shot: drama.elsewhere.shot,
      note: drama.elsewhere.note,
      sources: drama.elsewhere.sources,
    },
    scenes: scenesOf(drama.id).map((scene) => sceneRecord(scene, place)),
    sources: drama.sources,
    licence,
  };
}

function sceneRecord(scene: SceneInPlace, place: Place): object {
  const { spot, camera } = scene;
  return {
    id: scene.id,
    number: scene.number,
    spot: spot.id,
    city: spot.city,
    claim: scene.claim,
    episode: scene.episode,
    at: scene.at,
    shows: scene.shows,
    spoiler: scene.spoiler,
    framing: scene.framing,
    light: scene.light,
    weather: scene.weather,
    shot: scene.shot,
    // Where a camera stood is no better known than its place.
    camera: camera &&
      placeMode(spot.position) === 'pin' && {
        lat: degrees(camera.position.lat),
        lng: degrees(camera.position.lng),
        bearing: camera.bearing,
        lens: camera.lens,
      },
    still: scene.still && pictureRecord(scene.still, place),
    sources: scene.sources,
  };
}

export function spotRecord(spot: Spot, place: Place, world: World): object {
  const { visit } = spot;
  const known = (Object.keys(visitKeys) as VisitKey[]).filter((key) => visit[key]);
  return {
    ...headOf('spots', spot, place),
    name: spot.name,
    pinyin: spot.pinyin,
    aliases: spot.aliases,
    city: spot.city,
    kind: spot.kind,
    address: factOf(spot.address),
    position: positionRecord(spot, world.sources),
    access: spot.access,
    accessNote: spot.accessNote,
    since: spot.since,
    checked: spot.checked,
    lead: spot.lead,
    visit: Object.fromEntries(
      known.map((key) => [
        key,
        key === 'hours' ? hoursOf(visit.hours) : factOf<unknown>(visit[key]),
      ]),
    ),
    etiquette: spot.etiquette,
    best: spot.best,
    filming: spot.filming,
    photos: spot.photos.flatMap((photo) => pictureRecord(photo, place) ?? []),
    scenes: world.scenesAt(spot.id).map(({ id, drama, claim }) => ({ id, drama: drama.id, claim })),
    sources: spot.sources,
    licence,
  };
}

/** A position as its mode allows: coordinates for a pin and for the middle of an area, none for a mere name. */
function positionRecord({ position }: Spot, sources: World['sources']): object {
  const mode = placeMode(position);
  const { lat, lng } = position.at;
  const { licence: terms, credit } = positionTerms(position.sources, sources);
  return {
    mode,
    ...(mode === 'named-only' ? {} : { lat: degrees(lat), lng: degrees(lng) }),
    accuracy: position.accuracy,
    verified: position.verified,
    note: position.note,
    sources: position.sources,
    licence: terms,
    credit,
  };
}

export function cityRecord(city: City, place: Place, world: World): object {
  const { south, west, north, east } = city.bounds;
  const idOf = ({ id }: { readonly id: string }): string => id;
  const file = (path: string): string =>
    place.absolute(`${apiFolder}cities/${city.id}/spots.${path}`);
  return {
    ...headOf('cities', city, place),
    name: city.name,
    pinyin: city.pinyin,
    scope: city.scope,
    province: city.province,
    adcode: city.adcode,
    prefecture: city.prefecture,
    within: city.within,
    bbox: [west, south, east, north].map(degrees),
    lead: city.lead,
    facts: city.facts.map(cityFactOf),
    support: city.support.map(cityFactOf),
    spots: world.spotsIn(city.id).map(idOf),
    dramas: world.dramasIn(city.id).map(idOf),
    itineraries: world.itinerariesIn(city.id).map(idOf),
    files: { geojson: file('geojson'), csv: file('csv') },
    sources: city.sources,
    licence,
  };
}

export function itineraryRecord(itinerary: Itinerary, place: Place, { spot }: World): object {
  return {
    ...headOf('itineraries', itinerary, place),
    title: itinerary.title,
    summary: itinerary.summary,
    cities: itinerary.cities,
    length: itinerary.length,
    days: itinerary.days.map((day) => ({
      title: day.title,
      start: day.start,
      stops: planDay(day, (id) => spot(id).position).visits.map(({ stop, arrive, leave, leg }) => ({
        spot: stop.spot,
        arrive: arrive === undefined ? undefined : clockTime(arrive),
        leave: leave === undefined ? undefined : clockTime(leave),
        stay: stop.stay,
        leg:
          leg && leg !== 'unknown'
            ? { by: leg.by, minutes: leg.minutes, meters: Math.round(leg.meters), given: leg.given }
            : undefined,
        scenes: stop.scenes,
        note: stop.note,
      })),
    })),
    files: {
      route: place.absolute(`${apiFolder}itineraries/${itinerary.id}/route.geojson`),
    },
    sources: itinerary.sources,
    licence,
  };
}

export function sourceRecord(source: Source): object {
  const { id, publisher, title, date, dateNote, url, note, terms } = source;
  return { id, publisher, title, date, dateNote, url, note, terms };
}

function factOf<T>(fact: Fact<T> | undefined): object | undefined {
  if (!fact) return undefined;
  const { value, sources, asOf, dateNote } = fact;
  return { value, sources, asOf, dateNote };
}

// The compiled hours are our own business; their syntax is everybody's.
function hoursOf(hours: Spot['visit']['hours']): object | undefined {
  return hours && factOf({ ...hours, value: { words: hours.value.words, osm: hours.value.osm } });
}

function cityFactOf({ what, value, caveat, sources, asOf, dateNote }: CityFact): object {
  return { what, value, caveat, sources, asOf, dateNote };
}

/** A picture that anybody may use again, or nothing. */
function pictureRecord(
  { file, alt, credit, licence: terms }: Picture,
  { absolute }: Place,
): object | undefined {
  return isReusable(terms)
    ? { url: absolute(photoPath(file, 768, 'jpg')), alt, credit, licence: terms }
    : undefined;
}

/** Degrees with seven digits at most: a centimetre, finer than any reading here. */
export function degrees(value: number): number {
  return Math.round(value * 1e7) / 1e7;
}
