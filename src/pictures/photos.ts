import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import type { PhotoFormat, PhotoWidth } from '../model/photo.ts';
import { digestOf, drawnOnce } from './cache.ts';
import { frame } from './motifs/motif.ts';

/** Raise when photographs are cut in another way. */
const cutting = 1;

const written = {
  avif: (image) => image.avif({ quality: 52, effort: 5 }),
  webp: (image) => image.webp({ quality: 74 }),
  jpg: (image) => image.jpeg({ quality: 76, mozjpeg: true }),
} as const satisfies Record<PhotoFormat, (image: Sharp) => Sharp>;

/**
 * A photograph cut to the frame, no wider than asked and no wider than it is. Where it was taken and with what, which
 * cameras note inside, is left out.
 */
export function photoBytes(
  file: string,
  width: PhotoWidth,
  format: PhotoFormat,
): Promise<Uint8Array> {
  const original = readFileSync(file);
  return drawnOnce('photos', digestOf(`${cutting}`, original, `${width}`, format), async () => {
    const upright = await sharp(original).rotate().toBuffer({ resolveWithObject: true });
    const { width: wide, height: high } = upright.info;
    const across = Math.min(width, wide, Math.floor((high * frame.width) / frame.height));
    const down = Math.round((across * frame.height) / frame.width);
    const cut = sharp(upright.data).resize(across, down, { fit: 'cover', position: 'attention' });
    return new Uint8Array(await written[format](cut).toBuffer());
  });
}
