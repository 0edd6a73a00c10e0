/** The search page's form made live. Without a script, or if it fails to load, the names below the form stay. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    void this.#open();
  }

  async #open(): Promise<void> {
    const failed = this.querySelector<HTMLElement>('.failed');
    try {
      const { openPage } = await import('./search/page.ts');
      await openPage(this);
      this.setAttribute('data-live', '');
      if (failed) failed.hidden = true;
    } catch {
      if (!failed || !this.isConnected) return;
      failed.hidden = false;
      failed
        .querySelector('button')
        ?.addEventListener('click', () => location.reload(), { once: true });
    }
  }
}

if (!customElements.get('search-page')) customElements.define('search-page', SearchPage);
