import type { APIRoute } from 'astro';
import { catalog, site } from '../../catalog/index.ts';
import { oembedFolders, toOembed, type OembedKind } from '../../exports/oembed.ts';
import { asset, href, perEntry, type EntryPage } from '../../i18n/address.ts';
import { embedPage } from '../../model/embed.ts';
import { textIn } from '../../model/text.ts';

/** Static paths of the oEmbed files of a kind: one beside each page. */
export function oembedPaths(kind: OembedKind) {
  return async () => perEntry((await catalog())[oembedFolders[kind]]);
}

/** Answers with the oEmbed file of an entry. */
export function oembedOf(kind: OembedKind): APIRoute<EntryPage> {
  return async ({ props: { lang, id }, site: base }) => {
    const entry = (await catalog())[kind](id);
    const full = (path: string): string => new URL(path, base).href;
    const name = textIn(site().name, lang);
    return new Response(
      toOembed({
        title: textIn('title' in entry ? entry.title : entry.name, lang),
        provider: { name, url: full(href(lang)) },
        page: full(href(lang, `${oembedFolders[kind]}/${id}/`)),
        embed: full(href(lang, embedPage(kind, id))),
        card: full(asset(`cards/${lang}/${oembedFolders[kind]}/${id}.png`)),
      }),
      { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
    );
  };
}
