import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Below this an answer fits one packet either way. */
const leastBytes = 1024;
/** What compression shortens. Pictures and typefaces are compressed already, and so is the search index. */
const texts = /\.(?:html|css|js|json|geojson|csv|xml|txt|svg|mdx|md|gpx|kml|ics|webmanifest)$/;
/**
 * Brotli's quality. Measured on the 823 texts (17.6 MB) of the first collection, two cores: 5 takes 0.8 s and leaves 5.4 MB,
 * 10 takes 6.8 s and 11 takes 10.9 s for 4.8 MB; gzip leaves 5.8 MB. The few files that every page shares get the best.
 */
const quality = { shared: 11, other: 5 };
const shared = /\.(?:css|js)$/;
/** Above this the best costs seconds. Only the form for editors is so large, and no visitor loads it. */
const mostForBest = 300_000;
/** As many as keep all cores busy while others are read and written. */
const atOnce = 8;

/** Which of a site's files get compressed twins. */
export function compressible(file: string, bytes: number): boolean {
  return bytes >= leastBytes && texts.test(file);
}

/** Writes `.br` and `.gz` beside every text, where they are smaller; says how many texts have them. */
export async function writeCompressed(folder: string, files: readonly string[]): Promise<number> {
  let written = 0;
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const name of queue) {
      const file = join(folder, name);
      if (!compressible(name, (await stat(file)).size)) continue;
      const text = await readFile(file);
      const [br, gz] = await Promise.all([
        toBrotli(text, {
          params: {
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_QUALITY]:
              shared.test(name) && text.length < mostForBest ? quality.shared : quality.other,
            [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
          },
        }),
        toGzip(text, { level: 9 }),
      ]);
      if (br.length < text.length) await writeFile(`${file}.br`, br);
      if (gz.length < text.length) await writeFile(`${file}.gz`, gz);
      written += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return written;
}
