import satori from 'satori';
import sharp from 'sharp';
import { encode } from 'uqr';
import { framings } from '../../model/framing.ts';
import { digestOf, drawnOnce } from '../cache.ts';
import { cardsAreDrawn } from '../cards/card.ts';
import { brackets, claimInks, logoFrame, logoSigns } from '../cards/marks.ts';
import { paper, printedMotif, printOf } from '../cards/print.ts';
import { box, family, openType, set, stacks, typeVersion, type Box } from '../cards/type.ts';
import { basemapIndex } from '../maps/packs.ts';
import {
  bracketGap,
  cream,
  layPoster,
  logo,
  rule,
  tear,
  type Area,
  type ClaimPlace,
  type FramePlace,
  type Words,
} from './layout.ts';
import { drawPosterMap, groundSheet, type MapText, type PosterMap } from './map.ts';
import { posterSize, type Poster } from './poster.ts';

/** Raise when the drawing changes, its map’s included, so that no poster drawn before is taken for a new one. */
const drawing = 3;

/** Stands for what posters are drawn with, or not at all: a page that says what its own weighs is another page with another. */
export function posterVersion(): string {
  return cardsAreDrawn ? digestOf(`${drawing}`, basemapIndex().version, ...typeVersion()) : 'none';
}

/** A poster as PNG. Drawn once for what it says, then kept. */
export function posterPng(poster: Poster): Promise<Uint8Array> {
  const prints = poster.frames.length
    ? poster.frames.map(({ motif, claim, look }) =>
        printOf({ motif, claim: claim?.level ?? 'setting', look }),
      )
    : [printOf({ motif: poster.blank.motif, claim: 'setting' })];
  return drawnOnce(
    'posters',
    digestOf(
      `${drawing}`,
      JSON.stringify(poster),
      ...prints,
      ...(poster.places.length > 0 ? [basemapIndex().version] : []),
      ...typeVersion(),
    ),
    async () =>
      new Uint8Array(
        await sharp(Buffer.from(await posterSvg(poster)))
          .png({ palette: true, colours: 128, effort: 4, dither: 0 })
          .toBuffer(),
      ),
  );
}

/** What a poster weighs, in bytes. A page in dev does not wait for it to be drawn. */
export async function posterWeight(poster: Poster): Promise<number | undefined> {
  return import.meta.env.DEV ? undefined : (await posterPng(poster)).length;
}

/** A poster as SVG, its words turned to outlines, since no typeface can be counted on where it is drawn. */
export async function posterSvg(poster: Poster): Promise<string> {
  const said = JSON.stringify(poster);
  const layout = layPoster(poster, (await openType(said)).measure);
  const { width, height } = posterSize;
  const { map: plate } = layout;
  const map =
    poster.places.length > 0
      ? drawPosterMap(poster.places, poster.route, plate, poster.lang)
      : undefined;
  // A county on the map may have a rarer name than anything the poster says.
  const { fonts } = await openType(said + JSON.stringify(map?.texts ?? []));
  const words = await outlines([...layout.words.map(wordsBox), ...logoSigns(logo)], posterSize);
  const { sheet, ink } = paper;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<style>${groundSheet}</style>
<rect width="${width}" height="${height}" fill="${sheet}"/>
<path stroke="${ink}" stroke-width="1.5" d="M${rule.left} ${rule.y}H${rule.right}"/>
${logoFrame(logo, ink)}
${layout.frames.map((place) => frame(place, poster)).join('')}
${layout.labels.map(label).join('')}${layout.cells.map(cell).join('')}
<rect y="${tear}" width="${width}" height="${height - tear}" fill="${poster.inks[0]}"/>
<path stroke="${sheet}" stroke-width="4" stroke-dasharray="0.1 12" stroke-linecap="round" d="M20 ${tear}H${width - 18}"/>
<circle cx="0" cy="${tear}" r="16" fill="${sheet}"/><circle cx="${width}" cy="${tear}" r="16" fill="${sheet}"/>
${map ? await mapOn(plate, map, poster) : unprinted(plate)}
${qrCode(layout.qr, poster.address)}
<g class="words">${words}</g>
</svg>`;

  /** Words as paths. */
  async function outlines(
    children: readonly Box[],
    { width, height }: { readonly width: number; readonly height: number },
  ): Promise<string> {
    const tree = box({ width, height, position: 'relative' }, children);
    const svg = await satori(tree, { width, height, fonts });
    return /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1] ?? '';
  }

  async function mapOn(area: Area, { svg, texts }: PosterMap, { lang }: Poster): Promise<string> {
    const textBox = (text: MapText): Box => mapText(text, area, lang === 'en');
    const names = texts.filter(({ kind }) => kind === 'place');
    const others = texts.filter(({ kind }) => kind !== 'place');
    // Names of places stand out from the ground by an edge in its colour.
    return `<svg x="${area.left}" y="${area.top}" width="${area.width}" height="${area.height}">${svg}
<g class="ground-names">${await outlines(others.map(textBox), area)}</g>
<g class="place-names" stroke="#ece4d3" stroke-width="6" stroke-linejoin="round" paint-order="stroke">${await outlines(names.map(textBox), area)}</g></svg>`;
  }
}

const sides = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;

function wordsBox({ lines, left, top, width, size, leading, face, ink, align }: Words): Box {
  return box({ position: 'absolute', left, top, width, flexDirection: 'column' }, [
    set(lines, size, leading, { ...family(stacks[face]), color: ink, alignItems: sides[align] }),
  ]);
}

/** Baseline of a line of height 1, as a share of its size. */
const baseline = 0.9;

function mapText({ x, y, anchor, text, size, kind, ink }: MapText, area: Area, english: boolean) {
  const heavy = english ? stacks.roman : stacks.song;
  const light = english ? stacks.smallRoman : stacks.smallSong;
  const face = kind === 'number' ? stacks.code : kind === 'place' ? heavy : light;
  const top = y - baseline * size;
  const at =
    anchor === 'start'
      ? { left: x, justifyContent: 'flex-start', width: area.width }
      : anchor === 'end'
        ? { left: x - area.width, justifyContent: 'flex-end', width: area.width }
        : { left: x - area.width / 2, justifyContent: 'center', width: area.width };
  return box(
    {
      position: 'absolute',
      top,
      ...at,
      ...family(face),
      fontSize: size,
      lineHeight: 1,
      color: ink,
    },
    text,
  );
}

function frame({ left, top, width, height, frame: shown }: FramePlace, { blank, inks }: Poster) {
  const level = shown?.claim?.level ?? 'setting';
  const motif = shown?.motif ?? blank.motif;
  const { viewBox, mirrored } = framings[(shown?.framing ?? 0) % framings.length] ?? framings[0];
  const print = printedMotif(motif, shown?.inks ?? inks, level, shown?.look);
  const [gap, arm] = [bracketGap, Math.round(width / 11)];
  return `<svg x="${left}" y="${top}" width="${width}" height="${height}" viewBox="${viewBox}" preserveAspectRatio="xMidYMid slice">${mirrored ? `<g transform="translate(360 0) scale(-1 1)">${print}</g>` : print}</svg>
${level === 'setting' ? `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="none" stroke="${paper.slate}" stroke-dasharray="5 5"/>` : ''}
<path fill="none" stroke="${paper.ink}" stroke-width="2.5" d="${brackets(left - gap, top - gap, left + width + gap, top + height + gap, arm)}"/>`;
}

/** The plate of a map that could not be drawn: an outline, as of a frame nobody has seen. */
function unprinted({ left, top, width, height }: Area): string {
  return `<rect x="${left + 1}" y="${top + 1}" width="${width - 2}" height="${height - 2}" fill="none" stroke="${cream}" stroke-opacity=".55" stroke-width="1.5" stroke-dasharray="6 6"/>`;
}

function label({ level, left, top, width, height }: ClaimPlace): string {
  const ink = claimInks[level];
  return `<rect x="${left + 1}" y="${top + 1}" width="${width - 2}" height="${height - 2}" rx="3" stroke="${ink}" stroke-width="2" fill="${level === 'confirmed' ? ink : 'none'}"${level === 'setting' ? ' stroke-dasharray="5 4"' : ''}/>`;
}

function cell({ level, left, top, width, height }: ClaimPlace): string {
  const ink = claimInks[level];
  return `<rect x="${left + 1.25}" y="${top + 1.25}" width="${width - 2.5}" height="${height - 2.5}" stroke="${ink}" stroke-width="2.5" fill="${level === 'confirmed' ? ink : 'none'}"${level === 'setting' ? ' stroke-dasharray="5 4"' : ''}/>`;
}

/** Light modules a reader wants round a code. */
const quietModules = 4;

/** The page's address, module by module on whole pixels. */
function qrCode({ left, top, width, height }: Area, address: string): string {
  const { data, size } = encode(address, { ecc: 'M', boostEcc: true, border: 0 });
  const module = Math.floor(width / (size + 2 * quietModules));
  const start = Math.floor((width - size * module) / 2);
  const rows = data.flatMap((row, y) =>
    row.flatMap((dark, x) =>
      dark
        ? [
            `M${left + start + x * module} ${top + start + y * module}h${module}v${module}h-${module}z`,
          ]
        : [],
    ),
  );
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${paper.card}"/><path shape-rendering="crispEdges" fill="${paper.ink}" d="${rows.join('')}"/>`;
}
