import satori from 'satori';
import sharp from 'sharp';
import { claimOrder, claims, type Claim, type ClaimTally } from '../../model/claim.ts';
import type { SceneLook } from '../../model/scene.ts';
import type { Lang } from '../../model/text.ts';
import { wordsIn } from '../../i18n/index.ts';
import { digestOf, drawnOnce } from '../cache.ts';
import type { MotifName } from '../motifs/index.ts';
import { brackets, claimInks, logoFrame, logoSigns } from './marks.ts';
import { printOf, paper, printedMotif } from './print.ts';
import { setItems, setTitle } from './setting.ts';
import { box, family, openType, set, stacks, typeVersion, type Box, type Style } from './type.ts';

/** What a social card says. Titles stand in both scripts, the page's own larger. */
export interface Card {
  readonly lang: Lang;
  /** `\n` where it may best be broken. */
  readonly title: string;
  readonly other?: string | undefined;
  /** One small line above the title: what sort of page it is. */
  readonly kicker: string;
  /** Below the title: cities, dramas, stops. As many as find room are shown, none of them in part. */
  readonly items: readonly string[];
  /** What stands between two of them. */
  readonly joint: string;
  readonly motif: MotifName;
  readonly inks: readonly [string, string, string];
  readonly claim: Claim;
  /** The hour and the weather, where the card stands for one scene alone. */
  readonly look?: SceneLook | undefined;
  readonly tally?: ClaimTally | undefined;
  readonly stub: { readonly admit: string; readonly number: string; readonly word: string };
}

/** A benchmark of the pages leaves cards and posters out. */
export const cardsAreDrawn = process.env['RUXI_CARDS'] !== 'off';

export const cardSize = { width: 1200, height: 630 } as const;

/** Raise when the drawing changes, so that no card drawn before is taken for a new one. */
const drawing = 7;

/** A card as PNG. Drawn once for what it says, then kept. */
export function cardPng(card: Card): Promise<Uint8Array> {
  return drawnOnce(
    'cards',
    digestOf(`${drawing}`, JSON.stringify(card), printOf(card), ...typeVersion()),
    () => draw(card),
  );
}

/** The sheet, left to right: the frame, a column of words, the stub. */
const frame = { x: 64, y: 58, width: 284, height: 505 } as const;
const column = { x: 412, width: 630, right: 1042 } as const;
const stub = { x: 1084, width: 116, middle: 1142 } as const;
const logo = { x: 994, y: 478, width: 48 } as const;

const room = {
  title: {
    zh: { sizes: [124, 104, 72], leading: 1.16 },
    en: { sizes: [112, 92, 70], leading: 1.1 },
  },
  other: {
    zh: { sizes: [34, 29], leading: 1.22 },
    en: { sizes: [36], leading: 1.2 },
  },
  items: { size: 27, leading: 1.4, lines: 2 },
} as const;
/** The title hangs from the first of these heights, the items stand on the second. */
const titleTop = 97;
const itemsFoot = 462;
const between = 14;

async function draw(card: Card): Promise<Uint8Array> {
  const words = await wordsSvg(card);
  const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(words)?.[1] ?? '';
  const { width, height } = cardSize;
  const [left, top] = [frame.x - 10, frame.y - 10];
  const [right, bottom] = [frame.x + frame.width + 10, frame.y + frame.height + 10];
  const { sheet, ink, slate } = paper;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${sheet}"/>
<svg x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" viewBox="0 0 360 640" preserveAspectRatio="xMidYMid slice">${printedMotif(card.motif, card.inks, card.claim, card.look)}</svg>
${card.claim === 'setting' ? `<rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" fill="none" stroke="${slate}" stroke-dasharray="5 5"/>` : ''}
<path fill="none" stroke="${ink}" stroke-width="2.5" d="${brackets(left, top, right, bottom, 24)}"/>
<rect x="${stub.x}" width="${stub.width}" height="${height}" fill="${card.inks[0]}"/>
<path stroke="${sheet}" stroke-width="4" stroke-dasharray="0.1 12" stroke-linecap="round" d="M${stub.x} 12V620"/>
<circle cx="${stub.x}" cy="0" r="15" fill="${sheet}"/><circle cx="${stub.x}" cy="${height}" r="15" fill="${sheet}"/>
${logoFrame(logo, ink)}
${cells(card.tally)}
${inner}
</svg>`;
  return new Uint8Array(
    // Less effort is a third quicker and takes the sheet's colour for one a shade off.
    await sharp(Buffer.from(svg))
      .png({ palette: true, colours: 128, effort: 4, dither: 0 })
      .toBuffer(),
  );
}

/** One upright cell a scene: filled, outlined or dashed. */
function cells(tally: ClaimTally | undefined): string {
  if (!tally) return '';
  const levels = claimOrder.flatMap((level) => Array.from({ length: tally[level] }, () => level));
  const pitch = Math.min(25, 420 / Math.max(1, levels.length));
  return levels
    .map((level, index) => {
      const fill = level === 'confirmed' ? claimInks[level] : 'none';
      const dashes = level === 'setting' ? ' stroke-dasharray="5 4"' : '';
      return `<rect x="${(column.x + 1 + index * pitch).toFixed(1)}" y="486" width="${(pitch * 0.64).toFixed(1)}" height="28" stroke-width="2.5" stroke="${claimInks[level]}" fill="${fill}"${dashes}/>`;
    })
    .join('');
}

async function wordsSvg(card: Card): Promise<string> {
  const { fonts, measure } = await openType(JSON.stringify(card));
  const { lang } = card;
  const zh = lang === 'zh';
  const { song, roman, italic } = stacks;
  const own = zh ? song : roman;
  const gloss = zh ? italic : song;

  const { size: small, leading: airy, lines: most } = room.items;
  const items = setItems(
    card.items,
    card.joint,
    { width: column.width / small, lines: most },
    measure(own),
  );
  const other =
    card.other === undefined
      ? undefined
      : setTitle(
          card.other,
          zh ? 'en' : 'zh',
          { ...room.other[lang], width: column.width, height: 80 },
          measure(gloss),
        );
  const below =
    items.length * small * airy +
    (other ? other.lines.length * other.size * room.other[lang].leading + between : 0);
  const title = setTitle(
    card.title,
    lang,
    { ...room.title[lang], width: column.width, height: itemsFoot - titleTop - between - below },
    measure(own),
  );
  const { tally } = card;
  const levels = tally ? claimOrder.filter((level) => tally[level] > 0) : [];

  const tree = box({ ...cardSize, position: 'relative', color: paper.ink }, [
    box(
      {
        position: 'absolute',
        left: column.x,
        top: 50,
        ...family(own),
        fontSize: 26,
        lineHeight: 1.2,
        color: paper.quiet,
      },
      card.kicker,
    ),
    box({ position: 'absolute', left: column.x, top: titleTop, flexDirection: 'column' }, [
      set(title.lines, title.size, room.title[lang].leading, family(own)),
      ...(other
        ? [
            set(other.lines, other.size, room.other[lang].leading, {
              ...family(gloss),
              color: paper.quiet,
              marginTop: between,
            }),
          ]
        : []),
    ]),
    box(
      {
        position: 'absolute',
        left: column.x,
        top: itemsFoot - items.length * small * airy,
        flexDirection: 'column',
      },
      [set(items, small, airy, family(own))],
    ),
    box(
      { position: 'absolute', left: column.x, top: 528, ...family(own), fontSize: 25 },
      levels.map((level) =>
        box(
          { color: claimInks[level], marginRight: 22 },
          wordsIn(lang).claimScenes(claims[level][lang], tally?.[level] ?? 0),
        ),
      ),
    ),
    box(
      {
        position: 'absolute',
        left: logo.x - 140,
        top: 527,
        width: 126,
        justifyContent: 'flex-end',
        ...family(roman),
        fontSize: 32,
        lineHeight: 1.2,
      },
      'Ruxi',
    ),
    ...logoSigns(logo),
    ...onStub(card, family(own)),
  ]);
  return satori(tree, { ...cardSize, fonts });
}

/** The stub: what it admits to at the top, the count at the foot. */
function onStub({ lang, stub: { admit, number, word } }: Card, own: Style): readonly Box[] {
  const place = {
    position: 'absolute',
    left: stub.x + 6,
    width: stub.width - 6,
    color: '#fdf6e6',
  } as const;
  const lines = lang === 'zh' ? [...admit] : admit.split(' ');
  return [
    box(
      { ...place, top: 62, flexDirection: 'column', alignItems: 'center', ...own },
      lines.map((line) => box({ fontSize: lang === 'zh' ? 30 : 26, lineHeight: 1.16 }, line)),
    ),
    box({ ...place, top: 456, flexDirection: 'column', alignItems: 'center', ...own }, [
      box({ fontSize: number.length > 3 ? 46 : 66, lineHeight: 1 }, number),
      box({ fontSize: 25, lineHeight: 1.2, marginTop: 10 }, word),
    ]),
  ];
}
