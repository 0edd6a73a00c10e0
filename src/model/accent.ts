/** Red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number];

/** Grounds and inks that a host's colour meets in an embed, as `src/styles/tokens.css` has them. */
export const accentGrounds = {
  onAccent: '#fff8ee',
  day: ['#f6f1e7', '#fdfaf3'],
  night: ['#11191d', '#1d2a2f'],
} as const;

/** Contrast of text that WCAG 2 asks for at level AA. */
export const readableContrast = 4.5;

/** A host's colour as an embed may use it. */
export interface Accent {
  /** As it was asked for, in six digits. */
  readonly asked: string;
  /** Ground of a button, and text by day. */
  readonly fill: string;
  /** Text by night. */
  readonly nightInk: string;
  /** Of a button's words on the colour as asked for, and on the one used. */
  readonly contrastAsked: number;
  readonly contrast: number;
  /** Whether the colour could not be used as it was. */
  readonly corrected: boolean;
}

/** Six digits with a hash, from three or six with or without one; nothing where it is no colour. */
export function hexColour(text: string): string | undefined {
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return `#${six.toLowerCase()}`;
}

/** A host's colour, with lightness alone changed until words can be read on it, in it by day, and in it by night. */
export function accentFrom(text: string): Accent | undefined {
  const asked = hexColour(text);
  if (asked === undefined) return undefined;
  const fill = readable(asked, [accentGrounds.onAccent, ...accentGrounds.day], 'darker');
  return {
    asked,
    fill,
    nightInk: readable(asked, accentGrounds.night, 'lighter'),
    contrastAsked: contrast(asked, accentGrounds.onAccent),
    contrast: contrast(fill, accentGrounds.onAccent),
    corrected: fill !== asked,
  };
}

/** The nearest colour of the same hue that reaches the contrast against every ground. */
export function readable(
  hex: string,
  grounds: readonly string[],
  way: 'darker' | 'lighter',
): string {
  const { lightness, chroma, hue } = toOklch(rgbOf(hex));
  const passes = (colour: string): boolean =>
    grounds.every((ground) => contrast(colour, ground) >= readableContrast);
  if (passes(hex)) return hex;
  const step = way === 'darker' ? -0.005 : 0.005;
  for (let at = lightness + step; at > 0 && at < 1; at += step) {
    const colour = hexOf(inGamut({ lightness: at, chroma, hue }));
    if (passes(colour)) return colour;
  }
  return way === 'darker' ? '#000000' : '#ffffff';
}

/** Contrast of two colours by WCAG 2: 1 for the same, 21 for black and white. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** Hue in degrees, with the chroma that says how much it counts. */
export function hueOf(hex: string): { readonly hue: number; readonly chroma: number } {
  const { hue, chroma } = toOklch(rgbOf(hex));
  return { hue: ((((hue * 180) / Math.PI) % 360) + 360) % 360, chroma };
}

function luminance(hex: string): number {
  const [r, g, b] = rgbOf(hex).map(toLinear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function rgbOf(hex: string): Rgb {
  const value = parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  /** Radians. */
  readonly hue: number;
}

// Oklab by Björn Ottosson, 2020: equal steps of its lightness look equal, and its hue holds while they are taken.
function toOklch(rgb: Rgb): Oklch {
  const [r, g, b] = rgb.map(toLinear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(x, y),
    hue: Math.atan2(y, x),
  };
}

function toLinearRgb({ lightness, chroma, hue }: Oklch): Rgb {
  const [x, y] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const m = (lightness - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const s = (lightness - 0.0894841775 * x - 1.291485548 * y) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** What a screen can show of a colour: as much of its chroma as fits. */
function inGamut(colour: Oklch): Rgb {
  let { chroma } = colour;
  let linear = toLinearRgb(colour);
  while (chroma > 0 && linear.some((part) => part < -0.0005 || part > 1.0005)) {
    chroma = Math.max(0, chroma - 0.004);
    linear = toLinearRgb({ ...colour, chroma });
  }
  return linear.map(fromLinear) as unknown as Rgb;
}

function toLinear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function fromLinear(share: number): number {
  const held = Math.min(1, Math.max(0, share));
  return 255 * (held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055);
}
