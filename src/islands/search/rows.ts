import { claimMeanings, claims, type Claim } from '../../model/claim.ts';
import { markName, markWords, type MarkedPiece } from '../../model/search/marks.ts';
import type { Readings } from '../../model/search/name-key.ts';
import { restAnchor, type FoundKind } from '../../model/search/record.ts';
import type { Lang } from '../../model/text.ts';
import { asset } from '../../i18n/address.ts';
import { roundedDistance } from '../../i18n/rounded-distance.ts';
import { drawing, element } from '../element.ts';
import type { FoundData } from './adapter.ts';
import { wordsOfSearch } from './language.ts';

const shapes: Readonly<Record<Claim, string>> = { confirmed: 'c', reported: 'r', setting: 't' };

/** A result as a row, with the head of its kind before it where it is the first. */
export function rowsFor(found: FoundData, readings: Readings, lang: Lang, more: string): Element[] {
  const { kind, head } = found;
  const row = element('li', { class: `hit ${kind}` }, linkTo(found, readings, lang));
  const parts = partsOf(found, lang);
  if (parts) row.append(parts);
  return head ? [headOf(kind, head, lang, more), row] : [row];
}

function headOf(
  kind: FoundKind,
  { count, listed }: NonNullable<FoundData['head']>,
  lang: Lang,
  more: string,
): Element {
  const t = wordsOfSearch(lang);
  return element(
    'li',
    { class: 'grp' },
    element('h2', {}, `${t.groups[kind]} `, element('span', { class: 'code' }, String(count))),
    listed < count
      ? element('a', { class: 'more', href: `${more}&kind=${kind}` }, t.all(count))
      : t.glosses[kind]
        ? element('span', { class: 'lat', lang: 'en' }, t.glosses[kind])
        : undefined,
  );
}

function linkTo(found: FoundData, readings: Readings, lang: Lang): Element {
  const { url, meta, filters, kind, lookedUp: query, key, distance } = found;
  const title = meta['title'] ?? '';
  const name = markName(title, query, readings, key);
  const [claim, motif, inks] = looksOf(filters['as']?.[0]);
  const where = [...about(found, kind), ...far(distance, lang)];
  const shown =
    name.some((piece) => piece.met) ||
    hasWord(meta['lead'], query) ||
    hasWord(where.join(' '), query);
  const excerpt = shown ? undefined : excerptOf(found.excerpt);
  return element(
    'a',
    { class: 'hitrow', href: url },
    element(
      'span',
      { class: 'th' },
      motif === undefined ? undefined : pictureOf(motif, inks, claim),
    ),
    element('span', { class: 'n' }, ...marked(name)),
    claim &&
      element(
        'span',
        { class: `claim ${shapes[claim]}`, title: claimMeanings[claim][lang] },
        claims[claim][lang],
      ),
    element('span', { class: 'm' }, where.join(' · ')),
    element('span', { class: 'says' }, ...marked(excerpt ?? markWords(meta['lead'] ?? '', query))),
  );
}

/** Where, and what else tells one from another: a day's length, a place's door, the dramas of a place. */
function about({ filters }: FoundData, kind: FoundKind): readonly string[] {
  const { city = [], access = [], length = [], drama = [] } = filters;
  const dramas = kind === 'spot' || kind === 'day' ? drama.slice(0, 2) : [];
  const title = (name: string): string => (/\p{Script=Han}/u.test(name) ? `《${name}》` : name);
  return [
    ...length,
    ...(kind === 'city' ? [] : city.slice(0, 3)),
    ...(kind === 'spot' ? access : []),
    ...dramas.map(title),
  ];
}

function far(distance: number | undefined, lang: Lang): readonly string[] {
  return distance === undefined ? [] : [roundedDistance(distance, wordsOfSearch(lang).unit)];
}

/** Scenes of a drama that the query met, when they are not results of their own. */
function partsOf(
  { kind, sub_results: parts, url, scenesListed }: FoundData,
  lang: Lang,
): Element | undefined {
  if (kind !== 'drama' || scenesListed) return undefined;
  const shown = parts
    .filter(
      (part) => part.url !== url && /#./.test(part.url) && !part.url.endsWith(`#${restAnchor}`),
    )
    .slice(0, 3);
  if (shown.length === 0) return undefined;
  const list = element('ul', { class: 'parts', 'aria-label': wordsOfSearch(lang).groups.scene });
  for (const part of shown)
    list.append(element('li', {}, element('a', { href: part.url }, part.title)));
  return list;
}

/** How a record looks, as the index carries it: level, motif, inks. */
function looksOf(text: string | undefined): [Claim | undefined, string | undefined, string] {
  const [claim = '', motif, inks = ''] = (text ?? '').split(' ');
  return [claim in claims ? (claim as Claim) : undefined, motif, inks];
}

function pictureOf(motif: string, inks: string, claim: Claim | undefined): Element {
  const use = drawing('use', { href: `${asset(`art/${motif}.svg`)}#m-${motif}` });
  return element(
    'span',
    { class: `print ink-${inks.replaceAll('#', '')}`, 'data-claim': claim ?? 'confirmed' },
    drawing(
      'svg',
      { viewBox: '0 0 360 640', preserveAspectRatio: 'xMidYMid slice', 'aria-hidden': 'true' },
      use,
    ) as unknown as Node,
  );
}

function marked(pieces: readonly MarkedPiece[]): readonly (Node | string)[] {
  return pieces.map(({ text, met, said }) => {
    if (!met) return text;
    return said === undefined
      ? element('mark', {}, text)
      : element('ruby', { class: 'hit' }, text, element('rt', {}, said));
  });
}

function hasWord(text: string | undefined, query: string): boolean {
  return markWords(text ?? '', query).some(({ met }) => met);
}

/**
 * Pagefind's excerpt as pieces. It comes as markup with the words marked; only those marks are read, so nothing of it is
 * ever parsed as a page.
 */
function excerptOf(excerpt: string): readonly MarkedPiece[] {
  return excerpt
    .replace(/\u200b/g, '')
    .split(/(<mark>.*?<\/mark>)/)
    .map((piece) => ({
      text: plain(piece.replace(/<\/?mark>/g, '')),
      met: piece.startsWith('<mark>'),
    }))
    .filter(({ text }) => text !== '');
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

function plain(html: string): string {
  return html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
}
