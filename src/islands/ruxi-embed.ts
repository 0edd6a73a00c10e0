import {
  editionFor,
  embedPage,
  embedParameters,
  heightIn,
  isEmbedKind,
  isEntryId,
} from '../model/embed.ts';
import { pagePath } from '../i18n/address.ts';

/** Where this script was fetched from: embeds lie beside it, under whatever path that is. */
const address =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : document.querySelector<HTMLScriptElement>('script[src*="/embed.js"]')?.src;
const home = new URL('.', address ?? location.href);

/** Pixels kept free where the host names no height of its own. */
const reserved = 480;
const connected = new Set<RuxiEmbed>();

/**
 * A frame with an embed in it, as tall as the embed says. The link inside stands for it where no script runs; the frame
 * lies in a shadow, so that the host's own code never finds its page rewritten.
 */
class RuxiEmbed extends HTMLElement {
  static readonly observedAttributes = ['kind', 'id', 'lang', ...embedParameters];
  readonly #frame = document.createElement('iframe');

  connectedCallback(): void {
    connected.add(this);
    this.#show();
  }

  disconnectedCallback(): void {
    connected.delete(this);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#show();
  }

  #show(): void {
    const [kind, id] = [this.#say('kind'), this.#say('id')];
    if (!isEmbedKind(kind) || !isEntryId(id)) {
      // eslint-disable-next-line no-console -- the one place where a host's author looks
      console.warn(`ruxi-embed: there is no ${kind.slice(0, 40)} “${id.slice(0, 40)}”.`);
      return;
    }
    const url = new URL(pagePath(editionFor(this.#say('lang')), embedPage(kind, id)), home);
    for (const name of embedParameters) {
      const value = this.getAttribute(name);
      if (value !== null) url.searchParams.set(name, value);
    }
    const frame = this.#frame;
    if (frame.src === url.href) return;
    frame.src = url.href;
    if (this.shadowRoot) return;
    frame.title = this.title || this.textContent.trim() || 'Ruxi';
    frame.loading = this.#say('loading') === 'eager' ? 'eager' : 'lazy';
    frame.allow = 'geolocation; fullscreen';
    frame.setAttribute(
      'sandbox',
      'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    );
    frame.width = '100%';
    this.resize(Number(this.#say('height')) || reserved);
    // Through the object model, which a host's ban on inline styles lets pass.
    Object.assign(frame.style, { border: '0', display: 'block' });
    Object.assign(this.style, { display: 'block', maxWidth: '100%' });
    this.attachShadow({ mode: 'open' }).append(frame);
  }

  #say(name: string): string {
    return this.getAttribute(name) ?? '';
  }

  owns(source: MessageEventSource | null): boolean {
    return source !== null && source === this.#frame.contentWindow;
  }

  resize(height: number): void {
    this.#frame.height = String(height);
  }
}

if (!customElements.get('ruxi-embed')) {
  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== home.origin) return;
    const height = heightIn(data);
    if (height === undefined) return;
    for (const embed of connected) if (embed.owns(source)) embed.resize(height);
  });
  customElements.define('ruxi-embed', RuxiEmbed);
}
