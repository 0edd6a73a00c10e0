import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photoFormats, photoPath, photoWidths, type PhotoFormat } from '../../src/model/photo.ts';
import { photoBytes } from '../../src/pictures/photos.ts';

const folder = mkdtempSync(join(tmpdir(), 'ruxi-photos-'));
const wide = join(folder, 'wide.jpg');
const small = join(folder, 'small.png');

/** A wall with a door: made for the test, of nobody's place. */
function drawn(width: number, height: number): Sharp {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90" width="${width}" height="${height}"><path fill="#d9cfb8" d="M0 0h160v90H0z"/><path fill="#5a6f78" d="M66 24h30v66H66z"/><path stroke="#22343a" d="M0 60h160"/></svg>`;
  return sharp(Buffer.from(picture));
}

beforeAll(async () => {
  await drawn(1600, 900)
    .withExif({ IFD0: { Artist: 'somebody' } })
    .jpeg()
    .toFile(wide);
  await drawn(200, 120).png().toFile(small);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a photograph is cut to 9:16 in every format and width', async () => {
  for (const format of Object.keys(photoFormats) as PhotoFormat[])
    for (const width of [240, 360] as const) {
      const { width: across, height: down } = await sharp(
        await photoBytes(wide, width, format),
      ).metadata();
      expect([across, down]).toEqual([width, Math.round((width * 16) / 9)]);
    }
});

test('it is never blown up beyond what was taken', async () => {
  const { width, height } = await sharp(await photoBytes(small, 768, 'webp')).metadata();
  expect([width, height]).toEqual([67, 119]);
});

test('what the camera noted inside is not published', async () => {
  expect((await sharp(wide).metadata()).exif).toBeDefined();
  for (const format of Object.keys(photoFormats) as PhotoFormat[])
    expect((await sharp(await photoBytes(wide, 240, format)).metadata()).exif).toBeUndefined();
});

test('two files that differ in their ending alone have different addresses', () => {
  expect(photoPath('sz/lane.jpg', 360, 'avif')).toBe('photos/sz/lane-jpg-360.avif');
  expect(photoPath('sz/lane.png', 360, 'avif')).not.toBe(photoPath('sz/lane.jpg', 360, 'avif'));
  expect(photoWidths).toContain(360);
});
