import type { Claim } from '../../model/claim.ts';
import { digestOf } from '../cache.ts';
import type { SceneLook } from '../../model/scene.ts';
import { mix, type Hex } from '../colour.ts';
import type { MotifName } from '../motifs/index.ts';
import { hourArt, motifArt, weatherArt } from '../motifs/sprite.ts';

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

/** What the hour does to the inks of a print, as the style sheets have it. The first four tint, `lamp` lights windows. */
interface Tints {
  readonly shade?: Hex;
  readonly haze?: Hex;
  readonly sky: Hex;
  readonly wall: Hex;
  readonly lamp?: Hex;
  readonly sun?: Hex;
}
export const tints = {
  plain: {
    dawn: { shade: '#5d6f8c', haze: '#b9bfc6', sky: '#f4d9cb', wall: '#fdf1e6', sun: '#e79a76' },
    noon: { sky: '#f1e7d2', wall: '#fdf8ec' },
    dusk: { shade: '#3c1f30', haze: '#6a4a62', sky: '#e8a874', wall: '#cf9f86', lamp: '#ffdf96' },
  },
  /** One ochre ink stays one ink, whatever the hour. */
  reported: {
    dawn: { shade: '#7d6234', haze: '#dccca9', sky: '#f5ecd9', wall: '#fdf8ec', sun: '#c9a267' },
    noon: { sky: '#f1e7d2', wall: '#fdf8ec' },
    dusk: { shade: '#2f2210', haze: '#7a5f33', sky: '#d2b27c', wall: '#c2a272', lamp: '#f3dfae' },
  },
} as const satisfies Record<string, Record<'dawn' | 'noon' | 'dusk', Tints>>;

/**
 * A motif as markup with its colours worked out: a picture outside the page cannot read the page's custom properties.
 * The hour and the weather are those of the one scene it stands for.
 */
export function printedMotif(
  motif: MotifName,
  inks: Inks,
  claim: Claim,
  { light, weather }: SceneLook = {},
): string {
  const colours =
    claim === 'setting'
      ? keyLine
      : fullPrint(claim === 'reported' ? reportedInks : inks, claim, { light, weather });
  const hour = claim === 'setting' && light !== undefined ? hourArt(light) : '';
  const art = motifArt(motif) + hour + (weather === undefined ? '' : weatherArt(weather));
  return `<g color="${colours['text']}" stroke-linecap="round">${art.replace(/var\(--art-([\w-]+)(?:,\s*([^)]+))?\)/g, (_, name: string, fallback?: string) => colours[name] ?? fallback ?? 'none')}</g>`;
}

type Colours = Readonly<Record<string, string>>;

function fullPrint(inks: Inks, claim: Claim, { light = 'noon', weather }: SceneLook): Colours {
  const print =
    light === 'night'
      ? nightPrint(inks, claim)
      : dayPrint(inks, claim, tints[claim === 'reported' ? 'reported' : 'plain'][light]);
  // Rain and snow leave no sun to be seen.
  return weather === 'rain' || weather === 'snow' ? { ...print, s: print['p'] ?? '' } : print;
}

function dayPrint([dark, middle, accent]: Inks, claim: Claim, tint: Tints): Colours {
  const { shade, haze, sky, wall, lamp = dark, sun = accent } = tint;
  return {
    a: shade === undefined ? dark : mix(dark, 0.82, shade),
    b: haze === undefined ? middle : mix(middle, 0.62, haze),
    c: accent,
    s: sun,
    l: lamp,
    w: wall,
    v: wall,
    p: mix(sky, 0.88, middle),
    mark: claim === 'reported' ? paper.ochre : paper.cinnabar,
    text: mix(dark, 0.82, '#000000'),
  };
}

/** Windows light up, walls turn moonlit, ink sinks: the night of the style sheets. */
function nightPrint([dark, middle, accent]: Inks, claim: Claim): Colours {
  const wall = mix(middle, 0.26, '#3f5a68');
  return {
    a: mix(dark, 0.42, '#04090c'),
    b: mix(middle, 0.48, '#0b1c27'),
    c: mix(accent, 0.88, '#2a0f0a'),
    s: '#efe0bd',
    l: '#f5c872',
    w: wall,
    v: mix(wall, 0.5, '#fdf8ec'),
    p: mix(middle, 0.13, '#13242f'),
    mark: claim === 'reported' ? '#e0b369' : '#e8664b',
    text: '#04090c',
  };
}

const keyLine: Colours = {
  ...Object.fromEntries(['a', 'b', 'c', 's', 'l', 'w', 'p'].map((plane) => [plane, paper.sheet])),
  v: mix(paper.slate, 0.55, paper.sheet),
  stroke: paper.slate,
  mark: 'none',
  text: paper.slate,
};

const prints = new Map<string, string>();

/** Stands for all that this file and a motif's drawing do, whatever the inks: to print it anew for each card would take longer than to find the card. */
export function printOf({
  motif,
  claim,
  look,
}: {
  readonly motif: MotifName;
  readonly claim: Claim;
  readonly look?: SceneLook | undefined;
}): string {
  const key = `${motif} ${claim} ${look?.light} ${look?.weather}`;
  const print =
    prints.get(key) ??
    digestOf(printedMotif(motif, ['#112233', '#445566', '#778899'], claim, look));
  prints.set(key, print);
  return print;
}
