import type { Claim } from '../../model/claim.ts';
import { digestOf } from '../cache.ts';
import { mix, type Hex } from '../colour.ts';
import type { MotifName } from '../motifs/index.ts';
import { motifArt } from '../motifs/sprite.ts';

/** Ground and inks of the site by day, as the style sheets have them. */
export const paper = {
  sheet: '#f6f1e7',
  card: '#fdfaf3',
  ink: '#1f2320',
  quiet: '#535851',
  rule: '#cdc2ac',
  cinnabar: '#b93a26',
  celadon: '#35635a',
  ochre: '#7b5015',
  slate: '#535a5f',
} as const satisfies Record<string, Hex>;

type Inks = readonly [Hex, Hex, Hex];

/** One ochre ink: how a reported scene is printed, whatever its drama's colours. */
const reportedInks: Inks = ['#4d3a1e', '#b8a077', '#a9762f'];

/** A motif as markup with its colours worked out: a picture outside the page cannot read the page's custom properties. */
export function printedMotif(motif: MotifName, inks: Inks, claim: Claim): string {
  const colours =
    claim === 'setting' ? keyLine : fullPrint(claim === 'reported' ? reportedInks : inks, claim);
  return `<g color="${colours['text']}">${motifArt(motif).replace(/var\(--art-([\w-]+)(?:,\s*([^)]+))?\)/g, (_, name: string, fallback?: string) => colours[name] ?? fallback ?? 'none')}</g>`;
}

function fullPrint([dark, middle, accent]: Inks, claim: Claim): Readonly<Record<string, string>> {
  return {
    a: dark,
    b: middle,
    c: accent,
    s: accent,
    l: dark,
    w: '#fdf8ec',
    p: mix('#f1e7d2', 0.88, middle),
    mark: claim === 'reported' ? paper.ochre : paper.cinnabar,
    text: mix(dark, 0.82, '#000000'),
  };
}

const keyLine: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['a', 'b', 'c', 's', 'l', 'w', 'p'].map((plane) => [plane, paper.sheet])),
  stroke: paper.slate,
  mark: 'none',
  text: paper.slate,
};

const looks = new Map<string, string>();

/** Stands for all that this file and a motif's drawing do, whatever the inks: to print it anew for each card would take longer than to find the card. */
export function lookOf(motif: MotifName, claim: Claim): string {
  const key = `${motif} ${claim}`;
  const look =
    looks.get(key) ?? digestOf(printedMotif(motif, ['#112233', '#445566', '#778899'], claim));
  looks.set(key, look);
  return look;
}
