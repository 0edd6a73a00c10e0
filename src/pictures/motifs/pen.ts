import { frame } from './motif.ts';
import { box, compact, outline, trace, units, type Point } from './path-data.ts';

/**
 * The inks of a print. A page sets the variables from a drama's three inks, the theme and the claim; a drawing
 * never names a colour. `window` is dark by day and lit at night, `sun` is the moon then; `veil` is what falls
 * between us and the place.
 */
export const inks = {
  dark: 'var(--art-a)',
  middle: 'var(--art-b)',
  accent: 'var(--art-c)',
  paper: 'var(--art-p)',
  wall: 'var(--art-w)',
  window: 'var(--art-l)',
  sun: 'var(--art-s)',
  veil: 'var(--art-v)',
  key: 'currentColor',
  mark: 'var(--art-mark)',
} as const;

export type Ink = keyof typeof inks;

/** A flat plane of ink. `tone` below 1 lets the planes behind show through. */
export function plane(data: string, ink: Ink, tone = 1): string {
  return `<path fill="${inks[ink]}"${opacity(tone)} d="${compact(data)}"/>`;
}

/** A plane with holes cut where its inner outlines run: a wall with a gate, a room with a window. */
export function piercedPlane(data: string, ink: Ink): string {
  return `<path fill="${inks[ink]}" fill-rule="evenodd" d="${compact(data)}"/>`;
}

export const block = (
  x: number,
  y: number,
  width: number,
  height: number,
  ink: Ink,
  tone = 1,
): string => plane(box(x, y, width, height), ink, tone);

export const polygon = (corners: readonly Point[], ink: Ink, tone = 1): string =>
  plane(outline(corners), ink, tone);

/** The first plane of every picture: the whole frame in one ink. */
export const ground = (ink: Ink, tone = 1): string =>
  block(0, 0, frame.width, frame.height, ink, tone);

/** A round: the sun, unless another ink is asked for. */
export const disc = (x: number, y: number, radius: number, ink: Ink = 'sun'): string =>
  `<circle cx="${units(x)}" cy="${units(y)}" r="${units(radius)}" fill="${inks[ink]}"/>`;

/** A drawn circle: a clock's rim, a wheel, a knocker. */
export const ring = (
  x: number,
  y: number,
  radius: number,
  width: number,
  ink: Ink = 'key',
): string =>
  `<circle cx="${units(x)}" cy="${units(y)}" r="${units(radius)}" fill="none" stroke="${inks[ink]}" stroke-width="${units(width)}"/>`;

export interface LineStyle {
  /** The key line unless told otherwise. */
  readonly ink?: Ink;
  readonly tone?: number;
  /** Cut square, for lines that end on an edge or meet in corners. */
  readonly cut?: boolean;
}

/** A drawn line: the key line is 1 to 3 units wide, with round ends. */
export function line(
  data: string,
  width: number,
  { ink = 'key', tone = 1, cut = false }: LineStyle = {},
): string {
  const ends = cut ? ' stroke-linecap="butt"' : '';
  return `<path fill="none" stroke="${inks[ink]}" stroke-width="${units(width)}"${ends}${opacity(tone)} d="${compact(data)}"/>`;
}

export interface ScreenStyle {
  readonly tone?: number;
  readonly step?: number;
  readonly left?: number;
  readonly right?: number;
}

/** The line-screen: level rules that grow or thin on the way down. It carries the tone of a sky. */
export function lineScreen(
  top: number,
  bottom: number,
  widthAtTop: number,
  widthAtBottom: number,
  { tone = 0.5, step = 9, left = 0, right = frame.width }: ScreenStyle = {},
): string {
  const rules = new Map<string, string>();
  for (let y = top; y <= bottom; y += step) {
    const width = units(widthAtTop + ((widthAtBottom - widthAtTop) * (y - top)) / (bottom - top));
    rules.set(width, (rules.get(width) ?? '') + trace`M${left} ${y}H${right}`);
  }
  return rulesByWidth(rules, 'middle', tone);
}

/** Rules of one ink, as many paths as they have widths. */
export function rulesByWidth(rules: ReadonlyMap<string, string>, ink: Ink, tone: number): string {
  const paths = [...rules].map(
    ([width, data]) => `<path stroke-width="${width}" d="${compact(data)}"/>`,
  );
  return `<g fill="none" stroke="${inks[ink]}"${opacity(tone)}>${paths.join('')}</g>`;
}

export interface MarkStyle {
  readonly scale?: number;
  /** How flat the ground is seen: about .3 far off, .42 at one's feet. */
  readonly slope?: number;
}

/** The actor's floor mark: a T of red tape, foreshortened. (x, y) is the middle of its bar, on the far side. */
export function floorMark(
  x: number,
  y: number,
  { scale = 1, slope = 0.36 }: MarkStyle = {},
): string {
  const reach = 26 * scale;
  const tape = 7 * scale;
  const stem = tape * 0.55;
  const length = 30 * scale;
  const laidOut: readonly Point[] = [
    [-reach, 0],
    [reach, 0],
    [reach, tape],
    [stem, tape],
    [stem, length],
    [-stem, length],
    [-stem, tape],
    [-reach, tape],
  ];
  // The near end of the stem is a little wider, as tape on a floor is.
  const seen = laidOut.map(([across, near]): Point => [
    x + across * (1 + near * 0.006),
    y + near * slope * 1.6,
  ]);
  return `<path fill="${inks.mark}" stroke="none" d="${compact(outline(seen))}"/>`;
}

/** The default tone is left out. */
const opacity = (tone: number): string =>
  tone === 1 ? '' : ` opacity="${String(tone).replace(/^0/, '')}"`;
