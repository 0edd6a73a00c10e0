import { xml } from './feed.ts';

/** Kinds of entry that can stand in another page, with the folder of their own pages. */
export const embedKinds = {
  drama: 'dramas',
  spot: 'spots',
  city: 'cities',
  itinerary: 'itineraries',
} as const;
export type EmbedKind = keyof typeof embedKinds;

/** Path of an embed without its language: a promise, kept as long as its version. */
export function embedPage(kind: EmbedKind, id: string): string {
  return `embed/${kind}/${id}/`;
}

/** Size of the frame, in pixels: wide enough for list and map side by side. */
const frame = { width: 760, height: 640 };
/** Size of a social card. */
const card = { width: 1200, height: 630 };

/** An entry as another page may show it; all addresses are full. */
export interface Embedded {
  readonly title: string;
  readonly provider: { readonly name: string; readonly url: string };
  readonly embed: string;
  readonly card: string;
}

/**
 * The answer to an oEmbed request (oembed.com, version 1.0), which here is a file. Its frame may run the embed's scripts,
 * keep the visitor's choices and open links in a new tab; it may not touch the page round it.
 */
export function toOembed({ title, provider, embed, card: thumbnail }: Embedded): string {
  const html = `<iframe src="${xml(embed)}" title="${xml(title)}" width="${frame.width}" height="${frame.height}" loading="lazy" allow="geolocation; fullscreen" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" style="max-width:100%;border:0"></iframe>`;
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
