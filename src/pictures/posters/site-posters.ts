import { claimOrder, claims, firmestClaim, tallyClaims, type Claim } from '../../model/claim.ts';
import type { City } from '../../model/city.ts';
import type { Drama, SceneInPlace } from '../../model/drama.ts';
import { framingsOf } from '../../model/framing.ts';
import type { Itinerary, Stop } from '../../model/itinerary.ts';
import type { Site } from '../../model/site.ts';
import { placeMode, type Spot } from '../../model/spot.ts';
import { textIn, type Lang } from '../../model/text.ts';
import { clockTime } from '../../model/time/clock.ts';
import { planDay } from '../../model/trip/day-plan.ts';
import { routeLines } from '../../model/trip/route-lines.ts';
import { wordsIn } from '../../i18n/index.ts';
import { drawn, dramaCard, houseInks, itineraryCard } from '../cards/site-cards.ts';
import type { Card } from '../cards/card.ts';
import type { Poster, PosterFrame, PosterPlace } from './poster.ts';

/** What every poster has from the site, and where its page is. */
interface About {
  readonly lang: Lang;
  readonly site: Site;
  readonly address: string;
  readonly cityOf: (id: string) => City;
}

/** Frames a poster has room for. */
const mostFrames = 3;

export function dramaPoster(drama: Drama, scenes: readonly SceneInPlace[], about: About): Poster {
  const { lang, cityOf } = about;
  const t = wordsIn(lang);
  const shown = firmest(scenes, (scene) => scene).map((scene) => ({
    ...place(scene.spot, scene, about),
    inks: drama.art.inks,
    left: `${twoDigits(scene.number)} / ${twoDigits(scenes.length)}`,
    right: scene.at ?? '--:--',
  }));
  const card = dramaCard(drama, scenes, drama.cities.map(cityOf), lang);
  const { elsewhere } = drama;
  const places = onMap(
    scenes.map(({ spot }) => ({ spot })),
    lang,
  );
  return {
    ...common(card, scenes, about),
    // Where story and camera part, that is the first thing to know before setting out.
    ...(elsewhere && {
      items: [t.drama.elsewhere(textIn(elsewhere.story, lang), textIn(elsewhere.shot, lang))],
    }),
    inks: drama.art.inks,
    frames: framed(shown),
    places: places.map((one) => ({
      ...one,
      claim: firmestClaim(scenes.filter(({ spot }) => spot.id === one.id)),
    })),
    notDrawn: notDrawn(
      scenes.map(({ spot }) => spot),
      lang,
    ),
    route: [],
  };
}

export function itineraryPoster(
  itinerary: Itinerary,
  about: About & {
    readonly spotOf: (id: string) => Spot;
    readonly sceneOf: (id: string) => SceneInPlace;
  },
): Poster {
  const { lang, cityOf, spotOf, sceneOf } = about;
  const plans = itinerary.days.map((day) => planDay(day, (id) => spotOf(id).position));
  const stops = plans
    .flatMap(({ visits }) => visits)
    .map(({ stop, arrive }, index) => ({
      stop,
      arrive,
      number: index + 1,
      spot: spotOf(stop.spot),
      scene: firmestScene(stop, sceneOf),
    }));
  const scenes = stops.flatMap(({ stop }) => stop.scenes.map(sceneOf));
  const shown = firmest(stops, ({ spot, scene }) => ({ spot, claim: scene?.claim })).map(
    ({ spot, scene, arrive, number }) => ({
      ...place(spot, scene, about),
      inks: scene?.drama.art.inks ?? houseInks,
      left: arrive === undefined ? '--:--' : clockTime(arrive),
      right: twoDigits(number),
    }),
  );
  const card = itineraryCard(
    itinerary,
    stops.map(({ spot }) => spot),
    scenes,
    itinerary.cities.map(cityOf),
    lang,
  );
  const places = onMap(stops, lang);
  const nth = new Map(places.map(({ number }, index) => [number, index]));
  return {
    ...common(card, scenes, about),
    inks: card.inks,
    frames: framed(shown),
    places,
    notDrawn: notDrawn(
      stops.map(({ spot }) => spot),
      lang,
    ),
    route: routeLines(plans, (stop) => nth.has(stop + 1)).map((line) =>
      line.flatMap((stop) => nth.get(stop + 1) ?? []),
    ),
  };
}

function common(
  card: Card,
  scenes: readonly SceneInPlace[],
  { lang, site, address }: About,
): Omit<Poster, 'inks' | 'frames' | 'places' | 'notDrawn' | 'route'> {
  const t = wordsIn(lang);
  const tally = tallyClaims(scenes);
  return {
    lang,
    title: card.title,
    other: card.other,
    gloss: t.gloss,
    kicker: card.kicker,
    items: scenes.length > 0 ? card.items : [],
    joint: card.joint,
    stub: card.stub,
    blank: { motif: card.motif, title: t.drama.noScenes, text: t.drama.noScenesText },
    key: claimOrder.map((level) => ({
      level,
      word:
        tally[level] > 0 ? t.claimScenes(claims[level][lang], tally[level]) : claims[level][lang],
      meaning: t.home.claims[level],
    })),
    noMap: t.poster.noMap,
    address,
    checked: t.poster.checked(site.checked),
    licence: t.poster.licence(textIn(site.name, lang), textIn(site.licence, lang)),
    mapCredit: t.poster.mapCredit,
  };
}

/** As many as find room, each place once: those with the hardest evidence, in their own order. */
function firmest<T>(
  all: readonly T[],
  about: (one: T) => { readonly spot: Spot; readonly claim?: Claim | undefined },
): readonly T[] {
  const rank = (one: T): number => {
    const { claim } = about(one);
    return claim ? claimOrder.indexOf(claim) : claimOrder.length;
  };
  const seen = new Set<string>();
  const chosen = new Set(
    all
      .toSorted((a, b) => rank(a) - rank(b))
      .filter((one) => {
        const { id } = about(one).spot;
        return !seen.has(id) && seen.add(id);
      })
      .slice(0, mostFrames),
  );
  return all.filter((one) => chosen.has(one));
}

function firmestScene(
  { scenes }: Stop,
  sceneOf: (id: string) => SceneInPlace,
): SceneInPlace | undefined {
  const here = scenes.map(sceneOf);
  const level = firmestClaim(here);
  return here.find(({ claim }) => claim === level);
}

function place(
  spot: Spot,
  scene: SceneInPlace | undefined,
  { lang, cityOf }: About,
): Pick<PosterFrame, 'motif' | 'claim' | 'look' | 'place' | 'town'> {
  const name = textIn(spot.name, lang);
  return {
    motif: drawn(spot.motif),
    claim: scene && { level: scene.claim, word: claims[scene.claim][lang] },
    look: scene && { light: scene.light, weather: scene.weather },
    place: name.replace(/（.*?）/g, ''),
    town: textIn(cityOf(spot.city).name, lang),
  };
}

function framed(frames: readonly Omit<PosterFrame, 'framing'>[]): readonly PosterFrame[] {
  const cuts = framingsOf(frames.map(({ motif }) => motif));
  return frames.map((frame, index) => ({ ...frame, framing: cuts[index] ?? 0 }));
}

/** The places that may be drawn, each once. */
function onMap(
  all: readonly { readonly spot: Spot; readonly number?: number }[],
  lang: Lang,
): readonly (PosterPlace & { readonly id: string })[] {
  const once = [...new Map(all.map((one) => [one.number ?? one.spot.id, one])).values()];
  return once.flatMap(({ spot, number }) => {
    const mode = placeMode(spot.position);
    const { at, accuracy } = spot.position;
    return mode === 'named-only'
      ? []
      : [{ id: spot.id, at, accuracy, mode, name: textIn(spot.name, lang), number }];
  });
}

/** Some places of a page are drawn and some are not: a map that kept silent about those would mislead. */
function notDrawn(spots: readonly Spot[], lang: Lang): readonly string[] {
  const all = [...new Map(spots.map((spot) => [spot.id, spot])).values()];
  const left = all.filter(({ position }) => placeMode(position) === 'named-only').length;
  return left > 0 && left < all.length ? [wordsIn(lang).poster.notDrawn(left)] : [];
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
