import satori from 'satori';
import sharp from 'sharp';
import { claimOrder, claims, type Claim, type ClaimTally } from '../../model/claim.ts';
import type { Lang } from '../../model/text.ts';
import { digestOf, drawnOnce } from '../cache.ts';
import { subset } from '../fonts/faces.ts';
import type { MotifName } from '../motifs/index.ts';
import { paper, printedMotif } from './print.ts';

/** What a social card says. Titles stand in both scripts, the page's own larger. */
export interface Card {
  readonly lang: Lang;
  /** A line break is kept. */
  readonly title: string;
  readonly other?: string | undefined;
  /** One small line above the title: what sort of page it is. */
  readonly kicker: string;
  /** One line below: a city, a length, a first sentence. */
  readonly line: string;
  readonly motif: MotifName;
  readonly inks: readonly [string, string, string];
  readonly claim: Claim;
  readonly tally?: ClaimTally | undefined;
  readonly stub: { readonly number: string; readonly word: string };
}

export const cardSize = { width: 1200, height: 630 } as const;

/** Raise when the drawing changes, so that no card drawn before is taken for a new one. */
const drawing = 4;

/** A card as PNG. Drawn once for what it says, then kept. */
export function cardPng(card: Card): Promise<Uint8Array> {
  return drawnOnce(
    'cards',
    digestOf(
      String(drawing),
      JSON.stringify(card),
      printedMotif(card.motif, card.inks, card.claim),
    ),
    () => draw(card),
  );
}

interface Box {
  readonly type: 'div';
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Box[];
  };
}
const box = (
  style: Readonly<Record<string, string | number>>,
  children?: string | readonly Box[],
): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, ...(children === undefined ? {} : { children }) },
});

const fontFiles = {
  'Ruxi Song': {
    file: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-800-normal.woff2',
    weight: 800,
    style: 'normal',
  },
  'Ruxi Roman': {
    file: '@fontsource/newsreader/files/newsreader-latin-600-normal.woff2',
    weight: 600,
    style: 'normal',
  },
  'Ruxi Latin': {
    file: '@fontsource/newsreader/files/newsreader-latin-400-italic.woff2',
    weight: 400,
    style: 'italic',
  },
  'Ruxi Code': {
    file: '@fontsource/dm-mono/files/dm-mono-latin-400-normal.woff2',
    weight: 400,
    style: 'normal',
  },
} as const;

async function draw(card: Card): Promise<Uint8Array> {
  const words = await wordsSvg(card);
  const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(words)?.[1] ?? '';
  const { width, height } = cardSize;
  const frame = { x: 64, y: 58, width: 284, height: 505 };
  const bracket = (x: number, y: number, dx: number, dy: number): string =>
    `M${x} ${y + 22 * dy}V${y}H${x + 22 * dx}`;
  const [left, top, right, bottom] = [
    frame.x - 10,
    frame.y - 10,
    frame.x + frame.width + 10,
    frame.y + frame.height + 10,
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${paper.sheet}"/>
<svg x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" viewBox="0 0 360 640" preserveAspectRatio="xMidYMid slice">${printedMotif(card.motif, card.inks, card.claim)}</svg>
${card.claim === 'setting' ? `<rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" fill="none" stroke="${paper.slate}" stroke-dasharray="5 5"/>` : ''}
<path fill="none" stroke="${paper.ink}" stroke-width="2.5" d="${bracket(left, top, 1, 1)}${bracket(right, top, -1, 1)}${bracket(left, bottom, 1, -1)}${bracket(right, bottom, -1, -1)}"/>
<rect x="1084" width="116" height="${height}" fill="${card.inks[0]}"/>
<path stroke="${paper.sheet}" stroke-width="4" stroke-dasharray="0.1 12" stroke-linecap="round" d="M1084 12V620"/>
<circle cx="1084" cy="0" r="15" fill="${paper.sheet}"/><circle cx="1084" cy="${height}" r="15" fill="${paper.sheet}"/>
${cells(card.tally)}
${inner}
</svg>`;
  return new Uint8Array(
    await sharp(Buffer.from(svg)).png({ palette: true, colours: 128, effort: 7 }).toBuffer(),
  );
}

/** One upright cell a scene: filled, outlined or dashed. */
function cells(tally: ClaimTally | undefined): string {
  if (!tally) return '';
  const looks: Readonly<Record<Claim, string>> = {
    confirmed: `fill="${paper.celadon}" stroke="${paper.celadon}"`,
    reported: `fill="none" stroke="${paper.ochre}"`,
    setting: `fill="none" stroke="${paper.slate}" stroke-dasharray="5 4"`,
  };
  return claimOrder
    .flatMap((level) => Array.from({ length: tally[level] }, () => looks[level]))
    .slice(0, 24)
    .map(
      (look, index) =>
        `<rect x="${412 + index * 25}" y="536" width="16" height="28" stroke-width="2.5" ${look}/>`,
    )
    .join('');
}

async function wordsSvg(card: Card): Promise<string> {
  const text = [
    card.title,
    card.other ?? '',
    card.kicker,
    card.line,
    card.stub.number,
    card.stub.word,
    '入戏 Ruxi walk into the scene',
    ...claimOrder.map((level) => claims[level][card.lang]),
  ].join('');
  const fonts = await Promise.all(
    Object.entries(fontFiles).map(async ([name, { file, weight, style }]) => ({
      name,
      weight,
      style,
      data: Buffer.from(await subset(file, [...new Set(text)].sort().join(''), 'sfnt')),
    })),
  );
  const zh = card.lang === 'zh';
  const display = '"Ruxi Roman", "Ruxi Song"';
  const size = titleSize(card.title, zh);
  const tree = box(
    { width: cardSize.width, height: cardSize.height, position: 'relative', color: paper.ink },
    [
      box({ position: 'absolute', left: 412, top: 52, width: 630, flexDirection: 'column' }, [
        box(
          {
            fontFamily: '"Ruxi Roman", "Ruxi Song"',
            fontSize: 25,
            color: paper.quiet,
            marginBottom: 22,
          },
          card.kicker,
        ),
        box(
          {
            fontFamily: zh ? '"Ruxi Song", "Ruxi Roman"' : display,
            fontSize: size,
            lineHeight: 1.16,
            flexDirection: 'column',
            textWrap: 'balance',
          },
          card.title.split('\n').map((line) => box({ textWrap: 'balance' }, line)),
        ),
        ...(card.other === undefined
          ? []
          : [
              box(
                {
                  fontFamily: zh ? '"Ruxi Latin", "Ruxi Song"' : '"Ruxi Song", "Ruxi Latin"',
                  fontStyle: zh ? 'italic' : 'normal',
                  fontSize: 33,
                  color: paper.quiet,
                  marginTop: 16,
                },
                card.other,
              ),
            ]),
      ]),
      box(
        {
          position: 'absolute',
          left: 412,
          top: 436,
          width: 630,
          fontFamily: '"Ruxi Roman", "Ruxi Song"',
          fontSize: 26,
          lineHeight: 1.4,
          color: paper.ink,
          maxHeight: 76,
          overflow: 'hidden',
        },
        card.line,
      ),
      box(
        {
          position: 'absolute',
          left: 760,
          top: 532,
          width: 284,
          justifyContent: 'flex-end',
          fontFamily: '"Ruxi Song", "Ruxi Roman"',
          fontSize: 30,
        },
        '入戏 Ruxi',
      ),
      box(
        {
          position: 'absolute',
          left: 1084,
          top: 470,
          width: 116,
          flexDirection: 'column',
          alignItems: 'center',
          color: '#fdf6e6',
        },
        [
          box(
            { fontFamily: '"Ruxi Song", "Ruxi Roman"', fontSize: 64, lineHeight: 1 },
            card.stub.number,
          ),
          box(
            { fontFamily: '"Ruxi Roman", "Ruxi Song"', fontSize: 23, marginTop: 12 },
            card.stub.word,
          ),
        ],
      ),
    ],
  );
  return satori(tree, {
    ...cardSize,
    fonts: fonts,
  });
}

/** As large as the title allows: one line, else two in Chinese and three in English, above the line at the foot. */
function titleSize(title: string, zh: boolean): number {
  const width = [...title.replace('\n', '')].reduce(
    (sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 1 : 0.52),
    0,
  );
  const oneLine = 620 / width;
  if (oneLine >= 104) return Math.min(124, Math.floor(oneLine));
  return Math.round(Math.min(zh ? 104 : 88, Math.max(46, (zh ? 1080 : 1450) / width)));
}
