import { firmestClaim, tallyClaims } from '../../model/claim.ts';
import type { City } from '../../model/city.ts';
import { dramaKinds, type Drama, type SceneInPlace } from '../../model/drama.ts';
import { itineraryLengths, type Itinerary } from '../../model/itinerary.ts';
import { spotKinds, type Spot } from '../../model/spot.ts';
import { shortName } from '../../model/title-columns.ts';
import { textIn, type Lang, type LocalText } from '../../model/text.ts';
import { wordsIn } from '../../i18n/index.ts';
import { isMotifName, type MotifName } from '../motifs/index.ts';
import type { Card } from './card.ts';

/** Inks of a page that belongs to no drama. */
export const houseInks = ['#1f3a44', '#5f9093', '#c4553b'] as const;

export function dramaCard(
  drama: Drama,
  scenes: readonly SceneInPlace[],
  cities: readonly City[],
  lang: Lang,
): Card {
  const t = wordsIn(lang);
  return {
    lang,
    ...titles(drama.title, lang, drama.titleColumns),
    kicker: dramaKinds[drama.kind][lang],
    items: scenes.length ? cities.map(({ name }) => textIn(name, lang)) : [t.drama.noScenes],
    joint: t.list.dot,
    motif: drawn(drama.art.motif),
    inks: drama.art.inks,
    claim: firmestClaim(scenes) ?? 'setting',
    tally: tallyClaims(scenes),
    stub: counted(scenes.length, t.unit.scenes, lang),
  };
}

export function spotCard(
  spot: Spot,
  scenes: readonly SceneInPlace[],
  city: City,
  lang: Lang,
): Card {
  const t = wordsIn(lang);
  const aside = lang === 'zh' ? /（(.*?)）/.exec(spot.name.zh)?.[1] : undefined;
  return {
    lang,
    ...titles(spot.name, lang),
    kicker: [textIn(city.name, lang), spotKinds[spot.kind][lang], ...(aside ? [aside] : [])].join(
      t.list.dot,
    ),
    ...dramasOf(scenes, lang),
    motif: drawn(spot.motif),
    inks: scenes[0]?.drama.art.inks ?? houseInks,
    claim: firmestClaim(scenes) ?? 'setting',
    ...lookOfOne(scenes),
    tally: tallyClaims(scenes),
    stub: counted(scenes.length, t.unit.scenes, lang),
  };
}

export function cityCard(
  city: City,
  scenes: readonly SceneInPlace[],
  spots: readonly Spot[],
  lang: Lang,
): Card {
  const t = wordsIn(lang);
  return {
    lang,
    ...titles(city.name, lang),
    kicker: textIn(city.province, lang),
    ...dramasOf(scenes, lang),
    motif: drawn(city.motif),
    inks: scenes[0]?.drama.art.inks ?? houseInks,
    claim: firmestClaim(scenes) ?? 'setting',
    tally: tallyClaims(scenes),
    stub: { admit: t.drama.admit, number: String(spots.length), word: t.unit.place },
  };
}

export function itineraryCard(
  itinerary: Itinerary,
  stops: readonly Spot[],
  scenes: readonly SceneInPlace[],
  cities: readonly City[],
  lang: Lang,
): Card {
  const t = wordsIn(lang);
  return {
    lang,
    ...titles(itinerary.title, lang),
    kicker: [
      cities.map(({ name }) => textIn(name, lang)).join(t.list.comma),
      itineraryLengths[itinerary.length][lang],
    ].join(t.list.dot),
    items: stops.map(({ name }) => shortName(textIn(name, lang))),
    joint: t.list.dot,
    motif: drawn(stops[0]?.motif ?? 'canal-bridge'),
    inks: scenes[0]?.drama.art.inks ?? houseInks,
    claim: firmestClaim(scenes) ?? 'setting',
    tally: tallyClaims(scenes),
    stub: counted(stops.length, t.unit.stops, lang),
  };
}

export function siteCard(dramas: number, lang: Lang): Card {
  const t = wordsIn(lang);
  return {
    lang,
    title: t.home.say.join('\n'),
    kicker: t.gloss,
    items: [t.home.lead.split(/[:：]/)[0] ?? ''],
    joint: '',
    motif: 'canal-bridge',
    inks: houseInks,
    claim: 'confirmed',
    stub: counted(dramas, t.unit.dramas, lang),
  };
}

/** A count for the stub: the number large, its unit below, singular where it is one. */
function counted(n: number, inWords: (n: number) => string, lang: Lang): Card['stub'] {
  return {
    admit: wordsIn(lang).drama.admit,
    number: String(n),
    word: inWords(n).replace(/^\d+\s*/, ''),
  };
}

/** The hour and the weather of a place's only scene; of several, none speaks for the others. */
function lookOfOne([scene, ...others]: readonly SceneInPlace[]): Pick<Card, 'look'> {
  if (!scene || others.length > 0) return {};
  const { light, weather } = scene;
  return light === undefined && weather === undefined ? {} : { look: { light, weather } };
}

/** The dramas of some scenes, each once, as a card names them. */
function dramasOf(scenes: readonly SceneInPlace[], lang: Lang): Pick<Card, 'items' | 'joint'> {
  const titles = [...new Set(scenes.map(({ drama }) => textIn(drama.title, lang)))];
  return lang === 'zh'
    ? { items: titles.map((title) => `《${title}》`), joint: '' }
    : { items: titles, joint: wordsIn(lang).list.dot };
}

/** Titles in both scripts. A Chinese one leaves what it has in brackets to the line above, and breaks where its editor says. */
function titles(
  title: LocalText,
  lang: Lang,
  columns: readonly string[] = [],
): Pick<Card, 'title' | 'other'> {
  const zh = columns.length > 0 ? columns.join('\n') : title.zh.replace(/（.*?）/g, '');
  return lang === 'zh'
    ? { title: zh, other: title.en }
    : { title: title.en ?? zh, other: title.en === undefined ? undefined : title.zh };
}

/** A motif by its name, or the house's own where it has not been drawn. */
export function drawn(motif: string): MotifName {
  return isMotifName(motif) ? motif : 'canal-bridge';
}
