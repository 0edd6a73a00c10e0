import type { SearchModal } from './search/modal.ts';

/**
 * The way into the search from every page: a press on the link, `/`, or Ctrl-K opens it over the page. Nothing of the search
 * loads before; where it cannot load, the link leads to the search page as it would without a script.
 */
class SiteSearch extends HTMLElement {
  readonly #stop = new AbortController();
  #modal: Promise<SearchModal> | undefined;

  connectedCallback(): void {
    const { signal } = this.#stop;
    const link = this.querySelector('a');
    link?.setAttribute('aria-haspopup', 'dialog');
    link?.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
    this.addEventListener(
      'click',
      (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        void this.#open();
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
        const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
        if ((!k && !slash) || event.isComposing || (slash && isTyping(event.target))) return;
        event.preventDefault();
        void this.#open();
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  async #open(): Promise<void> {
    const field = document.querySelector<HTMLInputElement>('search-page input[name=q]');
    if (field) {
      field.focus();
      field.select();
      return;
    }
    try {
      this.#modal ??= import('./search/modal.ts').then(({ makeModal }) => makeModal());
      (await this.#modal).open();
    } catch {
      // Without a network there may still be a page in the cache.
      this.#modal = undefined;
      const link = this.querySelector('a');
      if (link) location.assign(link.href);
    }
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
