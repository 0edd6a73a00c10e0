import type { Picture } from './scene.ts';

/** Widths, in pixels, that a photograph is kept in: from a stop's small frame to the largest at twice the pixels. */
export const photoWidths = [240, 360, 540, 768] as const;
export type PhotoWidth = (typeof photoWidths)[number];

/** File formats, the smallest first; a browser takes the first it can read, and all read the last. */
export const photoFormats = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
} as const;
export type PhotoFormat = keyof typeof photoFormats;

/** A photograph's name without its ending, at one width. Where two files differ in the ending alone, it tells them apart. */
export function photoName(file: Picture['file'], width: PhotoWidth): string {
  return `${file.replace('.', '-')}-${width}`;
}

/** Address of a photograph cut to the frame, from the root of the site. */
export function photoPath(file: Picture['file'], width: PhotoWidth, format: PhotoFormat): string {
  return `photos/${photoName(file, width)}.${format}`;
}
