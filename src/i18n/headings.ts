import { dramaKinds } from '../model/drama.ts';
import { itineraryLengths } from '../model/itinerary.ts';
import { dateCheckZh } from './date-check-words.ts';
import { editorZh } from './editor-words.ts';
import { searchZh } from './search-words.ts';
import { zh } from './zh.ts';

type ListPage = 'home' | 'dramas' | 'itineraries' | 'cities' | 'account';

const wordsOf = (table: Readonly<Record<string, { readonly zh: string }>>): string =>
  Object.values(table)
    .map((word) => word.zh)
    .join('');

/**
 * Interface words set in the heavy display face, by kind of page, for cutting the face into slices.
 * A site test looks on the built pages for what is missing here.
 */
export function displayWords(): readonly string[] {
  const {
    home,
    drama,
    spot,
    city,
    itinerary,
    takeAway,
    notFound,
    prose,
    status,
    api,
    dramas,
    spots,
    cities,
    itineraries,
    embed,
  } = zh;
  const numbers = zh.numerals.join('') + '0123456789';
  return [
    `入戏${numbers}《》，。：！（）·`,
    [
      drama.admit,
      drama.scenes(''),
      drama.noScenes,
      drama.about,
      drama.where,
      drama.days,
      drama.elsewhere('', ''),
      drama.weak,
      spot.sources,
    ].join(''),
    [
      spot.scenes,
      spot.before,
      spot.getting,
      spot.nearby,
      spot.sources,
      spot.about,
      spot.days,
      spot.filming,
      ...Object.values(spot.manners),
    ].join(''),
    [
      itinerary.about,
      itinerary.sources,
      itinerary.costTotal,
      itinerary.day(''),
      takeAway.title,
      takeAway.files,
      takeAway.paper,
      takeAway.routes,
      spot.driver,
      takeAway.print.manners,
      takeAway.print.evidence,
      dateCheckZh.title,
      wordsOf(itineraryLengths),
    ].join(''),
    [
      city.dramas,
      city.places,
      city.days,
      city.facts,
      city.crews,
      city.about,
      city.made,
      spot.sources,
    ].join(''),
    [
      ...home.say,
      home.tickets(''),
      home.pairs,
      zh.pairs.list,
      home.days,
      home.cities(''),
      home.who,
      ...home.ways.map(({ title }) => title),
      '十二',
    ].join(''),
    [
      dramas.title,
      spots.title,
      cities.title,
      itineraries.title,
      wordsOf(dramaKinds),
      wordsOf(itineraryLengths),
    ].join(''),
    [prose.tip, prose.warning, notFound.title].join(''),
    Object.values(editorZh.pageParts).join(''),
    [searchZh.title, searchZh.names, searchZh.noTicket, ...Object.values(searchZh.groups)].join(''),
    [
      api.title,
      api.there,
      api.reading,
      api.terms,
      api.examples,
      api.stays,
      api.changed,
      api.frames,
    ].join(''),
    [
      embed.this,
      embed.builder.title,
      embed.builder.form,
      embed.builder.ways,
      ...Object.values(embed.builder.wayTitle),
      embed.builder.parameters,
      embed.builder.promises,
      embed.builder.policy,
      embed.builder.access,
      embed.builder.privacy,
      embed.builder.preview,
      embed.mapOf(''),
    ].join(''),
    [
      status.title,
      status.counts,
      status.byCity,
      status.next,
      status.oldest,
      status.list,
      status.several,
      status.mend.title,
    ].join(''),
  ];
}

/** The words of the pages that list entries, which get a subset of their own. */
function listWords(list: ListPage): string {
  const [shared, , , , , home, lists] = displayWords();
  return `${shared}${list === 'home' ? home : lists}${zh.drama.admit}${zh.unit.place}座票张`;
}

/** Texts of entries joined with the interface's words, as the display face is cut for them. */
export function siteTexts({
  entries,
  lists,
}: {
  readonly entries: readonly string[];
  readonly lists: Readonly<Record<ListPage, string>>;
}) {
  const withWords = (list: ListPage): string => lists[list] + listWords(list);
  return {
    kinds: displayWords(),
    entries,
    lists: {
      home: withWords('home'),
      dramas: withWords('dramas'),
      itineraries: withWords('itineraries'),
      // Places, the map and the state of the content are grouped by city too.
      cities: withWords('cities') + (displayWords().at(-1) ?? ''),
      account: lists.account + zh.spot.sources,
    },
  };
}
