import { expect, test } from 'vitest';
import { accesses, etiquettes, spotKinds, visitKeys } from '../../src/model/spot.ts';
import { checkers, findingKinds } from '../../src/model/finding.ts';
import { claimMeanings, claims } from '../../src/model/claim.ts';
import { creditRoles, dramaKinds, evidenceGrades } from '../../src/model/drama.ts';
import { itineraryLengths, travelModes } from '../../src/model/itinerary.ts';
import type { WordTable } from '../../src/model/text.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { pagesOf, type BuiltPage } from './built.ts';

const pages = pagesOf('root').filter(({ address }) => address !== '/404.html');
const chinese = pages.filter(({ $ }) => $('html').attr('lang') === 'zh-CN');
const english = pages.filter(({ $ }) => $('html').attr('lang') === 'en');
const han = /\p{Script=Han}/u;

const bodiesOf = ({ $ }: BuiltPage) => $('body').toArray();
type Element = ReturnType<typeof bodiesOf>[number];

/** A text a reader meets on a page, or hears: text of an element, or of one of its attributes. */
interface Said {
  readonly text: string;
  readonly lang: string;
}

/** As the DOM numbers the kinds of its nodes. */
const textNode = 3;
const spoken = ['aria-label', 'title', 'alt', 'placeholder'];

/** Everything a page says, each with the language it says it in. Code, scripts and drawings nobody hears say nothing. */
function saidOn(page: BuiltPage, besides = ''): Said[] {
  const { $ } = page;
  const unheard = new Set(
    $(['script, style, pre, code, [aria-hidden=true]', besides].filter(Boolean).join()).toArray(),
  );
  const said: Said[] = [];
  const say = (text: string, lang: string): void => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') said.push({ text: words, lang });
  };
  const walk = (element: Element, outer: string): void => {
    if (unheard.has(element)) return;
    const lang = element.attribs['lang'] ?? outer;
    for (const name of spoken) say(element.attribs[name] ?? '', lang);
    for (const node of element.children) {
      if (node.nodeType === textNode && 'data' in node) say(node.data, lang);
      else if ('attribs' in node) walk(node, lang);
    }
  };
  for (const body of bodiesOf(page)) walk(body, $('html').attr('lang') ?? '');
  return said;
}

test('Chinese on an English page says that it is Chinese, be it a name, a title or the driver’s card', () => {
  const wrong = english.flatMap((page) =>
    saidOn(page)
      .filter(({ text, lang }) => han.test(text) && !lang.startsWith('zh'))
      .map(({ text }) => `${page.address}: ${text.slice(0, 60)}`),
  );
  expect(english.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

/** The interface's own sentences in English that differ from the Chinese ones; short signs such as “N” or “OK” are shared. */
function englishWords(from: object, to: object): string[] {
  return Object.entries(from).flatMap(([key, value]: [string, unknown]) => {
    const other = (to as Readonly<Record<string, unknown>>)[key];
    if (typeof value === 'string') return value.length > 3 && value !== other ? [value] : [];
    return typeof value === 'object' && value !== null && typeof other === 'object'
      ? englishWords(value, other ?? {})
      : [];
  });
}
const tables: readonly WordTable[] = [
  accesses,
  checkers,
  claimMeanings,
  claims,
  creditRoles,
  dramaKinds,
  etiquettes,
  evidenceGrades,
  findingKinds,
  itineraryLengths,
  spotKinds,
  travelModes,
  visitKeys,
];
const interfaceWords = new Set([
  ...englishWords(en, zh),
  ...tables.flatMap((table) => Object.values(table).map((word) => word.en)),
]);

test('a Chinese page shows none of the interface’s English words as if they were Chinese', () => {
  const wrong = chinese.flatMap((page) =>
    saidOn(page)
      .filter(({ text, lang }) => !lang.startsWith('en') && interfaceWords.has(text))
      .map(({ text }) => `${page.address}: ${text}`),
  );
  expect(interfaceWords.size).toBeGreaterThan(300);
  expect(chinese.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

/** Two Latin words in a row of which one has no capital: a phrase, where a name has its capitals (“Lonely Planet”). */
function phrasesIn(text: string): string[] {
  return [...text.matchAll(/[A-Za-z][A-Za-z’'-]*(?: [A-Za-z][A-Za-z’'-]*)+/g)]
    .map(([run]) => run)
    .filter((run) => run.split(' ').some((word) => word === word.toLowerCase()));
}

test('a phrase of English on a Chinese page says that it is English; titles of sources stand as printed', () => {
  // “Ruxi contributors” is whom the licence names, in these letters in every language.
  const wrong = chinese.flatMap((page) =>
    saidOn(page, '.srcs, .src')
      .filter(({ lang }) => lang === 'zh-CN')
      .flatMap(({ text }) => phrasesIn(text))
      .filter((phrase) => phrase !== 'Ruxi contributors')
      .map((phrase) => `${page.address}: ${phrase}`),
  );
  expect(wrong).toEqual([]);
});
