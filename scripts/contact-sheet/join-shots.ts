import sharp, { type OverlayOptions } from 'sharp';

/** One screenshot on the disk, with what it shows. */
export interface Shot {
  readonly file: string;
  readonly caption: string;
  /** Width of the window, in pixels. */
  readonly width: number;
}

/** A window is shown at a third: small enough for eight side by side, large enough to read a heading. */
const scale = 1 / 3;
/** What of a long page is worth a look beside its sisters; the shot itself holds it all. */
const tallest = 1400;
const gap = 24;
const captionHeight = 32;

/** Joins shots, side by side in the order given, to one picture. */
export async function joinShots(shots: readonly Shot[], file: string): Promise<void> {
  const layers: OverlayOptions[] = [];
  let left = gap;
  let height = 0;
  for (const { file: from, caption, width } of shots) {
    const wide = Math.round(width * scale);
    const small = sharp(await sharp(from, { limitInputPixels: false }).resize(wide).toBuffer());
    const { height: full } = await small.metadata();
    const tall = Math.min(full, tallest);
    layers.push(
      { input: captionPicture(caption, wide), left, top: gap },
      {
        input: await small.extract({ left: 0, top: 0, width: wide, height: tall }).toBuffer(),
        left,
        top: gap + captionHeight,
      },
    );
    left += wide + gap;
    height = Math.max(height, tall);
  }
  await sharp({
    create: {
      width: left,
      height: height + captionHeight + 2 * gap,
      channels: 3,
      background: '#8a8780',
    },
  })
    .composite(layers)
    .png()
    .toFile(file);
}

function captionPicture(caption: string, width: number): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${captionHeight}"><text y="20" font-family="sans-serif" font-size="16" fill="#fff">${caption}</text></svg>`,
  );
}
