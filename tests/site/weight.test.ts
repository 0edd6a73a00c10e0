import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf, filesOf, isEmbed, pagesOf } from './built.ts';

const kilobyte = 1000;
const gzipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;
const sizes = new Map(filesOf('root').map((file) => [file, 0]));
const sizeOf = (file: string): number => {
  const known = sizes.get(file);
  if (known === undefined) throw new Error(`There is no ${file}.`);
  if (known > 0) return known;
  const size = gzipped(bytesOf('root', file));
  sizes.set(file, size);
  return size;
};
const local = (address: string | undefined): string =>
  (address ?? '').replace(/^\//, '').split(/[?#]/)[0] ?? '';

const entryPages = pagesOf('root').filter(({ address }) =>
  /^\/(?:en\/|zh-hant\/)?(?:dramas|spots|itineraries)\/[^/]+\/$/.test(address),
);

test('a drama, spot or itinerary is at most 40 kB of HTML and style sheets, gzipped', () => {
  const heavy = entryPages
    .map(({ file, address, $ }) => ({
      address,
      bytes:
        sizeOf(file) +
        $('link[rel=stylesheet]')
          .toArray()
          .reduce((sum, link) => sum + sizeOf(local($(link).attr('href'))), 0),
    }))
    .filter(({ bytes }) => bytes > 40 * kilobyte);
  expect(entryPages.length).toBeGreaterThan(100);
  expect(heavy).toEqual([]);
});

test('no page loads more than 15 kB of script before anybody touches it', () => {
  const heavy = pagesOf('root')
    .map(({ address, $ }) => ({
      address,
      bytes:
        $('script[src]')
          .toArray()
          .reduce((sum, script) => sum + sizeOf(local($(script).attr('src'))), 0) +
        $('script:not([src])')
          .toArray()
          .reduce(
            (sum, script) =>
              sum +
              ($(script).attr('type') === 'application/ld+json'
                ? 0
                : gzipped(Buffer.from($(script).text()))),
            0,
          ),
    }))
    .filter(({ bytes }) => bytes > 15 * kilobyte);
  expect(heavy).toEqual([]);
});

test('the pictures of a page are references to files of their own, never drawn into it; an embed may find no other file', () => {
  const inline = pagesOf('root')
    .filter(({ address }) => !isEmbed(address))
    .filter(({ $ }) => $('.print svg > :not(use)').length > 0)
    .map(({ address }) => address);
  expect(inline).toEqual([]);
});
