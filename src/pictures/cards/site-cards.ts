import { firmestClaim, tallyClaims } from '../../model/claim.ts';
import type { City } from '../../model/city.ts';
import { dramaKinds, type Drama, type SceneInPlace } from '../../model/drama.ts';
import { itineraryLengths, type Itinerary } from '../../model/itinerary.ts';
import { spotKinds, type Spot } from '../../model/spot.ts';
import { textIn, type Lang, type LocalText } from '../../model/text.ts';
import { wordsIn } from '../../i18n/index.ts';
import { isMotifName, type MotifName } from '../motifs/index.ts';
import type { Card } from './card.ts';

/** Inks of a page that belongs to no drama. */
const houseInks = ['#1f3a44', '#5f9093', '#c4553b'] as const;

export function dramaCard(
  drama: Drama,
  scenes: readonly SceneInPlace[],
  cities: readonly City[],
  lang: Lang,
): Card {
  const t = wordsIn(lang);
  return {
    lang,
    ...titles(drama.title, lang),
    kicker: dramaKinds[drama.kind][lang],
    line: scenes.length
      ? cities.map(({ name }) => textIn(name, lang)).join(t.list.comma)
      : t.drama.noScenes,
    motif: drawn(drama.art.motif),
    inks: drama.art.inks,
    claim: firmestClaim(scenes) ?? 'setting',
    tally: tallyClaims(scenes),
    stub: counted(scenes.length, t.unit.scenes),
  };
}

export function spotCard(
  spot: Spot,
  scenes: readonly SceneInPlace[],
  city: City,
  lang: Lang,
): Card {
  const t = wordsIn(lang);
  const dramas = [...new Set(scenes.map(({ drama }) => textIn(drama.title, lang)))];
  return {
    lang,
    ...titles(spot.name, lang),
    kicker: [textIn(city.name, lang), spotKinds[spot.kind][lang]].join(t.list.dot),
    line: dramas
      .map((title) => (lang === 'zh' ? `《${title}》` : title))
      .join(lang === 'zh' ? '' : t.list.comma),
    motif: drawn(spot.motif),
    inks: scenes[0]?.drama.art.inks ?? houseInks,
    claim: firmestClaim(scenes) ?? 'setting',
    tally: tallyClaims(scenes),
    stub: counted(scenes.length, t.unit.scenes),
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
    line: [...new Set(scenes.map(({ drama }) => textIn(drama.title, lang)))]
      .slice(0, 4)
      .join(t.list.dot),
    motif: drawn(city.motif),
    inks: scenes[0]?.drama.art.inks ?? houseInks,
    claim: firmestClaim(scenes) ?? 'setting',
    tally: tallyClaims(scenes),
    stub: { number: String(spots.length), word: t.unit.place },
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
    line: stops
      .map(({ name }) => textIn(name, lang))
      .slice(0, 4)
      .join(t.list.dot),
    motif: drawn(stops[0]?.motif ?? 'canal-bridge'),
    inks: scenes[0]?.drama.art.inks ?? houseInks,
    claim: firmestClaim(scenes) ?? 'setting',
    tally: tallyClaims(scenes),
    stub: counted(stops.length, t.unit.stops),
  };
}

export function siteCard(dramas: number, lang: Lang): Card {
  const t = wordsIn(lang);
  return {
    lang,
    title: t.home.say.join('\n'),
    kicker: '入戏 Ruxi',
    line: t.home.lead.split(/[:：]/)[0] ?? '',
    motif: 'canal-bridge',
    inks: houseInks,
    claim: 'confirmed',
    stub: counted(dramas, t.unit.dramas),
  };
}

/** A count for the stub: the number large, its unit below, singular where it is one. */
function counted(n: number, inWords: (n: number) => string): Card['stub'] {
  return { number: String(n), word: inWords(n).replace(/^\d+\s*/, '') };
}

/** Titles in both scripts. A long Chinese one breaks behind its own sign, where it has one. */
function titles(title: LocalText, lang: Lang): Pick<Card, 'title' | 'other'> {
  const zh = title.zh.length > 6 ? title.zh.replace(/([：！，])(?=.{3})/, '$1\n') : title.zh;
  return lang === 'zh'
    ? { title: zh, other: title.en }
    : { title: title.en ?? zh, other: title.en === undefined ? undefined : title.zh };
}
function drawn(motif: string): MotifName {
  return isMotifName(motif) ? motif : 'canal-bridge';
}
