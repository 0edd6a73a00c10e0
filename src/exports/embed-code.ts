import {
  askedOptions,
  embedPage,
  embedQuery,
  type EmbedKind,
  type EmbedOptions,
} from '../model/embed.ts';
import { editionTags, type Edition } from '../model/text.ts';
import { pagePath } from '../i18n/address.ts';

/** What a host wants to put into a page of its own. */
export interface EmbedOrder {
  /** Address of the site, with a slash at its end. */
  readonly home: string;
  readonly kind: EmbedKind;
  readonly id: string;
  readonly edition: Edition;
  readonly title: string;
  /** Path of the page it is taken from, without its edition. */
  readonly page: string;
  readonly options: EmbedOptions;
  /** Pixels. */
  readonly height: number;
}

/** What a frame may do: run its own scripts from its own origin, and open links in a tab that is free of this. */
export const embedSandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
export const embedAllow = 'geolocation; fullscreen';

const quoted = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Address of an embed. */
export function embedAddress({ home, kind, id, edition, options }: EmbedOrder): string {
  return home + pagePath(edition, embedPage(kind, id)) + embedQuery(options);
}

/** A plain frame of one height, for a page that forbids scripts. */
export function iframeCode(order: EmbedOrder): string {
  return `<iframe title="${quoted(order.title)}"
  src="${quoted(embedAddress(order))}"
  width="100%" height="${order.height}" loading="lazy"
  allow="${embedAllow}"
  sandbox="${embedSandbox}">
</iframe>`;
}

/** The element, its script, and inside it the link that stands for it where the script does not run. */
export function elementCode(order: EmbedOrder): string {
  const { home, kind, id, edition, title, page, options, height } = order;
  const asked = askedOptions(options).map(([name, value]) => ` ${name}="${quoted(value)}"`);
  return `<script async src="${quoted(home)}embed.js"></script>
<ruxi-embed kind="${kind}" id="${quoted(id)}" lang="${editionTags[edition]}"${asked.join('')} height="${height}">
  <a href="${quoted(home + pagePath(edition, page))}">${quoted(title)}</a>
</ruxi-embed>`;
}

/** The address that a content system turns into an embed by itself. */
export function pageAddress({ home, edition, page }: EmbedOrder): string {
  return home + pagePath(edition, page);
}

/** What a host with a strict policy must let through, for either way. */
export function policyLines(home: string): { readonly frame: string; readonly script: string } {
  const { origin } = new URL(home);
  return { frame: `frame-src ${origin}`, script: `script-src ${origin}` };
}
