import {
  decodeIndex,
  decodePack,
  sheetsFor,
  type BasemapFile,
  type BasemapIndex,
  type BasemapPack,
} from '../../model/geo/basemap.ts';
import { inScript, type ScriptTable } from '../../model/script.ts';
import type { Bounds } from '../../model/geo/bounds.ts';
import type { BasemapSource, Sheet } from './basemap-source.ts';

/** Milliseconds after which a file that did not come is asked for again. */
const patience = 20_000;

/** The site's own basemap: an index, one pack for the country, and cells for nearer views. */
export function packSource(folder: string): BasemapSource {
  const index = kept(() => fetched(`${folder}index.json`).then(decodeIndex));
  const packs = new Map<string, () => Promise<BasemapPack>>();
  const packOf = ({ path, hash }: BasemapFile): Promise<BasemapPack> => {
    const key = `${path}?${hash}`;
    const pack =
      packs.get(key) ??
      kept(async () => {
        const [read, { script }] = [decodePack(await fetched(folder + key)), await index()];
        return script ? rewritten(read, script) : read;
      });
    packs.set(key, pack);
    return pack();
  };
  const sheetOf = async (file: BasemapFile, parts: Sheet['parts']): Promise<Sheet> => ({
    key: file.path,
    pack: await packOf(file),
    parts,
  });
  return {
    async credit() {
      try {
        const { attribution, note } = await index();
        return { zh: `${attribution.zh}。${note.zh}`, en: `${attribution.en}. ${note.en}` };
      } catch {
        return undefined;
      }
    },
    async sheetsFor(view, zoom) {
      let known: BasemapIndex;
      try {
        known = await index();
      } catch {
        return { sheets: [], lost: true };
      }
      const parts = new Map<BasemapFile, Bounds[]>();
      for (const { file, within = file.bounds } of sheetsFor(view, known, zoom)) {
        const boxes = parts.get(file);
        if (boxes) boxes.push(within);
        else parts.set(file, [within]);
      }
      const wanted = [...parts];
      const got = await Promise.allSettled(wanted.map(([file, boxes]) => sheetOf(file, boxes)));
      const sheets = got.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const holes = wanted.flatMap(([, boxes], nth) =>
        got[nth]?.status === 'rejected' ? boxes : [],
      );
      if (holes.length === 0) return { sheets, lost: false };
      // Where a pack is missing the country's stands in, coarse as it is.
      const [country] = await Promise.allSettled([sheetOf(known.country, holes)]);
      return {
        sheets: country.status === 'fulfilled' ? [...sheets, country.value] : sheets,
        lost: true,
      };
    },
  };
}

/** A pack whose Chinese names are written in another script. */
function rewritten(pack: BasemapPack, script: ScriptTable): BasemapPack {
  return {
    ...pack,
    labels: pack.labels.map((label) => ({
      ...label,
      text: { ...label.text, zh: inScript(label.text.zh, script) },
    })),
  };
}

async function fetched(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.json();
}

/** Asks once and keeps the answer; after a failure asks again, but not at every move of the map. */
function kept<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    if (answer) return answer;
    const asked = (answer = ask());
    asked.catch(() =>
      setTimeout(() => {
        if (answer === asked) answer = undefined;
      }, patience),
    );
    return asked;
  };
}
