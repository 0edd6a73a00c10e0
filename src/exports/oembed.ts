import type { EmbedKind } from '../model/embed.ts';
import { embedAllow, embedSandbox } from './embed-code.ts';
import { xml } from './feed.ts';

/** Kinds of entry that have an oEmbed file beside their page, with the folder of their own pages. */
export const oembedFolders = {
  drama: 'dramas',
  spot: 'spots',
  city: 'cities',
  itinerary: 'itineraries',
} as const satisfies Partial<Record<EmbedKind, string>>;
export type OembedKind = keyof typeof oembedFolders;

/** Size of the frame, in pixels: wide enough for list and map side by side. */
const frame = { width: 760, height: 640 };
/** Size of a social card. */
const card = { width: 1200, height: 630 };

/** An entry as another page may show it; all addresses are full. */
export interface Embedded {
  readonly title: string;
  readonly provider: { readonly name: string; readonly url: string };
  readonly embed: string;
  /** The entry's own page. */
  readonly page: string;
  readonly card: string;
}

/**
 * The answer to an oEmbed request (oembed.com, version 1.0), which here is a file. Its frame may run the embed's scripts,
 * keep the visitor's choices and open links in a new tab; it may not touch the page round it.
 */
export function toOembed({ title, provider, embed, page, card: thumbnail }: Embedded): string {
  // WordPress shows the quotation until the frame speaks, and without one gives the frame neither height nor links.
  const quotation = `<blockquote><a href="${xml(page)}">${xml(title)}</a></blockquote>`;
  const html = `${quotation}<iframe src="${xml(embed)}" title="${xml(title)}" width="${frame.width}" height="${frame.height}" loading="lazy" allow="${embedAllow}" sandbox="${embedSandbox}" style="max-width:100%;border:0"></iframe>`;
  return `${JSON.stringify({
    type: 'rich',
    version: '1.0',
    title,
    provider_name: provider.name,
    provider_url: provider.url,
    ...frame,
    html,
    thumbnail_url: thumbnail,
    thumbnail_width: card.width,
    thumbnail_height: card.height,
  })}\n`;
}
