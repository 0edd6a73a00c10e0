/** How long the button says what became of it, in milliseconds: long enough to be read out. */
const saidFor = 4000;

/** A text with a button that copies it. The button stands hidden until this runs, since it does nothing without it. */
class CopyBlock extends HTMLElement {
  #stop = new AbortController();
  #back: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    this.#stop = new AbortController();
    button.hidden = false;
    button.addEventListener('click', () => void this.#copy(button), { signal: this.#stop.signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    clearTimeout(this.#back);
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const text = this.querySelector('pre');
    if (!text) return;
    try {
      await navigator.clipboard.writeText(text.textContent);
      say(button, button.dataset['done']);
    } catch {
      // Forbidden, or the page is no secure one: what is selected can be copied by hand.
      getSelection()?.selectAllChildren(text);
      say(button, button.dataset['failed']);
    }
    clearTimeout(this.#back);
    this.#back = setTimeout(() => {
      say(button, button.dataset['copy']);
      button.ariaLabel = `${button.dataset['copy'] ?? ''} ${text.ariaLabel ?? ''}`.trim();
    }, saidFor);
  }
}

/** Shows a word on the button, which is then also its name. */
function say(button: HTMLButtonElement, word: string | undefined): void {
  button.ariaLabel = null;
  button.textContent = word ?? '';
}

if (!customElements.get('copy-block')) customElements.define('copy-block', CopyBlock);
