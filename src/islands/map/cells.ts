import { claims, type Claim } from '../../model/claim.ts';
import { isDrawn, type MapPlace } from '../../model/map-place.ts';
import { textIn, type Lang } from '../../model/text.ts';
import type { MapWords } from '../../i18n/map-words.ts';
import { roundedDistance } from '../../i18n/rounded-distance.ts';
import { ticketCells, type ClusterMark, type Tally } from './cluster-index.ts';
import { drawing, element } from '../element.ts';

const shapes = { confirmed: 'c', reported: 'r', setting: 't' } as const satisfies Record<
  Claim,
  string
>;

/** The claim's cell, or the dashed ring of a place known only roughly, as in the lists. */
export function cellOf({ claim, mode }: MapPlace, number: number | undefined): HTMLElement {
  const text = number === undefined || number > 99 ? '' : String(number);
  return mode === 'pin'
    ? element('i', { class: `cell ${claim ? shapes[claim] : 't'}` }, text)
    : element('i', { class: 'ringi' }, text);
}

/** What is said of a place: its number on a route, its name, how sure and how exactly it is known. */
export function placeLabel(place: MapPlace, lang: Lang, t: MapWords): string {
  const far = roundedDistance(place.accuracy, t.unit);
  return [
    place.number === undefined ? undefined : t.stop(place.number),
    textIn(place.name, lang),
    place.claim ? claims[place.claim][lang] : undefined,
    place.mode === 'pin' ? undefined : place.mode === 'area' ? t.area(far) : t.namedOnly,
  ]
    .filter((part) => part !== undefined)
    .join(t.comma);
}

/** A place in full, with its position, as it is spoken when it is selected. */
export function spokenPlace(place: MapPlace, lang: Lang, t: MapWords): string {
  const label = placeLabel(place, lang, t);
  return isDrawn(place)
    ? [label, t.at(place.lat.toFixed(3), place.lng.toFixed(3))].join(t.comma)
    : label;
}

/** A place's mark: the cell inside a target as large as a fingertip. */
export function placeButton(
  place: MapPlace,
  index: number,
  number: number | undefined,
  { lang, t }: { readonly lang: Lang; readonly t: MapWords },
): HTMLButtonElement {
  return element(
    'button',
    {
      type: 'button',
      class: `mk ${place.mode}`,
      tabindex: '-1',
      'data-index': String(index),
      // With the number it shows: that is what one says to press it by voice.
      'aria-label': [number, placeLabel(place, lang, t)]
        .filter((part) => part !== undefined)
        .join(t.comma),
    },
    cellOf(place, number ?? place.number),
  );
}

/** A cluster's mark: a small ticket with its count and up to six cells. */
export function clusterButton(
  { id, count, tally }: ClusterMark,
  { lang, t }: { readonly lang: Lang; readonly t: MapWords },
): HTMLButtonElement {
  return element(
    'button',
    {
      type: 'button',
      class: 'mk tick',
      tabindex: '-1',
      'data-cluster': String(id),
      'aria-label': t.group(count, tallyWords(tally, lang, t)),
    },
    ticket(count, tally),
  );
}

/** “3 shot here, 1 said to be”: the cells of a ticket in words. */
export function tallyWords(tally: Tally, lang: Lang, t: MapWords): string {
  return [claims.confirmed[lang], claims.reported[lang], claims.setting[lang], t.noClaim]
    .flatMap((word, level) => {
      const n = tally[level] ?? 0;
      return n > 0 ? [lang === 'zh' ? `${word} ${n}` : `${n} ${word.toLowerCase()}`] : [];
    })
    .join(t.comma);
}

function ticket(count: number, tally: Tally): SVGSVGElement {
  const cells = ticketCells(tally);
  const digits = String(count).length;
  const width = Math.max(44, digits * 13 + 26, cells.length * 8 + 14);
  const height = 46;
  const left = (width - cells.length * 8 + 3) / 2;
  const number = drawing('text', { x: String(width / 2), y: '25', 'text-anchor': 'middle' });
  number.textContent = String(count);
  return drawing(
    'svg',
    {
      width: String(width),
      height: String(height),
      viewBox: `-1 -1 ${width + 2} ${height + 2}`,
      'aria-hidden': 'true',
    },
    drawing('path', {
      class: 'stock',
      d: `M5 0H${width - 5}a5 5 0 0 0 5 5V${height - 5}a5 5 0 0 0 -5 5H5a5 5 0 0 0 -5 -5V5a5 5 0 0 0 5 -5z`,
    }),
    number,
    ...cells.map((claim, nth) =>
      drawing('rect', {
        class: claim === 'none' ? 'tc' : `tc ${shapes[claim]}`,
        x: String(left + nth * 8),
        y: '31',
        width: '5',
        height: '9',
      }),
    ),
  );
}
