import type { PackedBasemap } from '../model/geo/basemap.ts';
import { scriptTable, type ScriptTable } from '../model/script.ts';
import { editionTags, languageTags } from '../model/text.ts';
import type { Root } from './address.ts';
import { folder, inEdition } from './address.ts';
import { toTraditional } from './convert.ts';

/** A feed in traditional characters, whose entries are pages of the edition. */
export function traditionalFeed(xml: string, root: Root): string {
  return toTraditional(xml)
    .replaceAll(root.home, (home, at: number, whole: string) => {
      const address = /^[^"<]*/.exec(whole.slice(at))?.[0] ?? home;
      return inEdition(address, root).slice(
        0,
        address === home ? undefined : -(address.length - home.length),
      );
    })
    .replace(`xml:lang="${languageTags.zh}"`, `xml:lang="${editionTags['zh-hant']}"`);
}

/** The names on the basemap's packs in traditional characters: what changes, not the packs themselves. */
export function basemapNames(packs: readonly PackedBasemap[]): ScriptTable {
  const names = packs.flatMap(({ labels }) => labels.map((label) => String(label[4])));
  return scriptTable(names, toTraditional);
}

/** The basemap's index for the edition: its words converted, its packs those of the site. */
export function traditionalIndex(json: string, names: ScriptTable): string {
  const up = '../'.repeat(folder.split('/').length) + 'basemap/';
  const index = JSON.parse(toTraditional(json), (key, value: unknown) =>
    key === 'path' && typeof value === 'string' ? up + value : value,
  ) as object;
  return JSON.stringify({ ...index, script: names });
}
